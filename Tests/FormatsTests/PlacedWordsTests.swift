import Foundation
import Testing

@testable import Formats

/// What others wrote: the answer of `pdftotext -bbox`, places that no page has, and marks of tables in a text of somebody else.
@Suite struct PlacedWordsTests {
    private func words(_ lines: String) -> [[String]] {
        placedWords(Array(lines.utf8)).map { page in
            page.map { "\(String(decoding: $0.text, as: UTF8.self)) \(Int($0.left)),\(Int($0.top)),\(Int($0.right)),\(Int($0.bottom))" }
        }
    }

    @Test func `each page has its words with their places, in their order`() {
        let answer = """
            <!DOCTYPE html>
            <page width="841.9" height="595.3">
              <word xMin="68.3" yMin="72.6" xMax="235.6" yMax="88.3">Raad</word>
              <word xMin="1" yMin="2" xMax="3" yMax="4">één</word>
            </page>
            <page width="841.9" height="595.3">
            </page>
            <page width="841.9" height="595.3">
              <word xMin="-1" yMin="0" xMax="3" yMax="4.9">x</word>
            </page>
            """
        #expect(words(answer) == [["Raad 68,72,235,88", "één 1,2,3,4"], [], ["x -1,0,3,4"]])
    }

    @Test func `entities are the signs that they stand for, once`() {
        let answer = "<page x=\"1\">\n<word a=\"1\" b=\"2\" c=\"3\" d=\"4\">B&amp;W &lt;1&gt; &quot;x&quot; &#39;s &apos;t &amp;lt;</word>"
        #expect(words(answer) == [["B&W <1> \"x\" 's 't &lt; 1,2,3,4"]])
    }

    @Test(arguments: [
        "<word>Raad</word>", "<word a=\"1\" b=\"2\" c=\"3\">Raad</word>", "<word a=\"1\" b=\"2\" c=\"3\" d=\"4\" e=\"5\">Raad</word>",
        "<word a=\"nan\" b=\"2\" c=\"3\" d=\"4\">Raad</word>", "<word a=\"inf\" b=\"2\" c=\"3\" d=\"4\">Raad</word>",
        "<word a=\"1e99\" b=\"2\" c=\"3\" d=\"4\">Raad</word>", "<word a=\"x\" b=\"y\" c=\"z\" d=\"q\">Raad</word>",
        "<word a=\"1\" b=\"2\" c=\"3\" d=\"4\"",
        "<word ", "<word >", "<word a=\"1\" b=\"2\" c=\"3\" d=\"4\">", "<>", "<", "word", "\"\"\"\"",
    ])
    func `a line that tells no place is left out`(line: String) {
        #expect(words("<page x=\"1\">\n\(line)\n<word a=\"1\" b=\"2\" c=\"3\" d=\"4\">Raad</word>") == [["Raad 1,2,3,4"]])
        #expect(words(line).joined().isEmpty)
    }

    // MARK: - Places that no page has

    @Test func `places beyond all measure give no trap`() {
        let far: [Float] = [0, -0, 1, 150, -3e38, 3e38, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, -.infinity, .nan]
        var state: UInt64 = 7
        func next() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return far[Int(state >> 33) % far.count]
        }
        for count in [6, 40, 200] {
            for _ in 0..<40 {
                let words = (0..<count).map { _ in PlacedWord(text: [0x61], left: next(), top: next(), right: next(), bottom: next()) }
                for table in PlacedTables.find(words) { #expect(words.indices.contains(table.words.lowerBound) && table.words.upperBound <= count) }
            }
        }
    }

