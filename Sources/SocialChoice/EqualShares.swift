import BigInt

/// **Method of equal shares**, version 1: the ballots divide the seats as money, by weight; a candidate is bought by its
/// supporters who pay alike, or all they have left; each time the one where a supporter pays least for each unit of weight.
///
/// D. Peters and P. Skowron, *Proportionality and the Limits of Welfarism* (2020). When nobody can be bought any more,
/// sequential Phragmén gives the seats that are left, beginning with what each ballot has left: the variant that the Python
/// package abcvoting calls `equal-shares`. Every tie is followed along each branch. Points: what a supporter paid for each
/// unit of weight, the lowest over the branches; who came in by Phragmén, or not, has none.
func equalShares(_ profile: Profile, seats: Int) throws(CountError) -> Outcome {
    let grouped = try Grouped(profile, isRanked: false)
    return Shopping<Int128>.fits(grouped, seats: seats)
        ? try equalShares(grouped, seats: seats, Int128.self)
        : try equalShares(grouped, seats: seats, BigInt.self)
}

private func equalShares<Number: SignedInteger & Sendable & Hashable>(_ grouped: Grouped, seats: Int, _: Number.Type) throws(CountError) -> Outcome {
    let shopping = Shopping<Number>(grouped, seats: seats)
    var found = Found()
    var scores: [Int: Fraction] = [:]
    try shopping.buy(into: &found) { candidate, price in
        let price = price / grouped.unit
        scores[candidate] = min(scores[candidate] ?? price, price)
    }
    return Outcome(sets: found.sorted, scores: scores)
}

/// What a candidate asks of each unit of weight: `above` over `below` times the common denominator.
private struct Price<Number: SignedInteger> {
    let candidate: Int
    let above: Number
    let below: Number
}

extension Shopping {
    fileprivate func buy(into found: inout Found, bought: (Int, Fraction) -> Void) throws(CountError) {
        var branches = Branches(Purses<Number>(money: weights.map { $0 * Number(seats) }, over: total))
        while let state = branches.next() {
            guard state.chosen.count < seats else {
                try found.insert(state.chosen)
                continue
            }
            var level: [Price<Number>] = []
            for candidate in supporters.indices where !state.chosen.contains(candidate) {
                guard let price = price(of: candidate, in: state) else { continue }
                guard let best = level.first else {
                    level = [price]
                    continue
                }
                let (mine, theirs) = (price.above * best.below, best.above * price.below)
                if mine < theirs { level = [price] } else if mine == theirs { level.append(price) }
            }
            guard !level.isEmpty else {
                // What is left to spend is a load below zero.
                let left = Purses(chosen: state.chosen, money: state.money.map { 0 - $0 }, over: state.over)
                try phragmen(from: left, into: &found) { _, _ in }
                continue
            }
            for price in level { bought(price.candidate, Fraction(BigInt(price.above), over: BigInt(state.over * price.below))) }
            try branches.add(level.map { pay($0, in: state) })
        }
    }

    /// Nil when its supporters cannot pay one together.
    private func price(of candidate: Int, in state: Purses<Number>) -> Price<Number>? {
        // From poor to rich for their weight: the poor pay all they have, and the rest share what is left of the price.
        let byWealth = supporters[candidate].sorted { state.money[$0] * weights[$1] < state.money[$1] * weights[$0] }
        var (missing, weight) = (state.over, support[candidate])
        for place in byWealth {
            if state.money[place] * weight >= missing * weights[place] { return Price(candidate: candidate, above: missing, below: weight) }
            missing -= state.money[place]
            weight -= weights[place]
        }
        return nil
    }

    private func pay(_ price: Price<Number>, in state: Purses<Number>) -> Purses<Number> {
        var next = state
        next.over = state.over * price.below
        for place in next.money.indices { next.money[place] = state.money[place] * price.below }
        for place in supporters[price.candidate] { next.money[place] = max(0, next.money[place] - price.above * weights[place]) }
        next.choose(price.candidate)
        next.shorten()
        return next
    }
}
