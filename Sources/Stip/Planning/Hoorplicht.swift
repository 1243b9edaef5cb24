/// L3: before the plan of the unit is adopted, every mayor hears the council on its draft (Politiewet 2012, article 38b paragraph 2).
extension Planningsoordeel {
    func horen() -> [Bevinding] {
        guard planning.niveau == .eenheid,
            let eerste = besluit ?? vaststellingen.first
        else { return [] }
        let einde = besluit?.moment
        // What councils discuss of the plan after the decision is no hearing that came too late.
        let gehoord = raadshoorzittingen.filter { stap in
            // Who is informed of reactions then is told what came of them.
            let vraagt = stap.onderwerp.noemt(.raadplegen) && stap.handeling != .informeren
            let isHoren = stap.handeling == .horen || vraagt || stap.onderwerp.isConcept
            return isHoren || !(einde.flatMap { besluit in stap.moment?.eerste.map { $0 > besluit.laatste } } ?? false)
        }
        guard !gehoord.isEmpty else { return vertelt ? [nietGehoord(eerste)] : [] }
        guard let besluit = besluit, let moment = besluit.moment else { return [] }
        // Who may react until a day is not heard before that day is over.
        let laat = gehoord.filter { stap in stap.moment.map { moment.laatste < ($0.isTermijn ? $0.laatste : $0.van) } ?? false }
        let misschien = gehoord.filter { stap in !laat.contains { $0.id == stap.id } && (stap.moment.map { moment.laatste < $0.laatste } ?? false) }
        var found: [Bevinding] = []
        if !laat.isEmpty {
            found.append(
                bevinding(
                    .L3, .fout, laat + [besluit],
                    "Kan niet: \(Stapwoorden.lijst(laat.map(\.stap))). Het plan is dan al vastgesteld, \(Stapwoorden.moment(moment)). De raad wordt vóór het besluit gehoord (Politiewet 2012, artikel 38b lid 2).",
                    herstel:
                        "zet het horen vóór \(Opmaak.dagEnDatum(moment.eerste ?? moment.laatste)), met tijd voor een antwoord, of zet het besluit later."
                ))
        }
        if !misschien.isEmpty {
            found.append(
                bevinding(
                    .L3, .waarschuwing, zeker: false, misschien + [besluit],
                    "\(Stapwoorden.lijst(misschien.map(\.stap))), en het besluit valt \(Stapwoorden.moment(moment)). Dat kan alleen als alle raden vóór dat besluit zijn gehoord.",
                    herstel: "zet de reactiedatum vóór het besluit, met tijd voor een antwoord."))
        }
        return found + vroeg(gehoord)
    }

    private func nietGehoord(_ besluit: Oordeelstap) -> Bevinding {
        // A council that gets the draft may be meant to react.
        let krijgt = stappen.filter {
            $0.betreftRaad && ($0.handeling == .aanbieden || $0.handeling == .informeren) && !$0.onderwerp.noemt(.verslag)
                && $0.onderwerp.noemt(.plan)
        }
        let wanneer = besluit.moment.map { " \(Stapwoorden.moment($0))" } ?? ""
        let herstel = "zet vóór het besluit een stap waarin de gemeenteraden op het ontwerp worden gehoord."
        let colleges = stappen.filter { $0.is(.college) && $0.handeling == .horen && !$0.onderwerp.noemt(.antwoord) }
        if let college = colleges.first {
            return bevinding(
                .L3, .fout, [besluit] + colleges,
                "Het plan wordt\(wanneer) vastgesteld, maar in deze planning wordt geen gemeenteraad gehoord. \(Opmaak.zin(Stapwoorden.naam(college.stap))) telt niet als de raad (Politiewet 2012, artikel 38b lid 2).",
                herstel: herstel)
        }
        guard let eerste = krijgt.first else {
            return bevinding(
                .L3, .fout, [besluit],
                "Het plan wordt\(wanneer) vastgesteld, maar in deze planning wordt geen gemeenteraad gehoord. Dat moet vóór het besluit (Politiewet 2012, artikel 38b lid 2).",
                herstel: herstel)
        }
        let informeert = krijgt.allSatisfy { $0.handeling == .informeren }
        return bevinding(
            .L3, informeert ? .fout : .waarschuwing, zeker: informeert, [besluit] + krijgt,
            "Het plan wordt\(wanneer) vastgesteld. \(Opmaak.zin(Stapwoorden.naam(eerste.stap))) is \(informeert ? "" : "misschien ")geen horen van de raad. De wet vraagt dat de raad op het ontwerp wordt gehoord (Politiewet 2012, artikel 38b lid 2).",
            herstel: herstel)
    }

    /// On the draft: a council cannot be heard on a text that is still to be written.
    private func vroeg(_ gehoord: [Oordeelstap]) -> [Bevinding] {
        let schrijvers = stappen.filter { $0.handeling == .uitwerken && $0.onderwerp.isPlan && $0.onderwerp.isConcept && $0.moment != nil }
        guard let eerste = schrijvers.compactMap({ $0.moment?.eerste }).min(), schrijvers.allSatisfy({ $0.moment?.eerste != nil }) else { return [] }
        let te = gehoord.filter { stap in stap.onderwerp.noemt(.plan) || stap.onderwerp.isConcept }.filter {
            $0.moment.map { $0.laatste < eerste } ?? false
        }
        let opTijd = gehoord.filter { $0.moment.map { $0.laatste >= eerste } ?? true }
        guard !te.isEmpty, opTijd.isEmpty, let schrijver = schrijvers.first else { return [] }
        return [
            bevinding(
                .L3, .fout, te + [schrijver],
                "Kan niet: \(Stapwoorden.lijst(te.map(\.stap))), maar het ontwerp wordt pas daarna geschreven: \(Stapwoorden.lijst([schrijver.stap])). De raad wordt gehoord op het ontwerp.",
                herstel: "zet het horen na het schrijven van het ontwerp.")
        ]
    }
}
