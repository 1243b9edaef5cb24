import Testing

@testable import Stip

@Suite struct GeldigheidTests {
    @Test func `the first day counts and the last day does not`() throws {
        let jaar = Geldigheid(van: try dag("2026-01-01"), tot: try dag("2027-01-01"))
        #expect(jaar.contains(try dag("2026-01-01")))
        #expect(jaar.contains(try dag("2026-12-31")))
        #expect(!jaar.contains(try dag("2027-01-01")))
        #expect(!jaar.contains(try dag("2025-12-31")))
    }

    @Test func `without days it always holds`() throws {
        #expect(Geldigheid.altijd.contains(try dag("0001-01-01")))
        #expect(Geldigheid.altijd.contains(try dag("9999-12-31")))
    }

    @Test func `one that begins when the other ends does not overlap`() throws {
        let day = try dag("2026-07-01")
        #expect(!Geldigheid(tot: day).overlaps(Geldigheid(van: day)))
        #expect(Geldigheid(tot: day).overlaps(.altijd))
    }

    @Test func `the hull goes from the first to the last`() throws {
        let (a, b, c) = (try dag("2020-01-01"), try dag("2022-01-01"), try dag("2024-01-01"))
        #expect(Geldigheid.hull([Geldigheid(van: b, tot: c), Geldigheid(van: a, tot: b)]) == Geldigheid(van: a, tot: c))
        #expect(Geldigheid.hull([Geldigheid(van: a, tot: b), Geldigheid(van: b)]) == Geldigheid(van: a))
        #expect(Geldigheid.hull([]) == .altijd)
    }
}
