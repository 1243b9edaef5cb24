import Formats

extension Leestekst {
    /// Lists in a column of a table whose head announces them, or in the first column when the head of the table does.
    func inTabellen() -> [Opsomming] {
        var result: [Opsomming] = []
        var index = 0
        while index < blokken.count {
            guard case .cell = blokken[index].kind else {
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
            guard case .cell(0, let column) = blokken[head].kind, blokken[head].range.count <= 60, let signaal = Signaal.of(plat(blokken[head].range)) else { return nil }
            var punten: [Opsomming.Punt] = []
            var seenRows: Set<Int> = []
            for index in range.dropFirst() {
                guard case .cell(let row, column) = blokken[index].kind, row > 0, seenRows.insert(row).inserted, let naam = naam(in: blokken[index].range),
                    !punten.contains(where: { $0.naam.tekst == naam.tekst })
                else { continue }
                punten.append(Opsomming.Punt(naam: naam, themas: themas(of: naam.tekst), blok: index, groep: nil))
            }
            guard punten.count >= 2 else { return nil }
            return Opsomming(vorm: .tabel, signaal: signaal, aankondiging: tekst(blokken[head].range), blok: head, punten: punten)
        }
    }
}
