import ArgumentParser
import Database
import Foundation

/// The options that say which installation a command works on; the same for every command that needs one.
struct Installation: ParsableArguments {
    @Option(help: "De database: een bestand van SQLite, of postgres://…") var database: String?
    @Option(help: "Een bestand met instellingen, één NAAM=waarde op een regel.") var instellingen: String?

    /// All settings together, checked.
    func settings(arguments: [String: String] = [:]) throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        var given = arguments
        if let database { given["database"] = database }
        return try Configuration(
            arguments: given, environment: environment, file: try read(instellingen ?? environment["STIP_INSTELLINGEN"]))
    }

    /// The database of this installation, brought up to date.
    func open(_ settings: Configuration) async throws -> Store {
        let store = try Store(settings.database, stem: dutchStem, ledger: "gebeurtenis")
        try await store.migrate(migrations)
        return store
    }

    private func read(_ path: String?) throws -> String {
        guard let path else { return "" }
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Refusal(.instellingenOnleesbaar(path))
        }
    }
}

extension Reason {
    static func instellingenOnleesbaar(_ path: String) -> Reason {
        Reason(.missing, code: "instellingen-onleesbaar", "Het bestand met instellingen \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
}

/// Writes a line at once, also when the output is no terminal.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
