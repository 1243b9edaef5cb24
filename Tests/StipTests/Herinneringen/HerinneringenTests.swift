import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// Who hears what of a week. Today is Thursday 8 October 2026.
@Suite struct WeekwerkTests {
    static let vandaag = Cast.now.inAmsterdam.datum

    static func dossier(_ stappen: [(orgaan: String, dag: String, overleg: String?)], gemeente: String? = nil) throws -> Planningsdossier {
        var dossier = Planningsdossier(id: ID("p"), cyclus: "2027-2030", naam: "Naar het plan", niveau: gemeente == nil ? .eenheid : .gemeente)
        dossier.gemeente = gemeente
        dossier.stappen = try stappen.enumerated().map { number, stap in
            var one = Planningsstap(
                Stap(id: "s\(number)", orgaan: stap.orgaan, handeling: .bespreken, wat: "ontwerp", moment: Tijdvak(dag: try dag(stap.dag))))
            one.overleg = stap.overleg
            return one
        }
        return dossier
    }

    static func taken(_ actor: Actor, _ dossier: Planningsdossier) throws -> [Weektaak] {
        let polsdijk = Gemeente(code: "GM9001", naam: "Polsdijk", basisteams: [])
        return try #require(Weekwerk(of: actor, on: vandaag, gemeenten: [polsdijk])).taken(of: dossier)
    }

    @Test func `who keeps the planning follows what ends this week and what should be behind us`() throws {
        let dossier = try Self.dossier([("BBG", "2026-10-11", nil), ("BBG", "2026-10-12", nil), ("BBG", "2026-09-01", nil)])
        let taken = try Self.taken(Cast.coordinator, dossier)
        #expect(taken.map(\.titel) == ["Zet ‘ontwerp’ van BBG op gedaan, of verplaats de stap", "Volg ‘ontwerp’ van BBG"])
        #expect(taken.map(\.isTeLaat) == [true, false])
        #expect(taken[1].briefregel == "BBG: uiterlijk zondag 11 oktober 2026.")
    }

    @Test func `what is done, lapsed or without a day waits for nobody`() throws {
        var dossier = try Self.dossier([("BBG", "2026-10-08", nil), ("BBG", "2026-10-08", nil), ("BBG", "2026-10-08", nil)])
        dossier.stappen[0].stap.stand = .gedaan
        dossier.stappen[1].stap.stand = .vervallen
        dossier.stappen[2].stap.moment = nil
        #expect(try Self.taken(Cast.coordinator, dossier).isEmpty)
    }

    @Test(arguments: [
        (Rol.lid, "DVO-MRK", true), (.secretaris, "DVO-MRK", true), (.lid, "DVO-EIL", false), (.partner, "DVO-MRK", false),
    ])
    func `a step of an overleg waits for its members and its secretaris`(rol: Rol, overleg: String, hears: Bool) throws {
        let dossier = try Self.dossier([("DVO Merenkust", "2026-10-08", "DVO-MRK")])
        #expect(try Self.taken(Actor(id: "x", naam: "Iemand", rol: rol, in: overleg), dossier).isEmpty == !hears)
    }

    @Test(arguments: [
        ("36 gemeenteraden", "GM9001", true), ("gemeenteraad Polsdijk", "GM9001", true), ("gemeenteraad Polsdijk", "GM9002", false),
        ("gemeenteraad Elders", "GM9001", false), ("RVO", "GM9001", false),
    ])
    func `a step of councils waits for the griffier of each of them`(orgaan: String, gemeente: String, hears: Bool) throws {
        let dossier = try Self.dossier([(orgaan, "2026-10-08", nil)])
        #expect(try Self.taken(Actor(id: "x", naam: "Iemand", rol: .griffier, in: gemeente), dossier).isEmpty == !hears)
    }

    @Test func `the planning of a municipality is of its own adviseur and griffier`() throws {
        let dossier = try Self.dossier([("raad", "2026-10-08", nil)], gemeente: "GM9001")
        #expect(try Self.taken(Cast.adviseur, dossier).map(\.titel) == ["Volg ‘ontwerp’ van raad"])
        #expect(try Self.taken(Actor(id: "x", naam: "Iemand", rol: .griffier, in: "GM9001"), dossier).count == 1)
        #expect(try Self.taken(Actor(id: "x", naam: "Iemand", rol: .griffier, in: "GM9002"), dossier).isEmpty)
        #expect(try Self.taken(Cast.lezer, dossier).isEmpty)
    }

    @Test func `a letter of many things stays short`() throws {
        let dossier = try Self.dossier((0..<15).map { _ in ("BBG", "2026-10-08", nil) })
        let bericht = try Bericht.weekbrief(
            try Self.taken(Cast.coordinator, dossier), aan: try Postadres(naam: "Noor", adres: "noor@voorbeeld.nl"), site: "https://stip.voorbeeld.nl")
        #expect(bericht.onderwerp == "Deze week: 15 dingen voor u in Stip" && bericht.alineas.last == "En nog drie andere.")
        // UIT-34: never what it is about.
        #expect(!bericht.alineas.joined().contains("ontwerp"))
    }
}

