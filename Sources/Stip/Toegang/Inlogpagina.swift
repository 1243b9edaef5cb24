import HTML

/// For who stands before a closed door: how to come in.
struct Inlogpagina: Page {
    let duur: Toegangsduur
    let hulplijn: String

    var title: String { "Inloggen" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">Inloggen</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">U komt binnen met een toegangslink. Die is van u alleen en werkt één keer.</p>
        <h2 class="utrecht-heading-3">Hebt u een link?</h2>
        <p>Open de link en kies ‘Ga naar Stip’. De link werkt \(Opmaak.aantal(Int(duur.link) / 3_600, "uur", "uur")) lang.</p>
        <h2 class="utrecht-heading-3">Hebt u er geen, of werkt hij niet meer?</h2>
        <p>Vraag een nieuwe link aan \(hulplijn).</p>
        <h2 class="utrecht-heading-3">Waarom ziet u deze pagina?</h2>
        <p>Stip sluit vanzelf na \(Opmaak.aantal(duur.idleMinutes, "minuut", "minuten")) zonder werk. Wat u bewaarde, is er nog.</p>
        <details class="utrecht-accordion__section"><summary>Beheert u deze server?</summary><div class="utrecht-accordion__panel">
        <p>Maak een link met deze opdracht, in de map waarin Stip draait:</p>
        <p><code>stip toegang --naam "Uw naam" --rol coordinator</code></p></div></details>
        </div>
        <div class="stip-gate__picture">\(Horizon(sun: .up).html)</div>
        </div>
        """
    }
}

/// Behind a one-time link: one button. Only pressing it uses the link up.
struct Toegangslinkpagina: Page {
    let path: String
    let isOpen: Bool

    var title: String { isOpen ? "Ga naar Stip" : "Deze link werkt niet meer" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">\(isOpen ? welcome : closed)</div>
        <div class="stip-gate__picture">\(Horizon(sun: isOpen ? .up : .below).html)</div>
        </div>
        """
    }

    private var welcome: HTML {
        """
        <h1 class="utrecht-heading-1">Welkom bij Stip</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">Met deze link logt u in. Hij werkt één keer.</p>
        <form method="post" action="\(path)"><button type="submit" \
        class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary">Ga naar Stip</button></form>
        """
    }

    private var closed: HTML {
        """
        <h1 class="utrecht-heading-1">Deze link werkt niet meer</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">De link is al gebruikt, of hij is te oud.</p>
        <p>Vraag een nieuwe link aan uw coördinator.</p>
        \(ButtonLink.group([Crumb("Lees hoe u binnenkomt", "/inloggen")]))
        """
    }
}
