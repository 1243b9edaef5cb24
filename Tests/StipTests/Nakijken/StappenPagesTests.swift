import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// The desk for the steps of a document on the site, without script: forms in, pages out.
@Suite struct StappenPagesTests {
    typealias Tafel = StappenkeuringTests.Tafel

    @Test(arguments: databases) func `the first proposal is open with its keys, and after each act the next`(database: String) async throws {
        let tafel = try await Tafel(database)
        let all = try await tafel.alle()
        let (desk, store) = ("/documenten/\(tafel.id)/stappen", tafel.documenten.store)
        try await app(over: store).test(.router) { client in
            let cookie = try await store.logIn(Cast.analist)
            let page = try await client.get(desk, cookie).text
            #expect(page.contains("0 van 2 beoordeeld"))
            #expect(page.contains("action=\"/documentstappen/\(all[0].id)/bevestiging\""))
            for letter in ["B", "W", "V", "J", "M"] { #expect(page.contains("aria-keyshortcuts=\"\(letter)\""), "\(letter)") }
            #expect(!page.contains("aria-keyshortcuts=\"Z\"") && !page.contains("in een planning"))

            let answer = try await client.post("/documentstappen/\(all[0].id)/bevestiging", "versie=1", cookie)
            #expect(answer.headers[.location] == "\(desk)?stap=2#s2")
            let next = try await client.get(desk, cookie).text
            #expect(next.contains("1 van 2 beoordeeld") && next.contains("Draai terug: bevestigd") && next.contains("aria-keyshortcuts=\"Z\""))
            let undone = try await client.post("\(desk)/terugdraaien", "", cookie)
            #expect(undone.headers[.location] == "\(desk)?stap=1#s1")
            #expect(try await client.post("\(desk)/terugdraaien", "", cookie).status == .conflict)
        }
    }

    @Test func `what is refused comes back with what was typed, beside the step as it is now`() async throws {
        let tafel = try await Tafel(":memory:")
        let id = try await tafel.alle()[0].id
        let store = tafel.documenten.store
        try await app(over: store).test(.router) { client in
            let cookie = try await store.logIn(Cast.analist)
            let refused = try await client.post("/documentstappen/\(id)/wijziging", "versie=1&wanneer=ooit&orgaan=%3Cb%3E&wat=iets", cookie)
            #expect(refused.status == .badRequest && refused.text.contains("<title>Fout: "))
            #expect(refused.text.contains("id=\"wanneer-fout\"") && refused.text.contains("value=\"&lt;b&gt;\""))
            _ = try await tafel.keuring.decide(.bevestig, on: id, versie: 1, by: Cast.coordinator)
            let late = try await client.post("/documentstappen/\(id)/verwerping", "versie=1&reden=Geen+keuze", cookie)
            #expect(late.status == .conflict && late.text.contains(">Geen keuze</textarea>") && late.text.contains("name=\"versie\" value=\"2\""))
            let empty = try await client.post("/documenten/\(tafel.id)/stappen", "bladzijde=1&zin=Staat+er+niet&wanneer=", cookie)
            #expect(empty.status == .badRequest && empty.text.contains("id=\"zin-fout\"") && empty.text.contains("id=\"wanneer-fout\""))
        }
    }

    @Test(arguments: databases) func `the words of a step are marked in the text, and lead back`(database: String) async throws {
        let tafel = try await Tafel(database)
        let store = tafel.documenten.store
        try await app(over: store).test(.router) { client in
            let cookie = try await store.logIn(Cast.lezer)
            let list = try await client.get("/documenten/\(tafel.id)/stappen?stap=2", cookie).text
            #expect(list.contains("href=\"/documenten/\(tafel.id)?stap=2#s2\""))
            let text = try await client.get("/documenten/\(tafel.id)?stap=2", cookie).text
            #expect(text.contains("nl-mark--nu\" id=\"s2\" href=\"/documenten/\(tafel.id)/stappen?stap=2#s2\""))
            #expect(text.contains("Hier staat stap 2") && text.contains("Terug naar de stappen"))
            #expect(text.components(separatedBy: "nl-mark--nu").count == text.components(separatedBy: "aria-current=\"true\"").count)
            for wrong in ["9", "x"] { #expect(try await client.get("/documenten/\(tafel.id)?stap=\(wrong)", cookie).status == .notFound) }
        }
    }

    @Test func `a step that is not found any more is shown, and can be kept, placed or rejected`() async throws {
        let tafel = try await Tafel(":memory:")
        let id = try await tafel.alle()[1].id
        _ = try await tafel.keuring.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
        try await tafel.read("Er staat geen planning meer in dit stuk.\n")
        let (desk, store) = ("/documenten/\(tafel.id)/stappen", tafel.documenten.store)
        try await app(over: store).test(.router) { client in
            let (cookie, reader) = (try await store.logIn(Cast.coordinator), try await store.logIn(Cast.lezer))
            let page = try await client.get(desk, cookie).text
            for word in ["Niet meer gevonden", "vaststellen van de top vijf", "Houd zonder plek", "Wijs een nieuwe plek aan", "van stuk.pdf"] {
                #expect(page.contains(word), "\(word)")
            }
            let seen = try await client.get(desk, reader).text
            #expect(seen.contains("Niet meer gevonden") && !seen.contains("Houd zonder plek") && !seen.contains("aria-keyshortcuts"))
            let form = try await client.get("\(desk)?stap=1&doe=wijs-aan", cookie).text
            #expect(form.contains("action=\"/documentstappen/\(id)/passage\""))
            let wrong = try await client.post("/documentstappen/\(id)/passage", "bladzijde=1&zin=Staat+er+niet", cookie)
            #expect(wrong.status == .badRequest && wrong.text.contains("id=\"zin-fout\"") && wrong.text.contains(">Staat er niet</textarea>"))
            #expect(try await client.post("/documentstappen/\(id)/behoud", "", reader).status == .forbidden)
            let kept = try await client.post("/documentstappen/\(id)/behoud", "", cookie)
            #expect(kept.status == .seeOther)
            let after = try await client.get(desk, cookie).text
            #expect(after.contains("Gehouden") && after.contains("Zet de bevestigde stappen in een planning"))
        }
    }

    @Test func `who may only read sees the table and no button, and keys can be switched off`() async throws {
        let tafel = try await Tafel(":memory:")
        let id = try await tafel.alle()[0].id
        let (desk, store) = ("/documenten/\(tafel.id)/stappen", tafel.documenten.store)
        try await app(over: store).test(.router) { client in
            let reader = try await store.logIn(Cast.lezer)
            let page = try await client.get("\(desk)?stap=1&doe=wijzig", reader).text
            #expect(page.contains("DVO Noord"))
            for word in ["bevestiging", "doe=wijzig", "aria-keyshortcuts", "Voeg een stap toe", "Draai terug", "novalidate"] {
                #expect(!page.contains(word), "\(word)")
            }
            let own = "/documentstappen/\(id)"
            for path in ["\(own)/bevestiging", "\(own)/passage", "\(desk)/terugdraaien", "\(desk)/bevestiging", desk] {
                #expect(try await client.post(path, "", reader).status == .forbidden, "\(path)")
            }
            var cookie = try await store.logIn(Cast.analist)
            let off = try await client.post("/documenten/\(tafel.id)/toetsen", "toetsen=uit&tafel=stappen", cookie)
            #expect(off.headers[.location] == "\(desk)#toetsen")
            cookie[.cookie] = "\(cookie[.cookie] ?? ""); stip-toetsen=uit"
            let plain = try await client.get(desk, cookie).text
            #expect(!plain.contains("aria-keyshortcuts") && plain.contains("Zet de toetsen aan"))
        }
    }
}
