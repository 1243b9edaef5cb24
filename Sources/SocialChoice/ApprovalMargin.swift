/// The smallest change under approval, exact.
///
/// The winning sets follow from the order of the scores. They change only when, for some winning set, a member loses its lead
/// on a candidate outside it; and when it does, they change. So each such pair is looked at by itself: a ballot with only the
/// member can shift the difference by twice its weight, one with both or neither by its weight, and the strongest shifts
/// first give the fewest ballots.
func approvalMargin(_ profile: Profile, seats: Int, by rule: Rule, before: [[Int]]) throws(CountError) -> SmallestChange {
    let scores = try count(profile, seats: seats, by: rule).scores
    let named = profile.ballots.map { Set($0.choice) }
    var best: [Change]?
    var seen: Set<[Int]> = []
    for set in before.prefix(50) {
        for member in set {
            for other in 0..<profile.candidates where !set.contains(other) && seen.insert([member, other]).inserted {
                let lead = (scores[member] ?? 0) - (scores[other] ?? 0)
                let shifts = profile.ballots.indices.compactMap { place in
                    shift(of: place, from: member, to: other, profile, named[place], weight: rule == .approval ? 1 : profile.ballots[place].weight)
                }
                var (shifted, changes) = (Fraction.zero, [Change]())
                for (change, weight) in shifts.sorted(by: { $0.1 > $1.1 }) {
                    shifted += weight
                    changes.append(change)
                    if shifted >= lead || changes.count >= best?.count ?? .max { break }
                }
                if shifted >= lead, shifted > 0, changes.count < best?.count ?? .max { best = changes }
            }
        }
    }
    guard let best else { return SmallestChange(changes: [], after: before, proved: profile.ballots.count) }
    return SmallestChange(changes: best, after: try count(profile.applying(best), seats: seats, by: rule).sets, proved: best.count - 1)
}

/// What one ballot can do most for one candidate against another, with one choice changed; nil when it can do nothing.
private func shift(
    of place: Int, from member: Int, to other: Int, _ profile: Profile, _ named: Set<Int>, weight: Fraction
) -> (Change, Fraction)? {
    let third = (0..<profile.candidates).reversed().first { $0 != member && $0 != other && named.contains($0) != named.contains(member) }
    switch (named.contains(member), named.contains(other)) {
    case (true, false): return (Change(ballot: place, candidateOut: member, candidateIn: other), weight + weight)
    case (true, true): return third.map { (Change(ballot: place, candidateOut: member, candidateIn: $0), weight) }
    case (false, false): return third.map { (Change(ballot: place, candidateOut: $0, candidateIn: other), weight) }
    case (false, true): return nil
    }
}
