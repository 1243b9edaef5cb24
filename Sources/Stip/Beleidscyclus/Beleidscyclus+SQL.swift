import Database

extension Transaction {
    /// The cycle of a unit; nothing when nobody began one.
    func beleidscyclus(of eenheid: String) throws -> Beleidscyclus? {
        try first("select van, tot from beleidscyclus where eenheid = \(eenheid)") { row in
            Periode(van: try row["van"], tot: try row["tot"]).map { Beleidscyclus(eenheid: eenheid, termijn: $0) }
        } ?? nil
    }

    func save(_ cyclus: Beleidscyclus) throws {
        try run(
            """
            insert into beleidscyclus (eenheid, van, tot) values (\(cyclus.eenheid), \(cyclus.termijn.van), \(cyclus.termijn.tot))
            on conflict (eenheid) do update set van = excluded.van, tot = excluded.tot
            """)
    }
}

extension Migration {
    static let beleidscyclus = Migration(
        "0007-beleidscyclus",
        """
        create table beleidscyclus (
            eenheid text primary key not null, van bigint not null, tot bigint not null, check (tot >= van));
        """)
}
