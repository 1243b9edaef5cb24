/// What one voter chose, and how heavily it counts.
public struct Ballot: Hashable, Sendable {
    /// Above zero.
    public var weight: Fraction
    /// Numbers of candidates: a set for the rules of approval, the best one first for the rules of ranking.
    public var choice: [Int]

    public init(weight: Fraction = .one, choice: [Int]) { (self.weight, self.choice) = (weight, choice) }
}

/// All ballots of one round. Candidates are the numbers from 0 up to `candidates`.
public struct Profile: Hashable, Sendable {
    public let candidates: Int
    public let ballots: [Ballot]

    public init(candidates: Int, ballots: [Ballot]) { (self.candidates, self.ballots) = (candidates, ballots) }

    /// Why this cannot be counted for that many seats: the first fault, because the caller has shown people all of them before.
    func check(seats: Int) throws(CountError) {
        guard candidates <= CountError.mostCandidates else { throw .tooManyCandidates(candidates, most: CountError.mostCandidates) }
        guard (1...max(1, candidates)).contains(seats), candidates > 0 else { throw .seats(seats, candidates: candidates) }
        for (place, ballot) in ballots.enumerated() {
            guard ballot.weight > 0 else { throw .weight(ballot: place) }
            var seen = [Bool](repeating: false, count: candidates)
            for candidate in ballot.choice {
                guard seen.indices.contains(candidate) else { throw .unknownCandidate(candidate, ballot: place) }
                guard !seen[candidate] else { throw .twice(candidate, ballot: place) }
                seen[candidate] = true
            }
        }
    }
}

/// What a rule makes of a profile.
public struct Outcome: Hashable, Sendable {
    /// Every set that wins, each ascending, the list in order. More than one is a tie; the rule alone does not break it.
    public let sets: [[Int]]
    /// Points of a candidate in the measure of the rule, which stands with each rule. Not every rule has them for all.
    public let scores: [Int: Fraction]

    public init(sets: [[Int]], scores: [Int: Fraction]) { (self.sets, self.scores) = (sets, scores) }

    public var isTied: Bool { sets.count > 1 }

    /// In every winning set: these places are settled.
    public var certain: [Int] { (sets.first ?? []).filter { candidate in sets.allSatisfy { $0.contains(candidate) } } }
    /// In some winning sets but not in all: what the tie is about.
    public var tied: [Int] { Set(sets.joined()).subtracting(certain).sorted() }
}

/// Why a profile cannot be counted.
public enum CountError: Error, Hashable, Sendable {
    /// More seats than candidates, or none.
    case seats(Int, candidates: Int)
    case tooManyCandidates(Int, most: Int)
    /// Not above zero.
    case weight(ballot: Int)
    case unknownCandidate(Int, ballot: Int)
    case twice(Int, ballot: Int)
    /// More sets win than are worth naming; a decision among them is not for a rule of counting.
    case tooManyTies(most: Int)
    /// The rule is exact and would not finish.
    case tooMuchWork

    public static let mostCandidates = 1_000
    /// How many winning sets are named: any tie of 12 candidates, and 5 out of 18.
    public static let mostSets = 10_000
    /// How many branches a rule may look at: seconds, not minutes.
    static let mostSteps = 2_000_000
}
