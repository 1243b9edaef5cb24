import Database
import Foundation

extension Kloktijd: Storable {
    public var stored: Value { .text(description) }
    public init(stored: Value) throws {
        guard let tijd = Kloktijd(try String(stored: stored)) else { throw Unreadable(stored, as: Kloktijd.self) }
        self = tijd
    }
}

extension Transaction {
    func vergadering(_ id: ID<Vergadering>) throws -> Vergadering {
        guard let found = try vergaderingen(where: "id = \(id)").first else { throw Refusal(.geenVergadering) }
        return found
    }

    /// In the order of the calendar.
    func vergaderingen(where condition: SQL = "1 = 1") throws -> [Vergadering] {
        try all(
            """
            select id, orgaan, datum, begin_tijd, eind_tijd, plaats, is_besloten, afgelast_reden, afgelast_op, versie, gemaakt, gewijzigd, kenmerk
            from vergadering where \(condition) order by datum, begin_tijd, orgaan, id
            """
        ) { row in
            let reden: String? = try row["afgelast_reden"]
            let moment: Date? = try row["afgelast_op"]
            return Vergadering(
                id: try row["id"], orgaan: try row["orgaan"],
                gegevens: Vergadergegevens(
                    datum: try row["datum"], begin: try row["begin_tijd"], eind: try row["eind_tijd"], plaats: try row["plaats"],
                    isBesloten: try row["is_besloten"]),
                afgelast: reden.flatMap { reden in moment.map { Vergadering.Afgelasting(reden: reden, moment: $0) } },
                versie: try row["versie"], gemaakt: try row["gemaakt"], gewijzigd: try row["gewijzigd"], kenmerk: try row["kenmerk"])
        }
    }

    func insert(_ vergadering: Vergadering) throws {
        let gegevens = vergadering.gegevens
        try run(
            """
            insert into vergadering (id, orgaan, datum, begin_tijd, eind_tijd, plaats, is_besloten, versie, gemaakt, gewijzigd, kenmerk)
            values (\(vergadering.id), \(vergadering.orgaan), \(gegevens.datum), \(gegevens.begin), \(gegevens.eind), \(gegevens.plaats),
                \(gegevens.isBesloten), \(vergadering.versie), \(vergadering.gemaakt), \(vergadering.gewijzigd), \(vergadering.kenmerk))
            """)
    }

    /// Saves what may change: all but the body and the day of making.
    func save(_ vergadering: Vergadering) throws {
        let gegevens = vergadering.gegevens
        try run(
            """
            update vergadering set datum = \(gegevens.datum), begin_tijd = \(gegevens.begin), eind_tijd = \(gegevens.eind),
                plaats = \(gegevens.plaats), is_besloten = \(gegevens.isBesloten), afgelast_reden = \(vergadering.afgelast?.reden),
                afgelast_op = \(vergadering.afgelast?.moment), versie = \(vergadering.versie), gewijzigd = \(vergadering.gewijzigd),
                kenmerk = \(vergadering.kenmerk)
            where id = \(vergadering.id)
            """)
    }

    // MARK: The agenda

    func agenda(of vergadering: ID<Vergadering>) throws -> [Agendapunt] { try agendas(where: "p.vergadering = \(vergadering)")[vergadering] ?? [] }

    func agendas(where condition: SQL) throws -> [ID<Vergadering>: [Agendapunt]] {
        let stukken = Dictionary(
            grouping: try all(
                """
                select s.agendapunt, s.document, s.naam, d.titel, d.bestandsnaam from agendastuk s join agendapunt p on p.id = s.agendapunt
                left join document d on d.id = s.document where \(condition) order by s.agendapunt, s.plaats
                """
            ) { row in
                let document: ID<Document>? = try row["document"]
                let naam: String? = try row["naam"]
                let own: String? = try (row["titel"] as String?) ?? row["bestandsnaam"]
                let stuk: Agendapunt.Stuk = document.map { .document($0, naam: own ?? naam ?? "") } ?? .genoemd(naam ?? "")
                return (punt: try row["agendapunt"] as ID<Agendapunt>, stuk: stuk)
            }, by: \.punt)
        let punten = try all(
            "select p.id, p.vergadering, p.volgnummer, p.titel, p.handeling, p.planning, p.stap from agendapunt p where \(condition) order by p.volgnummer"
        ) { row in
            let id: ID<Agendapunt> = try row["id"]
            let planning: String? = try row["planning"], stap: String? = try row["stap"], handeling: String? = try row["handeling"]
            let verwijzing = planning.flatMap { planning in stap.map { Agendapunt.Stapverwijzing(planning: planning, stap: $0) } }
            return (
                vergadering: try row["vergadering"] as ID<Vergadering>,
                punt: Agendapunt(
                    id: id, volgnummer: try row["volgnummer"],
                    gegevens: Agendapuntgegevens(
                        titel: try row["titel"], handeling: handeling.flatMap(Handeling.init(rawValue:)), stap: verwijzing,
                        stukken: stukken[id]?.map(\.stuk) ?? []))
            )
        }
        return Dictionary(grouping: punten, by: \.vergadering).mapValues { $0.map(\.punt) }
    }

