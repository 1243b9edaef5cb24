import HTML

/// The own reading of one of two: what Stip found, with what this reader makes of it. Nothing of the other stands here.
struct Dubbelleespagina: Page {
    let stand: Leesstand
    let actor: Actor
    let themas: [(code: String, naam: String)]
    /// What was filled in and not accepted.
    var refusal: Refusal?
    var toevoeging = Toevoeging(bladzijde: nil, zin: "", naam: "", thema: nil, rang: .prioriteit)

    var title: String { "Uw lezing van \(stand.document.naam)" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb("Dubbel lezen", "/dubbellezingen")] }

    private var path: String { "/dubbellezingen/\(stand.lezing.id)" }
    private var own: Dubbellezing.Lezer? { stand.lezing.lezers.first { $0.gebruiker.rawValue == actor.id } }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "\(lead)").html)
        <p><a class="utrecht-link nl-link" href="/documenten/\(stand.document.id)">Open de tekst van het plan</a></p>
        \(own == nil || own?.ingeleverd != nil ? voortgang : forms)
        """
    }

    private var lead: String {
        guard let own else { return "Dit plan wordt gelezen door \(Opmaak.lijst(stand.lezing.lezers.map(\.naam)))." }
        let other = stand.lezing.lezers.first { $0.gebruiker != own.gebruiker }?.naam ?? "iemand anders"
        return "\(other) leest hetzelfde plan. U ziet elkaars lezing pas als u allebei hebt ingeleverd."
    }

    private var voortgang: HTML {
        let lines = stand.lezing.lezers.map { lezer -> HTML in
            let badge = lezer.ingeleverd == nil ? StatusBadge(.active, "Leest nog") : StatusBadge(.success, "Ingeleverd")
            return "<li>\(lezer.naam) \(badge.html)</li>"
        }
        return """
            <ul class="utrecht-unordered-list stip-flow">\(lines)</ul>
            \(stand.lezing.isIngeleverd ? "<p class=\"stip-section\">\(ButtonLink(name: "Vergelijk de lezingen", path: path + "/uitkomst").html)</p>" as HTML? : nil)
            """
    }

    private var forms: HTML {
        """
        <form class="stip-section stip-flow" method="post" action="\(path)" novalidate>
        \(stand.coderingen.isEmpty ? "<p>Stip vond geen prioriteiten. Voeg hieronder toe wat u zelf vindt.</p>" : nil)
        \(stand.coderingen.enumerated().map { fields($1, $0 + 1) })
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit" \
        name="doe" value="lever-in">Lever uw lezing in</button>\
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" name="doe" value="bewaar">Bewaar en ga later verder</button></div>
        </form>
        \(addition)
        """
    }

    private func fields(_ codering: Codering, _ place: Int) -> HTML {
        let key = codering.sleutel
        return """
            <fieldset class="utrecht-form-fieldset stip-panel"><legend class="utrecht-form-fieldset__legend">\(place). \(codering.naam)</legend>
            <blockquote class="stip-quote"><p>\(codering.bewijs.citaat.shortened(to: 300))</p>\
            <footer>Bladzijde \(codering.bewijs.bladzijde)</footer></blockquote>
            <input type="hidden" name="sleutel" value="\(key)">
            \(Keuzeveld(name: "op-\(key)", legend: "Hoort dit bij de prioriteiten?", options: [.init("ja", "Ja"), .init("nee", "Nee, laat het weg")], chosen: [codering.isOpgenomen ? "ja" : "nee"]).html)
            \(Veld(name: "naam-\(key)", label: "Naam", value: codering.naam).html)
            <div class="stip-fields">\
            \(Veld(name: "thema-\(key)", label: "Thema", kind: .select(themakeuze), value: codering.thema ?? "", isRequired: false).html)\
            \(Veld(name: "rang-\(key)", label: "Rang", kind: .select(rangkeuze), value: codering.rang.rawValue).html)</div>
            </fieldset>
            """
    }

    private var addition: HTML {
        """
        <section class="stip-section" aria-labelledby="mist-kop"><h2 class="utrecht-heading-2" id="mist-kop">Mist u een prioriteit?</h2>
        <form class="stip-flow" method="post" action="\(path)/aanvulling" novalidate>
        \(Veld(name: "bladzijde", label: "Bladzijde", kind: .number, value: toevoeging.bladzijde.map { "\($0)" } ?? "", width: .small, refusal: refusal).html)
        \(Veld(name: "zin", label: "De woorden in het plan", kind: .textarea(rows: 2), value: toevoeging.zin, description: "Neem ze letterlijk over.", refusal: refusal).html)
        \(Veld(name: "naam", label: "Naam", value: toevoeging.naam, refusal: refusal).html)
        <div class="stip-fields">\
        \(Veld(name: "thema", label: "Thema", kind: .select(themakeuze), value: toevoeging.thema ?? "", isRequired: false, refusal: refusal).html)\
        \(Veld(name: "rang", label: "Rang", kind: .select(rangkeuze), value: toevoeging.rang.rawValue).html)</div>
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Voeg toe aan uw lezing</button></form></section>
        """
    }

    private var themakeuze: [Keuzemogelijkheid] { [.init("", "Geen thema past")] + themas.map { .init($0.code, $0.naam) } }
    private var rangkeuze: [Keuzemogelijkheid] { Vondst.Rang.allCases.map { .init($0.rawValue, Opmaak.zin($0.naam)) } }
}

/// All documents that two people read, and the form to begin one.
struct Dubbellezingenpagina: Page {
    let lezingen: [Leesstand]
    let lezers: [Gebruiker]
    let documenten: [Document]
    var gekozen = (document: "", eerste: "", tweede: "")
    var refusal: Refusal?

    let title = "Dubbel lezen"
    let trail = [Crumb("Plannen", "/documenten")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Laat twee mensen hetzelfde plan lezen, los van elkaar. Zo weet u hoe zeker de lezing is.").html)
        <div class="stip-columns"><div>\(lezingen.isEmpty ? empty : table)</div>
        <section aria-labelledby="begin-kop"><h2 class="utrecht-heading-2" id="begin-kop">Begin een dubbele lezing</h2>
        <form class="stip-flow" method="post" action="/dubbellezingen" novalidate>
        \(Veld(name: "document", label: "Plan", kind: .select(documenten.map { .init($0.id.rawValue, $0.naam) }), value: gekozen.document, refusal: refusal).html)
        \(Veld(name: "eerste", label: "Eerste lezer", kind: .select(keuze), value: gekozen.eerste, refusal: refusal).html)
        \(Veld(name: "tweede", label: "Tweede lezer", kind: .select(keuze), value: gekozen.tweede, refusal: refusal).html)
        <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Geef het plan aan beiden</button>
        </form></section></div>
        """
    }

    private var keuze: [Keuzemogelijkheid] { lezers.map { .init($0.id.rawValue, "\($0.naam), \($0.rol.naam)") } }

    private var empty: HTML {
        EmptyState(heading: "Nog geen dubbele lezing", text: "Kies een plan en twee lezers. Elk leest zonder te zien wat de ander vindt.").html
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="lijst-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="lijst-kop">\(Opmaak.zin(Opmaak.aantal(lezingen.count, "dubbele lezing", "dubbele lezingen")))</caption>
        <thead><tr><th scope="col">Plan</th><th scope="col">Lezers</th><th scope="col">Stand</th></tr></thead>
        <tbody>\(lezingen.map(row))</tbody></table></div>
        """
    }

    private func row(_ stand: Leesstand) -> HTML {
        let lezing = stand.lezing
        let path = lezing.isIngeleverd ? "/dubbellezingen/\(lezing.id)/uitkomst" : "/dubbellezingen/\(lezing.id)"
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="\(path)">\(stand.document.naam)</a></th>\
            <td data-label="Lezers">\(Opmaak.lijst(lezing.lezers.map(\.naam)))</td><td data-label="Stand">\(lezing.stand.badge.html)</td></tr>
            """
    }
}

extension Dubbellezing.Stand {
    var badge: StatusBadge {
        switch self {
        case .lopend: StatusBadge(.active, "Wordt gelezen")
        case .verschillen: StatusBadge(.warning, "Verschillen")
        case .afgerond: StatusBadge(.success, "Afgerond")
        }
    }
}
