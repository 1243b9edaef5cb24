import Foundation
import Testing

@testable import Formats

/// A page as it is drawn: texts at places, in the order of the drawing. A letter is 5 wide, a space 2.5, a line 10 high.
private struct Page {
    var words: [PlacedWord] = []
    /// The text as `pdftotext -raw` gives it: a line for each text that was drawn.
    var raw: [UInt8] = []

    init(_ texts: [(Float, Float, String)] = []) { for (left, top, text) in texts { draw(left, top, text) } }

    mutating func draw(_ left: Float, _ top: Float, _ text: String) {
        var left = left
        for word in text.split(separator: " ") {
            let right = left + Float(word.count) * 5
            words.append(PlacedWord(text: Array(word.utf8), left: left, top: top, right: right, bottom: top + 10))
            left = right + 2.5
        }
        raw += Array(text.utf8) + [0x0A]
    }

    /// Each row of each table: cells parted by `|`, the lines of a cell by `/`.
    var tables: [[String]] {
        PlacedTables.find(words).map { table in
            table.rows.map { row in
                row.map { cell in cell.map { line in text(line) }.joined(separator: "/") }.joined(separator: "|")
            }
        }
    }

    func text(_ range: Range<Int>) -> String { words[range].map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ") }
}

@Suite struct PlacedTablesTests {
    private let head: [(Float, Float, String)] = [(50, 100, "Wanneer"), (150, 100, "Wie"), (250, 100, "Wat")]

    @Test func `cells that stand below each other are a table, with what stands around it left out`() {
        let page = Page(
            [(50, 60, "Planning van het nieuwe plan, zoals het college die in maart heeft besproken")] + head
                + [
                    (50, 120, "10 mei"), (150, 120, "College"), (250, 120, "Stelt vast"), (50, 140, "12 juni"), (150, 140, "Raad"),
                    (250, 140, "Geeft een zienswijze"), (50, 200, "Daarna volgt het regionaal beleidsplan van de hele eenheid"),
                ])
        #expect(page.tables == [["Wanneer|Wie|Wat", "10 mei|College|Stelt vast", "12 juni|Raad|Geeft een zienswijze"]])
        #expect(PlacedTables.find(page.words).first?.words == 13..<27)
    }

    @Test func `a cell that was wrapped is one cell of more lines`() {
        let drawn: [(Float, Float, String)] = [
            (50, 120, "10 mei"), (150, 120, "College"), (150, 132, "van B en W"), (250, 120, "Vaststellen van de"), (250, 132, "startnotitie"),
            (250, 144, "en vrijgeven"), (50, 164, "12 juni"), (150, 164, "Raad"), (250, 164, "Zienswijze"),
        ]
        let rows = ["Wanneer|Wie|Wat", "10 mei|College/van B en W|Vaststellen van de/startnotitie/en vrijgeven", "12 juni|Raad|Zienswijze"]
        #expect(Page(head + drawn).tables == [rows])
        // Some programs draw line by line, and not cell by cell.
        let byLine = drawn.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        #expect(Page(head + byLine).tables == [rows])
    }

    @Test func `a row without a first cell stays a row`() {
        let page = Page(
            head + [
                (50, 120, "10 mei"), (150, 120, "College"), (250, 120, "Stelt vast"), (150, 140, "Raad"), (250, 140, "Neemt kennis"),
                (50, 160, "Juni"),
                (150, 160, "Driehoek"), (250, 160, "Bespreekt"),
            ])
        #expect(page.tables == [["Wanneer|Wie|Wat", "10 mei|College|Stelt vast", "|Raad|Neemt kennis", "Juni|Driehoek|Bespreekt"]])
    }

    @Test func `a cell that is full to its edge keeps apart from its neighbour`() {
        let page = Page(
            head + [
                (50, 120, "Raadsmededeling aan"), (150, 120, "College"), (250, 120, "Stelt vast"), (50, 140, "Juni"), (150, 140, "Gemeenteraad zelf"),
                (250, 140, "Geeft een zienswijze"),
            ])
        #expect(page.tables == [["Wanneer|Wie|Wat", "Raadsmededeling aan|College|Stelt vast", "Juni|Gemeenteraad zelf|Geeft een zienswijze"]])
    }

