import Database
import Foundation
import Testing

@testable import Stip

/// A small process to act on: a list, two boards that choose, a group that chooses before the second has, and a decision.
enum Proefplanning {
    static let yaml = """
        versie: 1
        naam: Proefplanning
        niveau: eenheid
        termijn: {van: 2027-01-01, tot: 2030-12-31}
        dagtekening: 2026-09-01
        stappen:
        - {id: lijst, orgaan: BBG, handeling: vaststellen, wat: lijst van tien, van: 2026-10-01, tot: 2026-10-01, precisie: dag, stand: gedaan}
        - {id: een, orgaan: DVO Merenkust, handeling: kiezen, wat: zeven van tien, van: 2026-11-12, tot: 2026-11-12, precisie: dag, nodig: [lijst]}
        - {id: twee, orgaan: DVO Eilanden, handeling: kiezen, wat: zeven van tien, van: 2026-11-26, tot: 2026-11-26, precisie: dag, nodig: [lijst]}
        - {id: top, orgaan: BBG, handeling: kiezen, wat: top vijf, van: 2026-11-19, tot: 2026-11-19, precisie: dag, nodig: [een, twee], personen: [burgemeester van Bronkhaven]}
        - {id: doelen, orgaan: Veiligheidsnetwerk, handeling: uitwerken, wat: doelen, van: 2027-01-01, tot: 2027-01-31, precisie: maand, nodig: [top]}
        - {id: besluit, orgaan: Bestuurscollege, handeling: vaststellen, wat: beleidsplan, uiterlijk: 2027-03-25, nodig: [doelen]}
        vergaderingen: {BBG: [2026-11-19, 2026-12-03]}
        aanlevertermijn: {BBG: 14}

        """

    static var planning: Planning { get throws { try Planningsbestand.read(yaml: Array(yaml.utf8)).planning } }

    /// A store with the example unit and this planning in it.
    static func store(_ database: String = ":memory:") async throws -> (store: Store, planningen: Planningen, id: ID<Planningsdossier>) {
        let store = try await openStore(database)
        let unit = try #require(FileManager.default.contents(atPath: "voorbeeld/merenland/eenheid.yaml").map([UInt8].init))
        _ = try await Organisaties(store: store).importeer(unit, by: .opdrachtregel)
        let planningen = Planningen(store: store)
        let id = try await planningen.make(Planningsvoorstel(naam: "Proefplanning"), from: try planning, by: Cast.coordinator)
        return (store, planningen, id)
    }
}
