import Testing

@testable import Database

@Suite struct ErrorTests {
    @Test(arguments: databases, [
        ("insert into gemeente (id, naam) values ('a', 'x')", DatabaseError.Kind.uniqueViolation),
        ("insert into gemeente (id, naam) values ('b', 'Merenstad')", .uniqueViolation),
        ("insert into document (id, gemeente) values ('d', 'weg')", .foreignKey),
        ("delete from gemeente", .foreignKey),
        ("insert into gemeente (id, naam, inwoners) values ('b', 'b', -1)", .check),
        ("insert into gemeente (id) values ('b')", .notNull),
        ("update gemeente set id = null", .notNull),
        ("selct 1", .other),
        ("select plaats from gemeente", .other),
        ("select 1 from nergens", .other),
    ] as [(SQL, DatabaseError.Kind)])
    func `an error has the same kind in both databases`(database: String, fault: (sql: SQL, kind: DatabaseError.Kind)) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in
            try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')")
            try db.run("insert into document (id, gemeente) values ('c', 'a')")
        }
        let error = await #expect(throws: DatabaseError.self) { try await store.write { db in try db.run(fault.sql) } }
        #expect(error?.kind == fault.kind)
        #expect(error?.statement == fault.sql.rendered(for: store.dialect).text)
        #expect(error?.code.isEmpty == false)
    }

    @Test(arguments: databases) func `an error tells no value`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', 'geheim')") }
        let faults: [SQL] = [
            "insert into gemeente (id, naam) values ('b', \("geheim"))", "select cast(\("geheim") as bigint) + (select 1 from weg)",
        ]
        for sql in faults {
            let error = await #expect(throws: DatabaseError.self) { try await store.write { db in try db.run(sql) } }
            #expect("\(try #require(error))".contains("geheim") == false)
        }
    }

    @Test(.enabled(if: postgres != nil, "TEST_POSTGRES holds no url")) func `a value that does not fit is not quoted`() async throws {
        let store = try Store.temporary(try #require(postgres))
        let error = await #expect(throws: DatabaseError.self) {
            try await store.read { db in try db.run("select cast(\("geheim") as bigint)") }
        }
        #expect(error?.code == "22P02")
        #expect("\(try #require(error))".contains("geheim") == false)
    }
}
