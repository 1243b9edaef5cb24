import Database
import Foundation

extension Transaction {
    /// How many priorities each document puts first: for all its municipalities (under nil), and for one of them.
    func prioriteitaantallen() throws -> [ID<Document>: [String?: Int]] {
        let rows = try all(
            """
            select p.document, g.gemeente, count(*) as aantal from prioriteit p
            left join prioriteit_gemeente g on g.prioriteit = p.id
            where p.rang = 'prioriteit' and p.los is null and p.stand <> 'verworpen' group by p.document, g.gemeente
            """
        ) { row in (document: try row["document"] as ID<Document>, code: try row["gemeente"] as String?, aantal: try row["aantal"] as Int) }
        return rows.reduce(into: [:]) { counts, row in counts[row.document, default: [:]][row.code] = row.aantal }
    }

    /// What the pages about documents are made of, as one value that differs after every change.
    func paginaversie() throws -> Paginageheugen.Versie {
        Paginageheugen.Versie(
            // Every change of a document raises its version, and documents are never deleted: the sum only grows.
            documenten: try one("select cast(coalesce(sum(versie), 0) as bigint) from document") { try $0[0] },
            eenheid: try first(
                """
                select (select max(g.moment) from gebeurtenis g where g.onderwerp = o.id) as moment
                from organisatie o where o.niveau = 'eenheid' order by o.id limit 1
                """
            ) { try $0["moment"] as Date? } ?? nil,
            dag: now.inAmsterdam.datum,
            themas: try themaversie())
    }

    /// The unit as it is today in Amsterdam; nothing when none is loaded.
    func indelingVandaag() throws -> Indeling? { try eersteOrganisatie()?.op(now.inAmsterdam.datum) }

    /// Whose a document is as far as the name of its file tells.
    func herkomstUitNaam(of document: Document) throws -> [Herkomst] {
        guard let indeling = try indelingVandaag() else { return [] }
        return Herkomst.named(in: document.bestandsnaam, among: indeling.gemeenten.map { (code: $0.code, naam: $0.naam) })
    }
}
