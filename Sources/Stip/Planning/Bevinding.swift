/// What the judge says of a planning: one rule, the steps it is about, one sentence, and what would mend it.
struct Bevinding: Equatable, Sendable {
    /// The rules of order and law. The raw values stand in the output and in docs/planning.md.
    enum Regel: String, CaseIterable, Sendable {
        case L1, L2, L3, L4, L9, L10, L11, P1, P2, P3, P4, P5, W1, T1
    }

    enum Ernst: String, CaseIterable, Sendable {
        case fout, waarschuwing
        case letOp = "let op"
    }

    var regel: Regel
    var ernst: Ernst
    /// False where a vague date leaves it open.
    var isZeker: Bool
    /// The ids of the steps, the one that goes wrong first.
    var stappen: [String]
    /// For people: "De BBG bepaalt de top vijf op donderdag 7 juni. DVO NOG kiest pas op donderdag 28 juni."
    var tekst: String
    /// What would mend it.
    var herstel: String
    /// Where it stands, for a planning that was read from a document.
    var plekken: [Bewijs] = []
}
