import HTML

/// Every planning, with its next step and what Stip sees in it.
struct Planningenpagina: Page {
    let beelden: [Planningsbeeld]
    var magMaken = false

    let title = "Planning"

    var main: HTML {
        """
        \(PageHead(heading: title, lead: lead, action: magMaken && !beelden.isEmpty ? ButtonLink(name: "Maak een planning", path: "/planning/nieuw", icon: .plus).html : nil).html)
        \(Planningsdeuren(hier: .planningen).html)
        \(beelden.isEmpty ? empty : table)
        """
    }

    private var lead: HTML { "Wie doet wat, en wanneer. Stip laat zien welke stap te vroeg komt, welke te laat is en wat er dan kan." }

    private var empty: HTML {
        EmptyState(
            heading: "Er is nog geen planning",
            text: magMaken
                ? "Begin met een sjabloon, met de stappen uit een startnotitie, of met een leeg blad." : "De coördinator maakt de planning. Daarna staat zij hier.",
            actions: magMaken ? [Crumb("Maak een planning", "/planning/nieuw")] : []
        ).html
    }

    private var table: HTML {
        let rows = beelden.map { beeld -> HTML in
            let (done, all) = beeld.dossier.tel
            let next = beeld.dossier.eerstvolgende(beeld.vandaag, atMost: 1).first
            let step: HTML? = next.map { one in
                """
                <a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a>, \(one.stap.orgaan)<br>\
                <span class="stip-soft">\(Opmaak.zin(Tijdvakwoorden.lang(one.stap.moment)))</span>
                """
            }
            let wrong = beeld.bevindingen.count { $0.ernst == .fout && $0.isZeker }
            let other = beeld.bevindingen.count - wrong
            let badge =
                wrong > 0
                ? StatusBadge(.error, Opmaak.aantal(wrong, "stap kan niet", "stappen kunnen niet"))
                : other > 0 ? StatusBadge(.warning, Opmaak.aantal(other, "punt", "punten")) : StatusBadge(.success, "past")
            return """
                <tr><th scope="row"><a class="utrecht-link nl-link" href="\(beeld.pad)">\(beeld.dossier.naam)</a><br>\
                <span class="stip-soft">\(beeld.dossier.cyclus.isEmpty ? "" : "Cyclus \(beeld.dossier.cyclus)")</span></th>\
                <td data-label="Volgende stap">\(step ?? "Geen")</td><td data-label="Gedaan">\(done) van \(all)</td><td data-label="Volgorde">\(badge.html)</td></tr>
                """
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="planningen-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="planningen-kop">De planningen</caption>
            <thead><tr><th scope="col">Planning</th><th scope="col">Volgende stap</th><th scope="col">Gedaan</th><th scope="col">Volgorde</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
