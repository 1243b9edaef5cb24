/// Rows of dots between a title and its page number become one "…", also where the row was broken over many lines: they
/// tell nothing, and a page full of them cannot be read. Four dots or more are such a row.
func shortenedLeaders(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        let start = index
        while index < text.count, !isLeader(text[index]) { index += 1 }
        result += text[start..<index]
        guard index < text.count else { break }
        let end = leadersEnd(from: index, in: text)
        guard let end else {
            result.append(text[index])
            index += 1
            continue
        }
        while let last = result.last, last == 0x20 { result.removeLast() }
        result += [0x20, 0xE2, 0x80, 0xA6, 0x20]
        index = end
    }
    return result
}

private func isLeader(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") }

/// Where the row that begins at `start` ends; nothing when it is shorter than four. A line end belongs to it only when the
/// next line begins with a dot.
private func leadersEnd(from start: Int, in text: [UInt8]) -> Int? {
    var dots = 0
    var end = start
    var index = start
    while index < text.count {
        if isLeader(text[index]) {
            dots += 1
            index += 1
            end = index
        } else if text[index] == 0x20 {
            index += 1
        } else if text[index] == 0x0A, index + 1 < text.count, isLeader(text[index + 1]) {
            index += 1
        } else {
            break
        }
    }
    return dots >= 4 ? end : nil
}
