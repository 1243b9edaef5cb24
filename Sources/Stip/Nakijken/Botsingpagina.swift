import HTML

/// Two people at one priority: the second sees what the first made of it and loses nothing of what was typed.
struct Botsingpagina: Page {
    /// What the second wanted.
    enum Wens: Equatable, Sendable { case bevestig, wijzig, verwerp, zetTerug, wijsAan }

    let botsing: Botsing
    let wens: Wens
    let invoer: Nakijkinvoer
    let themas: [Thema]

    let title = "Iemand anders was u voor"
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb("Het plan", "/documenten/\(prioriteit.document)")] }

    private var prioriteit: Prioriteit { botsing.prioriteit }
    private var terug: String {
        prioriteit.los == nil && prioriteit.oordeel.stand != .verworpen ? prioriteit.adresInLijst : "/documenten/\(prioriteit.document)"
    }

    var main: HTML {
        """
        <div class="stip-question stip-flow">
        \(PageHead(heading: title, lead: "‘\(prioriteit.vondst.naam)’ is veranderd terwijl u ernaar keek. Wat u invulde, is er nog.").html)
        <section aria-labelledby="eerst-kop"><h2 class="utrecht-heading-2" id="eerst-kop">Dit veranderde</h2>
        \(botsing.gebeurtenissen.isEmpty ? "<p>De tekst van het plan is opnieuw gelezen.</p>" : "\(botsing.gebeurtenissen.map(gebeurtenis))")</section>
        <section aria-labelledby="uw-kop"><h2 class="utrecht-heading-2" id="uw-kop">Dit wilde u</h2>
        \(mine)</section></div>
        """
    }

    private func gebeurtenis(_ gebeurtenis: Gebeurtenis) -> HTML {
        let lines = gebeurtenis.wijzigingen.map { wijziging -> HTML in
            """
            <tr><th scope="row">\(Opmaak.zin(wijziging.veld))</th><td data-label="Was">\(wijziging.was ?? "leeg")</td>\
            <td data-label="Is nu">\(wijziging.wordt ?? "leeg")</td></tr>
            """
        }
        return """
            <p>\(gebeurtenis.actorNaam), \(Opmaak.moment(gebeurtenis.moment)): \(gebeurtenis.tekst)</p>
            <div class="stip-table-region" tabindex="0" role="region" aria-label="Wat er veranderde"><table class="utrecht-table stip-table-stack">\
            <thead><tr><th scope="col">Veld</th><th scope="col">Was</th><th scope="col">Is nu</th></tr></thead><tbody>\(lines)</tbody></table></div>
            """
    }

    private var mine: HTML {
        switch wens {
        case .wijzig:
            Wijzigformulier(prioriteit: prioriteit, invoer: invoer, themas: themas, terug: terug, knop: "Bewaar toch mijn versie").html
        case .verwerp: "<p>U wilde dit verwerpen, met als reden: ‘\(invoer.reden)’</p>\(again("verwerping", [("reden", invoer.reden)]))"
        case .bevestig: "<p>U wilde dit bevestigen.</p>\(again("bevestiging", []))"
        case .zetTerug: "<p>U wilde dit terugzetten.</p>\(again("terugzetting", []))"
        case .wijsAan:
            """
            <p>U wees deze woorden aan op bladzijde \(invoer.bladzijde): ‘\(invoer.zin)’</p>\
            \(again("passage", [("bladzijde", invoer.bladzijde), ("zin", invoer.zin)]))
            """
        }
    }

    private func again(_ act: String, _ fields: [(String, String)]) -> HTML {
        let hidden = (fields + [("versie", String(prioriteit.versie))]).map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }
        return """
            <form class="utrecht-button-group" method="post" action="/prioriteiten/\(prioriteit.id)/\(act)">\(hidden)\
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Bewaar toch mijn versie</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(terug)">Laat het zoals het is</a></form>
            """
    }
}
