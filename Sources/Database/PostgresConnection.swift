internal import CPostgres

/// A connection of libpq, which comes back by itself after it was lost.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    private let url: PostgresURL
    private let turnstile: Turnstile
    private var isInside = false
    private var handle: OpaquePointer?
    private var prepared: [Template: String] = [:]

    /// A text and the types of its values: `$1` may be a number today and text tomorrow.
    private struct Template: Hashable {
        let text: String
        let types: [Oid]
    }

    /// Connects when it is first used, unless it is asked to before.
    init(_ url: PostgresURL, turnstile: Turnstile) { (self.url, self.turnstile) = (url, turnstile) }

    deinit { disconnect() }

    func disconnect() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    func begin(_ access: Access, isLastTry: Bool) throws {
        turnstile.enter(alone: isLastTry)
        isInside = true
        do {
            if handle == nil || PQstatus(handle) != CONNECTION_OK { try connect() }
            try control(access == .write ? "begin isolation level serializable" : "begin isolation level serializable read only")
        } catch {
            leave()
            throw error
        }
    }

    /// A lost connection leaves open whether the work was kept, so then it is not repeated.
    func commit() throws {
        do {
            let answer = try control("commit")
            guard answer.tag == "COMMIT" else { throw DatabaseError(.other, "the transaction was undone", statement: "commit") }
            leave()
        } catch let error as DatabaseError where PQstatus(handle) != CONNECTION_OK {
            throw DatabaseError(.other, "connection lost while committing: the work may or may not be kept", statement: "commit", code: error.code)
        }
    }

    func rollback() throws {
        defer { leave() }
        guard PQstatus(handle) == CONNECTION_OK else { return disconnect() }
        if PQtransactionStatus(handle) != PQTRANS_IDLE { try control("rollback") }
    }

    private func leave() {
        if isInside { turnstile.leave() }
        isInside = false
    }

    func run(_ text: String, _ values: [Value]) throws -> Rows {
        let parameters = PostgresParameters(values)
        // The text with a list in it is seldom the same twice.
        guard values.count <= 32 else {
            return try answer(
                to: text,
                parameters.withPointers { types, pointers, lengths, formats in
                    PQexecParams(handle, text, Int32(values.count), types, pointers, lengths, formats, 0)
                }
            ).rows()
        }
        let name = try prepare(Template(text: text, types: parameters.types))
        return try answer(
            to: text,
            parameters.withPointers { _, pointers, lengths, formats in
                PQexecPrepared(handle, name, Int32(values.count), pointers, lengths, formats, 0)
            }
        ).rows()
    }

    func execute(_ script: String) throws { try control(script) }

    private func prepare(_ template: Template) throws -> String {
        if let name = prepared[template] { return name }
        if prepared.count >= 500 {
            try control("deallocate all")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        _ = try answer(to: template.text, PQprepare(handle, name, template.text, Int32(template.types.count), template.types))
        prepared[template] = name
        return name
    }

    @discardableResult
    private func control(_ text: String) throws -> PostgresAnswer { try answer(to: text, PQexec(handle, text)) }

    private func answer(to statement: String, _ result: OpaquePointer?) throws -> PostgresAnswer {
        let answer = PostgresAnswer(result)
        if let error = answer.error(of: statement, isLost: PQstatus(handle) != CONNECTION_OK) { throw error }
        return answer
    }

    func connect() throws {
        disconnect()
        // What comes later wins: the url may say how long to wait, and not in which encoding.
        let settings = [("connect_timeout", "10"), ("fallback_application_name", "stip"), ("dbname", url.text), ("client_encoding", "UTF8")]
        handle = withCStrings(settings.map(\.0)) { names in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = handle.map { url.withoutPassword(String(cString: PQerrorMessage($0))) } ?? "out of memory"
            disconnect()
            throw Obstacle.cannotConnect(reason: reason)
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try control("set standard_conforming_strings = on; set bytea_output = 'hex'; set lock_timeout = '10s'; set timezone = 'UTC'")
        if let schema = url.schema { try enter(schema) }
    }

    /// The name is plain, so it needs no quotes.
    private func enter(_ schema: String) throws {
        let isThere = try run("select 1 from pg_namespace where nspname = $1", [.text(schema)]).count > 0
        if !isThere { try control("create schema if not exists \(schema)") }
        try control("set search_path = \(schema)")
    }
}

/// The strings as C wants a list of them, ended by a null.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T) -> T {
    let copies = strings.map { Array($0.utf8CString) }
    func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> T {
        guard index < copies.count else { return body(pointers + [nil]) }
        return copies[index].withUnsafeBufferPointer { next(index + 1, pointers + [$0.baseAddress]) }
    }
    return next(0, [])
}
