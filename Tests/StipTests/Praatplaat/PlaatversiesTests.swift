import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// Versions of the sheets: data and document stay as they were.
@Suite struct PlaatversiesTests {
    private func filled(_ database: String = ":memory:") async throws -> (store: Store, praatplaten: Praatplaten, document: ID<Document>) {
        let store = try await openStore(database)
        _ = try await Organisaties(store: store).importeer(Array(PlanbeeldTests.unit.utf8), by: Cast.coordinator)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        let text = "# Samen veilig\nVan: GM9101 Aaldorp\nLooptijd: 2027-2030\nPrioriteit: Ondermijning\nPrioriteit: Zorg"
        let document = try #require(try await documenten.addAndRead([Bestand("ivp.txt", text)]).first)
        return (store, Praatplaten(store: store, pers: Drukpers(python: Pers.python ?? "/bestaat/niet")), document.id)
    }

    /// A version without the press, written as `freeze` writes it.
    private func keep(_ naam: String, _ stand: Platenstand, in store: Store, pdf: [UInt8]? = Array("%PDF-1.7 toen".utf8)) async throws -> Plaatversie {
        try await store.write { db in
            let versie = Plaatversie(
                id: db.newID(), naam: naam, door: "Noor Hazelhoff", op: db.now, termijn: stand.beeld.termijn,
                bladen: stand.platen.map { .init(code: $0.code, naam: $0.praatplaat.naam, niveau: $0.praatplaat.niveau) })
            try db.insert(versie, stand.platen.map { Versieblad(code: $0.code, praatplaat: $0.praatplaat, pdf: pdf) })
            try db.record("platen-vastgelegd", on: versie.id.rawValue, by: Cast.coordinator, "Vastgelegd.")
            return versie
        }
    }

    @Test(arguments: ["district-12", "district-22", "district-3", "eenheid", "leeg"]) func `a sheet comes out of its JSON as it went in`(naam: String) throws {
        let plaat = try Voorbeeldplaten.plaat(naam)
        let json = try JSONEncoder().encode(Plaatopslag(plaat))
        let back = try #require(try JSONDecoder().decode(Plaatopslag.self, from: json).praatplaat)
        #expect(back == plaat)
        #expect(Blad(back).document.text == Blad(plaat).document.text)
    }

    @Test func `what is confirmed is kept with the sheet, and a word that is not known is refused`() throws {
        let plaat = BevestigstandTests.plaat(["drugs Aal"])
        let json = String(decoding: try JSONEncoder().encode(Plaatopslag(plaat)), as: UTF8.self)
        #expect(try JSONDecoder().decode(Plaatopslag.self, from: Data(json.utf8)).praatplaat == plaat)
        let other = json.replacing("\"ontbreekt\"", with: "\"zoek\"")
        #expect(try JSONDecoder().decode(Plaatopslag.self, from: Data(other.utf8)).praatplaat == nil)
    }

    @Test(arguments: databases) func `what changes later does not touch a version`(database: String) async throws {
        let (store, praatplaten, document) = try await filled(database)
        let versies = Plaatversies(store: store, praatplaten: praatplaten)
        let before = try #require(try await praatplaten.stand(by: Cast.lezer))
        let versie = try await keep("Voor het DVO", before, in: store)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        try await documenten.remove(document, by: Cast.analist)
        #expect(try await praatplaten.plaat("district-noord", by: Cast.lezer).praatplaat.isLeeg)
        let kept = try await versies.blad("district-noord", of: versie.id, by: Cast.lezer)
        #expect(kept.blad.praatplaat == before.platen.first { $0.code == "district-noord" }?.praatplaat)
        #expect(kept.versie.bladen.map(\.code) == ["eenheid-proefland", "district-noord", "district-zuid"])
        #expect(try await versies.pdf("district-noord", of: versie.id, by: Cast.lezer) == Array("%PDF-1.7 toen".utf8))
    }

    @Test(arguments: databases) func `a priority that was confirmed changes the sheet of today and not that of then`(database: String) async throws {
        let (store, praatplaten, _) = try await filled(database)
        let versies = Plaatversies(store: store, praatplaten: praatplaten)
        let before = try #require(try await praatplaten.stand(by: Cast.lezer))
        let versie = try await keep("Toen", before, in: store)
        let prioriteit = try #require(try await store.read { try $0.prioriteiten().first { $0.vondst.naam == "Ondermijning" } })
        try await store.write { db in _ = try db.decide(.bevestig, on: prioriteit.id, versie: prioriteit.versie, by: Cast.analist) }
        #expect(try await praatplaten.plaat("district-noord", by: Cast.lezer).praatplaat.nagekeken.isBegonnen)
        #expect(try await versies.blad("district-noord", of: versie.id, by: Cast.lezer).blad.praatplaat.nagekeken.isBegonnen == false)
    }

