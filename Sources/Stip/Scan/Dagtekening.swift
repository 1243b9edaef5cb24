import Formats
import TextAnalysis

extension Leestekst {
    /// The date of the document: behind "Datum", else that of the decision, else the first on a short line.
    func datum(_ voorblad: Voorblad) -> Datum? {
        let regels = voorblad.regels
        for (index, regel) in regels.prefix(40).enumerated() {
            guard let label = Datumwoorden.label.opening(of: klein, range: regel.range) else { continue }
            let rest = label.range.upperBound..<regel.range.upperBound
            if let found = Datums.in(self, rest).first { return found }
            // "Datum B&W" with the date in the next cell.
            if trimmed(rest).count <= 12, !klein[rest].contains(where: \.isDigit), index + 1 < regels.count,
                let found = Datums.in(self, regels[index + 1].range).first ?? korteDatum(regels[index + 1].range)
            {
                return found
            }
        }
        // How an official text ends; what stands before it is often the date of the proposal.
        if let slot = blokken.suffix(60).last(where: { Datumwoorden.aldus.occurs(in: klein, range: $0.range) }),
            let found = Datums.in(self, slot.range).last
        {
            return found
        }
        let front = voorblad.blokken.prefix(14)
        for block in front where block.range.count <= 320 {
            for zin in zinnen(in: block.range) where isBesluit(zin) {
                if let found = Datums.in(self, zin).first { return found }
            }
        }
        for regel in regels.prefix(20) where regel.range.count <= 60 || regel.range.count <= 130 && isKopregel(regel.range) {
            if let found = Datums.in(self, regel.range).first { return found }
        }
        for block in front {
            for zin in zinnen(in: block.range) where isBesluit(zin) {
                if let found = Datums.in(self, zin).first { return found }
            }
        }
        return nil
    }

    /// "Integraal veiligheidsplan (concept, 1 oktober 2030)", "Gemeente Merenburg | Kenmerk 77 | Raad 30 januari 2025": a line of facts, and no sentence.
    private func isKopregel(_ range: Range<Int>) -> Bool { Datumwoorden.scheidingen.occurs(in: klein, range: range) }

    /// "di 17 feb 2026".
    private func korteDatum(_ range: Range<Int>) -> Datum? {
        guard range.count <= 30, let uiting = Tijdslezer.uitingen(in: klein, range).first, uiting.precisie == .dag, let jaar = uiting.jaar else {
            return nil
        }
        return uiting.tijdvak(in: jaar)?.van
    }

    private func isBesluit(_ zin: Range<Int>) -> Bool {
        Datumwoorden.besluit.occurs(in: klein, range: zin) && !Datumwoorden.later.occurs(in: klein, range: zin)
    }
}

/// Whole dates in a text.
enum Datums {
    /// "20 maart 2023", "27-06-2019", "2019-07-10", in the order of the text.
    static func `in`(_ lees: Leestekst, _ range: Range<Int>) -> [Datum] { places(in: lees.klein, range).map(\.datum) }

    /// The same with the place of each, in a text of small letters.
    static func places(in klein: [UInt8], _ range: Range<Int>) -> [(datum: Datum, range: Range<Int>)] {
        let ranges = words(in: klein, range: range)
        guard ranges.count >= 3 else { return [] }
        let text = { (range: Range<Int>) in String(decoding: klein[range], as: UTF8.self) }
        return (0..<ranges.count - 2).compactMap { index in
            // Without a digit there is no date; most words have none.
            guard klein[ranges[index].lowerBound].isDigit,
                let datum = datum(text(ranges[index]), text(ranges[index + 1]), text(ranges[index + 2]))
            else { return nil }
            return (datum, ranges[index].lowerBound..<ranges[index + 2].upperBound)
        }
    }

    private static func datum(_ first: String, _ second: String, _ third: String) -> Datum? {
        if let dag = Int(first), first.utf8.count <= 2, let jaar = Int(third), (1990...2099).contains(jaar) {
            let maand = maanden.firstIndex(of: second).map { $0 + 1 } ?? (second.utf8.count <= 2 ? Int(second) : nil)
            return maand.flatMap { Datum(jaar: jaar, maand: $0, dag: dag) }
        }
        guard let jaar = Int(first), (1990...2099).contains(jaar), second.utf8.count == 2, third.utf8.count == 2, let maand = Int(second),
            let dag = Int(third)
        else { return nil }
        return Datum(jaar: jaar, maand: maand, dag: dag)
    }

    private static let maanden = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
}

private enum Datumwoorden {
    static let label = Lexicon(["datum", "d.d.", "dagtekening", "collegevergadering", "raadsvergadering", "vergaderdatum", "verzonden"])
    static let besluit = Lexicon([
        "vastgesteld", "raadsbesluit", "besluit van de raad", " raad van ", "vergadering van", "versie van", "stelde het vast", " vast op ", "d.d.",
    ])
    static let scheidingen = Lexicon([" | ", " · ", " • ", " concept", " versie "])
    static let aldus = Lexicon(["aldus vastgesteld", "aldus besloten"])
    static let later = Lexicon(["ter vaststelling", "gelezen het voorstel", "inwerking", "geldend van", "verlengd"])
}
