import Foundation

/// A calculation back as text and as JSON, for the command line.
enum Terugrekentabel {
    /// The form of contracts: `{"stappen": [{"id", "uiterlijk", "speling"}]}`, with more in it.
    static func json(_ uitkomst: Terugrekening, _ uitwegen: [Uitweg] = []) throws -> String {
        let body = TerugrekeningBody(
            versie: 1, vastgesteld: "\(uitkomst.vastgesteld)", kritiek: uitkomst.kritiekePad, opmerkingen: uitkomst.opmerkingen,
            stappen: uitkomst.regels.map {
                TerugrekeningBody.Stap(
                    id: $0.stap, begin: "\($0.begin)", uiterlijk: "\($0.uiterlijk)", speling: $0.speling, kritiek: $0.isKritiek,
                    kanNietMeer: $0.kanNietMeer, naVaststelling: $0.isNaVaststelling, aangenomen: $0.isAangenomen)
            },
            uitwegen: uitwegen.map {
                TerugrekeningBody.Uitweg(soort: "\($0.soort)", stappen: $0.stappen, datum: $0.dag.map { "\($0)" }, winst: $0.winst, tekst: $0.tekst)
            })
        return String(decoding: try JSONEncoder.stable.encode(body), as: UTF8.self)
    }

    /// The steps in the order in which they must be done, in columns; below it what needs saying.
    static func tekst(_ uitkomst: Terugrekening, _ planning: Planning, _ uitwegen: [Uitweg] = [], vandaag: Datum) -> String {
        let stappen = Dictionary(planning.stappen.map { ($0.id, $0) }) { first, _ in first }
        let regels = uitkomst.regels.enumerated().sorted { ($0.element.uiterlijk, $0.offset) < ($1.element.uiterlijk, $1.offset) }.map(\.element)
        let cells = regels.map { regel -> [String] in
            let stap = stappen[regel.stap]
            let soort = regel.isNaVaststelling ? "zodra het kan" : regel.kanNietMeer ? "kan niet meer" : regel.isKritiek ? "op het kritieke pad" : ""
            return [
                "\(regel.isNaVaststelling ? "vanaf " : "")\(Opmaak.korteDatum(regel.uiterlijk)) \(regel.uiterlijk.jaar)",
                regel.isNaVaststelling ? "" : Opmaak.aantal(regel.speling, "dag", "dagen"), stap?.orgaan ?? "",
                [stap?.handeling?.rawValue, stap?.wat].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": "), soort,
            ]
        }
        let rows = [["Uiterlijk", "Speling", "Wie", "Wat", ""]] + cells
        let table = Teltabel.aligned((0..<5).map { column in rows.map { $0[column] } }).joined(separator: "\n")
        var rest: [String] = []
        let late = uitkomst.kanNietMeer
        if !late.isEmpty {
            let count = late.count == 1 ? "Eén stap kan" : "\(Opmaak.zin(Opmaak.telwoord(late.count))) stappen kunnen"
            rest.append("\(count) niet meer op tijd: de laatste dag om te beginnen ligt vóór \(Opmaak.datum(vandaag)).")
        }
        if !uitwegen.isEmpty {
            rest.append((["Dit kan wel, het goedkoopste eerst:"] + uitwegen.enumerated().map { "\($0 + 1). \($1.tekst)" }).joined(separator: "\n"))
        }
        rest += uitkomst.opmerkingen
        if uitkomst.regels.contains(where: \.isAangenomen) {
            rest.append("Niet van elk orgaan zijn de vergaderingen bekend. Daar rekent Stip met elke werkdag buiten het reces.")
        }
        return ([table] + rest).joined(separator: "\n\n")
    }
}

private struct TerugrekeningBody: Encodable {
    struct Stap: Encodable {
        let id: String
        let begin: String
        let uiterlijk: String
        let speling: Int
        let kritiek: Bool
        let kanNietMeer: Bool
        let naVaststelling: Bool
        let aangenomen: Bool
    }

    struct Uitweg: Encodable {
        let soort: String
        let stappen: [String]
        let datum: String?
        let winst: Int
        let tekst: String
    }

    let versie: Int
    let vastgesteld: String
    let kritiek: [String]
    let opmerkingen: [String]
    let stappen: [Stap]
    let uitwegen: [Uitweg]
}
