import Foundation

/// A table as a file for other programs, in one of two spellings.
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

    func text(_ vorm: Vorm) -> String {
        let lines = [kop.map(Cel.tekst)] + rijen
        let separator = vorm == .excel ? ";" : ","
        let body = lines.map { line in line.map { written($0, vorm, separator) }.joined(separator: separator) + "\r\n" }.joined()
        return (vorm == .excel ? "\u{FEFF}" : "") + body
    }

    private func written(_ cel: Cel, _ vorm: Vorm, _ separator: String) -> String {
        switch cel {
        case .leeg: ""
        case .getal(let number): String(number)
        case .datum(let datum): vorm == .excel ? dutch(datum) : datum.description
        case .tekst(let text): quoted(safe(text), separator)
        }
    }

    /// A spreadsheet runs what begins like a formula; an apostrophe makes it text.
    private func safe(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }

    private func quoted(_ text: String, _ separator: String) -> String {
        let special = Set("\"\r\n".utf8).union(separator.utf8)
        let needsQuotes = text.utf8.contains { special.contains($0) }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    private func dutch(_ datum: Datum) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(datum.dag))-\(two(datum.maand))-\(datum.jaar)"
    }
}

extension Documentenoverzicht {
    /// The list of plans as it is shown, to work on elsewhere.
    func csv(_ filter: Documentenfilter = Documentenfilter(), hits: Treffers = Treffers(), _ vorm: CSV.Vorm) -> String {
        let kop = ["Code", "Gemeente", "District", "Plan", "Bestand", "Van", "Tot en met", "Vastgesteld", "Prioriteiten", "Stand", "Bijzonderheid"]
        let rijen = regels(filter, hits: hits).map { regel -> [CSV.Cel] in
            let document = regel.plan.document
            return [
                .tekst(regel.code), .tekst(regel.naam), .tekst(regel.district), .tekst(document?.naam ?? ""),
                .tekst(document?.bestandsnaam ?? ""), document?.periode.map { .getal($0.van) } ?? .leeg,
                document?.periode.map { .getal($0.tot) } ?? .leeg, document?.datum.map { .datum($0) } ?? .leeg,
                regel.prioriteiten.map { .getal($0) } ?? .leeg, .tekst(regel.plan.stand.naam), .tekst(bijzonderheid(of: regel)),
            ]
        }
        return CSV(kop: kop, rijen: rijen).text(vorm)
    }
}
