import HTML

/// Try another date, or somebody's absence: what breaks and what is mended. Nothing changes until somebody takes it over.
struct Watalspagina: Page {
    let beeld: Planningsbeeld
    var gevuld = Form()
    var uitkomst: Watalsuitkomst?
    var refusal: Refusal?

    var title: String { "Wat als: \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    private var open: [Planningsstap] { beeld.dossier.opVolgorde.filter { $0.stap.stand == .gepland } }
    private var personen: [String] { beeld.dossier.stappen.flatMap(\.stap.personen).uniqued }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: "Wat als?", lead: "Probeer een andere datum, of kijk wat er gebeurt als iemand er niet is. De planning zelf verandert niet.").html)
        \(Planningsweergaven(pad: beeld.pad, hier: .watals).html)
        \(uitkomst.map { outcome($0) })
        <div class="stip-halves stip-section">\(moving)\(meeting)\(absence)</div>
        """
    }

    // MARK: Asking

    private var moving: HTML {
        guard !open.isEmpty else { return "<p>Alle stappen zijn gedaan of vervallen. Er is niets meer te verplaatsen.</p>" }
        let options = open.map { one in
            Keuzemogelijkheid(one.id, "\(one.stap.orgaan): \(one.kort)\(one.stap.moment.map { " (\(Tijdvakwoorden.kort($0)))" } ?? "")")
        }
        return """
            <form class="stip-panel stip-flow" method="get" action="\(beeld.pad)/watals" novalidate><h2 class="utrecht-heading-3">Een stap op een andere dag</h2>
            \(Veld(name: "stap", label: "Welke stap?", kind: .select(options), value: gevuld["stap"] ?? "", refusal: refusal).html)
            \(Veld(name: "naar", label: "Naar welke dag?", kind: .date, value: gevuld["naar"] ?? "", width: .medium, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Kijk wat er gebeurt</button></form>
            """
    }

    private var meeting: HTML? {
        let options = beeld.vergaderingen.map { Keuzemogelijkheid("\($0.sleutel) \($0.dag)", "\(Opmaak.zin($0.naam)), \(Opmaak.datum($0.dag))") }
        guard !options.isEmpty else { return nil }
        return """
            <form class="stip-panel stip-flow" method="get" action="\(beeld.pad)/watals" novalidate><h2 class="utrecht-heading-3">Een vergadering op een andere dag</h2>
            \(Veld(name: "vergadering", label: "Welke vergadering?", kind: .select(options), value: gevuld["vergadering"] ?? "", refusal: refusal).html)
            \(Veld(name: "nieuwedag", label: "Naar welke dag?", kind: .date, value: gevuld["nieuwedag"] ?? "", description: "Laat leeg als de vergadering niet doorgaat.", isRequired: false, width: .medium, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Kijk wat er gebeurt</button></form>
            """
    }

    private var absence: HTML {
        guard !personen.isEmpty else {
            return """
                <div class="stip-panel stip-flow"><h2 class="utrecht-heading-3">Iemand is er niet</h2><p>Nog bij geen enkele stap staat wie niet gemist kan worden. \
                Vul dat in bij een stap, dan kunt u het hier proberen.</p></div>
                """
        }
        return """
            <form class="stip-panel stip-flow" method="get" action="\(beeld.pad)/watals" novalidate><h2 class="utrecht-heading-3">Iemand is er niet</h2>
            \(Veld(name: "persoon", label: "Wie?", kind: .select(personen.map { Keuzemogelijkheid($0, $0) }), value: gevuld["persoon"] ?? "", refusal: refusal).html)
            \(Veld(name: "vanaf", label: "Eerste dag", kind: .date, value: gevuld["vanaf"] ?? "", width: .medium, refusal: refusal).html)
            \(Veld(name: "totenmet", label: "Laatste dag", kind: .date, value: gevuld["totenmet"] ?? "", width: .medium, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Kijk wat er gebeurt</button></form>
            """
    }

    // MARK: What comes of it

    private func outcome(_ uitkomst: Watalsuitkomst) -> HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="gevolg-kop"><h2 class="utrecht-heading-2" id="gevolg-kop">\(heading(uitkomst))</h2>
        \(adoption(uitkomst.watals))\(broken(uitkomst.breuken))\(part("Dit gaat dan mis", uitkomst.nieuw))\(part("Dit is dan opgelost", uitkomst.opgelost, isMended: true))\(stays(uitkomst))\(take(uitkomst))</section>
        """
    }

    private func heading(_ uitkomst: Watalsuitkomst) -> String {
        let question =
            switch uitkomst.vraag {
            case .stap(let id, let dag): "\(Opmaak.zin(beeld.dossier.stap(id)?.kort ?? id)) op \(Opmaak.dagEnDatum(dag))"
            case .vergadering(let sleutel, let van, let naar?): "\(naam(sleutel)) op \(Opmaak.dagEnDatum(naar)) en niet op \(Opmaak.datum(van))"
            case .vergadering(let sleutel, let van, nil): "\(naam(sleutel)) vergadert niet op \(Opmaak.dagEnDatum(van))"
            case .zonder(let persoon, let dagen?):
                "\(Opmaak.zin(persoon)) is er niet van \(Opmaak.datum(dagen.lowerBound)) tot en met \(Opmaak.datum(dagen.upperBound))"
            case .zonder(let persoon, nil): "\(Opmaak.zin(persoon)) is er niet meer"
            }
        if !uitkomst.nieuw.isEmpty || !uitkomst.watals.breuken.isEmpty { return "\(question): er gaat iets mis" }
        return uitkomst.opgelost.isEmpty ? "\(question): er verandert niets" : "\(question): dat lost iets op"
    }

    private func naam(_ sleutel: String) -> String {
        Opmaak.zin(beeld.organenInPlanning.first { $0.sleutel == sleutel }?.naam ?? sleutel)
    }

    private func adoption(_ watals: WatAls) -> HTML? {
        guard let voor = watals.vaststelling.voor, let na = watals.vaststelling.na, voor != na else { return nil }
        return "<p>Het plan kan dan op zijn vroegst op \(Opmaak.dagEnDatum(na)) worden vastgesteld. Nu is dat \(Opmaak.dagEnDatum(voor)).</p>"
    }

    private func broken(_ breuken: [WatAls.Breuk]) -> HTML? {
        let items = breuken.compactMap { breuk in
            beeld.dossier.stap(breuk.stap).map { one in
                "<li><a class=\"utrecht-link nl-link\" href=\"\(beeld.pad(of: one))\">\(one.kort)</a>: \(breuk.tekst)</li>" as HTML
            }
        }
        guard !items.isEmpty else { return nil }
        return "<h3 class=\"utrecht-heading-3\">Kan dan niet doorgaan zoals gepland</h3><ul class=\"stip-list\">\(items)</ul>"
    }

    private func part(_ name: String, _ found: [Bevinding], isMended: Bool = false) -> HTML? {
        guard !found.isEmpty else { return nil }
        let blocks = found.map { bevinding -> HTML in
            guard isMended else { return Bevindingblok(bevinding: bevinding, beeld: beeld).html }
            let words = Bevindingwoorden(bevinding, in: beeld.dossier)
            return Alert(kind: .ok, heading: "Niet meer: \(words.kern)", text: "<p><span class=\"stip-soft\">Regel \(bevinding.regel.rawValue)</span></p>").html
        }
        return "<h3 class=\"utrecht-heading-3\">\(name)</h3>\(blocks)"
    }

    private func stays(_ watals: Watalsuitkomst) -> HTML? {
        guard !watals.blijft.isEmpty else { return nil }
        return "<p class=\"stip-soft\">\(Opmaak.zin(Opmaak.aantal(watals.blijft.count, "punt blijft", "punten blijven"))) zoals het nu is.</p>"
    }

    /// Taking it over is an act of its own, with a reason.
    private func take(_ watals: Watalsuitkomst) -> HTML? {
        guard beeld.mag, case .stap(let id, let naar) = watals.vraag, let one = beeld.dossier.stap(id) else { return nil }
        let why: HTML? = one.stap.moment == nil ? nil : Veld(name: "reden", label: "Waarom?", kind: .textarea(rows: 2), description: "De eerste datum en uw reden blijven bij de stap staan.").html
        return """
            <form class="stip-panel stip-flow stip-narrow" method="post" action="\(beeld.pad(of: one))/verplaatsing" novalidate>\
            <input type="hidden" name="versie" value="\(one.versie)"><input type="hidden" name="wanneer" value="dag">\
            <input type="hidden" name="van" value="\(naar.description)">\(why)\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Neem over in de planning</button></form>
            """
    }
}
