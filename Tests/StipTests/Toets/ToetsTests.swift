import Foundation
import Testing

@testable import Stip

@Suite struct ToetsTests {
    @Test(arguments: databases) func `opening copies what was read, for every municipality of the unit`(database: String) async throws {
        let proef = try await Proeftoets(database)
        let toets = try await proef.open()
        let bord = try #require(try await proef.toetsen.bord(by: Cast.coordinator))
        #expect(bord.toets == toets)
        #expect(bord.delen.count == 36)
        let deel = try await proef.deel()
        #expect(deel.punten.map(\.naam) == ["Ondermijning & <weerbaarheid>", "Jeugd en middelen", "Verkeer rond scholen"])
        #expect(deel.punten.map(\.bladzijde) == [2, 2, 3])
        #expect(deel.punten[0].themas == [Themaverwijzing(code: "ondermijning", naam: "Ondermijning")])
        #expect(deel.plan?.naam == "Samen veilig Aldermeer")
        #expect(bord.count(.nietBegonnen) == 3)
        #expect(bord.count(.geenPlan) == 33)

        // What changes afterwards changes nothing here.
        try await proef.documenten.remove(try #require(deel.plan?.document), by: Cast.analist)
        #expect(try await proef.deel() == deel)
    }

    @Test(arguments: databases) func `a joint plan is put before each of its municipalities`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        let (second, third) = (try await proef.deel(Proeftoets.tweede), try await proef.deel(Proeftoets.derde))
        #expect(second.punten.map(\.prioriteit) == third.punten.map(\.prioriteit))
        #expect(second.punten.map(\.deelgenoten) == [[Proeftoets.derde], [Proeftoets.derde]])
        try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        #expect(try await proef.stand(Proeftoets.tweede) == .akkoord)
        #expect(try await proef.stand(Proeftoets.derde) == .nietBegonnen)
        #expect(try await proef.toetsen.bord(by: Cast.coordinator)?.teBevestigen.isEmpty == true, "one of two is not enough")
    }

