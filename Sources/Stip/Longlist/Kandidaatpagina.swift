import HTML

/// Making a candidate: a name, a paragraph and the groups it comes from. The rest follows on its own page.
struct Nieuwekandidaatpagina: Page {
    let groepen: [Prioriteitengroep]
    var gevuld = Form()
    var refusal: Refusal?

    let title = "Maak een kandidaat"
    var trail: [Crumb] { [Crumb("Longlist", "/longlist")] }

    var main: HTML {
        let options = groepen.map { Keuzemogelijkheid($0.id.rawValue, "\($0.naam) (\(Opmaak.aantal($0.leden.count, "prioriteit", "prioriteiten")))") }
        let chosen = Set(gevuld.all("groep"))
        let single = groepen.first { chosen == [$0.id.rawValue] }
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            \(PageHead(heading: title, lead: "Een kandidaat is een onderwerp waaruit de overleggen kunnen kiezen.").html)
            <form class="stip-section stip-flow" method="post" action="/longlist/kandidaten" novalidate>
            \(Veld(name: "naam", label: "Naam", value: gevuld["naam"] ?? single?.naam ?? "", refusal: refusal).html)
            \(Veld(name: "omschrijving", label: "Omschrijving", kind: .textarea(rows: 6), value: gevuld["omschrijving"] ?? "", description: "Eén alinea van hoogstens \(Opmaak.getal(Kandidaat.omschrijvinglengte)) tekens. U kunt haar later schrijven.", isRequired: false, refusal: refusal).html)
            \(options.isEmpty ? nil : Keuzeveld(name: "groep", legend: "Groepen waar de kandidaat uit komt", options: options, chosen: chosen, isMultiple: true, description: "De prioriteiten van deze groepen worden de bronnen.", refusal: refusal).html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Maak de kandidaat</button></form>
            """
    }
}

/// One candidate: text and criteria on the left, the sources under it.
struct Kandidaatpagina: Page {
    let beeld: Kandidaatbeeld
    var mag = false
    /// What was typed and not accepted.
    var getypt: Kandidaat?
    var refusal: Refusal?

    private var kandidaat: Kandidaat { beeld.kandidaat }
    private var getoond: Kandidaat { getypt ?? kandidaat }
    private var path: String { "/longlist/kandidaten/\(kandidaat.id)" }
    private var versie: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(kandidaat.versie)\">" }

    var title: String { kandidaat.naam }
    var trail: [Crumb] { [Crumb("Longlist", "/longlist")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead).html)
        \(stored)
        \(mag ? form : text)
        <section class="stip-section stip-flow" aria-labelledby="bronnen-kop"><h2 class="utrecht-heading-2" id="bronnen-kop">Bronnen</h2>
        \(kandidaat.bronnen.isEmpty ? "<p>Deze kandidaat heeft nog geen bron.</p>" : sources)\(mag ? adding : nil)</section>
        """
    }

    private var lead: HTML {
        let (count, gelezen) = (beeld.gemeenten.count, beeld.bronnen.beeld.gelezen)
        let share = gelezen == 0 ? "" : " (\(Opmaak.procent(Double(count) / Double(gelezen))))"
        let place = kandidaat.plaats.map { "Plaats \($0) op de longlist." } ?? "Nog niet op de longlist."
        return "\(count) van \(gelezen) gemeenten met een gelezen plan noemen dit\(share). \(place)"
    }

    /// After two people at once: what is kept now, to compare with what was typed.
    private var stored: HTML? {
        guard let getypt, getypt.versie != kandidaat.versie else { return nil }
        let criteria = Criterium.allCases.filter { getypt.oordeel($0) != kandidaat.oordeel($0) }.map { criterium in
            "<p><b>\(criterium.naam)</b>: \(words(kandidaat.oordeel(criterium)))</p>" as HTML
        }
        return """
            <section class="stip-section stip-panel" aria-labelledby="bewaard-kop"><h2 class="utrecht-heading-3" id="bewaard-kop">Zo is het nu bewaard</h2>
            <p><b>\(kandidaat.naam)</b></p><p>\(kandidaat.omschrijving.isEmpty ? "Geen omschrijving." : kandidaat.omschrijving)</p>\(criteria)</section>
            """
    }

    private func words(_ oordeel: Criteriumoordeel) -> String {
        "\(oordeel.score.map(Criteriumoordeel.naam) ?? "nog niet beoordeeld")\(oordeel.reden.isEmpty ? "" : ". \(oordeel.reden)")"
    }

    private var text: HTML {
        let criteria = Criterium.allCases.map { criterium in
            "<tr><th scope=\"row\">\(criterium.vraag)</th><td>\(words(kandidaat.oordeel(criterium)))</td></tr>" as HTML
        }
        return """
            <div class="stip-section stip-flow"><p>\(kandidaat.omschrijving)</p><div class="stip-table-region" tabindex="0" role="region" aria-labelledby="criteria-kop">
            <table class="utrecht-table"><caption class="utrecht-table__caption" id="criteria-kop">Criteria</caption><thead><tr><th scope="col">Vraag</th>\
            <th scope="col">Oordeel</th></tr></thead><tbody>\(criteria)</tbody></table></div></div>
            """
    }

    // MARK: Writing

    private var form: HTML {
        """
        <form class="stip-section stip-flow" method="post" action="\(path)" novalidate>\(versie)
        \(Veld(name: "naam", label: "Naam", value: getoond.naam, refusal: refusal).html)
        \(Veld(name: "omschrijving", label: "Omschrijving", kind: .textarea(rows: 6), value: getoond.omschrijving, description: "Eén alinea van hoogstens \(Opmaak.getal(Kandidaat.omschrijvinglengte)) tekens.", isRequired: false, refusal: refusal).html)
        <h2 class="utrecht-heading-2">Is dit een prioriteit van de regio?</h2>\(Criterium.allCases.map(judging))
        <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Bewaar</button></form>
        """
    }

    private func judging(_ criterium: Criterium) -> HTML {
        let oordeel = getoond.oordeel(criterium)
        let scores =
            [Keuzemogelijkheid("", "nog niet beoordeeld")] + Criteriumoordeel.scores.map { Keuzemogelijkheid(String($0), Criteriumoordeel.naam($0)) }
        return """
            <fieldset class="utrecht-form-fieldset stip-panel"><legend class="utrecht-form-fieldset__legend">\(criterium.vraag)</legend>\
            \(criterium == .meerderheid ? counted : nil)\
            \(Veld(name: "score-\(criterium.rawValue)", label: "Score", kind: .select(scores), value: oordeel.score.map(String.init) ?? "", isRequired: false, width: .medium, refusal: refusal).html)\
            \(Veld(name: "reden-\(criterium.rawValue)", label: "Waarom", kind: .textarea(rows: 2), value: oordeel.reden, description: "Nodig bij een score.", isRequired: false, refusal: refusal).html)</fieldset>
            """
    }

    /// What Stip counts, by district: the ground for the first criterium.
    private var counted: HTML {
        let chosen = Set(beeld.gemeenten)
        let delen = beeld.bronnen.beeld.indeling.districten.map { deel in
            let read = deel.gemeenten.filter { beeld.bronnen.beeld.regel($0.code)?.isGelezen ?? false }
            return "\(deel.district.naam) \(read.count { chosen.contains($0.code) }) van \(read.count)"
        }
        return "<p>Stip telt \(beeld.gemeenten.count) van \(beeld.bronnen.beeld.gelezen): \(Opmaak.lijst(delen)).</p>"
    }

    // MARK: Sources

    private var sources: HTML {
        let groups = beeld.groepsbronnen.enumerated().map { number, groep in
            "<h3 class=\"utrecht-heading-3\">\(groep.naam)</h3><ul class=\"stip-rows\">\(groep.bronnen.enumerated().map { source($1, "\(number)-\($0)") })</ul>"
                as HTML
        }
        guard mag else { return "<div class=\"stip-flow\">\(groups)</div>" }
        return """
            <form class="stip-flow" method="post" action="\(path)/bronnen/verwijdering" novalidate>\(versie)<fieldset class="utrecht-form-fieldset"><legend class="stip-visually-hidden">Kies bronnen</legend>\(groups)</fieldset>\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Haal aangevinkte bronnen weg</button></form>
            """
    }

    private func source(_ bron: Kandidaatbron, _ place: String) -> HTML {
        let found = beeld.bronnen[bron.prioriteit]
        let naam = found?.prioriteit.vondst.naam ?? "Een prioriteit die niet meer meetelt"
        let whose = found.map {
            $0.gemeenten.isEmpty ? $0.document.naam : Opmaak.lijst($0.gemeenten.map { beeld.bronnen.beeld.regel($0)?.gemeente.naam ?? $0 })
        }
        let words: HTML = "<b>\(naam)</b> <span class=\"stip-soft\">\(whose ?? beeld.redenen[bron.prioriteit] ?? "")</span>"
        let quote: HTML? = found.map { found in
            """
            <blockquote class="stip-quote"><p>“\(found.citaat.citaat)”</p></blockquote>\
            <p><a class="utrecht-link nl-link" href="\(found.adres)">\(found.document.naam), bladzijde \(found.citaat.bladzijde)\
            <span class="stip-visually-hidden">: \(found.prioriteit.vondst.naam)</span></a></p>
            """
        }
        guard mag else { return "<li class=\"stip-flow\"><p>\(words)</p>\(quote)</li>" }
        return """
            <li class="stip-flow"><div class="stip-choice"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="prioriteit" id="bron-\(place)" \
            value="\(bron.prioriteit)"><label class="utrecht-form-label utrecht-form-label--checkbox" for="bron-\(place)">\(words)</label></div>\(quote)</li>
            """
    }

    private var adding: HTML {
        let groups = beeld.teHalen.map { Keuzemogelijkheid($0.groep.id.rawValue, "\($0.groep.naam) (\($0.aantal) erbij)") }
        let others = beeld.andere.map { Keuzemogelijkheid($0.prioriteit.id.rawValue, "\($0.document.naam): \($0.prioriteit.vondst.naam)") }
        return """
            \(groups.isEmpty ? nil : choice("groep", "Voeg een groep toe als bron", groups, "Voeg de groep toe"))\
            \(others.isEmpty ? nil : choice("andere", "Voeg een ander document toe als bron", others, "Voeg deze bron toe"))
            """
    }

    private func choice(_ name: String, _ label: String, _ options: [Keuzemogelijkheid], _ act: String) -> HTML {
        """
        <form class="stip-panel stip-flow" method="post" action="\(path)/bronnen" novalidate>\(versie)\
        \(Veld(name: name, label: label, kind: .select(options), refusal: refusal).html)\
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\(act)</button></form>
        """
    }
}
