import Database
import Foundation

/// Calendars that other programs read, each behind an address of its own.
struct Agendafeeds: Sendable {
    let store: Store
    /// Where the site is, as it stands in the calendars.
    let adres: String

    /// Since when this person has an address; nothing while there is none.
    func sinds(by actor: Actor) async throws -> Date? {
        try actor.mayRead()
        return try await store.read { db in
            try db.first("select gemaakt from agenda_adres where gebruiker = \(actor.id)") { row in try row["gemaakt"] as Date }
        }
    }

    func organen(by actor: Actor) async throws -> [Vergaderorgaan] {
        try actor.mayRead()
        return try await store.read { db in try db.vergaderorganen() }
    }

    /// A new address, that is shown once. The old one opens nothing from now on.
    func makeAdres(by actor: Actor) async throws -> Token {
        let token = Token.new()
        try await store.write { db in
            try actor.mayRead()
            guard try db.gebruiker(ID(actor.id)) != nil else { throw Refusal(.geenEigenAgenda) }
            try db.run("delete from agenda_adres where gebruiker = \(actor.id)")
            try db.run("insert into agenda_adres (gebruiker, hash, gemaakt) values (\(actor.id), \(token.hash), \(db.now))")
            try db.record("agenda-adres-gemaakt", on: actor.id, by: actor, "\(actor.naam) maakte een adres voor de eigen agenda.")
        }
        return token
    }

    func withdraw(by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayRead()
            guard try db.first("select gebruiker from agenda_adres where gebruiker = \(actor.id)", { row in try row["gebruiker"] as String }) != nil
            else { return }
            try db.run("delete from agenda_adres where gebruiker = \(actor.id)")
            try db.record("agenda-adres-ingetrokken", on: actor.id, by: actor, "\(actor.naam) trok het adres van de eigen agenda in.")
        }
    }

    // MARK: The calendars

    /// The calendar behind a secret: what concerns its owner, or all of one body. Refused as if it were not there when the
    /// secret is unknown, was withdrawn, or its owner may no longer come in.
    func agenda(_ token: Token, of code: String? = nil) async throws -> Agendabestand {
        let adres = adres
        return try await store.read { db in
            guard let id = try db.first("select gebruiker from agenda_adres where hash = \(token.hash)", { row in try row["gebruiker"] as ID<Gebruiker> }),
                let gebruiker = try db.gebruiker(id), gebruiker.magBinnen(op: db.now.inAmsterdam.datum), gebruiker.actor.may(.lezen)
            else { throw Refusal(.geenAgenda) }
            let actor = gebruiker.actor
            let organen = try db.vergaderorganen()
            if let code, organen[code] == nil { throw Refusal(.geenAgenda) }
            let keuze = Agendakeuze(vandaag: db.now.inAmsterdam.datum, now: db.now, organen: organen)
            let plekken = code.map { Set([$0]) } ?? actor.agendaplekken
            let naam = code.map { "Stip: \(organen.naam(of: $0))" } ?? "Stip: mijn agenda"
            return Agendabestand(naam: naam, adres: adres, items: try db.agendaitems(keuze, in: plekken, for: actor))
        }
    }

    /// Open meetings, for everybody.
    func openbaar() async throws -> Agendabestand {
        let adres = adres
        return try await store.read { db in
            let keuze = Agendakeuze(vandaag: db.now.inAmsterdam.datum, now: db.now, organen: try db.vergaderorganen())
            let naam = try db.eenheidsnaam().map { "Openbare vergaderingen, \($0)" } ?? "Openbare vergaderingen"
            return Agendabestand(naam: naam, adres: adres, items: try db.vergaderingen(where: "is_besloten = 0").compactMap { keuze.openbaar($0) })
        }
    }
}

extension Transaction {
    /// - Parameter plekken: the codes of bodies and municipalities; nothing for all.
    fileprivate func agendaitems(_ keuze: Agendakeuze, in plekken: Set<String>?, for actor: Actor) throws -> [Agendaitem] {
        let vergaderingen = try vergaderingen().filter { plekken?.contains($0.orgaan) ?? true }
        let agendas = try agendas(where: "1 = 1")
        let meetings = vergaderingen.compactMap { keuze.item($0, agenda: agendas[$0.id] ?? [], for: actor) }
        let shown = Set(vergaderingen.filter { !$0.isAfgelast && actor.magInzien($0) }.map(\.id))
        let linked = Set(agendas.filter { shown.contains($0.key) }.values.flatMap { $0.compactMap(\.gegevens.stap) })
        let sleutels = plekken.map { plekken in Set(keuze.organen.filter { plekken.contains($0.code) }.flatMap(\.sleutels)) }
        let steps = try planningen().flatMap { dossier in
            dossier.stappen.filter { stap in
                guard let plekken, let sleutels else { return true }
                if let gemeente = dossier.gemeente, plekken.contains(gemeente) { return true }
                if let overleg = stap.overleg { return plekken.contains(overleg) }
                return sleutels.contains(Orgaan(stap.stap.orgaan).sleutel)
            }.compactMap { keuze.item($0, of: dossier, geagendeerd: linked) }
        }
        return meetings + steps
    }
}

extension Reason {
    static let geenAgenda = Reason(.missing, code: "geen-agenda", "Deze agenda is er niet. Maak in Stip een nieuw adres.")
    static let geenEigenAgenda = Reason(
        .forbidden, code: "geen-eigen-agenda", "Alleen wie een eigen account heeft, kan een eigen agenda volgen. Gebruik de openbare agenda.")
}
