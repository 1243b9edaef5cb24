import Database
import Formats
import Foundation

@testable import Stip

/// A store with the small unit and the plans of some of its municipalities, read as the server reads them.
enum Proefplannen {
    static func store(
        _ database: String = ":memory:", _ plannen: [(gemeente: String, punten: [String])] = drie, clock: TestClock = TestClock()
    ) async throws -> Store {
        let store = try await openStore(database, clock: clock)
        _ = try await Organisaties(store: store).importeer(Array(PlanbeeldTests.unit.utf8), by: Cast.coordinator)
        for plan in plannen { try await add(plan.gemeente, plan.punten, to: store) }
        return store
    }

    static let drie = [
        (gemeente: "Aaldorp", punten: ["Ondermijning", "Zorg en veiligheid", "Digitale veiligheid"]),
        (gemeente: "Beekdorp", punten: ["Aanpak ondermijning", "Jeugd", "Digitale veiligheid"]),
        (gemeente: "Ceedorp", punten: ["Ondermijning", "Jeugd en alcohol", "Verkeersveiligheid"]),
    ]

    static func add(_ gemeente: String, _ punten: [String], to store: Store) async throws {
        let text = "Integraal veiligheidsplan \(gemeente) 2027-2030\n\nPrioriteiten\n\n" + punten.map { "• \($0)\n" }.joined()
        let documenten = Documenten(
            store: store,
            lezer: Bestandslezer(
                unpack: { _, _ in nil },
                lees: { inhoud, _ in
                    let tekst = reflow(inhoud)
                    do {
                        return .gelezen(
                            tekst, try Lezer.standaard(try Organisatie.read(yaml: Array(PlanbeeldTests.unit.utf8)).organisatie).lees(tekst))
                    } catch {
                        return .geweigerd(reden: "\(error)")
                    }
                }))
        _ = try await documenten.add([Bestand(naam: "\(gemeente.lowercased()).txt", inhoud: Array(text.utf8))], by: Cast.analist)
        try await documenten.leeswerk.drain()
    }
}
