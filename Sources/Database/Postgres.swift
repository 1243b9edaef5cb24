import Foundation

/// The engine for PostgreSQL: as many threads as connections, each with its own, and a queue of work before them.
///
/// libpq blocks, so a connection has a thread. A thread is started when there is work and nobody free, so a store that is
/// used by one keeps one connection.
final class Postgres: Sendable {
    /// Something to do with a connection; what it returns is done when the thread is free again.
    fileprivate typealias Work = @Sendable (PostgresConnection) -> () -> Void

    private let url: PostgresURL
    private let line: Line
    private let turnstile = Turnstile()

    /// Connects once, to know that it can.
    init(_ url: String, connections: Int) throws {
        self.url = try PostgresURL(url)
        line = Line(places: max(1, connections))
        let first = PostgresConnection(self.url, turnstile: turnstile)
        try first.connect()
        start(with: first)
    }

    deinit { line.close() }

    /// Gives `body` a connection without a transaction on it, on the thread of that connection. Somebody who stops
    /// waiting stops nothing.
    func use<T: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            let mustStart = line.add { connection in
                let result = Result { try body(connection) }
                return { waiting.resume(with: result) }
            }
            if mustStart { start(with: PostgresConnection(url, turnstile: turnstile)) }
        }
    }

    /// The thread knows the line and not the engine, so that it ends when the store is gone.
    private func start(with connection: sending PostgresConnection) {
        let hand = Hand(connection)
        let thread = Thread { [line] in
            while let work = line.next() {
                let finish = work(hand.connection)
                line.finished()
                finish()
            }
            hand.connection.disconnect()
        }
        thread.name = "postgres"
        thread.start()
    }

    /// Carries a connection into its thread, which is the only one that uses it from then on.
    private final class Hand: @unchecked Sendable {
        let connection: PostgresConnection
        init(_ connection: PostgresConnection) { self.connection = connection }
    }
}

/// Work that waits for a thread, first come first served.
private final class Line: @unchecked Sendable {
    private let condition = NSCondition()
    private var waiting: [Postgres.Work] = []
    private var head = 0
    /// Threads without work, those that are still starting too.
    private var free = 1
    private var started = 1
    private let places: Int
    private var isOpen = true

    init(places: Int) { self.places = places }

    /// Whether a thread must be started for it.
    func add(_ use: @escaping Postgres.Work) -> Bool {
        condition.withLock {
            waiting.append(use)
            condition.signal()
            guard waiting.count - head > free, started < places else { return false }
            started += 1
            free += 1
            return true
        }
    }

    /// The next piece of work, or nil when the line is closed and empty.
    func next() -> Postgres.Work? {
        condition.withLock {
            while waiting.count == head, isOpen { condition.wait() }
            guard head < waiting.count else { return nil }
            free -= 1
            defer { forgetDone() }
            return waiting[head]
        }
    }

    func finished() { condition.withLock { free += 1 } }

    func close() {
        condition.withLock {
            isOpen = false
            condition.broadcast()
        }
    }

    private func forgetDone() {
        head += 1
        guard head == waiting.count || head > 64 else { return }
        waiting.removeFirst(head)
        head = 0
    }
}
