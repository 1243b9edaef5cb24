import Database
import Testing

@testable import Stip

@Suite struct OrganisatiesTests {
    private let proef = Array(Proefeenheid.yaml.utf8)

    @Test(arguments: databases) func `what is read in comes out the same`(database: String) async throws {
        let clock = TestClock()
        let organisaties = Organisaties(store: try await openStore(database, clock: clock))
        for bytes in [proef, try Proefeenheid.merenland(), PackageResources.oost_nederland_yaml] {
            let uitslag = try await organisaties.importeer(bytes, by: Cast.coordinator)
            clock.advance(1)
            #expect(uitslag.isVeranderd)
            #expect(try await organisaties.organisatie(uitslag.organisatie.eenheid.code) == uitslag.organisatie)
        }
        #expect(try await organisaties.eenheden().map(\.naam) == ["Merenland", "Oost-Nederland", "Proefland"])
        #expect(try await organisaties.eenheid()?.eenheid.naam == "Proefland")
    }

    @Test(arguments: databases) func `the same file twice changes nothing`(database: String) async throws {
        let store = try await openStore(database)
        let organisaties = Organisaties(store: store)
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        let before = try await store.read { db in try db.organisatieID("GM9101") }
        let uitslag = try await organisaties.importeer(proef, by: Cast.coordinator)
        #expect(!uitslag.isVeranderd)
        let lines = try await store.read { db in try db.historie() }
        #expect(lines.map(\.soort) == ["eenheid-ingelezen"])
        #expect(lines.first?.tekst == "Noor Hazelhoff las de eenheid Proefland in: 2 districten, 3 basisteams, 5 gemeenten en 2 overleggen.")
        #expect(try await store.read { db in try db.organisatieID("GM9101") } == before)
    }

    @Test(arguments: databases) func `a changed file replaces by code and keeps the numbers`(database: String) async throws {
        let store = try await openStore(database)
        let organisaties = Organisaties(store: store)
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        let (gemeente, overleg) = try await store.read { db in try numbers(in: db) }
        let changed = Proefeenheid.yaml.replacing("name: Duinloo", with: "name: Duinlo").replacing("[kennisnemen, vaststellen]", with: "[adviseren]")
        _ = try await organisaties.importeer(Array(changed.utf8), by: Cast.coordinator)
        #expect(try await organisaties.eenheid()?.gemeente("GM9105")?.naam == "Duinlo")
        #expect(try await organisaties.eenheid()?.overleg("BC")?.bevoegdheden == [.adviseren])
        let after = try await store.read { db in try numbers(in: db) }
        #expect(after == (gemeente, overleg))
        #expect(try await store.read { db in try db.historie() }.count == 2)
    }

    private func numbers(in db: Transaction) throws -> (ID<Organisatie>?, ID<Overleg>?) {
        let eenheid = try #require(try db.organisatieID("eenheid-proefland"))
        return (try db.organisatieID("GM9105"), try db.overlegID("BC", in: eenheid))
    }

    @Test(arguments: databases) func `a part does not vanish in silence`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        let less = Proefeenheid.yaml.replacing("          - {name: Eendrecht, cbs: GM9106, population_2026: 60}\n", with: "")
            .replacing("into: [GM9105, GM9106]", with: "into: [GM9105]").replacing("    dvo: \"DVO Oost\"\n", with: "")
        let refusal = await #expect(throws: Refusal.self) { try await organisaties.importeer(Array(less.utf8), by: Cast.coordinator) }
        #expect(refusal?.reasons.map(\.code) == ["gemeente-verdwijnt", "onderdeel-verdwijnt"])
        #expect(try await organisaties.eenheid()?.gemeenten.count == 8)

        let uitslag = try await organisaties.importeer(Array(less.utf8), by: Cast.coordinator, remove: true)
        #expect(uitslag.verdwenen == ["GM9106"])
        #expect(try await organisaties.eenheid() == uitslag.organisatie)
    }

    @Test(arguments: databases) func `a code belongs to one unit`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        let other = Proefeenheid.yaml.replacing("name: Proefland", with: "name: Naburig")
        let refusal = await #expect(throws: Refusal.self) { try await organisaties.importeer(Array(other.utf8), by: Cast.coordinator) }
        #expect(
            refusal?.reasons.map(\.message).contains(
                "De gemeente Aardwoud: de code GM9101 hoort al bij de eenheid Proefland. Geef het onderdeel een eigen code.") == true)
        #expect(refusal?.reasons.count == 13)
    }

    @Test(arguments: databases) func `a file with faults changes nothing`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        await #expect(throws: Refusal.self) { try await organisaties.importeer(Array("unit: {name: A}".utf8), by: Cast.coordinator) }
        #expect(try await organisaties.eenheid() == nil)
    }

    @Test(arguments: [Cast.analist, Cast.lezer, Cast.burgemeester]) func `who may not manage the organisation may not read it in`(actor: Actor)
        async throws
    {
        let organisaties = Organisaties(store: try await openStore())
        await #expect(throws: Refusal(.magOrganisatieNietBeheren)) { try await organisaties.importeer(proef, by: actor) }
    }

    @Test(arguments: databases) func `the list knows levels, days and former names`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        func codes(_ niveau: Niveau? = nil, _ zoek: String? = nil, _ day: String? = nil) async throws -> [String] {
            try await organisaties.list(niveau: niveau, zoek: zoek, op: try day.map(dag), by: Cast.lezer).map(\.code)
        }
        #expect(try await codes().count == 11)
        #expect(try await codes(.district) == ["district-oost", "district-west"])
        #expect(try await codes(.gemeente, nil, "2024-01-01").count == 7)
        #expect(try await codes(nil, "BEUK", "2026-01-01") == ["GM9103", "GM9102"])
        #expect(try await codes(nil, "vroeger loo") == ["GM9103"])
        #expect(try await codes(nil, "oudbeuk") == ["GM9103"])
        #expect(try await codes(nil, "splitsen") == ["GM9105", "GM9106"])
        #expect(try await codes(nil, "%") == (try await codes()))
        #expect(try await codes(nil, "atlantis") == [])
    }

    @Test(arguments: databases) func `a part is found by its code, with its wholes on that day`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        #expect(try await organisaties.onderdeel("GM9104", op: try dag("2025-12-31"), by: Cast.lezer).district == "district-oost")
        #expect(try await organisaties.onderdeel("GM9104", by: Cast.lezer).district == "district-west")
        #expect(try await organisaties.onderdeel("GM9107", by: Cast.lezer).opgegaanIn.map(\.naar) == ["GM9103"])
        await #expect(throws: Refusal(.geenOrganisatie)) { try await organisaties.onderdeel("GM0000", by: Cast.lezer) }
    }

    @Test(arguments: databases) func `the register knows the unit of the installation`(database: String) async throws {
        let organisaties = Organisaties(store: try await openStore(database))
        _ = try await organisaties.importeer(proef, by: Cast.coordinator)
        #expect(try await organisaties.register().find("Oudbeuk").map(\.code) == ["GM9103"])
        #expect(try await organisaties.register().find("Rijnwaarden").map(\.naam) == ["Zevenaar"])
    }
}
