import Database
import Foundation

extension Transaction {
    func levering(_ id: ID<Levering>) throws -> Levering {
        let ontvangsten = try all(
            "select nummer, bestandsnaam, grootte, uitkomst, document, reden from ontvangst where levering = \(id) order by nummer"
        ) { row in
            Ontvangst(
                nummer: try row["nummer"], bestandsnaam: try row["bestandsnaam"], grootte: try row["grootte"], uitkomst: try uitkomst(row))
        }
        let levering = try first("select door, op from levering where id = \(id)") { row in
            Levering(id: id, door: try row["door"], op: try row["op"], ontvangsten: ontvangsten)
        }
        guard let levering else { throw Refusal(.geenLevering) }
        return levering
    }

    func insert(_ levering: Levering) throws {
        try run("insert into levering (id, door, op) values (\(levering.id), \(levering.door), \(levering.op))")
    }

    /// How many files are in it, and how many bytes those that were taken in are together: what the bounds are held against.
    func omvang(of levering: ID<Levering>) throws -> (bestanden: Int, bytes: Int) {
        try one(
            """
            select count(*) as bestanden, cast(coalesce(sum(case when uitkomst = 'geweigerd' then 0 else grootte end), 0) as bigint) as omvang
            from ontvangst where levering = \(levering)
            """
        ) { row in (bestanden: try row["bestanden"] as Int, bytes: try row["omvang"] as Int) }
    }

    func insert(_ ontvangst: Ontvangst, into levering: ID<Levering>) throws {
        try run(
            """
            insert into ontvangst (levering, nummer, bestandsnaam, grootte, uitkomst, document, reden)
            values (\(levering), \(ontvangst.nummer), \(ontvangst.bestandsnaam), \(ontvangst.grootte), \(ontvangst.uitkomst.code),
                \(ontvangst.uitkomst.document), \(ontvangst.uitkomst.reden))
            """)
    }

    private func uitkomst(_ row: Row) throws -> Ontvangst.Uitkomst {
        switch try row["uitkomst"] as String {
        case "toegevoegd": .toegevoegd(try row["document"])
        case "al-bekend": .alBekend(try row["document"])
        case "teruggezet": .teruggezet(try row["document"])
        default: .geweigerd(reden: try row["reden"])
        }
    }
}
