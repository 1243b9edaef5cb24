import HTML

/// The whole answer once more, before it is sent.
struct Toetscontrolepagina: Page {
    let inzage: Toetsinzage
    var refusal: Refusal?

    let title = "Kijk uw antwoord na"
    var trail: [Crumb] { [Crumb(deel.naam, path)] }
    private var deel: Toetsdeel { inzage.deel }
    private var concept: Toetsconcept { deel.concept }
    private var path: String { "/toets/\(deel.gemeente)" }

    var main: HTML {
        let open = concept.open(of: deel)
        return """
            \(refusal.map { Foutoverzicht(refusal: Refusal($0.reasons.map(linked))).html })
            \(PageHead(heading: title, lead: "\(lead)").html)
            \(open.isEmpty ? nil : missing(open))
            \(Antwoordinhoud(
                deel: deel, reacties: concept.reacties, aanvullingen: concept.aanvullingen, opmerking: concept.opmerking, path: path).html)
            <form class="stip-section" method="post" action="\(path)/antwoorden"><input type="hidden" name="gezien" value="\(concept.teller)">
            <p class="stip-after-4">Tot de toets sluit, kunt u uw antwoord wijzigen en opnieuw versturen.</p>
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
            Verstuur uw antwoord</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(path)">Ga terug</a></div></form>
            """
    }

    private var lead: String {
        let changes = concept.wijzigingen.count + concept.aanvullingen.count
        if changes > 0 { return "U stuurt: akkoord met \(Opmaak.aantal(changes, "wijziging", "wijzigingen"))." }
        return deel.plan == nil ? "U stuurt een opmerking." : "U stuurt: akkoord, zonder wijzigingen."
    }

    private func missing(_ open: [Toetspunt]) -> HTML {
        let items = open.map { "<li><a class=\"nl-link\" href=\"\(path)/punten/\($0.nummer)\">\($0.naam)</a></li>" as HTML }
        return """
            <div class="stip-after-5">\(Alert(
                kind: .warning, heading: "Zeg nog iets van \(Opmaak.aantal(open.count, "onderwerp", "onderwerpen"))", text: "<ul>\(items)</ul>").html)</div>
            """
    }

    /// What is missing is filled in on another page.
    private func linked(_ reason: Reason) -> Reason { Reason(reason.kind, code: reason.code, reason.message) }
}

/// What an answer says: of each priority, what was added, and the remark.
struct Antwoordinhoud {
    let deel: Toetsdeel
    let reacties: [Int: Toetsreactie]
    let aanvullingen: [Toetsaanvulling]
    let opmerking: String?
    var verwerkingen: [Toetsonderdeel: Toetsverwerking] = [:]
    /// Where each part can be changed; nothing when it cannot.
    var path: String?

