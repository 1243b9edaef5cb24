/// Every way to change one choice. Ballots that are equal and weigh the same are one kind: which of them changes is the same.
struct PossibleChanges {
    enum End { case found([Change]), none, outOfCounts }

    private struct Option {
        let kind: Int
        let candidateOut: Int
        let candidateIn: Int
    }

    private let rule: Rule
    private let candidates: Int
    /// The ballots of each kind, and one of them.
    private var kinds: [[Int]] = []
    private var kindOf: [Int] = []
    private var ballots: [Ballot] = []
    private var options: [Option] = []

    init(_ profile: Profile, by rule: Rule) {
        // With a weight of one each, counting ballots and counting weights are the same.
        self.rule = rule == .approval ? .weightedApproval : rule
        candidates = profile.candidates
        var numbers: [Ballot: Int] = [:]
        for (place, ballot) in profile.ballots.enumerated() {
            let ballot = Ballot(weight: rule == .approval ? 1 : ballot.weight, choice: rule.isRanked ? ballot.choice : ballot.choice.sorted())
            if let kind = numbers[ballot] {
                kinds[kind].append(place)
                kindOf.append(kind)
                continue
            }
            numbers[ballot] = kinds.count
            kindOf.append(kinds.count)
            for (rank, candidateOut) in ballot.choice.enumerated() {
                // Two that are both named change places: once for each pair.
                let named = rule.isRanked ? ballot.choice[(rank + 1)...] : []
                for candidateIn in 0..<candidates where named.contains(candidateIn) || !ballot.choice.contains(candidateIn) {
                    options.append(Option(kind: kinds.count, candidateOut: candidateOut, candidateIn: candidateIn))
                }
            }
            kinds.append([place])
            ballots.append(ballot)
        }
    }

    /// How many ways there are to change one ballot.
    var count: Int { options.count }

    /// How many countings take about a second, or a few for rules of ranking.
    var counts: Int { min(6_000, 900_000 / max(150, kinds.count)) }

    /// The outcome after those changes, which name a ballot once each. Points are left out where they take long.
    func outcome(after changes: [Change], seats: Int) throws(CountError) -> Outcome {
        var left = kinds.map(\.count)
        var changed: [Ballot] = []
        for change in changes {
            let kind = kindOf[change.ballot]
            left[kind] -= 1
            changed.append(Ballot(weight: ballots[kind].weight, choice: ballots[kind].choice.changed(by: change)))
        }
        let rest = zip(ballots, left).filter { $1 > 0 }.map { ballot, count in
            Ballot(weight: count == 1 ? ballot.weight : ballot.weight * Fraction(count), choice: ballot.choice)
        }
        let profile = Profile(candidates: candidates, ballots: rest + changed)
        return try SocialChoice.outcome(of: profile, seats: seats, by: rule, scored: false)
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
