import Database
import Foundation

/// What somebody proves who they are with. Nothing of it leaves the database but to be compared.
extension Transaction {
    func wachtwoord(of gebruiker: ID<Gebruiker>) throws -> Wachtwoordhash? {
        try one("select wachtwoord from gebruiker where id = \(gebruiker)") { row in try row["wachtwoord"] as String? }.map(
            Wachtwoordhash.init(text:))
    }

    func save(_ wachtwoord: Wachtwoordhash, of gebruiker: ID<Gebruiker>) throws {
        try run("update gebruiker set wachtwoord = \(wachtwoord.text) where id = \(gebruiker)")
    }

    /// The connected app, and the step of the last code that was used.
    func inlogcode(of gebruiker: ID<Gebruiker>) throws -> (code: Inlogcode, laatste: Int)? {
        try one("select totp, totp_stap from gebruiker where id = \(gebruiker)") { row in
            let geheim: String? = try row["totp"]
            let laatste: Int = try row["totp_stap"]
            return geheim.flatMap(Inlogcode.init(base32:)).map { ($0, laatste) }
        }
    }

    func save(_ code: Inlogcode?, laatste stap: Int, of gebruiker: ID<Gebruiker>) throws {
        try run("update gebruiker set totp = \(code?.base32), totp_stap = \(stap) where id = \(gebruiker)")
    }

    /// New recovery codes in the place of what was left of the old ones.
    func replace(_ codes: [Herstelcode], of gebruiker: ID<Gebruiker>) throws {
        try run("delete from herstelcode where gebruiker = \(gebruiker)")
        for code in codes { try run("insert into herstelcode (gebruiker, hash, gemaakt) values (\(gebruiker), \(code.hash), \(now))") }
    }

    /// Uses a recovery code up. False when it is not one, or was used before.
    func use(_ code: Herstelcode, of gebruiker: ID<Gebruiker>) throws -> Bool {
        let which: SQL = "gebruiker = \(gebruiker) and hash = \(code.hash) and gebruikt is null"
        guard try first("select hash from herstelcode where \(which)", { _ in true }) != nil else { return false }
        try run("update herstelcode set gebruikt = \(now) where \(which)")
        return true
    }

    func herstelcodes(of gebruiker: ID<Gebruiker>) throws -> Int {
        try one("select count(*) as aantal from herstelcode where gebruiker = \(gebruiker) and gebruikt is null") { row in try row["aantal"] }
    }

    func poging(_ soort: Inlogpoging.Soort, _ sleutel: String) throws -> Inlogpoging? {
        try first("select aantal, laatste from inlogpoging where soort = \(soort.rawValue) and sleutel = \(sleutel)") { row in
            Inlogpoging(aantal: try row["aantal"], laatste: try row["laatste"])
        }
    }

    /// Counts one more, and forgets the count of a day ago.
    func count(_ soort: Inlogpoging.Soort, _ sleutel: String) throws {
        let aantal = try poging(soort, sleutel).flatMap { $0.isVergeten(at: now) ? nil : $0.aantal } ?? 0
        try run(
            """
            insert into inlogpoging (soort, sleutel, aantal, laatste) values (\(soort.rawValue), \(sleutel), \(aantal + 1), \(now))
            on conflict (soort, sleutel) do update set aantal = \(aantal + 1), laatste = \(now)
            """)
    }

    /// One less: what was counted beforehand turned out to be right.
    func discount(_ soort: Inlogpoging.Soort, _ sleutel: String) throws {
        try run("update inlogpoging set aantal = aantal - 1 where soort = \(soort.rawValue) and sleutel = \(sleutel) and aantal > 0")
    }

    func forget(_ soort: Inlogpoging.Soort, _ sleutel: String) throws {
        try run("delete from inlogpoging where soort = \(soort.rawValue) and sleutel = \(sleutel)")
    }

    /// Clears away the counts that no longer count.
    func forgetPogingen() throws { try run("delete from inlogpoging where laatste <= \(now.addingTimeInterval(-24 * 3_600))") }
}

extension Migration {
    static let accounts = Migration(
        "0011-accounts",
        """
        alter table gebruiker add column email text;
        alter table gebruiker add column tot text;
        alter table gebruiker add column gezien text;
        alter table gebruiker add column wachtwoord text;
        alter table gebruiker add column totp text;
        alter table gebruiker add column totp_stap bigint not null default 0;
        create unique index gebruiker_email on gebruiker (email) where ingetrokken is null;
        alter table toegangslink add column stap text not null default 'binnen';
        alter table sessie add column stap text not null default 'binnen';
        alter table sessie add column aangetoond text;
        alter table sessie add column herkomst text not null default '';
        alter table sessie add column voorstel text;
        create index sessie_gebruiker on sessie (gebruiker);
        create table herstelcode (
            gebruiker text not null references gebruiker (id), hash text not null, gemaakt text not null, gebruikt text,
            primary key (gebruiker, hash));
        create table inlogpoging (
            soort text not null, sleutel text not null, aantal bigint not null, laatste text not null, primary key (soort, sleutel));
        alter table sleutel add column organisatie text;
        create table nazien (
            id text primary key not null, soort text not null, moment text not null, door text not null, door_naam text not null,
            rechten bigint not null);
        """)
}
