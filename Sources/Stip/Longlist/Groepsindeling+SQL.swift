import Database
import Foundation

extension Transaction {
    /// The groups of a cycle with every step; without steps when nobody began.
    func groepsindeling(_ cyclus: String) throws -> Groepsindeling {
        let delen = Dictionary(grouping: try groepsdelen(of: cyclus), by: \.stap)
        let stappen = try all(
            "select volgnummer, soort, groep, naam, drempel, aantal, terug, door, op from groepsstap where cyclus = \(cyclus) order by volgnummer"
        ) { row in
            let volgnummer: Int = try row["volgnummer"]
            return Groepsstap(volgnummer: volgnummer, daad: try daad(row, delen[volgnummer] ?? []), door: try row["door"], op: try row["op"])
        }
        return Groepsindeling(cyclus: cyclus, stappen: stappen)
    }

    /// Keeps a step. Its number is the next one; two at once cannot have the same.
    func insert(_ stap: Groepsstap, in cyclus: String) throws {
        let row = Groepsstaprij(stap.daad)
        try run(
            """
            insert into groepsstap (cyclus, volgnummer, soort, groep, naam, drempel, aantal, terug, door, op)
            values (\(cyclus), \(stap.volgnummer), \(row.soort), \(row.groep), \(row.naam), \(row.drempel), \(row.aantal), \(row.terug),
                \(stap.door), \(stap.op))
            """)
        let delen = stap.daad.delen.enumerated().map { plaats, deel -> SQL in
            """
            (\(cyclus), \(stap.volgnummer), \(plaats), \(deel.groep), \(deel.prioriteit), \(deel.naam), \(deel.lid?.themas.joined(separator: " ")),
                \(deel.lid?.gemeenten.joined(separator: " ")), \(deel.lid?.document), \(deel.lid?.nummer))
            """
        }
        for start in stride(from: 0, to: delen.count, by: 500) {
            let rows = Array(delen[start..<min(start + 500, delen.count)])
            try run(
                """
                insert into groepsstap_deel (cyclus, stap, plaats, groep, prioriteit, naam, themas, gemeenten, document, nummer)
                values \(rows.joined(by: ", "))
                """)
        }
    }

    /// Why priorities that were placed are no longer counted: in words, by their number.
    func vervallen(_ ids: [ID<Prioriteit>]) throws -> [ID<Prioriteit>: String] {
        var redenen = Dictionary(ids.map { ($0, "staat niet meer in het plan") }) { first, _ in first }
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            let rows = try all(
                """
                select p.id, p.stand, p.beslist_reden, d.verwijderd from prioriteit p join document d on d.id = p.document
                where p.id in \(SQL.list(some))
                """
            ) { row in
                (
                    id: try row["id"] as ID<Prioriteit>, stand: try row["stand"] as Oordeel.Stand, reden: try row["beslist_reden"] as String?,
                    verwijderd: try row["verwijderd"] as Date?
                )
            }
            for row in rows {
                redenen[row.id] =
                    row.verwijderd != nil
                    ? "het plan is verwijderd"
                    : row.stand == .verworpen
                        ? "verworpen\(row.reden.map { ": \($0)" } ?? "")" : "het plan telt niet meer mee, of de rang is geen prioriteit meer"
            }
        }
        return redenen
    }

    private func daad(_ row: Row, _ delen: [Groepsdeel]) throws -> Groepsstap.Daad {
        let groep: ID<Prioriteitengroep> = ID(try row["groep"] ?? "")
        let naam: String = try row["naam"] ?? ""
        switch try row["soort"] as Groepsstaprij.Soort {
        case .voorstel:
            let maat: Groepsmaat = try (row["aantal"] as Int?).map { .aantal($0) } ?? .gelijkenis(try row["drempel"] ?? 0)
            let leden = Dictionary(grouping: delen.filter { $0.lid != nil }, by: \.groep)
            let groepen = delen.filter { $0.lid == nil }.map { deel in
                Prioriteitengroep(id: ID(deel.groep ?? ""), naam: deel.naam ?? "", leden: leden[deel.groep]?.compactMap(\.lid) ?? [])
            }
            return .voorstel(maat, groepen)
        case .plaatsing: return .plaatsing(delen.compactMap { deel in deel.lid.map { Groepsplaatsing(lid: $0, groep: ID(deel.groep ?? "")) } })
        case .samenvoeging: return .samenvoeging(delen.compactMap { $0.groep.map { ID($0) } }, naam: naam)
        case .splitsing: return .splitsing(groep, leden: delen.compactMap { $0.prioriteit }, naam: naam)
        case .naam: return .naam(groep, naam)
        case .terugkeer: return .terugkeer(naar: try row["terug"] ?? 0)
        }
    }

    private func groepsdelen(of cyclus: String) throws -> [Groepsdeel] {
        try all(
            """
            select stap, groep, prioriteit, naam, themas, gemeenten, document, nummer from groepsstap_deel
            where cyclus = \(cyclus) order by stap, plaats
            """
        ) { row in
            let prioriteit: ID<Prioriteit>? = try row["prioriteit"]
            let document: ID<Document>? = try row["document"]
            var deel = Groepsdeel(stap: try row["stap"], groep: try row["groep"], prioriteit: prioriteit, naam: try row["naam"])
            if let prioriteit, let document {
                let words = { (text: String) in text.split(separator: " ").map(String.init) }
                deel.lid = Groepslid(
                    prioriteit: prioriteit, naam: deel.naam ?? "", themas: words(try row["themas"]), gemeenten: words(try row["gemeenten"]),
                    document: document, nummer: try row["nummer"])
            }
            return deel
        }
    }
}

