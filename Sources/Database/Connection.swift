/// One connection to one database, used by one thread at a time. It has two implementations, and needs no third.
protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// The last try may keep others out, if that helps.
    func begin(_ access: Access, isLastTry: Bool) throws
    func commit() throws
    func rollback() throws

    /// One statement, prepared once and kept.
    func run(_ text: String, _ values: [Value]) throws -> Rows

    /// A script: statements without values, parted by the database itself, so that a `;` between quotes or in a
    /// trigger is no trouble.
    func execute(_ script: String) throws
}

/// The two databases. Only migrations and full-text search have reason to ask.
public enum Dialect: String, Sendable { case sqlite, postgres }

/// What a transaction may do.
enum Access: Sendable { case read, write }
