import Database
import Foundation

extension Transaction {
    /// The ballots of a round and what they come to, for who may see it.
    ///
    /// - Throws: `Refusal` while the round is not closed: nobody sees a count before.
    func uitslag(of id: ID<Stemronde>, for actor: Actor) throws -> Rondeuitslag {
        let ronde = try stemronde(id, for: actor)
        guard Zichtbaarheid.shows(uitslagVan: ronde, to: actor, at: now) else { throw Refusal(.uitslagNogVerborgen(ronde)) }
        return try uitslag(of: ronde)
    }

    /// The same for who was let through already.
    func uitslag(of ronde: Stemronde) throws -> Rondeuitslag {
        Rondeuitslag(ronde, try stembiljetten(of: ronde), opkomst: try opkomst(of: ronde))
    }

    // MARK: Ties

    /// The decision that counts: the last one.
    func gelijkstandbeslissing(of ronde: ID<Stemronde>) throws -> Gelijkstandbeslissing? {
        try first(
            "select gekozen, volgt_regel, reden, door, op from gelijkstandbeslissing where ronde = \(ronde) order by nummer desc limit 1"
        ) { row in
            let gekozen: String = try row["gekozen"]
            return Gelijkstandbeslissing(
                gekozen: gekozen.split(separator: " ").map(String.init), volgtRegel: try row["volgt_regel"], reden: try row["reden"],
                door: try row["door"], op: try row["op"])
        }
    }

    func insert(_ beslissing: Gelijkstandbeslissing, of ronde: ID<Stemronde>) throws {
        let nummer: Int = try one(
            "select cast(coalesce(max(nummer), 0) as bigint) from gelijkstandbeslissing where ronde = \(ronde)"
        ) { try $0[0] }
        try run(
            """
            insert into gelijkstandbeslissing (ronde, nummer, gekozen, volgt_regel, reden, door, op)
            values (\(ronde), \(nummer + 1), \(beslissing.gekozen.joined(separator: " ")), \(beslissing.volgtRegel), \(beslissing.reden),
                \(beslissing.door), \(beslissing.op))
            """)
    }

    // MARK: Criteria

    /// What was judged again at the outcome; of each criterium the last word.
    func uitslagoordelen(of ronde: ID<Stemronde>) throws -> Uitslagoordelen {
        let rows = try all(
            "select optie, criterium, score, reden, door, op from uitslagoordeel where ronde = \(ronde) order by nummer"
        ) { row in
            (
                optie: try row["optie"] as String,
                oordeel: Uitslagoordeel(
                    criterium: try row["criterium"], oordeel: Criteriumoordeel(score: try row["score"], reden: try row["reden"]),
                    door: try row["door"], op: try row["op"])
            )
        }
        return rows.reduce(into: [:]) { found, row in found[row.optie, default: [:]][row.oordeel.criterium] = row.oordeel }
    }

    func insert(_ oordeel: Criteriumoordeel, _ criterium: Criterium, of optie: String, in ronde: ID<Stemronde>, by door: String) throws {
        let nummer: Int = try one("select cast(coalesce(max(nummer), 0) as bigint) from uitslagoordeel where ronde = \(ronde)") { try $0[0] }
        try run(
            """
            insert into uitslagoordeel (ronde, nummer, optie, criterium, score, reden, door, op)
            values (\(ronde), \(nummer + 1), \(optie), \(criterium), \(oordeel.score), \(oordeel.reden), \(door), \(now))
            """)
    }

    // MARK: Who established it

    func vaststellendOrgaan(of ronde: ID<Stemronde>) throws -> Vaststellendorgaan? {
        try first("select orgaan, datum from vaststellend_orgaan where ronde = \(ronde)") { row in
            Vaststellendorgaan(naam: try row["orgaan"], datum: try row["datum"])
        }
    }

    func insert(_ orgaan: Vaststellendorgaan, of ronde: ID<Stemronde>) throws {
        try run("insert into vaststellend_orgaan (ronde, orgaan, datum) values (\(ronde), \(orgaan.naam), \(orgaan.datum))")
    }

    /// The code of the theme that most sources of each option are about, so that it can have its picture.
    func optiethemas(of ronde: Stemronde) throws -> [String: String] {
        guard let id = ronde.longlist else { return [:] }
        let longlist = try longlist(id)
        let themas = try themalijst()
        let now = Dictionary(themas.geldend(try prioriteiten()).map { ($0.id, $0.vondst.themas) }) { first, _ in first }
        var found: [String: String] = [:]
        for optie in ronde.opties {
            guard let regel = longlist.regels.first(where: { $0.kandidaat == optie.kandidaat }) else { continue }
            var counts: [String: Int] = [:]
            for bron in regel.bronnen { if let thema = now[bron.prioriteit]?.first { counts[thema, default: 0] += 1 } }
            found[optie.id] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        return found
    }
}

extension Migration {
    static let uitslag = Migration(
        "0021-uitslag",
        """
        create table gelijkstandbeslissing (
            ronde text not null references stemronde (id), nummer bigint not null, gekozen text not null, volgt_regel bigint not null,
            reden text not null, door text not null, op text not null, primary key (ronde, nummer));

        create table uitslagoordeel (
            ronde text not null references stemronde (id), nummer bigint not null, optie text not null, criterium text not null, score bigint,
            reden text not null, door text not null, op text not null, primary key (ronde, nummer));

        create table vaststellend_orgaan (ronde text primary key not null references stemronde (id), orgaan text not null, datum text not null);

        create table terugkoppeling (
            cyclus text not null, nummer bigint not null, soort text not null check (soort in ('prioriteit', 'kandidaat')),
            onderwerp text not null, uitkomst text not null check (uitkomst in ('overgenomen', 'deels', 'lokaal')), reden text not null,
            door text not null, op text not null, primary key (cyclus, nummer));
        """)
}
