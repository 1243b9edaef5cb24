import SocialChoice

/// The results of a file side by side, in plain text.
struct Teltabel {
    let bestand: Telbestand
    let uitslagen: [Teluitslag]

    var text: String {
        let counts = [
            Opmaak.aantal(bestand.plaatsen, "plaats", "plaatsen"), Opmaak.aantal(bestand.kandidaten.count, "kandidaat", "kandidaten"),
            Opmaak.aantal(bestand.stemmen.count, "stem", "stemmen"),
        ]
        let nobody = bestand.stemmen.allSatisfy(\.keuze.isEmpty) ? ["Er is nog niets gekozen, dus alle kandidaten staan gelijk."] : []
        return ([bestand.titel, Opmaak.zin(Opmaak.lijst(counts)) + "."] + nobody + [""] + table + ["", legend] + uitslagen.flatMap(explanation))
            .joined(separator: "\n")
    }

    private var legend: String { "● gekozen   ○ gelijke stand   · niet gekozen" }

    /// Candidates from the strongest by the first rule on, a column for each rule.
    private var table: [String] {
        let columns = uitslagen.map { uitslag in [uitslag.regel.naam] + rows.map { cell(of: $0, in: uitslag) } }
        return Teltabel.aligned([["Kandidaat"] + rows.map(\.naam)] + columns)
    }

    private var rows: [Telkandidaat] {
        guard let first = uitslagen.first else { return bestand.kandidaten }
        func order(_ kandidaat: Telkandidaat) -> Int { first.isZeker(kandidaat.id) ? 0 : first.isGelijk(kandidaat.id) ? 1 : 2 }
        let lowerIsBetter = [.phragmen, .equalShares].contains(first.regel.rule)
        return bestand.kandidaten.enumerated().sorted { one, other in
            let (left, right) = (order(one.element), order(other.element))
            if left != right { return left < right }
            switch (first.punten[one.element.id], first.punten[other.element.id]) {
            case (let left?, let right?) where left != right: return lowerIsBetter ? left < right : left > right
            case (.some, nil): return true
            case (nil, .some): return false
            default: return one.offset < other.offset
            }
        }.map(\.element)
    }

    private func cell(of kandidaat: Telkandidaat, in uitslag: Teluitslag) -> String {
        if uitslag.reden != nil { return "" }
        let mark = uitslag.isZeker(kandidaat.id) ? "●" : uitslag.isGelijk(kandidaat.id) ? "○" : "·"
        guard let points = uitslag.punten[kandidaat.id] else { return mark }
        let value = points.approximate
        return mark + " " + Opmaak.getal(value, decimalen: points.isWhole ? 0 : abs(value) < 1 ? 4 : 2)
    }

    private func explanation(_ uitslag: Teluitslag) -> [String] {
        let head = ["", "\(uitslag.regel.naam), versie \(uitslag.regel.versie)", "  \(uitslag.regel.uitleg)"]
        if let reden = uitslag.reden { return head + ["  \(reden.message)"] }
        let names = { (keep: (String) -> Bool) in bestand.kandidaten.filter { keep($0.id) }.map(\.naam) }
        let (certain, level) = (names(uitslag.isZeker), names { uitslag.isGelijk($0) })
        var lines: [String] = []
        if !certain.isEmpty { lines.append("  Gekozen: \(Opmaak.lijst(certain)).") }
        if uitslag.isGelijk {
            let left = Opmaak.aantal(bestand.plaatsen - certain.count, "plaats", "plaatsen")
            let outcomes = Opmaak.aantal(uitslag.verzamelingen.count, "mogelijke uitslag", "mogelijke uitslagen")
            lines.append("  Gelijke stand om \(left): \(Opmaak.lijst(level)). Er zijn \(outcomes).")
        }
        return head + lines + ["  Getallen: \(uitslag.regel.punten). Bron: \(uitslag.regel.bron)."]
    }

    /// Columns as wide as their longest cell; no spaces at the end of a line.
    static func aligned(_ columns: [[String]]) -> [String] {
        let widths = columns.map { $0.map(\.count).max() ?? 0 }
        return (columns.first ?? []).indices.map { row in
            var line = ""
            for (column, width) in zip(columns, widths) { line += column[row] + String(repeating: " ", count: width - column[row].count + 2) }
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
