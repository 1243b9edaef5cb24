import Database
import Foundation
import Testing

@testable import Stip

@Suite struct ToegangTests {
    let clock = TestClock()

    @Test(arguments: databases) func `a link lets somebody in once`(database: String) async throws {
        let toegang = Toegang(store: try await openStore(database, clock: clock))
        let link = try await toegang.makeLink(for: "Noor Hazelhoff", rol: .coordinator, by: .opdrachtregel)
        let session = try await toegang.redeem(link)
        let actor = try #require(try await toegang.actor(ofSession: session))
        #expect(actor.naam == "Noor Hazelhoff")
        #expect(actor.rol == .coordinator)
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await toegang.redeem(link) }
    }

    @Test func `looking at a link does not use it up`() async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        let link = try await toegang.makeLink(for: "Noor Hazelhoff", rol: .coordinator, by: .opdrachtregel)
        #expect(try await toegang.isOpen(link))
        #expect(try await toegang.isOpen(link))
        _ = try await toegang.redeem(link)
        #expect(try await !toegang.isOpen(link))
    }

    @Test func `a link is refused after a day`() async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        let link = try await toegang.makeLink(for: "Noor Hazelhoff", rol: .coordinator, by: .opdrachtregel)
        clock.advance(24 * 3_600)
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await toegang.redeem(link) }
    }

    @Test func `an invented link is refused`() async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await toegang.redeem(Token("verzonnen")) }
    }

    @Test(arguments: databases) func `a session ends after half an hour without work`(database: String) async throws {
        let toegang = Toegang(store: try await openStore(database, clock: clock))
        let session = try await toegang.redeem(try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel))
        clock.advance(29 * 60)
        #expect(try await toegang.actor(ofSession: session) != nil)
        clock.advance(29 * 60)
        #expect(try await toegang.actor(ofSession: session) != nil)
        clock.advance(30 * 60)
        #expect(try await toegang.actor(ofSession: session) == nil)
    }

    @Test func `a session ends after ten hours of work`() async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        let session = try await toegang.redeem(try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel))
        for _ in 0..<29 {
            clock.advance(20 * 60)
            #expect(try await toegang.actor(ofSession: session) != nil)
        }
        clock.advance(20 * 60)
        #expect(try await toegang.actor(ofSession: session) == nil)
    }

    @Test func `a session that was logged out opens nothing`() async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        let session = try await toegang.redeem(try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel))
        try await toegang.logOut(session, by: Cast.coordinator)
        #expect(try await toegang.actor(ofSession: session) == nil)
    }

    @Test(arguments: databases) func `a key opens the API until it is withdrawn`(database: String) async throws {
        let toegang = Toegang(store: try await openStore(database, clock: clock))
        let (sleutel, token) = try await toegang.makeSleutel(naam: "Dashboard", rol: .lezer, by: .opdrachtregel)
        #expect(try await toegang.actor(ofSleutel: token)?.naam == "Dashboard")
        try await toegang.withdraw(sleutel.id, by: .opdrachtregel)
        #expect(try await toegang.actor(ofSleutel: token) == nil)
        await #expect(throws: Refusal(.geenSleutel)) { try await toegang.withdraw(ID<Sleutel>("bestaat-niet"), by: .opdrachtregel) }
    }

    @Test(arguments: [Cast.analist, Cast.adviseur, Cast.burgemeester, Cast.griffier, Cast.lezer])
    func `only who manages toegang gives it`(actor: Actor) async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        await #expect(throws: Refusal(.magToegangNietBeheren)) { try await toegang.makeLink(for: "Vriend", rol: .beheerder, by: actor) }
        await #expect(throws: Refusal(.magToegangNietBeheren)) { try await toegang.makeSleutel(naam: "Vriend", rol: .beheerder, by: actor) }
        await #expect(throws: Refusal(.magToegangNietBeheren)) { try await toegang.withdraw(ID<Sleutel>("x"), by: actor) }
    }

    @Test(arguments: ["", "   ", "a\u{7}b", String(repeating: "a", count: 201)])
    func `a name that cannot be shown is refused`(naam: String) async throws {
        let toegang = Toegang(store: try await openStore(clock: clock))
        await #expect(throws: Refusal(.ongeldigeNaam)) { try await toegang.makeLink(for: naam, rol: .lezer, by: .opdrachtregel) }
    }

    @Test(arguments: databases) func `no secret is in the database`(database: String) async throws {
        let store = try await openStore(database, clock: clock)
        let toegang = Toegang(store: store)
        let link = try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel)
        let session = try await toegang.redeem(link)
        let key = try await toegang.makeSleutel(naam: "Dashboard", rol: .lezer, by: .opdrachtregel).token
        let stored = try await store.read { db in
            try db.all("select hash from toegangslink union all select hash from sessie union all select hash from sleutel") { row in
                try row["hash"] as String
            }
        }
        #expect(Set(stored) == [link.hash, session.hash, key.hash])
        #expect(!stored.contains(link.secret) && !stored.contains(session.secret) && !stored.contains(key.secret))
    }

    @Test(arguments: databases) func `each act stands in the history`(database: String) async throws {
        let store = try await openStore(database, clock: clock)
        let toegang = Toegang(store: store)
        _ = try await toegang.redeem(try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel))
        let soorten = try await store.read { db in try db.historie().map(\.soort) }
        #expect(Set(soorten) == ["ingelogd", "toegangslink-gemaakt"])
    }
}
