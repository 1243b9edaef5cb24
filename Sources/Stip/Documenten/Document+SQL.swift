import Database
import Foundation

extension Transaction {
    /// Refuses when there is no such document. A removed one is still found: it says so itself.
    func document(_ id: ID<Document>) throws -> Document {
        guard let document = try documenten(where: "d.id = \(id)").first else { throw Refusal(.geenDocument) }
        return document
    }

    /// Every document that is not removed, the newest first.
    func documenten() throws -> [Document] { try documenten(where: "d.verwijderd is null") }

    func verwijderd() throws -> Int { try one("select count(*) from document where verwijderd is not null") { try $0[0] } }

    func verwijderdeDocumenten() throws -> [Document] { try documenten(where: "d.verwijderd is not null") }

    func document(sha256: String) throws -> Document? { try documenten(where: "d.sha256 = \(sha256)").first }

    /// The removed documents whose place this one took, the latest first; what was put back is nobody's predecessor.
    func voorgangers(of id: ID<Document>) throws -> [ID<Document>] {
        var found: [ID<Document>] = []
        while let former = try first(
            """
            select f.id from document d join document f on f.id = d.vervangt where d.id = \(found.last ?? id) and f.verwijderd is not null
            """, { row in try row["id"] as ID<Document> }), !found.contains(former)
        {
            found.append(former)
        }
        return found
    }

    /// Says to who remembers pages that this document looks different now.
    func raiseVersie(of id: ID<Document>) throws { try run("update document set versie = versie + 1 where id = \(id)") }

    func bestandsnaam(of id: ID<Document>) throws -> String {
        try one("select bestandsnaam from document where id = \(id)") { row in try row["bestandsnaam"] }
    }

    func insert(_ document: Document, _ bestand: Bestand) throws {
        try run(
            """
            insert into bestand (sha256, grootte, mediatype, inhoud)
            values (\(document.sha256), \(document.grootte), \(bestand.mediatype), \(bestand.inhoud))
            """)
        try run(
            """
            insert into document (id, versie, bestandsnaam, sha256, grootte, stand, pogingen, ontvangen, door, vervangt)
            values (\(document.id), 1, \(document.bestandsnaam), \(document.sha256), \(document.grootte), \(document.stand), 0,
                \(document.ontvangen), \(document.door), \(document.vervangt))
            """)
    }

    /// The bytes as they came, and what they are.
    func origineel(of document: Document) throws -> (inhoud: [UInt8], mediatype: String) {
        let found = try first("select inhoud, mediatype from bestand where sha256 = \(document.sha256)") { row in
            (inhoud: try row["inhoud"] as [UInt8], mediatype: try row["mediatype"] as String)
        }
        guard let found else { throw Refusal(.geenDocument) }
        return found
    }

    func setVerwijderd(_ moment: Date?, on id: ID<Document>) throws {
        try run("update document set versie = versie + 1, verwijderd = \(moment) where id = \(id)")
    }

    func setSoort(_ soort: Documentsoort, on id: ID<Document>) throws {
        try run("update document set versie = versie + 1, soort = \(soort) where id = \(id)")
    }

    /// Nothing means that it follows from what the document is.
    func setBronsoort(_ bronsoort: Bronsoort?, on id: ID<Document>) throws {
        try run("update document set versie = versie + 1, bronsoort = \(bronsoort) where id = \(id)")
    }

    func setHerkomst(_ herkomst: [Herkomst], on id: ID<Document>) throws {
        try run("update document set versie = versie + 1 where id = \(id)")
        try run("delete from herkomst where document = \(id)")
        for (index, one) in herkomst.enumerated() {
            try run(
                """
                insert into herkomst (document, volgorde, code, naam, niveau, bron)
                values (\(id), \(index), \(one.code), \(one.naam), \(one.niveau), \(one.bron))
                """)
        }
    }

