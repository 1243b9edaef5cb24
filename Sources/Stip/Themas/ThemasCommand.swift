import ArgumentParser
import Foundation

/// `stip themas uit BESTAND` en `stip themas in BESTAND`
struct ThemasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themas", abstract: "Haal de lijst van thema’s op of voer er een in.",
        subcommands: [ThemasUitCommand.self, ThemasInCommand.self])

    /// Who has the server has the list: on the command line one acts for the coördinator.
    static let actor = Actor(
        id: Actor.opdrachtregel.id, naam: Actor.opdrachtregel.naam, rollen: Actor.opdrachtregel.rollen + [Rolverlening(.coordinator)],
        herkomst: Actor.opdrachtregel.herkomst)
}

struct ThemasUitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uit", abstract: "Schrijf de lijst van thema’s naar een bestand.",
        discussion: "De naam zegt de vorm: .qdc voor een codeboek volgens REFI-QDA, anders csv volgens RFC 4180.")

    @OptionGroup var installation: Installation
    @Flag(help: "Schrijf csv zoals een Nederlands rekenblad het opent.") var excel = false
    @Argument(help: "Het bestand, zoals themas.csv of themas.qdc.") var bestand: String

    func run() async throws {
        let store = try await installation.open(try installation.settings())
        let boom = try await Themas(store: store).boom(by: ThemasCommand.actor)
        let isCodebook = bestand.lowercased().hasSuffix(".qdc")
        let text =
            isCodebook
            ? Themabestand.qdc(boom.regels, velden: boom.velden, versie: Program.version) : Themabestand.csv(boom.regels, excel ? .excel : .rfc4180)
        do {
            try Data(text.utf8).write(to: URL(filePath: bestand))
        } catch {
            throw Refusal(.bestandNietTeSchrijven(bestand))
        }
        say("\(Opmaak.zin(Opmaak.aantal(boom.regels.count, "thema", "thema’s"))) geschreven naar \(bestand).")
    }
}

struct ThemasInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "in", abstract: "Voer een lijst van thema’s in uit csv of uit een codeboek (.qdc).",
        discussion: "Zonder --voer-door ziet u alleen wat er verandert.")

    @OptionGroup var installation: Installation
    @Flag(help: "Voer de lijst ook echt in.") var voerDoor = false
    @Flag(help: "Trek thema’s in die niet in het bestand staan.") var verwijder = false
    @Option(help: "Waarom. Nodig als er iets van de lijst verdwijnt.") var reden = ""
    @Argument(help: "Het bestand.") var bestand: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: bestand).map([UInt8].init) else { throw Refusal(.themabestandOntbreekt(bestand)) }
        let store = try await installation.open(try installation.settings())
        let themas = Themas(store: store)
        let invoer =
            voerDoor
            ? try await themas.importeer(bytes, withdrawing: verwijder, reden: reden.alsNaam, by: ThemasCommand.actor)
            : try await themas.preview(bytes, withdrawing: verwijder, by: ThemasCommand.actor)
        for line in ThemasInCommand.lines(invoer) { say(line) }
        if !voerDoor, !invoer.verschil.isLeeg { say("Er is nog niets bewaard. Zet --voer-door erbij om dit in te voeren.") }
    }

    static func lines(_ invoer: Themainvoer) -> [String] {
        let verschil = invoer.verschil
        var lines = verschil.nieuw.map { "Nieuw: \($0.naam)" } + verschil.weg.map { "Ingetrokken: \($0.naam)" }
        lines += verschil.gewijzigd.map { "Gewijzigd: \($0.was.naam) (\(Opmaak.lijst($0.wijzigingen.map(\.veld))))" }
        if !invoer.blijft.isEmpty { lines.append("Niet in het bestand, blijft staan: \(Opmaak.lijst(invoer.blijft)).") }
        return lines + ["\(Opmaak.zin(Opmaak.aantal(invoer.rijen, "thema", "thema’s"))) in het bestand: \(verschil.zin)."]
    }
}

extension Reason {
    static func themabestandOntbreekt(_ path: String) -> Reason {
        Reason(.missing, code: "themabestand-ontbreekt", field: "bestand", "Het bestand \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
    static func bestandNietTeSchrijven(_ path: String) -> Reason {
        Reason(code: "bestand-niet-te-schrijven", field: "bestand", "Het bestand \(path) is niet te schrijven. Controleer de map en de rechten.")
    }
}
