import HTML

/// Who you are here, and the way out.
struct Accountpagina: Page {
    let actor: Actor
    let duur: Toegangsduur

    var title: String { "Uw account" }

    var main: HTML {
        """
        \(PageHead(heading: title).html)
        <dl class="utrecht-data-list stip-narrow">
        <dt>Naam</dt><dd>\(actor.naam)</dd>
        <dt>Rol</dt><dd>\(actor.rol.naam)</dd>
        <dt>U mag</dt><dd>\(Opmaak.zin(Opmaak.lijst(Recht.allCases.filter { actor.may($0) }.map(\.naam))))</dd>
        <dt>Uitloggen</dt><dd>Vanzelf na \(Opmaak.aantal(duur.idleMinutes, "minuut", "minuten")) zonder werk, \
        en altijd na \(Opmaak.aantal(Int(duur.absolute) / 3_600, "uur", "uur")).</dd>
        </dl>
        \(actor.may(.toegangBeheren) ? "<p class=\"stip-section\"><a class=\"utrecht-link nl-link\" href=\"/gebruikers\">Geef anderen toegang</a></p>" as HTML : nil)
        \(actor.may(.toegangBeheren) ? "<p><a class=\"utrecht-link nl-link\" href=\"/post\">Bekijk de post</a></p>" as HTML : nil)
        \(actor.may(.historieInzien) ? "<p><a class=\"utrecht-link nl-link\" href=\"/historie\">Bekijk wie wat deed</a></p>" as HTML : nil)
        <form class="stip-section" method="post" action="/uitloggen"><button type="submit" \
        class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary">Log uit</button></form>
        """
    }
}
