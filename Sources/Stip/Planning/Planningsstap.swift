import Foundation

/// One step as the site keeps it: what it is, when it was first planned, and everything that moved it since.
struct Planningsstap: Equatable, Sendable {
    /// A move: from when to when, and why. Nothing means that no day was known.
    struct Verplaatsing: Equatable, Sendable {
        let was: Tijdvak?
        let wordt: Tijdvak?
        let reden: String
        let door: String
        let op: Date
    }

    var stap: Stap
    /// When it was planned first. It stays readable however often the step is moved.
    var eerste: Tijdvak?
    var versie = 1
    var verplaatsingen: [Verplaatsing] = []
    /// The day on which it was done.
    var gedaanOp: Datum?
    /// Why it is not done any more.
    var vervalreden: String?
    /// What it is tied to elsewhere in Stip, where it is.
    var stemronde: ID<Stemronde>?
    var overleg: String?
    var document: ID<Document>?

    var id: String { stap.id }

    init(_ stap: Stap, eerste: Tijdvak? = nil) {
        self.stap = stap
        self.eerste = eerste ?? stap.moment
    }

    /// The first date, when it is another than that of now.
    var vroeger: Tijdvak? { eerste != nil && eerste != stap.moment ? eerste : nil }

    /// By the last day it can be, then the first, then its name: the order of lists.
    var orde: (Int, Int, String) {
        (stap.moment?.tot.dagnummer ?? .max, stap.moment?.van.dagnummer ?? .max, id)
    }

    /// How it is called where there is little room: what it is about, else its act.
    var kort: String { stap.wat.isEmpty ? stap.handeling?.rawValue ?? "stap" : stap.wat }

    /// How it stands today, in the word and the sign that every page uses.
    func stand(_ today: Datum, kanNiet: Bool) -> Stapstand {
        switch stap.stand {
        case .gedaan: .gedaan
        case .vervallen: .vervallen
        case .gepland:
            if kanNiet { .kanNiet } else if let moment = stap.moment { moment.tot < today ? .teLaat : .gepland } else { .zonderDatum }
        }
    }
}

/// How it stands with a step. The raw values stand in addresses.
enum Stapstand: String, CaseIterable, Sendable {
    case kanNiet = "kan-niet"
    case teLaat = "te-laat"
    case gepland
    case zonderDatum = "zonder-datum"
    case gedaan, vervallen

    var naam: String {
        switch self {
        case .kanNiet: "Kan zo niet"
        case .teLaat: "Te laat"
        case .gepland: "Gepland"
        case .zonderDatum: "Nog geen datum"
        case .gedaan: "Gedaan"
        case .vervallen: "Vervallen"
        }
    }

    var badge: StatusBadge {
        switch self {
        case .kanNiet: StatusBadge(.error, naam)
        case .teLaat: StatusBadge(.warning, naam)
        case .gepland, .zonderDatum, .vervallen: StatusBadge(.neutral, naam)
        case .gedaan: StatusBadge(.success, naam)
        }
    }
}
