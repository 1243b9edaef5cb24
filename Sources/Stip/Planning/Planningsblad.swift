import Formats

extension Planningsbeeld {
    /// Every step on a row, for a spreadsheet.
    var sheet: Sheet {
        let names = Dictionary(dossier.stappen.map { ($0.id, "\($0.kort) (\($0.stap.orgaan))") }) { first, _ in first }
        let rows = dossier.opVolgorde.map { one -> [Sheet.Cell] in
            let stap = one.stap
            return [
                .text(stap.id), .text(stap.orgaan), .tekst(stap.handeling?.rawValue), .text(stap.wat),
                stap.moment.map { .datum($0.van) } ?? .empty, stap.moment.map { .datum($0.tot) } ?? .empty, .tekst(stap.moment?.precisie.rawValue),
                .text(stap.moment?.isUiterlijk == true ? "ja" : "nee"), one.eerste.map { .datum($0.van) } ?? .empty,
                .text(stap.nodig.compactMap { names[$0] }.joined(separator: "; ")), .tekst(stap.levert),
                .text(stap.personen.joined(separator: "; ")), .text(stand(of: one).naam), one.gedaanOp.map { .datum($0) } ?? .empty,
                .text(bevindingen(of: one).map { "\($0.regel.rawValue): \($0.tekst)" }.joined(separator: " ")),
            ]
        }
        return Sheet(
            name: "Planning",
            header: [
                "Stap", "Wie", "Handeling", "Wat", "Van", "Tot en met", "Precisie", "Uiterlijk", "Eerst gepland", "Wacht op", "Levert",
                "Niet te missen", "Stand", "Gedaan op", "Wat Stip ziet",
            ], rows: rows)
    }
}
