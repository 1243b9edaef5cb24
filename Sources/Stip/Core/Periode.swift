/// The years a plan is meant for, both included.
public struct Periode: Hashable, Comparable, Sendable {
    public let van: Int
    public let tot: Int

    /// Nothing when it ends before it begins.
    public init?(van: Int, tot: Int) {
        guard van <= tot else { return nil }
        (self.van, self.tot) = (van, tot)
    }

    public func contains(_ jaar: Int) -> Bool { (van...tot).contains(jaar) }

    public static func < (left: Periode, right: Periode) -> Bool { (left.van, left.tot) < (right.van, right.tot) }
}
