import Formats
import Testing

@testable import Stip

/// What a plan says of its own decision, in the words in which plans say it.
@Suite struct BesluitlezerTests {
    private func lees(_ regels: String..., bladzijde: Int = 1) -> [Besluitlezing] {
        var utf8: [UInt8] = []
        var blokken: [Block] = []
        for regel in regels {
            let start = utf8.count + 1000
            utf8 += Array(regel.utf8)
            blokken.append(Block(.paragraph, start..<utf8.count + 1000, page: bladzijde))
            utf8.append(10)
        }
        return Besluitlezer.lees([
            Bladzijde(document: "d", nummer: bladzijde, deel: 1, bereik: 1000..<1000 + utf8.count, utf8: utf8, blokken: blokken)
        ])
    }

    @Test(arguments: [
        ("Vastgesteld door de raad op 11 december 2025", "2025-12-11", Besluitgegevens.Orgaan.gemeenteraad),
        ("Vastgesteld door de gemeenteraad van Elzerbroek op 11 december 2025. De toelichting volgt.", "2025-12-11", .gemeenteraad),
        ("Vastgesteld in de raadsvergadering van 1 oktober 2026.", "2026-10-01", .gemeenteraad),
        ("Vastgesteld raadsvergadering van 18 juni 2026", "2026-06-18", .gemeenteraad),
        ("Gemeente Oldewaard — raadsbesluit RV26.062 van 25 juni 2026", "2026-06-25", .gemeenteraad),
        ("De raad stelde het vast op 4 december 2025.", "2025-12-04", .gemeenteraad),
        ("Op 13 november 2025 heeft de gemeenteraad van Merenburg het veiligheidsplan vastgesteld.", "2025-11-13", .gemeenteraad),
        ("Besluit van het college van burgemeester en wethouders van 3 maart 2026", "2026-03-03", .college),
        ("Vastgesteld door burgemeester en wethouders op 12-05-2026", "2026-05-12", .college),
        ("Vastgesteld door de burgemeester op 2 februari 2026", "2026-02-02", .burgemeester),
        ("Vastgesteld door het algemeen bestuur op 2 februari 2026", "2026-02-02", .anders),
        ("Vastgesteld op 19 december 2023", "2023-12-19", .onbekend),
    ])
    func `a decision is read in many words`(tekst: String, datum: String, orgaan: Besluitgegevens.Orgaan) {
        let found = lees(tekst)
        #expect(found.map(\.datum.description) == [datum])
        #expect(found.map(\.orgaan) == [orgaan])
    }

    @Test func `the passage is exactly the words of the document`() {
        let found = lees("Integraal veiligheidsplan", "Vastgesteld door de raad op 11 december 2025. Meer volgt.")
        #expect(found.first?.bewijs == Bewijs(bladzijde: 1, van: 1026, tot: 1071, citaat: "Vastgesteld door de raad op 11 december 2025."))
    }

    @Test(arguments: [
        "Ter vaststelling aan de raad op 10 september 2026", "Dit plan wordt vastgesteld op 10 september 2026",
        "Versie van 4 juni 2026, door de drie raden vastgesteld in juni en juli 2026", "Het regionaal beleidsplan is vastgesteld op 6 november 2023",
        "De begroting is vastgesteld door de raad op 6 november 2025", "Concept, vastgesteld door het college op 3 maart 2026",
        "Op 11 december 2025 sprak de raad met inwoners.", "Vastgesteld door de raad op 31 februari 2026",
    ])
    func `what is to come, another paper, or no day is no decision`(tekst: String) { #expect(lees(tekst).isEmpty) }

    @Test func `further on only a sentence about this plan counts`() {
        #expect(lees("Het hondenbeleid is vastgesteld door de raad op 6 november 2025.", bladzijde: 4).isEmpty)
        #expect(lees("Dit plan is vastgesteld door de raad op 6 november 2025.", bladzijde: 4).count == 1)
    }

    @Test func `the council goes before the college`() {
        let found = lees("Vastgesteld door het college op 2 mei 2026 en door de raad op 9 juni 2026")
        #expect(found.map(\.orgaan) == [.college, .gemeenteraad])
        #expect(Besluitvoorstel(for: "Aldermeer", among: found)?.datum == Datum("2026-06-09"))
    }

    @Test func `each municipality of a joint plan gets its own day`() {
        let found = lees("Vastgesteld door de raad van Aldermeer op 3 juni 2026 en door de raad van Boekveen op 10 juni 2026")
        #expect(Besluitvoorstel(for: "Aldermeer", beside: ["Boekveen"], among: found)?.datum == Datum("2026-06-03"))
        #expect(Besluitvoorstel(for: "Boekveen", beside: ["Aldermeer"], among: found)?.datum == Datum("2026-06-10"))
        #expect(Besluitvoorstel(for: "Esdorp", beside: ["Aldermeer", "Boekveen"], among: found) == nil)
    }

    @Test func `names between brackets belong to the day before them`() {
        let found = lees("Vastgesteld door de raden op 3 juni 2026 (Aldermeer) en 10 juni 2026 (Boekveen)")
        #expect(Besluitvoorstel(for: "Aldermeer", beside: ["Boekveen"], among: found)?.datum == Datum("2026-06-03"))
        #expect(Besluitvoorstel(for: "Boekveen", beside: ["Aldermeer"], among: found)?.datum == Datum("2026-06-10"))
    }

    @Test func `two days without names are left to people`() {
        let found = lees("Vastgesteld door de raden op 3 juni 2026 en 10 juni 2026")
        #expect(Besluitvoorstel(for: "Aldermeer", beside: ["Boekveen"], among: found) == nil)
    }

    @Test(arguments: [
        ("Zo staat het in artikel 38b van de Politiewet 2012.", Besluitgegevens.Grondslag.artikel38b), ("Gelet op art. 38b Politiewet", .artikel38b),
        ("Gelet op artikel 38 van de Politiewet 2012", .artikel38), ("Gelet op artikel 38 van de Huisvestingswet", .onbekend), ("Geen grond", .onbekend),
    ])
    func `the ground is read when the plan names it`(tekst: String, grondslag: Besluitgegevens.Grondslag) {
        #expect(lees("Vastgesteld door de raad op 11 december 2025", tekst).map(\.grondslag) == [grondslag])
    }
}
