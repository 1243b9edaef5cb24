/// The ranges of the words in a text of small letters, as far as `range` reaches. A word is a run of letters and digits;
/// an apostrophe between two letters, plain or typographic, belongs to it (`thema's`, `auto’s`).
public func words(in text: [UInt8], range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? 0..<text.count
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(range.count / 6 + 2)
    visitWords(of: text, range) { ranges.append($0) }
    return ranges
}

/// How many words stand in `text[range]`; see ``words(in:range:)``.
public func wordCount(in text: [UInt8], range: Range<Int>) -> Int {
    var count = 0
    visitWords(of: text, range) { _ in count += 1 }
    return count
}

@inline(__always)
func visitWords(of text: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    text.withUnsafeBufferPointer { text in
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            guard text[index].isWord else {
                index += 1
                continue
            }
            let start = index
            while index < end {
                if text[index].isWord {
                    // A letter with an accent has a second byte.
                    index += text[index] >= 0xC3 && text[index] <= 0xDF ? 2 : 1
                    continue
                }
                let apostrophe = text[index] == UInt8(ascii: "'") ? 1 : isTypographicApostrophe(text, index) ? 3 : 0
                guard apostrophe > 0, index + apostrophe < end, text[index + apostrophe].isWord else { break }
                index += apostrophe
            }
            body(start..<min(index, end))
        }
    }
}

private func isTypographicApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x99
}
