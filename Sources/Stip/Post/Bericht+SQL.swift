import Database
import Foundation

extension Transaction {
    /// Puts mail in the outbox, as part of this transaction: when the act is undone, so is its mail. It leaves within half a
    /// minute after the commit.
    ///
    ///     let aan = try Postadres(naam: gebruiker.naam, adres: form["adres"] ?? "")
    ///     try db.queue(
    ///         Bericht(
    ///             soort: "uitnodiging", aan: aan, onderwerp: "Uw toegang tot Stip",
    ///             alineas: ["Noor Hazelhoff geeft u toegang tot Stip. De link werkt één keer, tot 9 oktober."],
    ///             link: Briefverwijzing("Maak uw account", "\(adres)/uitnodiging/\(token.secret)")))
    ///
    /// It leaves no line in the history: the act that writes to somebody has its own, and so has the sending. Whether the
    /// installation can send mail at all says `Configuration.kanMailen`; when it cannot, show the link on the page instead.
    @discardableResult
    func queue(_ bericht: Bericht) throws -> ID<Poststuk> {
        let id: ID<Poststuk> = newID()
        try run(
            """
            insert into poststuk (id, soort, naam, adres, onderwerp, inhoud, link_tekst, link_adres, gemaakt, stand, pogingen, hoogstens, volgende)
            values (\(id), \(bericht.soort), \(bericht.aan.naam), \(bericht.aan.adres), \(bericht.onderwerp),
                \(bericht.alineas.joined(separator: "\n")), \(bericht.link?.tekst), \(bericht.link?.adres), \(now), 'wacht', 0, \(Poststuk.hoogstens), \(now))
            """)
        return id
    }

    /// As `queue(_:)`, for several at once.
    func queue(_ berichten: [Bericht]) throws {
        for bericht in berichten { try queue(bericht) }
    }
}

extension Poststuk.Stand: Storable {}

extension Migration {
    static let post = Migration(
        "0012-post",
        """
        create table poststuk (
            id text primary key not null, soort text not null, naam text not null, adres text not null, onderwerp text not null,
            inhoud text, link_tekst text, link_adres text, gemaakt text not null, stand text not null, pogingen bigint not null,
            hoogstens bigint not null, volgende text not null, verzonden text, fout text);
        create index poststuk_stand on poststuk (stand, volgende);
        create index poststuk_gemaakt on poststuk (gemaakt);
        """)
}
