public import Foundation

/// The one door to the database: synchronous inside, asynchronous outside.
///
/// Inside a transaction nothing can wait for anything but the database. Its closure may be run again, so it does
/// nothing but database and values; what must follow, such as mail, follows after it.
public final class Store: Sendable {
    private enum Engine: Sendable { case sqlite(SQLite), postgres(Postgres) }

    private let engine: Engine
    private let clock: @Sendable () -> Date
    private let ledger: String?

    /// Opens the database, and makes the file of SQLite when it is not there.
    ///
    /// - Parameters:
    ///   - url: `postgres://…` for PostgreSQL, in which `?schema=naam` picks a schema and makes it when it is not there;
    ///     `:memory:` for a database that ends with the store; anything else is the path of an SQLite file.
    ///   - connections: how many threads, each with a connection of its own, PostgreSQL gets.
    ///   - stem: the stem of a word, for full-text search in SQLite; PostgreSQL has its own.
    ///   - ledger: the table in which every `write` that changes something must leave a row; without that row nothing is kept.
    ///   - clock: asked once for every transaction.
    public init(
        _ url: String, connections: Int = 4, stem: @escaping Stem = { word, accept in accept(word) }, ledger: String? = nil,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        (self.clock, self.ledger) = (clock, ledger)
        if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
            engine = .postgres(try Postgres(url, connections: connections))
        } else {
            engine = .sqlite(try SQLite(path: url, stem: stem))
        }
    }

    public var dialect: Dialect {
        switch engine {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// Runs `body` in a transaction that can change nothing and sees one moment.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(.read, body)
    }

    /// Runs `body` in a transaction, which is undone if `body` throws.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(.write) { [ledger] db in
            let result = try body(db)
            if let ledger, !db.changed.isEmpty, !db.changed.contains(ledger) { throw DatabaseError.unrecorded(db.changed, ledger: ledger) }
            return result
        }
    }

    /// As `write`, for what the program does to itself and nobody has to answer for: a session that is used, a place in a
    /// queue. It leaves no row in the ledger.
    @discardableResult
    public func maintain<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await transact(.write, body)
    }

    /// Writes a whole, consistent copy to a new file while others go on. Only for SQLite.
    public func backup(to path: String) async throws {
        guard case .sqlite(let sqlite) = engine else { throw Obstacle.backupIsForSQLite }
        try await sqlite.backup(to: path)
    }

    private func transact<T: Sendable>(_ access: Access, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        switch engine {
        case .sqlite(let sqlite): try await sqlite.use(access) { [clock] in try $0.transact(access, clock: clock, body) }
        case .postgres(let postgres): try await postgres.use { [clock] in try $0.transact(access, clock: clock, body) }
        }
    }
}
