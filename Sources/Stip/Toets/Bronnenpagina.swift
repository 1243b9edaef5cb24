import HTML

/// Other sources beside the plans of the municipalities: by theme, and shown apart.
struct Bronnenpagina: Page {
    let beeld: Bronnenbeeld?
    var magBeheren = false

    let title = "Andere bronnen naast de plannen"

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(lead)").html)
        \(content)
        """
    }

    private var lead: String {
        guard let beeld, !beeld.bronnen.isEmpty else { return "De landelijke agenda, een dreigingsbeeld, een evaluatie of het plan van een partner." }
        let only = beeld.alleenElders
        let sentence = only.isEmpty ? "" : " \(Opmaak.zin(Opmaak.aantal(only.count, "thema staat", "thema’s staan"))) alleen in andere bronnen."
        return
            "\(Opmaak.zin(Opmaak.aantal(beeld.bronnen.count, "andere bron staat", "andere bronnen staan"))) naast \(beeld.plannen) plannen.\(sentence)"
    }

    private var content: HTML {
        guard let beeld, !beeld.bronnen.isEmpty else {
            return EmptyState(
                heading: "Er zijn nog geen andere bronnen",
                text: "Voeg ze toe zoals een plan. Stip ziet aan het soort stuk wat het is. U kunt dat wijzigen op de pagina van het document.",
                actions: magBeheren ? [Crumb("Voeg een bron toe", "/documenten/nieuw")] : []
            ).html
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="bronnen-tabel"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="bronnen-tabel">Wat gemeenten noemen, en wat andere bronnen noemen\
            <small>De aantallen tellen alleen plannen van gemeenten. Andere bronnen staan ernaast en tellen niet mee.</small></caption>
            <thead><tr><th scope="col">Thema</th><th scope="col" class="stip-number">Gemeenten</th><th scope="col">Andere bronnen</th></tr></thead>
            <tbody>\(beeld.rijen.map { row($0, beeld) })</tbody></table></div>
            \(sources(beeld))
            """
    }

    private func row(_ rij: Bronnenbeeld.Rij, _ beeld: Bronnenbeeld) -> HTML {
        let count: HTML =
            rij.prioriteit + rij.doorlopend == 0
            ? "geen enkele"
            : """
            <a class="utrecht-link nl-link" href="/praatplaten/\(beeld.eenheid)/themas/\(rij.code)">\(rij.prioriteit) van \(beeld.plannen)\
            <span class="stip-visually-hidden"> plannen zetten \(rij.naam) voorop</span></a>\
            \(rij.doorlopend > 0 ? "<br><span class=\"stip-soft\">\(rij.doorlopend) doorlopend</span>" as HTML? : nil)
            """
        let others: HTML =
            rij.noemingen.isEmpty
            ? "<span class=\"stip-soft\">Geen andere bron noemt dit</span>" : "<ul class=\"stip-list\">\(rij.noemingen.map(noeming))</ul>"
        return """
            <tr><th scope="row">\([Themaverwijzing(code: rij.code, naam: rij.naam)].chips)</th>\
            <td class="stip-number" data-label="Gemeenten">\(count)</td><td data-label="Andere bronnen">\(others)</td></tr>
            """
    }

    private func noeming(_ noeming: Bronnenbeeld.Bronnoeming) -> HTML {
        let document = noeming.document
        let passages = noeming.prioriteiten.map { prioriteit in
            """
            <a class="utrecht-link nl-link" href="/documenten/\(document.id)?vondst=\(prioriteit.nummer)#p\(prioriteit.nummer)">\(prioriteit.vondst.naam), \
            bladzijde \(prioriteit.vondst.bewijs.bladzijde)</a>
            """ as HTML
        }
        return "<li class=\"stip-break\"><b>\(document.bronsoort.naam)</b>, \(document.naam): \(passages.joined(by: "; "))</li>"
    }

    private func sources(_ beeld: Bronnenbeeld) -> HTML {
        let rows = beeld.bronnen.map { bron -> HTML in
            let change: HTML? =
                magBeheren
                ? "<td data-label=\"Wijzig\"><a class=\"utrecht-link nl-link\" href=\"/documenten/\(bron.document.id)/herkomst\">Wijzig<span class=\"stip-visually-hidden\"> wat \(bron.document.naam) is</span></a></td>"
                : nil
            return """
                <tr><th scope="row"><a class="utrecht-link nl-link stip-break" href="/documenten/\(bron.document.id)">\(bron.document.naam)</a></th>\
                <td data-label="Bron">\(bron.document.bronsoort.naam)\(bron.document.gekozenBronsoort == nil ? "" : " (zo ingevuld)")</td>\
                <td class="stip-number" data-label="Gevonden">\(bron.prioriteiten.count)</td>\(change)</tr>
                """
        }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="lijst-tabel"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="lijst-tabel">De andere bronnen</caption><thead><tr><th scope="col">Document</th>\
            <th scope="col">Bron</th><th scope="col" class="stip-number">Gevonden</th>\(magBeheren ? "<th scope=\"col\">Wijzig</th>" as HTML? : nil)</tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
