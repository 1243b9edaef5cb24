/// Puts lines together to blocks and writes the new text.
struct BlockWriter {
    let source: [UInt8]
    let lines: [RawLine]
    let pageCount: Int
    /// By the line on which they begin.
    let tables: [Int: SpacedTable]
    /// The width of full lines on each page, in bytes.
    let widths: [Int]

    var utf8: [UInt8] = []
    var blocks: [Block] = []
    var pages: [Range<Int>] = []
    var glyphs: [UInt32] = []
    /// How far the numbers of the open list stand from the edge, by level.
    var indents: [Int] = []
    /// How many bullets of each page have not found their line.
    var loose: [Int: Int]
    /// Whether the lines of a list are being read whose bullets stand elsewhere.
    var inLooseList = false

    init(source: [UInt8], lines: [RawLine], pages: Int, loose: [Int: Int]) {
        (self.source, self.lines, pageCount, self.loose) = (source, lines, pages, loose)
        tables = spacedTables(in: lines, of: source.span)
        widths = BlockWriter.widths(lines, pages: pages)
        utf8.reserveCapacity(source.count)
    }

    /// Of each page the length that nine in ten lines do not exceed; a page of few lines takes that of the document.
    static func widths(_ lines: [RawLine], pages: Int) -> [Int] {
        func ninth(_ lengths: [Int]) -> Int { lengths.isEmpty ? 80 : lengths.sorted()[lengths.count * 9 / 10] }
        let whole = ninth(lines.filter { !$0.isRow }.map { $0.range.count })
        var byPage = [[Int]](repeating: [], count: pages + 1)
        for line in lines where !line.isRow { byPage[min(line.page, pages)].append(line.range.count) }
        return byPage.map { $0.count < 8 ? whole : ninth($0) }
    }

    mutating func write() -> DocumentText {
        var index = 0
        var page = 1
        var pageStart = 0
        while index < lines.count {
            while page < lines[index].page {
                pages.append(pageStart..<utf8.count)
                pageStart = utf8.count
                page += 1
            }
            index = writeBlock(from: index)
        }
        while page <= pageCount {
            pages.append(pageStart..<utf8.count)
            pageStart = utf8.count
            page += 1
        }
        decideKinds()
        return DocumentText(utf8: utf8, pages: pages, blocks: blocks)
    }

    /// Writes the block that begins at line `first` and returns the line after it.
    mutating func writeBlock(from first: Int) -> Int {
        let line = lines[first]
        if let table = tables[first] {
            write(table, page: line.page)
            return table.end
        }
        let marker: (marker: LineMarker, text: Int)? = source.span.marker(in: line.range)
        var next = first + 1
        let start = utf8.count
        var breaks: [Int] = []
        if let found = marker, !line.isContents, found.text == line.range.upperBound {
            // A bullet or a number alone on its line: the text stands on the next.
            utf8 += source[line.range]
            if next < lines.count, lines[next].page == line.page, source.span.marker(in: lines[next].range) == nil, !lines[next].isContents {
                utf8.append(0x20)
                let textStart = utf8.count
                utf8 += source[lines[next].range]
                next = takeLines(after: next, width: lineWidth(at: next), breaks: &breaks)
                finish(found.marker, start: start, text: textStart, line: line, breaks: breaks)
                return next
            }
            finish(found.marker, start: start, text: start, line: line, breaks: [])
            return next
        }
        if inLooseList, marker != nil || line.isContents || (loose[line.page] ?? 0) == 0 { inLooseList = false }
        utf8 += source[line.range]
        var textStart = start
        if let found = marker { textStart = start + found.text - line.range.lowerBound }
        if !line.isContents { next = takeLines(after: first, width: lineWidth(at: first), breaks: &breaks) }
        finish(marker?.marker, start: start, text: textStart, line: line, breaks: breaks)
        followLooseList(line)
        return next
    }

    /// Makes the block just written an item when it belongs to a list whose bullets stand elsewhere on the page, and begins
    /// such a list behind a colon.
    mutating func followLooseList(_ line: RawLine) {
        guard let last = blocks.indices.last, let count = loose[line.page], count > 0, blocks[last].kind == .paragraph else { return }
        if inLooseList {
            let end = utf8[blocks[last].range.upperBound - 1]
            inLooseList = blocks[last].range.count <= 140 && end != UInt8(ascii: "?") && (end != UInt8(ascii: ".") || blocks[last].range.count <= 70)
            guard inLooseList else { return }
            blocks[last].kind = .item(level: 1, numbered: false)
            loose[line.page] = count - 1
        } else {
            inLooseList = utf8[blocks[last].range.upperBound - 1] == UInt8(ascii: ":")
        }
    }

