import HTML

/// One municipality in the register: its plans through the years, each with its decision, and what the law asks a look at.
struct Registergemeentepagina: Page {
    let regel: Registerregel
    let historie: [Gebeurtenis]
    /// Whether who looks may write decisions of this municipality down.
    var magVastleggen = false

    var title: String { "Planregister: \(regel.naam)" }
    let trail = [Crumb("Plannen", "/documenten"), Crumb("Planregister", "/planregister")]

    private var adres: String { "/planregister/\(regel.code)" }

    var main: HTML {
        """
        \(PageHead(heading: regel.conclusie, lead: "\(lead)", above: "Planregister, \(regel.district)").html)
        \(signalen)
        <section class="stip-section stip-flow" aria-labelledby="plannen-kop"><h2 class="utrecht-heading-2" id="plannen-kop">\
        \(regel.plannen.count > 1 ? "Plannen door de jaren" : "Het plan")</h2>
        \(regel.plannen.isEmpty ? "<p class=\"utrecht-paragraph\">In het register staat nog geen plan van \(regel.naam).</p>" : "\(regel.plannen.enumerated().map { plan($1, place: $0 + 1) })" as HTML)
        \(magVastleggen ? other : nil)</section>
        \(geschiedenis)
        """
    }

    private var lead: String {
        guard let vervaldag = regel.vervaldag else {
            return regel.plan == nil
                ? "Voeg het plan toe bij Plannen, of noem hieronder een plan dat de raad vaststelde."
                : "Wanneer een nieuw besluit nodig is, is niet bekend."
        }
        let reden = vervaldag.reden == .looptijd ? "Dan eindigt de looptijd" : "Dan is het besluit vier jaar oud"
        let dag = Opmaak.datum(vervaldag.datum)
        return vervaldag.datum < regel.dag
            ? "Een nieuw besluit van de raad had er uiterlijk op \(dag) moeten zijn."
            : "Een nieuw besluit van de raad is uiterlijk op \(dag) nodig. \(reden)."
    }

    private var signalen: HTML? {
        guard !regel.signalen.isEmpty else { return nil }
        let voorlopig: HTML? =
            regel.plan?.besluit == nil
            ? "<p class=\"utrecht-paragraph\">Stip gaat hier uit van wat het plan zelf zegt. Bevestig het besluit, of leg vast hoe het was.</p>" : nil
        return """
            <section class="stip-section stip-flow" aria-labelledby="signalen-kop"><h2 class="utrecht-heading-2" id="signalen-kop">Wat de wet vraagt</h2>
            \(Registersignaallijst(signalen: regel.signalen).html)\(voorlopig)</section>
            """
    }

    private func plan(_ plan: Registerplan, place: Int) -> HTML {
        let name: HTML =
            plan.document.map { document in "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(document.id)\">\(plan.naam)</a>" as HTML }
            ?? "\(plan.naam)"
        return """
            <article class="stip-panel stip-panel--line" aria-labelledby="plan-\(place)"><h3 class="utrecht-heading-3" id="plan-\(place)">\(name)</h3>
            <dl class="stip-facts"><dt>Looptijd</dt><dd>\(plan.looptijd.map(Opmaak.periode) ?? "Onbekend")</dd>
            \(plan.besluit.map(facts) ?? "<dt>Besluit</dt><dd>Nog niet bevestigd</dd>")</dl>
            \(plan.besluit.map(change) ?? proposal(plan))</article>
            """
    }

    private func facts(_ besluit: Planbesluit) -> HTML {
        let gegevens = besluit.gegevens
        return """
            <dt>Besluit</dt><dd>\(Opmaak.datum(gegevens.datum)), door \(gegevens.orgaan == .onbekend ? "wie is onbekend" : gegevens.orgaan.naam)</dd>
            <dt>Grondslag</dt><dd>\(Opmaak.zin(gegevens.grondslag.naam))</dd>
            <dt>Bron</dt><dd>\(bron(gegevens))</dd>
            <dt>Vastgelegd</dt><dd>\(Opmaak.moment(besluit.op)) door \(besluit.door)</dd>
            """
    }

