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