    private func grid(_ rows: Int, _ columns: Int) -> [PlacedWord] {
        (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let (left, top) = (Float(column) * 50, Float(row) * 20)
                return PlacedWord(text: [0x61], left: left, top: top, right: left + 5, bottom: top + 10)
            }
        }
    }

    @Test func `a page of more than twenty thousand words has no tables`() {
        #expect(PlacedTables.find(grid(2_000, 10)).first?.rows.count == 2_000)
        #expect(PlacedTables.find(grid(2_000, 10) + grid(1, 1)).isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `a page of thousands of columns has no tables, because each of its rows would have thousands of cells`() {
        // Two lines give the columns; each pair of words after them is drawn further to the left, which begins a row.
        let columns = 4_000, pairs = 6_000, perLine = columns / 2
        let steps = (0..<pairs).flatMap { pair -> [PlacedWord] in
            let column = columns - 2 - pair % perLine * 2, top = 40 + Float(pair / perLine) * 20
            return [column, column + 1].map { PlacedWord(text: [0x61], left: Float($0) * 50, top: top, right: Float($0) * 50 + 5, bottom: top + 10) }
        }
        let cells = PlacedTables.find(grid(2, columns) + steps).reduce(0) { sum, table in sum + table.rows.reduce(0) { $0 + $1.count } }
        #expect(cells == 0)
        #expect(PlacedTables.find(grid(4, 60)).first?.rows.map(\.count) == [60, 60, 60, 60])
    }

    // MARK: - Marks of tables in a text

    private func outline(_ text: String) -> [String] { reflow(Array(text.utf8)).outline }

    @Test func `rows are cells, with the lines of each put together`() {
        #expect(
            outline("Planning\n\nWanneer\u{1F}Wie\u{1F}Wat\n10 mei\u{1F}College\u{1F}Vast\u{1E}stellen\n\u{1F}Raad\u{1F}Zienswijze\n")
                == [
                    "p Planning", "c0,0 Wanneer", "c0,1 Wie", "c0,2 Wat", "c1,0 10 mei", "c1,1 College", "c1,2 Vast stellen", "c2,1 Raad",
                    "c2,2 Zienswijze",
                ])
    }

    @Test func `items in a cell are parts of it, and a dash is none`() {
        #expect(
            outline("Wie\u{1F}Wat\nRaad\u{1F}• Bespreken\u{1E}van de nota\u{1E}• Vaststellen\n1 mei\u{1F}1 juli\u{1E}– 15 juli\n")
                == [
                    "c0,0 Wie", "c0,1 Wat", "c1,0 Raad", "c1,1 [•] Bespreken van de nota", "c1,1 [•] Vaststellen", "c2,0 1 mei",
                    "c2,1 1 juli – 15 juli",
                ])
    }

    @Test func `a table over two pages goes on, one of other columns does not`() {
        let first = "Wanneer\u{1F}Wie\n10 mei\u{1F}College\n"
        #expect(
            outline("\(first)\u{0C}12 juni\u{1F}Raad\n3 juli\u{1F}Driehoek\n")
                == ["c0,0 Wanneer", "c0,1 Wie", "c1,0 10 mei", "c1,1 College", "c2,0 12 juni", "c2,1 Raad", "c3,0 3 juli", "c3,1 Driehoek"])
        #expect(outline("\(first)\u{0C}12 juni\u{1F}Raad\u{1F}Vast\n").suffix(3) == ["c0,0 12 juni", "c0,1 Raad", "c0,2 Vast"])
        #expect(outline("\(first)\u{0C}Verder\n12 juni\u{1F}Raad\n").suffix(3) == ["p Verder", "c0,0 12 juni", "c0,1 Raad"])
    }

    @Test func `marks that an outsider put in a text file are a table or text, and never a trap`() async throws {
        #expect(try await reading("a\u{1F}b\n1 mei\u{1F}raad\n").outline == ["c0,0 a", "c0,1 b", "c1,0 1 mei", "c1,1 raad"])
        // A mark between lines that stands in no row stays in the text; a control character belongs in none.
        let loose = try await reading("Ondermij\u{1E}ning\n").outline
        #expect(loose == ["p Ondermijning"])
        let pieces = ["\u{1F}", "\u{1E}", "\n", "\u{0C}", " ", "a", "1 mei 2026", "• ", "- ", "1. ", "é", ".....", "-\n", "(1)\n"]
        var state: UInt64 = 11
        for _ in 0..<1_500 {
            var text = ""
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let read = reflow(Array(text.utf8))
            #expect(read.pages.last?.upperBound ?? 0 == read.utf8.count)
            for block in read.blocks {
                #expect(String(validating: read.utf8[block.range], as: UTF8.self) != nil, "\(Array(text.utf8))")
                #expect(block.marker.upperBound <= block.range.lowerBound && read.pages.indices.contains(block.page - 1), "\(Array(text.utf8))")
            }
        }
        let many = String(repeating: "\u{1F}", count: 200_000)
        #expect(outline("a\(many)b\n\(many)\n\(String(repeating: "\u{1E}\n", count: 50_000))").prefix(2) == ["c0,0 a", "c0,200000 b"])
        // A file of little else is no text.
        #expect(try await refusal(Array("a\(many)b\n".utf8)) == .notADocument)
    }
}
