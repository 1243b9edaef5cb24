import Foundation

/// Somebody who may come in: one person, one account (BIO2 5.16.02).
struct Gebruiker: Equatable, Sendable {
    let id: ID<Gebruiker>
    var naam: String
    /// In lower case, and of one account; nobody logs in with a password without it.
    var email: String?
    var rollen: [Rolverlening]
    var gemaakt: Date
    /// The last day on which this gebruiker may come in.
    var tot: Datum?
    /// When this gebruiker last did something.
    var gezien: Date?
    var heeftWachtwoord = false
    var heeftTweedeFactor = false
    /// From then on every session of this gebruiker is closed and every link is dead.
    var ingetrokken: Date?

    var actor: Actor { Actor(id: id.rawValue, naam: naam, rollen: rollen) }
    var rol: Rol { actor.rol }

    func magBinnen(op datum: Datum) -> Bool { ingetrokken == nil && tot.map { datum <= $0 } ?? true }
}

/// A key with which a program uses the API.
struct Sleutel: Equatable, Sendable {
    let id: ID<Sleutel>
    var naam: String
    var rol: Rol
    /// The one organisation it works for; nothing for the unit.
    var organisatie: String?
    var gemaakt: Date
    var ingetrokken: Date?

    var actor: Actor { Actor(id: id.rawValue, naam: naam, rol: rol, in: organisatie) }
}

/// A visit that lasts: behind the cookie of a browser.
struct Sessie: Equatable, Sendable {
    /// How far somebody is with coming in.
    enum Stap: String, Sendable {
        /// Came by an invitation and chooses a password.
        case wachtwoord
        /// Connects an app for the second factor.
        case koppelen
        /// Gave the password, and now gives the code of the app.
        case code
        case binnen
    }

    /// Its secret, hashed.
    let hash: String
    var gebruiker: Gebruiker
    var stap: Stap
    var begonnen: Date
    var gebruikt: Date
    var herkomst: String
}

/// How long what opens something stays open.
struct Toegangsduur: Equatable, Sendable {
    /// Seconds without a request after which a session ends.
    var idle: TimeInterval = 30 * 60
    /// Seconds after which a session ends, whatever happens.
    var absolute: TimeInterval = 10 * 3_600
    /// Seconds in which a one-time link can be used.
    var link: TimeInterval = 24 * 3_600

    var idleMinutes: Int { Int(idle) / 60 }

    /// Whether a session that began and was last used then is still open.
    func isOpen(begonnen: Date, gebruikt: Date, at now: Date) -> Bool {
        now < begonnen.addingTimeInterval(absolute) && now < gebruikt.addingTimeInterval(idle)
    }
}

extension Gebruiker {
    /// A name that can be shown: not empty, on one line, not endless.
    static func accept(naam: String) throws(Refusal) -> String {
        let naam = naam.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !naam.isEmpty, naam.utf8.count <= 200, !naam.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Refusal(.ongeldigeNaam)
        }
        return naam
    }
}

extension Reason {
    static let ongeldigeNaam = Reason(code: "ongeldige-naam", field: "naam", "Vul een naam in van hoogstens 200 tekens.")
    static let linkGeldtNiet = Reason(
        .missing, code: "link-geldt-niet", "Deze link werkt niet meer. Vraag een nieuwe link aan de coördinator.")
    static let sleutelGeldtNiet = Reason(
        .forbidden, code: "niet-ingelogd", "Stuur een geldige API-sleutel mee: Authorization: Bearer …")
    static let onbekendeRol = Reason(code: "onbekende-rol", field: "rol", "Kies een rol uit de lijst.")
    static let geenGebruiker = Reason(.missing, code: "geen-gebruiker", "Deze gebruiker bestaat niet, of heeft geen toegang meer.")
    static let eigenToegang = Reason(.conflict, code: "eigen-toegang", "U kunt uw eigen toegang niet intrekken. Vraag het een andere coördinator.")
    static let eigenLaatsteRecht = Reason(
        .conflict, code: "eigen-laatste-recht",
        "Dit is uw laatste rol waarmee u toegang beheert. Vraag een andere coördinator of beheerder om hem in te trekken.")
    static let eigenEinddatum = Reason(
        .conflict, code: "eigen-einddatum", field: "tot", "U kunt uw eigen einddatum niet wijzigen. Vraag het een andere coördinator.")
    static let geenDatum = Reason(code: "geen-datum", field: "tot", "Vul een dag in, zoals 2027-01-31, of laat het veld leeg.")
    static let datumVoorbij = Reason(
        code: "datum-voorbij", field: "tot", "Deze dag is al voorbij. Kies vandaag of later, of trek de toegang in.")
    static let emailInGebruik = Reason(
        .conflict, code: "email-in-gebruik", field: "email", "Er is al een account met dit e-mailadres. Geef dat account een rol erbij.")
    static let rolAlVerleend = Reason(.conflict, code: "rol-al-verleend", field: "rol1", "Deze rol heeft deze persoon daar al.")
    static let geenRol = Reason(.missing, code: "geen-rol", "Deze rol heeft deze persoon niet meer.")
    static let geenEmail = Reason(.conflict, code: "geen-email", field: "email", "Vul eerst een e-mailadres in. Daarmee logt deze persoon in.")
    static let onbekendeOrganisatie = Reason(
        code: "onbekende-organisatie", field: "organisatie1", "Deze organisatie kent Stip niet. Kies er een uit de lijst.")
    static func rolHoortElders(_ rol: Rol) -> Reason {
        Reason(code: "rol-hoort-elders", field: "organisatie1", "Kies bij de rol \(rol.naam) \(rol.hoortBij.zin).")
    }
    static let geenSleutel = Reason(.missing, code: "geen-sleutel", "Deze sleutel bestaat niet. Bekijk de sleutels met: stip sleutel lijst")
}
