import BigInt

/// **Sequential Phragmén**, version 1: every seat costs one, paid by the ballots that name it; the seat goes each time to the
/// candidate with which the heaviest load of its supporters stays lowest.
///
/// L. E. Phragmén (1894), as in M. Brill, R. Freeman, S. Janson and M. Lackner, *Phragmén's voting methods and justified
/// representation*, Mathematical Programming 203 (2024). Candidates that nobody names come last, all equal. Every tie is
/// followed along each branch. Points: the load at which a candidate got its seat, the lowest over the branches; lower is
/// better, and who got none has none.
func phragmen(_ profile: Profile, seats: Int) throws(CountError) -> Outcome {
    let grouped = try Grouped(profile, isRanked: false)
    return Shopping<Int128>.fits(grouped, seats: seats)
        ? try phragmen(grouped, seats: seats, Int128.self)
        : try phragmen(grouped, seats: seats, BigInt.self)
}

private func phragmen<Number: SignedInteger & Sendable & Hashable>(_ grouped: Grouped, seats: Int, _: Number.Type) throws(CountError) -> Outcome {
    let shopping = Shopping<Number>(grouped, seats: seats)
    let start = Purses<Number>(money: [Number](repeating: 0, count: grouped.choices.count), over: 1)
    var found = Found()
    var scores: [Int: Fraction] = [:]
    try shopping.phragmen(from: start, into: &found) { candidate, load in
        let load = load / grouped.unit
        scores[candidate] = min(scores[candidate] ?? load, load)
    }
    return Outcome(sets: found.sorted, scores: scores)
}

extension Shopping {
    /// Gives the seats that are left, on every branch.
    ///
    /// - Parameters:
    ///   - start: what each ballot has spent; below zero is what it has left.
    ///   - chose: told each candidate that gets a seat and the load of its supporters then.
    func phragmen(from start: Purses<Number>, into found: inout Found, chose: (Int, Fraction) -> Void) throws(CountError) {
        var branches = Branches(start)
        while let state = branches.next() {
            guard state.chosen.count < seats else {
                try found.insert(state.chosen)
                continue
            }
            let (level, cost) = lightest(in: state)
            guard !level.isEmpty else {
                let nobody = supporters.indices.filter { !state.chosen.contains($0) }
                for rest in try combinations(of: nobody, choosing: seats - state.chosen.count) { try found.insert(state.chosen + rest) }
                continue
            }
            var next: [Purses<Number>] = []
            for candidate in level {
                chose(candidate, Fraction(BigInt(cost(candidate)), over: BigInt(state.over * support[candidate])))
                next.append(charge(candidate, cost(candidate), in: state))
            }
            try branches.add(next)
        }
    }

    /// The candidates with the lowest load, and what the supporters of one will have spent together: their loads and one seat.
    private func lightest(in state: Purses<Number>) -> ([Int], (Int) -> Number) {
        var costs = [Number](repeating: 0, count: supporters.count)
        var level: [Int] = []
        for candidate in supporters.indices where support[candidate] > 0 && !state.chosen.contains(candidate) {
            costs[candidate] = supporters[candidate].reduce(state.over) { $0 + state.money[$1] }
            guard let best = level.first else {
                level = [candidate]
                continue
            }
            let (mine, theirs) = (costs[candidate] * support[best], costs[best] * support[candidate])
            if mine < theirs { level = [candidate] } else if mine == theirs { level.append(candidate) }
        }
        return (level, { costs[$0] })
    }

    /// All supporters get the same load for each unit of their weight.
    private func charge(_ candidate: Int, _ cost: Number, in state: Purses<Number>) -> Purses<Number> {
        var next = state
        next.over = state.over * support[candidate]
        for place in next.money.indices { next.money[place] = state.money[place] * support[candidate] }
        for place in supporters[candidate] { next.money[place] = weights[place] * cost }
        next.choose(candidate)
        next.shorten()
        return next
    }
}
