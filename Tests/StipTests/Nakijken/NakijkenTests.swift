import Database
import Foundation
import Testing

@testable import Stip

/// The acts of the desk: what they do, what they refuse, and how they are taken back.
@Suite struct NakijkenTests {
    struct Tafel {
        let documenten: Documenten
        let nakijken: Nakijken
        let id: ID<Document>

        init(_ database: String) async throws {
            documenten = try await Documenten.proef(database)
            nakijken = Nakijken(store: documenten.store)
            id = try await documenten.addAndRead([HerlezenTests.eerste])[0].id
        }

        func alle() async throws -> [Prioriteit] {
            try await documenten.store.read { db in try db.prioriteiten(where: "p.document = \(id)") }
        }
    }

    static let wijziging = Vondstwijziging(naam: "Jongeren", themas: ["drugs"], rang: .ambitie, focus: "drank")

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

    @Test(arguments: databases) func `after each decision the next proposal is at hand`(database: String) async throws {
        let tafel = try await Tafel(database)
        let all = try await tafel.alle()
        let first = try await tafel.nakijken.decide(.bevestig, on: all[0].id, versie: 1, by: Cast.analist)
        #expect(first.volgende == 2)
        let last = try await tafel.nakijken.decide(.verwerp(reden: "Regulier werk."), on: all[3].id, versie: 1, by: Cast.analist)
        #expect(last.volgende == 2)
        _ = try await tafel.nakijken.decide(.bevestig, on: all[1].id, versie: nil, by: Cast.analist)
        let done = try await tafel.nakijken.decide(.bevestig, on: all[2].id, versie: nil, by: Cast.analist)
        #expect(done.volgende == 3)
        #expect(try await tafel.documenten.inzage(of: tafel.id, by: Cast.lezer).nakijkstand == Beoordelingsstand(bevestigd: 3, verworpen: 1))
    }

