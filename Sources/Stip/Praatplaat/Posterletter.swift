import Foundation

/// How wide text becomes on the sheet, so that sizes can be chosen before it is drawn.
///
/// The widths are those of Liberation Sans (the same as Arial's), in thousandths of the size. Kerning only makes text
/// narrower, so the outcome errs on the safe side; the walk over the boxes of the drawn page proves it.
struct Posterletter {
    let pt: Double
    var vet = false
    /// Extra space between letters, in em; negative is tighter.
    var spatie = 0.0

    static let mmPerPt = 25.4 / 72

    private static let gewoon = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
    private static let dik = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
    private static let overig: [Unicode.Scalar: Int] = [
        "\u{A0}": 278, "’": 278, "‘": 278, "“": 500, "”": 500, "–": 556, "—": 1000, "…": 1000, "€": 556, "ß": 611, "æ": 889,
    ]

    /// The width of a text on one line, in mm.
    func breedte(_ tekst: String) -> Double {
        let table = vet ? Self.dik : Self.gewoon
        var (sum, letters) = (0, 0)
        if tekst.utf8.allSatisfy({ (32..<127).contains($0) }) {
            letters = tekst.utf8.count
            for byte in tekst.utf8 { sum += table[Int(byte) - 32] }
        } else {
            for scalar in tekst.decomposedStringWithCanonicalMapping.unicodeScalars
            where scalar != "\u{AD}" && scalar.properties.generalCategory != .nonspacingMark {
                letters += 1
                sum += (32..<127).contains(scalar.value) ? table[Int(scalar.value) - 32] : Self.overig[scalar] ?? 1000
            }
        }
        return (Double(sum) / 1000 + Double(letters) * spatie) * pt * Self.mmPerPt * 1.01
    }

    /// How many lines a text takes, and whether every word of it fits on a line.
    func regels(_ tekst: String, binnen breedte: Double) -> (aantal: Int, past: Bool) {
        var (lines, past, filled) = (1, true, 0.0)
        let (space, hyphen) = (self.breedte(" "), self.breedte("-"))
        for stuk in stukken(of: tekst) {
            let width = self.breedte(stuk.tekst)
            let lead = filled > 0 && stuk.naSpatie ? space : 0
            let tail = stuk.zacht ? hyphen : 0
            if filled + lead + width + tail <= breedte {
                filled += lead + width
            } else if width + tail <= breedte {
                lines += filled > 0 ? 1 : 0
                filled = width
            } else {
                past = false
                lines += (filled > 0 ? 1 : 0) + Int(width / max(breedte, 1))
                filled = width.truncatingRemainder(dividingBy: max(breedte, 1))
            }
        }
        return (lines, past)
    }

    /// The text, or as many whole words of it as fit in the lines with `slot` behind them.
    func ingekort(_ tekst: String, binnen breedte: Double, regels: Int, slot: String) -> String {
        func fits(_ tekst: String) -> Bool {
            let needed = self.regels(tekst, binnen: breedte)
            return needed.past && needed.aantal <= regels
        }
        if fits(tekst) { return tekst }
        let words = tekst.split(separator: " ")
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            let kort = words.prefix(count).joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: ",;:"))
            // The mark stays with the last word.
            if fits("\(kort)\u{A0}\(slot)") { return "\(kort)\u{A0}\(slot)" }
        }
        var letters = tekst.prefix(200)
        while letters.count > 1, self.breedte("\(letters) \(slot)") > breedte * Double(regels) * 0.9 { letters = letters.dropLast() }
        return "\(letters) \(slot)"
    }

    private typealias Stuk = (tekst: String, naSpatie: Bool, zacht: Bool)

    /// Pieces between which a line may break: at spaces, after hyphens, dashes and slashes, and at soft hyphens.
    private func stukken(of tekst: String) -> [Stuk] {
        var stukken: [Stuk] = []
        for word in tekst.split(separator: " ") {
            var piece = ""
            var first = true
            for scalar in word.unicodeScalars {
                if scalar != "\u{AD}" { piece.unicodeScalars.append(scalar) }
                guard scalar == "-" || scalar == "–" || scalar == "/" || scalar == "\u{AD}", !piece.isEmpty else { continue }
                stukken.append((piece, first, scalar == "\u{AD}"))
                (piece, first) = ("", false)
            }
            if !piece.isEmpty { stukken.append((piece, first, false)) }
        }
        return stukken
    }
}
