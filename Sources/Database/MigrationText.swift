extension String {
    /// The script with the word `bytes` in the words of the database; what stands in quotes or comments is left alone.
    func translatingBytes(for dialect: Dialect) -> String {
        let type = dialect == .postgres ? "bytea" : "blob"
        var scanner = Scanner(Array(utf8))
        var translated: [UInt8] = []
        while let token = scanner.next() {
            translated += token.elementsEqual("bytes".utf8) ? Array(type.utf8) : Array(token)
        }
        return String(decoding: translated, as: UTF8.self)
    }
}

/// Parts a script into words, quoted texts, comments and single bytes; together they are the script again.
private struct Scanner {
    private let text: [UInt8]
    private var place = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func next() -> ArraySlice<UInt8>? {
        guard place < text.count else { return nil }
        let start = place
        switch text[place] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): skip(past: [text[place]])
        case UInt8(ascii: "-") where follows(UInt8(ascii: "-")): skip(past: [UInt8(ascii: "\n")])
        case UInt8(ascii: "/") where follows(UInt8(ascii: "*")): skip(past: Array("*/".utf8))
        case let byte where byte.isWordByte: while place < text.count, text[place].isWordByte { place += 1 }
        default: place += 1
        }
        return text[start..<place]
    }

    private func follows(_ byte: UInt8) -> Bool { place + 1 < text.count && text[place + 1] == byte }

    private mutating func skip(past end: [UInt8]) {
        place += 1
        while place < text.count, !text[place...].starts(with: end) { place += 1 }
        place = min(place + end.count, text.count)
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), 0x80...0xff:
            true
        default: false
        }
    }
}
