import Formats
import Testing

@testable import Stip

/// Lists whose items tell their moment at their end, and days in forms of which the year or the month stands apart.
@Suite struct StapregelTests {
    private func regels(_ text: String) -> [String] {
        gelezen(text).stappen.map { stap in
            let moment = stap.moment.map { $0.van == $0.tot ? "\($0.van)" : "\($0.van)..\($0.tot)" } ?? ""
            return "\(moment)\(stap.moment?.isUiterlijk == true ? "!" : "") [\(stap.orgaan)] \(stap.wat)"
        }
    }

    @Test func `an item closes with its moment and who does it, between brackets`() {
        let found = regels(
            "Planning 2026\n\n- Straatcoaches aanstellen (Q1, GGD)\n- Cameratoezicht evalueren (mei; politie)\n- Convenant tekenen (12 november)\n")
        #expect(
            found == [
                "2026-01-01..2026-03-31 [GGD] Straatcoaches aanstellen", "2026-05-01..2026-05-31 [politie] Cameratoezicht evalueren",
                "2026-11-12 [] Convenant tekenen",
            ])
    }

    @Test func `an item tells behind a colon who and when`() {
        let found = regels(
            "Planning 2026\n\n- Contactpersonen aanwijzen: gemeentesecretaris, vóór 12 december\n- Cijfers aanleveren: politie, uiterlijk 1 oktober\n"
                + "- Analyse bespreken: driehoek, week 40\n")
        #expect(
            found == [
                "2026-12-11! [gemeentesecretaris] Contactpersonen aanwijzen", "2026-10-01! [politie] Cijfers aanleveren",
                "2026-09-28..2026-10-04 [driehoek] Analyse bespreken",
            ])
    }

    @Test func `outside a planning such items are none`() {
        #expect(regels("Verslag\n\n- Zij was er ook (mei)\n- Dit is besproken: de heer Jansen, 12 december\n- Een derde punt\n").isEmpty)
    }

    @Test func `a body that stands for several heads the places below it`() {
        let found = regels("Planning 2026\n\nDVO's\n- Stadsring: 1 juli, advies over het concept\n- Waterland: 3 juli, advies over het concept\n")
        #expect(found.map { $0.prefix { $0 != "]" } + "]" } == ["2026-07-01 [DVO Stadsring]", "2026-07-03 [DVO Waterland]"])
    }

    @Test func `a body heads the days below it`() {
        let found = regels("Planning 2026\n\nGemeenteraad\n- 12 maart: bespreken startnotitie\n- 29 oktober: vaststellen plan\n")
        #expect(found == ["2026-03-12 [Gemeenteraad] bespreken startnotitie", "2026-10-29 [Gemeenteraad] vaststellen plan"])
    }

    @Test(arguments: [
        ("04.05.'26", ["dag(4, maand: 5) 2026"]), ("04.05.’26: raad", ["dag(4, maand: 5) 2026"]), ("4.5.'26", ["dag(4, maand: 5) 2026"]),
        ("04.05.26", []), ("do 12-2", ["dag(12, maand: 2)"]), ("di 3/11 en", ["dag(3, maand: 11)"]), ("12-2", []), ("do 12-2-1", []),
        ("week 24 en 25", ["week(24)–week(25)"]), ("week 24 en 30", ["week(24)"]), ("weken 24 en 30", ["week(24)–week(30)"]),
    ])
    func `a short day with an apostrophe, a day behind its weekday and two weeks are read`(text: String, vormen: [String]) {
        let klein = Array(text.utf8)
        let found = Tijdslezer.uitingen(in: klein, 0..<klein.count).map { uiting in
            "\(uiting.van)" + (uiting.tot == uiting.van ? "" : "–\(uiting.tot)") + (uiting.jaar.map { " \($0)" } ?? "")
        }
        #expect(found == vormen)
    }
}
