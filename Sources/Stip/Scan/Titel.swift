import Formats
import TextAnalysis

/// A title and the number of its line on the front.
struct Titelregel {
    var range: Range<Int>
    var regel: Int
}

extension Leestekst {
    /// What stands behind "Onderwerp", else the first line that names a plan or a paper, else the first heading.
    func titel(_ voorblad: Voorblad) -> Titelregel? {
        let regels = voorblad.regels
        for (index, regel) in regels.prefix(14).enumerated() {
            guard let label = Titelwoorden.onderwerp.opening(of: klein, range: regel.range) else { continue }
            let rest = trimmed(label.range.upperBound..<regel.range.upperBound)
            if rest.count >= 6, klein[rest].contains(where: \.isLetter) { return Titelregel(range: rest, regel: index) }
            if rest.isEmpty, index + 1 < regels.count, regels[index + 1].range.count >= 8 {
                return Titelregel(range: trimmed(regels[index + 1].range), regel: index + 1)
            }
        }
        if let index = regels.prefix(25).firstIndex(where: { isTitel($0.range) }) {
            // A long second line explains the short first one: "Over de grens" above "Integraal veiligheidsplan van … voor …".
            if index == 1, regels[1].range.count > 60, kanTitelZijn(regels[0].range) { return Titelregel(range: trimmed(regels[0].range), regel: 0) }
            // The highest heading is the title, and not the name of one of its parts.
            if let level = regels[index].level, let hoger = regels[..<index].firstIndex(where: { $0.level ?? 9 < level }) {
                return Titelregel(range: trimmed(regels[hoger].range), regel: hoger)
            }
            return Titelregel(range: trimmed(regels[index].range), regel: index)
        }
        // "Hieronder de planning voor een Veiligheidsstrategie 2019-2022." says what the paper is.
        if let first = regels.first?.range, let label = Titelwoorden.hieronder.opening(of: klein, range: first), let zin = zinnen(in: first).first,
            zin.upperBound > label.range.upperBound + 8
        {
            return Titelregel(range: trimmed(label.range.upperBound..<zin.upperBound), regel: 0)
        }
        // "Artikel 39 Politiewet" is a law that is quoted.
        let index = regels.firstIndex {
            $0.isHeading && Titelwoorden.soort.opening(of: klein, range: $0.range)?.range != $0.range && !isTussenkop($0.range)
                && !isSlotkop($0.range) && Titelwoorden.artikel.opening(of: klein, range: $0.range) == nil
        }
        return index.map { Titelregel(range: trimmed(regels[$0].range), regel: $0) }
    }

    private func isTitel(_ range: Range<Int>) -> Bool {
        range.count >= 8 && range.count <= 130 && klein[range.upperBound - 1] != UInt8(ascii: ".")
            && Titelwoorden.titel.occurs(in: klein, range: range)
    }

    private func kanTitelZijn(_ range: Range<Int>) -> Bool {
        range.count >= 8 && range.count <= 60 && tekst.utf8[range.lowerBound].isUpper && klein[range.upperBound - 1] != UInt8(ascii: ".")
            && !klein[range].starts(with: "gemeente ".utf8)
    }

    /// The title as it reads: with the rest that stands on the next line, and the years where those stand beside it.
    func volledig(_ titel: Titelregel, _ voorblad: Voorblad, _ periode: Periode?) -> String {
        let whole = schoon(tot(streep: titel.range))
        // Behind a label a title may go on in small letters.
        let text = titel.range.lowerBound > voorblad.regels[titel.regel].range.lowerBound ? whole.capitalizedFirst : whole
        guard titel.regel + 1 < voorblad.regels.count else { return text }
        let next = voorblad.regels[titel.regel + 1].range
        if next.count <= 40, Titelwoorden.los.hits(in: klein, range: titel.range).last?.range.upperBound == titel.range.upperBound {
            return text + " " + schoon(next)
        }
        guard let periode, !text.contains(String(periode.van)) else { return text }
        for other in [titel.regel + 1, titel.regel - 1] where voorblad.regels.indices.contains(other) {
            let range = voorblad.regels[other].range
            guard range.count <= 40, Jaren.perioden(in: klein, range).contains(periode) else { continue }
            // "Bosrand 2027-2030" goes on with the title; "Looptijd: 2027-2030" does not.
            if klein[range.lowerBound].isDigit { return text + " \(periode.van)-\(periode.tot)" }
            // "Gemeente Dinxwijk · 2027-2030" is the sender.
            if klein[range].starts(with: "gemeente ".utf8) { continue }
            if other > titel.regel, klein[range.upperBound - 1].isDigit, !klein[range].contains(UInt8(ascii: ":")),
                words(in: klein, range: range).count <= 4
            {
                return text + " " + schoon(range)
            }
        }
        return text
    }

    /// What stands before " | ", by which a running header parts the title from the sender.
    private func tot(streep range: Range<Int>) -> Range<Int> {
        guard let bar = klein[range].firstIndex(of: UInt8(ascii: "|")), bar - range.lowerBound > 12 else { return range }
        return trimmed(range.lowerBound..<bar)
    }
}

private enum Titelwoorden {
    static let hieronder = Lexicon(["hieronder de ", "hieronder het ", "hieronder vindt u de ", "hieronder vindt u het "])
    /// Says what the paper is, and not what it is called.
    static let soort = Lexicon(["persbericht", "nieuwsbericht", "raadsbrief", "raadsinformatiebrief", "memo", "raadsvoorstel", "raadsmededeling"])
    static let artikel = Lexicon((0...9).map { "artikel \($0)" })
    static let onderwerp = Lexicon(["onderwerp ", "betreft "])
    static let titel = Lexicon([
        "veiligheidsplan", "veiligheidsbeleid", "integrale veiligheid", "integraal veilig", "kadernota", "beleidsplan", "veiligheidsagenda",
        "startnotitie", "strategische agenda",
        "uitvoeringsplan", "uitvoeringsprogramma", "veiligheidsstrategie", "bestuurlijke prioriteiten", " ivp ", "veiligheidsvisie",
        "voortgangsrapportage", "jaarverslag", "veilig", "jaarplan",
        "actieplan", "masterplan", " nota ", "raadsmededeling",
    ])
    /// A title that ends in one of these goes on.
    static let los = Lexicon([" in ", " van ", " voor ", " t/m ", " tot ", " en ", " de ", " het ", " gemeente ", " gemeenten ", " met "])
}
