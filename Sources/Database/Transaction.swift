public import Foundation

/// Everything between `begin` and `commit`. Its clock stands still.
///
/// A statement that fails ends the transaction, also when the failure is caught: PostgreSQL allows nothing else, and the
/// two databases should behave the same.
public struct Transaction {
    let work: Work
    /// The time at which the transaction began, in whole milliseconds: what is stored reads back as the same `Date`.
    public let now: Date

    public var dialect: Dialect { work.connection.dialect }

    /// The tables that a statement of this transaction wrote to.
    public var changed: Set<String> { work.changed }

    /// Runs a statement; the rows are those of a `select` or of `returning`.
    @discardableResult
    public func run(_ sql: SQL) throws -> [Row] { try work.run(sql).all }

    /// Every row, each made into a value.
    public func all<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        let rows = try work.run(sql)
        return try rows.all.map(make)
    }

    /// The first row made into a value, or nil when there is none.
    public func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        let rows = try work.run(sql)
        return rows.count == 0 ? nil : try make(Row(source: rows, position: 0))
    }

    /// The only row made into a value: a count, or something that is there by the rules of the tables.
    public func one<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T {
        let rows = try work.run(sql)
        guard rows.count == 1 else {
            throw DatabaseError(.other, "expected one row, got \(rows.count)", statement: sql.rendered(for: dialect).text)
        }
        return try make(Row(source: rows, position: 0))
    }

    func execute(_ script: String) throws { try work.perform(script) { try work.connection.execute(script) } }
}

/// The state of one transaction: the connection, and the failure that ended it early.
final class Work {
    let connection: any Connection
    private(set) var failure: (any Error)?
    private(set) var changed: Set<String> = []
    private var isOver = false

    init(on connection: any Connection) { self.connection = connection }

    func end() { isOver = true }

    func run(_ sql: SQL) throws -> Rows {
        let (text, values) = sql.rendered(for: connection.dialect)
        return try perform(text) {
            try refuseNul(in: values, of: text)
            if let table = text.writtenTable { changed.insert(table) }
            return try connection.run(text, values)
        }
    }

    func perform<T>(_ statement: String, _ action: () throws -> T) throws -> T {
        if let failure { throw failure }
        if isOver { throw DatabaseError(.other, "the transaction is over", statement: statement) }
        do {
            return try action()
        } catch {
            failure = error
            throw error
        }
    }

    /// PostgreSQL refuses a zero byte in text and SQLite cuts the text there: one refusal for both.
    private func refuseNul(in values: [Value], of statement: String) throws {
        for case .text(let text) in values where text.utf8.contains(0) {
            throw DatabaseError(.other, "text with a zero byte cannot be stored", statement: statement)
        }
    }
}

extension String {
    /// The table that this statement writes to; nothing for a statement that only reads. A statement begins with its verb, so
    /// the first words tell.
    fileprivate var writtenTable: String? {
        guard let first = utf8.first, [UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "d")].contains(first) else { return nil }
        let words = utf8.prefix(200).split(maxSplits: 3) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "(") }
            .map { String(decoding: $0, as: UTF8.self) }
        switch words.first {
        case "insert" where words.count > 2, "delete" where words.count > 2: return words[2]
        case "update" where words.count > 1: return words[1]
        default: return nil
        }
    }
}
