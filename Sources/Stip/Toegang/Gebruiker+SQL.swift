import Database
import Foundation

extension Transaction {
    /// The gebruiker of that name who has that role there.
    func gebruiker(named naam: String, with rol: Rolverlening) throws -> Gebruiker? {
        try gebruikers("where g.naam = \(naam) and g.ingetrokken is null").first { $0.rollen.contains(rol) }
    }

    /// Who has an account, also when its last day is over.
    func gebruikers() throws -> [Gebruiker] { try gebruikers("where g.ingetrokken is null") }

    func gebruiker(_ id: ID<Gebruiker>) throws -> Gebruiker? { try gebruikers("where g.id = \(id) and g.ingetrokken is null").first }

    func gebruiker(email: String) throws -> Gebruiker? { try gebruikers("where g.email = \(email) and g.ingetrokken is null").first }

    /// Closes the door to somebody: no link works any more, and what was open is closed.
    func withdraw(_ id: ID<Gebruiker>) throws {
        try run("update gebruiker set ingetrokken = \(now) where id = \(id)")
        try closeSessies(of: id)
        try closeLinks(of: id)
    }

    func insertGebruiker(naam: String, email: String? = nil, rollen: [Rolverlening], tot: Datum? = nil) throws -> Gebruiker {
        let gebruiker = Gebruiker(id: newID(), naam: naam, email: email, rollen: rollen, gemaakt: now, tot: tot)
        try run("insert into gebruiker (id, naam, email, tot, gemaakt) values (\(gebruiker.id), \(naam), \(email), \(tot), \(now))")
        for rol in rollen { try insert(rol, of: gebruiker.id) }
        return gebruiker
    }

    func insert(_ rol: Rolverlening, of gebruiker: ID<Gebruiker>) throws {
        try run(
            """
            insert into rolverlening (gebruiker, plaats, rol, organisatie, sinds)
            select \(gebruiker), coalesce(max(plaats) + 1, 0), \(rol.rol), \(rol.organisatie), \(now)
            from rolverlening where gebruiker = \(gebruiker)
            """)
    }

    func delete(_ rol: Rolverlening, of gebruiker: ID<Gebruiker>) throws {
        let place: SQL = rol.organisatie.map { "organisatie = \($0)" } ?? "organisatie is null"
        try run("delete from rolverlening where gebruiker = \(gebruiker) and rol = \(rol.rol) and \(place)")
    }

    func save(email: String, of gebruiker: ID<Gebruiker>) throws { try run("update gebruiker set email = \(email) where id = \(gebruiker)") }

    func save(tot: Datum?, of gebruiker: ID<Gebruiker>) throws { try run("update gebruiker set tot = \(tot) where id = \(gebruiker)") }

    func gebruikers(_ condition: SQL) throws -> [Gebruiker] {
        Gebruiker.merged(
            try all(
                """
                select \(Gebruiker.columns) from gebruiker g left join rolverlening r on r.gebruiker = g.id
                \(condition) order by g.gemaakt, g.id, r.plaats
                """, gebruiker))
    }

    /// A row holds one role of a gebruiker.
    func gebruiker(_ row: Row) throws -> Gebruiker {
        let rol: Rol? = try row["rol"]
        let verlening = try rol.map { Rolverlening($0, in: try row["organisatie"], sinds: try row["sinds"]) }
        return Gebruiker(
            id: try row["id"], naam: try row["naam"], email: try row["email"], rollen: verlening.map { [$0] } ?? [], gemaakt: try row["gemaakt"],
            tot: try row["tot"], gezien: try row["gezien"], heeftWachtwoord: try row["heeft_wachtwoord"],
            heeftTweedeFactor: try row["heeft_tweede_factor"], ingetrokken: try row["ingetrokken"])
    }
}

extension Gebruiker {
    /// Everything of a gebruiker but their secrets; `g` is the account, `r` one of its roles.
    static let columns: SQL = """
        g.id, g.naam, g.email, g.gemaakt, g.tot, g.gezien, g.ingetrokken, r.rol, r.organisatie, r.sinds,
        case when g.wachtwoord is null then 0 else 1 end as heeft_wachtwoord, case when g.totp is null then 0 else 1 end as heeft_tweede_factor
        """

    /// Rows of the same gebruiker put together, with all the roles.
    static func merged(_ rows: [Gebruiker]) -> [Gebruiker] {
        rows.reduce(into: []) { list, row in
            if list.last?.id == row.id { list[list.count - 1].rollen += row.rollen } else { list.append(row) }
        }
    }
}

extension Rol: Storable {}

extension Migration {
    static let toegang = Migration(
        "0002-toegang",
        """
        create table gebruiker (id text primary key, naam text not null, rol text not null, gemaakt text not null, ingetrokken text);
        create index gebruiker_naam on gebruiker (naam);
        create table toegangslink (
            hash text primary key, gebruiker text not null references gebruiker, gemaakt text not null, verloopt text not null, gebruikt text);
        create table sessie (
            hash text primary key, gebruiker text not null references gebruiker, begonnen text not null, gebruikt text not null);
        create table sleutel (
            id text primary key, hash text not null unique, naam text not null, rol text not null, gemaakt text not null, ingetrokken text);
        """)

    static let rollen = Migration(
        "0009-rollen",
        """
        create table rolverlening (
            gebruiker text not null references gebruiker (id), plaats bigint not null, rol text not null, organisatie text, sinds text not null,
            primary key (gebruiker, plaats));
        insert into rolverlening (gebruiker, plaats, rol, sinds) select id, 0, rol, gemaakt from gebruiker;
        alter table gebruiker drop column rol;
        """)
}
