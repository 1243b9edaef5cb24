import Database
import Formats
import Foundation
import Testing

@testable import Stip

/// The steps of a document: what people decide, what is refused, and what stays when it is read again.
@Suite struct StappenkeuringTests {
    static let planning = "Planning\n\n4 april 2018 – DVO Noord: kiezen van zeven onderwerpen\n7 juni 2018 – BBG: vaststellen van de top vijf\n"

    struct Tafel {
        let documenten: Documenten
        let keuring: Stappenkeuring
        let id: ID<Document>

        init(_ database: String) async throws {
            documenten = try await Documenten.proef(database)
            keuring = Stappenkeuring(store: documenten.store)
            id = try await documenten.addAndRead([HerlezenTests.eerste])[0].id
            try await read(StappenkeuringTests.planning)
        }

        /// Reads a text in the place of what there was.
        func read(_ text: String, was: String = StappenkeuringTests.planning) async throws {
            let tekst = reflow(Array(text.utf8))
            let stappen = Proeftekst.lezer.lees(tekst).stappen
            let id = id
            try await documenten.store.maintain { db in
                let bestaand = try db.alleStappen(of: id).map { vondst in
                    Verankerdestap(vondst: vondst, anker: Anker(vondst.bewijs.bereik, in: reflow(Array(was.utf8)).utf8))
                }
                try db.save(stappen: stappen, in: tekst, of: id, after: bestaand, bron: "stuk.pdf")
            }
        }

        func alle() async throws -> [Stapvondst] {
            let id = id
            return try await documenten.store.read { db in try db.alleStappen(of: id) }
        }
    }

    func codes(_ act: () async throws -> some Any) async -> [String] {
        do {
            _ = try await act()
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    static var wijziging: Stapformulierinvoer {
        var invoer = Stapformulierinvoer()
        (invoer.wanneer, invoer.orgaan, invoer.handeling, invoer.wat) = ("uiterlijk Q2 2018", "RVO", "adviseren", "advies over de top vijf")
        return invoer
    }

    @Test(arguments: databases) func `a step is confirmed, changed, rejected and put back`(database: String) async throws {
        let tafel = try await Tafel(database)
        let all = try await tafel.alle()
        #expect(all.map(\.stap.orgaan) == ["DVO Noord", "BBG"])
        let first = try await tafel.keuring.decide(.bevestig, on: all[0].id, versie: 1, by: Cast.analist)
        #expect(first.volgende == 2)
        _ = try await tafel.keuring.change(all[1].id, to: Self.wijziging, by: Cast.analist)
        let changed = try await tafel.alle()[1]
        #expect(changed.stap.handeling == .adviseren && changed.stap.orgaan == "RVO" && changed.oordeel.stand == .bevestigd)
        #expect(changed.stap.moment?.isUiterlijk == true && changed.stap.moment?.tot.description == "2018-06-30")
        _ = try await tafel.keuring.decide(.verwerp(reden: "Hoort bij een ander plan."), on: all[0].id, versie: nil, by: Cast.analist)
        let rest = try await tafel.documenten.store.read { [id = tafel.id] in try $0.stappen(of: id) }
        #expect(rest.map(\.nummer) == [2])
        _ = try await tafel.keuring.decide(.zetTerug, on: all[0].id, versie: nil, by: Cast.analist)
        #expect(try await tafel.alle()[0].oordeel == .voorstel)
    }

    @Test(arguments: databases) func `what is wrong is told at its field, and nothing changes`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        var invoer = Stapformulierinvoer()
        (invoer.wanneer, invoer.handeling) = ("30 februari 2018", "juichen")
        #expect(
            await codes { try await tafel.keuring.change(id, to: invoer, by: Cast.analist) } == [
                "geen-moment", "stap-zonder-inhoud", "onbekende-handeling",
            ])
        #expect(
            await codes { try await tafel.keuring.decide(.verwerp(reden: ""), on: id, versie: nil, by: Cast.analist) } == ["reden-van-verwerping"])
        #expect(await codes { try await tafel.keuring.decide(.bevestig, on: id, versie: 9, by: Cast.analist) } == ["stap-intussen-gewijzigd"])
        for actor in [Cast.lezer, Cast.griffier, Actor.stip] {
            #expect(await codes { try await tafel.keuring.decide(.bevestig, on: id, versie: nil, by: actor) } == ["mag-niet-beoordelen"])
            #expect(await codes { try await tafel.keuring.confirmAll(in: tafel.id, by: actor) } == ["mag-niet-beoordelen"])
            #expect(await codes { try await tafel.keuring.add(to: tafel.id, Self.wijziging, by: actor) } == ["mag-niet-beoordelen"])
        }
        #expect(try await tafel.alle().allSatisfy { $0.oordeel == .voorstel && $0.versie == 1 })
    }

    @Test(arguments: databases) func `reading again keeps what people decided, and lets go of proposals that are gone`(database: String) async throws
    {
        let tafel = try await Tafel(database)
        let all = try await tafel.alle()
        _ = try await tafel.keuring.change(all[1].id, to: Self.wijziging, by: Cast.analist)
        let tweede = "Planning\n\n1 maart 2018 – college: instemmen met de opzet\n7 juni 2018 – BBG: vaststellen van de top vijf\n"
        try await tafel.read(tweede)
        let again = try await tafel.alle()
        #expect(again.map(\.stap.orgaan) == ["college", "RVO"])
        #expect(again[1].id == all[1].id && again[1].oordeel.stand == .bevestigd && again[1].los == nil)
        #expect(!again.contains { $0.id == all[0].id })
        try await tafel.read("Er staat geen planning meer in dit stuk.\n", was: tweede)
        let last = try await tafel.alle()
        #expect(last.map(\.los) == ["stuk.pdf"] && last[0].id == all[1].id)
    }

    @Test(arguments: databases) func `a step that Stip passed by is added from its sentence, once`(database: String) async throws {
        let tafel = try await Tafel(database)
        var invoer = Self.wijziging
        (invoer.bladzijde, invoer.zin) = ("1", "Leegstaande schuren trekken criminelen aan.")
        let added = try await tafel.keuring.add(to: tafel.id, invoer, by: Cast.analist)
        #expect(added.volgende == 3)
        let vondst = try await tafel.alle()[2]
        #expect(vondst.isHandmatig && vondst.oordeel.stand == .bevestigd && vondst.bewijs.citaat == invoer.zin)
        #expect(await codes { try await tafel.keuring.add(to: tafel.id, invoer, by: Cast.analist) } == ["stap-is-al"])
        invoer.zin = "Dit staat er niet."
        #expect(await codes { try await tafel.keuring.add(to: tafel.id, invoer, by: Cast.analist) } == ["passage-bestaat-niet"])
    }
}
