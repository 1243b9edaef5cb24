import Formats

extension Themamatrix {
    /// The matrix to work on elsewhere: a row for each municipality and theme, also where it is not named.
    var sheet: Sheet {
        let rows = kolommen.flatMap { kolom in
            rijen.map { rij -> [Sheet.Cell] in
                let cel = rij.cellen[kolom.gemeente.code]
                let rang = kolom.isGelezen ? cel?.rang.rawValue ?? "niet genoemd" : "onbekend"
                return [
                    .text(kolom.gemeente.code), .text(kolom.gemeente.naam), .text(kolom.district), .text(kolom.basisteam),
                    .text(kolom.plan.stand.rawValue), .tekst(kolom.plan.document?.naam), .text(rij.code), .text(rij.naam), .text(rang),
                    kolom.isGelezen ? .number(cel?.prioriteiten.count ?? 0) : .empty, kolom.isGelezen ? .number(cel?.bevestigd ?? 0) : .empty,
                    .tekst(cel?.prioriteiten.map { "bladzijde \($0.vondst.bewijs.bladzijde)" }.joined(separator: ", ")),
                ]
            }
        }
        return Sheet(
            name: "Thema’s per gemeente",
            header: [
                "Code", "Gemeente", "District", "Basisteam", "Stand van het plan", "Plan", "Themacode", "Thema", "Rang", "Passages", "Bevestigd",
                "Plaats in het plan",
            ], rows: rows)
    }
}
