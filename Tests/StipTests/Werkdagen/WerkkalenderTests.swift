import Testing

@testable import Stip

@Suite struct WerkkalenderTests {
    private func dag(_ text: String) throws -> Datum { try #require(Datum(text)) }

    private func kalender() throws -> Werkkalender {
        var kalender = Vergaderkalender()
        kalender.vergaderingen["raad:polsdijk"] = [try dag("2027-09-29"), try dag("2027-11-17"), try dag("2027-12-25")]
        kalender.recessen["raad:polsdijk"] = [try dag("2026-07-04")...dag("2026-08-30")]
        kalender.schoolregio = .midden
        return Werkkalender(kalender)
    }

    @Test func `in a year of which its meetings are known a body meets then only`() throws {
        let kalender = try kalender()
        #expect(kalender.verhindering(van: "raad:polsdijk", op: try dag("2027-11-16")) == .geenVergadering)
        #expect(kalender.verhindering(van: "raad:polsdijk", op: try dag("2027-11-17")) == nil)
        #expect(kalender.vorige("raad:polsdijk", tot: try dag("2027-11-13"))?.description == "2027-09-29")
        #expect(kalender.volgende("raad:polsdijk", vanaf: try dag("2027-09-30"))?.description == "2027-11-17")
    }

    @Test func `a meeting on a public holiday is none`() throws {
        #expect(try kalender().verhindering(van: "raad:polsdijk", op: dag("2027-12-25")) == .feestdag("Eerste kerstdag"))
    }

    @Test func `outside them recess, school holidays, weekends and elections count`() throws {
        let kalender = try kalender()
        #expect(kalender.verhindering(van: "raad:polsdijk", op: try dag("2026-07-06")) == .reces(try dag("2026-07-04")...dag("2026-08-30")))
        #expect(kalender.verhindering(van: "raad:polsdijk", op: try dag("2027-03-16")) == .geenVergadering)
        #expect(kalender.verhindering(van: "bbg", op: try dag("2031-07-24")) == .schoolvakantie("zomervakantie in het hele land"))
        #expect(kalender.verhindering(van: "bbg", op: try dag("2027-07-19")) == .schoolvakantie("zomervakantie"))
        #expect(kalender.verhindering(van: "bbg", op: try dag("2027-09-04")) == .weekend)
        #expect(kalender.verhindering(van: "raad:elders", op: try dag("2030-03-20")) == .verkiezingen)
        #expect(kalender.verhindering(van: "bbg", op: try dag("2030-03-20")) == nil)
    }

    @Test func `a region of its own goes before that of all`() throws {
        var vergaderkalender = try kalender().vergaderkalender
        vergaderkalender.schoolregios["bbg"] = .noord
        #expect(Werkkalender(vergaderkalender).verhindering(van: "bbg", op: try dag("2027-07-12")) == .schoolvakantie("zomervakantie"))
    }

    @Test func `the days for a calculation are those of one day at a time`() throws {
        let kalender = try kalender()
        let begin = try dag("2026-11-01").dagnummer
        for sleutel in ["raad:polsdijk", "raad:elders", "bbg"] {
            for shift in 0..<7 {
                let stretch = begin + shift..<begin + shift + 1_300
                let dagen = kalender.vergaderdagen(van: sleutel, uit: Werkkalender.werkdagen(stretch))
                for nummer in stretch {
                    let datum = try #require(Datum(dagnummer: nummer))
                    #expect(dagen.contains(nummer) == (kalender.verhindering(van: sleutel, op: datum) == nil), "\(sleutel) \(datum)")
                }
            }
        }
    }
}
