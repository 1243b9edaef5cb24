import Subprocess

/// Reads a PDF with `pdftotext`, in a process of its own: its pages come parted by form feeds.
func readPDF(_ path: String, limits: Limits, tables: (ArraySlice<UInt8>) -> Bool = { _ in false }) async throws(Unreadable) -> DocumentText {
    // A name that begins with a hyphen would be an option, and a lone hyphen the standard input.
    let path = path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
    let command = ["-raw", "-enc", "UTF-8", "-eol", "unix", "-l", String(limits.pages + 1), path, "-"]
    let ending = try await bounded(["pdftotext", "-q"] + command, limits: limits)
    if let reason = ending.limitReached { throw reason }
    guard ending.status.isSuccess else { throw try await reason(of: command, limits: limits) }

    let raw = ending.output
    guard raw.count(where: { $0 == 0x0C }) <= limits.pages else { throw .tooManyPages }
    if isGarbage(raw.span) { return reflow(raw.filter { $0 == 0x0C }) }
    let whole = try await withTables(raw, path, limits: limits, wanted: tables)
    return reflow(mended(validUTF8(whole))).partingBlocks(longerThan: limits.lineBytes)
}

/// Asks `pdftotext` again, now with its words: the quiet run is the quick one, and a file that is refused is rare.
private func reason(of command: [String], limits: Limits) async throws(Unreadable) -> Unreadable {
    let words: [UInt8]
    do throws(Unreadable) {
        let ending = try await bounded(["pdftotext"] + command, limits: limits, errors: 100_000)
        if case .exited(3) = ending.status { return .copyingForbidden }
        words = ending.error
    } catch .tooMuchText {
        return .damaged
    }
    if words.contains("Incorrect password") || words.contains("unknown security handler") || words.contains("nsupported") && words.contains("ncrypt")
    {
        return .passwordProtected
    }
    return words.contains("Out of memory") ? .tooMuchMemory : .damaged
}

/// Whether the end of a PDF is missing: the last thing in a whole one is the place of its table, not an object.
func isTruncatedPDF(_ file: borrowing File) throws(Unreadable) -> Bool {
    let tail = try file.bytes(at: max(0, file.size - 65_536), count: 65_536)
    guard let table = tail.lastIndex(of: "startxref") else { return true }
    guard let object = tail.lastIndex(of: " obj") else { return false }
    return object > table
}

/// Whether text has more characters without meaning than letters: fonts that do not tell which letters they draw.
func isGarbage(_ text: Span<UInt8>) -> Bool {
    var letters = 0
    var garbage = 0
    var index = 0
    while index < text.count {
        let byte = text[index]
        index += 1
        if byte < 0x80 ? byte.isLetter || byte.isDigit : byte >= 0xC2 && byte <= 0xED || byte >= 0xF0 && byte < 0xF3 {
            letters += 1
        } else if byte == 0xEE || byte == 0xF3 || byte == 0xF4 {
            garbage += 1
        } else if byte == 0xEF, index + 1 < text.count {
            let second = text[index]
            if second < 0xA4 || second == 0xBF && text[index + 1] == 0xBD { garbage += 1 } else { letters += 1 }
        } else if byte < 0x20 && !byte.isSpace || byte == 0x7F {
            garbage += 1
        }
    }
    return garbage > letters
}
