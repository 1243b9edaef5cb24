import Foundation
import SocialChoice

/// A round in a file: everything that is needed to count it again, and nothing else.
struct Telbestand: Equatable, Sendable {
    var titel: String
    /// How many win: from 1 up to the number of candidates.
    var plaatsen: Int
    var kandidaten: [Telkandidaat]
    var stemmen: [Telstem]
    /// At least one, each once.
    var regels: [Telregel]
    /// How many candidates a ballot names; nil when the file does not say.
    var kiezen: ClosedRange<Int>? = nil

    static let grootste = 20_000_000
    static let meesteStemmen = 100_000

    var profile: Profile {
        let places = Dictionary(uniqueKeysWithValues: kandidaten.enumerated().map { ($1.id, $0) })
        return Profile(
            candidates: kandidaten.count,
            ballots: stemmen.map { stem in Ballot(weight: stem.gewicht, choice: stem.keuze.compactMap { places[$0] }) })
    }

    /// By every rule of the file, in its order.
    func tel() -> [Teluitslag] { regels.map { tel($0) } }

    func tel(_ regel: Telregel) -> Teluitslag {
        let ids = kandidaten.map(\.id)
        do {
            let outcome = try count(profile, seats: plaatsen, by: regel.rule)
            let sets = outcome.sets.map { set in set.map { ids[$0] }.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
            return Teluitslag(
                regel: regel, verzamelingen: sets, punten: Dictionary(uniqueKeysWithValues: outcome.scores.map { (ids[$0], $1) }), reden: nil)
        } catch {
            return Teluitslag(regel: regel, verzamelingen: [], punten: [:], reden: .telt(regel, niet: error))
        }
    }
}

struct Telkandidaat: Equatable, Sendable {
    /// Unique in the file, not empty.
    let id: String
    let naam: String
}

struct Telstem: Equatable, Sendable {
    /// Unique in the file; nil in a secret round.
    var stemmer: String?
    /// Above zero.
    var gewicht: Fraction
    /// Ids of candidates, each once; the best first when the order counts.
    var keuze: [String]
}

/// What one rule makes of a file.
struct Teluitslag: Equatable, Sendable {
    let regel: Telregel
    /// Every set that wins, each in order of ids, the list in order. Empty when the rule could not count.
    let verzamelingen: [[String]]
    /// By id, in the measure of the rule.
    let punten: [String: Fraction]
    /// Why the rule could not count.
    let reden: Reason?

    var isGelijk: Bool { verzamelingen.count > 1 }
    /// In every winning set.
    func isZeker(_ id: String) -> Bool { !verzamelingen.isEmpty && verzamelingen.allSatisfy { $0.contains(id) } }
    /// In some winning sets, not in all.
    func isGelijk(_ id: String) -> Bool { !isZeker(id) && verzamelingen.contains { $0.contains(id) } }
}
