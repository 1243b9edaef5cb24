import Database
import Foundation

extension Transaction {
    func gebruiker(named naam: String, rol: Rol) throws -> Gebruiker? {
        try first(
            """
            select id, naam, rol, gemaakt, ingetrokken from gebruiker
            where naam = \(naam) and rol = \(rol.rawValue) and ingetrokken is null order by id
            """, gebruiker)
    }

    /// Who may come in now.
    func gebruikers() throws -> [Gebruiker] {
        try all("select id, naam, rol, gemaakt, ingetrokken from gebruiker where ingetrokken is null order by gemaakt, id", gebruiker)
    }

    /// Closes the door to somebody: no link works any more, and what was open is closed.
    func withdraw(_ id: ID<Gebruiker>) throws {
        try run("update gebruiker set ingetrokken = \(now) where id = \(id)")
        try run("delete from sessie where gebruiker = \(id)")
    }

    func insertGebruiker(naam: String, rol: Rol) throws -> Gebruiker {
        let gebruiker = Gebruiker(id: newID(), naam: naam, rol: rol, gemaakt: now)
        try run("insert into gebruiker (id, naam, rol, gemaakt) values (\(gebruiker.id), \(naam), \(rol.rawValue), \(now))")
        return gebruiker
    }

    func insertLink(_ token: Token, for gebruiker: ID<Gebruiker>, until end: Date) throws {
        try run("insert into toegangslink (hash, gebruiker, gemaakt, verloopt) values (\(token.hash), \(gebruiker), \(now), \(end))")
    }

    /// Whom a link lets in; nobody when it was used or is too old.
    func gebruiker(ofLink token: Token, at now: Date) throws -> Gebruiker? {
        try first(
            """
            select g.id, g.naam, g.rol, g.gemaakt, g.ingetrokken from toegangslink l join gebruiker g on g.id = l.gebruiker
            where l.hash = \(token.hash) and l.gebruikt is null and l.verloopt > \(now) and g.ingetrokken is null
            """, gebruiker)
    }

    func useLink(_ token: Token) throws { try run("update toegangslink set gebruikt = \(now) where hash = \(token.hash)") }

    func hasUsedLink() throws -> Bool { try first("select hash from toegangslink where gebruikt is not null limit 1") { _ in true } ?? false }

    func insertSessie(_ token: Token, of gebruiker: ID<Gebruiker>) throws {
        try run("insert into sessie (hash, gebruiker, begonnen, gebruikt) values (\(token.hash), \(gebruiker), \(now), \(now))")
    }

    func sessie(_ token: Token) throws -> (gebruiker: Gebruiker, begonnen: Date, gebruikt: Date)? {
        try first(
            """
            select g.id, g.naam, g.rol, g.gemaakt, g.ingetrokken, s.begonnen, s.gebruikt
            from sessie s join gebruiker g on g.id = s.gebruiker
            where s.hash = \(token.hash) and g.ingetrokken is null
            """
        ) { row in (try gebruiker(row), try row["begonnen"], try row["gebruikt"]) }
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

    private func gebruiker(_ row: Row) throws -> Gebruiker {
        Gebruiker(
            id: try row["id"], naam: try row["naam"], rol: try row["rol"], gemaakt: try row["gemaakt"], ingetrokken: try row["ingetrokken"])
    }

    private func sleutel(_ row: Row) throws -> Sleutel {
        Sleutel(
            id: try row["id"], naam: try row["naam"], rol: try row["rol"], gemaakt: try row["gemaakt"], ingetrokken: try row["ingetrokken"])
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
}
