extension DocumentText {
    /// The same document, with blocks longer than `longest` bytes parted where a line was broken: a file without empty
    /// lines would be one block of megabytes, which no page can show.
    func partingBlocks(longerThan longest: Int) -> DocumentText {
        guard blocks.contains(where: { $0.range.count > longest }) else { return self }
        var result = self
        result.blocks = []
        for block in blocks {
            if block.range.count <= longest { result.blocks.append(block) } else { result.part(block, longest) }
        }
        return result
    }

    private mutating func part(_ block: Block, _ longest: Int) {
        let breaks = block.breaks
        var start = block.range.lowerBound
        var first = 0
        func piece(to end: Int, breaksTo last: Int) -> Block {
            let marker = start == block.range.lowerBound ? block.marker : start..<start
            return Block(block.kind, start..<end, marker: marker, page: block.page, breaks: Array(breaks[first..<last]), bold: block.bold)
        }
        for (index, place) in breaks.enumerated() where place > start {
            // The last break from which the next line would not fit any more.
            let lineEnd = index + 1 < breaks.count ? breaks[index + 1] : block.range.upperBound
            guard lineEnd - start > longest else { continue }
            blocks.append(piece(to: place, breaksTo: index))
            utf8[place] = 0x0A
            (start, first) = (place + 1, index + 1)
        }
        blocks.append(piece(to: block.range.upperBound, breaksTo: breaks.count))
    }
}
