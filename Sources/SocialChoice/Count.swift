import BigInt

/// The winning sets of a profile by a rule, exact: no rounding, every tied set, whatever the order of ballots.
public func count(_ profile: Profile, seats: Int, by rule: Rule) throws(CountError) -> Outcome {
    try profile.check(seats: seats)
    return switch rule {
    case .approval: try approval(profile, seats: seats, isWeighted: false)
    case .weightedApproval: try approval(profile, seats: seats, isWeighted: true)
    default: throw .tooMuchWork
    }
}
