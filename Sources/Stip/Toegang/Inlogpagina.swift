import HTML

/// For who stands before a closed door: how to come in.
struct Inlogpagina: Page {
    let duur: Toegangsduur
    let hulplijn: String
    var email = ""
    var refusal: Refusal?

    var title: String { "Inloggen" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">Inloggen</h1>
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <form method="post" action="/inloggen" novalidate>
        \(Veld(name: "email", label: "E-mailadres", kind: .email, value: email, autocomplete: "username", refusal: refusal).html)
        \(Veld(name: "wachtwoord", label: "Wachtwoord", kind: .password, autocomplete: "current-password", refusal: refusal).html)
        <p class="stip-before-5">\(Formulierknop.main("Log in"))</p></form>
        <p><a class="utrecht-link nl-link" href="/inloggen/vergeten">Wachtwoord vergeten?</a></p>
        <h2 class="utrecht-heading-3">Hebt u een link gekregen?</h2>
        <p>Open de link. Hij werkt één keer, \(Opmaak.aantal(Int(duur.link) / 3_600, "uur", "uur")) lang. Werkt hij niet meer, of hebt u er geen? \
        Vraag een nieuwe link aan \(hulplijn).</p>
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

/// After the password: the code of the app.
struct Inlogcodepagina: Page {
    let hulplijn: String
    var refusal: Refusal?

    var title: String { "Vul de code uit uw app in" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">\(title)</h1>
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <form method="post" action="/inloggen/code" novalidate>
        \(Veld(
            name: "code", label: "Code", kind: .code, description: "Zes cijfers. Elke halve minuut komt er een nieuwe code.",
            autocomplete: "one-time-code", width: .medium, refusal: refusal
        ).html)
        <p class="stip-before-5">\(Formulierknop.main("Log in"))</p></form>
        <h2 class="utrecht-heading-3">Is uw telefoon weg of kapot?</h2>
        <p>Vul een van uw herstelcodes in. Elke herstelcode werkt één keer. Hebt u ze niet meer? Bel \(hulplijn).</p>
        <form method="post" action="/inloggen/afbreken">\(Formulierknop.other("Stop en begin opnieuw"))</form>
        </div>
        <div class="stip-gate__picture">\(Horizon(sun: .up).html)</div>
        </div>
        """
    }
}

/// Behind a one-time link: one button. Only pressing it uses the link up.
struct Toegangslinkpagina: Page {
    let path: String
    /// How far the link lets somebody in; nothing when it no longer works.
    let stap: Sessie.Stap?
    var naam = ""

    var title: String {
        switch stap {
        case nil: "Deze link werkt niet meer"
        case .binnen: "Ga naar Stip"
        default: "Kies een wachtwoord"
        }
    }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">\(stap.map(welcome) ?? closed)</div>
        <div class="stip-gate__picture">\(Horizon(sun: stap == nil ? .below : .up).html)</div>
        </div>
        """
    }

    private func welcome(_ stap: Sessie.Stap) -> HTML {
        let text: HTML =
            stap == .binnen
            ? "Met deze link logt u in. Hij werkt één keer." : "\(naam), met deze link kiest u een wachtwoord. Hij werkt één keer."
        return """
            <h1 class="utrecht-heading-1">Welkom bij Stip</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead">\(text)</p>
            <form method="post" action="\(path)">\(Formulierknop.main(stap == .binnen ? "Ga naar Stip" : "Kies een wachtwoord"))</form>
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

/// The button that sends a form.
enum Formulierknop {
    static func main(_ text: String) -> HTML {
        "<button type=\"submit\" class=\"utrecht-button utrecht-button--primary-action nl-button nl-button--primary\">\(text)</button>"
    }

    /// `of` says to readers of the screen which one of many this is about.
    static func other(_ text: String, of: String? = nil) -> HTML {
        "<button type=\"submit\" class=\"utrecht-button utrecht-button--secondary-action nl-button\">\(text)\(hidden(of))</button>"
    }

    static func danger(_ text: String, of: String? = nil) -> HTML {
        """
        <button type="submit" class="utrecht-button utrecht-button--danger utrecht-button--compact nl-button">\(text)\(hidden(of))</button>
        """
    }

    private static func hidden(_ text: String?) -> HTML? {
        text.map { "<span class=\"stip-visually-hidden\"> \($0)</span>" }
    }
}
