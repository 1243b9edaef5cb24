/// The winning sets of a profile by a rule, exact: no rounding, every tied set, whatever the order of ballots.
public func count(_ profile: Profile, seats: Int, by rule: Rule) throws(CountError) -> Outcome {
    try profile.check(seats: seats)
    return try outcome(of: profile, seats: seats, by: rule)
}

/// Of a profile that was checked.
/// - Parameter scored: false where only the sets are looked at and points would take long.
func outcome(of profile: Profile, seats: Int, by rule: Rule, scored: Bool = true) throws(CountError) -> Outcome {
    switch rule {
    case .approval: try approval(profile, seats: seats, isWeighted: false)
    case .weightedApproval: try approval(profile, seats: seats, isWeighted: true)
    case .pav: try proportionalApproval(profile, seats: seats, scored: scored)
    case .phragmen: try phragmen(profile, seats: seats)
    case .equalShares: try equalShares(profile, seats: seats)
    case .borda: try borda(profile, seats: seats)
    case .stv: try transferableVote(profile, seats: seats)
    case .kemeny: try kemeny(profile, seats: seats)
    }
}

/// Winning sets found along different branches, with an error before there are more than we name.
struct Found {
    private var sets: Set<[Int]> = []

    mutating func insert(_ set: [Int]) throws(CountError) {
        sets.insert(set.sorted())
        guard sets.count <= CountError.mostSets else { throw .tooManyTies(most: CountError.mostSets) }
    }

    var sorted: [[Int]] { sets.sorted { $0.lexicographicallyPrecedes($1) } }
}
