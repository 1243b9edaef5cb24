import Formats
import Foundation
import Testing

@testable import Stip

/// The steps of `voorbeeld/stappen` against what a careful reader takes from them.
@Suite struct StappenproefTests {
    private struct Stappengoud: Decodable {
        struct Document: Decodable {
            let bestand: String
            let stappen: [Stap]
        }
        struct Stap: Decodable {
            let van, tot, precisie, orgaan: String
            let handeling: String?
            let uiterlijk: Bool
        }
        let documenten: [Document]
    }
    private static let map = Proefmap.merenland.deletingLastPathComponent().appending(path: "stappen")

    private func sleutel(_ stap: Stap) -> String {
        "\(stap.moment?.van.description ?? "")..\(stap.moment?.tot.description ?? "") \(stap.moment?.precisie.rawValue ?? "") \(stap.orgaan.lowercased())"
    }

    @Test func `plans of many manners give their steps, and papers that plan nothing give none`() async throws {
        let goud = try JSONDecoder().decode(Stappengoud.self, from: Data(contentsOf: Self.map.appending(path: "goud.json")))
        var (goed, teVeel, gemist, daden, grenzen) = (0, 0, 0, 0, 0)
        for document in goud.documenten {
            let text = try await extract(Self.map.appending(path: "stukken/\(document.bestand)").path)
            let stappen = Proeftekst.lezer.lees(text).stappen
            var rest = document.stappen
            for stap in stappen {
                let bewijs = try #require(stap.bewijs)
                #expect(bewijs.citaat == text.text(bewijs.van..<bewijs.tot) && text.pages[bewijs.bladzijde - 1].contains(bewijs.van))
                let place = rest.firstIndex { "\($0.van)..\($0.tot) \($0.precisie) \($0.orgaan.lowercased())" == sleutel(stap) }
                guard let place else {
                    teVeel += 1
                    continue
                }
                let echt = rest.remove(at: place)
                goed += 1
                if echt.handeling == nil || echt.handeling == stap.handeling?.rawValue { daden += 1 }
                if echt.uiterlijk == stap.moment?.isUiterlijk { grenzen += 1 }
            }
            gemist += rest.count
            #expect(stappen.map(\.id) == stappen.indices.map { "stap-\($0 + 1)" })
        }
        #expect(goud.documenten.count >= 21)
        #expect(Double(goed) / Double(goed + teVeel) >= 0.95, "\(goed) goed, \(teVeel) te veel")
        #expect(Double(goed) / Double(goed + gemist) >= 0.95, "\(goed) goed, \(gemist) gemist")
        #expect(daden * 20 >= goed * 19 && grenzen == goed, "handeling \(daden), uiterlijk \(grenzen) van \(goed)")
    }

    @Test func `what a step waits for is said only where the text says it`() {
        let stappen = gelezen(
            """
            Planning

            4 april 2018 – DVO Noord: kiezen van zeven onderwerpen
            19 april 2018 – DVO Zuid: kiezen van zeven onderwerpen
            7 juni 2018 BBG bepaalt op basis van bespreking DVO's een top vijf
            31 oktober 2018 Bestuurscollege: vaststelling
            """
        ).stappen
        #expect(stappen.map(\.nodig) == [[], [], ["stap-1", "stap-2"], []])
        #expect(stappen.map(\.handeling) == [.kiezen, .kiezen, .vaststellen, .vaststellen])
    }

    @Test func `the same text gives the same steps, whatever is read before`() {
        let text = "Planning\n\n4 april 2018 – DVO Noord: kiezen\n7 juni 2018 – BBG: vaststellen\n"
        let first = gelezen(text).stappen
        _ = gelezen("Vervolg\n\nIn mei 2020 zal de raad het plan vaststellen.\n")
        #expect(gelezen(text).stappen == first && first.count == 2)
    }

    private func regels(_ text: String) -> [String] {
        gelezen(text).stappen.map { "\($0.moment?.van.description ?? "") \($0.orgaan) \($0.handeling?.rawValue ?? "")" }
    }

    @Test func `the name of a phase between dated lines is no step`() {
        let found = regels(
            "Planning\n\nFase 1 Startnotitie\n- 10 februari 2026: behandeling in het college\nFase 2 Ophalen\n- 3 maart 2026: gesprekken met bewoners\n"
                + "Fase 3 Schrijven en besluiten\n- 2 april 2026: vaststelling door de raad\n")
        #expect(found == ["2026-02-10 college bespreken", "2026-03-03 bewoners ophalen", "2026-04-02 raad vaststellen"])
    }

    @Test func `in a letter that the board signed ‘wij’ is the board, and short sentences count`() {
        let found = regels(
            """
            Datum: 8 september 2025

            Geachte leden van de raad,

            Op 2 juni 2025 bespraken wij met u de evaluatie. Wij willen het plan in het voorjaar van 2026 aan de raad voorleggen. Daarvoor organiseren wij in november een bewonersavond. Het college bespreekt het concept op 6 januari 2026. De raad stelt het op 12 mei vast.

            Met vriendelijke groet,
            burgemeester en wethouders
            """)
        #expect(found == ["2025-11-01 college ophalen", "2026-01-06 college bespreken", "2026-05-12 raad vaststellen"])
    }

    @Test func `what is told as done is no step, also in a list`() {
        let found = regels(
            "Stand van zaken\n\nDatum: 2 februari 2026\n\nGedaan\n\n- 7 oktober 2025: college stelde de notitie vast\n- 4 november 2025: debat in de raad\n\n"
                + "Planning\n\n- 11 juni 2026: raad stelt het plan vast\n- 7 juli 2026: college stelt de uitvoering vast\n")
        #expect(found == ["2026-06-11 raad vaststellen", "2026-07-07 college vaststellen"])
    }

    @Test(arguments: [
        ("do 12-03: iets", ["dag(12, maand: 3)"]), ("15-06 t/m 01-10", ["dag(15, maand: 6)"]), ("10-12 jaar", []), ("bel 06-12 34 56 78", []),
        ("06-12-34567", []), ("di 11/11 en", ["dag(11, maand: 11)"]),
    ])
    func `a day in figures without a year is read, other numbers are not`(text: String, vormen: [String]) {
        let found = Tijdslezer.uitingen(in: Array(text.utf8), 0..<text.utf8.count)
        #expect(found.map { "\($0.van)" } == vormen)
    }

    @Test(arguments: [
        "De raad heeft het plan op 12 april 2023 vastgesteld.", "Het convenant loopt tot 31 december 2028.",
        "In maart werd een convenant getekend met de raad.",
        "Het veiligheidsplan geldt voor de periode 2024-2027.", "Op 3 mei 2023 vond in de raad een debat plaats over de nota.",
        "In 2020 en verder werkt de gemeente aan een nieuw plan.",
    ])
    func `what was, and what merely holds, is no step`(zin: String) {
        #expect(
            gelezen(
                "Notitie veiligheid\n\nDatum: 1 juni 2023\n\nAchtergrond\n\n\(zin) Dat is de stand van zaken bij het schrijven van deze notitie.\n"
            ).stappen.isEmpty)
    }

    @Test func `ten thousand rows are read, and no more steps than a process can have`() {
        let rows = (1...10_000).map { "\($0 % 28 + 1) april 2018 – DVO Noord: bespreken van onderwerp \($0)" }
        #expect(gelezen("Planning\n\n" + rows.joined(separator: "\n") + "\n").stappen.count <= Stappenlezer.meeste)
    }
}

private enum Proefmap {
    static let merenland = Goud.map
}