    @Test(arguments: [0, 8] as [Float])
    func `a chart of marks is a table, also with its marks in the middle of their columns`(offset: Float) {
        let months = ["jan", "feb", "mrt", "apr", "mei", "jun"]
        var page = Page([(50, 100, "Activiteit")])
        for (place, month) in months.enumerated() { page.draw(150 + Float(place) * 30, 100, month) }
        for (row, (name, marks)) in [("Startnotitie", [0, 1]), ("Ophalen", [1, 2]), ("Vaststellen", [5])].enumerated() {
            let top = 120 + Float(row) * 20
            page.draw(50, top, name)
            for place in marks { page.draw(150 + Float(place) * 30 + offset, top, "X") }
        }
        #expect(page.tables == [["Activiteit|jan|feb|mrt|apr|mei|jun", "Startnotitie|X|X||||", "Ophalen||X|X|||", "Vaststellen||||||X"]])
    }

    @Test func `two columns of running text are no table`() {
        var page = Page()
        for left in [50, 300] as [Float] {
            for line in 0..<12 { page.draw(left, 100 + Float(line) * 12, "De raad stelt het plan in het najaar vast") }
        }
        #expect(page.tables.isEmpty)
    }

    @Test(arguments: [["1.", "2.", "3.", "4."], ["•", "•", "•", "•"], ["a)", "b)", "c)", "d)"]])
    func `a numbered list is no table`(markers: [String]) {
        var page = Page()
        for (row, marker) in markers.enumerated() {
            page.draw(50, 100 + Float(row) * 20, marker)
            page.draw(75, 100 + Float(row) * 20, "Vaststellen van de nota")
        }
        #expect(page.tables.isEmpty)
    }

    @Test func `one row, and a heading above a lone line, are no table`() {
        #expect(
            Page([(50, 100, "Aan"), (150, 100, "de raad van Aldermeer"), (50, 120, "Datum: 1 mei 2026, behandeld door het team")]).tables.isEmpty)
        #expect(Page(head).tables.isEmpty && Page().tables.isEmpty)
    }

    @Test func `a table of other columns, below a heading, is another table`() {
        let page = Page(
            head + [
                (50, 120, "10 mei"), (150, 120, "College"), (250, 120, "Stelt vast"), (50, 140, "Juni"), (150, 140, "Raad"), (250, 140, "Bespreekt"),
                (50, 170, "Wie doet mee"), (50, 190, "Naam"), (200, 190, "Rol"), (330, 190, "Uren"), (50, 210, "Politie"), (200, 210, "Lid"),
                (330, 210, "Tien"), (50, 230, "Gemeente"), (200, 230, "Voorzitter"), (330, 230, "Twee"),
            ])
        #expect(page.tables.count == 2)
        #expect(page.tables.last == ["Naam|Rol|Uren", "Politie|Lid|Tien", "Gemeente|Voorzitter|Twee"])
    }

    // MARK: - The text of a page

    private func mended(_ page: Page, raw: [UInt8]? = nil) -> String? {
        pageWithTables((raw ?? page.raw)[...], page.words).map { text in
            String(decoding: text, as: UTF8.self).replacing("\u{1F}", with: "|").replacing("\u{1E}", with: "/")
        }
    }

    private var table: [(Float, Float, String)] {
        head + [
            (50, 120, "10 mei"), (150, 120, "College"), (250, 120, "Stelt"), (250, 132, "vast"), (50, 152, "Juni"), (150, 152, "Raad"),
            (250, 152, "Toezenden"),
        ]
    }

    @Test func `a page gets its rows back, and keeps what stands around them`() {
        let page = Page([(50, 60, "Zo gaat het")] + table + [(50, 220, "Tot zover deze planning van het plan")])
        #expect(
            mended(page)
                == "Zo gaat het\n\nWanneer|Wie|Wat\n10 mei|College|Stelt/vast\nJuni|Raad|Toezenden\n\nTot zover deze planning van het plan\n")
    }

    @Test func `a word whose letters were placed apart is the word of the text`() {
        var page = Page(table)
        let last = page.words.removeLast()
        page.words += [
            PlacedWord(text: Array("T".utf8), left: last.left, top: last.top, right: last.left + 4, bottom: last.bottom),
            PlacedWord(text: Array("oezenden".utf8), left: last.left + 4, top: last.top, right: last.right, bottom: last.bottom),
        ]
        #expect(mended(page)?.hasSuffix("Juni|Raad|Toezenden\n\n") == true)
    }

    @Test func `a page whose words are others than those that were placed stays as it was`() {
        let page = Page(table)
        let text = String(decoding: page.raw, as: UTF8.self)
        #expect(mended(page) != nil)
        for other in [text.replacing("Raad", with: "Rood"), text + "meer\n", text.replacing("Toezenden\n", with: ""), ""] {
            #expect(mended(page, raw: Array(other.utf8)) == nil, "\(other)")
        }
        #expect(mended(Page([(50, 100, "Alleen lopende tekst, zonder tabel")])) == nil)
    }
}
