import Foundation

/// What a municipality says of one priority that was put before it.
struct Toetsreactie: Equatable, Sendable {
    enum Oordeel: String, CaseIterable, Sendable {
        case klopt
        /// Another name, theme, rang or focus.
        case anders
        /// It is no priority of this municipality.
        case hoortErNietIn = "hoort-er-niet-in"
    }

    let punt: Int
    var oordeel: Oordeel
    /// What it should be; only with `anders`.
    var voorstel: Toetsvoorstel?
    /// Why; nothing with `klopt`.
    var toelichting: String?
    /// The count of the concept when this was written, and by whom.
    var teller = 0
    var door = ""

    /// The same answer, whoever wrote it when.
    func isSame(as other: Toetsreactie) -> Bool {
        (punt, oordeel, voorstel, toelichting) == (other.punt, other.oordeel, other.voorstel, other.toelichting)
    }
}

/// What a priority should be, according to the municipality.
struct Toetsvoorstel: Equatable, Sendable {
    var naam: String
    var rang: Vondst.Rang
    var themas: [Themaverwijzing]
    var focus: String?
}

/// A priority that was not found, with the source where it stands.
struct Toetsaanvulling: Equatable, Sendable {
    /// Where somebody can look: nothing counts without a source.
    enum Bron: Equatable, Sendable {
        /// A sentence in the plan that was read.
        case plan(bladzijde: Int, zin: String)
        /// Another paper that was adopted.
        case stuk(naam: String, vastgesteld: Datum)
    }

    let nummer: Int
    var voorstel: Toetsvoorstel
    var toelichting: String?
    var bron: Bron
    var teller = 0
    var door = ""

    func isSame(as other: Toetsaanvulling) -> Bool {
        (nummer, voorstel, toelichting) == (other.nummer, other.voorstel, other.toelichting) && bron == other.bron
    }
}

/// What somebody of the municipality is writing, kept after each step.
struct Toetsconcept: Equatable, Sendable {
    var reacties: [Int: Toetsreactie] = [:]
    var aanvullingen: [Toetsaanvulling] = []
    var opmerking: String?
    /// The count of the concept when the remark was written.
    var opmerkingTeller = 0
    /// Raised by every change, so that who looked at an older one is told.
    var teller = 0
    /// The highest number that an addition ever had: numbers are not used again.
    var laatsteAanvulling = 0

    /// The priorities about which nothing is said yet.
    func open(of deel: Toetsdeel) -> [Toetspunt] { deel.punten.filter { reacties[$0.nummer] == nil } }

    var wijzigingen: [Toetsreactie] { reacties.values.filter { $0.oordeel != .klopt }.sorted { $0.punt < $1.punt } }
}

/// An answer that was sent. Sending again makes the next version; this one stays as it is.
struct Toetsantwoord: Equatable, Sendable {
    enum Uitkomst: String, Sendable {
        case akkoord
        case akkoordMetWijzigingen = "akkoord-met-wijzigingen"
        /// There was no plan to agree with; the municipality only remarked.
        case opmerking

        var stand: Toetsstand? {
            switch self {
            case .akkoord: .akkoord
            case .akkoordMetWijzigingen: .akkoordMetWijzigingen
            case .opmerking: nil
            }
        }
    }

    /// Counts from 1.
    let versie: Int
    /// The number on the receipt.
    let kenmerk: String
    let op: Date
    /// The name of who sent it.
    let door: String
    let uitkomst: Uitkomst
    let reacties: [Int: Toetsreactie]
    let aanvullingen: [Toetsaanvulling]
    let opmerking: String?
    /// The count of the concept that was sent.
    let teller: Int
    /// What the coördinator did with each correction and addition.
    var verwerkingen: [Toetsonderdeel: Toetsverwerking] = [:]

    var wijzigingen: [Toetsreactie] { reacties.values.filter { $0.oordeel != .klopt }.sorted { $0.punt < $1.punt } }
    /// Everything that asks for a decision of the coördinator.
    var onderdelen: [Toetsonderdeel] { wijzigingen.map { .punt($0.punt) } + aanvullingen.map { .aanvulling($0.nummer) } }
    var teVerwerken: [Toetsonderdeel] { onderdelen.filter { verwerkingen[$0] == nil } }

