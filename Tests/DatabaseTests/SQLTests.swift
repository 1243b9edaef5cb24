import Testing

@testable import Database

@Suite struct SQLTests {
    @Test func `interpolated values become placeholders`() {
        let sql: SQL = "select naam from gemeente where id = \("a") and inwoners > \(5)"
        let (text, values) = sql.rendered(for: .postgres)
        #expect(text == "select naam from gemeente where id = $1 and inwoners > $2")
        #expect(values == [.text("a"), .integer(5)])
    }

    @Test func `sqlite gets plain question marks`() {
        let sql: SQL = "update t set a = \(1), b = \(2.5)"
        #expect(sql.rendered(for: .sqlite).text == "update t set a = ?, b = ?")
    }

    @Test func `nested fragments renumber`() {
        let condition: SQL = "naam = \("x") or naam = \("y")"
        let sql: SQL = "select 1 where a = \(1) and (\(condition)) and b = \(2)"
        let (text, values) = sql.rendered(for: .postgres)
        #expect(text == "select 1 where a = $1 and (naam = $2 or naam = $3) and b = $4")
        #expect(values == [.integer(1), .text("x"), .text("y"), .integer(2)])
    }

    @Test func `a null is written out for postgres`() {
        let thema: String? = nil
        let (text, values) = ("select 1 where \(thema) is null or a = \(1)" as SQL).rendered(for: .postgres)
        #expect(text == "select 1 where null is null or a = $1")
        #expect(values == [.integer(1)])
    }

    @Test func `fragments join with a separator`() {
        let rows: [SQL] = [1, 2].map { "(\($0), \("n"))" }
        #expect(("values \(rows.joined(by: ", "))" as SQL).rendered(for: .postgres).text == "values ($1, $2), ($3, $4)")
    }

    @Test(arguments: databases) func `a list is what in takes`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in
            for naam in ["a", "b", "c"] { try db.run("insert into gemeente (id, naam, inwoners) values (\(naam), \(naam), 1)") }
        }
        #expect(try await store.count("select count(*) from gemeente where id in \(SQL.list(["a", "c", "x"]))") == 2)
        #expect(try await store.count("select count(*) from gemeente where id not in \(SQL.list(["a"]))") == 2)
    }

    @Test(arguments: databases) func `an empty list holds nothing`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in try db.run("insert into gemeente (id, naam, inwoners) values ('a', 'a', 1)") }
        #expect(try await store.count("select count(*) from gemeente where id in \(SQL.list([String]()))") == 0)
        #expect(try await store.count("select count(*) from gemeente where id not in \(SQL.list([String]()))") == 1)
        #expect(try await store.count("select count(*) from gemeente where inwoners not in \(SQL.list([Int]()))") == 1)
    }

    @Test(arguments: databases) func `a list of a thousand values is no trouble`(database: String) async throws {
        let store = try await Store.voorbeeld(database)
        #expect(try await store.count("select count(*) from gemeente where inwoners in \(SQL.list(Array(0..<1000)))") == 0)
    }

    @Test(arguments: databases, ["'; drop table gemeente; --", "\" or 1 = 1", "$1", "?", "\\'", "%s", "e\u{301}\"", "robert'); --"])
    func `an attempt to inject stays a value`(database: String, naam: String) async throws {
        let store = try await Store.voorbeeld(database)
        try await store.write { db in try db.run("insert into gemeente (id, naam) values (\("1"), \(naam))") }
        let found = try await store.read { db in try db.all("select naam from gemeente where naam = \(naam)") { try $0["naam"] as String } }
        #expect(found.map { Array($0.utf8) } == [Array(naam.utf8)])
    }
}
