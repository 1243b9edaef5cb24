import Foundation
import Synchronization
import Testing

@testable import Database

@Suite(.enabled(if: postgres != nil, "TEST_POSTGRES holds no url")) struct PostgresTests {
    /// A store with one row, `n` is 0.
    private func counter(_ url: String? = nil, connections: Int = 2) async throws -> Store {
        let store = try Store(url ?? ownSchema(try #require(postgres)), connections: connections)
        try await store.migrate([Migration("0001-t", "create table t (n bigint not null)")])
        try await store.write { db in try db.run("insert into t (n) values (0)") }
        return store
    }

    /// A counter, and another program that uses the same database.
    private func shared() async throws -> (store: Store, other: Store) {
        let url = ownSchema(try #require(postgres))
        let store = try await counter(url)
        return (store, try Store(url))
    }

    /// Adds one, while the other program adds ten between reading and writing, as long as `isDisturbed` says so.
    private func addOne(to store: Store, beside other: Store, isDisturbed: @escaping @Sendable (_ attempt: Int) -> Bool) async throws -> Int {
        let attempts = Counter()
        try await store.write { db in
            let n: Int = try db.one("select n from t") { try $0["n"] }
            if isDisturbed(attempts.next()) { addTen(to: other) }
            try db.run("update t set n = \(n + 1)")
        }
        return attempts.count
    }

    @Test func `a conflict is repeated`() async throws {
        let (store, other) = try await shared()
        #expect(try await addOne(to: store, beside: other) { $0 == 1 } == 2)
        #expect(try await store.count("select n from t") == 11)
    }

    @Test func `a conflict that the body hides is repeated`() async throws {
        let (store, other) = try await shared()
        let attempts = Counter()
        try await store.write { db in
            let n: Int = try db.one("select n from t") { try $0["n"] }
            if attempts.next() == 1 { addTen(to: other) }
            do { try db.run("update t set n = \(n + 1)") } catch { throw CancellationError() }
        }
        #expect(try await store.count("select n from t") == 11)
    }

    @Test func `after three tries a conflict is an error`() async throws {
        let (store, other) = try await shared()
        let attempts = Counter()
        let error = await #expect(throws: DatabaseError.self) {
            _ = try await addOne(to: store, beside: other) { _ in attempts.next() > 0 }
        }
        #expect(error?.kind == .busy)
        #expect(error?.code == "40001")
        #expect(attempts.count == 3)
        #expect(try await store.count("select n from t") == 30)
    }

    @Test func `however many want the same row each gets its turn`() async throws {
        let store = try await counter(connections: 8)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<500 {
                group.addTask {
                    try await store.write { db in
                        let n: Int = try db.one("select n from t") { try $0["n"] }
                        try db.run("update t set n = \(n + 1)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await store.count("select n from t") == 500)
    }

    @Test func `two doctors cannot both go home`() async throws {
        let store = try await counter()
        try await store.write { db in try db.run("insert into t (n) values (1)") }
        let meeting = Meeting(size: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for doctor in [0, 1] {
                group.addTask {
                    try await store.write { db in
                        let present: Int = try db.one("select count(*) from t") { try $0[0] }
                        meeting.arrive()
                        if present == 2 { try db.run("delete from t where n = \(doctor)") }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await store.count("select count(*) from t") == 1)
    }

    @Test func `a lost connection comes back`() async throws {
        let store = try await counter(connections: 1)
        let other = try Store(try #require(postgres), connections: 1)
        let process: Int = try await store.read { db in try db.one("select pg_backend_pid()") { try $0[0] } }
        try await other.write { db in try db.run("select pg_terminate_backend(cast(\(process) as integer))") }
        #expect(try await store.count("select n from t") == 0)
        #expect(try await store.read { db in try db.one("select pg_backend_pid()") { try $0[0] as Int } } != process)
    }

    @Test func `a connection lost halfway is repeated`() async throws {
        let store = try await counter(connections: 1)
        let attempts = Counter()
        try await store.write { db in
            try db.run("update t set n = n + 1")
            if attempts.next() == 1 { try db.run("select pg_terminate_backend(pg_backend_pid())") }
        }
        #expect(attempts.count == 2)
        #expect(try await store.count("select n from t") == 1)
    }

    @Test func `no more connections than asked for`() async throws {
        let store = try await counter(connections: 3)
        let processes = try await withThrowingTaskGroup(of: Int.self, returning: Set<Int>.self) { group in
            for _ in 0..<50 { group.addTask { try await store.read { db in try db.one("select pg_backend_pid()") { try $0[0] } } } }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
        #expect((1...3).contains(processes.count))
    }

    @Test func `one after the other keeps one connection`() async throws {
        let store = try await counter(connections: 4)
        var processes: Set<Int> = []
        for _ in 0..<20 { processes.insert(try await store.read { db in try db.one("select pg_backend_pid()") { try $0[0] } }) }
        #expect(processes.count == 1)
    }

    @Test func `the same text takes values of different types`() async throws {
        let store = try await counter()
        for value in [.integer(1), .text("a"), .null, .real(0.5)] as [Value] {
            #expect(try await store.read { db in try db.one("select \(value) as w") { try $0["w"] as Value } } == value)
        }
    }

    @Test func `more statements than it keeps are no trouble`() async throws {
        let store = try await counter(connections: 1)
        try await store.read { db in
            for number in 0..<1100 {
                let found: Int = try db.one("select \(SQL(text: "\(number)"))") { try $0[0] }
                #expect(found == number)
            }
        }
    }

    @Test func `every transaction is serializable`() async throws {
        let store = try await counter()
        #expect(try await store.write { db in try db.one("show transaction_isolation") { try $0[0] } } == "serializable")
        #expect(try await store.read { db in try db.one("show transaction_isolation") { try $0[0] } } == "serializable")
        #expect(try await store.read { db in try db.one("show transaction_read_only") { try $0[0] } } == "on")
    }

    @Test func `there is no backup by this door`() async throws {
        let store = try await counter()
        await #expect(throws: Obstacle.backupIsForSQLite) { try await store.backup(to: "/tmp/kopie") }
        #expect("\(Obstacle.backupIsForSQLite)".contains("pg_dump"))
    }
}

@Suite struct PostgresURLTests {
    @Test(arguments: [
        "postgres://stip:geheim@127.0.0.1:1/stip", "postgres://stip:geheim@127.0.0.1:poort/stip", "postgres://stip:geheim@[::1/stip",
        "postgres://stip:geheim@127.0.0.1/stip?schema=x;drop", "postgres://stip:geheim@127.0.0.1/stip?onbekend=1",
    ])
    func `what goes wrong never tells the password`(url: String) throws {
        let error = #expect(throws: Obstacle.self) { try Store(url) }
        #expect("\(try #require(error))".contains("geheim") == false)
    }

    @Test func `the schema is ours and the rest is for libpq`() throws {
        let url = try PostgresURL("postgres://stip@host/stip?sslmode=require&schema=beleid&connect_timeout=3")
        #expect(url.schema == "beleid")
        #expect(url.text == "postgres://stip@host/stip?sslmode=require&connect_timeout=3")
        #expect(try PostgresURL("postgres://stip@host/stip").schema == nil)
    }

    @Test func `a password that libpq repeats is taken out`() throws {
        #expect(try PostgresURL("postgres://stip:geheim@host/stip").withoutPassword("no geheim\nhere") == "no … here")
    }
}

/// Blocks until the other program has added ten.
private func addTen(to other: Store) {
    let done = DispatchSemaphore(value: 0)
    Task {
        try await other.write { db in try db.run("update t set n = n + 10") }
        done.signal()
    }
    done.wait()
}

/// Counts attempts, from any thread.
final class Counter: Sendable {
    private let attempts = Mutex(0)
    func next() -> Int { attempts.withLock { $0 += 1; return $0 } }
    var count: Int { attempts.withLock { $0 } }
}

/// Lets nobody go on before all have arrived; after that everybody.
final class Meeting: @unchecked Sendable {
    private let condition = NSCondition()
    private let size: Int
    private var arrived = 0

    init(size: Int) { self.size = size }

    func arrive() {
        condition.withLock {
            arrived += 1
            condition.broadcast()
            while arrived < size { condition.wait() }
        }
    }
}
