extension Documentenoverzicht {
    /// The list of plans as it is shown, to work on elsewhere.
    func csv(_ filter: Documentenfilter = Documentenfilter(), hits: Treffers = Treffers(), _ vorm: CSV.Vorm) -> String {
        let kop = [
            "Code", "Gemeente", "District", "Plan", "Bestand", "Van", "Tot en met", "Vastgesteld", "Prioriteiten", "Stand", "Beoordeling",
            "Bijzonderheid",
        ]
        let rijen = regels(filter, hits: hits).map { regel -> [CSV.Cel] in
            let document = regel.plan.document
            return [
                .tekst(regel.code), .tekst(regel.naam), .tekst(regel.district), .tekst(document?.naam ?? ""),
                .tekst(document?.bestandsnaam ?? ""), document?.periode.map { .getal($0.van) } ?? .leeg,
                document?.periode.map { .getal($0.tot) } ?? .leeg, document?.datum.map { .datum($0) } ?? .leeg,
                regel.prioriteiten.map { .getal($0) } ?? .leeg, .tekst(regel.plan.stand.naam), .tekst(regel.nakijken?.woorden ?? ""),
                .tekst(bijzonderheid(of: regel)),
            ]
        }
        return CSV(kop: kop, rijen: rijen).text(vorm)
    }
}
