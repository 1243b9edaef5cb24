import Database
import Foundation

/// What can be asked of the sources beside the local plans.
struct Bronnen: Sendable {
    let store: Store

    /// Per theme what the municipalities name, with beside it what each other source names; nothing while no unit is loaded.
    func beeld(by actor: Actor) async throws -> Bronnenbeeld? {
        try await store.read { db in
            try actor.mayRead()
            guard let beeld = try db.planbeeld() else { return nil }
            return Bronnenbeeld(beeld, documenten: try db.documenten(), prioriteiten: try db.themalijst().geldend(try db.prioriteiten()))
        }
    }
}
