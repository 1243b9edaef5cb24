import Foundation
import SocialChoice

extension Stemronde {
    /// Whether this round can be held at all.
    ///
    /// - Throws: `Refusal` with every reason why not, each on its own field.
    func check(at now: Date) throws(Refusal) {
        let reasons =
            nameReasons + listReasons + wayReasons + countReasons + voterReasons + weightReasons + secretReasons + questionReasons
            + momentReasons(at: now)
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }

    private var nameReasons: [Reason] {
        var reasons: [Reason] = []
        if naam.isEmpty || naam.count > Stemronde.naamlengte || !naam.isOneLineOfText { reasons.append(.ongeldigeRondenaam) }
        if toelichting.count > Stemronde.toelichtinglengte {
            reasons.append(.rondetekstTeLang("toelichting", toelichting.count, atMost: Stemronde.toelichtinglengte))
        }
        return reasons
    }

    private var listReasons: [Reason] {
        var reasons: [Reason] = []
        let least = keuzewijze.heeftPlaatsen ? 2 : 1
        if opties.count < least { reasons.append(.teWeinigOpties(least)) }
        if Set(opties.map(\.id)).count != opties.count { reasons.append(.dubbeleOptie) }
        for optie in opties where optie.naam.isEmpty || optie.naam.count > Optie.naamlengte || optie.omschrijving.count > Optie.omschrijvinglengte {
            reasons.append(.ongeldigeOptie(optie))
        }
        let names = Dictionary(grouping: opties, by: { $0.naam.lowercased() }).values.filter { $0.count > 1 }.compactMap(\.first?.naam).sorted()
        if !names.isEmpty { reasons.append(.zelfdeOptienaam(names)) }
        return reasons
    }

    private var wayReasons: [Reason] {
        let aantal = opties.count
        switch keuzewijze {
        case .kies(let minimum, let maximum):
            var reasons: [Reason] = []
            if minimum < 1 { reasons.append(.minimumTeLaag) }
            if minimum > maximum { reasons.append(.minimumBovenMaximum(minimum, maximum)) }
            if maximum > aantal { reasons.append(.meerKiezenDanOpties(maximum, aantal)) }
            if minimum == maximum, maximum == aantal { reasons.append(.nietsTeKiezen(aantal)) }
            return reasons
        case .rangorde(let minimum):
            return (minimum < 1 ? [.minimumTeLaag] : []) + (minimum > aantal ? [.meerKiezenDanOpties(minimum, aantal)] : [])
        case .punten(let totaal): return (1...1_000).contains(totaal) ? [] : [.verkeerdPuntental]
        case .score(let schaal): return schaal.lowerBound >= 0 && schaal.upperBound <= 100 && schaal.count > 1 ? [] : [.verkeerdeSchaal]
        case .meerderheid(let eis):
            let drempels = [eis.stemmen, eis.inwoners, eis.organisaties].compactMap(\.self)
            let fit = drempels.allSatisfy { $0.deel > Fraction(0) && ($0.isMeerDan ? $0.deel < Fraction(1) : $0.deel <= Fraction(1)) }
            return fit ? [] : [.verkeerdeDrempel]
        case .consent, .zienswijze: return []
        }
    }

    private var countReasons: [Reason] {
        var reasons: [Reason] = []
        if keuzewijze.heeftPlaatsen {
            if telling.plaatsen < 1 { reasons.append(.geenPlaatsen) }
            if telling.plaatsen >= opties.count, opties.count > 1 { reasons.append(.plaatsenTeVeel(telling.plaatsen, opties.count)) }
        }
        let rules = keuzewijze.telregels
        if let regel = telling.regel {
            if !rules.contains(regel) { reasons.append(.regelPastNiet(regel, keuzewijze)) }
        } else if !rules.isEmpty {
            reasons.append(.geenTelregel)
        }
        if telling.regel?.rule == .weightedApproval, weging == .ieder { reasons.append(.gewogenZonderGewicht) }
        if case .eigen(let tekst) = telling.gelijkstand {
            if tekst.isEmpty { reasons.append(.geenGelijkstandregel) }
            if tekst.count > Rondereden.langste { reasons.append(.rondetekstTeLang("gelijkstandtekst", tekst.count, atMost: Rondereden.langste)) }
        }
        return reasons
    }

    private var voterReasons: [Reason] {
        var reasons: [Reason] = []
        if deelnemers.isEmpty { reasons.append(.geenDeelnemers) }
        let twice = Dictionary(grouping: deelnemers, by: \.soort).values.filter { $0.count > 1 }.compactMap(\.first?.naam).sorted()
        if !twice.isEmpty { reasons.append(.dubbeleDeelnemer(twice)) }
        if let quorum, quorum < 1 || quorum > deelnemers.count { reasons.append(.quorumPastNiet(quorum, deelnemers.count)) }
        return reasons
    }

    private var weightReasons: [Reason] {
        var reasons: [Reason] = []
        let zero = deelnemers.filter { !($0.gewicht > Fraction(0)) }.map(\.naam)
        switch weging {
        case .ieder: if deelnemers.contains(where: { $0.gewicht != Fraction(1) }) { reasons.append(.gewichtZonderWeging) }
        case .vast: if !zero.isEmpty { reasons.append(.gewichtOntbreekt(zero)) }
        case .inwoners(let peiljaar):
            let missing = deelnemers.filter { $0.inwoners == nil || $0.peiljaar != peiljaar }.map(\.naam)
            if !missing.isEmpty { reasons.append(.inwonersOntbreken(missing, peiljaar)) }
        }
        if case .meerderheid(let eis) = keuzewijze, eis.inwoners != nil {
            let missing = deelnemers.filter { $0.inwoners == nil }.map(\.naam)
            if !missing.isEmpty, weging == .ieder || weging == .vast { reasons.append(.inwonersOntbreken(missing, nil)) }
        }
        let all = deelnemers.reduce(Fraction(0)) { $0 + $1.gewicht }
        if isGR, let heaviest = deelnemers.first(where: { $0.gewicht + $0.gewicht > all }) { reasons.append(.meerDanDeHelft(heaviest.naam)) }
        return reasons
    }

    private var secretReasons: [Reason] {
        guard isGeheim else { return [] }
        var reasons: [Reason] = []
        if deelnemers.contains(where: { !$0.isPersoon }) { reasons.append(.geheimAlleenPersonen) }
        if weging != .ieder { reasons.append(.geheimZonderGewicht) }
        if deelnemers.count < Stemronde.minstensGeheim { reasons.append(.geheimTeWeinig) }
        if keuzewijze == .zienswijze || keuzewijze == .consent { reasons.append(.geheimZonderZienswijze) }
        return reasons
    }

    /// With fewer persons each would know from the outcome what the others chose.
    static let minstensGeheim = 3

    private var questionReasons: [Reason] {
        var reasons = Set(vragen.map(\.id)).count == vragen.count ? [] : [Reason.dubbeleVraag]
        for (place, vraag) in vragen.enumerated() where vraag.tekst.isEmpty || vraag.tekst.count > Vraag.tekstlengte {
            reasons.append(.ongeldigeVraag(place + 1))
        }
        return reasons
    }

    private func momentReasons(at now: Date) -> [Reason] {
        var reasons: [Reason] = []
        if sluit <= opent { reasons.append(.sluitVoorOpening) }
        if sluit <= now { reasons.append(.sluitInVerleden) }
        return reasons
    }
}
