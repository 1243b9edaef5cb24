import HTML
import SocialChoice

/// The top list as one A3 sheet for the wall, in the manner of the praatplaat: what got a place stands above the horizon, on yellow;
/// what did not, below it. Every participant is a dot.
struct Uitslagposter: Sendable {
    let beeld: Uitslagbeeld
    /// How the site is called, without the scheme.
    let adres: String

    private var uitslag: Rondeuitslag { beeld.uitslag }
    private var ronde: Stemronde { uitslag.ronde }

    /// Whole, with its own style: for the press, which fetches nothing.
    var document: HTML { frame("<style>\n\(HTML(trusted: Uitslagposter.opPapier + Uitslagposter.stijl))\n</style>") }

    /// The same with its style by address, for the site.
    func document(stijlblad: String) -> HTML { frame("<link rel=\"stylesheet\" href=\"\(stijlblad)\">") }

    var titel: String { "Uitslag van \(ronde.naam): \(Postertaal.inZin(beeld.kop))" }

    private func frame(_ stijl: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(titel)</title>
        <meta name="author" content="Veiligheidsnetwerk \(beeld.eenheid)">
        \(stijl)
        </head>
        <body>
        <main class="uitslagplaat rijen-\(min(max(boven.count + (openGelijk.isEmpty ? 0 : 1), 1), 8))\(beeld.kop.count > 40 ? " lang" : "")">
        \(kop)
        <section class="boven"><h2>\(bovenkop)</h2>
        \(boven.enumerated().map { rij($1, plaats: $0 + 1) })\(gelijkrij)</section>
        \(onderdeel)
        \(voet)
        </main>
        </body>
        </html>

        """
    }

    // MARK: Above the horizon

    private var boven: [Uitslagregel] { beeld.gekozen.compactMap(uitslag.regel) }
    private var onder: [Uitslagregel] { uitslag.regels.filter { !beeld.gekozen.contains($0.optie.id) && !openGelijk.contains($0.optie.id) } }
    /// What stands level while nobody decided about it.
    private var openGelijk: [String] { beeld.beslissing == nil && ronde.vaststelling == nil ? uitslag.gelijk : [] }
    private var kolommen: [Uitslagkolom] { Uitslagkolom.kolommen(of: uitslag) }

    private var kop: HTML {
        let says = Regelvergelijking(uitslag).map { $0.zin(beeld) }
        let besides: HTML? = says.map { "<div class=\"opvallend\"><p class=\"merk\">Opvallend</p><p class=\"zin\">\($0)</p></div>" }
        return """
            <header><div><p class="lijn">\(beeld.eenheid.isEmpty ? "Uitslag" : "Eenheid \(beeld.eenheid)"), cyclus \(ronde.cyclus)</p>
            <h1>\(beeld.kop)</h1><p class="onder">\(ronde.naam). \(stand)</p></div>\(besides)</header>
            """
    }

    private var stand: String {
        beeld.orgaan.map { "Vastgesteld door \($0.naam) op \(Opmaak.datum($0.datum))." }
            ?? "Gesloten op \(Opmaak.datum(ronde.gesloten.inAmsterdam.datum)), nog niet vastgesteld."
    }

    private var bovenkop: HTML {
        let heads = kolommen.map { "<span>\($0.naam)</span>" as HTML }
        return "<b>In de \(beeld.topnaam)</b><span class=\"namen kolommen-\(min(max(kolommen.count, 1), 12))\" aria-hidden=\"true\">\(heads)</span>"
    }

    private func rij(_ regel: Uitslagregel, plaats: Int) -> HTML {
        let note: HTML? =
            regel.stand == .gelijk
            ? "<p class=\"noot\">Na een gelijke stand\(beeld.beslissing.map { $0.volgtRegel ? ", volgens de regel" : ", zoals is besloten" } ?? "")</p>"
            : nil
        return """
            <section class="rij"><p class="plaats">\(plaats)</p>\(pictogram(regel.optie, 24))<div><h3>\(regel.optie.naam)</h3>\
            <p class="tekst">\(regel.optie.omschrijving.korter(than: 150))</p>\(note)</div>\(stippen(regel))\
            <p class="aantal"><b>\(regel.aantal)</b> <small>van \(uitslag.biljetten.count)</small></p></section>

            """
    }

    /// One row for all that stands level: who gets the place is still open.
    private var gelijkrij: HTML? {
        guard let first = openGelijk.first.flatMap(uitslag.regel) else { return nil }
        return """
            <section class="rij"><p class="plaats">\(uitslag.zeker.count + 1)</p><div></div><div><h3>\(Opmaak.lijst(openGelijk.map(uitslag.naam), "of"))</h3>\
            <p class="noot">Gelijke stand om \(beeld.plaatsnamen(uitslag.zeker.count, uitslag.over)). Hierover is nog niet beslist.</p></div><div></div>\
            <p class="aantal"><b>\(first.aantal)</b> <small>van \(uitslag.biljetten.count)</small></p></section>

            """
    }

    private func pictogram(_ optie: Optie, _ size: Double) -> HTML {
        Pictogram.svg(for: beeld.themas[optie.id] ?? "", size: size, naam: optie.naam)
    }

    /// A dot for each participant, full when it chose this; of more than eight a figure for each district.
    private func stippen(_ regel: Uitslagregel) -> HTML {
        let all = kolommen
        guard !all.isEmpty else { return "<div></div>" }
        let pitch = 150 / Double(all.count)
        let marks = all.enumerated().map { place, kolom -> HTML in
            let x = pitch * (Double(place) + 0.5)
            guard kolom.deelnemers.count == 1, let wie = kolom.deelnemers.first else {
                let (voor, samen) = kolom.telling(regel.optie.id, in: uitslag)
                return mark(x, "\(voor)/\(samen)")
            }
            switch Uitslagcel(uitslag.biljet(of: wie.id)?.keuze, regel.optie.id) {
            case .gekozen: return "<circle cx=\"\(x.honderdsten)\" cy=\"9\" r=\"7\" fill=\"\(inkt)\"/>"
            case .plaats(let number), .punten(let number): return mark(x, String(number))
            default: return "<circle cx=\"\(x.honderdsten)\" cy=\"9\" r=\"0.9\" fill=\"\(inkt)\"/>"
            }
        }
        return """
            <svg width="150mm" height="18mm" viewBox="0 0 150 18" role="img"><title>\(figuurtekst(regel, all))</title>\(marks)</svg>
            """
    }

    private func mark(_ x: Double, _ text: String) -> HTML {
        "<text x=\"\(x.honderdsten)\" y=\"11.2\" text-anchor=\"middle\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"6.2\" font-weight=\"bold\" fill=\"\(inkt)\">\(text)</text>"
    }

    private func figuurtekst(_ regel: Uitslagregel, _ all: [Uitslagkolom]) -> String {
        let who = all.map { kolom -> String in
            guard kolom.deelnemers.count == 1, let one = kolom.deelnemers.first else {
                let (voor, samen) = kolom.telling(regel.optie.id, in: uitslag)
                return "\(kolom.naam) \(voor) van \(samen)"
            }
            return "\(kolom.naam): \(Uitslagcel(uitslag.biljet(of: one.id)?.keuze, regel.optie.id).woord)"
        }
        return "\(regel.optie.naam), genoemd door \(regel.aantal) van \(uitslag.biljetten.count). \(who.joined(separator: "; "))."
    }

    // MARK: Below it

    private var onderdeel: HTML {
        guard !onder.isEmpty else { return "<section class=\"beneden\"><h2>Alles van de lijst kreeg een plaats</h2></section>" }
        let items = onder.map { regel -> HTML in
            "<li>\(pictogram(regel.optie, 9))<span><b>\(regel.optie.naam)</b> \(regel.aantal) van \(uitslag.biljetten.count)</span></li>"
        }
        return "<section class=\"beneden\"><h2>Niet in de \(beeld.topnaam): samen oppakken of lokaal laten?</h2><ul>\(items)</ul></section>"
    }

    private var voet: HTML {
        let rule = ronde.telling.regel.map { "Telregel: \($0.naam), versie \($0.rule.version)." } ?? "De punten zijn opgeteld."
        let dots = kolommen.allSatisfy { $0.deelnemers.count == 1 } && !kolommen.isEmpty ? "Volle stip: gekozen. Punt: niet gekozen. " : ""
        return """
            <footer><p><b>Zo is geteld.</b> \(ronde.keuzewijze.opdracht) \(rule) \(ronde.keuzewijze.heeftPlaatsen ? "Bij een gelijke stand: \(Postertaal.inZin(ronde.telling.gelijkstand.zin))" : "")</p>
            <p><b>Zo leest u het.</b> \(dots)Het grote cijfer telt de deelnemers. Alle biljetten staan open op \(adres)/stemrondes/\(ronde.id)/uitslag</p></footer>
            """
    }
}

extension String {
    /// Cut at a word, with a mark that it goes on.
    fileprivate func korter(than length: Int) -> String {
        guard count > length else { return self }
        let words = prefix(length).split(separator: " ").dropLast()
        return words.joined(separator: " ") + " …"
    }
}

extension Uitslagposter {
    private static let opPapier = """
        @page { size: 420mm 297mm; margin: 0 }
        html, body { margin: 0; padding: 0 }

        """

    /// On the site the sheet has its own size; a narrow window scrolls to it, and the table of the outcome page says the same.
    static let opScherm = """
        body { margin: 0; overflow-x: auto }
        @media print { @page { size: 420mm 297mm; margin: 0 } }

        """ + stijl

    private static let hoogten = [1: 150, 2: 76, 3: 51, 4: 38, 5: 30, 6: 25, 7: 21, 8: 19]

    static let stijl =
        #"""
        .uitslagplaat { position: relative; width: 420mm; height: 297mm; overflow: hidden; background: #fff; color: #12202F; font: 11pt/1.25 "Liberation Sans", Arial, Helvetica, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact }
        .uitslagplaat, .uitslagplaat * { box-sizing: border-box; margin: 0; padding: 0 }
        .uitslagplaat svg { display: block }
        .uitslagplaat header { display: grid; grid-template-columns: 1fr 118mm; column-gap: 12mm; margin: 0 12mm; padding-top: 10mm; height: 58mm }
        .uitslagplaat .lijn { font-size: 11pt; font-weight: bold }
        .uitslagplaat h1 { font-size: 40pt; line-height: 1.08; letter-spacing: -.025em; margin-top: 3mm; max-height: 31mm; overflow: hidden }
        .uitslagplaat.lang h1 { font-size: 32pt }
        .uitslagplaat .onder { font-size: 12.5pt; margin-top: 2.5mm }
        .uitslagplaat .opvallend { border-top: 3pt solid #C2270F; padding-top: 2.5mm; align-self: start }
        .uitslagplaat .merk { font-size: 11pt; font-weight: bold; color: #C2270F }
        .uitslagplaat .zin { font-size: 15pt; font-weight: bold; line-height: 1.15; letter-spacing: -.01em; margin-top: 1.5mm }
        .uitslagplaat .boven { background: #FFD23D; border-bottom: 2.2mm solid #12202F; height: 165mm; padding: 0 12mm }
        .uitslagplaat .boven h2 { display: grid; grid-template-columns: 1fr 150mm 34mm; column-gap: 4mm; align-items: end; font-size: 13pt; height: 12mm; padding-bottom: 1.2mm }
        .uitslagplaat .namen { display: flex; font-size: 10pt; font-weight: bold; line-height: 1.05; text-align: center }
        .uitslagplaat .namen span { flex: 1; overflow-wrap: anywhere }
        .uitslagplaat .rij { display: grid; grid-template-columns: 20mm 30mm 1fr 150mm 34mm; column-gap: 4mm; align-items: center; border-top: .5pt solid #12202F; overflow: hidden }
        .uitslagplaat .plaats { font-size: 48pt; font-weight: bold; line-height: 1; letter-spacing: -.04em }
        .uitslagplaat h3 { font-size: 25pt; line-height: 1.02; letter-spacing: -.02em; hyphens: auto; overflow-wrap: anywhere }
        .uitslagplaat .tekst { font-size: 10pt; line-height: 1.18; margin-top: 1mm }
        .uitslagplaat .noot { font-size: 10pt; font-weight: bold; margin-top: .6mm }
        .uitslagplaat .aantal { text-align: right; font-weight: bold; padding-right: 1.5mm }
        .uitslagplaat .aantal b { font-size: 44pt; line-height: .95; letter-spacing: -.04em }
        .uitslagplaat .aantal small { display: block; font-size: 10pt; font-weight: normal }
        .uitslagplaat .beneden { margin: 0 12mm; padding-top: 3mm }
        .uitslagplaat .beneden h2 { font-size: 13pt; margin-bottom: 2mm }
        .uitslagplaat .beneden ul { list-style: none; display: grid; grid-template-columns: repeat(4, 1fr); column-gap: 6mm; max-height: 40mm; overflow: hidden }
        .uitslagplaat .beneden li { display: grid; grid-template-columns: 12mm 1fr; align-items: center; min-height: 11.5mm; border-top: .5pt solid #12202F; font-size: 11pt; line-height: 1.12 }
        .uitslagplaat .beneden li b { display: block; font-size: 13pt; letter-spacing: -.01em }
        .uitslagplaat footer { position: absolute; left: 12mm; right: 12mm; bottom: 7mm; display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm; border-top: 1.2pt solid #12202F; padding-top: 2mm; font-size: 9.5pt; line-height: 1.25; overflow-wrap: anywhere }
        """# + "\n"
        + hoogten.sorted { $0.key < $1.key }.map { ".uitslagplaat.rijen-\($0.key) .rij { height: \($0.value)mm }\n" }.joined()
        + ".uitslagplaat.rijen-6 .tekst, .uitslagplaat.rijen-7 .tekst, .uitslagplaat.rijen-8 .tekst { display: none }\n"
        + ".uitslagplaat.rijen-7 .aantal b, .uitslagplaat.rijen-8 .aantal b { font-size: 30pt }\n"
        + ".uitslagplaat.rijen-1 h3, .uitslagplaat.rijen-2 h3 { font-size: 40pt }\n.uitslagplaat.rijen-1 .tekst, .uitslagplaat.rijen-2 .tekst { font-size: 14pt }\n"
}
