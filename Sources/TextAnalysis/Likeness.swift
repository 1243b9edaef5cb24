/// How much two short texts are about the same, from 0 to 1: the Dice coefficient of their stems, where words that say
/// little do not count and a word that begins another ("cyber", "cybercrime") counts half.
public struct Likeness: Sendable {
    private let stopWords: Set<[UInt8]>

    /// `stopWords` are given as ordinary words.
    public init(stopWords: [String]) { self.stopWords = Set(stopWords.map { folded($0) }) }

    /// The stems of the words that matter, sorted, each once.
    public func stems(of text: some StringProtocol, with stemmer: Stemmer) -> [[UInt8]] {
        let bytes = folded(text)
        var stems: [[UInt8]] = []
        for range in words(in: bytes) {
            let word = Array(bytes[range])
            if stopWords.contains(word) { continue }
            let stem = stemmer.stem(word)
            if !stems.contains(stem) { stems.append(stem) }
        }
        return stems.sorted { $0.lexicographicallyPrecedes($1) }
    }

    public func between(_ left: [[UInt8]], _ right: [[UInt8]]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        // Of each word the best that it has with a word on the other side.
        var shared = 0.0
        var best = [Double](repeating: 0, count: right.count)
        for word in left {
            var own = 0.0
            for (index, other) in right.enumerated() {
                let value = pair(word, other)
                own = max(own, value)
                best[index] = max(best[index], value)
            }
            shared += own
        }
        return (shared + best.reduce(0, +)) / Double(left.count + right.count)
    }

    func pair(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let shortest = min(left.count, right.count)
        var same = 0
        while same < shortest, left[same] == right[same] { same += 1 }
        guard same == shortest else { return 0 }
        return left.count == right.count ? 1 : shortest >= 5 ? 0.5 : 0
    }
}
