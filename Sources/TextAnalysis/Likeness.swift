/// How much two short texts are about the same, from 0 to 1: the Dice coefficient of their stems, where words that say
/// little do not count and a word that begins another ("cyber", "cybercrime") counts half.
public struct Likeness: Sendable {
    private let stopWords: Set<[UInt8]>

    /// `stopWords` are given as ordinary words.
    public init(stopWords: [String]) { self.stopWords = Set(stopWords.map { folded($0) }) }

    /// The stems of the words that matter, sorted, each once.
    public func stems(of text: some StringProtocol, with stemmer: Stemmer) -> [[UInt8]] {
        let bytes = folded(text)
        let stems = words(in: bytes).map { Array(bytes[$0]) }.filter { !stopWords.contains($0) }.map(stemmer.stem)
        return Set(stems).sorted { $0.lexicographicallyPrecedes($1) }
    }

    public func between(_ left: [[UInt8]], _ right: [[UInt8]]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var shared = 0.0
        for word in left {
            shared += right.map { pair(word, $0) }.max() ?? 0
        }
        for word in right {
            shared += left.map { pair(word, $0) }.max() ?? 0
        }
        return shared / Double(left.count + right.count)
    }

    private func pair(_ left: [UInt8], _ right: [UInt8]) -> Double {
        if left == right { return 1 }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return short.count >= 5 && long.starts(with: short) ? 0.5 : 0
    }
}
