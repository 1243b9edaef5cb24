import Database

extension Transaction {
    /// The list that counts now. Before anybody changed it, the one that Stip brings along.
    func themalijst() throws -> Themalijst { try themaboom().lijst(keuzes: try themakeuzes()) }

    /// Cheap to ask: the list is the same as long as this is.
    func themaversie() throws -> Int { try first("select versie from themalijst") { try $0["versie"] } ?? Themaboom.begin }

    /// Everything that is or was on the list.
    func themaboom() throws -> Themaboom {
        let kop = try first("select versie, woordversie, bron from themalijst") { row in
            (versie: try row["versie"] as Int, woordversie: try row["woordversie"] as Int, bron: try row["bron"] as String)
        }
        guard let kop else { return try Themaboom.standaard() }
        let velden = try all("select nummer, naam from veiligheidsveld order by nummer") { row in
            Veiligheidsveld(nummer: try row["nummer"], naam: try row["naam"])
        }
        let woorden = Dictionary(
            grouping: try all("select thema, woord, zwak, naar from themawoord order by thema, plaats") { row in
                (
                    thema: try row["thema"] as String,
                    woord: Themawoord(tekst: try row["woord"], isZwak: try row["zwak"], naar: try row["naar"])
                )
            }, by: \.thema
        ).mapValues { $0.map(\.woord) }
        let knopen = try all(
            """
            select code, naam, veld, doorsnijdend, ouder, bron, opgegaan_in, afgesplitst_van, ingetrokken, versie from thema order by plaats, code
            """
        ) { row in
            let code: String = try row["code"]
            return Themaknoop(
                code: code, naam: try row["naam"], veld: try row["veld"], doorsnijdend: try row["doorsnijdend"], ouder: try row["ouder"],
                bron: try row["bron"], woorden: woorden[code] ?? [], opgegaanIn: try row["opgegaan_in"],
                afgesplitstVan: try row["afgesplitst_van"], isIngetrokken: try row["ingetrokken"], versie: try row["versie"])
        }
        return Themaboom(versie: kop.versie, woordversie: kop.woordversie, bron: kop.bron, velden: velden, knopen: knopen)
    }

    /// Puts the list that Stip brings along into the database, once.
    func seedThemas() throws {
        guard try first("select versie from themalijst", { _ in true }) == nil else { return }
        let boom = try Themaboom.standaard()
        try run("insert into themalijst (een, versie, woordversie, bron) values (1, \(boom.versie), \(boom.woordversie), \(boom.bron))")
        for veld in boom.velden { try run("insert into veiligheidsveld (nummer, naam) values (\(veld.nummer), \(veld.naam))") }
        for knoop in boom.knopen { try put(knoop) }
        try record(
            "themalijst-begonnen", on: Themaboom.onderwerp, by: .stip,
            "Stip begon de lijst van thema’s met \(Opmaak.aantal(boom.knopen.count, "thema", "thema’s")) van \(boom.bron.zonderAdressen).")
    }

    /// Keeps what differs between two states of the list.
    func save(_ boom: Themaboom, was oud: Themaboom) throws {
        try run("update themalijst set versie = \(boom.versie), woordversie = \(boom.woordversie), bron = \(boom.bron)")
        let known = Dictionary(oud.knopen.map { ($0.code, $0) }) { first, _ in first }
        for knoop in oud.knopen where boom[knoop.code] == nil {
            try run("delete from themawoord where thema = \(knoop.code)")
            try run("delete from thema where code = \(knoop.code)")
        }
        for knoop in boom.knopen where known[knoop.code] != knoop { try put(knoop) }
    }

