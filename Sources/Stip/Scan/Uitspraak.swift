import Formats
import TextAnalysis

extension Leestekst {
    /// The sentence that says best what the plan wants with a priority: short, in the first person, about the theme, without
    /// figures. It stands right under the priority, or else under a heading about the same theme. Nothing when there is none.
    ///
    /// - Parameter buren: the blocks of all priorities, because the text under one ends where the next begins.
    func uitspraak(onder punt: Opsomming.Punt, buren: Set<Int>) -> Bewijs? {
        if let found = uitspraak(from: punt.blok, after: punt.naam.range.upperBound, themas: punt.themas, buren: buren) { return found }
        guard let thema = punt.themas.first else { return nil }
        for kop in themakoppen where kop.blok != punt.blok && kop.thema == thema {
            if let found = uitspraak(from: kop.blok, after: blokken[kop.blok].range.upperBound, themas: punt.themas, buren: buren) { return found }
        }
        return nil
    }

    private func uitspraak(from first: Int, after begin: Int, themas: [String], buren: Set<Int>) -> Bewijs? {
        // Under a heading or a point every sentence is about it; after a sentence the next may be about anything.
        let isEigen = blokken[first].isHeading || blokken[first].isItem || blokken[first].isContents
        var best: (score: Int, range: Range<Int>)?
        var read = 0
        for (step, block) in blokken[first...].prefix(9).enumerated() {
            if step > 0, block.isHeading || block.isContents || read > 1_600 || buren.contains(first + step) { break }
            if step > 0, block.isItem, blokken[first].isItem { break }
            let from = step == 0 ? begin : block.range.lowerBound
            guard from < block.range.upperBound else { continue }
            read += block.range.upperBound - from
            for zin in zinnen(in: from..<block.range.upperBound) {
                let range = aanhef(of: zin)
                guard let score = citeerbaarheid(of: range, themas: themas, isEigen: isEigen), score > best?.score ?? 2 else { continue }
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

    private func citeerbaarheid(of range: Range<Int>, themas wanted: [String], isEigen: Bool) -> Int? {
        guard (38...170).contains(range.count), tekst.utf8[range.lowerBound].isUpper, tekst.utf8[range].last == UInt8(ascii: ".") else { return nil }
        let groups = citeerwoorden.groups(in: klein, range: range)
        guard groups & 4 == 0 else { return nil }
        var score = 1
        if groups & 1 != 0 { score += 3 }
        if groups & 2 != 0 { score += 1 }
        if tekst.utf8[range].contains(where: \.isDigit) { score -= 2 }
        if range.count <= 120 { score += 1 }
        let isOverThema = !wanted.isEmpty && !Set(themas(in: range)).isDisjoint(with: wanted)
        guard isEigen || isOverThema else { return nil }
        return isOverThema ? score + 2 : score
    }
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
