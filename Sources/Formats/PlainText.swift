/// Reads a text file: any encoding, any line ends, lines of any length.
func readPlainText(_ raw: [UInt8], limits: Limits) throws(Unreadable) -> DocumentText {
    guard raw.count <= limits.textBytes else { throw .tooMuchText }
    let text = reflow(withCutLines(mended(decoded(raw)), longest: limits.lineBytes)).partingBlocks(longerThan: limits.lineBytes)
    guard text.pages.count <= limits.pages else { throw .tooManyPages }
    return text
}

/// The same text, with a line end in lines that are longer than `longest`: at a space when there is one near.
private func withCutLines(_ text: [UInt8], longest: Int) -> [UInt8] {
    var rest = text[...]
    var result: [UInt8] = []
    while !rest.isEmpty {
        let line = rest.prefix(longest + 1).prefix(while: { $0 != 0x0A && $0 != 0x0D && $0 != 0x0C })
        if line.count <= longest {
            result += rest[..<line.endIndex]
            rest = rest[line.endIndex...]
            if let end = rest.popFirst() { result.append(end) }
        } else {
            let end = rest.cut(atMost: longest)
            result += rest[..<end]
            result.append(0x0A)
            rest = rest[end...]
            if rest.first == 0x20 { rest.removeFirst() }
        }
    }
    return result
}
