public import Foundation

extension Value: Storable {
    public var stored: Value { self }
    public init(stored: Value) { self = stored }
}

extension String: Storable {
    public var stored: Value { .text(self) }
    public init(stored: Value) throws {
        guard case .text(let text) = stored else { throw Unreadable(stored, as: Self.self) }
        self = text
    }
}

extension Int64: Storable {
    public static var columnType: ColumnType { .integer }
    public var stored: Value { .integer(self) }
    public init(stored: Value) throws {
        guard case .integer(let number) = stored else { throw Unreadable(stored, as: Self.self) }
        self = number
    }
}

extension Int: Storable {
    public static var columnType: ColumnType { .integer }
    public var stored: Value { .integer(Int64(self)) }
    public init(stored: Value) throws { self = Int(try Int64(stored: stored)) }
}

/// NaN is stored as null, as SQLite does by itself.
extension Double: Storable {
    public static var columnType: ColumnType { .real }
    public var stored: Value { isNaN ? .null : .real(self) }
    public init(stored: Value) throws {
        switch stored {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: throw Unreadable(stored, as: Self.self)
        }
    }
}

/// 0 or 1: the two databases have no common boolean.
extension Bool: Storable {
    public static var columnType: ColumnType { .integer }
    public var stored: Value { .integer(self ? 1 : 0) }
    public init(stored: Value) throws {
        switch stored {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw Unreadable(stored, as: Self.self)
        }
    }
}

extension [UInt8]: Storable {
    public static var columnType: ColumnType { .bytes }
    public var stored: Value { .blob(self) }
    public init(stored: Value) throws {
        guard case .blob(let bytes) = stored else { throw Unreadable(stored, as: Self.self) }
        self = bytes
    }
}

extension Data: Storable {
    public static var columnType: ColumnType { .bytes }
    public var stored: Value { .blob([UInt8](self)) }
    public init(stored: Value) throws { self = Data(try [UInt8](stored: stored)) }
}

extension Optional: Storable where Wrapped: Storable {
    public static var columnType: ColumnType { Wrapped.columnType }
    public var stored: Value { self?.stored ?? .null }
    public init(stored: Value) throws { self = stored == .null ? nil : try Wrapped(stored: stored) }
}

extension Storable where Self: RawRepresentable, RawValue: Storable {
    public static var columnType: ColumnType { RawValue.columnType }
    public var stored: Value { rawValue.stored }
    public init(stored: Value) throws {
        guard let value = Self(rawValue: try RawValue(stored: stored)) else { throw Unreadable(stored, as: Self.self) }
        self = value
    }
}
