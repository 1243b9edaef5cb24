import Database
import Foundation

extension Transaction {
    /// The lists that were frozen, the latest first, without their themes.
    func themastanden() throws -> [Themastand] {
        let standen = try all("select id, van, tot, versie, op, door from themastand order by van, tot, id") { row in
            (
                id: try row["id"] as ID<Themastand>, termijn: Periode(van: try row["van"], tot: try row["tot"]), versie: try row["versie"] as Int,
                op: try row["op"] as Date, door: try row["door"] as String
            )
        }
        var counts: [Periode: Int] = [:]
        return standen.compactMap { stand -> Themastand? in
            guard let termijn = stand.termijn else { return nil }
            counts[termijn, default: 0] += 1
            return Themastand(
                id: stand.id, termijn: termijn, nummer: counts[termijn] ?? 1, versie: stand.versie, op: stand.op, door: stand.door, regels: [])
        }.reversed()
    }

    /// One of them, whole.
    func themastand(_ id: ID<Themastand>) throws -> Themastand {
        guard var stand = try themastanden().first(where: { $0.id == id }) else { throw Refusal(.geenStand) }
        stand.regels = try all(
            """
            select code, naam, veld, doorsnijdend, ouder, bron, opgegaan_in, woorden, zwak from themastand_thema
            where stand = \(id) order by plaats
            """
        ) { row in
            Themaregel(
                code: try row["code"], naam: try row["naam"], veld: try row["veld"], doorsnijdend: try row["doorsnijdend"],
                ouder: try row["ouder"], woorden: try lines(row["woorden"]), zwak: try lines(row["zwak"]), bron: try row["bron"],
                opgegaanIn: try row["opgegaan_in"])
        }
        return stand
    }

    func insert(_ stand: Themastand, bron: String) throws {
        try run(
            """
            insert into themastand (id, van, tot, versie, bron, op, door)
            values (\(stand.id), \(stand.termijn.van), \(stand.termijn.tot), \(stand.versie), \(bron), \(stand.op), \(stand.door))
            """)
        for (plaats, regel) in stand.regels.enumerated() {
            try run(
                """
                insert into themastand_thema (stand, plaats, code, naam, veld, doorsnijdend, ouder, bron, opgegaan_in, woorden, zwak)
                values (\(stand.id), \(plaats), \(regel.code), \(regel.naam), \(regel.veld), \(regel.doorsnijdend), \(regel.ouder),
                    \(regel.bron), \(regel.opgegaanIn), \(regel.woorden.joined(separator: "\n")), \(regel.zwak.joined(separator: "\n")))
                """)
        }
    }

    /// A word holds no line end, so each can have a line.
    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
