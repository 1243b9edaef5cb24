internal import GRDB
internal import GRDBSQLite

/// A connection of SQLite that GRDB lends for the time of one transaction.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    /// The database in memory has one connection for all, which learns from `query_only` that it may not write now.
    private let isReadOnly: Bool

    init(_ database: GRDB.Database, isReadOnly: Bool = true) { (self.database, self.isReadOnly) = (database, isReadOnly) }

    func begin(_ access: Access, isLastTry: Bool) throws {
        switch access {
        case .write: try control("begin immediate")
        case .read:
            if !isReadOnly { try control("pragma query_only = 1") }
            try control("begin deferred")
        }
    }

    func commit() throws {
        try control("commit")
        try leaveReadOnly()
    }

    func rollback() throws {
        if database.isInsideTransaction { try control("rollback") }
        try leaveReadOnly()
    }

    func run(_ text: String, _ values: [Value]) throws -> Rows {
        try translatingErrors(of: text) {
            // The text with a list in it is seldom the same twice.
            let statement = try values.count > 32 ? database.makeStatement(sql: text) : database.cachedStatement(sql: text)
            statement.setUncheckedArguments(StatementArguments())
            defer { sqlite3_clear_bindings(statement.sqliteStatement) }
            try bind(values, to: statement)
            return try rows(of: statement)
        }
    }

    func execute(_ script: String) throws {
        try translatingErrors(of: script) { try database.execute(sql: script) }
    }

    private func leaveReadOnly() throws {
        if !isReadOnly { try control("pragma query_only = 0") }
    }

    private func control(_ text: String) throws {
        try translatingErrors(of: text) { try database.cachedStatement(sql: text).execute() }
    }

    private func bind(_ values: [Value], to statement: Statement) throws {
        let handle = statement.sqliteStatement
        guard sqlite3_bind_parameter_count(handle) == values.count else {
            throw DatabaseError(.other, "placeholders and values differ in number", statement: statement.sql)
        }
        for (index, value) in zip(Int32(1)..., values) {
            let code = value.bind(to: handle, at: index)
            if code != SQLITE_OK { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code), sql: statement.sql) }
        }
    }

    private func rows(of statement: Statement) throws -> Rows {
        let handle = statement.sqliteStatement
        guard sqlite3_column_count(handle) > 0 else {
            try statement.execute()
            return .empty
        }
        let cursor = try GRDB.Row.fetchCursor(statement)
        var columns: [String] = []
        var values: [Value] = []
        var count = 0
        while try cursor.next() != nil {
            if count == 0 { columns = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) } }
            for index in 0..<Int32(columns.count) { values.append(Value(column: index, of: handle)) }
            count += 1
        }
        return Rows(columns: columns, values: values, count: count)
    }

    private func translatingErrors<T>(of text: String, _ action: () throws -> T) throws -> T {
        do {
            return try action()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, statement: text)
        }
    }
}

extension Value {
    /// SQLite makes its own copy of text and bytes.
    fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(""): return sqlite3_bind_text(statement, index, "", 0, copied)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text64(statement, index, characters.baseAddress, UInt64(characters.count), copied, UInt8(SQLITE_UTF8))
                }
            }
        case .blob(let bytes) where bytes.isEmpty: return sqlite3_bind_zeroblob(statement, index, 0)
        case .blob(let bytes): return sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), copied)
        }
    }

    fileprivate init(column index: Int32, of statement: OpaquePointer) {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            let text = sqlite3_column_text(statement, index)
            self = .text(String(decoding: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, index))), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
            self = .blob([UInt8](bytes))
        default: self = .null
        }
    }
}

extension DatabaseError {
    fileprivate init(_ error: GRDB.DatabaseError, statement: String) {
        let kind: Kind =
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .uniqueViolation
            case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
            case .SQLITE_CONSTRAINT_CHECK: .check
            case .SQLITE_CONSTRAINT_NOTNULL: .notNull
            case let code where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(code.primaryResultCode): .busy
            default: .other
            }
        self.init(kind, error.message ?? "no message", statement: statement, code: String(error.extendedResultCode.rawValue))
    }
}
