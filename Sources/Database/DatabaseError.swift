/// A statement that the database refused. A defect, unless a use case knows better.
///
/// It never holds a value: messages that could quote one are left out.
public struct DatabaseError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The same in both databases.
    public enum Kind: Sendable { case uniqueViolation, foreignKey, check, notNull, busy, other }

    public let kind: Kind
    public let message: String
    /// The text with placeholders where its values were.
    public let statement: String
    /// SQLSTATE in PostgreSQL, the extended result code in SQLite.
    public let code: String
    /// Nothing is wrong but the moment: the whole transaction may be run again.
    let isWorthRepeating: Bool

    init(_ kind: Kind, _ message: String, statement: String, code: String = "", isWorthRepeating: Bool = false) {
        (self.kind, self.message, self.statement) = (kind, message, statement)
        (self.code, self.isWorthRepeating) = (code, isWorthRepeating)
    }

    /// Something was changed and nobody has to answer for it.
    static func unrecorded(_ tables: Set<String>, ledger: String) -> DatabaseError {
        DatabaseError(.other, "a write without a row in \(ledger) is undone", statement: tables.sorted().joined(separator: ", "))
    }

    public var description: String { "\(message) [\(kind) \(code)] in: \(statement)" }
}
