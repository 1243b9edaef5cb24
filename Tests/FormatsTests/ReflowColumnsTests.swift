import Testing

@testable import Formats

@Suite struct ReflowColumnsTests {
    private func cells(_ text: String) -> [String] {
        let document = reflow(Array(text.utf8))
        return document.blocks.compactMap { block in
            guard case .cell(let row, let column) = block.kind else { return nil }
            return "\(row).\(column) \(document.text(block.range))"
        }
    }

    @Test func `columns of spaces are a table, also behind letters of two bytes`() {
        let found = cells(
            """
            Wanneer          Wie               Wat
            mei              RVO               Bespreekt de eerste versie
            vóór 1 december  minister          Krijgt het plan

            Daarna niets meer.
            """)
        #expect(
            found == [
                "0.0 Wanneer", "0.1 Wie", "0.2 Wat", "1.0 mei", "1.1 RVO", "1.2 Bespreekt de eerste versie", "2.0 vóór 1 december", "2.1 minister",
                "2.2 Krijgt het plan",
            ])
    }

    @Test func `a cell goes on below itself, and an empty cell stays empty`() {
        let found = cells(
            """
            Wanneer    Wie        Wat
            mei        RVO        Bespreekt de eerste versie
                                  van het plan
            juni                  Schrijven
            juli       BBG        Stelt vast
            """)
        #expect(found.contains("1.2 Bespreekt de eerste versie van het plan"))
        #expect(found.filter { $0.hasPrefix("2.") } == ["2.0 juni", "2.2 Schrijven"] && found.contains("3.1 BBG"))
    }

    @Test(arguments: [
        "1.  Inleiding  3\n2.  Aanpak      5\n3.  Geld        9\n", "Een  regel met  ruimte erin\nen nog een gewone regel\nen nog een\n",
        "Wie   Wat   Waar\nRVO   mei   hier\nGewone tekst die doorgaat op deze regel.\n",
    ])
    func `contents, loose space and two rows are no table`(text: String) { #expect(cells(text).isEmpty) }
}
