/// What a file about a unit says: the unit, and what is odd in the file without being wrong.
struct Eenheidsbestand: Equatable, Sendable {
    var organisatie: Organisatie
    /// A sentence each, for whoever wrote the file.
    var waarschuwingen: [String] = []
    /// The term that the file gives to try Stip with, and the day on which that plays.
    var termijn: Geldigheid?
    var peildag: Datum?

    /// Larger than any unit by far; a file beyond it is something else.
    static let grens = 1 << 20
    /// Deeper than any unit by far.
    static let diepte = 32
    /// More is not read by anybody.
    static let foutengrens = 100
}

/// Bounds on a YAML text, held before a parser sees it.
///
/// An alias can stand for a tree of aliases, so a page of text can unfold to more than any memory holds. No file about
/// a unit needs one, and an alias needs an anchor: so anchors are refused. Nesting is counted too high rather than too low.
enum YAMLGrens {
    enum Fault: Equatable { case tooLarge, noText, anchor(line: Int), tooDeep(line: Int) }

    static func check(_ bytes: [UInt8]) throws(Refusal) {
        let reasons = faults(in: bytes, atMost: Eenheidsbestand.grens).map { fault -> Reason in
            switch fault {
            case .tooLarge: .eenheidTeGroot
            case .noText: .eenheidGeenTekst
            case .anchor(let line): .eenheidVerwijzing(regel: line)
            case .tooDeep(let line): .eenheidTeDiep(regel: line)
            }
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }

    /// What keeps a text of at most `limit` bytes from the parser; empty when nothing does.
    static func faults(in bytes: [UInt8], atMost limit: Int) -> [Fault] {
        guard bytes.count <= limit else { return [.tooLarge] }
        guard String(validating: bytes, as: UTF8.self) != nil else { return [.noText] }
        return [anchor(in: bytes).map(Fault.anchor), tooDeep(bytes).map(Fault.tooDeep)].compactMap(\.self)
    }

    /// The line of the first `&` that could begin an anchor: one that stands before a word and not in one.
    private static func anchor(in bytes: [UInt8]) -> Int? {
        var line = 1
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "&"), index + 1 < bytes.count, !isSpace(bytes[index + 1]) else { continue }
            if index == 0 || !isInWord(bytes[index - 1]) { return line }
        }
        return nil
    }

    /// The line where brackets, or the signs that begin a level at the start of a line, go too deep.
    private static func tooDeep(_ bytes: [UInt8]) -> Int? {
        var line = 1, brackets = 0, indent = 0
        var atStart = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if byte == UInt8(ascii: "\n") { line += 1 }
                (indent, atStart) = (0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                atStart = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                brackets = max(0, brackets - 1)
                atStart = false
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\t"):
                if atStart { indent += 1 }
            default: atStart = false
            }
            if brackets > Eenheidsbestand.diepte || indent > 2 * Eenheidsbestand.diepte { return line }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        default: false
        }
    }
}

extension Reason {
    static let eenheidTeGroot = Reason(
        .tooLarge, code: "eenheid-te-groot", field: "bestand", "Dit bestand is groter dan 1 MB. Kies het bestand met de eenheid.")
    static let eenheidGeenTekst = Reason(
        code: "eenheid-geen-tekst", field: "bestand", "Dit bestand is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8, of kies een ander bestand.")
    static func eenheidVerwijzing(regel: Int) -> Reason {
        Reason(
            code: "eenheid-verwijzing", field: "bestand",
            "Regel \(regel): een verwijzing met & mag niet. Schrijf de waarde uit, of zet een spatie achter het teken &.")
    }
    static func eenheidTeDiep(regel: Int) -> Reason {
        Reason(
            code: "eenheid-te-diep", field: "bestand",
            "Regel \(regel): hier staan te veel niveaus in elkaar. Vergelijk het bestand met het voorbeeld van Oost-Nederland.")
    }
    static func eenheidFout(_ place: String, _ fault: String) -> Reason {
        Reason(code: "eenheid-fout", field: "bestand", place.isEmpty ? fault : "\(place): \(fault)")
    }
}
