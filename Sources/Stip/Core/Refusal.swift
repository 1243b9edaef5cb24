/// What somebody asked cannot be done. It tells every reason at once.
public struct Refusal: Error, Equatable, Sendable {
    public let reasons: [Reason]

    public init(_ reasons: [Reason]) { self.reasons = reasons }
    public init(_ reason: Reason) { reasons = [reason] }
}

/// One reason, in a sentence a user can act on. Each feature declares its own beside the rule that gives it.
public struct Reason: Equatable, Sendable {
    public enum Kind: Sendable { case invalid, forbidden, missing, conflict, tooLarge, tooMany }

    public let kind: Kind
    public let code: String
    /// The field of the form or of the JSON that the reason is about.
    public let field: String?
    public let message: String

    public init(_ kind: Kind = .invalid, code: String, field: String? = nil, _ message: String) {
        (self.kind, self.code, self.field, self.message) = (kind, code, field, message)
    }
}

/// The sentences alone, one a line: what the command line prints.
extension Refusal: CustomStringConvertible {
    public var description: String { reasons.map(\.message).joined(separator: "\n") }
}
