import Foundation
import Testing

@testable import Formats

/// A paper as OpenDocument text, read again by programs that others wrote.
@Suite struct PaperTests {
    static let paper = Paper(
        title: "Uitslag van de eerste ronde <b>", subtitle: "Voor de BBG van 18 juni 2026", author: "Veiligheidsnetwerk Merenland",
        runningHead: "Uitslag & vervolg", facts: [.init("Gevraagd", "Stel de top vijf vast.")],
        blocks: [
            .lead("Vier onderwerpen staan vast."),
            .heading(1, "Wat er uit kwam"),
            .paragraph(
                "Elk overleg koos er " + .bold("zeven") + .note("Besluitenlijst, punt 4.") + ". Zie "
                    + .link("de ronde", to: "https://stip.example/?a=1&b=2") + "."),
            .quote("Elke dumping  kost ons meer.\u{1}", source: "Duinmeer, bladzijde 11"),
            .list(["Drugs", "Onrust"], isNumbered: true),
            .table(
                .init("Wat zij kozen", header: ["Onderwerp", "Gekozen door"], rows: [["Drugs", "4"], ["Onrust"]], widths: [3, 1], numbers: [1])),
            .heading(2, "En dan"),
            .list(["regel één\nregel twee"], isNumbered: false),
        ])

    @Test func `the same paper gives the same bytes`() throws {
        let first = try Self.paper.odt()
        #expect(try Self.paper.odt() == first)
    }

    @Test func `an empty paper is a file too`() throws { #expect(try !Paper(title: "", author: "", blocks: []).odt().isEmpty) }

    @Test func `our own reader finds the headings and what stands under them`() async throws {
        let folder = try Folder()
        let outline = try await extract(folder.file("stuk.odt", try Self.paper.odt())).outline
        #expect(outline.contains { $0.hasPrefix("h1") && $0.hasSuffix("Wat er uit kwam") })
        #expect(
            outline.contains { $0.hasPrefix("c0,0") && $0.hasSuffix("Onderwerp") } && outline.contains { $0.hasPrefix("c1,1") && $0.hasSuffix("4") })
    }

    @Test(.enabled(if: SheetTests.python != nil)) func `odfpy reads the paper as it was meant`() throws {
        let read = try read("odt")
        #expect(read["eerste"] == "mimetype:0" && read["taal"] == "nl-NL" && read["titel"] == "Uitslag van de eerste ronde <b>")
        #expect(read["koppen"] == "1:Wat er uit kwam|2:En dan")
        #expect(read["koprijen"] == "Onderwerp;Gekozen door")
        #expect(read["rijen"] == "Drugs;4|Onrust;")
        #expect(read["noten"] == "Besluitenlijst, punt 4.")
        #expect(read["links"] == "https://stip.example/?a=1&b=2")
        #expect(read["lijsten"] == "Drugs;Onrust|regel één\nregel twee")
        // Each style that the text names is there.
        #expect(read["onbekend"] == "")
        #expect(read["kopregel"] == "Uitslag & vervolg")
    }

    static let hasWriter = FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libswlo.so")

    @Test(.enabled(if: SheetTests.python != nil && hasWriter)) func `LibreOffice opens it and prints it`() throws {
        let read = try read("soffice")
        #expect(read["tekst"]?.contains("Uitslag van de eerste ronde <b>") == true)
        #expect(read["tekst"]?.contains("Bladzijde 1 van 1") == true)
        #expect(read["tekst"]?.contains("Besluitenlijst, punt 4.") == true)
    }

    private func read(_ reader: String) throws -> [String: String] {
        let python = try #require(SheetTests.python)
        let folder = try Folder()
        let file = try folder.file("stuk.odt", try Self.paper.odt())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [fixture("lees_stuk.py"), reader, file]
        let pipe = Pipe()
        process.standardOutput = pipe
        // The folder goes when nobody uses it any more, and the process does not count.
        defer { withExtendedLifetime(folder) {} }
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([String: String].self, from: output)
    }
}
