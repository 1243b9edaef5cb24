import BigInt

/// Who is chosen so far and what every ballot has, in money of which a seat costs one: loads for Phragmén, budgets for equal
/// shares. Whole numbers over one denominator.
struct Purses<Number: SignedInteger & Sendable & Hashable>: Hashable {
    /// Ascending, so that two orders that lead to the same purses are one.
    var chosen: [Int] = []
    var money: [Number]
    var over: Number

    /// In lowest terms: smaller numbers, and equal purses that look equal.
    mutating func shorten() {
        var divisor = over
        for amount in money where divisor > 1 { divisor = greatestCommonDivisor(divisor, amount) }
        guard divisor > 1 else { return }
        over /= divisor
        for place in money.indices { money[place] /= divisor }
    }

    mutating func choose(_ candidate: Int) {
        chosen.append(candidate)
        chosen.sort()
    }
}

private func greatestCommonDivisor<Number: SignedInteger>(_ one: Number, _ other: Number) -> Number {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one < 0 ? 0 - one : one
}

/// What the rules that work with purses share: the ballots, and branches for every tie.
struct Shopping<Number: SignedInteger & Sendable & Hashable> {
    let seats: Int
    let supporters: [[Int]]
    let weights: [Number]
    /// The weight of all that name a candidate.
    let support: [Number]
    let total: Number

    init(_ grouped: Grouped, seats: Int) {
        self.seats = seats
        supporters = grouped.supporters
        let weights = grouped.weights(as: Number.self)
        self.weights = weights
        support = supporters.map { $0.reduce(0) { $0 + weights[$1] } }
        total = Number(grouped.total)
    }

    /// Whether numbers of 128 bits hold everything for sure.
    ///
    /// A purchase multiplies the common denominator by at most the total weight W, so after all seats it is at most
    /// W^(seats+1) (equal shares starts at W). No purse holds more than seats + 1, and comparing multiplies by W once more.
    static func fits(_ grouped: Grouped, seats: Int) -> Bool {
        grouped.total.bitWidth * (seats + 2) + BigInt(seats + 2).bitWidth < Int128.bitWidth
    }
}

/// A walk over every branch of ties: each state once, in no order that matters.
struct Branches<State: Hashable> {
    private var open: [State]
    private var seen: Set<State> = []
    private var steps = 0

    init(_ start: State) { open = [start] }

    mutating func next() -> State? { open.popLast() }

    /// A state that is reached by one branch only need not be remembered.
    mutating func add(_ states: [State]) throws(CountError) {
        steps += states.count
        guard steps <= CountError.mostSteps / 20 else { throw .tooMuchWork }
        for state in states where states.count == 1 && seen.isEmpty || seen.insert(state).inserted { open.append(state) }
    }
}
