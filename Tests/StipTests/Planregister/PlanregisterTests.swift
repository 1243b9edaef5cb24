import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// The register over a real store and through its doors.
@Suite struct PlanregisterTests {
    private static let plan = Bestand(
        "ivp.txt",
        """
        # Samen veilig
        Van: GM9101 Aaldorp
        Van: GM9102 Beekdorp
        Looptijd: 2026-2029
        Vastgesteld door de raad van Aaldorp op 11 december 2025 en door de raad van Beekdorp op 18 december 2025
        Zo staat het in artikel 38b van de Politiewet 2012.
        """)
    private static let adviseur = Actor(id: "sanne", naam: "Sanne Oeverlo", rol: .adviseur, in: "GM9101")

    private func filled(_ database: String = ":memory:") async throws -> (store: Store, register: Planregister, document: ID<Document>) {
        let store = try await openStore(database)
        _ = try await Organisaties(store: store).importeer(Array(PlanbeeldTests.unit.utf8), by: Cast.coordinator)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        let document = try #require(try await documenten.addAndRead([Self.plan]).first)
        return (store, Planregister(store: store), document.id)
    }

    private func gegevens(_ document: ID<Document>, _ datum: String = "2025-12-10", _ orgaan: Besluitgegevens.Orgaan = .college) throws -> Besluitgegevens {
        Besluitgegevens(
            plan: .document(document), looptijd: nil, datum: try dag(datum), orgaan: orgaan, grondslag: .artikel38,
            bron: .stuk("https://raad.aaldorp.example/2025/118"))
    }

    private func regel(_ register: Planregister, _ code: String = "GM9101") async throws -> Registerregel {
        try await register.regel(of: code, by: Cast.lezer).regel
    }

    private func passage(_ register: Planregister) async throws -> Bewijs.Plek {
        try #require(try await regel(register).plan?.voorstel).bewijs.plek
    }

    @Test(arguments: databases) func `what the plan says stands there as a proposal, for each municipality its own`(database: String) async throws {
        let (_, register, _) = try await filled(database)
        let overzicht = try #require(try await register.overzicht(by: Cast.lezer))
        let days = overzicht.regels.map { "\($0.naam) \($0.plan?.voorstel?.datum.description ?? "-") \($0.stand.rawValue)" }
        #expect(days == ["Aaldorp 2025-12-11 geldig", "Beekdorp 2025-12-18 geldig", "Ceedorp - ontbreekt"])
        #expect(overzicht.regels[0].plan?.besluit == nil)
        #expect(overzicht.regels[0].plan?.voorstel?.grondslag == .artikel38b)
        #expect(overzicht.regels[0].vervaldag == Vervaldag(datum: try dag("2029-12-11"), reden: .vierJaar))
    }

    @Test(arguments: databases) func `a confirmed proposal keeps its passage and leaves a line`(database: String) async throws {
        let (store, register, document) = try await filled(database)
        let besluit = try await register.confirm(document, seen: try await passage(register), of: "GM9101", by: Self.adviseur)
        let regel = try await regel(register)
        #expect(regel.plan?.besluit == besluit)
        #expect(regel.plan?.voorstel == nil)
        #expect(besluit.gegevens.passage?.citaat.hasPrefix("Vastgesteld door de raad van Aaldorp") == true)
        let lines = try await store.read { try $0.historie(of: Planregister.onderwerp("GM9101")) }
        #expect(lines.map(\.soort) == ["planbesluit-vastgelegd"])
        #expect(lines.first?.tekst == "Van het plan van Aaldorp staat vast: besluit van 11 december 2025 door de gemeenteraad.")
        let other = try await self.regel(register, "GM9102")
        #expect(other.plan?.besluit == nil)
    }

