import HTML

/// The house around a page: header, menu with the dot on the horizon, way back, footer.
struct Layout {
    let page: any Page
    let frame: Frame
    let actor: Actor?
    /// The address of this page, to mark its door.
    let path: String
    /// Minutes without work after which the session ends; the script warns two minutes before.
    let idleMinutes: Int?

    var html: HTML {
        """
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <link rel="icon" href="\(Asset.icoon.path)" type="image/svg+xml">
        <link rel="stylesheet" href="\(Asset.stijl.path)">
        \(page.styles.map { style in "<link rel=\"stylesheet\" href=\"\(style)\">" })
        \(actor == nil ? nil : "<script src=\"\(Asset.script.path)\" defer></script>" as HTML?)
        </head>
        <body class="utrecht-root utrecht-theme stip-theme">
        <div class="utrecht-page-layout">
        <p class="stip-skip"><a class="utrecht-skip-link nl-skip-link" href="#main">Naar de inhoud</a></p>
        <header class="utrecht-page-header"><div class="utrecht-page-header__content">
        \(brand)
        \(tools)
        </div></header>
        \(actor == nil ? nil : menu as HTML?)
        \(breadcrumb)
        <div class="utrecht-page-body"><div class="utrecht-page-body__content">
        <main class="utrecht-page-content__main" id="main" tabindex="-1">
        \(sessionEnd)
        \(page.main)
        </main>
        </div></div>
        \(footer)
        </div>
        \(Icon.sprite)
        </body>
        </html>

        """
    }

    private var title: String {
        "\(page.refusal == nil ? "" : "Fout: ")\(page.title) – Stip\(frame.eenheid.map { _ in " – \(frame.eenheidsnaam)" } ?? "")"
    }

    private var brand: HTML {
        """
        <a class="stip-brand" href="/"><svg class="stip-brand__mark" viewBox="0 0 40 32" aria-hidden="true">\
        <path d="M0 25h40" stroke="currentColor" stroke-width="3"/><circle cx="26" cy="13" r="8.5" fill="var(--stip-color-stip)"/></svg>\
        <span class="stip-brand__name">Stip</span></a>
        \(frame.eenheid.map { _ in "<span class=\"stip-brand__unit\">\(frame.eenheidsnaam)</span>" })
        """
    }

    private var tools: HTML? {
        guard let actor else { return nil }
        let search = frame.search.map { path in "<a href=\"\(path)\">\(Icon.zoek.html)Zoeken</a>" as HTML }
        let isNamedAsRol = actor.naam.lowercased() == actor.rol.naam
        let rol: HTML? = isNamedAsRol ? nil : "<span class=\"stip-header-tools__who\">, \(actor.rol.naam)</span>"
        return """
            <div class="stip-header-tools">\(search)<a href="/hulp">\(Icon.info.html)Hulp</a>\
            <a href="/account">\(Icon.mens.html)<span>\(actor.naam)\(rol)</span></a></div>
            """
    }

    /// Twice: in a row on a wide screen, folded away on a narrow one. Only one of both is ever shown.
    private var menu: HTML {
        """
        <nav class="utrecht-nav-bar" id="hoofdmenu" aria-label="Hoofdmenu"><div class="utrecht-nav-bar__content"><ul class="utrecht-nav-bar__list">\
        \(frame.doors.map { "<li class=\"utrecht-nav-bar__item\">\(link(to: $0, class: "utrecht-nav-bar__link"))</li>" })\
        </ul></div></nav>
        <details class="stip-menu"><summary>Menu</summary><nav aria-label="Menu"><ul>\
        \(frame.doors.map { "<li>\(link(to: $0))</li>" })</ul></nav></details>
        """
    }

    private func link(to door: Door, class name: String? = nil) -> HTML {
        let current: HTML = door.leads(to: path) ? " aria-current=\"page\"" : ""
        let style: HTML = name.map { " class=\"\($0)\"" } ?? ""
        return "<a\(style) href=\"\(door.path)\"\(current)>\(door.name)</a>"
    }

    private var breadcrumb: HTML? {
        guard actor != nil, page.hasTrail else { return nil }
        let above = [Crumb("Overzicht", "/")] + page.trail
        let items = above.enumerated().map { place, crumb -> HTML in
            let relation: HTML = place == 0 ? " rel=\"home\"" : place == above.count - 1 ? " rel=\"up\"" : ""
            return """
                <li class="utrecht-breadcrumb-nav__item">\
                <a class="utrecht-link nl-link utrecht-breadcrumb-nav__link" href="\(crumb.path)"\(relation)>\(crumb.name)</a></li>
                """
        }
        return """
            <nav class="utrecht-breadcrumb-nav" aria-labelledby="kruimelpad"><h2 class="stip-visually-hidden" id="kruimelpad" \
            aria-hidden="true">Kruimelpad</h2><ol class="utrecht-breadcrumb-nav__list">\(items)</ol></nav>
            """
    }

    /// Shown by the script alone; without script the session simply ends, and the page after it says so.
    private var sessionEnd: HTML? {
        guard let idleMinutes else { return nil }
        return """
            <div id="sessie-einde" class="utrecht-alert utrecht-alert--warning nl-alert stip-after-5" role="alert" hidden \
            data-minuten="\(idleMinutes)"><div class="utrecht-alert__icon">\(Icon.klok.html)</div><div class="utrecht-alert__content">\
            <p class="utrecht-alert__heading">U wordt over twee minuten uitgelogd</p><p>U was een tijd niet actief.</p>\
            <p><button type="button" class="utrecht-button utrecht-button--secondary-action nl-button">Blijf ingelogd</button></p></div></div>
            """
    }

    private var footer: HTML {
        let doors = [
            Crumb("Toegankelijkheid", "/toegankelijkheid"), Crumb("Privacy", "/privacy"), Crumb("Woordenlijst", "/woordenlijst"),
            Crumb("Stijlgids", "/stijlgids"),
        ]
        return """
            <footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">
            <p>\(frame.contact)</p>
            <ul>\(doors.map { "<li><a class=\"utrecht-link nl-link\" href=\"\($0.path)\">\($0.name)</a></li>" })</ul>
            </div></footer>
            """
    }
}
