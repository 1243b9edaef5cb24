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

    /// The documents in which somebody confirmed a step.
    func documentenMetStappen() throws -> [(id: ID<Document>, naam: String)] {
        let ids = try all(
            """
            select distinct s.document from documentstap s join document d on d.id = s.document
            where d.verwijderd is null and (s.stand = 'bevestigd' or s.handmatig = 1 and s.stand <> 'verworpen')
                and (s.los is null or exists (select 1 from stap_gehouden g where g.documentstap = s.id))
            order by s.document
            """
        ) { row in try row["document"] as ID<Document> }
        return try ids.map { ($0, try document($0).naam) }
    }

    /// The overleggen and the councils of the unit; empty when there is no unit.
    func organenlijst() throws -> Organenlijst {
        try eersteOrganisatie().map { Organenlijst($0, op: now.inAmsterdam.datum) } ?? .leeg
    }
}
