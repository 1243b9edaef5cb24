import TextAnalysis

/// References to articles that the law does not have.
extension Stukoordeel {
    var artikelen: [Opmerking] {
        var gezien: Set<String> = []
        return zinnen { Artikeltaal.artikel.occurs(in: lees.klein, range: $0) }.flatMap { zin -> [Opmerking] in
            let wetten = Artikeltaal.wetten.hits(in: lees.klein, range: zin)
            return Artikeltaal.verwijzingen(in: lees.klein(zin)).compactMap { verwijzing in
                let range = zin.lowerBound + verwijzing.range.lowerBound..<zin.lowerBound + verwijzing.range.upperBound
                guard let wet = wet(van: verwijzing, at: range, in: zin, wetten),
                    let fout = wet.fout(artikel: verwijzing.artikel, lid: verwijzing.lid),
                    gezien.insert("\(wet) \(verwijzing.artikel) \(verwijzing.lid ?? 0)").inserted
                else { return nil }
                return Opmerking(
                    soort: .artikelKloptNiet, tekst: "\(fout) Zoek op welk artikel bedoeld is, en verander het nummer.", bewijs: lees.bewijs(range))
            }
        }
    }

    /// The law that stands right behind or right before the reference; else the only law of the sentence. Articles 38a to 38d are those
    /// of the Politiewet where no law is named.
    private func wet(van verwijzing: Artikeltaal.Verwijzing, at range: Range<Int>, in zin: Range<Int>, _ wetten: [Lexicon.Hit]) -> Wet? {
        if let achter = wetten.first(where: { $0.range.lowerBound >= range.upperBound }), achter.range.lowerBound - range.upperBound <= 24,
            !Artikeltaal.artikel.occurs(in: lees.klein, range: range.upperBound..<achter.range.lowerBound)
        {
            return Wet(rawValue: achter.group)
        }
        if let voor = wetten.last(where: { $0.range.upperBound <= range.lowerBound }), range.lowerBound - voor.range.upperBound <= 8 {
            return Wet(rawValue: voor.group)
        }
        // Another law may be meant: "artikel 39 van de Wet veiligheidsregio's".
        guard !Artikeltaal.andereWet.occurs(in: lees.klein, range: zin) else { return nil }
        let soorten = Set(wetten.map(\.group))
        if soorten.count == 1, let only = soorten.first { return Wet(rawValue: only) }
        return soorten.isEmpty && ["38a", "38b", "38c", "38d"].contains(verwijzing.artikel) ? .politiewet : nil
    }
}

/// How people refer to an article.
private enum Artikeltaal {
    struct Verwijzing {
        /// `39`, `38b`, `3.3`.
        let artikel: String
        let lid: Int?
        /// In the bytes of the sentence.
        let range: Range<Int>
    }

    static let artikel = Lexicon([" artikel ", " artikelen ", " art. ", " art "])
    static let wetten = Lexicon(Wet.namen)
    static let andereWet = Lexicon([
        " wet veiligheidsregio", "opiumwet", " wet bibob", " awb ", "bestuursrecht", "grondwet", " wmo ", "jeugdwet", " apv ", "wetboek",
        "politiewet 1993", " avg ",
        "politiegegevens", "reglement", "verordening", "woningwet", "wegenverkeerswet", "regeling", "kieswet", "archiefwet", " wet ", "besluit ",
        "vragen",
    ])

    private static let telwoorden = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"]

    /// Made once, because making it takes longer than a sentence. It holds no code of its own, so threads may share it.
    nonisolated(unsafe) private static let vorm =
        /\bart(?:ikel(?:en)?|\.)?\s+(\d{1,3}(?:\.\d{1,2})?[a-z]?)\b(?!-|\/|\.\d)(?:,?\s+(?:lid\s+(\d{1,2})\b|(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\s+lid\b|(\d{1,2})(?:e|de|ste)\s+lid\b))?/

    /// The references in a sentence in small letters.
    static func verwijzingen(in zin: String) -> [Verwijzing] {
        return zin.matches(of: vorm).map { match in
            let lid =
                match.2.flatMap { Int($0) } ?? match.4.flatMap { Int($0) }
                ?? match.3.flatMap { word in telwoorden.firstIndex(of: String(word)).map { $0 + 1 } }
            let begin = zin.utf8.distance(from: zin.startIndex, to: match.range.lowerBound)
            return Verwijzing(artikel: String(match.1), lid: lid, range: begin..<begin + zin[match.range].utf8.count)
        }
    }
}
