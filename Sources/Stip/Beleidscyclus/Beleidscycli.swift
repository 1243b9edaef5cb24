import Database

/// What can be done with the cycles of units.
struct Beleidscycli: Sendable {
    let store: Store

    /// Begins the cycle of a unit for the years of `termijn`. A cycle that was begun already stays as it is.
    func begin(_ cyclus: Beleidscyclus, by actor: Actor) async throws {
        try actor.mayManageOrganisatie()
        try await store.write { db in
            guard try db.beleidscyclus(of: cyclus.eenheid) == nil else { return }
            try db.save(cyclus)
            try db.record(
                "cyclus-begonnen", on: cyclus.eenheid, by: actor, "\(actor.naam) begon de veiligheidscyclus \(Opmaak.periode(cyclus.termijn)).")
        }
    }
}
