import Database
import Foundation

extension Transaction {
    /// Every version, the newest first.
    func plaatversies() throws -> [Plaatversie] {
        let bladen = try all("select versie, code, naam, niveau from plaatversieblad order by versie, volgorde") { row in
            let niveau: String = try row["niveau"]
            return (
                versie: try row["versie"] as ID<Plaatversie>,
                inhoud: Plaatversie.Inhoud(code: try row["code"], naam: try row["naam"], niveau: niveau == "eenheid" ? .eenheid : .district)
            )
        }
        let byVersie = Dictionary(grouping: bladen, by: \.versie)
        return try all("select id, naam, door, op, van, tot from plaatversie order by op desc, id desc") { row in
            let id: ID<Plaatversie> = try row["id"]
            let van: Int = try row["van"]
            return Plaatversie(
                id: id, naam: try row["naam"], door: try row["door"], op: try row["op"],
                termijn: Periode(van: van, tot: try row["tot"]) ?? .vanJaar(van), bladen: byVersie[id]?.map(\.inhoud) ?? [])
        }
    }

    func plaatversie(_ id: ID<Plaatversie>) throws -> Plaatversie {
        guard let versie = try plaatversies().first(where: { $0.id == id }) else { throw Refusal(.geenPlaatversie) }
        return versie
    }

    /// One sheet of a version, with its document when `withDocument` asks for it.
    func versieblad(_ code: String, of versie: ID<Plaatversie>, withDocument: Bool) throws -> Versieblad {
        let found = try first("select gegevens from plaatversieblad where versie = \(versie) and code = \(code)") { try $0["gegevens"] as String }
        guard let found else { throw Refusal(.geenPraatplaat) }
        guard let praatplaat = try JSONDecoder().decode(Plaatopslag.self, from: Data(found.utf8)).praatplaat else { throw Refusal(.geenPraatplaat) }
        let pdf =
            withDocument
            ? try first("select pdf from plaatversieblad where versie = \(versie) and code = \(code)") { try $0["pdf"] as [UInt8]? } ?? nil : nil
        return Versieblad(code: code, praatplaat: praatplaat, pdf: pdf)
    }

    func insert(_ versie: Plaatversie, _ bladen: [Versieblad]) throws {
        try run(
            """
            insert into plaatversie (id, naam, door, op, van, tot)
            values (\(versie.id), \(versie.naam), \(versie.door), \(versie.op), \(versie.termijn.van), \(versie.termijn.tot))
            """)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (volgorde, blad) in bladen.enumerated() {
            let gegevens = String(decoding: try encoder.encode(Plaatopslag(blad.praatplaat)), as: UTF8.self)
            let niveau = blad.praatplaat.niveau == .eenheid ? "eenheid" : "district"
            try run(
                """
                insert into plaatversieblad (versie, volgorde, code, naam, niveau, gegevens, pdf)
                values (\(versie.id), \(volgorde), \(blad.code), \(blad.praatplaat.naam), \(niveau), \(gegevens), \(blad.pdf))
                """)
        }
    }
}

extension Migration {
    static let plaatversies = Migration(
        "0018-plaatversies",
        """
        create table plaatversie (
            id text primary key not null, naam text not null unique, door text not null, op text not null, van bigint not null,
            tot bigint not null check (tot >= van));

        create table plaatversieblad (
            versie text not null references plaatversie (id), volgorde bigint not null, code text not null, naam text not null,
            niveau text not null check (niveau in ('eenheid', 'district')), gegevens text not null, pdf bytes,
            primary key (versie, code));
        """)
}
