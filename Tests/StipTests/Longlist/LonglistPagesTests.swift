import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// Groups, candidates and longlists through the doors.
@Suite struct LonglistPagesTests {
    @Test(arguments: databases) func `the analyst makes groups and candidates, the coördinator freezes`(database: String) async throws {
        let store = try await Proefplannen.store(database)
        let (analist, coordinator, lezer) = (try await store.logIn(Cast.analist), try await store.logIn(), try await store.logIn(Cast.lezer))
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            #expect(try await client.get("/groepen", analist).text.contains("Er zijn nog geen groepen"))
            let proposal = try await client.get("/groepen/voorstel", analist).text
            #expect(proposal.contains("groepen passen het best"))
            let wrong = try await client.post("/groepen/voorstel", "versie=0&maat=aantal&aantal=99", analist)
            #expect(wrong.status == .badRequest && wrong.text.contains("id=\"aantal-fout\"") && wrong.text.contains("<title>Fout: "))
            #expect(try await client.post("/groepen/voorstel", "versie=0&maat=gelijkenis&gelijkenis=0%2C6", analist).status == .seeOther)
            let merged = try await client.post(
                "/groepen/samenvoeging", "versie=1&groep=v1-2&groep=v1-3&naam=%3Cscript%3Ealert(1)%3C/script%3E", analist)
            #expect(merged.status == .seeOther)
            let page = try await client.get("/groepen", analist).text
            #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && page.contains("Terug naar hier"))
            // Somebody who still looks at the page of before.
            let late = try await client.post("/groepen/samenvoeging", "versie=1&groep=v1-1&groep=s2", coordinator)
            #expect(
                late.status == .conflict && late.text.contains("Intussen is er iets veranderd") && late.text.contains("name=\"versie\" value=\"2\""))
            let former = try await client.get("/groepen/v1-2", lezer).text
            #expect(former.contains("Deze groep bestaat niet meer") && !former.contains("<form class=\"stip-section"))
            #expect(try await client.get("/groepen/weg", lezer).status == .notFound)
            #expect(try await client.get("/groepen/voorstel", lezer).status == .forbidden)
            #expect(try await client.post("/groepen/terugkeer", "versie=2&stap=1", lezer).status == .forbidden)

            for groep in ["v1-1", "s2"] {
                let made = try await client.post("/longlist/kandidaten", "naam=Kandidaat+\(groep)+%3Cb%3E&groep=\(groep)", analist)
                let path = try #require(made.headers[.location])
                let text = try await client.get(path, analist).text
                #expect(text.contains("Kandidaat \(groep) &lt;b&gt;") && text.contains("<blockquote"))
                let bad = try await client.post(path, "versie=1&naam=X&score-schaal=3", analist)
                #expect(bad.status == .badRequest && bad.text.contains("id=\"reden-schaal-fout\"") && bad.text.contains("value=\"X\""))
                #expect(try await client.post(path + "/plaatsing", "longlist=op", analist).status == .seeOther)
            }
            #expect(try await client.post("/longlist/versies", "naam=Zo&datum=2027-03-01&akkoord=ja", analist).status == .forbidden)
            let unfinished = try await client.post("/longlist/versies", "naam=Zo&datum=2027-03-01", coordinator)
            #expect(unfinished.status == .badRequest && unfinished.text.contains("Leg de longlist toch zo vast"))
            let frozen = try await client.post("/longlist/versies", "naam=Zo&datum=2027-03-01&akkoord=ja", coordinator)
            let path = try #require(frozen.headers[.location])
            let version = try await client.get(path, lezer).text
            #expect(version.contains("<blockquote class=\"stip-quote\">") && !version.contains("HTML(") && !version.contains("&lt;details"))
            #expect(version.contains("Zo, versie 1") && version.contains("naar de overleggen op 1 maart 2027") && !version.contains("Werk verder"))
            let file = try await client.get(path + "/lijst?vorm=rfc4180", lezer)
            #expect(
                file.text.hasPrefix("Plaats,Kandidaat,Omschrijving")
                    && file.headers[.contentDisposition]?.contains("longlist-2027-2030-versie-1-2027-03-01.csv") == true)
            #expect(try await client.post(path + "/vervolg", "", analist).status == .seeOther)

            let list = try await client.get("/api/v1/longlists", key).text
            #expect(list.contains("\"aantal\":1") && list.contains("\"kandidaten\":2"))
            let id = try #require(path.split(separator: "/").last)
            let one = try await client.get("/api/v1/longlists/\(id)", key)
            #expect(one.status == .ok && one.text.contains("\"citaat\":"))
            #expect(try await client.get("/api/v1/longlists/weg", key).status == .notFound)
        }
    }
}
