import Foundation
import Testing

@testable import Stip

/// Taking back what was done with the steps of a document, and what becomes of a step whose words are gone.
@Suite struct StapdaadTests {
    typealias Tafel = StappenkeuringTests.Tafel

    func codes(_ act: () async throws -> some Any) async -> [String] { await StappenkeuringTests().codes(act) }

    @Test(arguments: databases) func `each act is taken back in turn, the last one first, until there is none`(database: String) async throws {
        let tafel = try await Tafel(database)
        let (keuring, id) = (tafel.keuring, tafel.id)
        let before = try await tafel.alle()
        #expect(await codes { try await keuring.undo(in: id, by: Cast.analist) } == ["geen-stap-terug"])
        _ = try await keuring.change(before[0].id, to: StappenkeuringTests.wijziging, by: Cast.analist)
        _ = try await keuring.decide(.verwerp(reden: "Hoort bij een ander plan."), on: before[0].id, versie: nil, by: Cast.analist)
        #expect(try await keuring.inzage(of: id, by: Cast.analist).daad?.soort == "verworpen")

        #expect(try await keuring.undo(in: id, by: Cast.analist).volgende == 1)
        let changed = try await tafel.alle()[0]
        #expect(changed.stap.orgaan == "RVO" && changed.oordeel.stand == .bevestigd && changed.versie == 4)
        #expect(try await keuring.undo(in: id, by: Cast.analist).volgende == 1)
        let back = try await tafel.alle()[0]
        #expect(back.stap == before[0].stap && back.oordeel == .voorstel)
        #expect(await codes { try await keuring.undo(in: id, by: Cast.analist) } == ["geen-stap-terug"])
    }

