import Testing

@testable import Formats

@Suite struct ReflowLeadersTests {
    private func shortened(_ text: String) -> String { String(decoding: shortenedLeaders(Array(text.utf8)), as: UTF8.self) }

    @Test func `a row of dots before a page number becomes one sign`() {
        #expect(shortened("1 Inleiding ........ 4") == "1 Inleiding …  4")
        #expect(shortened("1 Inleiding . . . . . 4") == "1 Inleiding …  4")
    }

    @Test func `a row that was broken over lines is one row`() {
        #expect(shortened("Drugs .\n.\n.\n.\n. . 6\nJeugd") == "Drugs …  6\nJeugd")
    }

    @Test func `three dots and the end of a sentence stay`() {
        #expect(shortened("En toen... niets.\nDaarna.") == "En toen... niets.\nDaarna.")
    }

    @Test func `such a line is a line of contents, without the dots in its title`() throws {
        let text = reflow(Array("Inhoud\n3.1 Prioriteit 1: Drugs .\n.\n.\n.\n. . . . 6\n3.2 Prioriteit 2: Jeugd ......... 7\n".utf8))
        #expect(text.blocks.filter { $0.kind == .contents }.map { text.text($0.range) } == ["Prioriteit 1: Drugs", "Prioriteit 2: Jeugd"])
    }
}
