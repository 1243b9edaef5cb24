import Database
import Foundation

/// Who comes in, and how long they stay. Pages, API and command line come here.
public struct Toegang: Sendable {
    let store: Store
    var duur = Toegangsduur()
    /// Whether who has a password must also have an app that gives codes (BIO2 5.17.01).
    var isTweedeFactorVerplicht = true
    /// Whether this installation can send mail; else a link is shown to copy.
    var kanMailen = false
    /// How the site is called from outside, for links.
    var adres = ""

    /// The acts of coming and going, which are not news to others.
    static let soorten = [
        "toegangslink-gemaakt", "uitgenodigd", "toegang-ingetrokken", "ingelogd", "inloggen-geweigerd", "uitgelogd", "sessies-beeindigd",
        "wachtwoord-gekozen", "wachtwoord-vergeten", "tweede-factor-gekoppeld", "tweede-factor-gewist", "herstelcodes-gemaakt", "herstelcode-gebruikt", "rol-gegeven",
        "rol-ingetrokken", "bijzondere-rol-gegeven", "bijzondere-rol-ingetrokken", "einddatum-gewijzigd", "email-gewijzigd", "rechten-nagezien",
        "sleutel-gemaakt", "sleutel-ingetrokken",
    ]

    // MARK: One-time links

    /// A link that lets `naam` in once, as somebody with this rol. Makes the gebruiker when there is none of that name.
    func makeLink(for naam: String, rol: Rol, in organisatie: String? = nil, by actor: Actor) async throws -> Token {
        try actor.mayManageToegang()
        let naam = try Gebruiker.accept(naam: naam)
        let token = Token.new()
        let until = duur.link
        try await store.write { db in
            let verlening = Rolverlening(rol, in: organisatie)
            let gebruiker = try db.gebruiker(named: naam, with: verlening) ?? db.insertGebruiker(naam: naam, rollen: [verlening])
            try db.insertLink(token, for: gebruiker.id, to: .binnen, until: db.now.addingTimeInterval(until))
            try db.record("toegangslink-gemaakt", on: gebruiker.id.rawValue, by: actor, "\(actor.naam) maakte een toegangslink voor \(naam).")
        }
        return token
    }

    /// The link that a code opens, while it is open; looking does not use it up, for programs that preview links look too.
    func link(_ token: Token) async throws -> (gebruiker: Gebruiker, stap: Sessie.Stap)? {
        try await store.read { db in try db.link(token) }
    }

    func isOpen(_ token: Token) async throws -> Bool { try await link(token) != nil }

    /// Uses a link, once, and begins a session with a secret of its own: inside, or where somebody chooses a password.
    func redeem(_ token: Token, from herkomst: String = "") async throws -> Token {
        let session = Token.new()
        let duur = duur
        try await store.write { db in
            guard let (gebruiker, stap) = try db.link(token) else { throw Refusal(.linkGeldtNiet) }
            try db.useLink(token)
            try db.deleteSessies(duur)
            try db.insertSessie(session, of: gebruiker.id, stap, from: herkomst)
            try db.forget(.account, gebruiker.pogingsleutel)
            try db.record("ingelogd", on: gebruiker.id.rawValue, by: gebruiker.actor(from: herkomst), "\(gebruiker.naam) logde in met een link.")
        }
        return session
    }

    // MARK: Sessions

    /// The session behind a cookie, and what `other` reads, in one question to the database: every page begins with it.
    func visit<T: Sendable>(_ token: Token?, and other: @escaping @Sendable (Transaction) throws -> T) async throws -> (sessie: Sessie?, other: T) {
        let duur = duur
        let found = try await store.read { db in (sessie: try token.flatMap { try db.sessie($0, duur) }, now: db.now, other: try other(db)) }
        // Being seen keeps a session open; written down at most once a minute.
        if let token, let sessie = found.sessie, found.now.timeIntervalSince(sessie.gebruikt) >= 60 {
            try await store.maintain { db in try db.touchSessie(token) }
        }
        return (found.sessie, found.other)
    }

    /// Who is inside with this session; nobody while they are still on their way.
    func actor(ofSession token: Token) async throws -> Actor? {
        guard let sessie = try await visit(token, and: { _ in true }).sessie, sessie.stap == .binnen else { return nil }
        return sessie.gebruiker.actor
    }

    func sessies(of actor: Actor) async throws -> [Sessie] {
        let duur = duur
        return try await store.read { db in try db.sessies(of: ID(actor.id), duur) }
    }

    /// Ends every session of this actor but the one that asks.
    func endOthers(than sessie: Sessie, by actor: Actor) async throws {
        try await store.write { db in
            try db.closeSessies(of: sessie.gebruiker.id, but: sessie.hash)
            try db.record("sessies-beeindigd", on: actor.id, by: actor, "\(actor.naam) beëindigde zijn of haar andere sessies.")
        }
    }

    /// Whether anybody ever came in; until then the program offers a link by itself.
    func hasBeenUsed() async throws -> Bool {
        try await store.read { db in try db.hasUsedLink() }
    }

    func logOut(_ token: Token, by actor: Actor) async throws {
        try await store.write { db in
            try db.deleteSessie(token.hash)
            try db.record("uitgelogd", on: actor.id, by: actor, "\(actor.naam) logde uit.")
        }
    }
}

extension Gebruiker {
    func actor(from herkomst: String) -> Actor { Actor(id: id.rawValue, naam: naam, rollen: rollen, herkomst: herkomst) }

    /// Under which failed attempts are counted: as for a stranger who types this address.
    var pogingsleutel: String { Token(email ?? id.rawValue).hash }
}
