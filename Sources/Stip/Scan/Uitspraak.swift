import Formats
import TextAnalysis

extension Leestekst {
    /// The sentence that says best what the plan wants with a priority: short, in the first person, about the theme, without
    /// figures. It stands right under the priority, or else under a heading about the same theme. Nothing when there is none.
    ///
    /// - Parameter buren: all priorities: the text under one ends where the next begins, and what is about another is not
    ///   said of this one.
    func uitspraak(onder punt: Opsomming.Punt, buren: [Opsomming.Punt]) -> Bewijs? {
        let zoek = Citaatzoeker(
            themas: Set(punt.themas), andere: Set(buren.flatMap(\.themas)).subtracting(punt.themas), blokken: Set(buren.map(\.blok)))
        if let found = uitspraak(zoek, from: punt.blok, after: punt.naam.range.upperBound) { return found }
        guard let thema = punt.themas.first else { return nil }
        for kop in themakoppen where kop.blok != punt.blok && kop.thema == thema {
            if let found = uitspraak(zoek, from: kop.blok, after: blokken[kop.blok].range.upperBound) { return found }
        }
        return nil
    }

    private func uitspraak(_ zoek: Citaatzoeker, from first: Int, after begin: Int) -> Bewijs? {
        // Under a heading or a point every sentence is about it; after a sentence the next may be about anything.
        let isOnder = blokken[first].isHeading || blokken[first].isItem || blokken[first].isContents
        var best: (score: Int, range: Range<Int>)?
        var read = 0
        for (step, block) in blokken[first...].prefix(9).enumerated() {
            if step > 0, block.isHeading || block.isContents || read > 1_600 || zoek.blokken.contains(first + step) { break }
            if step > 0, block.isItem, blokken[first].isItem { break }
            var onderwerp: [String] = []
            let from = step == 0 ? begin : block.range.lowerBound
            guard from < block.range.upperBound else { continue }
            read += block.range.upperBound - from
            for zin in zinnen(in: from..<block.range.upperBound) {
                let range = aanhef(of: zin)
                if isNaamzin(range, opens: step > 0 && zin.lowerBound == block.range.lowerBound ? first + step : nil) {
                    onderwerp = themas(in: range)
                }
                if !onderwerp.isEmpty, zoek.themas.isDisjoint(with: onderwerp) { continue }
                let isEigen = isOnder || !onderwerp.isEmpty
                guard let score = citeerbaarheid(of: range, zoek, isEigen: isEigen), score > best?.score ?? 2 else { continue }
                best = (score, range)
            }
        }
        return best.map { bewijs($0.range) }
    }

    /// A sentence without the colon or dash that is left over from the name before it.
    private func aanhef(of zin: Range<Int>) -> Range<Int> {
        var low = zin.lowerBound
        while low < zin.upperBound, !klein[low].isWord { low += 1 }
        return low..<zin.upperBound
    }

    /// A sentence that only names what the next ones are about: "Over jeugd.", or the name that a paragraph opens with.
    private func isNaamzin(_ zin: Range<Int>, opens blok: Int?) -> Bool {
        if let blok, focuszinblokken[blok] { return true }
        return zin.count <= 60 && klein[zin].starts(with: "over ".utf8) && !heeftGezegde(zin, longest: 6) && !themas(in: zin).isEmpty
    }

    private func citeerbaarheid(of range: Range<Int>, _ zoek: Citaatzoeker, isEigen: Bool) -> Int? {
        guard (38...170).contains(range.count), tekst.utf8[range.lowerBound].isUpper, tekst.utf8[range].last == UInt8(ascii: ".") else { return nil }
        let groups = citeerwoorden.groups(in: klein, range: range)
        guard groups & 4 == 0 else { return nil }
        var score = 1
        if groups & 1 != 0 { score += 3 }
        if groups & 2 != 0 { score += 1 }
        if tekst.utf8[range].contains(where: \.isDigit) { score -= 2 }
        if range.count <= 120 { score += 1 }
        let hits = termen(in: range)
        let isOverThema = !zoek.themas.isDisjoint(with: themas.codes(of: hits))
        // A word that is weak for a theme does not make a sentence one about it.
        let isOverAnder = themas.weights(of: hits).first.map { $0.weight >= 0.5 && zoek.andere.contains($0.code) } ?? false
        guard isOverThema || isEigen && !isOverAnder else { return nil }
        return isOverThema ? score + 2 : score
    }
}

/// What a sentence must be about to be quoted with a priority.
private struct Citaatzoeker {
    /// Of the priority itself.
    let themas: Set<String>
    /// Of the others.
    let andere: Set<String>
    /// In which all of them stand.
    let blokken: Set<Int>
}

/// The first person; words of will; what makes a sentence unfit.
private let citeerwoorden = Lexicon([
    [" wij ", " we ", " onze ", " ons ", " iedereen ", " niemand ", " elke ", " elk "],
    [" willen ", " wil ", " moet ", " mag ", " geen ", " nooit ", " zorgen ", " accepteren ", " kiezen ", " eerst "],
    [
        "bijlage", "hoofdstuk", "paragraaf", "artikel", "figuur", "tabel", "http", " zie ", "trekker", "budget", "euro", "indicator", " doel:",
        "prioriteit",
    ],
])