    @Test(arguments: databases) func `a correction raises the version and says what it was`(database: String) async throws {
        let (store, register, document) = try await filled(database)
        let besluit = try await register.record(try gegevens(document), of: "GM9101", by: Cast.analist)
        #expect(try await regel(register).signalen.map(\.ernst) == [.fout, .fout, .waarschuwing])
        var better = besluit.gegevens
        (better.orgaan, better.grondslag) = (.gemeenteraad, .artikel38b)
        let corrected = try await register.correct(besluit.id, to: better, versie: 1, of: "GM9101", by: Self.adviseur)
        #expect(corrected.versie == 2)
        #expect(try await regel(register).plan?.besluit?.gegevens.orgaan == .gemeenteraad)
        let line = try #require(try await store.read { try $0.historie(of: Planregister.onderwerp("GM9101")).first })
        #expect(line.wijzigingen.contains(Wijziging("besloten door", was: "het college", wordt: "de gemeenteraad")))
        await #expect(throws: Refusal(.planbesluitGewijzigd)) {
            try await register.correct(besluit.id, to: better, versie: 1, of: "GM9101", by: Cast.analist)
        }
    }

    @Test(arguments: databases) func `what does not belong there can be taken out, and written down anew`(database: String) async throws {
        let (_, register, document) = try await filled(database)
        let besluit = try await register.record(try gegevens(document), of: "GM9101", by: Cast.analist)
        await #expect(throws: Refusal(.heeftPlanbesluit)) { try await register.record(try gegevens(document), of: "GM9101", by: Cast.analist) }
        try await register.withdraw(besluit.id, versie: 1, of: "GM9101", by: Cast.analist)
        #expect(try await regel(register).plan?.voorstel != nil)
        await #expect(throws: Refusal(.geenPlanbesluit)) { try await register.withdraw(besluit.id, versie: 1, of: "GM9101", by: Cast.analist) }
        try await register.record(try gegevens(document), of: "GM9101", by: Cast.analist)
        #expect(try await regel(register).plan?.besluit != nil)
    }

    @Test func `somebody of another municipality, and who only reads, may not`() async throws {
        let (_, register, document) = try await filled()
        let plek = try await passage(register)
        for actor in [Self.adviseur, Cast.lezer, Cast.burgemeester] {
            await #expect(throws: Refusal(.magPlanbesluitNietVastleggen)) {
                try await register.record(try gegevens(document), of: "GM9102", by: actor)
            }
            await #expect(throws: Refusal(.magPlanbesluitNietVastleggen)) {
                try await register.confirm(document, seen: plek, of: "GM9102", by: actor)
            }
        }
        let besluit = try await register.record(try gegevens(document), of: "GM9102", by: Cast.analist)
        await #expect(throws: Refusal(.magPlanbesluitNietVastleggen)) {
            try await register.withdraw(besluit.id, versie: 1, of: "GM9102", by: Self.adviseur)
        }
        // The number of a decision of another municipality opens nothing under the own name either.
        await #expect(throws: Refusal(.geenPlanbesluit)) {
            try await register.correct(besluit.id, to: besluit.gegevens, versie: 1, of: "GM9101", by: Self.adviseur)
        }
    }

    @Test func `a plan of somebody else, a passage that moved and a municipality that is not there are refused`() async throws {
        let (_, register, document) = try await filled()
        await #expect(throws: Refusal(.planIsNietVanGemeente)) { try await register.record(try gegevens(document), of: "GM9103", by: Cast.analist) }
        await #expect(throws: Refusal(.voorstelVeranderd)) {
            try await register.confirm(document, seen: .init(van: 1, tot: 2), of: "GM9101", by: Cast.analist)
        }
        await #expect(throws: Refusal(.geenRegistergemeente)) { try await register.record(try gegevens(document), of: "GM0001", by: Cast.analist) }
    }

    @Test func `every reason is told at once`() async throws {
        let gegevens = Besluitgegevens(
            plan: .genoemd(""), looptijd: nil, datum: try dag("2030-01-01"), orgaan: .gemeenteraad, grondslag: .artikel38b, bron: .stuk(""))
        let day = try dag("2026-10-08")
        #expect(throws: Refusal([.besluitInDeToekomst, .geenLooptijd, .geenPlannaam, .geenBesluitbron])) { try gegevens.check(on: day) }
    }

    @Test(arguments: databases) func `a plan that Stip does not have counts by its name`(database: String) async throws {
        let (_, register, _) = try await filled(database)
        let gegevens = Besluitgegevens(
            plan: .genoemd("Veilig Ceedorp"), looptijd: Periode(van: 2023, tot: 2026), datum: try dag("2022-12-15"), orgaan: .gemeenteraad,
            grondslag: .artikel38b, bron: .stuk("Raadsbesluit 22.118"))
        try await register.record(gegevens, of: "GM9103", by: Cast.coordinator)
        let regel = try await regel(register, "GM9103")
        #expect(regel.stand == .looptAf)
        #expect(regel.conclusie == "Ceedorp heeft een plan tot en met 2026")
        #expect(regel.signalen.map(\.kort) == ["Ouder dan vier jaar vanaf 16 december 2026"])
    }

    @Test func `a decision stays with the plan when its file is replaced`() async throws {
        let (store, register, document) = try await filled()
        try await register.record(try gegevens(document), of: "GM9101", by: Cast.analist)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        _ = try await documenten.replace(document, with: Bestand("ivp-2.txt", "# Samen veilig, nu leesbaar\nVan: GM9101 Aaldorp\nLooptijd: 2026-2029"), by: Cast.analist)
        try await documenten.leeswerk.drain()
        let plan = try #require(try await regel(register).plan)
        #expect(plan.naam == "Samen veilig, nu leesbaar")
        #expect(plan.besluit?.gegevens.datum == Datum("2025-12-10"))
    }

    @Test func `who is due first comes first, and filters leave out the rest`() async throws {
        let (_, register, _) = try await filled()
        let overzicht = try #require(try await register.overzicht(by: Cast.lezer))
        #expect(overzicht.regels(Registerfilter(orde: .vervaldag)).map(\.naam) == ["Ceedorp", "Aaldorp", "Beekdorp"])
        #expect(overzicht.regels(Registerfilter(stand: .ontbreekt)).map(\.naam) == ["Ceedorp"])
        #expect(overzicht.regels(Registerfilter(aandacht: .fout)).map(\.naam) == ["Aaldorp", "Beekdorp"])
        #expect(overzicht.conclusie == "2 van de 3 gemeenten hebben nu een plan dat geldt")
    }

    @Test func `the doors: reading for who came in, writing for who may, and a form that says what is wrong`() async throws {
        let (store, register, document) = try await filled()
        let lezer = try await store.logIn(Cast.lezer)
        let analist = try await store.logIn(Cast.analist)
        try await app(over: store).test(.router) { client in
            for path in ["/planregister", "/planregister?orde=vervaldag", "/planregister/lijst?vorm=rfc4180", "/planregister/GM9101"] {
                let stranger = try await client.get(path), reader = try await client.get(path, lezer)
                #expect(stranger.status == .seeOther, "\(path)")
                #expect(reader.status == .ok, "\(path)")
            }
            let page = try await client.get("/planregister/GM9101", lezer).text
            #expect(page.contains("Voorstel van Stip:"))
            #expect(!page.contains("Bevestig dit besluit"))
            let csv = try await client.get("/planregister/lijst?vorm=rfc4180", lezer).text
            #expect(csv.contains("GM9101,Aaldorp,"))
            let refused = try await client.get("/planregister/GM9101/besluiten/nieuw", lezer)
            #expect(refused.status == .forbidden)
            let missing = try await client.get("/planregister/GM0001", lezer)
            #expect(missing.status == .notFound)

            let empty = try await client.post("/planregister/GM9101/besluiten", "plan=\(document)&bron=", analist)
            #expect(empty.status == .badRequest)
            #expect(empty.text.contains("Kies wie het besluit nam."))
            #expect(empty.text.contains("href=\"#datum\""))
            let script = "plan=\(document)&datum=2025-12-11&orgaan=gemeenteraad&grondslag=38b&bron=%3Cscript%3Ealert(1)%3C/script%3E"
            let saved = try await client.post("/planregister/GM9101/besluiten", script, analist)
            #expect(saved.status == .seeOther)
            let shown = try await client.get("/planregister/GM9101", analist).text
            #expect(shown.contains("&lt;script>alert(1)") || shown.contains("&lt;script&gt;alert(1)"))
            #expect(!shown.contains("<script>alert"))
        }
        let besluit = try #require(try await regel(register).plan?.besluit)
        try await app(over: store).test(.router) { client in
            let form = try await client.get("/planregister/GM9101/besluiten/\(besluit.id)", analist)
            #expect(form.text.contains("value=\"2025-12-11\""))
            let old = try await client.post(
                "/planregister/GM9101/besluiten/\(besluit.id)", "versie=7&datum=2025-12-12&orgaan=gemeenteraad&grondslag=38b&bron=x", analist)
            #expect(old.status == .conflict)
            #expect(old.text.contains("Iemand anders wijzigde dit besluit"))
            let gone = try await client.post("/planregister/GM9101/besluiten/\(besluit.id)/intrekking", "versie=1", analist)
            #expect(gone.status == .seeOther)
        }
    }

    @Test func `the API gives the same register`() async throws {
        let (store, _, _) = try await filled()
        let key = try await store.key()
        try await app(over: store).test(.router) { client in
            let list = try await client.get("/api/v1/planregister?orde=vervaldag", key)
            #expect(list.status == .ok)
            #expect(list.text.contains("\"nieuwBesluitDatum\":\"2029-12-11\""))
            let one = try await client.get("/api/v1/planregister/GM9101", key)
            #expect(one.text.contains("\"bevestigd\":false"))
            let wrong = try await client.get("/api/v1/planregister?stand=weg", key)
            #expect(wrong.status == .badRequest)
        }
    }
}
