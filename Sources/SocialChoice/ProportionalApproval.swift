import BigInt

/// **Proportional approval voting** (PAV), version 1: a ballot with n of its choices in the set gives it 1 + 1/2 + … + 1/n.
///
/// T. N. Thiele, *Om Flerfoldsvalg* (1895). Exact: every set with the highest score. Points of a candidate: the score of the
/// best set that holds it, so those of a winner are the highest score there is.
func proportionalApproval(_ profile: Profile, seats: Int, scored: Bool) throws(CountError) -> Outcome {
    let grouped = try Grouped(profile, isRanked: false)
    guard seats <= ThieleSearch<Int>.mostSeats else { throw .tooMuchWork }
    let common = (1...seats).reduce(BigInt(1)) { $0 / $0.greatestCommonDivisor(with: BigInt($1)) * BigInt($1) }
    // A ballot gives at most `seats`, so no score passes this; then machine words are as exact as numbers without limit.
    let fits = (grouped.total * common * BigInt(seats + 1)).bitWidth < Int.bitWidth - 1
    let (sets, best) =
        fits
        ? try ThieleSearch<Int>(grouped, seats: seats, common: common, scored: scored).run()
        : try ThieleSearch<BigInt>(grouped, seats: seats, common: common, scored: scored).run()
    let scores = best.map { Fraction($0, over: common) * grouped.unit }
    return Outcome(sets: sets, scores: scored ? Dictionary(uniqueKeysWithValues: scores.enumerated().map { ($0, $1) }) : [:])
}

/// Looks at sets by taking or leaving, each time, the candidate that adds most; leaves a branch that cannot reach what is
/// found. What a candidate adds only shrinks as the set grows, so what the best ones add now bounds every set below.
private struct ThieleSearch<Number: SignedInteger> {
    static var mostSeats: Int { 64 }

    private let seats: Int
    private let scored: Bool
    private let supporters: [[Int]]
    private let weights: [Number]
    /// What a ballot gives for one choice more when n of its choices are in: 1/(n+1), over the common denominator.
    private let parts: [Number]

    private var chosenOf: [Int]
    private var chosen: [Int] = []
    private var best: Number = -1
    private var bestOf: [Number]
    private var winners = Found()
    private var steps = 0

    init(_ grouped: Grouped, seats: Int, common: BigInt, scored: Bool) {
        (self.seats, self.scored) = (seats, scored)
        supporters = grouped.supporters
        weights = grouped.weights(as: Number.self)
        parts = (1...seats).map { Number(common / BigInt($0)) }
        chosenOf = [Int](repeating: 0, count: grouped.choices.count)
        bestOf = [Number](repeating: -1, count: grouped.candidates)
    }

    consuming func run() throws(CountError) -> ([[Int]], [BigInt]) {
        try search(score: 0, among: Array(supporters.indices))
        return (winners.sorted, bestOf.map { BigInt($0) })
    }

    private mutating func search(score: Number, among candidates: [Int]) throws(CountError) {
        guard chosen.count < seats else { return try keep(score) }
        steps += 1
        guard steps <= CountError.mostSteps / 10 else { throw .tooMuchWork }
        var open = candidates.map { candidate in (candidate: candidate, adds: addition(of: candidate)) }
        open.sort { ($1.adds, $0.candidate) < ($0.adds, $1.candidate) }
        // Take the first; or leave it and take the next: every set once.
        while chosen.count + open.count >= seats {
            let reach = open.prefix(seats - chosen.count).reduce(score) { $0 + $1.adds }
            guard mayImprove(reach, with: open) else { return }
            let (candidate, adds) = open.removeFirst()
            take(candidate, 1)
            try search(score: score + adds, among: open.map(\.candidate))
            take(candidate, -1)
        }
    }

    private func mayImprove(_ reach: Number, with open: [(candidate: Int, adds: Number)]) -> Bool {
        if reach >= best { return true }
        return scored && (chosen.contains { bestOf[$0] < reach } || open.contains { bestOf[$0.candidate] < reach })
    }

    private func addition(of candidate: Int) -> Number {
        var sum: Number = 0
        for ballot in supporters[candidate] { sum += weights[ballot] * parts[chosenOf[ballot]] }
        return sum
    }

    private mutating func take(_ candidate: Int, _ step: Int) {
        for ballot in supporters[candidate] { chosenOf[ballot] += step }
        if step > 0 { chosen.append(candidate) } else { chosen.removeLast() }
    }

    private mutating func keep(_ score: Number) throws(CountError) {
        for candidate in chosen { bestOf[candidate] = max(bestOf[candidate], score) }
        if score > best { (best, winners) = (score, Found()) }
        if score == best { try winners.insert(chosen) }
    }
}
