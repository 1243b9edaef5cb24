import Formats

extension Longlist {
    /// The longlist to work on elsewhere: a row for each candidate and source; a candidate without a source has a row as well.
    var sheet: Sheet {
        let criteria = Criterium.allCases
        let rows = regels.flatMap { regel -> [[Sheet.Cell]] in
            let own: [Sheet.Cell] =
                [.number(regel.plaats), .text(regel.naam), .text(regel.omschrijving), .number(regel.noemt), .number(regel.gelezen)]
                + criteria.flatMap { criterium -> [Sheet.Cell] in
                    let oordeel = regel.oordelen[criterium] ?? .leeg
                    return [oordeel.score.map { .number($0) } ?? .empty, .text(oordeel.reden)]
                }
            let none = [Sheet.Cell](repeating: .empty, count: 7)
            guard !regel.bronnen.isEmpty else { return [own + none] }
            return regel.bronnen.map { bron in
                own + [
                    .text(bron.groepsnaam), .text(bron.naam), .text(bron.gemeenten.joined(separator: ", ")), .text(bron.documentnaam),
                    .number(bron.bladzijde), .text(bron.citaat), .text(bron.stand.rawValue),
                ]
            }
        }
        return Sheet(
            name: "Longlist versie \(nummer)",
            header: ["Plaats", "Kandidaat", "Omschrijving", "Gemeenten", "Gelezen plannen"]
                + criteria.flatMap { [$0.naam, "Waarom"] } + ["Groep", "Bron", "Gemeenten van de bron", "Document", "Bladzijde", "Citaat", "Stand"],
            rows: rows)
    }
}
