import HTML

/// The form to say whose document it is, where the document does not say so or Stip misread it.
struct Herkomstpagina: Page {
    let document: Document
    let indeling: Indeling
    var gekozen: Set<String>
    var soort: String
    /// Empty while it follows from the document.
    var bronsoort: String
    var refusal: Refusal?

    var title: String { "Van wie is \(document.naam)?" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb(document.naam, "/documenten/\(document.id)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Kies de gemeenten die dit stuk hebben vastgesteld. Bij een gezamenlijk plan kiest u ze allemaal.").html)
        <form class="stip-flow stip-flow--wide" method="post" action="/documenten/\(document.id)/herkomst" novalidate>
        \(document.stand == .gelezen ? kind + source : nil)
        \(indeling.districten.enumerated().map { group($1, place: $0 + 1) })
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bewaar</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/documenten/\(document.id)">Terug</a></div>
        </form>
        """
    }

    private var kind: HTML {
        Veld(
            name: "soort", label: "Soort document", kind: .select(Documentsoort.allCases.map { Keuzemogelijkheid($0.rawValue, $0.naam) }),
            value: soort, description: "Alleen een integraal veiligheidsplan telt als het plan van een gemeente.", width: .medium, refusal: refusal
        ).html
    }

    private var source: HTML {
        let proposal = Keuzemogelijkheid("", "Volgt uit het document: \(document.voorgesteldeBronsoort.naam.lowercased())")
        return Veld(
            name: "bronsoort", label: "Wat het voor de scan is",
            kind: .select([proposal] + Bronsoort.allCases.map { Keuzemogelijkheid($0.rawValue, $0.naam) }),
            value: bronsoort, description: "Alleen lokale plannen tellen mee op de praatplaat. Andere bronnen staan apart, onder Bronnen.",
            isRequired: false, width: .medium, refusal: refusal
        ).html
    }

    private func group(_ deel: Indeling.Deel, place: Int) -> HTML {
        let options = deel.gemeenten.sorted { Opmaak.before($0.naam, $1.naam) }.map { gemeente -> HTML in
            """
            <div class="stip-choice"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="gemeente" \
            id="g-\(gemeente.code)" value="\(gemeente.code)"\(gekozen.contains(gemeente.code) ? " checked" : "")>\
            <label class="utrecht-form-label utrecht-form-label--checkbox" for="g-\(gemeente.code)">\(gemeente.naam)</label></div>
            """
        }
        return """
            <fieldset class="utrecht-form-fieldset"\(place == 1 ? " id=\"gemeente\"" as HTML : "")>\
            <legend class="utrecht-form-fieldset__legend">\(deel.district.naam)</legend>\(options)</fieldset>
            """
    }
}

/// Documents that were removed, each with the way back.
struct Verwijderdpagina: Page {
    let documenten: [Document]
    let magBeheren: Bool

    let title = "Verwijderde documenten"
    let trail = [Crumb("Plannen", "/documenten")]

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Ze tellen nergens mee. Zet terug wat u toch nodig hebt.").html)
        \(documenten.isEmpty ? EmptyState(heading: "Er is niets verwijderd", text: "Alle documenten staan in de lijst.").html : table)
        """
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="verwijderd-kop">
        <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="verwijderd-kop">\
        \(Opmaak.zin(Opmaak.aantal(documenten.count, "document", "documenten")))</caption>
        <thead><tr><th scope="col">Document</th><th scope="col">Verwijderd</th><th scope="col">Wat u kunt doen</th></tr></thead>
        <tbody>\(documenten.map(row))</tbody></table></div>
        """
    }

    private func row(_ document: Document) -> HTML {
        """
        <tr><th scope="row"><a class="utrecht-link nl-link" href="/documenten/\(document.id)">\(document.naam)</a></th>\
        <td data-label="Verwijderd">\(document.verwijderd.map(Opmaak.moment) ?? "")</td><td data-label="Wat u kunt doen">\
        \(magBeheren ? back(document) : nil)</td></tr>
        """
    }

    private func back(_ document: Document) -> HTML {
        """
        <form method="post" action="/documenten/\(document.id)/terugzetting">\
        <button class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" type="submit">Zet terug\
        <span class="stip-visually-hidden"> \(document.naam)</span></button></form>
        """
    }
}
