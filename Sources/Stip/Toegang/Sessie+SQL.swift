import Database
import Foundation

extension Transaction {
    // MARK: Links

    func insertLink(_ token: Token, for gebruiker: ID<Gebruiker>, to stap: Sessie.Stap, until end: Date) throws {
        try run(
            """
            insert into toegangslink (hash, gebruiker, stap, gemaakt, verloopt)
            values (\(token.hash), \(gebruiker), \(stap), \(now), \(end))
            """)
    }

    /// Whom a link lets in, and how far; nobody when it was used or is too old.
    func link(_ token: Token) throws -> (gebruiker: Gebruiker, stap: Sessie.Stap)? {
        let found = try first(
            "select gebruiker, stap from toegangslink where hash = \(token.hash) and gebruikt is null and verloopt > \(now)"
        ) { row in (gebruiker: try row["gebruiker"] as ID<Gebruiker>, stap: try row["stap"] as Sessie.Stap) }
        guard let found, let gebruiker = try gebruiker(found.gebruiker), gebruiker.magBinnen(op: now.inAmsterdam.datum) else { return nil }
        return (gebruiker, found.stap)
    }

    func useLink(_ token: Token) throws { try run("update toegangslink set gebruikt = \(now) where hash = \(token.hash)") }

    func closeLinks(of gebruiker: ID<Gebruiker>) throws {
        try run("update toegangslink set verloopt = \(now) where gebruiker = \(gebruiker) and gebruikt is null and verloopt > \(now)")
    }

    func hasUsedLink() throws -> Bool { try first("select hash from toegangslink where gebruikt is not null limit 1") { _ in true } ?? false }

    // MARK: Sessions

    func insertSessie(_ token: Token, of gebruiker: ID<Gebruiker>, _ stap: Sessie.Stap, from herkomst: String) throws {
        try run(
            """
            insert into sessie (hash, gebruiker, stap, begonnen, gebruikt, herkomst)
            values (\(token.hash), \(gebruiker), \(stap), \(now), \(now), \(herkomst))
            """)
        if stap == .binnen { try run("update gebruiker set gezien = \(now) where id = \(gebruiker)") }
    }

    /// The session behind a cookie, while it is open.
    func sessie(_ token: Token, _ duur: Toegangsduur) throws -> Sessie? {
        let rows = try all(
            """
            select \(Gebruiker.columns), s.hash, s.stap, s.begonnen, s.gebruikt, s.herkomst
            from sessie s join gebruiker g on g.id = s.gebruiker left join rolverlening r on r.gebruiker = g.id
            where s.hash = \(token.hash) and g.ingetrokken is null order by r.plaats
            """, sessie)
        guard var sessie = rows.first, let gebruiker = Gebruiker.merged(rows.map(\.gebruiker)).first else { return nil }
        sessie.gebruiker = gebruiker
        return duur.isOpen(sessie, at: now) ? sessie : nil
    }

    /// Where somebody is logged in now, the last used first.
    func sessies(of gebruiker: ID<Gebruiker>, _ duur: Toegangsduur) throws -> [Sessie] {
        let rows = try all(
            """
            select \(Gebruiker.columns), s.hash, s.stap, s.begonnen, s.gebruikt, s.herkomst
            from sessie s join gebruiker g on g.id = s.gebruiker left join rolverlening r on r.gebruiker = g.id and r.plaats = 0
            where s.gebruiker = \(gebruiker) and s.stap = 'binnen' order by s.gebruikt desc, s.hash
            """, sessie)
        return rows.filter { duur.isOpen($0, at: now) }
    }

    private func sessie(_ row: Row) throws -> Sessie {
        Sessie(
            hash: try row["hash"], gebruiker: try gebruiker(row), stap: try row["stap"], begonnen: try row["begonnen"], gebruikt: try row["gebruikt"],
            herkomst: try row["herkomst"])
    }

    func touchSessie(_ token: Token) throws {
        try run("update sessie set gebruikt = \(now) where hash = \(token.hash)")
        try run("update gebruiker set gezien = \(now) where id in (select gebruiker from sessie where hash = \(token.hash))")
    }

    func deleteSessie(_ hash: String) throws { try run("delete from sessie where hash = \(hash)") }

    func closeSessies(of gebruiker: ID<Gebruiker>, but hash: String? = nil) throws {
        try run("delete from sessie where gebruiker = \(gebruiker) and hash <> \(hash ?? "")")
    }

    /// Clears away what has ended.
    func deleteSessies(_ duur: Toegangsduur) throws {
        let begun = now.addingTimeInterval(-duur.absolute)
        let used = now.addingTimeInterval(-duur.idle)
        try run("delete from sessie where begonnen <= \(begun) or gebruikt <= \(used)")
    }

    /// The secret that an app is being connected with, before a code of it was seen.
    func voorstel(in sessie: Sessie) throws -> Inlogcode? {
        try first("select voorstel from sessie where hash = \(sessie.hash)") { row in try row["voorstel"] as String? }?.flatMap(
            Inlogcode.init(base32:))
    }

    func save(_ voorstel: Inlogcode?, in sessie: Sessie) throws {
        try run("update sessie set voorstel = \(voorstel?.base32) where hash = \(sessie.hash)")
    }
}

extension Toegangsduur {
    /// Also the account must still be good on this day.
    fileprivate func isOpen(_ sessie: Sessie, at now: Date) -> Bool {
        isOpen(begonnen: sessie.begonnen, gebruikt: sessie.gebruikt, at: now) && sessie.gebruiker.magBinnen(op: now.inAmsterdam.datum)
    }
}

extension Sessie.Stap: Storable {}
