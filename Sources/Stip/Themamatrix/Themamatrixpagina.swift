import Formats
import HTML

/// Theme by municipality: what each plan says how often, and what that comes to for the district and the unit.
struct Themamatrixpagina: Page {
    let matrix: Themamatrix

    let title = "Thema’s per gemeente"
    var trail: [Crumb] { [Crumb("Thema’s", "/themas")] }

    var main: HTML {
        """
        \(PageHead(heading: conclusion, lead: lead, above: matrix.district == nil ? title : "\(title) in \(matrix.naam)").html)
        \(tabs)
        \(teams)
        \(matrix.rijen.isEmpty ? empty : table)
        """
    }

    private var gelezen: Int { matrix.kolommen.count(where: \.isGelezen) }

    private var conclusion: String {
        guard let rij = matrix.rijen.first, rij.hier.prioriteit > 0 else { return title }
        let all = rij.hier.prioriteit == gelezen ? "alle \(gelezen)" : "\(rij.hier.prioriteit) van de \(gelezen)"
        return "\(rij.naam.zonderAfbreektekens) staat voorop in \(all) gelezen plannen"
    }

    private var lead: HTML {
        let missing = matrix.kolommen.count - gelezen
        let count = Opmaak.zin(Opmaak.aantal(matrix.kolommen.count, "gemeente", "gemeenten"))
        return
            "\(count), stand van \(Opmaak.datum(matrix.indeling.peildatum)).\(missing == 0 ? "" : " Van \(Opmaak.telwoord(missing)) is er geen leesbaar plan.")"
    }

    private var tabs: HTML {
        let whole = tab("Hele eenheid", matrix.indeling.gemeenten.count, nil)
        let delen = matrix.indeling.districten.map { tab($0.district.naam, $0.gemeenten.count, $0.district.code) }
        return "<nav class=\"stip-after-5\" aria-label=\"District\"><ul class=\"stip-tabs\">\([whole] + delen)</ul></nav>"
    }

    private func tab(_ naam: String, _ count: Int, _ code: String?) -> HTML {
        let current: HTML = matrix.district == code ? " aria-current=\"page\"" : ""
        return "<li><a href=\"/themas/matrix\(code.map { "?district=\($0)" } ?? "")\"\(current)>\(naam) \(count)</a></li>"
    }

    private var teams: HTML? {
        guard let deel = matrix.indeling.districten.first(where: { $0.district.code == matrix.district }), deel.basisteams.count > 1 else {
            return nil
        }
        let options = [("", "Alle basisteams")] + deel.basisteams.map { ($0.basisteam.code, $0.basisteam.naam) }
        return """
            <form class="stip-filter" method="get" action="/themas/matrix" aria-label="Basisteam">
            <input type="hidden" name="district" value="\(deel.district.code)">
            \(Filterkeuze(name: "basisteam", label: "Basisteam", options: options, chosen: matrix.basisteam ?? "").html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Toon dit team</button></form>
            """
    }

    private var empty: HTML {
        EmptyState(
            heading: "Er is nog niets te tellen", text: "Voeg eerst plannen van gemeenten toe. Daarna staat hier wie welk thema noemt.",
            actions: [Crumb("Naar de plannen", "/documenten")]
        ).html
    }

