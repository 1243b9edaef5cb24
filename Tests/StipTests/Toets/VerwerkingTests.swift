import Foundation
import Testing

@testable import Stip

@Suite struct VerwerkingTests {
    /// Of the first municipality: one correction, one that does not belong, one addition from the plan and one from elsewhere.
    static func answered(_ database: String = ":memory:") async throws -> Proeftoets {
        let proef = try await Proeftoets(database)
        try await proef.open()
        try await proef.toetsen.beoordeel(1, .anders, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.beoordeel(
            2, Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "Vervallen."), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.vulAan(nil, .uitPlan, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.vulAan(nil, .uitStuk, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.akkoord()
        return proef
    }

    static func verwerk(
        _ proef: Proeftoets, _ onderdeel: Toetsonderdeel, _ besluit: Toetsverwerking.Besluit?, reden: String? = nil, versie: Int = 1,
        by actor: Actor = Cast.coordinator
    ) async throws {
        try await proef.toetsen.verwerk(onderdeel, besluit, reden: reden, versie: versie, of: Proeftoets.eerste, by: actor)
    }

    @Test(arguments: databases) func `what is taken over changes what was read`(database: String) async throws {
        let proef = try await Self.answered(database)
        for onderdeel in [Toetsonderdeel.punt(1), .punt(2), .aanvulling(1)] { try await Self.verwerk(proef, onderdeel, .overgenomen) }
        let plan = try #require(try await proef.deel().plan?.document)
        let found = try await proef.store.read { try $0.prioriteiten(of: plan) }
        let changed = try #require(found.first { $0.vondst.naam == "Ondermijning aan de haven" })
        #expect(changed.vondst.rang == .doorlopend)
        #expect(changed.oordeel.stand == .bevestigd)
        #expect(!found.contains { $0.vondst.naam == "Jeugd en middelen" })
        let rejected = try await proef.store.read { try $0.prioriteiten(of: plan, rejected: true) }.first { $0.vondst.naam == "Jeugd en middelen" }
        #expect(rejected?.oordeel.reden == "Bronkhaven: Vervallen.")
        let added = try #require(found.first { $0.vondst.naam == "Leegstaande schuren" })
        #expect(added.vondst.bewijs.citaat == "Leegstaande schuren trekken criminelen aan.")
        #expect(added.isHandmatig)
        // The municipality sees what became of it.
        let verwerkingen = try #require(try await proef.deel().antwoord?.verwerkingen)
        #expect(verwerkingen.count == 3)
        #expect(verwerkingen.values.allSatisfy { $0.besluit == .overgenomen && $0.door == "Noor Hazelhoff" })
    }

    @Test(arguments: databases) func `not taking over needs a reason, and changes nothing`(database: String) async throws {
        let proef = try await Self.answered(database)
        await #expect(throws: Refusal(.geenToetsreden)) { try await Self.verwerk(proef, .punt(1), .nietOvergenomen) }
        await #expect(throws: Refusal(.geenToetsbesluit)) { try await Self.verwerk(proef, .punt(1), nil) }
        let before = try await proef.store.read { try $0.prioriteiten() }
        try await Self.verwerk(proef, .punt(1), .nietOvergenomen, reden: "De raad besloot anders.")
        #expect(try await proef.store.read { try $0.prioriteiten() } == before)
        #expect(try await proef.deel().antwoord?.verwerkingen[.punt(1)]?.reden == "De raad besloot anders.")
        await #expect(throws: Refusal(.isVerwerkt(door: "Noor Hazelhoff"))) { try await Self.verwerk(proef, .punt(1), .overgenomen) }
    }

    @Test func `what cannot be applied is said, and nothing is written`() async throws {
        let proef = try await Self.answered()
        await #expect(throws: Refusal(.stukNietInStip)) { try await Self.verwerk(proef, .aanvulling(2), .overgenomen) }
        try await Self.verwerk(proef, .aanvulling(2), .zelfVerwerkt)
        await #expect(throws: Refusal(.geenOnderdeel)) { try await Self.verwerk(proef, .punt(3), .overgenomen) }
        await #expect(throws: Refusal(.geenOnderdeel)) { try await Self.verwerk(proef, .aanvulling(9), .overgenomen) }
        for actor in [Cast.analist, Cast.adviseur, Cast.lezer] {
            await #expect(throws: Refusal(.magToetsNietLeiden)) { try await Self.verwerk(proef, .punt(1), .overgenomen, by: actor) }
        }
        #expect(try await proef.deel().antwoord?.teVerwerken == [.punt(1), .punt(2), .aanvulling(1)])
    }

    @Test(arguments: databases) func `a new version keeps what was decided about what stayed the same`(database: String) async throws {
        let proef = try await Self.answered(database)
        try await Self.verwerk(proef, .punt(1), .overgenomen)
        try await Self.verwerk(proef, .punt(2), .overgenomen)
        let seen = try #require(try await proef.deel().concept.reacties[2]?.teller)
        try await proef.toetsen.beoordeel(2, Toetsinvoer(oordeel: "klopt", gezien: seen), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.verstuur()
        let deel = try await proef.deel()
        #expect(deel.antwoord?.verwerkingen.keys.map(\.code) == ["punt-1"])
        #expect(deel.ingetrokken == [.punt(2)], "it was rejected already, and the municipality says now that it holds")
        await #expect(throws: Refusal(.nieuweVersie("Bronkhaven"))) { try await Self.verwerk(proef, .aanvulling(1), .overgenomen, versie: 1) }
    }

    @Test(arguments: databases) func `a priority of a joint plan goes only when each of them says so`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        let third = Actor(id: "t", naam: "Tess", rol: .adviseur, in: Proeftoets.derde)
        let weg = Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "Niet van ons.")
        try await proef.toetsen.beoordeel(1, weg, for: Proeftoets.tweede, by: Proeftoets.buurvrouw)
        try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        await #expect(throws: Refusal(.ookVanAnderen(["Kustelo"]))) {
            try await proef.toetsen.verwerk(.punt(1), .overgenomen, reden: nil, versie: 1, of: Proeftoets.tweede, by: Cast.coordinator)
        }
        try await proef.toetsen.beoordeel(1, weg, for: Proeftoets.derde, by: third)
        try await proef.akkoord(Proeftoets.derde, by: third)
        try await proef.toetsen.verwerk(.punt(1), .overgenomen, reden: nil, versie: 1, of: Proeftoets.tweede, by: Cast.coordinator)
        #expect(try await proef.store.read { try $0.prioriteiten() }.allSatisfy { $0.vondst.naam != "Ondermijning" })
    }

    @Test(arguments: databases) func `what every municipality found right can be confirmed at once`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        await #expect(throws: Refusal(.nietsTeBevestigen)) { try await proef.toetsen.bevestig(by: Cast.coordinator) }
        try await proef.akkoord()
        try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        await #expect(throws: Refusal(.magToetsNietLeiden)) { try await proef.toetsen.bevestig(by: Cast.analist) }
        try await proef.toetsen.bevestig(by: Cast.coordinator)
        let found = try await proef.store.read { try $0.prioriteiten() }
        #expect(found.filter { $0.oordeel.stand == .bevestigd }.map(\.vondst.naam).sorted() == [
            "Jeugd en middelen", "Ondermijning & <weerbaarheid>", "Verkeer rond scholen",
        ], "of the joint plan only one of two answered")
    }

    @Test func `a sentence is found however it was copied`() throws {
        let text = "Kop\nDe ‘schuren’ trekken\ncrimi\u{AD}nelen – vaak – aan."
        let page = Bladzijde(
            document: ID("d"), nummer: 4, deel: 1, bereik: 100..<100 + text.utf8.count, utf8: Array(text.utf8), blokken: [])
        let found = page.passages(of: "de 'Schuren' trekken criminelen - vaak - aan")
        let bewijs = try #require(found.first)
        #expect(found.count == 1)
        #expect(bewijs.van == 104)
        #expect(bewijs.citaat == "De ‘schuren’ trekken\ncrimi\u{AD}nelen – vaak – aan")
        #expect(bewijs.citaat == page.text(bewijs.bereik))
        for (zin, citaat) in [("Schuren", "schuren"), ("criminelen", "crimi\u{AD}nelen"), ("vaak—aan", "vaak – aan"), ("\"DE ‘SCHUREN’", nil)] {
            #expect(page.passages(of: zin).map(\.citaat) == [citaat].compactMap(\.self), "\(zin)")
        }
        for zin in ["De schuren staan leeg", "  ", "De", "riminelen", "trek"] { #expect(page.passages(of: zin).isEmpty, "\(zin)") }
    }
}
