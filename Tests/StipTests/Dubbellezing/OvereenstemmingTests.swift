import Testing

@testable import Stip

@Suite struct OvereenstemmingTests {
    private func pairs(_ counts: [(String, String, Int)]) -> [(eerste: String, tweede: String)] {
        counts.flatMap { eerste, tweede, count in Array(repeating: (eerste: eerste, tweede: tweede), count: count) }
    }

    /// Twenty times yes together, fifteen times no together, fifteen times not: po = 0,7, pe = 0,5, so kappa is 0,4.
    @Test func `kappa takes away what chance would give`() throws {
        let found = Overeenstemming(pairs([("ja", "ja", 20), ("ja", "nee", 5), ("nee", "ja", 10), ("nee", "nee", 15)]))
        #expect(found.plaatsen == 50 && found.gelijk == 35)
        #expect(abs(try #require(found.kappa) - 0.4) < 1e-12)
        #expect(found.deel == 0.7)
    }

    @Test func `full agreement is one, full disagreement below nought`() throws {
        #expect(Overeenstemming(pairs([("a", "a", 3), ("b", "b", 2)])).kappa == 1)
        #expect(try #require(Overeenstemming(pairs([("a", "b", 3), ("b", "a", 3)])).kappa) == -1)
    }

    @Test func `without places or without choice there is no kappa`() {
        #expect(Overeenstemming([]).kappa == nil && Overeenstemming([]).deel == nil)
        #expect(Overeenstemming(pairs([("a", "a", 5)])).kappa == nil)
    }

    @Test func `the order of the places changes nothing`() {
        let all = pairs([("a", "a", 4), ("a", "b", 3), ("c", "b", 2), ("c", "c", 6)])
        let outcomes = (0..<20).map { seed in
            var generator = Vast(seed: UInt64(seed))
            return Overeenstemming(all.shuffled(using: &generator))
        }
        #expect(Set(outcomes.map { "\($0)" }).count == 1)
    }
}

@Suite struct LeesvergelijkingTests {
    private func codering(_ key: String, _ thema: String?, at van: Int, own: Bool = false, isOpgenomen: Bool = true, rang: Vondst.Rang = .prioriteit)
        -> Codering
    {
        Codering(
            sleutel: key, prioriteit: own ? nil : ID(key), naam: key, isOpgenomen: isOpgenomen, thema: thema, rang: rang,
            bewijs: Bewijs(bladzijde: 1, van: van, tot: van + 10, citaat: "0123456789"))
    }

    @Test func `the same proposal under another theme is a difference`() {
        let found = Leesvergelijking([codering("a", "jeugd", at: 0), codering("b", "drugs", at: 20)], [codering("a", "jeugd", at: 0), codering("b", "jeugd", at: 20)])
        #expect(found.verschillen.map(\.sleutel) == ["b"])
        #expect(found.geheel.gelijk == 1 && found.geheel.plaatsen == 2)
        let jeugd = found.themas.first { $0.thema == "jeugd" }
        #expect(jeugd?.eerste == 1 && jeugd?.tweede == 2 && jeugd?.beide == 1)
    }

    @Test func `what both leave out is agreed, whatever its theme was`() {
        let found = Leesvergelijking(
            [codering("a", "jeugd", at: 0, isOpgenomen: false)], [codering("a", "drugs", at: 0, isOpgenomen: false, rang: .ambitie)])
        #expect(found.verschillen.isEmpty && found.themas.isEmpty)
    }

    @Test func `another rank alone is a difference too`() {
        let found = Leesvergelijking([codering("a", "jeugd", at: 0)], [codering("a", "jeugd", at: 0, rang: .doorlopend)])
        #expect(found.verschillen.count == 1)
    }

    @Test func `additions meet where their passages overlap`() {
        let overlap = Leesvergelijking([codering("x", "jeugd", at: 5, own: true)], [codering("y", "jeugd", at: 12, own: true)])
        #expect(overlap.koppels.count == 1 && overlap.verschillen.isEmpty)
        let apart = Leesvergelijking([codering("x", "jeugd", at: 5, own: true)], [codering("y", "jeugd", at: 15, own: true)])
        #expect(apart.koppels.count == 2 && apart.verschillen.count == 2)
    }
}

/// Chance that is the same every time.
struct Vast: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
