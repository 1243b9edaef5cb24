import Foundation
import Testing

@testable import Formats

/// A table in four forms, read again by programs that others wrote.
@Suite struct SheetTests {
    static let sheet = Sheet(
        name: "Thema’s: per [gemeente] in de hele eenheid", header: ["Code", "Gemeente", "Aantal", "Aandeel", "Vastgesteld", "Opmerking"],
        rows: [
            [.text("GM0150"), .text("Deventer; of \"zo\""), .number(12), .decimal(0.5), .date(year: 2026, month: 12, day: 31), .text("=1+1")],
            [.text("01"), .text("<script>alert(1)</script>"), .number(-3), .decimal(-1.25), .empty, .text("regel één\nregel  twee")],
            [.text("@cmd"), .text("’s-Ėlst\u{1}"), .number(0), .decimal(.nan), .date(year: 1850, month: 1, day: 2), .text("+31 \t tab")],
        ])

    @Test func `the Dutch spelling opens in a Dutch spreadsheet`() {
        let bytes = Array(Self.sheet.csv(.excel).utf8)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines[0] == "Code;Gemeente;Aantal;Aandeel;Vastgesteld;Opmerking")
        #expect(lines[1] == "GM0150;\"Deventer; of \"\"zo\"\"\";12;0,5;31-12-2026;'=1+1")
        #expect(lines[2].hasPrefix("01;<script>alert(1)</script>;-3;-1,25;;\"regel één\nregel"))
        #expect(lines[3] == "'@cmd;’s-Ėlst\u{1};0;;02-01-1850;'+31 \t tab")
        #expect(lines.count == 5 && lines[4].isEmpty)
    }

    @Test func `the spelling of RFC 4180 has commas, points and ISO dates`() {
        let text = Self.sheet.csv(.rfc4180)
        #expect(!text.hasPrefix("\u{FEFF}"))
        #expect(text.contains("GM0150,\"Deventer; of \"\"zo\"\"\",12,0.5,2026-12-31,'=1+1\r\n"))
    }

    @Test func `the name of a tab is one that Excel takes`() {
        #expect(Self.sheet.tab == "Thema’s per gemeente in de hele")
        #expect(Sheet(name: "[]:*?/\\", header: [], rows: []).tab == "Blad1")
        #expect(Sheet(name: "'aan de kant'", header: [], rows: []).tab == "aan de kant")
        #expect(Sheet(name: String(repeating: "👩‍🚒", count: 20), header: [], rows: []).tab.utf16.count <= 31)
    }

    @Test func `columns are called as spreadsheets call them`() {
        #expect([1, 26, 27, 52, 703].map(Sheet.letters) == ["A", "Z", "AA", "AZ", "AAA"])
    }

    @Test(arguments: Sheet.Form.allCases) func `the same table gives the same bytes`(form: Sheet.Form) throws {
        let first = try Self.sheet.bytes(form)
        #expect(try Self.sheet.bytes(form) == first)
    }

    @Test func `a table without rows and one without columns are files too`() throws {
        for form in Sheet.Form.allCases {
            #expect(try !Sheet(name: "leeg", header: ["A"], rows: []).bytes(form).isEmpty)
            #expect(try !Sheet(name: "", header: [], rows: []).bytes(form).isEmpty)
        }
    }

    @Test func `text too long for a cell of Excel is cut and not refused`() throws {
        let sheet = Sheet(name: "lang", header: ["A"], rows: [[.text(String(repeating: "é", count: 40_000))]])
        #expect(try read(sheet, .xlsx)["lengte"] == "32767")
    }

    @Test(.enabled(if: python != nil)) func `openpyxl reads the workbook as it was meant`() throws {
        let read = try read(Self.sheet, .xlsx)
        #expect(read["blad"] == "Thema’s per gemeente in de hele")
        #expect(read["A2"] == "s:GM0150" && read["A3"] == "s:01" && read["C2"] == "n:12" && read["D2"] == "n:0.5")
        #expect(read["E2"] == "d:2026-12-31" && read["E4"] == "s:1850-01-02")
        // Text and no formula, and without an apostrophe before it.
        #expect(read["F2"] == "s:=1+1" && read["A4"] == "s:@cmd")
        #expect(read["B3"] == "s:<script>alert(1)</script>")
        #expect(read["vast"] == "A2" && read["filter"] == "A1:F4" && read["macros"] == "nee" && read["koppelingen"] == "0")
    }

    @Test(.enabled(if: python != nil)) func `odfpy reads the spreadsheet as it was meant`() throws {
        let read = try read(Self.sheet, .ods)
        #expect(read["blad"] == "Thema’s per gemeente in de hele")
        #expect(read["A2"] == "s:GM0150" && read["A3"] == "s:01" && read["C2"] == "n:12" && read["D3"] == "n:-1.25")
        #expect(read["E2"] == "d:2026-12-31" && read["E4"] == "d:1850-01-02")
        #expect(read["F2"] == "s:=1+1" && read["B3"] == "s:<script>alert(1)</script>" && read["F3"] == "s:regel één|regel  twee")
        #expect(read["eerste"] == "mimetype:0" && read["taal"] == "nl-NL" && read["formules"] == "0")
    }

    /// LibreOffice can be there without its part for spreadsheets.
    static let hasCalc = FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libsclo.so")

    @Test(.enabled(if: python != nil && hasCalc), arguments: [Sheet.Form.ods, .xlsx])
    func `LibreOffice opens it`(form: Sheet.Form) throws {
        let read = try read(Self.sheet, form, with: "soffice")
        #expect(read["regel1"] == "Code,Gemeente,Aantal,Aandeel,Vastgesteld,Opmerking")
        #expect(read["regel2"]?.contains("GM0150") == true && read["regel2"]?.contains("31-12-2026") == true)
        #expect(read["regel2"]?.hasSuffix("=1+1") == true)
    }

    /// The Python of the tests, with openpyxl and odfpy.
    static let python: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        // Not through its links: a Python knows its libraries by the path it is called with.
        let path = root.path + "/.venv/bin/python"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    private func read(_ sheet: Sheet, _ form: Sheet.Form, with reader: String? = nil) throws -> [String: String] {
        let python = try #require(Self.python)
        let folder = try Folder()
        let file = try folder.file("blad.\(form.ending)", try sheet.bytes(form))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [fixture("lees_blad.py"), reader ?? form.rawValue, file]
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