    @Test func `only who leads it opens, moves and closes a toets`() async throws {
        let proef = try await Proeftoets()
        for actor in [Cast.analist, Cast.adviseur, Cast.lezer, Cast.griffier] {
            await #expect(throws: Refusal(.magToetsNietLeiden)) {
                _ = try await proef.toetsen.open("Toets", uitleg: nil, reactiedatum: "2026-10-22", by: actor)
            }
        }
        try await proef.open()
        for actor in [Cast.analist, Cast.adviseur, Cast.lezer] {
            await #expect(throws: Refusal(.magToetsNietLeiden)) { try await proef.toetsen.sluit(by: actor) }
            await #expect(throws: Refusal(.magToetsNietLeiden)) { try await proef.toetsen.verleng(tot: "2026-11-01", reden: "Meer tijd.", by: actor) }
            await #expect(throws: Refusal(.magToetsNietLeiden)) { try await proef.toetsen.legVoor(Proeftoets.zonder, by: actor) }
        }
    }

    @Test func `a reply date lies after today and at most a year away`() async throws {
        let proef = try await Proeftoets()
        for (datum, reason) in [
            ("2026-10-08", Reason.reactiedatumVoorbij), ("2025-01-01", .reactiedatumVoorbij), ("2027-10-09", .reactiedatumTeVer),
            ("2026-02-31", .geenReactiedatum), ("morgen", .geenReactiedatum),
        ] {
            await #expect(throws: Refusal(reason)) {
                _ = try await proef.toetsen.open("Toets", uitleg: nil, reactiedatum: datum, by: Cast.coordinator)
            }
        }
        await #expect(throws: Refusal([.ongeldigeToetstitel, .uitlegTeLang(10_001), .geenReactiedatum])) {
            _ = try await proef.toetsen.open(
                nil, uitleg: String(repeating: "x", count: 10_001), reactiedatum: nil, by: Cast.coordinator)
        }
        #expect(try await proef.toetsen.bord(by: Cast.coordinator) == nil)
    }

    @Test(arguments: databases) func `there is one open toets at a time`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        await #expect(throws: Refusal(.toetsIsOpen)) { try await proef.open() }
        try await proef.toetsen.sluit(by: Cast.coordinator)
        #expect(try await proef.open().nummer == 2)
        #expect(try await proef.toetsen.toetsen(by: Cast.lezer).map(\.nummer) == [2, 1])
    }

    @Test func `before there is a unit there is nobody to ask`() async throws {
        let toetsen = Toetsen(store: try await openStore())
        await #expect(throws: Refusal(.toetsZonderGemeenten)) {
            _ = try await toetsen.open("Toets", uitleg: nil, reactiedatum: "2026-10-22", by: Cast.coordinator)
        }
    }

    @Test(arguments: databases) func `the last day counts whole, in Amsterdam`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        #expect(try await proef.stand() == .nietBegonnen)
        // From noon on the 8th to one second before midnight at the end of the 22nd.
        proef.clock.advance(14 * 86_400 + 12 * 3_600 - 1)
        #expect(try await proef.stand() == .nietBegonnen)
        proef.clock.advance(1)
        #expect(try await proef.stand() == .teLaat)
        #expect(try await proef.stand(Proeftoets.scan) == .geenPlan)
        // Too late is not refused: until it closes an answer counts.
        try await proef.akkoord()
        #expect(try await proef.stand() == .akkoord)
    }

    @Test(arguments: databases) func `more time needs a later day and a reason`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        await #expect(throws: Refusal([.reactiedatumNietLater(try dag("2026-10-22")), .geenToetsreden])) {
            try await proef.toetsen.verleng(tot: "2026-10-22", reden: nil, by: Cast.coordinator)
        }
        try await proef.toetsen.verleng(tot: "2026-11-02", reden: "De herfstvakantie.", by: Cast.coordinator)
        let bord = try #require(try await proef.toetsen.bord(by: Cast.coordinator))
        #expect(bord.toets.reactiedatum == (try dag("2026-11-02")))
        proef.clock.advance(20 * 86_400)
        #expect(try await proef.stand() == .nietBegonnen)
    }

    @Test(arguments: databases) func `after closing every answer is refused, and who was silent is named`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        try await proef.toetsen.beoordeel(1, Toetsinvoer(oordeel: "klopt"), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        try await proef.toetsen.sluit(by: Cast.coordinator)
        #expect(try await proef.stand() == .nietGeantwoord)
        #expect(try await proef.stand(Proeftoets.scan) == .nietGeantwoord)
        #expect(try await proef.stand(Proeftoets.tweede) == .akkoord)

        let refusal = Refusal(.toetsGesloten(op: Cast.now))
        await #expect(throws: refusal) { try await proef.verstuur() }
        await #expect(throws: refusal) {
            try await proef.toetsen.beoordeel(2, Toetsinvoer(oordeel: "klopt"), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        }
        await #expect(throws: refusal) { try await proef.toetsen.vulAan(nil, .uitStuk, for: Proeftoets.eerste, by: Proeftoets.adviseur) }
        await #expect(throws: refusal) { try await proef.toetsen.merkOp("Nog iets.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.adviseur) }
        await #expect(throws: refusal) { try await proef.toetsen.allesKlopt(for: Proeftoets.eerste, by: Proeftoets.adviseur) }
        await #expect(throws: refusal) { try await proef.toetsen.sluit(by: Cast.coordinator) }
        #expect(refusal.reasons[0].message.contains("donderdag 8 oktober 2026"))
    }

    @Test(arguments: databases) func `one municipality can answer again with a reason, and no other`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        await #expect(throws: Refusal(.toetsNietGesloten)) {
            try await proef.toetsen.heropen(Proeftoets.eerste, tot: "2026-10-30", reden: "Nieuw besluit.", by: Cast.coordinator)
        }
        try await proef.toetsen.sluit(by: Cast.coordinator)
        await #expect(throws: Refusal([.geenReactiedatum, .geenToetsreden])) {
            try await proef.toetsen.heropen(Proeftoets.eerste, tot: nil, reden: nil, by: Cast.coordinator)
        }
        try await proef.toetsen.heropen(Proeftoets.eerste, tot: "2026-10-30", reden: "Nieuw besluit.", by: Cast.coordinator)
        #expect(try await proef.stand() == .nietBegonnen)
        try await proef.akkoord()
        #expect(try await proef.stand() == .akkoord)
        await #expect(throws: Refusal(.toetsGesloten(op: Cast.now))) {
            try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        }
        try await proef.toetsen.sluit(Proeftoets.eerste, by: Cast.coordinator)
        await #expect(throws: Refusal(.toetsGesloten(op: Cast.now))) {
            try await proef.toetsen.merkOp("Toch nog.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        }
        await #expect(throws: Refusal(.nietHeropend)) { try await proef.toetsen.sluit(Proeftoets.eerste, by: Cast.coordinator) }
    }

    @Test(arguments: databases) func `a plan that comes later is put before its municipality`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        await #expect(throws: Refusal(.nogGeenPlan)) { try await proef.toetsen.legVoor(Proeftoets.zonder, by: Cast.coordinator) }
        try await proef.documenten.addAndRead([Bestand("laat.pdf", "# Laat\nVan: GM9004 Vierde\nLooptijd: 2025-2028\nPrioriteit: Jeugd")])
        #expect(try await proef.stand(Proeftoets.zonder) == .geenPlan)
        try await proef.toetsen.legVoor(Proeftoets.zonder, by: Cast.coordinator)
        #expect(try await proef.deel(Proeftoets.zonder).punten.map(\.naam) == ["Jeugd"])
        #expect(try await proef.stand(Proeftoets.zonder) == .nietBegonnen)
        await #expect(throws: Refusal(.heeftPlan)) { try await proef.toetsen.legVoor(Proeftoets.zonder, by: Cast.coordinator) }
    }
}
