import Foundation

/// Dutch words, lists and order for the poster. Own tables, so that every machine writes the same sheet.
enum Postertaal {
    private static let klein = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
    ]

    /// Up to twenty in words, above in figures.
    static func telwoord(_ aantal: Int) -> String { klein.indices.contains(aantal) ? klein[aantal] : String(aantal) }

    static func aantal(_ aantal: Int, _ enkelvoud: String, _ meervoud: String) -> String {
        "\(aantal) \(aantal == 1 ? enkelvoud : meervoud)"
    }

    /// "A, B en C". When there are more than `most`, the rest is a number: "A, B en nog vier".
    static func opsomming(_ delen: [String], most: Int = .max) -> String {
        guard delen.count > most else { return joined(delen) }
        return joined(Array(delen.prefix(most - 1)) + ["nog \(telwoord(delen.count - most + 1))"])
    }

    private static func joined(_ delen: [String]) -> String {
        guard let last = delen.last, delen.count > 1 else { return delen.first ?? "" }
        return delen.dropLast().joined(separator: ", ") + " en " + last
    }

    /// "drie van de elf", and "beide" and "alle elf" where that is what it is.
    static func deel(_ aantal: Int, van totaal: Int) -> String {
        if aantal == totaal { return totaal == 1 ? "het enige" : totaal == 2 ? "beide" : "alle \(telwoord(totaal))" }
        return "\(telwoord(aantal)) van de \(telwoord(totaal))"
    }

    /// A capital at the start, the Dutch way: IJzerloo, and Eén without an accent on its capital.
    static func hoofdletter(_ zin: String) -> String {
        if zin.hasPrefix("één") { return "Eén" + zin.dropFirst(3) }
        if zin.hasPrefix("ij") { return "IJ" + zin.dropFirst(2) }
        return zin.prefix(1).uppercased() + zin.dropFirst()
    }

    /// The name of a theme inside a sentence: without its capital, unless it is an abbreviation.
    static func inZin(_ naam: String) -> String {
        let naam = naam.zonderAfbreektekens
        guard let second = naam.dropFirst().first, second.isLowercase || second == " " else { return naam }
        return naam.prefix(1).lowercased() + naam.dropFirst()
    }

    /// Dutch order: letters and figures first, without accents, hyphens and apostrophes; then byte by byte.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (sortKey(left), sortKey(right))
        return a != b ? a < b : Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
    }

    /// Spaces and hyphens come before letters, so "Oost Gelre" stands before "Oosterhout".
    private static func sortKey(_ naam: String) -> String {
        var key = ""
        for scalar in naam.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
            case "A"..."Z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case " ", "-": key += " "
            case "ĳ", "Ĳ": key += "ij"
            case "æ", "Æ": key += "ae"
            case "ø", "Ø": key += "o"
            case "ß": key += "ss"
            default: if scalar.properties.isAlphabetic { key.unicodeScalars.append(scalar) }
            }
        }
        return key.trimmingCharacters(in: .whitespaces)
    }
}

extension String {
    /// One line of visible text: white space becomes one space, control and direction marks are left out.
    var opEenRegel: String {
        var line = ""
        var gap = false
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where !scalar.properties.isWhitespace, .surrogate, .privateUse, .unassigned: continue
            case .format where scalar != "\u{AD}": continue
            case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: gap = true
            default:
                if gap, !line.isEmpty { line += " " }
                gap = false
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// Without the soft hyphens that the theme list carries.
    var zonderAfbreektekens: String { replacing("\u{AD}", with: "") }

    var nonEmpty: String? { isEmpty ? nil : self }
}
