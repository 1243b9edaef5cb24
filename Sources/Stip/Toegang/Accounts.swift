import Database
import Foundation

/// Who has an account and which roles: for a coördinator and for who runs the server.
extension Toegang {
    /// The list of rights as it is now.
    func rechten(by actor: Actor) async throws -> Toegangsrechten {
        try actor.mayManageToegang()
        let found = try await store.read { db in
            (gebruikers: try db.gebruikers(), plekken: try db.plekken(), nagezien: try db.nagezien(), now: db.now)
        }
        return Toegangsrechten(
            dag: found.now.inAmsterdam.datum, plekken: found.plekken, gebruikers: found.gebruikers.sorted { Opmaak.before($0.naam, $1.naam) },
            nagezien: found.nagezien)
    }

    func gebruiker(_ id: ID<Gebruiker>, by actor: Actor) async throws -> Gebruiker {
        try actor.mayManageToegang()
        return try await store.read { db in try db.existing(id) }
    }

    /// Makes an account without a password, and a link by which its owner chooses one. The link is mailed where that can be.
    func invite(_ uitnodiging: Uitnodiging, by actor: Actor) async throws -> (gebruiker: Gebruiker, token: Token) {
        try actor.mayManageToegang()
        let token = Token.new()
        let gebruiker = try await store.write { db in
            let plekken = try db.plekken()
            let accepted = try uitnodiging.accept(in: plekken, op: db.now.inAmsterdam.datum, isTaken: { try db.gebruiker(email: $0) != nil })
            let gebruiker = try db.insertGebruiker(naam: accepted.naam, email: accepted.email, rollen: accepted.rollen, tot: accepted.tot)
            try mail(token, to: gebruiker, .uitnodiging, by: actor, in: db)
            let roles = Opmaak.lijst(accepted.rollen.map { $0.zin(plekken) })
            try db.record("uitgenodigd", on: gebruiker.id.rawValue, by: actor, "\(actor.naam) nodigde \(gebruiker.naam) uit als \(roles).")
            for rol in accepted.rollen where rol.rol.isBijzonder { try db.recordRol("gegeven", rol, of: gebruiker, plekken, by: actor) }
            return gebruiker
        }
        return (gebruiker, token)
    }

    /// A link by which somebody with an account chooses a new password. What counted against logging in is forgotten.
    func makePasswordLink(for id: ID<Gebruiker>, by actor: Actor) async throws -> (gebruiker: Gebruiker, token: Token) {
        try actor.mayManageToegang()
        let token = Token.new()
        let gebruiker = try await store.write { db in
            let gebruiker = try db.existing(id)
            guard gebruiker.email != nil else { throw Refusal(.geenEmail) }
            try db.closeLinks(of: id)
            try mail(token, to: gebruiker, .nieuwWachtwoord, by: actor, in: db)
            try db.record(
                "toegangslink-gemaakt", on: id.rawValue, by: actor,
                "\(actor.naam) maakte voor \(gebruiker.naam) een link om een wachtwoord te kiezen.")
            return gebruiker
        }
        return (gebruiker, token)
    }

