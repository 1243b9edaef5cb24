import HTML

/// One account: its roles, its end, its keys to the door.
struct Gebruikerpagina: Page {
    let gebruiker: Gebruiker
    let plekken: Plekken
    /// Who looks.
    let actor: Actor
    var vandaag: Datum
    var gedaan: String?
    var refusal: Refusal?
    /// What was typed in the form that was refused.
    var getypt = Form()

    var title: String { gebruiker.naam }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Wie toegang heeft", "/gebruikers")] }

    private var isSelf: Bool { gebruiker.id.rawValue == actor.id }
    private var path: String { "/gebruikers/\(gebruiker.id)" }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: isSelf ? "Dit bent u." : nil).html)
        \(gedaan.map { Alert(kind: .ok, heading: $0, now: true).html })
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-columns"><div>
        \(facts)
        \(roles)
        <section class="stip-section" aria-labelledby="erbij-kop"><h2 class="utrecht-heading-2" id="erbij-kop">Geef een rol erbij</h2>
        <form method="post" action="\(path)/rollen" novalidate>
        \(Rolvelden(nummer: 1, plekken: plekken, verlening: typedRole, refusal: refusal).html)
        <p class="stip-before-5">\(Formulierknop.other("Geef deze rol"))</p></form></section>
        </div><div>
        \(entry)
        \(isSelf ? nil : end)
        </div></div>
        """
    }

    private var facts: HTML {
        """
        <dl class="utrecht-data-list">
        <dt>E-mail</dt><dd class="stip-break">\(gebruiker.email ?? "geen")</dd>
        <dt>Account sinds</dt><dd>\(Opmaak.datum(gebruiker.gemaakt.inAmsterdam.datum))</dd>
        <dt>Tot en met</dt><dd>\(until)</dd>
        <dt>Laatst gezien</dt><dd>\(gebruiker.gezien.map { Opmaak.moment($0) } ?? "Nog niet")</dd>
        <dt>Wachtwoord</dt><dd>\(gebruiker.heeftWachtwoord ? "Gekozen" : "Nog niet gekozen")</dd>
        <dt>App voor de inlogcode</dt><dd>\(gebruiker.heeftTweedeFactor ? "Gekoppeld" : "Nog niet gekoppeld")</dd>
        </dl>
        """
    }

    private var until: HTML {
        guard let tot = gebruiker.tot else { return "Geen einddatum" }
        return tot < vandaag ? "\(Opmaak.datum(tot)) \(StatusBadge(.warning, "Voorbij").html)" : "\(Opmaak.datum(tot))"
    }

    private var roles: HTML {
        """
        <div class="stip-table-region stip-section" tabindex="0" role="region" aria-labelledby="rollen-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="rollen-kop">Rollen</caption>
        <thead><tr><th scope="col">Rol</th><th scope="col">Waar</th><th scope="col">Sinds</th><th scope="col">Weg ermee</th></tr></thead>
        <tbody>\(gebruiker.rollen.map(row))</tbody></table></div>
        """
    }

    private func row(_ verlening: Rolverlening) -> HTML {
        """
        <tr><th scope="row">\(verlening.rol.naam)</th><td data-label="Waar">\(Opmaak.zin(plekken.naam(of: verlening.organisatie)))</td>\
        <td data-label="Sinds">\(Opmaak.datum((verlening.sinds ?? gebruiker.gemaakt).inAmsterdam.datum))</td><td>\
        <form method="post" action="\(path)/rollen/intrekking"><input type="hidden" name="rol" value="\(verlening.rol.rawValue)">\
        <input type="hidden" name="organisatie" value="\(verlening.organisatie ?? "")">\
        \(Formulierknop.danger("Trek in", of: verlening.zin(plekken)))</form></td></tr>
        """
    }

    private var entry: HTML {
        """
        <section aria-labelledby="inloggen-kop"><h2 class="utrecht-heading-2" id="inloggen-kop">Inloggen</h2>
        <form method="post" action="\(path)/email" novalidate>
        \(Veld(name: "email", label: "E-mailadres", kind: .email, value: getypt["email"] ?? gebruiker.email ?? "", refusal: refusal).html)
        <p class="stip-before-4">\(Formulierknop.other("Bewaar het adres"))</p></form>
        \(gebruiker.email == nil ? nil : """
            <form class="stip-before-5" method="post" action="\(path)/link">\
            \(Formulierknop.other(gebruiker.heeftWachtwoord ? "Maak een link voor een nieuw wachtwoord" : "Maak een nieuwe link"))</form>
            """ as HTML)
        \(gebruiker.heeftTweedeFactor ? """
            <form class="stip-before-5" method="post" action="\(path)/tweede-factor">\(Formulierknop.danger("Wis de inlogcode"))</form>
            <p class="stip-soft">Alleen als telefoon én herstelcodes weg zijn. Ga eerst na of u echt met deze persoon spreekt.</p>
            """ as HTML : nil)
        </section>
        """
    }

    private var end: HTML {
        """
        <section class="stip-section" aria-labelledby="einde-kop"><h2 class="utrecht-heading-2" id="einde-kop">Weggaan</h2>
        <form method="post" action="\(path)/einddatum" novalidate>
        \(Veld(
            name: "tot", label: "Laatste dag", kind: .date, value: getypt["tot"] ?? gebruiker.tot?.description ?? "",
            description: "Na die dag is het account dicht. Maak het veld leeg voor geen einddatum.", isRequired: false, width: .medium, refusal: refusal
        ).html)
        <p class="stip-before-4">\(Formulierknop.other("Bewaar de laatste dag"))</p></form>
        <form class="stip-before-5" method="post" action="\(path)/intrekking">\
        \(Formulierknop.danger("Trek alle toegang in", of: "van \(gebruiker.naam)"))</form>
        <p class="stip-soft">Dat geldt meteen. Wie binnen is, wordt uitgelogd.</p></section>
        """
    }

    private var typedRole: Rolverlening? {
        getypt["rol1"].flatMap { Rol(rawValue: $0) }.map { Rolverlening($0, in: getypt["organisatie1"]) }
    }
}