    func isSame(_ onderdeel: Toetsonderdeel, in other: Toetsantwoord) -> Bool {
        switch onderdeel {
        case .punt(let nummer):
            guard let own = reacties[nummer], let former = other.reacties[nummer] else { return false }
            return own.isSame(as: former)
        case .aanvulling(let nummer):
            guard let own = aanvullingen.first(where: { $0.nummer == nummer }), let former = other.aanvullingen.first(where: { $0.nummer == nummer })
            else { return false }
            return own.isSame(as: former)
        }
    }
}

/// One correction or addition in an answer: `punt-3`, `aanvulling-1`.
enum Toetsonderdeel: Hashable, Sendable {
    case punt(Int)
    case aanvulling(Int)

    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let nummer = Int(parts[1]), nummer > 0 else { return nil }
        switch parts[0] {
        case "punt": self = .punt(nummer)
        case "aanvulling": self = .aanvulling(nummer)
        default: return nil
        }
    }

    var code: String {
        switch self {
        case .punt(let nummer): "punt-\(nummer)"
        case .aanvulling(let nummer): "aanvulling-\(nummer)"
        }
    }
}

/// What the coördinator did with a correction or an addition; the municipality sees it.
struct Toetsverwerking: Equatable, Sendable {
    enum Besluit: String, Sendable {
        case overgenomen
        /// Somebody did it by hand in the document or elsewhere.
        case zelfVerwerkt = "zelf-verwerkt"
        case nietOvergenomen = "niet-overgenomen"
    }

    let besluit: Besluit
    let reden: String?
    let door: String
    let op: Date
}

extension Toetsdeel {
    /// What sending the concept makes, on that moment.
    ///
    /// - Parameter gezien: the count of the concept that the sender had before him.
    /// - Throws: `Refusal` when the toets is closed, when the concept changed meanwhile, or when something is not said yet.
    func antwoord(in toets: Toets, gezien: Int, door: String, op now: Date) throws(Refusal) -> Toetsantwoord {
        guard isOpen(in: toets) else { throw Refusal(.toetsGesloten(op: heropening?.gesloten ?? toets.gesloten)) }
        guard gezien == concept.teller else { throw Refusal(.conceptGewijzigd) }
        guard antwoorden.isEmpty || isBezig else { throw Refusal(.nietsGewijzigd) }
        var reasons = concept.open(of: self).map(Reason.nietsGezegd)
        if plan == nil, concept.aanvullingen.isEmpty, concept.opmerking == nil { reasons.append(.leegAntwoord) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        let hasChanges = !concept.wijzigingen.isEmpty || !concept.aanvullingen.isEmpty
        let versie = antwoorden.count + 1
        var antwoord = Toetsantwoord(
            versie: versie, kenmerk: "AT-\(toets.nummer)-\(gemeente)-\(versie)", op: now, door: door,
            uitkomst: hasChanges ? .akkoordMetWijzigingen : plan == nil ? .opmerking : .akkoord, reacties: concept.reacties,
            aanvullingen: concept.aanvullingen, opmerking: concept.opmerking, teller: concept.teller)
        // What was decided about a correction still holds when the municipality says the same again.
        if let former = self.antwoord {
            for (onderdeel, verwerking) in former.verwerkingen where antwoord.isSame(onderdeel, in: former) {
                antwoord.verwerkingen[onderdeel] = verwerking
            }
        }
        return antwoord
    }

    /// What was taken over from the answer before, and is no longer in the answer that counts.
    var ingetrokken: [Toetsonderdeel] {
        guard antwoorden.count > 1, let antwoord else { return [] }
        let former = antwoorden[antwoorden.count - 2]
        return former.verwerkingen.filter { $0.value.besluit != .nietOvergenomen && !antwoord.isSame($0.key, in: former) }.keys
            .sorted { $0.code < $1.code }
    }
}

extension Reason {
    static func nietsGezegd(_ punt: Toetspunt) -> Reason {
        Reason(code: "niets-gezegd", field: "punt-\(punt.nummer)", "Zeg nog of ‘\(punt.naam)’ klopt.")
    }
    static let leegAntwoord = Reason(
        code: "leeg-antwoord", field: "opmerking", "Er is nog niets om te versturen. Voeg een prioriteit toe of schrijf een opmerking.")
    static let conceptGewijzigd = Reason(
        .conflict, code: "concept-gewijzigd", "Een collega heeft intussen iets gewijzigd. Kijk het antwoord nog eens na, en verstuur het dan.")
    static let nietsGewijzigd = Reason(
        .conflict, code: "niets-gewijzigd", "U heeft dit antwoord al verstuurd, en daarna niets gewijzigd.")
}
