/// Ballots of approval of weight one, for very many of them: each a word with a bit for each candidate.
///
/// Sixteen words at a time are added up bit by bit, in columns, with the full adders of a circuit (R. W. Harley and D. Seal;
/// W. Muła, N. Kurz and D. Lemire, *Faster Population Counts Using AVX2 Instructions*, 2018): five operations a ballot
/// whatever the number of candidates, about what it takes to read it.
public struct PackedBallots: Sendable {
    /// From 1 up to 64.
    public let candidates: Int
    /// Bit c stands for candidate c.
    public private(set) var words: [UInt64] = []

    public init(candidates: Int, reserving count: Int = 0) throws(CountError) {
        guard candidates > 0 else { throw .seats(1, candidates: candidates) }
        guard candidates <= UInt64.bitWidth else { throw .tooManyCandidates(candidates, most: UInt64.bitWidth) }
        self.candidates = candidates
        words.reserveCapacity(count)
    }

    /// - Throws: when a candidate is unknown or is named twice; then the ballot is not added.
    public mutating func append(_ choice: [Int]) throws(CountError) {
        var word: UInt64 = 0
        for candidate in choice {
            guard (0..<candidates).contains(candidate) else { throw .unknownCandidate(candidate, ballot: words.count) }
            guard word >> candidate & 1 == 0 else { throw .twice(candidate, ballot: words.count) }
            word |= 1 << candidate
        }
        words.append(word)
    }

    /// Of each candidate: how many ballots name it.
    public var approvals: [Int] {
        var columns = Columns()
        columns.add(words.span)
        return (0..<candidates).map { columns.sum(of: $0) }
    }

    /// The winning sets by approval.
    public func outcome(seats: Int) throws(CountError) -> Outcome {
        try Profile(candidates: candidates, ballots: []).check(seats: seats)
        let scores = approvals.map { Fraction($0) }
        return Outcome(sets: try highest(seats, of: scores), scores: Dictionary(uniqueKeysWithValues: scores.enumerated().map { ($0, $1) }))
    }
}

/// Sixty-four sums side by side: bit c of the word at place n is bit n of the sum of column c.
private struct Columns {
    private var places = [UInt64](repeating: 0, count: 48)

    func sum(of column: Int) -> Int {
        places.enumerated().reduce(0) { $0 + Int($1.element >> column & 1) << $1.offset }
    }

    mutating func add(_ words: Span<UInt64>) {
        var (ones, twos, fours, eights) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        var index = 0
        while index + 16 <= words.count {
            // Two words make a carry of twos, two of those one of fours, and so on.
            func pair(_ place: Int) -> UInt64 { Columns.add(&ones, words[unchecked: index + place], words[unchecked: index + place + 1]) }
            func four(_ place: Int) -> UInt64 { Columns.add(&twos, pair(place), pair(place + 2)) }
            func eight(_ place: Int) -> UInt64 { Columns.add(&fours, four(place), four(place + 4)) }
            add(Columns.add(&eights, eight(0), eight(8)), at: 4)
            index += 16
        }
        while index < words.count {
            add(words[index], at: 0)
            index += 1
        }
        for (place, word) in [ones, twos, fours, eights].enumerated() { add(word, at: place) }
    }

    /// A full adder for each column: the sum stays, the carry is given.
    private static func add(_ sum: inout UInt64, _ one: UInt64, _ other: UInt64) -> UInt64 {
        let either = sum ^ one
        let carry = sum & one | either & other
        sum = either ^ other
        return carry
    }

    /// One more in each column that has its bit, at that place and as far as it carries.
    private mutating func add(_ word: UInt64, at place: Int) {
        var (carry, place) = (word, place)
        while carry != 0 {
            (places[place], carry) = (places[place] ^ carry, places[place] & carry)
            place += 1
        }
    }
}
