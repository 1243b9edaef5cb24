import HTML

/// The plans of the unit: how it stands per municipality, by district.
struct Documentenpagina: Page {
    let overzicht: Documentenoverzicht
    var filter = Documentenfilter()
    /// What answers to the word of the filter.
    var hits = Documentenoverzicht.Treffers()
    var magToevoegen = false
    /// How many documents were removed and can be put back.
    var verwijderd = 0

    let title = "Plannen van gemeenten"

    var main: HTML {
        """
        \(PageHead(heading: title, lead: lead, action: magToevoegen && !isLeeg ? add : nil).html)
        \(wachtend)
        \(isLeeg ? nothing : list)
        """
    }

    private var isLeeg: Bool { overzicht.regels.isEmpty && overzicht.overig.isEmpty }

    private var register: HTML {
        let twice: HTML = " · <a class=\"utrecht-link nl-link\" href=\"/dubbellezingen\">Laat een plan dubbel lezen</a>"
        return """
            <p class="stip-after-4"><a class="utrecht-link nl-link" href="/planregister">Planregister: wie stelde wat wanneer vast, en wanneer is \
            een nieuw besluit nodig</a> · <a class="utrecht-link nl-link" href="/bronnen">Andere bronnen naast de plannen</a>\
            \(magToevoegen ? twice : nil)</p>
            """
    }

    private var add: HTML { ButtonLink(name: "Voeg plannen toe", path: "/documenten/nieuw", icon: .plus).html }

    private var lead: HTML {
        let all = overzicht.regels.count
        guard all > 0 else { return "Er zijn nog geen gemeenten. Laad eerst de eenheid." }
        let valid = overzicht.regels.count { $0.plan.stand.isGeldig }
        let rest = [
            (overzicht.count(.verlopen), "is het plan verlopen"), (overzicht.count(.onleesbaar), "is het plan niet leesbaar"),
            (overzicht.count(.ontbreekt), "ontbreekt het plan"),
        ].filter { $0.0 > 0 }.map { "van \(Opmaak.telwoord($0.0)) \($0.1)" }
        let sentence = rest.isEmpty ? "" : " \(Opmaak.zin(Opmaak.lijst(rest)))."
        return "\(valid == all ? "Alle \(all)" : "\(valid) van \(all)") gemeenten hebben een geldig plan.\(sentence)"
    }

    private var wachtend: HTML? {
        guard overzicht.wachtend > 0 else { return nil }
        return """
            <div class="stip-after-5">\(Alert(
                kind: .info, heading: "Stip leest nog \(Opmaak.aantal(overzicht.wachtend, "document", "documenten"))",
                text: "<p><a class=\"utrecht-link nl-link\" href=\"/documenten\">Ververs deze pagina</a> om te zien hoe ver het is.</p>").html)</div>
            """
    }

    private var nothing: HTML {
        EmptyState(
            heading: "Er zijn nog geen plannen",
            text: "Voeg de plannen van de gemeenten toe als pdf, Word, ODT of tekst. Een zip met alles erin mag ook.",
            actions: magToevoegen ? [Crumb("Voeg plannen toe", "/documenten/nieuw")] : []
        ).html
    }

    private var list: HTML {
        let shown = overzicht.regels(filter, hits: hits)
        return """
            \(overzicht.regels.isEmpty ? nil : register + tabs + filterForm as HTML?)
            \(overzicht.regels.isEmpty ? nil : (shown.isEmpty ? noneFound : table(shown)) as HTML?)
            \(filter.isEmpty ? others : nil)
            \(verwijderd == 0 ? nil : removed)
            """
    }

    private var tabs: HTML {
        let all: HTML = "<li><a href=\"\(address(stand: nil))\"\(filter.stand == nil ? current : "")>Alle \(overzicht.regels.count)</a></li>"
        let stands = Planstand.allCases.filter { overzicht.count($0) > 0 }.map { stand -> HTML in
            """
            <li><a href="\(address(stand: stand))"\(filter.stand == stand ? current : "")>\(stand.icon.html)\(stand.naam) \(overzicht.count(stand))</a></li>
            """
        }
        return "<ul class=\"stip-tabs stip-after-5\" aria-label=\"Toon een stand\">\([all] + stands)</ul>"
    }

