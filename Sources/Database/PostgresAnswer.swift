internal import CPostgres

/// What PostgreSQL answered to one statement; it holds libpq's memory for as long as it is read.
final class PostgresAnswer {
    private let result: OpaquePointer?

    init(_ result: OpaquePointer?) { self.result = result }
    deinit { PQclear(result) }

    /// What was done: `COMMIT`, `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(result)) }

    func rows() -> Rows {
        let width = PQnfields(result)
        let count = PQntuples(result)
        guard width > 0 else { return .empty }
        let types = (0..<width).map { PQftype(result, $0) }
        var values: [Value] = []
        values.reserveCapacity(Int(count * width))
        for row in 0..<count {
            for column in 0..<width { values.append(value(row, column, types[Int(column)])) }
        }
        return Rows(columns: (0..<width).map { String(cString: PQfname(result, $0)) }, values: values, count: Int(count))
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> Value {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let count = Int(PQgetlength(result, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        switch type {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.numeric:
            return Value(number: String(decoding: bytes, as: UTF8.self))
        case PostgresType.float8, PostgresType.float4:
            return .real(Double(String(decoding: bytes, as: UTF8.self)) ?? .nan)
        case PostgresType.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.bytea: return .blob([UInt8](hexadecimal: bytes.dropFirst(2)))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// What went wrong, or nil. Only messages of classes that speak of tables and statements are passed on; the others,
    /// such as those about a value that does not fit, could quote the value.
    func error(of statement: String, isLost: Bool) -> DatabaseError? {
        if [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(PQresultStatus(result)) { return nil }
        let code = field("C")
        if isLost || code.isEmpty {
            return DatabaseError(.other, "connection lost", statement: statement, code: code, isWorthRepeating: isLost)
        }
        let isDiscreet = ["08", "23", "25", "26", "40", "42", "53", "54", "55", "57"].contains(String(code.prefix(2)))
        let message = isDiscreet ? field("M") : "a value is not what the statement needs"
        return DatabaseError(Self.kind(of: code), message, statement: statement, code: code, isWorthRepeating: ["40001", "40P01"].contains(code))
    }

    /// `C` is SQLSTATE and `M` the first line of the message; Swift cannot see the names that C has for them.
    private func field(_ name: Unicode.Scalar) -> String {
        PQresultErrorField(result, Int32(name.value)).map { String(cString: $0) } ?? ""
    }

    private static func kind(of code: String) -> DatabaseError.Kind {
        switch code {
        case "23505": .uniqueViolation
        case "23503": .foreignKey
        case "23514": .check
        case "23502": .notNull
        case "40001", "40P01", "55P03": .busy
        default: .other
        }
    }
}

extension Value {
    /// A sum of whole numbers is `numeric` in PostgreSQL and whole in SQLite: whole is whole.
    fileprivate init(number text: String) {
        if let whole = Int64(text) {
            self = .integer(whole)
        } else {
            self = Double(text).map { .real($0) } ?? .text(text)
        }
    }
}

extension [UInt8] {
    fileprivate init(hexadecimal text: Slice<UnsafeRawBufferPointer>) {
        self.init(unsafeUninitializedCapacity: text.count / 2) { buffer, count in
            var place = text.startIndex
            while count < text.count / 2 {
                buffer[count] = text[place].hexadecimal << 4 | text[place + 1].hexadecimal
                (place, count) = (place + 2, count + 1)
            }
        }
    }
}

extension UInt8 {
    fileprivate var hexadecimal: UInt8 { self >= UInt8(ascii: "a") ? self - UInt8(ascii: "a") + 10 : self - UInt8(ascii: "0") }
}
