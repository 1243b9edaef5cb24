import Database
import Foundation

/// What can be done with versions of the sheets: freeze one, look at it, and lay two beside each other.
struct Plaatversies: Sendable {
    let store: Store
    let praatplaten: Praatplaten

    init(store: Store, praatplaten: Praatplaten) { (self.store, self.praatplaten) = (store, praatplaten) }

    func list(by actor: Actor) async throws -> [Plaatversie] {
        try actor.mayRead()
        return try await store.read { db in try db.plaatversies() }
    }

    /// Keeps all sheets of the unit as they are now. They are printed first, from one and the same state, and then written in
    /// one transaction: so data and document of a version always say the same.
    @discardableResult
    func freeze(_ naam: String, by actor: Actor) async throws -> Plaatversie {
        try actor.mayFreezePlaten()
        let checked = try await store.read { db in try Plaatversie.check(naam: naam, beside: try db.plaatversies()) }
        guard let stand = try await praatplaten.stand(by: actor) else { throw Refusal(.nietsVastTeLeggen) }
        var bladen: [Versieblad] = []
        for plaat in stand.platen {
            let pdf = try await praatplaten.druk(of: plaat.praatplaat).pdf
            bladen.append(Versieblad(code: plaat.code, praatplaat: plaat.praatplaat, pdf: pdf.count <= Versieblad.grens ? pdf : nil))
        }
        return try await store.write { [bladen] db in
            try actor.mayFreezePlaten()
            // Again: somebody else may have taken the name while the sheets were printed.
            _ = try Plaatversie.check(naam: checked, beside: try db.plaatversies())
            let versie = Plaatversie(
                id: db.newID(), naam: checked, door: actor.naam, op: db.now, termijn: stand.beeld.termijn,
                bladen: bladen.map { .init(code: $0.code, naam: $0.praatplaat.naam, niveau: $0.praatplaat.niveau) })
            try db.insert(versie, bladen)
            try db.record(
                "platen-vastgelegd", on: versie.id.rawValue, by: actor,
                "De praatplaten zijn vastgelegd als versie “\(checked)”, \(Opmaak.aantal(bladen.count, "blad", "bladen")).")
            return versie
        }
    }

    /// One sheet of a version, drawn from what was kept.
    func blad(_ code: String, of versie: ID<Plaatversie>, by actor: Actor) async throws -> (versie: Plaatversie, blad: Versieblad) {
        try actor.mayRead()
        return try await store.read { db in
            (try db.plaatversie(versie), try db.versieblad(code, of: versie, withDocument: false))
        }
    }

    /// The document of a sheet as it was printed then.
    func pdf(_ code: String, of versie: ID<Plaatversie>, by actor: Actor) async throws -> [UInt8] {
        try actor.mayRead()
        let blad = try await store.read { db in try db.versieblad(code, of: versie, withDocument: true) }
        if let pdf = blad.pdf { return pdf }
        return try await praatplaten.druk(of: blad.praatplaat).pdf
    }

    /// The same sheet as a picture, made of that document.
    func druk(_ code: String, of versie: ID<Plaatversie>, by actor: Actor) async throws -> Druk {
        let titel = try await blad(code, of: versie, by: actor).blad.praatplaat.titel
        return try await praatplaten.pers.druk(of: try await pdf(code, of: versie, by: actor), titel: titel)
    }

    /// Two states of one sheet beside each other. Nothing for `nu` is the sheet as it is today.
    func compare(
        _ toen: ID<Plaatversie>, with nu: ID<Plaatversie>?, on code: String, by actor: Actor
    ) async throws -> Plaatvergelijking {
        try actor.mayRead()
        if toen == nu { throw Refusal(.geenVergelijking) }
        let former = try await blad(code, of: toen, by: actor)
        let opgegaan = try await store.read { db in try db.opgegaanIn() }
        let before = Plaatvergelijking.Kant(naam: former.versie.naam, plaat: former.blad.praatplaat)
        if let nu {
            let other = try await blad(code, of: nu, by: actor)
            // The older one stands first, whichever was chosen first.
            let after = Plaatvergelijking.Kant(naam: other.versie.naam, plaat: other.blad.praatplaat)
            return other.versie.op < former.versie.op
                ? Plaatvergelijking(code: code, toen: after, nu: before, opgegaan: opgegaan)
                : Plaatvergelijking(code: code, toen: before, nu: after, opgegaan: opgegaan)
        }
        let present = try await praatplaten.plaat(code, by: actor).praatplaat
        return Plaatvergelijking(code: code, toen: before, nu: .init(naam: "nu", plaat: present), opgegaan: opgegaan)
    }
}

extension Transaction {
    /// In which municipality each one went on that is not there any more, by name.
    fileprivate func opgegaanIn() throws -> [String: [String]] {
        guard let organisatie = try eersteOrganisatie() else { return [:] }
        let dag = now.inAmsterdam.datum
        return Set(organisatie.herindelingen.map(\.van)).reduce(into: [:]) { map, van in
            guard let naam = organisatie.gemeente(van)?.naam else { return }
            map[naam] = organisatie.herindelingen.successors(of: van, op: dag).compactMap { organisatie.gemeente($0)?.naam }.filter { $0 != naam }
        }
    }
}
