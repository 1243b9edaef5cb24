import Foundation
internal import GRDB

/// The engine for SQLite: GRDB's pool of one writer and several readers.
///
/// Its records and queries stay unused, because PostgreSQL could not follow; what is used is the pool, the waiting for
/// locks, the cache of statements and the check-pointing.
final class SQLite: Sendable {
    private let database: any DatabaseWriter
    private let isInMemory: Bool

    init(path: String, stem: @escaping Stem) throws {
        isInMemory = path == ":memory:"
        if !isInMemory, let kind = try FileSystem.network(at: path) { throw Obstacle.networkFileSystem(path: path, kind: kind) }
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { try DutchTokenizer.register(in: $0, stem: stem) }
        do {
            database = isInMemory ? try DatabaseQueue(configuration: configuration) : try DatabasePool(path: path, configuration: configuration)
            try makeDurable()
        } catch let error as GRDB.DatabaseError {
            throw Obstacle.cannotOpen(path: path, reason: error.message ?? "\(error.extendedResultCode)")
        }
    }

    /// Gives `body` a connection without a transaction on it, on a thread of GRDB's: the writer, or a reader that cannot
    /// write. Somebody who stops waiting stops nothing.
    func use<T: Sendable>(_ access: Access, _ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            switch access {
            case .write:
                database.asyncWriteWithoutTransaction { db in waiting.resume(with: Result { try body(SQLiteConnection(db)) }) }
            case .read:
                database.asyncUnsafeRead { [isInMemory] lent in
                    waiting.resume(with: Result { try body(SQLiteConnection(try lent.get(), isReadOnly: !isInMemory)) })
                }
            }
        }
    }

    /// Copies by way of a file beside it, so that there is never half a copy under the name of a whole one.
    func backup(to path: String) async throws {
        let files = FileManager.default
        let unfinished = path + ".deel"
        guard !files.fileExists(atPath: path) else { throw Obstacle.fileExists(path: path) }
        do {
            if files.fileExists(atPath: unfinished) { try files.removeItem(atPath: unfinished) }
            try await database.unsafeRead { db in try db.execute(sql: "vacuum into ?", arguments: [unfinished]) }
            try FileSystem.flush(unfinished)
            try files.moveItem(atPath: unfinished, toPath: path)
        } catch let error as GRDB.DatabaseError {
            throw Obstacle.cannotBackUp(path: path, reason: error.message ?? "\(error.extendedResultCode)")
        } catch {
            throw Obstacle.cannotBackUp(path: path, reason: error.localizedDescription)
        }
    }

    /// GRDB turns `synchronous` down to `normal` while it opens, after the database was prepared. What was promised to
    /// somebody must survive a power cut, so it is set once more, and looked at.
    private func makeDurable() throws {
        let level = try database.writeWithoutTransaction { db in
            try db.execute(sql: "pragma synchronous = full")
            return try Int.fetchOne(db, sql: "pragma synchronous")
        }
        guard level == 2 else { throw GRDB.DatabaseError(message: "synchronous = full did not hold") }
    }
}
