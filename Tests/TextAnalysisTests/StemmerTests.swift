import Testing

@testable import TextAnalysis

@Suite struct StemmerTests {
    private let stemmer = Stemmer()
    private func stem(_ word: String) -> String { String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self) }

    @Test(arguments: [
        ("inbraken", "inbraak"), ("woninginbraken", "woninginbraak"), ("prioriteiten", "prioriteit"), ("gemeenten", "gemeente"),
        ("jongeren", "jonger"), ("wapens", "wapen"),
        ("evenementen", "evenement"), ("steden", "stad"), ("thema's", "thema"), ("drugs", "drug"), ("branden", "brand"), ("woningen", "woning"),
    ])
    func `two forms of a word have one stem`(form: String, other: String) {
        #expect(stem(form) == stem(other))
    }

    @Test(arguments: [("zorg", "zorgen"), ("gevaar", "gave"), ("politie", "polis"), ("jeugd", "jagen")])
    func `two words have two stems`(word: String, other: String) {
        #expect(stem(word) != stem(other))
    }

    @Test func `what it learned does not change what it says`() {
        let first = ["inbraken", "overlast", "inbraken"].map(stem)
        #expect(first[0] == first[2])
        #expect(Stemmer().stem(Array("inbraken".utf8)) == Array(first[0].utf8))
    }
}
