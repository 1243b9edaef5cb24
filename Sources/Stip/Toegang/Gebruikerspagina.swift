import HTML

/// Who may come in, with which roles, where and until when.
struct Gebruikerspagina: Page {
    let rechten: Toegangsrechten
    /// Who looks.
    let actor: Actor
    /// Only of this organisation; nothing for all.
    var organisatie: String?
    var gedaan: String?

    var title: String { "Wie toegang heeft" }
    var trail: [Crumb] { [Crumb("Uw account", "/account")] }

    private var regels: [Toegangsrechten.Regel] { rechten.regels(in: organisatie) }

    var main: HTML {
        """
        \(PageHead(
            heading: title, lead: "\(lead)",
            action: ButtonLink(name: "Nodig iemand uit", path: "/gebruikers/nieuw", icon: .plus).html
        ).html)
        \(gedaan.map { Alert(kind: .ok, heading: $0, now: true).html })
        <form class="stip-filter stip-after-5" method="get" action="/gebruikers">
        \(Veld(name: "organisatie", label: "Organisatie", kind: .select(choices), value: organisatie ?? "", isRequired: false).filter)
        \(Formulierknop.other("Toon"))</form>
        \(regels.isEmpty ? EmptyState(heading: "Niemand heeft hier een rol", text: "Kies een andere organisatie, of nodig iemand uit.").html : table)
        <p class="stip-section"><a class="utrecht-link nl-link" href="/gebruikers/lijst?vorm=excel\(question)">Haal de lijst op als csv voor Excel</a>, \
        of <a class="utrecht-link nl-link" href="/gebruikers/lijst?vorm=rfc4180\(question)">als gewone csv</a>. \
        <a class="utrecht-link nl-link" href="/gebruikers/rechten">Bekijk wat elke rol mag</a>.</p>
        \(review)
        """
    }

    private var lead: String {
        let people = Set(regels.map(\.gebruiker.id)).count
        return "\(Opmaak.zin(Opmaak.aantal(people, "persoon", "mensen"))) met samen \(Opmaak.aantal(regels.count, "rol", "rollen"))."
    }

    private var question: String { organisatie.map { "&organisatie=\($0.percentEncoded)" } ?? "" }

    private var choices: [Keuzemogelijkheid] { [.init("", "Alle")] + rechten.bezet.map { .init($0.code, $0.naam) } }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="lijst-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="lijst-kop">Elke rol op een eigen regel</caption>
        <thead><tr><th scope="col">Naam</th><th scope="col">Rol</th><th scope="col">Waar</th><th scope="col">Sinds</th>\
        <th scope="col">Tot en met</th><th scope="col">Laatst gezien</th></tr></thead>
        <tbody>\(regels.map(row))</tbody></table></div>
        """
    }

    private func row(_ regel: Toegangsrechten.Regel) -> HTML {
        let gebruiker = regel.gebruiker
        let you: HTML? = gebruiker.id.rawValue == actor.id ? " (u)" : nil
        let until = gebruiker.tot.map { $0 < rechten.dag ? "\(Opmaak.datum($0)), voorbij" : Opmaak.datum($0) } ?? "geen einddatum"
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="/gebruikers/\(gebruiker.id)">\(gebruiker.naam)</a>\(you)</th>\
            <td data-label="Rol">\(regel.verlening.rol.naam)</td>\
            <td data-label="Waar">\(Opmaak.zin(rechten.plekken.naam(of: regel.verlening.organisatie)))</td>\
            <td data-label="Sinds">\(Opmaak.datum((regel.verlening.sinds ?? gebruiker.gemaakt).inAmsterdam.datum))</td>\
            <td data-label="Tot en met">\(until)</td>\
            <td data-label="Laatst gezien">\(gebruiker.gezien.map { Opmaak.datum($0.inAmsterdam.datum) } ?? "nog niet")</td></tr>
            """
    }

    private var review: HTML {
        """
        <section class="stip-section stip-narrow" aria-labelledby="nazien-kop"><h2 class="utrecht-heading-2" id="nazien-kop">Kloppen de rechten nog?</h2>
        <p>Loop de lijst eens per jaar na. Kijk elk kwartaal wie anderen toegang kan geven. Klopt het, leg dat dan vast.</p>
        \(Nazien.Soort.allCases.map(status))</section>
        """
    }

    private func status(_ soort: Nazien.Soort) -> HTML {
        let last = rechten.nagezien.first { $0.soort == soort }
        let isLate = last.map { $0.uiterlijk < rechten.dag } ?? true
        let badge = StatusBadge(isLate ? .warning : .success, last == nil ? "Nog niet nagezien" : isLate ? "Te laat" : "Nagezien")
        let text = last.map { nazien -> HTML in
            """
             op \(Opmaak.datum(nazien.moment.inAmsterdam.datum)) door \(nazien.doorNaam), \
            \(Opmaak.aantal(nazien.rechten, "recht", "rechten")). Opnieuw vóór \(Opmaak.datum(nazien.uiterlijk)).
            """
        }
        return """
            <h3 class="utrecht-heading-3">\(soort.naam)</h3>
            <p>\(badge.html)\(text)</p>
            <form method="post" action="/gebruikers/nazien"><input type="hidden" name="soort" value="\(soort.rawValue)">\
            \(Formulierknop.other("Leg vast dat het klopt", of: soort.naam.lowercased()))</form>
            """
    }
}

