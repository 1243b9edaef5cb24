import Testing

@testable import Formats

/// What LibreOffice wrote of Fixtures/kantoor-bron.fodt, in both its formats.
@Suite struct LibreOfficeTests {
    @Test(arguments: ["kantoor.odt", "kantoor.docx"]) func `a document of LibreOffice keeps its structure`(name: String) async throws {
        let text = try await extract(fixture(name))
        #expect(
            text.outline == [
                "h1* Veiligheidsplan Voorbeeldrade", "h2 Looptijd 2027-2030",
                "h1 Inhoudsopgave", "t 1 Inleiding 2", "t 2 Prioriteiten 2", "t 2.1 Ondermijning 2",
                "h1* [1] Inleiding", "p Voorbeeldrade telt vier kernen en één haven.\nDat blijft zo.", "p De tekst loopt om het kader heen.",
                "p Een kader met een citaat van de wijkagent.",
                "h1* [2] Prioriteiten", "h2* [2.1] Ondermijning",
                "i1# [1.] Panden in beeld", "i2# [a)] de haven", "i2# [b)] het bedrijventerrein", "i1# [2.] Meldingen omhoog",
                "p Daarna gaat de lijst door:", "i1# [3.] Weerbare ondernemers",
                "h2* [2.2] Jeugd", "i1 [•] jongerenwerk", "i2 [•] ook in het weekend", "i1 [•] leerplicht",
                "i1# Prioriteit 1: Zorg en veiligheid", "i1# Prioriteit 2: Digitale veiligheid",
                "p* Wat wij blijven doen", "c0,0 Thema", "c0,1 2030", "c1,0 Verkeer", "i1 [•] minder hard",
                "p De coördinatie ligt bij de burgemeester; zie <b>bijlage</b>.", "p De kernen zijn geteld in 2026.",
            ])
    }

    @Test(arguments: ["kantoor.odt", "kantoor.docx"]) func `a forced page break begins a page`(name: String) async throws {
        let text = try await extract(fixture(name))
        #expect(text.pages.count == 2)
        #expect(text.blocks.first { text.text($0.range) == "Inleiding" }?.page == 2)
        #expect(text.blocks.allSatisfy { text.pages[$0.page - 1].contains($0.range.lowerBound) })
    }
}

@Suite struct DocxTests {
    private func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    @Test func `a style with a Dutch name, one based on it, and an outline level are headings`() async throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Kop 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Laag"><w:name w:val="Laag"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            """
        let body = ["Kop2", "Eigen", "Laag", "Kop1"].map { paragraph("Jeugd", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
        #expect(try await reading(docx(body, styles: styles)).outline == ["h2 Jeugd", "h2 Jeugd", "h3 Jeugd", "h1 Jeugd"])
    }

    @Test func `insertions stay and deletions go`() async throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">Wij kiezen </w:t></w:r><w:ins><w:r><w:t>jeugd</w:t></w:r></w:ins><w:del><w:r><w:delText>verkeer</w:delText></w:r></w:del>\
            <w:moveFrom><w:r><w:t>drugs</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>
            """
        #expect(try await reading(docx(body)).outline == ["p Wij kiezen jeugd"])
    }

    @Test func `a text box that is there twice is read once, after its paragraph`() async throws {
        let box = "<w:txbxContent><w:p><w:r><w:t>In het kader</w:t></w:r></w:p></w:txbxContent>"
        let body = """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Eromheen</w:t></w:r></w:p>
            """
        #expect(try await reading(docx(body)).outline == ["p Eromheen", "p In het kader"])
    }

    @Test func `pages begin where Word noted them, and a forced break does not count again`() async throws {
        let body = """
            <w:p><w:r><w:t>Een</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Twee</w:t></w:r></w:p>\
            <w:p><w:r><w:t xml:space="preserve">Drie begint hier </w:t><w:lastRenderedPageBreak/><w:t>en loopt door</w:t></w:r></w:p><w:p><w:r><w:t>Vier</w:t></w:r></w:p>
            """
        let text = try await reading(docx(body))
        #expect(text.pages.count == 3)
        #expect(text.blocks.map(\.page) == [1, 2, 2, 3])
        #expect(text.pages.last?.upperBound == text.utf8.count)
    }

    @Test func `numbers follow their list, begin again where it says so, and words in them are text`() async throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Thema %1:"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
            """
        func item(_ number: Int, _ level: Int) -> String {
            paragraph("x", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
        }
        let body = item(1, 0) + item(1, 1) + item(1, 1) + item(1, 0) + item(1, 1) + item(2, 0) + item(3, 0) + item(0, 0) + item(9, 0)
        #expect(
            try await reading(docx(body, numbering: numbering)).outline == [
                "i1# [1.] x", "i2# [1a)] x", "i2# [1b)] x", "i1# [2.] x", "i2# [2a)] x", "i1# [1.] x", "i1# Thema 1: x", "p x", "p x",
            ])
    }

