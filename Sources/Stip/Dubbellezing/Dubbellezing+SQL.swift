import Database
import Foundation

extension Transaction {
    func dubbellezing(_ id: ID<Dubbellezing>) throws -> Dubbellezing {
        guard let found = try dubbellezingen(where: "l.id = \(id)").first else { throw Refusal(.geenDubbellezing) }
        return found
    }

    /// The newest first.
    func dubbellezingen() throws -> [Dubbellezing] { try dubbellezingen(where: "1 = 1") }

    func insert(_ lezing: Dubbellezing) throws {
        try run(
            """
            insert into dubbellezing (id, document, stand, begonnen) values (\(lezing.id), \(lezing.document), \(lezing.stand), \(lezing.begonnen))
            """)
        for (plaats, lezer) in lezing.lezers.enumerated() {
            try run(
                """
                insert into dubbellezer (dubbellezing, plaats, gebruiker, naam) values (\(lezing.id), \(plaats), \(lezer.gebruiker), \(lezer.naam))
                """)
        }
    }

    func setStand(_ stand: Dubbellezing.Stand, of id: ID<Dubbellezing>) throws {
        try run("update dubbellezing set stand = \(stand) where id = \(id)")
    }

    func handIn(_ id: ID<Dubbellezing>, by lezer: ID<Gebruiker>) throws {
        try run("update dubbellezer set ingeleverd = \(now) where dubbellezing = \(id) and gebruiker = \(lezer)")
    }

    /// What one reader made of the document, in the order of the text.
    func coderingen(of id: ID<Dubbellezing>, by lezer: ID<Gebruiker>) throws -> [Codering] {
        try all(
            """
            select sleutel, prioriteit, naam, opgenomen, thema, rang, bladzijde, van, tot, citaat from codering
            where dubbellezing = \(id) and gebruiker = \(lezer) order by van, sleutel
            """
        ) { row in
            Codering(
                sleutel: try row["sleutel"], prioriteit: try row["prioriteit"], naam: try row["naam"], isOpgenomen: try row["opgenomen"],
                thema: try row["thema"], rang: try row["rang"],
                bewijs: Bewijs(bladzijde: try row["bladzijde"], van: try row["van"], tot: try row["tot"], citaat: try row["citaat"]))
        }
    }

    func save(_ codering: Codering, of id: ID<Dubbellezing>, by lezer: ID<Gebruiker>) throws {
        let bewijs = codering.bewijs
        try run(
            """
            insert into codering (dubbellezing, gebruiker, sleutel, prioriteit, naam, opgenomen, thema, rang, bladzijde, van, tot, citaat)
            values (\(id), \(lezer), \(codering.sleutel), \(codering.prioriteit), \(codering.naam), \(codering.isOpgenomen), \(codering.thema),
                \(codering.rang), \(bewijs.bladzijde), \(bewijs.van), \(bewijs.tot), \(bewijs.citaat))
            on conflict (dubbellezing, gebruiker, sleutel) do update set naam = excluded.naam, opgenomen = excluded.opgenomen,
                thema = excluded.thema, rang = excluded.rang
            """)
    }

    func insert(_ besluit: Verschilbesluit, on sleutel: String, of id: ID<Dubbellezing>) throws {
        try run(
            """
            insert into verschilbesluit (dubbellezing, sleutel, keuze, reden, door, op)
            values (\(id), \(sleutel), \(besluit.keuze), \(besluit.reden), \(besluit.door), \(besluit.op))
            """)
    }

    private func dubbellezingen(where condition: SQL) throws -> [Dubbellezing] {
        let lezers = Dictionary(
            grouping: try all(
                """
                select r.dubbellezing, r.gebruiker, r.naam, r.ingeleverd from dubbellezer r join dubbellezing l on l.id = r.dubbellezing
                where \(condition) order by r.dubbellezing, r.plaats
                """
            ) { row in
                (
                    lezing: try row["dubbellezing"] as ID<Dubbellezing>,
                    lezer: Dubbellezing.Lezer(gebruiker: try row["gebruiker"], naam: try row["naam"], ingeleverd: try row["ingeleverd"])
                )
            }, by: \.lezing)
        let besluiten = Dictionary(
            grouping: try all(
                """
                select b.dubbellezing, b.sleutel, b.keuze, b.reden, b.door, b.op from verschilbesluit b join dubbellezing l on l.id = b.dubbellezing
                where \(condition)
                """
            ) { row in
                (
                    lezing: try row["dubbellezing"] as ID<Dubbellezing>, sleutel: try row["sleutel"] as String,
                    besluit: Verschilbesluit(keuze: try row["keuze"], reden: try row["reden"], door: try row["door"], op: try row["op"])
                )
            }, by: \.lezing)
        return try all("select l.id, l.document, l.stand, l.begonnen from dubbellezing l where \(condition) order by l.id desc") { row in
            let id: ID<Dubbellezing> = try row["id"]
            return Dubbellezing(
                id: id, document: try row["document"], stand: try row["stand"], lezers: lezers[id]?.map(\.lezer) ?? [], begonnen: try row["begonnen"],
                besluiten: Dictionary(besluiten[id]?.map { ($0.sleutel, $0.besluit) } ?? []) { first, _ in first })
        }
    }
}

extension Dubbellezing.Stand: Storable {}
extension Verschilbesluit.Keuze: Storable {}

extension Migration {
    static let dubbellezing = Migration(
        "0019-dubbellezing",
        """
        create table dubbellezing (
            id text primary key not null, document text not null references document (id),
            stand text not null check (stand in ('lopend', 'verschillen', 'afgerond')), begonnen text not null);
        create index dubbellezing_document on dubbellezing (document);
        create table dubbellezer (
            dubbellezing text not null references dubbellezing (id), plaats bigint not null, gebruiker text not null references gebruiker (id),
            naam text not null, ingeleverd text, primary key (dubbellezing, gebruiker));
        create table codering (
            dubbellezing text not null references dubbellezing (id), gebruiker text not null, sleutel text not null, prioriteit text,
            naam text not null, opgenomen bigint not null, thema text, rang text not null, bladzijde bigint not null, van bigint not null,
            tot bigint not null, citaat text not null, primary key (dubbellezing, gebruiker, sleutel));
        create table verschilbesluit (
            dubbellezing text not null references dubbellezing (id), sleutel text not null, keuze text not null, reden text not null,
            door text not null, op text not null, primary key (dubbellezing, sleutel));
        """)
}
