import Database

/// Keys of the API: made, listed, withdrawn, used.
extension Toegang {
    /// A key for the API. The secret is given once and kept nowhere.
    func makeSleutel(naam: String, rol: Rol, in organisatie: String? = nil, by actor: Actor) async throws -> (sleutel: Sleutel, token: Token) {
        try actor.mayManageToegang()
        let naam = try Gebruiker.accept(naam: naam)
        let token = Token.new()
        let sleutel = try await store.write { db in
            let sleutel = Sleutel(id: db.newID(), naam: naam, rol: rol, organisatie: organisatie, gemaakt: db.now)
            try db.insert(sleutel, token)
            let place = organisatie.map { " voor \($0)" } ?? ""
            try db.record("sleutel-gemaakt", on: sleutel.id.rawValue, by: actor, "\(actor.naam) maakte de API-sleutel ‘\(naam)’\(place).")
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
