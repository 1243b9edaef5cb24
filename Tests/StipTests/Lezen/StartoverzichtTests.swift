import Foundation
import Testing

@testable import Stip

@Suite struct StartoverzichtTests {
    private func pagina(_ documenten: [Document], wachtend: Int = 0, magToevoegen: Bool = true) throws -> Startpagina {
        let dag = try #require(Datum("2026-10-08"))
        let indeling = try Organisatie.read(yaml: Array(PlanbeeldTests.unit.utf8)).organisatie.op(dag)
        let beeld = Planbeeld(
            indeling, termijn: try #require(Periode(van: 2027, tot: 2030)), themas: try Themalijst.standaard(), documenten: documenten,
            prioriteiten: [])
        return Startpagina(beeld, vandaag: dag, wachtend: wachtend, gebeurd: [], magToevoegen: magToevoegen)
    }

    @Test func `without plans the first thing to do is to add them`() throws {
        let pagina = try pagina([])
        #expect(pagina.inleiding == "Er is nog geen plan gelezen. Voeg de plannen van de 3 gemeenten toe.")
        #expect(pagina.taken.first?.titel == "Voeg de plannen toe")
        #expect(pagina.fasen.first?.stand == .nu)
    }

    @Test func `who may not add plans is not asked to`() throws {
        #expect(try pagina([], magToevoegen: false).taken.isEmpty)
    }

    @Test func `an expired plan is late, with the article of the law`() throws {
        let pagina = try pagina([PlanbeeldTests.document("oud", ["GM9101"], 2018, 2021)])
        #expect(pagina.waarschuwingen.map(\.kop) == ["Plan van Aaldorp is verlopen"])
        #expect(pagina.waarschuwingen[0].tekst.contains("artikel 38b"))
    }

    @Test func `when all plans are read the sheet is what comes now`() throws {
        let pagina = try pagina(["GM9101", "GM9102", "GM9103"].map { PlanbeeldTests.document($0, [$0], 2027, 2030) })
        #expect(pagina.fasen.map(\.stand).prefix(2) == [.klaar, .nu])
        #expect(pagina.districten.map(\.stand) == ["2 van 2 gelezen", "1 van 1 gelezen"])
    }

    @Test func `mail that was given up is told to who can do something about it, and to nobody else`() async throws {
        let store = try await openStore()
        _ = try await Organisaties(store: store).importeer(Proefeenheid.merenland(), by: .opdrachtregel)
        try await store.write { db in
            let id = try db.queue(
                try Bericht(soort: "proef", aan: try Postadres(naam: "Sanne", adres: "sanne@x.example"), onderwerp: "Proef", alineas: ["Een zin."]))
            try db.run("update poststuk set stand = 'mislukt' where id = \(id)")
            try db.record("proef", on: "x", by: Cast.coordinator, "Noor schreef een bericht.")
        }
        let (own, other) = (try await store.logIn(), try await store.logIn(Cast.analist))
        try await app(over: store).test(.router) { client in
            let text = try await client.get("/", own).text
            #expect(text.contains("1 bericht is niet aangekomen") && text.contains("href=\"/post\""))
            #expect(try await !client.get("/", other).text.contains("niet aangekomen"))
        }
        #expect(Startpagina.Waarschuwing.post(mislukt: 0).isEmpty)
    }

    @Test func `what waits is told first`() throws {
        #expect(try pagina([], wachtend: 2).taken.first?.toelichting == "2 documenten wachten nog.")
    }
}
