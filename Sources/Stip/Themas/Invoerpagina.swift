import HTML

/// Taking in a list from a file: first what it would change, then doing it.
struct Invoerpagina: Page {
    /// A file that was read, and what comes of it.
    struct Voorbeeld: Equatable, Sendable {
        let naam: String
        /// The bytes themselves, so that nothing is kept on the server before somebody says so.
        let inhoud: String
        let versie: Int
        let invoer: Themainvoer
        let withdrawing: Bool
        var reden = ""
    }

    var voorbeeld: Voorbeeld?
    var refusal: Refusal?

    var title: String { voorbeeld == nil ? "Voer een lijst in" : "Dit verandert er" }
    let trail = [Crumb("Thema’s", "/themas")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: heading, lead: lead).html)
        \(voorbeeld.map(preview) ?? upload)
        """
    }

    private var heading: String {
        guard let voorbeeld else { return title }
        return voorbeeld.invoer.verschil.isLeeg ? "Dit bestand verandert niets" : "Dit verandert er: \(voorbeeld.invoer.verschil.zin)"
    }

    private var lead: HTML {
        guard let voorbeeld else { return "U ziet eerst wat er verandert. Er wordt niets bewaard voordat u dat zegt." }
        return "\(voorbeeld.naam): \(Opmaak.aantal(voorbeeld.invoer.rijen, "thema", "thema’s")). Er is nog niets bewaard."
    }

    private var upload: HTML {
        """
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="/themas/invoer" enctype="multipart/form-data" novalidate>
        \(Keuzeveld(
            name: "ontbrekend", legend: "Wat moet er gebeuren met thema’s die niet in het bestand staan?",
            options: [Keuzemogelijkheid("blijft", "Laat ze staan"), Keuzemogelijkheid("weg", "Trek ze in")], chosen: ["blijft"]).html)
        \(Veld(
            name: "bestand", label: "Bestand", kind: .file(accept: ".csv,.qdc,.xml,.txt", multiple: false),
            description: "Een csv-bestand met de kolommen \(Themabestand.kop.joined(separator: ", ")), of een codeboek volgens REFI-QDA (.qdc).",
            refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bekijk wat er verandert</button></div></form>
        <p class="stip-section">Begin met <a class="utrecht-link nl-link" href="/themas/lijst">de lijst van nu (csv)</a>: die heeft de goede kolommen.</p>
        """
    }

    private func preview(_ voorbeeld: Voorbeeld) -> HTML {
        """
        \(Verschillijst(verschil: voorbeeld.invoer.verschil, weg: "Wordt ingetrokken").html)
        \(voorbeeld.invoer.blijft.isEmpty ? nil : stays(voorbeeld.invoer.blijft))
        \(voorbeeld.invoer.verschil.isLeeg ? ButtonLink.group([Crumb("Terug naar de thema’s", "/themas")]) : confirm(voorbeeld))
        """
    }

    private func stays(_ namen: [String]) -> HTML {
        "<p class=\"stip-section\">Niet in het bestand, blijft staan: \(Opmaak.lijst(namen)).</p>"
    }

    private func confirm(_ voorbeeld: Voorbeeld) -> HTML {
        """
        <form class="stip-section stip-narrow stip-flow" method="post" action="/themas/invoer/doorvoering" novalidate>
        <input type="hidden" name="naam" value="\(voorbeeld.naam)"><input type="hidden" name="inhoud" value="\(voorbeeld.inhoud)">\
        <input type="hidden" name="versie" value="\(voorbeeld.versie)"><input type="hidden" name="ontbrekend" value="\(voorbeeld.withdrawing ? "weg" : "blijft")">
        \(voorbeeld.invoer.verschil.heeftVerlies
            ? Veld(name: "reden", label: "Waarom", value: voorbeeld.reden, description: "Er verdwijnt iets van de lijst.", refusal: refusal).html : nil)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Voer door</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/themas/invoer">Kies een ander bestand</a></div></form>
        """
    }
}
