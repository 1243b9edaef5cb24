import Database
import Foundation

extension Transaction {
    /// Everything the sheets follow from, in as many queries as there are tables; nothing while no unit is loaded.
    func planbeeld(_ themas: Themalijst) throws -> Planbeeld? {
        guard let organisatie = try eersteOrganisatie() else { return nil }
        let dag = now.inAmsterdam.datum
        let documenten = try documenten()
        let termijn = try beleidscyclus(of: organisatie.eenheid.code)?.termijn ?? Planbeeld.termijn(of: documenten, on: dag)
        return Planbeeld(organisatie.op(dag), termijn: termijn, themas: themas, documenten: documenten, prioriteiten: try prioriteiten())
    }

    /// A text that differs when the sheets may differ: the day, and the last of everything they follow from.
    func planbeeldmerk() throws -> String {
        let row = try one(
            """
            select (select max(id) from gebeurtenis) as gebeurd, (select max(id) from prioriteit) as gelezen,
                (select count(*) from prioriteit) as aantal, (select count(*) from document where stand = 'gelezen') as gereed,
                (select count(*) from document where stand in ('leeg', 'geweigerd')) as ongelezen
            """
        ) { row in
            let gebeurd: String? = try row["gebeurd"]
            let gelezen: String? = try row["gelezen"]
            let counts: [Int] = [try row["aantal"], try row["gereed"], try row["ongelezen"]]
            return [gebeurd ?? "", gelezen ?? ""] + counts.map(String.init)
        }
        return (row + [now.inAmsterdam.datum.description]).joined(separator: " ")
    }
}
