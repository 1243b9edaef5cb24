import Foundation

/// A name as it is compared: without capitals, diacritics, punctuation and spaces, so that `'s-Hertogenbosch`,
/// `s Hertogenbosch` and `S-HERTOGENBOSCH` are one. Only for comparing; never shown.
struct Naamsleutel: Hashable, Sendable {
    /// Letters and digits in words, a single space between them.
    let woorden: String
    /// The same without the spaces.
    let tekst: String

    init(_ naam: String) {
        let folded = naam.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: Locale(identifier: "nl_NL"))
        var words: [String] = []
        var word = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                // The ligature is one letter in old files and two in new ones.
                word += scalar == "ĳ" ? "ij" : String(scalar).lowercased()
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        woorden = words.joined(separator: " ")
        tekst = words.joined()
    }

    /// A bit of an address: `noord-en-oost-gelderland`.
    var adresdeel: String { woorden.replacing(" ", with: "-") }

    static func == (left: Naamsleutel, right: Naamsleutel) -> Bool { left.tekst == right.tekst }
    func hash(into hasher: inout Hasher) { hasher.combine(tekst) }
}
