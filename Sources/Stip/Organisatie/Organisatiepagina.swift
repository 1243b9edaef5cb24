import HTML

/// The unit on a day: its districts, teams, municipalities and bodies, and a search that knows former names.
struct Organisatiepagina: Page {
    /// Nothing while no unit was read in.
    let indeling: Indeling?
    /// What was looked for, and what was found; nothing when nothing was asked.
    var zoek: String?
    var treffers: [Zoektreffer] = []

    var title: String { "Organisatie" }

    var main: HTML {
        guard let indeling else { return leeg }
        return """
            \(PageHead(heading: "Politie-eenheid \(indeling.eenheid.naam)", lead: "\(lead(indeling))").html)
            \(zoekformulier)
            \(zoek.map { uitkomst($0, indeling) })
            \(Gemeentetabel(indeling: indeling).html)
            \(Overlegtabel(indeling: indeling).html)
            \(Onderbouwingsdeel(indeling: indeling).html)
            """
    }

    private var leeg: HTML {
        """
        <h1 class="utrecht-heading-1">Organisatie</h1>
        \(EmptyState(
            heading: "Er is nog geen politie-eenheid",
            text: "Vraag de beheerder om de eenheid in te lezen met: stip importeer eenheid BESTAND.").html)
        """
    }

    private func lead(_ indeling: Indeling) -> String {
        let inwoners = Indeling.inwoners(of: indeling.gemeenten).map { ", samen \(Opmaak.getal($0)) inwoners" } ?? ""
        return "Op \(Opmaak.datum(indeling.peildatum)): \(Opmaak.aantal(indeling.districten.count, "district", "districten")), "
            + "\(Opmaak.aantal(indeling.basisteams.count, "basisteam", "basisteams")) en "
            + "\(Opmaak.aantal(indeling.gemeenten.count, "gemeente", "gemeenten"))\(inwoners)."
    }

    private var zoekformulier: HTML {
        """
        <form class="stip-filter" method="get" action="/organisatie" role="search" aria-label="Gemeenten" novalidate>
        \(Veld(
            name: "zoek", label: "Naam van een gemeente", kind: .search, value: zoek ?? "", description: "Een vroegere naam mag ook.").html)
        <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Zoek de gemeente</button>
        </form>
        """
    }

    private func uitkomst(_ zoek: String, _ indeling: Indeling) -> HTML {
        // With a type: a choice between two literals would otherwise be text, and be escaped.
        let list: HTML =
            treffers.isEmpty
            ? "<p class=\"utrecht-paragraph\">Controleer de naam, of zoek met een deel ervan.</p>"
            : "<ul class=\"stip-list\">\(treffers.map { regel($0, indeling) })</ul>"
        let heading =
            treffers.isEmpty
            ? "Geen gemeente gevonden met ‘\(zoek)’"
            : "\(Opmaak.zin(Opmaak.aantal(treffers.count, "gemeente", "gemeenten"))) gevonden met ‘\(zoek)’"
        return """
            <section class="stip-section" aria-labelledby="gevonden"><h2 class="utrecht-heading-2" id="gevonden">\(heading)</h2>
            \(list)
            </section>
            """
    }

    private func regel(_ treffer: Zoektreffer, _ indeling: Indeling) -> HTML {
        let plaats = indeling.plaats(of: treffer.gemeente.code).map { "district \($0.district.naam), basisteam \($0.basisteam.naam)" }
        return """
            <li><a class="utrecht-link nl-link" href="/organisatie/\(treffer.gemeente.code)">\(treffer.gemeente.naam)</a>\
            \(plaats.map { text in "<span class=\"stip-soft\">, \(text)</span>" })\(treffer.uitleg.map { text in "<br>\(text)" })</li>
            """
    }
}
