import Database
import Foundation

/// What can be asked of the register of plans, and done to it. Pages and API come here.
struct Planregister: Sendable {
    let store: Store
    private let lezingen = Besluitgeheugen()

    init(store: Store) { self.store = store }

    /// Nothing while no unit is loaded.
    func overzicht(by actor: Actor) async throws -> Registeroverzicht? {
        try actor.mayRead()
        let lezingen = lezingen
        return try await store.read { db in try db.registeroverzicht(lezingen) }
    }

    /// A municipality with its plans, and what was done to its decisions.
    func regel(of gemeente: String, by actor: Actor) async throws -> (regel: Registerregel, historie: [Gebeurtenis]) {
        try actor.mayRead()
        let lezingen = lezingen
        return try await store.read { db in
            (try db.registerregel(of: gemeente, lezingen), try db.historie(of: Planregister.onderwerp(gemeente)))
        }
    }

    func besluit(_ id: ID<Planbesluit>, of gemeente: String, by actor: Actor) async throws -> Planbesluit {
        try actor.mayRead()
        return try await store.read { db in try db.planbesluit(id, of: gemeente) }
    }

    /// Writes down when and by whom a plan was adopted.
    @discardableResult
    func record(_ gegevens: Besluitgegevens, of gemeente: String, by actor: Actor) async throws -> Planbesluit {
        let lezingen = lezingen
        return try await store.write { db in
            try actor.mayRecordPlanbesluit(of: gemeente)
            let regel = try db.registerregel(of: gemeente, lezingen)
            try gegevens.check(on: db.now.inAmsterdam.datum)
            return try db.record(gegevens, in: regel, by: actor)
        }
    }

    /// Confirms what the plan itself says, as it stood on the page of who confirms.
    @discardableResult
    func confirm(_ document: ID<Document>, seen: Bewijs.Plek, of gemeente: String, by actor: Actor) async throws -> Planbesluit {
        let lezingen = lezingen
        return try await store.write { db in
            try actor.mayRecordPlanbesluit(of: gemeente)
            let regel = try db.registerregel(of: gemeente, lezingen)
            guard let plan = regel.plannen.first(where: { $0.document?.id == document }) else { throw Refusal(.planIsNietVanGemeente) }
            if plan.besluit != nil { throw Refusal(.heeftPlanbesluit) }
            guard let voorstel = plan.voorstel, voorstel.bewijs.plek == seen else { throw Refusal(.voorstelVeranderd) }
            let gegevens = Besluitgegevens(
                plan: .document(document), looptijd: nil, datum: voorstel.datum, orgaan: voorstel.orgaan, grondslag: voorstel.grondslag,
                bron: .passage(voorstel.bewijs))
            try gegevens.check(on: db.now.inAmsterdam.datum)
            return try db.record(gegevens, in: regel, by: actor)
        }
    }

    /// Corrects what was written down. Refuses when somebody else did so since `versie`.
    @discardableResult
    func correct(
        _ id: ID<Planbesluit>, to gegevens: Besluitgegevens, versie: Int, of gemeente: String, by actor: Actor
    ) async throws -> Planbesluit {
        try await store.write { db in
            try actor.mayRecordPlanbesluit(of: gemeente)
            let former = try db.planbesluit(id, of: gemeente)
            guard former.versie == versie else { throw Refusal(.planbesluitGewijzigd) }
            try gegevens.check(on: db.now.inAmsterdam.datum)
            var besluit = former
            besluit.gegevens = gegevens
            // Which document it is about stays as it was; the name of a plan that Stip does not have can be corrected.
            if former.gegevens.document != nil || gegevens.document != nil { besluit.gegevens.plan = former.gegevens.plan }
            guard besluit.gegevens != former.gegevens else { return former }
            (besluit.door, besluit.op, besluit.versie) = (actor.naam, db.now, former.versie + 1)
            try db.save(besluit)
            try db.record(
                "planbesluit-gewijzigd", on: Planregister.onderwerp(gemeente), by: actor,
                "Het besluit over het plan van \(try db.gemeentenaam(gemeente)) is gewijzigd.",
                wijzigingen: besluit.gegevens.changes(from: former.gegevens))
            return besluit
        }
    }

    /// Takes a decision out of the register that does not belong there. The history keeps it.
    func withdraw(_ id: ID<Planbesluit>, versie: Int, of gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayRecordPlanbesluit(of: gemeente)
            let besluit = try db.planbesluit(id, of: gemeente)
            guard besluit.versie == versie else { throw Refusal(.planbesluitGewijzigd) }
            try db.setIngetrokken(id)
            let wijzigingen = besluit.gegevens.changes(from: nil).map { Wijziging($0.veld, was: $0.wordt, wordt: nil) }
            try db.record(
                "planbesluit-ingetrokken", on: Planregister.onderwerp(gemeente), by: actor,
                "Het besluit over het plan van \(try db.gemeentenaam(gemeente)) staat niet meer in het register.", wijzigingen: wijzigingen)
        }
    }

    /// Under which number the history keeps what was done for a municipality.
    static func onderwerp(_ gemeente: String) -> String { "planregister-\(gemeente)" }
}

extension Transaction {
    fileprivate func registeroverzicht(_ geheugen: Besluitgeheugen) throws -> Registeroverzicht? {
        guard let indeling = try indelingVandaag() else { return nil }
        let documenten = try documenten()
        let plannen = Set(documenten.filter { $0.stand == .gelezen && $0.soort?.isPlan == true }.map(\.id))
        let versies = try documentversies().filter { plannen.contains($0.key) }
        let lezingen = try geheugen.lezingen(versies) { id in Besluitlezer.lees(try besluittekst(of: id)) }
        return Registeroverzicht(indeling, documenten: documenten, besluiten: try planbesluiten(), voorstellen: lezingen)
    }

    fileprivate func registerregel(of gemeente: String, _ geheugen: Besluitgeheugen) throws -> Registerregel {
        guard let regel = try registeroverzicht(geheugen)?.regels.first(where: { $0.code == gemeente }) else {
            throw Refusal(.geenRegistergemeente)
        }
        return regel
    }

    fileprivate func record(_ gegevens: Besluitgegevens, in regel: Registerregel, by actor: Actor) throws -> Planbesluit {
        if let document = gegevens.document {
            guard let plan = regel.plannen.first(where: { $0.document?.id == document }) else { throw Refusal(.planIsNietVanGemeente) }
            if plan.besluit != nil { throw Refusal(.heeftPlanbesluit) }
        }
        let besluit = Planbesluit(id: newID(), gemeente: regel.code, gegevens: gegevens, door: actor.naam, op: now)
        try insert(besluit)
        try record(
            "planbesluit-vastgelegd", on: Planregister.onderwerp(regel.code), by: actor,
            "Van het plan van \(regel.naam) staat vast: besluit van \(Opmaak.datum(gegevens.datum)) door \(gegevens.orgaan.naam).",
            wijzigingen: gegevens.changes(from: nil))
        return besluit
    }

    fileprivate func gemeentenaam(_ code: String) throws -> String {
        try indelingVandaag()?.plaats(of: code)?.gemeente.naam ?? code
    }
}
