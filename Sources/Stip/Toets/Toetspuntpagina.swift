import HTML

/// One priority: does it hold, must it be otherwise, or does it not belong there?
struct Toetspuntpagina: Page {
    let inzage: Toetsinzage
    let punt: Toetspunt
    let themas: [Keuzemogelijkheid]
    var invoer: Toetsinvoer
    var refusal: Refusal?
    /// What a colleague wrote meanwhile.
    var collega: Toetsreactie?

    var title: String { "Klopt ‘\(punt.naam)’?" }
    var trail: [Crumb] { [Crumb(inzage.deel.naam, path)] }
    private var path: String { "/toets/\(inzage.deel.gemeente)" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title).html)
        <div class="stip-narrow stip-flow">
        <dl class="stip-facts"><dt>Thema</dt><dd>\(punt.themas.chips)</dd><dt>Rang</dt><dd>\(punt.rang.naam)</dd>\
        \(punt.focus.map { text in "<dt>Focus</dt><dd>\(text)</dd>" })\
        <dt>Plaats</dt><dd><a class="utrecht-link nl-link" href="\(inzage.adres(of: punt))">Bladzijde \(punt.bladzijde) van het plan</a></dd></dl>
        <blockquote class="stip-quote stip-break"><p>\(punt.citaat.shortened(to: 1_200))</p></blockquote>
        \(collega.map(now))
        <form class="stip-flow stip-section" method="post" action="\(path)/punten/\(punt.nummer)" novalidate>
        <input type="hidden" name="gezien" value="\(inzage.deel.concept.reacties[punt.nummer]?.teller ?? 0)">
        \(Keuzeveld(
            name: "oordeel", legend: "Wat vindt u?",
            options: [
                Keuzemogelijkheid("klopt", "Het klopt"), Keuzemogelijkheid("anders", "Het moet anders: ik vul hieronder in hoe"),
                Keuzemogelijkheid("hoort-er-niet-in", "Het hoort er niet in"),
            ], chosen: Set([invoer.oordeel].compactMap(\.self)), refusal: refusal).html)
        <fieldset class="utrecht-form-fieldset stip-flow"><legend class="utrecht-form-fieldset__legend">Als het anders moet: hoe dan?</legend>
        \(Voorstelvelden(invoer: invoer, themas: themas, refusal: refusal).html)</fieldset>
        \(Veld(
            name: "toelichting", label: "Waarom?", kind: .textarea(rows: 3), value: invoer.toelichting ?? "",
            description: "Niet nodig als het klopt.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bewaar uw antwoord</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(path)#punt-\(punt.nummer)">Terug</a></div>
        </form></div>
        """
    }

    private func now(_ reactie: Toetsreactie) -> HTML {
        """
        <div class="stip-panel"><p><b>Dit staat er nu: \(reactie.oordeel.zin)</b></p>\(reactie.voorstel?.facts(was: punt.voorstel))\
        \(reactie.toelichting.map { text in "<p class=\"stip-break\">\(text)</p>" })<p class="stip-soft">Ingevuld door \(reactie.door)</p></div>
        """
    }
}

/// The fields that say what a priority is.
struct Voorstelvelden {
    let invoer: Toetsinvoer
    let themas: [Keuzemogelijkheid]
    var refusal: Refusal?

    var html: HTML {
        let rangen = Vondst.Rang.allCases.map { Keuzemogelijkheid($0.rawValue, $0.uitleg) }
        return """
            \(Veld(name: "naam", label: "Naam van de prioriteit", value: invoer.naam ?? "", refusal: refusal).html)
            \(Veld(
                name: "thema", label: "Thema", kind: .select([Keuzemogelijkheid("", "Geen thema past")] + themas), value: invoer.thema ?? "",
                isRequired: false, refusal: refusal).html)
            \(Veld(
                name: "ook", label: "Gaat ook over", kind: .select([Keuzemogelijkheid("", "Niets anders")] + themas), value: invoer.ook ?? "",
                isRequired: false, refusal: refusal).html)
            \(Veld(name: "rang", label: "Rang", kind: .select(rangen), value: invoer.rang ?? "prioriteit", refusal: refusal).html)
            \(Veld(name: "focus", label: "Met focus op", value: invoer.focus ?? "", isRequired: false, refusal: refusal).html)
            """
    }
}

extension Vondst.Rang {
    var uitleg: String {
        switch self {
        case .prioriteit: "Prioriteit: het plan zet dit voorop"
        case .doorlopend: "Doorlopend: het plan noemt dit, maar zet het niet voorop"
        case .ambitie: "Ambitie: een wens onder een thema"
        }
    }
}

/// The form for a priority that was not found.
struct Toetsaanvullingpagina: Page {
    let inzage: Toetsinzage
    /// Nothing for a new one.
    let nummer: Int?
    let themas: [Keuzemogelijkheid]
    var invoer: Toetsinvoer
    var refusal: Refusal?
    var collega: Toetsaanvulling?

    var title: String { nummer == nil ? "Voeg een prioriteit toe" : "Wijzig de aanvulling" }
    var trail: [Crumb] { [Crumb(deel.naam, path)] }
    private var deel: Toetsdeel { inzage.deel }
    private var path: String { "/toets/\(deel.gemeente)" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Wat wij niet vonden, telt mee als er een bron bij staat.").html)
        \(collega.map { other in
            "<div class=\"stip-panel stip-narrow\"><p><b>Dit staat er nu</b></p>\(other.voorstel.facts())\(other.bron.html(plan: deel.plan))<p class=\"stip-soft\">Ingevuld door \(other.door)</p></div>"
        })
        <form class="stip-narrow stip-flow" method="post" action="\(path)/aanvullingen\(nummer.map { "/\($0)" } ?? "")" novalidate>
        <input type="hidden" name="gezien" value="\(deel.concept.aanvullingen.first { $0.nummer == nummer }?.teller ?? 0)">
        \(Voorstelvelden(invoer: invoer, themas: themas, refusal: refusal).html)
        \(Keuzeveld(name: "bron", legend: "Waar staat deze prioriteit?", options: sources, chosen: Set([invoer.bron].compactMap(\.self)), refusal: refusal).html)
        \(deel.plan == nil ? nil : planfields)
        <fieldset class="utrecht-form-fieldset stip-flow"><legend class="utrecht-form-fieldset__legend">Als het in een ander stuk staat</legend>
        \(Veld(
            name: "stuk", label: "Naam van het stuk", value: invoer.stuk ?? "", description: "Zoals: Uitvoeringsprogramma jeugd 2026",
            isRequired: invoer.bron == "stuk", refusal: refusal).html)
        \(Veld(
            name: "vastgesteld", label: "Vastgesteld op", kind: .date, value: invoer.vastgesteld ?? "", isRequired: invoer.bron == "stuk", width: .medium,
            refusal: refusal).html)</fieldset>
        \(Veld(name: "toelichting", label: "Toelichting", kind: .textarea(rows: 3), value: invoer.toelichting ?? "", isRequired: false, refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bewaar de aanvulling</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(path)#aanvulling-kop">Terug</a></div>
        </form>
        """
    }

    private var sources: [Keuzemogelijkheid] {
        let plan = deel.plan.map { [Keuzemogelijkheid("plan", "In ons plan: \($0.naam)")] } ?? []
        return plan + [Keuzemogelijkheid("stuk", "In een ander stuk dat is vastgesteld")]
    }

    private var planfields: HTML {
        """
        <fieldset class="utrecht-form-fieldset stip-flow"><legend class="utrecht-form-fieldset__legend">Als het in uw plan staat</legend>
        \(Veld(
            name: "bladzijde", label: "Bladzijde", kind: .number, value: invoer.bladzijde ?? "", isRequired: invoer.bron == "plan", width: .small,
            refusal: refusal).html)
        \(Veld(
            name: "zin", label: "De zin", kind: .textarea(rows: 3), value: invoer.zin ?? "", description: "Neem de woorden precies over uit het plan.",
            isRequired: invoer.bron == "plan", refusal: refusal).html)</fieldset>
        """
    }
}
