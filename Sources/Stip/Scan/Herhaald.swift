import Formats
import TextAnalysis

extension Leestekst {
    /// Names that all open with the same word and no number: "Prioriteit: cybercrime", "Veiligheidsveld Jeugd en veiligheid".
    func herhaald() -> [Opsomming] {
        var found: [String: [Opsomming.Punt]] = [:]
        for (index, block) in blokken.enumerated() {
            let woorden = signaalwoorden(in: block.range, blok: index).filter { $0.group == Signaalwoord.aanhef.rawValue }
            for (number, woord) in woorden.enumerated() {
                let end = number + 1 < woorden.count ? woorden[number + 1].range.lowerBound : block.range.upperBound
                let several = woorden.count >= 3 || block.isHeading || block.isContents
                guard woord.range.lowerBound == block.range.lowerBound || several, let naam = naam(achter: woord, before: end, in: block) else {
                    continue
                }
                let punt = punt(naam, index)
                let key = klein(woord.range)
                if !punt.themas.isEmpty, !(found[key] ?? []).contains(where: { $0.naam.tekst.lowercased() == naam.tekst.lowercased() }) {
                    found[key, default: []].append(punt)
                }
            }
        }
        return found.keys.sorted().compactMap { woord in
            guard let punten = found[woord], punten.count >= (woord == "prioriteit" ? 1 : 3) else { return nil }
            let signaal = Signaal(soort: .hoofd, kracht: Aanhef.kracht(woord), woord: woord)
            return Opsomming(vorm: .herhaald(woord: woord), signaal: signaal, aankondiging: woord, blok: punten[0].blok, punten: punten)
        }
    }

    /// The name behind an opening word: after a colon, or at once with a capital or on a line of contents.
    private func naam(achter woord: Lexicon.Hit, before end: Int, in block: Block) -> Naam? {
        var index = woord.range.upperBound
        let colon = index < end && klein[index] == UInt8(ascii: ":")
        if colon { index += 1 }
        guard index < end, klein[index].isSpace else { return nil }
        while index < end, klein[index].isSpace { index += 1 }
        guard index < end, !klein[index].isDigit else { return nil }
        guard
            colon && klein(woord.range) != "doel"
                || (block.isHeading || block.isContents || tekst.utf8[index].isUpper) && woord.range.lowerBound == block.range.lowerBound
                || tekst.utf8[index].isUpper && tekst.utf8[woord.range.lowerBound].isUpper
        else { return nil }
        let limit = zonderBladzijde(index..<end)
        guard limit - index <= 110, limit > index, klein[limit - 1] != UInt8(ascii: ".") || limit < end else { return nil }
        guard let naam = naam(in: index..<limit), !heeftGezegde(naam.range) else { return nil }
        return naam
    }
}
