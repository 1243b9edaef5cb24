/// What both databases can hold.
public enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// The name of the case: what an error may tell, since the value itself may be about a person.
    var kind: String {
        switch self {
        case .null: "null"
        case .integer: "integer"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        }
    }
}

/// The column types that both databases know.
public enum ColumnType: String, Sendable {
    case text
    case integer = "bigint"
    case real = "double precision"
    case bytes = "bytea"
}

/// A type that can stand in a column.
///
/// An enum or an identifier that is `RawRepresentable` has this for free: `enum Rang: String, Storable { … }`.
public protocol Storable: Sendable {
    /// The type of its column; text unless it says otherwise.
    static var columnType: ColumnType { get }
    var stored: Value { get }
    init(stored: Value) throws
}

extension Storable {
    public static var columnType: ColumnType { .text }
}

/// A column did not hold what was asked of it: a defect, in the statement or in the data.
///
/// It tells the column and the types, never the value.
public struct Unreadable: Error, Equatable, CustomStringConvertible {
    public let column: String?
    public let expected: String
    public let found: String

    public init(_ value: Value, as type: Any.Type, column: String? = nil) {
        (self.column, expected, found) = (column, "\(type)", value.kind)
    }

    init(column: String, expected: String, found: String) {
        (self.column, self.expected, self.found) = (column, expected, found)
    }

    public var description: String { "column \(column ?? "?"): expected \(expected), found \(found)" }
}
