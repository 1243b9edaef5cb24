import ArgumentParser
import Database
import Formats
import Foundation

/// The acts of the review desk on a database with so many documents and marks, beside a write of nothing but its line.
///
/// Prints one line for each act and turn: its name and the seconds.
struct BenchNakijken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nakijken", shouldDisplay: false)

    @Argument(help: "Een bestand dat er nog niet is, of postgres://…") var database: String
    @Option(help: "Hoeveel documenten.") var documenten = 342
    @Option(help: "Hoeveel prioriteiten er al zijn.") var merken = 1_710
    @Option(help: "Hoe vaak elke handeling.") var rondes = 60

    private static let actor = Actor(id: "meting", naam: "Meting", rol: .analist, herkomst: "opdrachtregel")
    private static let line = "Wij kiezen samen voor veilige straten en pleinen."

    func run() async throws {
        let store = try Store(database, ledger: "gebeurtenis")
        try await store.migrate(migrations)
        let ids = try await fill(store)
        let nakijken = Nakijken(store: store)
        let all = Documenten(store: store, lezer: Bestandslezer(unpack: { _, _ in nil }, lees: { _, _ in .geweigerd(reden: "") }))
        for turn in 0..<rondes {
            let id = ids[turn % ids.count]
            try await timed("leeg") {
                try await store.write { db in try db.record("meting", on: id.rawValue, by: Self.actor, "Niets.") }
            }
            let first = try await all.prioriteiten(of: id, by: Self.actor)[0]
            try await timed("bevestig") { _ = try await nakijken.decide(.bevestig, on: first.id, versie: nil, by: Self.actor) }
            try await timed("wijzig") {
                let wijziging = Vondstwijziging(naam: "Veilige straten \(turn)", themas: ["jeugd"], rang: .prioriteit, focus: "pleinen")
                _ = try await nakijken.decide(.wijzig(wijziging), on: first.id, versie: nil, by: Self.actor)
            }
            try await timed("verwerp") { _ = try await nakijken.decide(.verwerp(reden: "Regulier werk."), on: first.id, versie: nil, by: Self.actor) }
            try await timed("zet-terug") { _ = try await nakijken.decide(.zetTerug, on: first.id, versie: nil, by: Self.actor) }
            try await timed("ongedaan") { _ = try await nakijken.undo(in: id, by: Self.actor) }
            try await timed("voeg-toe") {
                var invoer = Nakijkinvoer()
                (invoer.naam, invoer.bladzijde, invoer.zin) = ("Straten \(turn)", "1", Self.line)
                _ = try await nakijken.add(to: id, invoer, by: Self.actor)
            }
            try await timed("bladzijde") {
                let inzage = try await all.inzage(of: id, by: Self.actor)
                precondition(!Documentpagina(inzage: inzage).main.text.isEmpty)
            }
        }
    }

    private func timed(_ name: String, _ act: () async throws -> Void) async throws {
        let begin = ContinuousClock.now
        try await act()
        let taken = ContinuousClock.now - begin
        say("\(name)\t\(Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18)")
    }

    /// So many documents of one page, and the marks spread over them.
    private func fill(_ store: Store) async throws -> [ID<Document>] {
        let marks = (0..<documenten).map { place in merken / documenten + (place < merken % documenten ? 1 : 0) }
        var ids: [ID<Document>] = []
        for (place, count) in marks.enumerated() {
            let lines = [Self.line] + (0..<max(1, count)).map { "Prioriteit \($0): onderwerp \($0) van plan \(place)." }
            ids.append(
                try await store.write { db in
                    let bestand = Bestand(naam: "plan-\(place).txt", inhoud: Array(lines.joined(separator: "\n").utf8))
                    let document = Document(
                        id: db.newID(), bestandsnaam: bestand.naam, sha256: bestand.sha256, grootte: bestand.inhoud.count, stand: .wacht,
                        ontvangen: db.now, door: Self.actor.naam)
                    try db.insert(document, bestand)
                    guard let beurt = try db.takeTurn() else { return document.id }
                    try db.finish(beurt, with: Self.reading(of: lines))
                    return document.id
                })
        }
        return ids
    }

    private static func reading(of lines: [String]) -> Leesuitslag {
        var text = DocumentText(utf8: [], pages: [], blocks: [])
        var lezing = Lezing(
            soort: .integraalVeiligheidsplan, titel: nil, organisaties: [], periode: nil, datum: nil, kenmerk: nil, prioriteiten: [])
        for (place, line) in lines.enumerated() {
            let range = text.utf8.count..<text.utf8.count + line.utf8.count
            text.utf8 += Array(line.utf8) + [10]
            text.blocks.append(Block(.paragraph, range, page: 1))
            guard place > 0 else { continue }
            lezing.prioriteiten.append(
                Vondst(
                    naam: "Onderwerp \(place)", rang: .prioriteit, themas: ["jeugd"], focus: nil, zekerheid: 0.9, reden: "Kop.", groep: nil,
                    bewijs: Bewijs(bladzijde: 1, van: range.lowerBound, tot: range.upperBound, citaat: line)))
        }
        text.pages = [0..<text.utf8.count]
        return .gelezen(text, lezing)
    }
}
