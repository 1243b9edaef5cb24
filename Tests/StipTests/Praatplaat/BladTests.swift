import Foundation
import HTML
import Testing

@testable import Stip

struct BladTests {
    static let sheets: [Praatplaat] = {
        var sheets: [Praatplaat] = []
        for gemeenten in [1, 2, 3, 5, 8, 12, 14, 15, 22, 26] {
            for themas in [0, 1, 4, 10, 19] {
                sheets.append(
                    Voorbeeldplaten.district(gemeenten: gemeenten, teams: min(7, gemeenten), themas: themas, lang: themas % 2 == 0, zaad: themas))
            }
        }
        for themas in [0, 1, 10, 19] {
            sheets.append(Voorbeeldplaten.eenheid(gemeenten: 36, districten: 5, themas: themas))
            sheets.append(Voorbeeldplaten.eenheid(gemeenten: 74, districten: 5, themas: themas, lang: true))
        }
        sheets.append(Voorbeeldplaten.district(gemeenten: 4, teams: 2, themas: 3) { _ in .ontbreekt })
        return sheets
    }()

    @Test func `every sheet has one h1, skips no level, and every figure has its text`() {
        for plaat in Self.sheets {
            let html = Blad(plaat).document.text
            let levels = html.matches(of: /<h([1-6])[ >]/).map { Int($0.1)! }
            #expect(levels.count { $0 == 1 } == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
            let figures = html.matches(of: /<svg[^>]*>(<title>[^<]+)?/)
            #expect(figures.allSatisfy { $0.1 != nil })
            #expect(!html.contains(" style="))
            #expect(!html.contains("<script"))
        }
    }

    @Test func `the number beside a row is the number of large dots in it`() throws {
        for plaat in Self.sheets where !plaat.isLeeg {
            for section in Blad(plaat).document.text.matches(of: /<section class="rij"[^>]*>(?s:.*?)<\/section>/) {
                let row = String(section.0)
                let number = try #require(row.firstMatch(of: /<p class="aantal"><b>(\d+)<\/b>/).flatMap { Int($0.1) })
                #expect(largeDots(in: row, maten: plaat.maten) == number)
            }
        }
    }

    /// A large dot has the full radius, or, as a ring, that less half its line.
    private func largeDots(in row: String, maten: Praatplaat.Maten) -> Int {
        let r = maten.stip / 2
        let line = max(0.4, r * 0.22)
        let full = row.matches(of: /<circle [^>]* r="([\d.]+)" fill="#/).count { abs(Double($0.1)! - r) < 0.011 }
        let rings = row.matches(of: /<circle [^>]* r="([\d.]+)" fill="none" stroke="#[0-9A-F]+" stroke-width="([\d.]+)"/)
            .count { abs(Double($0.1)! - (r - line / 2)) < 0.011 && abs(Double($0.2)! - line) < 0.011 }
        return full + rings
    }

    @Test func `the table says the same numbers as the sheet`() throws {
        for plaat in Self.sheets where !plaat.isLeeg && plaat.niveau == .district {
            let html = Blad(plaat).document.text
            let onSheet = html.matches(of: /<p class="aantal"><b>(\d+)<\/b>/).map { Int($0.1)! }
            let sums = html.matches(of: /Prioriteit, aantal<\/th><td><\/td>((?:<td>\d+<\/td>)*)/)
                .flatMap { String($0.1).matches(of: /\d+/).map { Int($0.0)! } }
            #expect(Array(sums.prefix(onSheet.count)) == onSheet)
            #expect(html.matches(of: /<td class="p">prioriteit/).count == sums.reduce(0, +))
        }
    }

    @Test func `the same data in another order give the same bytes`() {
        for plaat in Self.sheets {
            let shuffled =
                plaat.niveau == .district
                ? Praatplaat(
                    district: plaat.naam, eenheid: plaat.eenheid, periode: plaat.periode, peildatum: plaat.peildatum, adres: plaat.adres,
                    bladen: plaat.bladen,
                    gemeenten: plaat.gemeenten.reversed(), teams: plaat.delen, themas: plaat.themas.reversed())
                : Praatplaat(
                    eenheid: plaat.naam, periode: plaat.periode, peildatum: plaat.peildatum, adres: plaat.adres, bladen: plaat.bladen,
                    gemeenten: plaat.gemeenten.reversed(), districten: plaat.delen, themas: plaat.themas.reversed())
            #expect(Blad(shuffled).document == Blad(plaat).document)
        }
    }

    @Test func `the accessible text of a row names everybody`() throws {
        let html = try Blad(Voorbeeldplaten.plaat("district-12")).document.text
        #expect(
            html.contains(
                "<title>Mensenhandel: prioriteit in 3 van 11 gelezen plannen (Bronkhaven, Duinmeer en Kustelo). Doorlopend thema in Groothaven. "
                    + "Niet genoemd in Merenburg, Rietmeer, Wiederwoude, Zilverplas, Oldewaard, Elzerbroek en Aalderveen. Geen plan van Lagerveen. "
                    + "Hoort bij Opvallend: Bronkhaven, Duinmeer en Kustelo.</title>"))
    }

