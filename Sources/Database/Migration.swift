/// A step in the life of the tables. It is appended to the list and never edited.
///
///     Migration("0007-stemronde", """
///         create table stemronde (id text primary key not null, titel text not null, te_kiezen bigint not null);
///         create table bijlage (id text primary key not null, inhoud bytes not null);
///         """)
///
/// Both databases read the same text, so it keeps to the types `text`, `bigint`, `double precision` and `bytes`. The
/// last is ours: it becomes `blob` in SQLite and `bytea` in PostgreSQL, wherever it stands as a word of its own, so no
/// column can have that name. Write `not null` at a primary key too, because SQLite does not take it for granted.
public struct Migration: Sendable {
    public let name: String
    let perform: @Sendable (Transaction) throws -> Void

    public init(_ name: String, _ text: String) {
        self.name = name
        perform = { db in try db.execute(text.translatingBytes(for: db.dialect)) }
    }

    /// A migration that is more than text: it moves data, or makes an index for full-text search.
    public init(_ name: String, _ perform: @escaping @Sendable (Transaction) throws -> Void) {
        (self.name, self.perform) = (name, perform)
    }
}

extension Store {
    /// Does what was not yet done, in order, each in a transaction of its own.
    ///
    /// Throws an `Obstacle` when the database knows a migration that is not in the list: then a newer version of the
    /// program has been here, and this one could do harm.
    public func migrate(_ migrations: [Migration]) async throws {
        let known = Set(migrations.map(\.name))
        precondition(known.count == migrations.count, "two migrations have the same name")

        let done = try await maintain { db in
            try db.createMigrations()
            return try db.migrationsDone()
        }
        let unknown = done.subtracting(known)
        guard unknown.isEmpty else { throw Obstacle.unknownMigrations(unknown.sorted()) }

        for migration in migrations where !done.contains(migration.name) {
            try await maintain { db in
                try db.lockMigrations()
                if try db.migrationsDone().contains(migration.name) { return }
                try migration.perform(db)
                try db.run("insert into migratie (naam, uitgevoerd) values (\(migration.name), \(db.now))")
            }
        }
    }
}

extension Transaction {
    /// Two programs that start at the same moment would both see that the table is not there.
    fileprivate func createMigrations() throws {
        if dialect == .postgres { try execute("select pg_advisory_xact_lock(5746)") }
        try run("create table if not exists migratie (naam text primary key not null, uitgevoerd text not null)")
    }

    /// Keeps a second program that starts at the same moment out. SQLite has one writer already; in PostgreSQL this must
    /// be the first statement, because any other settles what the transaction sees.
    fileprivate func lockMigrations() throws {
        if dialect == .postgres { try execute("lock table migratie in exclusive mode") }
    }

    fileprivate func migrationsDone() throws -> Set<String> {
        Set(try all("select naam from migratie") { try $0["naam"] })
    }
}
