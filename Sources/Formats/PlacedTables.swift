/// A table that a page draws: for each row its columns, for each column its lines, as ranges of the words of the page.
struct PlacedTable: Equatable {
    var words: Range<Int>
    var rows: [[[Range<Int>]]]
}

/// Finds the tables of one page by where its words stand.
///
/// Words that follow each other without a gap are a piece. A column is a place where pieces begin that have another piece to their
/// left, on two lines or more or at the head of a chart; a table is a run of lines whose pieces keep to the columns. Its rows follow from the order in which the
/// page was drawn: cell after cell, so a piece further to the left begins a new row. What is no table by that, stays as it was: two
/// columns of running text are drawn one after the other, and so have one row.
struct PlacedTables {
    private let words: [PlacedWord]
    private var pieces: [Piece] = []
    /// The pieces of each line of the page, from the top down and from the left to the right.
    private var lines: [[Int]] = []
    /// The most that two lines of one cell lie apart.
    private var pitch: Float = 0
    /// The most columns of a page: of more nobody reads them, and each row has a cell for each.
    private static let most = 200

    private struct Piece {
        var words: Range<Int>
        var left: Float
        var right: Float
        var top: Float
        var height: Float
    }

    static func find(_ words: [PlacedWord]) -> [PlacedTable] {
        // A page of more words is no page that somebody reads.
        guard words.count >= 6, words.count <= 20_000 else { return [] }
        var page = PlacedTables(words)
        return page.tables()
    }

    private init(_ words: [PlacedWord]) {
        self.words = words
        cut(at: [])
        // A word that begins where a column begins opens a cell, also right behind a full cell to its left.
        let columns = columns(of: lines)
        if !columns.isEmpty, columns.count <= Self.most {
            cut(at: columns, where: Set(lines.filter { $0.count >= 2 }.joined().flatMap { pieces[$0].words }))
        }
        pitch = linePitch * 1.25
    }

    // MARK: - Pieces and lines

    /// - Parameter inside: the words of lines that have a gap of their own; running text keeps its words together.
    private mutating func cut(at columns: [Float], where inside: Set<Int> = []) {
        pieces = []
        for (place, word) in words.enumerated() {
            if let last = pieces.last, let before = place > 0 ? words[place - 1] : nil, continues(word, before),
                !inside.contains(place) || !columns.contains(where: { abs($0 - word.left) < 1 && last.left < $0 - 2 })
            {
                pieces[pieces.count - 1].words = last.words.lowerBound..<place + 1
                pieces[pieces.count - 1].right = max(last.right, word.right)
            } else {
                pieces.append(Piece(words: place..<place + 1, left: word.left, right: word.right, top: word.top, height: max(word.height, 1)))
            }
        }
        lines = []
        var ends: Float = -1
        for piece in pieces.indices.sorted(by: { (pieces[$0].top, pieces[$0].left, $0) < (pieces[$1].top, pieces[$1].left, $1) }) {
            let middle = pieces[piece].top + pieces[piece].height / 2
            if lines.isEmpty || middle > ends {
                lines.append([piece])
                ends = pieces[piece].top + pieces[piece].height * 0.8
            } else {
                lines[lines.count - 1].append(piece)
            }
        }
        for line in lines.indices { lines[line].sort { (pieces[$0].left, $0) < (pieces[$1].left, $1) } }
    }

    private func continues(_ word: PlacedWord, _ before: PlacedWord) -> Bool {
        let gap = word.left - before.right
        return abs(word.middle - before.middle) < max(word.height, before.height) * 0.4 && gap > -2 && gap < before.height * 0.8
    }

    /// How far apart lines of running text lie on this page: the least that comes twice.
    private var linePitch: Float {
        let steps = zip(pieces, pieces.dropFirst()).compactMap { piece, next -> Float? in
            let step = next.top - piece.top
            return abs(next.left - piece.left) < 2 && step > piece.height * 0.6 && step < piece.height * 1.5 ? step : nil
        }.sorted()
        return zip(steps, steps.dropFirst()).first { $1 - $0 < 0.5 }?.1 ?? (words.first?.height ?? 10) * 1.05
    }

