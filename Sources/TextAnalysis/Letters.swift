/// Letters as bytes. Text is decoded to UTF-8 once and read as bytes after that: reading by `Character` is thirty
/// times slower.

/// The same text in small letters, byte for byte as long, so that a place in one is the same place in the other.
/// Small letters for ASCII and for À to Þ, which is every capital that Dutch uses.
public func lowered(_ text: [UInt8]) -> [UInt8] {
    var result = text
    result.withUnsafeMutableBufferPointer { bytes in
        for index in bytes.indices { bytes[index] |= bytes[index].isUpper ? 0x20 : 0 }
        for index in bytes.indices.dropFirst() where bytes[index - 1] == 0xC3 {
            if bytes[index] >= 0x80, bytes[index] <= 0x9E, bytes[index] != 0x97 { bytes[index] |= 0x20 }
        }
    }
    return result
}

/// The same text in small letters with a space for all white space, byte for byte as long; see ``lowered(_:)``.
public func flattened(_ text: [UInt8]) -> [UInt8] {
    var result = lowered(text)
    result.withUnsafeMutableBufferPointer { bytes in
        for index in bytes.indices { bytes[index] = bytes[index] &- 9 < 5 ? 0x20 : bytes[index] }
    }
    return result
}

/// Small letters without accents, for comparing names: `Oss`, `Ós` and `OSS` are one. Typographic apostrophes become
/// `'`, dashes `-`, and what has no letter of its own is kept as it is.
public func folded(_ text: some StringProtocol) -> [UInt8] { folded(Array(text.utf8)) }

/// Small letters without accents; see ``folded(_:)-(StringProtocol)``.
public func folded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
            result.append(byte &- 65 < 26 ? byte | 0x20 : byte)
            index += 1
        } else if byte == 0xC3, index + 1 < text.count, let plain = accented[Int(text[index + 1] & 0x3F)] {
            result += plain
            index += 2
        } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, let plain = punctuation(text[index + 2]) {
            result += plain
            index += 3
        } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xAD {
            index += 2
        } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
            result.append(0x20)
            index += 2
        } else if byte == 0xCC, index + 1 < text.count {
            index += 2  // a combining accent that stands on its own
        } else {
            result.append(byte)
            index += 1
        }
    }
    return result
}

/// Whether a letter or a digit stands at `index` of UTF-8 text, or a part of one: the second byte of an `é` is, the last
/// byte of a `’` is not.
public func isWord(_ text: [UInt8], at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isWord }
    return byte >= 0xC0 ? byte.isWord : index > 0 && (0xC3...0xDF).contains(text[index - 1])
}

extension UInt8 {
    /// A letter, a digit, or the first byte of a letter outside ASCII.
    @inlinable public var isWord: Bool {
        (self | 0x20) &- 97 < 26 || self &- 48 < 10 || self >= 0xC3 && self != 0xE2
    }
    @inlinable public var isLetter: Bool { (self | 0x20) &- 97 < 26 || self >= 0xC3 && self <= 0xC6 }
    @inlinable public var isDigit: Bool { self &- 48 < 10 }
    @inlinable public var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
    @inlinable public var isUpper: Bool { self &- 65 < 26 }
    @inlinable public var isLower: Bool { self &- 97 < 26 }
}

/// U+00C0 to U+00FF without their accents, by the six low bits of the second byte.
private let accented: [[UInt8]?] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "y",
].map { (letters: String?) in letters.map { Array($0.utf8) } }

/// The general punctuation block U+2000 to U+203F, as far as it has a plain form.
private func punctuation(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case 0x98, 0x99, 0x9A, 0x9B: [UInt8(ascii: "'")]
    case 0x9C, 0x9D, 0x9E, 0x9F: [UInt8(ascii: "\"")]
    case 0x90...0x95: [UInt8(ascii: "-")]
    case 0x80...0x8A, 0xAF: [0x20]
    case 0x8B...0x8F: []
    default: nil
    }
}
