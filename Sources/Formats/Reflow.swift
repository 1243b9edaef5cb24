/// Turns plain text, as `pdftotext` gives it or as it stands in a text file, into a document: lines become paragraphs
/// again, words broken at the end of a line become whole, running headers go, and headings, lists and tables of contents
/// are told apart by their form. Pages are parted by form feeds.
///
/// A line goes on in the next when the break was forced: the first word of the next line would not have fitted.
public func reflow(_ raw: [UInt8]) -> DocumentText {
    let text = cleaned(raw)
    var (lines, pages) = rawLines(of: text.span)
    lines = withoutRunningLines(lines, pages: pages, of: text.span)
    let loose = takeLooseMarkers(from: &lines, of: text.span)
    markContents(&lines, of: text.span)
    var writer = BlockWriter(source: text, lines: lines, pages: pages, loose: loose)
    return writer.write()
}

/// Puts lines together to blocks and writes the new text.
private struct BlockWriter {
    let source: [UInt8]
    let lines: [RawLine]
    let pageCount: Int
    /// The width of full lines on each page, in bytes.
    let widths: [Int]

    var utf8: [UInt8] = []
    var blocks: [Block] = []
    var pages: [Range<Int>] = []
    private var glyphs: [UInt32] = []
    /// How far the numbers of the open list stand from the edge, by level.
    private var indents: [Int] = []
    /// How many bullets of each page have not found their line.
    private var loose: [Int: Int]
    /// Whether the lines of a list are being read whose bullets stand elsewhere.
    private var inLooseList = false

    init(source: [UInt8], lines: [RawLine], pages: Int, loose: [Int: Int]) {
        (self.source, self.lines, pageCount, self.loose) = (source, lines, pages, loose)
        widths = BlockWriter.widths(lines, pages: pages)
        utf8.reserveCapacity(source.count)
    }

