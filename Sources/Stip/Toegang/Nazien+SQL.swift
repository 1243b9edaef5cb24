import Database
import Foundation

extension Transaction {
    func insert(_ nazien: Nazien, by actor: Actor) throws {
        let id: ID<Nazien> = newID()
        try run(
            """
            insert into nazien (id, soort, moment, door, door_naam, rechten)
            values (\(id), \(nazien.soort), \(nazien.moment), \(actor.id), \(nazien.doorNaam), \(nazien.rechten))
            """)
    }

    /// The last time of each kind.
    func nagezien() throws -> [Nazien] {
        try Nazien.Soort.allCases.compactMap { soort in
            try first("select moment, door_naam, rechten from nazien where soort = \(soort) order by moment desc, id desc limit 1") { row in
                Nazien(soort: soort, moment: try row["moment"], doorNaam: try row["door_naam"], rechten: try row["rechten"])
            }
        }
    }
}

extension Nazien.Soort: Storable {}
