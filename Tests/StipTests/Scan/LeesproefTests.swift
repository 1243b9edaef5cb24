import Formats
import Foundation
import Testing

@testable import Stip

/// The reader against documents it was not tuned to when they were written: `voorbeeld/leesproef`.
@Suite struct LeesproefTests {
    private static let map = Goud.map.deletingLastPathComponent().appending(path: "leesproef")

    @Test func `plans in forms of their own, and papers about plans, are read as a careful reader does`() async throws {
        let namen = try Goud.gemeenten().map { Namenlijst.Naam(code: $0.code, naam: $0.naam, niveau: .gemeente, schrijfwijzen: []) }
        let lezer = Lezer(themas: Proeftekst.themas, namen: Namenlijst(namen))
        var maat = Leesmaat()
        for goud in try Goud.read(LeesproefTests.map).documenten {
            let text = try await extract(LeesproefTests.map.appending(path: "stukken/\(goud.bestand)").path)
            let lezing = lezer.lees(text)
            maat.add(lezing, goud)
            for bewijs in lezing.prioriteiten.map(\.bewijs) + lezing.organisaties.map(\.bewijs) {
                #expect(bewijs.citaat == text.text(bewijs.van..<bewijs.tot) && text.pages[bewijs.bladzijde - 1].contains(bewijs.van))
            }
        }
        #expect(maat.documenten == 14)
        #expect(maat.prioriteit.precisie >= 0.95, "prioriteit: \(maat.prioriteit)")
        #expect(maat.prioriteit.vangst >= 0.95, "prioriteit: \(maat.prioriteit)")
        #expect(maat.soort >= 13, "soort: \(maat.soort)")
        #expect(maat.periode == 14 && maat.organisaties == 14, "periode: \(maat.periode), organisaties: \(maat.organisaties)")
    }
}
