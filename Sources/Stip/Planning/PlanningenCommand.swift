import ArgumentParser
import Database
import Foundation

/// `stip importeer planning BESTAND`
struct ImporteerPlanningCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planning", abstract: "Zet een planning uit een bestand op de site.",
        discussion: "Staat er al een planning met dezelfde naam, dan verandert er niets: wat mensen erin verplaatsten, blijft staan.")

    @OptionGroup var installation: Installation
    @Argument(help: "Een planningbestand in YAML of JSON, zoals voorbeeld/merenland/planning.yaml.") var bestand: String

    @Option(help: "De code van de gemeente, bij een planning van een gemeente: GM0150.") var gemeente: String?

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: bestand).map([UInt8].init) else { throw Refusal(.planningsbestandOnleesbaar(bestand)) }
        let planningen = Planningen(store: try await installation.open(try installation.settings()))
        let planning = try Planningsbestand.read(yaml: bytes).planning
        let naam = planning.naam ?? URL(filePath: bestand).deletingPathExtension().lastPathComponent
        if try await planningen.lijst(by: ThemasCommand.actor).contains(where: { $0.naam == naam }) {
            say("De planning ‘\(naam)’ staat er al. Er is niets veranderd.")
            return
        }
        _ = try await planningen.make(Planningsvoorstel(naam: naam, niveau: planning.niveau, gemeente: gemeente), from: planning, by: ThemasCommand.actor)
        say("De planning ‘\(naam)’ staat op de site, met \(Opmaak.aantal(planning.stappen.count, "stap", "stappen")).")
    }
}

extension Reason {
    static func planningsbestandOnleesbaar(_ path: String) -> Reason {
        Reason(.missing, code: "planning-onleesbaar", field: "bestand", "Het bestand \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
}
