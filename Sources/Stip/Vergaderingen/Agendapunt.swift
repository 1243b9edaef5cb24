/// One item of the agenda of a meeting.
struct Agendapunt: Equatable, Sendable {
    /// A paper: one that Stip has, or one that is only known by its name.
    enum Stuk: Equatable, Sendable {
        case document(ID<Document>, naam: String)
        case genoemd(String)

        var naam: String { switch self { case .document(_, let naam), .genoemd(let naam): naam } }
    }

    /// The step of a planning that is done with this item.
    struct Stapverwijzing: Hashable, Sendable {
        let planning: String
        let stap: String
    }

    let id: ID<Agendapunt>
    /// Counted from 1, without holes.
    var volgnummer: Int
    var gegevens: Agendapuntgegevens
}

/// What somebody writes of an item.
struct Agendapuntgegevens: Equatable, Sendable {
    var titel: String
    /// What is asked of the meeting; nothing for "opening" and "rondvraag".
    var handeling: Handeling?
    var stap: Agendapunt.Stapverwijzing?
    var stukken: [Agendapunt.Stuk] = []

    /// More papers at one item are a list somebody pasted in the wrong field.
    static let stukkengrens = 20
    static let puntengrens = 60
}

extension Agendapuntgegevens {
    func check() throws(Refusal) {
        var reasons: [Reason] = []
        if titel.isEmpty { reasons.append(.geenAgendatitel) }
        if titel.count > 200 { reasons.append(.agendatitelTeLang) }
        if stukken.count > Agendapuntgegevens.stukkengrens { reasons.append(.teVeelStukken) }
        if stukken.contains(where: { $0.naam.count > 200 }) { reasons.append(.stuknaamTeLang) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }
}

extension Reason {
    static let geenAgendapunt = Reason(
        .missing, code: "geen-agendapunt", "Dit agendapunt is er niet meer. Kijk wat er nu op de agenda staat.")
    static let geenAgendatitel = Reason(code: "geen-agendatitel", field: "titel", "Geef het agendapunt een titel.")
    static let agendatitelTeLang = Reason(code: "agendatitel-te-lang", field: "titel", "De titel is te lang. Gebruik hoogstens 200 tekens.")
    static let onbekendeAgendahandeling = Reason(
        code: "onbekende-agendahandeling", field: "handeling", "Kies uit de lijst wat u van de vergadering vraagt, of laat het veld leeg.")
    static let onbekendStuk = Reason(
        code: "onbekend-stuk", field: "document", "Dit document heeft Stip niet. Kies er een uit de lijst, of noem het stuk bij naam.")
    static let teVeelStukken = Reason(
        code: "te-veel-stukken", field: "stukken", "Bij één agendapunt passen hoogstens \(Agendapuntgegevens.stukkengrens) stukken. Verdeel ze over meer punten.")
    static let stuknaamTeLang = Reason(
        code: "stuknaam-te-lang", field: "stukken", "De naam van een stuk is te lang. Gebruik hoogstens 200 tekens per regel.")
    static let teVeelAgendapunten = Reason(
        .conflict, code: "te-veel-agendapunten",
        "Op een agenda passen hoogstens \(Agendapuntgegevens.puntengrens) punten. Haal er eerst een weg.")
}
