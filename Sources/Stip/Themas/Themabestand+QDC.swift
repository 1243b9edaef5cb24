import Crypto
import Formats
import Foundation

/// A list of themes as a codebook: themes are codes, the fields of the Kernbeleid and what crosses them are sets.
///
/// What a codebook has no place for stands in the description of a code, on lines that begin with a word and a colon.
extension Themabestand {
    private static let doorsnijdend = "Doorsnijdend"

    static func qdc(_ regels: [Themaregel], velden: [Veiligheidsveld], versie: String) -> String {
        let known = Set(regels.map(\.code))
        let children = Dictionary(grouping: regels) { regel in regel.ouder.flatMap { known.contains($0) ? $0 : nil } }
        let sets = velden.map { veld in
            Codebook.Group(
                guid: guid(of: "veld:\(veld.nummer)"), name: veld.naam,
                members: regels.filter { $0.veld == veld.nummer }.map { guid(of: $0.code) })
        }
        let crossing = Codebook.Group(
            guid: guid(of: "doorsnijdend"), name: doorsnijdend, members: regels.filter(\.doorsnijdend).map { guid(of: $0.code) })
        return Codebook(
            origin: "Stip \(versie)", codes: (children[nil] ?? []).map { code($0, children) },
            groups: (sets + [crossing]).filter { !$0.members.isEmpty }
        ).qdc
    }

    private static func code(_ regel: Themaregel, _ children: [String?: [Themaregel]]) -> Codebook.Code {
        let lines = [
            ("Code", regel.code), ("Woorden", regel.woorden.joined(separator: ", ")), ("Zwak", regel.zwak.joined(separator: ", ")),
            ("Bron", regel.bron), ("Opgegaan in", regel.opgegaanIn ?? ""),
        ]
        return Codebook.Code(
            guid: guid(of: regel.code), name: regel.naam, isCodable: regel.opgegaanIn == nil,
            description: lines.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: "\n"),
            codes: (children[regel.code] ?? []).map { code($0, children) })
    }

    static func rijen(qdc bytes: [UInt8], _ boom: Themaboom) throws(Refusal) -> [Rij] {
        var limits = Limits()
        (limits.fileBytes, limits.textBytes) = (grens, grens)
        let book: Codebook
        do {
            book = try Codebook(qdc: bytes, limits: limits)
        } catch {
            throw Refusal(.codeboekOnleesbaar(error, limits))
        }
        let known = Dictionary(boom.knopen.map { (guid(of: $0.code), $0.code) }) { first, _ in first }
        var rijen: [Rij] = []
        // Not by recursion: how deep a codebook goes is for its maker to say.
        var waiting = book.codes.reversed().map { (code: $0, ouder: nil as String?) }
        while let (code, ouder) = waiting.popLast() {
            let regel = regel(code, ouder: ouder, known, book, boom.velden)
            rijen.append(Rij(plaats: "Code ‘\(code.name.alsNaam.prefix(60))’", regel: regel, kolommen: kolommen(code, book)))
            waiting += code.codes.reversed().map { (code: $0, ouder: regel.code as String?) }
        }
        return rijen
    }

    /// Another program says nothing of words, and perhaps nothing of sets.
    private static func kolommen(_ code: Codebook.Code, _ book: Codebook) -> Set<String> {
        if code.description.hasPrefix("Code: ") { return Set(kop) }
        var kolommen: Set = ["code", "naam", "ouder"]
        if !book.groups.isEmpty { kolommen.formUnion(["veld", "doorsnijdend"]) }
        if !code.description.isEmpty { kolommen.insert("bron") }
        return kolommen
    }

    private static func regel(
        _ code: Codebook.Code, ouder: String?, _ known: [String: String], _ book: Codebook, _ velden: [Veiligheidsveld]
    ) -> Themaregel {
        var regel = Themaregel(code: known[code.guid] ?? "", naam: code.name.alsNaam, ouder: ouder)
        var rest: [String] = []
        for line in code.description.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.count == 2 ? String(parts[1]).alsNaam : ""
            switch parts.first.map({ String($0).alsNaam.lowercased() }) ?? "" {
            case "code" where !value.isEmpty: regel.code = value.lowercased()
            case "woorden": regel.woorden = Themagegevens.woorden(value).map(\.tekst)
            case "zwak": regel.zwak = Themagegevens.woorden(value).map(\.tekst)
            case "bron": regel.bron = value
            case "opgegaan in": regel.opgegaanIn = value.isEmpty ? nil : value
            default: rest.append(String(line).alsNaam)
            }
        }
        if regel.code.isEmpty { regel.code = regel.naam.kebab }
        // A description by somebody else says what the code means; it is kept where people look for that.
        if regel.bron.isEmpty { regel.bron = String(rest.joined(separator: " ").prefix(Themagegevens.langsteBron)) }
        for group in book.groups where group.members.contains(code.guid) {
            if group.name == doorsnijdend { regel.doorsnijdend = true }
            if let veld = velden.first(where: { $0.naam == group.name }) { regel.veld = veld.nummer }
        }
        return regel
    }

    /// The number of a code: always the same for the same code (RFC 9562, version 5), so that two programs go on knowing it.
    static func guid(of code: String) -> String {
        let space: [UInt8] = [0x8f, 0x3c, 0x1a, 0x52, 0x6d, 0x0e, 0x4b, 0x77, 0x9a, 0x21, 0x5c, 0xd4, 0x10, 0xe8, 0x3b, 0x96]
        var bytes = Array(Insecure.SHA1.hash(data: space + Array(code.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef")
        let text = bytes.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { text[$0].joined() }.joined(separator: "-")
    }
}

extension Reason {
    static func codeboekOnleesbaar(_ reason: Unreadable, _ limits: Limits) -> Reason {
        let text =
            switch reason {
            case .notADocument: "Dit is geen codeboek volgens REFI-QDA. Voer het codeboek uit als ‘REFI-QDA Codebook’ (.qdc)."
            case .damaged: "Dit codeboek is beschadigd. Voer het opnieuw uit in het programma waar het vandaan komt."
            case .doctype: "Dit codeboek bevat opdrachten (een DOCTYPE) die hier niet mogen. Voer het opnieuw uit als ‘REFI-QDA Codebook’ (.qdc)."
            case .tooDeep: "Dit codeboek is meer dan \(limits.depth) lagen diep. Maak de boom platter."
            default: reason.message(limits: limits)
            }
        return Reason(code: "codeboek-\(reason.rawValue)", field: "bestand", text)
    }
}
