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
        var places: [[Int]: Int] = [:]
        var choices: [[Int]] = []
        var weights: [Fraction] = []
        for ballot in profile.ballots where !ballot.choice.isEmpty || isRanked == false {
            let choice = isRanked ? ballot.choice : ballot.choice.sorted()
            if let place = places[choice] {
                weights[place] += ballot.weight
            } else {
                places[choice] = choices.count
                choices.append(choice)
                weights.append(ballot.weight)
            }
        }
        var common: BigInt = 1
        for weight in weights where weight.denominator != 1 {
            common = common / common.greatestCommonDivisor(with: weight.denominator) * weight.denominator
            // Thousands of unlike denominators: a file made to keep us busy.
            guard common.bitWidth <= 4_096 else { throw .tooMuchWork }
        }
        candidates = profile.candidates
        self.choices = choices
        self.weights = weights.map { $0.numerator * (common / $0.denominator) }
        total = self.weights.reduce(0, +)
        unit = Fraction(1, over: common)
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
