import Database
import Foundation

extension Transaction {
    /// Adds steps that are not there yet, in hundreds at a time.
    func insert(_ stappen: [Planningsstap], of id: ID<Planningsdossier>, from first: Int = 0) throws {
        let rows = stappen.enumerated().map { place, one -> SQL in
            let (stap, nu, eerst) = (one.stap, Tijdvakrij(one.stap.moment), Tijdvakrij(one.eerste))
            return """
                (\(id), \(stap.id), \(first + place), \(stap.orgaan), \(stap.handeling), \(stap.wat), \(stap.levert), \(stap.duur),
                    \(stap.wachttijd), \(stap.stand), \(one.versie), \(nu.van), \(nu.tot), \(nu.precisie), \(nu.isUiterlijk), \(eerst.van),
                    \(eerst.tot), \(eerst.precisie), \(eerst.isUiterlijk), \(one.gedaanOp), \(one.vervalreden), \(one.stemronde), \(one.overleg),
                    \(one.document), \(stap.bewijs?.bladzijde), \(stap.bewijs?.van), \(stap.bewijs?.tot), \(stap.bewijs?.citaat))
                """
        }
        try inParts(rows) { part in
            """
            insert into planning_stap (planning, id, volgorde, orgaan, handeling, wat, levert, duur, wachttijd, stand, versie, van, tot, precisie,
                is_uiterlijk, eerst_van, eerst_tot, eerst_precisie, eerst_is_uiterlijk, gedaan_op, vervalreden, stemronde, overleg, document,
                bladzijde, bewijs_van, bewijs_tot, citaat)
            values \(part)
            """
        }
        let nodig = stappen.flatMap { one in one.stap.nodig.enumerated().map { "(\(id), \(one.id), \($0), \($1))" as SQL } }
        try inParts(nodig) { "insert into planning_nodig (planning, stap, plaats, nodig) values \($0)" }
        let personen = stappen.flatMap { one in one.stap.personen.enumerated().map { "(\(id), \(one.id), \($0), \($1))" as SQL } }
        try inParts(personen) { "insert into planning_persoon (planning, stap, plaats, naam) values \($0)" }
        let moves = stappen.flatMap { one in
            one.verplaatsingen.enumerated().map { place, move -> SQL in
                let (was, wordt) = (Tijdvakrij(move.was), Tijdvakrij(move.wordt))
                return """
                    (\(id), \(one.id), \(place), \(was.van), \(was.tot), \(was.precisie), \(was.isUiterlijk), \(wordt.van), \(wordt.tot),
                        \(wordt.precisie), \(wordt.isUiterlijk), \(move.reden), \(move.door), \(move.op))
                    """
            }
        }
        try inParts(moves) { part in
            """
            insert into planning_verplaatsing (planning, stap, plaats, was_van, was_tot, was_precisie, was_is_uiterlijk, wordt_van, wordt_tot,
                wordt_precisie, wordt_is_uiterlijk, reden, door, op)
            values \(part)
            """
        }
    }

    /// Takes a step away with all that hangs on it. What other steps say of it is theirs to change.
    func deleteStap(_ stap: String, of id: ID<Planningsdossier>) throws {
        try run("delete from planning_verplaatsing where planning = \(id) and stap = \(stap)")
        try run("delete from planning_persoon where planning = \(id) and stap = \(stap)")
        try run("delete from planning_nodig where planning = \(id) and stap = \(stap)")
        try run("delete from planning_stap where planning = \(id) and id = \(stap)")
    }

    /// A step as it is now, at the place where it stood; at the end when it is new.
    func save(_ stap: Planningsstap, of id: ID<Planningsdossier>) throws {
        let place: Int? = try first("select volgorde from planning_stap where planning = \(id) and id = \(stap.id)") { try $0["volgorde"] }
        let last: Int = try one("select cast(coalesce(max(volgorde), -1) as bigint) from planning_stap where planning = \(id)") { try $0[0] }
        try deleteStap(stap.id, of: id)
        try insert([stap], of: id, from: place ?? last + 1)
    }

    private func inParts(_ rows: [SQL], _ statement: (SQL) -> SQL) throws {
        for start in stride(from: 0, to: rows.count, by: 200) {
            try run(statement(Array(rows[start..<min(start + 200, rows.count)]).joined(by: ", ")))
        }
    }

