import HTML

/// What was found in a document, numbered as the marks in its text. One finding is open at a time.
struct Vondstenlijst {
    let inzage: Documentinzage
    /// Names of themes by their code.
    var themanamen: [String: String] = [:]

    var html: HTML {
        """
        <div class="stip-flow stip-flow--tight stip-after-3"><h2 class="utrecht-heading-2" id="vondsten-kop">Gevonden in dit document</h2>
        <p>\(summary)</p></div>
        \(inzage.prioriteiten.isEmpty ? nil : "<ol class=\"stip-finding-list\">\(inzage.prioriteiten.map(vondst))</ol>" as HTML?)
        """
    }

    private var summary: String {
        guard inzage.document.stand == .gelezen else { return "Nog niets: er is geen tekst gelezen." }
        guard !inzage.prioriteiten.isEmpty else {
            return "Geen prioriteiten. Lees het document na: soms staan ze in een plaatje of in een bijlage."
        }
        let counts = Vondst.Rang.allCases.compactMap { rang -> String? in
            let count = inzage.prioriteiten.count { $0.vondst.rang == rang }
            return count == 0 ? nil : rang.aantal(count)
        }
        return "\(Opmaak.zin(Opmaak.lijst(counts)))."
    }

    private func vondst(_ prioriteit: Prioriteit) -> HTML {
        prioriteit.nummer == inzage.vondst ? open(prioriteit) : folded(prioriteit)
    }

    private func folded(_ prioriteit: Prioriteit) -> HTML {
        let vondst = prioriteit.vondst
        let isDoubtful = vondst.twijfel
        let badge: HTML = isDoubtful ? StatusBadge(.warning, "Twijfel").html : "<span class=\"stip-soft\">\(vondst.rang.naam)</span>"
        return """
            <li class="stip-finding" id="v\(prioriteit.nummer)"><div class="stip-finding__row">\
            <span class="stip-mark-number" aria-hidden="true">\(prioriteit.nummer)</span>\
            <a href="\(adres(prioriteit))">\(vondst.naam)</a>\(badge)</div>\
            \(isDoubtful ? "<p class=\"stip-soft\">\(vondst.reden)</p>" as HTML? : nil)</li>
            """
    }

    private func open(_ prioriteit: Prioriteit) -> HTML {
        let vondst = prioriteit.vondst
        return """
            <li class="stip-finding stip-finding--nu" id="v\(prioriteit.nummer)" aria-current="true"><div class="stip-finding__row">\
            <span class="stip-mark-number" aria-hidden="true">\(prioriteit.nummer)</span>\
            <h3 class="stip-finding__title">\(vondst.naam)</h3></div>
            <dl class="stip-facts">
            <dt>Thema</dt><dd>\(themas(vondst.themas))</dd>
            <dt>Rang</dt><dd>\(vondst.rang.naam)</dd>
            \(vondst.focus.map { fact("Focus", "\($0)") })
            \(vondst.groep.map { fact("Onder", "\($0)") })
            \(voor(vondst).map { fact("Voor", "\($0)") })
            <dt>Zekerheid</dt><dd>\(Zekerheidsbalk(vondst.zekerheid).html)<br><span class="stip-soft">\(vondst.reden)</span></dd>
            <dt>Plaats</dt><dd><a class="utrecht-link nl-link" href="\(adres(prioriteit))">Bladzijde \(vondst.bewijs.bladzijde)</a></dd>
            </dl>
            \(quote(vondst))</li>
            """
    }

    /// Words of the document about the finding; its name alone, which stands above already, is no news.
    private func quote(_ vondst: Vondst) -> HTML? {
        guard let citaat = vondst.uitspraak?.citaat ?? (vondst.bewijs.citaat == vondst.naam ? nil : vondst.bewijs.citaat) else { return nil }
        return "<blockquote class=\"stip-quote\"><p>\(citaat.shortened(to: 400))</p></blockquote>"
    }

    private func fact(_ term: String, _ text: HTML) -> HTML { "<dt>\(term)</dt><dd>\(text)</dd>" }

    private func themas(_ codes: [String]) -> HTML {
        guard !codes.isEmpty else { return "Geen thema past" }
        let chips = codes.map { code -> HTML in
            let naam = themanamen[code] ?? code
            return "<li>\(ThemaIcon(thema: code)?.chip(naam) ?? "<span class=\"stip-theme-chip\">\(naam)</span>")</li>"
        }
        return "<ul class=\"stip-chips\">\(chips)</ul>"
    }

    private func voor(_ vondst: Vondst) -> String? {
        guard !vondst.gemeenten.isEmpty else { return nil }
        let namen = vondst.gemeenten.map { code in inzage.document.herkomst.first { $0.code == code }?.naam ?? code }
        return "alleen \(Opmaak.lijst(namen))"
    }

    private func adres(_ prioriteit: Prioriteit) -> String {
        Vindplaats(document: prioriteit.document, bewijs: prioriteit.vondst.bewijs).adres(nummer: prioriteit.nummer)
    }
}

extension Vondst {
    /// Too unsure to take for granted.
    var twijfel: Bool { zekerheid < 0.6 }
}

extension Vondst.Rang {
    func aantal(_ number: Int) -> String {
        switch self {
        case .prioriteit: Opmaak.aantal(number, "prioriteit", "prioriteiten")
        case .doorlopend: Opmaak.aantal(number, "doorlopend onderwerp", "doorlopende onderwerpen")
        case .ambitie: Opmaak.aantal(number, "ambitie", "ambities")
        }
    }
}

extension String {
    /// At most so many characters, with a sign where something was left out.
    func shortened(to limit: Int) -> String { count > limit ? prefix(limit) + "…" : self }
}
