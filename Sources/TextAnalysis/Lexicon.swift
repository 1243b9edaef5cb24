/// Words and phrases in numbered groups, found in one pass over text in small letters.
///
/// A space at the beginning or the end of a phrase asks that the word begins or ends there: `" op "` is found in
/// `op, voor` and not in `kop`. A plain apostrophe stands for the typographic one too.
public struct Lexicon: Sendable {
    public struct Hit: Equatable, Sendable {
        public let group: Int
        /// The phrase, counted within its group.
        public let phrase: Int
        /// Without the spaces at its ends.
        public let range: Range<Int>
    }

    private struct Entry: Sendable {
        let group: Int
        let phrase: Int
        let beginsWord: Bool
        let endsWord: Bool
    }

    private let patterns: Patterns
    private let entries: [Entry]

    public init(_ groups: [[String]]) {
        var texts: [[UInt8]] = []
        var entries: [Entry] = []
        for (group, phrases) in groups.enumerated() {
            for (number, phrase) in phrases.enumerated() {
                let entry = Entry(group: group, phrase: number, beginsWord: phrase.utf8.first == 0x20, endsWord: phrase.utf8.last == 0x20)
                for spelling in Set([phrase, phrase.replacing("'", with: "’")]).sorted() {
                    texts.append(Lexicon.core(of: spelling))
                    entries.append(entry)
                }
            }
        }
        patterns = Patterns(texts)
        self.entries = entries
    }

    /// One group.
    public init(_ phrases: [String]) { self.init([phrases]) }

    /// Where the phrases stand in `text[range]`, by where they begin; of those that begin together the longest first.
    public func hits(in text: [UInt8], range: Range<Int>? = nil) -> [Hit] {
        var result: [Hit] = []
        for match in patterns.matches(in: text, range: range) {
            let entry = entries[match.pattern]
            if entry.beginsWord, match.range.lowerBound > 0, isWord(text, at: match.range.lowerBound - 1) { continue }
            if entry.endsWord, match.range.upperBound < text.count, isWord(text, at: match.range.upperBound) { continue }
            result.append(Hit(group: entry.group, phrase: entry.phrase, range: match.range))
        }
        result.sort { left, right in
            (left.range.lowerBound, right.range.upperBound, left.group, left.phrase)
                < (right.range.lowerBound, left.range.upperBound, right.group, right.phrase)
        }
        return result
    }

    /// Whether any phrase stands in `text[range]`.
    public func occurs(in text: [UInt8], range: Range<Int>) -> Bool { !hits(in: text, range: range).isEmpty }

    /// The longest phrase that `text[range]` begins with.
    public func opening(of text: [UInt8], range: Range<Int>) -> Hit? {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 48)
        guard let first = hits(in: text, range: near).first, first.range.lowerBound == range.lowerBound else { return nil }
        return first
    }

    private static func core(of phrase: String) -> [UInt8] {
        var bytes = Array(phrase.utf8)
        if bytes.first == 0x20 { bytes.removeFirst() }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}
