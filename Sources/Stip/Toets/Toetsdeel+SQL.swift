import Database
import Foundation

extension Transaction {
    /// The parts of a toets, in the order of the unit, in as many queries as there are tables.
    func toetsdelen(of toets: ID<Toets>) throws -> [Toetsdeel] { try toetsdelen(where: "d.toets = \(toets)") }

    func toetsdeel(_ gemeente: String, in toets: ID<Toets>) throws -> Toetsdeel {
        guard let deel = try toetsdelen(where: "d.toets = \(toets) and d.gemeente = \(gemeente)").first else { throw Refusal(.geenToetsdeel) }
        return deel
    }

    func insert(_ deel: Toetsdeel, volgorde: Int) throws {
        try run(
            """
            insert into toetsdeel (id, toets, volgorde, gemeente, naam, district, document, plan, van, tot, verlopen)
            values (\(deel.id), \(deel.toets), \(volgorde), \(deel.gemeente), \(deel.naam), \(deel.district), \(deel.plan?.document),
                \(deel.plan?.naam), \(deel.plan?.looptijd?.van), \(deel.plan?.looptijd?.tot), \(deel.plan?.isVerlopen ?? false))
            """)
        for punt in deel.punten { try insert(punt, in: deel.id) }
    }

    /// Puts a plan before a municipality that had none when the toets opened.
    func setPlan(_ plan: Toetsplan, _ punten: [Toetspunt], on deel: ID<Toetsdeel>) throws {
        try run(
            """
            update toetsdeel set document = \(plan.document), plan = \(plan.naam), van = \(plan.looptijd?.van), tot = \(plan.looptijd?.tot),
                verlopen = \(plan.isVerlopen) where id = \(deel)
            """)
        for punt in punten { try insert(punt, in: deel) }
    }

    func setHeropening(_ heropening: Heropening, on deel: ID<Toetsdeel>) throws {
        try run(
            """
            update toetsdeel set heropend = \(heropening.op), heropend_door = \(heropening.door), heropend_reden = \(heropening.reden),
                heropend_tot = \(heropening.reactiedatum), heropening_gesloten = \(heropening.gesloten) where id = \(deel)
            """)
    }

    func insertHerinnering(of deel: ID<Toetsdeel>, dag: Datum, adressen: [String], door: String) throws {
        try run(
            """
            insert into toetsherinnering (deel, dag, door, op, adressen)
            values (\(deel), \(dag), \(door), \(now), \(adressen.joined(separator: ", ")))
            """)
    }

    private func insert(_ punt: Toetspunt, in deel: ID<Toetsdeel>) throws {
        try run(
            """
            insert into toetspunt (deel, nummer, prioriteit, document, naam, rang, focus, themas, bladzijde, citaat, deelgenoten)
            values (\(deel), \(punt.nummer), \(punt.prioriteit), \(punt.document), \(punt.naam), \(punt.rang), \(punt.focus),
                \(punt.themas.lines), \(punt.bladzijde), \(punt.citaat), \(punt.deelgenoten.joined(separator: "\n")))
            """)
    }

