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
        patterns.visit(text, range ?? 0..<text.count) { match in
            guard let hit = hit(match, in: text) else { return true }
            // They come by where they end, so that few have to go before the last.
            var place = result.count
            while place > 0, precedes(hit, result[place - 1]) { place -= 1 }
            result.insert(hit, at: place)
            return true
        }
        return result
    }

    /// Whether any phrase stands in `text[range]`.
    public func occurs(in text: [UInt8], range: Range<Int>) -> Bool {
        var found = false
        patterns.visit(text, range) { match in
            found = hit(match, in: text) != nil
            return !found
        }
        return found
    }

    /// The groups of which a phrase stands in `text[range]`: a bit for each.
    public func groups(in text: [UInt8], range: Range<Int>) -> UInt64 {
        var groups: UInt64 = 0
        patterns.visit(text, range) { match in
            if let hit = hit(match, in: text) { groups |= 1 << UInt64(hit.group) }
            return true
        }
        return groups
    }

    /// The longest phrase that `text[range]` begins with.
    public func opening(of text: [UInt8], range: Range<Int>) -> Hit? {
        var first: Hit?
        patterns.visitOpenings(text, range.lowerBound..<min(range.upperBound, range.lowerBound + 48)) { match in
            guard let hit = hit(match, in: text), first.map({ precedes(hit, $0) }) ?? true else { return }
            first = hit
        }
        return first
    }

    /// The hit that a match is, when words begin and end where its phrase asks for it.
    @inline(__always)
    private func hit(_ match: Patterns.Match, in text: [UInt8]) -> Hit? {
        let entry = entries[match.pattern]
        if entry.beginsWord, match.range.lowerBound > 0, isWord(text, at: match.range.lowerBound - 1) { return nil }
        if entry.endsWord, match.range.upperBound < text.count, isWord(text, at: match.range.upperBound) { return nil }
        return Hit(group: entry.group, phrase: entry.phrase, range: match.range)
    }

    private func precedes(_ left: Hit, _ right: Hit) -> Bool {
        (left.range.lowerBound, right.range.upperBound, left.group, left.phrase)
            < (right.range.lowerBound, left.range.upperBound, right.group, right.phrase)
    }

    private static func core(of phrase: String) -> [UInt8] {
        var bytes = Array(phrase.utf8)
        if bytes.first == 0x20 { bytes.removeFirst() }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}
