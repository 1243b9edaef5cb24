/// The UTF-8 of text in an unknown encoding: what a byte order mark says, else UTF-8 when it is that, else Windows-1252.
///
/// A file that is UTF-8 but for a few bytes (pasted together, or cut) keeps its UTF-8, and those bytes are read as
/// Windows-1252, so no byte is lost and no word is torn by a replacement character.
func decoded(_ raw: [UInt8]) -> [UInt8] {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return validUTF8(Array(raw.dropFirst(3))) }
    if raw.starts(with: [0xFF, 0xFE]) { return fromUTF16(raw.span, high: 1) }
    if raw.starts(with: [0xFE, 0xFF]) { return fromUTF16(raw.span, high: 0) }
    return validUTF8(raw)
}

/// `raw` when it is UTF-8, which is the quick way out; else mended.
func validUTF8(_ raw: [UInt8]) -> [UInt8] {
    let span = raw.span
    var good = 0
    var bad = 0
    var index = 0
    while index < span.count {
        if span[index] < 0x80 {
            index += 1
        } else if let length = sequenceLength(span, at: index) {
            good += 1
            index += length
        } else {
            bad += 1
            index += 1
        }
    }
    if bad == 0 { return raw }
    return fromWindows(span, keepingUTF8: good > bad)
}

func fromWindows(_ span: Span<UInt8>, keepingUTF8: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(span.count + span.count / 8)
    var index = 0
    while index < span.count {
        let byte = span[index]
        if byte >= 0x80, keepingUTF8, let length = sequenceLength(span, at: index) {
            for offset in 0..<length { result.append(span[index + offset]) }
            index += length
            continue
        }
        let scalar = byte >= 0x80 && byte < 0xA0 ? windowsScalars[Int(byte) - 0x80] : UInt32(byte)
        if scalar != 0 { result.append(scalar: scalar) }
        index += 1
    }
    return result
}

/// The length of the UTF-8 sequence at `index`; nil when there is none.
func sequenceLength(_ span: Span<UInt8>, at index: Int) -> Int? {
    let first = span[index]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= span.count else { return nil }
    for offset in 1..<max(length, 1) where span[index + offset] & 0xC0 != 0x80 { return nil }
    guard length > 2 else { return length }
    let second = span[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return nil
    default: return length
    }
}

private func fromUTF16(_ span: Span<UInt8>, high: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    func unit(_ index: Int) -> UInt32 { UInt32(span[index + high]) << 8 | UInt32(span[index + 1 - high]) }
    var index = 2
    while index + 1 < span.count {
        let first = unit(index)
        index += 2
        guard first & 0xF800 == 0xD800 else {
            result.append(scalar: first)
            continue
        }
        guard first < 0xDC00, index + 1 < span.count, unit(index) & 0xFC00 == 0xDC00 else { continue }
        result.append(scalar: 0x10000 + (first & 0x3FF) << 10 + unit(index) & 0x3FF)
        index += 2
    }
    return result
}

extension [UInt8] {
    /// Appends a scalar value as UTF-8.
    mutating func append(scalar: UInt32) {
        switch scalar {
        case ..<0x80: append(UInt8(scalar))
        case ..<0x800: self += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 63)]
        case ..<0x10000: self += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 63), UInt8(0x80 | scalar & 63)]
        default: self += [UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 63), UInt8(0x80 | scalar >> 6 & 63), UInt8(0x80 | scalar & 63)]
        }
    }
}

/// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
private let windowsScalars: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]
