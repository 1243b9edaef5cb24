/// A statement and the values that go with it.
///
/// Write it as a string literal. What is interpolated becomes a bound value, never text, in SQLite and in PostgreSQL
/// alike. The literal parts are static strings: text that is only known while the program runs cannot become SQL,
/// not even on purpose.
///
///     try db.run("update prioriteit set naam = \(naam) where id = \(id)")
///
/// A fragment nests in another, and the numbers of its values follow.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case literal(StaticString)
        case text(String)
        case value(Value)
    }

    var pieces: [Piece]

    public init(stringLiteral value: StaticString) { pieces = [.literal(value)] }
    public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Text made inside this module, such as the name of an index table.
    init(text: String) { pieces = [.text(text)] }
    init(pieces: [Piece]) { self.pieces = pieces }

    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }
        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { pieces.append(.literal(literal)) }
        }
        public mutating func appendInterpolation(_ value: some Storable) { pieces.append(.value(value.stored)) }
        public mutating func appendInterpolation(_ fragment: SQL) { pieces += fragment.pieces }
    }
}

extension SQL {
    /// Values between parentheses, for after `in` and `not in`.
    ///
    ///     "select naam from gemeente where id in \(SQL.list(ids))"
    ///
    /// An empty list is an empty selection, because `in ()` is an error in PostgreSQL and `in (null)` is not the same:
    /// nothing would ever be `not in` it. SQLite takes at most 32,766 values in one statement.
    public static func list<Element: Storable>(_ values: [Element]) -> SQL {
        guard !values.isEmpty else {
            return SQL(pieces: [.text("(select cast(null as \(Element.columnType.rawValue)) where 1 = 0)")])
        }
        return "(\(values.map { "\($0)" as SQL }.joined(by: ", ")))"
    }
}

extension [SQL] {
    /// The fragments in a row, with `separator` between them: conditions with `and`, rows of `values` with a comma.
    public func joined(by separator: SQL) -> SQL {
        var pieces: [SQL.Piece] = []
        for (position, fragment) in enumerated() {
            if position > 0 { pieces += separator.pieces }
            pieces += fragment.pieces
        }
        return SQL(pieces: pieces)
    }
}

extension SQL {
    /// The text and the values in order, as one database wants them.
    ///
    /// SQLite reads `$1` as a name and numbers names by first use, so there every value is a plain `?`. PostgreSQL must
    /// know the type of a value, which a null has not, so there a null is written out: `null is null` is then no error.
    func rendered(for dialect: Dialect) -> (text: String, values: [Value]) {
        var text: [UInt8] = []
        var values: [Value] = []
        text.reserveCapacity(256)
        values.reserveCapacity(pieces.count / 2 + 1)
        for piece in pieces {
            switch piece {
            case .literal(let part): part.withUTF8Buffer { text.append(contentsOf: $0) }
            case .text(let part): text.append(contentsOf: part.utf8)
            case .value(.null) where dialect == .postgres: text.append(contentsOf: "null".utf8)
            case .value(let value):
                values.append(value)
                text.append(contentsOf: dialect == .postgres ? "$\(values.count)".utf8 : "?".utf8)
            }
        }
        return (String(decoding: text, as: UTF8.self), values)
    }
}
