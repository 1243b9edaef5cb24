/// Where somebody stands in a round of consent.
public enum Stance: Hashable, Sendable { case agrees, agreesWithRemark, objects }

/// What a round of consent came to for one subject. One objection is enough to talk about it.
public struct Consensus: Hashable, Sendable {
    public let agreed: Int
    public let remarked: Int
    public let objected: Int

    public init(_ stances: [Stance]) {
        agreed = stances.count { $0 == .agrees }
        remarked = stances.count { $0 == .agreesWithRemark }
        objected = stances.count { $0 == .objects }
    }

    /// Somebody answered and nobody objected.
    public var isReached: Bool { objected == 0 && agreed + remarked > 0 }
}
