import HTML

/// The sheet as a page: on paper, and as a part of the site.
///
/// `document` is whole and carries its own style; the site takes `plaatdeel` and `tabeldeel` into its own layout, links
/// `Posterstijl.scherm` and serves `eigenschappen` beside them as the stylesheet of this one sheet.
struct Blad: Equatable, Sendable {
    let plaat: Praatplaat
    let maten: Praatplaat.Maten
    /// Where the pages of the themes stand on the site, such as `/praatplaten/merenkust/themas`. On paper there are no links.
    let themapad: String?
    /// The level of the name of the sheet: 1 on paper, 2 under the heading of a page.
    let kopniveau: Int

    let volgorde: Praatplaat.Volgorde
    let opvallend: Praatplaat.Opvallend

    init(_ plaat: Praatplaat, themapad: String? = nil, kopniveau: Int = 1) {
        (self.plaat, self.themapad, self.kopniveau) = (plaat, themapad, kopniveau)
        (maten, volgorde) = (plaat.maten, plaat.geordend)
        opvallend = plaat.isLeeg ? plaat.nuBekend : plaat.opvallend
    }

    var eigenschappen: String { maten.eigenschappen }

    /// The whole document for the press: nothing is fetched, so it can be printed with the network cut off.
    var document: HTML {
        frame(stijl: "<style>\n\(HTML(trusted: Posterstijl.druk))\(HTML(trusted: eigenschappen))\n</style>", romp: hoofd + tabeldeel)
    }

    /// The same document with its styles by address, for a server that allows no style in the page.
    func document(stijlbladen: [String]) -> HTML {
        frame(
            stijl: stijlbladen.map { "<link rel=\"stylesheet\" href=\"\($0)\">" as HTML }.joined(by: "\n"),
            romp: "<div class=\"bladvak\">\(hoofd)</div>\(tabeldeel)")
    }

    private var hoofd: HTML { "<main class=\"\(klassen)\">\n\(inhoud)</main>\n" }

    /// The sheet alone, as an article for a page that has its own `main`. It is scaled to the width of where it stands.
    var plaatdeel: HTML {
        "<div class=\"bladvak\"><article class=\"\(klassen)\" aria-label=\"\(plaat.titel)\">\n\(inhoud)</article></div>\n"
    }

