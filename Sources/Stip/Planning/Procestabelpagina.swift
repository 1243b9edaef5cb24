import HTML

/// The process table on the site, to read, to print and to copy.
struct Procestabelpagina: Page {
    let beeld: Planningsbeeld

    var title: String { "Procestabel van \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    var main: HTML {
        let rows = Procestabel(beeld.dossier).regels.map { regel in
            "<tr><th scope=\"row\">\(regel.wanneer)</th><td data-label=\"Actie\">\(regel.wat)</td><td data-label=\"Wie\">\(regel.wie)</td></tr>" as HTML
        }
        return """
            \(PageHead(heading: title, lead: "Zo staat de planning in een startnotitie. Neem haar mee en plak haar in uw stuk.", action: ButtonLink(name: "Haal op als odt", path: "\(beeld.pad)/procestabel/odt", icon: .ophalen).html).html)
            \(Planningsweergaven(pad: beeld.pad, hier: .procestabel).html)
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="proces-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="proces-kop">Planning op hoofdlijnen</caption>
            <thead><tr><th scope="col">Wanneer</th><th scope="col">Actie</th><th scope="col">Wie</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}
