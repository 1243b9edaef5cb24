import HTML

/// Where the cycle stands and what to do next. Knows no feature: whoever puts the program together fills it.
struct Startpagina: Page {
    /// One of the steps of the cycle; eight at most.
    struct Fase: Equatable, Sendable {
        enum Stand: String, Sendable { case klaar, nu, straks }

        let naam: String
        let stand: Stand
        /// In a few words: `34 van 36 plannen`.
        let toelichting: String
        /// Where it is done; nothing while there is no such page.
        var path: String?
    }

    /// Something for this visitor to do. Begins with a verb and leads to where it is done.
    struct Taak: Equatable, Sendable {
        let titel: String
        let path: String
        let toelichting: String
        var wanneer: String?
    }

    /// Something that is late or about to be.
    struct Waarschuwing: Equatable, Sendable {
        let kop: String
        let tekst: String
        var isTeLaat = true
        var link: Crumb?
    }

    struct Districtsregel: Equatable, Sendable {
        let naam: String
        var path: String?
        /// A dot for each gemeente.
        let stippen: [Dot]
        /// The same in words: `6 van 8 gelezen, 1 ontbreekt`.
        let stand: String
    }

    /// What happened, latest first.
    struct Regel: Equatable, Sendable {
        let wanneer: String
        let tekst: String
    }

    let vandaag: Datum
    /// `Veiligheidscyclus 2027–2030`; nothing while no eenheid is loaded.
    var cyclus: String?
    var inleiding: String?
    var fasen: [Fase] = []
    var taken: [Taak] = []
    /// How many taken there are in all, when `taken` shows only the first, and where the others stand.
    var meerTaken: Crumb?
    var waarschuwingen: [Waarschuwing] = []
    var districten: [Districtsregel] = []
    /// What the dots mean here, in the order of the legend.
    var legenda: [Betekenis] = []
    var gebeurd: [Regel] = []

    struct Betekenis: Equatable, Sendable {
        let stip: Dot
        let tekst: String
    }

    var title: String { "Overzicht" }
    var hasTrail: Bool { false }

    var main: HTML {
        """
        \(PageHead(heading: cyclus ?? "Welkom bij Stip", lead: inleiding.map { "\($0)" }, above: Opmaak.zin(Opmaak.dagEnDatum(vandaag))).html)
        \(nothing)
        \(phases)
        \(work)
        \(districts)
        \(happened)
        """
    }

    private var nothing: HTML? {
        guard cyclus == nil else { return nil }
        return EmptyState(
            heading: "Er is nog geen eenheid", text: "Lees eerst de eenheid in: haar districten, basisteams en gemeenten. Daarna voegt u plannen toe."
        ).html
    }

    private var phases: HTML? {
        guard !fasen.isEmpty else { return nil }
        return """
            <section aria-labelledby="fasen-kop"><h2 class="stip-visually-hidden" id="fasen-kop">De stappen van de cyclus</h2>
            <ol class="stip-phases">\(fasen.map(phase))</ol></section>
            """
    }

    private func phase(_ fase: Fase) -> HTML {
        let name: HTML = fase.path.map { "<a href=\"\($0)\">\(fase.naam)</a>" } ?? "\(fase.naam)"
        let sign: HTML? = fase.stand == .klaar ? Icon.check.html + "<span class=\"stip-visually-hidden\">Klaar: </span>" : nil
        return """
            <li class="stip-phase stip-phase--\(fase.stand.rawValue)"\(fase.stand == .nu ? " aria-current=\"step\"" as HTML : "")>\
            <span class="stip-phase__mark">\(sign)</span><p class="stip-phase__name">\(name)</p><p>\(fase.toelichting)</p></li>
            """
    }

    private var work: HTML? {
        guard !taken.isEmpty || !waarschuwingen.isEmpty else { return nil }
        guard !waarschuwingen.isEmpty else { return "<div class=\"stip-section stip-narrow\">\(tasks)</div>" }
        return "<div class=\"stip-columns stip-section\">\(tasks)\(warnings)</div>"
    }

