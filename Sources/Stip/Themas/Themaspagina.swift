import Charts
import HTML

/// All themes of the unit: how often each is chosen, with the words by which Stip knows them.
struct Themaspagina: Page {
    let stand: Platenstand?
    let themas: Themalijst

    var title: String { "Thema’s" }

    var main: HTML {
        """
        \(PageHead(heading: conclusion, lead: lead, action: ButtonLink.group([Crumb("Thema’s per gemeente", "/themas/matrix"), Crumb("Groepen", "/groepen")])).html)
        \(chart)
        \(list)
        """
    }

    private var rijen: [Praatplaat.Rij] {
        guard let plaat = stand?.platen.first?.praatplaat else { return [] }
        let volgorde = plaat.geordend
        return volgorde.rijen + volgorde.verder
    }

    private var conclusion: String {
        guard let first = rijen.first, let plaat = stand?.platen.first?.praatplaat else { return "Thema’s" }
        return "\(first.thema.naam.zonderAfbreektekens) staat in \(first.prioriteit) van de \(plaat.gelezen.count) plannen voorop"
    }

    private var lead: HTML {
        "Stip kent \(themas.themas.count) thema’s, op twee assen: de vijf velden van het Kernbeleid Veiligheid en thema’s die daar dwars doorheen gaan."
    }

    private var chart: HTML? {
        guard let plaat = stand?.platen.first, !rijen.isEmpty else { return nil }
        let bars = rijen.map { rij in
            BarChart.Bar(
                name: rij.thema.naam.zonderAfbreektekens, path: "/praatplaten/\(plaat.code)/themas/\(rij.thema.id)", value: rij.prioriteit,
                extra: rij.doorlopend)
        }
        return """
            <section class="stip-section">\(BarChart(
                id: "themas", title: "Aantal plannen per thema", description: "Donker: prioriteit. Licht: doorlopend thema. \(plaat.praatplaat.gelezen.count) plannen gelezen, stand van \(plaat.praatplaat.peildatum).",
                bars: bars, maximum: plaat.praatplaat.gelezen.count, columns: ("Thema", "Prioriteit", "Doorlopend")).html)
            <p>Donker: prioriteit. Licht: doorlopend. \(plaat.praatplaat.gelezen.count) plannen gelezen, stand van \(plaat.praatplaat.peildatum). \
            <a class="utrecht-link nl-link" href="/praatplaten/\(plaat.code)/csv">Haal de cijfers op (csv)</a></p></section>
            """
    }

    private var list: HTML {
        let groups =
            themas.velden.map { veld in section(veld.naam, themas.themas.filter { $0.veld == veld.nummer }) } + [
                section("Dwars door de velden", themas.themas.filter { $0.veld == nil })
            ]
        return """
            <section class="stip-section stip-flow" aria-labelledby="lijst-kop"><h2 class="utrecht-heading-2" id="lijst-kop">De lijst van thema’s</h2>
            <p>Bron: \(themas.bron)</p>\(groups)</section>
            """
    }

    private func section(_ naam: String, _ themas: [Thema]) -> HTML {
        let rows = themas.map { thema in
            "<tr><th scope=\"row\">\(thema.naam)</th><td data-label=\"Woorden\">\(thema.woorden.prefix(12).map(\.zonderTeken).joined(separator: ", "))…</td></tr>"
                as HTML
        }
        return """
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption">\(naam)</caption><thead><tr><th scope="col">Thema</th><th scope="col">Woorden waaraan Stip het herkent</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }
}

extension String {
    /// Without the mark that says "whole word only".
    fileprivate var zonderTeken: String { hasPrefix("=") ? String(dropFirst()) : self }
}
