import Formats
import Testing

@testable import Stip

/// The same text gives the same reading, whatever was read before and in whatever order the lists were given.
@Suite struct VasteUitkomstTests {
    private let texts = [
        "Prioriteiten\n\n• Ondermijning\n• Jeugd en drugs\n\nOverige thema's\n\n• Verkeer\n• Woonoverlast\n",
        "Integraal veiligheidsplan Aldermeer en Boekveen 2027-2030\n\nDe prioriteiten zijn cybercrime, zorg en veiligheid en woninginbraken.\n",
        "Speerpunt 1: Mensenhandel\n\nTekst over mensenhandel.\n\nSpeerpunt 2: Veilig uitgaan\n\nTekst over uitgaan.\n",
        "Veiligheidsplan gemeente Epe\n\nVier onderwerpen staan centraal: geweld, overlast, jeugd en verkeer.\n",
    ]

    private func readings(_ order: [Int], with lezer: Lezer) -> [Lezing] {
        var result = [Int: Lezing]()
        for index in order { result[index] = lezer.lees(reflow(Array(texts[index].utf8))) }
        return texts.indices.compactMap { result[$0] }
    }

    @Test func `the order of documents does not matter`() {
        let straight = readings([0, 1, 2, 3], with: Proeftekst.lezer)
        for order in [[3, 2, 1, 0], [2, 0, 3, 1], [1, 1, 0, 2, 3, 0]] { #expect(readings(order, with: Proeftekst.lezer) == straight) }
    }

    @Test func `the order of words and names does not matter`() {
        let straight = readings([0, 1, 2, 3], with: Proeftekst.lezer)
        let themas = Themalijst(
            bron: Proeftekst.themas.bron, velden: Proeftekst.themas.velden.reversed(),
            themas: Proeftekst.themas.themas.map {
                Thema(
                    code: $0.code, naam: $0.naam, veld: $0.veld, doorsnijdend: $0.doorsnijdend, bron: $0.bron, woorden: $0.woorden.reversed(),
                    zwak: $0.zwak.reversed())
            })
        let lezer = Lezer(themas: themas, namen: Namenlijst(Proeftekst.namen.reversed()))
        #expect(readings([0, 1, 2, 3], with: lezer) == straight)
    }

    @Test func `many at once read as one after the other`() async {
        let straight = readings([0, 1, 2, 3], with: Proeftekst.lezer)
        await withTaskGroup(of: [Lezing].self) { group in
            for _ in 0..<8 { group.addTask { readings([2, 3, 0, 1], with: Proeftekst.lezer) } }
            for await result in group { #expect(result == straight) }
        }
    }
}
