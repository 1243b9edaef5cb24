import Synchronization
import Testing

@testable import Database

@Suite struct MigrationTests {
    @Test(arguments: databases) func `each migration runs once and in order`(database: String) async throws {
        let store = try Store.temporary(database)
        let done = Mutex<[String]>([])
        func migration(_ name: String) -> Migration { Migration(name) { _ in done.withLock { $0.append(name) } } }
        try await store.migrate([migration("0001-a"), migration("0002-b")])
        try await store.migrate([migration("0001-a"), migration("0002-b"), migration("0003-c")])
        #expect(done.withLock { $0 } == ["0001-a", "0002-b", "0003-c"])
        let kept: [String] = try await store.read { db in try db.all("select naam from migratie order by naam") { try $0["naam"] } }
        #expect(kept == ["0001-a", "0002-b", "0003-c"])
    }

    @Test(arguments: databases) func `a migration that fails leaves nothing and stops the rest`(database: String) async throws {
        let store = try Store.temporary(database)
        await #expect(throws: DatabaseError.self) {
            try await store.migrate([
                Migration("0001-a", "create table a (n bigint)"),
                Migration("0002-b", "create table b (n bigint); create table a (n bigint)"),
                Migration("0003-c", "create table c (n bigint)"),
            ])
        }
        #expect(try await store.count("select count(*) from migratie") == 1)
        await #expect(throws: DatabaseError.self) { try await store.count("select count(*) from b") }
    }

    @Test(arguments: databases) func `a database of a newer program is refused`(database: String) async throws {
        let store = try Store.temporary(database)
        try await store.migrate([Migration("0001-a", "select 1"), Migration("0002-nieuw", "select 1")])
        await #expect(throws: Obstacle.unknownMigrations(["0002-nieuw"])) { try await store.migrate([Migration("0001-a", "select 1")]) }
    }

    @Test(arguments: databases) func `quotes, comments and semicolons do not confuse it`(database: String) async throws {
        let store = try Store.temporary(database)
        try await store.migrate([Migration("0001-a", """
            -- een opmerking; met 'een quote
            create table a (naam text not null default 'a;b', inhoud bytes /* bytes; */);
            insert into a (naam) values ('it''s; bytes');
            insert into a (inhoud) values (null);;
            """)])
        #expect(try await store.read { db in try db.all("select naam from a order by naam") { try $0["naam"] } } == ["a;b", "it's; bytes"])
    }

    @Test func `a trigger keeps its semicolons in sqlite`() async throws {
        let store = try Store(":memory:")
        try await store.migrate([Migration("0001-a", """
            create table a (n bigint);
            create trigger a_vast before delete on a begin select case when 1 then raise(abort, 'vast') end; select 2; end;
            create table b (n bigint);
            """)])
        #expect(try await store.count("select count(*) from b") == 0)
    }

    @Test func `the word bytes is the type of the database`() {
        let text = "create table bytesize (a bytes, b text default 'bytes', \"bytes\" text) -- bytes"
        #expect(text.translatingBytes(for: .sqlite) == "create table bytesize (a blob, b text default 'bytes', \"bytes\" text) -- bytes")
        #expect(text.translatingBytes(for: .postgres) == "create table bytesize (a bytea, b text default 'bytes', \"bytes\" text) -- bytes")
        #expect("a 'open".translatingBytes(for: .sqlite) == "a 'open")
    }

    @Test(.enabled(if: postgres != nil, "TEST_POSTGRES holds no url")) func `two programs that start at once migrate once`() async throws {
        let url = ownSchema(try #require(postgres))
        let stores = try (0..<4).map { _ in try Store(url, connections: 1) }
        try await migrateTogether(stores)
    }

    @Test func `two programs on one file migrate once`() async throws {
        let folder = try TemporaryFolder()
        let stores = try (0..<4).map { _ in try Store(folder.path("stip.sqlite")) }
        try await migrateTogether(stores)
    }

    private func migrateTogether(_ stores: [Store]) async throws {
        let migrations = (1...5).map { Migration("000\($0)-t", "create table t\($0) (n bigint)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for store in stores { group.addTask { try await store.migrate(migrations) } }
            try await group.waitForAll()
        }
        #expect(try await stores[0].count("select count(*) from migratie") == 5)
    }
}
