import Database
import Foundation

extension Transaction {
    func toets(_ id: ID<Toets>) throws -> Toets {
        guard let toets = try toetsen(where: "id = \(id)").first else { throw Refusal(.geenToets) }
        return toets
    }

    /// Every toets, the latest first.
    func toetsen() throws -> [Toets] { try toetsen(where: "1 = 1") }

    /// The toets that is open, or else the last one.
    func laatsteToets() throws -> Toets? { try toetsen().first }

    func insert(_ toets: Toets) throws {
        try run(
            """
            insert into toets (id, nummer, titel, uitleg, reactiedatum, geopend, door)
            values (\(toets.id), \(toets.nummer), \(toets.titel), \(toets.uitleg), \(toets.reactiedatum), \(toets.geopend), \(toets.door))
            """)
    }

    func update(_ toets: Toets) throws {
        try run("update toets set reactiedatum = \(toets.reactiedatum), gesloten = \(toets.gesloten) where id = \(toets.id)")
    }

    private func toetsen(where condition: SQL) throws -> [Toets] {
        try all(
            "select id, nummer, titel, uitleg, reactiedatum, geopend, door, gesloten from toets where \(condition) order by nummer desc"
        ) { row in
            Toets(
                id: try row["id"], nummer: try row["nummer"], titel: try row["titel"], uitleg: try row["uitleg"],
                reactiedatum: try row["reactiedatum"], geopend: try row["geopend"], door: try row["door"], gesloten: try row["gesloten"])
        }
    }
}

extension Migration {
    static let toets = Migration(
        "0014-toets",
        """
        create table toets (
            id text primary key not null, nummer bigint not null unique check (nummer > 0), titel text not null, uitleg text,
            reactiedatum text not null, geopend text not null, door text not null, gesloten text);
        create unique index toets_open on toets ((1)) where gesloten is null;

        create table toetsdeel (
            id text primary key not null, toets text not null references toets (id), volgorde bigint not null, gemeente text not null,
            naam text not null, district text not null, document text references document (id), plan text, van bigint, tot bigint,
            verlopen bigint not null default 0, teller bigint not null default 0, laatste_aanvulling bigint not null default 0,
            opmerking text, opmerking_teller bigint not null default 0,
            heropend text, heropend_door text, heropend_reden text, heropend_tot text, heropening_gesloten text,
            unique (toets, gemeente));

        create table toetspunt (
            deel text not null references toetsdeel (id), nummer bigint not null, prioriteit text not null, document text not null,
            naam text not null, rang text not null, focus text, themas text not null, bladzijde bigint not null, citaat text not null,
            deelgenoten text not null, primary key (deel, nummer));

        create table toetsantwoord (
            deel text not null references toetsdeel (id), versie bigint not null check (versie > 0), kenmerk text not null unique, op text not null,
            door text not null, uitkomst text not null, opmerking text, teller bigint not null, primary key (deel, versie));

        create table toetsreactie (
            deel text not null references toetsdeel (id), versie bigint not null check (versie >= 0), punt bigint not null,
            oordeel text not null check (oordeel in ('klopt', 'anders', 'hoort-er-niet-in')), naam text, rang text, themas text, focus text,
            toelichting text, teller bigint not null, door text not null, primary key (deel, versie, punt));

        create table toetsaanvulling (
            deel text not null references toetsdeel (id), versie bigint not null check (versie >= 0), nummer bigint not null,
            naam text not null, rang text not null, themas text not null, focus text, toelichting text,
            bladzijde bigint, zin text, stuk text, vastgesteld text, teller bigint not null, door text not null,
            primary key (deel, versie, nummer), check ((zin is null) <> (stuk is null)));

        create table toetsverwerking (
            deel text not null references toetsdeel (id), versie bigint not null, onderdeel text not null,
            besluit text not null check (besluit in ('overgenomen', 'zelf-verwerkt', 'niet-overgenomen')), reden text, door text not null,
            op text not null, primary key (deel, versie, onderdeel));

        create table toetsherinnering (
            deel text not null references toetsdeel (id), dag text not null, door text not null, op text not null, adressen text not null,
            primary key (deel, dag));

        alter table document add column bronsoort text;
        """)
}
