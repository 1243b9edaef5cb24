import Formats
import HTML

/// The steps of a planning as a list that can be searched: by body, by state, by word.
struct Planningslijstpagina: Page {
    let beeld: Planningsbeeld
    var vraag = Planningsvraag()

    var title: String { "Stappen van \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    private var gevonden: [Planningsstap] { beeld.dossier.opVolgorde.filter { vraag.past($0, in: beeld) } }

    var main: HTML {
        let add = ButtonLink(name: "Voeg een stap toe", path: "\(beeld.pad)/stappen/nieuw", icon: .plus).html
        return """
            \(PageHead(heading: title, lead: lead, action: beeld.mag ? add : nil).html)
            \(Planningsweergaven(pad: beeld.pad, hier: .lijst).html)
            \(filter)
            \(gevonden.isEmpty ? nothing : table)
            <p class="stip-section">Neem de hele lijst mee als \(Sheet.Form.links(to: "\(beeld.pad)/stappenlijst")).</p>
            """
    }

    private var lead: HTML {
        let all = beeld.dossier.stappen.count
        return vraag.isLeeg ? "\(Opmaak.zin(Opmaak.aantal(all, "stap", "stappen"))), op volgorde van datum." : "\(gevonden.count) van \(all) stappen."
    }

    private var filter: HTML {
        let bodies = [Keuzemogelijkheid("", "iedereen")] + beeld.organenInPlanning.map { Keuzemogelijkheid($0.sleutel, $0.naam) }
        let states = [Keuzemogelijkheid("", "elke stand")] + Stapstand.allCases.map { Keuzemogelijkheid($0.rawValue, $0.naam.lowercased()) }
        return """
            <form class="stip-filter stip-after-5" method="get" action="\(beeld.pad)/lijst">\
            \(Veld(name: "orgaan", label: "Wie", kind: .select(bodies), value: vraag.orgaan ?? "").filter)\
            \(Veld(name: "stand", label: "Stand", kind: .select(states), value: vraag.stand?.rawValue ?? "").filter)\
            \(Veld(name: "zoek", label: "Zoek een woord", kind: .search, value: vraag.zoek ?? "").filter)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Toon</button></form>
            """
    }

    private var nothing: HTML {
        EmptyState(
            heading: "Geen stap past hierbij", text: "Kies iemand anders of een andere stand, of zoek een korter woord.",
            actions: [Crumb("Toon alle stappen", "\(beeld.pad)/lijst")]
        ).html
    }

    private var table: HTML {
        let names = Dictionary(beeld.dossier.stappen.map { ($0.id, $0) }) { first, _ in first }
        let rows = gevonden.map { one -> HTML in
            let needs = one.stap.nodig.compactMap { names[$0] }.map { "\($0.kort) (\($0.stap.orgaan))" }
            let first: HTML? = one.vroeger.map { "<br><span class=\"stip-soft\">Eerst: \(Tijdvakwoorden.kort($0))</span>" }
            return """
                <tr><th scope="row">\(Opmaak.zin(one.stap.moment.map { Tijdvakwoorden.kort($0) } ?? "nog geen datum"))\(first)</th>\
                <td data-label="Wie">\(one.stap.orgaan)</td><td data-label="Wat"><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a></td>\
                <td data-label="Wacht op">\(needs.isEmpty ? "niets" : Opmaak.lijst(needs))</td><td data-label="Stand">\(beeld.stand(of: one).badge.html)</td></tr>
                """
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="stappen-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="stappen-kop">Stappen op volgorde</caption>
            <thead><tr><th scope="col">Wanneer</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Wacht op</th><th scope="col">Stand</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// Which steps are asked for.
struct Planningsvraag: Equatable, Sendable {
    /// The key of a body.
    var orgaan: String?
    var stand: Stapstand?
    var zoek: String?

    var isLeeg: Bool { orgaan == nil && stand == nil && zoek == nil }

    func past(_ one: Planningsstap, in beeld: Planningsbeeld) -> Bool {
        if let orgaan, Orgaan(one.stap.orgaan).sleutel != orgaan { return false }
        if let stand, beeld.stand(of: one) != stand { return false }
        guard let zoek = zoek?.lowercased() else { return true }
        return "\(one.stap.orgaan) \(one.stap.wat) \(one.stap.handeling?.rawValue ?? "") \(one.stap.levert ?? "")".lowercased().contains(zoek)
    }
}
