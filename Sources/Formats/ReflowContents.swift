/// Marks the lines of a table of contents: those with leaders and a page number, and all lines from the word
/// "Inhoudsopgave" until the first title of it comes back as a heading.
func markContents(_ lines: inout [RawLine], of text: Span<UInt8>) {
    for index in lines.indices where !lines[index].isRow && hasLeaders(lines[index].range, of: text) { lines[index].isContents = true }
    guard let heading = lines.prefix(400).firstIndex(where: { isContentsHeading($0.range, of: text) }) else { return }
    var entry = heading + 1
    while entry < lines.count, entry < heading + 6,
        contentsTitle(lines[entry].range, of: text).count < 4 || isContentsHeading(lines[entry].range, of: text)
    {
        entry += 1
    }
    guard entry < lines.count else { return }
    let limit = min(lines.count, heading + 160)
    var titles: Set<[UInt8]> = []
    var paged = 0
    var end: Int?
    for index in entry..<limit {
        let title = contentsTitle(lines[index].range, of: text)
        let hasPage = text[lines[index].range.upperBound - 1].isDigit
        if hasPage { paged += 1 }
        // Where lines have a page number, a title with one is a line of the table still, though it came before.
        let isLine = lines[index].isContents || hasPage && paged * 5 > (index - entry) * 3
        if titles.contains(title), !isLine, index > entry + 1 {
            end = index
            break
        }
        if lines[index].isRow || lines[index].range.count > 100 && !hasPage { break }
        if title.count >= 4 { titles.insert(title) }
    }
    if let end {
        for index in heading + 1..<end { lines[index].isContents = true }
        return
    }
    // The first title does not come back: the table goes on while lines end in a number.
    var misses = 0
    for index in entry..<limit {
        let range = lines[index].range
        if lines[index].isRow { break }
        if text[range.upperBound - 1].isDigit && range.count < 120 {
            misses = 0
            lines[index].isContents = true
        } else {
            misses += 1
            if misses > 2 || range.count > 120 { break }
        }
    }
}

private func hasLeaders(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    guard range.count >= 6 else { return false }
    var end = range.upperBound - 1
    while end > range.lowerBound, text[end].isDigit || text[end].isSpace { end -= 1 }
    guard end > range.lowerBound + 2 else { return false }
    var dots = 0
    while end >= range.lowerBound {
        if text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "_") {
            dots += 1
        } else if text[end] == 0xA6 && end >= 2 && text[end - 1] == 0x80 && text[end - 2] == 0xE2 {
            dots += 3
            end -= 2
        } else if text[end] != 0x20 {
            break
        }
        end -= 1
    }
    return dots >= 3
}

private func isContentsHeading(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    guard range.count <= 20, range.count >= 6 else { return false }
    let letters = range.map { text[$0] | 0x20 }.filter { $0.isLower }
    return letters == Array("inhoud".utf8) || letters == Array("inhoudsopgave".utf8)
}

/// The letters of the title without number, leaders and page.
private func contentsTitle(_ range: Range<Int>, of text: Span<UInt8>) -> [UInt8] {
    var title: [UInt8] = []
    for index in range where text[index].isLetter || text[index] >= 0x80 { title.append(text[index].isUpper ? text[index] | 0x20 : text[index]) }
    // The row of dots before the page number, as `shortenedLeaders` leaves it.
    if title.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { title.removeLast(3) }
    return title
}
