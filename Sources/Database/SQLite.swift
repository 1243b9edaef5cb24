import Foundation
internal import GRDB
import Synchronization

/// The engine for SQLite: GRDB's pool of one writer and several readers.
///
/// Its records and queries stay unused, because PostgreSQL could not follow; what is used is the pool, the waiting for
/// locks, the cache of statements and the check-pointing.
final class SQLite: Sendable {
    private let database: any DatabaseWriter
    private let isInMemory: Bool
    /// Whether somebody writes on the thread it was called on.
    private let isWritingHere = Atomic(false)

    init(path: String, stem: @escaping Stem) throws {
        isInMemory = path == ":memory:"
        if !isInMemory, let kind = try FileSystem.network(at: path) { throw Obstacle.networkFileSystem(path: path, kind: kind) }
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        // One for every thread that may ask, so that none of them waits for another.
        configuration.maximumReaderCount = max(5, ProcessInfo.processInfo.activeProcessorCount)
        configuration.prepareDatabase { try DutchTokenizer.register(in: $0, stem: stem) }
        do {
            database = isInMemory ? try DatabaseQueue(configuration: configuration) : try DatabasePool(path: path, configuration: configuration)
            try makeDurable()
        } catch let error as GRDB.DatabaseError {
            throw Obstacle.cannotOpen(path: path, reason: error.message ?? "\(error.extendedResultCode)")
        }
    }

    /// Gives `body` a connection without a transaction on it: the writer, or a reader that cannot write. Somebody who stops
    /// waiting stops nothing.
    ///
    /// Going to another thread and back costs more than most questions do. So a reader, which waits for nobody, is asked
    /// where the caller stands, and so is the writer when it is free. Who finds it taken waits beside the threads that
    /// other work runs on: however many write at once, and however slow the disk, one of those threads is held, no more.
    func use<T: Sendable>(_ access: Access, _ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        switch access {
        case .read: return try readHere(body)
        case .write:
            guard isWritingHere.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else { return try await writeThere(body) }
            defer { isWritingHere.store(false, ordering: .releasing) }
            return try writeHere(body)
        }
    }

    private func readHere<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        try database.unsafeRead { db in try body(SQLiteConnection(db, isReadOnly: !isInMemory)) }
    }

    private func writeHere<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        try database.writeWithoutTransaction { db in try body(SQLiteConnection(db)) }
    }

    private func writeThere<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            database.asyncWriteWithoutTransaction { db in waiting.resume(with: Result { try body(SQLiteConnection(db)) }) }
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
