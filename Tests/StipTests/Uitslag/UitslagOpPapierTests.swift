import Formats
import Foundation
import Testing

@testable import Stip

/// The paper and the poster, by the press itself.
@Suite struct UitslagOpPapierTests {
    private let beeld = Proefuitslag.beeld(Proefuitslag.uitslag())

    @Test func `the paper says what was asked, by which rule, what came of it, and what a tie is`() {
        let paper = beeld.stuk(adres: "https://stip.example")
        let headings = paper.blocks.compactMap { if case .heading(1, let text) = $0 { text } else { nil } }
        #expect(
            headings == [
                "Wat is gevraagd", "Hoe is geteld", "Uitslag", "De gelijke stand", "Andere regel, andere top vijf?", "De biljetten", "Natellen",
            ])
        #expect(paper.facts.contains { $0.name == "Gevraagd" && $0.value.plain == "Beslis over de gelijke stand en stel de uitslag vast." })
        let text = Stukblad(paper: paper).document.text
        #expect(text.contains("Goedkeuring, versie 1") && text.contains("19 van 36 gemeenten, krijgt volgens de regel een plaats"))
    }

    @Test(.enabled(if: Pers.python != nil, "WeasyPrint is niet ingericht: draai bin/setup"))
    func `poster and paper leave the press, the poster as one sheet of A3`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        let beslissing = try Gelijkstandbeslissing(["e"], reden: nil, in: beeld.uitslag, by: "Noor", at: Cast.now)
        let settled = Proefuitslag.beeld(beeld.uitslag, beslissing: beslissing)
        let map = try Pers.map()
        let poster = try await pers.druk(of: try await pers.pdf(Uitslagposter(beeld: settled, adres: "stip.example").document), titel: "Poster")
        try Data(poster.pdf).write(to: map.appending(path: "poster.pdf"))
        try Data(poster.png).write(to: map.appending(path: "poster.png"))
        try Data(try await pers.pdf(Stukblad(paper: settled.stuk(adres: "https://stip.example")).document)).write(
            to: map.appending(path: "uitslag.pdf"))
        try Data(try settled.stuk(adres: "https://stip.example").odt()).write(to: map.appending(path: "uitslag.odt"))
        await pers.stop()
        let (_, sheet) = try Pers.run([map.appending(path: "poster.pdf").path], python: "/usr/bin/pdfinfo")
        #expect(sheet.contains(/Pages: +1\n/) && sheet.contains(/Tagged: +yes/) && sheet.contains(/Page size: +1190/))
        let (_, paper) = try Pers.run([map.appending(path: "uitslag.pdf").path], python: "/usr/bin/pdfinfo")
        #expect(paper.contains(/Tagged: +yes/))
    }
}
