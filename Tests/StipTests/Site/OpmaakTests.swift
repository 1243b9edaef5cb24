import Foundation
import Testing

@testable import Stip

@Suite struct OpmaakTests {
    @Test func `days are written out`() throws {
        let datum = try #require(Datum("2026-04-16"))
        #expect(Opmaak.datum(datum) == "16 april 2026")
        #expect(Opmaak.dagEnDatum(datum) == "donderdag 16 april 2026")
        #expect(Opmaak.korteDatum(datum) == "do 16 april")
        #expect(Opmaak.periode(try #require(Periode(van: 2027, tot: 2030))) == "2027–2030")
        #expect(Opmaak.periode(try #require(Periode(van: 2027, tot: 2027))) == "2027")
    }

    @Test(arguments: [
        ("2026-04-16T10:00:00Z", "donderdag 16 april 2026, 12.00 uur"), ("2026-01-01T08:05:00Z", "donderdag 1 januari 2026, 9.05 uur"),
        ("2026-07-31T22:30:00Z", "zaterdag 1 augustus 2026, 0.30 uur"),
    ])
    func `moments are those of the clock in Amsterdam`(instant: String, text: String) throws {
        #expect(Opmaak.moment(try Date(instant, strategy: .iso8601)) == text)
    }

    @Test(arguments: [
        ("2026-10-08T07:12:00Z", "vandaag, 9.12 uur"), ("2026-10-07T22:00:00Z", "vandaag, 0.00 uur"), ("2026-10-07T21:59:00Z", "gisteren"),
        ("2026-10-02T10:00:00Z", "vrijdag 2 oktober"), ("2025-12-24T10:00:00Z", "woensdag 24 december 2025"),
    ])
    func `what happened is told from today`(instant: String, text: String) throws {
        #expect(Opmaak.geleden(try Date(instant, strategy: .iso8601), now: Cast.now) == text)
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (1_422_000, "1.422.000"), (-12_345, "−12.345"), (Int.min, "−9.223.372.036.854.775.808"),
    ])
    func `numbers have points between thousands`(number: Int, text: String) { #expect(Opmaak.getal(number) == text) }

    @Test(arguments: [
        (0.93, 2, "0,93"), (0.005, 2, "0,01"), (1_250.5, 1, "1.250,5"), (-0.04, 1, "0,0"), (-2.25, 1, "−2,3"), (3, 0, "3"), (0.05, 3, "0,050"),
    ])
    func `decimals stand behind a comma`(number: Double, places: Int, text: String) { #expect(Opmaak.getal(number, decimalen: places) == text) }

    @Test func `a number that is none is unknown`() {
        #expect(Opmaak.getal(.nan, decimalen: 1) == "onbekend")
        #expect(Opmaak.getal(.infinity, decimalen: 1) == "onbekend")
        #expect(Opmaak.procent(0.425) == "43%")
    }

    @Test(arguments: [(0, "geen bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1 kB"), (3_400_000, "3,4 MB"), (50_000_000, "50 MB")])
    func `sizes are in thousands`(bytes: Int, text: String) { #expect(Opmaak.omvang(bytes) == text) }

    @Test func `counts agree with their word`() {
        #expect(Opmaak.aantal(0, "gemeente", "gemeenten") == "geen gemeenten")
        #expect(Opmaak.aantal(1, "gemeente", "gemeenten") == "1 gemeente")
        #expect(Opmaak.aantal(1_036, "gemeente", "gemeenten") == "1.036 gemeenten")
        #expect(Opmaak.telwoord(1) == "één")
        #expect(Opmaak.telwoord(12) == "twaalf")
        #expect(Opmaak.telwoord(13) == "13")
        #expect(Opmaak.telwoord(-1) == "−1")
    }

    @Test func `lists end in a word`() {
        #expect(Opmaak.lijst([]) == "")
        #expect(Opmaak.lijst(["a"]) == "a")
        #expect(Opmaak.lijst(["a", "b"]) == "a en b")
        #expect(Opmaak.lijst(["a", "b", "c"], "of") == "a, b of c")
        #expect(Opmaak.zin("ijsland") == "IJsland")
        #expect(Opmaak.zin("één") == "Eén", "no accent on a capital")
    }

    @Test func `names sort as in a Dutch list`() {
        let names = ["Zeist", "’s-Gravenhage", "Épe", "ede", "Eemnes", "'t Zand", "Gouda", "Tiel"]
        #expect(names.sorted(by: Opmaak.before) == ["ede", "Eemnes", "Épe", "Gouda", "’s-Gravenhage", "Tiel", "'t Zand", "Zeist"])
    }
}
