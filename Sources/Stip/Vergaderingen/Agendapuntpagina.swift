import HTML

/// The form of one item of an agenda.
struct Agendapuntpagina: Page {
    let beeld: Vergaderbeeld
    /// The item that is changed; none when it is new.
    var punt: Agendapunt?
    let keuzes: Agendakeuzes
    var invoer = Agendapuntinvoer()
    var refusal: Refusal?

    var title: String { punt == nil ? "Zet iets op de agenda" : "Wijzig een agendapunt" }
    var trail: [Crumb] {
        [
            Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen"),
            Crumb(Opmaak.datum(beeld.vergadering.gegevens.datum), beeld.vergadering.pad),
        ]
    }

    var main: HTML {
        let stappen = [Keuzemogelijkheid("", "Geen stap")] + keuzes.stappen.map { Keuzemogelijkheid($0.waarde, $0.naam) }
        let documenten = [Keuzemogelijkheid("", "Geen document")] + keuzes.documenten.map { Keuzemogelijkheid($0.id.rawValue, $0.naam) }
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            \(PageHead(heading: title, lead: "\(Opmaak.zin(beeld.orgaan.naam)), \(Opmaak.dagEnDatum(beeld.vergadering.gegevens.datum)).").html)
            <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="\(beeld.vergadering.pad)/agenda\(punt.map { "/\($0.id)" } ?? "")" novalidate>
            <input type="hidden" name="versie" value="\(beeld.vergadering.versie)">
            \(Veld(name: "titel", label: "Onderwerp", value: invoer.titel, refusal: refusal).html)
            \(Veld(name: "handeling", label: "Wat vraagt u van de vergadering?", kind: .select([.init("", "Niets in het bijzonder")] + Handeling.allCases.map { .init($0.rawValue, Opmaak.zin($0.rawValue)) }), value: invoer.handeling, isRequired: false, refusal: refusal).html)
            \(Veld(name: "stap", label: "Stap in de planning", kind: .select(stappen), value: invoer.stap, description: "Kies de stap die met dit punt gedaan is.", isRequired: false, refusal: refusal).html)
            \(invoer.documenten.isEmpty ? nil : kept)
            \(Veld(name: "document", label: "Document uit Stip", kind: .select(documenten), value: invoer.document, isRequired: false, refusal: refusal).html)
            \(Veld(name: "stukken", label: "Andere stukken", kind: .textarea(rows: 3), value: invoer.stukken, description: "Eén stuk per regel, met de naam waaronder mensen het kennen.", isRequired: false, refusal: refusal).html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
            \(punt == nil ? "Zet op de agenda" : "Bewaar het punt")</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(beeld.vergadering.pad)">Terug</a></div>
            </form>
            """
    }

    private var kept: HTML {
        let names = Dictionary(keuzes.documenten.map { ($0.id.rawValue, $0.naam) }) { first, _ in first }
        return Keuzeveld(
            name: "blijft", legend: "Documenten bij dit punt", options: invoer.documenten.map { .init($0, names[$0] ?? $0) },
            chosen: Set(invoer.documenten), isMultiple: true, description: "Haal het vinkje weg bij een document dat er niet bij hoort."
        ).html
    }
}
