import ArgumentParser
import Database
import Foundation

/// `stip importeer longlist BESTAND`
struct ImporteerLonglistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "longlist", abstract: "Maak kandidaten uit een bestand en leg de longlist vast.",
        discussion: """
            De bronnen van een kandidaat zijn de prioriteiten in de plannen die gelden, met een van zijn thema’s als eerste thema. Een kandidaat \
            met dezelfde naam wordt bijgewerkt. Staat er een datum in het bestand, dan legt Stip de longlist meteen vast.
            """)

    @OptionGroup var installation: Installation
    @Argument(help: "Een YAML-bestand, zoals voorbeeld/merenland/longlist.yaml.") var bestand: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: bestand).map([UInt8].init) else { throw Refusal(.longlistbestandOntbreekt) }
        let settings = try installation.settings()
        let longlists = Longlists(store: try await installation.open(settings), maximum: settings.longlistMaximum)
        let voorstel = try Longlistbestand(yaml: bytes)
        let longlist = try await longlists.importeer(voorstel, by: ThemasCommand.actor)
        say("\(Opmaak.zin(Opmaak.aantal(voorstel.kandidaten.count, "kandidaat", "kandidaten"))) op de longlist gezet.")
        if longlist != nil { say("De longlist ‘\(voorstel.naam)’ is vastgelegd.") }
    }
}