    mutating func finish(_ marker: LineMarker?, start: Int, text: Int, line: RawLine, breaks: [Int]) {
        var markerEnd = text
        while markerEnd > start, utf8[markerEnd - 1] == 0x20 { markerEnd -= 1 }
        var end = utf8.count
        let kind: Block.Kind
        switch marker {
        case _ where line.isContents:
            kind = .contents
            end = titleEnd(from: text)
        case .bullet(let glyph):
            kind = .item(level: level(of: glyph), numbered: false)
        case .number(let parts, _): kind = parts.count > 1 ? .heading(level: parts.count) : .item(level: level(at: line.indent), numbered: true)
        case .letter: kind = .item(level: level(at: line.indent), numbered: true)
        case .chapter: kind = .heading(level: 1)
        case nil: kind = .paragraph
        }
        if marker == nil || !isBullet(marker) { glyphs = [] }
        if marker == nil { indents = [] }
        blocks.append(Block(kind, text..<end, marker: start..<markerEnd, page: line.page, breaks: breaks))
        utf8.append(0x0A)
    }

    /// Where the title of a line of contents ends: before its leaders and its page number.
    func titleEnd(from start: Int) -> Int {
        var end = utf8.count
        while end > start, utf8[end - 1].isDigit { end -= 1 }
        for label in ["pag. ", "pag ", "p. ", "blz. ", "p."]
        where end - start > label.utf8.count + 3 && utf8[..<end].suffix(label.utf8.count).elementsEqual(label.utf8) { end -= label.utf8.count }
        guard end == utf8.count || end > start, end == start || !utf8[end - 1].isLetter && utf8[end - 1] != UInt8(ascii: "-") else {
            return utf8.count
        }
        while end > start {
            if utf8[end - 1].isSpace || utf8[end - 1] == UInt8(ascii: ".") || utf8[end - 1] == UInt8(ascii: "_") {
                end -= 1
            } else if end >= start + 3, utf8[end - 1] == 0xA6, utf8[end - 2] == 0x80, utf8[end - 3] == 0xE2 {
                end -= 3
            } else {
                break
            }
        }
        return end > start ? end : utf8.count
    }

    func isBullet(_ marker: LineMarker?) -> Bool { if case .bullet = marker { true } else { false } }

    mutating func level(of glyph: UInt32) -> Int {
        if let known = glyphs.firstIndex(of: glyph) {
            glyphs.removeSubrange((known + 1)...)
            return known + 1
        }
        glyphs.append(glyph)
        return glyphs.count
    }

    /// The level of a number by how far it stands from the edge.
    mutating func level(at indent: Int) -> Int {
        while let last = indents.last, last > indent { indents.removeLast() }
        if indents.last != indent { indents.append(indent) }
        return indents.count
    }

    /// The width against which breaks after line `index` are judged: that of its column when it stands in one.
    func lineWidth(at index: Int) -> Int {
        var first = index, last = index
        while first > 0, index - first < 12, !lines[first].blankBefore, lines[first - 1].page == lines[index].page { first -= 1 }
        while last + 1 < lines.count, last - index < 12, !lines[last + 1].blankBefore, lines[last + 1].page == lines[index].page { last += 1 }
        var widest = 0
        for line in first...last where !lines[line].isRow { widest = max(widest, lines[line].range.count) }
        return last - first >= 2 && widest >= 38 ? widest : widths[min(lines[index].page, pageCount)]
    }

    /// Appends the lines that go on from line `first`.
    mutating func takeLines(after first: Int, width: Int, breaks: inout [Int]) -> Int {
        var current = first
        while current + 1 < lines.count, tables[current + 1] == nil, continues(current, width: width) {
            let next = lines[current + 1].range
            joinLine(next, breaks: &breaks)
            utf8 += source[next]
            current += 1
        }
        return current + 1
    }

    /// Readies what was written for the line that goes on with it: a space, or a word that was broken becomes whole.
    mutating func joinLine(_ next: Range<Int>, breaks: inout [Int]) {
        if let last = utf8.last, last == UInt8(ascii: "-"), utf8.count >= 2, utf8[utf8.count - 2].isLetter, startsSmall(next), !startsWithAnd(next) {
            utf8.removeLast()
        } else if !(utf8.last.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") } ?? false && source[next.lowerBound].isDigit) {
            breaks.append(utf8.count)
            utf8.append(0x20)
        }
    }
}
