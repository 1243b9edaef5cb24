/// L2: the council adopts the plan of a municipality, and not its college or its mayor (Politiewet 2012, article 38b paragraph 1).
extension Planningsoordeel {
    func raadsbesluit() -> [Bevinding] {
        guard planning.niveau == .gemeente else { return [] }
        let besluiten = vaststellingen
        let raden = stappen.filter { stap in
            stap.is(.raad) && !isAndereTermijn(stap)
                && (besluiten.contains { $0.id == stap.id } || stap.onderwerp.noemt(.besluiten) && stap.onderwerp.noemt(.plan) || steltIetsVast(stap))
        }
        // A council that is named without a place, or as one of many, may be that of any municipality.
        let overal = raden.contains { $0.sleutel == "raad" || $0.orgaan.isMeervoud }
        let anderen = besluiten.filter { stap in
            guard !stap.is(.raad), !overal, !stap.stap.orgaan.isEmpty else { return false }
            guard let plaats = stap.orgaan.plaats, !raden.isEmpty, stap.is(.college) else { return raden.isEmpty }
            return !raden.contains { $0.orgaan.plaats == plaats }
        }
        guard let eerste = anderen.first else { return [] }
        let wanneer = eerste.moment.map { " \(Stapwoorden.moment($0))" } ?? ""
        return [
            bevinding(
                .L2, .fout, anderen,
                "\(Stapwoorden.naam(eerste.stap)) staat\(wanneer) als besluit over het plan, maar geen raad stelt het vast. De gemeenteraad stelt de doelen voor veiligheid vast (Politiewet 2012, artikel 38b lid 1).",
                herstel: "zet na \(eerste.stap.orgaan) een stap waarin de gemeenteraad het plan vaststelt.")
        ]
    }

    /// "Gezamenlijk deel en lokaal deel": what a council adopts without saying that it is another paper may be the plan. That a council
    /// adopts nothing is certain only when there is no such step.
    private func steltIetsVast(_ stap: Oordeelstap) -> Bool {
        stap.handeling == .vaststellen && !stap.onderwerp.noemt(.anders) && !stap.onderwerp.isConcept && !stap.onderwerp.noemt(.verlenging)
    }
}
