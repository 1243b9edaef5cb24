import Formats
import TextAnalysis

/// A table that lost its lines: its heads and its cells each stand on a line of their own, "Wat / Wie / Wanneer" and then row after row.
struct Celregels {
    /// The lines of the text, and the block in which each stands.
    struct Regel {
        let range: Range<Int>
        let blok: Int
    }

    /// For each row its columns, the heads first; for each column its lines.
    let rijen: [[[Range<Int>]]]
    /// The lines that it takes.
    let regels: Range<Int>

    /// The first such table from a line on; nothing when there is none.
    static func zoek(_ regels: [Regel], vanaf start: Int, _ lees: Leestekst) -> Celregels? {
        for begin in regels.indices.dropFirst(start) {
            // "Planning" above the heads is a heading, and no head.
            guard lees.isKolomkop(regels[begin].range), !lees.isPlankop(regels[begin].range) else { continue }
            for aantal in stride(from: 5, through: 2, by: -1) where begin + aantal * 3 <= regels.count {
                if let tabel = tabel(regels, begin, aantal, lees) { return tabel }
            }
        }
        return nil
    }

    /// "Stap / Moment / Wie": with the moment halfway each row has as many lines as there are heads.
    private static func metMomentErin(_ regels: [Regel], _ begin: Int, _ kop: [Range<Int>], _ datum: Int, _ lees: Leestekst) -> Celregels? {
        var rijen = [kop.map { [$0] }]
        var next = begin + kop.count
        while next + kop.count <= regels.count, lees.isMomentcel(regels[next + datum].range) {
            rijen.append(regels[next..<next + kop.count].map { [$0.range] })
            next += kop.count
        }
        return rijen.count >= 3 ? Celregels(rijen: rijen, regels: begin..<next) : nil
    }

    private static func tabel(_ regels: [Regel], _ begin: Int, _ aantal: Int, _ lees: Leestekst) -> Celregels? {
        let kop = regels[begin..<begin + aantal].map(\.range)
        guard kop.allSatisfy(lees.isKolomkop) else { return nil }
        func plaats(_ lexicon: Lexicon) -> Int? { kop.firstIndex { lexicon.occurs(in: lees.klein, range: $0) } }
        guard let datum = plaats(Planwoorden.kolomDatum),
            let tekst = plaats(Planwoorden.kolomDaad) ?? plaats(Planwoorden.kolomWat) ?? plaats(Planwoorden.kolomOrgaan),
            tekst != datum
        else { return nil }
        if datum > 0, datum < aantal - 1 { return metMomentErin(regels, begin, kop, datum, lees) }
        var rijen = [kop.map { [$0] }]
        var (next, einde) = (begin + aantal, begin + aantal)
        var cellen: [Range<Int>] = []
        var moment: Range<Int>?
        // With the moment first a row ends where the next begins; with the moment last it ends there.
        func rij() -> [[Range<Int>]]? {
            guard let moment, cellen.count >= aantal - 1 else { return nil }
            let ervoor = datum == 0 ? tekst - 1 : tekst
            let erna = aantal - 2 - ervoor
            let midden = cellen.dropFirst(ervoor).dropLast(erna)
            let kolommen = cellen.prefix(ervoor).map { [$0] } + [Array(midden)] + cellen.suffix(erna).map { [$0] }
            return datum == 0 ? [[moment]] + kolommen : kolommen + [[moment]]
        }
        while next < regels.count, cellen.count <= aantal + 3 {
            let regel = regels[next].range
            let isMoment = lees.isMomentcel(regel)
            if isMoment, datum == 0, moment != nil {
                guard let rij = rij() else { break }
                rijen.append(rij)
                (einde, cellen) = (next, [])
            }
            if isMoment { moment = regel } else { cellen.append(regel) }
            next += 1
            if isMoment, datum > 0 {
                guard let rij = rij() else { break }
                rijen.append(rij)
                (einde, cellen, moment) = (next, [], nil)
            }
        }
        // The last row ends with the text, or with as many cells as it has columns.
        if datum == 0, moment != nil, cellen.count >= aantal - 1 {
            cellen = Array(cellen.prefix(aantal - 1))
            if let rij = rij() {
                rijen.append(rij)
                einde += aantal
            }
        }
        return rijen.count >= 3 ? Celregels(rijen: rijen, regels: begin..<min(einde, regels.count)) : nil
    }
}

extension Leestekst {
    /// Whether a line is the head of a column and nothing else.
    fileprivate func isKolomkop(_ range: Range<Int>) -> Bool {
        range.count <= 28 && wordCount(in: klein, range: range) <= 3
            // One after the other, and not as a list: a list copies them for each line.
            && (Planwoorden.kolomDatum.occurs(in: klein, range: range) || Planwoorden.kolomOrgaan.occurs(in: klein, range: range)
                || Planwoorden.kolomWat.occurs(in: klein, range: range) || Planwoorden.kolomBij.occurs(in: klein, range: range)
                || Planwoorden.kolomNummer.occurs(in: klein, range: range) || Planwoorden.kolomRest.occurs(in: klein, range: range))
            && Tijdslezer.uitingen(in: klein, range).isEmpty
    }

    /// Whether a line is a moment and nothing else, or says that there is none yet.
    fileprivate func isMomentcel(_ range: Range<Int>) -> Bool {
        if range.count <= 14, Planwoorden.geenMoment.contains(klein(trimmed(range))) { return true }
        guard range.count <= 60 else { return false }
        let uitingen = Tijdslezer.uitingen(in: klein, range)
        guard !uitingen.isEmpty, !isCode(range) else { return false }
        let letters = klein[range].count { $0.isWord }
        return uitingen.reduce(0) { $0 + klein[$1.range].count { $0.isWord } } * 3 >= letters * 2
    }

    /// "24-07": the number of an action, and no day.
    private func isCode(_ range: Range<Int>) -> Bool {
        let tekst = klein[trimmed(range)]
        return tekst.count == 5 && tekst.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
    }
}
