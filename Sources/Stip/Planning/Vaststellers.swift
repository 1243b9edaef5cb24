import TextAnalysis

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
        if let bij = zonderOvereenstemming(besluiten, soorten) { return bij }
        let namen = Stapwoorden.namen(besluiten.map(\.stap))
        let herstel = "laat de burgemeesters en de hoofdofficier van justitie het plan vaststellen, bijvoorbeeld in het Bestuurscollege."
        // A meeting that Stip does not know may be the one in which they sit; the name differs by unit.
        let onbekend = besluiten.allSatisfy { stap in
            stap.orgaan.soort == .overleg && !["dvo", "bbg", "rvo"].contains(stap.orgaan.stam)
                || stap.orgaan.soort == .overig && Vergaderwoorden.noemt(stap.sleutel)
        }
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

    /// Paragraphs 2 and 3: no agreement, then the regioburgemeester with the hoofdofficier; no agreement between those two, then the minister.
    /// Nothing when these are not the ones who adopt.
    private func zonderOvereenstemming(_ besluiten: [Oordeelstap], _ soorten: Set<Orgaan.Soort>) -> [Bevinding]? {
        let tweede = besluiten.allSatisfy(\.orgaan.isRegioburgemeesterMetOfficier)
        if !tweede, soorten.isSuperset(of: [.burgemeester, .hoofdofficier]) { return [] }
        guard tweede || soorten.contains(.minister) else { return nil }
        if !tweede, besluiten.count > 1 { return [] }
        // The decision itself may name the paragraph; "lid 2" of another step is that of the hearing.
        if stappen.contains(where: { Onenigheid.blijkt(in: $0.stap.wat) })
            || besluiten.contains(where: { Onenigheid.wijst("\($0.stap.orgaan) \($0.stap.wat)") })
        {
            return []
        }
        let wie = tweede ? "de burgemeesters en de hoofdofficier van justitie" : "de regioburgemeester en de hoofdofficier van justitie"
        return [
            bevinding(
                .L9, .waarschuwing, zeker: false, besluiten,
                "\(Stapwoorden.namen(besluiten.map(\.stap))) stelt het plan vast. Dat kan alleen als \(wie) het niet eens worden (Politiewet 2012, artikel 39 lid \(tweede ? 2 : 3)).",
                herstel: "zet vóór dit besluit een stap waarin \(wie) over het plan overleggen, of laat hen het vaststellen.")
        ]
    }

    private func isVanBeiden(_ stap: Oordeelstap) -> Bool {
        if stap.orgaan.isBestuurscollege { return true }
        return organisatie?.overleggen.contains { $0.mag(.vaststellen) && Orgaan($0.naam).sleutel == stap.sleutel } ?? false
    }
}

/// Names of bodies in which people meet, whoever sits in them: "algemeen bestuur", "regionaal beleidsteam".
enum Vergaderwoorden {
    static func noemt(_ sleutel: String) -> Bool {
        let namen = ["bestuur", "beleidsteam", "vergadering", "conferentie", "comite"]
        return sleutel.split(separator: "-").contains { woord in namen.contains(where: woord.hasSuffix) }
    }
}

/// Words that tell that those who should adopt together do not agree.
enum Onenigheid {
    static func blijkt(in tekst: String) -> Bool { !woorden.hits(in: lowered(Array(" \(tekst) ".utf8))).isEmpty }
    /// Whether a decision names the paragraphs for it, or is in the words of those.
    static func wijst(_ tekst: String) -> Bool { !leden.hits(in: lowered(Array(" \(tekst) ".utf8))).isEmpty }

    private static let woorden = Lexicon([
        "geen overeenstemming", "niet eens", " oneens", "onenig", "geen eenstemm", "geen eensgezind", "geen consensus",
        "geen akkoord", "gebrek aan overeenstemming", "zonder overeenstemming",
    ])
    private static let leden = Lexicon(["in overeenstemming met", "lid 2", "lid 3", "tweede lid", "derde lid", "39.2", "39.3"])
}
