import Foundation
import Testing

@testable import Formats

/// A folder that goes when the test is over.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "stip-formats-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind in /tmp breaks no promise.
        do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
    }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let target = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: target))
        return target
    }
}

func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/" + name).path
}

func fixtureBytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture(name)))) }

/// Reads bytes as a file of that name.
func reading(_ bytes: [UInt8], name: String = "plan", limits: Limits = Limits()) async throws -> DocumentText {
    let folder = try Folder()
    return try await extract(folder.file(name, bytes), limits: limits)
}

func reading(_ text: String, name: String = "plan.txt") async throws -> DocumentText { try await reading(Array(text.utf8), name: name) }

/// Why the bytes are not read; nil when they are.
func refusal(_ bytes: [UInt8], limits: Limits = Limits()) async throws -> Unreadable? {
    do {
        _ = try await reading(bytes, limits: limits)
        return nil
    } catch let reason as Unreadable {
        return reason
    }
}

extension DocumentText {
    /// The blocks, one a line: `h2 [2.1] Jeugd`, `i1# [1.] Panden`, `i2 [•] haven`, `c1,0 Jeugd`, `t Inleiding 3`, `p Tekst`; `*` for bold.
    var outline: [String] {
        blocks.map { block in
            let kind =
                switch block.kind {
                case .heading(let level): "h\(level)"
                case .item(let level, let numbered): "i\(level)\(numbered ? "#" : "")"
                case .cell(let row, let column): "c\(row),\(column)"
                case .contents: "t"
                case .paragraph: "p"
                }
            let marker = block.marker.isEmpty ? "" : " [\(text(block.marker))]"
            return kind + (block.bold ? "*" : "") + marker + " " + text(block.range)
        }
    }
}

/// Writes zips as no decent program does: with any name, and with sizes that are not true.
struct ZipMaker {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ content: [UInt8], declaring size: Int? = nil, isUTF8: Bool = true) {
        add(name: Array(name.utf8), content, declaring: size, isUTF8: isUTF8)
    }

    mutating func add(name: [UInt8], _ content: [UInt8], declaring size: Int? = nil, isUTF8: Bool = true) {
        let offset = bytes.count
        let flags = isUTF8 ? 0x0800 : 0
        let common =
            number(20, 2) + number(flags, 2) + number(0, 2) + number(0x5C21_0000, 4) + number(Int(crc(content)), 4) + number(content.count, 4)
            + number(size ?? content.count, 4) + number(name.count, 2) + number(0, 2)
        bytes += number(0x0403_4B50, 4) + common + name + content
        directory +=
            number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4) + name
        count += 1
    }

    func finish() -> [UInt8] {
        bytes + directory + number(0x0605_4B50, 4) + number(0, 2) + number(0, 2) + number(count, 2) + number(count, 2) + number(directory.count, 4)
            + number(bytes.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    private func crc(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}

func zip(_ files: [(String, String)]) -> [UInt8] {
    var maker = ZipMaker()
    for (name, text) in files { maker.add(name, Array(text.utf8)) }
    return maker.finish()
}

private let wordSpaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
    """

/// A document of Word with this in its body, and other parts if given.
func docx(_ body: String, styles: String = "", numbering: String = "", footnotes: String = "") -> [UInt8] {
    zip([
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<?xml version=\"1.0\"?><w:document \(wordSpaces)><w:body>\(body)</w:body></w:document>"),
        ("word/styles.xml", "<w:styles \(wordSpaces)>\(styles)</w:styles>"),
        ("word/numbering.xml", "<w:numbering \(wordSpaces)>\(numbering)</w:numbering>"),
        ("word/footnotes.xml", "<w:footnotes \(wordSpaces)>\(footnotes)</w:footnotes>"),
    ])
}

/// An OpenDocument text with this in its body.
func odt(_ body: String, styles: String = "") -> [UInt8] {
    let spaces = ["office", "text", "table", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    let more =
        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    return zip([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            "<office:document-content \(spaces) \(more)><office:automatic-styles>\(styles)</office:automatic-styles>"
                + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
        ),
    ])
}

/// A PDF with one line of text on each page.
func pdf(_ pages: [String]) -> [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    func object(_ text: String) {
        places.append(file.count)
        file += Array("\(places.count) 0 obj\n\(text)\nendobj\n".utf8)
    }
    object("<< /Type /Catalog /Pages 2 0 R >>")
    object("<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " "))] >>")
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, page) in pages.enumerated() {
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + index * 2) 0 R >>")
        let content = page.isEmpty ? "" : "BT /F1 12 Tf 72 760 Td (\(page)) Tj ET"
        object("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    let table = file.count
    file += Array("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places { file += Array((String(10_000_000_000 + place).dropFirst() + " 00000 n \n").utf8) }
    file += Array("trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return file
}
