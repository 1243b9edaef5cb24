import Formats
import TextAnalysis

/// Tables: which blocks are one, and the years that stand in them.
extension Stappenlezer {
    /// Where a table ends that begins at `start`. A list in a cell belongs to it: after it the table goes on.
    func tabeleinde(_ start: Int) -> Int {
        var (end, last) = (start, (row: 0, column: -1))
        while end < lees.blokken.count {
            var next = end
            while next < lees.blokken.count, next - end < 30, !lees.blokken[next].isCell, lees.blokken[next].isItem { next += 1 }
            guard next < lees.blokken.count, case .cell(let row, let column) = lees.blokken[next].kind,
                row > last.row || row == last.row && column >= last.column, next == end || end > start
            else { break }
            (last, end) = ((row, column), next + 1)
        }
        // The list in the last cell of the table.
        var next = end
        while next < lees.blokken.count, next - end < 30, lees.blokken[next].isItem { next += 1 }
        return next > end && heeftLijsten(start..<end) ? next : max(end, start + 1)
    }

    private func heeftLijsten(_ range: Range<Int>) -> Bool { range.contains { !lees.blokken[$0].isCell } }

    mutating func tabel(_ range: Range<Int>) {
        var rows: [[[Range<Int>]]] = []
        var last = (row: 0, column: 0)
        let breedte = range.reduce(0) { if case .cell(_, let column) = lees.blokken[$1].kind { max($0, column + 1) } else { $0 } }
        for index in range {
            var place = last
            if case .cell(let row, let column) = lees.blokken[index].kind {
                guard row < 5_000, column < 60 else { continue }
                place = (row, column)
            } else if index > range.lowerBound, lees.blokken[index - 1].isCell, last.column + 1 < breedte {
                // An item stands in the cell behind the last one.
                place.column += 1
            }
            while rows.count <= place.row { rows.append([]) }
            while rows[place.row].count <= place.column { rows[place.row].append([]) }
            rows[place.row][place.column].append(lees.blokken[index].range)
            last = place
        }
        tabel(rows)
    }

    /// A table may hold rows that are only a year: what stands under each is a table of that year.
    mutating func tabel(_ rows: [[[Range<Int>]]]) {
        sluit()
        let kop = rows.first
        let koptekst = kop.map { $0.joined().map(lees.klein).joined(separator: "|") } ?? ""
        let vorigJaar = rijen.jaar.kop
        // The head comes back on the next page: the table goes on, and so does its year.
        if koptekst.isEmpty || koptekst != tabelkop.tekst { rijen.begin() } else { rijen.jaar.kop = rijen.jaar.kop ?? tabelkop.jaar }
        var deel: [[[Range<Int>]]] = []
        func jaar(_ rij: [[Range<Int>]]) -> Int? {
            let cellen = rij.joined().filter { !$0.isEmpty }
            guard cellen.count == 1, let cel = cellen.first, cel.count <= 40 else { return nil }
            return losJaar(cel, metDeel: true)
        }
        for rij in rows {
            if let jaar = jaar(rij) {
                add(Planningstabel(deel, lees))
                deel = deel.isEmpty ? [] : kop.map { [$0] } ?? []
                if let first = deel.first, !first.joined().allSatisfy({ Tijdslezer.uitingen(in: lees.klein, $0).isEmpty }) { deel = [] }
                rijen.jaar.kop = jaar
            } else {
                deel.append(rij)
            }
        }
        add(Planningstabel(deel, lees))
        tabelkop = (koptekst, rijen.jaar.kop)
        rijen.jaar.kop = vorigJaar
        aanloop = nil
    }

    private mutating func add(_ tabel: Planningstabel) {
        let gelezen = tabel.planrijen(isPlan: isPlan, isBeleidsplan: isBeleidsplan)
        rijen.jaar.schikNaarWeekdagen(gelezen.flatMap(\.tijden))
        for var rij in gelezen {
            rij.aanloop = aanloop
            rijen.add(rij)
        }
    }
}
