import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct VergaderingenPagesTests {
    @Test func `a meeting is planned, filled and called off on the site, and a reader only looks`() async throws {
        let store = try await openMerenland(":memory:")
        let code = try #require(try await Vergaderingen(store: store).organen(by: Cast.lezer).first { !$0.isRaad }).code
        let (own, reader) = (try await store.logIn(Cast.coordinator), try await store.logIn(Cast.lezer))
        try await app(over: store).test(.router) { client in
            let empty = try await client.get("/vergaderingen", own)
            #expect(empty.text.contains("Er staan nog geen vergaderingen"))
            let wrong = try await client.post("/vergaderingen", "orgaan=\(code)&datum=30-02-2027&begin=25:00", own)
            #expect(wrong.status == .badRequest)
            #expect(wrong.text.contains("Deze dag bestaat niet"))
            #expect(wrong.text.contains("Deze tijd bestaat niet"))
            let made = try await client.post("/vergaderingen", "orgaan=\(code)&datum=2027-04-27&begin=14:00&plaats=Raadzaal&openbaarheid=besloten", own)
            let path = try #require(made.headers[.location])
            let page = try await client.get(path, own)
            #expect(page.text.contains("Koningsdag"))
            let item = try await client.post("\(path)/agenda", "versie=1&titel=Prioriteiten&handeling=kiezen&stukken=Longlist%0ANotitie", own)
            #expect(item.status == .seeOther)
            let stale = try await client.post("\(path)/agenda", "versie=1&titel=Te+laat", own)
            #expect(stale.status == .conflict)
            #expect(stale.text.contains("Prioriteiten"))
            let seen = try await client.get(path, own)
            #expect(seen.text.contains("Notitie"))
            let hidden = try await client.get(path, reader)
            #expect(!hidden.text.contains("Notitie"), "a closed meeting keeps its agenda for its members")
            #expect(!hidden.text.contains("Gelast af"))
            let absence = try await client.post("\(path)/afmeldingen", "persoon=burgemeester+van+Polsdijk&van=2027-04-27&tot=2027-04-26", own)
            #expect(absence.text.contains("Wissel de dagen om"))
            let refused = try await client.post("\(path)/afgelasting", "versie=2&reden=Ziek", reader)
            #expect(refused.status == .forbidden)
            let off = try await client.post("\(path)/afgelasting", "versie=2&reden=Koningsdag", own)
            #expect(off.status == .seeOther)
            let list = try await client.get("/vergaderingen?orgaan=\(code)", reader)
            #expect(list.text.contains("afgelast"))
            #expect(list.text.contains("April 2027"))
            for closed in ["/vergaderingen/nieuw", "/vergaderingen/invoer", "\(path)/bewerken", "\(path)/afgelasten", "\(path)/agenda/nieuw"] {
                let answer = try await client.get(closed, reader)
                #expect(answer.status == .forbidden, "\(closed)")
            }
        }
    }

    @Test func `an empty form tells everything that is wrong with it at once, and so does a wrong one`() async throws {
        let store = try await openMerenland(":memory:")
        let (own, reader) = (try await store.logIn(Cast.coordinator), try await store.logIn(Cast.lezer))
        let long = String(repeating: "a", count: 201)
        try await app(over: store).test(.router) { client in
            let empty = try await client.post("/vergaderingen", "", own)
            #expect(empty.status == .badRequest)
            for field in ["orgaan", "datum", "openbaarheid"] { #expect(empty.text.contains("id=\"\(field)-fout\""), "\(field)") }
            #expect(empty.text.contains("Vul de dag van de vergadering in."))
            let wrong = try await client.post("/vergaderingen", "datum=30-02-2027&eind=25:00&plaats=\(long)", own)
            for field in ["orgaan", "datum", "eind", "plaats", "openbaarheid"] { #expect(wrong.text.contains("id=\"\(field)-fout\""), "\(field)") }
            #expect(!wrong.text.contains("id=\"begin-fout\""), "a time that cannot be read is told once")
            #expect(try await client.post("/vergaderingen", "", reader).status == .forbidden)
        }
    }

    @Test func `the start page has one line for what meets this week, and the pages of the planning lead to each other`() async throws {
        let clock = TestClock()
        let store = try await openMerenland(":memory:", clock: clock)
        let use = Vergaderingen(store: store)
        let code = try #require(try await use.organen(by: Cast.lezer).first { !$0.isRaad }).code
        let own = try await store.logIn(Cast.coordinator)
        try await app(over: store).test(.router) { client in
            #expect(try await !client.get("/", own).text.contains("Bekijk de vergaderingen van deze week"))
            // 8 October 2026 is a Thursday: yesterday, and Monday, do not count.
            for text in ["2026-10-07", "2026-10-11", "2026-10-12"] {
                try await use.plan(Vergadergegevens(datum: try day(text), isBesloten: true), of: code, by: Cast.coordinator)
            }
            let start = try await client.get("/", own).text
            #expect(start.contains("Bekijk de vergaderingen van deze week") && start.contains("op zondag 11 oktober 2026.</p>"))
            for path in ["/planning", "/deze-week", "/vergaderingen", "/agenda"] {
                let page = try await client.get(path, own).text
                for door in ["/planning", "/deze-week", "/vergaderingen", "/agenda"] { #expect(page.contains("<li><a href=\"\(door)\""), "\(path)") }
            }
        }
    }
}
