import Database
import Foundation

extension Transaction {
    /// Everything the sheets follow from, in as many queries as there are tables; nothing while no unit is loaded.
    func planbeeld(adres: String = "") throws -> Planbeeld? {
        guard let organisatie = try eersteOrganisatie() else { return nil }
        let dag = now.inAmsterdam.datum
        let documenten = try documenten()
        let termijn = try beleidscyclus(of: organisatie.eenheid.code)?.termijn ?? Planbeeld.termijn(of: documenten, on: dag)
        let themas = try themalijst()
        return Planbeeld(
            organisatie.op(dag), termijn: termijn, themas: themas, documenten: documenten, prioriteiten: themas.geldend(try prioriteiten()),
            adres: adres)
    }

    /// What differs when the sheets may differ: what they are made of, and the years of the cycle.
    func planbeeldmerk() throws -> Planbeeldmerk {
        let termijn = try first("select van, tot from beleidscyclus order by eenheid limit 1") { row in
            Periode(van: try row["van"], tot: try row["tot"])
        }
        return Planbeeldmerk(versie: try paginaversie(), termijn: termijn ?? nil)
    }
}
