import Formats
import Foundation

/// A table of two spellings; how they are written is the rule of `Sheet`.
struct CSV: Equatable, Sendable {
    enum Vorm: String, Sendable {
        /// As a Dutch spreadsheet opens it: semicolons, a byte order mark, `31-12-2026`.
        case excel
        /// RFC 4180: commas, no mark, `2026-12-31`.
        case rfc4180

        var mediatype: String { self == .excel ? "text/csv; charset=utf-8" : "text/csv; charset=utf-8; header=present" }
    }

    enum Cel: Equatable, Sendable {
        case tekst(String)
        case getal(Int)
        case datum(Datum)
        case leeg
    }

    let kop: [String]
    let rijen: [[Cel]]

    func text(_ vorm: Vorm) -> String { sheet("Lijst").csv(vorm == .excel ? .excel : .rfc4180) }

    /// The same table for every form that `Sheet` knows.
    func sheet(_ naam: String) -> Sheet {
        let rows = rijen.map { rij in
            rij.map { cel -> Sheet.Cell in
                switch cel {
                case .tekst(let text): .text(text)
                case .getal(let number): .number(number)
                case .datum(let datum): .datum(datum)
                case .leeg: .empty
                }
            }
        }
        return Sheet(name: naam, header: kop, rows: rows)
    }
}

extension Documentenoverzicht {
    /// The list of plans as it is shown, to work on elsewhere.
    func csv(_ filter: Documentenfilter = Documentenfilter(), hits: Treffers = Treffers(), _ vorm: CSV.Vorm) -> String {
        let kop = ["Code", "Gemeente", "District", "Plan", "Bestand", "Van", "Tot en met", "Vastgesteld", "Prioriteiten", "Stand", "Beoordeling", "Bijzonderheid"]
        let rijen = regels(filter, hits: hits).map { regel -> [CSV.Cel] in
            let document = regel.plan.document
            return [
                .tekst(regel.code), .tekst(regel.naam), .tekst(regel.district), .tekst(document?.naam ?? ""),
                .tekst(document?.bestandsnaam ?? ""), document?.periode.map { .getal($0.van) } ?? .leeg,
                document?.periode.map { .getal($0.tot) } ?? .leeg, document?.datum.map { .datum($0) } ?? .leeg,
                regel.prioriteiten.map { .getal($0) } ?? .leeg, .tekst(regel.plan.stand.naam), .tekst(regel.nakijken?.woorden ?? ""),
                .tekst(bijzonderheid(of: regel)),
            ]
        }
        return CSV(kop: kop, rijen: rijen).text(vorm)
    }
}
