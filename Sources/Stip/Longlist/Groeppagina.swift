import HTML

/// One group: its priorities, each with its place, and what can be done with them. A group that is no more can still be read.
struct Groeppagina: Page {
    let beeld: Groepenbeeld
    let groep: Prioriteitengroep
    /// The step in which it went; nothing while it is there.
    var verdwenenIn: Groepsstap?
    var mag = false
    var refusal: Refusal?

    var title: String { "Groep \(groep.naam)" }
    var trail: [Crumb] { [Crumb("Thema’s", "/themas"), Crumb("Groepen", "/groepen")] }

    private var magHier: Bool { mag && verdwenenIn == nil }
    private var leden: [Groepslid] { regel?.leden ?? groep.leden }
    private var regel: Groepenbeeld.Groepsregel? { verdwenenIn == nil ? beeld.regel(groep.id) : nil }
    private var gemeenten: [String] { Set(leden.flatMap(\.gemeenten)).sorted() }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead, action: magHier ? candidate : nil).html)
        \(ended)
        \(magHier ? changes : "<div class=\"stip-section\">\(list(boxes: false))</div>")
        \(gone)
        \(districts)
        \(origin)
        """
    }

    private var candidate: HTML {
        ButtonLink(name: "Maak hiervan een kandidaat", path: "/longlist/kandidaten/nieuw?groep=\(groep.id)").html
    }

    private var lead: HTML {
        "\(Opmaak.zin(Opmaak.aantal(leden.count, "prioriteit", "prioriteiten"))) van \(Opmaak.aantal(gemeenten.count, "gemeente", "gemeenten")), van \(beeld.gelezen) gelezen plannen."
    }

    private var ended: HTML? {
        guard let verdwenenIn else { return nil }
        let text: HTML =
            "<p>\(verdwenenIn.zin(in: beeld.indeling)) Hieronder staat wat er het laatst in zat. <a class=\"utrecht-link nl-link\" href=\"/groepen\">Naar de groepen van nu</a></p>"
        return "<div class=\"stip-after-5\">\(Alert(kind: .info, heading: "Deze groep bestaat niet meer", text: text).html)</div>"
    }

    private var versie: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(beeld.indeling.versie)\">" }

    private var changes: HTML {
        let others = beeld.regels.map(\.groep).filter { $0.id != groep.id }
        let move: HTML? =
            others.isEmpty
            ? nil
            : """
            <div class="stip-row-form"><label class="utrecht-form-label" for="groep">Verplaats naar</label>\(Groepkeuze(id: "groep", groepen: others).html)\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Verplaats</button></div>
            """
        return """
            <form class="stip-section stip-flow" method="post" action="/groepen/\(groep.id)/verplaatsing" data-slepen="keuze" novalidate>\(versie)
            <h2 class="utrecht-heading-2" id="prioriteit">Prioriteiten in deze groep</h2><fieldset class="utrecht-form-fieldset"><legend class="stip-visually-hidden">Kies prioriteiten</legend>\(list(boxes: true))</fieldset>
            <div class="stip-panel"><h3 class="utrecht-heading-3">Met wat u aanvinkt</h3>\(move)
            \(others.isEmpty ? nil : "<p data-slepen-uitleg hidden>Met de muis kunt u een prioriteit ook naar een andere groep slepen.</p>" as HTML?)
            \(Veld(name: "naam", label: "Of maak er een nieuwe groep van", description: "Schrijf de naam van de nieuwe groep.", isRequired: false, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" formaction="/groepen/\(groep.id)/splitsing">Splits af</button></div></form>
            <form class="stip-section stip-panel" method="post" action="/groepen/\(groep.id)/naam" novalidate>\(versie)<h2 class="utrecht-heading-3">Naam van de groep</h2>
            <div class="utrecht-form-field"><label class="utrecht-form-label" for="nieuwe-naam">Naam</label>\
            <input class="utrecht-textbox utrecht-textbox--html-input" type="text" id="nieuwe-naam" name="naam" value="\(groep.naam)"></div>
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Bewaar de naam</button></form>
            """
    }

    private func list(boxes: Bool) -> HTML {
        let items = leden.enumerated().map { place, lid -> HTML in
            let former = regel?.vroegereNamen[lid.prioriteit].map { ". Heette ‘\($0)’ toen zij hier werd gezet" } ?? ""
            let words: HTML = "<b>\(lid.naam)</b> <span class=\"stip-soft\">\(Opmaak.lijst(beeld.namen(lid.gemeenten)))\(former)</span>"
            let link: HTML =
                "<a class=\"utrecht-link nl-link\" href=\"\(lid.adres)\">Lees de plaats<span class=\"stip-visually-hidden\"> van \(lid.naam) in het plan van \(Opmaak.lijst(beeld.namen(lid.gemeenten)))</span></a>"
            guard boxes else { return "<li class=\"stip-row-line\"><p>\(words)</p>\(link)</li>" }
            return """
                <li class="stip-row-line"><div class="stip-choice"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="prioriteit" \
                id="lid-\(place)" value="\(lid.prioriteit)"><label class="utrecht-form-label utrecht-form-label--checkbox" for="lid-\(place)">\(words)</label></div>\(link)</li>
                """
        }
        return items.isEmpty ? "<p>Deze groep is leeg.</p>" : "<ul class=\"stip-rows\">\(items)</ul>"
    }

    private var gone: HTML? {
        guard let regel, !regel.vervallen.isEmpty else { return nil }
        let items = regel.vervallen.map {
            "<li><p><b>\($0.lid.naam)</b> <span class=\"stip-soft\">\(Opmaak.lijst(beeld.namen($0.lid.gemeenten))): \($0.reden)</span></p></li>"
                as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="weg-kop"><h2 class="utrecht-heading-2" id="weg-kop">Telt niet meer mee</h2>
            <ul class="stip-rows">\(items)</ul></section>
            """
    }

    private var districts: HTML? {
        guard verdwenenIn == nil else { return nil }
        let rows = beeld.perDistrict(gemeenten).map { deel in
            "<tr><th scope=\"row\">\(deel.naam)</th><td class=\"stip-number\">\(deel.noemt) van \(deel.gelezen)</td></tr>" as HTML
        }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="delen-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="delen-kop">Gemeenten per district</caption><thead><tr><th scope="col">District</th>\
            <th scope="col" class="stip-number">Gelezen plannen</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private var origin: HTML? {
        guard !groep.uit.isEmpty else { return nil }
        let links = groep.uit.map { id in
            "<li><a class=\"utrecht-link nl-link\" href=\"/groepen/\(id)\">\(beeld.indeling.groep(id)?.groep.naam ?? id.rawValue)</a></li>" as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="uit-kop"><h2 class="utrecht-heading-2" id="uit-kop">Gemaakt uit</h2>
            <ul class="stip-list">\(links)</ul></section>
            """
    }
}