    @Test func `who may not freeze, a name that is taken or too long, and a press that is not there are refused`() async throws {
        let (store, praatplaten, _) = try await filled()
        let versies = Plaatversies(store: store, praatplaten: Praatplaten(store: store, pers: Drukpers(python: "/bestaat/niet")))
        await #expect(throws: Refusal(.magPlatenNietVastleggen)) { try await versies.freeze("Toen", by: Cast.lezer) }
        await #expect(throws: Refusal(.magPlatenNietVastleggen)) { try await versies.freeze("Toen", by: Cast.adviseur) }
        await #expect(throws: Refusal(.geenVersienaam)) { try await versies.freeze("  ", by: Cast.analist) }
        await #expect(throws: Refusal(.versienaamTeLang)) { try await versies.freeze(String(repeating: "a", count: 101), by: Cast.analist) }
        await #expect(throws: Refusal(.weasyPrintOntbreekt)) { try await versies.freeze("Toen", by: Cast.analist) }
        #expect(try await versies.list(by: Cast.lezer).isEmpty)
        let stand = try #require(try await praatplaten.stand(by: Cast.lezer))
        _ = try await keep("Toen", stand, in: store)
        await #expect(throws: Refusal(.versienaamBestaat)) { try await versies.freeze("toen", by: Cast.analist) }
    }

    @Test(.enabled(if: Pers.python != nil, "WeasyPrint is niet ingericht: draai bin/setup"), arguments: databases)
    func `all sheets are frozen in one act, with their documents and a line`(database: String) async throws {
        let (store, praatplaten, _) = try await filled(database)
        let versies = Plaatversies(store: store, praatplaten: praatplaten)
        let versie = try await versies.freeze(" Voor het  DVO ", by: Cast.coordinator)
        #expect(versie.naam == "Voor het DVO")
        #expect(versie.bladen.count == 3)
        let pdf = try await versies.pdf("district-noord", of: versie.id, by: Cast.lezer)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        #expect(pdf.count < Versieblad.grens)
        #expect(try await versies.druk("district-noord", of: versie.id, by: Cast.lezer).png.starts(with: [0x89, 0x50]))
        let lines = try await store.read { try $0.historie(of: versie.id.rawValue) }
        #expect(lines.map(\.tekst) == ["De praatplaten zijn vastgelegd als versie “Voor het DVO”, 3 bladen."])
    }

    @Test func `a version is compared with today, with another and not with itself`() async throws {
        let (store, praatplaten, document) = try await filled()
        let versies = Plaatversies(store: store, praatplaten: praatplaten)
        let stand = try #require(try await praatplaten.stand(by: Cast.lezer))
        let een = try await keep("Een", stand, in: store)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        _ = try await documenten.addAndRead([Bestand("b.txt", "# Veilig\nVan: GM9102 Beekdorp\nLooptijd: 2027-2030\nPrioriteit: Ondermijning")])
        let twee = try await keep("Twee", try #require(try await praatplaten.stand(by: Cast.lezer)), in: store)
        let now = try await versies.compare(een.id, with: nil, on: "district-noord", by: Cast.lezer)
        let other = try await versies.compare(een.id, with: twee.id, on: "district-noord", by: Cast.lezer)
        #expect(now.rijen == other.rijen)
        #expect(now.rijen.first?.onbekend == ["Beekdorp"])
        await #expect(throws: Refusal(.geenVergelijking)) { try await versies.compare(een.id, with: een.id, on: "district-noord", by: Cast.lezer) }
        await #expect(throws: Refusal(.geenPlaatversie)) { try await versies.compare("weg", with: nil, on: "district-noord", by: Cast.lezer) }
        await #expect(throws: Refusal(.geenPraatplaat)) { try await versies.compare(een.id, with: nil, on: "district-weg", by: Cast.lezer) }
        try await documenten.remove(document, by: Cast.analist)
    }

    @Test func `the doors: reading for who came in, freezing for who may`() async throws {
        let (store, praatplaten, _) = try await filled()
        let versie = try await keep("<script>alert(1)</script>", try #require(try await praatplaten.stand(by: Cast.lezer)), in: store)
        let lezer = try await store.logIn(Cast.lezer), key = try await store.key()
        let blad = "/praatplaten/versies/\(versie.id)/district-noord"
        try await app(over: store).test(.router) { client in
            for path in ["/praatplaten/versies", blad, "\(blad)/maten", "\(blad)/pdf", "\(blad)/csv", "/praatplaten/vergelijken", "/praatplaten/vergelijken/lijst?vorm=ods"] {
                let stranger = try await client.get(path), reader = try await client.get(path, lezer)
                #expect(stranger.status == .seeOther, "\(path)")
                #expect(reader.status == .ok, "\(path)")
                #expect(!reader.text.contains("<script>alert"), "\(path)")
            }
            let refused = try await client.post("/praatplaten/versies", "naam=Nog+een", lezer)
            #expect(refused.status == .forbidden)
            let wrong = try await client.get("/praatplaten/vergelijken?toen=\(versie.id)&nu=\(versie.id)", lezer)
            #expect(wrong.status == .badRequest)
            let missing = try await client.get("/praatplaten/versies/weg/district-noord", lezer)
            #expect(missing.status == .notFound)
            let list = try await client.get("/api/v1/praatplaatversies", key)
            #expect(list.text.contains("district-zuid"))
            let one = try await client.get("/api/v1/praatplaatversies/\(versie.id)/district-noord", key)
            #expect(one.text.contains("\"bevestigd\":0"))
        }
    }
}
