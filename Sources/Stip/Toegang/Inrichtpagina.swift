import Charts
import HTML

/// The first step of an invitation: a password.
struct Wachtwoordpagina: Page {
    let gebruiker: Gebruiker
    var refusal: Refusal?

    var title: String { "Kies een wachtwoord" }

    var main: HTML {
        """
        <div class="stip-narrow">
        \(PageHead(heading: title, lead: "U logt straks in met \(gebruiker.email ?? gebruiker.naam) en dit wachtwoord.").html)
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <form method="post" action="/inloggen/wachtwoord" novalidate>
        <input type="hidden" name="email" autocomplete="username" value="\(gebruiker.email ?? "")">
        \(Wachtwoordvelden(refusal: refusal).html)
        <p class="stip-before-5">\(Formulierknop.main("Ga verder"))</p></form>
        </div>
        """
    }
}

/// A new password, twice.
struct Wachtwoordvelden {
    var refusal: Refusal?

    var html: HTML {
        """
        \(Veld(
            name: "wachtwoord", label: "Nieuw wachtwoord", kind: .password,
            description: "Minstens 12 tekens. Vier losse woorden is goed en makkelijk te onthouden. U mag plakken uit een wachtwoordkluis.",
            autocomplete: "new-password", refusal: refusal
        ).html)
        \(Veld(name: "herhaling", label: "Nog een keer hetzelfde", kind: .password, autocomplete: "new-password", refusal: refusal).html)
        """
    }
}

/// The second step: an app that gives codes.
struct Koppelpagina: Page {
    let code: Inlogcode
    /// How the app calls this account.
    let account: String
    let uitgever: String
    /// Where the form goes: on the way in, or from the own account.
    let path: String
    /// Whether it comes in the place of an app that is connected.
    var isAnder = false
    var refusal: Refusal?

    var title: String { isAnder ? "Koppel een andere app voor de inlogcode" : "Koppel een app voor de inlogcode" }
    var hasTrail: Bool { false }

    var main: HTML {
        """
        <div class="stip-narrow">
        \(PageHead(heading: title, lead: "Zo komt niemand binnen die alleen uw wachtwoord weet.").html)
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-flow">
        <h2 class="utrecht-heading-2">1. Open een app voor inlogcodes</h2>
        <p>Gebruik de app die uw organisatie kiest, op uw telefoon of in uw wachtwoordkluis.</p>
        <h2 class="utrecht-heading-2">2. Voeg Stip toe</h2>
        \(picture)
        <p>Of typ deze sleutel over in de app:</p>
        <p class="stip-receipt__number stip-break"><code>\(code.groepen)</code></p>
        <p>Staat de app op dit apparaat? <a class="utrecht-link nl-link" href="\(address)">Open de app met deze link</a></p>
        <h2 class="utrecht-heading-2">3. Vul de code in die de app laat zien</h2>
        <form method="post" action="\(path)" novalidate>
        \(Veld(name: "code", label: "Code", kind: .code, description: "Zes cijfers.", autocomplete: "one-time-code", width: .medium, refusal: refusal).html)
        <p class="stip-before-5">\(Formulierknop.main("Koppel de app"))</p></form>
        </div></div>
        """
    }

    private var address: String { code.adres(account: account, uitgever: uitgever) }
    private var picture: HTML? {
        QRCode(address).map { code in
            "<p>Richt de camera van de app op dit plaatje:</p><p>\(code.svg(named: "QR-code om Stip aan uw app toe te voegen"))</p>"
        }
    }
}

/// Recovery codes, shown once.
struct Herstelcodespagina: Page {
    let codes: [Herstelcode]

    var title: String { "Bewaar uw herstelcodes" }
    var hasTrail: Bool { false }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt" role="status">
        <h1 class="utrecht-heading-1">\(title)</h1>
        <p>Is uw telefoon weg? Dan komt u binnen met zo’n code. Elke code werkt één keer. Bewaar ze buiten uw telefoon, bijvoorbeeld op papier.</p>
        <ul class="stip-list">\(codes.map { "<li><code>\($0.text)</code></li>" as HTML })</ul>
        <p>U ziet deze codes maar één keer. Onder uw account maakt u zo nodig nieuwe.</p>
        </div>
        <p class="stip-section">\(ButtonLink(name: "Ik heb ze bewaard, ga naar Stip", path: "/").html)</p></div>
        """
    }
}
