import HTML

/// Instead of a page about the plans of a unit, while no unit is loaded.
struct Geeneenheidpagina: Page {
    let title: String

    var main: HTML {
        """
        \(PageHead(heading: title).html)
        \(EmptyState(
            heading: "Er is nog geen eenheid", text: "Lees eerst de eenheid in. Daarna kunnen er plannen van gemeenten bij.",
            actions: [Crumb("Naar de eenheid", "/organisatie")]).html)
        """
    }
}