    private var table: HTML {
        let heads = matrix.kolommen.map { "<th scope=\"col\">\($0.gemeente.naam)</th>" as HTML }
        let sums = matrix.kolommen.map { "<td><strong>\(matrix.themas(of: $0.gemeente.code))</strong></td>" as HTML }
        let own: HTML? =
            matrix.district == nil ? nil : "<th scope=\"col\" class=\"stip-matrix__sum\">\(matrix.basisteam == nil ? "District" : "Team")</th>"
        let blank: HTML = matrix.district == nil ? "<td></td>" : "<td></td><td></td>"
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="matrix-kop">
            <table class="utrecht-table stip-matrix">
            <caption class="utrecht-table__caption" id="matrix-kop">\(matrix.naam)<small>Het getal is het aantal passages in het plan. Kies een getal om ze te lezen.</small></caption>
            <thead><tr><th scope="col">Thema</th>\(heads)\(own)<th scope="col" class="stip-matrix__sum">Eenheid</th></tr></thead>
            <tbody>\(matrix.rijen.map(row))</tbody>
            <tfoot><tr class="utrecht-table__row--total"><th scope="row">Thema’s per gemeente</th>\(sums)\(blank)</tr></tfoot>
            </table></div>
            \(legend)
            \(downloads)
            \(unconfirmed)
            """
    }

    private func row(_ rij: Themamatrix.Rij) -> HTML {
        let own: HTML? = matrix.district == nil ? nil : "<td class=\"stip-matrix__sum\">\(share(rij.hier))</td>"
        let width = Int((rij.eenheid.deel * 100).rounded())
        return """
            <tr><th scope="row"><span class="stip-theme-label">\(Pictogram(thema: rij.code)?.html)\(rij.naam.zonderAfbreektekens)</span></th>\
            \(matrix.kolommen.map { cell(rij, $0) })\(own)<td class="stip-matrix__sum">\
            <svg class="stip-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="\(width)" height="1"/></svg>\
            \(share(rij.eenheid))</td></tr>
            """
    }

    private func share(_ aandeel: Themamatrix.Aandeel) -> HTML {
        """
        <strong>\(aandeel.noemt)</strong> van \(aandeel.gelezen) (\(Opmaak.procent(aandeel.deel)))<br>\
        <span class="stip-soft">\(aandeel.prioriteit) prioriteit, \(aandeel.bevestigd) bevestigd</span>
        """
    }

    private func cell(_ rij: Themamatrix.Rij, _ kolom: Themamatrix.Kolom) -> HTML {
        guard kolom.isGelezen else { return "<td class=\"stip-matrix__missing\"><span class=\"stip-visually-hidden\">geen leesbaar plan</span></td>" }
        guard let cel = rij.cellen[kolom.gemeente.code], let first = cel.prioriteiten.first else {
            return "<td><span class=\"stip-none\" aria-hidden=\"true\">·</span><span class=\"stip-visually-hidden\">niet genoemd</span></td>"
        }
        let path =
            cel.prioriteiten.count == 1
            ? Vindplaats(document: first.document, bewijs: first.vondst.bewijs).adres(nummer: first.nummer)
            : "/themas/matrix/\(kolom.gemeente.code)/\(rij.code)"
        let rang = cel.rang == .prioriteit ? "prioriteit" : "doorlopend"
        let words = "\(kolom.gemeente.naam), \(rang), \(cel.isBevestigd ? "bevestigd" : "\(cel.bevestigd) bevestigd"), passages: "
        let classes = "stip-count\(cel.rang == .prioriteit ? " stip-count--prioriteit" : "")\(cel.isBevestigd ? "" : " stip-count--voorstel")"
        return "<td><a class=\"\(classes)\" href=\"\(path)\"><span class=\"stip-visually-hidden\">\(words)</span>\(cel.prioriteiten.count)</a></td>"
    }

    private var legend: HTML {
        """
        <ul class="stip-legend stip-before-4" aria-label="Betekenis van de tekens">\
        <li><span class="stip-count stip-count--prioriteit" aria-hidden="true">3</span>prioriteit</li>\
        <li><span class="stip-count" aria-hidden="true">2</span>doorlopend: genoemd, niet vooropgezet</li>\
        <li><span class="stip-count stip-count--prioriteit stip-count--voorstel" aria-hidden="true">3</span>\
        <span class="stip-count stip-count--voorstel" aria-hidden="true">2</span>onderbroken rand: nog niet alles bevestigd</li>\
        <li><span class="stip-none" aria-hidden="true">·</span>niet genoemd</li>\
        <li><span class="stip-matrix__sample stip-matrix__missing" aria-hidden="true"></span>geen leesbaar plan</li></ul>
        """
    }

    private var downloads: HTML {
        let deel = (matrix.district.map { "&district=\($0)" } ?? "") + (matrix.basisteam.map { "&basisteam=\($0)" } ?? "")
        return
            "<p class=\"stip-before-4\">\(Icon.ophalen.html) Haal deze cijfers op, een regel per gemeente en thema: \(Sheet.Form.links(to: "/themas/matrix/lijst", more: deel))</p>"
    }

    private var unconfirmed: HTML? {
        let names = matrix.onbevestigd.map(\.gemeente.naam)
        guard !names.isEmpty else { return nil }
        let whose = names.count > 6 ? Opmaak.aantal(names.count, "gemeente", "gemeenten") : Opmaak.lijst(names)
        let text: HTML = "<p>Hun getallen kunnen veranderen na het nakijken.</p>"
        return "<div class=\"stip-section\">\(Alert(kind: .info, heading: "Van \(whose) is nog niet alles bevestigd", text: text).html)</div>"
    }
}
