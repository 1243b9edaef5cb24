import HTML

/// Where a new planning can begin.
struct Planningsbegin: Equatable, Sendable {
    /// Code and name of a template, with what it is for.
    struct Sjabloonkeuze: Equatable, Sendable {
        let code: String
        let naam: String
    }

    var sjablonen: [Sjabloonkeuze] = []
    /// Documents with confirmed steps.
    var documenten: [(id: ID<Document>, naam: String)] = []
    var vorige: [(id: ID<Planningsdossier>, naam: String)] = []
    /// Municipalities of which this visitor may make a planning; with the unit when that may as well.
    var gemeenten: [(code: String, naam: String)] = []
    var magEenheid = false

    static func == (left: Planningsbegin, right: Planningsbegin) -> Bool {
        left.sjablonen == right.sjablonen && left.documenten.map(\.id) == right.documenten.map(\.id) && left.vorige.map(\.id) == right.vorige.map(\.id)
            && left.gemeenten.map(\.code) == right.gemeenten.map(\.code) && left.magEenheid == right.magEenheid
    }
}

/// The form to make a planning: from a template, a document, a former cycle, a file, or from nothing.
struct Planningnieuwpagina: Page {
    let begin: Planningsbegin
    var gevuld = Form()
    var refusal: Refusal?

    let title = "Maak een planning"
    let trail = [Crumb("Planning", "/planning")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Kies waarmee u begint. Alles is daarna nog te wijzigen.").html)
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="/planning" enctype="multipart/form-data" novalidate>
        \(Keuzeveld(name: "bron", legend: "Waarmee begint u?", options: bronnen, chosen: [gevuld["bron"] ?? bronnen[0].value], refusal: refusal).html)
        \(Veld(name: "bestand", label: "Planningbestand", kind: .file(accept: ".yaml,.yml,.json", multiple: false), description: "Alleen als u met een bestand begint.", isRequired: false, refusal: refusal).html)
        \(Veld(name: "naam", label: "Naam", value: gevuld["naam"] ?? "", description: "Zoals: Planning tot de vaststelling.", refusal: refusal).html)
        \(Veld(name: "van", label: "Van wie is de planning?", kind: .select(eigenaren), value: gevuld["van"] ?? "", width: .medium, refusal: refusal).html)
        \(Veld(name: "begint", label: "Eerste dag van de termijn", kind: .date, value: gevuld["begint"] ?? "", description: "De termijn waarvoor het plan geldt.", isRequired: false, width: .medium, refusal: refusal).html)
        \(Veld(name: "eindigt", label: "Laatste dag van de termijn", kind: .date, value: gevuld["eindigt"] ?? "", isRequired: false, width: .medium, refusal: refusal).html)
        \(Veld(name: "vastgesteld", label: "Wanneer moet het plan zijn vastgesteld?", kind: .date, value: gevuld["vastgesteld"] ?? "", description: "Begint u met een sjabloon of een vorige planning, dan rekent Stip vanaf deze dag terug en krijgt elke stap een datum.", isRequired: false, width: .medium, refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Maak de planning</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="/planning">Terug</a></div></form>
        """
    }

    private var bronnen: [Keuzemogelijkheid] {
        begin.sjablonen.map { Keuzemogelijkheid("sjabloon:\($0.code)", "Sjabloon: \($0.naam)") }
            + begin.documenten.map { Keuzemogelijkheid("document:\($0.id)", "De stappen uit \($0.naam)") }
            + begin.vorige.map { Keuzemogelijkheid("vorige:\($0.id)", "Een nieuwe cyclus: de stappen van ‘\($0.naam)’") }
            + [Keuzemogelijkheid("bestand", "Een planningbestand (yaml of json)"), Keuzemogelijkheid("leeg", "Een leeg blad")]
    }

    private var eigenaren: [Keuzemogelijkheid] {
        (begin.magEenheid ? [Keuzemogelijkheid("eenheid", "de eenheid"), Keuzemogelijkheid("landelijk", "landelijk")] : [])
            + begin.gemeenten.map { Keuzemogelijkheid($0.code, "gemeente \($0.naam)") }
    }
}

/// The form for what stands above the steps.
struct Planninggegevenspagina: Page {
    let beeld: Planningsbeeld
    var getypt: Form?
    var refusal: Refusal?

    var title: String { "Gegevens van \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    var main: HTML {
        let dossier = beeld.dossier
        func value(_ name: String, _ present: String?) -> String { getypt.map { $0[name] ?? "" } ?? present ?? "" }
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            \(PageHead(heading: title).html)
            <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="\(beeld.pad)/gegevens" novalidate><input type="hidden" name="versie" value="\(dossier.versie)">
            \(Veld(name: "naam", label: "Naam", value: value("naam", dossier.naam), refusal: refusal).html)
            \(Veld(name: "begint", label: "Eerste dag van de termijn", kind: .date, value: value("begint", dossier.termijn?.lowerBound.description), isRequired: false, width: .medium, refusal: refusal).html)
            \(Veld(name: "eindigt", label: "Laatste dag van de termijn", kind: .date, value: value("eindigt", dossier.termijn?.upperBound.description), isRequired: false, width: .medium, refusal: refusal).html)
            \(Veld(name: "vastgesteld", label: "Wanneer moet het plan zijn vastgesteld?", kind: .date, value: value("vastgesteld", dossier.vastgesteld?.description), isRequired: false, width: .medium, refusal: refusal).html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Bewaar</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(beeld.pad)">Terug</a></div></form>
            <form class="stip-section stip-panel" method="post" action="\(beeld.pad)/verwijdering" novalidate>\
            <p>Verwijdert u de planning, dan zijn haar stappen en hun verplaatsingen weg. In de historie blijft staan wat er gebeurde.</p>\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Verwijder de planning</button></form>
            """
    }
}
