import Database
import Foundation

/// What can be asked of the way from a sentence in a plan to what was chosen, and back. Load, decide, save.
struct Herleiding: Sendable {
    let store: Store

    /// Back from an option of a round. Who may not see an outcome yet sees the sources and the criteria alone.
    func herkomst(of optie: String, in id: ID<Stemronde>, by actor: Actor) async throws -> Optieherkomst {
        try await store.read { db in
            let ronde = try db.stemronde(id, for: actor)
            guard let found = ronde.optie(optie) else { throw Refusal(.onbekendeOptie([optie])) }
            let longlist = try ronde.longlist.map { try db.longlist($0) }
            var outcomes: [Uitslagbeeld] = []
            var next: Stemronde? = ronde
            // A round is made of an earlier one, so this ends; the limit holds when a database was made otherwise.
            while let one = next, outcomes.count < 20 {
                if Zichtbaarheid.shows(uitslagVan: one, to: actor, at: db.now) { outcomes.append(try db.uitslagbeeld(of: one.id, for: actor)) }
                next = try one.vorige.map { try db.stemronde($0) }
            }
            return Optieherkomst(
                ronde: ronde, optie: found, uitslagen: outcomes, longlist: longlist,
                regel: found.kandidaat.flatMap { kandidaat in longlist?.regels.first { $0.kandidaat == kandidaat } })
        }
    }

    /// Forward from a municipality.
    func opbrengst(of gemeente: String, by actor: Actor) async throws -> Opbrengst {
        try actor.mayRead()
        return try await store.read { db in
            guard let beeld = try db.planbeeld(), let regel = beeld.regel(gemeente) else { throw Refusal(.geenOrganisatie) }
            return try db.doorwerkingsgrond(beeld.cyclus, for: actor).opbrengst(of: regel)
        }
    }

    /// Every municipality, for one sheet of the whole unit.
    func opbrengsten(by actor: Actor) async throws -> [Opbrengst] {
        try actor.mayRead()
        return try await store.read { db in
            guard let beeld = try db.planbeeld() else { throw Refusal(.geenEenheid) }
            let grond = try db.doorwerkingsgrond(beeld.cyclus, for: actor)
            return beeld.regels.map(grond.opbrengst)
        }
    }

    /// Writes what became of a priority, or of all that stands under a candidate, and why (rule L8).
    func answer(
        _ onderwerp: Terugkoppeling.Onderwerp, _ doorwerking: Doorwerking?, reden: String?, of gemeente: String, by actor: Actor
    ) async throws {
        try actor.mayGroup()
        try await store.write { db in
            guard let beeld = try db.planbeeld(), let regel = beeld.regel(gemeente) else { throw Refusal(.geenOrganisatie) }
            let opbrengst = try db.doorwerkingsgrond(beeld.cyclus, for: actor).opbrengst(of: regel)
            let naam: String? =
                switch onderwerp {
                case .prioriteit(let id): opbrengst.regels.first { $0.prioriteit == id }?.naam
                case .kandidaat(let id): opbrengst.regels.compactMap(\.kandidaat).first { $0.id == id }?.naam
                }
            guard let naam else { throw Refusal(.geenOnderwerpTerugkoppeling) }
            let reden = reden ?? ""
            let chosen = try Terugkoppeling.check(doorwerking, reden)
            let former = try db.terugkoppelingen(in: beeld.cyclus)[onderwerp]
            try db.insert(Terugkoppeling(onderwerp: onderwerp, doorwerking: chosen, reden: reden, door: actor.naam, op: db.now), in: beeld.cyclus)
            try db.record(
                "terugkoppeling-geschreven", on: onderwerp.id, by: actor,
                "\(actor.naam) schreef wat er van ‘\(naam)’ is geworden: \(chosen.naam).",
                wijzigingen: Wijziging.between([
                    (veld: "doorwerking", was: former?.doorwerking.naam, wordt: chosen.naam), (veld: "reden", was: former?.reden, wordt: reden),
                ]))
        }
    }
}
