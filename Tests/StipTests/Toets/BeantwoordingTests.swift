import Foundation
import Testing

@testable import Stip

@Suite struct BeantwoordingTests {
    @Test(arguments: databases) func `each step is kept, and sending makes an answer with a number`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        try await proef.toetsen.beoordeel(1, .anders, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        #expect(try await proef.stand() == .bezig)
        try await proef.toetsen.beoordeel(
            2, Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "Vervallen."), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.vulAan(nil, .uitPlan, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.vulAan(nil, .uitStuk, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.merkOp("Zie ook de brief.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.adviseur)

        let open = try await proef.deel().concept.open(of: proef.deel())
        await #expect(throws: Refusal(open.map(Reason.nietsGezegd))) { try await proef.verstuur() }
        let antwoord = try await proef.akkoord()
        #expect(antwoord.uitkomst == .akkoordMetWijzigingen)
        #expect(antwoord.kenmerk == "AT-1-GM9001-1")
        let kept = try await proef.deel()
        #expect(kept.antwoord == antwoord)
        #expect(kept.antwoord?.reacties[1]?.voorstel?.naam == "Ondermijning aan de haven")
        #expect(kept.antwoord?.onderdelen == [.punt(1), .punt(2), .aanvulling(1), .aanvulling(2)])
        #expect(kept.antwoord?.aanvullingen.map(\.bron) == [
            .plan(bladzijde: 2, zin: "Leegstaande schuren trekken criminelen aan."), .stuk(naam: "Horecanota", vastgesteld: try dag("2025-03-04")),
        ])
        #expect(kept.antwoord?.opmerking == "Zie ook de brief.")
        #expect(try await proef.stand() == .akkoordMetWijzigingen)
        let soorten = try await proef.toetsen.inzage(of: Proeftoets.eerste, by: Proeftoets.adviseur).historie.map(\.soort)
        #expect(soorten.count { $0 == "toets-concept" } == 6)
        #expect(soorten.first == "toets-beantwoord")
    }

    @Test(arguments: databases) func `sending again is a new version, and the former stays as it was`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        let first = try await proef.akkoord()
        await #expect(throws: Refusal(.nietsGewijzigd)) { try await proef.verstuur() }
        try await proef.toetsen.beoordeel(
            1, Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "Toch niet.", gezien: 1), for: Proeftoets.eerste, by: Proeftoets.adviseur)
        #expect(try await proef.stand() == .akkoord, "what is not sent does not count")
        let second = try await proef.verstuur()
        #expect(second.versie == 2)
        #expect(try await proef.deel().antwoorden == [first, second])
        #expect(try await proef.stand() == .akkoordMetWijzigingen)
    }

    @Test func `who is of another municipality may not look and not answer`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        for actor in [Proeftoets.buurvrouw, Cast.lezer, Cast.griffier, Actor(id: "x", naam: "Losse adviseur", rol: .adviseur)] {
            await #expect(throws: Refusal(.andereGemeente)) { _ = try await proef.toetsen.inzage(of: Proeftoets.eerste, by: actor) }
            await #expect(throws: Refusal(.magToetsNietBeantwoorden)) {
                try await proef.toetsen.beoordeel(1, Toetsinvoer(oordeel: "klopt"), for: Proeftoets.eerste, by: actor)
            }
            await #expect(throws: Refusal(.magToetsNietBeantwoorden)) { try await proef.verstuur(by: actor) }
        }
        // The coördinator looks at all, and answers for none.
        _ = try await proef.toetsen.inzage(of: Proeftoets.eerste, by: Cast.coordinator)
        await #expect(throws: Refusal(.magToetsNietBeantwoorden)) {
            try await proef.toetsen.allesKlopt(for: Proeftoets.eerste, by: Cast.coordinator)
        }
    }

    @Test(arguments: databases) func `of two people at once the second sees the first, and loses nothing`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        try await proef.toetsen.beoordeel(1, .anders, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        let other = Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "Weg ermee.")
        await #expect(throws: Refusal(.collegaSchreef("Sanne Oeverlo"))) {
            try await proef.toetsen.beoordeel(1, other, for: Proeftoets.eerste, by: Proeftoets.collega)
        }
        #expect(try await proef.deel().concept.reacties[1]?.oordeel == .anders)
        // On another priority they are not in each other's way.
        try await proef.toetsen.beoordeel(2, other, for: Proeftoets.eerste, by: Proeftoets.collega)
        // Who saw what stands there may put another in its place.
        var again = other
        again.gezien = try #require(try await proef.deel().concept.reacties[1]?.teller)
        try await proef.toetsen.beoordeel(1, again, for: Proeftoets.eerste, by: Proeftoets.collega)
        #expect(try await proef.deel().concept.reacties[1]?.oordeel == .hoortErNietIn)

        try await proef.toetsen.merkOp("Van Sanne.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        await #expect(throws: Refusal(.collegaSchreef(""))) {
            try await proef.toetsen.merkOp("Van Bram.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.collega)
        }
        // Who sends has seen all that is sent.
        let seen = try await proef.deel().concept.teller
        try await proef.toetsen.allesKlopt(for: Proeftoets.eerste, by: Proeftoets.collega)
        await #expect(throws: Refusal(.conceptGewijzigd)) {
            _ = try await proef.toetsen.verstuur(for: Proeftoets.eerste, gezien: seen, by: Proeftoets.adviseur)
        }
    }

    @Test func `an answer says what is missing, all at once`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        func refused(_ invoer: Toetsinvoer, punt: Int = 1) async -> [String] {
            do {
                try await proef.toetsen.beoordeel(punt, invoer, for: Proeftoets.eerste, by: Proeftoets.adviseur)
                return []
            } catch let refusal as Refusal {
                return refusal.reasons.map(\.code)
            } catch { return ["\(error)"] }
        }
        #expect(await refused(Toetsinvoer()) == ["geen-oordeel"])
        #expect(await refused(Toetsinvoer(oordeel: "misschien")) == ["geen-oordeel"])
        #expect(await refused(Toetsinvoer(oordeel: "hoort-er-niet-in")) == ["geen-toelichting"])
        #expect(await refused(Toetsinvoer(oordeel: "anders", rang: "hoog", thema: "bestaat-niet"))
            == ["geen-toelichting", "geen-naam", "onbekende-rang", "onbekend-thema"])
        #expect(await refused(
            Toetsinvoer(
                oordeel: "anders", naam: "Ondermijning & <weerbaarheid>", rang: "prioriteit", thema: "ondermijning", toelichting: "Zomaar."))
            == ["niets-anders"])
        #expect(await refused(Toetsinvoer(oordeel: "anders", naam: "a\u{202E}b", rang: "prioriteit", toelichting: "Zo.")) == ["geen-naam"])
        #expect(await refused(Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: String(repeating: "x", count: 2_001))) == ["te-lang"])
        #expect(await refused(Toetsinvoer(oordeel: "klopt"), punt: 9) == ["geen-toetspunt"])
        #expect(try await proef.stand() == .nietBegonnen, "what was refused left nothing behind")
    }

    @Test func `an addition has a source somebody can look at`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        func refused(_ invoer: Toetsinvoer, _ gemeente: String = Proeftoets.eerste, by actor: Actor = Proeftoets.adviseur) async -> [String] {
            do {
                try await proef.toetsen.vulAan(nil, invoer, for: gemeente, by: actor)
                return []
            } catch let refusal as Refusal {
                return refusal.reasons.map(\.code)
            } catch { return ["\(error)"] }
        }
        #expect(await refused(Toetsinvoer(naam: "Iets", rang: "prioriteit")) == ["geen-bron"])
        #expect(await refused(Toetsinvoer(naam: "Iets", rang: "prioriteit", bron: "plan")) == ["geen-bladzijde-genoemd", "geen-zin"])
        #expect(await refused(Toetsinvoer(naam: "Iets", rang: "prioriteit", bron: "stuk", vastgesteld: "2030-01-01")) == ["geen-stuk", "geen-stukdatum"])
        // Who has no plan cannot point into it.
        let vierde = Actor(id: "v", naam: "Vera", rol: .adviseur, in: Proeftoets.zonder)
        #expect(await refused(.uitPlan, Proeftoets.zonder, by: vierde) == ["geen-bron"])
        #expect(await refused(.uitStuk, Proeftoets.zonder, by: vierde).isEmpty)
        let antwoord = try await proef.verstuur(Proeftoets.zonder, by: vierde)
        #expect(antwoord.uitkomst == .akkoordMetWijzigingen)

        await #expect(throws: Refusal(.geenAanvulling)) {
            try await proef.toetsen.vulAan(7, .uitStuk, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        }
        await #expect(throws: Refusal(.geenAanvulling)) {
            try await proef.toetsen.verwijderAanvulling(7, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        }
    }

    @Test func `the number of an addition that was taken away is not used again`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        try await proef.toetsen.vulAan(nil, .uitStuk, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.verwijderAanvulling(1, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        try await proef.toetsen.vulAan(nil, .uitPlan, for: Proeftoets.eerste, by: Proeftoets.adviseur)
        #expect(try await proef.deel().concept.aanvullingen.map(\.nummer) == [2])
    }

    @Test func `without a plan a remark can be sent, and nothing cannot`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        let vierde = Actor(id: "v", naam: "Vera", rol: .adviseur, in: Proeftoets.zonder)
        await #expect(throws: Refusal(.leegAntwoord)) { try await proef.verstuur(Proeftoets.zonder, by: vierde) }
        try await proef.toetsen.merkOp("Ons plan komt in december.", gezien: 0, for: Proeftoets.zonder, by: vierde)
        #expect(try await proef.verstuur(Proeftoets.zonder, by: vierde).uitkomst == .opmerking)
        #expect(try await proef.stand(Proeftoets.zonder) == .geenPlan)
    }
}
