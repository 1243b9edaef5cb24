import HTML

/// What one municipality answered, and what the coördinator does with each part of it.
struct Toetsverwerkpagina: Page {
    let inzage: Toetsinzage
    let bord: Toetsbord
    var magLeiden = false
    /// What was refused just now, and on which part.
    var onderdeel: Toetsonderdeel?
    var reden: String?
    var besluit: String?
    var refusal: Refusal?

    var title: String { "Reacties van \(deel.naam)" }
    let trail = [Crumb("Ambtelijke toets", "/toets")]

    private var deel: Toetsdeel { inzage.deel }
    private var path: String { "/toets/\(deel.gemeente)" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: Refusal($0.reasons.map(linked))).html })
        \(PageHead(heading: title, lead: "\(lead)").html)
        <div class="stip-columns"><div>\(withdrawn)\(parts)\(remark)</div>
        <aside class="stip-flow" aria-label="Stand en beheer"><section class="stip-panel stip-flow" aria-labelledby="stand-kop">
        <h2 class="utrecht-heading-3" id="stand-kop">Stand</h2><p>\(inzage.stand.badge.html)</p>\(sent)
        <p><a class="utrecht-link nl-link" href="\(path)">Bekijk de pagina van \(deel.naam)</a></p>\(magLeiden ? acts : nil)</section>
        \(Toetshistorie(regels: inzage.historie, now: inzage.now).html)</aside></div>
        """
    }

    private var lead: String {
        guard let antwoord = deel.antwoord else { return "\(deel.naam) heeft nog niets verstuurd." }
        let open = antwoord.teVerwerken.count
        if antwoord.onderdelen.isEmpty { return "\(deel.naam) wijzigde niets." }
        return open == 0
            ? "Alles is verwerkt. De gemeente ziet op haar pagina wat ermee is gedaan."
            : "\(Opmaak.zin(Opmaak.aantal(open, "reactie wacht", "reacties wachten"))) op u. De gemeente leest wat u besluit."
    }

    private var sent: HTML? {
        deel.antwoord.map { antwoord in
            "<p>\(antwoord.door), \(Opmaak.moment(antwoord.op))<br><span class=\"stip-soft\">Nummer \(antwoord.kenmerk)</span></p>"
        }
    }

    private var withdrawn: HTML? {
        guard !deel.ingetrokken.isEmpty, deel.antwoorden.count > 1 else { return nil }
        let former = deel.antwoorden[deel.antwoorden.count - 2]
        let names = deel.ingetrokken.map { deel.naam(of: $0, in: former) }
        return """
            <div class="stip-after-5">\(Alert(
                kind: .warning, heading: "De gemeente kwam terug op iets dat al was overgenomen",
                text: "<p>\(Opmaak.lijst(names)). Kijk in het document na of het nog klopt.</p>").html)</div>
            """
    }

    private var parts: HTML {
        guard let antwoord = deel.antwoord else {
            return EmptyState(heading: "Er is nog geen antwoord", text: "Zodra de gemeente verstuurt, leest u het hier.").html
        }
        guard !antwoord.onderdelen.isEmpty else {
            return "<p>Alles wat wij lazen, klopt volgens de gemeente\(deel.punten.isEmpty ? "" : ": \(Opmaak.lijst(deel.punten.map(\.naam)))").</p>"
        }
        let items = antwoord.wijzigingen.map { correction($0, antwoord) } + antwoord.aanvullingen.map { addition($0, antwoord) }
        return "<ol class=\"stip-finding-list\">\(items)</ol>"
    }

    private func correction(_ reactie: Toetsreactie, _ antwoord: Toetsantwoord) -> HTML {
        guard let punt = deel.punten.first(where: { $0.nummer == reactie.punt }) else { return "" }
        let others = bord.anderen(op: punt, dan: deel).map { "\($0.naam): \($0.oordeel?.zin ?? "nog geen antwoord")" }
        return """
            <li class="stip-finding stip-flow" id="\(Toetsonderdeel.punt(punt.nummer).code)"><div class="stip-finding__row">\
            <span class="stip-mark-number" aria-hidden="true">\(punt.nummer)</span><h2 class="stip-finding__title stip-break">\(punt.naam)</h2></div><p>\(reactie.oordeel.badge.html)</p>
            <blockquote class="stip-quote stip-break"><p>\(punt.citaat.shortened(to: 400))</p></blockquote>
            <p><a class="utrecht-link nl-link" href="\(inzage.adres(of: punt))">Bladzijde \(punt.bladzijde) van het plan</a></p>
            \(reactie.voorstel?.facts(was: punt.voorstel))\(reactie.toelichting.map { text in "<p class=\"stip-break\">“\(text)”</p>" })
            \(others.isEmpty ? nil : "<p class=\"stip-soft\">Dit plan is ook van anderen. \(others.joined(separator: "; ")).</p>" as HTML?)
            \(decision(.punt(punt.nummer), antwoord))</li>
            """
    }

    private func addition(_ aanvulling: Toetsaanvulling, _ antwoord: Toetsantwoord) -> HTML {
        """
        <li class="stip-finding stip-flow" id="\(Toetsonderdeel.aanvulling(aanvulling.nummer).code)"><div class="stip-finding__row">\
        <h2 class="stip-finding__title stip-break">\(aanvulling.voorstel.naam)</h2></div><p>\(StatusBadge(.active, "Toegevoegd").html)</p>
        \(aanvulling.voorstel.facts())\(aanvulling.toelichting.map { text in "<p class=\"stip-break\">“\(text)”</p>" })
        \(aanvulling.bron.html(plan: deel.plan))\(decision(.aanvulling(aanvulling.nummer), antwoord))</li>
        """
    }

    private func decision(_ onderdeel: Toetsonderdeel, _ antwoord: Toetsantwoord) -> HTML? {
        if let verwerking = antwoord.verwerkingen[onderdeel] { return verwerking.html }
        guard magLeiden else { return StatusBadge(.neutral, "Nog te verwerken").html }
        let isThis = onderdeel == self.onderdeel
        let name = onderdeel.code
        let chosen = isThis ? besluit ?? "" : ""
        let options = [
            ("overgenomen", "Neem over: Stip past het toe"), ("zelf-verwerkt", "Ik heb het zelf verwerkt"), ("niet-overgenomen", "Neem niet over"),
        ]
        let radios = options.map { value, label in
            """
            <div class="stip-choice"><input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" name="besluit" \
            id="\(name)-\(value)" value="\(value)"\(chosen == value ? " checked" : "")><label class="utrecht-form-label \
            utrecht-form-label--radio-button" for="\(name)-\(value)">\(label)</label></div>
            """ as HTML
        }
        return """
            <form class="stip-panel stip-flow" method="post" action="\(path)/verwerking/\(name)" novalidate>
            <input type="hidden" name="versie" value="\(antwoord.versie)">
            <fieldset class="utrecht-form-fieldset"><legend class="utrecht-form-fieldset__legend">Wat doet u ermee?\
            <span class="stip-visually-hidden"> \(deel.naam(of: onderdeel, in: antwoord))</span></legend>\(radios)</fieldset>
            <div class="utrecht-form-field"><label class="utrecht-form-label" for="\(name)-reden">Reden (nodig als u het niet overneemt)</label>\
            <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="\(name)-reden" name="reden" rows="2">\(isThis ? reden ?? "" : "")</textarea></div>
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Bewaar het besluit\
            <span class="stip-visually-hidden"> over \(deel.naam(of: onderdeel, in: antwoord))</span></button></form>
            """
    }

    private var remark: HTML? {
        deel.antwoord?.opmerking.map { text in
            """
            <section class="stip-section stip-flow" aria-labelledby="opmerking-kop"><h2 class="utrecht-heading-2" id="opmerking-kop">Opmerking van de gemeente</h2>
            \(Toetsuitleg(text: text).html)</section>
            """
        }
    }

    private var acts: HTML? {
        func form(_ action: String, _ knop: String) -> HTML {
            """
            <form method="post" action="\(path)/\(action)"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
            \(knop)</button></form>
            """
        }
        var acts: [HTML] = []
        if deel.plan == nil, inzage.isOpen { acts.append(form("voorlegging", "Leg het plan alsnog voor")) }
        if !inzage.toets.isOpen {
            acts.append(
                deel.heropening?.isOpen == true
                    ? form("sluiting", "Sluit de toets weer")
                    : ButtonLink(name: "Heropen de toets", path: "\(path)/heropening", isPrimary: false).html)
        }
        return acts.isEmpty ? nil : acts.joined(by: "")
    }

    /// Each part has its own fields, so a reason leads to those of the part it is about.
    private func linked(_ reason: Reason) -> Reason {
        guard let onderdeel else { return reason }
        let field = reason.field == "reden" ? "\(onderdeel.code)-reden" : "\(onderdeel.code)-overgenomen"
        return Reason(reason.kind, code: reason.code, field: field, reason.message)
    }
}