    private func toetsdelen(where condition: SQL) throws -> [Toetsdeel] {
        let punten = Dictionary(grouping: try toetspunten(where: condition), by: \.deel)
        let reacties = Dictionary(grouping: try toetsreacties(where: condition), by: \.plaats)
        let aanvullingen = Dictionary(grouping: try toetsaanvullingen(where: condition), by: \.plaats)
        let antwoorden = Dictionary(grouping: try toetsantwoorden(where: condition), by: \.deel)
        let dagen = Dictionary(
            grouping: try all(
                "select h.deel, h.dag from toetsherinnering h join toetsdeel d on d.id = h.deel where \(condition) order by h.deel, h.dag"
            ) { row in (deel: try row["deel"] as ID<Toetsdeel>, dag: try row["dag"] as Datum) }, by: \.deel)
        return try all(
            """
            select d.id, d.toets, d.gemeente, d.naam, d.district, d.document, d.plan, d.van, d.tot, d.verlopen, d.teller, d.laatste_aanvulling,
                d.opmerking, d.opmerking_teller, d.heropend, d.heropend_door, d.heropend_reden, d.heropend_tot, d.heropening_gesloten
            from toetsdeel d where \(condition) order by d.volgorde
            """
        ) { row in
            let id: ID<Toetsdeel> = try row["id"]
            var deel = Toetsdeel(
                id: id, toets: try row["toets"], gemeente: try row["gemeente"], naam: try row["naam"], district: try row["district"])
            if let document = try row["document"] as ID<Document>?, let naam = try row["plan"] as String? {
                let (van, tot): (Int?, Int?) = (try row["van"], try row["tot"])
                let looptijd = van.flatMap { van in tot.flatMap { Periode(van: van, tot: $0) } }
                deel.plan = Toetsplan(document: document, naam: naam, looptijd: looptijd, isVerlopen: try row["verlopen"])
            }
            deel.punten = punten[id]?.map(\.punt) ?? []
            let plaats = Toetsplaats(deel: id, versie: 0)
            deel.concept = Toetsconcept(
                reacties: (reacties[plaats] ?? []).byPunt, aanvullingen: aanvullingen[plaats]?.map(\.aanvulling) ?? [],
                opmerking: try row["opmerking"],
                opmerkingTeller: try row["opmerking_teller"], teller: try row["teller"], laatsteAanvulling: try row["laatste_aanvulling"])
            deel.antwoorden = (antwoorden[id] ?? []).map { kop in
                let plaats = Toetsplaats(deel: id, versie: kop.versie)
                return kop.antwoord((reacties[plaats] ?? []).byPunt, aanvullingen[plaats]?.map(\.aanvulling) ?? [])
            }
            if let op = try row["heropend"] as Date? {
                deel.heropening = Heropening(
                    op: op, door: try row["heropend_door"], reden: try row["heropend_reden"], reactiedatum: try row["heropend_tot"],
                    gesloten: try row["heropening_gesloten"])
            }
            deel.herinnerd = dagen[id]?.map(\.dag) ?? []
            return deel
        }
    }

    private func toetspunten(where condition: SQL) throws -> [(deel: ID<Toetsdeel>, punt: Toetspunt)] {
        try all(
            """
            select p.deel, p.nummer, p.prioriteit, p.document, p.naam, p.rang, p.focus, p.themas, p.bladzijde, p.citaat, p.deelgenoten
            from toetspunt p join toetsdeel d on d.id = p.deel where \(condition) order by p.deel, p.nummer
            """
        ) { row in
            let deelgenoten: String = try row["deelgenoten"]
            let punt = Toetspunt(
                nummer: try row["nummer"], prioriteit: try row["prioriteit"], document: try row["document"], naam: try row["naam"],
                rang: try row["rang"], focus: try row["focus"], themas: [Themaverwijzing](lines: try row["themas"]),
                bladzijde: try row["bladzijde"], citaat: try row["citaat"], deelgenoten: deelgenoten.split(separator: "\n").map(String.init))
            return (deel: try row["deel"], punt: punt)
        }
    }
}

/// A version of the answer of one municipality; version 0 is what is being written.
struct Toetsplaats: Hashable, Sendable {
    let deel: ID<Toetsdeel>
    let versie: Int
}

extension [(plaats: Toetsplaats, reactie: Toetsreactie)] {
    fileprivate var byPunt: [Int: Toetsreactie] { Dictionary(map { ($0.reactie.punt, $0.reactie) }) { _, last in last } }
}

extension [Themaverwijzing] {
    /// A theme a line: its code, a space, its name.
    init(lines: String) {
        self = lines.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return Themaverwijzing(code: String(parts[0]), naam: parts.count > 1 ? String(parts[1]) : String(parts[0]))
        }
    }

    var lines: String { map { "\($0.code) \($0.naam)" }.joined(separator: "\n") }
}
