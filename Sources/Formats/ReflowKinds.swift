/// What each block is, by its form and by what stands around it.
extension BlockWriter {
    /// Tells headings from list items and short lines from paragraphs, by what stands around them.
    mutating func decideKinds() {
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
        return blocks[(index + 1)...].prefix(3).contains {
            !$0.marker.isEmpty && $0.marker.count >= 3 && leadingNumber(of: $0) == own && !isOneNumber($0)
        }
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
