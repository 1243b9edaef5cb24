import Foundation
import HTML

/// How to follow the meetings in a program for calendars.
struct Agendapagina: Page {
    let adres: String
    /// Since when this visitor has an address.
    var sinds: Date?
    /// The address just made, which is not shown again.
    var geheim: String?
    let organen: [Vergaderorgaan]
    /// The codes of the bodies of this visitor; nothing for all.
    var eigen: Set<String>?
    var refusal: Refusal?

    let title = "Volg de agenda"
    let trail = [Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Zet de vergaderingen en de stappen van de planning in uw eigen agenda. Wat hier verandert, verandert daar vanzelf.").html)
        \(Planningsdeuren(hier: .agenda).html)
        \(geheim.map(made) ?? own)
        \(everybody)
        """
    }

    private func made(_ geheim: String) -> HTML {
        let bodies = organen.filter { eigen?.contains($0.code) ?? !$0.isRaad }
        let rows = bodies.map { "<li>\(Opmaak.zin($0.naam)): <code>\(adres)/agenda/\(geheim)/\($0.code).ics</code></li>" as HTML }
        return """
            <section class="stip-section stip-flow" aria-labelledby="eigen-kop"><h2 class="utrecht-heading-2" id="eigen-kop">Uw adres is klaar</h2>
            \(Alert(kind: .warning, heading: "Neem het adres nu over", text: "<p class=\"utrecht-paragraph\">U ziet het maar één keer. Wie dit adres heeft, leest uw agenda: deel het met niemand.</p>").html)
            <p class="utrecht-paragraph"><code>\(link(geheim))</code></p>
            <p class="utrecht-paragraph"><a class="utrecht-link nl-link" href="\(webcal(link(geheim)))">Open het in uw agendaprogramma</a></p>
            \(rows.isEmpty ? nil : "<details class=\"utrecht-accordion__section\"><summary>Adressen per overleg</summary><div class=\"utrecht-accordion__panel\"><ul class=\"utrecht-unordered-list\">\(rows)</ul></div></details>")
            \(how)
            </section>
            """
    }

    private var own: HTML {
        let lead: HTML =
            sinds.map { "U hebt een adres sinds \(Opmaak.datum($0.inAmsterdam.datum)). Stip bewaart het niet leesbaar. Bent u het kwijt, of heeft een ander het? Maak dan een nieuw adres: het oude werkt meteen niet meer." }
            ?? "U krijgt een geheim adres. Met dat adres leest uw agendaprogramma de vergaderingen van uw overleggen en de stappen van de planning die over u gaan."
        let revoke: HTML? =
            sinds == nil
            ? nil
            : """
            <form method="post" action="/agenda/adres/intrekking"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
            Trek het adres in</button></form>
            """
        return """
            <section class="stip-section stip-flow" aria-labelledby="eigen-kop"><h2 class="utrecht-heading-2" id="eigen-kop">Uw eigen agenda</h2>
            <p class="utrecht-paragraph">\(lead)</p>
            <div class="utrecht-button-group"><form method="post" action="/agenda/adres">\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
            \(sinds == nil ? "Maak een adres" : "Maak een nieuw adres")</button></form>\(revoke)</div>
            </section>
            """
    }

    private var everybody: HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="openbaar-kop"><h2 class="utrecht-heading-2" id="openbaar-kop">De openbare agenda</h2>
        <p class="utrecht-paragraph">Hierin staan alleen openbare vergaderingen. Dit adres mag u met iedereen delen.</p>
        <p class="utrecht-paragraph"><code>\(adres)/agenda/openbaar.ics</code></p>
        <p class="utrecht-paragraph"><a class="utrecht-link nl-link" href="\(webcal(adres + "/agenda/openbaar.ics"))">Open de openbare agenda in uw agendaprogramma</a></p>
        </section>
        """
    }

    private var how: HTML {
        """
        <ul class="utrecht-unordered-list"><li>Outlook: kies Agenda toevoegen, daarna Abonneren via internet, en plak het adres.</li>\
        <li>Apple Agenda: kies Archief, daarna Nieuw agenda-abonnement, en plak het adres.</li>\
        <li>Thunderbird: kies Nieuwe agenda, daarna Op het netwerk, en plak het adres.</li></ul>
        """
    }

    private func link(_ geheim: String) -> String { "\(adres)/agenda/\(geheim).ics" }
    /// The same address under the scheme that programs for calendars answer to.
    private func webcal(_ link: String) -> String { link.replacing(/^https?:/, with: "webcal:") }
}
