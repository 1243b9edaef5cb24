/// A word with a number that opens a priority: "Prioriteit 1:", "Speerpunt II –", "Thema drie".
struct Aanhef: Equatable {
    /// The word, in small letters.
    let woord: String
    let nummer: Int
    /// Where the name behind it begins.
    let naam: Int

    /// Reads one at `index`, if it stands there.
    init?(at index: Int, in lees: Leestekst, before end: Int) {
        let bytes = lees.klein
        guard let woord = Aanhef.woorden.first(where: { index + $0.count < end && bytes[index..<index + $0.count].elementsEqual($0) }) else { return nil }
        var position = index + woord.count
        guard position < end, bytes[position].isSpace else { return nil }
        while position < end, bytes[position].isSpace { position += 1 }
        var wordEnd = position
        while wordEnd < end, bytes[wordEnd].isWord { wordEnd += 1 }
        guard wordEnd > position, let nummer = Aanhef.number(String(decoding: bytes[position..<wordEnd], as: UTF8.self)) else { return nil }
        // "prioriteit 1 en 2" speaks of priorities, it does not open one.
        position = wordEnd
        var separators = 0
        while position < end {
            if bytes[position].isSpace {
                position += 1
            } else if [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: ",")].contains(bytes[position]) {
                position += 1
                separators += 1
            } else if position + 2 < end, bytes[position] == 0xE2, bytes[position + 1] == 0x80, (0x93...0x9D).contains(bytes[position + 2]) {
                position += 3
                separators += 1
            } else {
                break
            }
        }
        if separators == 0, position < end, !lees.tekst.utf8[position].isUpper, lees.tekst.utf8[position] < 0x80 { return nil }
        self.woord = String(decoding: woord, as: UTF8.self)
        self.nummer = nummer
        naam = position
    }

    static let woorden: [[UInt8]] = [
        "veiligheidsprioriteit", "topprioriteit", "hoofdprioriteit", "prioriteit", "speerpunt", "hoofdthema", "ontwikkelthema", "kernthema", "focuspunt", "accent", "thema", "pijler",
        "programmalijn", "opgave", "ambitie", "doelstelling", "doel", "actielijn", "zwaartepunt", "prio",
    ].map { Array($0.utf8) }

    private static func number(_ text: String) -> Int? {
        if let number = Int(text) { return (1...15).contains(number) ? number : nil }
        if let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"].firstIndex(of: text) { return roman + 1 }
        if let word = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"].firstIndex(of: text) { return word + 1 }
        if text == "één" { return 1 }
        return ["a", "b", "c", "d", "e", "f"].firstIndex(of: text).map { $0 + 1 }
    }
}
