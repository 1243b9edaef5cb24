import Foundation
import HTML

/// How states, judgements and proposals of a toets look, on every page the same.

extension Toetsstand {
    var badge: StatusBadge {
        switch self {
        case .nietBegonnen: StatusBadge(.neutral, naam)
        case .bezig: StatusBadge(.active, naam)
        case .akkoord, .akkoordMetWijzigingen: StatusBadge(.success, naam)
        case .geenPlan: StatusBadge(.warning, naam)
        case .teLaat, .nietGeantwoord: StatusBadge(.error, naam)
        }
    }

    var dot: Dot {
        switch self {
        case .nietBegonnen: .open
        case .bezig: .bezig
        case .akkoord, .akkoordMetWijzigingen: .klaar
        case .teLaat, .geenPlan, .nietGeantwoord: .laat
        }
    }

    static let legenda: [(Dot, String)] = [
        (.klaar, "akkoord, met of zonder wijzigingen"), (.bezig, "bezig"), (.open, "niet begonnen"), (.laat, "te laat, niet geantwoord of geen plan"),
    ]
}

extension Toetsreactie.Oordeel {
    var naam: String {
        switch self {
        case .klopt: "Klopt"
        case .anders: "Moet anders"
        case .hoortErNietIn: "Hoort er niet in"
        }
    }

    var badge: StatusBadge {
        switch self {
        case .klopt: StatusBadge(.success, naam)
        case .anders: StatusBadge(.active, naam)
        case .hoortErNietIn: StatusBadge(.warning, naam)
        }
    }
}

extension Toetsverwerking {
    var badge: StatusBadge {
        switch besluit {
        case .overgenomen, .zelfVerwerkt: StatusBadge(.success, "Overgenomen")
        case .nietOvergenomen: StatusBadge(.neutral, "Niet overgenomen")
        }
    }

    /// What became of it, with the reason when there is one.
    var html: HTML {
        """
        <p>\(badge.html) <span class="stip-soft">\(door), \(Opmaak.dagEnDatum(op.inAmsterdam.datum))</span></p>\
        \(reden.map { text in "<p class=\"stip-break\">\(text)</p>" })
        """
    }
}

extension [Themaverwijzing] {
    var chips: HTML {
        guard !isEmpty else { return "Geen thema past" }
        let items = map { thema -> HTML in
            "<li>\(Pictogram(thema: thema.code)?.chip(thema.naam) ?? "<span class=\"stip-theme-chip\">\(thema.naam)</span>")</li>"
        }
        return "<ul class=\"stip-chips\">\(items)</ul>"
    }
}

extension Toetsvoorstel {
    /// As a list of facts; with `was` only what differs, beside what it was.
    func facts(was: Toetsvoorstel? = nil) -> HTML {
        var rows: [HTML] = []
        func add(_ term: String, _ value: HTML, _ former: HTML?, _ differs: Bool) {
            guard was == nil || differs else { return }
            rows.append("<dt>\(term)</dt><dd>\(value)\(former.map { text in "<br><span class=\"stip-soft\">Wij lazen: \(text)</span>" })</dd>")
        }
        add("Naam", "\(naam)", was.map { "\($0.naam)" }, was?.naam != naam)
        add("Thema", themas.chips, was.map { "\($0.themas.isEmpty ? "geen thema" : Opmaak.lijst($0.themas.map(\.naam)))" }, was?.themas != themas)
        add("Rang", "\(rang.naam)", was.map { "\($0.rang.naam)" }, was?.rang != rang)
        if focus != nil || was?.focus != nil {
            add("Focus", "\(focus ?? "geen")", was.map { "\($0.focus ?? "geen")" }, was?.focus != focus)
        }
        return "<dl class=\"stip-facts\">\(rows)</dl>"
    }
}

extension Toetsaanvulling.Bron {
    /// Where it stands, with the words of the plan where there are any.
    func html(plan: Toetsplan?) -> HTML {
        switch self {
        case .stuk(let naam, let datum): return "<p class=\"stip-break\">Bron: \(naam), vastgesteld op \(Opmaak.datum(datum))</p>"
        case .plan(let bladzijde, let zin):
            let place: HTML =
                plan.map { plan in
                    """
                    <a class="utrecht-link nl-link" href="/documenten/\(plan.document)?bladzijde=\(bladzijde)">\(plan.naam), bladzijde \(bladzijde)</a>
                    """
                } ?? "bladzijde \(bladzijde)"
            return "<blockquote class=\"stip-quote\"><p>\(zin)</p></blockquote><p>Bron: \(place)</p>"
        }
    }

    var zin: String {
        switch self {
        case .stuk(let naam, let datum): "\(naam), vastgesteld op \(Opmaak.datum(datum))"
        case .plan(let bladzijde, let zin): "plan, bladzijde \(bladzijde): \(zin)"
        }
    }
}

/// Who did what with the part of one municipality, folded away.
struct Toetshistorie {
    let regels: [Gebeurtenis]
    let now: Date

    var html: HTML? {
        guard !regels.isEmpty else { return nil }
        let lines = regels.map { regel in "<li>\(Opmaak.zin(Opmaak.geleden(regel.moment, now: now))): \(regel.tekst)</li>" as HTML }
        return """
            <details class="utrecht-accordion__section"><summary>Wie deed wat</summary><div class="utrecht-accordion__panel">\
            <ol class="stip-list stip-break">\(lines)</ol></div></details>
            """
    }
}

/// The text of the coördinator, each paragraph apart.
struct Toetsuitleg {
    let text: String

    var html: HTML {
        let alineas = text.split(whereSeparator: \.isNewline).map { "<p>\($0)</p>" as HTML }
        return "<div class=\"stip-flow stip-narrow stip-break\">\(alineas)</div>"
    }
}
