import HTML

/// The form to open a toets.
struct Toetsopeningpagina: Page {
    var titel: String
    var uitleg: String?
    var reactiedatum: String?
    var refusal: Refusal?

    let title = "Open de ambtelijke toets"
    let trail = [Crumb("Ambtelijke toets", "/toets")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Stip legt elke gemeente voor wat het in haar plan las. Dat wordt gekopieerd: wat u later wijzigt, verandert er niets aan.").html)
        <form class="stip-narrow stip-flow" method="post" action="/toets" novalidate>
        \(Veld(name: "titel", label: "Naam van de toets", value: titel, refusal: refusal).html)
        \(Veld(
            name: "reactiedatum", label: "Reactiedatum", kind: .date, value: reactiedatum ?? "",
            description: "De laatste dag waarop gemeenten antwoorden. Die dag telt helemaal mee.", width: .medium, refusal: refusal).html)
        \(Veld(
            name: "uitleg", label: "Uitleg voor de gemeenten", kind: .textarea(rows: 6), value: uitleg ?? "",
            description: "Staat boven elke pagina: waarom u dit vraagt, en wie zij kunnen bellen.", isRequired: false, refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Open de toets</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/toets">Terug</a></div></form>
        """
    }
}

/// The form to give everybody more time, or one municipality after closing.
struct Toetstermijnpagina: Page {
    let title: String
    let lead: HTML
    let action: String
    let knop: String
    var reactiedatum: String?
    var reden: String?
    var terug = "/toets"
    var refusal: Refusal?

    let trail = [Crumb("Ambtelijke toets", "/toets")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead).html)
        <form class="stip-narrow stip-flow" method="post" action="\(action)" novalidate>
        \(Veld(name: "reactiedatum", label: "Nieuwe reactiedatum", kind: .date, value: reactiedatum ?? "", width: .medium, refusal: refusal).html)
        \(Veld(name: "reden", label: "Waarom?", kind: .textarea(rows: 3), value: reden ?? "", description: "Gemeenten kunnen dit lezen.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        \(knop)</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(terug)">Terug</a></div></form>
        """
    }
}

/// What closing means, before it is done.
struct Toetssluitingpagina: Page {
    let bord: Toetsbord

    let title = "Sluit de toets"
    let trail = [Crumb("Ambtelijke toets", "/toets")]

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Daarna kan geen gemeente meer antwoorden. Voor één gemeente heropenen kan altijd.").html)
        <div class="stip-narrow stip-flow">\(silent)\(open)
        <form method="post" action="/toets/sluiting"><div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action \
        nl-button nl-button--primary" type="submit">Sluit de toets</button><a class="utrecht-button utrecht-button--secondary-action nl-button" \
        href="/toets">Terug</a></div></form></div>
        """
    }

    private var silent: HTML {
        let names = bord.delen.filter { $0.antwoord == nil }.map(\.naam)
        guard !names.isEmpty else { return "<p>Alle gemeenten hebben geantwoord.</p>" }
        return Alert(
            kind: .warning,
            heading: "\(Opmaak.zin(Opmaak.aantal(names.count, "gemeente", "gemeenten"))) antwoordde\(names.count == 1 ? "" : "n") niet",
            text: "<p>\(Opmaak.lijst(names)). Op het bord komt te staan: niet geantwoord.</p>"
        ).html
    }

    private var open: HTML? {
        let busy = bord.delen.filter { $0.antwoord != nil && $0.isBezig }.map(\.naam)
        return busy.isEmpty
            ? nil : "<p>\(Opmaak.lijst(busy)) wijzigde\(busy.count == 1 ? "" : "n") iets dat nog niet is verstuurd. Dat telt niet mee.</p>"
    }
}
