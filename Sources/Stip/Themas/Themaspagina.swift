import Charts
import Foundation
import HTML

/// The list of themes: how often each is chosen, as a tree on two axes, and what can be done with the list.
struct Themaspagina: Page {
    let stand: Platenstand?
    let overzicht: Themaoverzicht
    var zoek: String?
    var magBeheren = false
    /// May add documents, and so have them read again.
    var magLezen = false

    var title: String { "Thema’s" }

    private var doors: [Crumb] {
        [Crumb("Thema’s per gemeente", "/themas/matrix"), Crumb("Groepen", "/groepen")]
            + (magBeheren ? [Crumb("Voeg een thema toe", "/themas/nieuw")] : [])
    }

    var main: HTML {
        """
        \(PageHead(heading: conclusion, lead: lead, action: ButtonLink.group(doors)).html)
        \(overzicht.verouderd > 0 ? older : nil)
        \(zoek == nil ? chart : nil)
        \(list)
        \(former)
        \(Themabeheer(overzicht: overzicht, magBeheren: magBeheren).html)
        """
    }

    private var boom: Themaboom { overzicht.boom }

    private var rijen: [Praatplaat.Rij] {
        guard let plaat = stand?.platen.first?.praatplaat else { return [] }
        let volgorde = plaat.geordend
        return volgorde.rijen + volgorde.verder
    }

    private var conclusion: String {
        guard zoek == nil, let first = rijen.first, let plaat = stand?.platen.first?.praatplaat else { return "Thema’s" }
        let plans = plaat.gelezen.count
        let naam = first.thema.naam.zonderAfbreektekens
        return plans == 1 ? "\(naam) staat in het enige gelezen plan voorop" : "\(naam) staat in \(first.prioriteit) van de \(plans) plannen voorop"
    }

    private var lead: HTML {
        """
        Stip kent \(Opmaak.aantal(boom.geldend.count, "thema", "thema’s")), op twee assen: de vijf velden van het Kernbeleid Veiligheid \
        en thema’s die daar dwars doorheen gaan.
        """
    }

    private var older: HTML {
        let text: HTML = """
            <p>De woorden van de lijst zijn daarna veranderd. Wat u al besliste, blijft staan.</p>\
            \(magLezen ? again : "<p>Vraag de coördinator of een analist om ze opnieuw te laten lezen.</p>")
            """
        let count = overzicht.verouderd
        return """
            <div class="stip-after-5">\(Alert(
                kind: .warning,
                heading: "\(Opmaak.aantal(count, "document is", "documenten zijn")) gelezen met een oudere lijst", text: text).html)</div>
            """
    }

    private var again: HTML {
        """
        <form class="stip-before-3" method="post" action="/themas/lezing"><button class="utrecht-button utrecht-button--secondary-action nl-button" \
        type="submit">Lees \(overzicht.verouderd == 1 ? "het" : "ze") opnieuw</button></form>
        """
    }

    private var chart: HTML? {
        guard let plaat = stand?.platen.first, !rijen.isEmpty else { return nil }
        let bars = rijen.map { rij in
            BarChart.Bar(
                name: rij.thema.naam.zonderAfbreektekens, path: "/praatplaten/\(plaat.code)/themas/\(rij.thema.id)", value: rij.prioriteit,
                extra: rij.doorlopend)
        }
        let explanation =
            "Donker: prioriteit. Licht: doorlopend. \(Opmaak.aantal(plaat.praatplaat.gelezen.count, "plan", "plannen")) gelezen, stand van \(plaat.praatplaat.peildatum)."
        return """
            <section class="stip-section">\(BarChart(
                id: "themas", title: "Aantal plannen per thema", description: explanation, bars: bars, maximum: plaat.praatplaat.gelezen.count,
                columns: ("Thema", "Prioriteit", "Doorlopend")).html)
            <p>\(explanation) <a class="utrecht-link nl-link" href="/praatplaten/\(plaat.code)/csv">Haal de cijfers op (csv)</a></p></section>
            """
    }

    // MARK: The tree

    private var list: HTML {
        let tree = Themavolgorde(boom)
        let woorden = boom.woorden
        let found = zoek.map { word in tree.rijen.filter { $0.knoop.answers(to: word, woorden[$0.knoop.code] ?? []) } } ?? tree.rijen
        let sections = boom.velden.compactMap { veld in section(veld.naam, found.filter { $0.veld == veld.nummer }, woorden) }
        let content: HTML =
            found.isEmpty
            ? EmptyState(
                heading: zoek == nil ? "De lijst is leeg" : "Geen thema gevonden",
                text: zoek == nil ? "Voeg een thema toe, of voer een lijst in." : "Zoek op een ander woord, of op een deel van de naam.",
                actions: zoek == nil ? [] : [Crumb("Toon alle thema’s", "/themas")]
            ).html
            : "\(sections)\(section("Dwars door de velden", found.filter { $0.veld == nil }, woorden))"
        return """
            <section class="stip-section stip-flow stip-flow--wide" aria-labelledby="lijst-kop"><div class="stip-flow">\
            <h2 class="utrecht-heading-2" id="lijst-kop">De lijst van thema’s</h2>
            <p>Bron: \(Bronvermelding(boom.bron).html)</p></div>
            <form class="stip-filter" method="get" action="/themas" role="search">\
            \(Veld(name: "zoek", label: "Zoek een thema of een woord", kind: .search, value: zoek ?? "").html)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Zoek</button></form>
            \(content)</section>
            """
    }

