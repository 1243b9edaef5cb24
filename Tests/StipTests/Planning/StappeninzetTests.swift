import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// From the confirmed steps of a document to a planning: a new one, and one that is there.
@Suite struct StappeninzetTests {
    typealias Tafel = StappenkeuringTests.Tafel

    func refusal(_ act: () async throws -> Void) async -> [String] { await PlanningenTests.refusal(act)?.reasons.map(\.code) ?? [] }

    @Test(arguments: databases) func `confirmed steps go into a planning once, and one act takes them out`(database: String) async throws {
        let tafel = try await Tafel(database)
        let (document, store) = (tafel.id, tafel.documenten.store)
        let planningen = Planningen(store: store)
        let id = try await planningen.make(Planningsvoorstel(naam: "Proef"), by: Cast.coordinator)
        #expect(await refusal { try await planningen.add(from: document, to: id, by: Cast.coordinator) } == ["niets-bevestigd"])
        _ = try await tafel.keuring.decide(.bevestig, on: try await tafel.alle()[0].id, versie: nil, by: Cast.analist)
        let begin = try await planningen.inzet(of: document, by: Cast.coordinator)
        #expect(begin.stappen.map(\.orgaan) == ["DVO Noord"] && begin.open == 1)
        #expect(begin.planningen == [Stappeninzet.Doel(planning: id, naam: "Proef", nieuw: 1)])

        let first = try #require(try await planningen.add(from: document, to: id, by: Cast.coordinator))
        var dossier = try await PlanningenTests.dossier(planningen, id)
        #expect(dossier.stappen.map(\.stap.orgaan) == ["DVO Noord"] && dossier.stappen[0].document == document)
        #expect(await refusal { try await planningen.add(from: document, to: id, by: Cast.coordinator) } == ["staat-er-al-in"])

        try await tafel.keuring.confirmAll(in: document, by: Cast.analist)
        let second = try #require(try await planningen.add(from: document, to: id, by: Cast.coordinator))
        dossier = try await PlanningenTests.dossier(planningen, id)
        #expect(Set(dossier.stappen.map(\.stap.orgaan)) == ["DVO Noord", "BBG"])
        try await planningen.undo(second, of: id, by: Cast.coordinator)
        try await planningen.undo(first, of: id, by: Cast.coordinator)
        #expect(try await PlanningenTests.dossier(planningen, id).stappen.isEmpty)
    }

    @Test(arguments: databases) func `who may not keep the planning puts nothing in it`(database: String) async throws {
        let tafel = try await Tafel(database)
        let document = tafel.id
        let planningen = Planningen(store: tafel.documenten.store)
        let id = try await planningen.make(Planningsvoorstel(naam: "Proef"), by: Cast.coordinator)
        try await tafel.keuring.confirmAll(in: document, by: Cast.analist)
        for actor in [Cast.lezer, Cast.griffier, Actor.stip] {
            #expect(await refusal { try await planningen.add(from: document, to: id, by: actor) } == ["mag-planning-niet-bijhouden"])
            #expect(await refusal { _ = try await planningen.inzet(of: document, by: actor) }.count == 1)
        }
        // Who keeps the planning of a municipality is not offered that of the unit.
        #expect(try await planningen.inzet(of: document, by: Cast.adviseur).planningen.isEmpty)
        #expect(await refusal { try await planningen.add(from: document, to: id, by: Cast.adviseur) } == ["mag-planning-niet-bijhouden"])
        #expect(await refusal { try await planningen.add(from: document, to: "niets", by: Cast.coordinator) } == ["geen-planning"])
        try await tafel.documenten.remove(document, by: Cast.coordinator)
        #expect(await refusal { try await planningen.add(from: document, to: id, by: Cast.coordinator) } == ["document-verwijderd"])
        #expect(try await PlanningenTests.dossier(planningen, id).stappen.isEmpty)
    }

    @Test func `from the desk one button leads to a new planning or into one that is there`() async throws {
        let tafel = try await Tafel(":memory:")
        let store = tafel.documenten.store
        let id = try await Planningen(store: store).make(Planningsvoorstel(naam: "Proef"), by: Cast.coordinator)
        let way = "/documenten/\(tafel.id)/stappen/planning"
        try await app(over: store).test(.router) { client in
            let (own, reader) = (try await store.logIn(Cast.coordinator), try await store.logIn(Cast.lezer))
            #expect(try await client.get(way, own).text.contains("Er is nog geen stap bevestigd"))
            #expect(try await client.post(way, "planning=nieuw", own).status == .conflict)
            try await tafel.keuring.confirmAll(in: tafel.id, by: Cast.analist)
            #expect(try await client.get("/documenten/\(tafel.id)/stappen", own).text.contains("href=\"\(way)\""))
            #expect(try await !client.get("/documenten/\(tafel.id)/stappen", reader).text.contains(way))
            let page = try await client.get(way, own).text
            #expect(page.contains("2 bevestigde stappen gaan mee.") && page.contains("Proef: 2 stappen komen erbij"))
            let none = try await client.post(way, "", own)
            #expect(none.status == .badRequest && none.text.contains("id=\"planning-fout\""))
            for status in [try await client.get(way, reader).status, try await client.post(way, "planning=\(id)", reader).status] {
                #expect(status == .forbidden)
            }
            let new = try await client.post(way, "planning=nieuw", own)
            let path = try #require(new.headers[.location])
            let form = try await client.get(path, own).text
            #expect(form.contains("value=\"document:\(tafel.id)\" checked"))
            let added = try await client.post(way, "planning=\(id)", own)
            #expect(added.headers[.location] == "/planning/\(id)?gedaan=1")
            let there = try await client.get("/planning/\(id)?gedaan=1", own).text
            #expect(there.contains("zette 2 stappen uit ivp.pdf in de planning.") && there.contains("Draai dit terug"))
            let twice = try await client.post(way, "planning=\(id)", own)
            #expect(twice.status == .conflict && twice.text.contains("staan al in deze planning"))
        }
    }
}
