import Foundation

/// A calculation forward as text and as JSON, for the command line.
enum Vooruitrekentabel {
    static func json(_ uitkomst: Vooruitrekening) throws -> String {
        let stappen = uitkomst.regels.map { VooruitrekeningBody.Stap(id: $0.stap, begin: "\($0.begin)", klaar: "\($0.klaar)") }
        let body = VooruitrekeningBody(versie: 1, vastgesteld: uitkomst.vastgesteld.map { "\($0)" }, keten: uitkomst.keten, stappen: stappen)
        return String(decoding: try JSONEncoder.stable.encode(body), as: UTF8.self)
    }

    /// The steps in the order in which they can be done, in columns.
    static func tekst(_ uitkomst: Vooruitrekening, _ planning: Planning) -> String {
        let stappen = Dictionary(planning.stappen.map { ($0.id, $0) }) { first, _ in first }
        let regels = uitkomst.regels.enumerated().sorted { ($0.element.klaar, $0.offset) < ($1.element.klaar, $1.offset) }.map(\.element)
        let rows =
            [["Op zijn vroegst klaar", "Wie", "Wat"]]
            + regels.map { regel in
                let stap = stappen[regel.stap]
                let wat = [stap?.handeling?.rawValue, stap?.wat].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
                return ["\(Opmaak.korteDatum(regel.klaar)) \(regel.klaar.jaar)", stap?.orgaan ?? "", wat]
            }
        let table = Teltabel.aligned((0..<3).map { column in rows.map { $0[column] } }).joined(separator: "\n")
        let eind = uitkomst.vastgesteld.map { "Het plan kan op zijn vroegst worden vastgesteld op \(Opmaak.dagEnDatum($0))." }
        return ([table] + [eind].compactMap(\.self)).joined(separator: "\n\n")
    }
}

private struct VooruitrekeningBody: Encodable {
    struct Stap: Encodable {
        let id: String
        let begin: String
        let klaar: String
    }

    let versie: Int
    let vastgesteld: String?
    let keten: [String]
    let stappen: [Stap]
}
