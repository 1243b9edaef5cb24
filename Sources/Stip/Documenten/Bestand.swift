import Crypto
import Foundation

/// A file as somebody hands it over, with a name that is safe to show and to store.
struct Bestand: Equatable, Sendable {
    let naam: String
    let inhoud: [UInt8]

    /// Cleans the name: it comes from outside, where a name can be a path or can be written to mislead.
    init(naam: String, inhoud: [UInt8]) {
        self.naam = Bestand.clean(naam)
        self.inhoud = inhoud
    }

    var sha256: String { SHA256.hash(data: inhoud).map { byte in Bestand.hex[Int(byte)] }.joined() }

    /// What the file says it is by its first bytes, and else by its name. Only used when it is sent back.
    var mediatype: String {
        let ending = naam.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if inhoud.starts(with: Array("%PDF-".utf8)) { return "application/pdf" }
        if inhoud.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return switch ending {
            case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case "odt": "application/vnd.oasis.opendocument.text"
            default: "application/zip"
            }
        }
        return switch ending {
        case "html", "htm": "text/html"
        case "txt": "text/plain"
        default: "application/octet-stream"
        }
    }

    /// The last part of a path, without control characters and marks that turn the reading order around, and short
    /// enough to stand in a list. The ending stays.
    static func clean(_ naam: String) -> String {
        let last = naam.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !isUnwanted($0) }
        let text = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        guard text.contains(where: { $0 != "." }) else { return "bestand zonder naam" }

        let scalars = Array(text.unicodeScalars)
        guard scalars.count > Grenzen.naam else { return text }
        let ending = scalars.lastIndex(of: ".").map { scalars[$0...] }.flatMap { $0.count <= 12 ? $0 : nil } ?? []
        return String(String.UnicodeScalarView(scalars.prefix(Grenzen.naam - ending.count) + ending))
    }

    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }

    private static let hex = (0...255).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

/// How much Stip takes in at once. Settings, each with a default that a folder of plans never meets.
struct Grenzen: Equatable, Sendable {
    /// Bytes of one file, out of its zip.
    var bestand = 50_000_000
    /// Bytes of all files of one levering together.
    var levering = 500_000_000
    /// Files of one levering, those in a zip counted one by one.
    var bestanden = 500
    /// Documents read at the same time.
    var tegelijk = max(1, ProcessInfo.processInfo.activeProcessorCount)

    /// Characters of a name.
    static let naam = 200
}

extension Reason {
    static let bestandZonderInhoud = Reason(
        code: "bestand-zonder-inhoud", field: "bestanden", "Dit bestand is leeg: 0 bytes. Vraag de gemeente het opnieuw te sturen.")
    static func bestandTeGroot(_ grootte: Int, maximum: Int) -> Reason {
        Reason(
            .tooLarge, code: "bestand-te-groot", field: "bestanden",
            "Dit bestand is \(Opmaak.omvang(grootte)) groot; het maximum is \(Opmaak.omvang(maximum)). Verklein de plaatjes of voeg het in delen toe."
        )
    }
    static func teVeelBestanden(maximum: Int) -> Reason {
        Reason(
            .tooMany, code: "te-veel-bestanden", field: "bestanden",
            "U voegt meer dan \(maximum) bestanden tegelijk toe. Dit bestand en de volgende zijn niet toegevoegd. Voeg ze later toe.")
    }
    static func leveringTeGroot(maximum: Int) -> Reason {
        Reason(
            .tooLarge, code: "levering-te-groot", field: "bestanden",
            "Samen zijn de bestanden groter dan \(Opmaak.omvang(maximum)). Dit bestand is niet toegevoegd. Voeg het in een tweede keer toe.")
    }
    static let geenBestand = Reason(code: "geen-bestand", field: "bestanden", "Kies ten minste één bestand.")
}