    /// Of each page the length that nine in ten lines do not exceed; a page of few lines takes that of the document.
    static func widths(_ lines: [RawLine], pages: Int) -> [Int] {
        func ninth(_ lengths: [Int]) -> Int { lengths.isEmpty ? 80 : lengths.sorted()[lengths.count * 9 / 10] }
        let whole = ninth(lines.map { $0.range.count })
        var byPage = [[Int]](repeating: [], count: pages + 1)
        for line in lines { byPage[min(line.page, pages)].append(line.range.count) }
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
    private mutating func writeBlock(from first: Int) -> Int {
        let line = lines[first]
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
    private mutating func followLooseList(_ line: RawLine) {
        guard let last = blocks.indices.last, let count = loose[line.page], count > 0, blocks[last].kind == .paragraph else { return }
        if inLooseList {
            inLooseList =
                blocks[last].range.count <= 140 && (utf8[blocks[last].range.upperBound - 1] != UInt8(ascii: ".") || blocks[last].range.count <= 70)
            guard inLooseList else { return }
            blocks[last].kind = .item(level: 1, numbered: false)
            loose[line.page] = count - 1
        } else {
            inLooseList = utf8[blocks[last].range.upperBound - 1] == UInt8(ascii: ":")
        }
    }

    private mutating func finish(_ marker: LineMarker?, start: Int, text: Int, line: RawLine, breaks: [Int]) {
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
    private func titleEnd(from start: Int) -> Int {
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

    private func isBullet(_ marker: LineMarker?) -> Bool { if case .bullet = marker { true } else { false } }

    private mutating func level(of glyph: UInt32) -> Int {
        if let known = glyphs.firstIndex(of: glyph) {
            glyphs.removeSubrange((known + 1)...)
            return known + 1
        }
        glyphs.append(glyph)
        return glyphs.count
    }

    /// The level of a number by how far it stands from the edge.
    private mutating func level(at indent: Int) -> Int {
        while let last = indents.last, last > indent { indents.removeLast() }
        if indents.last != indent { indents.append(indent) }
        return indents.count
    }

    /// The width against which breaks after line `index` are judged: that of its column when it stands in one.
    private func lineWidth(at index: Int) -> Int {
        var first = index, last = index
        while first > 0, index - first < 12, !lines[first].blankBefore, lines[first - 1].page == lines[index].page { first -= 1 }
        while last + 1 < lines.count, last - index < 12, !lines[last + 1].blankBefore, lines[last + 1].page == lines[index].page { last += 1 }
        var widest = 0
        for line in first...last { widest = max(widest, lines[line].range.count) }
        return last - first >= 2 && widest >= 38 ? widest : widths[min(lines[index].page, pageCount)]
    }

    /// Appends the lines that go on from line `first`.
    private mutating func takeLines(after first: Int, width: Int, breaks: inout [Int]) -> Int {
        var current = first
        while current + 1 < lines.count, continues(current, width: width) {
            let next = lines[current + 1].range
            if let last = utf8.last, last == UInt8(ascii: "-"), utf8.count >= 2, utf8[utf8.count - 2].isLetter, startsSmall(next),
                !startsWithAnd(next)
            {
                utf8.removeLast()
            } else if !(utf8.last == UInt8(ascii: "-") && source[next.lowerBound].isDigit) {
                breaks.append(utf8.count)
                utf8.append(0x20)
            }
            utf8 += source[next]
            current += 1
        }
        return current + 1
    }

    private func continues(_ current: Int, width: Int) -> Bool {
        let line = lines[current], next = lines[current + 1]
        guard next.page == line.page, !next.isContents else { return false }
        if let found = source.span.marker(in: next.range) {
            // A number at the beginning of a line can be the rest of a sentence: "… op 1\n2. ..." hardly, "in\n12 …" never gets here.
            if case .letter = found.marker { return false }
            return false
        }
        let last = source[line.range.upperBound - 1]
        let small = startsSmall(next.range)
        if last == UInt8(ascii: ":"), !small, (loose[line.page] ?? 0) > 0 { return false }
        if last == UInt8(ascii: "."), !small, opensWithLabel(next.range) { return false }
        if inLooseList, !small || line.range.count < width * 7 / 10 { return false }
        if last == UInt8(ascii: "-"), line.range.count >= 3,
            small || source[line.range.upperBound - 2].isDigit && source[next.range.lowerBound].isDigit
        {
            return true
        }
        var wordEnd = next.range.lowerBound
        while wordEnd < next.range.upperBound, !source[wordEnd].isSpace { wordEnd += 1 }
        let forced = line.range.count + 1 + (wordEnd - next.range.lowerBound) > width * 93 / 100
        if next.blankBefore { return forced && small && !ends(last) && line.range.count > 30 }
        return forced || small && !ends(last) || last == UInt8(ascii: ",") && line.range.count > 25
    }

    /// "Jeugd en drugs: …": a line that begins with a label begins a paragraph.
    private func opensWithLabel(_ range: Range<Int>) -> Bool {
        for index in range.prefix(40) {
            if source[index] == UInt8(ascii: ":") { return index > range.lowerBound + 3 && index + 1 < range.upperBound && source[index + 1].isSpace }
            guard source[index].isLetter || source[index].isSpace || source[index] >= 0x80 || source[index] == UInt8(ascii: "-") else { return false }
        }
        return false
    }

    private func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }

    private func startsSmall(_ range: Range<Int>) -> Bool {
        let byte = source[range.lowerBound]
        if byte.isLower { return true }
        return byte == 0xC3 && range.count > 1 && source[range.lowerBound + 1] >= 0xA0
    }

    /// "zorg-" before "en veiligheidshuis" keeps its hyphen.
    private func startsWithAnd(_ range: Range<Int>) -> Bool {
        let word = source[range].prefix(3)
        return word.elementsEqual("en ".utf8) || word.elementsEqual("of ".utf8)
    }

    /// Tells headings from list items and short lines from paragraphs, by what stands around them.
    private mutating func decideKinds() {
        let titles = Set(blocks.filter { $0.kind == .contents }.map { letters(of: $0.range) })
        // From the end: whether a line is a heading depends on what follows it.
        for index in blocks.indices.reversed() {
            switch blocks[index].kind {
            case .item(_, numbered: true) where blocks[index].range.count < 100 && titles.contains(letters(of: blocks[index].range)):
                blocks[index].kind = .heading(level: 1)
            case .item(level: 1, numbered: true) where hasSections(index):
                if isTitleLike(blocks[index]) { blocks[index].kind = .heading(level: 1) }
            case .item(_, numbered: true) where !isInList(index):
                if isTitleLike(blocks[index]) { blocks[index].kind = .heading(level: 1) }
            case .heading where !isTitleLike(blocks[index], longest: 160):
                blocks[index].kind = .paragraph
            case .paragraph where isTitleLike(blocks[index]) && stands(index):
                blocks[index].kind = .heading(level: 2)
            default: break
            }
        }
    }

    /// Whether sections of a numbered line follow it: "2." and soon "2.1".
    private func hasSections(_ index: Int) -> Bool {
        guard let own = leadingNumber(index), isOneNumber(index) else { return false }
        return blocks[(index + 1)...].prefix(3).contains { !$0.marker.isEmpty && $0.marker.count >= 3 && leadingNumber(of: $0) == own && !isOneNumber($0) }
    }

    private func letters(of range: Range<Int>) -> [UInt8] { utf8[range].filter(\.isLetter).map { $0.isUpper ? $0 | 0x20 : $0 } }

    /// Whether a numbered line has a neighbour of its own level with the number before or after its own, with little between
    /// them: no more than two paragraphs, or only the short lines of a table.
    private func isInList(_ index: Int) -> Bool {
        guard let own = leadingNumber(index) else { return true }
        return [1, -1].contains { step in
            var other = index + step
            var long = 0, short = 0
            while blocks.indices.contains(other), abs(other - index) <= 12, long == 0 && short <= 8 || long + short <= 2 {
                if leadingNumber(other) != nil, isOneNumber(other), let number = leadingNumber(other), level(other) <= level(index) {
                    return number == own + step
                }
                switch blocks[other].kind {
                case .item: break
                case .heading where !blocks[other].marker.isEmpty: return false
                default: if isCellLike(blocks[other]) { short += 1 } else { long += 1 }
                }
                other += step
            }
            return false
        }
    }

    /// A short piece without an end, as the cells of a table are when its lines are gone.
    private func isCellLike(_ block: Block) -> Bool { block.range.count <= 90 && utf8[block.range.upperBound - 1] != UInt8(ascii: ".") }

    private func level(_ index: Int) -> Int { if case .item(let level, _) = blocks[index].kind { level } else { 1 } }

    /// `2.` and not `2.1`.
    private func isOneNumber(_ index: Int) -> Bool { isOneNumber(blocks[index]) }
    private func isOneNumber(_ block: Block) -> Bool { !utf8[block.marker].dropLast().contains(where: { !$0.isDigit }) }

    private func leadingNumber(_ index: Int) -> Int? { leadingNumber(of: blocks[index]) }

    private func leadingNumber(of block: Block) -> Int? {
        let marker = block.marker
        guard let first = marker.first, utf8[first].isDigit else { return nil }
        var value = 0
        for byte in utf8[marker] {
            guard byte.isDigit else { break }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// Short, begins with a capital or a digit, does not end as a sentence does.
    private func isTitleLike(_ block: Block, longest: Int = 95) -> Bool {
        let range = block.range
        guard range.count >= 3, range.count <= longest, block.breaks.count <= 1 else { return false }
        let first = utf8[range.lowerBound], last = utf8[range.upperBound - 1]
        guard !isFigures(range), first.isUpper || first.isDigit || first >= 0xC3 || first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else {
            return false
        }
        guard last != UInt8(ascii: "."), last != UInt8(ascii: ","), last != UInt8(ascii: ";"), last != UInt8(ascii: "-"),
            last != UInt8(ascii: ":") || range.count < 30
        else { return false }
        return utf8[range].contains(where: \.isLetter)
    }

    /// "61 → 30 verdachten", "45%", "€ 156.000": figures, not a title.
    private func isFigures(_ range: Range<Int>) -> Bool {
        for index in range {
            if utf8[index] == UInt8(ascii: "%") { return true }
            if utf8[index] == 0xE2, index + 2 < range.upperBound,
                utf8[index + 1] == 0x86 && utf8[index + 2] == 0x92 || utf8[index + 1] == 0x82 && utf8[index + 2] == 0xAC
            {
                return true
            }
        }
        return false
    }

    /// Whether what follows is something that a heading can stand above.
    private func stands(_ index: Int) -> Bool {
        guard let next = blocks[(index + 1)...].prefix(3).first(where: { utf8[$0.range].contains(where: \.isLetter) }) else { return false }
        switch next.kind {
        case .heading, .item: return true
        case .contents: return false
        case .cell, .paragraph: return next.range.count > blocks[index].range.count + blocks[index].range.count / 2 && next.range.count > 60
        }
    }
}
