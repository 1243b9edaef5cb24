import HTML

/// The page of one municipality: what was read in its plan, and what it says of that.
struct Gemeentetoetspagina: Page {
    let inzage: Toetsinzage
    /// Whether this visitor answers for the municipality; others only look.
    var magAntwoorden = false
    var magLeiden = false
    /// Who sees the board can go back to it.
    var heeftBord = false
    var melding: String?

    var title: String { "Wat wij in het plan van \(deel.naam) lazen" }
    var trail: [Crumb] { heeftBord ? [Crumb("Ambtelijke toets", "/toets")] : [] }

    private var deel: Toetsdeel { inzage.deel }
    private var path: String { "/toets/\(deel.gemeente)" }
    private var schrijft: Bool { magAntwoorden && inzage.isOpen }
    private var heading: String { magAntwoorden ? "Wat wij in uw plan lazen" : title }

    var main: HTML {
        """
        \(PageHead(heading: heading, lead: "\(lead)", above: "\(inzage.toets.titel) · \(deel.naam)").html)
        <div class="stip-flow stip-after-5">\(melding.map { text in Alert(kind: .ok, text: "<p>\(text)</p>").html })\(notice)\(sent)</div>
        \(inzage.toets.uitleg.map { Toetsuitleg(text: $0).html })
        <div class="stip-columns stip-section"><div>
        \(punten)
        \(aanvullingen)
        \(opmerking)
        </div>\(side)</div>
        """
    }

    private var lead: String {
        guard inzage.isOpen else { return "De toets is gesloten. U kunt hier teruglezen wat er is gezegd." }
        let dag = Opmaak.dagEnDatum(deel.reactiedatum(in: inzage.toets))
        if inzage.dag > deel.reactiedatum(in: inzage.toets), deel.antwoord == nil { return "De reactiedatum was \(dag). U kunt nog antwoorden." }
        return "Kijk na of het klopt. Antwoorden kan tot en met \(dag)."
    }

    private var notice: HTML? {
        if let heropening = deel.heropening, heropening.isOpen, !inzage.toets.isOpen {
            return Alert(kind: .info, heading: "De toets is voor u heropend", text: "<p class=\"stip-break\">\(heropening.reden)</p>").html
        }
        guard deel.plan == nil else {
            guard deel.plan?.isVerlopen == true else { return nil }
            return Alert(
                kind: .warning, heading: "Dit plan is verlopen",
                text: "<p>Is er een nieuw plan? Stuur het naar de coördinator. Kijk anders na of dit nog geldt.</p>"
            ).html
        }
        return Alert(
            kind: .warning, heading: "Stip heeft geen leesbaar plan van \(deel.naam)",
            text:
                "<p>Stuur uw plan als pdf, Word of ODT naar de coördinator. Dan leggen wij u voor wat wij erin lezen. Staan uw prioriteiten in een ander vastgesteld stuk? Voeg ze dan hieronder toe.</p>"
        ).html
    }

    private var sent: HTML? {
        guard let antwoord = deel.antwoord else { return nil }
        let changed: HTML? = deel.isBezig && inzage.isOpen ? "<p>Daarna is er iets gewijzigd. Dat telt pas als u opnieuw verstuurt.</p>" : nil
        let versions = deel.antwoorden.reversed().map { versie in
            "<a class=\"utrecht-link nl-link\" href=\"\(path)/antwoorden/\(versie.versie)\">versie \(versie.versie)</a>" as HTML
        }
        return Alert(
            kind: .ok, heading: "Het antwoord van \(deel.naam) is binnen",
            text: """
                <p>\(antwoord.door) verstuurde het op \(Opmaak.moment(antwoord.op)). Nummer \(antwoord.kenmerk): \(antwoord.uitkomst.zin).</p>\(changed)
                <p>Lees terug: \(versions.joined(by: ", "))</p>
                """
        ).html
    }

    // MARK: The priorities

    private var punten: HTML {
        guard let plan = deel.plan else { return "" }
        let open = deel.concept.open(of: deel).count
        let years = plan.looptijd.map { " (\(Opmaak.periode($0)))" } ?? ""
        return """
            <section class="stip-flow" aria-labelledby="punten-kop"><h2 class="utrecht-heading-2" id="punten-kop">In het plan</h2>
            <p>Wij lazen <a class="utrecht-link nl-link" href="/documenten/\(plan.document)">\(plan.naam)\(years)</a>. \
            \(deel.punten.isEmpty ? "Wij vonden er geen prioriteiten in. Voeg ze hieronder toe." : count(open))</p>
            \(schrijft && open > 1 ? allesKlopt(open) : nil)
            <ol class="stip-finding-list">\(deel.punten.map(punt))</ol></section>
            """
    }

