import Testing

@testable import TextAnalysis

@Suite struct TermsTests {
    private let reader = TermReader(
        Terms([
            [("drugs", 1), ("alcohol en drugs", 1), ("hennepteelt", 1)], [("jeugd", 1), ("jongeren", 1)], [("overlast", 1)], [("woonoverlast", 1)],
            [("zorg en veiligheid", 1), ("=zorg", 0.25)],
            [("inbraak", 1)],
        ]))

    private func subjects(_ text: String) -> [Int] { reader.hits(in: text).map(\.subject) }

    @Test(arguments: [
        ("drugsproblematiek", [0]), ("jeugdoverlast", [1, 2]), ("woonoverlast", [3]), ("burenoverlast", [2]), ("woninginbraken", [5]),
        ("de Drugs", [0]), ("Jongeren", [1]), ("hennepteelten", [0]),
    ])
    func `a word is found with its endings and in compounds, the longest term first`(text: String, expected: [Int]) {
        #expect(subjects(text) == expected)
    }

    @Test func `a phrase hides the words in it`() {
        let hits = reader.hits(in: "aanpak van alcohol en drugs")
        #expect(hits.map(\.subject) == [0])
        #expect(hits[0].words == 2..<5)
        #expect(hits[0].range == 11..<27)
    }

    @Test func `a whole word is not found in a compound`() {
        #expect(subjects("zorgplicht").isEmpty)
        #expect(reader.hits(in: "zorg").map(\.weight) == [0.25])
    }

    @Test func `words of two subjects give both`() {
        let reader = TermReader(Terms([[("wapens", 1)], [("wapens", 0.5)]]))
        #expect(reader.hits(in: "wapens").map(\.subject) == [0, 1])
    }

    @Test func `a short word is no part of another`() { #expect(subjects("inbraakje drug").contains(5)) }

    @Test func `what it read before does not change what it says`() {
        let other = TermReader(Terms([[("drugs", 1)]]))
        let before = other.hits(in: "drugsoverlast en overlast door drugs")
        for number in 0..<20_000 { _ = other.hits(in: "woord\(number)") }
        #expect(other.hits(in: "drugsoverlast en overlast door drugs") == before)
    }
}
