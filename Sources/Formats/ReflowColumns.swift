/// A table of a text: one that it draws with runs of spaces, or one whose cells are marked.
struct SpacedTable {
    /// The line behind it.
    var end: Int
    /// Whether it goes on with the table on the page before it.
    var goesOn = false
    /// For each row its columns; for each column its pieces, which were broken over lines.
    var rows: [[[Range<Int>]]]
}

/// The tables of a text by the line on which they begin: three rows or more of three columns or more, whose words stand at the
/// same places as those of the first row. Fewer rows or columns may be chance, and a column of nothing but numbers at the end
/// is a table of contents.
func spacedTables(in lines: [RawLine], of text: Span<UInt8>) -> [Int: SpacedTable] {
    var result: [Int: SpacedTable] = [:]
    var first = 0
    while first < lines.count {
        if let table = markedTable(from: first, in: lines, of: text) ?? spacedTable(from: first, in: lines, of: text) {
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

/// Rows that follow each other on a page; on the next page they go on where nothing stands in between.
private func markedTable(from first: Int, in lines: [RawLine], of text: Span<UInt8>) -> SpacedTable? {
    guard lines[first].isRow else { return nil }
    let columns = count(TableMark.cell, in: lines[first].range, of: text)
    var end = first
    var rows: [[[Range<Int>]]] = []
    while end < lines.count, lines[end].isRow, lines[end].page == lines[first].page,
        end == first || !lines[end].blankBefore && count(TableMark.cell, in: lines[end].range, of: text) == columns
    {
        rows.append(
            parts(of: lines[end].range, at: TableMark.cell, in: text).map { parts(of: $0, at: TableMark.line, in: text).filter { !$0.isEmpty } })
        end += 1
    }
    let before = first > 0 ? lines[first - 1] : nil
    let goesOn = before.map { $0.isRow && $0.page == lines[first].page - 1 && count(TableMark.cell, in: $0.range, of: text) == columns } ?? false
    return SpacedTable(end: end, goesOn: goesOn, rows: rows)
}

private func count(_ mark: UInt8, in range: Range<Int>, of text: Span<UInt8>) -> Int { range.count { text[$0] == mark } }

/// What stands between the marks, without the space around it.
private func parts(of range: Range<Int>, at mark: UInt8, in text: Span<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound where index == range.upperBound || text[index] == mark {
        var (from, to) = (start, index)
        while from < to, text[from].isSpace { from += 1 }
        while to > from, text[to - 1].isSpace { to -= 1 }
        result.append(from..<to)
        start = index + 1
    }
    return result
}

private func spacedTable(from first: Int, in lines: [RawLine], of text: Span<UInt8>) -> SpacedTable? {
    let head = pieces(of: lines[first], in: text)
    guard first + 2 < lines.count, head.count >= 3, !lines[first].isContents else { return nil }
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
    /// The lines of a cell by paragraph: each bullet begins one.
    private func paragraphs(of pieces: [Range<Int>]) -> [[Range<Int>]] {
        pieces.reduce(into: []) { parts, piece in
            if parts.isEmpty || bullet(of: piece) != nil { parts.append([piece]) } else { parts[parts.count - 1].append(piece) }
        }
    }

    /// Where the text begins behind a bullet. A dash is none here: "1 juli" goes on with "– 15 juli".
    private func bullet(of piece: Range<Int>) -> Int? {
        guard let found = source.span.marker(in: piece), case .bullet(let glyph) = found.marker, found.text < piece.upperBound,
            ![0x2D, 0x2013, 0x2014].contains(glyph)
        else { return nil }
        return found.text
    }

    private mutating func write(_ pieces: [Range<Int>], _ kind: Block.Kind, page: Int) {
        guard let head = pieces.first else { return }
        let start = utf8.count
        var breaks: [Int] = []
        for piece in pieces {
            if utf8.count > start { joinLine(piece, breaks: &breaks) }
            utf8 += source[piece]
        }
        let text = start + (bullet(of: head).map { $0 - head.lowerBound } ?? 0)
        var marker = text
        while marker > start, utf8[marker - 1] == 0x20 { marker -= 1 }
        blocks.append(Block(kind, text..<utf8.count, marker: start..<marker, page: page, breaks: breaks))
        utf8.append(0x0A)
    }

    /// Writes a table as the cells that it has.
    mutating func write(_ table: SpacedTable, page: Int) {
        (glyphs, indents, inLooseList) = ([], [], false)
        var first = 0
        if table.goesOn, case .cell(let row, _) = blocks.last?.kind { first = row + 1 }
        for (row, cells) in table.rows.enumerated() {
            for (column, pieces) in cells.enumerated() {
                for part in paragraphs(of: pieces) { write(part, .cell(row: first + row, column: column), page: page) }
            }
        }
    }
}
