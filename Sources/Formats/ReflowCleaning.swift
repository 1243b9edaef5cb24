/// Takes out what no reader sees: control characters, marks of writing direction, zero-width characters, soft hyphens.
/// Ligatures become letters, and odd spaces become spaces. A soft hyphen at the end of a line becomes a hyphen, so that
/// the word is mended with the others. Line ends become `\n`; form feeds stay, they part the pages.
public func cleaned(_ raw: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    raw.withUnsafeBufferPointer { raw in
        var index = 0
        var (rowEnd, isRow) = (0, false)
        let count = raw.count
        while index < count {
            let byte = raw[index]
            switch byte {
            case 0x20...0x7E, 0x0A, 0x0C:
                // Nearly all there is: taken over in runs.
                let start = index
                while index < count, raw[index] >= 0x20 && raw[index] < 0x7F || raw[index] == 0x0A || raw[index] == 0x0C { index += 1 }
                result += raw[start..<index]
            case 0x0D:
                if index + 1 >= count || raw[index + 1] != 0x0A { result.append(0x0A) }
                index += 1
            case TableMark.cell, TableMark.line:
                // Marks make sense in a row only: looked for once for each line.
                if index >= rowEnd {
                    rowEnd = index
                    isRow = false
                    while rowEnd < count, raw[rowEnd] != 0x0A, raw[rowEnd] != 0x0C {
                        isRow = isRow || raw[rowEnd] == TableMark.cell
                        rowEnd += 1
                    }
                }
                if isRow { result.append(byte) }
                index += 1
            case 0x09, 0x0B:
                result.append(byte == 0x09 ? 0x09 : 0x0A)
                index += 1
            case 0..<0x20, 0x7F:
                index += 1
            case 0xC2 where index + 1 < count:
                switch raw[index + 1] {
                case 0xA0: result.append(0x20)
                case 0xAD: if index + 2 < count, raw[index + 2] == 0x0A || raw[index + 2] == 0x0D { result.append(0x2D) }
                case 0x80..<0xA0: break
                default: result += [byte, raw[index + 1]]
                }
                index += 2
            case 0xE2 where index + 2 < count && (raw[index + 1] == 0x80 || raw[index + 1] == 0x81):
                let last = raw[index + 2]
                if raw[index + 1] == 0x80 {
                    switch last {
                    case 0x80...0x8A, 0xAF: result.append(0x20)
                    case 0x8B...0x8F, 0xAA...0xAE: break
                    case 0x90, 0x91: result.append(0x2D)
                    case 0xA8, 0xA9: result.append(0x0A)
                    default: result += [byte, 0x80, last]
                    }
                } else if !(0xA0...0xAF).contains(last) {
                    result += [byte, 0x81, last]
                }
                index += 3
            case 0xEF where index + 2 < count && raw[index + 1] == 0xAC && (0x80...0x84).contains(raw[index + 2]):
                result += Array(["ff", "fi", "fl", "ffi", "ffl"][Int(raw[index + 2] - 0x80)].utf8)
                index += 3
            case 0xEF where index + 2 < count && raw[index + 1] == 0xBB && raw[index + 2] == 0xBF:
                index += 3
            default:
                result.append(byte)
                index += 1
            }
        }
    }
    return result
}
