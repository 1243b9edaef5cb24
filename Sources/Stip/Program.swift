import ArgumentParser
import Database
import Foundation

/// The one program: `stip serve`, `stip lees`, `stip praatplaat` and the rest.
///
/// Ends with 0 when it is done, 1 when it was refused (every reason on a line of its own), 2 when the words were wrong, 70
/// when Stip itself broke.
public struct Program: AsyncParsableCommand {
    public static let version = "0.1.0"

    public static let configuration = CommandConfiguration(
        commandName: "stip",
        abstract: "De vierjarige veiligheidscyclus van een politie-eenheid, van het eerste plan tot het laatste verslag.",
        version: version,
        // Policy in Dutch, machine in English. A feature that has commands adds them here.
        subcommands: [
            ServeCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self, ControleerCommand.self,
            ToegangCommand.self, SleutelCommand.self, PostCommand.self, VersionCommand.self,
            LeesCommand.self, ThemasCommand.self, PraatplaatCommand.self, TelCommand.self, PlanningCommand.self, KiesCommand.self, ImporteerCommand.self, UittrekselCommand.self, BenchCommand.self,
        ])

    public init() {}

    public static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let (code, text) = ending(for: error)
            if !text.isEmpty { (code == 0 ? FileHandle.standardOutput : FileHandle.standardError).write(Data((text + "\n").utf8)) }
            Foundation.exit(code)
        }
    }

    /// With which code the program ends, and what it says last.
    static func ending(for error: any Error) -> (code: Int32, text: String) {
        switch error {
        case let refusal as Refusal: (1, refusal.description)
        case let obstacle as Obstacle: (1, obstacle.description)
        case let code as ExitCode: (code.rawValue, "")
        default:
            switch exitCode(for: error) {
            case .success: (0, fullMessage(for: error))
            case .validationFailure: (2, fullMessage(for: error))
            default: (70, "Er ging iets mis in Stip zelf. Meld dit bij de beheerder.\n\(error)")
            }
        }
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Noem de versie van Stip en van de API.")

    func run() { print("stip \(Program.version), API \(API.version)") }
}