    func documenten(where condition: SQL) throws -> [Document] {
        let herkomst = try herkomst(where: condition)
        return try all(
            """
            select d.id, d.bestandsnaam, d.sha256, d.grootte, d.stand, coalesce(d.reden, d.wachtreden) as reden, d.bladzijden, d.ontvangen, d.door, d.vervangt, d.verwijderd,
                d.soort, d.titel, d.van, d.tot, d.datum, d.kenmerk, d.bronsoort
            from document d where \(condition) order by d.id desc
            """
        ) { row in
            var document = Document(
                id: try row["id"], bestandsnaam: try row["bestandsnaam"], sha256: try row["sha256"], grootte: try row["grootte"],
                stand: try row["stand"], reden: try row["reden"], bladzijden: try row["bladzijden"], ontvangen: try row["ontvangen"],
                door: try row["door"], vervangt: try row["vervangt"], verwijderd: try row["verwijderd"])
            document.soort = try row["soort"]
            document.gekozenBronsoort = try row["bronsoort"]
            document.titel = try row["titel"]
            if let van = try row["van"] as Int?, let tot = try row["tot"] as Int? { document.periode = Periode(van: van, tot: tot) }
            document.datum = try row["datum"]
            document.kenmerk = try row["kenmerk"]
            document.herkomst = herkomst[document.id] ?? []
            return document
        }
    }

    private func herkomst(where condition: SQL) throws -> [ID<Document>: [Herkomst]] {
        let rows = try all(
            """
            select h.document, h.code, h.naam, h.niveau, h.bron from herkomst h join document d on d.id = h.document
            where \(condition) order by h.document, h.volgorde
            """
        ) { row in
            (
                document: try row["document"] as ID<Document>,
                herkomst: Herkomst(code: try row["code"], naam: try row["naam"], niveau: try row["niveau"], bron: try row["bron"])
            )
        }
        return Dictionary(grouping: rows, by: \.document).mapValues { $0.map(\.herkomst) }
    }
}

extension Document.Stand: Storable {}
extension Documentsoort: Storable {}
extension Bronsoort: Storable {}
extension Herkomst.Bron: Storable {}
extension Vermelding.Niveau: Storable {}

extension Migration {
    /// Who reads a document holds it until an instant; what cannot be read yet rests until one.
    static let leesbeurt = Migration(
        "0021-leesbeurt",
        """
        alter table document add column vrij_vanaf text;
        alter table document add column wachtreden text;
        """)
}

extension Migration {
    static let documenten = Migration(
        "0004-documenten",
        """
        create table bestand (
            sha256 text primary key not null check (length(sha256) = 64), grootte bigint not null check (grootte > 0),
            mediatype text not null, inhoud bytes not null);

        create table document (
            id text primary key not null, versie bigint not null, bestandsnaam text not null, sha256 text not null unique references bestand (sha256),
            grootte bigint not null, stand text not null check (stand in ('wacht', 'bezig', 'gelezen', 'leeg', 'geweigerd')),
            reden text check (reden is null or stand in ('leeg', 'geweigerd')),
            pogingen bigint not null check (pogingen >= 0), bladzijden bigint,
            ontvangen text not null, door text not null, vervangt text references document (id), verwijderd text,
            soort text, titel text, van bigint, tot bigint, datum text, kenmerk text,
            check (stand <> 'gelezen' or (soort is not null and bladzijden is not null)));
        create index document_stand on document (stand);
        create index document_versie on document (versie);

        create table herkomst (
            document text not null references document (id), volgorde bigint not null, code text, naam text not null,
            niveau text not null, bron text not null check (bron in ('tekst', 'bestandsnaam', 'hand')),
            primary key (document, volgorde));
        create index herkomst_code on herkomst (code);

        create table bladzijde (
            document text not null references document (id), nummer bigint not null check (nummer > 0),
            deel bigint not null check (deel > 0), van bigint not null, tot bigint not null, tekst text not null, blokken bytes not null,
            primary key (document, nummer, deel));

        create table levering (id text primary key not null, door text not null, op text not null);

        create table ontvangst (
            levering text not null references levering (id), nummer bigint not null, bestandsnaam text not null, grootte bigint not null,
            uitkomst text not null check (uitkomst in ('toegevoegd', 'al-bekend', 'teruggezet', 'geweigerd')),
            document text references document (id), reden text, primary key (levering, nummer),
            check ((uitkomst = 'geweigerd' and reden is not null and document is null)
                or (uitkomst <> 'geweigerd' and document is not null)));
        """)
}
