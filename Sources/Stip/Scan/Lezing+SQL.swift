import Database
import Foundation

extension Transaction {
    /// Keeps what was read in `document`, in the place of what was read before.
    func save(_ lezing: Lezing, of document: ID<Document>) throws {
        try removeLezing(of: document)
        try run(
            """
            update document set versie = versie + 1, soort = \(lezing.soort), titel = \(lezing.titel),
                van = \(lezing.periode?.van), tot = \(lezing.periode?.tot),
                datum = \(lezing.datum), kenmerk = \(lezing.kenmerk)
            where id = \(document)
            """)
        for (index, vermelding) in lezing.organisaties.enumerated() { try insert(vermelding, at: index, in: document) }
        for (index, vondst) in lezing.prioriteiten.enumerated() {
            try insert(Prioriteit(id: newID(), document: document, nummer: index + 1, vondst: vondst))
        }
    }

    /// What was read in one document; nothing when it was not read.
    func lezing(of document: ID<Document>) throws -> Lezing? { try lezingen(where: "d.id = \(document)")[document] }

    /// What was read in every document that is not removed, in as many queries as there are tables.
    func lezingen() throws -> [ID<Document>: Lezing] { try lezingen(where: "d.verwijderd is null") }

    /// The findings of one document, in the order of their marks.
    /// Those that were rejected are not among them, unless they are asked for.
    func prioriteiten(of document: ID<Document>, rejected: Bool = false) throws -> [Prioriteit] {
        try prioriteiten(where: rejected ? "d.id = \(document)" : "d.id = \(document) and p.stand <> 'verworpen'")
    }

    /// The findings of every document that is not removed and that nobody rejected: by document, then in the order of their marks.
    func prioriteiten() throws -> [Prioriteit] { try prioriteiten(where: "d.verwijderd is null and p.stand <> 'verworpen'") }

    func prioriteit(_ id: ID<Prioriteit>) throws -> Prioriteit {
        guard let prioriteit = try prioriteiten(where: "d.verwijderd is null and p.id = \(id)").first else { throw Refusal(.geenPrioriteit) }
        return prioriteit
    }

    /// The organisations that a document names as its own, each with the passage.
    func vermeldingen(of document: ID<Document>) throws -> [Vermelding] { try vermeldingen(where: "d.id = \(document)").map(\.vermelding) }

    /// Whose document this is, as far as its own text says.
    func herkomstUitTekst(of document: ID<Document>) throws -> [Herkomst] {
        try vermeldingen(of: document).map { Herkomst(code: $0.code, naam: $0.naam, niveau: $0.niveau, bron: .tekst) }
    }

    func removeLezing(of document: ID<Document>) throws {
        for table: SQL in ["prioriteit_thema", "prioriteit_gemeente"] {
            try run("delete from \(table) where prioriteit in (select id from prioriteit where document = \(document))")
        }
        try run("delete from prioriteit where document = \(document)")
        try run("delete from vermelding where document = \(document)")
    }

    private func insert(_ vermelding: Vermelding, at index: Int, in document: ID<Document>) throws {
        let bewijs = vermelding.bewijs
        try run(
            """
            insert into vermelding (document, volgorde, code, naam, niveau, bladzijde, van, tot, citaat)
            values (\(document), \(index), \(vermelding.code), \(vermelding.naam), \(vermelding.niveau),
                \(bewijs.bladzijde), \(bewijs.van), \(bewijs.tot), \(bewijs.citaat))
            """)
    }

    private func insert(_ prioriteit: Prioriteit) throws {
        let vondst = prioriteit.vondst
        let bewijs = vondst.bewijs
        let uitspraak = vondst.uitspraak
        try run(
            """
            insert into prioriteit (id, document, nummer, naam, rang, focus, zekerheid, reden, groep, bladzijde, van, tot, citaat,
                uitspraak_bladzijde, uitspraak_van, uitspraak_tot, uitspraak)
            values (\(prioriteit.id), \(prioriteit.document), \(prioriteit.nummer), \(vondst.naam), \(vondst.rang), \(vondst.focus),
                \(vondst.zekerheid), \(vondst.reden), \(vondst.groep), \(bewijs.bladzijde), \(bewijs.van), \(bewijs.tot), \(bewijs.citaat),
                \(uitspraak?.bladzijde), \(uitspraak?.van), \(uitspraak?.tot), \(uitspraak?.citaat))
            """)
        for (place, thema) in vondst.themas.enumerated() {
            try run("insert into prioriteit_thema (prioriteit, plaats, thema) values (\(prioriteit.id), \(place), \(thema))")
        }
        for (place, code) in vondst.gemeenten.enumerated() {
            try run("insert into prioriteit_gemeente (prioriteit, plaats, gemeente) values (\(prioriteit.id), \(place), \(code))")
        }
    }

    private func lezingen(where condition: SQL) throws -> [ID<Document>: Lezing] {
        let prioriteiten = Dictionary(grouping: try prioriteiten(where: condition), by: \.document)
        let vermeldingen = Dictionary(grouping: try vermeldingen(where: condition), by: \.document)
        let lezingen = try all(
            "select d.id, d.soort, d.titel, d.van, d.tot, d.datum, d.kenmerk from document d where \(condition) and d.stand = 'gelezen'"
        ) { row in
            let id: ID<Document> = try row["id"]
            let van: Int? = try row["van"]
            let tot: Int? = try row["tot"]
            let lezing = Lezing(
                soort: try row["soort"], titel: try row["titel"], organisaties: vermeldingen[id]?.map(\.vermelding) ?? [],
                periode: van.flatMap { van in tot.flatMap { tot in Periode(van: van, tot: tot) } },
                datum: try row["datum"], kenmerk: try row["kenmerk"], prioriteiten: prioriteiten[id]?.map(\.vondst) ?? [])
            return (id, lezing)
        }
        return Dictionary(uniqueKeysWithValues: lezingen)
    }

