/// One ballot that chose one thing else.
///
/// In a set `candidateOut` goes and `candidateIn` comes. In an order `candidateIn` takes its place; when the ballot named that
/// one too, the two change places.
public struct Change: Hashable, Sendable {
    /// Which ballot of the profile, from 0.
    public let ballot: Int
    public let candidateOut: Int
    public let candidateIn: Int

    public init(ballot: Int, candidateOut: Int, candidateIn: Int) {
        (self.ballot, self.candidateOut, self.candidateIn) = (ballot, candidateOut, candidateIn)
    }
}

/// The fewest ballots that, changed each in one choice, give other winning sets.
public struct SmallestChange: Hashable, Sendable {
    /// An example with the fewest ballots; empty when none was found.
    public let changes: [Change]
    /// The winning sets after those changes.
    public let after: [[Int]]
    /// So many changed ballots leave the winning sets as they are, whichever they are: proved, not tried at random.
    public let proved: Int
}

extension Profile {
    /// The profile with those changes in it, which may name a ballot once each.
    public func applying(_ changes: [Change]) -> Profile {
        var ballots = ballots
        for change in changes {
            ballots[change.ballot].choice = ballots[change.ballot].choice.changed(by: change)
        }
        return Profile(candidates: candidates, ballots: ballots)
    }
}

extension [Int] {
    func changed(by change: Change) -> [Int] {
        map { $0 == change.candidateOut ? change.candidateIn : $0 == change.candidateIn ? change.candidateOut : $0 }
    }
}

/// How little would have made another outcome.
///
/// For the rules of approval exact for any number of ballots. For the others every change of one ballot is counted, then of
/// two, and so on, as long as `counts` lasts; what was proved by then is told.
/// - Parameter counts: how many times the profile may be counted; without it as many as take about a second.
public func smallestChange(_ profile: Profile, seats: Int, by rule: Rule, counts: Int? = nil) throws(CountError) -> SmallestChange {
    let before = try count(profile, seats: seats, by: rule).sets
    if rule == .approval || rule == .weightedApproval { return try approvalMargin(profile, seats: seats, by: rule, before: before) }
    let possible = PossibleChanges(profile, by: rule)
    var left = counts ?? possible.counts
    var proved = 0
    while proved < profile.ballots.count {
        let end = try possible.first(proved + 1, within: &left) { changes throws(CountError) in
            try possible.outcome(after: changes, seats: seats).sets != before
        }
        switch end {
        case .found(let changes):
            return SmallestChange(changes: changes, after: try possible.outcome(after: changes, seats: seats).sets, proved: proved)
        case .none: proved += 1
        case .outOfCounts: return SmallestChange(changes: [], after: before, proved: proved)
        }
    }
    return SmallestChange(changes: [], after: before, proved: proved)
}
