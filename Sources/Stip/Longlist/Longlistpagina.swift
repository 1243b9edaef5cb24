import HTML

/// The longlist while people work on it: what is on it, what is not, what is not finished, and what was frozen before.
struct Longlistpagina: Page {
    let werk: Longlistwerk
    let bronnen: Kandidaatbronnen
    let versies: [Longlist]
    var mag = false
    var magVastleggen = false
    var gevuld = Form()
    var refusal: Refusal?

    let title = "Longlist"

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: heading, lead: lead, action: werk.kandidaten.isEmpty ? nil : action).html)
        \(werk.kandidaten.isEmpty ? empty : "\(list)\(others)" as HTML)
        \(magVastleggen && !werk.lijst.isEmpty ? freeze : nil)
        \(frozen)
        """
    }

    private var heading: String {
        werk.lijst.isEmpty
            ? title : "\(Opmaak.zin(Opmaak.telwoord(werk.lijst.count))) van hoogstens \(Opmaak.telwoord(werk.maximum)) kandidaten op de longlist"
    }

    private var lead: HTML {
        "Kandidaten voor een prioriteit van de regio in \(werk.cyclus). De overleggen kiezen uit de longlist zoals u haar vastlegt."
    }

    private var action: HTML {
        let new: HTML? = mag ? ButtonLink(name: "Maak een kandidaat", path: "/longlist/kandidaten/nieuw", icon: .plus).html : nil
        return "<div class=\"utrecht-button-group\">\(new)\(ButtonLink(name: "Bekijk de groepen", path: "/groepen", isPrimary: false).html)</div>"
    }

    private var empty: HTML {
        EmptyState(
            heading: "Er zijn nog geen kandidaten",
            text: "Maak van een groep prioriteiten een kandidaat: een naam, een alinea, de bronnen en vier criteria.",
            actions: mag ? [Crumb("Maak een kandidaat", "/longlist/kandidaten/nieuw"), Crumb("Naar de groepen", "/groepen")] : []
        ).html
    }

    // MARK: Candidates

    private var list: HTML {
        guard !werk.lijst.isEmpty else { return "<p class=\"stip-section\">Er staat nog niets op de longlist. Zet er een kandidaat op.</p>" }
        let heads = Criterium.allCases.map { "<th scope=\"col\" class=\"stip-number\">\($0.naam)</th>" as HTML }
        let act: HTML? = mag ? "<th scope=\"col\">Volgorde</th>" : nil
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="longlist-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="longlist-kop">Op de longlist<small>Score per criterium van 0 tot en met 3; een streepje is nog niet beoordeeld.</small></caption>
            <thead><tr><th scope="col">Kandidaat</th><th scope="col" class="stip-number">Gemeenten</th>\(heads)\(act)</tr></thead>
            <tbody>\(werk.lijst.map(row))</tbody></table></div>
            """
    }

    private func row(_ kandidaat: Kandidaat) -> HTML {
        let scores = Criterium.allCases.map { criterium in
            "<td class=\"stip-number\">\(kandidaat.oordeel(criterium).score.map(String.init) ?? "–")</td>" as HTML
        }
        let naam: HTML = "<span class=\"stip-visually-hidden\"> ‘\(kandidaat.naam)’</span>"
        let path = "/longlist/kandidaten/\(kandidaat.id)"
        let act: HTML? =
            mag
            ? """
            <td><div class="stip-row-form">\(button("\(path)/verschuiving", "richting", "op", "Hoger\(naam)"))\
            \(button("\(path)/verschuiving", "richting", "neer", "Lager\(naam)"))\(button("\(path)/plaatsing", "longlist", "af", "Haal af\(naam)"))</div></td>
            """ : nil
        let ready: HTML? = kandidaat.waarschuwingen.isEmpty ? nil : "<br>\(StatusBadge(.warning, "nog niet klaar").html)"
        return """
            <tr><th scope="row">\(kandidaat.plaats ?? 0). <a class="utrecht-link nl-link" href="\(path)">\(kandidaat.naam)</a>\(ready)</th>\
            <td class="stip-number">\(bronnen.gemeenten(of: kandidaat).count) van \(bronnen.beeld.gelezen)</td>\(scores)\(act)</tr>
            """
    }

    private func button(_ path: String, _ name: String, _ value: String, _ words: HTML) -> HTML {
        """
        <form method="post" action="\(path)" novalidate><input type="hidden" name="\(name)" value="\(value)">\
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\(words)</button></form>
        """
    }

    private var others: HTML? {
        guard !werk.overige.isEmpty else { return nil }
        let items = werk.overige.map { kandidaat -> HTML in
            let add = button(
                "/longlist/kandidaten/\(kandidaat.id)/plaatsing", "longlist", "op",
                "Zet op de longlist<span class=\"stip-visually-hidden\">: \(kandidaat.naam)</span>")
            return """
                <li><p><a class="utrecht-link nl-link" href="/longlist/kandidaten/\(kandidaat.id)">\(kandidaat.naam)</a> \
                <span class="stip-soft">\(bronnen.gemeenten(of: kandidaat).count) van \(bronnen.beeld.gelezen) gemeenten</span></p>\(mag ? add : nil)</li>
                """
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="overig-kop"><h2 class="utrecht-heading-2" id="overig-kop">Nog niet op de longlist</h2>
            <ul class="stip-rows">\(items)</ul></section>
            """
    }

    // MARK: Freezing

    private var freeze: HTML {
        let warnings = werk.waarschuwingen
        let list: HTML = "<ul class=\"stip-list\">\(warnings.map { "<li>\($0)</li>" as HTML })</ul>"
        let agree: HTML =
            """
            <fieldset class="utrecht-form-fieldset"><legend class="utrecht-form-fieldset__legend">Er ontbreekt nog iets</legend>\
            <div class="stip-choice" id="akkoord"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="akkoord" id="akkoord-1" value="ja">\
            <label class="utrecht-form-label utrecht-form-label--checkbox" for="akkoord-1">Leg de longlist toch zo vast</label></div></fieldset>
            """
        return """
            <section class="stip-section stip-panel" aria-labelledby="vast-kop"><h2 class="utrecht-heading-2" id="vast-kop">Leg de longlist vast</h2>
            <p>Stip bewaart een kopie van alles: namen, omschrijvingen, bronnen met citaat en criteria. Daaraan verandert later niets meer.</p>
            \(warnings.isEmpty ? nil : Alert(kind: .warning, heading: "Nog niet klaar", text: list).html)
            <form class="stip-flow" method="post" action="/longlist/versies" novalidate>
            \(Veld(name: "naam", label: "Naam", value: gevuld["naam"] ?? "", description: "Zoals ‘Longlist voor de districtelijke overleggen’.", refusal: refusal).html)
            \(Veld(name: "datum", label: "Naar de overleggen op", kind: .date, value: gevuld["datum"] ?? "", width: .medium, refusal: refusal).html)
            \(warnings.isEmpty ? nil : agree)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Leg vast</button></form></section>
            """
    }

    private var frozen: HTML? {
        guard !versies.isEmpty else { return nil }
        let items = versies.map { versie in
            """
            <li><p><a class="utrecht-link nl-link" href="/longlist/versies/\(versie.id)">Versie \(versie.nummer): \(versie.naam)</a> \
            <span class="stip-soft">\(versie.cyclus), \(Opmaak.aantal(versie.regels.count, "kandidaat", "kandidaten")), \(Opmaak.datum(versie.datum)), vastgelegd door \(versie.door)</span></p></li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="versies-kop"><h2 class="utrecht-heading-2" id="versies-kop">Vastgelegd</h2>
            <ul class="stip-rows">\(items)</ul></section>
            """
    }
}
