import Formats

/// The blocks of one page in a few bytes each: numbers of variable length, offsets counted from the start of the page.
///
/// A page is looked at one at a time, so it is stored with its own blocks; decoding a whole plan to show one page would
/// cost more than showing it.
enum Blokken {
    struct Unreadable: Error {}

    private static let version: UInt8 = 1

    static func encode(_ blocks: [Block], from start: Int) -> [UInt8] {
        var bytes: [UInt8] = [version]
        for block in blocks {
            let (tag, first, second) = code(of: block.kind)
            bytes.append(tag | (block.bold ? 0x80 : 0))
            for number in [first, second, block.marker.lowerBound - start, block.marker.count, block.range.lowerBound - start, block.range.count] {
                bytes.append(number: number)
            }
            bytes.append(number: block.breaks.count)
            for place in block.breaks { bytes.append(number: place - start) }
        }
        return bytes
    }

    static func decode(_ bytes: [UInt8], from start: Int, page: Int) throws(Unreadable) -> [Block] {
        var reader = Reader(bytes: bytes)
        guard reader.byte() == version else { throw Unreadable() }
        var blocks: [Block] = []
        while let tag = reader.byte() {
            guard let first = reader.number(), let second = reader.number(), let kind = kind(tag & 0x7F, first, second),
                let marker = reader.range(from: start), let range = reader.range(from: start), let count = reader.number(),
                count <= bytes.count
            else { throw Unreadable() }
            var breaks: [Int] = []
            for _ in 0..<count {
                guard let place = reader.number() else { throw Unreadable() }
                breaks.append(start + place)
            }
            blocks.append(Block(kind, range, marker: marker, page: page, breaks: breaks, bold: tag & 0x80 != 0))
        }
        return blocks
    }

    private static func code(of kind: Block.Kind) -> (UInt8, Int, Int) {
        switch kind {
        case .heading(let level): (1, level, 0)
        case .item(let level, let numbered): (2, level, numbered ? 1 : 0)
        case .cell(let row, let column): (3, row, column)
        case .contents: (4, 0, 0)
        case .paragraph: (5, 0, 0)
        }
    }

    private static func kind(_ tag: UInt8, _ first: Int, _ second: Int) -> Block.Kind? {
        switch tag {
        case 1: .heading(level: first)
        case 2: .item(level: first, numbered: second == 1)
        case 3: .cell(row: first, column: second)
        case 4: .contents
        case 5: .paragraph
        default: nil
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        mutating func byte() -> UInt8? {
            guard place < bytes.count else { return nil }
            defer { place += 1 }
            return bytes[place]
        }

        /// Seven bits a byte, the lowest first. Nothing when it breaks off or does not fit.
        mutating func number() -> Int? {
            var number = 0
            for shift in stride(from: 0, to: 56, by: 7) {
                guard let byte = byte() else { return nil }
                number |= Int(byte & 0x7F) << shift
                if byte & 0x80 == 0 { return number }
            }
            return nil
        }

        mutating func range(from start: Int) -> Range<Int>? {
            guard let lower = number(), let count = number() else { return nil }
            return start + lower..<start + lower + count
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
