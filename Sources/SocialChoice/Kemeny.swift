import BigInt

/// **Kemeny**, version 1: of all rankings the one with which the ballots agree most, pair by pair; its first places win.
///
/// J. G. Kemeny, *Mathematics without Numbers*, Daedalus 88 (1959). A candidate that a ballot does not name stands below all
/// it names; two that it does not name it leaves level. Exact, for at most 16 candidates, by the best order of every subset;
/// every set that heads an optimal ranking wins. Points: the agreement of the best ranking with the candidate among the
/// winners, so those of a winner are the highest there is.
func kemeny(_ profile: Profile, seats: Int) throws(CountError) -> Outcome {
    guard profile.candidates <= Agreement<Int>.mostCandidates else {
        throw .tooManyCandidates(profile.candidates, most: Agreement<Int>.mostCandidates)
    }
    let grouped = try Grouped(profile, isRanked: true)
    let pairs = BigInt(profile.candidates * profile.candidates)
    return (grouped.total * pairs).bitWidth < Int.bitWidth - 1
        ? try Agreement<Int>(grouped).outcome(seats: seats, grouped)
        : try Agreement<BigInt>(grouped).outcome(seats: seats, grouped)
}

private struct Agreement<Number: SignedInteger> {
    static var mostCandidates: Int { 16 }

    let candidates: Int
    /// The weight that puts the one above the other.
    let above: [[Number]]

    init(_ grouped: Grouped) {
        candidates = grouped.candidates
        above = preferences(grouped, as: Number.self)
    }

    func outcome(seats: Int, _ grouped: Grouped) throws(CountError) -> Outcome {
        let all = 1 << candidates - 1
        let (inside, across) = (best(), crossings())
        // A set on top, the rest below: the best order within each, and the set above the rest.
        var (most, found) = (Number(-1), Found())
        var bestOf = [Number](repeating: -1, count: candidates)
        for set in 0...all where set.nonzeroBitCount == seats {
            let value = inside[set] + inside[all ^ set] + across[set]
            let members = (0..<candidates).filter { set >> $0 & 1 == 1 }
            for member in members { bestOf[member] = max(bestOf[member], value) }
            if value > most { (most, found) = (value, Found()) }
            if value == most { try found.insert(members) }
        }
        let scores = bestOf.enumerated().map { ($0, Fraction(BigInt($1), over: 1) * grouped.unit) }
        return Outcome(sets: found.sorted, scores: Dictionary(uniqueKeysWithValues: scores))
    }

    /// Of every subset: the agreement within it when it is ordered best.
    private func best() -> [Number] {
        var found = [Number](repeating: 0, count: 1 << candidates)
        for set in 1..<(1 << candidates) {
            var most: Number = -1
            for last in 0..<candidates where set >> last & 1 == 1 {
                let rest = set ^ (1 << last)
                var value = found[rest]
                for other in 0..<candidates where rest >> other & 1 == 1 { value += above[other][last] }
                most = max(most, value)
            }
            found[set] = most
        }
        return found
    }

    /// Of every subset: the agreement with its members above all others.
    private func crossings() -> [Number] {
        (0..<(1 << candidates)).map { set in
            var value: Number = 0
            for member in 0..<candidates where set >> member & 1 == 1 {
                for other in 0..<candidates where set >> other & 1 == 0 { value += above[member][other] }
            }
            return value
        }
    }
}

/// For each pair: the weight of the ballots that put the one above the other, or name only the one.
func preferences<Number: SignedInteger>(_ grouped: Grouped, as: Number.Type) -> [[Number]] {
    var above = [[Number]](repeating: [Number](repeating: 0, count: grouped.candidates), count: grouped.candidates)
    for (choice, weight) in zip(grouped.choices, grouped.weights(as: Number.self)) {
        var lower = [Bool](repeating: true, count: grouped.candidates)
        for candidate in choice {
            lower[candidate] = false
            for other in lower.indices where lower[other] { above[candidate][other] += weight }
        }
    }
    return above
}
