/// L9: the mayors and the hoofdofficier adopt the plan of the unit together (Politiewet 2012, article 39 paragraphs 1 to 3).
extension Planningsoordeel {
    func vaststellers() -> [Bevinding] {
        let besluiten = vaststellingen
        // A sentence that does not say who adopts tells nothing of who adopts.
        guard planning.niveau == .eenheid, !besluiten.isEmpty, !besluiten.contains(where: { isVanBeiden($0) || $0.stap.orgaan.isEmpty }) else {
            return []
        }
        let soorten = besluiten.reduce(into: Set<Orgaan.Soort>()) { all, stap in
            all.formUnion(stap.orgaan.soorten)
            if stap.onderwerp.noemt(.burgemeesters) { all.insert(.burgemeester) }
            if stap.onderwerp.noemt(.hoofdofficier) { all.insert(.hoofdofficier) }
        }
        if soorten.isSuperset(of: [.burgemeester, .hoofdofficier]) || soorten.contains(.minister) && besluiten.count > 1 { return [] }
        let namen = Stapwoorden.namen(besluiten.map(\.stap))
        let herstel = "laat de burgemeesters en de hoofdofficier van justitie het plan vaststellen, bijvoorbeeld in het Bestuurscollege."
        // A meeting that Stip does not know may be the one in which they sit; the name differs by unit.
        let onbekend = besluiten.allSatisfy { $0.orgaan.soort == .overleg && !["dvo", "bbg", "rvo"].contains($0.orgaan.stam) }
        if onbekend {
            return [
                bevinding(
                    .L9, .waarschuwing, zeker: false, besluiten,
                    "\(namen) stelt het plan vast. Dat kan alleen als alle burgemeesters en de hoofdofficier daar samen besluiten (Politiewet 2012, artikel 39 lid 1).",
                    herstel: herstel)
            ]
        }
        let mist =
            soorten.contains(.burgemeester)
            ? "de hoofdofficier van justitie"
            : soorten.contains(.hoofdofficier) ? "de burgemeesters" : "de burgemeesters en de hoofdofficier van justitie"
        return [
            bevinding(
                .L9, .fout, besluiten,
                "Het plan wordt vastgesteld door \(namen), zonder \(mist). De wet vraagt beide (Politiewet 2012, artikel 39 lid 1).", herstel: herstel
            )
        ]
    }

    private func isVanBeiden(_ stap: Oordeelstap) -> Bool {
        if stap.orgaan.isBestuurscollege { return true }
        return organisatie?.overleggen.contains { $0.mag(.vaststellen) && Orgaan($0.naam).sleutel == stap.sleutel } ?? false
    }
}
