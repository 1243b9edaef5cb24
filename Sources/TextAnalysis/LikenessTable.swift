extension Likeness {
    /// The likeness of every pair of a list of texts: what `between` says, with each pair of stems compared once.
    public struct Table: Sendable {
        /// The stems of each text, as numbers.
        private let texts: [[Int]]
        /// Of two stems: 0, 1 or 2 halves.
        private let halves: [UInt8]
        private let count: Int

        public init(_ texts: [[[UInt8]]], _ likeness: Likeness) {
            let stems = Set(texts.joined()).sorted { $0.lexicographicallyPrecedes($1) }
            let numbers = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
            self.texts = texts.map { $0.compactMap { numbers[$0] } }
            count = stems.count
            var halves = [UInt8](repeating: 0, count: stems.count * stems.count)
            for one in stems.indices {
                halves[one * stems.count + one] = 2
                // In this order a stem stands right before all that begin with it.
                for other in stems.indices.dropFirst(one + 1) {
                    guard stems[other].starts(with: stems[one]) else { break }
                    let value = UInt8(2 * likeness.pair(stems[one], stems[other]))
                    (halves[one * stems.count + other], halves[other * stems.count + one]) = (value, value)
                }
            }
            self.halves = halves
        }

        public func between(_ left: Int, _ right: Int) -> Double {
            let (left, right) = (texts[left], texts[right])
            guard !left.isEmpty, !right.isEmpty else { return 0 }
            var shared = 0
            for word in left { shared += best(word, right) }
            for word in right { shared += best(word, left) }
            return Double(shared) / Double(2 * (left.count + right.count))
        }

        private func best(_ word: Int, _ words: [Int]) -> Int {
            var best: UInt8 = 0
            for other in words { best = max(best, halves[word * count + other]) }
            return Int(best)
        }
    }
}
