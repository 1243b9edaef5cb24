/// The ranges of the words in a text of small letters, as far as `range` reaches. A word is a run of letters and digits;
/// an apostrophe between two letters, plain or typographic, belongs to it (`thema's`, `auto’s`).
public func words(in text: [UInt8], range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? 0..<text.count
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(range.count / 6 + 2)
    var start = -1
    var index = range.lowerBound
    text.withUnsafeBufferPointer { text in
        while index < range.upperBound {
            if text[index].isWord {
                if start < 0 { start = index }
                // A letter with an accent has a second byte.
                index += (0xC3...0xDF).contains(text[index]) ? 2 : 1
                continue
            }
            if start >= 0 {
                let apostrophe = text[index] == UInt8(ascii: "'") ? 1 : isTypographicApostrophe(text, index) ? 3 : 0
                if apostrophe > 0, index + apostrophe < range.upperBound, text[index + apostrophe].isWord {
                    index += apostrophe
                    continue
                }
                ranges.append(start..<index)
                start = -1
            }
            index += 1
        }
    }
    if start >= 0 { ranges.append(start..<min(index, range.upperBound)) }
    return ranges
}

private func isTypographicApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99
}
