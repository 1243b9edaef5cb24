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

    /// Beyond so many the months to come are a list nobody looks through: then what is further off is folded away.
    private static let veel = 30
    private static let dichtbij = 3

    private var lists: HTML {
        let (coming, past) = (maanden(lijst.komend), lijst.geweest)
        let near = lijst.komend.count > Vergaderingenpagina.veel ? Array(coming.prefix(Vergaderingenpagina.dichtbij)) : coming
        let later = Array(coming.dropFirst(near.count))
        let count = later.reduce(0) { $0 + $1.alle.count }
        return """
            \(near.isEmpty ? "<p class=\"utrecht-paragraph\">Er komt geen vergadering meer aan.</p>" : table(near, id: "komend", "Wat eraan komt"))
            \(later.isEmpty ? nil : folded("\(Opmaak.aantal(count, "vergadering", "vergaderingen")) daarna", table(later, id: "later", "Wat later komt")))
            \(past.isEmpty ? nil : folded("\(Opmaak.aantal(past.count, "vergadering", "vergaderingen")) die zijn geweest", table(maanden(past), id: "geweest", "Wat is geweest")))
            """
    }

    private func folded(_ summary: String, _ content: HTML) -> HTML {
        """
        <details class="utrecht-accordion__section stip-section"><summary>\(summary)</summary>\
        <div class="utrecht-accordion__panel stip-flow">\(content)</div></details>
        """
    }

    private typealias Maand = (naam: String, alle: [Vergadering])

    private func maanden(_ list: [Vergadering]) -> [Maand] {
        var groups: [Maand] = []
        for vergadering in list {
            let naam = Opmaak.maandEnJaar(vergadering.gegevens.datum)
            if groups.last?.naam == naam { groups[groups.count - 1].alle.append(vergadering) } else { groups.append((naam, [vergadering])) }
        }
        return groups
    }

    /// One table, so that its columns stand still; a line says where each month begins.
    private func table(_ maanden: [Maand], id: String, _ caption: String) -> HTML {
        let groups = maanden.map { maand -> HTML in
            """
            <tbody><tr class="utrecht-table__row--group"><th colspan="5" scope="rowgroup">\(Opmaak.zin(maand.naam))</th></tr>\(maand.alle.map(row))</tbody>
            """
        }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="\(id)-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="\(id)-kop">\(caption)</caption>
            <thead><tr><th scope="col">Dag</th><th scope="col">Wie</th><th scope="col">Tijd</th><th scope="col">Plaats</th><th scope="col">Stand</th></tr></thead>
            \(groups)</table></div>
            """
    }

    private func plaats(_ vergadering: Vergadering) -> String {
        vergadering.gegevens.plaats ?? (lijst.afgeschermd.contains(vergadering.id) ? "Alleen voor de leden" : "Nog niet bekend")
    }

    private func row(_ vergadering: Vergadering) -> HTML {
        let gegevens = vergadering.gegevens
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="\(vergadering.pad)">\(Opmaak.zin(Opmaak.dagEnDatum(gegevens.datum)))</a></th>\
            <td data-label="Wie">\(Opmaak.zin(lijst.organen.naam(of: vergadering.orgaan)))</td><td data-label="Tijd">\(gegevens.tijdzin ?? "Nog niet bekend")</td>\
            <td data-label="Plaats">\(plaats(vergadering))</td><td data-label="Stand">\(vergadering.badge.html)</td></tr>
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
