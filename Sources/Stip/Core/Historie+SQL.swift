import Database
import Foundation

extension Transaction {
    /// Writes down an act, in one Dutch sentence. Part of the transaction: when the act is undone, so is its line.
    ///
    /// - Parameter wijzigingen: the fields that the act changed, with what they were before.
    func record(
        _ soort: String, on onderwerp: String, by actor: Actor, _ tekst: String, wijzigingen: [Wijziging] = [],
        uitkomst: Gebeurtenis.Uitkomst = .gedaan
    ) throws {
        // Taking the number locks the head of the chain: who comes second waits, or begins again, and never takes the same.
        let kop = try one("update historiekop set volgnummer = volgnummer + 1 returning volgnummer, zegel") { row in
            (volgnummer: try row["volgnummer"] as Int, zegel: try row["zegel"] as String)
        }
        let gebeurtenis = Gebeurtenis(
            id: newID(), volgnummer: kop.volgnummer, moment: now, soort: soort, onderwerp: onderwerp, uitkomst: uitkomst,
            herkomst: actor.herkomst, actor: actor.id, actorNaam: actor.naam, tekst: tekst, wijzigingen: wijzigingen)
        let zegel = gebeurtenis.zegel(na: kop.zegel)
        try run(
            """
            insert into gebeurtenis (id, volgnummer, moment, soort, onderwerp, uitkomst, herkomst, actor, actor_naam, tekst, zegel)
            values (\(gebeurtenis.id), \(kop.volgnummer), \(now), \(soort), \(onderwerp), \(uitkomst), \(actor.herkomst), \(actor.id),
                \(actor.naam), \(tekst), \(zegel))
            """)
        for (plaats, wijziging) in wijzigingen.enumerated() {
            try run(
                """
                insert into wijziging (gebeurtenis, plaats, veld, was, wordt)
                values (\(gebeurtenis.id), \(plaats), \(wijziging.veld), \(wijziging.was), \(wijziging.wordt))
                """)
        }
        try run("update historiekop set zegel = \(zegel)")
    }

    /// The latest acts, latest first; of one thing when `onderwerp` is given, and without some kinds.
    func historie(of onderwerp: String? = nil, without soorten: [String] = [], atMost limit: Int = 20) throws -> [Gebeurtenis] {
        let thing: SQL = onderwerp.map { "onderwerp = \($0)" } ?? "1 = 1"
        return try gebeurtenissen(
            "where \(thing) and soort not in \(SQL.list(soorten)) order by moment desc, coalesce(volgnummer, 0) desc, id desc limit \(limit)"
        ).map(\.gebeurtenis)
    }

    /// Every place where the chain does not hold; none when the history is as it was written.
    func ketenbreuken() throws -> (regels: Int, breuken: [Ketenbreuk]) {
        var breuken: [Ketenbreuk] = []
        var (vorige, nummer, regels) = ("", 0, 0)
        while case let page = try gebeurtenissen("where volgnummer > \(nummer) order by volgnummer limit 1000"), !page.isEmpty {
            for (gebeurtenis, zegel) in page {
                let eigen = gebeurtenis.volgnummer ?? 0
                if eigen != nummer + 1 {
                    breuken.append(.onderbroken(na: nummer, gevonden: eigen))
                } else if gebeurtenis.zegel(na: vorige) != zegel {
                    breuken.append(.veranderd(volgnummer: eigen))
                }
                (vorige, nummer, regels) = (zegel, eigen, regels + 1)
            }
        }
        let kop = try historiekop()
        if nummer != kop.volgnummer || vorige != kop.zegel { breuken.append(.afgebroken(na: nummer, verwacht: kop.volgnummer)) }
        return (regels, breuken)
    }

    /// Whether the tables of the chain are there: a database of long ago has them not.
    func hasHistorieketen() throws -> Bool {
        let migrations: SQL =
            dialect == .sqlite
            ? "select count(*) as aantal from sqlite_master where name = 'historiekop'"
            : "select count(*) as aantal from pg_tables where schemaname = current_schema() and tablename = 'historiekop'"
        return try one(migrations) { row in try row["aantal"] as Int } > 0
    }

    private func historiekop() throws -> (volgnummer: Int, zegel: String) {
        try one("select volgnummer, zegel from historiekop") { row in (try row["volgnummer"], try row["zegel"]) }
    }

    /// The lines under a condition, with what they changed and the seal that stands with them.
    func gebeurtenissen(_ condition: SQL) throws -> [(gebeurtenis: Gebeurtenis, zegel: String)] {
        let lines = try all(
            """
            select id, volgnummer, moment, soort, onderwerp, uitkomst, herkomst, actor, actor_naam, tekst, zegel from gebeurtenis \(condition)
            """
        ) { row in
            let gebeurtenis = Gebeurtenis(
                id: try row["id"], volgnummer: try row["volgnummer"], moment: try row["moment"], soort: try row["soort"],
                onderwerp: try row["onderwerp"], uitkomst: try row["uitkomst"], herkomst: try row["herkomst"], actor: try row["actor"],
                actorNaam: try row["actor_naam"], tekst: try row["tekst"])
            return (gebeurtenis: gebeurtenis, zegel: try row["zegel"] as String)
        }
        let rows = try all(
            "select gebeurtenis, veld, was, wordt from wijziging where gebeurtenis in \(SQL.list(lines.map(\.gebeurtenis.id))) order by gebeurtenis, plaats"
        ) { row in
            (
                gebeurtenis: try row["gebeurtenis"] as ID<Gebeurtenis>,
                wijziging: Wijziging(try row["veld"], was: try row["was"], wordt: try row["wordt"])
            )
        }
        let wijzigingen = Dictionary(grouping: rows, by: \.gebeurtenis)
        return lines.map { line in
            var gebeurtenis = line.gebeurtenis
            gebeurtenis.wijzigingen = wijzigingen[gebeurtenis.id]?.map(\.wijziging) ?? []
            return (gebeurtenis, line.zegel)
        }
    }
}

extension Gebeurtenis.Uitkomst: Storable {}

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

    static let historieketen = Migration(
        "0008-historieketen",
        """
        alter table gebeurtenis add column volgnummer bigint;
        alter table gebeurtenis add column uitkomst text not null default 'gedaan';
        alter table gebeurtenis add column herkomst text not null default '';
        alter table gebeurtenis add column zegel text not null default '';
        create unique index gebeurtenis_volgnummer on gebeurtenis (volgnummer);
        create table wijziging (
            gebeurtenis text not null references gebeurtenis (id), plaats bigint not null, veld text not null, was text, wordt text,
            primary key (gebeurtenis, plaats));
        create table historiekop (een bigint primary key not null check (een = 1), volgnummer bigint not null, zegel text not null);
        insert into historiekop (een, volgnummer, zegel) values (1, 0, '');
        """)
}
