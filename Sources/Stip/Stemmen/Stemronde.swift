import Foundation

/// A round: who chooses from what, how, until when, and how it is counted.
///
/// It carries a list of its own. What happens afterwards to the candidates or to the longlist changes nothing here.
struct Stemronde: Equatable, Sendable {
    let id: ID<Stemronde>
    let cyclus: String
    var naam: String
    var toelichting: String
    var opties: [Optie]
    var deelnemers: [Deelnemer]
    var keuzewijze: Keuzewijze
    var telling: Telling
    var weging = Stemgewicht.ieder
    /// The round is of a gemeenschappelijke regeling: then nobody may have more than half of the weight (BES-11).
    var isGR = false
    /// How many participants must have answered for there to be an outcome (BES-12).
    var quorum: Int?
    /// The first moment at which answers are taken.
    var opent: Date
    /// The first moment at which they are not: of a day without a time the midnight after it.
    var sluit: Date
    /// Ballots of persons that nobody can connect with who cast them (BES-14).
    var isGeheim = false
    /// What those who take part see of each other before closing.
    var vooraf = Vooraf.opkomst
    var vragen: [Vraag] = []
    /// The round whose outcome this list was made from.
    var vorige: ID<Stemronde>?
    var longlist: ID<Longlist>?
    /// Counts the changes while it is being made; who saves over another's change is refused.
    var versie = 0

    var opening: Opening?
    var sluiting: Sluiting?
    var vaststelling: Vaststelling?
    var intrekking: Intrekking?
    /// The moment at which it was read: `stand` is how it stood then.
    var gelezen: Date

    enum Vooraf: String, CaseIterable, Sendable {
        /// Who has answered.
        case opkomst
        /// Nothing: only who leads the round sees who has answered.
        case niets
    }

    static let naamlengte = 150
    static let toelichtinglengte = 5_000

    var stand: Rondestand { stand(at: gelezen) }

    func optie(_ id: String) -> Optie? { opties.first { $0.id == id } }
    func deelnemer(_ id: ID<Deelnemer>) -> Deelnemer? { deelnemers.first { $0.id == id } }
    func deelnemer(overleg code: String) -> Deelnemer? { deelnemers.first { $0.soort == .overleg(code) } }
    func vraag(_ id: String) -> Vraag? { vragen.first { $0.id == id } }
}

/// How a round stands. The raw values are those of the API.
enum Rondestand: String, CaseIterable, Sendable {
    case opgesteld, open, gesloten, vastgesteld, ingetrokken
}
