/// A paper that plans is shorter than this. Of a longer one a second look would take a good part of the time of the first, for the few
/// pages in it that may hold a planning.
private let longestWithTables = 30

/// Puts the tables of some pages of a PDF back together: each row becomes a line with a mark between its cells.
///
/// The text of a PDF comes as it was drawn, and a table falls apart in it. So for the pages that are wanted `pdftotext` is asked once
/// more, now for the place of each word. A page whose words differ between the two stays as it was.
///
/// - Parameter raw: what `pdftotext -raw` gave, pages parted by form feeds.
/// - Parameter wanted: whether a page may hold a table that matters; asked of its text.
func withTables(_ raw: [UInt8], _ path: String, limits: Limits, wanted: (ArraySlice<UInt8>) -> Bool) async throws(Unreadable) -> [UInt8] {
    var pages = raw.split(separator: 0x0C, omittingEmptySubsequences: false)
    guard pages.count <= longestWithTables else { return raw }
    // A table goes on on the next page.
    let own = pages.map { !$0.isEmpty && wanted($0) }
    let asked = pages.indices.filter { own[$0] || $0 > 0 && own[$0 - 1] && !pages[$0].isEmpty }
    guard let first = asked.first, let last = asked.last else { return raw }
    let command = ["pdftotext", "-q", "-bbox", "-raw", "-enc", "UTF-8", "-f", String(first + 1), "-l", String(last + 1), path, "-"]
    // A place takes ten times the room of its word.
    var wider = limits
    wider.textBytes = min(limits.textBytes * 12, 32_000_000)
    let ending: Ending
    do throws(Unreadable) {
        ending = try await bounded(command, limits: wider)
    } catch .cancelled {
        throw .cancelled
    } catch {
        // The text is there: a second look that fails takes nothing from it.
        return raw
    }
    guard ending.limitReached == nil, ending.status.isSuccess else { return raw }
    let placed = placedWords(ending.output)
    for page in asked where page - first < placed.count {
        if let mended = pageWithTables(pages[page], placed[page - first]) { pages[page] = mended[...] }
    }
    return Array(pages.joined(separator: [0x0C]))
}

/// The text of a page with its tables as rows and its bullets before their lines; nothing when it has neither, or when its words are
/// others than those that were placed.
func pageWithTables(_ page: ArraySlice<UInt8>, _ placed: [PlacedWord]) -> [UInt8]? {
    let words = page.split { $0 == 0x20 || $0 == 0x0A }
    guard let placed = joined(placed, to: words) else { return nil }
    let tables = PlacedTables.find(placed)
    let bullets = looseBullets(placed)
    guard !tables.isEmpty || !bullets.isEmpty else { return nil }
    let loose = Set(bullets.values)
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 64)
    var at = page.startIndex
    func write(until end: Int, to result: inout [UInt8]) {
        result += page[at..<end]
        at = end
    }
    var table = tables.startIndex
    var index = 0
    while index < words.count {
        if table < tables.count, tables[table].words.lowerBound == index {
            write(until: words[index].startIndex, to: &result)
            result += [0x0A] + lines(of: tables[table], words)
            index = tables[table].words.upperBound
            at = words[index - 1].endIndex
            table += 1
            continue
        }
        write(until: words[index].startIndex, to: &result)
        if loose.contains(index) {
            at = words[index].endIndex
        } else if let bullet = bullets[index] {
            result += words[bullet] + [0x20]
        }
        index += 1
    }
    write(until: page.endIndex, to: &result)
    return result
}

/// A line for each row, with marks between its cells and between the lines of a cell.
private func lines(of table: PlacedTable, _ words: [ArraySlice<UInt8>]) -> [UInt8] {
    table.rows.flatMap { row in
        let cells = row.map { cell in cell.map { line in words[line].joined(separator: [0x20]) }.joined(separator: [TableMark.line]) }
        return cells.joined(separator: [TableMark.cell]) + [0x0A]
    }
}

/// Bullets that were drawn apart from their lines, by the word that begins the line.
private func looseBullets(_ placed: [PlacedWord]) -> [Int: Int] {
    func isBullet(_ word: PlacedWord) -> Bool { ["•", "▪", "●", "■", "◦", "‣", "\u{F0B7}"].contains { word.text.elementsEqual($0.utf8) } }
    func isOnLine(_ word: PlacedWord, of other: PlacedWord) -> Bool { abs(word.middle - other.middle) < other.height * 0.5 }
    let bullets = placed.indices.filter { index in
        isBullet(placed[index]) && (index + 1 == placed.count || isBullet(placed[index + 1]) || !isOnLine(placed[index + 1], of: placed[index]))
    }
    guard !bullets.isEmpty, bullets.count <= 500 else { return [:] }
    // Words that begin a line: what was drawn before them stands elsewhere.
    let begins = placed.indices.filter { $0 == 0 || !isOnLine(placed[$0], of: placed[$0 - 1]) || placed[$0].left < placed[$0 - 1].left }
    var found: [Int: Int] = [:]
    for bullet in bullets {
        let own = begins.filter { begin in
            !isBullet(placed[begin]) && isOnLine(placed[begin], of: placed[bullet]) && placed[begin].left >= placed[bullet].right - 1
                && placed[begin].left - placed[bullet].right < placed[bullet].height * 3
        }
        if let begin = own.min(by: { placed[$0].left < placed[$1].left }), found[begin] == nil { found[begin] = bullet }
    }
    return found
}

/// The places of words, one for each word of the text; nothing when the two differ. A wide letter may be placed apart: "T" and "oezenden".
private func joined(_ placed: [PlacedWord], to words: [ArraySlice<UInt8>]) -> [PlacedWord]? {
    var result: [PlacedWord] = []
    result.reserveCapacity(words.count)
    var next = 0
    for word in words {
        guard next < placed.count else { return nil }
        var whole = placed[next]
        next += 1
        while whole.text.count < word.count, next < placed.count {
            whole.text += placed[next].text
            (whole.right, whole.bottom) = (max(whole.right, placed[next].right), max(whole.bottom, placed[next].bottom))
            next += 1
        }
        guard word.elementsEqual(whole.text) else { return nil }
        result.append(whole)
    }
    return next == placed.count ? result : nil
}

/// What parts the cells of a row, and the lines of a cell: the marks that ASCII has for units and records.
enum TableMark {
    static let cell: UInt8 = 0x1F
    static let line: UInt8 = 0x1E
}
