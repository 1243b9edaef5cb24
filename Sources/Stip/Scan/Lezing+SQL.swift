import Database
import Formats
import Foundation

extension Transaction {
    /// Keeps what was read in `document`, in the place of what was read before.
    ///
    /// What people decided stays and follows the text; what is found again keeps its id. `bestaand` is what there was, with
    /// its anchors, as `verankerd(of:)` gave it before the text was replaced.
    func save(_ lezing: Lezing, in tekst: DocumentText, of document: ID<Document>, after bestaand: [Verankerd], bron: String) throws {
        try run("delete from vermelding where document = \(document)")
        try run(
            """
            update document set versie = versie + 1, soort = \(lezing.soort), titel = \(lezing.titel),
                van = \(lezing.periode?.van), tot = \(lezing.periode?.tot),
                datum = \(lezing.datum), kenmerk = \(lezing.kenmerk)
            where id = \(document)
            """)
        for (index, vermelding) in lezing.organisaties.enumerated() { try insert(vermelding, at: index, in: document) }
        try keep(
            Herlezing(of: document, bestaand: bestaand, vondsten: lezing.prioriteiten, tekst: tekst, bron: bron, newID: { newID() }),
            after: bestaand)
    }

    /// There is no text any more: proposals go, decisions stay and say that they lost their place.
    func releaseLezing(of document: ID<Document>, after bestaand: [Verankerd], bron: String) throws {
        try run("delete from vermelding where document = \(document)")
        try keep(Herlezing(of: document, zonderTekst: bestaand, bron: bron), after: bestaand)
    }

    /// What there is of `document`, each with its anchor in the text as it is now, and what people decided about the documents
    /// whose place it took.
    func verankerd(of document: ID<Document>) throws -> [Verankerd] {
        let own = try verankerd(where: "p.document = \(document)", in: document)
        return try own
            + voorgangers(of: document).flatMap { former in
                try verankerd(where: "p.document = \(former) and (p.stand <> 'voorstel' or p.handmatig = 1)", in: former)
            }
    }

    private func verankerd(where condition: SQL, in document: ID<Document>) throws -> [Verankerd] {
        let prioriteiten = try prioriteiten(where: condition)
        guard !prioriteiten.isEmpty else { return [] }
        let text = try utf8(of: document)
        let ankers = try losseAnkers(of: document)
        return prioriteiten.map { prioriteit in
            let anker = ankers[prioriteit.id] ?? Anker(prioriteit.vondst.bewijs.bereik, in: text)
            return Verankerd(prioriteit: prioriteit, anker: anker, uitspraak: prioriteit.vondst.uitspraak.map { Anker($0.bereik, in: text) })
        }
    }

    /// The anchors that were written down when their passage lost its place.
    private func losseAnkers(of document: ID<Document>) throws -> [ID<Prioriteit>: Anker] {
        let rows = try all("select id, citaat, voor, na, van from prioriteit where document = \(document) and los is not null") { row in
            let anker = Anker(citaat: try row["citaat"], voor: try row["voor"] ?? "", na: try row["na"] ?? "", plaats: try row["van"])
            return (try row["id"] as ID<Prioriteit>, anker)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func keep(_ herlezing: Herlezing, after bestaand: [Verankerd]) throws {
        let former = Dictionary(bestaand.map { ($0.prioriteit.id, $0) }, uniquingKeysWith: { first, _ in first })
        for id in herlezing.vervallen { try remove(id) }
        // Numbers are unique in a document, so they make room for each other first.
        for id in herlezing.blijven.map(\.id) { try run("update prioriteit set nummer = nummer + 1000000 where id = \(id)") }
        for prioriteit in herlezing.blijven {
            guard var before = former[prioriteit.id] else { continue }
            before.prioriteit.nummer += 1_000_000
            try replace(before.prioriteit, with: prioriteit)
            try run(
                """
                update prioriteit set voor = \(prioriteit.los == nil ? nil : before.anker.voor), na = \(prioriteit.los == nil ? nil : before.anker.na)
                where id = \(prioriteit.id)
                """)
        }
        for prioriteit in herlezing.nieuw { try insert(prioriteit) }
    }

    /// What was read in one document; nothing when it was not read.
    func lezing(of document: ID<Document>) throws -> Lezing? { try lezingen(where: "d.id = \(document)")[document] }

    /// What was read in every document that is not removed, in as many queries as there are tables.
    func lezingen() throws -> [ID<Document>: Lezing] { try lezingen(where: "d.verwijderd is null") }

    /// The organisations that a document names as its own, each with the passage.
    func vermeldingen(of document: ID<Document>) throws -> [Vermelding] { try vermeldingen(where: "d.id = \(document)").map(\.vermelding) }

    /// Whose document this is, as far as its own text says.
    func herkomstUitTekst(of document: ID<Document>) throws -> [Herkomst] {
        try vermeldingen(of: document).map { Herkomst(code: $0.code, naam: $0.naam, niveau: $0.niveau, bron: .tekst) }
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

    static let nakijken = Migration(
        "0013-nakijken",
        """
        alter table prioriteit add column los text;
        alter table prioriteit add column voor text;
        alter table prioriteit add column na text;

        create table nakijkstap (
            id text primary key not null, document text not null references document (id), actor text not null,
            volgnummer bigint not null, soort text not null, moment text not null, teruggenomen text);
        create unique index nakijkstap_actor on nakijkstap (document, actor, volgnummer);

        create table nakijkstap_regel (
            stap text not null references nakijkstap (id), prioriteit text not null, was text, versie_voor bigint not null,
            versie_na bigint not null, primary key (stap, prioriteit));
        create index nakijkstap_regel_prioriteit on nakijkstap_regel (prioriteit);
        """)

    /// So that making a mark costs the same however many there are.
    static let passage = Migration("0013-passage", "create index prioriteit_passage on prioriteit (document, van);")
}
