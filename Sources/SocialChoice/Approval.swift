import BigInt

/// **Approval**, version 1: who is on most ballots. Each ballot counts once, whatever its weight; `isWeighted` counts weights.
///
/// S. J. Brams and P. C. Fishburn, *Approval Voting*, American Political Science Review 72 (1978). Points: ballots, or weight.
func approval(_ profile: Profile, seats: Int, isWeighted: Bool) throws(CountError) -> Outcome {
    var scores = [Fraction](repeating: 0, count: profile.candidates)
    if isWeighted {
        let grouped = try Grouped(profile, isRanked: false)
        for (candidate, ballots) in grouped.supporters.enumerated() {
            scores[candidate] = Fraction(ballots.reduce(0) { $0 + grouped.weights[$1] }, over: 1) * grouped.unit
        }
    } else {
        var whole = [Int](repeating: 0, count: profile.candidates)
        for ballot in profile.ballots { for candidate in ballot.choice { whole[candidate] += 1 } }
        for (candidate, count) in whole.enumerated() { scores[candidate] = Fraction(count) }
    }
    return Outcome(sets: try highest(seats, of: scores), scores: Dictionary(uniqueKeysWithValues: scores.enumerated().map { ($0, $1) }))
}

/// Every set of that many with the highest scores: those above the last place, with each choice among those level with it.
func highest(_ seats: Int, of scores: [Fraction]) throws(CountError) -> [[Int]] {
    let cutoff = scores.sorted(by: >)[seats - 1]
    let certain = scores.indices.filter { scores[$0] > cutoff }
    let level = scores.indices.filter { scores[$0] == cutoff }
    let sets = try combinations(of: level, choosing: seats - certain.count).map { (certain + $0).sorted() }
    return sets.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Every choice of that many, in order; an error before the list is made when it would be longer than we name.
func combinations(of things: [Int], choosing wanted: Int) throws(CountError) -> [[Int]] {
    var amount = 1
    for step in 0..<min(wanted, things.count - wanted) {
        amount = amount * (things.count - step) / (step + 1)
        guard amount <= CountError.mostSets else { throw .tooManyTies(most: CountError.mostSets) }
    }
    var found: [[Int]] = []
    func choose(_ chosen: [Int], from place: Int) {
        guard chosen.count < wanted else { return found.append(chosen) }
        for next in place..<(things.count - (wanted - chosen.count) + 1) { choose(chosen + [things[next]], from: next + 1) }
    }
    choose([], from: 0)
    return found
}
