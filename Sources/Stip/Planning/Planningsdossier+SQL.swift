import Database

extension Transaction {
    /// Every planning, whole, the last one made first.
    func planningen() throws -> [Planningsdossier] { try planningsdossiers(where: "1 = 1") }

    func planning(_ id: ID<Planningsdossier>) throws -> Planningsdossier {
        guard let dossier = try planningsdossiers(where: "p.id = \(id)").first else { throw Refusal(.geenPlanning) }
        return dossier
    }

    func insert(_ dossier: Planningsdossier, by actor: Actor) throws {
        try run(
            """
            insert into planning (id, cyclus, naam, niveau, gemeente, termijn_van, termijn_tot, dagtekening, vastgesteld, versie, gemaakt, door)
            values (\(dossier.id), \(dossier.cyclus), \(dossier.naam), \(dossier.niveau), \(dossier.gemeente), \(dossier.termijn?.lowerBound),
                \(dossier.termijn?.upperBound), \(dossier.dagtekening), \(dossier.vastgesteld), \(dossier.versie), \(now), \(actor.naam))
            """)
        try insert(dossier.kalender, of: dossier.id)
        try insert(dossier.stappen, of: dossier.id)
    }

    /// What stands above the steps.
    func saveHead(of dossier: Planningsdossier) throws {
        try run(
            """
            update planning set naam = \(dossier.naam), termijn_van = \(dossier.termijn?.lowerBound), termijn_tot = \(dossier.termijn?.upperBound),
                dagtekening = \(dossier.dagtekening), vastgesteld = \(dossier.vastgesteld), versie = \(dossier.versie)
            where id = \(dossier.id)
            """)
    }

    func deletePlanning(_ id: ID<Planningsdossier>) throws {
        try run("delete from planning_daad where planning = \(id)")
        try run("delete from planning_dag where planning = \(id)")
        try run("delete from planning_verplaatsing where planning = \(id)")
        try run("delete from planning_persoon where planning = \(id)")
        try run("delete from planning_nodig where planning = \(id)")
        try run("delete from planning_stap where planning = \(id)")
        try run("delete from planning where id = \(id)")
    }

    private func planningsdossiers(where condition: SQL) throws -> [Planningsdossier] {
        let stappen = try planningsstappen(where: condition)
        let kalenders = try planningskalenders(where: condition)
        let daden = try planningsdaden(where: condition)
        return try all(
            """
            select p.id, p.cyclus, p.naam, p.niveau, p.gemeente, p.termijn_van, p.termijn_tot, p.dagtekening, p.vastgesteld, p.versie
            from planning p where \(condition) order by p.gemaakt desc, p.id desc
            """
        ) { row in
            let id: ID<Planningsdossier> = try row["id"]
            var dossier = Planningsdossier(id: id, cyclus: try row["cyclus"], naam: try row["naam"], niveau: try row["niveau"])
            dossier.gemeente = try row["gemeente"]
            if let van: Datum = try row["termijn_van"], let tot: Datum = try row["termijn_tot"], van <= tot { dossier.termijn = van...tot }
            (dossier.dagtekening, dossier.vastgesteld) = (try row["dagtekening"], try row["vastgesteld"])
            dossier.versie = try row["versie"]
            (dossier.stappen, dossier.kalender) = (stappen[id] ?? [], kalenders[id] ?? Vergaderkalender())
            dossier.daden = daden[id] ?? []
            return dossier
        }
    }

    // MARK: When bodies meet

    /// The rows of a calendar: a meeting and a term to deliver papers are of one body, absence is of a person.
    private func insert(_ kalender: Vergaderkalender, of id: ID<Planningsdossier>) throws {
        var rows: [SQL] = []
        for (orgaan, days) in kalender.vergaderingen.sorted(by: { $0.key < $1.key }) {
            rows += days.map { "(\(id), \(Planningsdag.vergadering), \(orgaan), \($0), \($0), 0)" as SQL }
        }
        for (orgaan, recessen) in kalender.recessen.sorted(by: { $0.key < $1.key }) {
            rows += recessen.map { "(\(id), \(Planningsdag.reces), \(orgaan), \($0.lowerBound), \($0.upperBound), 0)" as SQL }
        }
        for (orgaan, days) in kalender.aanlevertermijnen.sorted(by: { $0.key < $1.key }) {
            rows.append("(\(id), \(Planningsdag.aanlevertermijn), \(orgaan), '', '', \(days))")
        }
        rows += kalender.afwezig.map { "(\(id), \(Planningsdag.afwezig), \($0.persoon), \($0.dagen.lowerBound), \($0.dagen.upperBound), 0)" as SQL }
        // The region of every body stands under no name.
        let regios = kalender.schoolregios.sorted { $0.key < $1.key } + (kalender.schoolregio.map { [("", $0)] } ?? [])
        rows += regios.map { "(\(id), \(Planningsdag.schoolregio), \($0), \($1.rawValue), '', 0)" as SQL }
        for start in stride(from: 0, to: rows.count, by: 500) {
            let part = Array(rows[start..<min(start + 500, rows.count)])
            try run("insert into planning_dag (planning, soort, wie, van, tot, dagen) values \(part.joined(by: ", "))")
        }
    }

