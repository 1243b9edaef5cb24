import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct BronnenTests {
    /// Nobody's paper about two themes, of which the plans name one.
    static let agenda = Bestand("agenda.txt", "# Landelijk dreigingsbeeld\nPrioriteit: Ondermijning in havens")

    @Test(arguments: databases) func `another source stands beside the plans and counts for none`(database: String) async throws {
        let proef = try await Proeftoets(database)
        let bronnen = Bronnen(store: proef.store)
        let before = try #require(try await bronnen.beeld(by: Cast.lezer))
        #expect(before.bronnen.isEmpty)
        #expect(before.plannen == 3)
        let document = try await proef.documenten.addAndRead([Self.agenda])[0]
        #expect(try await bronnen.beeld(by: Cast.lezer)?.bronnen.isEmpty == true, "until somebody says what it is, it is taken for a plan of nobody")
        try await proef.documenten.assign(
            document.id, to: [], soort: .overig, bronsoort: .some(.dreigingsbeeld), by: Cast.analist)
        let after = try #require(try await bronnen.beeld(by: Cast.lezer))
        #expect(after.bronnen.map(\.document.bronsoort) == [.dreigingsbeeld])
        let row = try #require(after.rijen.first { $0.code == "ondermijning" })
        #expect(row.noemingen.map(\.document.id) == [document.id])
        #expect(row.prioriteit == before.rijen.first { $0.code == "ondermijning" }?.prioriteit, "the count is that of the plans alone")
    }

    @Test(arguments: databases) func `a plan that somebody calls another source counts no longer as a plan`(database: String) async throws {
        let proef = try await Proeftoets(database)
        let plan = try #require(try await proef.store.read { try $0.documenten() }.first { $0.titel == "Samen veilig Aldermeer" })
        #expect(plan.bronsoort == .lokaalPlan)
        try await proef.documenten.assign(plan.id, to: plan.herkomst, bronsoort: .some(.partnerplan), by: Cast.analist)
        let (found, beeld) = try await proef.store.read { db in (try db.document(plan.id), try db.planbeeld()) }
        #expect(found.bronsoort == .partnerplan)
        #expect(beeld?.regel("GM9001")?.plan.stand == .ontbreekt)
        let lines = try await proef.store.read { try $0.historie(of: plan.id.rawValue) }
        #expect(lines.first { $0.soort == "document-toegewezen" }?.wijzigingen == [Wijziging("bron", was: "Lokaal plan", wordt: "Plan van een partner")])
        // Nothing chosen: it follows from the document again.
        try await proef.documenten.assign(plan.id, to: plan.herkomst, bronsoort: .some(nil), by: Cast.analist)
        #expect(try await proef.store.read { try $0.document(plan.id) }.bronsoort == .lokaalPlan)
    }

    @Test(arguments: [
        (Documentsoort.strategischeAgenda, "Samen verder", Vermelding.Niveau.landelijk, Bronsoort.landelijkeAgenda),
        (.overig, "Nationaal dreigingsbeeld", .landelijk, .dreigingsbeeld), (.nota, "Midterm review", .eenheid, .evaluatie),
        (.voortgangsrapportage, "Jaarverslag", .gemeente, .evaluatie), (.integraalVeiligheidsplan, "Beleidsplan", .landelijk, .partnerplan),
        (.integraalVeiligheidsplan, "Evaluatie en koers", .gemeente, .lokaalPlan), (.nota, "Een nota", .gemeente, .overig),
    ])
    func `what a document is follows from its kind, its title and its owner`(
        soort: Documentsoort, titel: String, niveau: Vermelding.Niveau, bronsoort: Bronsoort
    ) {
        var document = Document(
            id: ID("d"), bestandsnaam: "x.pdf", sha256: "", grootte: 1, stand: .gelezen, ontvangen: Cast.now, door: "")
        (document.soort, document.titel) = (soort, titel)
        document.herkomst = [Herkomst(naam: "Iemand", niveau: niveau, bron: .tekst)]
        #expect(document.voorgesteldeBronsoort == bronsoort)
    }

    @Test func `the page leads to the passages, and the kind is chosen on the page of the document`() async throws {
        try await ToetsPagesTests.site(open: false) { proef, client in
            let analist = try await proef.store.logIn(Cast.analist)
            #expect(try await client.get("/bronnen", analist).text.contains("Er zijn nog geen andere bronnen"))
            let document = try await proef.documenten.addAndRead([Self.agenda])[0]
            #expect(try await client.get("/documenten/\(document.id)/herkomst", analist).text.contains("Wat het voor de scan is"))
            let form = "soort=overig&bronsoort=dreigingsbeeld"
            #expect(try await client.post("/documenten/\(document.id)/herkomst", form, analist).status == .seeOther)
            let page = try await client.get("/bronnen", analist).text
            #expect(page.contains("/documenten/\(document.id)?vondst=1#p1"))
            #expect(page.contains("Dreigingsbeeld"))
        }
    }

    @Test func `programs see how a toets stands, and not what was written`() async throws {
        try await ToetsPagesTests.site { proef, client in
            let key = try await proef.store.key()
            try await proef.toetsen.merkOp("Alleen voor u.", gezien: 0, for: Proeftoets.eerste, by: Proeftoets.adviseur)
            try await proef.akkoord()
            let list = try await client.get("/api/v1/toetsen", key).json
            guard case .list(let items) = list["resultaten"], case .text(let id) = items.first?["id"] else {
                Issue.record("no toets in the list")
                return
            }
            #expect(items[0]["isOpen"] == true)
            #expect(items[0]["reactiedatum"] == "2026-10-22")
            let answer = try await client.get("/api/v1/toetsen/\(id)/gemeenten?stand=akkoord", key)
            #expect(try answer.json["aantal"] == 1)
            #expect(!answer.text.contains("Alleen voor u."))
            #expect(try await client.get("/api/v1/toetsen/\(id)/gemeenten?stand=misschien", key).status == .badRequest)
            #expect(try await client.get("/api/v1/toetsen/bestaat-niet", key).status == .notFound)
        }
    }
}
