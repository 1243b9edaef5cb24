extension Planbeeld.Plaat {
    /// The sheet as rows: a municipality and a theme, with the rank and the state of the plan.
    func csv(_ vorm: CSV.Vorm) -> String {
        let volgorde = praatplaat.geordend
        let rijen = praatplaat.delen.flatMap { deel in
            praatplaat.gemeenten(of: deel).flatMap { gemeente in
                (volgorde.rijen + volgorde.verder).map { rij -> [CSV.Cel] in
                    let rang = gemeente.plan.gelezen ? rij.thema.noemt[gemeente.code]?.rawValue ?? "niet genoemd" : "onbekend"
                    let words = [
                        deel.naam, gemeente.naam, gemeente.plan.rawValue, gemeente.titel ?? "", gemeente.termijn ?? "",
                        rij.thema.naam.zonderAfbreektekens, rang,
                    ]
                    return words.map(CSV.Cel.tekst)
                }
            }
        }
        let deel = praatplaat.niveau == .eenheid ? "District" : "Basisteam"
        return CSV(kop: [deel, "Gemeente", "Stand van het plan", "Plan", "Looptijd", "Thema", "Rang"], rijen: rijen).text(vorm)
    }
}
