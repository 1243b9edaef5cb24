import HTML

/// A theme on a sheet: who names it, in which words and where; who does not; whose plan is missing.
struct Themapagina: Page {
    let plaat: Planbeeld.Plaat
    let groep: Groep
    let beeld: Planbeeld

    var title: String { "\(groep.naam) in \(plaat.praatplaat.naam)" }
    var trail: [Crumb] { [Crumb("Praatplaten", "/praatplaten"), Crumb(plaat.praatplaat.naam, "/praatplaten/\(plaat.code)")] }

    private var gemeenten: [Planbeeld.Gemeenteregel] {
        let names = Set(plaat.praatplaat.gemeenten.map(\.naam))
        return beeld.regels.filter { names.contains($0.gemeente.naam) }
    }

    /// How far people are with confirming this theme on this sheet.
    private var nagekeken: Bevestigstand {
        Bevestigstand(plaat.praatplaat.themas.filter { $0.id == groep.code }, of: plaat.praatplaat.gemeenten)
    }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: lead).html)
        \(nagekeken.zin.map { "<p class=\"stip-soft\">\($0)</p>" as HTML })
        \(passages)
        <div class="stip-section">\(delen)</div>
        \(others)
        """
    }

    private var lead: HTML {
        let gelezen = gemeenten.count { $0.plan.stand.isGeldig || $0.plan.stand == .verlopen }
        let prioriteit = groep.noemt.values.count { $0 == .prioriteit }
        return
            "Prioriteit in \(prioriteit) van \(gelezen) gelezen plannen\(groep.noemt.count > prioriteit ? ", doorlopend in \(groep.noemt.count - prioriteit)" : "")."
    }

    /// What the plans say, put together where the names are alike.
    private var passages: HTML {
        let isDeels = nagekeken.isDeels
        let kringen = groep.kringen.enumerated().map { number, kring in
            let heading: HTML? = groep.kringen.count > 1 ? "<h3 class=\"utrecht-heading-3\">\(kring[0].vondst.naam)</h3>" : nil
            return "<div class=\"stip-flow\">\(heading)<ul class=\"stip-passages\">\(kring.map { passage($0, isDeels: isDeels) })</ul></div>" as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="passages-kop"><h2 class="utrecht-heading-2" id="passages-kop">Zo staat het in de plannen</h2>
            \(kringen)</section>
            """
    }

    /// - Parameter isDeels: some of the theme was confirmed, so that what was not is told apart, as on the sheet.
    private func passage(_ noeming: Noeming, isDeels: Bool) -> HTML {
        let regel = beeld.regel(noeming.gemeente)
        let document = regel?.plan.document
        let adres = "/documenten/\(noeming.document)?vondst=\(noeming.nummer)#p\(noeming.nummer)"
        let quote: HTML? = noeming.vondst.uitspraak.map { "<blockquote class=\"stip-quote\"><p>“\($0.citaat)”</p></blockquote>" }
        let rank = noeming.vondst.rang == .prioriteit && noeming.vondst.themas.first ?? groep.code == groep.code ? "Prioriteit" : "Doorlopend thema"
        return """
            <li class="stip-flow"><p><b>\(regel?.gemeente.naam ?? noeming.gemeente)</b>: \(noeming.vondst.naam)\(noeming.vondst.focus.map { ", met focus op \($0)" } ?? "")</p>
            \(quote)
            <p>\(rank) · <a class="utrecht-link nl-link" href="\(adres)">\(document?.naam ?? "Document"), bladzijde \(noeming.vondst.bewijs.bladzijde)</a>\
            \(isDeels && !noeming.isBevestigd ? " \(StatusBadge(.neutral, "Nog niet bevestigd").html)" as HTML? : nil)</p></li>
            """
    }

    /// How many of each basisteam or district name it.
    private var delen: HTML {
        let codes = Dictionary(plaat.praatplaat.gemeenten.map { ($0.code, $0.naam) }) { first, _ in first }
        let rows = plaat.praatplaat.delen.map { deel in
            let regels = deel.gemeenten.compactMap { codes[$0] }.compactMap { naam in gemeenten.first { $0.gemeente.naam == naam } }
            let gelezen = regels.filter { $0.plan.stand.isGeldig || $0.plan.stand == .verlopen }
            let aantal = gelezen.count { groep.noemt[$0.gemeente.code] == .prioriteit }
            let deelname = gelezen.isEmpty ? "–" : Opmaak.procent(Double(aantal) / Double(gelezen.count))
            return
                "<tr><th scope=\"row\">\(deel.naam)</th><td class=\"stip-number\">\(aantal) van \(gelezen.count)</td><td class=\"stip-number\">\(deelname)</td></tr>"
                as HTML
        }
        let kind = plaat.praatplaat.niveau == .eenheid ? "District" : "Basisteam"
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="delen-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="delen-kop">Prioriteit per \(kind.lowercased()), van de gelezen plannen</caption>
            <thead><tr><th scope="col">\(kind)</th><th scope="col">Plannen</th><th scope="col">Aandeel</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    /// Who does not name it, and of whom nothing is known.
    private var others: HTML {
        let silent = gemeenten.filter { ($0.plan.stand.isGeldig || $0.plan.stand == .verlopen) && groep.noemt[$0.gemeente.code] == nil }
        let unknown = gemeenten.filter { $0.plan.stand == .ontbreekt || $0.plan.stand == .onleesbaar }
        return """
            <section class="stip-section stip-flow" aria-labelledby="anderen-kop"><h2 class="utrecht-heading-2" id="anderen-kop">Wie noemt het niet?</h2>
            <p>\(silent.isEmpty ? "Alle gelezen plannen noemen dit thema." : "Niet genoemd in het plan van \(Opmaak.lijst(silent.map(\.gemeente.naam), "en")).")</p>
            \(unknown.isEmpty ? nil : "<p>Geen leesbaar plan, dus onbekend: \(Opmaak.lijst(unknown.map(\.gemeente.naam), "en")).</p>" as HTML?)</section>
            """
    }
}
