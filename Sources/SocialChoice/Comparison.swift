/// Another rule, another outcome? The same ballots by several rules.
public struct Comparison: Sendable {
    public struct Line: Sendable {
        public let rule: Rule
        public let outcome: Result<Outcome, CountError>
    }

    /// In the order of the rules asked.
    public let lines: [Line]

    /// A rule that cannot count these ballots has its fault in its line, and no say in what they have in common.
    private var outcomes: [Outcome] { lines.compactMap { try? $0.outcome.get() } }

    /// In every winning set under every rule that could count.
    public var safe: [Int] {
        guard let first = outcomes.first else { return [] }
        return first.certain.filter { candidate in outcomes.allSatisfy { $0.standing(of: candidate) == .certain } }
    }

    /// In a winning set under some rule, and not safe: these hang on the rule, or on a tie.
    public var disputed: [Int] { Set(outcomes.flatMap { $0.sets.joined() }).subtracting(safe).sorted() }

    /// Whether all rules that could count give the same winning sets.
    public var isUnanimous: Bool { Set(outcomes.map(\.sets)).count <= 1 }
}

public func compare(_ profile: Profile, seats: Int, by rules: [Rule]) -> Comparison {
    Comparison(
        lines: rules.map { rule in
            let outcome = Result { () throws(CountError) in try count(profile, seats: seats, by: rule) }
            return Comparison.Line(rule: rule, outcome: outcome)
        })
}
