/// When something happens, as exactly as it was said and no more: all days that the words can mean, both included.
///
/// "jul/aug/sept 2019" stays the three months it is; a calculation that wants a day asks for `eerste` or `laatste` and
/// knows from `isZeker` what it may conclude.
struct Tijdvak: Hashable, Sendable {
    /// How exactly a moment was said. The raw values are those of `stip lees --json` and of a planning file.
    enum Precisie: String, CaseIterable, Sendable, Comparable {
        case dag, week, maand, kwartaal, jaar, vaag

        static func < (left: Precisie, right: Precisie) -> Bool { left.plaats < right.plaats }
        private var plaats: Int { Precisie.allCases.firstIndex(of: self) ?? 0 }
    }

    let van: Datum
    let tot: Datum
    let precisie: Precisie
    /// "Uiterlijk 15 oktober": it may be earlier than `van`, never later than `tot`.
    let isUiterlijk: Bool

    /// Nothing when it ends before it begins.
    init?(van: Datum, tot: Datum, precisie: Precisie, isUiterlijk: Bool = false) {
        guard van <= tot else { return nil }
        (self.van, self.tot, self.precisie, self.isUiterlijk) = (van, tot, precisie, isUiterlijk)
    }

    init(dag: Datum) { (van, tot, precisie, isUiterlijk) = (dag, dag, .dag, false) }
    init(uiterlijk: Datum) { (van, tot, precisie, isUiterlijk) = (uiterlijk, uiterlijk, .dag, true) }

    /// The first day on which it can happen; nothing when only the last one is known.
    var eerste: Datum? { isUiterlijk ? nil : van }
    /// The last day on which it can happen.
    var laatste: Datum { tot }
    /// Whether it is known on which day it happens.
    var isDag: Bool { van == tot && !isUiterlijk && precisie == .dag }

    /// Whether it is a time that is open until its last day: "uiterlijk 15 oktober", "van 2 september tot en met 15 oktober".
    var isTermijn: Bool { isUiterlijk || precisie == .dag && van < tot }

    /// Whatever day is meant by both, this comes before the other, or on the same day.
    func isZekerVoor(_ other: Tijdvak) -> Bool { other.eerste.map { tot <= $0 } ?? false }
    /// Whatever day is meant by both, this comes after the other.
    func isZekerNa(_ other: Tijdvak) -> Bool { eerste.map { $0 > other.tot } ?? false }
}
