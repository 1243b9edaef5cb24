/// A process as steps in order: what a planning file holds, what a document tells, what the site keeps.
struct Planning: Equatable, Sendable {
    /// Whose process it is; it tells which articles of the law are asked.
    enum Niveau: String, CaseIterable, Sendable { case eenheid, gemeente, landelijk }

    var naam: String?
    var niveau: Niveau
    /// The first and the last day of the term that the plan is for.
    var termijn: ClosedRange<Datum>?
    /// The date of the paper that tells the planning.
    var dagtekening: Datum?
    var stappen: [Stap]
    var vergaderkalender = Vergaderkalender()
}

/// When bodies meet and when they do not, as far as it is known. The keys are `Orgaan.sleutel`.
struct Vergaderkalender: Equatable, Sendable {
    struct Afwezigheid: Equatable, Sendable {
        /// As in `Stap.personen`.
        var persoon: String
        /// The days, both included.
        var dagen: ClosedRange<Datum>
    }

    /// The days on which a body meets, ascending.
    var vergaderingen: [String: [Datum]] = [:]
    /// The days, both included, on which a body does not meet.
    var recessen: [String: [ClosedRange<Datum>]] = [:]
    /// How many calendar days before its meeting a body wants the papers.
    var aanlevertermijnen: [String: Int] = [:]
    var afwezig: [Afwezigheid] = []
    /// In which school region a body is. Where no meetings and no recess are known, it does not meet in the school holidays.
    var schoolregios: [String: Schoolregio] = [:]
    /// The school region of every body that has none of its own; nothing when school holidays do not count.
    var schoolregio: Schoolregio?
}
