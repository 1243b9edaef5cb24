import Testing

@testable import TextAnalysis

@Suite struct WordsTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return TextAnalysis.words(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test func `an apostrophe between letters belongs to the word, plain or typographic`() {
        #expect(words("thema's en foto’s, 's avonds 'zeker'") == ["thema's", "en", "foto’s", "s", "avonds", "zeker"])
    }

    @Test func `hyphens and marks part words`() {
        #expect(words("woon- en leefomgeving; drugs/alcohol (13b)") == ["woon", "en", "leefomgeving", "drugs", "alcohol", "13b"])
    }

    @Test func `letters with accents are letters`() {
        #expect(words("één coördinator") == ["één", "coördinator"])
    }

    @Test func `small letters are as long as capitals`() {
        let text = Array("ÉÉN Coördinatie × ÀÞ".utf8)
        #expect(String(decoding: lowered(text), as: UTF8.self) == "één coördinatie × àþ")
        #expect(lowered(text).count == text.count)
    }

    @Test func `folding takes off accents and plain marks, and leaves what has no letter of its own`() {
        #expect(String(decoding: folded("Één coördinator’s — “ja”"), as: UTF8.self) == "een coordinator's - \"ja\"")
    }
}
