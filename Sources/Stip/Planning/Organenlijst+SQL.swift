import Database
import Foundation

extension Transaction {
    /// The years of the cycle of the unit; nothing when there is none.
    func cyclusjaren() throws -> String? {
        try first("select van, tot from beleidscyclus order by eenheid limit 1") { row in
            let (van, tot): (Int, Int) = (try row["van"], try row["tot"])
            return van == tot ? "\(van)" : "\(van)-\(tot)"
        }
    }

    /// The municipalities of the unit on a day, in the order of the unit.
    func gemeentenOp(_ dag: Datum) throws -> [Gemeente] {
        try eersteOrganisatie()?.op(dag).gemeenten ?? []
    }

    /// The overleggen and the councils of the unit; empty when there is no unit.
    func organenlijst() throws -> Organenlijst {
        try eersteOrganisatie().map { Organenlijst($0, op: now.inAmsterdam.datum) } ?? .leeg
    }
}
