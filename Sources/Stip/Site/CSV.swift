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
