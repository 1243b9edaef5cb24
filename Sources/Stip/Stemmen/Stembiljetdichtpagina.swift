import HTML

/// Instead of a ballot, when nothing can be filled in: why, and what can be done.
struct Stembiljetdichtpagina: Page {
    let beeld: Biljetbeeld
    let reden: Refusal

    var title: String { "U kunt nu niet kiezen, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    var main: HTML {
        let sent = beeld.verstuurd == nil && beeld.gestemd == nil ? [] : [Crumb("Bekijk wat er is verstuurd", "\(beeld.path)/ontvangst")]
        return """
            <div class="stip-narrow stip-flow"><h1 class="utrecht-heading-1">U kunt nu niet kiezen</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead">Stembiljet van \(beeld.deelnemer.naam) voor \(beeld.ronde.naam).</p>
            \(Alert(kind: .info, text: "\(reden.reasons.map { "<p>\($0.message)</p>" as HTML })").html)
            \(ButtonLink.group(sent + [Crumb("Ga naar de ronde", "/stemrondes/\(beeld.ronde.id)")]))</div>
            """
    }
}

/// The receipt of a secret ballot afterwards: that somebody chose, and the code; what, nobody knows any more.
struct Stembiljetgeheimpagina: Page {
    let beeld: Biljetbeeld
    let code: String

    var title: String { "Uw keuze is binnen, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt"><p>\(StatusBadge(.success, "Ontvangen").html)</p>
        <h1 class="utrecht-heading-1">Uw keuze is binnen</h1>
        <p>Ontvangstcode<br><span class="stip-receipt__number">\(code)</span></p></div>
        <p class="stip-before-4">Deze ronde is geheim. Stip bewaarde uw keuze zonder uw naam en kan u daarom niet laten zien wat u koos. \
        Wijzigen kan niet meer.</p>
        <p class="stip-before-4">\(ButtonLink(name: "Ga naar de ronde", path: "/stemrondes/\(beeld.ronde.id)").html)</p></div>
        """
    }
}

/// The questions of a secret ballot, all at once: nothing of it is kept before it is sent.
struct Stembiljetgeheimvragenpagina: Page {
    let beeld: Biljetbeeld
    let inhoud: Biljetvorm
    var refusal: Refusal?

    var title: String { "Uw antwoorden, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    var main: HTML {
        let parts = beeld.delen(inhoud.keuze(in: beeld.ronde)).map { deel in
            """
            <section class="stip-section" aria-labelledby="deel-\(deel.naam)"><h2 class="utrecht-heading-2 stip-after-4" id="deel-\(deel.naam)">\(deel.heading)</h2>
            \(Vragenvelden(deel: deel, antwoorden: inhoud.antwoorden, refusal: refusal).html)</section>
            """ as HTML
        }
        var choice = inhoud
        choice.antwoorden = []
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            <div class="stip-narrow"><div class="stip-flow stip-after-6"><p class="stip-step">Stap 2 van 3 · Keuze van \(beeld.deelnemer.naam)</p>
            <h1 class="utrecht-heading-1">Uw antwoorden</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead">Deze ronde is geheim: er wordt niets bewaard tot u verstuurt. Schrijf niets op waaraan u te herkennen bent.</p></div>
            <form method="post" action="\(beeld.path)/controle" novalidate>\(choice.hidden)\(parts)
            <div class="utrecht-button-group stip-before-5"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit">Controleer uw keuze</button><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" \
            formaction="\(beeld.path)" name="doe" value="terug">Terug naar uw keuze</button></div></form></div>
            """
    }
}
