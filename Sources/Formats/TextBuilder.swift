/// Puts blocks together in reading order, for the formats that tell themselves what is a heading and what an item.
struct TextBuilder {
    private var utf8: [UInt8] = []
    private var blocks: [Block] = []
    private var pageStarts = [0]
    private let limits: Limits

    private var kind = Block.Kind.paragraph
    private var marker: [UInt8] = []
    /// The text of the open block. Its line breaks are `\n`; other space is single.
    private var open: [UInt8] = []
    /// Visible bytes of the open block, and how many of them are bold.
    private var visible = (all: 0, bold: 0)
    private var pagesAfterBlock = 0

    init(_ limits: Limits) { self.limits = limits }

    /// Whether nothing was written yet.
    var isEmpty: Bool { blocks.isEmpty && open.isEmpty }

    /// How many blocks were written.
    var count: Int { blocks.count }

    /// Ends the open block; what is added next is of this kind.
    mutating func begin(_ kind: Block.Kind, marker: String = "") {
        end()
        (self.kind, self.marker) = (kind, Array(marker.utf8))
    }

    mutating func add(_ text: some Sequence<UInt8>, bold: Bool = false) {
        for byte in text {
            if byte.isSpace {
                if let last = open.last, last != 0x20, last != 0x0A { open.append(0x20) }
            } else {
                open.append(byte)
                visible.all += 1
                if bold { visible.bold += 1 }
            }
        }
    }

    /// A forced break. An empty line is the end of a paragraph, but a heading may hold one.
    mutating func addLineBreak() {
        if open.last == 0x20 { open.removeLast() }
        guard let last = open.last else { return }
        if last != 0x0A { return open.append(0x0A) }
        switch kind {
        case .heading, .contents: break
        case .item: begin(.paragraph)
        case .cell, .paragraph: begin(kind)
        }
    }

    /// The next page begins here; within a block, after it, because a block stays whole.
    mutating func addPage() {
        if open.isEmpty { pageStarts.append(utf8.count) } else { pagesAfterBlock += 1 }
    }

    /// Ends the open block. One without text leaves nothing.
    mutating func end() {
        if visible.all > 0 {
            let text = lines(cleaned(mended(open)))
            let begun = (kind, marker)
            for part in typedList(text) ?? [text[...]] {
                (kind, marker) = begun
                write(Array(part))
            }
        }
        for _ in 0..<pagesAfterBlock { pageStarts.append(utf8.count) }
        (open, visible, marker, pagesAfterBlock) = ([], (0, 0), [], 0)
    }

    mutating func finish() throws(Unreadable) -> DocumentText {
        end()
        guard pageStarts.count <= limits.pages else { throw .tooManyPages }
        let ends = pageStarts.dropFirst() + [utf8.count]
        return DocumentText(utf8: utf8, pages: zip(pageStarts, ends).map { $0..<$1 }, blocks: blocks)
    }

    /// The text with single spaces and no space at its ends or around its breaks; cleaning may have left some.
    private func lines(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for byte in text {
            if byte == 0x0A {
                if result.last == 0x20 { result.removeLast() }
                if let last = result.last, last != 0x0A { result.append(0x0A) }
            } else if byte.isSpace {
                if let last = result.last, last != 0x20, last != 0x0A { result.append(0x20) }
            } else {
                result.append(byte)
            }
        }
        while result.last == 0x20 || result.last == 0x0A { result.removeLast() }
        return result
    }

    /// The parts of a paragraph in which somebody typed a list: lines broken by hand, two or more with a bullet or a number.
    private func typedList(_ text: [UInt8]) -> [ArraySlice<UInt8>]? {
        guard kind == .paragraph, marker.isEmpty, text.contains(0x0A) else { return nil }
        var starts = [0], items = 0
        for line in text.split(separator: 0x0A) {
            switch text.span.marker(in: line.startIndex..<line.endIndex)?.marker {
            case .bullet, .letter: break
            case .number(let parts, closed: true) where parts.count == 1: break
            default: continue
            }
            items += 1
            if line.startIndex > 0 { starts.append(line.startIndex) }
        }
        guard items >= 2 else { return nil }
        return zip(starts, starts.dropFirst() + [text.count + 1]).map { text[$0..<$1 - 1] }
    }

    private mutating func write(_ text: [UInt8]) {
        let isBold = visible.bold == visible.all
        var rest = text[...]
        if marker.isEmpty, let typed = typedMarker(text, isBold: isBold) {
            (marker, kind) = (Array(text[..<typed.text]), typed.kind)
            while marker.last?.isSpace == true { marker.removeLast() }
            rest = text[typed.text...]
        }
        while !rest.isEmpty {
            let piece = rest.prefix(upTo: rest.cut(atMost: limits.lineBytes))
            write(piece, isBold: isBold)
            rest = rest[piece.endIndex...].drop { $0 == 0x20 || $0 == 0x0A }
            marker = []
        }
    }

    /// The number or bullet that somebody typed where the program could have made a list or a numbered heading, where the
    /// text after it begins, and what the block is by it.
    private func typedMarker(_ text: [UInt8], isBold: Bool) -> (kind: Block.Kind, text: Int)? {
        guard let found = text.span.marker(in: 0..<text.count), found.text < text.count else { return nil }
        switch (kind, found.marker) {
        case (.heading, .number): return (kind, found.text)
        case (.cell, .bullet), (.paragraph, .bullet): return (.item(level: 1, numbered: false), found.text)
        case (.cell, .number(_, closed: true)): return (kind, found.text)
        case (.paragraph, .number(let parts, closed: true)):
            if isBold && text.count <= 160 { return (.heading(level: parts.count), found.text) }
            return (parts.count > 1 ? kind : .item(level: 1, numbered: true), found.text)
        case (.paragraph, .letter) where !isBold: return (.item(level: 1, numbered: true), found.text)
        default: return nil
        }
    }

    private mutating func write(_ text: ArraySlice<UInt8>, isBold: Bool) {
        let markerStart = utf8.count
        utf8 += marker
        let markerEnd = utf8.count
        if !marker.isEmpty { utf8.append(0x20) }
        let start = utf8.count
        utf8 += text
        let breaks = text.contains(0x0A) ? (start..<utf8.count).filter { utf8[$0] == 0x0A } : []
        let place = marker.isEmpty ? nil : markerStart..<markerEnd
        blocks.append(Block(kind, start..<utf8.count, marker: place, page: pageStarts.count, breaks: breaks, bold: isBold))
        utf8.append(0x0A)
    }
}

extension ArraySlice<UInt8> {
    /// Where to cut so that the first piece has at most `limit` bytes: at a space when there is one near, and never in a character.
    func cut(atMost limit: Int) -> Int {
        guard count > limit else { return endIndex }
        var end = startIndex + limit
        while end > startIndex + limit / 2, !self[end].isSpace { end -= 1 }
        if self[end].isSpace { return end }
        end = startIndex + limit
        while end > startIndex + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