    /// A new theme comes after all others.
    private func put(_ knoop: Themaknoop) throws {
        try run(
            """
            insert into thema (code, plaats, naam, veld, doorsnijdend, ouder, bron, opgegaan_in, afgesplitst_van, ingetrokken, versie)
            values (\(knoop.code), (select coalesce(max(plaats), -1) + 1 from thema), \(knoop.naam), \(knoop.veld), \(knoop.doorsnijdend), \(knoop.ouder), \(knoop.bron),
                \(knoop.opgegaanIn), \(knoop.afgesplitstVan), \(knoop.isIngetrokken), \(knoop.versie))
            on conflict (code) do update set naam = excluded.naam, veld = excluded.veld, doorsnijdend = excluded.doorsnijdend,
                ouder = excluded.ouder, bron = excluded.bron, opgegaan_in = excluded.opgegaan_in,
                afgesplitst_van = excluded.afgesplitst_van, ingetrokken = excluded.ingetrokken, versie = excluded.versie
            """)
        try run("delete from themawoord where thema = \(knoop.code)")
        for (plaats, woord) in knoop.woorden.enumerated() {
            try run(
                """
                insert into themawoord (thema, plaats, woord, zwak, naar)
                values (\(knoop.code), \(plaats), \(woord.tekst), \(woord.isZwak), \(woord.naar))
                """)
        }
    }

    // MARK: Priorities of a theme that was split

    func themakeuzes() throws -> [ID<Prioriteit>: [String: String]] {
        try all("select prioriteit, van, naar from themakeuze") { row in
            (prioriteit: try row["prioriteit"] as ID<Prioriteit>, van: try row["van"] as String, naar: try row["naar"] as String)
        }.reduce(into: [:]) { found, row in found[row.prioriteit, default: [:]][row.van] = row.naar }
    }

    func save(_ keuze: Themakeuze) throws {
        try run(
            """
            insert into themakeuze (prioriteit, van, naar) values (\(keuze.prioriteit), \(keuze.van), \(keuze.naar))
            on conflict (prioriteit, van) do update set naar = excluded.naar
            """)
    }

    /// The documents whose text was read with words that are no longer those of the list.
    func documentenVanOudereLijst() throws -> [ID<Document>] {
        try all(
            """
            select d.id from document d where d.stand = 'gelezen' and d.verwijderd is null
                and d.themaversie < (select woordversie from themalijst) order by d.id
            """
        ) { try $0["id"] }
    }

    func removeThemakeuzes(naar code: String) throws { try run("delete from themakeuze where naar = \(code)") }

    /// What somebody says now of the themes of a priority goes before what was chosen when a theme was split.
    func removeThemakeuzes(of prioriteit: ID<Prioriteit>) throws {
        guard try first("select van from themakeuze where prioriteit = \(prioriteit) limit 1", { _ in true }) != nil else { return }
        try run("delete from themakeuze where prioriteit = \(prioriteit)")
        try run("update themalijst set versie = versie + 1")
    }
}

extension Migration {
    static let themas = Migration(
        "0015-themas",
        """
        create table themalijst (
            een bigint primary key not null check (een = 1), versie bigint not null check (versie > 0),
            woordversie bigint not null check (woordversie > 0 and woordversie <= versie), bron text not null);

        create table veiligheidsveld (nummer bigint primary key not null check (nummer > 0), naam text not null);

        create table thema (
            code text primary key not null, plaats bigint not null, naam text not null, veld bigint references veiligheidsveld (nummer),
            doorsnijdend bigint not null check (doorsnijdend in (0, 1)),
            ouder text references thema (code) deferrable initially deferred check (ouder <> code), bron text not null,
            opgegaan_in text references thema (code) deferrable initially deferred check (opgegaan_in <> code),
            afgesplitst_van text references thema (code) deferrable initially deferred,
            ingetrokken bigint not null check (ingetrokken in (0, 1)), versie bigint not null check (versie > 0));

        create table themawoord (
            thema text not null references thema (code), plaats bigint not null, woord text not null,
            zwak bigint not null check (zwak in (0, 1)), naar text references thema (code) deferrable initially deferred,
            primary key (thema, plaats));

        create table themakeuze (
            prioriteit text not null, van text not null references thema (code) deferrable initially deferred,
            naar text not null references thema (code) deferrable initially deferred check (naar <> van), primary key (prioriteit, van));

        create table themastand (
            id text primary key not null, van bigint not null, tot bigint not null check (tot >= van), versie bigint not null,
            bron text not null, op text not null, door text not null);

        create table themastand_thema (
            stand text not null references themastand (id), plaats bigint not null, code text not null, naam text not null, veld bigint,
            doorsnijdend bigint not null, ouder text, bron text not null, opgegaan_in text, woorden text not null, zwak text not null,
            primary key (stand, code));

        alter table document add column themaversie bigint not null default 1;
        """)
}
