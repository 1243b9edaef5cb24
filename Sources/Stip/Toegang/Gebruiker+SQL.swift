import Database
import Foundation

extension Transaction {
    /// The gebruiker of that name who has that role there.
    func gebruiker(named naam: String, with rol: Rolverlening) throws -> Gebruiker? {
        try gebruikers("where g.naam = \(naam) and g.ingetrokken is null").first { $0.rollen.contains(rol) }
    }

    /// Who may come in now.
    func gebruikers() throws -> [Gebruiker] { try gebruikers("where g.ingetrokken is null") }

    /// Closes the door to somebody: no link works any more, and what was open is closed.
    func withdraw(_ id: ID<Gebruiker>) throws {
        try run("update gebruiker set ingetrokken = \(now) where id = \(id)")
        try run("delete from sessie where gebruiker = \(id)")
    }

    func insertGebruiker(naam: String, rollen: [Rolverlening]) throws -> Gebruiker {
        let gebruiker = Gebruiker(id: newID(), naam: naam, rollen: rollen, gemaakt: now)
        try run("insert into gebruiker (id, naam, gemaakt) values (\(gebruiker.id), \(naam), \(now))")
        for (plaats, rol) in rollen.enumerated() {
            try run(
                """
                insert into rolverlening (gebruiker, plaats, rol, organisatie, sinds)
                values (\(gebruiker.id), \(plaats), \(rol.rol), \(rol.organisatie), \(now))
                """)
        }
        return gebruiker
    }

    func insertLink(_ token: Token, for gebruiker: ID<Gebruiker>, until end: Date) throws {
        try run("insert into toegangslink (hash, gebruiker, gemaakt, verloopt) values (\(token.hash), \(gebruiker), \(now), \(end))")
    }

    /// Whom a link lets in; nobody when it was used or is too old.
    func gebruiker(ofLink token: Token, at now: Date) throws -> Gebruiker? {
        try gebruikers(
            """
            join toegangslink l on l.gebruiker = g.id
            where l.hash = \(token.hash) and l.gebruikt is null and l.verloopt > \(now) and g.ingetrokken is null
            """
        ).first
    }

    func useLink(_ token: Token) throws { try run("update toegangslink set gebruikt = \(now) where hash = \(token.hash)") }

    func hasUsedLink() throws -> Bool { try first("select hash from toegangslink where gebruikt is not null limit 1") { _ in true } ?? false }

    func insertSessie(_ token: Token, of gebruiker: ID<Gebruiker>) throws {
        try run("insert into sessie (hash, gebruiker, begonnen, gebruikt) values (\(token.hash), \(gebruiker), \(now), \(now))")
    }

    func sessie(_ token: Token) throws -> (gebruiker: Gebruiker, begonnen: Date, gebruikt: Date)? {
        let rows = try all(
            """
            select g.id, g.naam, g.gemaakt, g.ingetrokken, r.rol, r.organisatie, s.begonnen, s.gebruikt
            from sessie s join gebruiker g on g.id = s.gebruiker left join rolverlening r on r.gebruiker = g.id
            where s.hash = \(token.hash) and g.ingetrokken is null order by r.plaats
            """
        ) { row in (gebruiker: try gebruiker(row), begonnen: try row["begonnen"] as Date, gebruikt: try row["gebruikt"] as Date) }
        return Gebruiker.merged(rows.map(\.gebruiker)).first.map { ($0, rows[0].begonnen, rows[0].gebruikt) }
    }

    func touchSessie(_ token: Token) throws { try run("update sessie set gebruikt = \(now) where hash = \(token.hash)") }

    func deleteSessie(_ token: Token) throws { try run("delete from sessie where hash = \(token.hash)") }

    /// Clears away what has ended.
    func deleteSessies(_ duur: Toegangsduur) throws {
        let begun = now.addingTimeInterval(-duur.absolute)
        let used = now.addingTimeInterval(-duur.idle)
        try run("delete from sessie where begonnen <= \(begun) or gebruikt <= \(used)")
    }

    func insert(_ sleutel: Sleutel, _ token: Token) throws {
        try run(
            """
            insert into sleutel (id, hash, naam, rol, gemaakt)
            values (\(sleutel.id), \(token.hash), \(sleutel.naam), \(sleutel.rol.rawValue), \(sleutel.gemaakt))
            """)
    }

    func sleutel(_ token: Token) throws -> Sleutel? {
        try first(
            "select id, naam, rol, gemaakt, ingetrokken from sleutel where hash = \(token.hash) and ingetrokken is null", sleutel)
    }

    func sleutels() throws -> [Sleutel] { try all("select id, naam, rol, gemaakt, ingetrokken from sleutel order by gemaakt, id", sleutel) }

    func withdraw(_ id: ID<Sleutel>) throws { try run("update sleutel set ingetrokken = \(now) where id = \(id) and ingetrokken is null") }

    private func gebruikers(_ condition: SQL) throws -> [Gebruiker] {
        Gebruiker.merged(
            try all(
                """
                select g.id, g.naam, g.gemaakt, g.ingetrokken, r.rol, r.organisatie
                from gebruiker g left join rolverlening r on r.gebruiker = g.id \(condition) order by g.gemaakt, g.id, r.plaats
                """, gebruiker))
    }

    /// A row holds one role of a gebruiker.
    private func gebruiker(_ row: Row) throws -> Gebruiker {
        let rol: Rol? = try row["rol"]
        let organisatie: String? = try row["organisatie"]
        return Gebruiker(
            id: try row["id"], naam: try row["naam"], rollen: rol.map { [Rolverlening($0, in: organisatie)] } ?? [], gemaakt: try row["gemaakt"],
            ingetrokken: try row["ingetrokken"])
    }

    private func sleutel(_ row: Row) throws -> Sleutel {
        Sleutel(
            id: try row["id"], naam: try row["naam"], rol: try row["rol"], gemaakt: try row["gemaakt"], ingetrokken: try row["ingetrokken"])
    }
}

extension Gebruiker {
    /// Rows of the same gebruiker put together, with all the roles.
    fileprivate static func merged(_ rows: [Gebruiker]) -> [Gebruiker] {
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
