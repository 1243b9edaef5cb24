import Database

/// What somebody does with their own account. Each of it asks for the password again (IAM-26).
extension Toegang {
    /// How many recovery codes are left.
    func herstelcodes(of actor: Actor) async throws -> Int {
        try await store.read { db in try db.herstelcodes(of: ID(actor.id)) }
    }

    /// Where the roles of somebody are, in words.
    func plekken() async throws -> Plekken { try await store.read { db in try db.plekken() } }

    /// Another password for who knows the old one. Sessions elsewhere are closed.
    func change(wachtwoord: String, herhaling: String, huidig: String, in sessie: Sessie, by actor: Actor) async throws {
        try await prove(huidig, in: sessie, by: actor)
        let hash = try await accept(wachtwoord, herhaling, of: sessie.gebruiker)
        try await store.write { db in
            try db.save(hash, of: sessie.gebruiker.id)
            try db.closeSessies(of: sessie.gebruiker.id, but: sessie.hash)
            try db.closeLinks(of: sessie.gebruiker.id)
            try db.record("wachtwoord-gekozen", on: actor.id, by: actor, "\(actor.naam) koos een ander wachtwoord.")
        }
    }

    /// What an app may be connected with from this session, after the password was given; nothing before that.
    func proposed(in sessie: Sessie) async throws -> Inlogcode? { try await store.read { db in try db.voorstel(in: sessie) } }

    /// Ends a session that is still on its way in.
    func abort(_ sessie: Sessie) async throws { try await store.maintain { db in try db.deleteSessie(sessie.hash) } }

    /// A new proposal for an app, in the place of one that was left lying.
    func proposeAnew(huidig: String, in sessie: Sessie, by actor: Actor) async throws {
        try await prove(huidig, in: sessie, by: actor)
        let new = Inlogcode.new()
        try await store.maintain { db in try db.save(new, in: sessie) }
    }

    /// Ten new recovery codes; the old ones no longer count.
    func makeHerstelcodes(huidig: String, in sessie: Sessie, by actor: Actor) async throws -> [Herstelcode] {
        try await prove(huidig, in: sessie, by: actor)
        let codes = Herstelcode.reeks()
        try await store.write { db in
            try db.replace(codes, of: sessie.gebruiker.id)
            try db.record("herstelcodes-gemaakt", on: actor.id, by: actor, "\(actor.naam) maakte nieuwe herstelcodes.")
        }
        return codes
    }

    /// The password again; counted as an attempt to log in.
    func prove(_ wachtwoord: String, in sessie: Sessie, by actor: Actor) async throws {
        let gebruiker = sessie.gebruiker
        try await begin(gebruiker.pogingsleutel, from: actor.herkomst)
        let hash = try await store.read { db in try db.wachtwoord(of: gebruiker.id) }
        guard let hash, try await hash.isOf(wachtwoord) else {
            try await refuse(gebruiker, why: "het wachtwoord klopte niet", from: actor.herkomst)
            throw Refusal(.wachtwoordKloptNiet)
        }
        try await store.maintain { db in
            try db.forget(.account, gebruiker.pogingsleutel)
            try db.discount(.bron, Inlogpoging.bron(actor.herkomst))
        }
    }
}