    private let current: HTML = " aria-current=\"true\""

    private var filterForm: HTML {
        let districten = [("", "Alle districten")] + overzicht.districten.map { ($0, $0) }
        let standen = [("", "Alle standen")] + Planstand.allCases.map { ($0.rawValue, $0.naam) }
        let beoordelingen = [("", "Alle")] + Beoordelingsstand.Stand.allCases.map { ($0.rawValue, "\($0.naam) (\(overzicht.count($0)))") }
        return """
            <form class="stip-filter" method="get" action="/documenten" role="search" aria-label="Plannen">
            <div class="utrecht-form-field stip-filter__wide"><label class="utrecht-form-label" for="zoek">Gemeente of woord in het plan</label>\
            <input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" value="\(filter.zoek ?? "")"></div>
            \(Filterkeuze(name: "district", label: "District", options: districten, chosen: filter.district ?? "").html)
            \(Filterkeuze(name: "stand", label: "Stand", options: standen, chosen: filter.stand?.rawValue ?? "").html)
            \(Filterkeuze(name: "beoordeling", label: "Beoordeling", options: beoordelingen, chosen: filter.beoordeling?.rawValue ?? "").html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Toon plannen</button>
            </form>
            """
    }

    private func table(_ shown: [Documentenoverzicht.Regel]) -> HTML {
        let seen = shown.count == overzicht.regels.count ? "" : " U ziet er \(shown.count)."
        let groups = overzicht.districten.compactMap { district in group(district, shown.filter { $0.district == district }) }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="plannen-kop">
            <table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="plannen-kop">Plannen per gemeente<small role="status">\
            \(Opmaak.aantal(overzicht.regels.count, "gemeente", "gemeenten")), gesorteerd op district en naam.\(seen) \
            Stand op \(Opmaak.datum(overzicht.dag)).</small></caption>
            <thead><tr><th scope="col">Gemeente</th><th scope="col">Plan</th><th scope="col" class="stip-number">Prioriteiten</th>\
            <th scope="col">Stand</th><th scope="col">Beoordeling</th><th scope="col">Bijzonderheid</th></tr></thead>
            <tbody>\(groups)</tbody></table></div>
            <p class="stip-before-4">\(Icon.ophalen.html) Haal deze lijst op: \
            <a class="utrecht-link nl-link" href="\(address(stand: filter.stand, csv: "excel"))">csv voor Excel</a> of \
            <a class="utrecht-link nl-link" href="\(address(stand: filter.stand, csv: "rfc4180"))">csv met komma’s</a></p>
            """
    }

    private func group(_ district: String, _ rows: [Documentenoverzicht.Regel]) -> HTML? {
        guard !rows.isEmpty else { return nil }
        let all = overzicht.regels.count { $0.district == district }
        return """
            <tr class="utrecht-table__row--group"><th colspan="6" scope="rowgroup">\(district) <span class="stip-soft stip-regular">\
            \(rows.count) van \(Opmaak.aantal(all, "gemeente", "gemeenten"))</span></th></tr>
            \(rows.map(row))
            """
    }

    private func row(_ regel: Documentenoverzicht.Regel) -> HTML {
        let name: HTML =
            if let document = regel.plan.document {
                "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(document.id)\">\(regel.naam)</a>"
            } else { "\(regel.naam)" }
        return """
            <tr><th scope="row">\(name)</th><td data-label="Plan">\(plan(regel))</td>\
            <td class="stip-number" data-label="Prioriteiten">\(regel.prioriteiten.map { count in "\(count)" as HTML } ?? Documentenpagina.none)</td>\
            <td data-label="Stand">\(regel.plan.stand.badge.html)</td>\
            <td data-label="Beoordeling">\(regel.nakijken?.badge?.html ?? Documentenpagina.none)</td>\
            <td class="stip-soft" data-label="Bijzonderheid">\(overzicht.bijzonderheid(of: regel))</td></tr>
            """
    }

    private func plan(_ regel: Documentenoverzicht.Regel) -> HTML {
        guard let document = regel.plan.document else { return Documentenpagina.none }
        return "\(document.naam)\(document.looptijdAchterNaam)"
    }

    private static let none: HTML = "<span class=\"stip-none\" aria-hidden=\"true\">–</span><span class=\"stip-visually-hidden\">geen</span>"

    private var noneFound: HTML {
        let place = filter.district.map { "In \($0)" } ?? "In de hele eenheid"
        let stand = filter.stand.map { " met de stand ‘\($0.naam.lowercased())’" } ?? ""
        let beoordeling = filter.beoordeling.map { " en de beoordeling ‘\($0.naam.lowercased())’" } ?? ""
        let word = filter.zoek.map { " bij het woord ‘\($0)’" } ?? ""
        var wider = filter
        (wider.district, wider.stand, wider.beoordeling) = (nil, nil, nil)
        let elsewhere = overzicht.regels(wider, hits: hits).count
        let more = wider == filter || elsewhere == 0 ? "" : " Zonder district, stand en beoordeling vindt u er \(Opmaak.telwoord(elsewhere))."
        return """
            <div class="stip-section" role="status">\(EmptyState(
                heading: "Geen plannen gevonden", text: "\(place) staat geen plan\(stand)\(beoordeling)\(word).\(more)",
                actions: (elsewhere > 0 && wider != filter ? [Crumb("Zoek in de hele eenheid", wider.address)] : []) + [Crumb("Wis het filter", "/documenten")]
            ).html)</div>
            """
    }

    private var others: HTML? {
        guard !overzicht.overig.isEmpty else { return nil }
        return """
            <section class="stip-section stip-table-region" tabindex="0" aria-labelledby="overig-kop">
            <table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="overig-kop">Andere documenten<small>Stukken die nu niet het plan van een gemeente zijn.</small></caption>
            <thead><tr><th scope="col">Document</th><th scope="col">Van</th><th scope="col">Soort</th><th scope="col">Stand</th></tr></thead>
            <tbody>\(overzicht.overig.map(other))</tbody></table></section>
            """
    }

    private func other(_ document: Document) -> HTML {
        let owners = document.herkomst.isEmpty ? "Nog van niemand" : Opmaak.lijst(document.herkomst.map(\.naam))
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="/documenten/\(document.id)">\(document.naam)</a></th>\
            <td data-label="Van">\(owners)</td><td data-label="Soort">\(document.soort?.naam ?? "–")\(document.looptijdAchterNaam)</td>\
            <td data-label="Stand">\(document.stand.badge.html)</td></tr>
            """
    }

    private var removed: HTML {
        """
        <p class="stip-before-5"><a class="utrecht-link nl-link" href="/documenten/verwijderd">\
        \(Opmaak.zin(Opmaak.aantal(verwijderd, "verwijderd document", "verwijderde documenten")))</a></p>
        """
    }

    private func address(stand: Planstand?, csv: String? = nil) -> String {
        var other = filter
        other.stand = stand
        return csv.map { "/documenten/lijst" + other.query(and: [("vorm", $0)]) } ?? other.address
    }
}

/// A list to narrow another list with. Unlike a field of a form it asks nothing: nothing is required and nothing can be wrong.
struct Filterkeuze {
    let name: String
    let label: String
    let options: [(value: String, label: String)]
    let chosen: String

    var html: HTML {
        """
        <div class="utrecht-form-field"><label class="utrecht-form-label" for="\(name)">\(label)</label>\
        <select class="utrecht-select utrecht-select--html-select" id="\(name)" name="\(name)">\(options.map(option))</select></div>
        """
    }

    private func option(_ option: (value: String, label: String)) -> HTML {
        "<option value=\"\(option.value)\"\(option.value == chosen ? " selected" : "")>\(option.label)</option>"
    }
}
