import HTML

/// The register: per municipality which plan is in force, who adopted it when, what the law asks a look at, and when a new
/// decision is due.
struct Registerpagina: Page {
    let overzicht: Registeroverzicht?
    var filter = Registerfilter()

    let title = "Planregister"
    let trail = [Crumb("Plannen", "/documenten")]

    var main: HTML {
        guard let overzicht, !overzicht.regels.isEmpty else {
            return PageHead(heading: title).html
                + EmptyState(heading: "Er zijn nog geen gemeenten", text: "Lees eerst de eenheid in. Daarna staat elke gemeente in het register.")
                .html
        }
        let shown = overzicht.regels(filter)
        return """
            \(PageHead(heading: overzicht.conclusie, lead: "\(overzicht.toelichting)", above: "Planregister, stand op \(Opmaak.datum(overzicht.dag))").html)
            \(tabs(overzicht))
            \(filterForm(overzicht))
            \(shown.isEmpty ? noneFound : table(shown, of: overzicht))
            \(uitleg)
            """
    }

    private func tabs(_ overzicht: Registeroverzicht) -> HTML {
        let all: HTML = "<li><a href=\"\(address { $0.stand = nil })\"\(filter.stand == nil ? current : "")>Alle \(overzicht.regels.count)</a></li>"
        let stands = Registerstand.allCases.filter { overzicht.count($0) > 0 }.map { stand -> HTML in
            "<li><a href=\"\(address { $0.stand = stand })\"\(filter.stand == stand ? current : "")>\(stand.naam) \(overzicht.count(stand))</a></li>"
        }
        return "<ul class=\"stip-tabs stip-after-5\" aria-label=\"Toon een stand\">\([all] + stands)</ul>"
    }

    private let current: HTML = " aria-current=\"true\""

    private func filterForm(_ overzicht: Registeroverzicht) -> HTML {
        let districten = [("", "Alle districten")] + overzicht.districten.map { ($0, $0) }
        let aandacht = [
            ("", "Alle gemeenten"), (Registerfilter.Aandacht.signaal.rawValue, "Met een signaal"),
            (Registerfilter.Aandacht.fout.rawValue, "Met een fout"),
            (Registerfilter.Aandacht.onbevestigd.rawValue, "Besluit nog te bevestigen"),
        ]
        let orde = [(Registerfilter.Orde.district.rawValue, "District en naam"), (Registerfilter.Orde.vervaldag.rawValue, "Eerst aan de beurt")]
        return """
            <form class="stip-filter" method="get" action="/planregister" role="search" aria-label="Planregister">
            \(Filterkeuze(name: "district", label: "District", options: districten, chosen: filter.district ?? "").html)
            \(Filterkeuze(name: "aandacht", label: "Wat vraagt aandacht", options: aandacht, chosen: filter.aandacht?.rawValue ?? "").html)
            \(Filterkeuze(name: "orde", label: "Volgorde", options: orde, chosen: filter.orde.rawValue).html)
            \(filter.stand.map { "<input type=\"hidden\" name=\"stand\" value=\"\($0.rawValue)\">" as HTML })
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Toon gemeenten</button>
            </form>
            """
    }

    private func table(_ shown: [Registerregel], of overzicht: Registeroverzicht) -> HTML {
        let byDistrict = filter.orde == .district
        let rows: [HTML] =
            byDistrict
            ? overzicht.districten.compactMap { district in group(district, shown.filter { $0.district == district }, of: overzicht) }
            : shown.map { row($0, withDistrict: true) }
        let seen = shown.count == overzicht.regels.count ? "" : " U ziet er \(shown.count)."
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="register-kop">
            <table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="register-kop">Plannen en besluiten per gemeente<small role="status">\
            \(Opmaak.aantal(overzicht.regels.count, "gemeente", "gemeenten")), \
            \(byDistrict ? "gesorteerd op district en naam" : "wie het eerst aan de beurt is bovenaan").\(seen)</small></caption>
            <thead><tr><th scope="col">Gemeente</th><th scope="col">Stand</th><th scope="col">Plan</th>\
            <th scope="col">Vastgesteld</th><th scope="col">Nieuw besluit uiterlijk</th><th scope="col">Wat de wet vraagt</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            <p class="stip-before-4">\(Icon.ophalen.html) Haal deze lijst op: \
            \(vormen)</p>
            """
    }

    private var vormen: HTML {
        [("ods", "ods"), ("xlsx", "xlsx"), ("csv", "excel"), ("csv met komma’s", "rfc4180")].map { naam, vorm -> HTML in
            "<a class=\"utrecht-link nl-link\" href=\"/planregister/lijst\(filter.query(and: [("vorm", vorm)]))\">\(naam)</a>"
        }.joined(by: ", ")
    }

    private func group(_ district: String, _ rows: [Registerregel], of overzicht: Registeroverzicht) -> HTML? {
        guard !rows.isEmpty else { return nil }
        let all = overzicht.regels.count { $0.district == district }
        return """
            <tr class="utrecht-table__row--group"><th colspan="6" scope="rowgroup">\(district) <span class="stip-soft stip-regular">\
            \(rows.count) van \(Opmaak.aantal(all, "gemeente", "gemeenten"))</span></th></tr>
            \(rows.map { row($0, withDistrict: false) })
            """
    }

    private func row(_ regel: Registerregel, withDistrict: Bool) -> HTML {
        let district: HTML? = withDistrict ? "<br><small class=\"stip-soft\">\(regel.district)</small>" : nil
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="/planregister/\(regel.code)">\(regel.naam)</a>\(district)</th>\
            <td data-label="Stand">\(regel.stand.badge.html)</td>\
            <td data-label="Plan">\(regel.plan.map(plan) ?? Registerpagina.none)</td>\
            <td data-label="Vastgesteld">\(regel.plan.map(besluit) ?? Registerpagina.none)</td>\
            <td data-label="Nieuw besluit uiterlijk">\(regel.vervalzin)\(regel.vervalreden.map { reden in "<br><small class=\"stip-soft\">\(reden)</small>" as HTML })</td>\
            <td data-label="Wat de wet vraagt">\(signalen(regel))</td></tr>
            """
    }

