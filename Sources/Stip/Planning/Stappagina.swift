import HTML

/// One step: what it is, what Stip sees at it, everything that moved it, and the acts.
struct Stappagina: Page {
    let beeld: Planningsbeeld
    let stap: Planningsstap
    /// Why the body cannot meet on its day, as a warning.
    var waarschuwing: String?
    /// Which form was refused, with what was typed in it.
    var getypt: (daad: Daad, form: Form)?
    var refusal: Refusal?

    enum Daad: String { case verplaatsing, gedaan, verval, wijziging, verwijdering }

    var title: String { "\(Opmaak.zin(stap.kort)), \(stap.stap.orgaan)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }
    private var pad: String { beeld.pad(of: stap) }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: Opmaak.zin(stap.kort), lead: "\(stap.stap.orgaan). \(Opmaak.zin(Tijdvakwoorden.lang(stap.stap.moment, else: "nog geen datum"))).").html)
        \(warning)
        <div class="stip-columns"><div>\(beeld.bevindingen(of: stap).map { Bevindingblok(bevinding: $0, beeld: beeld).html })\(facts)\(moves)\(source)</div>
        <div>\(beeld.mag ? acts : nil)</div></div>
        \(beeld.mag ? edit : nil)
        """
    }

    private var warning: HTML? {
        waarschuwing.map { text in "<div class=\"stip-after-5\">\(Alert(kind: .warning, heading: "Let op de dag", text: "<p>\(text)</p>").html)</div>" }
    }

    // MARK: What it is

    private var facts: HTML {
        let names = Dictionary(beeld.dossier.stappen.map { ($0.id, $0) }) { first, _ in first }
        let before = stap.stap.nodig.compactMap { names[$0] }
        let after = beeld.dossier.stappen.filter { $0.stap.nodig.contains(stap.id) }
        var rows: [HTML] = ["<tr><th scope=\"row\">Stand</th><td>\(beeld.stand(of: stap).badge.html)\(standing)</td></tr>"]
        if let eerst = stap.vroeger {
            rows.append("<tr><th scope=\"row\">Eerst gepland</th><td>\(Tijdvakwoorden.lang(eerst))</td></tr>")
        }
        if let handeling = stap.stap.handeling { rows.append("<tr><th scope=\"row\">Handeling</th><td>\(handeling.rawValue)</td></tr>") }
        rows.append("<tr><th scope=\"row\">Wacht op</th><td>\(list(before, none: "niets"))</td></tr>")
        rows.append("<tr><th scope=\"row\">Hierop wacht</th><td>\(list(after, none: "niets"))</td></tr>")
        if let levert = stap.stap.levert { rows.append("<tr><th scope=\"row\">Levert</th><td>\(levert)</td></tr>") }
        if !stap.stap.personen.isEmpty {
            rows.append("<tr><th scope=\"row\">Kan niet gemist worden</th><td>\(Opmaak.lijst(stap.stap.personen))</td></tr>")
        }
        if stap.stap.duur > 1 { rows.append("<tr><th scope=\"row\">Duurt</th><td>\(Opmaak.aantal(stap.stap.duur, "dag", "dagen"))</td></tr>") }
        if stap.stap.wachttijd > 0 {
            rows.append("<tr><th scope=\"row\">Wachttijd</th><td>\(Opmaak.aantal(stap.stap.wachttijd, "dag", "dagen"))</td></tr>")
        }
        return """
            <table class="utrecht-table"><caption class="utrecht-table__caption">Over deze stap</caption><thead class="stip-visually-hidden"><tr><th scope="col">Wat</th>\
            <th scope="col">Waarde</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private var standing: HTML? {
        if let dag = stap.gedaanOp { return " op \(Opmaak.dagEnDatum(dag))" }
        return stap.vervalreden.map { reason in ". \(reason)" }
    }

    private func list(_ steps: [Planningsstap], none: String) -> HTML {
        guard !steps.isEmpty else { return "\(none)" }
        let items = steps.map { one -> HTML in
            let when: HTML? = one.stap.moment.map { moment in ", \(Tijdvakwoorden.kort(moment))" }
            return """
                <li><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a> <span class="stip-soft">\(one.stap.orgaan)\(when)</span></li>
                """
        }
        return "<ul class=\"stip-list\">\(items)</ul>"
    }

    private var moves: HTML? {
        guard !stap.verplaatsingen.isEmpty else { return nil }
        let rows = stap.verplaatsingen.reversed().map { move in
            """
            <li><p><b>\(Opmaak.zin(Tijdvakwoorden.lang(move.was))) → \(Tijdvakwoorden.lang(move.wordt))</b></p>\
            <p>\(move.reden)</p><p class="stip-soft">\(move.door), \(Opmaak.moment(move.op))</p></li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="verplaatst-kop"><h2 class="utrecht-heading-2" id="verplaatst-kop">\
            \(Opmaak.zin(Opmaak.telwoord(stap.verplaatsingen.count))) keer verplaatst</h2><ul class="stip-rows">\(rows)</ul></section>
            """
    }

    private var source: HTML? {
        guard let bewijs = stap.stap.bewijs else { return nil }
        let place: HTML =
            stap.document.map { id in "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(id)?bladzijde=\(bewijs.bladzijde)\">Bladzijde \(bewijs.bladzijde)</a>" }
            ?? "Bladzijde \(bewijs.bladzijde)"
        return """
            <section class="stip-section stip-flow" aria-labelledby="bron-kop"><h2 class="utrecht-heading-2" id="bron-kop">Zo staat het in het stuk</h2>
            <blockquote class="stip-quote"><p>“\(bewijs.citaat)”</p></blockquote><p>\(place)</p></section>
            """
    }

    // MARK: Acts

    private func typed(_ daad: Daad) -> Form? { getypt.flatMap { $0.daad == daad ? $0.form : nil } }
    private func refused(_ daad: Daad) -> Refusal? { getypt?.daad == daad ? refusal : nil }
    private var versie: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(stap.versie)\">" }

    private var acts: HTML {
        guard stap.stap.stand == .gepland else {
            let word = stap.stap.stand == .gedaan ? "gedaan" : "vervallen"
            return "<div class=\"stip-panel\"><p>Deze stap is \(word). Klopt dat niet? Draai het terug op de pagina van de planning.</p></div>"
        }
        let isPlanned = stap.stap.moment != nil
        let fields = Stapvelden(beeld: beeld, stap: stap, getypt: typed(.verplaatsing), refusal: refused(.verplaatsing))
        let why: HTML? =
            isPlanned
            ? Veld(
                name: "reden", label: "Waarom?", kind: .textarea(rows: 2), value: typed(.verplaatsing)?["reden"] ?? "",
                description: "De eerste datum en uw reden blijven bij de stap staan.", refusal: refused(.verplaatsing)
            ).html : nil
        let today = typed(.gedaan).map { $0["gedaan"] ?? "" } ?? beeld.vandaag.description
        return """
            <section class="stip-panel stip-flow" aria-labelledby="verplaats-kop"><h2 class="utrecht-heading-3" id="verplaats-kop">\(isPlanned ? "Verplaats deze stap" : "Geef deze stap een datum")</h2>
            <form class="stip-flow" method="post" action="\(pad)/verplaatsing" novalidate>\(versie)\(fields.wanneer)\(why)\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\(isPlanned ? "Verplaats" : "Plan")</button></form></section>
            <section class="stip-panel stip-flow" aria-labelledby="gedaan-kop"><h2 class="utrecht-heading-3" id="gedaan-kop">Is het gedaan?</h2>
            <form class="stip-flow" method="post" action="\(pad)/gedaan" novalidate>\(versie)\
            \(Veld(name: "gedaan", label: "Op welke dag?", kind: .date, value: today, width: .medium, refusal: refused(.gedaan)).html)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Meld gedaan</button></form></section>
            <section class="stip-panel stip-flow" aria-labelledby="verval-kop"><h2 class="utrecht-heading-3" id="verval-kop">Gaat het niet door?</h2>
            <form class="stip-flow" method="post" action="\(pad)/verval" novalidate>\(versie)\
            \(Veld(name: "vervalreden", label: "Waarom niet?", kind: .textarea(rows: 2), value: typed(.verval)?["vervalreden"] ?? "", refusal: refused(.verval)).html)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Laat vervallen</button></form></section>
            """
    }

    private var edit: HTML {
        let fields = Stapvelden(beeld: beeld, stap: stap, getypt: typed(.wijziging), refusal: refused(.wijziging))
        let isOpen: HTML? = getypt?.daad == .wijziging ? " open" : nil
        return """
            <details class="utrecht-accordion__section stip-section"\(isOpen)><summary>Wijzig wat deze stap is</summary><div class="utrecht-accordion__panel">
            <form class="stip-narrow stip-flow" method="post" action="\(pad)" novalidate>\(versie)\(fields.inhoud)\(fields.meer)\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Bewaar de stap</button></form>
            <form class="stip-section" method="post" action="\(pad)/verwijdering" novalidate>\(versie)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Haal de stap uit de planning</button></form></div></details>
            """
    }
}