    /// Writes the whole agenda of a meeting anew, numbered in this order.
    func save(_ agenda: [Agendapunt], of vergadering: ID<Vergadering>) throws {
        try run("delete from agendastuk where agendapunt in (select id from agendapunt where vergadering = \(vergadering))")
        try run("delete from agendapunt where vergadering = \(vergadering)")
        for (plaats, punt) in agenda.enumerated() {
            let gegevens = punt.gegevens
            try run(
                """
                insert into agendapunt (id, vergadering, volgnummer, titel, handeling, planning, stap)
                values (\(punt.id), \(vergadering), \(plaats + 1), \(gegevens.titel), \(gegevens.handeling?.rawValue), \(gegevens.stap?.planning),
                    \(gegevens.stap?.stap))
                """)
            for (nummer, stuk) in gegevens.stukken.enumerated() {
                var document: ID<Document>?
                var naam: String?
                switch stuk {
                case .document(let id, _): document = id
                case .genoemd(let genoemd): naam = genoemd
                }
                try run("insert into agendastuk (agendapunt, plaats, document, naam) values (\(punt.id), \(nummer), \(document), \(naam))")
            }
        }
    }

    // MARK: Absence

    func afmeldingen(where condition: SQL = "1 = 1") throws -> [Afmelding] {
        try all("select id, orgaan, persoon, van, tot, reden, door, op from afmelding where \(condition) order by van, persoon, id") { row in
            let van: Datum = try row["van"], tot: Datum = try row["tot"]
            return Afmelding(
                id: try row["id"], orgaan: try row["orgaan"], persoon: try row["persoon"], dagen: van...max(van, tot), reden: try row["reden"],
                door: try row["door"], op: try row["op"])
        }
    }

    func insert(_ afmelding: Afmelding) throws {
        try run(
            """
            insert into afmelding (id, orgaan, persoon, van, tot, reden, door, op)
            values (\(afmelding.id), \(afmelding.orgaan), \(afmelding.persoon), \(afmelding.dagen.lowerBound), \(afmelding.dagen.upperBound),
                \(afmelding.reden), \(afmelding.door), \(afmelding.op))
            """)
    }

    func deleteAfmelding(_ id: ID<Afmelding>) throws { try run("delete from afmelding where id = \(id)") }

    // MARK: For who plans

    /// The bodies that meet in the unit of this installation, as it is today.
    func vergaderorganen() throws -> [Vergaderorgaan] { Vergaderorgaan.all(in: try indelingVandaag()) }

    /// When bodies meet and who is absent, as far as it stands in Stip. What was called off does not count.
    func vergaderkalender() throws -> Vergaderkalender {
        let organen = try vergaderorganen()
        var kalender = Vergaderkalender()
        let dagen = Dictionary(grouping: try vergaderingen(where: "afgelast_op is null"), by: \.orgaan).mapValues { Set($0.map(\.gegevens.datum)) }
        for orgaan in organen {
            guard let dagen = dagen[orgaan.code] else { continue }
            for sleutel in orgaan.sleutels { kalender.vergaderingen[sleutel] = dagen.union(kalender.vergaderingen[sleutel] ?? []).sorted() }
        }
        kalender.afwezig = try afmeldingen().map { Vergaderkalender.Afwezigheid(persoon: $0.persoon, dagen: $0.dagen) }
        return kalender
    }
}

extension Migration {
    static let vergaderingen = Migration(
        "0024-vergaderingen",
        """
        create table vergadering (
            id text primary key not null, orgaan text not null, datum text not null, begin_tijd text, eind_tijd text, plaats text,
            is_besloten bigint not null default 0, afgelast_reden text, afgelast_op text, versie bigint not null check (versie > 0),
            gemaakt text not null, gewijzigd text not null, kenmerk text,
            check ((afgelast_reden is null) = (afgelast_op is null)));
        create index vergadering_dag on vergadering (datum);
        create unique index vergadering_kenmerk on vergadering (orgaan, kenmerk) where kenmerk is not null;

        create table agendapunt (
            id text primary key not null, vergadering text not null references vergadering (id), volgnummer bigint not null,
            titel text not null, handeling text, planning text, stap text, unique (vergadering, volgnummer),
            check ((planning is null) = (stap is null)));
        create index agendapunt_stap on agendapunt (planning, stap);

        create table agendastuk (
            agendapunt text not null references agendapunt (id), plaats bigint not null, document text references document (id), naam text,
            primary key (agendapunt, plaats), check ((document is null) <> (naam is null)));

        create table afmelding (
            id text primary key not null, orgaan text not null, persoon text not null, van text not null, tot text not null, reden text,
            door text not null, op text not null, check (van <= tot));

        create table agenda_adres (
            gebruiker text primary key not null references gebruiker (id), hash text not null unique, gemaakt text not null);
        """)
}
