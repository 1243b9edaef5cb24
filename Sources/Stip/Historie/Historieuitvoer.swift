import Formats
import Foundation

/// Lines of the history as a table for elsewhere: everything that is sealed, and the seal.
struct Historieuitvoer: Equatable, Sendable {
    struct Regel: Equatable, Sendable {
        let gebeurtenis: Gebeurtenis
        let zegel: String
    }

    let regels: [Regel]
    let dag: Datum

    static let hoogstens = 50_000

    var sheet: Sheet {
        Sheet(
            name: "Historie",
            header: [
                "Nummer", "Tijdstip (UTC)", "Wie", "Nummer van wie", "Vanwaar", "Soort", "Onderwerp", "Uitkomst", "Wat", "Wijzigingen", "Kenmerk",
                "Zegel",
            ],
            rows: regels.map { regel in
                let line = regel.gebeurtenis
                return [
                    line.volgnummer.map { .number($0) } ?? .empty,
                    .text(line.moment.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
                    .text(line.actorNaam), .text(line.actor), .text(line.herkomst), .text(line.soort), .text(line.onderwerp),
                    .text(line.uitkomst.rawValue), .text(line.tekst),
                    .text(line.wijzigingen.map { "\($0.veld): \($0.was ?? "(niets)") → \($0.wordt ?? "(niets)")" }.joined(separator: "; ")),
                    .text(line.id.rawValue), .text(regel.zegel),
                ]
            })
    }
}