    var html: HTML {
        """
        \(deel.punten.isEmpty ? nil : table)
        \(aanvullingen.isEmpty ? nil : additions)
        \(opmerking.map { text in
            "<section class=\"stip-section stip-flow\" aria-labelledby=\"opmerking-kop\"><h2 class=\"utrecht-heading-2\" id=\"opmerking-kop\">Opmerking</h2>\(Toetsuitleg(text: text).html)</section>"
        })
        """
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="antwoord-tabel"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="antwoord-tabel">Wat wij lazen, en wat u ervan zegt</caption>
        <thead><tr><th scope="col">Wij lazen</th><th scope="col">Uw antwoord</th><th scope="col">Wat u erover schrijft</th></tr></thead>
        <tbody>\(deel.punten.map(row))</tbody></table></div>
        """
    }

    private func row(_ punt: Toetspunt) -> HTML {
        let reactie = reacties[punt.nummer]
        let change: HTML? = path.map { path in
            "<br><a class=\"utrecht-link nl-link\" href=\"\(path)/punten/\(punt.nummer)\">Wijzig<span class=\"stip-visually-hidden\"> het antwoord op \(punt.naam)</span></a>"
        }
        let said: HTML =
            reactie.map { reactie in
                "\(reactie.voorstel?.facts(was: punt.voorstel))\(reactie.toelichting.map { text in "<p class=\"stip-break\">\(text)</p>" })"
            } ?? ""
        return """
            <tr><th scope="row" class="stip-break">\(punt.naam)</th><td data-label="Antwoord">\
            \((reactie?.oordeel.badge ?? StatusBadge(.neutral, "Nog niet bekeken")).html)\(change)</td>\
            <td data-label="Toelichting">\(said == "" ? "–" : said)\(verwerkingen[.punt(punt.nummer)]?.html)</td></tr>
            """
    }

    private var additions: HTML {
        let items = aanvullingen.map { aanvulling in
            """
            <li class="stip-finding stip-flow stip-flow--tight"><h3 class="stip-finding__title stip-break">\(aanvulling.voorstel.naam)</h3>\(aanvulling.voorstel.facts())\
            \(aanvulling.toelichting.map { text in "<p class=\"stip-break\">\(text)</p>" })\(aanvulling.bron.html(plan: deel.plan))\
            \(verwerkingen[.aanvulling(aanvulling.nummer)]?.html)</li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="erbij-kop"><h2 class="utrecht-heading-2" id="erbij-kop">Wat u toevoegt</h2>
            <ul class="stip-finding-list">\(items)</ul></section>
            """
    }
}

/// A version of the answer as it was sent, with its receipt.
struct Toetsantwoordpagina: Page {
    let inzage: Toetsinzage
    let antwoord: Toetsantwoord
    /// Just sent.
    var isOntvangst = false

    var title: String { "Het antwoord van \(inzage.deel.naam) is binnen" }
    var trail: [Crumb] { [Crumb(inzage.deel.naam, "/toets/\(inzage.deel.gemeente)")] }
    private var deel: Toetsdeel { inzage.deel }
    private var isLaatste: Bool { antwoord.versie == deel.antwoord?.versie }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt"\(isOntvangst ? " role=\"status\"" as HTML : "")>
        <p>\((isLaatste ? StatusBadge(.success, "Ontvangen") : StatusBadge(.neutral, "Vervangen door een latere versie")).html)</p>
        <h1 class="utrecht-heading-1">\(title)</h1>
        <p>\(Opmaak.zin(Opmaak.moment(antwoord.op))), door \(antwoord.door)</p>
        <p>Ontvangstnummer<br><span class="stip-receipt__number">\(antwoord.kenmerk)</span></p>
        <p>\(Opmaak.zin(antwoord.uitkomst.zin))\(antwoord.versie > 1 ? ", versie \(antwoord.versie)" : "").</p></div>
        \(isOntvangst ? steps : nil)</div>
        <section class="stip-section stip-flow" aria-labelledby="inhoud-kop"><h2 class="utrecht-heading-2" id="inhoud-kop">Wat er is verstuurd</h2>
        \(Antwoordinhoud(
            deel: deel, reacties: antwoord.reacties, aanvullingen: antwoord.aanvullingen, opmerking: antwoord.opmerking,
            verwerkingen: antwoord.verwerkingen).html)</section>
        """
    }

    private var steps: HTML {
        let dag = Opmaak.dagEnDatum(deel.reactiedatum(in: inzage.toets))
        let steps = [
            ("Tot de toets sluit kunt u uw antwoord wijzigen", "De reactiedatum is \(dag)."),
            ("De coördinator verwerkt uw wijzigingen", "Op uw pagina leest u wat ermee is gebeurd, met de reden."),
            ("De praatplaat volgt", "Wat is bevestigd, staat er vast op."),
        ]
        let items = steps.enumerated().map { place, step in
            "<li class=\"stip-chain__link\"><span class=\"stip-chain__mark\" aria-hidden=\"true\">\(place + 1)</span><p class=\"stip-chain__title\">\(step.0)</p><p class=\"stip-soft\">\(step.1)</p></li>"
                as HTML
        }
        return """
            <section class="stip-section" aria-labelledby="verder"><h2 class="utrecht-heading-2" id="verder">Wat gebeurt er nu?</h2>
            <ol class="stip-chain">\(items)</ol>
            \(ButtonLink(name: "Ga naar uw pagina", path: "/toets/\(deel.gemeente)").html)</section>
            """
    }
}
