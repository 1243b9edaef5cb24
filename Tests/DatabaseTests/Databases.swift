import Database
import Foundation

/// Where PostgreSQL is for tests; without it the tests run on SQLite alone.
/// Nothing when it is empty: an empty address would be a file.
let postgres = ProcessInfo.processInfo.environment["TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }

/// `@Test(arguments: databases)` runs a test on every database there is.
let databases = [":memory:"] + (postgres.map { [$0] } ?? [])

extension Store {
    /// A database that no other test sees: in memory, or a schema of its own.
    static func temporary(
        _ database: String, connections: Int = 2, stem: @escaping Stem = { $1($0) }, clock: @escaping @Sendable () -> Date = { Date() }
    ) throws -> Store {
        try Store(database == ":memory:" ? database : ownSchema(database), connections: connections, stem: stem, clock: clock)
    }
}

func ownSchema(_ url: String) -> String {
    "\(url)\(url.contains("?") ? "&" : "?")schema=test_\(UUID().uuidString.lowercased().prefix(8))"
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "stip-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { _ = try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}

extension Migration {
    static let voorbeeld = Migration("0001-voorbeeld", """
        create table gemeente (id text primary key not null, naam text not null unique, inwoners bigint check (inwoners >= 0));
        create table document (
            id text primary key not null, gemeente text not null references gemeente, inhoud bytes, cijfer double precision
        );
        """)
}

extension Store {
    static func voorbeeld(_ database: String) async throws -> Store {
        let store = try Store.temporary(database)
        try await store.migrate([.voorbeeld])
        return store
    }

    func count(_ sql: SQL) async throws -> Int { try await read { db in try db.one(sql) { try $0[0] } } }
}
