import Formats
import TextAnalysis

extension Leestekst {
    /// Lists of "Prioriteit 1: …", "Speerpunt 2 – …", wherever they stand: in headings, in the table of contents, at the
    /// beginning of paragraphs, or several on one line that was torn together.
    func genummerd() -> [Opsomming] {
        var found: [String: [(nummer: Int, punt: Opsomming.Punt, inhoud: Bool)]] = [:]
        for (index, block) in blokken.enumerated() {
            for aanhef in aanheffen(in: block, index) {
                guard let naam = naam(achter: aanhef, in: block, index: index) else { continue }
                found[aanhef.woord, default: []].append((aanhef.nummer, punt(naam, index), block.isContents))
            }
            if let (aanhef, naam) = eigenAanhef(index) {
                found[aanhef.woord, default: []].append((aanhef.nummer, punt(naam, index), block.isContents))
            }
        }
        return found.keys.sorted().compactMap { opsomming($0, found[$0] ?? []) }
    }

    func punt(_ naam: Naam, _ blok: Int, groep: String? = nil) -> Opsomming.Punt {
        Opsomming.Punt(naam: naam, themas: themas(in: naam.range), blok: blok, groep: groep)
    }

    /// "Belofte 1. Samen buren": the same form with a word of the plan's own, on a short line.
    private func eigenAanhef(_ index: Int) -> (Aanhef, Naam)? {
        let block = blokken[index]
        guard block.range.count <= 110, !block.isCell,
            let aanhef = Aanhef(eigenWoordAt: block.range.lowerBound, in: self, before: block.range.upperBound),
            let naam = naam(achter: aanhef, in: block, index: index)
        else { return nil }
        return (aanhef, naam)
    }

    /// The openings in a block: at its beginning, and behind a page number or a full stop further on.
    private func aanheffen(in block: Block, _ index: Int) -> [Aanhef] {
        var result: [Aanhef] = []
        let heading = block.isHeading || block.isContents
        for woord in signaalwoorden(in: block.range, blok: index) where woord.group == Signaalwoord.aanhef.rawValue {
            let begin = woord.range.lowerBound
            if begin > block.range.lowerBound, klein[begin - 1].isWord { continue }
            guard let aanhef = Aanhef(woord: woord, in: self, before: block.range.upperBound) else { continue }
            let before = begin >= 2 ? klein[begin - 2] : 0x20
            if begin == block.range.lowerBound || before.isDigit || scheiders.contains(before) || heading && result.isEmpty { result.append(aanhef) }
        }
        return result
    }

    private func naam(achter aanhef: Aanhef, in block: Block, index: Int) -> Naam? {
        if aanhef.naam >= block.range.upperBound {
            // The name stands in the next block, on a line of its own.
            guard let next = blokken.dropFirst(index + 1).first, next.page - block.page <= 1, next.range.count <= 110, !next.isContents,
                klein[next.range.upperBound - 1] != UInt8(ascii: ".")
            else { return nil }
            return naam(in: next.range)
        }
        var end = block.range.upperBound
        // Up to the next opening in the same block.
        for woord in signaalwoorden(in: aanhef.naam..<end, blok: index) where woord.group == Signaalwoord.aanhef.rawValue {
            if let next = Aanhef(woord: woord, in: self, before: end), next.woord == aanhef.woord, next.nummer != aanhef.nummer {
                end = woord.range.lowerBound
                break
            }
        }
        if end < block.range.upperBound || block.isContents || block.isHeading { end = zonderBladzijde(aanhef.naam..<end) }
        return naam(in: aanhef.naam..<end)
    }

    /// Where a line ends without its page number, and without the number of the next section that was torn onto it: "… 6 3.2".
    func zonderBladzijde(_ range: Range<Int>) -> Int {
        var low = range.upperBound
        var digits = false
        while low > range.lowerBound, klein[low - 1].isSpace || klein[low - 1].isDigit || klein[low - 1] == UInt8(ascii: ".") {
            if klein[low - 1].isDigit { digits = true }
            low -= 1
        }
        let isNumber = digits && range.upperBound - low >= 2 && (klein[low].isSpace || klein[low] == UInt8(ascii: "."))
        return isNumber ? low : range.upperBound
    }

    /// One list of the openings with the same word: for each number the best place, if the numbers make a row.
    private func opsomming(_ woord: String, _ found: [(nummer: Int, punt: Opsomming.Punt, inhoud: Bool)]) -> Opsomming? {
        var best: [Int: (punt: Opsomming.Punt, inhoud: Bool)] = [:]
        for (nummer, punt, inhoud) in found {
            guard let known = best[nummer] else {
                best[nummer] = (punt, inhoud)
                continue
            }
            // A heading in the body is a better place than the table of contents; else the first stands.
            if known.inhoud, !inhoud, punt.naam.range.count <= known.punt.naam.range.count * 2 { best[nummer] = (punt, inhoud) }
        }
        let numbers = best.keys.sorted()
        guard numbers.count >= 2, let first = numbers.first, first <= 2, let last = numbers.last, last <= numbers.count + 2 else { return nil }
        let punten = numbers.compactMap { best[$0]?.punt }
        return Opsomming(
            vorm: .genummerd(woord: woord), signaal: Signaal(soort: .hoofd, kracht: Aanhef.kracht(woord), woord: woord), aankondiging: woord,
            blok: punten[0].blok, punten: punten, metThema: punten.count { heeftThema($0) })
    }
}

private let scheiders = Array(".;:*(".utf8)
