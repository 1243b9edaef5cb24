import Formats
import HTML

/// A frozen longlist as it went to the boards, to read, to print and to keep.
struct Longlistversiepagina: Page {
    let longlist: Longlist
    var mag = false

    var title: String { "\(longlist.naam), versie \(longlist.nummer)" }
    var trail: [Crumb] { [Crumb("Longlist", "/longlist")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(Opmaak.zin(Opmaak.aantal(longlist.regels.count, "kandidaat", "kandidaten"))) voor \(longlist.cyclus), naar de overleggen op \(Opmaak.datum(longlist.datum)).").html)
        <p class="stip-soft">Vastgelegd door \(longlist.door) op \(Opmaak.moment(longlist.op)). Wat daarna veranderde staat hier niet in.</p>
        <p class="stip-before-4">\(Icon.ophalen.html) Haal deze longlist op: \(Sheet.Form.links(to: "/longlist/versies/\(longlist.id)/lijst"))</p>
        \(longlist.regels.map(candidate))
        \(mag ? resume : nil)
        """
    }

    private func candidate(_ regel: Longlist.Regel) -> HTML {
        let criteria = Criterium.allCases.map { criterium -> HTML in
            let oordeel = regel.oordelen[criterium] ?? .leeg
            return
                "<tr><th scope=\"row\">\(criterium.vraag)</th><td>\(oordeel.score.map(Criteriumoordeel.naam) ?? "niet beoordeeld")</td><td>\(oordeel.reden)</td></tr>"
        }
        let bronnen = regel.bronnen.map { bron in
            """
            <li><p><b>\(bron.naam)</b> <span class="stip-soft">\(bron.gemeenten.isEmpty ? bron.groepsnaam : Opmaak.lijst(bron.gemeenten)), \(bron.stand.rawValue)</span></p>
            <blockquote class="stip-quote"><p>“\(bron.citaat)”</p></blockquote><p><a class="utrecht-link nl-link" href="\(bron.adres)">\(bron.documentnaam), bladzijde \(bron.bladzijde)\
            <span class="stip-visually-hidden">: \(bron.naam)</span></a></p></li>
            """ as HTML
        }
        let count = Opmaak.zin(Opmaak.aantal(bronnen.count, "bron", "bronnen"))
        let details: HTML = "<details><summary>\(count) van ‘\(regel.naam)’</summary><ul class=\"stip-rows\">\(bronnen)</ul></details>"
        return """
            <section class="stip-section stip-flow" aria-labelledby="kandidaat-\(regel.plaats)"><h2 class="utrecht-heading-2" id="kandidaat-\(regel.plaats)">\(regel.plaats). \(regel.naam)</h2>
            <p>\(regel.omschrijving)</p><p>\(regel.noemt) van \(regel.gelezen) gemeenten met een gelezen plan noemen dit.</p>
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="criteria-\(regel.plaats)"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="criteria-\(regel.plaats)">Criteria van ‘\(regel.naam)’</caption><thead><tr><th scope="col">Vraag</th><th scope="col">Score</th>\
            <th scope="col">Waarom</th></tr></thead><tbody>\(criteria)</tbody></table></div>
            \(bronnen.isEmpty ? "<p>Zonder bron vastgelegd.</p>" : details)</section>
            """
    }

    private var resume: HTML {
        """
        <form class="stip-section stip-panel" method="post" action="/longlist/versies/\(longlist.id)/vervolg" novalidate><h2 class="utrecht-heading-3">Maak een volgende versie</h2>
        <p>De werkversie wordt zoals deze longlist. Andere kandidaten blijven bestaan, maar staan er dan niet meer op.</p>
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Werk verder vanaf deze versie</button></form>
        """
    }
}
