import HTML

/// The form that lets somebody in.
struct Uitnodigingspagina: Page {
    let plekken: Plekken
    var uitnodiging = Uitnodiging()
    var refusal: Refusal?

    /// How many roles can be given at once; more is done on the page of the account.
    static let rollen = 3

    var title: String { "Nodig iemand uit" }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Wie toegang heeft", "/gebruikers")] }

    var main: HTML {
        """
        <div class="stip-narrow">
        \(PageHead(heading: title, lead: "U krijgt een link. Daarmee kiest deze persoon zelf een wachtwoord.").html)
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <form method="post" action="/gebruikers" novalidate>
        \(Veld(name: "naam", label: "Naam", value: uitnodiging.naam, description: "Zoals collega’s deze persoon noemen.", refusal: refusal).html)
        \(Veld(
            name: "email", label: "E-mailadres", kind: .email, value: uitnodiging.email,
            description: "Van één mens, niet van een afdeling.", refusal: refusal
        ).html)
        \(Rolvelden(nummer: 1, plekken: plekken, verlening: role(1), refusal: refusal).html)
        <details class="utrecht-accordion__section"\(uitnodiging.rollen.count > 1 ? " open" : "")><summary>Meer rollen</summary>\
        <div class="utrecht-accordion__panel">\
        \((2...Self.rollen).map { Rolvelden(nummer: $0, plekken: plekken, verlening: role($0), refusal: refusal, isRequired: false).html })\
        </div></details>
        \(Veld(
            name: "tot", label: "Laatste dag", kind: .date, value: uitnodiging.tot,
            description: "Weet u wanneer deze persoon weggaat? Na die dag is het account dicht.", isRequired: false, width: .medium, refusal: refusal
        ).html)
        <p class="stip-before-5">\(Formulierknop.main("Maak de uitnodiging"))</p></form></div>
        """
    }

    private func role(_ nummer: Int) -> Rolverlening? { uitnodiging.rollen.dropFirst(nummer - 1).first }
}

/// A role and where it is held.
struct Rolvelden {
    let nummer: Int
    let plekken: Plekken
    var verlening: Rolverlening?
    var refusal: Refusal?
    var isRequired = true

    var html: HTML {
        let roles = (isRequired ? [] : [Keuzemogelijkheid("", "Geen")]) + Rol.allCases.map { .init($0.rawValue, $0.naam) }
        let chosen = verlening?.rol.rawValue ?? (isRequired ? Rol.adviseur.rawValue : "")
        return """
            \(Veld(name: "rol\(nummer)", label: nummer == 1 ? "Rol" : "Rol \(nummer)", kind: .select(roles), value: chosen, isRequired: isRequired, refusal: refusal).html)
            \(Veld(
                name: "organisatie\(nummer)", label: nummer == 1 ? "Waar" : "Waar, bij rol \(nummer)", kind: .select(places), value: verlening?.organisatie ?? "",
                description: Self.uitleg,
                isRequired: isRequired, refusal: refusal
            ).html)
            """
    }

    private static let uitleg = """
        Adviseur OOV en griffier horen bij een gemeente, lid en secretaris bij een overleg. \
        Coördinator, analist en beheerder zijn er voor de hele eenheid.
        """

    private var places: [Keuzemogelijkheid] {
        [.init("", "De hele eenheid")] + plekken.gemeenten.map { .init($0.code, "Gemeente \($0.naam)") }
            + plekken.overleggen.map { .init($0.code, "Overleg \($0.naam)") }
    }
}
