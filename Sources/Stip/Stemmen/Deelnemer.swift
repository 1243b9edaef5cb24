import Foundation
import SocialChoice

/// How much an answer counts: exact.
typealias Gewicht = Fraction

/// An overleg or a person that takes part in a round, as it was when the round was made.
struct Deelnemer: Equatable, Sendable {
    enum Soort: Hashable, Sendable {
        /// An overleg gives one answer together.
        case overleg(String)
        /// A member of an overleg answers alone.
        case persoon(ID<Gebruiker>, overleg: String)
    }

    let id: ID<Deelnemer>
    let soort: Soort
    var naam: String
    /// How much its answer counts.
    var gewicht: Gewicht = 1
    /// The inhabitants of its municipalities together on 1 January of `peiljaar`; nothing when one of them is not known.
    var inwoners: Int?
    var peiljaar: Int?
    /// The name of its district, for a body of one district.
    var district: String?
    /// The day on which the board meets: before that day its answer cannot be expected.
    var uiterlijk: Datum?
    var volmacht: Volmacht?
    var verschoning: Verschoning?
    var toelating: Toelating?

    /// The overleg whose rights hold: of the board, or the one this person is a member of.
    var overleg: String {
        switch soort {
        case .overleg(let code): code
        case .persoon(_, let overleg): overleg
        }
    }

    var isPersoon: Bool {
        if case .persoon = soort { true } else { false }
    }
}

/// Somebody answers for a participant who cannot (BES-16).
struct Volmacht: Equatable, Sendable {
    let aan: ID<Gebruiker>
    let naam: String
    let reden: String
    let door: String
    let op: Date
}

/// A participant keeps out of the round because of an interest of its own (Awb art. 2:4). Its reason is for who leads and for the griffie.
struct Verschoning: Equatable, Sendable {
    let reden: String
    let door: String
    let op: Date
}

/// One participant may still answer after closing, with a reason that everybody reads.
struct Toelating: Equatable, Sendable {
    let reden: String
    /// From then on it is over.
    let tot: Date
    let door: String
    let op: Date
}

/// Whether the answer of one counts as much as that of another (BES-11).
enum Stemgewicht: Hashable, Sendable {
    case ieder
    /// A number for each participant, written down beforehand.
    case vast
    /// By the inhabitants of its municipalities on 1 January of that year.
    case inwoners(peiljaar: Int)
}