    private func count(_ open: Int) -> String {
        let all = Opmaak.zin(Opmaak.aantal(deel.punten.count, "onderwerp", "onderwerpen"))
        return "\(all), " + (open == 0 ? "en van elk is iets gezegd." : "waarvan \(open) nog \(open == 1 ? "wacht" : "wachten") op een antwoord.")
    }

    private func allesKlopt(_ open: Int) -> HTML {
        """
        <form method="post" action="\(path)/alles-klopt"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
        \(open == deel.punten.count ? "Zeg dat alle \(open) kloppen" : "Zeg van de andere \(open) dat zij kloppen")</button></form>
        """
    }

    private func punt(_ punt: Toetspunt) -> HTML {
        let reactie = deel.concept.reacties[punt.nummer]
        return """
            <li class="stip-finding stip-flow stip-flow--tight" id="punt-\(punt.nummer)"><div class="stip-finding__row">\
            <span class="stip-mark-number" aria-hidden="true">\(punt.nummer)</span><h3 class="stip-finding__title stip-break">\(punt.naam)</h3></div>
            <dl class="stip-facts"><dt>Thema</dt><dd>\(punt.themas.chips)</dd><dt>Rang</dt><dd>\(punt.rang.naam)</dd>\
            \(punt.focus.map { text in "<dt>Focus</dt><dd>\(text)</dd>" })\
            <dt>Plaats</dt><dd><a class="utrecht-link nl-link" href="\(inzage.adres(of: punt))">Bladzijde \(punt.bladzijde) van het plan\
            <span class="stip-visually-hidden">, \(punt.naam)</span></a></dd>\
            <dt>\(magAntwoorden ? "Uw antwoord" : "Antwoord")</dt><dd>\((reactie?.oordeel.badge ?? StatusBadge(.neutral, "Nog niets")).html)</dd></dl>
            \(Opmaak.zin(punt.citaat) == punt.naam ? nil : "<blockquote class=\"stip-quote stip-break\"><p>\(punt.citaat.shortened(to: 600))</p></blockquote>" as HTML?)
            \(reactie.flatMap { said($0, of: punt) })
            \(result(.punt(punt.nummer)))
            \(schrijft ? acts(punt, reactie) : nil)</li>
            """
    }

    private func said(_ reactie: Toetsreactie, of punt: Toetspunt) -> HTML? {
        guard reactie.oordeel != .klopt else { return nil }
        return """
            <div class="stip-panel"><p><b>\(reactie.oordeel == .anders ? "Volgens de gemeente moet het zijn" : "Volgens de gemeente hoort het er niet in")</b></p>
            \(reactie.voorstel?.facts(was: punt.voorstel))\(reactie.toelichting.map { text in "<p class=\"stip-break\">\(text)</p>" })</div>
            """
    }

    /// What the coördinator did with it, of the answer that counts.
    private func result(_ onderdeel: Toetsonderdeel) -> HTML? { deel.antwoord?.verwerkingen[onderdeel]?.html }

    private func acts(_ punt: Toetspunt, _ reactie: Toetsreactie?) -> HTML {
        let agree: HTML? =
            reactie?.oordeel == .klopt
            ? nil
            : """
            <form method="post" action="\(path)/punten/\(punt.nummer)"><input type="hidden" name="oordeel" value="klopt">\
            <input type="hidden" name="gezien" value="\(reactie?.teller ?? 0)"><button class="utrecht-button utrecht-button--secondary-action \
            nl-button utrecht-button--compact" type="submit">Dit klopt<span class="stip-visually-hidden">: \(punt.naam)</span></button></form>
            """
        return """
            <div class="stip-actions">\(agree)<a class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" \
            href="\(path)/punten/\(punt.nummer)">\(reactie == nil ? "Dit klopt niet" : "Wijzig uw antwoord")\
            <span class="stip-visually-hidden">: \(punt.naam)</span></a></div>
            """
    }

    // MARK: What was not found, and the whole

    private var aanvullingen: HTML {
        let items = deel.concept.aanvullingen.map(aanvulling)
        let none: HTML =
            "<p>\(schrijft ? "Mist er een prioriteit? Voeg haar toe, met de plaats waar zij staat." : "De gemeente voegde niets toe.")</p>"
        return """
            <section class="stip-section stip-flow" aria-labelledby="aanvulling-kop"><h2 class="utrecht-heading-2" id="aanvulling-kop">Wat wij misten</h2>
            \(items.isEmpty ? none : "<ul class=\"stip-finding-list\">\(items)</ul>" as HTML)
            \(schrijft ? ButtonLink(name: "Voeg een prioriteit toe", path: "\(path)/aanvullingen/nieuw", isPrimary: false, icon: .plus).html : nil)</section>
            """
    }

