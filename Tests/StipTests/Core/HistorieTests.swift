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

    // MARK: The chain

    private func filled(_ database: String) async throws -> Store {
        let store = try await openStore(database)
        for nummer in 1...4 {
            try await store.write { db in
                try db.record(
                    "naam-gewijzigd", on: "p-\(nummer)", by: Cast.analist, "Jelle wijzigde een naam.",
                    wijzigingen: [Wijziging("naam", was: "Drugs \(nummer)", wordt: "Drugs en jeugd")])
            }
        }
        return store
    }

    @Test(arguments: databases) func `a history that nobody touched holds`(database: String) async throws {
        let store = try await filled(database)
        let found = try await store.read { db in try db.ketenbreuken() }
        #expect(found.regels == 4)
        #expect(found.breuken.isEmpty)
    }

    @Test(arguments: databases) func `a line keeps what was there before`(database: String) async throws {
        let store = try await filled(database)
        let line = try #require(try await store.read { db in try db.historie(of: "p-2") }.first)
        #expect(line.wijzigingen == [Wijziging("naam", was: "Drugs 2", wordt: "Drugs en jeugd")])
    }

    static let tampering: [(String, SQL, [Ketenbreuk])] = [
        ("a changed sentence", "update gebeurtenis set tekst = 'Er gebeurde niets.' where volgnummer = 2", [.veranderd(volgnummer: 2)]),
        ("a changed actor", "update gebeurtenis set actor = 'ander' where volgnummer = 3", [.veranderd(volgnummer: 3)]),
        (
            "what it was before", "update wijziging set was = 'Anders' where gebeurtenis in (select id from gebeurtenis where volgnummer = 1)",
            [.veranderd(volgnummer: 1)]
        ),
        ("a seal made fitting", "update gebeurtenis set zegel = '0' where volgnummer = 2", [.veranderd(volgnummer: 2), .veranderd(volgnummer: 3)]),
        ("a renumbered end", "update gebeurtenis set volgnummer = 9 where volgnummer = 4", [.onderbroken(na: 3, gevonden: 9), .afgebroken(na: 9, verwacht: 4)]),
    ]

    /// BIO-05: tampering is found.
    @Test(arguments: databases, tampering) func `a broken chain is found`(database: String, how: (String, SQL, [Ketenbreuk])) async throws {
        let store = try await filled(database)
        let change = how.1
        try await store.maintain { db in try db.run(change) }
        let found = try await store.read { db in try db.ketenbreuken() }
        #expect(found.breuken == how.2)
    }

    @Test(arguments: databases) func `a line that is taken out is missed, the last one too`(database: String) async throws {
        for (nummer, breuk) in [(2, Ketenbreuk.onderbroken(na: 1, gevonden: 3)), (4, .afgebroken(na: 3, verwacht: 4))] {
            let store = try await filled(database)
            try await store.maintain { db in
                try db.run("delete from wijziging where gebeurtenis in (select id from gebeurtenis where volgnummer = \(nummer))")
                try db.run("delete from gebeurtenis where volgnummer = \(nummer)")
            }
            let found = try await store.read { db in try db.ketenbreuken() }
            #expect(found.breuken == [breuk])
        }
    }

    @Test(arguments: databases) func `a write without a line is undone`(database: String) async throws {
        let store = try await openStore(database)
        await #expect(throws: DatabaseError.self) {
            try await store.write { db in try db.run("insert into levering (id, door, op) values ('l', 'Jelle', '2026-10-08T10:00:00.000Z')") }
        }
        let count = try await store.read { db in try db.one("select count(*) as aantal from levering") { try $0["aantal"] as Int } }
        #expect(count == 0)
    }

    @Test(arguments: databases) func `a line that cannot be written undoes the act`(database: String) async throws {
        let store = try await openStore(database)
        try await store.maintain { db in try db.run("delete from historiekop") }
        await #expect(throws: DatabaseError.self) {
            try await store.write { db in
                try db.run("insert into levering (id, door, op) values ('l', 'Jelle', '2026-10-08T10:00:00.000Z')")
                try db.record("levering-begonnen", on: "l", by: Cast.analist, "Jelle begon een levering.")
            }
        }
        let count = try await store.read { db in try db.one("select count(*) as aantal from levering") { try $0["aantal"] as Int } }
        #expect(count == 0)
    }

    @Test(arguments: databases) func `acts at the same time keep one chain`(database: String) async throws {
        let store = try await openStore(database)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for nummer in 0..<24 {
                group.addTask { try await store.write { db in try db.record("proef", on: "x\(nummer)", by: Cast.analist, "…") } }
            }
            try await group.waitForAll()
        }
        let found = try await store.read { db in try db.ketenbreuken() }
        #expect(found.regels == 24 && found.breuken.isEmpty)
    }
}
