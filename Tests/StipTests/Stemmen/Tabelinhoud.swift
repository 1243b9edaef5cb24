@testable import Database

extension Store {
    /// Everything that stands in the database, row by row, as text: for tests that look for what may not be there.
    func tables() async throws -> [String: [[String]]] {
        try await read { db in
            let names: SQL =
                switch db.dialect {
                case .sqlite: "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                case .postgres: "select table_name as name from information_schema.tables where table_schema = current_schema()"
                }
            var tables: [String: [[String]]] = [:]
            for name in try db.all(names, { try $0["name"] as String }).sorted() {
                tables[name] = try db.all(SQL(text: "select * from \"\(name)\"")) { row in
                    let columns = row.source.columns.count
                    return row.source.values[row.position * columns..<(row.position + 1) * columns].map(\.plain)
                }
            }
            return tables
        }
    }
}

extension Value {
    fileprivate var plain: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        case .null: ""
        }
    }
}
