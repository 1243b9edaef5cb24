import Foundation
import Testing

@testable import Database

private enum Rang: String, Storable { case prioriteit, doorlopend }
private struct Nummer: RawRepresentable, Storable, Equatable { let rawValue: Int }

@Suite struct ValueTests {
    /// Writes a value in a column of its type, and reads it back.
    private func kept<T: Storable>(_ value: T, in database: String) async throws -> T {
        let store = try Store.temporary(database)
        let type = T.columnType == .bytes ? "bytes" : T.columnType.rawValue
        try await store.migrate([Migration("0001-t", "create table t (w \(type))")])
        return try await store.write { db in
            try db.run("insert into t (w) values (\(value))")
            return try db.one("select w from t where \(value) is null or w = \(value)") { try $0["w"] }
        }
    }

    @Test(arguments: databases, ["", "Súdwest-Fryslân", "a\nb\t'\"\\", "😀", "e\u{301}"])
    func `text comes back byte for byte`(database: String, text: String) async throws {
        #expect(Array(try await kept(text, in: database).utf8) == Array(text.utf8))
    }

    @Test(arguments: databases, [0, 1, -1, 255, 256, Int.max, Int.min])
    func `whole numbers come back`(database: String, number: Int) async throws {
        #expect(try await kept(number, in: database) == number)
        #expect(try await kept(Int64(number), in: database) == Int64(number))
    }

    @Test(arguments: databases, [0, -0.1, 2, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, -.infinity])
    func `numbers come back bit for bit`(database: String, number: Double) async throws {
        #expect(try await kept(number, in: database) == number)
    }

    @Test(arguments: databases) func `blobs come back`(database: String) async throws {
        let all = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try await kept(all, in: database) == all)
        #expect(try await kept([UInt8](), in: database) == [])
        #expect(try await kept(Data([0, 255, 39, 92]), in: database) == Data([0, 255, 39, 92]))
    }

    @Test(arguments: databases) func `booleans, enums and identifiers come back`(database: String) async throws {
        #expect(try await kept(true, in: database))
        #expect(try await kept(false, in: database) == false)
        #expect(try await kept(Rang.doorlopend, in: database) == .doorlopend)
        #expect(try await kept(Nummer(rawValue: 7), in: database) == Nummer(rawValue: 7))
    }

    @Test(arguments: databases) func `nothing comes back as nothing`(database: String) async throws {
        #expect(try await kept(String?.none, in: database) == nil)
        #expect(try await kept(Int?.none, in: database) == nil)
        #expect(try await kept([UInt8]?.none, in: database) == nil)
        #expect(try await kept(Int?.some(3), in: database) == 3)
    }

    @Test(arguments: databases) func `counts, sums and truths are whole numbers`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in
            try db.run("insert into gemeente (id, naam, inwoners) values ('a', 'a', 2), ('b', 'b', 3)")
            #expect(try db.one("select sum(inwoners) from gemeente") { try $0[0] as Int } == 5)
            #expect(try db.one("select avg(inwoners) from gemeente") { try $0[0] as Double } == 2.5)
            #expect(try db.one("select exists (select 1 from gemeente)") { try $0[0] as Bool })
        }
    }

    @Test(arguments: databases) func `text with a zero byte is refused`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        await #expect(throws: DatabaseError.self) {
            try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', \("x\0y"))") }
        }
    }

    @Test(arguments: databases) func `a column that holds something else tells its name and not its value`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', 'geheim')") }
        await #expect(throws: Unreadable(column: "naam", expected: "Int", found: "text")) {
            try await store.read { db in try db.one("select naam from gemeente") { try $0["naam"] as Int } }
        }
        await #expect(throws: Unreadable(column: "inwoners", expected: "Int", found: "null")) {
            try await store.read { db in try db.one("select inwoners from gemeente") { try $0["inwoners"] as Int } }
        }
        await #expect(throws: Unreadable(column: "plaats", expected: "Int", found: "no such column")) {
            try await store.read { db in try db.one("select naam from gemeente") { try $0["plaats"] as Int } }
        }
        await #expect(throws: Unreadable(column: "naam", expected: "\(Rang.self)", found: "text")) {
            try await store.read { db in try db.one("select naam from gemeente") { try $0["naam"] as Rang } }
        }
    }
}
