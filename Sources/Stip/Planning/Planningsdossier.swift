import Foundation

/// One planning as the site keeps it: the process itself, and what people did to it.
struct Planningsdossier: Equatable, Sendable {
    /// More than this is not a process that somebody can look over.
    static let maximum = 2_000
    static let naamlengte = 200

    let id: ID<Planningsdossier>
    /// The years of the cycle: `2027-2030`.
    let cyclus: String
    var naam: String
    var niveau: Planning.Niveau
    /// The code of the municipality whose process it is; nothing for the unit and the country.
    var gemeente: String?
    /// The first and the last day of the term that the plan is for.
    var termijn: ClosedRange<Datum>?
    /// The date of the paper that it was read from.
    var dagtekening: Datum?
    /// The day on which the plan should be adopted.
    var vastgesteld: Datum?
    var kalender = Vergaderkalender()
    var versie = 1
    /// In the order in which they were written.
    var stappen: [Planningsstap] = []
    /// What was done last, latest first; the first of them can be undone.
    var daden: [Planningsdaad] = []

    /// What the rules judge and calculate with.
    var planning: Planning {
        Planning(
            naam: naam, niveau: niveau, termijn: termijn, dagtekening: dagtekening, stappen: stappen.map(\.stap), vergaderkalender: kalender)
    }

    func stap(_ id: String) -> Planningsstap? { stappen.first { $0.id == id } }

    /// The last act, when it was not taken back.
    var terugTeDraaien: Planningsdaad? { daden.first { !$0.isTeruggedraaid } }

    /// How many are behind us and how many still count.
    var tel: (gedaan: Int, alle: Int) {
        let counted = stappen.filter { $0.stap.stand != .vervallen }
        return (counted.count { $0.stap.stand == .gedaan }, counted.count)
    }

    /// What comes first of what is not done: by the last day on which it can happen.
    func eerstvolgende(_ today: Datum, atMost count: Int = 5) -> [Planningsstap] {
        let open = stappen.filter { $0.stap.stand == .gepland && $0.stap.moment != nil }
        return Array(open.sorted { $0.orde < $1.orde }.prefix(count))
    }

    /// By when they happen; what has no moment comes last.
    var opVolgorde: [Planningsstap] { stappen.sorted { $0.orde < $1.orde } }

    /// A name for a new step that no step has: of what it says, `top-vijf`, `top-vijf-2`.
    func vrijeNaam(_ orgaan: String, _ wat: String) -> String {
        let wanted = String("\(orgaan) \(wat)".kebab.prefix(40)).split(separator: "-").joined(separator: "-")
        let base = wanted.isEmpty ? "stap" : wanted
        let taken = Set(stappen.map(\.id))
        guard taken.contains(base) else { return base }
        return (2...taken.count + 2).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
    }
}

/// One act on a planning, as it is told and as it is taken back.
struct Planningsdaad: Equatable, Sendable {
    /// Counts from 1 in each planning.
    let nummer: Int
    /// What was done, as one word for machines: `stap-verplaatst`.
    let soort: String
    /// The step it was done to.
    let stap: String?
    /// The version of that step after it.
    var stapversie = 0
    /// For people, whole: "Noor Hazelhoff verplaatste ‘top vijf’ van 11 juni naar 25 juni. Reden: …".
    let tekst: String
    let door: String
    let op: Date
    var isTeruggedraaid = false
}

/// What must be put back to take an act back.
struct Planningskopie: Equatable, Sendable {
    /// The steps that the act changed or took away, as they were.
    var stappen: [Planningsstap] = []
    /// The steps that the act brought.
    var nieuw: [String] = []
}
