import ArgumentParser
import Database
import Foundation

/// Checks that nobody changed the history. Ends with 0 when it holds and with 1 when it does not.
struct ControleerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controleer", abstract: "Controleer of de historie is zoals zij geschreven werd. Eindigt met 1 als dat niet zo is.")

    @OptionGroup var installation: Installation
    @Flag(help: "Antwoord als JSON.") var json = false
    @Flag(help: "Noem het laatste zegel, om ergens anders te bewaren.") var zegel = false
    @Option(help: "Een zegel dat u eerder bewaarde: de historie moet daar nog langs gaan.") var tot: String?

    func run() async throws {
        let path = try installation.settings().database
        // SQLite would make the file that is not there, and so call an empty history good.
        guard path.hasPrefix("postgres") || FileManager.default.fileExists(atPath: path) else { throw Refusal(.geenDatabase(path)) }
        let genoteerd = try tot.map { text throws(Refusal) in try Historiezegel(text) }
        let controle = try await Store(path).controleerHistorie(through: genoteerd)
        if json {
            say(String(decoding: try JSONEncoder.stable.encode(ControleBody(controle)), as: UTF8.self))
            guard controle.klopt else { throw ExitCode(1) }
            return
        }
        guard controle.klopt else { throw Refusal(controle.shownBreaks) }
        controle.zinnen.forEach(say)
        if zegel, let laatste = controle.laatste { say("\(laatste)") }
    }
}

private struct ControleBody: Encodable {
    let klopt: Bool
    let regels: Int
    let vanTijdstip: Date?
    let totTijdstip: Date?
    let zonderKeten: Int
    let zegel: String?
    let breuken: [String]

    init(_ controle: Historiecontrole) {
        (klopt, regels, vanTijdstip, totTijdstip) = (controle.klopt, controle.regels, controle.van, controle.tot)
        (zonderKeten, breuken) = (controle.zonderKeten, controle.breuken.map(\.zin))
        // The seal of a chain that does not hold is worth nothing.
        zegel = controle.klopt ? controle.laatste?.description : nil
    }
}

extension Historiecontrole {
    /// The first hundred; who has more to read, has enough.
    fileprivate var shownBreaks: [Reason] {
        let shown = breuken.prefix(100).map { Reason(code: "ketenbreuk", $0.zin) }
        guard breuken.count > shown.count else { return shown }
        return shown + [Reason(code: "ketenbreuk", "En nog \(Opmaak.aantal(breuken.count - shown.count, "breuk", "breuken")).")]
    }
}
