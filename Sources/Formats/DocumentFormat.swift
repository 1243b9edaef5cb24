/// The kinds of file that Stip reads.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case pdf, docx, odt, html, text, zip

    /// What a file is, by what is in it. Its name does not count: a PDF named `plan.doc` is a PDF.
    public static func recognise(_ path: String, limits: Limits = Limits()) throws(Unreadable) -> DocumentFormat {
        let file = try File(path)
        try file.checkSize(limits)
        let head = try file.bytes(at: 0, count: 65_536)
        if head.isPDF { return .pdf }
        if head.isZip { return try ZipArchive(path, limits: limits).format() }
        if let reason = head.knownStranger { throw reason }
        if head.isHTML { return .html }
        if head.isProgram { throw .notADocument }
        guard head.isText else { throw .notADocument }
        return .text
    }
}

extension [UInt8] {
    /// Some makers put a few bytes before the mark, so it may stand in the first kilobyte, at the start of a line.
    var isPDF: Bool {
        guard let mark = prefix(1_024).firstIndex(of: "%PDF-") else { return false }
        return mark == 0 || self[mark - 1] < 0x20 || starts(with: [0xEF, 0xBB, 0xBF])
    }

    var isZip: Bool { starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0x50, 0x4B, 0x05, 0x06]) }

    /// The reason for a file that is known and not read here.
    fileprivate var knownStranger: Unreadable? {
        if starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return oldOffice }
        if matches("{\\rtf", at: 0) { return .richText }
        let images: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        if images.contains(where: starts) || matches("RIFF", at: 0) && matches("WEBP", at: 8) || matches("ftyphei", at: 4) { return .image }
        if matches("BM", at: 0), count > 14, self[6..<10].allSatisfy({ $0 == 0 }) { return .image }
        let archives: [[UInt8]] = [[0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58]]
        if archives.contains(where: starts) || matches("ustar", at: 257) { return .otherArchive }
        return nil
    }

    /// The old container of Microsoft holds old files, and new ones with a password. Its names are UTF-16.
    private var oldOffice: Unreadable {
        func holds(_ name: String) -> Bool {
            let wide = Array(name.utf8.map { [$0, 0] }.joined())
            return indices.contains { self[$0] == wide[0] && self[$0...].starts(with: wide) }
        }
        if holds("EncryptedPackage") { return .passwordProtected }
        if holds("Workbook") { return .spreadsheet }
        if holds("PowerPoint Document") { return .presentation }
        return .oldWord
    }

    /// The first thing is a tag of HTML, or a tag `<html` comes soon after other things.
    fileprivate var isHTML: Bool {
        let text = starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) ? decoded(Array(prefix(8_192))) : Array(prefix(8_192))
        guard let first = text.firstIndex(where: { !$0.isSpace && $0 < 0x80 }), text[first] == UInt8(ascii: "<") else { return false }
        let openings: [StaticString] = [
            "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<main", "<article", "<div", "<h1", "<h2", "<p>", "<table",
        ]
        if openings.contains(where: { text.matchesAnyCase($0, at: first) }) { return true }
        return text.indices.contains { text[$0] == UInt8(ascii: "<") && text.matchesAnyCase("<html", at: $0) }
    }

    /// A program of Windows, Linux or macOS.
    fileprivate var isProgram: Bool {
        let marks: [[UInt8]] = [Array("MZ".utf8), [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE]]
        return marks.contains(where: starts)
    }

    /// Text may hold a stray control character; a program or a picture holds many. XML that is not HTML is data.
    fileprivate var isText: Bool {
        if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return true }
        if contains(0) { return false }
        if matches("<?xml", at: 0) || matches("<?xml", at: 3) { return false }
        let controls = count { $0 < 0x20 && !$0.isSpace && $0 != 0x1B || $0 == 0x7F }
        return controls <= 4 + count / 50
    }
}
