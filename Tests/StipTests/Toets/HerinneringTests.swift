import Foundation
import Testing

@testable import Stip

@Suite struct HerinneringTests {
    @Test(arguments: databases) func `who has not answered is reminded, at most once a day`(database: String) async throws {
        let proef = try await Proeftoets(database)
        try await proef.open()
        try await proef.akkoord(Proeftoets.tweede, by: Proeftoets.buurvrouw)
        let chosen: Set = [Proeftoets.eerste, Proeftoets.tweede, Proeftoets.zonder]
        let first = try await proef.toetsen.herinner(chosen, by: Cast.coordinator)
        #expect(Set(first.metDeHand) == [try await proef.deel().naam, try await proef.deel(Proeftoets.zonder).naam])
        #expect(try await proef.deel().herinnerd == [try dag("2026-10-08")])
        #expect(try await proef.deel(Proeftoets.tweede).herinnerd.isEmpty, "she has answered")
        await #expect(throws: Refusal(.vandaagHerinnerd)) { try await proef.toetsen.herinner(chosen, by: Cast.coordinator) }
        proef.clock.advance(86_400)
        try await proef.toetsen.herinner([Proeftoets.eerste], by: Cast.coordinator)
        #expect(try await proef.deel().herinnerd.map(\.description) == ["2026-10-08", "2026-10-09"])
        let lines = try await proef.toetsen.inzage(of: Proeftoets.eerste, by: Cast.coordinator).historie
        #expect(lines.count { $0.soort == "toets-herinnerd" } == 2)
    }

    @Test func `nobody is reminded of what is answered, closed or not chosen`() async throws {
        let proef = try await Proeftoets()
        try await proef.open()
        await #expect(throws: Refusal(.niemandGekozen)) { try await proef.toetsen.herinner([], by: Cast.coordinator) }
        await #expect(throws: Refusal(.magToetsNietLeiden)) { try await proef.toetsen.herinner([Proeftoets.eerste], by: Cast.analist) }
        try await proef.akkoord()
        await #expect(throws: Refusal(.niemandTeHerinneren)) { try await proef.toetsen.herinner([Proeftoets.eerste], by: Cast.coordinator) }
        try await proef.toetsen.sluit(by: Cast.coordinator)
        await #expect(throws: Refusal(.toetsGesloten(op: Cast.now))) { try await proef.toetsen.herinner([Proeftoets.zonder], by: Cast.coordinator) }
    }

    @Test func `mail goes to the address of who may answer`() {
        let gebruiker = Gebruiker(
            id: ID("g"), naam: "Sanne Oeverlo", email: "sanne@bronkhaven.example", rollen: [Rolverlening(.adviseur, in: Proeftoets.eerste)],
            gemaakt: Cast.now)
        #expect(Toetsadviseur.all(of: gebruiker) == [
            Toetsadviseur(gemeente: Proeftoets.eerste, naam: "Sanne Oeverlo", adres: "sanne@bronkhaven.example")
        ])
    }

    @Test func `a reminder says that something waits, and nothing of what was read`() async throws {
        let proef = try await Proeftoets()
        let toets = try await proef.open()
        let deel = try await proef.deel()
        let bericht = try Bericht.herinnering(
            aan: try Postadres(naam: "Sanne", adres: "sanne@bronkhaven.example"), toets, deel, op: try dag("2026-10-24"), site: "https://stip.example")
        let text = ([bericht.onderwerp] + bericht.alineas).joined(separator: " ")
        #expect(text.contains("De reactiedatum was donderdag 22 oktober 2026"))
        #expect(deel.punten.allSatisfy { !text.contains($0.naam) })
        #expect(bericht.link?.adres == "https://stip.example/toets/GM9001")
    }
}
