import HTML

/// What somebody sees when a request did not succeed: what happened, and what to do next.
struct Foutpagina: Page {
    let status: Int
    var reasons: [Reason] = []
    /// Under this number it stands in the log.
    let nummer: String
    let hulplijn: String

    var title: String { texts.heading }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">\(texts.heading)</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">\(texts.lead)</p>
        \(explanation)
        \(isOurs ? number : nil)
        \(ButtonLink.group([Crumb("Ga naar het overzicht", "/")]))
        </div>
        <div class="stip-gate__picture">\(Horizon(sun: .below).html)</div>
        </div>
        """
    }

    private var isOurs: Bool { status >= 500 }

    private var explanation: HTML? {
        guard !reasons.isEmpty, reasons.map(\.message) != [texts.lead] else { return nil }
        return reasons.count == 1
            ? "<p>\(reasons[0].message)</p>" : "<ul class=\"stip-list\">\(reasons.map { "<li>\($0.message)</li>" as HTML })</ul>"
    }

    private var number: HTML {
        """
        <p>Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Bel \(hulplijn) en noem dit nummer:</p>
        <p class="stip-receipt__number">\(nummer)</p>
        """
    }

    private var texts: (heading: String, lead: String) {
        switch status {
        case 401: ("U bent niet ingelogd", "Log in en probeer het opnieuw.")
        case 403: ("U mag dit niet zien", "Vraag toegang aan de coördinator.")
        case 404: ("Deze pagina bestaat niet", "Misschien is het adres veranderd. Ga naar het overzicht en zoek van daar verder.")
        case 405: ("Dat kan hier niet", "Deze pagina kent die handeling niet. Ga naar het overzicht en begin daar opnieuw.")
        case 409: ("Iemand anders was u voor", "Bekijk wat er nu staat en probeer het opnieuw.")
        case 413: ("Dit is te groot", "Stip neemt dit niet aan. Maak het kleiner of stuur het in delen.")
        case 415: ("Dit soort bestand kent Stip hier niet", "Ga terug en stuur het formulier opnieuw.")
        case 429: ("Wacht even", "U probeert dit te vaak. Wacht een paar minuten.")
        case 503: ("Stip sluit af", "Probeer het over een minuut opnieuw.")
        case 500...: ("Deze pagina werkt even niet", "De fout ligt bij ons. Wat u al bewaarde, is er nog.")
        default: ("Dit verzoek klopt niet", "Ga terug, kijk het na en probeer het opnieuw.")
        }
    }
}
