import HTML

/// One sheet on the site: the sheet itself on a wide screen, its themes and its table on every screen, and what to take along.
struct Plaatpagina: Page {
    let plaat: Planbeeld.Plaat
    private let blad: Blad

    init(plaat: Planbeeld.Plaat) {
        self.plaat = plaat
        blad = Blad(plaat.praatplaat, themapad: "/praatplaten/\(plaat.code)/themas", kopniveau: 2)
    }

    private var adres: String { "/praatplaten/\(plaat.code)" }

    var title: String { "Praatplaat \(plaat.praatplaat.naam)" }
    var trail: [Crumb] { [Crumb("Praatplaten", "/praatplaten")] }
    var styles: [String] { [PraatplaatPages.plaatstijl.path, adres + "/maten"] }

    var main: HTML {
        """
        \(PageHead(heading: "Praatplaat \(plaat.praatplaat.naam)", lead: lead, action: downloads).html)
        <section class="stip-section" aria-label="De plaat"><div class="bladvak">\(blad.plaatdeel)</div>
        <p class="stip-only-small">Op een klein scherm staat hier de plaat niet. Bekijk de thema’s en de tabel, of haal de pdf op.</p></section>
        \(themas)
        <div class="stip-section" tabindex="0" role="region" aria-label="De plaat als tabel">\(blad.tabeldeel)</div>
        """
    }

    private var lead: HTML {
        let gelezen = plaat.praatplaat.gelezen.count, alle = plaat.praatplaat.gemeenten.count
        return
            "Stand van \(plaat.praatplaat.peildatum): \(gelezen) van \(alle) plannen gelezen, \(plaat.praatplaat.nagekeken.woorden). Kies een thema voor de gemeenten en de passages."
    }

    private var downloads: HTML {
        """
        <div class="stip-flow stip-flow--tight"><p class="utrecht-button-group"><a class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary utrecht-button-link" href="\(adres)/pdf">\(Icon.ophalen.html)Haal de pdf op (A3)</a></p>
        <p>Ook als <a class="utrecht-link nl-link" href="\(adres)/png">png</a>, <a class="utrecht-link nl-link" href="\(adres)/svg">svg</a> en <a class="utrecht-link nl-link" href="\(adres)/csv">csv</a></p></div>
        """
    }

    private var themas: HTML {
        let rows = blad.volgorde.rijen + blad.volgorde.verder
        guard !rows.isEmpty else { return "" }
        let items = rows.map { rij in
            """
            <li><a class="utrecht-link nl-link" href="\(adres)/themas/\(rij.thema.id)">\(rij.thema.naam.zonderAfbreektekens)</a>: \
            prioriteit in \(rij.prioriteit) van \(plaat.praatplaat.gelezen.count) plannen\(rij.doorlopend > 0 ? ", doorlopend in \(rij.doorlopend)" : "")\(voorstellen(rij))</li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="themas-kop"><h2 class="utrecht-heading-2" id="themas-kop">Thema’s op deze plaat</h2>
            <ol class="utrecht-ordered-list">\(items)</ol></section>
            """
    }
}

extension Plaatpagina {
    /// How many of the priorities of a theme nobody confirmed, once confirming has begun.
    private func voorstellen(_ rij: Praatplaat.Rij) -> String {
        let open = plaat.praatplaat.gelezen.count { rij.thema.noemt[$0.code] == .prioriteit && plaat.praatplaat.isVoorstel($0, in: rij.thema) }
        return open == 0 ? "" : "; \(open) nog niet bevestigd"
    }
}

/// All sheets of the unit, with what is on them in a line.
struct Praatplatenpagina: Page {
    let stand: Platenstand?

    var title: String { "Praatplaten" }

    var main: HTML {
        guard let stand else {
            return PageHead(heading: title).html
                + EmptyState(
                    heading: "Er is nog geen eenheid", text: "Lees eerst de eenheid in. Daarna maakt Stip van de plannen een praatplaat per district."
                ).html
        }
        let rows = stand.platen.map(row)
        return """
            \(PageHead(heading: title, lead: "Eén blad per district en één voor de eenheid: wie kiest welk thema, en waar staat dat.", action: versies).html)
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="platen-kop">
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="platen-kop">Praatplaten van de eenheid \(stand.beeld.indeling.eenheid.naam)</caption>
            <thead><tr><th scope="col">Praatplaat</th><th scope="col">Plannen gelezen</th><th scope="col">Prioriteiten</th><th scope="col">Boven de horizon</th><th scope="col">Ophalen</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private var versies: HTML {
        """
        <div class="stip-flow stip-flow--tight"><p><a class="utrecht-link nl-link" href="/praatplaten/versies">Versies: leg de platen van vandaag vast</a></p>
        <p><a class="utrecht-link nl-link" href="/praatplaten/vergelijken">Vergelijk met een eerdere versie</a></p></div>
        """
    }

    private func row(_ plaat: Planbeeld.Plaat) -> HTML {
        let praatplaat = plaat.praatplaat
        let boven = praatplaat.geordend.boven.map(\.thema.naam.zonderAfbreektekens)
        let naam = praatplaat.niveau == .eenheid ? "Eenheid \(praatplaat.naam)" : praatplaat.naam
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="/praatplaten/\(plaat.code)">\(naam)</a></th>\
            <td data-label="Plannen gelezen">\(praatplaat.gelezen.count) van \(praatplaat.gemeenten.count)</td>\
            <td data-label="Prioriteiten">\(Opmaak.zin(praatplaat.nagekeken.woorden))</td>\
            <td data-label="Boven de horizon">\(boven.isEmpty ? "Nog geen thema" : Opmaak.lijst(boven, "en"))</td>\
            <td data-label="Ophalen"><a class="utrecht-link nl-link" href="/praatplaten/\(plaat.code)/pdf">Pdf<span class="stip-visually-hidden"> van \(naam)</span></a></td></tr>
            """
    }
}
