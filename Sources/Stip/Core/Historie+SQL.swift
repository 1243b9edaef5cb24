import Database
import Foundation

extension Transaction {
    /// Writes down an act, in one Dutch sentence. Part of the transaction: when the act is undone, so is its line.
    func record(_ soort: String, on onderwerp: String, by actor: Actor, _ tekst: String) throws {
        let id: ID<Gebeurtenis> = newID()
        try run(
            """
            insert into gebeurtenis (id, moment, soort, onderwerp, actor, actor_naam, tekst)
            values (\(id), \(now), \(soort), \(onderwerp), \(actor.id), \(actor.naam), \(tekst))
            """)
    }

    /// The latest acts, latest first; of one thing when `onderwerp` is given, and without some kinds.
    func historie(of onderwerp: String? = nil, without soorten: [String] = [], atMost limit: Int = 20) throws -> [Gebeurtenis] {
        let thing: SQL = onderwerp.map { "onderwerp = \($0)" } ?? "1 = 1"
        return try all(
            """
            select id, moment, soort, onderwerp, actor, actor_naam, tekst from gebeurtenis where \(thing) and soort not in \(SQL.list(soorten))
            order by moment desc, id desc limit \(limit)
            """
        ) { row in
            Gebeurtenis(
                id: try row["id"], moment: try row["moment"], soort: try row["soort"], onderwerp: try row["onderwerp"],
                actor: try row["actor"], actorNaam: try row["actor_naam"], tekst: try row["tekst"])
        }
    }
}

extension Migration {
    static let historie = Migration(
        "0001-historie",
        """
        create table gebeurtenis (
            id text primary key, moment text not null, soort text not null, onderwerp text not null,
            actor text not null, actor_naam text not null, tekst text not null);
        create index gebeurtenis_onderwerp on gebeurtenis (onderwerp, moment);
        create index gebeurtenis_moment on gebeurtenis (moment);
        """)
}
