import ArgumentParser
import Foundation
import Formats

/// `stip lees`: reads documents without a database.
struct LeesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lees", abstract: "Lees documenten en noem de prioriteiten die erin staan, met hun vindplaats.",
        discussion: "Een map of zip telt als alle bestanden erin. Eén onleesbaar bestand houdt de andere niet tegen.")

    @Argument(help: "Bestanden en mappen.") var pad: [String]
    @Flag(help: "Schrijf JSON op de standaarduitvoer.") var json = false
    @Option(help: "Een eenheid in YAML, met haar gemeenten.") var eenheid: String?

    func run() async throws {
        let files = try Bestandenlijst.of(pad)
        let documentlezer = Documentlezer(lezer: try Lezer.standaard(try eenheid.map { try Organisatie.read(file: $0) }))
        if json {
            let documenten = try await documentlezer.leesAlles(files) { bron, uitslag in
                try LezingJSON.encoded(.init(bestand: bron.naam, sha256: bron.sha256, uitslag: uitslag))
            }
            FileHandle.standardOutput.write(LezingJSON.joined(documenten) + Data("\n".utf8))
        } else {
            for verslag in try await documentlezer.leesAlles(files, { bron, uitslag in LeesCommand.verslag(bron.naam, uitslag) }) { print(verslag) }
        }
    }

    /// What a person reads on the screen.
    static func verslag(_ naam: String, _ uitslag: Leesuitslag) -> String {
        guard case .gelezen(let tekst, let lezing) = uitslag else {
            return switch uitslag {
            case .leeg(_, let reden), .geweigerd(let reden), .uitgesteld(let reden): "\(naam)\n  \(reden)\n"
            case .gelezen: naam
            }
        }
        var lines = [
            "\(naam)",
            "  \(lezing.titel ?? "Zonder titel") (\(lezing.soort.naam.lowercased()), \(Opmaak.aantal(tekst.pages.count, "bladzijde", "bladzijden")))",
        ]
        if !lezing.organisaties.isEmpty { lines.append("  van " + Opmaak.lijst(lezing.organisaties.map(\.naam), "en")) }
        for vondst in lezing.prioriteiten {
            let mark = vondst.rang == .prioriteit ? "●" : "·"
            let themas = vondst.themas.isEmpty ? "geen thema" : vondst.themas.joined(separator: ", ")
            lines.append(
                "  \(mark) \(vondst.naam) [\(themas)] blz. \(vondst.bewijs.bladzijde), zekerheid \(Opmaak.getal(vondst.zekerheid, decimalen: 2)): \(vondst.reden)"
            )
        }
        if lezing.prioriteiten.isEmpty { lines.append("  Geen prioriteiten gevonden.") }
        if !lezing.stappen.isEmpty { lines.append("  \(Opmaak.aantal(lezing.stappen.count, "stap", "stappen")) van een planning gevonden.") }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The child that opens what a stranger wrote. Not for people: it speaks to its parent.
struct UittrekselCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "uittreksel", shouldDisplay: false)

    @Argument(parsing: .captureForPassthrough) var woorden: [String] = []

    func run() throws { throw ExitCode(answerAsChild(woorden)) }
}

extension Organisatie {
    /// Reads a unit from a file in the form of `oost-nederland.yaml`.
    static func read(file pad: String) throws -> Organisatie {
        guard let data = FileManager.default.contents(atPath: pad) else { throw Refusal(.geenBestandOpPad(pad)) }
        return try read(yaml: [UInt8](data)).organisatie
    }
}