    /// Where pieces begin that have one to their left, on two lines or more, or on one line of many pieces: the head of a chart.
    private func columns(of lines: [[Int]]) -> [Float] {
        let edge = pieces.map(\.left).min() ?? 0
        let starts = lines.flatMap { line in
            line.drop { line.count < 6 && $0 == line.first || pieces[$0].left < edge + 20 }.flatMap {
                [Float](repeating: pieces[$0].left, count: line.count >= 6 ? 2 : 1)
            }
        }.sorted()
        var found: [Float] = []
        var group: [Float] = []
        for start in starts + [.infinity] {
            if let first = group.first, start - first > 3 {
                if group.count >= 2 { found.append(first) }
                group = []
            }
            group.append(start)
        }
        return found
    }

    // MARK: - Tables

    private mutating func tables() -> [PlacedTable] {
        let columns = columns(of: lines)
        guard !columns.isEmpty, columns.count <= Self.most else { return [] }
        var result: [PlacedTable] = []
        var first = 0
        while first < lines.count {
            guard isTabular(lines[first], columns) else {
                first += 1
                continue
            }
            var end = first + 1
            while end < lines.count, goesOn(end, from: first, columns), !isOther(end, from: first, columns) { end += 1 }
            if let table = table(first..<end) { result.append(table) }
            first = end
        }
        return result.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private func isTabular(_ line: [Int], _ columns: [Float]) -> Bool {
        line.count >= 2 && line.dropFirst().contains { piece in columns.contains { begins(pieces[piece], at: $0) } }
    }

    private func begins(_ piece: Piece, at column: Float) -> Bool { abs(piece.left - column) <= 3.5 }

    /// Whether a line belongs to the table above it: it has cells of its own, or goes on with one or more.
    private func goesOn(_ next: Int, from first: Int, _ columns: [Float]) -> Bool {
        guard let piece = lines[next].first.map({ pieces[$0] }), let above = lines[next - 1].map({ pieces[$0] }).max(by: { $0.top < $1.top }) else {
            return false
        }
        guard piece.top - above.top < above.height * 4 else { return false }
        if isTabular(lines[next], columns) { return true }
        guard let row = lines[first..<next].last(where: { isTabular($0, columns) }) else { return false }
        let starts = row.map { pieces[$0].left }
        let edge = lines[first..<next].joined().map { pieces[$0].left }.min() ?? piece.left
        return lines[next].allSatisfy { index in
            // Wider than its column: running text.
            let right = starts.filter { $0 > pieces[index].left + 4 }.min()
            return pieces[index].left >= edge - 3.5 && right.map { pieces[index].right <= $0 } ?? true
        }
    }

    /// Whether a table of other columns begins with the line above this one: a heading parts the two.
    private func isOther(_ next: Int, from first: Int, _ columns: [Float]) -> Bool {
        guard next - first >= 2, isTabular(lines[next], columns), lines[next - 1].count == 1 else { return false }
        let known = lines[first..<next].joined().map { pieces[$0].left }
        return !lines[next].dropFirst().contains { piece in known.contains { abs($0 - pieces[piece].left) <= 3.5 } }
    }

    private func table(_ range: Range<Int>) -> PlacedTable? {
        var inside = Set(lines[range].joined())
        let own = columns(of: Array(lines[range]))
        guard !own.isEmpty, let edge = inside.map({ pieces[$0].left }).min() else { return nil }
        let starts = withoutTwins([edge] + own.filter { $0 > edge + 4 }, range)
        var rows = rows(inside.sorted(), starts)
        // A heading above or below keeps to the first column by chance.
        func isLone(_ row: Row) -> Bool { row.cells.dropFirst().allSatisfy(\.isEmpty) }
        while let last = rows.last, isLone(last) { inside.subtract(rows.removeLast().pieces) }
        while let first = rows.first, isLone(first) { inside.subtract(rows.removeFirst().pieces) }
        let full = rows.filter { $0.cells.count { !$0.isEmpty } >= 2 }
        guard full.count >= 3 || full.count == 2 && starts.count >= 3, full.count * 2 >= rows.count else { return nil }
        guard let low = inside.map({ pieces[$0].words.lowerBound }).min(), let high = inside.map({ pieces[$0].words.upperBound }).max() else {
            return nil
        }
        // What was drawn in between belongs to the page and not to the table.
        guard inside.reduce(0, { $0 + pieces[$1].words.count }) == high - low else { return nil }
        if starts.count == 2, rows.allSatisfy({ isMarker($0.cells[0]) }) || rows.allSatisfy({ isMarker($0.cells[1]) }) { return nil }
        return PlacedTable(words: low..<high, rows: rows.map(\.cells))
    }

    /// A mark in the middle of a column begins elsewhere than its head: two places close together that no line has both of are one.
    private func withoutTwins(_ starts: [Float], _ range: Range<Int>) -> [Float] {
        starts.reduce(into: []) { kept, start in
            guard let last = kept.last, start - last < 14 else { return kept.append(start) }
            let isBoth = lines[range].contains { line in
                [last, start].allSatisfy { place in line.contains { abs(pieces[$0].left - place) <= 3.5 } }
            }
            if isBoth { kept.append(start) }
        }
    }

    /// A bullet, or the number of an item or of a page.
    private func isMarker(_ cell: [Range<Int>]) -> Bool {
        cell.isEmpty || cell.count == 1 && cell[0].count == 1 && (words[cell[0].lowerBound].text.count { $0.isLetter || $0.isDigit }) <= 3
    }

    // MARK: - Rows

    private struct Row {
        var cells: [[Range<Int>]]
        var pieces: [Int]
        /// Where its first and its last line stand.
        var top: Float
        var bottom: Float
    }

    private func rows(_ inside: [Int], _ starts: [Float]) -> [Row] {
        var rows: [Row] = []
        var column = -1
        var above: Float = 0
        for index in inside {
            let piece = pieces[index]
            let own = self.column(of: piece, starts)
            let step = piece.top - above
            let isNext = !rows.isEmpty && abs(step) < 1 || step > 0 && step <= pitch
            let isBelow = rows.last.map { piece.top > $0.bottom + pitch } ?? true
            if own > column && !isBelow || own == column && isNext {
                rows[rows.count - 1].cells[own].append(piece.words)
                rows[rows.count - 1].pieces.append(index)
                rows[rows.count - 1].bottom = max(rows[rows.count - 1].bottom, piece.top)
            } else {
                var cells = [[Range<Int>]](repeating: [], count: starts.count)
                cells[own] = [piece.words]
                rows.append(Row(cells: cells, pieces: [index], top: piece.top, bottom: piece.top))
            }
            (column, above) = (own, piece.top)
        }
        // Where a cell was drawn with all its lines, what comes next is no rest of it.
        let isByCell = rows.contains { row in row.cells.dropLast(row.cells.reversed().prefix { $0.isEmpty }.count + 1).contains { $0.count > 1 } }
        return isByCell ? rows : joined(rows)
    }

    /// Drawn line by line, what goes on with a cell comes as a row without a first cell, right below.
    private func joined(_ rows: [Row]) -> [Row] {
        rows.reduce(into: []) { result, row in
            guard let last = result.last, row.cells[0].isEmpty, row.top > last.top + 1,
                row.top - last.bottom <= pitch, zip(row.cells, last.cells).allSatisfy({ $0.isEmpty || !$1.isEmpty })
            else {
                result.append(row)
                return
            }
            for place in row.cells.indices { result[result.count - 1].cells[place] += row.cells[place] }
            result[result.count - 1].pieces += row.pieces
            result[result.count - 1].bottom = max(last.bottom, row.bottom)
        }
    }

    /// The column at whose place a piece begins, else the one that it covers most: a head may stand in the middle.
    private func column(of piece: Piece, _ starts: [Float]) -> Int {
        if let place = starts.lastIndex(where: { begins(piece, at: $0) }) { return place }
        func covered(_ place: Int) -> Float {
            let end = place + 1 < starts.count ? starts[place + 1] : .greatestFiniteMagnitude
            return min(piece.right, end) - max(piece.left, starts[place])
        }
        return starts.indices.max { (covered($0), -$0) < (covered($1), -$1) } ?? 0
    }
}
