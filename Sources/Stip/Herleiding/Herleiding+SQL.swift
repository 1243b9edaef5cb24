import Database
import Foundation

extension Transaction {
    /// What was written last about each priority and candidate of a cycle.
    func terugkoppelingen(in cyclus: String) throws -> [Terugkoppeling.Onderwerp: Terugkoppeling] {
        let rows = try all(
            "select soort, onderwerp, uitkomst, reden, door, op from terugkoppeling where cyclus = \(cyclus) order by nummer"
        ) { row -> Terugkoppeling in
            let soort: String = try row["soort"]
            guard let onderwerp = Terugkoppeling.Onderwerp(soort, try row["onderwerp"]) else {
                throw Unreadable(.text(soort), as: Terugkoppeling.Onderwerp.self, column: "soort")
            }
            return Terugkoppeling(
                onderwerp: onderwerp, doorwerking: try row["uitkomst"], reden: try row["reden"], door: try row["door"], op: try row["op"])
        }
        return rows.reduce(into: [:]) { $0[$1.onderwerp] = $1 }
    }

    func insert(_ terugkoppeling: Terugkoppeling, in cyclus: String) throws {
        let nummer: Int = try one("select cast(coalesce(max(nummer), 0) as bigint) from terugkoppeling where cyclus = \(cyclus)") { try $0[0] }
        try run(
            """
            insert into terugkoppeling (cyclus, nummer, soort, onderwerp, uitkomst, reden, door, op)
            values (\(cyclus), \(nummer + 1), \(terugkoppeling.onderwerp.soort), \(terugkoppeling.onderwerp.id), \(terugkoppeling.doorwerking),
                \(terugkoppeling.reden), \(terugkoppeling.door), \(terugkoppeling.op))
            """)
    }

    /// What says what became of priorities, as far as this visitor may see it.
    func doorwerkingsgrond(_ cyclus: String, for actor: Actor) throws -> Doorwerkingsgrond {
        let rondes = try stemrondes(cyclus: cyclus).filter { Zichtbaarheid.shows(uitslagVan: $0, to: actor, at: now) }
        return Doorwerkingsgrond(
            kandidaten: try kandidaten(cyclus), longlists: try longlists().filter { $0.cyclus == cyclus },
            uitslagen: try rondes.reversed().map { try uitslagbeeld(of: $0.id, for: actor) }, terugkoppelingen: try terugkoppelingen(in: cyclus))
    }
}

extension Doorwerking: Storable {}
