import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ServiceLifecycleTestKit
import SocialChoice
import Synchronization
import Testing

@testable import Stip

/// The outcome of a round over a real store and through its doors.
@Suite struct UitslagenTests {
    /// A round of which all five boards answered: four stand fast, two stand level.
    static func gesloten(_ database: String, _ change: (inout Rondevoorstel) -> Void = { _ in }) async throws -> (Proefronde, Stemronde) {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened(change)
        for (overleg, letters) in zip(Proefronde.overleggen, Proefuitslag.biljetten) {
            let invoer = Keuzeinvoer(opties: letters.map { String($0) })
            try await proef.stemmen.cast(invoer, from: try proef.deelnemer(overleg, in: ronde), in: ronde.id, by: Proefronde.lid(overleg))
        }
        try await proef.stemrondes.close(ronde.id, reden: "Iedereen heeft gekozen.", by: Cast.coordinator)
        return (proef, try await proef.stemrondes.ronde(ronde.id, by: Cast.coordinator))
    }

    static let deuren = ["", "/lijst", "/biljetten", "/open-data", "/stuk", "/stuk/pdf", "/poster", "/poster/pdf", "/poster/png"]

    @Test(arguments: databases) func `before closing no door shows a count, not even to who leads`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: ronde), in: ronde.id, by: Proefronde.lid())
        let (coordinator, lid, key) = (
            try await proef.store.logIn(), try await proef.store.logIn(Actor(id: "w", naam: "Willem", rol: .lid, in: "DVO-MRK")),
            try await proef.store.key()
        )
        try await app(over: proef.store).test(.router) { client in
            for door in Self.deuren {
                for who in [coordinator, lid] {
                    let answer = try await client.get("/stemrondes/\(ronde.id)/uitslag\(door)", who)
                    #expect(answer.status == .forbidden && !answer.text.contains("van 1"), "\(door)")
                }
            }
            for door in ["uitslag", "keuzes"] {
                #expect(try await client.get("/api/v1/stemrondes/\(ronde.id)/\(door)", key).status == .forbidden)
            }
            let form = "gekozen=e&orgaan=BBG&datum=2026-10-08&reden=Zo&optie=a&criterium=schaal&score=3&oordeelreden=Zo"
            for act in ["uitslag/gelijke-stand", "uitslag/criteria", "vaststelling"] {
                #expect(try await client.post("/stemrondes/\(ronde.id)/\(act)", form, coordinator).status == .forbidden, "\(act)")
            }
            let screen = try await client.get("/stemrondes/\(ronde.id)/scherm", coordinator).text
            #expect(screen.contains("Eén van de vijf heeft geantwoord") && !screen.contains("Ondermijning"))
            let origin = try await client.get("/stemrondes/\(ronde.id)/herkomst/a", lid).text
            #expect(origin.contains("De uitslag is zichtbaar als de ronde gesloten is") && !origin.contains("Genoemd door"))
            #expect(try await client.get("/stemrondes/\(ronde.id)/uitslag").status == .seeOther)
        }
    }

    @Test(arguments: databases) func `a tie is settled, the outcome established, and nothing changes after that`(database: String) async throws {
        let (proef, ronde) = try await Self.gesloten(database)
        let uitslagen = Uitslagen(store: proef.store)
        let besluit = Vaststelbesluit(orgaan: "BBG", datum: Cast.now.inAmsterdam.datum, minderheid: "Lage Waard wilde onrust.")
        #expect(try await codes { try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator) } == ["gelijke-stand-open"])
        #expect(
            try await codes { try await uitslagen.settle(ronde.id, gekozen: ["f"], reden: nil, by: Cast.coordinator) } == ["geen-reden-gelijkstand"])
        #expect(try await codes { try await uitslagen.settle(ronde.id, gekozen: ["e"], reden: nil, by: Cast.analist) } == ["mag-rondes-niet-leiden"])
        try await uitslagen.settle(ronde.id, gekozen: ["e"], reden: nil, by: Cast.coordinator)
        try await uitslagen.settle(ronde.id, gekozen: ["f"], reden: "De voorzitter woog de onrust zwaarder.", by: Cast.coordinator)
        let settled = try await uitslagen.beeld(of: ronde.id, by: Cast.lezer)
        #expect(settled.gekozen == ["a", "b", "c", "d", "f"] && settled.beslissing?.volgtRegel == false)
        let wrong = try await codes { try await uitslagen.establish(ronde.id, Vaststelbesluit(datum: try dag("2030-01-01")), by: Cast.coordinator) }
        #expect(wrong == ["geen-vaststellend-orgaan", "vaststeldatum-in-toekomst"])
        try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator)
        let fixed = try await uitslagen.beeld(of: ronde.id, by: Cast.lezer)
        #expect(fixed.ronde.vaststelling?.gekozen == ["a", "b", "c", "d", "f"] && fixed.orgaan?.naam == "BBG" && fixed.ronde.stand == .vastgesteld)
        #expect(fixed.ronde.vaststelling?.minderheid == "Lage Waard wilde onrust.")
        #expect(try await codes { try await uitslagen.settle(ronde.id, gekozen: ["e"], reden: nil, by: Cast.coordinator) } == ["uitslag-staat-vast"])
        let again = Criteriumoordeel(score: 2, reden: "Toch minder.")
        #expect(try await codes { try await uitslagen.judge("a", .schaal, again, in: ronde.id, by: Cast.analist) } == ["uitslag-staat-vast"])
        #expect(try await codes { try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator) } == ["ronde-niet-gesloten"])
    }

    @Test(arguments: databases) func `a board that still has to meet holds the outcome up, unless somebody says why`(database: String) async throws {
        let proef = try await Proefronde(database)
        let later = try dag("2026-10-20")
        let ronde = try await proef.opened { $0.vergaderdagen = ["DVO-EIL": later] }
        for overleg in Proefronde.overleggen.dropLast() {
            try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(overleg, in: ronde), in: ronde.id, by: Proefronde.lid(overleg))
        }
        try await proef.stemrondes.close(ronde.id, reden: "Voor de BBG.", by: Cast.coordinator)
        let uitslagen = Uitslagen(store: proef.store)
        try await uitslagen.settle(ronde.id, gekozen: ["a", "b", "c", "d", "e"], reden: "Zo besloten.", by: Cast.coordinator)
        var besluit = Vaststelbesluit(orgaan: "BBG", datum: Cast.now.inAmsterdam.datum)
        #expect(try await codes { try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator) } == ["overleg-moet-nog"])
        let page = Uitslagpagina(beeld: try await uitslagen.beeld(of: ronde.id, by: Cast.coordinator), magLeiden: true).main.text
        #expect(page.contains("Nog niet iedereen heeft vergaderd") && page.contains("20 oktober 2026"))
        besluit.ondanks = "De Eilanden sluiten zich aan."
        try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator)
    }

    @Test(arguments: databases) func `what is judged again at the outcome is kept with who did it`(database: String) async throws {
        let (proef, ronde) = try await Self.gesloten(database)
        let uitslagen = Uitslagen(store: proef.store)
        let oordeel = Criteriumoordeel(score: 3, reden: "Vijf districten werken samen.")
        #expect(
            try await codes { try await uitslagen.judge("a", .schaal, Criteriumoordeel(score: 9, reden: ""), in: ronde.id, by: Cast.analist) } == [
                "verkeerde-score", "score-zonder-reden",
            ])
        #expect(try await codes { try await uitslagen.judge("zz", .schaal, oordeel, in: ronde.id, by: Cast.analist) } == ["onbekende-optie"])
        #expect(try await codes { try await uitslagen.judge("a", .schaal, oordeel, in: ronde.id, by: Cast.lezer) } == ["mag-niet-groeperen"])
        try await uitslagen.judge("a", .schaal, oordeel, in: ronde.id, by: Cast.analist)
        #expect(try await codes { try await uitslagen.judge("a", .schaal, oordeel, in: ronde.id, by: Cast.analist) } == ["zelfde-oordeel"])
        let found = try await uitslagen.beeld(of: ronde.id, by: Cast.lezer).oordelen["a"]?[.schaal]
        #expect(found?.oordeel == oordeel && found?.door == "Jelle Brandsma")
    }

    @Test(arguments: databases) func `anybody counts the same from the open data alone`(database: String) async throws {
        let (proef, ronde) = try await Self.gesloten(database)
        let beeld = try await Uitslagen(store: proef.store).beeld(of: ronde.id, by: Cast.lezer)
        let bytes = try #require(Uitslagbestand(beeld.uitslag)).json()
        let fields = try JSONDecoder().decode(JSON.self, from: Data(bytes))
        #expect(fields["versie"] == .number(1) && fields["plaatsen"] == .number(5))
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"stemmer\" : \"DVO-MRK\""))
        let counted = try Telbestand(json: bytes).tel()
        #expect(counted.map(\.regel.rule) == [.approval, .weightedApproval, .pav, .phragmen, .equalShares])
        #expect(counted.first?.verzamelingen == [["a", "b", "c", "d", "e"], ["a", "b", "c", "d", "f"]])
        #expect(beeld.uitslag.zeker == ["a", "b", "c", "d"] && beeld.uitslag.gelijk == ["e", "f"])
    }

    @Test(arguments: databases) func `after closing every door opens, and says the same`(database: String) async throws {
        let (proef, ronde) = try await Self.gesloten(database)
        let (coordinator, lezer, key) = (try await proef.store.logIn(), try await proef.store.logIn(Cast.lezer), try await proef.store.key())
        try await app(over: proef.store).test(.router) { client in
            let page = try await client.get("/stemrondes/\(ronde.id)/uitslag", coordinator).text
            #expect(page.contains("Vier onderwerpen staan vast, plaats vijf is een gelijke stand") && page.contains("Andere regel, andere top vijf?"))
            #expect(page.contains("Leg vast: Drugs op plaats vijf") && page.contains("/stemrondes/nieuw?bron=ronde:\(ronde.id)"))
            let plain = try await client.get("/stemrondes/\(ronde.id)/uitslag", lezer).text
            #expect(!plain.contains("Leg vast:") && !plain.contains("Stel de uitslag vast"))
            for door in ["", "/lijst?vorm=ods", "/lijst?vorm=xlsx", "/biljetten", "/open-data", "/stuk", "/poster"] {
                #expect(try await client.get("/stemrondes/\(ronde.id)/uitslag\(door)", lezer).status == .ok, "\(door)")
            }
            let wrong = try await client.post("/stemrondes/\(ronde.id)/uitslag/gelijke-stand", "gekozen=f", coordinator)
            #expect(wrong.status == .badRequest && wrong.text.contains("id=\"reden-fout\"") && wrong.text.contains("<title>Fout: "))
            #expect(try await client.post("/stemrondes/\(ronde.id)/uitslag/gelijke-stand", "gekozen=e", lezer).status == .forbidden)
            #expect(try await client.post("/stemrondes/\(ronde.id)/uitslag/gelijke-stand", "gekozen=e", coordinator).status == .seeOther)
            #expect(try await client.post("/stemrondes/\(ronde.id)/vaststelling", "orgaan=BBG&datum=2026-10-08", coordinator).status == .seeOther)
            let body = try await client.get("/api/v1/stemrondes/\(ronde.id)/uitslag", key).json
            #expect(body["gekozen"] == .list(["a", "b", "c", "d", "e"].map { .text($0) }) && body["vaststelling"]?["orgaan"] == .text("BBG"))
            let choices = try await client.get("/api/v1/stemrondes/\(ronde.id)/keuzes", key).json
            #expect(choices["biljetten"]?.list?.count == 5)
            let csv = try await client.get("/stemrondes/\(ronde.id)/uitslag/lijst", lezer).text
            #expect(csv.contains("Drugs;in de top vijf, na een gelijke stand;4;5;4"))
        }
    }

    @Test(arguments: databases) func `the screen builds the outcome up from the last place to the first`(database: String) async throws {
        let (proef, ronde) = try await Self.gesloten(database)
        let lezer = try await proef.store.logIn(Cast.lezer)
        try await app(over: proef.store).test(.router) { client in
            let own = "/stemrondes/\(ronde.id)/scherm"
            let start = try await client.get(own, lezer).text
            #expect(
                start.contains("De uitslag: de top vijf") && start.contains("?stap=1") && !start.contains("Ondermijning") && !start.contains("Drugs"))
            let first = try await client.get("\(own)?stap=1", lezer).text
            #expect(first.contains("Drugs") && first.contains("gelijke stand") && !first.contains("<b>Jeugd"))
            let second = try await client.get("\(own)?stap=2", lezer).text
            #expect(second.contains("<b>Jeugd</b>") && !second.contains("<b>Ondermijning"))
            let all = try await client.get("\(own)?stap=5", lezer).text
            #expect(all.contains("<b>Ondermijning</b>") && all.contains("Vier onderwerpen staan vast") && !all.contains("Toon alles"))
            #expect(try await client.get("\(own)?stap=99", lezer).text == all.replacing("?stap=5", with: "?stap=99"))
            #expect(!all.contains(" style=") && !all.contains("<script>"))
        }
    }
}

