import ArgumentParser
import Foundation

/// `stip importeer vergaderingen BESTAND`
struct ImporteerVergaderingenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vergaderingen", abstract: "Zet vergaderingen uit een agenda (.ics) of een tabel (.csv) in Stip.",
        discussion: """
            Hetzelfde bestand als op de site, met dezelfde regels. Is er één regel niet goed, dan komt er niets in Stip en staat elke fout bij haar \
            regel. Hetzelfde bestand nog eens inlezen verandert niets.
            """)

    @OptionGroup var installation: Installation
    @Option(help: "De code van het overleg of de gemeente van alle regels die zelf niets zeggen: DVO-MRK, GM9001.") var overleg: String?
    @Flag(help: "Neem over wat goed is, en sla de regels over die dat niet zijn.") var slaOver = false
    @Argument(help: "Een bestand zoals voorbeeld/merenland/vergaderingen.csv.") var bestand: String

    func run() async throws {
        let bytes = try ImporteerVergaderingenCommand.read(bestand)
        let inlezen = Vergaderinlezen(store: try await installation.open(try installation.settings()))
        let uitkomst = try await inlezen.importeer(bytes, of: overleg, overslaan: slaOver, by: ThemasCommand.actor)
        for line in ImporteerVergaderingenCommand.lines(uitkomst) { say(line) }
    }

    static func lines(_ uitkomst: Vergaderimport) -> [String] {
        let skipped = uitkomst.redenen.map { "Overgeslagen. \($0.message)" }
        guard !uitkomst.isLeeg else { return uitkomst.opmerkingen + skipped + ["De vergaderingen stonden er al zo in. Er is niets veranderd."] }
        return uitkomst.opmerkingen + skipped + ["Vergaderingen: \(uitkomst.telzin)."]
    }

    /// A file that is larger than the site takes is not read whole.
    private static func read(_ path: String) throws -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { file.closeFile() }
            return Array(try file.read(upToCount: Vergaderbestand.grens + 1) ?? Data())
        } catch {
            throw Refusal(.vergaderbestandOntbreekt(path))
        }
    }
}
