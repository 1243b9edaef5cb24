import Foundation

/// The three letters by which a municipality is known on the sheet. Unique in the unit.
enum Gemeentecode {
    private static let lidwoorden = ["'s-", "’s-", "'s ", "’s ", "'t ", "’t ", "Sint ", "Sint-", "St. ", "De ", "Den ", "Het ", "Ter ", "Ten "]
    private static let voorvoegsels = [
        "Noorder", "Ooster", "Zuider", "Wester", "Noord", "Oost", "Zuid", "West", "Nieuw", "Nieuwe", "Hoog", "Hoge",
    ]

    /// Codes for all names of one unit. What was given out before stays as it is, so a code never changes between two sheets.
    static func codes(for namen: [String], stored: [String: String] = [:]) -> [String: String] {
        var codes = stored.filter { namen.contains($0.key) }
        var taken = Set(stored.values)
        for naam in Set(namen).sorted(by: Postertaal.precedes) where codes[naam] == nil {
            let code = candidates(for: naam).first { !taken.contains($0) } ?? naam
            taken.insert(code)
            codes[naam] = code
        }
        return codes
    }

    /// The code itself, then with the next consonants of the name, then any next letter, then a figure.
    private static func candidates(for naam: String) -> [String] {
        let (start, rest) = split(naam)
        let consonants = rest.dropFirst().filter { !"aeiouyAEIOUY".contains($0) }
        let letters = rest.dropFirst()
        let figures = (2...99).map(String.init)
        return ([rest.first.map(String.init) ?? ""] + consonants.map { String($0) } + letters.map { String($0) } + figures).map { start + $0 }
    }

    /// The two letters that stay, and the letters from which the third is taken.
    private static func split(_ naam: String) -> (String, [Character]) {
        let naam = stripped(naam)
        for voorvoegsel in voorvoegsels {
            guard naam.hasPrefix(voorvoegsel), let mark = naam.dropFirst(voorvoegsel.count).first, mark == "-" || mark == " " else { continue }
            let second = letters(stripped(String(naam.dropFirst(voorvoegsel.count + 1))))
            guard second.count >= 2 else { break }
            return (String(naam.first!) + String(second[0]).uppercased(), Array(second.dropFirst()))
        }
        let all = letters(naam)
        return (String(all.prefix(2)), Array(all.dropFirst(2)))
    }

    private static func stripped(_ naam: String) -> String {
        for lidwoord in lidwoorden where naam.hasPrefix(lidwoord) { return stripped(String(naam.dropFirst(lidwoord.count))) }
        return naam
    }

    private static func letters(_ naam: String) -> [Character] {
        naam.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.properties.isAlphabetic && $0.isASCII }.map(Character.init)
    }
}
