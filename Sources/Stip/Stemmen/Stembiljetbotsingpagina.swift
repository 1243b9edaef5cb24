import HTML

/// Somebody else kept or sent something for the same deelnemer meanwhile: both, side by side, and the choice between them.
struct Stembiljetbotsingpagina: Page {
    let beeld: Biljetbeeld
    /// What was just sent in and not kept.
    let inhoud: Biljetvorm
    /// Where the form was going, and the button that was pressed.
    let action: String
    var doe: String?
    let conflict: Refusal

    var title: String { "Intussen is er iets gewijzigd, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }
    var refusal: Refusal? { conflict }

    private var mijn: Biljetvorm {
        var other = inhoud
        other.versie = beeld.versie
        return other
    }

    var main: HTML {
        """
        \(Foutoverzicht(refusal: conflict).html)
        \(PageHead(
            heading: "Iemand anders wijzigde de keuze van \(beeld.deelnemer.naam)",
            lead: "Vergelijk wat er nu staat met wat u invulde. Er is niets verloren.").html)
        <div class="stip-halves"><section aria-labelledby="nu"><h2 class="utrecht-heading-2" id="nu">Dit staat er nu</h2>
        <p class="stip-soft">\(said)</p>\(shown(beeld.laatste?.keuze, beeld.laatste?.antwoorden ?? []))
        \(ButtonLink(name: "Ga verder met wat er staat", path: beeld.path, isPrimary: false).html)</section>
        <section aria-labelledby="uw"><h2 class="utrecht-heading-2" id="uw">Dit vulde u in</h2>
        <p class="stip-soft">Niet bewaard en niet verstuurd.</p>\(shown(inhoud.keuze(in: beeld.ronde), inhoud.antwoorden))
        <form method="post" action="\(action)" novalidate>\(mijn.hidden)<button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit"\(doe.map { " name=\"doe\" value=\"\($0)\"" as HTML })>Ga verder met wat u invulde</button></form></section></div>
        """
    }

    private var said: String {
        guard let biljet = beeld.laatste else { return "Er staat nog niets." }
        let what = beeld.concept == nil ? "Verstuurd" : "Bewaard, niet verstuurd"
        return what + (biljet.door.map { " door \($0)" } ?? "") + (biljet.uitgebracht.map { " op \(Opmaak.moment($0))" } ?? "") + "."
    }

    private func shown(_ keuze: Keuze?, _ antwoorden: [Vraagantwoord]) -> HTML {
        let lines = ronde.regels(of: keuze).map { "<li>\($0.naam)\($0.woord.map { ": \($0)" })</li>" as HTML }
        let text: HTML? = if case .zienswijze(let text) = keuze { "<p class=\"stip-break\">\(text)</p>" } else { nil }
        let answers = antwoorden.filter { !$0.tekst.isEmpty }.map { antwoord in
            "<li class=\"stip-break\">\(antwoord.optie.flatMap { ronde.optie($0)?.naam }.map { "\($0): " })\(antwoord.tekst)</li>" as HTML
        }
        return """
            \(text)\(lines.isEmpty ? "<p>Geen onderwerpen.</p>" : "<ol class=\"stip-rows\">\(lines)</ol>")
            \(answers.isEmpty ? nil : "<h3 class=\"utrecht-heading-4 stip-before-4\">Antwoorden</h3><ul class=\"stip-rows\">\(answers)</ul>" as HTML?)
            """
    }

    private var ronde: Stemronde { beeld.ronde }
}
