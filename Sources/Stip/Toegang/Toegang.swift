import Database
import Foundation

/// Who comes in, and how long they stay. Pages, API and command line come here.
public struct Toegang: Sendable {
    let store: Store
    var duur = Toegangsduur()

    /// The acts of coming and going, which are not news to others.
    static let soorten = ["toegangslink-gemaakt", "toegang-ingetrokken", "ingelogd", "uitgelogd", "sleutel-gemaakt", "sleutel-ingetrokken"]

    /// A link that lets `naam` in once, as somebody with this rol. Makes the gebruiker when there is none of that name.
    func makeLink(for naam: String, rol: Rol, in organisatie: String? = nil, by actor: Actor) async throws -> Token {
        try actor.mayManageToegang()
        let naam = try Gebruiker.accept(naam: naam)
        let token = Token.new()
        let until = duur.link
        try await store.write { db in
            let verlening = Rolverlening(rol, in: organisatie)
            let gebruiker = try db.gebruiker(named: naam, with: verlening) ?? db.insertGebruiker(naam: naam, rollen: [verlening])
            try db.insertLink(token, for: gebruiker.id, until: db.now.addingTimeInterval(until))
            try db.record("toegangslink-gemaakt", on: gebruiker.id.rawValue, by: actor, "\(actor.naam) maakte een toegangslink voor \(naam).")
        }
        return token
    }

    /// Who may come in, in the order of their names.
    func gebruikers(by actor: Actor) async throws -> [Gebruiker] {
        try actor.mayManageToegang()
        return try await store.read { db in try db.gebruikers() }.sorted { Opmaak.before($0.naam, $1.naam) }
    }

    /// Takes toegang away at once: open sessions are closed, links that were not used yet are dead.
    func withdraw(_ id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        guard actor.id != id.rawValue else { throw Refusal(.eigenToegang) }
        try await store.write { db in
            guard let gebruiker = try db.gebruikers().first(where: { $0.id == id }) else { throw Refusal(.geenGebruiker) }
            try db.withdraw(id)
            try db.record("toegang-ingetrokken", on: id.rawValue, by: actor, "\(actor.naam) trok de toegang van \(gebruiker.naam) in.")
        }
    }

    /// Whether a link would let somebody in; looking does not use it up, for programs that preview links look too.
    func isOpen(_ token: Token) async throws -> Bool {
        try await store.read { db in try db.gebruiker(ofLink: token, at: db.now) != nil }
    }

    /// Uses a link, once, and begins a session with a secret of its own.
    func redeem(_ token: Token) async throws -> Token {
        let session = Token.new()
        let duur = duur
        try await store.write { db in
            guard let gebruiker = try db.gebruiker(ofLink: token, at: db.now) else { throw Refusal(.linkGeldtNiet) }
            try db.useLink(token)
            try db.deleteSessies(duur)
            try db.insertSessie(session, of: gebruiker.id)
            try db.record("ingelogd", on: gebruiker.id.rawValue, by: gebruiker.actor, "\(gebruiker.naam) logde in.")
        }
        return session
    }

    /// Whose session this is, if it is still open. Being seen keeps it open; written down at most once a minute.
    func actor(ofSession token: Token) async throws -> Actor? {
        let duur = duur
        let found = try await store.read { db in try db.sessie(token).map { (sessie: $0, now: db.now) } }
        guard let found, duur.isOpen(begonnen: found.sessie.begonnen, gebruikt: found.sessie.gebruikt, at: found.now) else { return nil }
        if found.now.timeIntervalSince(found.sessie.gebruikt) >= 60 {
            try await store.maintain { db in try db.touchSessie(token) }
        }
        return found.sessie.gebruiker.actor
    }

    /// Whether anybody ever came in; until then the program offers a link by itself.
    func hasBeenUsed() async throws -> Bool {
        try await store.read { db in try db.hasUsedLink() }
    }

    func logOut(_ token: Token, by actor: Actor) async throws {
        try await store.write { db in
            try db.deleteSessie(token)
            try db.record("uitgelogd", on: actor.id, by: actor, "\(actor.naam) logde uit.")
        }
    }

    /// A key for the API. The secret is given once and kept nowhere.
    func makeSleutel(naam: String, rol: Rol, by actor: Actor) async throws -> (sleutel: Sleutel, token: Token) {
        try actor.mayManageToegang()
        let naam = try Gebruiker.accept(naam: naam)
        let token = Token.new()
        let sleutel = try await store.write { db in
            let sleutel = Sleutel(id: db.newID(), naam: naam, rol: rol, gemaakt: db.now)
            try db.insert(sleutel, token)
            try db.record("sleutel-gemaakt", on: sleutel.id.rawValue, by: actor, "\(actor.naam) maakte de API-sleutel ‘\(naam)’.")
            return sleutel
        }
        return (sleutel, token)
    }

    func withdraw(_ id: ID<Sleutel>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            guard let sleutel = try db.sleutels().first(where: { $0.id == id }) else { throw Refusal(.geenSleutel) }
            try db.withdraw(id)
            try db.record("sleutel-ingetrokken", on: id.rawValue, by: actor, "\(actor.naam) trok de API-sleutel ‘\(sleutel.naam)’ in.")
        }
    }

    func sleutels(by actor: Actor) async throws -> [Sleutel] {
        try actor.mayManageToegang()
        return try await store.read { db in try db.sleutels() }
    }

    func actor(ofSleutel token: Token) async throws -> Actor? {
        try await store.read { db in try db.sleutel(token)?.actor }
    }
}
