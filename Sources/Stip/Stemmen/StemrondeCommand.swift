import ArgumentParser
import Foundation

/// `stip importeer stemronde BESTAND`
struct ImporteerStemrondeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stemronde", abstract: "Maak een stemronde uit een bestand.",
        discussion: """
            Met dezelfde regels als het formulier op de site. De ronde is daarna opgesteld; met --zet-klaar opent zij op haar moment, of meteen als \
            dat moment er al is. Staat er al een ronde met dezelfde naam, dan verandert er niets.
            """)

    @OptionGroup var installation: Installation
    @Flag(help: "Leg de ronde voor aan haar deelnemers.") var zetKlaar = false
    @Option(help: "De laatste dag waarop gekozen kan worden, in plaats van die in het bestand: 2027-02-03.") var sluit: String?
    @Argument(help: "Een YAML-bestand, zoals voorbeeld/merenland/stemronde.yaml.") var bestand: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: bestand).map([UInt8].init) else { throw Refusal(.rondebestandOntbreekt(bestand)) }
        let settings = try installation.settings()
        let stemrondes = Stemrondes(store: try await installation.open(settings), mailadres: settings.kanMailen ? settings.publicAddress : nil)
        var body = try RondeBody(yaml: bytes)
        if let sluit { body.sluit = RondeBody.MomentBody(dag: sluit) }
        guard let ronde = try await stemrondes.importeer(body, klaar: zetKlaar, by: ThemasCommand.actor) else {
            say("De stemronde ‘\(body.naam)’ staat er al. Er is niets veranderd.")
            return
        }
        say("De stemronde ‘\(ronde.naam)’ staat op de site. \(ronde.standzin(at: ronde.gelezen))")
    }
}
