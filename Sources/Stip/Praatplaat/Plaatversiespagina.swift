import HTML

/// The versions of the sheets, and the form to freeze one.
struct Plaatversiespagina: Page {
    let versies: [Plaatversie]
    var magVastleggen = false
    var naam = ""
    var refusal: Refusal?

    let title = "Versies van de praatplaat"
    let trail = [Crumb("Praatplaten", "/praatplaten")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Een versie bewaart alle praatplaten zoals zij op die dag waren. Wat later verandert, verandert een versie niet.", action: versies.isEmpty ? nil : compare).html)
        \(versies.isEmpty ? nothing : table)
        \(magVastleggen ? form : nil)
        """
    }

    private var compare: HTML { ButtonLink(name: "Vergelijk twee versies", path: "/praatplaten/vergelijken", isPrimary: false).html }

    private var nothing: HTML {
        "<p class=\"utrecht-paragraph\">Er is nog geen versie. Leg er een vast voordat u de plaat met anderen bespreekt: dan ziet later iedereen wat er toen stond.</p>"
    }

    private var form: HTML {
        """
        <section class="stip-section stip-narrow" aria-labelledby="vast-kop"><h2 class="utrecht-heading-2" id="vast-kop">Leg een versie vast</h2>
        <p class="utrecht-paragraph">Stip bewaart in één keer het blad van de eenheid en dat van elk district, met de pdf. Dat duurt ongeveer een halve minuut.</p>
        <form class="stip-flow stip-flow--wide" method="post" action="/praatplaten/versies" novalidate>
        \(Veld(name: "naam", label: "Naam van de versie", value: naam, description: "Zeg waar zij voor is, zoals ‘Voor het DVO van 12 november’.", autocomplete: "off", refusal: refusal).html)
        <div><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Leg deze versie vast</button></div></form></section>
        """
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="versies-kop">
        <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="versies-kop">\(Opmaak.zin(Opmaak.aantal(versies.count, "versie", "versies")))</caption>
        <thead><tr><th scope="col">Versie</th><th scope="col">Vastgelegd</th><th scope="col">Cyclus</th><th scope="col">Praatplaten</th></tr></thead>
        <tbody>\(versies.map(row))</tbody></table></div>
        """
    }

    private func row(_ versie: Plaatversie) -> HTML {
        let bladen = versie.bladen.map { blad in
            "<a class=\"utrecht-link nl-link\" href=\"/praatplaten/versies/\(versie.id)/\(blad.code)\">\(blad.naam)<span class=\"stip-visually-hidden\">, versie \(versie.naam)</span></a>"
                as HTML
        }
        return """
            <tr><th scope="row">\(versie.naam)</th><td data-label="Vastgelegd">\(Opmaak.moment(versie.op))<br><span class="stip-soft">\(versie.door)</span></td>\
            <td data-label="Cyclus">\(Opmaak.periode(versie.termijn))</td><td data-label="Praatplaten">\(bladen.joined(by: ", "))</td></tr>
            """
    }
}

/// One sheet as it was kept in a version.
struct Versiebladpagina: Page {
    let versie: Plaatversie
    let blad: Versieblad
    private let getekend: Blad

    init(versie: Plaatversie, blad: Versieblad) {
        (self.versie, self.blad) = (versie, blad)
        getekend = Blad(blad.praatplaat, kopniveau: 2)
    }

    private var adres: String { "/praatplaten/versies/\(versie.id)/\(blad.code)" }

    var title: String { "Praatplaat \(blad.praatplaat.naam), versie \(versie.naam)" }
    let trail = [Crumb("Praatplaten", "/praatplaten"), Crumb("Versies", "/praatplaten/versies")]
    var styles: [String] { [PraatplaatPages.plaatstijl.path, adres + "/maten"] }

    var main: HTML {
        """
        \(PageHead(heading: "Praatplaat \(blad.praatplaat.naam)", lead: lead, above: "Versie \(versie.naam)", action: downloads).html)
        <p class="utrecht-paragraph">De gegevens hieronder zijn die van toen. De pdf is het document van toen; deze pagina tekent ze zoals Stip dat nu doet. \
        <a class="utrecht-link nl-link" href="/praatplaten/\(blad.code)">Bekijk de praatplaat van nu</a> of \
        <a class="utrecht-link nl-link" href="/praatplaten/vergelijken?toen=\(versie.id)&amp;nu=nu&amp;plaat=\(blad.code)">vergelijk deze versie met nu</a>.</p>
        <section class="stip-section" aria-label="De plaat"><div class="bladvak">\(getekend.plaatdeel)</div>
        <p class="stip-only-small">Op een klein scherm staat hier de plaat niet. Bekijk de tabel, of haal de pdf op.</p></section>
        <section class="stip-section" aria-labelledby="tabel-kop"><h2 class="utrecht-heading-2" id="tabel-kop">Wat er toen stond</h2>\(getekend.tabeldeel)</section>
        """
    }

    private var lead: HTML {
        "Vastgelegd op \(Opmaak.moment(versie.op)) door \(versie.door), voor \(Opmaak.periode(versie.termijn)). Prioriteiten: \(blad.praatplaat.nagekeken.woorden)."
    }

    private var downloads: HTML {
        """
        <div class="stip-flow stip-flow--tight"><p class="utrecht-button-group"><a class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary utrecht-button-link" href="\(adres)/pdf">\(Icon.ophalen.html)Haal de pdf van toen op (A3)</a></p>
        <p>Ook als <a class="utrecht-link nl-link" href="\(adres)/png">png</a>, <a class="utrecht-link nl-link" href="\(adres)/svg">svg</a> en <a class="utrecht-link nl-link" href="\(adres)/csv">csv</a></p></div>
        """
    }
}