    @Test func `a table of contents is told by its gallery, its field and its styles`() async throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style>"
        let body =
            """
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>\(paragraph("Jeugd 3"))</w:sdtContent></w:sdt>\
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>Drugs</w:t><w:tab/><w:t>4</w:t></w:r></w:p><w:p><w:r><w:t>Zorg 5</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """ + paragraph("Verkeer 6", "<w:pStyle w:val=\"Inhopg1\"/>") + paragraph("Gewone tekst")
        #expect(try await reading(docx(body, styles: styles)).outline == ["t Jeugd 3", "t Drugs 4", "t Zorg 5", "t Verkeer 6", "p Gewone tekst"])
    }

    @Test func `tables give cells, a table of one column is a box, and notes come last`() async throws {
        func cell(_ text: String, _ properties: String = "") -> String { "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>" }
        let body =
            "<w:tbl><w:tr>\(cell("a", "<w:gridSpan w:val=\"2\"/>"))\(cell("b"))</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(cell("weg"))\(cell("weg"))</w:tr>"
            + "<w:tr>\(cell("c"))\(cell("d"))\(cell("e"))</w:tr></w:tbl><w:tbl><w:tr>\(cell("Kader"))</w:tr></w:tbl>" + paragraph("Einde")
        let notes =
            "<w:footnote w:type=\"separator\" w:id=\"-1\">\(paragraph("weg"))</w:footnote><w:footnote w:id=\"1\">\(paragraph("De noot."))</w:footnote>"
        #expect(
            try await reading(docx(body, footnotes: notes)).outline == [
                "c0,0 a", "c0,2 b", "c1,0 c", "c1,1 d", "c1,2 e", "p Kader", "p Einde", "p De noot.",
            ])
    }

    @Test func `bold is said of a block that is bold as a whole`() async throws {
        let body = """
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Speerpunten</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Jeugd</w:t></w:r><w:r><w:t>: minder</w:t></w:r></w:p>\
            <w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Gewoon</w:t></w:r></w:p>
            """
        #expect(try await reading(docx(body)).outline == ["p* Speerpunten", "p Jeugd: minder", "p Gewoon"])
    }

    @Test func `numbers and bullets that were typed are markers`() async throws {
        let body = paragraph("1. Jeugd") + paragraph("• Drugs") + paragraph("2027 is het eerste jaar") + paragraph("12 gemeenten doen mee")
        #expect(try await reading(docx(body)).outline == ["i1# [1.] Jeugd", "i1 [•] Drugs", "p 2027 is het eerste jaar", "p 12 gemeenten doen mee"])
    }

    @Test func `a document without text is no fault`() async throws {
        let text = try await reading(docx(""))
        #expect(text.blocks.isEmpty && text.pages == [0..<0])
    }
}

@Suite struct OdtTests {
    @Test func `what was deleted, hidden or noted in the margin is left out`() async throws {
        let styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
        let body = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>Wij kiezen<text:change text:change-id="1"/> <text:span text:style-name="T1">geheim</text:span>jeugd<office:annotation><text:p>Mooi!</text:p></office:annotation>.</text:p>\
            <text:section text:display="none"><text:p>verborgen</text:p></text:section>
            """
        #expect(try await reading(odt(body, styles: styles)).outline == ["p Wij kiezen jeugd."])
    }

    @Test func `pages begin where LibreOffice noted them`() async throws {
        let body = "<text:p>Een</text:p><text:soft-page-break/><text:p>Twee <text:soft-page-break/>loopt door</text:p><text:p>Drie</text:p>"
        #expect(try await reading(odt(body)).blocks.map(\.page) == [1, 2, 3])
    }

    @Test func `a document with a password says so`() async throws {
        let bytes = zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
            ("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        ])
        #expect(try await refusal(bytes) == .passwordProtected)
    }
}
