/// A way out where a planning does not fit, with what it costs and what it brings.
struct Uitweg: Equatable, Sendable {
    /// From cheap to dear, by how many people must do something they would not have done, and by how much weaker the process gets:
    /// 1. another meeting that is held anyway: somebody changes an agenda;
    /// 2. in writing: the members answer a letter, nobody hears the other;
    /// 3. shorter: who answers or writes gets less time;
    /// 4. an extra meeting: everybody comes once more;
    /// 5. without it: a decision is taken on less than was agreed, which must be told;
    /// 6. adopted later: the whole unit waits, and the old plan runs on.
    enum Soort: Int, CaseIterable, Sendable, Comparable {
        case andereVergadering = 1, schriftelijk, korter, extraVergadering, zonder, laterVaststellen

        static func < (left: Soort, right: Soort) -> Bool { left.rawValue < right.rawValue }
    }

    let soort: Soort
    /// The steps that change.
    let stappen: [String]
    /// The day on which it then happens, where there is one.
    let dag: Datum?
    /// How many days it brings.
    let winst: Int
    /// What to do, in one sentence.
    let tekst: String
    /// What it changes in the planning, where it is more than a day.
    var veranderingen: [Uitwegen.Verandering] = []

    /// The three cheapest; of the same kind the one that brings most, then the first in the planning.
    static func goedkoopste(_ uitwegen: [Uitweg], aantal: Int = 3) -> [Uitweg] {
        let sorted = uitwegen.enumerated().sorted {
            ($0.element.soort.rawValue, -$0.element.winst, $0.offset) < ($1.element.soort.rawValue, -$1.element.winst, $1.offset)
        }
        // Three that are really different say more than the same for three bodies.
        var found: [Uitweg] = []
        var soorten: Set<Soort> = []
        for uitweg in sorted.map(\.element) where soorten.insert(uitweg.soort).inserted { found.append(uitweg) }
        for uitweg in sorted.map(\.element) where found.count < aantal && !found.contains(uitweg) { found.append(uitweg) }
        return Array(found.prefix(aantal)).sorted { $0.soort < $1.soort }
    }
}
