import HTML

/// Who you are here, what you may do where, and how you come in.
struct Accountpagina: Page {
    let actor: Actor
    let duur: Toegangsduur
    var gebruiker: Gebruiker
    var plekken = Plekken()
    /// How many recovery codes are left.
    var herstelcodes = 0
    /// Where this gebruiker is logged in, the last used first.
    var sessies: [Sessie] = []
    /// Which of them this is.
    var dezeSessie = ""
    /// What was just done.
    var gedaan: String?
    var refusal: Refusal?
    /// Which of the forms was refused.
    var formulier = ""

    var title: String { "Uw account" }

    var main: HTML {
        """
        \(PageHead(heading: title).html)
        \(gedaan.map { Alert(kind: .ok, heading: $0, now: true).html })
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <dl class="utrecht-data-list stip-narrow">
        <dt>Naam</dt><dd>\(actor.naam)</dd>
        \(gebruiker.email.map { "<dt>E-mail</dt><dd class=\"stip-break\">\($0)</dd>" as HTML })
        <dt>\(actor.rollen.count == 1 ? "Rol" : "Rollen")</dt><dd>\(roles)</dd>
        <dt>U mag</dt><dd>\(rights)</dd>
        \(gebruiker.tot.map { "<dt>Toegang</dt><dd>Tot en met \(Opmaak.datum($0)).</dd>" as HTML })
        <dt>Uitloggen</dt><dd>Vanzelf na \(Opmaak.aantal(duur.idleMinutes, "minuut", "minuten")) zonder werk, \
        en altijd na \(Opmaak.aantal(Int(duur.absolute) / 3_600, "uur", "uur")).</dd>
        </dl>
        \(actor.may(.toegangBeheren) ? "<p class=\"stip-section\"><a class=\"utrecht-link nl-link\" href=\"/gebruikers\">Geef anderen toegang</a></p>" as HTML : nil)
        \(actor.may(.toegangBeheren) ? "<p><a class=\"utrecht-link nl-link\" href=\"/post\">Bekijk de post</a></p>" as HTML : nil)
        \(actor.may(.historieInzien) ? "<p><a class=\"utrecht-link nl-link\" href=\"/historie\">Bekijk wie wat deed</a></p>" as HTML : nil)
        <form class="stip-section" method="post" action="/uitloggen">\(Formulierknop.main("Log uit"))</form>
        \(gebruiker.heeftWachtwoord ? secrets : keyless)
        \(sessionList)
        """
    }

    private var roles: HTML {
        actor.rollen.count == 1
            ? "\(Opmaak.zin(actor.rollen[0].zin(plekken)))"
            : "<ul class=\"stip-list\">\(actor.rollen.map { "<li>\(Opmaak.zin($0.zin(plekken)))</li>" as HTML })</ul>"
    }

    private var rights: HTML {
        let whole = Recht.allCases.filter { actor.may($0) }.map(\.naam)
        let own = Recht.allCases.filter { !actor.may($0) && !actor.organisaties(for: $0).isEmpty }.map { recht in
            "\(recht.naam) voor \(Opmaak.lijst(actor.organisaties(for: recht).map { plekken.naam(of: $0) }))"
        }
        return "\(Opmaak.zin(Opmaak.lijst(whole + own)))"
    }

    private var keyless: HTML {
        """
        <section class="stip-section stip-narrow" aria-labelledby="wachtwoord-kop"><h2 class="utrecht-heading-2" id="wachtwoord-kop">Inloggen</h2>
        <p>U kwam binnen met een toegangslink. Wilt u inloggen met een wachtwoord? Dan is er een e-mailadres bij uw account nodig, en een link om \
        een wachtwoord te kiezen. Een coördinator maakt die onder Wie toegang heeft.</p></section>
        """
    }

    private var secrets: HTML {
        """
        <section class="stip-section stip-narrow" aria-labelledby="wachtwoord-kop"><h2 class="utrecht-heading-2" id="wachtwoord-kop">Hoe u inlogt</h2>
        \(fold("wachtwoord", "Kies een ander wachtwoord", """
            <form method="post" action="/account/wachtwoord" novalidate>
            \(current("wachtwoord"))
            \(Wachtwoordvelden(refusal: refusal(of: "wachtwoord")).html)
            <p class="stip-before-5">\(Formulierknop.main("Bewaar het wachtwoord"))</p></form>
            """))
        \(fold("app", gebruiker.heeftTweedeFactor ? "Koppel een andere app voor de inlogcode" : "Koppel een app voor de inlogcode", """
            <form method="post" action="/account/app" novalidate>\(current("app"))
            <p class="stip-before-5">\(Formulierknop.main("Ga verder"))</p></form>
            """))
        \(gebruiker.heeftTweedeFactor ? fold("herstelcodes", "Maak nieuwe herstelcodes", """
            <p>U hebt nog \(Opmaak.aantal(herstelcodes, "herstelcode", "herstelcodes")). Met nieuwe codes gelden de oude niet meer.</p>
            <form method="post" action="/account/herstelcodes" novalidate>\(current("herstelcodes"))
            <p class="stip-before-5">\(Formulierknop.main("Maak nieuwe herstelcodes"))</p></form>
            """) : nil)
        </section>
        """
    }

    private func fold(_ name: String, _ title: String, _ content: HTML) -> HTML {
        """
        <details class="utrecht-accordion__section"\(formulier == name ? " open" : "")><summary>\(title)</summary>\
        <div class="utrecht-accordion__panel">\(content)</div></details>
        """
    }

    /// The password of now; each form has its own, of which one at most is refused.
    private func current(_ form: String) -> HTML {
        let name = form == "wachtwoord" ? "huidig" : "huidig-\(form)"
        return Veld(name: name, label: "Uw wachtwoord van nu", kind: .password, autocomplete: "current-password", refusal: refusal(of: form)).html
    }

    private func refusal(of form: String) -> Refusal? { formulier == form ? refusal : nil }

    private var sessionList: HTML? {
        guard !sessies.isEmpty else { return nil }
        let others = sessies.count { $0.hash != dezeSessie }
        return """
            <section class="stip-section stip-narrow" aria-labelledby="sessies-kop"><h2 class="utrecht-heading-2" id="sessies-kop">Waar u bent ingelogd</h2>
            <ul class="stip-list">\(sessies.map(line))</ul>
            \(others == 0 ? nil : "<form method=\"post\" action=\"/account/sessies\">\(Formulierknop.other("Log overal anders uit"))</form>" as HTML)
            </section>
            """
    }

    private func line(_ sessie: Sessie) -> HTML {
        let place = sessie.herkomst.isEmpty ? "Onbekend adres" : "Vanaf \(sessie.herkomst)"
        return "<li>\(place), sinds \(Opmaak.moment(sessie.begonnen))\(sessie.hash == dezeSessie ? " (hier)" : "")</li>"
    }
}
