import HTML

/// The receipt of a ballot: what was sent, when, by whom for whom, and how it can be changed.
struct Stembiljetontvangstpagina: Page {
    let beeld: Biljetbeeld
    let biljet: Stembiljet
    /// Just sent.
    var isNieuw = false

    var title: String { "De keuze van \(beeld.deelnemer.naam) is binnen, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    private var ronde: Stemronde { beeld.ronde }
    private var isOpen: Bool { beeld.now < beeld.sluit && ronde.stand(at: beeld.now) != .vastgesteld }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt"\(isNieuw ? " role=\"status\"" as HTML : "")>
        <p>\(StatusBadge(.success, biljet.isTeLaat ? "Ontvangen, na het sluiten" : "Ontvangen").html)</p>
        <h1 class="utrecht-heading-1">De keuze van \(beeld.deelnemer.naam) is binnen</h1>
        \(moment.map { text in "<p>\(text)</p>" })
        \(biljet.ontvangstcode.map { code in "<p>Ontvangstcode<br><span class=\"stip-receipt__number\">\(code)</span></p>" })
        \(biljet.teLaat.map { reden in "<p>Na het sluiten, omdat: \(reden)</p>" })\(hand)</div>
        <p class="stip-before-4">\(keep)</p>
        \(beeld.concept == nil ? nil : draft)
        \(Biljetinhoud(beeld: beeld, keuze: biljet.keuze, antwoorden: biljet.antwoorden).html)
        \(next)</div>
        """
    }

    private var moment: String? {
        let when = biljet.uitgebracht.map { Opmaak.zin(Opmaak.moment($0)) }
        let who = biljet.door.map { "door \($0)\(biljet.namens.map { " namens \($0)" } ?? "")" }
        return when.map { [$0, who].compactMap(\.self).joined(separator: ", ") }
    }

    private var hand: HTML? {
        biljet.invoer.map { invoer in
            """
            <p>Met de hand ingevoerd door \(invoer.door), uit \(invoer.verslag) van \(Opmaak.datum(invoer.datum))\
            \(invoer.bevestigdDoor.map { ", bevestigd door \($0)" }).</p>
            """
        }
    }

    private var keep: String {
        ronde.isGeheim
            ? "Druk deze bladzijde af of schrijf de code op. Stip kan u later niet meer laten zien wat u koos."
            : "Wilt u dit bewaren? Druk de bladzijde af met Ctrl+P, of op een tablet met Delen en dan Afdrukken."
    }

    private var draft: HTML {
        Alert(
            kind: .warning, heading: "U begon aan een wijziging",
            text: """
                <p>Die is bewaard en niet verstuurd. Wat hieronder staat, telt. \
                <a class="utrecht-link nl-link" href="\(beeld.path)/controle">Ga verder met uw wijziging</a></p>
                """
        ).html
    }

    private var next: HTML {
        var steps: [(String, String)] = []
        if isOpen, !ronde.isGeheim {
            steps.append(("Tot \(beeld.sluitmoment) kunt u wijzigen", "Open het stembiljet opnieuw en verstuur het nog eens. De laatste keuze telt."))
        }
        if isOpen { steps.append(("Dan sluit de ronde", "Eerder ziet niemand een telling.")) }
        steps.append(("Na het sluiten staat de uitslag klaar", "U vindt haar bij de ronde."))
        let items = steps.enumerated().map { place, step in
            """
            <li class="stip-chain__link"><span class="stip-chain__mark" aria-hidden="true">\(place + 1)</span>\
            <p class="stip-chain__title">\(step.0)</p><p class="stip-soft">\(step.1)</p></li>
            """ as HTML
        }
        let change = isOpen && !ronde.isGeheim ? [Crumb("Wijzig de keuze", beeld.path)] : []
        return """
            <section class="stip-section" aria-labelledby="verder"><h2 class="utrecht-heading-2" id="verder">Wat gebeurt er nu?</h2>
            <ol class="stip-chain">\(items)</ol>
            \(ButtonLink.group([Crumb("Ga naar de ronde", "/stemrondes/\(ronde.id)")] + change))</section>
            """
    }
}
