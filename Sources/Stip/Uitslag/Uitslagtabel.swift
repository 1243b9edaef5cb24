import HTML

/// What each participant chose, option by option.
struct Uitslagtabel {
    let beeld: Uitslagbeeld

    private var uitslag: Rondeuitslag { beeld.uitslag }
    private var ronde: Stemronde { uitslag.ronde }

    var html: HTML {
        let kolommen = Uitslagkolom.kolommen(of: uitslag)
        let heeftPlaats = ronde.keuzewijze.heeftPlaatsen && uitslag.isGeldig
        let heeftAandeel = uitslag.regels.contains { $0.aandeel != nil }
        let heeftPunten = ronde.telling.ordent && ronde.telling.regel?.rule != .approval && uitslag.regels.contains { $0.punten != nil }
        let heeftUitkomst = !ronde.keuzewijze.heeftPlaatsen
        var heads: [HTML] = []
        if heeftPlaats { heads.append("<th scope=\"col\">Plaats</th>") }
        heads.append("<th scope=\"col\">Onderwerp</th><th scope=\"col\" class=\"stip-nowrap\">\(telkop)</th>")
        if heeftPunten { heads.append("<th scope=\"col\" class=\"stip-number\">\(puntenkop)</th>") }
        heads += kolommen.map { "<th scope=\"col\" class=\"stip-center\">\($0.naam)</th>" as HTML }
        if heeftAandeel { heads.append("<th scope=\"col\" class=\"stip-number\">Gewogen</th>") }
        if heeftUitkomst { heads.append("<th scope=\"col\">Uitkomst</th>") }
        let rows = uitslag.regels.map { regel -> HTML in
            var cells: [HTML] = []
            if heeftPlaats { cells.append("<td class=\"stip-place\" data-label=\"Plaats\">\(regel.plaats)</td>") }
            cells += [naam(regel), telling(regel)]
            if heeftPunten { cells.append("<td class=\"stip-number\">\(regel.punten?.inCijfers ?? "")</td>") }
            cells += kolommen.map { kolom in cel(kolom, regel) }
            if heeftAandeel { cells.append("<td class=\"stip-number\">\(regel.aandeel.map(Opmaak.procent) ?? "")</td>") }
            if heeftUitkomst { cells.append("<td>\(badge(regel))</td>") }
            return "<tr\(rijklasse(regel))>\(cells)</tr>"
        }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="tel-kop">
            <table class="utrecht-table utrecht-table--middle">
            <caption class="utrecht-table__caption" id="tel-kop">\(bijschrift)<small>\(uitleg)</small></caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private var bijschrift: String {
        ronde.deelnemers.allSatisfy { !$0.isPersoon }
            ? "Wat de \(Opmaak.telwoord(ronde.deelnemers.count)) overleggen kozen"
            : "Wat de \(Opmaak.telwoord(ronde.deelnemers.count)) deelnemers kozen"
    }

    private var uitleg: String {
        let answered = "\(Opmaak.zin(Opmaak.aantal(uitslag.biljetten.count, "biljet telt", "biljetten tellen"))) mee."
        let weighed: String? =
            uitslag.regels.contains { $0.aandeel != nil }
            ? ronde.inwonersgewichten != nil
                ? "De laatste kolom weegt naar inwoners\(ronde.deelnemers.first?.peiljaar.map { " op 1 januari \($0)" } ?? "") (\(Opmaak.getal(ronde.deelnemers.reduce(0) { $0 + ($1.inwoners ?? 0) })))."
                : "De laatste kolom weegt naar het gewicht van de deelnemers."
            : nil
        let secret: String? = ronde.isGeheim ? "De stemming was geheim: Stip weet niet wie wat koos." : nil
        return [ronde.keuzewijze.opdracht, answered, weighed, secret].compactMap(\.self).joined(separator: " ")
    }

    private var telkop: String {
        switch ronde.keuzewijze {
        case .kies: "Gekozen door"
        case .rangorde: "Gerangschikt door"
        case .punten, .score: "Punten van"
        case .consent: "Akkoord"
        case .meerderheid: "Voor en tegen"
        case .zienswijze: "Antwoorden"
        }
    }

    private var puntenkop: String { ronde.telling.regel?.rule == .weightedApproval ? "Gewicht" : "Punten" }

    private func telling(_ regel: Uitslagregel) -> HTML {
        let samen = uitslag.biljetten.count
        switch regel.telling {
        case .stemmen(let verhouding):
            let away: String =
                verhouding.onthouding.aantal == 0 ? "" : ", \(Opmaak.aantal(verhouding.onthouding.aantal, "onthouding", "onthoudingen"))"
            return "<td><strong>\(verhouding.voor.aantal)</strong> voor, \(verhouding.tegen.aantal) tegen\(away)</td>"
        default: return "<td class=\"stip-nowrap\"><strong>\(regel.aantal)</strong> van \(samen)</td>"
        }
    }

    private func naam(_ regel: Uitslagregel) -> HTML {
        let tie: HTML? =
            regel.stand == .gelijk
            ? "<br><span class=\"stip-regular\">\(beeld.beslissing == nil ? "Gelijk op plaats \(uitslag.zeker.count + 1)" : Opmaak.zin(beeld.uitkomst(regel)))</span>"
            : nil
        let link: HTML = "<a class=\"utrecht-link nl-link\" href=\"/stemrondes/\(ronde.id)/herkomst/\(regel.optie.id)\">\(regel.optie.naam)</a>"
        return "<th scope=\"row\"><span class=\"stip-theme-label\">\(icon(regel.optie.id))<span>\(link)\(tie)</span></span></th>"
    }

    private func icon(_ optie: String) -> HTML? { beeld.themas[optie].flatMap { Pictogram(thema: $0)?.html } }

    private func cel(_ kolom: Uitslagkolom, _ regel: Uitslagregel) -> HTML {
        guard kolom.deelnemers.count == 1, let wie = kolom.deelnemers.first else {
            let (voor, samen) = kolom.telling(regel.optie.id, in: uitslag)
            return "<td class=\"stip-center\">\(voor) van \(samen)</td>"
        }
        return "<td class=\"stip-center\">\(Uitslagcel(uitslag.biljet(of: wie.id)?.keuze, regel.optie.id).teken)</td>"
    }

    private func rijklasse(_ regel: Uitslagregel) -> HTML? {
        let classes = [
            regel.stand == .gelijk && beeld.beslissing == nil ? "stip-tie" : nil,
            regel.optie.id == (uitslag.gelijk.isEmpty || beeld.beslissing != nil ? beeld.gekozen.last : uitslag.zeker.last)
                && ronde.keuzewijze.heeftPlaatsen ? "stip-result-line" : nil,
        ].compactMap(\.self)
        return classes.isEmpty ? nil : " class=\"\(classes.joined(separator: " "))\""
    }

    private func badge(_ regel: Uitslagregel) -> HTML {
        let word = Opmaak.zin(beeld.uitkomst(regel))
        return StatusBadge(regel.stand == .zeker ? .success : regel.telling.isConsent ? .warning : .neutral, word).html
    }
}

extension Optietelling {
    fileprivate var isConsent: Bool { if case .consent = self { true } else { false } }
}

extension Uitslagcel {
    /// A sign and, for who does not see it, a word.
    var teken: HTML {
        switch self {
        case .gekozen, .stem(.voor), .consent(.akkoord): sign(.klaar)
        case .consent(.opmerking), .stem(.onthouding): sign(.bezig)
        case .consent(.bezwaar): sign(.laat)
        case .nietGekozen, .stem(.tegen), .leeg: "<span class=\"stip-none\" aria-hidden=\"true\">·</span>\(hidden)"
        case .plaats(let number), .punten(let number): "\(number)"
        }
    }

    private func sign(_ dot: Dot) -> HTML {
        "<svg class=\"stip-vote stip-dot--\(dot.rawValue)\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><use href=\"#i-d-\(dot.rawValue)\"/></svg>\(hidden)"
    }

    private var hidden: HTML { "<span class=\"stip-visually-hidden\">\(woord)</span>" }
}
