import HTML

/// For who forgot the password: a mail with a link, or else who makes one.
struct Vergetenpagina: Page {
    let kanMailen: Bool
    let hulplijn: String
    var email = ""
    var refusal: Refusal?

    var title: String { "Wachtwoord vergeten" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">Wachtwoord vergeten</h1>
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(kanMailen ? form : ask)
        <p>Daarna vraagt Stip weer om de code uit uw app. Is ook uw telefoon weg? Neem dan een van uw herstelcodes. \
        Hebt u die niet meer? Vraag dan \(hulplijn) om hulp.</p>
        \(kanMailen ? "<p><a class=\"utrecht-link nl-link\" href=\"/inloggen\">Terug naar inloggen</a></p>" : back)
        </div>
        <div class="stip-gate__picture">\(Horizon(sun: .up).html)</div>
        </div>
        """
    }

    private var form: HTML {
        """
        <p class="utrecht-paragraph utrecht-paragraph--lead">Stip mailt u een link. Daarmee kiest u een nieuw wachtwoord.</p>
        <form method="post" action="/inloggen/vergeten" novalidate>
        \(Veld(
            name: "email", label: "E-mailadres", kind: .email, value: email, description: "Het adres waarmee u inlogt.", autocomplete: "username",
            refusal: refusal
        ).html)
        <p class="stip-before-5">\(Formulierknop.main("Mail mij een link"))</p></form>
        """
    }

    private var ask: HTML {
        """
        <p class="utrecht-paragraph utrecht-paragraph--lead">Vraag een link aan \(hulplijn). Daarmee kiest u een nieuw wachtwoord.</p>
        """
    }

    private var back: HTML { ButtonLink.group([Crumb("Terug naar inloggen", "/inloggen")]) }
}

/// After asking. It says nothing of whether there is such an account.
struct Vergetenmailpagina: Page {
    /// How long the link works.
    let minuten: Int
    let hulplijn: String

    var title: String { "Kijk in uw mail" }

    var main: HTML {
        """
        <div class="stip-gate">
        <div class="stip-flow">
        <h1 class="utrecht-heading-1">\(title)</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">Hoort dit adres bij een account? Dan staat er binnen een paar minuten een mail met een link.</p>
        <p>De link werkt één keer, \(Opmaak.aantal(minuten, "minuut", "minuten")) lang.</p>
        <p>Komt er niets? Kijk bij de ongewenste mail, en kijk of dit het adres is waarmee u inlogt. Lukt het niet? Vraag een link aan \(hulplijn).</p>
        \(ButtonLink.group([Crumb("Terug naar inloggen", "/inloggen")]))
        </div>
        <div class="stip-gate__picture">\(Horizon(sun: .up).html)</div>
        </div>
        """
    }
}
