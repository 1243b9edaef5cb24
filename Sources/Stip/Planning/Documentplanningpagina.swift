import HTML

/// Putting the confirmed steps of a document in a planning: a new one, or one that is there.
struct Documentplanningpagina: Page {
    let inzet: Stappeninzet
    var gekozen = "nieuw"
    var refusal: Refusal?

    private var document: Document { inzet.document }
    private var desk: String { "/documenten/\(document.id)/stappen" }

    var title: String { "Zet de stappen van \(document.naam) in een planning" }
    var trail: [Crumb] {
        [Crumb("Plannen", "/documenten"), Crumb(document.naam, "/documenten/\(document.id)"), Crumb("Stappen", desk)]
    }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: inzet.stappen.isEmpty ? nil : lead).html)
        \(inzet.stappen.isEmpty ? empty : "<div class=\"stip-columns\">\(form)\(list)</div>" as HTML)
        """
    }

    private var lead: HTML {
        let left =
            switch inzet.open {
            case 0: ""
            case 1: " Eén stap is nog niet beoordeeld en blijft achter."
            default: " \(inzet.open) stappen zijn nog niet beoordeeld en blijven achter."
            }
        return "\(Opmaak.zin(Opmaak.aantal(inzet.stappen.count, "bevestigde stap gaat", "bevestigde stappen gaan"))) mee.\(left)"
    }

    private var empty: HTML {
        EmptyState(
            heading: "Er is nog geen stap bevestigd", text: "Beoordeel eerst de stappen die Stip in dit stuk las.",
            actions: [Crumb("Naar de stappen", desk)]
        ).html
    }

    private var form: HTML {
        let there = inzet.planningen.map { doel in
            let news = doel.nieuw == 0 ? "alles staat er al in" : "\(Opmaak.aantal(doel.nieuw, "stap komt", "stappen komen")) erbij"
            return Keuzemogelijkheid(doel.planning.rawValue, "\(doel.naam): \(news)")
        }
        return """
            <form class="stip-flow stip-flow--wide" method="post" action="\(desk)/planning" novalidate>
            \(Keuzeveld(
                name: "planning", legend: "In welke planning?", options: [Keuzemogelijkheid("nieuw", "Een nieuwe planning")] + there,
                chosen: [gekozen],
                description: "Een nieuwe planning geeft u daarna een naam. In een andere komen de stappen er meteen bij. Dat kunt u terugdraaien.",
                refusal: refusal
            ).html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit">Zet de stappen erin</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(desk)">Terug</a></div></form>
            """
    }

    private var list: HTML {
        let lines = inzet.stappen.map { stap -> HTML in
            let wat = stap.wat.isEmpty ? stap.handeling?.rawValue ?? "stap" : stap.wat
            let line = Opmaak.zin(stap.orgaan.isEmpty ? wat : "\(stap.orgaan): \(wat)")
            return "<li><strong>\(Opmaak.zin(Tijdvakwoorden.lang(stap.moment)))</strong><br>\(line)</li>"
        }
        return """
            <section aria-labelledby="mee-kop"><h2 class="utrecht-heading-2" id="mee-kop">Deze stappen gaan mee</h2>
            <ul class="stip-rows">\(lines)</ul></section>
            """
    }
}
