import Formats
import TextAnalysis

extension Leestekst {
    /// A unit, a district or the country, when the front of the document says it is theirs.
    func hogereAfzender(titel: Range<Int>?) -> Vermelding? {
        for block in blokken.prefix(40) where block.range.lowerBound < 2500 && block.range.count <= 160 {
            guard let hit = Hoger.lexicon.hits(in: klein, range: block.range).first else { continue }
            let (_, niveau) = Hoger.woorden[hit.phrase]
            if niveau == .landelijk {
                return Vermelding(code: nil, naam: tekst(hit.range).capitalizedFirst, niveau: niveau, bewijs: bewijs(hit.range))
            }
            guard let range = eigennaam(from: hit.range.upperBound + 1, to: block.range.upperBound) else { continue }
            return Vermelding(code: nil, naam: tekst(range), niveau: niveau, bewijs: bewijs(range))
        }
        return nil
    }

    /// A name of words that begin with a capital, with "en" between them.
    private func eigennaam(from start: Int, to limit: Int) -> Range<Int>? {
        guard start < limit, tekst.utf8[start].isUpper else { return nil }
        var end = start
        while end < limit {
            let byte = tekst.utf8[end]
            let goesOn =
                byte == 0x20 && end + 1 < limit && (tekst.utf8[end + 1].isUpper || klein[end + 1..<min(end + 4, limit)].elementsEqual("en ".utf8))
            guard byte.isWord || byte == UInt8(ascii: "-") || goesOn else { break }
            end += 1
        }
        return start..<end
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

private enum Hoger {
    static let woorden: [(woord: String, niveau: Vermelding.Niveau)] = [
        ("regioburgemeesters", .landelijk), ("districtelijke veiligheidsoverleg ", .district), ("districtelijk veiligheidsoverleg ", .district),
        ("politie-eenheid ", .eenheid),
        ("politie eenheid ", .eenheid), ("regionale eenheid ", .eenheid), ("veiligheidsnetwerk ", .eenheid), (" eenheid ", .eenheid),
        (" basisteam ", .basisteam), (" district ", .district),
    ]
    static let lexicon = Lexicon(woorden.map(\.woord))
}
