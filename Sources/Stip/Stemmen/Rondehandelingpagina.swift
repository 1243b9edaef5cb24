import HTML

/// One act on a round that wants a reason, and says what it means before it is done.
struct Rondehandelingpagina: Page {
    enum Handeling: String, Sendable { case sluiting, intrekking }

    let ronde: Stemronde
    let handeling: Handeling
    var reden = ""
    var refusal: Refusal?

    var title: String { handeling == .sluiting ? "Sluit de ronde nu" : "Trek de ronde in" }
    var trail: [Crumb] { [Crumb("Stemrondes", "/stemrondes"), Crumb(ronde.naam, ronde.pad)] }

    private var lead: HTML {
        handeling == .sluiting
            ? "Daarna kan niemand meer kiezen. Voor één deelnemer kunt u dan nog een uitzondering maken."
            : "De ronde gaat dan niet door. Wat al verstuurd is, blijft bewaard en telt niet."
    }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead).html)
        <form class="stip-narrow stip-flow" method="post" action="\(ronde.pad)/\(handeling.rawValue)" novalidate>
        \(Veld(name: "reden", label: "Waarom?", kind: .textarea(rows: 3), value: reden, description: "Wie meedoet, leest het.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        \(title)</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(ronde.pad)">Terug</a></div></form>
        """
    }
}

/// What who leads a round can arrange for one participant.
struct Deelnemerpagina: Page {
    let ronde: Stemronde
    let regel: Opkomst
    let stand: Rondestand
    /// Who could answer for this participant.
    var gemachtigden: [Gebruiker] = []
    var gevuld = Form()
    var refusal: Refusal?

    var deelnemer: Deelnemer { regel.deelnemer }
    var title: String { "Regel iets voor \(deelnemer.naam)" }
    var trail: [Crumb] { [Crumb("Stemrondes", "/stemrondes"), Crumb(ronde.naam, ronde.pad)] }
    private var pad: String { "\(ronde.pad)/deelnemers/\(deelnemer.id)" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "\(regel.badge.html)").html)
        <div class="stip-narrow">\(day)\(stand == .gesloten ? late : nil)\(authority)\(interest)</div>
        """
    }

    private var day: HTML {
        part(
            "Vergaderdag", "vergaderdag", knop: "Bewaar de dag",
            Veld(
                name: "dag", label: "Vergadert op", kind: .date, value: gevuld["dag"] ?? deelnemer.uiterlijk?.description ?? "",
                description: "Zolang die dag nog komt, kunt u de uitslag niet zomaar vaststellen.", isRequired: false, width: .medium,
                refusal: refusal
            ).html)
    }

    private var late: HTML {
        part(
            "Na sluiting toelaten", "toelating", knop: "Laat na sluiting toe",
            """
            \(Veld(name: "tot-dag", label: "Tot en met", kind: .date, value: gevuld["tot-dag"] ?? "", width: .medium, refusal: refusal?.moved(["tot": "tot-dag"])).html)
            \(Veld(name: "reden", label: "Waarom?", value: gevuld["reden"] ?? "", description: "Staat bij de uitslag: iedereen leest het.", refusal: refusal).html)
            """)
    }

    private var authority: HTML {
        if let volmacht = deelnemer.volmacht {
            return part(
                "Volmacht", "volmacht/intrekking", knop: "Trek de volmacht in",
                "<p>\(volmacht.naam) kiest namens \(deelnemer.naam). \(volmacht.reden)</p>")
        }
        guard !gemachtigden.isEmpty else { return "" }
        let people = gemachtigden.map { Keuzemogelijkheid($0.id.rawValue, $0.naam) }
        return part(
            "Volmacht", "volmacht", knop: "Geef de volmacht",
            """
            \(Veld(name: "aan", label: "Wie kiest namens \(deelnemer.naam)?", kind: .select(people), value: gevuld["aan"] ?? "", width: .medium, refusal: refusal).html)
            \(Veld(name: "volmachtreden", label: "Waarom?", value: gevuld["volmachtreden"] ?? "", refusal: refusal?.moved(["reden": "volmachtreden"])).html)
            """)
    }

    private var interest: HTML {
        if let verschoning = deelnemer.verschoning {
            return part("Eigen belang", "verschoning/opheffing", knop: "Laat weer meedoen", "<p>\(verschoning.reden) (\(verschoning.door))</p>")
        }
        guard !regel.heeftGeantwoord else { return "" }
        return part(
            "Eigen belang", "verschoning", knop: "Doet niet mee",
            Veld(
                name: "belangreden", label: "Welk belang?", kind: .textarea(rows: 2), value: gevuld["belangreden"] ?? "",
                description: "Alleen u en de griffie lezen dit. Anderen zien alleen dat \(deelnemer.naam) niet meedoet.",
                refusal: refusal?.moved(["reden": "belangreden"])
            ).html)
    }

    private func part(_ heading: String, _ act: String, knop: String, _ content: HTML) -> HTML {
        """
        <section class="stip-section"><form class="stip-flow" method="post" action="\(pad)/\(act)" novalidate>\
        <h2 class="utrecht-heading-2">\(heading)</h2>\(content)\
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\(knop)</button></form></section>
        """
    }
}
