/// A table that a text draws with runs of spaces.
struct SpacedTable {
    /// The line behind it.
    var end: Int
    /// For each row its columns; for each column its pieces, which were broken over lines.
    var rows: [[[Range<Int>]]]
}

/// The tables of a text by the line on which they begin: three rows or more of three columns or more, whose words stand at the
/// same places as those of the first row. Fewer rows or columns may be chance, and a column of nothing but numbers at the end
/// is a table of contents.
func spacedTables(in lines: [RawLine], of text: Span<UInt8>) -> [Int: SpacedTable] {
    var result: [Int: SpacedTable] = [:]
    var first = 0
    while first + 2 < lines.count {
        if let table = spacedTable(from: first, in: lines, of: text) {
            result[first] = table
            first = table.end
        } else {
            first += 1
        }
    }
    return result
}

/// What stands between runs of two spaces or more, with the place of each in characters.
private func pieces(of line: RawLine, in text: Span<UInt8>) -> [(place: Int, range: Range<Int>)] {
    var result: [(place: Int, range: Range<Int>)] = []
    var place = line.indent, begin = line.range.lowerBound, beginPlace = line.indent, spaces = 0
    for index in line.range {
        if text[index] == 0x20 {
            spaces += 1
        } else {
            if spaces >= 2 {
                result.append((beginPlace, begin..<index - spaces))
                (begin, beginPlace) = (index, place)
            }
            spaces = 0
        }
        // A character of more bytes takes one place.
        if text[index] & 0xC0 != 0x80 { place += 1 }
    }
    return result + [(beginPlace, begin..<line.range.upperBound)]
}

private func spacedTable(from first: Int, in lines: [RawLine], of text: Span<UInt8>) -> SpacedTable? {
    let head = pieces(of: lines[first], in: text)
    guard head.count >= 3, !lines[first].isContents else { return nil }
    var rows = [head.map { [$0.range] }]
    var next = first + 1
    while next < lines.count, lines[next].page == lines[first].page, !lines[next].isContents {
        let own = pieces(of: lines[next], in: text)
        let columns = own.compactMap { piece in head.firstIndex { $0.place == piece.place } }
        guard columns.count == own.count, let column = columns.first else { break }
        let isRow = own.count >= 2 && (column == 0 || text[own[0].range.lowerBound].isUpper)
        // What stands below one column, or opens with a small letter, goes on with the cells above it.
        guard isRow || column > 0 && rows.count > 1 && !lines[next].blankBefore else { break }
        if isRow { rows.append(Array(repeating: [], count: head.count)) }
        for (column, piece) in zip(columns, own) { rows[rows.count - 1][column].append(piece.range) }
        next += 1
    }
    guard rows.count >= 3 else { return nil }
    let last = rows.dropFirst().compactMap { $0[head.count - 1].first }
    let areNumbers = last.allSatisfy { piece in piece.count <= 3 && piece.allSatisfy { text[$0].isDigit } }
    return areNumbers ? nil : SpacedTable(end: next, rows: rows)
}

extension BlockWriter {
    /// Writes a table as the cells that it has.
    mutating func write(_ table: SpacedTable, page: Int) {
        (glyphs, indents, inLooseList) = ([], [], false)
        for (row, cells) in table.rows.enumerated() {
            for (column, pieces) in cells.enumerated() where !pieces.isEmpty {
                let start = utf8.count
                var breaks: [Int] = []
                for piece in pieces {
                    if utf8.count > start {
                        breaks.append(utf8.count)
                        utf8.append(0x20)
                    }
                    utf8 += source[piece]
                }
                blocks.append(Block(.cell(row: row, column: column), start..<utf8.count, page: page, breaks: breaks))
                utf8.append(0x0A)
            }
        }
    }
}
