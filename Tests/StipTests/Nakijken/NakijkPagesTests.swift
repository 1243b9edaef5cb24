import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// The desk on the site, without script: forms in, pages out.
@Suite struct NakijkPagesTests {
    func desk(_ database: String = ":memory:") async throws -> (tafel: NakijkenTests.Tafel, app: any ApplicationProtocol) {
        let tafel = try await NakijkenTests.Tafel(database)
        return (tafel, try app(over: tafel.documenten.store))
    }

    @Test(arguments: databases) func `one POST for each act, and then the next proposal`(database: String) async throws {
        let (tafel, app) = try await desk(database)
        let all = try await tafel.alle()
        try await app.test(.router) { client in
            let cookie = try await tafel.documenten.store.logIn(Cast.analist)
            let page = try await client.get("/documenten/\(tafel.id)", cookie).text
            #expect(page.contains("0 van 4 beoordeeld"))
            #expect(page.contains("action=\"/prioriteiten/\(all[0].id)/bevestiging\""))
            #expect(page.contains("aria-keyshortcuts=\"B\""))
            #expect(page.contains("Bevestig alle 3 zekere"))

            let answer = try await client.post("/prioriteiten/\(all[0].id)/bevestiging", "versie=1", cookie)
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "/documenten/\(tafel.id)?vondst=2#v2")
            let next = try await client.get("/documenten/\(tafel.id)", cookie).text
            #expect(next.contains("1 van 4 beoordeeld"))
            #expect(next.contains("nl-mark nl-mark--bevestigd"))
            #expect(next.contains("Maak ongedaan: bevestigd"))
            #expect(next.contains("nl-mark--nu\" id=\"p2\""))
        }
    }

    @Test func `a change that is refused keeps what was typed, at its field`() async throws {
        let (tafel, app) = try await desk()
        let id = try await tafel.alle()[1].id
        try await app.test(.router) { client in
            let cookie = try await tafel.documenten.store.logIn(Cast.analist)
            let form = try await client.get("/documenten/\(tafel.id)?vondst=2&doe=wijzig", cookie).text
            #expect(form.contains("value=\"Jeugd en middelen\""))
            let refused = try await client.post("/prioriteiten/\(id)/wijziging", "versie=1&naam=&thema=maan&rang=x&focus=%3Cscript%3E", cookie)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("<title>Fout: "))
            #expect(refused.text.contains("id=\"naam-fout\""))
            #expect(refused.text.contains("value=\"&lt;script&gt;\""))
            #expect(!refused.text.contains("<script>"))
            let rejected = try await client.post("/prioriteiten/\(id)/verwerping", "versie=1&reden=x", cookie)
            #expect(rejected.status == .badRequest)
            #expect(rejected.text.contains("id=\"reden-fout\""))
        }
    }

    @Test func `the second of two people gets a page with both, and can keep their own`() async throws {
        let (tafel, app) = try await desk()
        let id = try await tafel.alle()[0].id
        try await app.test(.router) { client in
            let (noor, jelle) = (
                try await tafel.documenten.store.logIn(Cast.coordinator), try await tafel.documenten.store.logIn(Cast.analist)
            )
            _ = try await client.post("/prioriteiten/\(id)/wijziging", "versie=1&naam=Van+Noor&thema=&rang=prioriteit", noor)
            let clash = try await client.post("/prioriteiten/\(id)/wijziging", "versie=1&naam=Van+Jelle&thema=drugs&rang=ambitie&focus=x", jelle)
            #expect(clash.status == .conflict)
            #expect(clash.text.contains("Noor Hazelhoff"))
            #expect(clash.text.contains("Van Noor"))
            #expect(clash.text.contains("value=\"Van Jelle\""))
            #expect(clash.text.contains("Bewaar toch mijn versie"))
            #expect(clash.text.contains("name=\"versie\" value=\"2\""))
            let kept = try await client.post("/prioriteiten/\(id)/wijziging", "versie=2&naam=Van+Jelle&thema=drugs&rang=ambitie&focus=x", jelle)
            #expect(kept.status == .seeOther)
            let other = try await client.post("/prioriteiten/\(id)/verwerping", "versie=2&reden=Geen+keuze+van+de+raad", noor)
            #expect(other.status == .conflict)
            #expect(other.text.contains("name=\"reden\" value=\"Geen keuze van de raad\""))
        }
    }

    @Test func `who may only read sees how it stands and no button`() async throws {
        let (tafel, app) = try await desk()
        let all = try await tafel.alle()
        _ = try await tafel.nakijken.decide(.verwerp(reden: "Regulier <werk>."), on: all[0].id, versie: nil, by: Cast.analist)
        _ = try await tafel.nakijken.decide(.bevestig, on: all[1].id, versie: nil, by: Cast.analist)
        try await app.test(.router) { client in
            let cookie = try await tafel.documenten.store.logIn(Cast.lezer)
            let page = try await client.get("/documenten/\(tafel.id)?vondst=2", cookie).text
            #expect(page.contains("Verworpen: 1"))
            #expect(page.contains("‘Regulier &lt;werk&gt;.’"))
            #expect(page.contains("nl-mark--verworpen"))
            for word in ["bevestiging", "doe=wijzig", "terugzetting", "aria-keyshortcuts", "Voeg een prioriteit toe"] {
                #expect(!page.contains(word), "\(word)")
            }
            #expect(try await client.post("/prioriteiten/\(all[1].id)/verwerping", "reden=Daarom", cookie).status == .forbidden)
            #expect(try await client.post("/documenten/\(tafel.id)/bevestiging", "", cookie).status == .forbidden)
        }
    }

    @Test func `each reviewer sees the step that is theirs to take back, from memory as well`() async throws {
        let (tafel, app) = try await desk()
        let id = try await tafel.alle()[0].id
        try await app.test(.router) { client in
            let (noor, jelle) = (
                try await tafel.documenten.store.logIn(Cast.coordinator), try await tafel.documenten.store.logIn(Cast.analist)
            )
            _ = try await client.post("/prioriteiten/\(id)/bevestiging", "versie=1", jelle)
            for _ in 1...2 {
                #expect(try await client.get("/documenten/\(tafel.id)", jelle).text.contains("Maak ongedaan"))
                let page = try await client.get("/documenten/\(tafel.id)", noor).text
                #expect(!page.contains("Maak ongedaan"))
            }
            let undone = try await client.post("/documenten/\(tafel.id)/terugname", "", jelle)
            #expect(undone.headers[.location] == "/documenten/\(tafel.id)?vondst=1#v1")
            #expect(try await client.post("/documenten/\(tafel.id)/terugname", "", jelle).status == .conflict)
        }
    }

    @Test func `keys can be switched off, in this browser alone`() async throws {
        let (tafel, app) = try await desk()
        try await app.test(.router) { client in
            var cookie = try await tafel.documenten.store.logIn(Cast.analist)
            #expect(try await client.get("/documenten/\(tafel.id)", cookie).text.contains("aria-keyshortcuts"))
            let off = try await client.post("/documenten/\(tafel.id)/toetsen", "toetsen=uit", cookie)
            let set = try #require(off.headers[.setCookie])
            #expect(set.hasPrefix("stip-toetsen=uit"))
            #expect(set.contains("HttpOnly"))
            cookie[.cookie] = "\(cookie[.cookie] ?? ""); stip-toetsen=uit"
            let page = try await client.get("/documenten/\(tafel.id)", cookie).text
            #expect(!page.contains("aria-keyshortcuts"))
            #expect(page.contains("Zet de toetsen aan"))
        }
    }

    @Test func `an addition that is refused says what is wrong and keeps what was typed`() async throws {
        let (tafel, app) = try await desk()
        try await app.test(.router) { client in
            let cookie = try await tafel.documenten.store.logIn(Cast.analist)
            let refused = try await client.post("/documenten/\(tafel.id)/prioriteiten", "bladzijde=1&zin=Staat+er+niet&naam=&rang=prioriteit", cookie)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("id=\"zin-fout\""))
            #expect(refused.text.contains(">Staat er niet</textarea>"))
            let added = try await client.post(
                "/documenten/\(tafel.id)/prioriteiten", "bladzijde=1&zin=Kinderen+moeten+veilig&naam=Veilig+naar+school&rang=prioriteit", cookie)
            #expect(added.headers[.location] == "/documenten/\(tafel.id)?vondst=5#v5")
        }
    }

    @Test func `the list says how far the review is and filters by it`() async throws {
        let (tafel, app) = try await desk()
        try await tafel.documenten.store.maintain { db in try db.save(DocumentenPagesTests.eenheid) }
        let id = try await tafel.alle()[0].id
        try await app.test(.router) { client in
            let cookie = try await tafel.documenten.store.logIn(Cast.analist)
            #expect(try await client.get("/documenten", cookie).text.contains("Te beoordelen</span>"))
            _ = try await tafel.nakijken.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
            #expect(try await client.get("/documenten", cookie).text.contains("In beoordeling, 1 van 4"))
            let found = try await client.get("/documenten?beoordeling=in-beoordeling", cookie).text
            #expect(found.contains("Aldermeer</a>"))
            let none = try await client.get("/documenten?beoordeling=bevestigd", cookie).text
            #expect(none.contains("Geen plannen gevonden"))
        }
    }
}
