import Testing

@testable import TextAnalysis

@Suite struct LikenessTests {
    private let stemmer = Stemmer()
    private let likeness = Likeness(stopWords: ["de", "en", "van", "aanpak", "veiligheid"])

    private func between(_ left: String, _ right: String) -> Double {
        likeness.between(likeness.stems(of: left, with: stemmer), likeness.stems(of: right, with: stemmer))
    }

    @Test func `the same name in other words is the same`() {
        #expect(between("De aanpak van ondermijning", "Ondermijning") == 1)
        #expect(between("Woninginbraken", "woninginbraak") == 1)
    }

    @Test func `it does not matter which comes first`() {
        for (left, right) in [("Cyber", "cybercrime"), ("Zorg en veiligheid", "zorg"), ("Jeugd en drugs", "Drugs")] {
            #expect(between(left, right) == between(right, left))
        }
    }

    @Test func `a word that begins another counts half`() { #expect(between("cyber", "cybercrime") == 0.5) }

    @Test func `different names are not alike, and nothing is like nothing`() {
        #expect(between("Verkeer", "Mensenhandel") == 0)
        #expect(between("de en van", "aanpak") == 0)
    }
}

@Suite struct ClustersTests {
    /// Two groups of three and one alone.
    private let likeness: [[Double]] = (0..<7).map { row in
        (0..<7).map { column in row == column ? 1 : row == 6 || column == 6 ? 0.1 : row / 3 == column / 3 ? 0.8 : 0.2 }
    }

    @Test func `what is alike comes together, what is not stays alone`() {
        #expect(clusters(likeness, threshold: 0.5) == [[0, 1, 2], [3, 4, 5], [6]])
        #expect(clusters(likeness, threshold: 0.9).count == 7)
        #expect(clusters([], threshold: 0.5).isEmpty)
    }

    @Test func `the order in which things come does not matter`() {
        var random = Order(state: 7)
        for _ in 0..<20 {
            let order = (0..<7).shuffled(using: &random)
            let moved = order.map { row in order.map { likeness[row][$0] } }
            let groups = clusters(moved, threshold: 0.5).map { $0.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
            #expect(groups == [[0, 1, 2], [3, 4, 5], [6]])
        }
    }
}

/// Numbers that are the same in every run.
private struct Order: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