    @Test(arguments: databases) func `who may not review decides nothing`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        for actor in [Cast.lezer, Cast.adviseur, Cast.griffier, Actor.opdrachtregel, .stip] {
            #expect(await codes { try await tafel.nakijken.decide(.bevestig, on: id, versie: nil, by: actor) } == ["mag-niet-beoordelen"])
            #expect(await codes { try await tafel.nakijken.confirmSure(in: tafel.id, by: actor) } == ["mag-niet-beoordelen"])
            #expect(await codes { try await tafel.nakijken.undo(in: tafel.id, by: actor) } == ["mag-niet-beoordelen"])
            #expect(await codes { try await tafel.nakijken.add(to: tafel.id, Nakijkinvoer(), by: actor) } == ["mag-niet-beoordelen"])
        }
        #expect(try await tafel.alle().allSatisfy { $0.oordeel == .voorstel })
    }

    @Test(arguments: databases) func `the second of two people is told and changes nothing`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        _ = try await tafel.nakijken.decide(.wijzig(Self.wijziging), on: id, versie: 1, by: Cast.analist)
        #expect(await codes { try await tafel.nakijken.decide(.bevestig, on: id, versie: 1, by: Cast.coordinator) } == ["intussen-gewijzigd"])
        let botsing = try await tafel.nakijken.botsing(on: id, since: 1, by: Cast.coordinator)
        #expect(botsing.prioriteit.vondst.naam == "Jongeren")
        #expect(botsing.gebeurtenissen.map(\.soort) == ["prioriteit-gewijzigd"])
        #expect(botsing.gebeurtenissen[0].wijzigingen.contains(Wijziging("naam", was: "Ondermijning in het buitengebied", wordt: "Jongeren")))
        #expect(try await tafel.alle()[0].versie == 2)
    }

    @Test(arguments: databases) func `of two acts at the very same time one is told`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        let outcomes = await withTaskGroup(of: [String].self) { group in
            for actor in [Cast.analist, Cast.coordinator] {
                group.addTask { await codes { try await tafel.nakijken.decide(.bevestig, on: id, versie: 1, by: actor) } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(outcomes) == [[], ["intussen-gewijzigd"]])
        #expect(try await tafel.alle()[0].versie == 2)
    }

    @Test(arguments: databases) func `steps are taken back one by one, each with its line`(database: String) async throws {
        let tafel = try await Tafel(database)
        let before = try await tafel.alle()
        let id = before[1].id
        _ = try await tafel.nakijken.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
        _ = try await tafel.nakijken.decide(.wijzig(Self.wijziging), on: id, versie: nil, by: Cast.analist)
        _ = try await tafel.nakijken.decide(.verwerp(reden: "Toch niet."), on: id, versie: nil, by: Cast.analist)
        try await tafel.nakijken.confirmSure(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().map(\.oordeel.stand) == [.bevestigd, .verworpen, .bevestigd, .voorstel])

        _ = try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().map(\.oordeel.stand) == [.voorstel, .verworpen, .voorstel, .voorstel])
        _ = try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle()[1].vondst.naam == "Jongeren")
        _ = try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle()[1].vondst == before[1].vondst)
        #expect(try await tafel.alle()[1].oordeel.stand == .bevestigd)
        _ = try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().map(\.vondst) == before.map(\.vondst))
        #expect(try await tafel.alle().allSatisfy { $0.oordeel == .voorstel })
        #expect(await codes { try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist) } == ["niets-ongedaan"])
        let lines = try await tafel.documenten.store.read { try $0.historie(of: id.rawValue) }
        #expect(lines.count { $0.soort == "prioriteit-ongedaan" } == 3)
        let ketenbreuken = try await tafel.documenten.store.read { try $0.ketenbreuken().breuken }
        #expect(ketenbreuken.isEmpty)
    }

    @Test(arguments: databases) func `nobody takes back the step of somebody else, nor one that was built upon`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = try await tafel.alle()[0].id
        _ = try await tafel.nakijken.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
        #expect(await codes { try await tafel.nakijken.undo(in: tafel.id, by: Cast.coordinator) } == ["niets-ongedaan"])
        _ = try await tafel.nakijken.decide(.verwerp(reden: "Dubbel."), on: id, versie: nil, by: Cast.coordinator)
        #expect(await codes { try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist) } == ["ongedaan-te-laat"])
        #expect(try await tafel.alle()[0].oordeel.stand == .verworpen)
    }

    @Test(arguments: databases) func `a sentence is found on its page, whatever its spaces, and becomes a priority`(database: String) async throws {
        let tafel = try await Tafel(database)
        var invoer = Nakijkinvoer()
        (invoer.naam, invoer.bladzijde, invoer.zin) = ("Aanspreken", "1", "Wij spreken\n overlast-\ngevers   aan op hun gedrag.")
        let added = try await tafel.nakijken.add(to: tafel.id, invoer, by: Cast.analist)
        #expect(added.volgende == 5)
        let prioriteit = try #require(try await tafel.alle().last)
        #expect(prioriteit.isHandmatig)
        #expect(prioriteit.oordeel.stand == .bevestigd)
        #expect(prioriteit.vondst.bewijs.citaat == "Wij spreken overlastgevers aan op hun gedrag.")
        #expect(await codes { try await tafel.nakijken.add(to: tafel.id, invoer, by: Cast.analist) } == ["passage-is-al-prioriteit"])
        _ = try await tafel.nakijken.undo(in: tafel.id, by: Cast.analist)
        #expect(try await tafel.alle().count == 4)
    }

    @Test(arguments: databases) func `what is wrong with an addition is told all at once`(database: String) async throws {
        let tafel = try await Tafel(database)
        var invoer = Nakijkinvoer()
        (invoer.bladzijde, invoer.zin, invoer.rang, invoer.themas) = ("1", "Dit staat nergens.", "hoogste", ["maan"])
        #expect(
            await codes { try await tafel.nakijken.add(to: tafel.id, invoer, by: Cast.analist) }
                == ["passage-bestaat-niet", "zonder-naam", "onbekend-thema", "onbekende-rang"])
        (invoer.naam, invoer.rang, invoer.themas) = ("<script>alert(1)</script>", "ambitie", [])
        for (bladzijde, zin, code) in [
            ("9", "Wonen", "geen-bladzijde-ingevuld"), ("een", "Wonen", "geen-bladzijde-ingevuld"), ("1", "", "passage-bestaat-niet"),
            ("1", "en", "passage-bestaat-niet"), ("1", String(repeating: "x", count: 1_001), "zin-te-lang"),
        ] {
            (invoer.bladzijde, invoer.zin) = (bladzijde, zin)
            #expect(await codes { try await tafel.nakijken.add(to: tafel.id, invoer, by: Cast.analist) } == [code], "\(bladzijde) \(zin)")
        }
        (invoer.bladzijde, invoer.zin) = ("1", "Wij")
        #expect(await codes { try await tafel.nakijken.add(to: tafel.id, invoer, by: Cast.analist) } == ["passage-staat-er-vaker"])
    }

    @Test(arguments: databases) func `a passage that does not exist is refused, letter for letter`(database: String) async throws {
        let tafel = try await Tafel(database)
        let id = tafel.id
        for bewijs in [
            Bewijs(bladzijde: 1, van: 0, tot: 5, citaat: "Samem"), Bewijs(bladzijde: 2, van: 0, tot: 5, citaat: "Samen"),
            Bewijs(bladzijde: 1, van: 5, tot: 5, citaat: ""), Bewijs(bladzijde: 1, van: -4, tot: 5, citaat: "Samen"),
            Bewijs(bladzijde: 1, van: 0, tot: 100_000, citaat: "Samen"), Bewijs(bladzijde: 1, van: 9, tot: 5, citaat: "Samen"),
        ] {
            let refused = await codes {
                try await tafel.documenten.store.write { db in
                    try db.addPrioriteit(in: id, bewijs: bewijs, Self.wijziging, by: Cast.analist)
                }
            }
            #expect(refused == ["passage-bestaat-niet"], "\(bewijs)")
        }
    }

    @Test(arguments: databases) func `one that lost its place gets a passage by hand`(database: String) async throws {
        let tafel = try await Tafel(database)
        let jeugd = try await tafel.alle()[1].id
        _ = try await tafel.nakijken.decide(.bevestig, on: jeugd, versie: nil, by: Cast.analist)
        let new = try await tafel.documenten.replace(
            tafel.id, with: HerlezenTests.changed([("Prioriteit: Jeugd en middelen", "Onze jeugd")]), by: Cast.analist
        ).id
        try await tafel.documenten.leeswerk.drain()
        #expect(await codes { try await tafel.nakijken.decide(.bevestig, on: jeugd, versie: nil, by: Cast.analist) } == ["passage-kwijt"])
        var invoer = Nakijkinvoer()
        (invoer.bladzijde, invoer.zin) = ("1", "Onze jeugd")
        _ = try await tafel.nakijken.point(jeugd, invoer, by: Cast.analist)
        let after = try await tafel.documenten.inzage(of: new, by: Cast.analist)
        #expect(after.los.isEmpty)
        #expect(after.prioriteiten.first { $0.id == jeugd }?.vondst.bewijs.citaat == "Onze jeugd")
        // Taken back, it is without a place again.
        _ = try await tafel.nakijken.undo(in: new, by: Cast.analist)
        #expect(try await tafel.documenten.inzage(of: new, by: Cast.analist).los.map(\.id) == [jeugd])
    }

    @Test func `how far it is, in words`() {
        #expect(Beoordelingsstand().stand == nil)
        #expect(Beoordelingsstand(open: 3).woorden == "Te beoordelen")
        #expect(Beoordelingsstand(bevestigd: 2, open: 3).woorden == "In beoordeling, 2 van 5")
        #expect(Beoordelingsstand(verworpen: 1, open: 3).stand == .inBeoordeling)
        #expect(Beoordelingsstand(bevestigd: 4, verworpen: 1).woorden == "Bevestigd")
        #expect(Beoordelingsstand(bevestigd: 4, los: 1).stand == .inBeoordeling)
    }
}
