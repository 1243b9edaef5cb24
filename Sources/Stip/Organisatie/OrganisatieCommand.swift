import ArgumentParser
import Foundation

/// `stip importeer eenheid BESTAND`
struct ImporteerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "importeer", abstract: "Lees gegevens in uit een bestand.",
        subcommands: [
            ImporteerEenheidCommand.self, ImporteerPlannenCommand.self, ImporteerLonglistCommand.self, ImporteerVergaderingenCommand.self,
            ImporteerPlanningCommand.self, ImporteerStemrondeCommand.self,
        ])
}

struct ImporteerEenheidCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eenheid",
        abstract: "Lees een politie-eenheid in: districten, basisteams, gemeenten en overleggen.",
        discussion: "Hetzelfde bestand nog eens inlezen verandert niets. Met oost-nederland als BESTAND leest u de eenheid die Stip meebrengt.")

    @OptionGroup var installation: Installation
    @Flag(help: "Verwijder onderdelen die niet meer in het bestand staan.") var verwijder = false
    @Argument(help: "Een YAML-bestand, of oost-nederland.") var bestand: String

    func run() async throws {
        let bytes = try ImporteerEenheidCommand.read(bestand)
        let store = try await installation.open(try installation.settings())
        let uitslag = try await Organisaties(store: store).importeer(bytes, by: .opdrachtregel, remove: verwijder)
        if let termijn = try Organisatie.read(yaml: bytes).cyclus {
            try await Beleidscycli(store: store).begin(Beleidscyclus(eenheid: uitslag.organisatie.eenheid.code, termijn: termijn), by: .opdrachtregel)
        }
        for line in ImporteerEenheidCommand.lines(uitslag) { say(line) }
    }

    static func lines(_ uitslag: Importuitslag) -> [String] {
        let naam = uitslag.organisatie.eenheid.naam
        let gone = uitslag.verdwenen.isEmpty ? [] : ["Verwijderd: \(Opmaak.lijst(uitslag.verdwenen))."]
        let result =
            uitslag.isVeranderd
            ? "De eenheid \(naam) is ingelezen: \(uitslag.omvang)." : "De eenheid \(naam) stond er al precies zo in. Er is niets veranderd."
        return uitslag.waarschuwingen.map { "Let op. \($0)" } + gone + [result]
    }

    /// A file that is larger than any unit is not read whole.
    private static func read(_ path: String) throws -> [UInt8] {
        if path == "oost-nederland" && !FileManager.default.fileExists(atPath: path) { return PackageResources.oost_nederland_yaml }
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { file.closeFile() }
            return Array(try file.read(upToCount: Eenheidsbestand.grens + 1) ?? Data())
        } catch {
            throw Refusal(.eenheidOnleesbaar(path))
        }
    }
}

extension Reason {
    static func eenheidOnleesbaar(_ path: String) -> Reason {
        Reason(.missing, code: "eenheid-onleesbaar", field: "bestand", "Het bestand \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
}
