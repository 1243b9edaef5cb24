import HTML

/// The finding that is open: what is known of it, and what can be decided.
struct Vondstkaart {
    let prioriteit: Prioriteit
    let inzage: Documentinzage
    /// Names of themes by their code.
    let themanamen: [String: String]
    var vraag = Nakijkvraag()
    var refusal: Refusal?

    private var vondst: Vondst { prioriteit.vondst }

    var html: HTML {
        """
        <li class="stip-finding stip-finding--nu" id="v\(prioriteit.nummer)" aria-current="true"><div class="stip-finding__row">\
        <span class="stip-mark-number" aria-hidden="true">\(prioriteit.nummer)</span>\
        <h3 class="stip-finding__title">\(vondst.naam)</h3>\(prioriteit.badge?.html)</div>
        <dl class="stip-facts">
        <dt>Thema</dt><dd>\(themas)</dd>
        <dt>Rang</dt><dd>\(vondst.rang.naam)</dd>
        \(vondst.focus.map { fact("Focus", "\($0)") })
        \(vondst.groep.map { fact("Onder", "\($0)") })
        \(voor.map { fact("Voor", "\($0)") })
        \(prioriteit.isHandmatig ? nil : zekerheid)
        <dt>Plaats</dt><dd><a class="utrecht-link nl-link" href="\(prioriteit.adresInTekst)">Bladzijde \(vondst.bewijs.bladzijde)</a></dd>
        \(beslist.map { fact("Beoordeeld", "\($0)") })
        </dl>
        \(quote)
        \(inzage.tafel.map(acts))</li>
        """
    }

    private var zekerheid: HTML {
        "<dt>Zekerheid</dt><dd>\(Zekerheidsbalk(vondst.zekerheid).html)<br><span class=\"stip-soft\">\(vondst.reden)</span></dd>"
    }

    private var beslist: String? {
        guard prioriteit.oordeel.stand == .bevestigd, let door = prioriteit.oordeel.door, let op = prioriteit.oordeel.op else { return nil }
        return prioriteit.isHandmatig ? "Toegevoegd door \(door), \(Opmaak.moment(op))" : "Door \(door), \(Opmaak.moment(op))"
    }

    /// Words of the document about the finding; its name alone, which stands above already, is no news.
    private var quote: HTML? {
        guard let citaat = vondst.uitspraak?.citaat ?? (Opmaak.zin(vondst.bewijs.citaat) == vondst.naam ? nil : vondst.bewijs.citaat) else { return nil }
        return "<blockquote class=\"stip-quote\"><p>\(citaat.shortened(to: 400))</p></blockquote>"
    }

    private func fact(_ term: String, _ text: HTML) -> HTML { "<dt>\(term)</dt><dd>\(text)</dd>" }

    private var themas: HTML {
        guard !vondst.themas.isEmpty else { return "Geen thema past" }
        let chips = vondst.themas.map { code -> HTML in
            let naam = themanamen[code] ?? code
            return "<li>\(Pictogram(thema: code)?.chip(naam) ?? "<span class=\"stip-theme-chip\">\(naam)</span>")</li>"
        }
        return "<ul class=\"stip-chips\">\(chips)</ul>"
    }

    private var voor: String? {
        guard !vondst.gemeenten.isEmpty else { return nil }
        let namen = vondst.gemeenten.map { code in inzage.document.herkomst.first { $0.code == code }?.naam ?? code }
        return "alleen \(Opmaak.lijst(namen))"
    }

    // MARK: Deciding

    private func toets(_ letter: String) -> Sneltoets { Sneltoets(letter: letter, isAan: vraag.heeftToetsen) }

    private func acts(_ tafel: Nakijktafel) -> HTML {
        switch vraag.handeling {
        case .wijzig:
            Wijzigformulier(
                prioriteit: prioriteit, invoer: vraag.invoer ?? Nakijkinvoer(prioriteit, themas: vondst.themas), themas: tafel.themas,
                terug: prioriteit.adresInLijst, refusal: refusal
            ).html
        case .verwerp:
            Verwerpformulier(
                prioriteit: prioriteit, reden: vraag.invoer?.reden ?? "", terug: prioriteit.adresInLijst, refusal: refusal
            ).html
        default: buttons
        }
    }

    private var buttons: HTML {
        let confirm: HTML = """
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary utrecht-button--compact" \
            type="submit"\(toets("B").attribute)>\(Icon.check.html)Bevestig\(toets("B").hint)</button>
            """
        return """
            <form class="stip-actions" method="post" action="/prioriteiten/\(prioriteit.id)/bevestiging">\
            <input type="hidden" name="versie" value="\(prioriteit.versie)">\(prioriteit.oordeel.stand == .voorstel ? confirm : nil)
            \(link("Wijzig", "W", "wijzig", "secondary-action", to: "naam"))
            \(link("Verwerp", "V", "verwerp", "danger", to: "reden"))</form>
            \(neighbours)
            """
    }

    /// The address ends at the first field of the form, so that the focus stands there, with and without script.
    private func link(_ naam: String, _ letter: String, _ doe: String, _ kind: String, to veld: String) -> HTML {
        toets(letter).knop(naam, kind, naar: "/documenten/\(prioriteit.document)?vondst=\(prioriteit.nummer)&doe=\(doe)#\(veld)")
    }

    private var neighbours: HTML? {
        guard let place = inzage.prioriteiten.firstIndex(where: { $0.id == prioriteit.id }), inzage.prioriteiten.count > 1 else { return nil }
        let links = [
            place > 0 ? neighbour(inzage.prioriteiten[place - 1], "Vorige", "K", "prev") : nil,
            place + 1 < inzage.prioriteiten.count ? neighbour(inzage.prioriteiten[place + 1], "Volgende", "J", "next") : nil,
        ].compactMap(\.self)
        return "<p>\(links.joined(by: " "))</p>"
    }

    private func neighbour(_ other: Prioriteit, _ naam: String, _ letter: String, _ relation: String) -> HTML {
        toets(letter).buur(naam, relation, naar: other.adresInLijst)
    }
}

extension Prioriteit {
    /// Where its card stands, and where its mark does.
    var adresInLijst: String { "/documenten/\(document)?vondst=\(nummer)#v\(nummer)" }
    var adresInTekst: String { Vindplaats(document: document, bewijs: vondst.bewijs).adres(nummer: nummer) }

    /// How it stands with it; a proposal that Stip doubts says so.
    var badge: StatusBadge? {
        switch oordeel.stand {
        case .bevestigd: StatusBadge(.success, "Bevestigd")
        case .verworpen: StatusBadge(.neutral, "Verworpen")
        case .voorstel: vondst.twijfel ? StatusBadge(.warning, "Twijfel") : StatusBadge(.neutral, "Te beoordelen")
        }
    }
}
