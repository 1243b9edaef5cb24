/// Takes out the bullets and numbers that a producer of PDF set apart from their lines, and counts them for each page: two
/// or more lines in a row that hold a marker and nothing else.
func takeLooseMarkers(from lines: inout [RawLine], of text: Span<UInt8>) -> [Int: Int] {
    var loose: [Int: Int] = [:]
    var kept: [RawLine] = []
    kept.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
        var end = index
        while end < lines.count, lines[end].page == lines[index].page, !lines[end].blankBefore || end == index,
            isLoneMarker(lines[end].range, of: text)
        { end += 1 }
        if end - index >= 2 {
            loose[lines[index].page, default: 0] += end - index
            index = end
        } else {
            kept.append(lines[index])
            index += 1
        }
    }
    lines = kept
    return loose
}

private func isLoneMarker(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    guard range.count <= 4, let found = text.marker(in: range) else { return false }
    return found.text == range.upperBound
}
