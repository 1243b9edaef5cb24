import TextAnalysis

extension Leestekst {
    /// The reference number: behind a word that says it is one, on a line of the front.
    func kenmerk(_ voorblad: Voorblad) -> String? {
        var best: (rank: Int, text: String)?
        for (index, regel) in voorblad.regels.prefix(40).enumerated() {
            for hit in Kenmerkwoorden.lexicon.hits(in: klein, range: regel.range) where hit.phrase < best?.rank ?? Int.max {
                let rest = trimmed(hit.range.upperBound..<regel.range.upperBound)
                if let found = nummer(at: rest) {
                    best = (hit.phrase, found)
                } else if rest.isEmpty, index + 1 < voorblad.regels.count, let found = nummer(at: trimmed(voorblad.regels[index + 1].range)) {
                    best = (hit.phrase, found)
                } else if hit.phrase == Kenmerkwoorden.besluit, let found = nummerAchterStreep(rest) {
                    best = (hit.phrase, found)
                }
            }
        }
        return best?.text
    }

    /// The number that `range` begins with: letters, digits and marks, with three digits or more, and no date or year.
    private func nummer(at range: Range<Int>) -> String? {
        var end = range.lowerBound
        while end < range.upperBound, klein[end].isWord || Kenmerkwoorden.tekens.contains(klein[end]) { end += 1 }
        while end > range.lowerBound, !klein[end - 1].isWord { end -= 1 }
        let found = range.lowerBound..<end
        guard klein[found].count(where: \.isDigit) >= 3, found.count <= 30, Jaren.perioden(in: klein, found).isEmpty, Datums.in(self, found).isEmpty,
            !(found.count == 4 && Jaren.jaar(klein, found.lowerBound, found.upperBound) != nil)
        else { return nil }
        return tekst(found)
    }

    /// "Raadsbesluit van 30 april 2026 - KLZ 2026.0093"
    private func nummerAchterStreep(_ range: Range<Int>) -> String? {
        guard let dash = range.last(where: { streep(at: $0) > 0 && $0 > range.lowerBound && klein[$0 - 1].isSpace }) else { return nil }
        let rest = trimmed(dash + streep(at: dash)..<range.upperBound)
        guard rest.count <= 24, klein[rest].count(where: \.isDigit) >= 3, Datums.in(self, rest).isEmpty else { return nil }
        return tekst(rest)
    }
}

private enum Kenmerkwoorden {
    /// The surest first.
    private static let woorden = [
        " zaaknummer", " ons kenmerk", " kenmerk", " notanummer", " registratienummer", " documentnummer", " mededelingennr", " raadsvoorstelnummer",
        " corsanummer", " registratiekenmerk",
        " voorstelnummer", " briefnummer", " raadsnummer", " stuknummer", " raadsstuk ", " docnr", " volgnummer", " zaak ", " raadsbesluit ",
        " nummer ",
    ]
    static let lexicon = Lexicon(woorden)
    static let besluit = woorden.firstIndex(of: " raadsbesluit ") ?? 0
    static let tekens = Array("-./_".utf8)
}
