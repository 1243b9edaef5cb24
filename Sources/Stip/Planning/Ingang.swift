/// P4: the plan is adopted before its term begins, and is published soon after.
extension Planningsoordeel {
    func ingang() -> [Bevinding] { teLaatVastgesteld() + teLaatGepubliceerd() }

    private func teLaatVastgesteld() -> [Bevinding] {
        guard let begin = planning.termijn?.lowerBound, let besluit, let moment = besluit.moment, besluit.stap.stand != .gedaan else { return [] }
        let herstel = "zet het besluit vóór \(Opmaak.dagEnDatum(begin)), of besluit over verlenging van het huidige plan."
        let wanneer = "\(Stapwoorden.naam(besluit.stap)) staat \(Stapwoorden.moment(moment)), en de termijn begint op \(Opmaak.dagEnDatum(begin))"
        if let eerste = moment.eerste, eerste >= begin {
            return [bevinding(.P4, .waarschuwing, [besluit], "Te laat: \(wanneer).", herstel: herstel)]
        }
        guard moment.laatste >= begin else { return [] }
        return [
            bevinding(.P4, .waarschuwing, zeker: false, [besluit], "\(wanneer). Dat kan alleen als het besluit vóór die dag valt.", herstel: herstel)
        ]
    }

    private func teLaatGepubliceerd() -> [Bevinding] {
        guard let besluit, let dag = besluit.moment?.laatste else { return [] }
        return stappen.compactMap { stap in
            guard stap.handeling == .publiceren, !stap.onderwerp.isConcept, let moment = stap.moment else { return nil }
            let eerste = moment.eerste ?? moment.laatste
            guard stap.onderwerp.isPlan || !stap.onderwerp.noemt(.anders) else { return nil }
            let dagen = eerste.dagnummer - dag.dagnummer
            guard dagen > Ingang.publicatie else { return nil }
            return bevinding(
                .P4, .waarschuwing, [stap, besluit],
                "Laat: \(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)), \(dagen) dagen na het besluit \(besluit.moment.map(Stapwoorden.moment) ?? "").",
                herstel: "maak het plan bekend binnen twee weken na het besluit (Woo, artikel 3.3).")
        }
    }
}

enum Ingang {
    /// Days from decision to publication that are more than slow. The law asks two weeks; plans that took 57 and 181 days were seen.
    static let publicatie = 56
}
