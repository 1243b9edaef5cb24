/// L10: the plan of the unit goes to the minister and to the korpschef (Politiewet 2012, article 39 paragraph 4).
extension Planningsoordeel {
    func toezending() -> [Bevinding] {
        guard planning.niveau == .eenheid, vertelt, let besluit else { return [] }
        let dag = besluit.moment?.eerste
        // What went before the decision was the draft.
        let zendingen = stappen.filter { stap in
            guard stap.id != besluit.id, stap.handeling != .horen, stap.handeling != .vaststellen, !stap.onderwerp.isConcept,
                !stap.onderwerp.noemt(.verslag)
            else { return false }
            guard let dag, let moment = stap.moment else { return true }
            return moment.laatste >= dag
        }
        let minister = zendingen.contains { $0.is(.minister) || $0.onderwerp.noemt(.minister) }
        let korpschef = zendingen.contains { $0.is(.korpschef) || $0.onderwerp.noemt(.korpschef) }
        guard !minister || !korpschef else { return [] }
        let mist = minister ? "de korpschef" : korpschef ? "de minister" : "de minister en de korpschef"
        let tekst =
            "na het vaststellen\(besluit.moment.map { " \(Stapwoorden.moment($0))" } ?? "") gaat het plan in deze planning niet naar \(mist) (Politiewet 2012, artikel 39 lid 4)."
        let herstel = "zet na het besluit een stap waarin de regioburgemeester het plan aan \(mist) stuurt."
        // A planning that ends with the decision need not tell what comes after it.
        guard minister || korpschef || gaatVerder(na: besluit) else {
            return [bevinding(.L10, .letOp, zeker: false, [besluit], "Let op: \(tekst)", herstel: herstel)]
        }
        return [bevinding(.L10, .fout, [besluit], tekst, herstel: herstel)]
    }

    private func gaatVerder(na besluit: Oordeelstap) -> Bool {
        stappen.contains { stap in
            guard stap.id != besluit.id, stap.handeling != .horen else { return false }
            guard let dag = besluit.moment?.laatste, let moment = stap.moment else { return stap.stap.nodig.contains(besluit.id) }
            return moment.eerste.map { $0 > dag } ?? (moment.laatste > dag)
        }
    }
}
