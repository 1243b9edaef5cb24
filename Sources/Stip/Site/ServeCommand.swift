import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore

/// Runs the site until it is told to stop; then it first answers what was asked.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Start de site en de API.")

    @OptionGroup var installation: Installation
    @Option(help: "Waar de server luistert, zoals 127.0.0.1:8080.") var adres: String?
    @Flag(help: "Druk een eenmalige toegangslink af, ook als er al eens iemand inlogde.") var link = false

    func run() async throws {
        let settings = try installation.settings(arguments: adres.map { ["adres": $0] } ?? [:])
        let store = try await installation.open(settings)
        let level = Logger.Level(rawValue: settings.logniveau) ?? .info
        let logger = Logger(label: "stip") { _ in LogLines(logLevel: level) }
        let toegang = settings.toegang(over: store)
        let hasBeenUsed = try await toegang.hasBeenUsed()
        let needsLink = link || !hasBeenUsed

        let product = try Product(store: store, settings: settings, logger: logger)
        let application = Application(
            router: product.router(),
            // Without a time-out a connection that says nothing would be kept for ever.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in
                await announce(toegang, address: ServeCommand.address(settings, channel), withLink: needsLink, logger)
            },
            logger: logger)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await product.work() }
                try await application.runService()
                group.cancelAll()
            }
        } catch let error as IOError {
            throw Refusal(.kanNietLuisteren(settings.adres, error.errnoCode == EADDRINUSE ? "daar luistert al een programma" : "\(error)"))
        }
    }

    private func announce(_ toegang: Toegang, address: String, withLink: Bool, _ logger: Logger) async {
        say("Stip draait op \(address)")
        guard withLink else { return say("Een nieuwe toegangslink maakt u met: stip toegang --naam \"Uw naam\" --rol coordinator") }
        do {
            let token = try await toegang.makeLink(for: "Coördinator", rol: .coordinator, by: .opdrachtregel)
            say("Ga naar binnen met deze link. Hij werkt één keer:\n\(address)/toegang/\(token.secret)")
        } catch {
            logger.error("defect", metadata: ["fout": "\(error)"])
            say("De toegangslink is niet gemaakt. Maak er een met: stip toegang --naam \"Uw naam\" --rol coordinator")
        }
    }

    /// With the port that was really given, when the settings leave that to the machine.
    private static func address(_ settings: Configuration, _ channel: any Channel) -> String {
        guard settings.openbaarAdres.isEmpty, let port = channel.localAddress?.port else { return settings.publicAddress }
        return "http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(port)"
    }
}

extension Reason {
    static func kanNietLuisteren(_ adres: String, _ why: String) -> Reason {
        Reason(.conflict, code: "kan-niet-luisteren", "Stip kan niet luisteren op \(adres): \(why). Kies een ander adres met --adres.")
    }
}
