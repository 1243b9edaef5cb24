import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct HistorieboekTests {
    /// Six acts of two people on three days; the last one was refused.
    private func filled(_ database: String) async throws -> Store {
        let clock = TestClock()
        let store = try await openStore(database, clock: clock)
        let acts: [(String, String, Actor, String)] = [
            ("document-toegevoegd", "d1", Cast.coordinator, "Noor voegde Boekveen.pdf toe."),
            ("prioriteit-bevestigd", "p1", Cast.analist, "‘Jeugd’ in Boekveen.pdf is bevestigd."),
            ("prioriteit-gewijzigd", "p1", Cast.analist, "De naam van ‘Jeugd’ is 100% anders."),
            ("document-verwijderd", "d1", Cast.coordinator, "Noor verwijderde Boekveen.pdf."),
            ("document-toegevoegd", "d2", Cast.analist, "Jelle voegde <b>Esdorp</b>.pdf toe."),
            ("document-gelezen", "d2", .stip, "Stip kon Esdorp.pdf niet lezen."),
        ]
        for (place, act) in acts.enumerated() {
            try await store.write { db in
                try db.record(
                    act.0, on: act.1, by: act.2, act.3,
                    wijzigingen: place == 2 ? [Wijziging("naam", was: "Jeugd", wordt: "Jeugd & overlast"), Wijziging("rang", was: nil, wordt: "1")] : [],
                    uitkomst: place == 5 ? .geweigerd : .gedaan)
            }
            clock.advance(12 * 3_600)
        }
        return store
    }

    static let questions: [(String, Historiefilter, [String])] = [
        ("all", Historiefilter(), ["document-gelezen", "document-toegevoegd", "document-verwijderd", "prioriteit-gewijzigd", "prioriteit-bevestigd", "document-toegevoegd"]),
        ("a kind", Historiefilter(soort: "document-toegevoegd"), ["document-toegevoegd", "document-toegevoegd"]),
        ("a person", Historiefilter(persoon: "jelle"), ["document-toegevoegd", "prioriteit-gewijzigd", "prioriteit-bevestigd"]),
        ("a thing", Historiefilter(onderwerp: "p1"), ["prioriteit-gewijzigd", "prioriteit-bevestigd"]),
        ("from a day", Historiefilter(van: Datum("2026-10-10")), ["document-gelezen", "document-toegevoegd", "document-verwijderd"]),
        ("until a day", Historiefilter(tot: Datum("2026-10-08")), ["document-toegevoegd"]),
        ("one day", Historiefilter(van: Datum("2026-10-09"), tot: Datum("2026-10-09")), ["prioriteit-gewijzigd", "prioriteit-bevestigd"]),
        ("a word in any letters", Historiefilter(zoek: "BOEKVEEN"), ["document-verwijderd", "prioriteit-bevestigd", "document-toegevoegd"]),
        ("a sign of the language of searching", Historiefilter(zoek: "100%"), ["prioriteit-gewijzigd"]),
        ("a line of signs", Historiefilter(zoek: "%_!"), []),
        ("two at once", Historiefilter(soort: "document-toegevoegd", persoon: "noor"), ["document-toegevoegd"]),
        ("nobody", Historiefilter(persoon: "' or 1=1 --"), []),
    ]

    @Test(arguments: databases, questions) func `a filter gives the lines that were asked, newest first`(
        database: String, question: (String, Historiefilter, [String])
    ) async throws {
        let boek = Historieboek(store: try await filled(database))
        let blad = try await boek.blad(question.1, by: Cast.coordinator)
        #expect(blad.regels.map(\.soort) == question.2, "\(question.0)")
        #expect(blad.aantal == question.2.count)
    }

    @Test(arguments: databases) func `what can be chosen is what occurs`(database: String) async throws {
        let boek = Historieboek(store: try await filled(database))
        let blad = try await boek.blad(by: Cast.coordinator)
        #expect(blad.soorten == ["document-gelezen", "document-toegevoegd", "document-verwijderd", "prioriteit-bevestigd", "prioriteit-gewijzigd"])
        #expect(blad.personen.map(\.naam) == ["Jelle Brandsma", "Noor Hazelhoff", "Stip"])
        let empty = try await Historieboek(store: try await openStore(database)).blad(by: Cast.coordinator)
        #expect(empty.soorten.isEmpty && empty.personen.isEmpty && empty.regels.isEmpty && empty.paginas == 1)
    }

    @Test(arguments: databases) func `a long history comes in pages, and a page too far is the last`(database: String) async throws {
        let store = try await openStore(database)
        try await store.write { db in for nummer in 1...120 { try db.record("proef", on: "x", by: Cast.analist, "Regel \(nummer).") } }
        let boek = Historieboek(store: store)
        let first = try await boek.blad(by: Cast.coordinator)
        let third = try await boek.blad(pagina: 3, by: Cast.coordinator)
        let beyond = try await boek.blad(pagina: 99, by: Cast.coordinator)
        #expect((first.aantal, first.paginas, first.regels.count, third.regels.count) == (120, 3, 50, 20))
        #expect(first.regels.first?.tekst == "Regel 120." && third.regels.last?.tekst == "Regel 1.")
        #expect(beyond == third)
    }

    @Test(arguments: [Cast.adviseur, Cast.burgemeester, Cast.griffier, Cast.lezer]) func `who may not see it is refused, everywhere`(actor: Actor) async throws {
        let store = try await filled(":memory:")
        let boek = Historieboek(store: store)
        let refusal = Refusal(.magHistorieNietInzien)
        await #expect(throws: refusal) { _ = try await boek.blad(by: actor) }
        await #expect(throws: refusal) { _ = try await boek.regel("x", by: actor) }
        await #expect(throws: refusal) { _ = try await boek.uitvoer(Historiefilter(), by: actor) }
        await #expect(throws: refusal) { _ = try await boek.regels(ofDocument: "x", by: actor) }
        let session = try await store.logIn(actor)
        try await app(over: store).test(.router) { client in
            for path in ["/historie", "/historie/lijst", "/historie/x", "/documenten/x/historie"] {
                let answer = try await client.get(path, session)
                #expect(answer.status == .forbidden, "\(path)")
            }
        }
    }

    @Test(arguments: databases) func `the page shows who, when, from where and what, and a line opens to what was before`(database: String) async throws {
        let store = try await filled(database)
        let session = try await store.logIn(Cast.coordinator)
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/historie?soort=document-toegevoegd", session).text
            #expect(page.contains("&lt;b&gt;Esdorp&lt;/b&gt;.pdf") && !page.contains("<b>Esdorp"))
            #expect(page.contains("Jelle Brandsma") && page.contains("2 regels, de nieuwste bovenaan"))
            #expect(page.contains("value=\"document-toegevoegd\" selected"))

            let changed = try await client.get("/historie?zoek=100%25", session).text
            #expect(changed.contains("2 velden gewijzigd"))
            let path = try #require(changed.firstMatch(of: /href="(\/historie\/[0-9a-f-]+)"/)?.1)
            let line = try await client.get(String(path), session).text
            #expect(line.contains("<td data-label=\"Was\">Jeugd</td><td data-label=\"Wordt\">Jeugd &amp; overlast</td>"))
            #expect(line.contains("<span class=\"stip-soft\">niets</span></td><td data-label=\"Wordt\">1</td>"))
            #expect(line.contains("/historie?onderwerp=p1"))

            let unknown = try await client.get("/historie/bestaat-niet", session)
            #expect(unknown.status == .notFound)
        }
    }

    @Test func `a day that is none is refused at its field`() async throws {
        let store = try await filled(":memory:")
        let session = try await store.logIn(Cast.coordinator)
        try await app(over: store).test(.router) { client in
            for (query, field) in [("van=2026-02-31", "van"), ("tot=morgen", "tot"), ("van=2026-10-09&tot=2026-10-08", "tot")] {
                let answer = try await client.get("/historie?\(query)", session)
                #expect(answer.status == .badRequest)
                #expect(answer.text.contains("id=\"\(field)-fout\""), "\(query)")
            }
        }
    }

    @Test func `an act on the site says from which address it came`() async throws {
        let store = try await openStore()
        let session = try await store.logIn(Cast.coordinator)
        try await app(over: store, settings: try Configuration(environment: ["STIP_ACHTER_PROXY": "ja"])).test(.router) { client in
            var headers = session
            headers[.xForwardedFor] = "203.0.113.9"
            _ = try await client.post("/uitloggen", "", headers)
        }
        let line = try #require(try await store.read { db in try db.historie() }.first)
        #expect((line.soort, line.herkomst) == ("uitgelogd", "203.0.113.9"))
    }

    // MARK: To take along

    @Test(arguments: databases) func `the export holds everything that is sealed, and the seal`(database: String) async throws {
        let store = try await filled(database)
        let uitvoer = try await Historieboek(store: store).uitvoer(Historiefilter(), by: Cast.coordinator)
        let csv = uitvoer.sheet.csv(.rfc4180)
        let lines = csv.split(separator: "\r\n")
        #expect(lines.count == 7)
        #expect(csv.contains("naam: Jeugd → Jeugd & overlast; rang: (niets) → 1"))
        #expect(csv.contains("2026-10-08T10:00:00.000Z"))
        // Whoever gets the file can make the seals again.
        var seal = ""
        for regel in uitvoer.regels.reversed() {
            seal = regel.gebeurtenis.zegel(na: seal)
            #expect(regel.zegel == seal)
        }
    }

    @Test func `the export keeps to its filter and is a file`() async throws {
        let store = try await filled(":memory:")
        let session = try await store.logIn(Cast.coordinator)
        try await app(over: store).test(.router) { client in
            let answer = try await client.get("/historie/lijst?soort=document-verwijderd&vorm=rfc4180", session)
            #expect(answer.text.split(separator: "\r\n").count == 2)
            #expect(answer.headers[.contentDisposition]?.contains("historie-2026-10-11.csv") == true)
        }
    }
}
