import TextAnalysis

/// How Stip would group priorities: a pure function of what they say and of the measure that the user chose.
///
/// Two priorities are alike by their themes (60 percent) and by the words of their names (40 percent); what belongs to no
/// theme goes by its words alone. Priorities that say the same are one thing that is there more than once, so neither
/// their number nor their order, nor the number that Stip gave them, can change the tree.
struct Groepsvoorstel: Sendable {
    /// What is said, with who says it.
    private struct Uitspraak: Sendable {
        let stems: [[UInt8]]
        let themas: [String]
        var leden: [Groepslid]

        func precedes(_ other: Uitspraak) -> Bool {
            themas == other.themas
                ? stems.lexicographicallyPrecedes(other.stems) { $0.lexicographicallyPrecedes($1) } : themas.lexicographicallyPrecedes(other.themas)
        }
    }

    /// A group as it is proposed, before it has a number.
    struct Deel: Equatable, Sendable {
        let naam: String
        let leden: [Groepslid]
    }

    private let uitspraken: [Uitspraak]
    private let dendrogram: Dendrogram
    private let themanamen: [String: String]

    /// - Parameter themanamen: names by the codes of themes; a code that is not among them does not count as a theme.
    init(_ leden: [Groepslid], themanamen: [String: String]) {
        let stemmer = Stemmer()
        let likeness = Likeness(stopWords: Groepering.stopwoorden)
        var byWords: [[[UInt8]]: [[String]: [Groepslid]]] = [:]
        for lid in leden {
            byWords[likeness.stems(of: lid.naam, with: stemmer), default: [:]][lid.themas.filter { themanamen[$0] != nil }, default: []].append(lid)
        }
        let uitspraken = byWords.flatMap { stems, byThemas in
            byThemas.map { Uitspraak(stems: stems, themas: $0, leden: $1.sorted { $0.precedes($1) }) }
        }.sorted { $0.precedes($1) }
        let table = Likeness.Table(uitspraken.map(\.stems), likeness)
        (self.uitspraken, self.themanamen) = (uitspraken, themanamen)
        dendrogram = Dendrogram(weights: uitspraken.map(\.leden.count)) { one, other in
            Groepsvoorstel.gelijkenis(uitspraken[one].themas, uitspraken[other].themas, woorden: table.between(one, other))
        }
    }

    static func gelijkenis(_ left: [String], _ right: [String], woorden: Double) -> Double {
        if left.isEmpty && right.isEmpty { return woorden }
        let themas = left.first == right.first ? 1 : left.contains { right.contains($0) } ? 0.5 : 0
        return 0.6 * themas + 0.4 * woorden
    }

    /// The largest group first; of equal ones by name.
    func groepen(_ maat: Groepsmaat) -> [Deel] {
        let groups =
            switch maat {
            case .gelijkenis(let drempel): dendrogram.groups(from: drempel)
            case .aantal(let aantal): dendrogram.groups(count: aantal)
            }
        let whole = counts(of: Array(uitspraken.indices))
        let delen = groups.map { group in
            Deel(naam: naam(of: group, whole), leden: group.flatMap { uitspraken[$0].leden }.sorted { $0.precedes($1) })
        }
        return delen.sorted { left, right in
            let (one, other) = (left.gemeentental, right.gemeentental)
            return one == other ? (left.naam, left.leden.first?.naam ?? "") < (right.naam, right.leden.first?.naam ?? "") : one > other
        }
    }

    /// How well each number of groups fits, from 2 on: the average silhouette, 1 at best. Never more groups than there are things that differ.
    func kwaliteit(upTo largest: Int = Groepsmaat.aantallen.upperBound) -> [(aantal: Int, kwaliteit: Double)] {
        dendrogram.quality(upTo: min(largest, dendrogram.count)).map { (aantal: $0.groups, kwaliteit: $0.quality) }
    }

    private func counts(of group: [Int]) -> [String: Int] {
        group.reduce(into: [:]) { counts, place in
            if let thema = uitspraken[place].themas.first { counts[thema, default: 0] += uitspraken[place].leden.count }
        }
    }

    /// The name of the theme, when the group is most of it and it is most of the group; else the name that is written most.
    private func naam(of group: [Int], _ whole: [String: Int]) -> String {
        let size = group.reduce(0) { $0 + uitspraken[$1].leden.count }
        let best = counts(of: group).min { ($1.value, $0.key) < ($0.value, $1.key) }
        if let best, best.value * 2 > size, best.value * 2 > whole[best.key] ?? 0, let naam = themanamen[best.key] { return naam }
        var names: [String: Int] = [:]
        for place in group { for lid in uitspraken[place].leden { names[lid.naam, default: 0] += 1 } }
        return names.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { Opmaak.zin($0.key) } ?? "Naamloos"
    }
}

extension Groepsvoorstel.Deel {
    fileprivate var gemeentental: Int { Set(leden.flatMap(\.gemeenten)).count }
}

extension Groepslid {
    /// An order by what it says; the number that Stip gave it comes last.
    fileprivate func precedes(_ other: Groepslid) -> Bool {
        let (own, its) = (gemeenten.joined(separator: " "), other.gemeenten.joined(separator: " "))
        return (naam, own, nummer, document.rawValue, prioriteit.rawValue) < (
            other.naam, its, other.nummer, other.document.rawValue, other.prioriteit.rawValue
        )
    }
}
