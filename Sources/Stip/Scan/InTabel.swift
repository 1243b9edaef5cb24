import Formats

extension Leestekst {
    /// Lists in a column of a table whose head announces them.
    func inTabellen() -> [Opsomming] {
        var result: [Opsomming] = []
        var index = 0
        while index < blokken.count {
            guard blokken[index].isCell else {
                index += 1
                continue
            }
            var end = index
            var lastRow = -1
            while end < blokken.count, case .cell(let row, _) = blokken[end].kind, row >= lastRow {
                lastRow = row
                end += 1
            }
            result += kolommen(in: index..<end)
            index = max(end, index + 1)
        }
        return result
    }

    private func kolommen(in range: Range<Int>) -> [Opsomming] {
        if isVeldentabel(range) { return [] }
        return range.compactMap { head in
            guard case .cell(0, let column) = blokken[head].kind, blokken[head].range.count <= 60, let signaal = signaal(of: head) else { return nil }
            if let marked = aangekruist(in: range, column, signaal, head) { return marked }
            var punten: [Opsomming.Punt] = []
            var rows: Set<Int> = []
            for index in range.dropFirst() {
                guard case .cell(let row, column) = blokken[index].kind, row > 0, rows.insert(row).inserted,
                    let naam = naam(in: blokken[index].range),
                    !punten.contains(where: { $0.naam.tekst == naam.tekst })
                else { continue }
                punten.append(punt(naam, index))
            }
            // A cell that enumerates holds no name.
            guard punten.count >= 2, punten.count(where: { $0.naam.tekst.contains(",") }) * 2 < punten.count else { return nil }
            return Opsomming(vorm: .tabel, signaal: signaal, aankondiging: tekst(blokken[head].range), blok: head, punten: punten)
        }
    }

    /// A column that says of each row whether it is one: "ja", "x", "●". The names stand in the first column that holds words.
    private func aangekruist(in range: Range<Int>, _ column: Int, _ signaal: Signaal, _ head: Int) -> Opsomming? {
        var marks: [Int: Bool] = [:]
        var names: [Int: Int] = [:]
        for index in range {
            guard case .cell(let row, let other) = blokken[index].kind, row > 0 else { continue }
            if other == column {
                guard let mark = kruis(blokken[index].range) else { return nil }
                marks[row] = mark
            } else if names[row] == nil, naam(in: blokken[index].range) != nil {
                names[row] = index
            }
        }
        let chosen = marks.filter(\.value).keys.sorted()
        let punten = chosen.compactMap { row in names[row].flatMap { index in naam(in: blokken[index].range).map { punt($0, index) } } }
        guard punten.count >= 2 else { return nil }
        return Opsomming(vorm: .tabel, signaal: signaal, aankondiging: tekst(blokken[head].range), blok: head, punten: punten)
    }

    /// Whether a cell says yes; nothing when it says something else than yes or no.
    private func kruis(_ range: Range<Int>) -> Bool? {
        if Kruiswoorden.ja.contains(klein(range)) { return true }
        if Kruiswoorden.nee.contains(klein(range)) { return false }
        return range.count <= 3 && !klein[range].contains { $0.isLower || $0.isDigit } ? !Kruiswoorden.open.contains(klein(range)) : nil
    }

    /// A table that lays out the fields of the Kernbeleid with all that belongs to each.
    private func isVeldentabel(_ range: Range<Int>) -> Bool {
        range.count { index in
            guard case .cell(_, 0) = blokken[index].kind, blokken[index].range.count <= 60, let naam = naam(in: blokken[index].range) else {
                return false
            }
            return isVeld(naam)
        } >= 3
    }
}

private enum Kruiswoorden {
    static let ja: Set<String> = ["ja", "x", "xx", "wel", "v"]
    static let nee: Set<String> = ["nee", "neen", "niet", "o"]
    static let open: Set<String> = ["-", "–", "—", "○", "☐", "□", "✗", "✘", "/"]
}