extension JSON {
    fileprivate var list: [JSON]? { if case .list(let list) = self { list } else { nil } }
}

/// A stream that looks often and ends soon.
@Suite struct SchermstroomTests {
    static func stroom(_ proef: Proefronde, meeste: Int = 2, keren: Int = 3) -> SchermPages {
        SchermPages(
            uitslagen: Uitslagen(store: proef.store), luisteraars: Luisteraars(meeste: meeste),
            ritme: Schermritme(kijkt: .milliseconds(20), hartslag: 1, keren: keren))
    }

    /// Keeps what is written.
    private final class Written: ResponseBodyWriter, Sendable {
        let text = Mutex("")
        func write(_ buffer: ByteBuffer) async throws { text.withLock { $0 += String(buffer: buffer) } }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    @Test func `it lets hear that it lives, ends by itself, and tells only that something changed`() async throws {
        let proef = try await Proefronde()
        let ronde = try await proef.opened()
        let pages = Self.stroom(proef)
        let now = try await pages.uitslagen.schermmerk(of: ronde.id, by: Cast.coordinator)
        let quiet = Written()
        try await pages.events(of: ronde.id, for: Cast.coordinator, since: now).write(quiet)
        #expect(quiet.text.withLock { $0 } == "retry: 5000\n\n: hartslag\n\n: hartslag\n\n: hartslag\n\nevent: einde\ndata: opnieuw\n\n")
        try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: ronde), in: ronde.id, by: Proefronde.lid())
        let changed = Written()
        try await pages.events(of: ronde.id, for: Cast.coordinator, since: now).write(changed)
        #expect(changed.text.withLock { $0 } == "retry: 5000\n\nevent: veranderd\ndata: er is iets veranderd\n\n")
        #expect(pages.luisteraars.enter() && pages.luisteraars.enter() && !pages.luisteraars.heeftPlaats)
        let full = Written()
        try await pages.events(of: ronde.id, for: Cast.coordinator, since: now).write(full)
        #expect(full.text.withLock { $0 } == "event: einde\ndata: vol\n\n")
    }

    @Test func `a server that stops does not wait for the screens that listen`() async throws {
        let proef = try await Proefronde()
        let ronde = try await proef.opened()
        let pages = Self.stroom(proef, keren: 1_000_000)
        let now = try await pages.uitslagen.schermmerk(of: ronde.id, by: Cast.coordinator)
        let written = Written()
        try await testGracefulShutdown { server in
            server.triggerGracefulShutdown()
            try await pages.events(of: ronde.id, for: Cast.coordinator, since: now).write(written)
        }
        #expect(written.text.withLock { $0 }.hasSuffix("event: einde\ndata: opnieuw\n\n"))
    }

    @Test func `places are taken and given back`() {
        let luisteraars = Luisteraars(meeste: 1)
        #expect(luisteraars.heeftPlaats && luisteraars.enter() && !luisteraars.heeftPlaats && !luisteraars.enter())
        luisteraars.leave()
        #expect(luisteraars.enter())
    }

    @Test(arguments: databases) func `what a visitor may not see does not move the screen`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened { $0.vooraf = .niets }
        let uitslagen = Uitslagen(store: proef.store)
        let stranger = try await uitslagen.schermmerk(of: ronde.id, by: Cast.lezer)
        let leader = try await uitslagen.schermmerk(of: ronde.id, by: Cast.coordinator)
        try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: ronde), in: ronde.id, by: Proefronde.lid())
        #expect(try await uitslagen.schermmerk(of: ronde.id, by: Cast.lezer) == stranger)
        #expect(try await uitslagen.schermmerk(of: ronde.id, by: Cast.coordinator) != leader)
    }
}
