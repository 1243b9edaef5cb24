import BigInt

/// A profile as rules count it: equal ballots once with their weights added up, and every weight a whole number.
///
/// 342 boards that choose 7 of 10 make at most 120 different ballots. Whole weights let a rule work in whole numbers over a
/// common denominator, which is exact and spares a division at every step.
struct Grouped {
    let candidates: Int
    /// As chosen, for rules of ranking; ascending, for rules of approval.
    let choices: [[Int]]
    let weights: [BigInt]
    let total: BigInt
    /// What one whole weight is worth.
    let unit: Fraction

    init(_ profile: Profile, isRanked: Bool) throws(CountError) {
        let common = try Grouped.commonDenominator(of: profile)
        var places: [[Int]: Int] = [:]
        var choices: [[Int]] = []
        var weights: [BigInt] = []
        // A blank ballot has money to spend and nothing to rank.
        for ballot in profile.ballots where !isRanked || !ballot.choice.isEmpty {
            let choice = isRanked ? ballot.choice : ballot.choice.sorted()
            let weight = ballot.weight.numerator * (common / ballot.weight.denominator)
            if let place = places[choice] {
                weights[place] += weight
            } else {
                places[choice] = choices.count
                choices.append(choice)
                weights.append(weight)
            }
        }
        candidates = profile.candidates
        (self.choices, self.weights) = (choices, weights)
        total = weights.reduce(0, +)
        unit = Fraction(1, over: common)
    }

    /// The smallest number that makes every weight whole.
    static func commonDenominator(of profile: Profile) throws(CountError) -> BigInt {
        var common: BigInt = 1
        for denominator in Set(profile.ballots.lazy.map(\.weight.denominator)) {
            common = common / common.greatestCommonDivisor(with: denominator) * denominator
            // Many unlike denominators: a file made to keep us busy.
            guard common.bitWidth <= 1_024 else { throw .tooMuchWork }
        }
        return common
    }

    /// The weights in a type that is known to hold every number of the rule.
    func weights<Number: SignedInteger>(as: Number.Type) -> [Number] { weights.map { Number($0) } }

    /// Of each candidate: the ballots that name it.
    var supporters: [[Int]] {
        var found = [[Int]](repeating: [], count: candidates)
        for (place, choice) in choices.enumerated() { for candidate in choice { found[candidate].append(place) } }
        return found
    }
}