    @Test func `on the site a theme is a link, on paper it is not`() throws {
        let plaat = try Voorbeeldplaten.plaat("district-12")
        #expect(!Blad(plaat).document.text.contains("<a "))
        let site = Blad(plaat, themapad: "/praatplaten/merenkust/themas", kopniveau: 2)
        #expect(site.plaatdeel.text.contains("<a href=\"/praatplaten/merenkust/themas/drugs\">Drugs</a>"))
        #expect(site.tabeldeel.text.contains("<a href=\"/praatplaten/merenkust/themas/drugs\">Drugs</a>"))
        #expect(!site.plaatdeel.text.contains("<h1"))
        #expect(site.plaatdeel.text.hasPrefix("<div class=\"bladvak\"><article class=\"blad district\""))
    }

    @Test func `names with markup and control characters are shown, not obeyed`() {
        let kwaad = "<script>alert(1)</script>\u{202E}\u{0}\"' &"
        let plaat = Praatplaat(
            district: kwaad, eenheid: kwaad, periode: kwaad, peildatum: kwaad, adres: kwaad, bladen: kwaad,
            gemeenten: [.init(code: "Abc", naam: kwaad, plan: .geldig, titel: kwaad, termijn: kwaad)],
            teams: [.init(naam: kwaad, gemeenten: ["Abc"])],
            themas: [
                .init(id: "drugs", naam: kwaad, focus: kwaad, noemt: ["Abc": .prioriteit], citaat: .init(tekst: kwaad, gemeente: kwaad, bron: kwaad))
            ])
        let html = Blad(plaat).document.text
        #expect(!html.contains("<script"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(!html.unicodeScalars.contains("\u{0}"))
    }

    @Test func `without plans the sheet says what to do in three steps`() throws {
        let html = try Blad(Voorbeeldplaten.plaat("leeg")).document.text
        #expect(html.contains("Vraag tien plannen op"))
        #expect(html.contains("Vervang twee bestanden"))
        for plan in [Praatplaat.Plan.ontbreekt, .onleesbaar] {
            #expect(Voorbeeldplaten.district(gemeenten: 3, teams: 1, themas: 0) { _ in plan }.stappen.count == 3)
        }
        #expect(Voorbeeldplaten.district(gemeenten: 0, teams: 0, themas: 0).stappen.count == 3)
    }

    @Test func `with nothing above the horizon the yellow stays and says so`() {
        let html = Blad(plaat(gelezen: 9, themas: [("drugs", "Drugs", 2, 1)])).document.text
        #expect(html.contains("<p class=\"niets\">Geen thema staat in 6 of meer van de 9 gelezen plannen.</p>"))
    }

    @Test func `every theme of the list has its own sign`() {
        for (code, _) in Voorbeeldplaten.themas { #expect(Pictogram.paden[code] != nil, "\(code)") }
        #expect(Pictogram.svg(for: "onbekend", size: 10).text.contains("circle cx=\"12\""))
    }
}
