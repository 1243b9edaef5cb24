import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct ToetsPagesTests {
    /// The whole site over an open toets.
    static func site(open: Bool = true, _ body: @escaping @Sendable (Proeftoets, any TestClientProtocol) async throws -> Void) async throws {
        let proef = try await Proeftoets()
        if open { try await proef.open() }
        try await app(over: proef.store).test(.router) { client async throws in try await body(proef, client) }
    }

    @Test func `the coördinator opens a toets, and what is wrong is said at its field`() async throws {
        try await Self.site(open: false) { proef, client in
            let coordinator = try await proef.store.logIn()
            let empty = try await client.get("/toets", coordinator).text
            #expect(empty.contains("Er is nog geen toets"))
            let refused = try await client.post("/toets", "titel=&reactiedatum=2020-01-01&uitleg=Kijk+na", coordinator)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("href=\"#reactiedatum\""))
            #expect(refused.text.contains("Kijk na</textarea>"))
            // The clock of a session is that of the store; the site itself reads the same.
            let made = try await client.post("/toets", "titel=Toets+2027&reactiedatum=2026-10-30", coordinator)
            #expect(made.headers[.location] == "/toets?gedaan=geopend")
            let bord = try await client.get("/toets", coordinator).text
            #expect(bord.contains("0 van 36 gemeenten antwoordden"))
            #expect(bord.contains("Nodig iemand uit"))
            let again = try await client.post("/toets", "titel=Toets+2&reactiedatum=2026-10-30", coordinator)
            #expect(again.status == .conflict)
        }
    }

    @Test func `an adviseur answers from start to receipt`() async throws {
        try await Self.site { proef, client in
            let adviseur = try await proef.store.logIn(Cast.adviseur)
            #expect(try await client.get("/toets", adviseur).headers[.location] == "/toets/GM9001")
            let page = try await client.get("/toets/GM9001", adviseur).text
            #expect(page.contains("Wat wij in uw plan lazen"))
            #expect(page.contains("Ondermijning &amp; &lt;weerbaarheid&gt;"))
            #expect(page.contains("?vondst=1#p1"))
            #expect(page.contains("Kijk na wat wij lazen."))

            #expect(try await client.post("/toets/GM9001/punten/1", "oordeel=klopt&gezien=0", adviseur).headers[.location] == "/toets/GM9001#punt-1")
            let form = "oordeel=anders&naam=%3Cscript%3Ealert(1)%3C/script%3E&rang=prioriteit&thema=jeugd&toelichting=Zo+heet+het&gezien=0"
            #expect(try await client.post("/toets/GM9001/punten/2", form, adviseur).status == .seeOther)
            #expect(try await client.post("/toets/GM9001/alles-klopt", "", adviseur).status == .seeOther)
            let addition = "naam=Water&rang=prioriteit&bron=stuk&stuk=Waternota&vastgesteld=2025-01-02&gezien=0"
            #expect(try await client.post("/toets/GM9001/aanvullingen", addition, adviseur).status == .seeOther)
            #expect(try await client.post("/toets/GM9001/opmerking", "opmerking=Dank&gezien=0", adviseur).status == .seeOther)

            let check = try await client.get("/toets/GM9001/controle", adviseur).text
            #expect(check.contains("akkoord met 2 wijzigingen"))
            #expect(check.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!check.contains("<script>alert"))
            let teller = try await proef.deel().concept.teller
            let sent = try await client.post("/toets/GM9001/antwoorden", "gezien=\(teller)", adviseur)
            let receipt = try await client.get(try #require(sent.headers[.location]), adviseur).text
            #expect(receipt.contains("AT-1-GM9001-1"))
            #expect(receipt.contains("Wat gebeurt er nu?"))
        }
    }

    @Test func `a page of another municipality is refused, and the board shows others no answers`() async throws {
        try await Self.site { proef, client in
            let adviseur = try await proef.store.logIn(Cast.adviseur)
            for path in ["", "/punten/1", "/controle", "/aanvullingen/nieuw", "/verwerking"] {
                #expect(try await client.get("/toets/GM9002\(path)", adviseur).status == .forbidden, "\(path)")
            }
            for path in ["/punten/1", "/alles-klopt", "/aanvullingen", "/opmerking", "/antwoorden"] {
                #expect(try await client.post("/toets/GM9002\(path)", "oordeel=klopt", adviseur).status == .forbidden, "\(path)")
            }
            for path in ["/toets/nieuw", "/toets/termijn", "/toets/sluiting", "/toets/lijst", "/toets/reacties"] {
                #expect(try await client.get(path, adviseur).status == .forbidden, "\(path)")
            }
            let lezer = try await proef.store.logIn(Cast.lezer)
            try await proef.akkoord()
            let bord = try await client.get("/toets", lezer).text
            #expect(bord.contains("Akkoord"))
            #expect(!bord.contains("Sanne Oeverlo"))
            #expect(!bord.contains("/toets/GM9001"))
            #expect(try await client.get("/toets/GM9001", lezer).status == .forbidden)
        }
    }

    @Test func `who comes second reads what the first wrote, with the own words kept`() async throws {
        try await Self.site { proef, client in
            let adviseur = try await proef.store.logIn(Cast.adviseur)
            try await proef.toetsen.beoordeel(1, .anders, for: Proeftoets.eerste, by: Proeftoets.collega)
            let answer = try await client.post("/toets/GM9001/punten/1", "oordeel=hoort-er-niet-in&toelichting=Mijn+eigen+woorden&gezien=0", adviseur)
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Bram Lisdodde heeft dit intussen ook ingevuld"))
            #expect(answer.text.contains("Zo besloot de raad."))
            #expect(answer.text.contains("Mijn eigen woorden</textarea>"))
            #expect(answer.text.contains("name=\"gezien\" value=\"1\""))
        }
    }

    @Test func `a closed toets says so in one sentence`() async throws {
        try await Self.site { proef, client in
            let adviseur = try await proef.store.logIn(Cast.adviseur)
            try await proef.toetsen.sluit(by: Cast.coordinator)
            let answer = try await client.post("/toets/GM9001/punten/1", "oordeel=klopt", adviseur)
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("is op donderdag 8 oktober 2026 gesloten"))
            let page = try await client.get("/toets/GM9001", adviseur).text
            #expect(page.contains("De toets is gesloten"))
            #expect(!page.contains("Dit klopt"))
        }
    }

    @Test func `the board is a file as well, and no formula runs in it`() async throws {
        try await Self.site { proef, client in
            let coordinator = try await proef.store.logIn()
            try await proef.toetsen.beoordeel(
                1, Toetsinvoer(oordeel: "hoort-er-niet-in", toelichting: "=1+1"), for: Proeftoets.eerste, by: Proeftoets.adviseur)
            try await proef.akkoord()
            let bord = try await client.get("/toets/lijst", coordinator).text
            #expect(bord.contains("GM9001;Bronkhaven;"))
            #expect(bord.contains("Akkoord met wijzigingen;Sanne Oeverlo;08-10-2026;1;AT-1-GM9001-1;1"))
            let reacties = try await client.get("/toets/reacties?vorm=rfc4180", coordinator).text
            #expect(reacties.contains("Hoort er niet in"))
            #expect(reacties.contains("'=1+1"))
        }
    }

    @Test func `the coördinator decides on a reaction, and the municipality reads it`() async throws {
        try await Self.site { proef, client in
            let coordinator = try await proef.store.logIn()
            try await proef.toetsen.beoordeel(1, .anders, for: Proeftoets.eerste, by: Proeftoets.adviseur)
            try await proef.akkoord()
            let page = try await client.get("/toets/GM9001/verwerking", coordinator).text
            #expect(page.contains("Ondermijning aan de haven"))
            let refused = try await client.post("/toets/GM9001/verwerking/punt-1", "besluit=niet-overgenomen&versie=1", coordinator)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("href=\"#punt-1-reden\""))
            let form = "besluit=niet-overgenomen&reden=Zo+staat+het+er&versie=1"
            #expect(try await client.post("/toets/GM9001/verwerking/punt-1", form, coordinator).status == .seeOther)
            let adviseur = try await proef.store.logIn(Cast.adviseur)
            let own = try await client.get("/toets/GM9001", adviseur).text
            #expect(own.contains("Niet overgenomen"))
            #expect(own.contains("Zo staat het er"))
        }
    }

    @Test(arguments: ["/toets/GM9001/punten/9", "/toets/GM9001/punten/x", "/toets/GM0000", "/toets/GM9001/antwoorden/1", "/toets/ronden/x"])
    func `what is not there is not found`(path: String) async throws {
        try await Self.site { proef, client in
            let coordinator = try await proef.store.logIn()
            #expect(try await client.get(path, coordinator).status == .notFound)
        }
    }
}