    /// The steps of plannings, in their order, in as many queries as there are tables.
    func planningsstappen(where condition: SQL) throws -> [ID<Planningsdossier>: [Planningsstap]] {
        let nodig = Dictionary(
            grouping: try all(
                """
                select n.planning, n.stap, n.nodig from planning_nodig n join planning p on p.id = n.planning where \(condition)
                order by n.planning, n.stap, n.plaats
                """
            ) { row in (plek: try Stapplek(row), naam: try row["nodig"] as String) }, by: \.plek)
        let personen = Dictionary(
            grouping: try all(
                """
                select n.planning, n.stap, n.naam from planning_persoon n join planning p on p.id = n.planning where \(condition)
                order by n.planning, n.stap, n.plaats
                """
            ) { row in (plek: try Stapplek(row), naam: try row["naam"] as String) }, by: \.plek)
        let moves = Dictionary(
            grouping: try all(
                """
                select v.planning, v.stap, v.was_van, v.was_tot, v.was_precisie, v.was_is_uiterlijk, v.wordt_van, v.wordt_tot, v.wordt_precisie,
                    v.wordt_is_uiterlijk, v.reden, v.door, v.op
                from planning_verplaatsing v join planning p on p.id = v.planning where \(condition) order by v.planning, v.stap, v.plaats
                """
            ) { row in
                let move = Planningsstap.Verplaatsing(
                    was: try Tijdvakrij(row, "was_").moment, wordt: try Tijdvakrij(row, "wordt_").moment, reden: try row["reden"],
                    door: try row["door"], op: try row["op"])
                return (plek: try Stapplek(row), move: move)
            }, by: \.plek)
        let rows = try all(
            """
            select s.planning, s.id as stap, s.orgaan, s.handeling, s.wat, s.levert, s.duur, s.wachttijd, s.stand, s.versie, s.van, s.tot,
                s.precisie, s.is_uiterlijk, s.eerst_van, s.eerst_tot, s.eerst_precisie, s.eerst_is_uiterlijk, s.gedaan_op, s.vervalreden,
                s.stemronde, s.overleg, s.document, s.bladzijde, s.bewijs_van, s.bewijs_tot, s.citaat
            from planning_stap s join planning p on p.id = s.planning where \(condition) order by s.planning, s.volgorde
            """
        ) { row in
            let plek = try Stapplek(row)
            var stap = Stap(
                id: plek.stap, orgaan: try row["orgaan"], handeling: try row["handeling"], wat: try row["wat"],
                moment: try Tijdvakrij(row, "").moment, nodig: nodig[plek]?.map(\.naam) ?? [], levert: try row["levert"])
            stap.personen = personen[plek]?.map(\.naam) ?? []
            (stap.duur, stap.wachttijd, stap.stand) = (try row["duur"], try row["wachttijd"], try row["stand"])
            if let bladzijde: Int = try row["bladzijde"] {
                stap.bewijs = Bewijs(bladzijde: bladzijde, van: try row["bewijs_van"], tot: try row["bewijs_tot"], citaat: try row["citaat"])
            }
            var one = Planningsstap(stap)
            (one.eerste, one.versie) = (try Tijdvakrij(row, "eerst_").moment, try row["versie"])
            one.verplaatsingen = moves[plek]?.map(\.move) ?? []
            (one.gedaanOp, one.vervalreden) = (try row["gedaan_op"], try row["vervalreden"])
            (one.stemronde, one.overleg, one.document) = (try row["stemronde"], try row["overleg"], try row["document"])
            return (planning: plek.planning, stap: one)
        }
        return Dictionary(grouping: rows, by: \.planning).mapValues { $0.map(\.stap) }
    }
}

/// Which step of which planning a row is about.
private struct Stapplek: Hashable {
    let planning: ID<Planningsdossier>
    let stap: String

    init(_ row: Row) throws { (planning, stap) = (try row["planning"], try row["stap"]) }
}

/// The four columns of a moment.
struct Tijdvakrij {
    let van: Datum?
    let tot: Datum?
    let precisie: Tijdvak.Precisie?
    let isUiterlijk: Bool

    init(_ moment: Tijdvak?) { (van, tot, precisie, isUiterlijk) = (moment?.van, moment?.tot, moment?.precisie, moment?.isUiterlijk ?? false) }

    init(_ row: Row, _ prefix: String) throws {
        (van, tot) = (try row[prefix + "van"], try row[prefix + "tot"])
        (precisie, isUiterlijk) = (try row[prefix + "precisie"], try row[prefix + "is_uiterlijk"])
    }

    var moment: Tijdvak? {
        guard let van, let tot, let precisie else { return nil }
        return Tijdvak(van: van, tot: tot, precisie: precisie, isUiterlijk: isUiterlijk)
    }
}
