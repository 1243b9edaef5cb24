import Database
import HummingbirdTesting
import Testing

@testable import Stip

/// Requests in, pages and JSON out.
@Suite struct OrganisatieDoorTests {
    private func filled(_ database: String = ":memory:") async throws -> Store {
        let store = try await openStore(database)
        _ = try await Organisaties(store: store).importeer(Array(Proefeenheid.yaml.utf8), by: Cast.coordinator)
        return store
    }

    @Test(arguments: databases) func `the page shows the unit as it is today`(database: String) async throws {
        let store = try await filled(database)
        let cookie = try await store.logIn(Cast.lezer)
        try await app(over: store).test(.router) { client in
            let text = try await client.get("/organisatie", cookie).text
            #expect(text.contains("Politie-eenheid Proefland"))
            #expect(text.contains("Op 8 oktober 2026: 2 districten, 3 basisteams en 5 gemeenten, samen 290 inwoners."))
            #expect(text.contains("<td data-label=\"CBS-code\">GM9101</td>"))
            #expect(text.contains("waarschijnlijk"))
            #expect(!text.contains("Beukveld"))
            #expect(text.contains("kennisnemen en vaststellen"))
        }
    }

    @Test func `the search tells what became of a former name`() async throws {
        let store = try await filled()
        let cookie = try await store.logIn(Cast.lezer)
        try await app(over: store).test(.router) { client in
            let text = try await client.get("/organisatie?zoek=vroegerloo", cookie).text
            #expect(text.contains("Vroegerloo heet sinds 1 januari 2025 Nieuwbeuk."))
            #expect(text.contains("<ul class=\"stip-list\"><li><a class=\"utrecht-link nl-link\" href=\"/organisatie/GM9103\">Nieuwbeuk</a>"))
            #expect(!text.contains("&lt;"))
            #expect(text.contains("1 gemeente gevonden met ‘vroegerloo’"))
            #expect(try await client.get("/organisatie?zoek=xyz", cookie).text.contains("Geen gemeente gevonden met ‘xyz’"))
            #expect(try await client.get("/organisatie?zoek=%3Cb%3E", cookie).text.contains("‘&lt;b&gt;’"))
        }
    }

    @Test func `a municipality has a page, also when it ceased`() async throws {
        let store = try await filled()
        let cookie = try await store.logIn(Cast.lezer)
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/organisatie/GM9103", cookie).text
            #expect(page.contains("Gemeente in basisteam Bos, district Oost."))
            #expect(page.contains("href=\"https://identifier.overheid.nl/tooi/id/gemeente/gm9103\""))
            #expect(page.contains("Op 1 januari 2025 ging Vroegerloo op in Nieuwbeuk."))
            #expect(page.contains("Heette tot 1 juni 2025 Oudbeuk."))
            #expect(try await client.get("/organisatie/GM9108", cookie).text.contains("verdeeld over Duinloo en Eendrecht"))
            #expect(try await client.get("/organisatie/GM0000", cookie).status == .notFound)
            #expect(try await client.get("/organisatie/district-oost", cookie).status == .notFound)
        }
    }

    @Test func `other features have a place on the page of a municipality`() throws {
        let organisatie = try Proefeenheid.organisatie()
        let page = Gemeentepagina(
            gemeente: organisatie.gemeenten[0], organisatie: organisatie, peildatum: try dag("2026-10-08"),
            blokken: [Gemeenteblok(kop: "Plan", html: "<p>geldig</p>")])
        #expect(page.main.text.contains("<h2 class=\"utrecht-heading-2\">Plan</h2><p>geldig</p>"))
    }

    @Test func `without a unit the page says what to do`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn(Cast.lezer)
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/organisatie", cookie)
            #expect(page.text.contains("Er is nog geen politie-eenheid"))
            #expect(try await client.get("/organisatie/GM9101", cookie).status == .notFound)
        }
    }

    @Test func `strangers see nothing`() async throws {
        let store = try await filled()
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/organisatie")
            #expect(!page.text.contains("Aardwoud"))
            #expect(try await client.get("/api/v1/organisaties").status == .unauthorized)
        }
    }

    @Test(arguments: databases) func `the API lists in pages, by level, name and day`(database: String) async throws {
        let store = try await filled(database)
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let list = try await client.get("/api/v1/organisaties?paginaGrootte=2&niveau=gemeente", key).json
            #expect(list["aantal"] == 5)
            #expect(list["resultaten"]?.first?["code"] == "GM9101")
            #expect(list["links"]?["volgende"] == "/api/v1/organisaties?paginaGrootte=2&niveau=gemeente&pagina=2")
            #expect(try await client.get("/api/v1/organisaties?q=Vroegerloo", key).json["resultaten"]?.first?["naam"] == "Nieuwbeuk")
            #expect(try await client.get("/api/v1/organisaties?niveau=gemeente&peildatum=2024-01-01", key).json["aantal"] == 7)
        }
    }

    @Test func `the API gives one organisation with its dates and its address`() async throws {
        let store = try await filled()
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let one = try await client.get("/api/v1/organisaties/GM9102", key).json
            #expect(one["geldigTotDatum"] == "2026-07-01")
            #expect(one["tooi"] == "https://identifier.overheid.nl/tooi/id/gemeente/gm9102")
            #expect(one["opgegaanIn"] == ["GM9101"])
            #expect(one["inwoners"]?.first?["peiljaar"] == 2026)
            let earlier = try await client.get("/api/v1/organisaties/GM9104?peildatum=2025-01-01", key).json
            #expect(earlier["district"] == "district-oost")
            let bodies = try await client.get("/api/v1/organisaties/eenheid-proefland/overleggen", key).json
            #expect(bodies["resultaten"]?.first?["bevoegdheden"] == ["kennisnemen", "vaststellen"])
        }
    }

    @Test(arguments: [
        "/api/v1/organisaties?niveau=land", "/api/v1/organisaties?peildatum=gisteren", "/api/v1/organisaties?onbekend=1",
        "/api/v1/organisaties/GM9101?peildatum=2026-13-01",
    ])
    func `a question that is wrong is refused`(path: String) async throws {
        let store = try await filled()
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let answer = try await client.get(path, key)
            #expect(answer.status == .badRequest)
        }
    }

    @Test func `what is not there is not there`() async throws {
        let store = try await filled()
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            for path in ["/api/v1/organisaties/GM0000", "/api/v1/organisaties/GM9101/overleggen", "/api/v1/organisaties/a%20b"] {
                let answer = try await client.get(path, key)
                #expect(answer.status == .notFound, "\(path)")
            }
        }
    }
}

extension JSON {
    /// The first of a list.
    fileprivate var first: JSON? {
        guard case .list(let values) = self else { return nil }
        return values.first
    }
}