    private var tasks: HTML {
        """
        <section class="stip-flow" aria-labelledby="doen-kop"><h2 class="utrecht-heading-2" id="doen-kop">Dit doet u nu</h2>
        \(taken.isEmpty ? "<p>Er ligt niets voor u klaar.</p>" : "<ul class=\"stip-tasks\">\(taken.map(task))</ul>" as HTML)
        \(meerTaken.map { more in "<p><a class=\"utrecht-link nl-link\" href=\"\(more.path)\">\(more.name)</a></p>" })
        </section>
        """
    }

    private func task(_ taak: Taak) -> HTML {
        """
        <li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="\(taak.path)">\(taak.titel)</a>\
        <p>\(taak.toelichting)</p></div>\(taak.wanneer.map { when in "<p class=\"stip-task__when\">\(when)</p>" })</li>
        """
    }

    private var warnings: HTML {
        let alerts = waarschuwingen.map { waarschuwing in
            let link: HTML? = waarschuwing.link.map { "<p><a class=\"utrecht-link nl-link\" href=\"\($0.path)\">\($0.name)</a></p>" }
            return Alert(kind: waarschuwing.isTeLaat ? .error : .warning, heading: waarschuwing.kop, text: "<p>\(waarschuwing.tekst)</p>\(link)").html
        }
        let heading = waarschuwingen.contains(where: \.isTeLaat) ? "Te laat" : "Let op"
        return """
            <section aria-labelledby="laat-kop"><h2 class="utrecht-heading-2" id="laat-kop">\(heading)</h2>\(alerts)</section>
            """
    }

    private var districts: HTML? {
        guard !districten.isEmpty else { return nil }
        return """
            <div class="stip-section">
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="districten-kop">
            <table class="utrecht-table utrecht-table--middle stip-table-stack">
            <caption class="utrecht-table__caption" id="districten-kop">Per district<small>Elke stip is een gemeente.</small></caption>
            <thead><tr><th scope="col">District</th><th scope="col">Gemeenten</th><th scope="col">Stand van de plannen</th></tr></thead>
            <tbody>\(districten.map(row))</tbody></table></div>
            \(legenda.isEmpty ? nil : Dot.legend(legenda.map { ($0.stip, $0.tekst) }))
            </div>
            """
    }

    private func row(_ district: Districtsregel) -> HTML {
        let name: HTML = district.path.map { "<a class=\"utrecht-link nl-link\" href=\"\($0)\">\(district.naam)</a>" } ?? "\(district.naam)"
        return """
            <tr><th scope="row">\(name)</th><td data-label="Gemeenten">\(Dot.row(district.stippen))\
            <span class="stip-visually-hidden">\(Opmaak.aantal(district.stippen.count, "gemeente", "gemeenten"))</span></td>\
            <td data-label="Stand">\(district.stand)</td></tr>
            """
    }

    private var happened: HTML? {
        guard !gebeurd.isEmpty else { return nil }
        let lines = gebeurd.map { "<dt>\(Opmaak.zin($0.wanneer))</dt><dd>\($0.tekst)</dd>" as HTML }
        return """
            <section class="stip-section stip-narrow" aria-labelledby="gebeurd-kop"><h2 class="utrecht-heading-2" id="gebeurd-kop">Laatst gebeurd</h2>
            <dl class="utrecht-data-list">\(lines)</dl></section>
            """
    }
}

extension Startpagina {
    /// A fresh installation: nothing but the first thing to do.
    static func leeg(vandaag: Datum, taken: [Taak] = [], gebeurd: [Regel] = []) -> Startpagina {
        Startpagina(
            vandaag: vandaag,
            inleiding:
                "Er is nog geen politie-eenheid. De beheerder leest haar in met: stip importeer eenheid BESTAND. Daarna staat hier hoe ver de cyclus is.",
            taken: taken, gebeurd: gebeurd)
    }
}