    private func vermeldingen(where condition: SQL) throws -> [(document: ID<Document>, vermelding: Vermelding)] {
        try all(
            """
            select v.document, v.code, v.naam, v.niveau, v.bladzijde, v.van, v.tot, v.citaat
            from vermelding v join document d on d.id = v.document where \(condition) order by v.document, v.volgorde
            """
        ) { row in
            let vermelding = Vermelding(
                code: try row["code"], naam: try row["naam"], niveau: try row["niveau"], bewijs: try bewijs(row))
            return (document: try row["document"], vermelding: vermelding)
        }
    }

    private func prioriteiten(where condition: SQL) throws -> [Prioriteit] {
        let themas = try words(
            """
            select t.prioriteit, t.thema as woord from prioriteit_thema t join prioriteit p on p.id = t.prioriteit
            join document d on d.id = p.document where \(condition) order by t.prioriteit, t.plaats
            """)
        let gemeenten = try words(
            """
            select g.prioriteit, g.gemeente as woord from prioriteit_gemeente g join prioriteit p on p.id = g.prioriteit
            join document d on d.id = p.document where \(condition) order by g.prioriteit, g.plaats
            """)
        return try all(
            """
            select p.id, p.document, p.nummer, p.naam, p.rang, p.focus, p.zekerheid, p.reden, p.groep, p.bladzijde, p.van, p.tot, p.citaat,
                p.uitspraak_bladzijde, p.uitspraak_van, p.uitspraak_tot, p.uitspraak, p.stand, p.beslist_door, p.beslist_op, p.beslist_reden,
                p.versie, p.handmatig
            from prioriteit p join document d on d.id = p.document where \(condition) order by p.document, p.nummer
            """
        ) { row in
            let id: ID<Prioriteit> = try row["id"]
            let vondst = Vondst(
                naam: try row["naam"], rang: try row["rang"], themas: themas[id] ?? [], focus: try row["focus"],
                zekerheid: try row["zekerheid"], reden: try row["reden"], groep: try row["groep"], gemeenten: gemeenten[id] ?? [],
                bewijs: try bewijs(row), uitspraak: try uitspraak(row))
            let oordeel = Oordeel(stand: try row["stand"], door: try row["beslist_door"], op: try row["beslist_op"], reden: try row["beslist_reden"])
            return Prioriteit(
                id: id, document: try row["document"], nummer: try row["nummer"], vondst: vondst, oordeel: oordeel, versie: try row["versie"],
                isHandmatig: try row["handmatig"])
        }
    }

    private func words(_ sql: SQL) throws -> [ID<Prioriteit>: [String]] {
        let rows = try all(sql) { row in (prioriteit: try row["prioriteit"] as ID<Prioriteit>, woord: try row["woord"] as String) }
        return Dictionary(grouping: rows, by: \.prioriteit).mapValues { $0.map(\.woord) }
    }

    private func uitspraak(_ row: Row) throws -> Bewijs? {
        guard let citaat: String = try row["uitspraak"] else { return nil }
        return Bewijs(bladzijde: try row["uitspraak_bladzijde"], van: try row["uitspraak_van"], tot: try row["uitspraak_tot"], citaat: citaat)
    }

    private func bewijs(_ row: Row) throws -> Bewijs {
        Bewijs(bladzijde: try row["bladzijde"], van: try row["van"], tot: try row["tot"], citaat: try row["citaat"])
    }
}

extension Vondst.Rang: Storable {}
extension Oordeel.Stand: Storable {}

extension Reason {
    static let geenPrioriteit = Reason(.missing, code: "geen-prioriteit", "Deze prioriteit bestaat niet.")
}

extension Migration {
    static let scan = Migration(
        "0005-scan",
        """
        create table vermelding (
            document text not null references document (id), volgorde bigint not null, code text, naam text not null, niveau text not null,
            bladzijde bigint not null, van bigint not null, tot bigint not null check (tot >= van), citaat text not null,
            primary key (document, volgorde));

        create table prioriteit (
            id text primary key not null, document text not null references document (id), nummer bigint not null check (nummer > 0),
            naam text not null, rang text not null check (rang in ('prioriteit', 'doorlopend', 'ambitie')), focus text,
            zekerheid double precision not null check (zekerheid >= 0 and zekerheid <= 1), reden text not null, groep text,
            bladzijde bigint not null, van bigint not null, tot bigint not null check (tot >= van), citaat text not null,
            uitspraak_bladzijde bigint, uitspraak_van bigint, uitspraak_tot bigint, uitspraak text,
            unique (document, nummer));

        create table prioriteit_thema (
            prioriteit text not null references prioriteit (id), plaats bigint not null, thema text not null,
            primary key (prioriteit, plaats));

        create table prioriteit_gemeente (
            prioriteit text not null references prioriteit (id), plaats bigint not null, gemeente text not null,
            primary key (prioriteit, plaats));
        """)

    static let oordeel = Migration(
        "0010-oordeel",
        """
        alter table prioriteit add column stand text not null default 'voorstel' check (stand in ('voorstel', 'bevestigd', 'verworpen'));
        alter table prioriteit add column beslist_door text;
        alter table prioriteit add column beslist_op text;
        alter table prioriteit add column beslist_reden text;
        alter table prioriteit add column versie bigint not null default 1;
        alter table prioriteit add column handmatig bigint not null default 0;
        """)
}
