/// What stands before the text of a line: a bullet or a number.
enum LineMarker: Equatable {
    /// `glyph` tells one sort of bullet from another.
    case bullet(glyph: UInt32)
    /// `3.1` has two parts; `closed` tells `1.` and `1)` from a bare `1`.
    case number(parts: [Int], closed: Bool)
    /// `a.`, `b)`, `A.`
    case letter(UInt8)
    /// `Hoofdstuk 3`
    case chapter
}

extension Span<UInt8> {
    /// The marker that the line `range` begins with, and where the text after it begins.
    func marker(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        guard !range.isEmpty else { return nil }
        return bullet(in: range) ?? number(in: range) ?? part(in: range) ?? letter(in: range) ?? chapter(in: range)
    }

    private func bullet(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        let start = range.lowerBound
        let (glyph, length) = scalar(at: start, before: range.upperBound)
        guard bullets.contains(glyph) || (0xF000...0xF0FF).contains(glyph) || (0x25A0...0x25FF).contains(glyph) || (0x2700...0x27BF).contains(glyph)
        else { return nil }
        let after = start + length
        if after == range.upperBound { return (.bullet(glyph: glyph), after) }
        let text = skipSpace(from: after, to: range.upperBound)
        // A hyphen, an asterisk or an o is a bullet only with space behind it.
        if text == after, glyph < 0x80 || glyph == 0x2013 || glyph == 0x2014 { return nil }
        // "+ 3 procent" is a figure.
        if glyph == 0x2B, text == range.upperBound || !self[text].isLetter { return nil }
        return (.bullet(glyph: glyph), text)
    }

    private func number(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        var index = range.lowerBound
        var parts: [Int] = []
        var closed = false
        while index < range.upperBound, self[index].isDigit {
            var value = 0, digits = 0
            while index < range.upperBound, self[index].isDigit, digits < 4 {
                value = value * 10 + Int(self[index] - 48)
                index += 1
                digits += 1
            }
            guard digits <= 2 else { return nil }
            parts.append(value)
            closed = false
            if index < range.upperBound, self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ")") {
                closed = true
                index += 1
                if self[index - 1] == UInt8(ascii: ")") { break }
            } else {
                break
            }
        }
        guard let first = parts.first, parts.count <= 4, first <= 30 else { return nil }
        if index == range.upperBound { return closed ? (.number(parts: parts, closed: closed), index) : nil }
        var text = skipSpace(from: index, to: range.upperBound)
        guard text > index || ((closed || parts.count > 1) && (self[index].isUpper || self[index] >= 0xC3 || self[index] == UInt8(ascii: "("))) else {
            return nil
        }
        // "1 | Inleiding" and "1 - Inleiding"
        if text + 2 < range.upperBound, self[text] == UInt8(ascii: "|") || self[text] == UInt8(ascii: "-"), self[text + 1] == 0x20 {
            text = skipSpace(from: text + 1, to: range.upperBound)
        }
        guard text < range.upperBound else { return nil }
        // A bare number before a small letter is part of a sentence: "12 gemeenten".
        if !closed, parts.count == 1, !self[text].isUpper, self[text] < 0xC3 || self[text] == 0xE2 { return nil }
        return (.number(parts: parts, closed: closed || parts.count > 1), text)
    }

    /// `A3`, `B1`: a chapter of a part.
    private func part(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        guard range.count >= 6, self[range.lowerBound] >= 0x41, self[range.lowerBound] <= 0x46 else { return nil }
        var index = range.lowerBound + 1
        if self[index] == UInt8(ascii: ".") { index += 1 }
        guard self[index].isDigit, self[index] != UInt8(ascii: "0") else { return nil }
        let value = Int(self[index] - 48)
        index += 1
        if self[index] == UInt8(ascii: ".") { index += 1 }
        guard self[index].isSpace else { return nil }
        let text = skipSpace(from: index, to: range.upperBound)
        guard text < range.upperBound, self[text].isUpper else { return nil }
        return (.number(parts: [Int(self[range.lowerBound] - 64), value], closed: true), text)
    }

    private func letter(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        guard range.count >= 4 else { return nil }
        let first = self[range.lowerBound], second = self[range.lowerBound + 1]
        guard first.isUpper || first.isLower, second == UInt8(ascii: ".") || second == UInt8(ascii: ")"), self[range.lowerBound + 2].isSpace
        else { return nil }
        return (.letter(first), skipSpace(from: range.lowerBound + 2, to: range.upperBound))
    }

    /// `Hoofdstuk 3`, `HOOFDSTUK 3:` before a title, or alone on its line.
    private func chapter(in range: Range<Int>) -> (marker: LineMarker, text: Int)? {
        guard range.count >= 11, self[range.lowerBound] == UInt8(ascii: "H") else { return nil }
        for (offset, letter) in "hoofdstuk ".utf8.enumerated() where self[range.lowerBound + offset] | 0x20 != letter { return nil }
        var index = range.lowerBound + 10
        let digits = index
        while index < range.upperBound, self[index].isDigit { index += 1 }
        guard (1...2).contains(index - digits) else { return nil }
        if index == range.upperBound { return (.chapter, index) }
        if self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ":") { index += 1 }
        let text = skipSpace(from: index, to: range.upperBound)
        guard text == range.upperBound || text > index && !self[text].isLower else { return nil }
        return (.chapter, text)
    }

    func skipSpace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index].isSpace { index += 1 }
        return index
    }

    func scalar(at index: Int, before end: Int) -> (value: UInt32, length: Int) {
        let first = self[index]
        if first < 0x80 { return (UInt32(first), 1) }
        if first >= 0xF0, index + 3 < end {
            return (
                UInt32(first & 7) << 18 | UInt32(self[index + 1] & 63) << 12 | UInt32(self[index + 2] & 63) << 6 | UInt32(self[index + 3] & 63), 4
            )
        }
        if first >= 0xE0, index + 2 < end {
            return (UInt32(first & 15) << 12 | UInt32(self[index + 1] & 63) << 6 | UInt32(self[index + 2] & 63), 3)
        }
        if first >= 0xC0, index + 1 < end { return (UInt32(first & 31) << 6 | UInt32(self[index + 1] & 63), 2) }
        return (UInt32(first), 1)
    }
}

/// • · ‣ ⁃ ● ○ ◦ → ➢ and the plain ones.
private let bullets: Set<UInt32> = [
    0x2022, 0xB7, 0x2023, 0x2043, 0x2219, 0x2192, 0x21D2, 0x2212, 0x2013, 0x2014, 0x2D, 0x2A, 0x6F, 0xA7, 0xBB, 0x203A, 0x2B9A, 0x2BC8, 0x3E, 0x2B,
]

extension UInt8 {
    var isDigit: Bool { self &- 48 < 10 }
    var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
    var isUpper: Bool { self &- 65 < 26 }
    var isLower: Bool { self &- 97 < 26 }
    var isLetter: Bool { (self | 0x20) &- 97 < 26 || self >= 0xC3 && self <= 0xC6 }
}
