import Formats
import Foundation
import Testing

@testable import Stip

/// A paper for the press.
@Suite struct StukbladTests {
    static let paper = Paper(
        title: "Uitslag <script>alert(1)</script>", subtitle: "Voor de BBG", author: "Veiligheidsnetwerk", runningHead: "Uitslag van ronde 1",
        facts: [.init("Gevraagd", "Stel vast.")],
        blocks: [
            .lead("Vier staan vast."), .heading(1, "Uitkomst"), .paragraph("Zeven" + .note("Besluitenlijst, punt 4.") + " van tien.\nNieuwe regel"),
            .table(
                .init(
                    "Wat zij kozen", header: ["Onderwerp", "Gekozen door"], rows: [["Drugs & meer", "4"], ["Onrust", "3"]], widths: [3, 1],
                    numbers: [1])),
            .quote("Elke dumping kost ons meer.", source: "Duinmeer, bladzijde 11"), .list(["één", "twee"], isNumbered: false),
            .paragraph(.link("Kijk hier", to: "https://stip.example/?a=1&b=2")),
        ])

    @Test func `what was typed stays text, and each part says what it is`() {
        let html = Stukblad(paper: Self.paper).document.text
        #expect(html.contains("<h1>Uitslag &lt;script&gt;alert(1)") && !html.contains("<script>"))
        #expect(html.contains("<h2>Uitkomst</h2>") && html.contains("<th scope=\"col\" class=\"getal\">Gekozen door</th>"))
        #expect(html.contains("<th scope=\"row\">Drugs &amp; meer</th><td class=\"getal\">4</td>"))
        #expect(html.contains("<a id=\"bij-1\" href=\"#noot-1\">1</a>") && html.contains("<li id=\"noot-1\">Besluitenlijst, punt 4."))
        #expect(html.contains("van tien.<br>Nieuwe regel"))
    }

    @Test(.enabled(if: Pers.python != nil, "WeasyPrint is niet ingericht: draai bin/setup"))
    func `on paper it is tagged, with headings, headers of tables and the running head from page two`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        var long = Self.paper
        long.blocks += (1...60).map { .paragraph("Alinea \($0), met genoeg woorden om een regel te vullen en nog een stukje van de volgende erbij.") }
        let pdf = try await pers.pdf(Stukblad(paper: long).document)
        await pers.stop()
        let map = try Pers.map()
        try Data(pdf).write(to: map.appending(path: "stuk.pdf"))
        let (status, info) = try Pers.run([map.appending(path: "stuk.pdf").path], python: "/usr/bin/pdfinfo")
        #expect(status == 0 && info.contains(/Tagged: +yes/) && info.contains(/Page size: +595/))
        let (_, tags) = try Pers.run(["-struct", map.appending(path: "stuk.pdf").path], python: "/usr/bin/pdfinfo")
        for tag in ["H1", "H2", "Table", "TH", "TD", "LI", "Link", "Caption"] { #expect(tags.contains(tag), "\(tag)") }
        let (_, second) = try Pers.run(["-f", "2", "-l", "2", map.appending(path: "stuk.pdf").path, "-"], python: "/usr/bin/pdftotext")
        #expect(second.contains("Uitslag van ronde 1") && second.contains("Bladzijde 2 van"))
        let (_, first) = try Pers.run(["-f", "1", "-l", "1", map.appending(path: "stuk.pdf").path, "-"], python: "/usr/bin/pdftotext")
        #expect(!first.contains("Uitslag van ronde 1"))
    }
}
