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
            let choice = ballots[change.ballot].choice
            ballots[change.ballot].choice = choice.map {
                $0 == change.candidateOut ? change.candidateIn : $0 == change.candidateIn ? change.candidateOut : $0
            }
        }
        return Profile(candidates: candidates, ballots: ballots)
    }
}

/// How little would have made another outcome.
///
/// For the rules of approval exact for any number of ballots. For the others every change of one ballot is counted, then of
/// two, and so on, as long as `counts` lasts; what was proved by then is told.
/// - Parameter counts: how many times the profile may be counted.
public func smallestChange(_ profile: Profile, seats: Int, by rule: Rule, counts: Int = 20_000) throws(CountError) -> SmallestChange {
    let before = try count(profile, seats: seats, by: rule).sets
    if rule == .approval || rule == .weightedApproval { return try approvalMargin(profile, seats: seats, by: rule, before: before) }
    let possible = PossibleChanges(profile, isRanked: rule.isRanked)
    var left = counts
    var proved = 0
    while proved < profile.ballots.count {
        let end = try possible.first(proved + 1, within: &left) { changes throws(CountError) in
            try count(profile.applying(changes), seats: seats, by: rule).sets != before
        }
        switch end {
        case .found(let changes):
            return SmallestChange(changes: changes, after: try count(profile.applying(changes), seats: seats, by: rule).sets, proved: proved)
        case .none: proved += 1
        case .outOfCounts: return SmallestChange(changes: [], after: before, proved: proved)
        }
    }
    return SmallestChange(changes: [], after: before, proved: proved)
}

/// The places that hang on one ballot: of each candidate whose standing (sure, level or out) one changed choice would alter,
/// such a change. Nil when there are more changes than `counts`.
public func hangingOnOneBallot(_ profile: Profile, seats: Int, by rule: Rule, counts: Int = 20_000) throws(CountError) -> [Int: Change]? {
    let before = try count(profile, seats: seats, by: rule)
    var hanging: [Int: Change] = [:]
    var left = counts
    let end = try PossibleChanges(profile, isRanked: rule.isRanked).first(1, within: &left) { changes throws(CountError) in
        let after = try count(profile.applying(changes), seats: seats, by: rule)
        for candidate in 0..<profile.candidates where hanging[candidate] == nil && before.standing(of: candidate) != after.standing(of: candidate) {
            hanging[candidate] = changes[0]
        }
        return false
    }
    if case .outOfCounts = end { return nil }
    return hanging
}

extension Outcome {
    /// How many of the winning sets hold a candidate: all, some or none.
    public enum Standing: Hashable, Sendable { case certain, tied, out }

    public func standing(of candidate: Int) -> Standing {
        let holding = sets.count { $0.contains(candidate) }
        return holding == 0 ? .out : holding == sets.count ? .certain : .tied
    }
}

/// Every way to change one choice. Ballots that are equal and weigh the same are one kind: which of them changes is the same.
struct PossibleChanges {
    enum End { case found([Change]), none, outOfCounts }

    private struct Option {
        let kind: Int
        let candidateOut: Int
        let candidateIn: Int
    }

    /// The ballots of each kind.
    private var kinds: [[Int]] = []
    private var options: [Option] = []

    init(_ profile: Profile, isRanked: Bool) {
        var numbers: [Ballot: Int] = [:]
        for (place, ballot) in profile.ballots.enumerated() {
            let ballot = Ballot(weight: ballot.weight, choice: isRanked ? ballot.choice : ballot.choice.sorted())
            if let kind = numbers[ballot] {
                kinds[kind].append(place)
                continue
            }
            numbers[ballot] = kinds.count
            for (rank, candidateOut) in ballot.choice.enumerated() {
                // Two that are both named change places: once for each pair.
                let named = isRanked ? ballot.choice[(rank + 1)...] : []
                for candidateIn in 0..<profile.candidates where named.contains(candidateIn) || !ballot.choice.contains(candidateIn) {
                    options.append(Option(kind: kinds.count, candidateOut: candidateOut, candidateIn: candidateIn))
                }
            }
            kinds.append([place])
        }
    }

    /// The first of all ways to change that many ballots for which something holds.
    func first(_ ballots: Int, within left: inout Int, where holds: ([Change]) throws(CountError) -> Bool) throws(CountError) -> End {
        var used = [Int](repeating: 0, count: kinds.count)
        return try search(ballots, from: 0, [], &used, &left, holds)
    }

    private func search(
        _ ballots: Int, from start: Int, _ changes: [Change], _ used: inout [Int], _ left: inout Int, _ holds: ([Change]) throws(CountError) -> Bool
    ) throws(CountError) -> End {
        if ballots == 0 {
            guard left > 0 else { return .outOfCounts }
            left -= 1
            return try holds(changes) ? .found(changes) : .none
        }
        for (number, option) in options[start...].enumerated() where used[option.kind] < kinds[option.kind].count {
            let change = Change(
                ballot: kinds[option.kind][used[option.kind]], candidateOut: option.candidateOut, candidateIn: option.candidateIn)
            used[option.kind] += 1
            let end = try search(ballots - 1, from: start + number, changes + [change], &used, &left, holds)
            used[option.kind] -= 1
            if case .none = end { continue }
            return end
        }
        return .none
    }
}
