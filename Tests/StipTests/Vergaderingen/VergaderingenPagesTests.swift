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
}
