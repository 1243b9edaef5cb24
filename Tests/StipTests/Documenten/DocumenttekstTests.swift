import Formats
import HTML
import Testing

@testable import Stip

@Suite struct DocumenttekstTests {
    private func html(_ lines: [(Block.Kind, String)], _ vondsten: [Range<Int>] = [], nu: Int? = nil) -> String {
        var utf8: [UInt8] = []
        var blocks: [Block] = []
        for (kind, line) in lines {
            blocks.append(Block(kind, utf8.count..<utf8.count + line.utf8.count, page: 1))
            utf8 += Array(line.utf8) + [10]
        }
        let page = Bladzijde(document: "d", nummer: 1, deel: 1, bereik: 0..<utf8.count, utf8: utf8, blokken: blocks)
        let found = vondsten.enumerated().map { index, range in
            Prioriteit(
                id: "p", document: "d", nummer: index + 1,
                vondst: Vondst(
                    naam: "", rang: .prioriteit, themas: [], focus: nil, zekerheid: 1, reden: "", groep: nil,
                    bewijs: Bewijs(bladzijde: 1, van: range.lowerBound, tot: range.upperBound, citaat: "")))
        }
        return Documenttekst(bladzijde: page, vondsten: found, nu: nu).html.text
    }

    private func mark(_ number: Int, _ text: String) -> String {
        "<a class=\"nl-mark\" id=\"p\(number)\" href=\"/documenten/d?vondst=\(number)#v\(number)\"><span class=\"stip-mark-number\">\(number)</span>\(text)</a>"
    }

    @Test func `what others wrote is text and never markup`() {
        #expect(html([(.paragraph, "<script>'\"&")]) == "<p>&lt;script&gt;&#39;&quot;&amp;</p>")
    }

    @Test func `items in a row are one list, cells are rows of a table`() {
        let bullet = Block.Kind.item(level: 1, numbered: false)
        #expect(html([(bullet, "a"), (bullet, "b"), (.paragraph, "c")]) == "<ul><li>a</li><li>b</li></ul><p>c</p>")
        let cells: [(Block.Kind, String)] = [
            (.cell(row: 0, column: 0), "a"), (.cell(row: 0, column: 1), "b"), (.cell(row: 1, column: 0), "c"), (.cell(row: 0, column: 0), "d"),
        ]
        let table = html(cells)
        #expect(table.contains("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"))
        #expect(table.components(separatedBy: "<table").count == 3)
    }

    @Test func `the first heading of a page is never lower than the second`() {
        #expect(html([(.heading(level: 4), "a"), (.heading(level: 4), "b"), (.heading(level: 1), "c")]) == "<h3>a</h3><h4>b</h4><h3>c</h3>")
    }

    @Test func `a passage is marked in the middle of a sentence, at its bytes`() {
        #expect(html([(.paragraph, "één ding, twee")], [5..<10]) == "<p>één\(mark(1, " ding")), twee</p>")
    }

    @Test func `a passage over two blocks has one number`() {
        let text = html([(.paragraph, "abc"), (.paragraph, "def")], [1..<6])
        #expect(text == "<p>a\(mark(1, "bc"))</p><p><a class=\"nl-mark\" href=\"/documenten/d?vondst=1#v1\">de</a>f</p>")
    }

    @Test func `two findings with one passage each have their number`() {
        #expect(html([(.paragraph, "abc")], [0..<3, 0..<3]) == "<p>\(mark(1, "abc"))\(mark(2, ""))</p>")
    }

    @Test func `the open finding is marked as current`() {
        #expect(html([(.paragraph, "abc")], [0..<3], nu: 1).contains("nl-mark--nu\" id=\"p1\""))
    }
}