/// A row of what belongs to a step: a group, a priority, or a priority in a group.
private struct Groepsdeel {
    var stap = 0
    var groep: String?
    var prioriteit: ID<Prioriteit>?
    var naam: String?
    var lid: Groepslid?
}

/// The columns of a step.
private struct Groepsstaprij {
    enum Soort: String, Storable { case voorstel, plaatsing, samenvoeging, splitsing, naam, terugkeer }

    var soort: Soort
    var groep: ID<Prioriteitengroep>?
    var naam: String?
    var drempel: Double?
    var aantal: Int?
    var terug: Int?

    init(_ daad: Groepsstap.Daad) {
        switch daad {
        case .voorstel(.gelijkenis(let drempel), _): (soort, self.drempel) = (.voorstel, drempel)
        case .voorstel(.aantal(let aantal), _): (soort, self.aantal) = (.voorstel, aantal)
        case .plaatsing: soort = .plaatsing
        case .samenvoeging(_, let naam): (soort, self.naam) = (.samenvoeging, naam)
        case .splitsing(let groep, _, let naam): (soort, self.groep, self.naam) = (.splitsing, groep, naam)
        case .naam(let groep, let naam): (soort, self.groep, self.naam) = (.naam, groep, naam)
        case .terugkeer(let naar): (soort, terug) = (.terugkeer, naar)
        }
    }
}

extension Groepsstap.Daad {
    fileprivate var delen: [Groepsdeel] {
        switch self {
        case .voorstel(_, let groepen):
            groepen.flatMap { groep in
                [Groepsdeel(groep: groep.id.rawValue, naam: groep.naam)] + groep.leden.map { Groepsdeel($0, groep.id) }
            }
        case .plaatsing(let plaatsingen): plaatsingen.map { Groepsdeel($0.lid, $0.groep) }
        case .samenvoeging(let groepen, _): groepen.map { Groepsdeel(groep: $0.rawValue) }
        case .splitsing(_, let leden, _): leden.map { Groepsdeel(prioriteit: $0) }
        case .naam, .terugkeer: []
        }
    }
}

extension Groepsdeel {
    fileprivate init(_ lid: Groepslid, _ groep: ID<Prioriteitengroep>) {
        self.init(groep: groep.rawValue, prioriteit: lid.prioriteit, naam: lid.naam, lid: lid)
    }
}

extension Migration {
    static let longlist = Migration(
        "0016-longlist",
        """
        create table groepsstap (
            cyclus text not null, volgnummer bigint not null check (volgnummer > 0), soort text not null, groep text, naam text,
            drempel double precision, aantal bigint, terug bigint, door text not null, op text not null, primary key (cyclus, volgnummer));
        create table groepsstap_deel (
            cyclus text not null, stap bigint not null, plaats bigint not null, groep text, prioriteit text, naam text, themas text, gemeenten text,
            document text, nummer bigint, primary key (cyclus, stap, plaats));

        create table kandidaat (
            id text primary key not null, cyclus text not null, naam text not null, omschrijving text not null, plaats bigint, versie bigint not null);
        create table kandidaat_bron (
            kandidaat text not null references kandidaat (id), volgorde bigint not null, prioriteit text not null, groep text not null, groepsnaam text not null,
            primary key (kandidaat, prioriteit));
        create table kandidaat_criterium (
            kandidaat text not null references kandidaat (id), criterium text not null, score bigint check (score between 0 and 3), reden text not null,
            primary key (kandidaat, criterium));

        create table longlist (
            id text primary key not null, cyclus text not null, nummer bigint not null, naam text not null, datum text not null, door text not null,
            op text not null, unique (cyclus, nummer));
        create table longlist_kandidaat (
            longlist text not null references longlist (id), plaats bigint not null, kandidaat text not null, naam text not null,
            omschrijving text not null, noemt bigint not null, gelezen bigint not null, primary key (longlist, plaats));
        create table longlist_criterium (
            longlist text not null references longlist (id), plaats bigint not null, criterium text not null, score bigint, reden text not null,
            primary key (longlist, plaats, criterium));
        create table longlist_bron (
            longlist text not null references longlist (id), plaats bigint not null, volgorde bigint not null, groepsnaam text not null,
            prioriteit text not null, naam text not null, gemeenten text not null, document text not null, documentnaam text not null,
            nummer bigint not null, bladzijde bigint not null, citaat text not null, stand text not null, primary key (longlist, plaats, volgorde));
        """)
}
