import Foundation
import HTML

/// Every round that this visitor may see, with how it stands.
struct Stemrondespagina: Page {
    struct Regel: Equatable, Sendable {
        let ronde: Stemronde
        /// Nothing for who may not see it yet.
        var opkomst: [Opkomst]?
        /// Participants for which this visitor can answer now.
        var eigen: [Deelnemer] = []
    }

    let regels: [Regel]
    let now: Date
    var magLeiden = false
    /// Whether a longlist was frozen, so that a round can be made.
    var heeftLijst = false

    let title = "Stemrondes"

    var main: HTML {
        """
        \(PageHead(heading: title, lead: lead, action: magLeiden && !regels.isEmpty ? ButtonLink(name: "Maak een ronde", path: "/stemrondes/nieuw", icon: .plus).html : nil).html)
        \(own)
        \(regels.isEmpty ? empty : list)
        """
    }

    private var lead: HTML { "Overleggen kiezen uit de longlist. Wie wat koos, ziet u na sluiting, en altijd met de telregel erbij." }

    private var empty: HTML {
        guard magLeiden else {
            return EmptyState(heading: "Er is nog geen ronde", text: "Zodra de coördinator een ronde opent, staat zij hier.").html
        }
        return heeftLijst
            ? EmptyState(
                heading: "Er is nog geen ronde",
                text: "Leg de longlist voor aan de overleggen: kies wie er meedoet, hoe er gekozen wordt en hoe Stip telt.",
                actions: [Crumb("Maak een ronde", "/stemrondes/nieuw")]
            ).html
            : EmptyState(
                heading: "Er is nog geen longlist", text: "Een ronde begint met een vastgelegde longlist. Leg die eerst vast.",
                actions: [Crumb("Naar de longlist", "/longlist")]
            ).html
    }

    private var own: HTML? {
        let waiting = regels.flatMap { regel in regel.eigen.map { (regel.ronde, $0) } }
        guard !waiting.isEmpty else { return nil }
        let items = waiting.map { ronde, deelnemer in
            """
            <li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="\(ronde.biljetpad(of: deelnemer.id))">\
            Kies voor \(deelnemer.naam)</a><p>\(ronde.naam). Kiezen kan tot \(ronde.sluitmoment).</p></div></li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="eigen-kop"><h2 class="utrecht-heading-2" id="eigen-kop">U bent aan de beurt</h2>
            <ul class="stip-tasks">\(items)</ul></section>
            """
    }

    private var list: HTML {
        """
        <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="rondes-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="rondes-kop">Alle rondes<small>De nieuwste staat bovenaan.</small></caption>
        <thead><tr><th scope="col">Ronde</th><th scope="col">Stand</th><th scope="col">Wanneer</th><th scope="col">Opkomst</th></tr></thead>
        <tbody>\(regels.map(row))</tbody></table></div>
        """
    }

    private func row(_ regel: Regel) -> HTML {
        let ronde = regel.ronde
        let turnout: HTML = regel.opkomst.map { "\($0.beantwoord) van \($0.verwacht)" } ?? "na sluiting"
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="\(ronde.pad)">\(ronde.naam)</a></th>\
            <td data-label="Stand">\(ronde.badge(at: now).html)</td><td data-label="Wanneer">\(ronde.wanneer(at: now))</td>\
            <td data-label="Opkomst">\(ronde.stand(at: now) == .opgesteld ? "–" : turnout)</td></tr>
            """
    }
}

extension Stemronde {
    func badge(at now: Date) -> StatusBadge {
        switch stand(at: now) {
        case .opgesteld: isKlaargezet(at: now) ? StatusBadge(.active, "staat klaar") : StatusBadge(.neutral, "opgesteld")
        case .open: StatusBadge(.active, "open")
        case .gesloten: StatusBadge(.warning, "gesloten, nog niet vastgesteld")
        case .vastgesteld: StatusBadge(.success, "vastgesteld")
        case .ingetrokken: StatusBadge(.neutral, "ingetrokken")
        }
    }

    /// What the clock says of it, in a few words.
    func wanneer(at now: Date) -> String {
        switch stand(at: now) {
        case .opgesteld: isKlaargezet(at: now) ? "opent op \(Opmaak.moment(opent))" : "nog niet voorgelegd"
        case .open: "kiezen kan tot \(sluitmoment)"
        case .gesloten: "gesloten op \(Opmaak.moment(gesloten))"
        case .vastgesteld: vaststelling.map { "vastgesteld op \(Opmaak.datum($0.op.inAmsterdam.datum))" } ?? ""
        case .ingetrokken: intrekking.map { "ingetrokken op \(Opmaak.datum($0.op.inAmsterdam.datum))" } ?? ""
        }
    }
}
