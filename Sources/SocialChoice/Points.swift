/// What one voter gave each candidate: points divided, or a mark on a scale. A candidate without one was not judged.
public struct ScoreBallot: Hashable, Sendable {
    /// Above zero.
    public var weight: Fraction
    /// By the number of the candidate.
    public var given: [Int: Int]

    public init(weight: Fraction = .one, given: [Int: Int]) { (self.weight, self.given) = (weight, given) }
}

/// What a candidate got.
public struct ScoreTotal: Hashable, Sendable {
    /// Each score times the weight of its ballot.
    public let sum: Fraction
    /// Over the weight of the ballots that judged it; nil when none did. Who gives no mark is no zero.
    public let mean: Fraction?
    public let ballots: Int
}

public enum ScoreMeasure: Hashable, Sendable { case sum, mean }

/// The totals of all candidates, in their order.
public func scoreTotals(_ ballots: [ScoreBallot], candidates: Int) throws(CountError) -> [ScoreTotal] {
    let choices = ballots.map { Ballot(weight: $0.weight, choice: $0.given.keys.sorted()) }
    try Profile(candidates: candidates, ballots: choices).check(seats: 1)
    return (0..<candidates).map { candidate in
        let judged = ballots.filter { $0.given[candidate] != nil }
        let sum = judged.reduce(Fraction.zero) { $0 + $1.weight * Fraction($1.given[candidate] ?? 0) }
        let weight = judged.reduce(Fraction.zero) { $0 + $1.weight }
        return ScoreTotal(sum: sum, mean: judged.isEmpty ? nil : sum / weight, ballots: judged.count)
    }
}

/// The sets of that many with the highest sums, or means; one that nobody judged comes last. Points: the measure.
public func count(_ ballots: [ScoreBallot], candidates: Int, seats: Int, by measure: ScoreMeasure) throws(CountError) -> Outcome {
    try Profile(candidates: candidates, ballots: []).check(seats: seats)
    let totals = try scoreTotals(ballots, candidates: candidates)
    let values = totals.map { measure == .sum ? $0.sum : $0.mean }
    let lowest = (values.compactMap { $0 }.min() ?? 0) - 1
    let scores = values.enumerated().compactMap { candidate, value in value.map { (candidate, $0) } }
    return Outcome(sets: try highest(seats, of: values.map { $0 ?? lowest }), scores: Dictionary(uniqueKeysWithValues: scores))
}
