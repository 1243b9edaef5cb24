import Foundation
import Synchronization
import Testing

@testable import Database

private struct Mistake: Error, Equatable {}

@Suite struct TransactionTests {
    @Test(arguments: databases) func `what was written can be read`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        let id: String = try await store.write { db in
            try db.one("insert into gemeente (id, naam, inwoners) values ('a', 'Merenstad', 5) returning id") { try $0["id"] }
        }
        let found = try await store.read { db in
            try db.first("select naam, inwoners from gemeente where id = \(id)") { (try $0["naam"] as String, try $0["inwoners"] as Int) }
        }
        #expect(found?.0 == "Merenstad")
        #expect(found?.1 == 5)
        #expect(try await store.read { db in try db.first("select 1 from gemeente where id = 'x'") { _ in 1 } } == nil)
        #expect(try await store.read { db in try db.run("select id from gemeente where id = 'x'").isEmpty })
    }

    @Test(arguments: databases) func `a throw undoes everything`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        await #expect(throws: Mistake()) {
            try await store.write { db in
                try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')")
                throw Mistake()
            }
        }
        #expect(try await store.count("select count(*) from gemeente") == 0)
    }

    @Test(arguments: databases) func `a reader cannot write`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        await #expect(throws: DatabaseError.self) {
            try await store.read { db in try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')") }
        }
        try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')") }
        #expect(try await store.count("select count(*) from gemeente") == 1)
    }

    @Test(arguments: databases) func `a failed statement ends the transaction even when it is caught`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        let error = await #expect(throws: DatabaseError.self) {
            try await store.write { db in
                try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')")
                do { try db.run("insert into gemeente (id, naam) values ('a', 'Veenstad')") } catch {}
            }
        }
        #expect(error?.kind == .uniqueViolation)
        #expect(try await store.count("select count(*) from gemeente") == 0)
    }

    @Test(arguments: databases) func `what the body makes of a failure is what is thrown`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        await #expect(throws: Mistake()) {
            try await store.write { db in
                do {
                    try db.run("insert into gemeente (id, naam, inwoners) values ('a', 'a', -1)")
                } catch let error as DatabaseError where error.kind == .check {
                    throw Mistake()
                }
            }
        }
    }

    @Test(arguments: databases) func `one wants one row`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        await #expect(throws: DatabaseError.self) {
            try await store.read { db in try db.one("select naam from gemeente") { try $0["naam"] as String } }
        }
    }

    @Test(arguments: databases) func `the clock stands still in a transaction`(database: String) async throws {
        let ticks = Mutex(0.0)
        let store = try Store.temporary(database, clock: { Date(timeIntervalSince1970: ticks.withLock { $0 += 1; return $0 }) })
        let (first, second) = try await store.read { db in (db.now, db.now) }
        #expect(first == second)
        #expect(try await store.read { db in db.now } > first)
    }

    @Test(arguments: databases) func `many writers at once lose nothing`(database: String) async throws {
        let store = try Store.temporary(database, connections: 4)
        try await store.migrate([Migration("0001-t", "create table t (n bigint primary key not null)")])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask { _ = try await store.write { db in try db.run("insert into t (n) values (\(number))") } }
            }
            try await group.waitForAll()
        }
        #expect(try await store.count("select count(*) from t") == 200)
    }

    @Test func `writers of one file wait for each other`() async throws {
        let folder = try TemporaryFolder()
        let stores = try (0..<3).map { _ in try Store(folder.path("stip.sqlite")) }
        try await stores[0].migrate([Migration("0001-t", "create table t (n bigint not null)")])
        try await stores[0].write { db in try db.run("insert into t (n) values (0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<60 {
                group.addTask {
                    try await stores[turn % 3].write { db in
                        let n: Int = try db.one("select n from t") { try $0["n"] }
                        try db.run("update t set n = \(n + 1)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await stores[1].count("select n from t") == 60)
    }

    @Test(arguments: databases) func `a transaction that got away is over`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        let escaped = Mutex<Escaped?>(nil)
        try await store.write { db in escaped.withLock { $0 = Escaped(db: db) } }
        #expect(throws: DatabaseError.self) { try escaped.withLock { try $0?.db.run("select 1") } }
    }

    private struct Escaped: @unchecked Sendable { let db: Transaction }
}
