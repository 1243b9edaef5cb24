import HTML

/// A QR code (ISO/IEC 18004) of bytes, with error correction M: what a telephone reads from a screen.
///
/// Versions 1 to 20 are enough for 666 bytes; nothing when there are more.
public struct QRCode: Equatable, Sendable {
    /// Dark or light, row by row, without the quiet zone.
    public let modules: [[Bool]]

    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = (1...20).first(where: { QRCode.capacity($0) >= bytes.count }) else { return nil }
        let codewords = QRCode.interleaved(QRCode.codewords(bytes, version), version)
        var best: (penalty: Int, grid: QRGrid)?
        for mask in 0..<8 {
            var grid = QRGrid(version: version)
            grid.draw(codewords)
            grid.apply(mask)
            let penalty = grid.penalty
            if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, grid) }
        }
        guard let best else { return nil }
        modules = best.grid.dark
    }

    /// A picture of its own width, with the quiet zone of four modules. `name` says to readers of the screen what it is.
    public func svg(named name: String, width: Int = 240) -> HTML {
        let size = modules.count + 8
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                let end = row[x...].firstIndex { $0 != row[x] } ?? row.count
                if row[x] { path += "M\(x + 4) \(y + 4)h\(end - x)v1H\(x + 4)z" }
                x = end
            }
        }
        return """
            <svg role="img" aria-label="\(name)" width="\(width)" height="\(width)" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges"><title>\(name)</title>\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
            """
    }

    // MARK: Bytes to codewords

    private static let correction = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
    private static let blocks = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

    /// All codewords of a version, those of error correction too.
    private static func total(_ version: Int) -> Int {
        var modules = (16 * version + 128) * version + 64
        if version >= 2 {
            let alignments = version / 7 + 2
            modules -= (25 * alignments - 10) * alignments - 55
            if version >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    private static func dataLength(_ version: Int) -> Int { total(version) - correction[version] * blocks[version] }

    private static func lengthBits(_ version: Int) -> Int { version < 10 ? 8 : 16 }

    /// How many bytes fit, after the mode and the length.
    private static func capacity(_ version: Int) -> Int { (dataLength(version) * 8 - 4 - lengthBits(version)) / 8 }

    private static func codewords(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
        var bits: [UInt8] = []
        func append(_ value: Int, _ count: Int) { bits += (0..<count).map { UInt8(value >> (count - 1 - $0) & 1) } }
        append(0b0100, 4)
        append(bytes.count, lengthBits(version))
        for byte in bytes { append(Int(byte), 8) }
        append(0, min(4, dataLength(version) * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var words = stride(from: 0, to: bits.count, by: 8).map { start in bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | $1 } }
        let padding: [UInt8] = [0xEC, 0x11]
        for place in 0..<dataLength(version) - words.count { words.append(padding[place % 2]) }
        return words
    }

    /// The data in blocks, each with its correction, and then a word of each in turn.
    private static func interleaved(_ data: [UInt8], _ version: Int) -> [UInt8] {
        let (count, extra, all) = (blocks[version], correction[version], total(version))
        let (short, length) = (count - all % count, all / count)
        let divisor = ReedSolomon.divisor(extra)
        var start = 0
        let parts = (0..<count).map { block -> (data: [UInt8], correction: [UInt8]) in
            let end = start + length - extra + (block < short ? 0 : 1)
            defer { start = end }
            let part = Array(data[start..<end])
            return (part, ReedSolomon.remainder(of: part, by: divisor))
        }
        var words: [UInt8] = []
        for place in 0...length - extra { words += parts.compactMap { $0.data.indices.contains(place) ? $0.data[place] : nil } }
        for place in 0..<extra { words += parts.map { $0.correction[place] } }
        return words
    }
}

/// Correction over GF(2⁸) with the polynomial 0x11D.
private enum ReedSolomon {
    static func divisor(_ degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree)
        result[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                result[place] = multiply(result[place], root)
                if place + 1 < degree { result[place] ^= result[place + 1] }
            }
            root = multiply(root, 2)
        }
        return result
    }

    static func remainder(of data: [UInt8], by divisor: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for (place, coefficient) in divisor.enumerated() { result[place] ^= multiply(coefficient, factor) }
        }
        return result
    }

    private static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7) * 0x11D
            product ^= Int(right >> bit & 1) * Int(left)
        }
        return UInt8(product)
    }
}
