extension DocumentText {
    /// The document in a compact form, for `init(decoding:)`.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(utf8)
        writer.write(pages.count)
        for page in pages { writer.write(page.count) }
        writer.write(blocks.count)
        var last = 0
        for block in blocks {
            let (kind, first, second) = block.kind.numbers
            writer.write(kind << 1 | (block.bold ? 1 : 0))
            writer.write(first)
            writer.write(second)
            // A block without marker notes where its text begins.
            writer.write(block.marker.lowerBound - last)
            writer.write(block.marker.count)
            writer.write(block.range.lowerBound - block.marker.upperBound)
            writer.write(block.range.count)
            writer.write(block.page)
            writer.write(block.breaks.count)
            for place in block.breaks { writer.write(place - block.range.lowerBound) }
            last = block.range.upperBound
        }
        return writer.bytes
    }

    /// Nil unless the bytes are what `encoded()` gives of a sound document: the text is UTF-8, pages touch each other and
    /// cover it, blocks follow each other within their page, and every range lies on the borders of characters.
    public init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let utf8 = reader.run(), isUTF8(utf8.span) else { return nil }
        var end = 0
        let pages = reader.list { reader -> Range<Int>? in
            guard let count = reader.number(atMost: utf8.count - end) else { return nil }
            defer { end += count }
            return end..<end + count
        }
        guard let pages, !pages.isEmpty, end == utf8.count else { return nil }
        var last = 0
        let blocks = reader.list { reader -> Block? in
            guard let block = Block(from: &reader, after: last, in: utf8.span, pages: pages) else { return nil }
            last = block.range.upperBound
            return block
        }
        guard let blocks, reader.isAtEnd else { return nil }
        self.init(utf8: utf8, pages: pages, blocks: blocks)
    }
}

extension Block {
    fileprivate init?(from reader: inout ByteReader, after last: Int, in utf8: Span<UInt8>, pages: [Range<Int>]) {
        guard let head = reader.number(atMost: 9), let first = reader.number(atMost: 1 << 31), let second = reader.number(atMost: 1 << 31),
            let kind = Kind(head >> 1, first, second),
            let gap = reader.number(atMost: utf8.count - last), let markerCount = reader.number(atMost: utf8.count - last - gap)
        else { return nil }
        let marker = last + gap..<last + gap + markerCount
        guard let space = reader.number(atMost: utf8.count - marker.upperBound) else { return nil }
        let start = marker.upperBound + space
        guard let count = reader.number(atMost: utf8.count - start), let page = reader.number(atMost: pages.count), page > 0 else { return nil }
        let range = start..<start + count
        let bounds = pages[page - 1]
        guard bounds.lowerBound <= marker.lowerBound, range.upperBound <= bounds.upperBound,
            [marker.lowerBound, marker.upperBound, range.lowerBound, range.upperBound].allSatisfy({ isBorder($0, in: utf8) }),
            let breaks = reader.list({ $0.number(atMost: max(0, count - 1)).map { start + $0 } }),
            zip(breaks, breaks.dropFirst()).allSatisfy({ $0 < $1 }), breaks.allSatisfy({ utf8[$0].isSpace })
        else { return nil }
        self.init(kind, range, marker: marker, page: page, breaks: breaks, bold: head & 1 == 1)
    }
}

extension Block.Kind {
    fileprivate var numbers: (kind: Int, first: Int, second: Int) {
        switch self {
        case .heading(let level): (0, level, 0)
        case .item(let level, let numbered): (1, level, numbered ? 1 : 0)
        case .cell(let row, let column): (2, row, column)
        case .contents: (3, 0, 0)
        case .paragraph: (4, 0, 0)
        }
    }

    fileprivate init?(_ kind: Int, _ first: Int, _ second: Int) {
        switch kind {
        case 0 where first > 0: self = .heading(level: first)
        case 1 where first > 0 && second < 2: self = .item(level: first, numbered: second == 1)
        case 2: self = .cell(row: first, column: second)
        case 3: self = .contents
        case 4: self = .paragraph
        default: return nil
        }
    }
}

private func isBorder(_ place: Int, in utf8: Span<UInt8>) -> Bool { place == utf8.count || utf8[place] & 0xC0 != 0x80 }

private func isUTF8(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
        if text[index] < 0x80 {
            index += 1
        } else {
            guard let length = sequenceLength(text, at: index) else { return false }
            index += length
        }
    }
    return true
}
