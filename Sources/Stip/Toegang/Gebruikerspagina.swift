import HTML

/// Who may come in, and the form that lets somebody in.
struct Gebruikerspagina: Page {
    let gebruikers: [Gebruiker]
    /// Who looks; nobody takes away their own toegang.
    let actor: Actor
    var naam = ""
    var rol = Rol.adviseur.rawValue
    var refusal: Refusal?

    var title: String { "Wie toegang heeft" }
    var trail: [Crumb] { [Crumb("Uw account", "/account")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(Opmaak.zin(Opmaak.aantal(gebruikers.count, "persoon kan", "mensen kunnen"))) inloggen.").html)
        <div class="stip-columns">
        <div>\(table)</div>
        <section aria-labelledby="geef-kop"><h2 class="utrecht-heading-2" id="geef-kop">Geef iemand toegang</h2>
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <form method="post" action="/gebruikers" novalidate>
        \(Veld(name: "naam", label: "Naam", value: naam, description: "Zoals collega’s deze persoon noemen.", refusal: refusal).html)
        \(Veld(name: "rol", label: "Rol", kind: .select(Rol.allCases.map { .init($0.rawValue, $0.naam) }), value: rol, refusal: refusal).html)
        <p class="stip-before-5"><button type="submit" class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary">\
        Maak een toegangslink</button></p></form></section>
        </div>
        """
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="lijst-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="lijst-kop">Gebruikers</caption>
        <thead><tr><th scope="col">Naam</th><th scope="col">Rol</th><th scope="col">Sinds</th><th scope="col">Toegang</th></tr></thead>
        <tbody>\(gebruikers.map(row))</tbody></table></div>
        """
    }

    private func row(_ gebruiker: Gebruiker) -> HTML {
        let action: HTML =
            gebruiker.id.rawValue == actor.id
            ? "Dit bent u"
            : """
            <form method="post" action="/gebruikers/\(gebruiker.id)/intrekking"><button type="submit" \
            class="utrecht-button utrecht-button--danger utrecht-button--compact nl-button">Trek in\
            <span class="stip-visually-hidden"> van \(gebruiker.naam)</span></button></form>
            """
        return """
            <tr><th scope="row">\(gebruiker.naam)</th><td data-label="Rol">\(gebruiker.rol.naam)</td>\
            <td data-label="Sinds">\(Opmaak.datum(gebruiker.gemaakt.inAmsterdam.datum))</td><td>\(action)</td></tr>
            """
    }
}

/// The link, shown once.
struct Linkpagina: Page {
    let naam: String
    let address: String
    let duur: Toegangsduur

    var title: String { "De toegangslink is klaar" }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Wie toegang heeft", "/gebruikers")] }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt" role="status">
        <h1 class="utrecht-heading-1">\(title)</h1>
        <p>Geef deze link aan \(naam). Hij werkt één keer en \(Opmaak.aantal(Int(duur.link) / 3_600, "uur", "uur")) lang.</p>
        <p class="stip-break"><code>\(address)</code></p>
        <p>Kopieer de link nu: u ziet hem maar één keer. Is hij kwijt? Maak dan een nieuwe.</p>
        </div>
        <p class="stip-section"><a class="utrecht-link nl-link" href="/gebruikers">Terug naar wie toegang heeft</a></p></div>
        """
    }
}