    private func aanvulling(_ aanvulling: Toetsaanvulling) -> HTML {
        let acts: HTML = """
            <div class="stip-actions"><a class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" \
            href="\(path)/aanvullingen/\(aanvulling.nummer)">Wijzig<span class="stip-visually-hidden"> \(aanvulling.voorstel.naam)</span></a>
            <form method="post" action="\(path)/aanvullingen/\(aanvulling.nummer)/verwijdering"><button class="utrecht-button \
            utrecht-button--danger nl-button utrecht-button--compact" type="submit">Haal weg<span class="stip-visually-hidden"> \
            \(aanvulling.voorstel.naam)</span></button></form></div>
            """
        return """
            <li class="stip-finding stip-flow stip-flow--tight" id="aanvulling-\(aanvulling.nummer)"><h3 class="stip-finding__title stip-break">\(aanvulling.voorstel.naam)</h3>
            \(aanvulling.voorstel.facts())\(aanvulling.toelichting.map { text in "<p class=\"stip-break\">\(text)</p>" })
            \(aanvulling.bron.html(plan: deel.plan))\(result(.aanvulling(aanvulling.nummer)))\(schrijft ? acts : nil)</li>
            """
    }

    private var opmerking: HTML? {
        guard schrijft else {
            return deel.concept.opmerking.map { text in
                """
                <section class="stip-section stip-flow" aria-labelledby="opmerking-kop"><h2 class="utrecht-heading-2" id="opmerking-kop">Opmerking</h2>
                \(Toetsuitleg(text: text).html)</section>
                """
            }
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="opmerking-kop"><h2 class="utrecht-heading-2" id="opmerking-kop">Wilt u nog iets zeggen?</h2>
            \(Toetsopmerking(path: path, opmerking: deel.concept.opmerking, gezien: deel.concept.opmerkingTeller).html)</section>
            """
    }

    // MARK: Beside it

    private var side: HTML {
        """
        <aside class="stip-flow" aria-label="Uw antwoord">
        <section class="stip-panel stip-flow" aria-labelledby="stand-kop"><h2 class="utrecht-heading-3" id="stand-kop">Stand</h2>
        <p>\(inzage.stand.badge.html)</p>\(next)</section>
        \(Toetshistorie(regels: inzage.historie, now: inzage.now).html)</aside>
        """
    }

    private var next: HTML? {
        if schrijft {
            let open = deel.concept.open(of: deel).count
            let text: HTML =
                open > 0
                ? "<p>Zeg nog iets van \(Opmaak.aantal(open, "onderwerp", "onderwerpen")). Wat u doet, wordt meteen bewaard.</p>"
                : "<p>Alles is bewaard. Kijk uw antwoord na en verstuur het.</p>"
            let isNew = deel.antwoord == nil || deel.isBezig
            return """
                \(text)\(isNew ? ButtonLink(name: "Kijk uw antwoord na", path: "\(path)/controle").html : nil)
                """
        }
        return magLeiden && deel.antwoord != nil
            ? ButtonLink(name: "Verwerk de reacties", path: "\(path)/verwerking").html
            : magLeiden ? ButtonLink(name: "Beheer dit deel", path: "\(path)/verwerking", isPrimary: false).html : nil
    }
}

/// The form for a remark on the whole.
struct Toetsopmerking {
    let path: String
    let opmerking: String?
    let gezien: Int
    var refusal: Refusal?

    var html: HTML {
        """
        <form class="stip-flow" method="post" action="\(path)/opmerking" novalidate><input type="hidden" name="gezien" value="\(gezien)">
        \(Veld(
            name: "opmerking", label: "Opmerking over het geheel", kind: .textarea(rows: 4), value: opmerking ?? "",
            description: "Schrijf geen namen van inwoners.", isRequired: false, refusal: refusal).html)
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Bewaar de opmerking</button></form>
        """
    }
}

/// The remark again, when it was refused: nothing that was typed is lost.
struct Toetsopmerkingpagina: Page {
    let inzage: Toetsinzage
    let opmerking: String?
    var refusal: Refusal?

    let title = "Opmerking over het geheel"
    var trail: [Crumb] { [Crumb(inzage.deel.naam, "/toets/\(inzage.deel.gemeente)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title).html)
        <div class="stip-narrow stip-flow">\(inzage.deel.concept.opmerking.map { text in
            "<div class=\"stip-panel\"><p><b>Dit staat er nu</b></p>\(Toetsuitleg(text: text).html)</div>"
        })
        \(Toetsopmerking(path: "/toets/\(inzage.deel.gemeente)", opmerking: opmerking, gezien: inzage.deel.concept.opmerkingTeller, refusal: refusal).html)</div>
        """
    }
}