    private func bron(_ gegevens: Besluitgegevens) -> HTML {
        switch gegevens.bron {
        case .passage(let bewijs):
            let place: HTML =
                gegevens.document.map { id in
                    "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(id)?bladzijde=\(bewijs.bladzijde)\">bladzijde \(bewijs.bladzijde) van het plan</a>"
                        as HTML
                } ?? "bladzijde \(bewijs.bladzijde)"
            return "“\(bewijs.citaat)”, \(place)"
        case .stuk(let tekst):
            guard tekst.hasPrefix("https://") || tekst.hasPrefix("http://"), !tekst.contains(" ") else { return "\(tekst)" }
            return "<a class=\"utrecht-link nl-link\" rel=\"noopener noreferrer\" href=\"\(tekst)\">\(tekst)</a>"
        }
    }

    private func change(_ besluit: Planbesluit) -> HTML {
        guard magVastleggen else { return "" }
        return """
            <p><a class="utrecht-link nl-link" href="\(adres)/besluiten/\(besluit.id)">Wijzig dit besluit<span class="stip-visually-hidden"> van \(Opmaak.datum(besluit.gegevens.datum))</span></a></p>
            """
    }

    /// What the plan says itself, to confirm or to write down otherwise.
    private func proposal(_ plan: Registerplan) -> HTML {
        guard let document = plan.document else { return "" }
        let otherwise: HTML? =
            magVastleggen
            ? """
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(adres)/besluiten/nieuw?plan=\(document.id)">\
            \(plan.voorstel == nil ? "Leg het besluit vast" : "Leg iets anders vast")<span class="stip-visually-hidden"> over \(plan.naam)</span></a>
            """ : nil
        guard let voorstel = plan.voorstel else {
            return "<p class=\"utrecht-paragraph\">Stip vond in dit plan niet wanneer en door wie het is vastgesteld.</p>\(otherwise)"
        }
        let wie = voorstel.orgaan == .onbekend ? "Door wie staat er niet bij." : "Besloten door \(voorstel.orgaan.naam)."
        let grond = voorstel.grondslag == .onbekend ? "Een grondslag noemt het plan niet." : "Het plan noemt \(voorstel.grondslag.naam)."
        let confirm: HTML? =
            magVastleggen
            ? """
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
            Bevestig dit besluit<span class="stip-visually-hidden"> over \(plan.naam)</span></button>
            """ : nil
        return """
            <p class="utrecht-paragraph"><b>Voorstel van Stip:</b> vastgesteld op \(Opmaak.datum(voorstel.datum)). \(wie) \(grond)</p>
            <blockquote class="stip-quote"><p>“\(voorstel.bewijs.citaat)”</p><footer>\
            <a class="utrecht-link nl-link" href="/documenten/\(document.id)?bladzijde=\(voorstel.bewijs.bladzijde)">Bladzijde \(voorstel.bewijs.bladzijde) van het plan</a></footer></blockquote>
            <form method="post" action="\(adres)/bevestiging"><input type="hidden" name="plan" value="\(document.id)">\
            <input type="hidden" name="passage" value="\(voorstel.bewijs.plek.text)"><div class="utrecht-button-group">\(confirm)\(otherwise)</div></form>
            """
    }

    private var other: HTML {
        """
        <p><a class="utrecht-link nl-link" href="\(adres)/besluiten/nieuw">Leg een plan vast dat Stip niet heeft</a></p>
        """
    }

    private var geschiedenis: HTML? {
        guard !historie.isEmpty else { return nil }
        let items = historie.map { line -> HTML in
            let changed = line.wijzigingen.map { change -> HTML in
                switch (change.was, change.wordt) {
                case (let was?, let wordt?): "<li>\(Opmaak.zin(change.veld)): was \(was), nu \(wordt)</li>"
                case (nil, let wordt?): "<li>\(Opmaak.zin(change.veld)): \(wordt)</li>"
                case (let was?, nil): "<li>\(Opmaak.zin(change.veld)): was \(was)</li>"
                case (nil, nil): ""
                }
            }
            return
                "<li><p>\(line.tekst) <span class=\"stip-soft\">\(line.actorNaam), \(Opmaak.moment(line.moment))</span></p><ul class=\"stip-list\">\(changed)</ul></li>"
        }
        return """
            <section class="stip-section"><details class="utrecht-accordion__section"><summary>Wat er in het register is gewijzigd</summary>
            <div class="utrecht-accordion__panel"><ul class="stip-list stip-flow">\(items)</ul></div></details></section>
            """
    }
}
