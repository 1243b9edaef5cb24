import Database
import Foundation

extension Transaction {
    func rondedeelnemers(where condition: SQL) throws -> [(ronde: ID<Stemronde>, deelnemer: Deelnemer)] {
        try all(
            """
            select d.id, d.ronde, d.overleg, d.gebruiker, d.naam, d.gewicht, d.inwoners, d.peiljaar, d.district, d.uiterlijk,
                d.verschoond, d.verschoond_door, d.verschoond_reden, d.toegelaten, d.toegelaten_door, d.toegelaten_reden, d.toegelaten_tot,
                m.aan, m.naam as gemachtigde, m.reden as volmachtreden, m.door as volmacht_door, m.op as volmacht_op
            from stemronde_deelnemer d join stemronde s on s.id = d.ronde left join stemronde_volmacht m on m.deelnemer = d.id
            where \(condition) order by d.ronde, d.plaats
            """
        ) { row in
            let overleg: String = try row["overleg"]
            let gewicht: String = try row["gewicht"]
            guard let weight = Gewicht(gewicht) else { throw Unreadable(.text(gewicht), as: Gewicht.self, column: "gewicht") }
            var deelnemer = Deelnemer(
                id: try row["id"], soort: try (row["gebruiker"] as ID<Gebruiker>?).map { .persoon($0, overleg: overleg) } ?? .overleg(overleg),
                naam: try row["naam"], gewicht: weight, inwoners: try row["inwoners"], peiljaar: try row["peiljaar"], district: try row["district"],
                uiterlijk: try row["uiterlijk"])
            if let op = try row["verschoond"] as Date? {
                deelnemer.verschoning = Verschoning(reden: try row["verschoond_reden"], door: try row["verschoond_door"], op: op)
            }
            if let op = try row["toegelaten"] as Date? {
                deelnemer.toelating = Toelating(
                    reden: try row["toegelaten_reden"], tot: try row["toegelaten_tot"], door: try row["toegelaten_door"], op: op)
            }
            if let op = try row["volmacht_op"] as Date? {
                deelnemer.volmacht = Volmacht(
                    aan: try row["aan"], naam: try row["gemachtigde"], reden: try row["volmachtreden"], door: try row["volmacht_door"], op: op)
            }
            return (try row["ronde"], deelnemer)
        }
    }

    func save(_ verschoning: Verschoning?, of deelnemer: ID<Deelnemer>) throws {
        try run(
            """
            update stemronde_deelnemer set verschoond = \(verschoning?.op), verschoond_door = \(verschoning?.door),
                verschoond_reden = \(verschoning?.reden)
            where id = \(deelnemer)
            """)
    }

    func save(_ toelating: Toelating, of deelnemer: ID<Deelnemer>) throws {
        try run(
            """
            update stemronde_deelnemer set toegelaten = \(toelating.op), toegelaten_door = \(toelating.door),
                toegelaten_reden = \(toelating.reden), toegelaten_tot = \(toelating.tot)
            where id = \(deelnemer)
            """)
    }

    func save(vergaderdag dag: Datum?, of deelnemer: ID<Deelnemer>) throws {
        try run("update stemronde_deelnemer set uiterlijk = \(dag) where id = \(deelnemer)")
    }

    func save(_ volmacht: Volmacht?, of deelnemer: ID<Deelnemer>) throws {
        try run("delete from stemronde_volmacht where deelnemer = \(deelnemer)")
        guard let volmacht else { return }
        try run(
            """
            insert into stemronde_volmacht (deelnemer, aan, naam, reden, door, op)
            values (\(deelnemer), \(volmacht.aan), \(volmacht.naam), \(volmacht.reden), \(volmacht.door), \(volmacht.op))
            """)
    }
}

extension Deelnemer {
    var gebruiker: ID<Gebruiker>? {
        if case .persoon(let gebruiker, _) = soort { gebruiker } else { nil }
    }
}
