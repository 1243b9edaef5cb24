import BigInt

/// **Single transferable vote** (STV), version 1: weighted inclusive Gregory, with fractions that are not rounded.
///
/// After the Scottish Local Government Elections Order 2007, with three differences, stated here because they may change who
/// wins: values are exact instead of cut off at five decimals; all who reach the quota in one stage pass on their surplus at
/// the same time, so no order of surpluses decides; and of those equally low each goes out on a branch of its own, instead of
/// looking back to earlier stages and then drawing lots.
///
/// The quota is Droop's: the smallest number of votes that at most `seats` candidates can reach, ⌊votes / (seats + 1)⌋ + 1,
/// fixed at the start. For weights that are no whole numbers it is counted in their largest common unit. A ballot whose
/// choices are all in or out counts no more. Points: the most votes a candidate held in a stage.
func transferableVote(_ profile: Profile, seats: Int) throws(CountError) -> Outcome {
    let grouped = try Grouped(profile, isRanked: true)
    let quota = Fraction(grouped.total / BigInt(seats + 1) + 1, over: 1)
    var branches = Branches(Stage(grouped))
    var found = Found()
    var scores: [Int: Fraction] = [:]
    while let stage = branches.next() {
        let votes = stage.votes(grouped)
        for candidate in stage.open { scores[candidate] = max(scores[candidate] ?? 0, votes[candidate] * grouped.unit) }
        let seatsLeft = seats - stage.elected.count
        let reached = stage.open.filter { votes[$0] >= quota }
        let named = stage.open.filter { votes[$0] > 0 }
        if seatsLeft == 0 || stage.open.count == seatsLeft {
            try found.insert(stage.elected + (seatsLeft == 0 ? [] : stage.open))
        } else if !reached.isEmpty {
            try branches.add([stage.electing(reached, votes: votes, quota: quota, grouped)])
        } else if named.count >= seatsLeft, named.count < stage.open.count {
            // Those without a vote go out one after the other, and nothing changes meanwhile.
            try branches.add([stage.without(stage.open.filter { votes[$0] == 0 }, grouped)])
        } else if named.count < stage.open.count {
            // Here too, but the last of them stay: which ones, nothing decides.
            let level = stage.open.filter { votes[$0] == 0 }
            for rest in try combinations(of: level, choosing: seatsLeft - named.count) { try found.insert(stage.elected + named + rest) }
        } else {
            let lowest = stage.open.map { votes[$0] }.min() ?? 0
            try branches.add(stage.open.filter { votes[$0] == lowest }.map { stage.without([$0], grouped) })
        }
    }
    return Outcome(sets: found.sorted, scores: scores)
}

/// Who is in, who is still open, and where each ballot lies with what part of its weight.
private struct Stage: Hashable {
    var elected: [Int] = []
    /// Neither in nor out, ascending.
    var open: [Int]
    /// The candidate that holds a ballot, or nil when none of its choices is open.
    var holder: [Int?]
    /// Of each ballot: the number of its part in `parts`, numbered in the order of ballots so that equal stages are equal.
    var part: [Int]
    var parts: [Fraction] = [1]

    init(_ grouped: Grouped) {
        open = Array(0..<grouped.candidates)
        holder = grouped.choices.map(\.first)
        part = grouped.choices.map { _ in 0 }
    }

    /// Weights that have the same part are added up as whole numbers first.
    func votes(_ grouped: Grouped) -> [Fraction] {
        var weights = [[BigInt]](repeating: [BigInt](repeating: 0, count: parts.count), count: grouped.candidates)
        for (place, holder) in holder.enumerated() {
            if let holder { weights[holder][part[place]] += grouped.weights[place] }
        }
        return weights.map { weights in
            zip(weights, parts).reduce(.zero) { $1.0 == 0 ? $0 : $0 + Fraction($1.0, over: 1) * $1.1 }
        }
    }

    func electing(_ reached: [Int], votes: [Fraction], quota: Fraction, _ grouped: Grouped) -> Stage {
        var next = self
        next.elected = (elected + reached).sorted()
        var numbers: [Fraction: Int] = [:]
        next.parts = []
        let kept = Dictionary(uniqueKeysWithValues: reached.map { ($0, (votes[$0] - quota) / votes[$0]) })
        for place in part.indices {
            var value = parts[part[place]]
            if let holder = holder[place], let share = kept[holder] { value = value * share }
            if numbers[value] == nil {
                numbers[value] = next.parts.count
                next.parts.append(value)
            }
            next.part[place] = numbers[value] ?? 0
        }
        next.close(reached, grouped)
        return next
    }

    func without(_ candidates: [Int], _ grouped: Grouped) -> Stage {
        var next = self
        next.close(candidates, grouped)
        return next
    }

    /// Their ballots go to the next choice that is open.
    private mutating func close(_ candidates: [Int], _ grouped: Grouped) {
        open.removeAll { candidates.contains($0) }
        for (place, before) in holder.enumerated() {
            if let before, candidates.contains(before) { holder[place] = grouped.choices[place].first { open.contains($0) } }
        }
    }
}
