import Foundation

/// The part of one municipality in a toets: what was put before it, and what it answered.
struct Toetsdeel: Equatable, Sendable {
    let id: ID<Toetsdeel>
    let toets: ID<Toets>
    /// The CBS code; the names are those of the day on which the toets opened.
    let gemeente: String
    let naam: String
    let district: String
    /// The plan that was read; none when there is no readable one.
    var plan: Toetsplan?
    /// What was put before the municipality, in the order of the plan.
    var punten: [Toetspunt] = []
    /// What somebody is writing now. Sending copies it.
    var concept = Toetsconcept()
    /// What was sent, the first first.
    var antwoorden: [Toetsantwoord] = []
    /// Given after the toets was closed, to this municipality alone.
    var heropening: Heropening?
    /// Days on which it was reminded.
    var herinnerd: [Datum] = []

    /// What counts: the answer that was sent last.
    var antwoord: Toetsantwoord? { antwoorden.last }

    /// Whether the municipality may still answer or change its answer.
    func isOpen(in toets: Toets) -> Bool { toets.isOpen || heropening?.isOpen == true }

    /// The last day for this municipality.
    func reactiedatum(in toets: Toets) -> Datum { toets.isOpen ? toets.reactiedatum : heropening?.reactiedatum ?? toets.reactiedatum }

    /// Whether somebody wrote after the last answer was sent, or before there was one.
    var isBezig: Bool { concept.teller > (antwoord?.teller ?? 0) }

    /// How it stands with this municipality on a day.
    func stand(in toets: Toets, op dag: Datum) -> Toetsstand {
        if let antwoord, let stand = antwoord.uitkomst.stand { return stand }
        guard isOpen(in: toets) else { return .nietGeantwoord }
        if plan == nil { return .geenPlan }
        if dag > reactiedatum(in: toets) { return .teLaat }
        return isBezig ? .bezig : .nietBegonnen
    }
}

/// How it stands with one municipality, as one word on the board.
enum Toetsstand: String, CaseIterable, Sendable {
    case nietBegonnen = "niet-begonnen"
    case bezig, akkoord
    case akkoordMetWijzigingen = "akkoord-met-wijzigingen"
    case teLaat = "te-laat"
    /// There is no readable plan: the municipality is asked to send one.
    case geenPlan = "geen-plan"
    /// The toets is closed and nothing came.
    case nietGeantwoord = "niet-geantwoord"

    var naam: String {
        switch self {
        case .nietBegonnen: "Niet begonnen"
        case .bezig: "Bezig"
        case .akkoord: "Akkoord"
        case .akkoordMetWijzigingen: "Akkoord met wijzigingen"
        case .teLaat: "Te laat"
        case .geenPlan: "Geen plan"
        case .nietGeantwoord: "Niet geantwoord"
        }
    }

    var isBeantwoord: Bool { self == .akkoord || self == .akkoordMetWijzigingen }
    /// Whether a reminder makes sense.
    var isTeHerinneren: Bool { self == .nietBegonnen || self == .bezig || self == .teLaat || self == .geenPlan }
}

/// The plan of a municipality as it was called when the toets opened.
struct Toetsplan: Equatable, Sendable {
    let document: ID<Document>
    let naam: String
    let looptijd: Periode?
    /// The last year of the plan was over already.
    let isVerlopen: Bool
}

/// One priority as it was put before a municipality: a copy, so that it stays what she answered to.
struct Toetspunt: Equatable, Sendable {
    let nummer: Int
    let prioriteit: ID<Prioriteit>
    let document: ID<Document>
    let naam: String
    let rang: Vondst.Rang
    let focus: String?
    let themas: [Themaverwijzing]
    let bladzijde: Int
    /// The words of the plan.
    let citaat: String
    /// Other municipalities of a joint plan that have the same priority put before them.
    let deelgenoten: [String]

    /// The priority as it stands, for `gemeente` of a plan.
    init(_ prioriteit: Prioriteit, nummer: Int, themanamen: [String: String], deelgenoten: [String]) {
        let vondst = prioriteit.vondst
        self.init(
            nummer: nummer, prioriteit: prioriteit.id, document: prioriteit.document, naam: vondst.naam, rang: vondst.rang, focus: vondst.focus,
            themas: vondst.themas.map { Themaverwijzing(code: $0, naam: themanamen[$0] ?? $0) }, bladzijde: vondst.bewijs.bladzijde,
            citaat: vondst.uitspraak?.citaat ?? vondst.bewijs.citaat, deelgenoten: deelgenoten)
    }

    init(
        nummer: Int, prioriteit: ID<Prioriteit>, document: ID<Document>, naam: String, rang: Vondst.Rang, focus: String?,
        themas: [Themaverwijzing], bladzijde: Int, citaat: String, deelgenoten: [String]
    ) {
        (self.nummer, self.prioriteit, self.document, self.naam, self.rang) = (nummer, prioriteit, document, naam, rang)
        (self.focus, self.themas, self.bladzijde, self.citaat, self.deelgenoten) = (focus, themas, bladzijde, citaat, deelgenoten)
    }

    /// Whether the priority still says what was put before the municipality. Its themes do not count: they follow the list
    /// of themes when that is changed, and who changes them by hand has confirmed them.
    func isSame(as prioriteit: Prioriteit) -> Bool {
        let vondst = prioriteit.vondst
        return vondst.naam == naam && vondst.rang == rang && vondst.focus == focus
    }
}

/// A theme by its code, with the name it had.
struct Themaverwijzing: Hashable, Sendable {
    let code: String
    let naam: String
}

/// More time for one municipality after the toets was closed.
struct Heropening: Equatable, Sendable {
    let op: Date
    let door: String
    let reden: String
    let reactiedatum: Datum
    /// Closed again.
    var gesloten: Date?

    var isOpen: Bool { gesloten == nil }
}

extension Reason {
    static let geenToetsdeel = Reason(
        .missing, code: "geen-toetsdeel", "Deze gemeente doet niet mee aan de ambtelijke toets. Kies een gemeente van het bord.")
    static let toetsNietGesloten = Reason(
        .conflict, code: "toets-niet-gesloten", "De toets is nog open. De gemeente kan haar antwoord zelf nog wijzigen.")
    static let isHeropend = Reason(.conflict, code: "is-heropend", "Voor deze gemeente is de toets al heropend.")
    static let nietHeropend = Reason(.conflict, code: "niet-heropend", "Voor deze gemeente is de toets niet heropend.")
    static let nieuwereToets = Reason(
        .conflict, code: "nieuwere-toets", "Er is een nieuwere toets. Heropenen kan alleen bij de laatste.")
    static let heeftPlan = Reason(.conflict, code: "heeft-plan", "Aan deze gemeente is haar plan al voorgelegd.")
    static let nogGeenPlan = Reason(
        .conflict, code: "nog-geen-plan", "Er is nog geen leesbaar plan van deze gemeente. Voeg het eerst toe bij Plannen.")
    static let andereGemeente = Reason(
        .forbidden, code: "andere-gemeente", "Deze pagina is van een andere gemeente. U ziet alleen die van uw eigen gemeente.")
}