    func grant(_ verlening: Rolverlening, to id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            let gebruiker = try db.existing(id)
            let plekken = try db.plekken()
            if let fault = plekken.fault(in: verlening) { throw Refusal(fault) }
            guard !gebruiker.rollen.contains(verlening) else { throw Refusal(.rolAlVerleend) }
            try db.insert(verlening, of: id)
            try db.recordRol("gegeven", verlening, of: gebruiker, plekken, by: actor)
        }
    }

    /// Takes one role away. Nobody takes away the last role with which they themselves manage toegang.
    func withdraw(_ verlening: Rolverlening, of id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            var gebruiker = try db.existing(id)
            guard gebruiker.rollen.contains(verlening) else { throw Refusal(.geenRol) }
            gebruiker.rollen.removeAll { $0 == verlening }
            if id.rawValue == actor.id, !gebruiker.actor.may(.toegangBeheren) { throw Refusal(.eigenLaatsteRecht) }
            try db.delete(verlening, of: id)
            try db.recordRol("ingetrokken", verlening, of: gebruiker, try db.plekken(), by: actor)
        }
    }

    /// Until and with which day somebody may come in; nothing for as long as nobody says otherwise.
    func save(tot: Datum?, of id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        guard id.rawValue != actor.id else { throw Refusal(.eigenEinddatum) }
        try await store.write { db in
            let gebruiker = try db.existing(id)
            if let tot, tot < db.now.inAmsterdam.datum { throw Refusal(.datumVoorbij) }
            guard tot != gebruiker.tot else { return }
            try db.save(tot: tot, of: id)
            try db.record(
                "einddatum-gewijzigd", on: id.rawValue, by: actor,
                "\(actor.naam) zette de toegang van \(gebruiker.naam) op \(tot.map { "tot en met \(Opmaak.datum($0))" } ?? "zonder einddatum").",
                wijzigingen: Wijziging.between([("einddatum", gebruiker.tot?.description, tot?.description)]))
        }
    }

    func save(email: String, of id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            let gebruiker = try db.existing(id)
            let email = try Postadres(naam: "", adres: email.lowercased(), field: "email").adres
            guard email != gebruiker.email else { return }
            guard try db.gebruiker(email: email) == nil else { throw Refusal(.emailInGebruik) }
            try db.save(email: email, of: id)
            try db.closeLinks(of: id)
            try db.record(
                "email-gewijzigd", on: id.rawValue, by: actor, "\(actor.naam) wijzigde het e-mailadres van \(gebruiker.naam).",
                wijzigingen: Wijziging.between([("e-mail", gebruiker.email, email)]))
        }
    }

    /// For who lost both app and recovery codes: the next time they log in they connect an app again.
    func clearTweedeFactor(of id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            let gebruiker = try db.existing(id)
            try db.save(nil, laatste: 0, of: id)
            try db.replace([], of: id)
            try db.closeSessies(of: id)
            try db.record("tweede-factor-gewist", on: id.rawValue, by: actor, "\(actor.naam) wiste de inlogcode van \(gebruiker.naam).")
        }
    }

    /// Takes toegang away at once: open sessions are closed, links that were not used yet are dead.
    func withdraw(_ id: ID<Gebruiker>, by actor: Actor) async throws {
        try actor.mayManageToegang()
        guard actor.id != id.rawValue else { throw Refusal(.eigenToegang) }
        try await store.write { db in
            let gebruiker = try db.existing(id)
            try db.withdraw(id)
            try db.record("toegang-ingetrokken", on: id.rawValue, by: actor, "\(actor.naam) trok de toegang van \(gebruiker.naam) in.")
        }
    }

    /// The list of rights was looked through and is right.
    func signOff(_ soort: Nazien.Soort, by actor: Actor) async throws {
        try actor.mayManageToegang()
        try await store.write { db in
            let rights = try db.gebruikers().flatMap(\.rollen).filter { soort == .alle || $0.rol.isBijzonder }.count
            try db.insert(Nazien(soort: soort, moment: db.now, doorNaam: actor.naam, rechten: rights), by: actor)
            try db.record(
                "rechten-nagezien", on: "toegangsrechten", by: actor,
                "\(actor.naam) zag de lijst na: \(soort.naam.lowercased()), \(Opmaak.aantal(rights, "recht", "rechten")).")
        }
    }

    /// The code of an organisation that is there; for the command line.
    func organisatie(_ code: String?) async throws -> String? {
        guard let code else { return nil }
        let plekken = try await plekken()
        guard plekken.isGemeente(code) || plekken.isOverleg(code) else { throw Refusal(.onbekendeOrganisatie) }
        return code
    }

    /// Keeps a link, and mails it when this installation can.
    private func mail(_ token: Token, to gebruiker: Gebruiker, _ brief: Toegangsbrief, by actor: Actor, in db: Transaction) throws {
        let end = db.now.addingTimeInterval(duur.link)
        try db.insertLink(token, for: gebruiker.id, to: .wachtwoord, until: end)
        guard kanMailen, let email = gebruiker.email else { return }
        try db.queue(
            try brief.bericht(aan: Postadres(naam: gebruiker.naam, adres: email), van: actor.naam, link: "\(adres)/toegang/\(token.secret)", tot: end)
        )
    }
}

extension Transaction {
    fileprivate func existing(_ id: ID<Gebruiker>) throws -> Gebruiker {
        guard let gebruiker = try gebruiker(id) else { throw Refusal(.geenGebruiker) }
        return gebruiker
    }

    func plekken() throws -> Plekken { Plekken(try eersteOrganisatie(), op: now.inAmsterdam.datum) }

    /// A line of its own kind for a role that lets somebody give toegang, so that it can be looked for (BIO2 5.16.01).
    fileprivate func recordRol(_ act: String, _ verlening: Rolverlening, of gebruiker: Gebruiker, _ plekken: Plekken, by actor: Actor) throws {
        let verb = act == "gegeven" ? "gaf \(gebruiker.naam) de rol" : "trok van \(gebruiker.naam) de rol in:"
        try record(
            "\(verlening.rol.isBijzonder ? "bijzondere-rol" : "rol")-\(act)", on: gebruiker.id.rawValue, by: actor,
            "\(actor.naam) \(verb) \(verlening.zin(plekken)).")
    }
}
