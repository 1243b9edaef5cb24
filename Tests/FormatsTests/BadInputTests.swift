import Testing

@testable import Formats

@Suite struct BadInputTests {
    @Test func `what is no document is refused with a reason of its own`() async throws {
        func wide(_ text: String) -> [UInt8] { Array(text.utf8.map { [$0, 0] }.joined()) }
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(try await refusal([]) == .emptyFile)
        #expect(try await refusal([0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 0, count: 100)) == .notADocument)
        #expect(try await refusal(Array("MZ dit is een programma".utf8)) == .notADocument)
        #expect(try await refusal(Array("Een bestand met een nul\0 erin".utf8)) == .notADocument)
        #expect(try await refusal(Array("<?xml version=\"1.0\"?><data/>".utf8)) == .notADocument)
        #expect(try await refusal(ole + wide("WordDocument")) == .oldWord)
        #expect(try await refusal(ole + wide("Workbook")) == .spreadsheet)
        #expect(try await refusal(ole + wide("EncryptedPackage")) == .passwordProtected)
        #expect(try await refusal(Array("{\\rtf1 Plan}".utf8)) == .richText)
        #expect(try await refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .image)
        #expect(try await refusal([0xFF, 0xD8, 0xFF, 0xE0]) == .image)
        #expect(try await refusal(Array("Rar!\u{1A}".utf8)) == .otherArchive)
        #expect(try await refusal(zip([("[Content_Types].xml", ""), ("xl/workbook.xml", "")])) == .spreadsheet)
        #expect(try await refusal(zip([("[Content_Types].xml", ""), ("ppt/presentation.xml", "")])) == .presentation)
        #expect(try await refusal(zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])) == .spreadsheet)
        #expect(try await refusal(zip([("plan.txt", "Plan")])) == .archive)
    }

    @Test func `a folder, a file that is not there and a device are not opened`() async throws {
        for path in ["/tmp", "/tmp/bestaat-niet-\(UInt64.random(in: 0 ... .max))", "/dev/zero"] {
            await #expect(throws: Unreadable.notThere) { try await extract(path) }
        }
    }

    @Test func `a wrong extension is no fault`() async throws {
        #expect(try await reading(pdf(["Jeugd"]), name: "plan.doc").blocks.count == 1)
        #expect(try await reading(docx("<w:p><w:r><w:t>Jeugd</w:t></w:r></w:p>"), name: "plan.pdf").outline == ["p Jeugd"])
        #expect(try await reading("<html><body><p>Jeugd</p></body></html>", name: "plan.txt").outline == ["p Jeugd"])
    }

    @Test func `a file that is too large is not read`() async throws {
        var limits = Limits()
        limits.fileBytes = 1_000
        #expect(try await refusal([UInt8](repeating: UInt8(ascii: "a"), count: 1_001), limits: limits) == .tooLarge)
    }

    @Test func `a DOCTYPE is refused before an entity can do anything`() async throws {
        let tricks = [
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x>",
        ]
        for trick in tricks {
            let word = zip([
                ("[Content_Types].xml", ""), ("word/document.xml", "<?xml version=\"1.0\"?>\n<!-- x -->\(trick)<x>&b;&f;</x>"),
            ])
            #expect(try await refusal(word) == .doctype)
            let office = zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", trick + "<x/>")])
            #expect(try await refusal(office) == .doctype)
        }
        // Hidden from a search for the word, not from the parser.
        var maker = ZipMaker()
        maker.add("[Content_Types].xml", [])
        maker.add("word/document.xml", [0xFF, 0xFE] + "<!DOCTYPE x><x/>".utf8.map { [$0, 0] }.joined())
        #expect(try await refusal(maker.finish()) == .doctype)
    }

    @Test func `an entity that nobody declared makes the file unreadable, not shorter`() async throws {
        #expect(try await refusal(docx("<w:p><w:r><w:t>Jeugd &onbekend; en drugs</w:t></w:r></w:p>")) == .damaged)
    }

    @Test func `XML and HTML of 100,000 levels are refused`() async throws {
        let word = docx(String(repeating: "<w:sdt>", count: 100_000) + String(repeating: "</w:sdt>", count: 100_000))
        #expect(try await refusal(word) == .tooDeep)
        #expect(try await refusal(odt(String(repeating: "<text:section>", count: 100_000))) == .tooDeep)
        #expect(try await refusal(Array(("<html>" + String(repeating: "<div>", count: 100_000)).utf8)) == .tooDeep)
        #expect(try await refusal(Array(("<html><body>" + String(repeating: "<b>", count: 100_000)).utf8)) == .tooDeep)
    }

    @Test func `XML that breaks off or is no XML is damaged`() async throws {
        for content in ["", "<w:document", "geen xml", "<a></b>"] {
            #expect(try await refusal(zip([("[Content_Types].xml", ""), ("word/document.xml", content)])) == .damaged)
        }
        #expect(try await refusal(zip([("[Content_Types].xml", ""), ("word/other.xml", "<x/>")])) == .damaged)
        let whole = docx("<w:p/>")
        let reason = try await refusal(Array(whole.prefix(whole.count / 2)))
        #expect(reason == .truncated || reason == .damaged)
    }

    @Test func `numbers without end in styles and lists do no harm`() async throws {
        let big = "99999999999999999999", max = "9223372036854775807", low = "-9223372036854775808"
        for value in [big, max, low] {
            let numbering = """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="\(value)"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum>\
                <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="\(value)"><w:startOverride w:val="\(value)"/></w:lvlOverride></w:num>
                """
            let item =
                "<w:p><w:pPr><w:outlineLvl w:val=\"\(value)\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
            #expect(try await reading(docx(item + item, numbering: numbering)).blocks.count == 2)
            let list =
                "<text:list><text:list-item text:start-value=\"\(value)\"><text:p>x</text:p></text:list-item></text:list><text:h text:outline-level=\"\(value)\">y</text:h>"
            #expect(try await reading(odt(list)).blocks.count == 2)
            let html =
                "<html><body><ol start=\"\(value)\"><li value=\"\(value)\">x</li><li>y</li></ol><table><tr><td colspan=\"\(value)\">a</td><td>b</td></tr></table></body></html>"
            #expect(try await reading(html).blocks.count == 4)
        }
    }

    @Test func `a style that is based on itself ends`() async throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"A\"/></w:style>"
        #expect(
            try await reading(docx("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", styles: styles)).outline == ["p x"])
    }

    @Test func `every reason has a sentence of its own that says what to do`() {
        let sentences = Unreadable.allCases.map { $0.message() }
        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences { #expect(sentence.hasSuffix(".") && sentence.utf8.count < 200 && !sentence.contains("  ")) }
        #expect(Unreadable.tooManyPages.message().contains("2.500"))
    }
}
