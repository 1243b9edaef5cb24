extension Planbeeld.Plaat {
    func csv(_ vorm: CSV.Vorm) -> String { praatplaat.csv(vorm) }
}

extension Praatplaat {
    /// The sheet as rows: a municipality and a theme, with the rank and the state of the plan.
    func csv(_ vorm: CSV.Vorm) -> String {
        let volgorde = geordend
        let rows = self.delen.flatMap { deel in
            gemeenten(of: deel).flatMap { gemeente in
                (volgorde.rijen + volgorde.verder).map { rij -> [CSV.Cel] in
                    let rang = gemeente.plan.gelezen ? rij.thema.noemt[gemeente.code]?.rawValue ?? "niet genoemd" : "onbekend"
                    let words = [
                        deel.naam, gemeente.naam, gemeente.plan.rawValue, gemeente.titel ?? "", gemeente.termijn ?? "",
                        rij.thema.naam.zonderAfbreektekens, rang, bevestigd(gemeente, rij.thema),
                    ]
                    return words.map(CSV.Cel.tekst)
                }
            }
        }
        let kop = niveau == .eenheid ? "District" : "Basisteam"
        return CSV(kop: [kop, "Gemeente", "Stand van het plan", "Plan", "Looptijd", "Thema", "Rang", "Bevestigd"], rijen: rows).text(vorm)
    }

    /// Whether a person confirmed it; empty where there is nothing to confirm.
    private func bevestigd(_ gemeente: Praatplaat.Gemeente, _ thema: Praatplaat.Thema) -> String {
        guard gemeente.plan.gelezen, thema.noemt[gemeente.code] != nil else { return "" }
        return thema.bevestigd.contains(gemeente.code) ? "ja" : "nee"
    }
}
