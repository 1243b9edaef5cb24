import BigInt

/// The candidate that beats every other one to one, when there is one.
///
/// M. de Condorcet, *Essai sur l'application de l'analyse* (1785). A candidate that a ballot does not name stands below all it
/// names; two that it does not name it leaves level.
public func condorcetWinner(_ profile: Profile) throws(CountError) -> Int? {
    let duels = try duels(profile)
    return duels.indices.first { one in duels.indices.allSatisfy { other in other == one || duels[one][other] > duels[other][one] } }
}

/// One against one: at `[one][other]` the weight of the ballots that put the one above the other.
func duels(_ profile: Profile) throws(CountError) -> [[Fraction]] {
    try profile.check(seats: 1)
    let grouped = try Grouped(profile, isRanked: true)
    return preferences(grouped, as: BigInt.self).map { $0.map { Fraction($0, over: 1) * grouped.unit } }
}
