import Database
import Formats
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// The sheets over a real store and through the doors.
@Suite struct PraatplatenTests {
    private func filled(_ database: String) async throws -> Store {
        let store = try await openStore(database)
        _ = try await Organisaties(store: store).importeer(Array(PlanbeeldTests.unit.utf8), by: Cast.coordinator)
        let text = "Integraal veiligheidsplan Aaldorp 2027-2030\n\nPrioriteiten\n\n• Ondermijning\n• Zorg en veiligheid\n• Digitale veiligheid\n"
        let proef = Documenten(
            store: store,
            lezer: Bestandslezer(
                unpack: { _, _ in nil },
                lees: { inhoud, _ in
                    let tekst = reflow(inhoud)
                    guard let lezing = try? Lezer.standaard(try Organisatie.read(yaml: Array(PlanbeeldTests.unit.utf8)).organisatie).lees(tekst)
                    else { return .geweigerd(reden: "proef") }
                    return .gelezen(tekst, lezing)
                }))
        _ = try await proef.add([Bestand(naam: "aaldorp.txt", inhoud: Array(text.utf8))], by: Cast.analist)
        try await proef.leeswerk.drain()
        return store
    }

    @Test(arguments: databases) func `what was read stands on the sheet of its district`(database: String) async throws {
        let store = try await filled(database)
        let praatplaten = Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet"))
        let stand = try #require(try await praatplaten.stand(by: Cast.lezer))
        let noord = try #require(stand.platen.first { $0.praatplaat.naam == "Noord" })
        #expect(noord.praatplaat.geordend.rijen.map(\.thema.id).sorted() == ["digitale-veiligheid", "ondermijning", "zorg-en-veiligheid"])
        #expect(stand.platen.first { $0.praatplaat.naam == "Zuid" }?.praatplaat.isLeeg == true)
    }

    @Test(arguments: databases) func `what changes is on the sheet the next time`(database: String) async throws {
        let store = try await filled(database)
        let praatplaten = Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet"))
        let documenten = Documenten(store: store, lezer: Bestandslezer(unpack: { _, _ in nil }, lees: { _, _ in .geweigerd(reden: "proef") }))
        #expect(try await praatplaten.plaat("eenheid-proefland", by: Cast.lezer).praatplaat.gelezen.count == 1)
        let id = try #require(try await store.read { try $0.documenten().first?.id })
        try await documenten.remove(id, by: Cast.analist)
        #expect(try await praatplaten.plaat("eenheid-proefland", by: Cast.lezer).praatplaat.gelezen.isEmpty)
    }

    @Test func `without WeasyPrint the press says what to do`() async throws {
        let store = try await filled(":memory:")
        let praatplaten = Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet"))
        await #expect(throws: Refusal(.weasyPrintOntbreekt)) { try await praatplaten.druk("eenheid-proefland", by: Cast.lezer) }
    }

    @Test func `a sheet and a theme that are not there are refused`() async throws {
        let store = try await filled(":memory:")
        let praatplaten = Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet"))
        await #expect(throws: Refusal(.geenPraatplaat)) { try await praatplaten.plaat("district-oost", by: Cast.lezer) }
        await #expect(throws: Refusal(.geenThemaOpPlaat)) { try await praatplaten.thema("verkeer", op: "eenheid-proefland", by: Cast.lezer) }
    }

    @Test func `every door of the sheets is closed to strangers and open to readers`() async throws {
        let store = try await filled(":memory:")
        let cookie = try await store.logIn(Cast.lezer)
        let paths = [
            "/", "/themas", "/praatplaten", "/praatplaten/district-noord", "/praatplaten/district-noord/maten", "/praatplaten/district-noord/csv",
            "/praatplaten/district-noord/themas/ondermijning", "/organisatie/GM9101",
        ]
        try await app(over: store).test(.router) { client in
            for path in paths {
                let stranger = try await client.get(path)
                let reader = try await client.get(path, cookie)
                #expect(stranger.status == .seeOther, "\(path)")
                #expect(reader.status == .ok, "\(path)")
            }
            let missing = try await client.get("/praatplaten/district-oost", cookie)
            #expect(missing.status == .notFound)
            let page = try await client.get("/praatplaten/district-noord/themas/ondermijning", cookie).text
            #expect(page.contains("Aaldorp"))
            #expect(page.contains("Geen leesbaar plan, dus onbekend: Beekdorp."))
        }
    }

    @Test func `the API gives themes and sheets, and refuses who has no key (API-17)`() async throws {
        let store = try await filled(":memory:")
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let stranger = try await client.get("/api/v1/praatplaten")
            #expect(stranger.status == .unauthorized)
            let list = try await client.get("/api/v1/themas?paginaGrootte=5", key)
            #expect(list.status == .ok)
            let thema = try await client.get("/api/v1/themas/ondermijning", key)
            #expect(thema.text.contains("\"naam\":\"Ondermijning\""))
            let plaat = try await client.get("/api/v1/praatplaten/eenheid-proefland", key)
            #expect(plaat.text.contains("\"prioriteit\":1"))
            for path in ["praatplaten", "themas"] {
                let missing = try await client.get("/api/v1/\(path)/bestaat-niet", key)
                #expect(missing.status == .notFound)
            }
        }
    }

    @Test func `the sheet as a file has every municipality and theme, and no cell that a spreadsheet would run (UIT-22)`() async throws {
        let store = try await filled(":memory:")
        let praatplaten = Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet"))
        let csv = try await praatplaten.plaat("district-noord", by: Cast.lezer).csv(.rfc4180)
        #expect(csv.contains("Duin,Aaldorp,geldig,"))
        #expect(csv.contains("Duin,Beekdorp,ontbreekt,,,Ondermijning,onbekend"))
    }
}

@Suite struct BeleidscycliTests {
    @Test(arguments: databases) func `a cycle that was begun stays as it is`(database: String) async throws {
        let store = try await openStore(database)
        let cycli = Beleidscycli(store: store)
        let first = Beleidscyclus(eenheid: "eenheid-proefland", termijn: try #require(Periode(van: 2027, tot: 2030)))
        try await cycli.begin(first, by: Cast.coordinator)
        try await cycli.begin(Beleidscyclus(eenheid: "eenheid-proefland", termijn: try #require(Periode(van: 2031, tot: 2034))), by: Cast.coordinator)
        #expect(try await store.read { try $0.beleidscyclus(of: "eenheid-proefland") } == first)
        #expect(try await store.read { try $0.beleidscyclus(of: "een-andere") } == nil)
    }

    @Test func `who may not manage the unit begins no cycle`() async throws {
        let store = try await openStore()
        let cyclus = Beleidscyclus(eenheid: "eenheid-proefland", termijn: try #require(Periode(van: 2027, tot: 2030)))
        await #expect(throws: Refusal.self) { try await Beleidscycli(store: store).begin(cyclus, by: Cast.lezer) }
    }

    @Test func `the years of a file end on the last day that counts`() throws {
        var bestand = Eenheidsbestand(organisatie: Organisatie(eenheid: Eenheid(code: "e", naam: "E")))
        #expect(bestand.cyclus == nil)
        bestand.termijn = Geldigheid(van: Datum("2027-01-01"), tot: Datum("2031-01-01"))
        #expect(bestand.cyclus == Periode(van: 2027, tot: 2030))
    }
}
