import Database
import Foundation

/// Coming in with a password and the code of an app, and choosing both.
extension Toegang {
    /// Begins a session for who gives the right password: inside, or where the code is asked.
    ///
    /// Every attempt is counted before it is looked at, so that many at once gain nothing. A failure leaves a line in the
    /// history, and says the same to everybody.
    func logIn(email: String, wachtwoord: String, from herkomst: String) async throws -> Token {
        let email = email.lowercased()
        let sleutel = Token(email).hash
        try await begin(sleutel, from: herkomst)
        let found = try await store.read { db in
            let gebruiker = try db.gebruiker(email: email)
            return (gebruiker: gebruiker, hash: try gebruiker.flatMap { try db.wachtwoord(of: $0.id) }, vandaag: db.now.inAmsterdam.datum)
        }
        let hash = if let hash = found.hash { hash } else { try await Wachtwoordhash.vanNiemand() }
        let isRight = try await hash.isOf(wachtwoord)
        guard let gebruiker = found.gebruiker, found.hash != nil, isRight, gebruiker.magBinnen(op: found.vandaag) else {
            try await refuse(found.gebruiker, why: isRight ? "het account is gesloten" : "het wachtwoord klopte niet", from: herkomst)
            throw Refusal(.inloggenLuktNiet)
        }
        let token = Token.new()
        let (duur, isVerplicht) = (duur, isTweedeFactorVerplicht)
        try await store.write { db in
            // Another may have changed or closed it while this was computed.
            guard try db.gebruiker(gebruiker.id) != nil, try db.wachtwoord(of: gebruiker.id) == hash else { throw Refusal(.inloggenLuktNiet) }
            let stap: Sessie.Stap = gebruiker.heeftTweedeFactor ? .code : isVerplicht ? .koppelen : .binnen
            try db.deleteSessies(duur)
            try db.forgetPogingen()
            try db.discount(.bron, Inlogpoging.bron(herkomst))
            // With a second factor to come the account is not forgiven yet, or codes could be tried without end.
            if stap == .binnen { try db.forget(.account, sleutel) } else { try db.discount(.account, sleutel) }
            try db.insertSessie(token, of: gebruiker.id, stap, from: herkomst)
            try db.record("ingelogd", on: gebruiker.id.rawValue, by: gebruiker.actor(from: herkomst), stap.zin(gebruiker.naam))
        }
        return token
    }

    /// Lets who gave the password in, by the code of the app or by a recovery code.
    func give(code: String, in sessie: Sessie, from herkomst: String) async throws -> Token {
        let gebruiker = sessie.gebruiker
        guard sessie.stap == .code else { throw Refusal(.nietIngelogd) }
        try await begin(gebruiker.pogingsleutel, from: herkomst)
        let token = Token.new()
        let isRight = try await store.write { db in
            let actor = gebruiker.actor(from: herkomst)
            if let (app, laatste) = try db.inlogcode(of: gebruiker.id), let stap = app.stap(of: code, at: db.now, na: laatste) {
                try db.save(app, laatste: stap, of: gebruiker.id)
                try db.record("ingelogd", on: actor.id, by: actor, "\(gebruiker.naam) logde in met de code van de app.")
            } else if let herstel = Herstelcode(typed: code), try db.use(herstel, of: gebruiker.id) {
                let left = Opmaak.aantal(try db.herstelcodes(of: gebruiker.id), "herstelcode", "herstelcodes")
                try db.record("herstelcode-gebruikt", on: actor.id, by: actor, "\(gebruiker.naam) logde in met een herstelcode. Er zijn nog \(left).")
            } else {
                return false
            }
            try db.forget(.account, gebruiker.pogingsleutel)
            try db.discount(.bron, Inlogpoging.bron(herkomst))
            try db.deleteSessie(sessie.hash)
            try db.insertSessie(token, of: gebruiker.id, .binnen, from: herkomst)
            return true
        }
        guard isRight else {
            try await refuse(gebruiker, why: "de code klopte niet", from: herkomst)
            throw Refusal(.codeKloptNiet)
        }
        return token
    }

    /// The password of who came by an invitation, or by a link for a new one. What was open elsewhere is closed.
    func choose(wachtwoord: String, herhaling: String, in sessie: Sessie, from herkomst: String) async throws -> Token {
        guard sessie.stap == .wachtwoord else { throw Refusal(.nietIngelogd) }
        let hash = try await accept(wachtwoord, herhaling, of: sessie.gebruiker)
        let token = Token.new()
        let isVerplicht = isTweedeFactorVerplicht
        try await store.write { db in
            guard let gebruiker = try db.gebruiker(sessie.gebruiker.id) else { throw Refusal(.nietIngelogd) }
            try db.save(hash, of: gebruiker.id)
            try db.closeSessies(of: gebruiker.id)
            try db.closeLinks(of: gebruiker.id)
            let stap: Sessie.Stap = gebruiker.heeftTweedeFactor ? .code : isVerplicht ? .koppelen : .binnen
            try db.insertSessie(token, of: gebruiker.id, stap, from: herkomst)
            try db.record(
                "wachtwoord-gekozen", on: gebruiker.id.rawValue, by: gebruiker.actor(from: herkomst), "\(gebruiker.naam) koos een wachtwoord.")
        }
        return token
    }

