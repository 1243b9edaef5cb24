import Testing

@testable import TextAnalysis

@Suite struct PatternsTests {
    @Test func `all strings are found in one pass, overlapping ones too`() {
        let patterns = Patterns(["he", "she", "his", "hers"].map { Array($0.utf8) })
        let found = patterns.matches(in: Array("ushers".utf8)).map { [$0.pattern, $0.range.lowerBound, $0.range.upperBound] }.sorted {
            $0.lexicographicallyPrecedes($1)
        }
        #expect(found == [[0, 2, 4], [1, 1, 4], [3, 2, 6]])
    }

    @Test func `a range is searched and nothing beside it`() {
        let text = Array("drugs drugs drugs".utf8)
        #expect(Patterns([Array("drugs".utf8)]).matches(in: text, range: 3..<12).map(\.range) == [6..<11])
    }

    @Test func `no strings and an empty string match nothing`() {
        #expect(Patterns([]).matches(in: Array("iets".utf8)).isEmpty)
        #expect(Patterns([[]]).matches(in: Array("iets".utf8)).isEmpty)
    }

    @Test func `a whole word has no letter or digit at its sides`() {
        let text = Array("epe epen, Epe.".utf8)
        #expect(Patterns.isWhole(0..<3, in: text) && !Patterns.isWhole(4..<7, in: text) && Patterns.isWhole(10..<13, in: text))
    }
}

@Suite struct LexiconTests {
    private let lexicon = Lexicon([[" op ", "thema's"], ["priorit", "prioriteiten"]])

    @Test func `a space asks for the border of a word`() {
        let text = Array("kop op, opa (op)".utf8)
        #expect(lexicon.hits(in: text).map(\.range) == [4..<6, 13..<15])
    }

    @Test func `a plain apostrophe stands for the typographic one`() {
        #expect(lexicon.hits(in: Array("thema's".utf8)).count == 1)
        #expect(lexicon.hits(in: Array("thema’s".utf8)).count == 1)
    }

    @Test func `of phrases that begin together the longest comes first`() {
        let hits = lexicon.hits(in: Array("prioriteiten".utf8))
        #expect(hits.map(\.phrase) == [1, 0])
        #expect(hits.allSatisfy { $0.group == 1 })
    }

    @Test func `an opening stands at the beginning`() {
        #expect(lexicon.opening(of: Array("op weg".utf8), range: 0..<6)?.phrase == 0)
        #expect(lexicon.opening(of: Array("weg op".utf8), range: 0..<6) == nil)
        #expect(lexicon.opening(of: Array("x prioriteiten".utf8), range: 2..<14)?.range == 2..<14)
    }
}
