import HTML

/// The meetings, coming first, under the months they are in.
struct Vergaderingenpagina: Page {
    let lijst: Vergaderlijst
    /// The codes of the bodies whose meetings this visitor keeps.
    var eigen: Set<String> = []

    let title = "Vergaderingen"
    let trail = [Crumb("Planning", "/planning")]

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Wanneer de overleggen en de gemeenteraden bij elkaar komen. De planning rekent met deze dagen.", action: lijst.alle.isEmpty ? nil : actions).html)
        \(Planningsdeuren(hier: .vergaderingen).html)
        \(filter)
        \(lijst.alle.isEmpty ? empty : lists)
        """
    }

    private var actions: HTML {
        let keep: HTML? =
            eigen.isEmpty
            ? nil
            : ButtonLink(name: "Plan een vergadering", path: "/vergaderingen/nieuw", icon: .plus).html
                + ButtonLink(name: "Lees data in", path: "/vergaderingen/invoer", isPrimary: false).html
        return keep.map { "<div class=\"utrecht-button-group\">\($0)</div>" } ?? ""
    }

    private var filter: HTML? {
        guard !lijst.organen.isEmpty, !lijst.alle.isEmpty || lijst.orgaan != nil else { return nil }
        let options = [("", "Alle overleggen en raden")] + lijst.organen.map { ($0.code, Opmaak.zin($0.naam)) }
        return """
            <form class="stip-filter" method="get" action="/vergaderingen" role="search" aria-label="Vergaderingen">
            \(Filterkeuze(name: "orgaan", label: "Overleg of raad", options: options, chosen: lijst.orgaan ?? "").html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Toon vergaderingen</button>
            </form>
            """
    }

    private var empty: HTML {
        let text =
            lijst.orgaan != nil
            ? "Van dit overleg staat er nog geen vergadering. Kies een ander overleg, of plan er een."
            : eigen.isEmpty
                ? "De coördinator, een secretaris of een griffier zet ze erin. Daarna staan ze hier."
                : "Plan er een, of lees de data van een heel jaar in uit een bestand."
        return EmptyState(
            heading: "Er staan nog geen vergaderingen", text: text,
            actions: eigen.isEmpty ? [] : [Crumb("Plan een vergadering", "/vergaderingen/nieuw"), Crumb("Lees data in", "/vergaderingen/invoer")]
        ).html
    }

    private var lists: HTML {
        let coming = months(lijst.komend)
        let past = lijst.geweest
        return """
            \(lijst.komend.isEmpty ? "<p class=\"utrecht-paragraph\">Er komt geen vergadering meer aan.</p>" : coming)
            \(past.isEmpty ? nil : earlier(past))
            """
    }

    private func earlier(_ past: [Vergadering]) -> HTML {
        """
        <details class="utrecht-accordion__section stip-section"><summary>\(Opmaak.aantal(past.count, "vergadering", "vergaderingen")) die zijn geweest</summary>\
        <div class="utrecht-accordion__panel stip-flow">\(months(past))</div></details>
        """
    }

    /// A table for each month; a heading says which.
    private func months(_ list: [Vergadering]) -> HTML {
        var groups: [(String, [Vergadering])] = []
        for vergadering in list {
            let maand = Opmaak.maandEnJaar(vergadering.gegevens.datum)
            if groups.last?.0 == maand { groups[groups.count - 1].1.append(vergadering) } else { groups.append((maand, [vergadering])) }
        }
        return groups.map { maand, all -> HTML in
            let id = "maand-\(maand.lowercased().replacing(" ", with: "-"))"
            return """
                <section class="stip-section stip-flow"><h2 class="utrecht-heading-2" id="\(id)">\(Opmaak.zin(maand))</h2>
                <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="\(id)"><table class="utrecht-table stip-table-stack">
                <caption class="utrecht-table__caption stip-visually-hidden">Vergaderingen in \(maand)</caption>
                <thead><tr><th scope="col">Dag</th><th scope="col">Wie</th><th scope="col">Tijd</th><th scope="col">Plaats</th><th scope="col">Stand</th></tr></thead>
                <tbody>\(all.map(row))</tbody></table></div></section>
                """
        }.joined(by: "\n")
    }

    private func row(_ vergadering: Vergadering) -> HTML {
        let gegevens = vergadering.gegevens
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="\(vergadering.pad)">\(Opmaak.zin(Opmaak.dagEnDatum(gegevens.datum)))</a></th>\
            <td data-label="Wie">\(Opmaak.zin(lijst.organen.naam(of: vergadering.orgaan)))</td><td data-label="Tijd">\(gegevens.tijdzin ?? "Nog niet bekend")</td>\
            <td data-label="Plaats">\(gegevens.plaats ?? "Nog niet bekend")</td><td data-label="Stand">\(vergadering.badge.html)</td></tr>
            """
    }
}

extension Vergadering {
    var pad: String { "/vergaderingen/\(id)" }
    var badge: StatusBadge {
        isAfgelast ? StatusBadge(.error, "afgelast") : gegevens.isBesloten ? StatusBadge(.neutral, "besloten") : StatusBadge(.success, "openbaar")
    }
}

extension Opmaak {
    /// "maart 2027"
    static func maandEnJaar(_ datum: Datum) -> String { self.datum(datum).split(separator: " ").dropFirst().joined(separator: " ") }
}
