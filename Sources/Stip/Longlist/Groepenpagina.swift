import HTML

/// The groups of the cycle: what there is, what is new, and every step that led here.
struct Groepenpagina: Page {
    let beeld: Groepenbeeld
    /// Whether the visitor may change the groups.
    var mag = false
    var refusal: Refusal?

    let title = "Groepen van prioriteiten"
    var trail: [Crumb] { [Crumb("Thema’s", "/themas")] }

    private var versie: Int { beeld.indeling.versie }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: heading, lead: lead, action: action).html)
        \(versie == 0 ? empty : "\(new)\(groups)\(steps)" as HTML)
        """
    }

    private var heading: String {
        guard let largest = beeld.regels.max(by: { $0.gemeenten.count < $1.gemeenten.count }), !largest.gemeenten.isEmpty else { return title }
        return "‘\(largest.groep.naam)’ is de grootste groep: \(largest.gemeenten.count) van \(beeld.gelezen) gemeenten"
    }

    private var lead: HTML {
        let leden = beeld.regels.reduce(0) { $0 + $1.leden.count }
        return versie == 0
            ? "Zet prioriteiten van gemeenten bij elkaar die over hetzelfde gaan. Stip doet een voorstel, u beslist."
            : "\(title) voor \(beeld.beeld.cyclus): \(Opmaak.aantal(leden, "prioriteit", "prioriteiten")) in \(Opmaak.aantal(beeld.regels.count, "groep", "groepen"))."
    }

    private var action: HTML? {
        guard mag, versie > 0 else { return nil }
        return """
            <div class="utrecht-button-group">\(ButtonLink(name: "Maak een kandidaat", path: "/longlist/kandidaten/nieuw").html)\
            \(ButtonLink(name: "Kies het aantal groepen", path: "/groepen/voorstel", isPrimary: false).html)</div>
            """
    }

    private var empty: HTML {
        let count = beeld.beeld.groepsleden.count
        return EmptyState(
            heading: "Er zijn nog geen groepen",
            text: count == 0
                ? "Voeg eerst plannen van gemeenten toe. Stip groepeert wat zij vooropzetten."
                : "Er zijn \(Opmaak.aantal(count, "prioriteit", "prioriteiten")) om te groeperen.",
            actions: count == 0 ? [Crumb("Naar de plannen", "/documenten")] : mag ? [Crumb("Laat Stip groepen voorstellen", "/groepen/voorstel")] : []
        ).html
    }

    // MARK: New

    private var new: HTML? {
        guard !beeld.nieuw.isEmpty else { return nil }
        let all: HTML =
            """
            <form method="post" action="/groepen/nieuwkomers" novalidate>\(hiddenVersion)<button class="utrecht-button utrecht-button--secondary-action nl-button" \
            type="submit">Plaats alles zoals voorgesteld</button></form>
            """
        return """
            <section class="stip-section stip-flow" aria-labelledby="nieuw-kop"><h2 class="utrecht-heading-2" id="nieuw-kop">Nieuw, nog niet geplaatst</h2>
            <p>\(Opmaak.zin(Opmaak.aantal(beeld.nieuw.count, "prioriteit", "prioriteiten"))) kwamen erbij nadat de groepen zijn gemaakt.</p>
            <ul class="stip-rows">\(beeld.nieuw.enumerated().map { newcomer($1, $0) })</ul>\(mag ? all : nil)</section>
            """
    }

    private func newcomer(_ new: Groepenbeeld.Nieuwkomer, _ place: Int) -> HTML {
        let proposed = beeld.regels.first { $0.groep.id == new.voorstel }?.groep.naam
        let form: HTML =
            """
            <form class="stip-row-form" method="post" action="/groepen/plaatsing" novalidate>\(hiddenVersion)\
            <input type="hidden" name="prioriteit" value="\(new.lid.prioriteit)">\
            <label class="utrecht-form-label" for="doel-\(place)">Groep</label>\(Groepkeuze(id: "doel-\(place)", groepen: beeld.regels.map(\.groep), chosen: new.voorstel).html)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Plaats<span class="stip-visually-hidden"> \(new.lid.naam)</span></button></form>
            """
        return """
            <li><p><a class="utrecht-link nl-link" href="\(new.lid.adres)">\(new.lid.naam)</a> \
            <span class="stip-soft">\(Opmaak.lijst(beeld.namen(new.lid.gemeenten)))\(proposed.map { ". Voorstel: \($0)" } ?? ". Lijkt op geen groep")</span></p>\
            \(mag ? form : nil)</li>
            """
    }

    private var hiddenVersion: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(versie)\">" }

    // MARK: Groups

    private var groups: HTML {
        let box: HTML? = mag ? "<th scope=\"col\"><span class=\"stip-visually-hidden\">Kies om samen te voegen</span></th>" : nil
        let table: HTML =
            """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="groepen-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="groepen-kop">Alle groepen<small>Gemeenten tellen mee als hun plan de prioriteit vooropzet. \(beeld.gelezen) plannen gelezen.</small></caption>
            <thead><tr>\(box)<th scope="col">Groep</th><th scope="col" class="stip-number">Gemeenten</th><th scope="col">Aandeel</th>\
            <th scope="col" class="stip-number">Prioriteiten</th></tr></thead><tbody>\(beeld.regels.enumerated().map { row($1, $0) })</tbody></table></div>
            """
        guard mag else { return "<div class=\"stip-section\">\(table)</div>" }
        return """
            <form class="stip-section stip-flow" method="post" action="/groepen/samenvoeging" data-slepen="rij" novalidate>\(hiddenVersion)<fieldset class="utrecht-form-fieldset"><legend class="stip-visually-hidden">Kies groepen om samen te voegen</legend>\(table)</fieldset>
            <div class="stip-panel" id="groep"><h2 class="utrecht-heading-3">Voeg groepen samen</h2><p>Vink twee of meer groepen aan. Er komt een nieuwe groep; de oude blijven te lezen.</p>
            <p data-slepen-uitleg hidden>Met de muis kunt u ook de ene groep op de andere slepen.</p>
            \(Veld(name: "naam", label: "Naam van de nieuwe groep", description: "Laat u dit leeg, dan krijgt zij de naam van de eerste.", isRequired: false, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Voeg samen</button></div></form>
            """
    }

    private func row(_ regel: Groepenbeeld.Groepsregel, _ place: Int) -> HTML {
        let share = beeld.gelezen == 0 ? 0 : Double(regel.gemeenten.count) / Double(beeld.gelezen)
        let box: HTML? =
            mag
            ? """
            <td><div class="stip-choice"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="groep" id="kies-\(place)" \
            value="\(regel.groep.id)"><label class="utrecht-form-label utrecht-form-label--checkbox" for="kies-\(place)">Kies\
            <span class="stip-visually-hidden"> \(regel.groep.naam)</span></label></div></td>
            """
            : nil
        let gone: HTML? =
            regel.vervallen.isEmpty
            ? nil
            : "<br><span class=\"stip-soft\">\(Opmaak.aantal(regel.vervallen.count, "prioriteit telt", "prioriteiten tellen")) niet meer mee</span>"
        return """
            <tr>\(box)<th scope="row"><a class="utrecht-link nl-link" href="/groepen/\(regel.groep.id)">\(regel.groep.naam)</a>\(gone)</th>\
            <td class="stip-number">\(regel.gemeenten.count)</td><td><svg class="stip-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\
            <rect width="\(Int((share * 100).rounded()))" height="1"/></svg>\(Opmaak.procent(share))</td><td class="stip-number">\(regel.leden.count)</td></tr>
            """
    }

    // MARK: Steps

    private var steps: HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="stappen-kop"><h2 class="utrecht-heading-2" id="stappen-kop">Stappen</h2>
        <p>Elke stap blijft bewaard. Teruggaan is zelf ook een stap: er gaat niets verloren.</p>
        <ol class="stip-rows" reversed>\(beeld.indeling.stappen.reversed().map(step))</ol></section>
        """
    }

    private func step(_ stap: Groepsstap) -> HTML {
        let back: HTML? =
            mag && stap.volgnummer < versie
            ? """
            <form class="stip-row-form" method="post" action="/groepen/terugkeer" novalidate>\(hiddenVersion)<input type="hidden" name="stap" value="\(stap.volgnummer)">\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Terug naar hier<span class="stip-visually-hidden">: na stap \(stap.volgnummer)</span></button></form>
            """ : nil
        let state: HTML? = beeld.indeling.counts(stap) || stap.volgnummer == versie ? nil : " <span class=\"stip-soft\">(teruggedraaid)</span>"
        return """
            <li value="\(stap.volgnummer)"><p>\(stap.zin(in: beeld.indeling))\(state) <span class="stip-soft">\(Opmaak.moment(stap.op))\(gone(in: stap))</span></p>\(back)</li>
            """
    }

    /// A step about what is no longer in the plans stays, and says so.
    private func gone(in stap: Groepsstap) -> String {
        let lost = Set(beeld.regels.flatMap(\.vervallen).map(\.lid.prioriteit))
        let named: [ID<Prioriteit>] =
            switch stap.daad {
            case .plaatsing(let plaatsingen): plaatsingen.map(\.lid.prioriteit)
            case .splitsing(_, let leden, _): leden
            default: []
            }
        let count = named.count { lost.contains($0) }
        return count == 0 ? "" : ". \(Opmaak.zin(Opmaak.aantal(count, "prioriteit hiervan telt", "prioriteiten hiervan tellen"))) niet meer mee"
    }
}

/// A choice between groups. It stands in more than one form on a page, so its id is given.
struct Groepkeuze {
    let id: String
    let groepen: [Prioriteitengroep]
    var chosen: ID<Prioriteitengroep>?

    var html: HTML {
        let options = groepen.map { groep in "<option value=\"\(groep.id)\"\(groep.id == chosen ? " selected" : "")>\(groep.naam)</option>" as HTML }
        return "<select class=\"utrecht-select utrecht-select--html-select\" id=\"\(id)\" name=\"groep\">\(options)</select>"
    }
}
