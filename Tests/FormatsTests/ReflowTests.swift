import Testing

@testable import Formats

@Suite struct ReflowTests {
    private func blocks(_ text: String) -> [Block] { reflow(Array(text.utf8)).blocks }
    private func texts(_ text: String) -> [String] {
        let document = reflow(Array(text.utf8))
        return document.blocks.map { document.text($0.range) }
    }

    @Test func `lines that were broken to fit become one paragraph`() {
        let text =
            "De gemeente werkt samen met de politie en het openbaar\nministerie aan een veilige gemeente waar iedereen graag "
            + "is\nen blijft.\nEen nieuwe alinea.\n"
        #expect(
            texts(text).first
                == "De gemeente werkt samen met de politie en het openbaar ministerie aan een veilige gemeente waar iedereen graag is en blijft.")
    }

    @Test(arguments: [
        ("georgani-\nseerde misdaad", "georganiseerde misdaad"), ("zorg-\nen veiligheidshuis", "zorg- en veiligheidshuis"),
        ("2023-\n2026", "2023-2026"),
    ])
    func `a word broken at the end of a line becomes whole, a hyphen that belongs stays`(text: String, whole: String) {
        #expect(texts("Wij werken aan \(text)\n").first == "Wij werken aan \(whole)")
    }

    @Test func `running headers and footers go, the title on the first page stays`() {
        let pages = ["een", "twee", "drie", "vier", "vijf"].enumerated().map { number, word in
            "Veiligheidsplan Aldermeer\nTekst van bladzijde nummer \(word) staat hier.\nGemeente Aldermeer \(number + 1)\n"
        }
        let found = texts(pages.joined(separator: "\u{c}"))
        #expect(found.filter { $0.contains("Veiligheidsplan Aldermeer") }.count == 1)
        #expect(found.filter { $0.hasPrefix("Tekst van") }.count == 5)
        #expect(!found.contains { $0.contains("Gemeente Aldermeer 3") })
    }

    @Test func `an item of a list at the foot of every page is no footer`() {
        let pages = (1...4).map { "Hoofdstuk over onderwerp \($0)\nWij willen bereiken:\n• een sluitende aanpak\n" }
        #expect(blocks(pages.joined(separator: "\u{c}")).filter { if case .item = $0.kind { true } else { false } }.count == 4)
    }

    @Test func `a table of contents is told apart, with its titles without leaders and pages`() {
        let text = """
            Inhoudsopgave
            1. Inleiding ........ 3
            2. Prioriteiten ..... 5
            2.1 Ondermijning .... 6
            1. Inleiding
            Dit plan gaat over veiligheid.
            """
        let document = reflow(Array(text.utf8))
        let contents = document.blocks.filter { $0.kind == .contents }
        #expect(contents.map { document.text($0.range) } == ["Inleiding", "Prioriteiten", "Ondermijning"])
        #expect(contents.map { document.text($0.marker) } == ["1.", "2.", "2.1"])
    }

    @Test func `titles that were put on one line come apart`() {
        let found = texts("Hoofdstuk 3 Gezamenlijke prioriteiten 3.1 Alcohol en drugs 3.2 Inbraken 3.3 Verkeersveiligheid\n")
        #expect(found == ["Gezamenlijke prioriteiten", "Alcohol en drugs", "Inbraken", "Verkeersveiligheid"])
    }

    @Test func `marks of pages in a text are its pages`() {
        let document = reflow(Array("(1)\n\nKaft\n\n(2)\n\nInhoud van het plan\n\n(3)\n\nSlot\n".utf8))
        #expect(document.pages.count == 3)
        #expect(document.blocks.map(\.page) == [1, 2, 3])
    }

    @Test func `headings are told from items and sentences`() {
        let text = """
            1. Inleiding

            Dit hoofdstuk zegt waarom er een plan is en voor wie het geldt, en het is langer dan een regel van een lijst zou zijn in dit stuk.

            1.1 Aanleiding

            De raad vroeg om een plan.

            Prioriteiten

            • Ondermijning
            • Drugs
            """
        #expect(
            blocks(text).map(\.kind) == [
                .heading(level: 1), .paragraph, .heading(level: 2), .paragraph, .heading(level: 2), .item(level: 1, numbered: false),
                .item(level: 1, numbered: false),
            ])
    }

    @Test func `figures are no headings`() {
        let found = blocks("61 → 30 verdachten\n\nDe gemeente wil dat dit getal daalt, en telt ieder jaar in januari opnieuw hoe het ervoor staat.\n")
        #expect(found.first?.kind == .paragraph)
    }

    @Test func `a bullet alone on its line takes the next`() {
        let document = reflow(Array("•\nOndermijning\n\n•\nDrugs\n".utf8))
        #expect(document.blocks.map { document.text($0.range) } == ["Ondermijning", "Drugs"])
    }

    @Test func `what no reader sees goes, and ligatures become letters`() {
        #expect(texts("ve\u{AD}ilig\u{200B}heid en \u{FB01}nanciën\u{7}\n").first == "veiligheid en financiën")
    }

    @Test func `blocks lie in order, do not overlap and stay on their page`() {
        let text = "Kaft\n\u{c}1. Een\n- a\n- b\nTekst die doorgaat\n\u{c}Slot\n"
        let document = reflow(Array(text.utf8))
        var end = 0
        for block in document.blocks {
            #expect(
                block.marker.lowerBound >= end && block.range.lowerBound >= block.marker.upperBound
                    || block.marker.isEmpty && block.range.lowerBound >= end)
            #expect(
                document.pages[block.page - 1].contains(block.range.lowerBound) && block.range.upperBound <= document.pages[block.page - 1].upperBound
            )
            end = block.range.upperBound
        }
    }

    @Test(arguments: ["", "\n\n\n", "\u{c}\u{c}", "•", "1.", "-\n-\n-", "...."])
    func `nothing and marks alone are read without harm`(text: String) { expectWhole(reflow(Array(text.utf8))) }

    @Test(arguments: [(1, 100_000), (5_000, 1)])
    func `one long line and thousands of bullets are read without harm`(lines: Int, length: Int) {
        expectWhole(reflow(Array(String(repeating: "• " + String(repeating: "a", count: length) + "\n", count: lines).utf8)))
    }

    private func expectWhole(_ document: DocumentText) {
        #expect(!document.pages.isEmpty)
        #expect(document.pages.last?.upperBound == document.utf8.count)
    }

    @Test func `a title under a full last line does not stick to the paragraph above it`() {
        let text = """
            Wij spreken met één mond, wij helpen elkaar en wij leggen uit wat wij doen.
            Wat wij agenderen
            De burgemeesters trekken samen een onderwerp en vertellen er twee keer over.
            """
        #expect(texts(text)[1] == "Wat wij agenderen")
    }

    @Test func `the lines of a form stay apart`() {
        #expect(
            texts("Onderwerp: Vaststellen plan\nPortefeuillehouder: de burgemeester\n") == [
                "Onderwerp: Vaststellen plan", "Portefeuillehouder: de burgemeester",
            ])
    }

    @Test func `a table of contents with rows of dots ends where its first title comes back`() {
        let text = """
            Inhoud
            Voorwoord ........ 2
            Onze opgaven ........ 4
            Uitvoering ........ 8
            Voorwoord
            Wie hier woont, laat de achterdeur open, en dat willen wij graag zo houden.
            """
        #expect(blocks(text).filter { $0.kind == .contents }.count == 3)
    }

    @Test func `a plus is a bullet before a word and not before a figure`() {
        #expect(texts("Jeugd\n+ school\n+ sport\n") == ["Jeugd", "school", "sport"])
        #expect(texts("+ 3 procent\n") == ["+ 3 procent"])
    }
}