    /// What an app is to be connected with: made once for each session, kept until a code of it is seen.
    func propose(in sessie: Sessie) async throws -> Inlogcode {
        let new = Inlogcode.new()
        return try await store.maintain { db in
            if let voorstel = try db.voorstel(in: sessie) { return voorstel }
            try db.save(new, in: sessie)
            return new
        }
    }

    /// Connects the app that gave a code of the proposal, and gives ten recovery codes, once. A new session begins.
    func couple(code: String, in sessie: Sessie, from herkomst: String) async throws -> (session: Token, codes: [Herstelcode]) {
        guard sessie.stap == .koppelen || sessie.stap == .binnen else { throw Refusal(.nietIngelogd) }
        let codes = Herstelcode.reeks()
        let token = Token.new()
        let gebruiker = sessie.gebruiker
        try await store.write { db in
            guard let voorstel = try db.voorstel(in: sessie) else { throw Refusal(.geenVoorstel) }
            guard let stap = voorstel.stap(of: code, at: db.now, na: 0) else { throw Refusal(.codeKloptNiet) }
            try db.save(voorstel, laatste: stap, of: gebruiker.id)
            try db.replace(codes, of: gebruiker.id)
            try db.closeSessies(of: gebruiker.id)
            try db.forget(.account, gebruiker.pogingsleutel)
            try db.insertSessie(token, of: gebruiker.id, .binnen, from: herkomst)
            try db.record(
                "tweede-factor-gekoppeld", on: gebruiker.id.rawValue, by: gebruiker.actor(from: herkomst),
                "\(gebruiker.naam) koppelde een app voor de inlogcode en kreeg nieuwe herstelcodes.")
        }
        return (token, codes)
    }

    /// Counts an attempt, or refuses it because too many went wrong. What is refused here is not counted.
    func begin(_ account: String, from herkomst: String) async throws {
        let wait = try await store.maintain { db in
            let waits = [
                try db.poging(.account, account)?.wachten(.account, at: db.now) ?? 0,
                try db.poging(.bron, Inlogpoging.bron(herkomst))?.wachten(.bron, at: db.now) ?? 0,
            ]
            let wait = waits.max() ?? 0
            guard wait == 0 else { return wait }
            try db.count(.account, account)
            try db.count(.bron, Inlogpoging.bron(herkomst))
            return 0
        }
        guard wait == 0 else { throw Refusal(.teVeelPogingen(wait)) }
    }

    /// The line in the history of an attempt that failed. What was typed does not stand in it.
    func refuse(_ gebruiker: Gebruiker?, why: String, from herkomst: String) async throws {
        let stranger = Actor(id: "vreemde", naam: "Een onbekende bezoeker", rollen: [], herkomst: herkomst)
        try await store.write { db in
            let line = gebruiker.map { "Inloggen als \($0.naam) is geweigerd: \(why)." } ?? "Inloggen is geweigerd: dit e-mailadres kent Stip niet."
            try db.record("inloggen-geweigerd", on: gebruiker?.id.rawValue ?? "onbekend", by: stranger, line, uitkomst: .geweigerd)
        }
    }

    /// The hash of a password that meets the rule.
    func accept(_ wachtwoord: String, _ herhaling: String, of gebruiker: Gebruiker) async throws -> Wachtwoordhash {
        let plekken = try await store.read { db in try db.plekken() }
        let names =
            [gebruiker.naam, gebruiker.email ?? "", plekken.eenheid ?? ""] + gebruiker.rollen.compactMap(\.organisatie).map { plekken.naam(of: $0) }
        let faults = Wachtwoord.faults(in: wachtwoord, herhaling: herhaling, woorden: names)
        guard faults.isEmpty else { throw Refusal(faults) }
        return try await Wachtwoordhash.make(of: wachtwoord)
    }
}

extension Sessie.Stap {
    fileprivate func zin(_ naam: String) -> String {
        self == .binnen ? "\(naam) logde in." : "\(naam) gaf het goede wachtwoord."
    }
}

extension Reason {
    static let geenVoorstel = Reason(.conflict, code: "geen-voorstel", "Begin opnieuw met het koppelen van de app.")
}
