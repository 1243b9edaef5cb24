import HTML

/// What a secretaris fills in from the minutes: the day, the report, the choice and the answers.
struct Handinvoervorm: Equatable, Sendable {
    var biljet = Biljetvorm()
    var datum = ""
    var verslag = ""

    init() {}

    init(_ form: Form) {
        (biljet, datum, verslag) = (Biljetvorm(form), form["datum"] ?? "", form["verslag"] ?? "")
    }
}

/// The choice of a board, entered by hand with the minutes as proof.
struct Handinvoerpagina: Page {
    let beeld: Biljetbeeld
    var vorm = Handinvoervorm()
    var refusal: Refusal?

    var title: String { "Voer de keuze van \(beeld.deelnemer.naam) in, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    private var ronde: Stemronde { beeld.ronde }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-narrow stip-flow"><h1 class="utrecht-heading-1">Voer de keuze van \(beeld.deelnemer.naam) in</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">Het overleg koos in zijn vergadering. U neemt de keuze over uit het verslag.</p>
        <p>Daarna bevestigt een ander lid of de secretaris wat u invoerde. Pas dan telt de keuze. Dat kan tot \(beeld.sluitmoment).</p>\(standing)</div>
        <form class="stip-ballot stip-section" method="post" action="\(beeld.invoerpad)" novalidate data-telling="\(ronde.keuzewijze.soort)" \
        data-tellingen="\(beeld.woorden.tellingen.joined(separator: "\n"))"><div class="stip-section-list">
        <section class="stip-section" aria-labelledby="bewijs"><h2 class="utrecht-heading-2" id="bewijs">Bewijs</h2>
        \(Veld(name: "datum", label: "Dag van de vergadering", kind: .date, value: vorm.datum, width: .medium, refusal: refusal).html)
        \(Veld(
            name: "verslag", label: "Waar staat de keuze?", value: vorm.verslag,
            description: "Noem het verslag en de plaats daarin, zoals: Verslag DVO 12 maart, punt 4.", refusal: refusal).html)</section>
        \(Biljetopties(beeld: beeld, invoer: vorm.biljet.invoer, refusal: refusal).html)
        \(beeld.heeftVragen ? questions : nil)</div>
        \(tally)</form>
        """
    }

    private var standing: HTML? {
        beeld.verstuurd.map { biljet in
            Alert(
                kind: .warning, heading: "Er is al een keuze verstuurd",
                text: "<p>\(biljet.wie(beeld.deelnemer)). Bevestigt iemand wat u invoert? Dan telt dat.</p>"
            ).html
        }
    }

    /// Those about an option are folded in: in the minutes most of them have no answer.
    private var questions: HTML {
        let each = ronde.vragen.filter { $0.bereik == .optie }
        let whole = ronde.vragen.filter { $0.bereik == .geheel }
        let parts = each.isEmpty ? [] : ronde.opties.map { Vragendeel(optie: $0, vragen: each) }
        let folded = parts.map { deel in
            """
            <details class="utrecht-accordion__section"><summary>\(deel.heading)</summary><div class="utrecht-accordion__panel">\
            \(Vragenvelden(deel: deel, antwoorden: vorm.biljet.antwoorden, refusal: refusal).html)</div></details>
            """ as HTML
        }
        return """
            <section class="stip-section" aria-labelledby="antwoorden"><h2 class="utrecht-heading-2" id="antwoorden">Antwoorden in het verslag</h2>
            \(Vragenvelden(deel: Vragendeel(optie: nil, vragen: whole), antwoorden: vorm.biljet.antwoorden, refusal: refusal).html)\(folded)</section>
            """
    }

    private var tally: HTML {
        let done = vorm.biljet.invoer.gedaan(ronde.keuzewijze)
        return """
            <div class="stip-tally" role="group" aria-label="De keuze tot nu toe"><div role="status">\
            <p class="stip-tally__sum" data-telling-som>\(beeld.woorden.telling(done))</p>
            <p data-telling-rest><strong>\(beeld.woorden.rest(done))</strong></p></div>
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit">Leg voor aan een ander</button></div></div>
            """
    }
}

/// What was entered, for the second pair of eyes: beside the minutes, with the button that makes it count.
struct Handinvoercontrolepagina: Page {
    let beeld: Biljetbeeld
    let voorstel: Invoervoorstel
    /// Whether this visitor is somebody else than who entered it, and may say that it is right.
    let magBevestigen: Bool
    var magOpnieuw = false
    /// Why it was sent back, as it was typed.
    var reden: String?
    var refusal: Refusal?

    var title: String { "De ingevoerde keuze van \(beeld.deelnemer.naam), \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-narrow"><div class="stip-flow stip-after-6"><h1 class="utrecht-heading-1">De ingevoerde keuze van \(beeld.deelnemer.naam)</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">\(lead)</p></div>
        <section aria-labelledby="bewijs"><h2 class="utrecht-heading-2" id="bewijs">Bewijs</h2><dl class="utrecht-data-list">
        <dt>Vergadering</dt><dd>\(Opmaak.dagEnDatum(voorstel.datum))</dd><dt>Verslag</dt><dd class="stip-break">\(voorstel.verslag)</dd>
        <dt>Ingevoerd</dt><dd>\(voorstel.doorNaam), \(Opmaak.moment(voorstel.op))</dd></dl></section>
        \(Biljetinhoud(beeld: beeld, keuze: voorstel.keuze, antwoorden: voorstel.antwoorden, heading: "De keuze").html)
        \(magBevestigen ? decide : nil)
        <div class="stip-section utrecht-button-group">\((again + [Crumb("Ga naar de ronde", "/stemrondes/\(beeld.ronde.id)")]).map {
            ButtonLink(name: $0.name, path: $0.path, isPrimary: false).html
        })</div></div>
        """
    }

    private var lead: String {
        magBevestigen
            ? "\(voorstel.doorNaam) nam deze keuze over uit het verslag. Leg haar naast het verslag. Klopt zij?"
            : "Deze keuze wacht op een tweede paar ogen. Een ander lid of de secretaris van \(beeld.deelnemer.naam) bevestigt haar. Tot dan telt zij niet."
    }

    private var decide: HTML {
        """
        <form class="stip-section" method="post" action="\(beeld.invoerpad)/bevestiging" novalidate>\
        <input type="hidden" name="op" value="\(voorstel.merk)"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit">Bevestig: dit staat in het verslag</button></form>
        <section class="stip-section stip-panel" aria-labelledby="weiger"><h2 class="utrecht-heading-3" id="weiger">Klopt het niet?</h2>
        <form method="post" action="\(beeld.invoerpad)/weigering" novalidate><input type="hidden" name="op" value="\(voorstel.merk)">\
        \(Veld(name: "reden", label: "Wat klopt er niet?", kind: .textarea(rows: 3), value: reden ?? "", refusal: refusal).html)
        <button class="utrecht-button utrecht-button--danger nl-button" type="submit">Weiger deze invoer</button></form></section>
        """
    }

    private var again: [Crumb] { magOpnieuw ? [Crumb("Voer de keuze opnieuw in", "\(beeld.invoerpad)?opnieuw=ja")] : [] }
}

extension Invoervoorstel {
    /// Which of the entries somebody looked at: another comes with another moment.
    var merk: String { String(Int(op.timeIntervalSince1970 * 1_000)) }
}

extension Biljetbeeld {
    var invoerpad: String { "\(path)/invoer" }
}