    @Test(arguments: databases) func `all that were confirmed at once are taken back at once`(database: String) async throws {
        let tafel = try await Tafel(database)
        try await tafel.keuring.confirmAll(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().allSatisfy { $0.oordeel.stand == .bevestigd })
        _ = try await tafel.keuring.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().allSatisfy { $0.oordeel == .voorstel })
    }

    @Test(arguments: databases) func `an addition that is taken back is gone`(database: String) async throws {
        let tafel = try await Tafel(database)
        var invoer = StappenkeuringTests.wijziging
        (invoer.bladzijde, invoer.zin) = ("1", "Leegstaande schuren trekken criminelen aan.")
        _ = try await tafel.keuring.add(to: tafel.id, invoer, by: Cast.analist)
        let outcome = try await tafel.keuring.undo(in: tafel.id, by: Cast.analist)
        #expect(outcome.volgende == nil)
        #expect(try await tafel.alle().count == 2)
    }

    @Test(arguments: databases) func `nobody takes back what another did, nor what changed since`(database: String) async throws {
        let tafel = try await Tafel(database)
        let first = try await tafel.alle()[0].id
        _ = try await tafel.keuring.decide(.bevestig, on: first, versie: 1, by: Cast.analist)
        #expect(await codes { try await tafel.keuring.undo(in: tafel.id, by: Cast.coordinator) } == ["geen-stap-terug"])
        _ = try await tafel.keuring.decide(.verwerp(reden: "Hoort bij een ander plan."), on: first, versie: 2, by: Cast.coordinator)
        #expect(await codes { try await tafel.keuring.undo(in: tafel.id, by: Cast.analist) } == ["stap-terug-te-laat"])
        #expect(try await tafel.alle()[0].oordeel.stand == .verworpen)
        for actor in [Cast.lezer, Cast.griffier, Actor.stip] {
            #expect(await codes { try await tafel.keuring.undo(in: tafel.id, by: actor) } == ["mag-niet-beoordelen"])
        }
        try await tafel.documenten.remove(tafel.id, by: Cast.coordinator)
        #expect(await codes { try await tafel.keuring.undo(in: tafel.id, by: Cast.coordinator) } == ["document-verwijderd"])
    }

    /// A desk on which the second step was confirmed, and a text in which its words stand no more.
    private func lost(_ database: String) async throws -> (tafel: Tafel, id: ID<Stapvondst>) {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[1].id
        _ = try await tafel.keuring.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
        try await tafel.read("Er staat geen planning meer in dit stuk.\n")
        return (tafel, id)
    }

    @Test(arguments: databases) func `a step whose words are gone stays readable, and counts when somebody keeps it`(database: String) async throws {
        let (tafel, id) = try await lost(database)
        var inzage = try await tafel.keuring.inzage(of: tafel.id, by: Cast.lezer)
        #expect(inzage.stappen.isEmpty && inzage.los.map(\.id) == [id] && inzage.bevestigd == 0)
        #expect(inzage.los[0].bewijs.citaat.contains("vaststellen van de top vijf"))
        let versie = inzage.los[0].versie
        #expect(await codes { try await tafel.keuring.decide(.bevestig, on: id, versie: nil, by: Cast.analist) } == ["stappassage-kwijt"])
        #expect(await codes { try await tafel.keuring.keep(id, versie: versie - 1, by: Cast.analist) } == ["stap-intussen-gewijzigd"])
        #expect(await codes { try await tafel.keuring.keep(id, versie: nil, by: Cast.lezer) } == ["mag-niet-beoordelen"])

        _ = try await tafel.keuring.keep(id, versie: versie, by: Cast.coordinator)
        inzage = try await tafel.keuring.inzage(of: tafel.id, by: Cast.coordinator)
        #expect(inzage.gehouden == [id] && inzage.bevestigd == 1 && inzage.los[0].oordeel.door == "Noor Hazelhoff")
        let document = tafel.id
        let kept = try await tafel.documenten.store.read { try $0.bevestigdeStappen(of: document) }
        #expect(kept.map(\.orgaan) == ["BBG"] && kept[0].bewijs == nil)

        _ = try await tafel.keuring.undo(in: tafel.id, by: Cast.coordinator)
        #expect(try await tafel.keuring.inzage(of: tafel.id, by: Cast.coordinator).gehouden.isEmpty)
        _ = try await tafel.keuring.keep(id, versie: nil, by: Cast.coordinator)
        _ = try await tafel.keuring.decide(.verwerp(reden: "Vervalt."), on: id, versie: nil, by: Cast.coordinator)
        inzage = try await tafel.keuring.inzage(of: tafel.id, by: Cast.coordinator)
        #expect(inzage.los.isEmpty && inzage.verworpen.map(\.id) == [id] && inzage.gehouden.isEmpty && inzage.bevestigd == 0)
    }

    @Test(arguments: databases) func `a step whose words are gone gets a place that is pointed at`(database: String) async throws {
        let (tafel, id) = try await lost(database)
        var invoer = Stapformulierinvoer()
        (invoer.bladzijde, invoer.zin) = ("1", "Dit staat er niet.")
        #expect(await codes { try await tafel.keuring.point(id, invoer, by: Cast.analist) } == ["passage-bestaat-niet"])
        (invoer.bladzijde, invoer.zin) = ("1", "Leegstaande schuren trekken criminelen aan.")
        #expect(await codes { try await tafel.keuring.point(id, invoer, by: Cast.lezer) } == ["mag-niet-beoordelen"])
        _ = try await tafel.keuring.point(id, invoer, by: Cast.analist)
        let placed = try await tafel.alle()[0]
        #expect(placed.los == nil && placed.bewijs.citaat == invoer.zin && placed.oordeel.stand == .bevestigd)
        _ = try await tafel.keuring.undo(in: tafel.id, by: Cast.analist)
        let back = try await tafel.alle()[0]
        #expect(back.los == "stuk.pdf" && back.bewijs.citaat.contains("top vijf"))
    }

    @Test(arguments: databases) func `a step that stands in the text is not kept but confirmed`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        #expect(await codes { try await tafel.keuring.keep(id, versie: nil, by: Cast.analist) } == ["stap-staat-er-nog"])
        #expect(try await tafel.alle()[0].oordeel == .voorstel)
    }
}
