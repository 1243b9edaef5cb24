import Foundation

/// Somebody who may come in: one person, one account.
struct Gebruiker: Equatable, Sendable {
    let id: ID<Gebruiker>
    var naam: String
    var rollen: [Rolverlening]
    var gemaakt: Date
    /// From then on every session of this gebruiker is closed and every link is dead.
    var ingetrokken: Date?

    var actor: Actor { Actor(id: id.rawValue, naam: naam, rollen: rollen) }
    var rol: Rol { actor.rol }
}

/// A key with which a program uses the API.
struct Sleutel: Equatable, Sendable {
    let id: ID<Sleutel>
    var naam: String
    var rol: Rol
    var gemaakt: Date
    var ingetrokken: Date?

    var actor: Actor { Actor(id: id.rawValue, naam: naam, rol: rol) }
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
    static let geenSleutel = Reason(.missing, code: "geen-sleutel", "Deze sleutel bestaat niet. Bekijk de sleutels met: stip sleutel lijst")
}
