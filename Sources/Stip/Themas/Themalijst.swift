import TextAnalysis

/// The themes and the words by which a text is about them.
struct Themalijst: Sendable {
    let bron: String
    let velden: [Veiligheidsveld]
    let themas: [Thema]
    private let terms: Terms
    private let byCode: [String: Int]

    init(bron: String, velden: [Veiligheidsveld], themas: [Thema]) {
        self.bron = bron
        self.velden = velden
        self.themas = themas
        terms = Terms(themas.map { thema in thema.woorden.map { ($0, 1.0) } + thema.zwak.map { ($0, 0.25) } })
        byCode = Dictionary(themas.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(code: String) -> Thema? { byCode[code].map { themas[$0] } }

    /// Finds the words of the themes in texts. One for each task: it is not safe for two at once.
    func termlezer() -> TermReader { TermReader(terms) }

    /// How much a text is about each theme: the code and a weight above zero, the heaviest first. An earlier word counts
    /// a little more, as the subject of a Dutch title stands in front; of equal ones the list decides.
    func weights(of hits: [Terms.Hit]) -> [(code: String, weight: Double)] {
        guard !hits.isEmpty else { return [] }
        var sums = [Double](repeating: 0, count: themas.count)
        for hit in hits {
            let words = Double(hit.words.count)
            sums[hit.subject] += hit.weight * (1 + 0.5 * (words - 1)) / (1 + 0.08 * Double(hit.words.lowerBound))
        }
        return sums.enumerated().filter { $0.element > 0 }
            .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
            .map { (themas[$0.offset].code, $0.element) }
    }

    /// The themes that a name is about, best first: those with at least 45 percent of the weight of the best.
    func codes(of hits: [Terms.Hit]) -> [String] {
        let weights = weights(of: hits)
        guard let best = weights.first else { return [] }
        return weights.filter { $0.weight >= best.weight * 0.45 }.prefix(3).map(\.code)
    }
}
