import Formats

extension Leestekst {
    /// Lists of "Prioriteit 1: …", "Speerpunt 2 – …", wherever they stand: in headings, in the table of contents, at the
    /// beginning of paragraphs, or several on one line that was torn together.
    func genummerd() -> [Opsomming] {
        var found: [String: [(nummer: Int, punt: Opsomming.Punt, inhoud: Bool)]] = [:]
        for (index, block) in blokken.enumerated() where heeftSignaal[index] {
            for aanhef in aanheffen(in: block) {
                guard let naam = naam(achter: aanhef, in: block, index: index) else { continue }
                let punt = Opsomming.Punt(naam: naam, themas: themas(of: naam.tekst), blok: index, groep: nil)
                found[aanhef.woord, default: []].append((aanhef.nummer, punt, block.isContents))
            }
        }
        return found.keys.sorted().compactMap { opsomming($0, found[$0] ?? []) }
    }

    /// The openings in a block: at its beginning, and behind a page number or a full stop further on.
    private func aanheffen(in block: Block) -> [Aanhef] {
        var result: [Aanhef] = []
        var index = block.range.lowerBound
        let heading = block.isHeading || block.isContents
        while index < block.range.upperBound {
            let previous = index == block.range.lowerBound ? nil : klein[index - 1]
            if previous.map({ !$0.isWord }) ?? true, let aanhef = Aanhef(at: index, in: self, before: block.range.upperBound) {
                let atStart = index == block.range.lowerBound
                let before = index >= 2 ? klein[index - 2] : 0x20
                let torn = before.isDigit || before == UInt8(ascii: ".") || before == UInt8(ascii: ";") || before == UInt8(ascii: ":") || before == UInt8(ascii: "*") || before == UInt8(ascii: "(")
                if atStart || torn || heading && result.isEmpty { result.append(aanhef) }
                index = max(aanhef.naam, index + 1)
            } else {
                index += 1
            }
        }
        return result
    }

    private func naam(achter aanhef: Aanhef, in block: Block, index: Int) -> Naam? {
        if aanhef.naam >= block.range.upperBound {
            // The name stands in the next block, on a line of its own.
            guard let next = blokken.dropFirst(index + 1).first, next.page - block.page <= 1, next.range.count <= 110, !next.isContents,
                tekst.utf8[next.range.upperBound - 1] != UInt8(ascii: ".")
            else { return nil }
            return naam(in: next.range)
        }
        var end = block.range.upperBound
        // Up to the next opening in the same block.
        for position in aanhef.naam..<end where !klein[position - 1].isWord {
            if let next = Aanhef(at: position, in: self, before: end), next.woord == aanhef.woord, next.nummer != aanhef.nummer {
                end = position
                break
            }
        }
        if end < block.range.upperBound || block.isContents || block.isHeading { end = zonderBladzijde(aanhef.naam..<end) }
        return naam(in: aanhef.naam..<end)
    }

    /// Takes off a page number, and the number of the next section that was torn onto the same line: "… 6 3.2".
    private func zonderBladzijde(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var digits = false
        var low = end
        while low > range.lowerBound, klein[low - 1].isSpace || klein[low - 1].isDigit || klein[low - 1] == UInt8(ascii: ".") {
            if klein[low - 1].isDigit { digits = true }
            low -= 1
        }
        if digits, end - low >= 2, klein[low].isSpace || klein[low] == UInt8(ascii: ".") { end = low }
        return end
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
        let kracht = woord.hasPrefix("prio") || woord.hasSuffix("prioriteit") || woord == "speerpunt" ? 1.0 : ["thema", "doelstelling", "doel", "ambitie", "opgave"].contains(woord) ? 0.62 : 0.85
        return Opsomming(
            vorm: .genummerd(woord: woord), signaal: Signaal(soort: .hoofd, kracht: kracht, woord: woord), aankondiging: woord, blok: punten[0].blok, punten: punten)
    }
}
