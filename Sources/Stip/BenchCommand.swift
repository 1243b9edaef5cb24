import ArgumentParser
import Database
import Formats
import Foundation
import Hummingbird
import Logging

/// What `bin/bench` measures from within. Not for people: it prints numbers for the program that asks.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", shouldDisplay: false,
        subcommands: [
            BenchAnalyse.self, BenchInserts.self, BenchNakijken.self, BenchPlanning.self, BenchServe.self, BenchStemronde.self, BenchTel.self,
            BenchTellen.self, BenchWerkdagen.self,
        ])
}

/// The analysis alone, on one core, beside a count of the bytes of the same text.
///
/// One line a round: the bytes of text, the seconds of the analysis, the seconds of the count.
struct BenchAnalyse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "analyse", shouldDisplay: false)

    @Argument(help: "Bestanden en mappen.") var pad: [String]
    @Option(help: "Hoe vaak.") var rondes = 5

    func run() async throws {
        let lezer = try Lezer.standaard(nil)
        let teksten = try await Documentlezer(lezer: lezer).leesAlles(try Bestandenlijst.of(pad), voortgang: false) { _, uitslag in
            if case .gelezen(let tekst, _) = uitslag { tekst } else { nil }
        }.compactMap { $0 }
        let bytes = teksten.reduce(0) { $0 + $1.utf8.count }
        for _ in 0..<rondes {
            var found = 0
            let analysis = ContinuousClock().measure { for tekst in teksten { found += lezer.lees(tekst).prioriteiten.count } }
            var spaces = 0
            let count = ContinuousClock().measure { for tekst in teksten { spaces += BenchAnalyse.spaces(in: tekst.utf8.span) } }
            // What is not used, the compiler may leave out.
            precondition(spaces > 0 && found >= 0)
            say("\(bytes)\t\(analysis.inSeconds)\t\(count.inSeconds)")
        }
    }

    private static func spaces(in text: Span<UInt8>) -> Int {
        var count = 0
        for index in text.indices where text[index] == 0x20 { count += 1 }
        return count
    }
}

/// Durable inserts through the door: each in a transaction of its own, one after the other. Prints the seconds.
struct BenchInserts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "inserts", shouldDisplay: false)

    @Argument(help: "Hoeveel.") var aantal: Int
    @Argument(help: "Een bestand dat er nog niet is, of postgres://…") var database: String

    func run() async throws {
        let store = try Store(database)
        try await store.migrate([Migration("0001-meting", "create table meting (id text primary key not null, tekst text not null)")])
        let text = String(repeating: "x", count: 200)
        let begin = ContinuousClock.now
        for number in 0..<aantal {
            let id = String(1_000_000_000 + number)
            try await store.write { db in try db.run("insert into meting (id, tekst) values (\(id), \(text))") }
        }
        say("\((ContinuousClock.now - begin).inSeconds)")
    }
}

/// The site with, under `/bestanden/bench/N`, a static file of N bytes to hold its pages against.
struct BenchServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

    @OptionGroup var installation: Installation

    func run() async throws {
        let settings = try installation.settings()
        let logger = Logger(label: "stip") { _ in LogLines(logLevel: .info) }
        let router = try Product(store: try await installation.open(settings), settings: settings, logger: logger).router()
        router.get("bestanden/bench/:bytes") { _, visit in
            let size = try visit.parameters.require("bytes", as: Int.self)
            guard (0...10_000_000).contains(size) else { throw HTTPError(.badRequest) }
            return Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(repeating: 0x20, count: size)))
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil), logger: logger)
        try await application.runService()
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
