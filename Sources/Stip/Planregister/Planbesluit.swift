import Foundation

/// The decision by which a municipality adopted its plan, as somebody wrote it down.
///
/// Each municipality of a joint plan has its own: its own council decided, on its own day.
struct Planbesluit: Equatable, Sendable {
    let id: ID<Planbesluit>
    /// The CBS code.
    let gemeente: String
    var gegevens: Besluitgegevens
    /// The name of who wrote it down, and when; of a correction, who corrected it.
    var door: String
    var op: Date
    /// Raised by every correction, so that who looked at an older one is told.
    var versie = 1
}

/// What is known of such a decision.
struct Besluitgegevens: Equatable, Sendable {
    /// Who decided.
    enum Orgaan: String, CaseIterable, Sendable { case gemeenteraad, college, burgemeester, anders, onbekend }

    /// The ground in law, as the decision cites it.
    enum Grondslag: String, CaseIterable, Sendable {
        case artikel38b = "38b"
        case artikel38 = "38"
        case anders, geen, onbekend
    }

    /// What was adopted: a document that Stip has, or a plan that is only known by its name.
    enum Plan: Equatable, Sendable {
        case document(ID<Document>)
        case genoemd(String)
    }

    /// Where somebody can look it up.
    enum Bron: Equatable, Sendable {
        /// In the plan itself.
        case passage(Bewijs)
        /// In another paper: its name or its address.
        case stuk(String)
    }

    var plan: Plan
    /// The years of the plan where the document does not tell them, or tells them wrong.
    var looptijd: Periode?
    var datum: Datum
    var orgaan: Orgaan
    var grondslag: Grondslag
    var bron: Bron

    var document: ID<Document>? { if case .document(let id) = plan { id } else { nil } }
    var passage: Bewijs? { if case .passage(let bewijs) = bron { bewijs } else { nil } }
}

extension Besluitgegevens {
    /// Every reason why this cannot be what happened.
    func check(on dag: Datum) throws(Refusal) {
        var reasons: [Reason] = []
        if datum > dag { reasons.append(.besluitInDeToekomst) }
        if datum.jaar < 1990 { reasons.append(.besluitTeOud) }
        if let looptijd {
            if !(1990...2099).contains(looptijd.van) || !(1990...2099).contains(looptijd.tot) || looptijd.tot - looptijd.van > 20 {
                reasons.append(.onmogelijkeLooptijd)
            }
        } else if document == nil {
            reasons.append(.geenLooptijd)
        }
        if case .genoemd(let naam) = plan {
            if naam.isEmpty { reasons.append(.geenPlannaam) }
            if naam.count > 200 { reasons.append(.plannaamTeLang) }
        }
        if case .stuk(let tekst) = bron {
            if tekst.isEmpty { reasons.append(.geenBesluitbron) }
            if tekst.count > 500 { reasons.append(.besluitbronTeLang) }
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }

    /// What differs from another state of it, field by field, for the history.
    func changes(from former: Besluitgegevens?) -> [Wijziging] {
        Wijziging.between([
            ("dag van het besluit", former.map { Opmaak.datum($0.datum) }, Opmaak.datum(datum)),
            ("besloten door", former?.orgaan.naam, orgaan.naam), ("grondslag", former?.grondslag.naam, grondslag.naam),
            ("looptijd", former?.looptijd.map(Opmaak.periode), looptijd.map(Opmaak.periode)),
            ("plan", former?.plannaam, plannaam), ("bron", former?.brontekst, brontekst),
        ])
    }

    private var plannaam: String? { if case .genoemd(let naam) = plan { naam } else { nil } }

    /// The source as it is typed in a field.
    var brontekst: String {
        switch bron {
        case .passage(let bewijs): Besluitgegevens.brontekst(bewijs)
        case .stuk(let tekst): tekst
        }
    }

    static func brontekst(_ bewijs: Bewijs) -> String { "Het plan zelf, bladzijde \(bewijs.bladzijde)" }
}

extension Besluitgegevens.Orgaan {
    /// As it follows on "door".
    var naam: String {
        switch self {
        case .gemeenteraad: "de gemeenteraad"
        case .college: "het college"
        case .burgemeester: "de burgemeester"
        case .anders: "een ander orgaan"
        case .onbekend: "onbekend"
        }
    }
}

extension Besluitgegevens.Grondslag {
    var naam: String {
        switch self {
        case .artikel38b: "artikel 38b Politiewet 2012"
        case .artikel38: "artikel 38 Politiewet 2012"
        case .anders: "een ander artikel"
        case .geen: "geen"
        case .onbekend: "onbekend"
        }
    }
}

extension Reason {
    static let besluitInDeToekomst = Reason(
        code: "besluit-in-de-toekomst", field: "datum", "Deze dag is nog niet geweest. Vul de dag in waarop het besluit is genomen.")
    static let besluitTeOud = Reason(code: "besluit-te-oud", field: "datum", "Vul een dag in vanaf 1990.")
    static let geenBesluitdatum = Reason(code: "geen-besluitdatum", field: "datum", "Vul de dag van het besluit in, zoals 11-12-2025.")
    static let geenOrgaan = Reason(code: "geen-orgaan", field: "orgaan", "Kies wie het besluit nam.")
    static let geenGrondslag = Reason(code: "geen-grondslag", field: "grondslag", "Kies welke grondslag het besluit noemt.")
    static let geenLooptijd = Reason(
        code: "geen-looptijd", field: "van", "Vul het eerste en het laatste jaar van het plan in, zoals 2026 en 2029.")
    static let onmogelijkeLooptijd = Reason(
        code: "onmogelijke-looptijd", field: "van", "Deze looptijd klopt niet. Vul twee jaren in vanaf 1990, het eerste jaar eerst.")
    static let geenPlannaam = Reason(code: "geen-plannaam", field: "plannaam", "Vul de naam van het plan in.")
    static let plannaamTeLang = Reason(code: "plannaam-te-lang", field: "plannaam", "Gebruik voor de naam van het plan hoogstens 200 tekens.")
    static let geenBesluitbron = Reason(
        code: "geen-besluitbron", field: "bron", "Noem het stuk waar dit staat, met zijn nummer of zijn adres op internet.")
    static let besluitbronTeLang = Reason(code: "besluitbron-te-lang", field: "bron", "Gebruik voor de bron hoogstens 500 tekens.")
    static let geenPlanbesluit = Reason(
        .missing, code: "geen-planbesluit", "Dit besluit staat niet in het register. Kies een besluit op de pagina van de gemeente.")
    static let heeftPlanbesluit = Reason(
        .conflict, code: "heeft-planbesluit", "Van dit plan staat het besluit al in het register. Wijzig dat besluit als het niet klopt.")
    static let planbesluitGewijzigd = Reason(
        .conflict, code: "planbesluit-gewijzigd",
        "Iemand anders wijzigde dit besluit terwijl u bezig was. Hieronder staat hoe het nu is. Vul uw wijziging opnieuw in.")
    static let planIsNietVanGemeente = Reason(
        code: "plan-niet-van-gemeente", field: "plan", "Dit plan is niet van deze gemeente. Kies een plan van de gemeente zelf.")
    static let voorstelVeranderd = Reason(
        .conflict, code: "voorstel-veranderd", "Het plan zegt nu iets anders dan toen u keek. Bekijk het voorstel opnieuw.")
    static let geenRegistergemeente = Reason(
        .missing, code: "geen-gemeente-in-register", "Deze gemeente staat niet in het register. Kies een gemeente uit de lijst.")
}
