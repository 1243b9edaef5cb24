import ArgumentParser

extension Rol: ExpressibleByArgument {}

struct ToegangCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "toegang", abstract: "Maak een toegangslink voor iemand. Hij werkt één keer.")

    @OptionGroup var installation: Installation
    @Option(help: "De naam van wie binnenkomt.") var naam: String
    @Option(help: "De rol: \(Rol.allCases.map(\.rawValue).joined(separator: ", ")).") var rol: Rol = .coordinator

    @Option(help: "De code van een gemeente of een overleg, als de rol daar geldt.") var organisatie: String?

    func run() async throws {
        let settings = try installation.settings()
        let toegang = settings.toegang(over: try await installation.open(settings))
        let token = try await toegang.makeLink(for: naam, rol: rol, in: try await toegang.organisatie(organisatie), by: .opdrachtregel)
        say("\(settings.publicAddress)/toegang/\(token.secret)")
    }
}