/// Letters over a real store: never twice, never lost.
@Suite struct HerinneringenTests {
    let clock = TestClock()

    /// A planning with a step on each of these days, and a coördinator with an address.
    private func begin(_ database: String, _ dagen: [String]) async throws -> (Store, Herinneringen, ID<Planningsdossier>) {
        let store = try await openStore(database, clock: clock)
        try await store.write { db in
            _ = try db.insertGebruiker(naam: "Noor Hazelhoff", email: "noor@voorbeeld.nl", rollen: [Rolverlening(.coordinator)])
            _ = try db.insertGebruiker(naam: "Jelle Brandsma", rollen: [Rolverlening(.coordinator)])
            _ = try db.insertGebruiker(naam: "Kees Tjardingen", email: "kees@voorbeeld.nl", rollen: [Rolverlening(.lezer)])
            try db.record("proef", on: "proef", by: Cast.coordinator, "Proef.")
        }
        let stappen = try dagen.enumerated().map { number, day in
            Stap(id: "s\(number)", orgaan: "BBG", handeling: .bespreken, wat: "stap \(number)", moment: Tijdvak(dag: try dag(day)))
        }
        let id = try await Planningen(store: store).make(
            Planningsvoorstel(naam: "Naar het plan"), from: Planning(niveau: .eenheid, stappen: stappen), by: Cast.coordinator)
        return (store, Herinneringen(store: store, mailadres: "https://stip.voorbeeld.nl"), id)
    }

    private func brieven(_ store: Store) async throws -> [String] {
        try await store.read { db in try db.all("select adres, onderwerp from poststuk where soort = 'weekbrief' order by gemaakt, id") { row in
            "\(try row["adres"] as String): \(try row["onderwerp"] as String)"
        } }
    }

    @Test(arguments: databases) func `a task is told once a week, and one that came later the next time`(database: String) async throws {
        let (store, herinneringen, id) = try await begin(database, ["2026-10-09", "2026-10-14"])
        try await herinneringen.tick()
        try await herinneringen.tick()
        #expect(try await brieven(store) == ["noor@voorbeeld.nl: Deze week: één ding voor u in Stip"])
        // Another step ends this week too.
        try await Planningen(store: store).move(
            "s1", to: Tijdvak(dag: try dag("2026-10-10")), reden: "Eerder klaar.", versie: 1, of: id, by: Cast.coordinator)
        clock.advance(86_400)
        try await herinneringen.tick()
        #expect(try await brieven(store).count == 2)
        // Monday: both are late by then, and it is a new week.
        clock.advance(3 * 86_400)
        try await herinneringen.tick()
        #expect(try await brieven(store).last == "noor@voorbeeld.nl: Deze week: twee dingen voor u in Stip")
    }

    @Test(arguments: databases) func `at night, in the weekend and without mail nothing is made`(database: String) async throws {
        let (store, herinneringen, _) = try await begin(database, ["2026-10-08"])
        try await Herinneringen(store: store, mailadres: nil).tick()
        clock.advance(8 * 3_600)
        try await herinneringen.tick()
        clock.advance(-8 * 3_600 + 2 * 86_400)
        try await herinneringen.tick()
        #expect(try await brieven(store).isEmpty)
        clock.advance(2 * 86_400)
        try await herinneringen.tick()
        #expect(try await brieven(store).count == 1)
    }

    @Test(arguments: databases) func `who wants no letter gets none, and sees the week all the same`(database: String) async throws {
        let (store, herinneringen, _) = try await begin(database, ["2026-10-08"])
        let noor = try #require(try await store.read { db in try db.gebruikers().first { $0.email == "noor@voorbeeld.nl" } }).actor
        try await herinneringen.choose(weekbrief: false, by: noor)
        await #expect(throws: Refusal(.weekbriefAlZo(false))) { try await herinneringen.choose(weekbrief: false, by: noor) }
        try await herinneringen.tick()
        #expect(try await brieven(store).isEmpty)
        let beeld = try await herinneringen.week(by: noor)
        #expect(beeld.taken.count == 1 && !beeld.wilWeekbrief)
        let page = Weekpagina(beeld: beeld).main.text
        #expect(page.contains("Volg ‘stap 0’ van BBG") && page.contains("Stuur mij weer een weekbrief"))
        try await herinneringen.choose(weekbrief: true, by: noor)
        try await herinneringen.tick()
        #expect(try await brieven(store).count == 1)
    }

    @Test(arguments: databases) func `the page is for who came in, and its button does what it says`(database: String) async throws {
        let (store, _, _) = try await begin(database, ["2026-10-08"])
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/deze-week", cookie)
            #expect(page.status == .ok && page.text.contains("Deze week"))
            #expect(try await client.get("/deze-week").status == .seeOther)
            #expect(try await client.post("/deze-week/weekbrief", "weekbrief=uit", cookie).status == .seeOther)
            #expect(try await client.post("/deze-week/weekbrief", "weekbrief=uit", cookie).status == .conflict)
        }
    }
}
