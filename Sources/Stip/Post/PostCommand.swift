import ArgumentParser
import Foundation

struct PostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "Kijk of Stip mail kan sturen.", subcommands: [Proef.self])

    struct Proef: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "proef", abstract: "Stuur een proefbericht, meteen en buiten de wachtrij om, en zeg wat de mailserver ervan vond.")

        @OptionGroup var installation: Installation
        @Option(help: "Het e-mailadres dat het bericht krijgt.") var naar: String

        func run() async throws {
            let settings = try installation.settings()
            guard let postbode = try Postbode(settings) else { throw Refusal(.geenMailserver) }
            let bericht = try Bericht(
                soort: "proef", aan: try Postadres(naar, field: "naar"), onderwerp: "Proefbericht van Stip",
                alineas: ["Dit bericht is een proef. Komt het aan, dan kan Stip mail sturen."],
                link: Briefverwijzing("Ga naar Stip", settings.publicAddress))
            let store = try await installation.open(settings)
            let bezorging = try await postbode.bring(bericht, .new(), at: Date())
            try await store.write { db in
                try db.record(
                    "proefbericht-verzonden", on: bericht.aan.adres, by: .opdrachtregel,
                    "De beheerder van de server stuurde een proefbericht aan \(bericht.aan.adres).",
                    uitkomst: bezorging == .aangenomen ? .gedaan : .geweigerd)
            }
            switch bezorging {
            case .aangenomen: say("De mailserver nam het bericht aan. Kijk of het aankomt bij \(bericht.aan.adres), ook bij het ongewenste.")
            case .uitgesteld(let reden), .onbereikbaar(let reden), .geweigerd(let reden):
                throw Refusal(Reason(code: "proef-mislukt", "Het proefbericht is niet verzonden. \(reden)"))
            }
        }
    }
}

extension ID {
    fileprivate static func new() -> ID {
        var generator = SystemRandomNumberGenerator()
        return new(at: Date(), using: &generator)
    }
}

extension Reason {
    static let geenMailserver = Reason(
        .conflict, code: "geen-mailserver", "Er is geen mailserver ingesteld. Geef mailServer en mailAfzender op; zie docs/beheer/configuratie.md.")
}
