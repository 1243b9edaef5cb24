import Formats
import TextAnalysis

extension Leestekst {
    /// Titles that are marked as a priority among others that are not: "1.2 Woonoverlast (prioriteit)".
    func gemarkeerd() -> [Opsomming] {
        var punten: [Opsomming.Punt] = []
        for (index, block) in blokken.enumerated() where block.kind != .paragraph && block.range.count <= 110 {
            let end = block.isContents || block.isHeading ? zonderBladzijde(block.range) : block.range.upperBound
            guard let mark = markering(in: block.range.lowerBound..<end), let naam = naam(in: block.range.lowerBound..<mark) else { continue }
            if !punten.contains(where: { $0.naam.tekst.lowercased() == naam.tekst.lowercased() }) { punten.append(punt(naam, index)) }
        }
        guard punten.count >= 2 else { return [] }
        let signaal = Signaal(soort: .hoofd, kracht: 1, woord: "prioriteit")
        return [Opsomming(vorm: .gemarkeerd, signaal: signaal, aankondiging: "prioriteit", blok: punten[0].blok, punten: punten)]
    }

    /// Where the mark at the end of a title begins.
    private func markering(in range: Range<Int>) -> Int? {
        guard let hit = Markeringen.lexicon.hits(in: klein, range: range).last, hit.range.upperBound == range.upperBound,
            hit.range.lowerBound > range.lowerBound + 2
        else { return nil }
        return hit.range.lowerBound
    }

    /// Titles that open with the same words of choice: "Wij kiezen voor een haven die schoon blijft".
    func gekozenKoppen() -> [Opsomming] {
        var found: [Int: [Opsomming.Punt]] = [:]
        for (index, block) in blokken.enumerated() where block.kind != .paragraph && block.range.count <= 110 {
            guard let hit = Markeringen.keuzes.opening(of: klein, range: block.range), !(kenmerken.titelplaats?.overlaps(block.range) ?? false) else {
                continue
            }
            let end = block.isContents || block.isHeading ? zonderBladzijde(block.range) : block.range.upperBound
            let range = trimmed(hit.range.upperBound..<end)
            guard range.count >= 3, klein[range.upperBound - 1] != UInt8(ascii: "?") else { continue }
            let punt = punt(Naam(range: range, tekst: schoon(range), focus: nil), index)
            if !(found[hit.phrase] ?? []).contains(where: { $0.naam.tekst.lowercased() == punt.naam.tekst.lowercased() }) {
                found[hit.phrase, default: []].append(punt)
            }
        }
        return found.keys.sorted().compactMap { phrase in
            guard let punten = found[phrase], punten.count >= 2 else { return nil }
            let woord = Markeringen.keuzewoorden[phrase].split(separator: " ").joined(separator: " ")
            let signaal = Signaal(soort: .hoofd, kracht: 0.85, woord: woord)
            return Opsomming(
                vorm: .herhaald(woord: woord), signaal: signaal, aankondiging: woord, blok: punten[0].blok, punten: punten, aantal: punten.count,
                metThema: punten.count { heeftThema($0) })
        }
    }
}

private enum Markeringen {
    static let lexicon = Lexicon([
        "(prioriteit)", "(speerpunt)", "(prio)", "(topprioriteit)", "(lokale prioriteit)", "[prioriteit]", "[speerpunt]", "– prioriteit",
        "- prioriteit",
        "– speerpunt", "- speerpunt", "(geprioriteerd)",
    ])
    static let keuzewoorden = [
        "wij kiezen voor ", "we kiezen voor ", "wij gaan voor ", "we gaan voor ", "wij zetten in op ", "we zetten in op ", "wij investeren in ",
        "we investeren in ",
    ]
    static let keuzes = Lexicon(keuzewoorden)
}
