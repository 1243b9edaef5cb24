import Database
import Formats
import Foundation
import Logging

@testable import Stip

/// A small reader for tests: plain text in, with a mark at the begin of each line that says what it is.
///
///     Van: GM9001 Aldermeer        the organisation it is of
///     Looptijd: 2024-2027
///     # Kop                        a heading
///     - punt                       an item
///     Prioriteit: Ondermijning     a finding
///
/// A form feed ends a page. `SCAN` is a document without text, `WEIGER` one that cannot be read.
enum Proeflezer {
    static let lezer = Bestandslezer(unpack: unpack, lees: lees)

    @Sendable static func lees(_ inhoud: [UInt8], _ bestandsnaam: String) async -> Leesuitslag {
        let source = String(decoding: inhoud, as: UTF8.self)
        if source.hasPrefix("SCAN") { return .leeg(bladzijden: 3, reden: "Dit is een scan van drie bladzijden.") }
        if source.hasPrefix("WEIGER") { return .geweigerd(reden: "Dit bestand heeft een wachtwoord.") }

        var text = DocumentText(utf8: [], pages: [], blocks: [])
        var lezing = Lezing(
            soort: .integraalVeiligheidsplan, titel: nil, organisaties: [], periode: nil, datum: nil, kenmerk: nil, prioriteiten: [])
        for (index, page) in source.split(separator: "\u{c}", omittingEmptySubsequences: false).enumerated() {
            let start = text.utf8.count
            for line in page.split(separator: "\n") { add(line, page: index + 1, to: &text, &lezing) }
            text.pages.append(start..<text.utf8.count)
        }
        return .gelezen(text, lezing)
    }

    private static func add(_ line: Substring, page: Int, to text: inout DocumentText, _ lezing: inout Lezing) {
        let (mark, rest) = split(line)
        let start = text.utf8.count
        text.utf8 += Array(rest.utf8) + [10]
        let range = start..<text.utf8.count - 1
        let bewijs = Bewijs(bladzijde: page, van: range.lowerBound, tot: range.upperBound, citaat: String(rest))
        var kind = Block.Kind.paragraph
        switch mark {
        case "Van":
            let parts = rest.split(separator: " ", maxSplits: 1)
            lezing.organisaties.append(Vermelding(code: String(parts[0]), naam: String(parts[1]), niveau: .gemeente, bewijs: bewijs))
        case "Looptijd":
            let years = rest.split(separator: "-").compactMap { Int($0) }
            lezing.periode = Periode(van: years[0], tot: years[1])
        case "Prioriteit":
            kind = .heading(level: 2)
            lezing.prioriteiten.append(
                Vondst(
                    naam: String(rest), rang: .prioriteit, themas: ["ondermijning"], focus: nil, zekerheid: 0.93,
                    reden: "De regel begint met ‘Prioriteit’.", groep: nil, bewijs: bewijs))
        case "Ook":
            kind = .item(level: 1, numbered: false)
            lezing.prioriteiten.append(
                Vondst(
                    naam: String(rest), rang: .doorlopend, themas: [], focus: nil, zekerheid: 0.5,
                    reden: "Staat in een tweede lijst.", groep: nil, gemeenten: ["GM9001"], bewijs: bewijs))
        case "#":
            kind = .heading(level: 1)
            lezing.titel = lezing.titel ?? String(rest)
        case "-": kind = .item(level: 1, numbered: false)
        default: break
        }
        text.blocks.append(Block(kind, range, page: page))
    }

    private static func split(_ line: Substring) -> (Substring, Substring) {
        for mark in ["Van", "Looptijd", "Prioriteit", "Ook"] where line.hasPrefix(mark + ": ") {
            return (line.prefix(mark.count), line.dropFirst(mark.count + 2))
        }
        for mark in ["#", "-"] where line.hasPrefix(mark + " ") { return (line.prefix(1), line.dropFirst(2)) }
        return ("", line)
    }

    /// `ZIP` on the first line, then a name and a text on each.
    @Sendable static func unpack(_ inhoud: [UInt8], _ bestandsnaam: String) throws -> Pakket? {
        let lines = String(decoding: inhoud, as: UTF8.self).split(separator: "\n")
        guard lines.first == "ZIP" else { return nil }
        let entries = lines.dropFirst().map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Pakket(namen: entries.map { $0[0] }) { index in
            guard entries[index].count == 2 else { throw Refusal(Reason(code: "liegt", "Dit bestand geeft een onjuiste maat op.")) }
            return Array(entries[index][1].replacing("|", with: "\n").utf8)
        }
    }
}

extension Bestand {
    init(_ naam: String, _ tekst: String) { self.init(naam: naam, inhoud: Array(tekst.utf8)) }

    static let aldermeer = Bestand(
        "ivp-aldermeer.pdf",
        """
        # Samen veilig Aldermeer
        Van: GM9001 Aldermeer
        Looptijd: 2024-2027
        De raad kiest na een gesprek met inwoners.\u{c}Prioriteit: Ondermijning & <weerbaarheid>
        Leegstaande schuren trekken criminelen aan.
        Prioriteit: Jeugd en middelen\u{c}# Wat blijven wij doen?
        Ook: Verkeer rond scholen
        - Brandveiligheid van oude panden
        """)
}

extension Documenten {
    /// Over a fresh store, with the small reader.
    static func proef(_ database: String = ":memory:", clock: TestClock = TestClock(), grenzen: Grenzen = Grenzen()) async throws -> Documenten {
        Documenten(store: try await openStore(database, clock: clock), lezer: Proeflezer.lezer, grenzen: grenzen, log: .silent)
    }

    /// Adds and reads; the documents in the order in which they were given.
    @discardableResult
    func addAndRead(_ bestanden: [Bestand]) async throws -> [Document] {
        let levering = try await add(bestanden, by: Cast.analist)
        try await leeswerk.drain()
        return try await store.read { db in
            try levering.ontvangsten.compactMap(\.uitkomst.document).map { try db.document($0) }
        }
    }
}