    private func frame(stijl: HTML, romp: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <title>\(plaat.titel)</title>
        <meta name="description" content="Praatplaat: welke veiligheidsprioriteiten de gemeenten in hun plannen stellen">
        <meta name="author" content="Veiligheidsnetwerk \(plaat.eenheid)">
        \(stijl)
        </head>
        <body>
        \(romp)</body>
        </html>

        """
    }

    private var klassen: String {
        var namen = ["blad", plaat.niveau == .district ? "district" : "eenheid"]
        if plaat.isLeeg { namen.append("leeg") }
        if maten.isRuim { namen.append("ruim") }
        return namen.joined(separator: " ")
    }

    private var inhoud: HTML {
        let zones = plaat.isLeeg ? leegzones : [bovenzone, onderzone]
        return "\(kop)\(zones)\(voet)"
    }

    func heading(_ diepte: Int, _ klasse: String, _ inhoud: HTML) -> HTML {
        let niveau = min(6, kopniveau + diepte)
        return "<h\(niveau) class=\"\(klasse)\">\(inhoud)</h\(niveau)>"
    }
}

// MARK: Head

extension Blad {
    private var kop: HTML {
        let regel = plaat.niveau == .district ? "Eenheid \(plaat.eenheid)" : "Alle districten naast elkaar"
        let telling = plaat.telling.map { $0.vet ? "<b>\($0.tekst)</b>" : "\($0.tekst)" as HTML }
        return """
            <header class="kop"><div>
            <p class="lijn">Praatplaat veiligheid \(plaat.periode)<br>\(regel)</p>
            \(heading(0, "naam", "<small>\(plaat.soortnaam)</small> <span>\(naam)</span>"))
            <p class="telling">\(telling)</p>
            </div>\(plaat.niveau == .district ? teamkoppen : districtkoppen)\(opvallenddeel)</header>

            """
    }

    private var naam: String {
        Praatplaat.themanaam(plaat.naam, letter: Posterletter(pt: maten.titel, vet: true, spatie: -0.025), breedte: maten.links)
    }

    private var opvallenddeel: HTML {
        let (_, zin, uitleg) = plaat.opvallendOpMaat(maten, woorden: opvallend)
        let merk: HTML =
            plaat.isLeeg
            ? "<span>Nu bekend</span>"
            : "\(figuur("Stip met dubbele rand", breedte: 5, hoogte: 5, stip(.init(vorm: .prioriteit, opvallend: true), at: 2.5, in: 2.5, diameter: 5, code: "")))<span>Opvallend</span>"
        let toelichting: HTML? = uitleg.isEmpty ? nil : "<p class=\"uitleg\">\(uitleg)</p>"
        return "<div class=\"opvallend\">\(heading(1, "merk", merk))<p class=\"zin\">\(zin)</p>\(toelichting)</div>"
    }

    /// Not all of Opvallend stands on the sheet, so page 2 has it whole.
    var opvallendIsIngekort: Bool {
        let (_, zin, uitleg) = plaat.opvallendOpMaat(maten, woorden: opvallend)
        return zin != opvallend.zin || uitleg != opvallend.toelichting
    }
}

// MARK: The two sides of the horizon

extension Blad {
    private var bovenzone: HTML {
        let kop = zonekop(
            "Boven de horizon", plaat.bovenZin(volgorde),
            rechts: plaat.niveau == .district ? "Zo staat het in de plannen" : "Waar de districten verschillen")
        let niets: HTML? = volgorde.boven.isEmpty ? "<p class=\"niets\">\(plaat.nietsBovenZin(volgorde))</p>\n" : nil
        return "<section class=\"zone boven\">\(kop)\n\(niets)\(volgorde.boven.map { rij($0, in: maten.boven, boven: true) })</section>\n"
    }

    private var onderzone: HTML {
        let verder: HTML? = plaat.verderZin(volgorde, breedte: Praatplaat.breedte).map { "<p class=\"meer\"><b>\($0.kop)</b> \($0.tekst)</p>\n" }
        return """
            <section class="zone onder">\(zonekop("Onder de horizon", plaat.onderZin(volgorde), rechts: nil))
            \(volgorde.onder.map { rij($0, in: maten.onder, boven: false) })\(verder)</section>

            """
    }

    func zonekop(_ kop: String, _ zin: String, rechts: String?) -> HTML {
        let width = Posterletter(pt: 13, vet: true).breedte(kop) + 4 + Posterletter(pt: 10.5).breedte(zin)
        let room = maten.links + maten.stippen + Praatplaat.tussenKolommen
        let rest: HTML? = width > room ? nil : rechts.map { "<span>\($0)</span>" }
        return heading(1, width > room ? "zonekop breed" : "zonekop", "<span>\(kop) <i>\(zin)</i></span>\(rest)")
    }

    private func rij(_ rij: Praatplaat.Rij, in zone: Praatplaat.Maten.Zone, boven: Bool) -> HTML {
        let veld = plaat.niveau == .district ? stippenveld(rij) : vakken(rij)
        let tekst = plaat.niveau == .district ? citaat(rij, in: zone, boven: boven) : verschil(rij, in: zone)
        return """
            <section class="rij" id="\(rij.thema.id)">
            \(thema(rij, in: zone, boven: boven))
            \(veld)
            \(tekst)
            </section>

            """
    }

    /// The sign, the name, what it is about where there is room, and the number.
    private func thema(_ rij: Praatplaat.Rij, in zone: Praatplaat.Maten.Zone, boven: Bool) -> HTML {
        let breedte = maten.links - (plaat.niveau == .district ? 39 : 34)
        let letter = Posterletter(pt: zone.thema, vet: true, spatie: -0.015)
        let regels = Int((zone.hoogte - 1) / (zone.thema * 1.02 * Posterletter.mmPerPt))
        let naam = letter.ingekort(
            Praatplaat.themanaam(rij.thema.naam, letter: letter, breedte: breedte), binnen: breedte, regels: max(1, regels), slot: "…")
        let over = zone.hoogte - 1 - Double(letter.regels(naam, binnen: breedte).aantal) * zone.thema * 1.02 * Posterletter.mmPerPt
        let focus: HTML? = focus(rij.thema, over: over, breedte: breedte, boven: boven).map { "<p class=\"focus\">\($0)</p>" }
        return """
            <div class="thema">\(Pictogram.svg(for: rij.thema.id, size: zone.pictogram, naam: rij.thema.naam.zonderAfbreektekens))\
            <div>\(heading(2, "themanaam", link(naam, to: rij.thema.id)))\(focus)</div>\
            <p class="aantal"><b>\(rij.prioriteit)</b> <small>van \(plaat.gelezen.count)</small></p></div>
            """
    }

    func link(_ tekst: String, to id: String) -> HTML {
        guard let themapad else { return "\(tekst)" }
        return "<a href=\"\(themapad)/\(id)\">\(tekst)</a>"
    }

    /// What the theme is about, in at most two lines above the horizon and one below.
    private func focus(_ thema: Praatplaat.Thema, over: Double, breedte: Double, boven: Bool) -> String? {
        guard let focus = thema.focus?.zonderAfbreektekens else { return nil }
        let pt = maten.isRuim ? 13.0 : 9.5
        let fit = Int((over - (maten.isRuim ? 1.5 : 0.8)) / (pt * 1.18 * Posterletter.mmPerPt))
        let lines = min(fit, boven || maten.isRuim ? 2 : 1)
        guard lines > 0 else { return nil }
        return Posterletter(pt: pt).ingekort(focus, binnen: breedte, regels: lines, slot: "…")
    }
}
