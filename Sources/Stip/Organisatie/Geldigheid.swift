/// From the first day something exists to the first day it no longer does. Nothing means: as long as anybody knows.
struct Geldigheid: Hashable, Sendable {
    var van: Datum?
    /// The first day on which it no longer holds, so that a successor can begin on the same day.
    var tot: Datum?

    static let altijd = Geldigheid()

    init(van: Datum? = nil, tot: Datum? = nil) { (self.van, self.tot) = (van, tot) }

    func contains(_ datum: Datum) -> Bool {
        if let van, datum < van { return false }
        if let tot, datum >= tot { return false }
        return true
    }

    func overlaps(_ other: Geldigheid) -> Bool { intersection(other) != nil }

    /// The days that are in both.
    func intersection(_ other: Geldigheid) -> Geldigheid? {
        let van = [van, other.van].compactMap(\.self).max()
        let tot = [tot, other.tot].compactMap(\.self).min()
        if let van, let tot, van >= tot { return nil }
        return Geldigheid(van: van, tot: tot)
    }

    /// From the first day of the first to the last day of the last.
    static func hull(_ parts: [Geldigheid]) -> Geldigheid {
        guard !parts.isEmpty else { return .altijd }
        let van = parts.contains { $0.van == nil } ? nil : parts.compactMap(\.van).min()
        let tot = parts.contains { $0.tot == nil } ? nil : parts.compactMap(\.tot).max()
        return Geldigheid(van: van, tot: tot)
    }
}
