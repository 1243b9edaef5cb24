import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// The list of themes over a real store and through its doors.
@Suite struct ThemasTests {
    /// Two plans, each with a priority that Stip read as ondermijning.
    private func filled(_ database: String) async throws -> (store: Store, themas: Themas, documenten: Documenten) {
        let store = try await openStore(database)
        _ = try await Organisaties(store: store).importeer(Array(PlanbeeldTests.unit.utf8), by: Cast.coordinator)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer)
        for (code, naam) in [("GM9101", "Aaldorp"), ("GM9102", "Beekdorp")] {
            let text = "Van: \(code) \(naam)\nLooptijd: 2027-2030\nPrioriteit: Ondermijning in \(naam)\n"
            _ = try await documenten.add([Bestand(naam: "\(naam).txt", inhoud: Array(text.utf8))], by: Cast.analist)
        }
        try await documenten.leeswerk.drain()
        return (store, Themas(store: store), documenten)
    }

    private func groepen(_ store: Store) async throws -> [String] {
        try await store.read { db in try db.planbeeld()?.groepen().map(\.code) ?? [] }
    }

    private func tekst(_ store: Store) async throws -> [String] {
        try await store.read { db in
            try db.all("select code || naam || coalesce(ouder, '') || coalesce(opgegaan_in, '') || ingetrokken as x from thema order by code") { try $0["x"] as String }
                + db.all("select thema || woord || zwak || coalesce(naar, '') as x from themawoord order by thema, plaats") { try $0["x"] as String }
                + db.all("select prioriteit || thema as x from prioriteit_thema order by prioriteit, plaats") { try $0["x"] as String }
                + db.all("select prioriteit || naar as x from themakeuze order by prioriteit") { try $0["x"] as String }
        }
    }

    @Test(arguments: databases) func `the list that Stip brings along is put down once, by Stip itself`(database: String) async throws {
        let store = try await openStore(database)
        let themas = Themas(store: store)
        let begin = try Themaboom.standaard()
        #expect(try await themas.boom(by: Cast.lezer) == begin)
        try await themas.begin()
        try await themas.begin()
        #expect(try await themas.boom(by: Cast.lezer) == begin)
        let lines = try await store.read { try $0.historie(of: Themaboom.onderwerp) }
        #expect(lines.map(\.actor) == [Actor.stip.id])
    }

    @Test(arguments: databases) func `what is merged counts for the other at once, and undoing gives back every row`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        try await themas.begin()
        let before = try await tekst(store)
        #expect(try await groepen(store) == ["ondermijning"])
        try await themas.merge("ondermijning", into: "mensenhandel", reden: "Hoort bij elkaar.", by: Cast.analist)
        #expect(try await groepen(store) == ["mensenhandel"])
        let named = try await store.read { try $0.prioriteiten().flatMap(\.vondst.themas) }
        #expect(Set(named) == ["ondermijning"])
        #expect(try await themas.inzage(of: "mensenhandel", by: Cast.lezer).prioriteiten.count == 2)
        try await themas.unmerge("ondermijning", by: Cast.analist)
        #expect(try await tekst(store) == before)
        #expect(try await groepen(store) == ["ondermijning"])
    }

    @Test(arguments: databases) func `a split sends chosen priorities to the new theme, and undoing gives back every row`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        try await themas.begin()
        let before = try await tekst(store)
        let chosen = try #require(try await store.read { try $0.prioriteiten().first?.id })
        let delen = [Themadeel(naam: "Witwassen", woorden: [Themawoord(tekst: "witwassen"), Themawoord(tekst: "katvanger")])]
        #expect(try await themas.split("ondermijning", into: delen, keuzes: [chosen: 0], by: Cast.analist) == ["witwassen"])
        #expect(Set(try await groepen(store)) == ["ondermijning", "witwassen"])
        let lijst = try await themas.lijst(by: Cast.lezer)
        #expect(lijst["witwassen"]?.woorden == ["witwassen", "katvanger"])
        #expect(lijst["ondermijning"]?.woorden.contains("witwassen") == false)
        #expect(try await themas.unsplit("witwassen", by: Cast.analist) == "ondermijning")
        #expect(try await tekst(store) == before)
    }

    @Test(arguments: databases) func `a priority that does not count for the theme cannot be sent along`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        let chosen = try #require(try await store.read { try $0.prioriteiten().first?.id })
        await #expect(throws: Refusal(.keuzeBuitenThema)) {
            try await themas.split("drugs", into: [Themadeel(naam: "Xtc", woorden: [])], keuzes: [chosen: 0], by: Cast.analist)
        }
    }

    @Test(arguments: databases) func `a theme in use is not withdrawn, and one that is not is off the list until it is put back`(database: String) async throws {
        let (_, themas, _) = try await filled(database)
        await #expect(throws: Refusal([.themaInGebruik("Ondermijning", 2), .voegLieverSamen("Ondermijning")])) {
            try await themas.withdraw("ondermijning", reden: "Weg.", by: Cast.analist)
        }
        try await themas.withdraw("verkeer", reden: "Niet nodig.", by: Cast.analist)
        #expect(try await themas.lijst(by: Cast.lezer)["verkeer"] == nil)
        try await themas.restore("verkeer", by: Cast.analist)
        #expect(try await themas.lijst(by: Cast.lezer)["verkeer"] != nil)
    }

    @Test(arguments: databases) func `new words make what was read before older, and reading again keeps what people decided`(database: String) async throws {
        let (store, themas, documenten) = try await filled(database)
        #expect(try await themas.overzicht(by: Cast.lezer).verouderd == 0)
        let knoop = try #require(try await themas.boom(by: Cast.lezer)["drugs"])
        var gegevens = Themagegevens(naam: "Drugs en middelen", veld: 3, doorsnijdend: true, bron: knoop.bron, woorden: knoop.woorden)
        try await themas.change("drugs", to: gegevens, versie: 1, by: Cast.analist)
        #expect(try await themas.overzicht(by: Cast.lezer).verouderd == 0)
        gegevens.woorden.append(Themawoord(tekst: "speed"))
        try await themas.change("drugs", to: gegevens, versie: 2, by: Cast.analist)
        #expect(try await themas.overzicht(by: Cast.lezer).verouderd == 2)
        let prioriteit = try #require(try await store.read { try $0.prioriteiten().first })
        _ = try await store.write { db in try db.decide(.bevestig, on: prioriteit.id, versie: nil, by: Cast.analist) }
        #expect(try await themas.reread(with: documenten, by: Cast.analist) == 2)
        try await documenten.leeswerk.drain()
        #expect(try await themas.overzicht(by: Cast.lezer).verouderd == 0)
        let after = try await store.read { try $0.prioriteiten() }
        #expect(after.first { $0.id == prioriteit.id }?.oordeel.stand == .bevestigd)
    }

    @Test(arguments: databases) func `a list that is frozen stays as it was and can be compared with that of now`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        let stand = try await themas.freeze(by: Cast.coordinator)
        #expect(stand.naam == "2027–2030")
        await #expect(throws: Refusal.self) { try await themas.freeze(by: Cast.coordinator) }
        try await themas.merge("overlast", into: "woonoverlast", reden: "Zelfde.", by: Cast.analist)
        _ = try await themas.add(Themagegevens(naam: "Stikstof", woorden: [Themawoord(tekst: "stikstof")]), by: Cast.analist)
        try await themas.withdraw("verkeer", reden: "Weg.", by: Cast.analist)
        let drugs = try #require(try await themas.boom(by: Cast.lezer)["drugs"])
        try await themas.change(
            "drugs", to: Themagegevens(naam: "Middelen", veld: 3, doorsnijdend: true, bron: drugs.bron, woorden: drugs.woorden), versie: nil,
            by: Cast.analist)
        let kept = try await themas.stand(stand.id, by: Cast.lezer)
        #expect(kept == stand)
        let now = try await themas.boom(by: Cast.lezer)
        let verschil = Themaverschil(van: kept.regels, naar: now.regels, velden: now.velden)
        #expect(verschil.nieuw.map(\.naam) == ["Stikstof"])
        #expect(verschil.weg.map(\.naam) == ["Verkeer"])
        #expect(verschil.opgegaan.map(\.in) == ["Woonoverlast en leefbaarheid"])
        #expect(verschil.hernoemd.map(\.van) == ["Drugs"])
        #expect(try await themas.freeze(by: Cast.coordinator).naam == "2027–2030, lijst 2")
        #expect(try await store.read { try $0.ketenbreuken().breuken }.isEmpty)
    }

    @Test(arguments: databases) func `a file is shown before it is taken in, and is refused when the list changed meanwhile`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        try await themas.begin()
        let before = try await tekst(store)
        let bytes = Array("code;naam;woorden\nstikstof;Stikstof;\"stikstof, ammoniak\"\n".utf8)
        #expect(try await themas.preview(bytes, by: Cast.analist).verschil.nieuw.map(\.naam) == ["Stikstof"])
        #expect(try await tekst(store) == before)
        await #expect(throws: Refusal(.lijstIntussenGewijzigd)) { try await themas.importeer(bytes, versie: 99, by: Cast.analist) }
        _ = try await themas.importeer(bytes, versie: 1, by: Cast.analist)
        #expect(try await themas.lijst(by: Cast.lezer)["stikstof"]?.woorden == ["stikstof", "ammoniak"])
        #expect(try await themas.importeer(bytes, by: Cast.analist).verschil.isLeeg)
        let leaner = Array("code;naam;woorden\nstikstof;Stikstof;stikstof\n".utf8)
        await #expect(throws: Refusal(.redenVoorInvoer)) { try await themas.importeer(leaner, by: Cast.analist) }
    }

    @Test(arguments: databases) func `who may not manage themes changes nothing`(database: String) async throws {
        let (_, themas, _) = try await filled(database)
        let refusal = Refusal(.magThemasNietBeheren)
        for actor in [Cast.lezer, Cast.adviseur, Cast.griffier] {
            await #expect(throws: refusal) { try await themas.add(Themagegevens(naam: "Nieuw thema"), by: actor) }
            await #expect(throws: refusal) { try await themas.merge("drugs", into: "jeugd", reden: "x", by: actor) }
            await #expect(throws: refusal) { try await themas.withdraw("verkeer", reden: "x", by: actor) }
            await #expect(throws: refusal) { try await themas.freeze(by: actor) }
            await #expect(throws: refusal) { try await themas.preview([1], by: actor) }
        }
    }

    // MARK: Through the doors

    @Test(arguments: databases) func `every page of the themes opens, and a reader sees no way to change them`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        _ = try await themas.freeze(by: Cast.coordinator)
        try await themas.merge("overlast", into: "woonoverlast", reden: "Zelfde.", by: Cast.analist)
        let (reader, manager) = (try await store.logIn(Cast.lezer), try await store.logIn(Cast.coordinator))
        let open = [
            "/themas", "/themas?zoek=drugs", "/themas?zoek=nergens", "/themas/ondermijning", "/themas/overlast", "/themas/lijst",
            "/themas/lijst?vorm=rfc4180", "/themas/codeboek", "/themas/vergelijken",
        ]
        try await app(over: store).test(.router) { client in
            for path in open {
                let (inside, outside) = (try await client.get(path, reader), try await client.get(path))
                #expect(inside.status == .ok, "\(path)")
                #expect(outside.status != .ok, "\(path)")
            }
            for path in ["/themas/nieuw", "/themas/invoer", "/themas/ondermijning/splitsing"] {
                #expect(try await client.get(path, reader).status == .forbidden, "\(path)")
                #expect(try await client.get(path, manager).status == .ok, "\(path)")
            }
            #expect(try await client.get("/themas/bestaat-niet", reader).status == .notFound)
            #expect(try await client.get("/themas/ondermijning", reader).text.contains("Trek het in") == false)
            #expect(try await client.get("/themas/ondermijning", manager).text.contains("Trek het in"))
            #expect(try await client.get("/themas/overlast", reader).text.contains("Opgegaan in Woonoverlast en leefbaarheid"))
        }
    }

    @Test(arguments: databases) func `the forms do what they say and show why they cannot`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        let cookie = try await store.logIn(Cast.analist)
        try await app(over: store).test(.router) { client in
            let added = try await client.post("/themas", "naam=%3Cscript%3Ealert(1)%3C%2Fscript%3E&woorden=stikstof&ouder=buitengebied", cookie)
            #expect(added.headers[.location] == "/themas/script-alert-1-script")
            let page = try await client.get("/themas/script-alert-1-script", cookie).text
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!page.contains("<script>alert"))
            let again = try await client.post("/themas", "naam=Drugs", cookie)
            #expect(again.status == .conflict)
            #expect(again.text.contains("Er is al een thema ‘Drugs’."))
            let refused = try await client.post("/themas/ondermijning/intrekking", "reden-weg=weg", cookie)
            #expect(refused.status == .conflict)
            #expect(refused.text.contains("href=\"#prioriteiten\""))
            #expect(refused.text.contains("telt voor 2 prioriteiten"))
            #expect(try await client.post("/themas/ondermijning/samenvoeging", "samen=mensenhandel&reden-samen=Zelfde", cookie).status == .seeOther)
            #expect(try await client.post("/themas/ondermijning/losmaking", "", cookie).status == .seeOther)
            let prioriteit = try #require(try await store.read { try $0.prioriteiten().first?.id })
            let split = try await client.post("/themas/ondermijning/splitsing", "naam-2=Witwassen&woorden-2=witwassen&p-\(prioriteit)=2", cookie)
            #expect(split.status == .seeOther)
            #expect(try await themas.inzage(of: "witwassen", by: Cast.lezer).prioriteiten.map(\.id) == [prioriteit])
            #expect(try await client.post("/themas/witwassen/terugvoeging", "", cookie).headers[.location] == "/themas/ondermijning")
            #expect(try await client.post("/themas/ondermijning/splitsing", "p-\(prioriteit)=1", cookie).status == .badRequest)
            #expect(try await client.post("/themas/vastlegging", "", cookie).status == .seeOther)
            #expect(try await client.post("/themas/vastlegging", "", cookie).status == .conflict)
            #expect(try await client.post("/themas/lezing", "", cookie).status == .seeOther)
        }
    }

    @Test(arguments: databases) func `the API says what stands above a theme and what it went on in`(database: String) async throws {
        let (store, themas, _) = try await filled(database)
        try await themas.merge("overlast", into: "woonoverlast", reden: "Zelfde.", by: Cast.analist)
        _ = try await themas.add(Themagegevens(naam: "Stroperij", ouder: "buitengebied"), by: Cast.analist)
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let merged = try await client.get("/api/v1/themas/overlast", key).json
            #expect(merged["opgegaanIn"] == .text("woonoverlast"))
            let child = try await client.get("/api/v1/themas/stroperij", key).json
            #expect(child["ouder"] == .text("buitengebied"))
            #expect(child["versie"] == .number(3))
        }
    }
}