    private func section(_ naam: String, _ rijen: [Themavolgorde.Rij], _ woorden: [String: [Themawoord]]) -> HTML? {
        guard !rijen.isEmpty else { return nil }
        return """
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption">\(naam)</caption><thead><tr><th scope="col">Thema</th>\
            <th scope="col">Prioriteiten</th><th scope="col">Woorden waaraan Stip het herkent</th></tr></thead>
            <tbody>\(rijen.map { row($0, woorden[$0.knoop.code] ?? []) })</tbody></table>
            """
    }

    private func row(_ rij: Themavolgorde.Rij, _ woorden: [Themawoord]) -> HTML {
        let knoop = rij.knoop
        let above: HTML? = rij.boven.map { naam in "<span class=\"stip-visually-hidden\"> (onder \(naam))</span>" }
        let words = woorden.prefix(8).map(\.zonderTeken).joined(separator: ", ")
        let more = woorden.count > 8 ? " en nog \(woorden.count - 8)" : ""
        return """
            <tr><th scope="row"><span class="stip-tree stip-tree--\(min(rij.diepte, 4))">\(Pictogram(thema: knoop.code)?.html)<span>\
            <a class="utrecht-link nl-link" href="/themas/\(knoop.code)">\(knoop.naam)</a>\(above)\
            \(knoop.doorsnijdend && knoop.veld != nil ? "<br><span class=\"stip-soft stip-regular\">gaat ook door de velden heen</span>" as HTML? : nil)\
            </span></span></th><td data-label="Prioriteiten">\(Opmaak.getal(overzicht.gebruik.aantal(knoop.code)))</td>\
            <td data-label="Woorden">\(woorden.isEmpty ? "Geen: Stip vindt dit thema niet vanzelf" : "\(words)\(more)")</td></tr>
            """
    }

    /// What was on the list and stays readable.
    private var former: HTML? {
        let gone = boom.knopen.filter { !$0.isGeldend }
        guard !gone.isEmpty, zoek == nil else { return nil }
        let namen = Dictionary(boom.knopen.map { ($0.code, $0.naam) }) { first, _ in first }
        let rows = gone.sorted { Opmaak.before($0.naam, $1.naam) }.map { knoop in
            """
            <li><a class="utrecht-link nl-link" href="/themas/\(knoop.code)">\(knoop.naam)</a>: \
            \(knoop.opgegaanIn.map { "opgegaan in \(namen[$0] ?? $0)" } ?? "ingetrokken")</li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="vroeger-kop"><h2 class="utrecht-heading-2" id="vroeger-kop">Niet meer op de lijst</h2>
            <ul class="utrecht-unordered-list">\(rows)</ul></section>
            """
    }
}

/// What can be done with the list as a whole.
struct Themabeheer {
    let overzicht: Themaoverzicht
    let magBeheren: Bool

    var html: HTML {
        """
        <section class="stip-section stip-halves"><div class="stip-flow"><h2 class="utrecht-heading-2" id="vast-kop">Vastgelegd per cyclus</h2>
        <p>Leg de lijst vast bij het begin van een cyclus. Dan kunt u later zien wat er anders is.</p>\(frozen)\(magBeheren ? freeze : nil)</div>
        <div class="stip-flow"><h2 class="utrecht-heading-2">In en uit</h2>
        <ul class="utrecht-unordered-list">
        <li><a class="utrecht-link nl-link" href="/themas/lijst">Haal de lijst op (csv voor Excel)</a></li>
        <li><a class="utrecht-link nl-link" href="/themas/lijst?vorm=rfc4180">Haal de lijst op (csv volgens RFC 4180)</a></li>
        <li><a class="utrecht-link nl-link" href="/themas/codeboek">Haal de lijst op als codeboek (REFI-QDA, .qdc)</a></li>
        \(magBeheren ? "<li><a class=\"utrecht-link nl-link\" href=\"/themas/invoer\">Voer een lijst in</a></li>" as HTML? : nil)
        </ul></div></section>
        """
    }

    private var frozen: HTML {
        guard !overzicht.standen.isEmpty else { return "<p class=\"stip-soft\">Er is nog geen lijst vastgelegd.</p>" }
        let rows = overzicht.standen.map { stand in
            "<li>\(stand.naam): vastgelegd op \(Opmaak.datum(stand.op.inAmsterdam.datum)) door \(stand.door)</li>" as HTML
        }
        return """
            <ul class="utrecht-unordered-list">\(rows)</ul>\
            <p><a class="utrecht-link nl-link" href="/themas/vergelijken">Vergelijk twee lijsten</a></p>
            """
    }

    private var freeze: HTML {
        """
        <form method="post" action="/themas/vastlegging"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
        Leg de lijst vast voor \(Opmaak.periode(overzicht.termijn))</button></form>
        """
    }
}

extension Bronvermelding {
    /// With its addresses as links, named by their site.
    var html: HTML {
        let parts = delen.map { deel -> HTML in
            switch deel {
            case .tekst(let text): "\(text)"
            case .adres(let address, let site): "<a class=\"utrecht-link nl-link\" href=\"\(address)\">\(site)</a>"
            }
        }
        return "\(parts)"
    }
}

extension Themawoord {
    /// Without the mark that says "whole word only".
    var zonderTeken: String { tekst.hasPrefix("=") ? String(tekst.dropFirst()) : tekst }
}

extension Themaknoop {
    fileprivate func answers(to word: String, _ woorden: [Themawoord]) -> Bool {
        let key = word.lowercased()
        return naam.lowercased().contains(key) || code.contains(key) || woorden.contains { $0.tekst.lowercased().contains(key) }
    }
}
