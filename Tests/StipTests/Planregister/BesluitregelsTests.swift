import Testing

@testable import Stip

/// Rules L1 and L2 of art. 38b, on values alone.
@Suite struct BesluitregelsTests {
    private let vandaag = Datum(jaar: 2026, maand: 11, dag: 21)!

    private func toets(
        _ datum: String?, _ van: Int? = 2026, _ tot: Int? = 2029, _ orgaan: Besluitgegevens.Orgaan = .gemeenteraad,
        _ grondslag: Besluitgegevens.Grondslag = .artikel38b
    ) -> Besluittoets {
        Besluittoets(
            looptijd: van.flatMap { van in tot.flatMap { Periode(van: van, tot: $0) } }, datum: datum.flatMap { Datum($0) }, orgaan: orgaan,
            grondslag: grondslag)
    }

    private func zinnen(_ toets: Besluittoets) -> [String] { toets.signalen(on: vandaag).map { "\($0.regel.rawValue) \($0.ernst.rawValue): \($0.zin)" } }

    @Test func `a decision of 11 December 2025 is too old from 12 December 2029, and the day is said`() {
        #expect(
            zinnen(toets("2025-12-11")) == [
                "L1 fout: Vanaf 12 december 2029 is het besluit ouder dan vier jaar. Het plan loopt tot en met 31 december 2029."
            ])
    }

    @Test func `a decision on the last day before the term is four years old on the last day of it, and not older`() {
        #expect(toets("2025-12-31").signalen(on: vandaag).isEmpty)
        #expect(toets("2025-12-30").signalen(on: vandaag).count == 1)
    }

    @Test func `a decision within the term, or a shorter term, is in order`() {
        #expect(toets("2026-03-05").signalen(on: vandaag).isEmpty)
        #expect(toets("2025-12-11", 2026, 2028).signalen(on: vandaag).isEmpty)
    }

    @Test func `what is too old today says since when`() {
        #expect(
            zinnen(toets("2020-12-17", 2021, 2024)).first == "L1 fout: Sinds 18 december 2024 is het besluit ouder dan vier jaar. Het plan loopt tot en met 31 december 2024.")
    }

    @Test func `the day itself counts: four years later it is not older, a day later it is`() {
        let besluit = toets("2022-11-21", nil, nil)
        #expect(besluit.signalen(on: Datum("2026-11-21")!).isEmpty)
        #expect(besluit.signalen(on: Datum("2026-11-22")!).map(\.kort) == ["Ouder dan vier jaar sinds 22 november 2026"])
    }

    @Test func `29 February has its day four years later, but not in 2100`() {
        #expect(toets("2024-02-29").teOudVanaf == Datum("2028-03-01"))
        #expect(toets("2096-02-29").teOudVanaf == Datum("2100-03-01"))
        #expect(toets("2024-02-28").teOudVanaf == Datum("2028-02-29"))
        #expect(toets("2025-12-31").teOudVanaf == Datum("2030-01-01"))
    }

    @Test(arguments: [Besluitgegevens.Orgaan.college, .burgemeester, .anders]) func `who is not the council cannot decide`(orgaan: Besluitgegevens.Orgaan) {
        let found = toets("2026-03-05", 2026, 2029, orgaan).signalen(on: vandaag)
        #expect(found.map(\.regel) == [.raad])
        #expect(found.map(\.ernst) == [.fout])
        #expect(found.first?.zin.contains(orgaan.naam) == true)
    }

    @Test func `a body that is unknown is a warning`() {
        #expect(toets("2026-03-05", 2026, 2029, .onbekend).signalen(on: vandaag).map(\.ernst) == [.waarschuwing])
    }

    @Test(arguments: [Besluitgegevens.Grondslag.artikel38, .anders, .geen, .onbekend])
    func `another ground than 38b, or none, is a warning`(grondslag: Besluitgegevens.Grondslag) {
        let found = toets("2026-03-05", 2026, 2029, .gemeenteraad, grondslag).signalen(on: vandaag)
        #expect(found.map(\.regel) == [.raad])
        #expect(found.map(\.ernst) == [.waarschuwing])
    }

    @Test func `of a decision of which nothing is known one thing is said, not three`() {
        #expect(toets(nil, 2026, 2029, .onbekend, .onbekend).signalen(on: vandaag).map(\.kort) == ["Besluit onbekend"])
        #expect(toets(nil).signalen(on: vandaag).map(\.kort) == ["Dag van het besluit onbekend"])
    }

    @Test func `due is what comes first: the end of the term or four years`() {
        #expect(toets("2025-12-11").vervaldag == Vervaldag(datum: Datum("2029-12-11")!, reden: .vierJaar))
        #expect(toets("2026-03-05").vervaldag == Vervaldag(datum: Datum("2029-12-31")!, reden: .looptijd))
        #expect(toets(nil).vervaldag?.reden == .looptijd)
        #expect(toets("2025-12-11", nil, nil).vervaldag?.reden == .vierJaar)
        #expect(toets(nil, nil, nil).vervaldag == nil)
    }
}