/// The link, shown once.
struct Linkpagina: Page {
    let gebruiker: Gebruiker
    let address: String
    let duur: Toegangsduur
    let isGemaild: Bool

    var title: String { isGemaild ? "De uitnodiging is onderweg" : "De link is klaar" }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Wie toegang heeft", "/gebruikers")] }

    var main: HTML {
        """
        <div class="stip-narrow"><div class="stip-receipt" role="status">
        <h1 class="utrecht-heading-1">\(title)</h1>
        <p>\(isGemaild ? "Stip stuurt \(gebruiker.naam) een mail met deze link." : "Geef deze link aan \(gebruiker.naam).") \
        Hij werkt één keer en \(Opmaak.aantal(Int(duur.link) / 3_600, "uur", "uur")) lang. \
        Daarmee kiest \(gebruiker.naam) een wachtwoord.</p>
        <p class="stip-break"><code>\(address)</code></p>
        <p>Kopieer de link nu als u hem zelf wilt geven: u ziet hem maar één keer. Is hij kwijt? Maak dan een nieuwe.</p>
        </div>
        <p class="stip-section"><a class="utrecht-link nl-link" href="/gebruikers/\(gebruiker.id)">Bekijk het account van \(gebruiker.naam)</a></p></div>
        """
    }
}

/// Who may do what: the matrix of the program itself, to be read by people.
struct Rechtenpagina: Page {
    var title: String { "Wat elke rol mag" }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Wie toegang heeft", "/gebruikers")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Wat hier niet staat, mag niet. Een rol in één organisatie geeft niets in een andere.").html)
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="rechten-kop"><table class="utrecht-table">
        <caption class="utrecht-table__caption" id="rechten-kop">Ja is voor de hele eenheid, eigen is voor de organisatie waar iemand de rol heeft</caption>
        <thead><tr><th scope="col">Recht</th>\(Rol.allCases.map { "<th scope=\"col\">\($0.naam)</th>" as HTML })</tr></thead>
        <tbody>\(Recht.allCases.map(row))</tbody></table></div>
        """
    }

    private func row(_ recht: Recht) -> HTML {
        let cells = Rol.allCases.map { rol -> HTML in
            switch Rechtenmatrix.bereik(of: recht, for: rol) {
            case .eenheid: "<td>ja</td>"
            case .eigen: "<td>eigen</td>"
            case nil: "<td><span class=\"stip-soft\">nee</span></td>"
            }
        }
        return "<tr><th scope=\"row\">\(Opmaak.zin(recht.naam))</th>\(cells)</tr>"
    }
}
