import ArgumentParser

struct SleutelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sleutel", abstract: "Beheer de sleutels van de API.", subcommands: [Maak.self, Lijst.self, TrekIn.self])

    struct Maak: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "maak", abstract: "Maak een sleutel. U ziet hem één keer.")

        @OptionGroup var installation: Installation
        @Option(help: "Waarvoor de sleutel is, zoals de naam van het programma.") var naam: String
        @Option(help: "De rol: \(Rol.allCases.map(\.rawValue).joined(separator: ", ")).") var rol: Rol = .lezer
        @Option(help: "De code van een gemeente of een overleg. De sleutel geeft dan daarbuiten niets dan lezen.") var organisatie: String?

        func run() async throws {
            let toegang = Toegang(store: try await installation.open(try installation.settings()))
            let organisatie = try await toegang.organisatie(organisatie)
            say(try await toegang.makeSleutel(naam: naam, rol: rol, in: organisatie, by: .opdrachtregel).token.secret)
        }
    }

    struct Lijst: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "lijst", abstract: "Noem alle sleutels, ook de ingetrokken.")

        @OptionGroup var installation: Installation

        func run() async throws {
            let toegang = Toegang(store: try await installation.open(try installation.settings()))
            for sleutel in try await toegang.sleutels(by: .opdrachtregel) {
                let stand = sleutel.ingetrokken.map { "ingetrokken op \(Opmaak.moment($0))" } ?? "geldig sinds \(Opmaak.moment(sleutel.gemaakt))"
                say("\(sleutel.id)\t\(sleutel.naam)\t\(sleutel.rol.naam)\t\(sleutel.organisatie ?? "hele eenheid")\t\(stand)")
            }
        }
    }

    struct TrekIn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "trek-in", abstract: "Trek een sleutel in. Hij opent dan niets meer.")

        @OptionGroup var installation: Installation
        @Argument(help: "Het nummer van de sleutel, uit de lijst.") var nummer: String

        func run() async throws {
            let toegang = Toegang(store: try await installation.open(try installation.settings()))
            try await toegang.withdraw(ID<Sleutel>(nummer), by: .opdrachtregel)
            say("De sleutel is ingetrokken.")
        }
    }
}
