import Database
import Foundation
import Testing

@testable import Stip

@Suite struct HistorieTests {
    @Test(arguments: databases) func `an act is written down with who, what and when`(database: String) async throws {
        let store = try await openStore(database)
        try await store.write { db in try db.record("plan-gelezen", on: "doc-1", by: Cast.analist, "Jelle las het plan van Boekveen.") }
        let lines = try await store.read { db in try db.historie() }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.moment == Cast.now)
        #expect((line.soort, line.onderwerp, line.actor, line.actorNaam) == ("plan-gelezen", "doc-1", "jelle", "Jelle Brandsma"))
        #expect(line.tekst == "Jelle las het plan van Boekveen.")
    }

    @Test(arguments: databases) func `an act that is undone leaves no line`(database: String) async throws {
        struct Stop: Error {}
        let store = try await openStore(database)
        await #expect(throws: Stop.self) {
            try await store.write { db in
                try db.record("plan-gelezen", on: "doc-1", by: Cast.analist, "Jelle las het plan van Boekveen.")
                throw Stop()
            }
        }
        #expect(try await store.read { db in try db.historie() }.isEmpty)
    }

    @Test(arguments: databases) func `the latest comes first, and can be asked of one thing`(database: String) async throws {
        let clock = TestClock()
        let store = try await openStore(database, clock: clock)
        for (soort, onderwerp) in [("a", "x"), ("b", "y"), ("c", "x"), ("d", "x")] {
            try await store.write { db in try db.record(soort, on: onderwerp, by: Cast.analist, "…") }
            clock.advance(1)
        }
        let all = try await store.read { db in try db.historie().map(\.soort) }
        let one = try await store.read { db in try db.historie(of: "x", without: ["d"]).map(\.soort) }
        let last = try await store.read { db in try db.historie(atMost: 1).map(\.soort) }
        #expect(all == ["d", "c", "b", "a"])
        #expect(one == ["c", "a"])
        #expect(last == ["d"])
    }
}
