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
        range.compactMap { head in
            guard case .cell(0, let column) = blokken[head].kind, blokken[head].range.count <= 60, let signaal = signaal(of: head) else { return nil }
            var punten: [Opsomming.Punt] = []
            var rows: Set<Int> = []
            for index in range.dropFirst() {
                guard case .cell(let row, column) = blokken[index].kind, row > 0, rows.insert(row).inserted,
                    let naam = naam(in: blokken[index].range),
                    !punten.contains(where: { $0.naam.tekst == naam.tekst })
                else { continue }
                punten.append(punt(naam, index))
            }
            guard punten.count >= 2 else { return nil }
            return Opsomming(vorm: .tabel, signaal: signaal, aankondiging: tekst(blokken[head].range), blok: head, punten: punten)
        }
    }
}
