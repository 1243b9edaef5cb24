import Foundation

/// The answer of one participant.
struct Stembiljet: Equatable, Sendable {
    enum Stand: String, Sendable { case concept, ingediend }

    /// Nothing in a secret round: there nobody knows whose it is.
    let deelnemer: ID<Deelnemer>?
    var keuze: Keuze
    var antwoorden: [Vraagantwoord] = []
    var stand = Stand.ingediend
    /// When it was sent, or the concept was last kept; nothing in a secret round.
    var uitgebracht: Date?
    /// The name of who sent it, and of whom on whose behalf when that was somebody else.
    var door: String?
    var namens: String?
    /// Why it was let in after closing; nothing when it was in time.
    var teLaat: String?
    var invoer: Handinvoer?
    /// Counts everything that was kept of this participant; who saves over another is refused.
    var versie = 1
    var ontvangstcode: String?
    /// The weight of the participant, so that a ballot of a secret round has one too.
    var gewicht: Gewicht = 1

    var isTeLaat: Bool { teLaat != nil }
}

/// A board chose in its meeting, and its secretaris entered it from the minutes.
struct Handinvoer: Equatable, Sendable {
    /// The day of the meeting.
    let datum: Datum
    /// Where it stands in writing: `Verslag DVO 12 maart, punt 4`.
    let verslag: String
    let door: String
    /// The second pair of eyes: another person, who found it right.
    var bevestigdDoor: String?
}

/// What a secretaris entered and nobody confirmed yet. It does not count.
struct Invoervoorstel: Equatable, Sendable {
    let deelnemer: ID<Deelnemer>
    let keuze: Keuze
    var antwoorden: [Vraagantwoord] = []
    let datum: Datum
    let verslag: String
    /// The number of who entered it: the same person cannot confirm it.
    let door: String
    let doorNaam: String
    let op: Date

    static let verslaglengte = 300
}

/// Whether a participant has answered, never what.
struct Opkomst: Equatable, Sendable {
    let deelnemer: Deelnemer
    var heeftGeantwoord = false
    var isTeLaat = false
    var isMetDeHand = false
    /// Entered by hand, and not yet confirmed.
    var wachtOpBevestiging = false
}

extension [Opkomst] {
    /// How many participants have answered.
    var beantwoord: Int { count(where: \.heeftGeantwoord) }
    /// Of how many an answer is expected: who keeps out does not count.
    var verwacht: Int { count { $0.deelnemer.verschoning == nil } }
}
