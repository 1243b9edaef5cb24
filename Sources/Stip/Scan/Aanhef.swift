import Foundation
import TextAnalysis

/// A word with a number that opens a priority: "Prioriteit 1:", "Speerpunt II –", "Thema drie".
struct Aanhef: Equatable {
    /// The word, in small letters.
    let woord: String
    let nummer: Int
    /// Where the name behind it begins.
    let naam: Int

    /// Reads one at `index`, if it stands there.
    init?(at index: Int, in lees: Leestekst, before end: Int) {
        guard index < end, let woord = Aanhef.woorden.opening(of: lees.klein, range: index..<end) else { return nil }
        self.init(woord: woord, in: lees, before: end)
    }

    /// Reads the one that begins with `woord`, if a number stands behind it.
    init?(woord: Lexicon.Hit, in lees: Leestekst, before end: Int) {
        let bytes = lees.klein
        var position = woord.range.upperBound
        guard position < end, bytes[position].isSpace else { return nil }
        while position < end, bytes[position].isSpace { position += 1 }
        var wordEnd = position
        while wordEnd < end, bytes[wordEnd].isWord { wordEnd += 1 }
        guard wordEnd > position, wordEnd - position <= 6, let nummer = Aanhef.number(lees.klein(position..<wordEnd)) else { return nil }
        let name = Aanhef.voorbijTekens(wordEnd, in: lees, before: end)
        // "prioriteit 1 en 2" speaks of priorities, it does not open one.
        if !name.marks, name.index < end, !lees.tekst.utf8[name.index].isUpper, lees.tekst.utf8[name.index] < 0x80 { return nil }
        self.woord = lees.klein(woord.range)
        self.nummer = nummer
        naam = name.index
    }

    /// Reads one that begins with a word of the plan's own at `index`: "Belofte 1.", "Spoor 2:". Words that number the parts
    /// of any paper open none.
    init?(eigenWoordAt index: Int, in lees: Leestekst, before end: Int) {
        guard index < end, lees.tekst.utf8[index].isUpper else { return nil }
        var wordEnd = index
        while wordEnd < end, lees.klein[wordEnd].isLower { wordEnd += 1 }
        guard (4...20).contains(wordEnd - index), wordEnd + 2 < end, lees.klein[wordEnd] == 0x20, lees.klein[wordEnd + 1].isDigit else { return nil }
        let woord = lees.klein(index..<wordEnd)
        guard !Aanhef.indelingen.contains(woord), Aanhef.woorden.opening(of: lees.klein, range: index..<end) == nil else { return nil }
        var digits = wordEnd + 1
        while digits < end, lees.klein[digits].isDigit { digits += 1 }
        guard let nummer = Int(lees.klein(wordEnd + 1..<digits)), (1...12).contains(nummer) else { return nil }
        let name = Aanhef.voorbijTekens(digits, in: lees, before: end)
        guard name.marks, name.index < end, lees.tekst.utf8[name.index].isUpper || lees.tekst.utf8[name.index] >= 0xC3 else { return nil }
        (self.woord, self.nummer, naam) = (woord, nummer, name.index)
    }

    /// Words before a number that part a paper, a process or a table.
    private static let indelingen: Set<String> = [
        "hoofdstuk", "bijlage", "paragraaf", "artikel", "figuur", "tabel", "deel", "stap", "fase", "blad", "pagina", "vraag", "stelling", "scenario",
        "casus", "week", "kwartaal", "motie", "amendement", "subdoel", "actie", "maatregel", "indicator", "onderdeel", "voorbeeld", "argument",
        "kanttekening", "wijk", "team", "versie", "noot", "bron", "punt", "lid", "agendapunt", "beslispunt", "niveau", "variant", "optie", "groep",
        "post",
        "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december", "uitgangspunt",
        "beslissing",
        "grafiek", "kader", "ronde", "tafel", "zaal", "programma", "taakveld", "veld", "antwoord", "advies", "conclusie", "aanbeveling", "uiterlijk",
    ]

    /// Behind space and punctuation, and whether there was punctuation.
    private static func voorbijTekens(_ start: Int, in lees: Leestekst, before end: Int) -> (index: Int, marks: Bool) {
        var position = start
        var marks = false
        while position < end {
            let byte = lees.klein[position]
            if byte.isSpace {
                position += 1
            } else if tekens.contains(byte) {
                position += 1
                marks = true
            } else if position + 2 < end, byte == 0xE2, lees.klein[position + 1] == 0x80, (0x93...0x9D).contains(lees.klein[position + 2]) {
                position += 3
                marks = true
            } else {
                break
            }
        }
        return (position, marks)
    }

    private static let tekens = Array(":.-|),".utf8)

    /// The words that open a priority or a theme.
    static let openingswoorden = [
        "veiligheidsprioriteit ", "topprioriteit ", "hoofdprioriteit ", "prioriteit ", "speerpunt ", "hoofdthema ", "ontwikkelthema ", "kernthema ",
        "focuspunt ", "accent ", "thema ",
        "pijler ", "programmalijn ", "opgave ", "ambitie ", "doelstelling ", "doel ", "actielijn ", "zwaartepunt ", "prio ", "veiligheidsthema ",
        "veiligheidsveld ", "themaveld ",
    ]

    private static let woorden = Lexicon(openingswoorden)
    private static let bekend = Set(openingswoorden.map { $0.trimmingCharacters(in: .whitespaces) })

    /// How sure a list of such openings is to hold priorities.
    static func kracht(_ woord: String) -> Double {
        switch woord {
        case _ where woord.hasSuffix("prioriteit"): 1
        case "prio", "speerpunt": 1
        case _ where !Aanhef.bekend.contains(woord): 0.62
        case "thema", "doelstelling", "doel", "ambitie", "opgave", "veiligheidsthema", "veiligheidsveld", "themaveld": 0.62
        default: 0.85
        }
    }

    private static func number(_ text: String) -> Int? {
        if let number = Int(text) { return (1...15).contains(number) ? number : nil }
        if let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"].firstIndex(of: text) { return roman + 1 }
        if text == "één" { return 1 }
        if let word = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"].firstIndex(of: text) { return word + 1 }
        return ["a", "b", "c", "d", "e", "f"].firstIndex(of: text).map { $0 + 1 }
    }
}
