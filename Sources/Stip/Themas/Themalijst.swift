import Synchronization
import TextAnalysis

/// The themes that count now, and the words by which a text is about them.
struct Themalijst: Sendable {
    let bron: String
    let velden: [Veiligheidsveld]
    /// In the order that decides between equals. What went on in another or was withdrawn is not among them.
    let themas: [Thema]
    /// Raised by every change: two lists of one installation with the same number are the same.
    let versie: Int
    /// What a code that is no longer on the list went on in, and how it was called.
    let vroeger: [String: Vroeger]
    /// Where a priority goes that had a theme when it was split.
    private let keuzes: [ID<Prioriteit>: [String: String]]
    private let woordenschat = Woordenschat()
    private let byCode: [String: Int]

    /// A theme that is no longer on the list.
    struct Vroeger: Equatable, Sendable {
        let naam: String
        /// The code that counts in its place; nothing when it was withdrawn.
        let opvolger: String?
    }

    init(
        bron: String, velden: [Veiligheidsveld], themas: [Thema], versie: Int = 1, vroeger: [String: Vroeger] = [:],
        keuzes: [ID<Prioriteit>: [String: String]] = [:]
    ) {
        (self.bron, self.velden, self.themas, self.versie, self.vroeger, self.keuzes) = (bron, velden, themas, versie, vroeger, keuzes)
        byCode = Dictionary(themas.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(code: String) -> Thema? { byCode[code].map { themas[$0] } }

    /// The themes for which a priority counts now: what was decided stays as it is, and is followed through what was
    /// merged and split since. The first is still the first.
    func geldend(_ prioriteit: Prioriteit) -> [String] {
        var found: [String] = []
        for code in prioriteit.vondst.themas {
            let last = geldend(code, keuzes[prioriteit.id] ?? [:])
            if !found.contains(last) { found.append(last) }
        }
        return found
    }

    /// The same priority with the themes for which it counts now.
    func geldend(_ prioriteiten: [Prioriteit]) -> [Prioriteit] {
        guard !vroeger.isEmpty || !keuzes.isEmpty else { return prioriteiten }
        return prioriteiten.map { prioriteit in
            var prioriteit = prioriteit
            prioriteit.vondst.themas = geldend(prioriteit)
            return prioriteit
        }
    }

    /// The code that counts in the place of `code`; the same when nothing became of it.
    func geldend(_ code: String) -> String { geldend(code, [:]) }

    /// What was split off and merged back again ends where it began.
    private func geldend(_ code: String, _ keuzes: [String: String]) -> String {
        var code = code
        var passed: Set<String> = []
        while passed.insert(code).inserted {
            guard let next = vroeger[code]?.opvolger ?? keuzes[code] else { break }
            code = next
        }
        return code
    }

    /// The name of every theme that is or was on the list, by its code. What went on in another says so.
    var namen: [String: String] {
        var namen = Dictionary(themas.map { ($0.code, $0.naam) }) { first, _ in first }
        for (code, thema) in vroeger {
            let opvolger = self[geldend(code)]?.naam
            namen[code] = opvolger.map { "\(thema.naam) (nu: \($0))" } ?? "\(thema.naam) (ingetrokken)"
        }
        return namen
    }

    /// Finds the words of the themes in texts. One for each task: it is not safe for two at once.
    func termlezer() -> TermReader { TermReader(woordenschat.terms(of: themas)) }

    /// How much a text is about each theme: the code and a weight above zero, the heaviest first. An earlier word counts
    /// a little more, as the subject of a Dutch title stands in front; of equal ones the list decides.
    func weights(of hits: [Terms.Hit]) -> [(code: String, weight: Double)] {
        var sums: [(thema: Int, weight: Double)] = []
        for hit in hits {
            let words = Double(hit.words.count)
            let weight = hit.weight * (1 + 0.5 * (words - 1)) / (1 + 0.08 * Double(hit.words.lowerBound))
            if let known = sums.firstIndex(where: { $0.thema == hit.subject }) {
                sums[known].weight += weight
            } else {
                sums.append((hit.subject, weight))
            }
        }
        return sums.filter { $0.weight > 0 }
            .sorted { ($1.weight, $0.thema) < ($0.weight, $1.thema) }
            .map { (themas[$0.thema].code, $0.weight) }
    }

    /// The themes that a name is about, best first: those with at least 45 percent of the weight of the best.
    func codes(of hits: [Terms.Hit]) -> [String] {
        let weights = weights(of: hits)
        guard let best = weights.first else { return [] }
        return weights.filter { $0.weight >= best.weight * 0.45 }.prefix(3).map(\.code)
    }
}

/// The words of a list as a reader needs them. They are prepared when the first text comes: most who ask for the list read no text.
private final class Woordenschat: Sendable {
    private let known = Mutex<Terms?>(nil)

    func terms(of themas: [Thema]) -> Terms {
        known.withLock { known in
            if let known { return known }
            let terms = Terms(themas.map { thema in thema.woorden.map { ($0, 1.0) } + thema.zwak.map { ($0, 0.25) } })
            known = terms
            return terms
        }
    }
}
