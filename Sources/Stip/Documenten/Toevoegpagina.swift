import HTML

/// The form to add plans with: many at once, a zip too.
struct Toevoegpagina: Page {
    let grenzen: Grenzen
    var refusal: Refusal?

    let title = "Plannen toevoegen"
    let trail = [Crumb("Plannen", "/documenten")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(
            heading: title, lead: "Kies één of meer bestanden. Stip leest ze en laat zien welke prioriteiten erin staan.").html)
        \(Toevoegformulier(grenzen: grenzen, refusal: refusal).html)
        """
    }
}

struct Toevoegformulier {
    let grenzen: Grenzen
    var refusal: Refusal?

    var html: HTML {
        """
        <form class="stip-narrow" method="post" action="/documenten" enctype="multipart/form-data" novalidate>
        \(Veld(
            name: "bestanden", label: "Bestanden", kind: .file(accept: Bestand.soorten, multiple: true),
            description: "Pdf, docx, odt, html, txt of een zip daarvan. Eén bestand mag hoogstens \(Opmaak.omvang(grenzen.bestand)) zijn, "
                + "alles samen \(Opmaak.omvang(grenzen.levering)).",
            refusal: refusal).html)
        <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit">Voeg toe en lees</button></div></form>
        """
    }
}
