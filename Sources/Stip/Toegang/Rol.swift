import Foundation

/// What somebody comes to do. The raw values stand in the database and in the API.
public enum Rol: String, CaseIterable, Sendable {
    case coordinator, analist, adviseur, lid, secretaris, griffier, partner, lezer, beheerder

    /// As it is written on a page.
    var naam: String {
        switch self {
        case .coordinator: "coördinator"
        case .adviseur: "adviseur OOV"
        default: rawValue
        }
    }
}

extension Rol {
    /// Where a role can be held; elsewhere it would give nothing, or seem to give what it does not.
    enum Plek: Sendable {
        case eenheid, gemeente, overleg, overal

        /// As it follows on "Kies bij deze rol".
        var zin: String {
            switch self {
            case .eenheid: "de hele eenheid"
            case .gemeente: "een gemeente"
            case .overleg: "een overleg"
            case .overal: "de eenheid, een gemeente of een overleg"
            }
        }
    }

    var hoortBij: Plek {
        switch self {
        case .coordinator, .analist, .beheerder: .eenheid
        case .adviseur, .griffier: .gemeente
        case .lid, .secretaris: .overleg
        case .partner, .lezer: .overal
        }
    }

    /// Who has it can give others toegang: looked at four times a year (BIO2 8.02.01).
    var isBijzonder: Bool { Rechtenmatrix.bereik(of: .toegangBeheren, for: self) != nil }
}

/// A role that somebody has: in the whole unit, or in one organisation or overleg.
///
/// A role in one organisation gives nothing in another.
struct Rolverlening: Hashable, Sendable {
    var rol: Rol
    /// The code of a municipality or of an overleg; nothing for the unit itself.
    var organisatie: String?
    /// Since when; not part of what a role is.
    var sinds: Date?

    init(_ rol: Rol, in organisatie: String? = nil, sinds: Date? = nil) { (self.rol, self.organisatie, self.sinds) = (rol, organisatie, sinds) }

    static func == (left: Rolverlening, right: Rolverlening) -> Bool { left.rol == right.rol && left.organisatie == right.organisatie }
    func hash(into hasher: inout Hasher) {
        hasher.combine(rol)
        hasher.combine(organisatie)
    }
}

/// Something that needs permission.
enum Recht: String, CaseIterable, Sendable {
    case lezen
    case documentenToevoegen = "documenten-toevoegen"
    case bevindingenBeoordelen = "bevindingen-beoordelen"
    case toetsLeiden = "toets-leiden"
    case toetsBeantwoorden = "toets-beantwoorden"
    case themasBeheren = "themas-beheren"
    case groeperen
    case longlistVastleggen = "longlist-vastleggen"
    case rondesLeiden = "rondes-leiden"
    case stemmen
    case stemInvoeren = "stem-invoeren"
    case planningBijhouden = "planning-bijhouden"
    case vergaderingenBijhouden = "vergaderingen-bijhouden"
    case planbesluitVastleggen = "planbesluit-vastleggen"
    case platenVastleggen = "platen-vastleggen"
    case organisatieBeheren = "organisatie-beheren"
    case toegangBeheren = "toegang-beheren"
    case historieInzien = "historie-inzien"

    /// As it follows on "U mag".
    var naam: String {
        switch self {
        case .lezen: "plannen en uitkomsten lezen"
        case .documentenToevoegen: "plannen toevoegen"
        case .bevindingenBeoordelen: "beoordelen wat Stip las"
        case .toetsLeiden: "de ambtelijke toets leiden"
        case .toetsBeantwoorden: "de ambtelijke toets beantwoorden"
        case .themasBeheren: "de lijst van thema’s bijhouden"
        case .groeperen: "groepen en kandidaten maken"
        case .longlistVastleggen: "de longlist vastleggen"
        case .rondesLeiden: "stemrondes maken, openen en sluiten"
        case .stemmen: "kiezen voor een overleg"
        case .stemInvoeren: "de keuze van een overleg invoeren met het verslag als bewijs"
        case .planningBijhouden: "de planning bijhouden"
        case .vergaderingenBijhouden: "vergaderingen en hun agenda bijhouden"
        case .planbesluitVastleggen: "vastleggen wanneer een plan is vastgesteld"
        case .platenVastleggen: "een versie van de praatplaat vastleggen"
        case .organisatieBeheren: "de eenheid bijhouden"
        case .toegangBeheren: "anderen toegang geven"
        case .historieInzien: "zien wie wat deed"
        }
    }
}

/// For what a right holds.
enum Bereik: Sendable {
    /// For everything of the unit.
    case eenheid
    /// For the organisation in which somebody has the role, and no other.
    case eigen
}

/// Who may do what, as data. What is not written here nobody may.
enum Rechtenmatrix {
    /// A role that is held in the unit gives what stands under `eenheid` for the whole unit. A role that is held in one
    /// organisation gives what stands under `eigen` for that organisation; reading is for everybody who came in, because
    /// the plans are public papers of councils.
    static func bereik(of recht: Recht, for rol: Rol) -> Bereik? { rijen[rol]?[recht] }

    static let rijen: [Rol: [Recht: Bereik]] = [
        .coordinator: [
            .lezen: .eenheid, .documentenToevoegen: .eenheid, .bevindingenBeoordelen: .eenheid, .toetsLeiden: .eenheid, .themasBeheren: .eenheid,
            .groeperen: .eenheid, .longlistVastleggen: .eenheid, .rondesLeiden: .eenheid, .planningBijhouden: .eenheid,
            .vergaderingenBijhouden: .eenheid, .planbesluitVastleggen: .eenheid, .platenVastleggen: .eenheid,
            .organisatieBeheren: .eenheid, .toegangBeheren: .eenheid, .historieInzien: .eenheid,
        ],
        .analist: [
            .lezen: .eenheid, .documentenToevoegen: .eenheid, .bevindingenBeoordelen: .eenheid, .themasBeheren: .eenheid, .groeperen: .eenheid,
            .planbesluitVastleggen: .eenheid, .platenVastleggen: .eenheid, .historieInzien: .eenheid,
        ],
        .adviseur: [
            .lezen: .eenheid, .toetsBeantwoorden: .eigen, .planningBijhouden: .eigen, .vergaderingenBijhouden: .eigen, .planbesluitVastleggen: .eigen,
        ],
        .lid: [.lezen: .eenheid, .stemmen: .eigen],
        .secretaris: [.lezen: .eenheid, .stemmen: .eigen, .stemInvoeren: .eigen, .vergaderingenBijhouden: .eigen],
        .griffier: [.lezen: .eenheid, .vergaderingenBijhouden: .eigen, .planbesluitVastleggen: .eigen],
        .partner: [.lezen: .eenheid],
        .lezer: [.lezen: .eenheid],
        .beheerder: [
            .lezen: .eenheid, .documentenToevoegen: .eenheid, .organisatieBeheren: .eenheid, .toegangBeheren: .eenheid, .historieInzien: .eenheid,
        ],
    ]
}
