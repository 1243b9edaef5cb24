/// Where a line goes on in the next.
extension BlockWriter {
    /// Whether the break behind line `current` was forced, so that the next line belongs to it.
    func continues(_ current: Int, width: Int) -> Bool {
        let line = lines[current], next = lines[current + 1]
        guard next.page == line.page, !next.isContents, !next.isRow else { return false }
        if source.span.marker(in: next.range) != nil { return false }
        let last = source[line.range.upperBound - 1]
        let small = startsSmall(next.range)
        if last == UInt8(ascii: ":"), !small, (loose[line.page] ?? 0) > 0 { return false }
        if last == UInt8(ascii: "."), !small, opensWithLabel(next.range) { return false }
        // "Datum: …", "Onderwerp: …": the lines of a form.
        if !small, opensWithLabel(line.range), opensWithLabel(next.range) { return false }
        // A sender under a title.
        if line.range.count < 60, !ends(last), source[next.range].starts(with: "Gemeente ".utf8) { return false }
        if endsSentence(last), !small, isTitleLine(current + 1, width: width) { return false }
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
            if source[index] == UInt8(ascii: ":") { return index > range.lowerBound + 2 && index + 1 < range.upperBound && source[index + 1].isSpace }
            guard source[index].isLetter || source[index].isSpace || source[index] >= 0x80 || source[index] == UInt8(ascii: "-") else { return false }
        }
        return false
    }

    /// Whether a line is a title that a full line happens to stand above: short, without an end, and with room for the first
    /// word of the next line. The last line of a paragraph ends as a sentence does.
    private func isTitleLine(_ index: Int, width: Int) -> Bool {
        let range = lines[index].range
        guard range.count <= 70, range.count >= 4, range.count < width * 8 / 10, source[range.lowerBound].isUpper else { return false }
        let last = source[range.upperBound - 1]
        guard last.isLetter, index + 1 < lines.count, lines[index + 1].page == lines[index].page else { return false }
        let next = lines[index + 1]
        if next.blankBefore || source.span.marker(in: next.range) != nil { return true }
        var wordEnd = next.range.lowerBound
        while wordEnd < next.range.upperBound, !source[wordEnd].isSpace { wordEnd += 1 }
        return !startsSmall(next.range) && range.count + 1 + (wordEnd - next.range.lowerBound) <= width * 93 / 100
    }

    private func endsSentence(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") }

    private func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }

    func startsSmall(_ range: Range<Int>) -> Bool {
        let byte = source[range.lowerBound]
        if byte.isLower { return true }
        return byte == 0xC3 && range.count > 1 && source[range.lowerBound + 1] >= 0xA0
    }

    /// "zorg-" before "en veiligheidshuis" keeps its hyphen.
    func startsWithAnd(_ range: Range<Int>) -> Bool {
        let word = source[range].prefix(3)
        return word.elementsEqual("en ".utf8) || word.elementsEqual("of ".utf8)
    }
}
