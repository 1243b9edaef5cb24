/// One line of raw text, without the space around it.
struct RawLine {
    var range: Range<Int>
    var page: Int
    /// Space before it, in columns.
    var indent: Int
    var blankBefore: Bool
    var isContents = false
    /// Whether it is a row of a table, with a mark between its cells.
    var isRow = false
}

/// The lines that hold something, and how many pages there are.
func rawLines(of text: Span<UInt8>) -> (lines: [RawLine], pages: Int) {
    var lines: [RawLine] = []
    var page = 1
    var start = 0
    var blank = true
    func close(at end: Int) {
        var from = start, to = end
        while from < to, text[from].isSpace { from += 1 }
        while to > from, text[to - 1].isSpace { to -= 1 }
        if from < to {
            let isRow = (from..<to).contains { text[$0] == TableMark.cell }
            for part in isRow ? [start..<end] : tornApart(from..<to, of: text) {
                lines.append(RawLine(range: part, page: page, indent: from - start, blankBefore: blank, isRow: isRow))
                blank = false
            }
        } else {
            blank = true
        }
    }
    for index in 0..<text.count {
        switch text[index] {
        case 0x0A:
            close(at: index)
            start = index + 1
        case 0x0C:
            close(at: index)
            start = index + 1
            page += 1
            blank = true
        default: break
        }
    }
    close(at: text.count)
    // A form feed that ends the file opens no page.
    if page > 1, text.count > 0, text[text.count - 1] == 0x0C { page -= 1 }
    return page == 1 ? byPageMarks(lines, of: text) : (lines, page)
}

/// Lines of a table of contents that were put on one line: "3.1 Jeugd 6 3.2 Drugs 7", "2. Aanpak 2.1 Jeugd 2.2 Drugs". A line
/// is parted before a number of a section that follows a page number, and before each of three or more in a row.
private func tornApart(_ range: Range<Int>, of text: Span<UInt8>) -> [Range<Int>] {
    guard range.count >= 20, range.count < 4000 else { return [range] }
    var starts: [(index: Int, afterPage: Bool)] = []
    var index = range.lowerBound + 4
    while index + 3 < range.upperBound {
        if text[index].isDigit, text[index - 1].isSpace {
            var end = index, stops = 0
            while end < range.upperBound, text[end].isDigit || text[end] == UInt8(ascii: ".") {
                if text[end] == UInt8(ascii: ".") { stops += 1 }
                end += 1
            }
            let isSection = stops > 0 && end - index <= 6 && end + 1 < range.upperBound && text[end].isSpace && text[end + 1].isUpper
            if isSection, text[end - 1] != UInt8(ascii: ".") || stops > 1 || text[index - 2].isDigit {
                starts.append((index, text[index - 2].isDigit))
            }
            index = end
        }
        index += 1
    }
    let row = starts.count >= 3
    var parts: [Range<Int>] = []
    var begin = range.lowerBound
    for start in starts where (row || start.afterPage) && start.index - begin > 6 {
        parts.append(begin..<start.index - 1)
        begin = start.index
    }
    parts.append(begin..<range.upperBound)
    return parts
}

/// Text taken from a PDF by others often tells its pages by lines `(1)`, `(2)`, `(3)`. Then those are the pages.
private func byPageMarks(_ lines: [RawLine], of text: Span<UInt8>) -> (lines: [RawLine], pages: Int) {
    var result: [RawLine] = []
    var page = 0
    for line in lines {
        if pageMark(line.range, of: text) == page + 1 {
            page += 1
        } else {
            var moved = line
            moved.page = max(page, 1)
            result.append(moved)
        }
    }
    return page >= 2 ? (result, page) : (lines, 1)
}

private func pageMark(_ range: Range<Int>, of text: Span<UInt8>) -> Int? {
    guard (3...6).contains(range.count), text[range.lowerBound] == UInt8(ascii: "("), text[range.upperBound - 1] == UInt8(ascii: ")") else {
        return nil
    }
    var value = 0
    for index in range.dropFirst().dropLast() {
        guard text[index].isDigit else { return nil }
        value = value * 10 + Int(text[index] - 48)
    }
    return value
}

/// Running headers, footers and page numbers: what stands at the top or at the foot of many pages, but for its digits.
/// The first page keeps its lines, because there the running header is the title.
func withoutRunningLines(_ lines: [RawLine], pages: Int, of text: Span<UInt8>) -> [RawLine] {
    guard pages >= 3 else { return withoutLonePageNumbers(lines, pages: pages, of: text) }
    var edges: [Int: RunningKey] = [:]
    var counts: [RunningKey: Int] = [:]
    var first = 0
    while first < lines.count {
        var last = first
        while last + 1 < lines.count, lines[last + 1].page == lines[first].page { last += 1 }
        let top = first...min(first + 2, last), foot = max(first, last - 2)...last
        var seen: Set<RunningKey> = []
        // An item of a list is no running line, even where many pages end in the same one.
        for index in Set(Array(top) + Array(foot)) where !isBulleted(lines[index].range, of: text) {
            let key = runningKey(lines[index].range, of: text)
            edges[index] = key
            if seen.insert(key).inserted { counts[key, default: 0] += 1 }
        }
        first = last + 1
    }
    let enough = pages <= 4 ? 2 : max(3, (pages + 3) / 4)
    return lines.indices.compactMap { index in
        guard let key = edges[index], lines[index].page > 1 || key.bytes.allSatisfy({ $0 == UInt8(ascii: "#") || !$0.isLetter }) else {
            return lines[index]
        }
        return (counts[key] ?? 0) >= enough && (enough > 2 || key.bytes.count >= 12) ? nil : lines[index]
    }
}

private func isBulleted(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    if case .bullet = text.marker(in: range)?.marker { true } else { false }
}

private func withoutLonePageNumbers(_ lines: [RawLine], pages: Int, of text: Span<UInt8>) -> [RawLine] {
    guard pages == 2 else { return lines }
    return lines.indices.compactMap { index in
        let atFoot = index + 1 == lines.count || lines[index + 1].page != lines[index].page
        let isNumber = lines[index].range.count <= 3 && runningKey(lines[index].range, of: text).bytes == [UInt8(ascii: "#")]
        return atFoot && isNumber ? nil : lines[index]
    }
}

/// What running lines have in common. Its bytes are taken together when it is looked up, not one by one.
private struct RunningKey: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// Small letters, each run of digits one `#`, each run of space one space.
private func runningKey(_ range: Range<Int>, of text: Span<UInt8>) -> RunningKey {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    for index in range {
        let byte = text[index]
        if byte.isDigit {
            if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
        } else if byte.isSpace {
            if key.last != 0x20 { key.append(0x20) }
        } else {
            key.append(byte.isUpper ? byte | 0x20 : byte)
        }
    }
    return RunningKey(bytes: key)
}