    private func planningskalenders(where condition: SQL) throws -> [ID<Planningsdossier>: Vergaderkalender] {
        var kalenders: [ID<Planningsdossier>: Vergaderkalender] = [:]
        let rows = try all(
            """
            select d.planning, d.soort, d.wie, d.van, d.tot, d.dagen from planning_dag d join planning p on p.id = d.planning
            where \(condition) order by d.planning, d.soort, d.wie, d.van, d.tot
            """
        ) { $0 }
        for row in rows {
            let (id, wie): (ID<Planningsdossier>, String) = (try row["planning"], try row["wie"])
            switch try row["soort"] as Planningsdag {
            case .vergadering: kalenders[id, default: Vergaderkalender()].vergaderingen[wie, default: []].append(try row["van"])
            case .reces:
                let (van, tot): (Datum, Datum) = (try row["van"], try row["tot"])
                if van <= tot { kalenders[id, default: Vergaderkalender()].recessen[wie, default: []].append(van...tot) }
            case .aanlevertermijn: kalenders[id, default: Vergaderkalender()].aanlevertermijnen[wie] = try row["dagen"]
            case .schoolregio:
                let regio = Schoolregio(rawValue: try row["van"])
                if wie.isEmpty {
                    kalenders[id, default: Vergaderkalender()].schoolregio = regio
                } else {
                    kalenders[id, default: Vergaderkalender()].schoolregios[wie] = regio
                }
            case .afwezig:
                let (van, tot): (Datum, Datum) = (try row["van"], try row["tot"])
                if van <= tot { kalenders[id, default: Vergaderkalender()].afwezig.append(.init(persoon: wie, dagen: van...tot)) }
            }
        }
        return kalenders
    }
}

/// What a day in the calendar of a planning is. The raw values stand in the database.
enum Planningsdag: String, Storable { case vergadering, reces, aanlevertermijn, afwezig, schoolregio }

extension Planning.Niveau: Storable {}
extension Handeling: Storable {}
extension Stap.Stand: Storable {}
extension Tijdvak.Precisie: Storable {}

extension Migration {
    static let planning = Migration(
        "0022-planning",
        """
        create table planning (
            id text primary key not null, cyclus text not null, naam text not null, niveau text not null, gemeente text, termijn_van text,
            termijn_tot text, dagtekening text, vastgesteld text, versie bigint not null, gemaakt text not null, door text not null);
        create table planning_stap (
            planning text not null references planning (id), id text not null, volgorde bigint not null, orgaan text not null, handeling text,
            wat text not null, levert text, duur bigint not null, wachttijd bigint not null, stand text not null, versie bigint not null,
            van text, tot text, precisie text, is_uiterlijk bigint not null, eerst_van text, eerst_tot text, eerst_precisie text,
            eerst_is_uiterlijk bigint not null, gedaan_op text, vervalreden text, stemronde text, overleg text, document text, bladzijde bigint,
            bewijs_van bigint, bewijs_tot bigint, citaat text, primary key (planning, id));
        create index planning_stap_overleg on planning_stap (overleg);
        create table planning_nodig (
            planning text not null references planning (id), stap text not null, plaats bigint not null, nodig text not null,
            primary key (planning, stap, plaats));
        create table planning_persoon (
            planning text not null references planning (id), stap text not null, plaats bigint not null, naam text not null,
            primary key (planning, stap, plaats));
        create table planning_verplaatsing (
            planning text not null references planning (id), stap text not null, plaats bigint not null, was_van text, was_tot text,
            was_precisie text, was_is_uiterlijk bigint not null, wordt_van text, wordt_tot text, wordt_precisie text,
            wordt_is_uiterlijk bigint not null, reden text not null, door text not null, op text not null,
            primary key (planning, stap, plaats));
        create table planning_dag (
            planning text not null references planning (id), soort text not null, wie text not null, van text not null, tot text not null,
            dagen bigint not null);
        create index planning_dag_planning on planning_dag (planning);
        create table planning_daad (
            planning text not null references planning (id), nummer bigint not null, soort text not null, stap text, stapversie bigint not null,
            tekst text not null, door text not null, op text not null, kopie text not null, is_teruggedraaid bigint not null,
            primary key (planning, nummer));
        """)
}
