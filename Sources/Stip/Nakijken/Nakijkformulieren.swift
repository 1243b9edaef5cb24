import HTML

/// What was asked of the desk: which form is open, what was typed in it, and whether there are keys.
struct Nakijkvraag: Equatable, Sendable {
    var handeling: Nakijkhandeling?
    var invoer: Nakijkinvoer?
    var heeftToetsen = true
}

/// Name, themes, rank and focus: the same fields for a change and for something new.
struct Vondstvelden {
    let invoer: Nakijkinvoer
    let themas: [Thema]
    var refusal: Refusal?

    var html: HTML {
        let none = Keuzemogelijkheid("", "Geen thema")
        // What was merged or withdrawn since is not in the list, and must not be lost by opening the form.
        let missing = invoer.themas.filter { code in !code.isEmpty && !themas.contains { $0.code == code } }.map { Keuzemogelijkheid($0, $0) }
        let options = [none] + themas.map { Keuzemogelijkheid($0.code, $0.naam) } + missing
        let labels = ["Thema", "Tweede thema", "Derde thema"]
        let choices = labels.enumerated().map { place, label in
            Veld(
                name: place == 0 ? "thema" : "thema\(place + 1)", label: label, kind: .select(options),
                value: place < invoer.themas.count ? invoer.themas[place] : "", isRequired: false, refusal: refusal
            ).html
        }
        let rangen = Vondst.Rang.allCases.map { Keuzemogelijkheid($0.rawValue, $0.naam) }
        return """
            \(Veld(name: "naam", label: "Naam", value: invoer.naam, refusal: refusal).html)
            \(choices)
            \(Veld(name: "rang", label: "Rang", kind: .select(rangen), value: invoer.rang, refusal: refusal).html)
            \(Veld(name: "focus", label: "Focus", value: invoer.focus, description: "Waartoe het plan het beperkt.", isRequired: false, refusal: refusal).html)
            """
    }
}

/// Changing one finding, on the card of the finding itself.
struct Wijzigformulier {
    let prioriteit: Prioriteit
    let invoer: Nakijkinvoer
    let themas: [Thema]
    /// Where the card is when nothing is changed.
    let terug: String
    var knop = "Bewaar en bevestig"
    var refusal: Refusal?

    var html: HTML {
        """
        <form method="post" action="/prioriteiten/\(prioriteit.id)/wijziging" novalidate>\
        <input type="hidden" name="versie" value="\(prioriteit.versie)">
        \(Vondstvelden(invoer: invoer, themas: themas, refusal: refusal).html)
        <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit">\(knop)</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(terug)">Laat het zoals het is</a></div></form>
        """
    }
}

/// Rejecting one, with the reason that others will read.
struct Verwerpformulier {
    let prioriteit: Prioriteit
    let reden: String
    let terug: String
    var refusal: Refusal?

    var html: HTML {
        """
        <form method="post" action="/prioriteiten/\(prioriteit.id)/verwerping" novalidate>\
        <input type="hidden" name="versie" value="\(prioriteit.versie)">
        \(Veld(
            name: "reden", label: "Waarom verwerpt u dit?", kind: .textarea(rows: 3), value: reden,
            description: "In één zin. Anderen lezen uw reden terug.", refusal: refusal
        ).html)
        <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">Verwerp</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(terug)">Verwerp niet</a></div></form>
        """
    }
}

/// Which words of the text it is about: typed, or filled in by the key M from what was selected.
struct Passagevelden {
    let invoer: Nakijkinvoer
    var refusal: Refusal?

    var html: HTML {
        """
        \(Veld(name: "bladzijde", label: "Bladzijde", kind: .number, value: invoer.bladzijde, width: .small, refusal: refusal).html)
        \(Veld(
            name: "zin", label: "Zin uit het plan", kind: .textarea(rows: 3), value: invoer.zin,
            description: "Neem de woorden precies over.", refusal: refusal
        ).html)
        """
    }
}

/// A priority that Stip passed by.
struct Prioriteitformulier {
    let document: ID<Document>
    let invoer: Nakijkinvoer
    let themas: [Thema]
    let isOpen: Bool
    let toets: Sneltoets
    var refusal: Refusal?

    var html: HTML {
        let how: HTML =
            toets.isAan
            ? "Selecteer een zin in de tekst en druk op <kbd class=\"stip-key\">M</kbd>. Of vul de bladzijde en de zin zelf in."
            : "Vul de bladzijde en de zin in."
        return """
            <details class="utrecht-accordion__section" id="toevoegen"\(isOpen ? " open" : "")><summary\(toets.attribute)>\
            Mist u iets? Voeg een prioriteit toe</summary><div class="utrecht-accordion__panel stip-flow"><p>\(how)</p>
            <form method="post" action="/documenten/\(document)/prioriteiten" novalidate>
            \(Passagevelden(invoer: invoer, refusal: refusal).html)
            \(Vondstvelden(invoer: invoer, themas: themas, refusal: refusal).html)
            <p class="stip-before-4"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
            Voeg de prioriteit toe</button></p></form></div></details>
            """
    }
}