    private func plan(_ plan: Registerplan) -> HTML {
        let jaren = plan.looptijd.flatMap { looptijd in plan.naam.contains(String(looptijd.van)) ? nil : " \(Opmaak.periode(looptijd))" } ?? ""
        return "\(plan.naam)\(jaren)"
    }

    private func besluit(_ plan: Registerplan) -> HTML {
        let voorstel: HTML? =
            plan.besluit == nil && plan.voorstel != nil ? "<br><small>\(StatusBadge(.neutral, "Nog te bevestigen").html)</small>" : nil
        return "\(plan.besluitzin)\(voorstel)"
    }

    private func signalen(_ regel: Registerregel) -> HTML {
        if regel.plan == nil { return "<span class=\"stip-soft\">Nog niets vastgesteld</span>" }
        guard !regel.signalen.isEmpty else { return regel.stand == .onleesbaar ? "<span class=\"stip-soft\">Niet te zeggen</span>" : "In orde" }
        return Registersignaallijst(signalen: regel.signalen, isKort: true).html
    }

    private static let none: HTML = "<span class=\"stip-none\" aria-hidden=\"true\">–</span><span class=\"stip-visually-hidden\">geen</span>"

    private var noneFound: HTML {
        EmptyState(
            heading: "Geen gemeenten gevonden", text: "Bij deze keuze staat geen gemeente in het register.",
            actions: [Crumb("Toon alle gemeenten", "/planregister")]
        ).html
    }

    private var uitleg: HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="uitleg-kop"><h2 class="utrecht-heading-2" id="uitleg-kop">Waar Stip op let</h2>
        <p class="utrecht-paragraph">De gemeenteraad stelt ten minste eens in de vier jaar de veiligheidsdoelen vast (\(Registersignaal.artikel)). \
        Stip meldt een besluit dat tijdens de looptijd ouder wordt dan vier jaar, een besluit van een ander dan de raad, \
        en een besluit dat artikel 38b niet noemt. Een melding is geen oordeel: zij zegt waar u moet kijken.</p></section>
        """
    }

    private func address(_ change: (inout Registerfilter) -> Void) -> String {
        var other = filter
        change(&other)
        return "/planregister" + other.query()
    }
}

/// What the law asks a look at, each with its sign, its word and its article.
struct Registersignaallijst {
    let signalen: [Registersignaal]
    var isKort = false

    var html: HTML {
        let items = signalen.map { signaal -> HTML in
            isKort
                ? "<p>\(signaal.ernst.badge.html) \(signaal.kort) <small class=\"stip-soft\">\(signaal.regel.rawValue), artikel 38b lid 1</small></p>"
                : "<p class=\"utrecht-paragraph\">\(signaal.ernst.badge.html) \(signaal.zin) <small class=\"stip-soft\">Regel \(signaal.regel.rawValue), \(Registersignaal.artikel)</small></p>"
        }
        return "<div class=\"stip-flow stip-flow--tight\">\(items)</div>"
    }
}

extension Registerfilter {
    /// As the part of an address behind the question mark; empty when nothing is asked.
    func query(and more: [(String, String)] = []) -> String {
        let asked = [
            ("district", district), ("stand", stand?.rawValue), ("aandacht", aandacht?.rawValue), ("orde", orde == .district ? nil : orde.rawValue),
        ]
        let parts = (asked.compactMap { name, value in value.map { (name, $0) } } + more).map { "\($0)=\($1.percentEncoded)" }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
