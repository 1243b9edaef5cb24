import Formats
import HTML

/// "Andere regel, andere top vijf?"
struct Regelblok {
    let beeld: Uitslagbeeld
    let vergelijking: Regelvergelijking

    var html: HTML? {
        guard vergelijking.rijen.count > 1 else { return nil }
        let top = beeld.topnaam
        let heads = vergelijking.opties.map { "<th scope=\"col\" class=\"stip-center\">\($0.naam)</th>" as HTML }
        let rows = vergelijking.rijen.map { rij -> HTML in
            let own = rij.isEigen ? " Dit is de regel van deze ronde." : ""
            let cells = vergelijking.opties.map { "<td class=\"stip-center\">\(cell(rij.stand($0.id)))</td>" as HTML }
            return "<tr><th scope=\"row\">\(rij.naam)<br><span class=\"stip-soft stip-regular\">\(rij.regel.uitleg)\(own)</span></th>\(cells)</tr>"
        }
        let sources = vergelijking.rijen.map { rij in
            "<dt>\(rij.naam), versie \(rij.regel.rule.version)</dt><dd>\(rij.regel.uitleg) Bron: \(rij.regel.rule.source).</dd>" as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="regel-kop">
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="regel-kop">
            <table class="utrecht-table utrecht-table--middle">
            <caption class="utrecht-table__caption" id="regel-kop">Andere regel, andere \(top)?<small>\(vergelijking.zin(beeld))</small></caption>
            <thead><tr><th scope="col">Regel</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            <ul class="stip-legend" aria-label="Betekenis van de tekens"><li>\(Dot.klaar.html)in de \(top)</li><li>\(Dot.bezig.html)gelijke stand</li>\
            <li><span class="stip-none" aria-hidden="true">·</span>niet in de \(top)</li></ul>
            <details><summary>Wat doen deze regels precies?</summary><div class="stip-flow stip-before-4"><p>Elke regel heeft een naam, een versie en een bron. \
            U kunt de biljetten ophalen en zelf natellen.</p><dl class="utrecht-data-list">\(sources)</dl></div></details>
            </section>
            """
    }

    private func cell(_ stand: Uitslagregel.Stand?) -> HTML {
        let (dot, word): (Dot?, String) =
            switch stand {
            case .zeker: (.klaar, "in de \(beeld.topnaam)")
            case .gelijk: (.bezig, "gelijke stand")
            case .niet: (nil, "niet in de \(beeld.topnaam)")
            case nil: (nil, "niet te tellen")
            }
        let sign: HTML =
            dot.map {
                "<svg class=\"stip-vote stip-dot--\($0.rawValue)\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><use href=\"#i-d-\($0.rawValue)\"/></svg>"
            } ?? "<span class=\"stip-none\" aria-hidden=\"true\">\(stand == nil ? "–" : "·")</span>"
        return "\(sign)<span class=\"stip-visually-hidden\">\(word)</span>"
    }
}

/// The four criteria for a priority of the region, beside the votes.
struct Criteriablok {
    let beeld: Uitslagbeeld
    let mag: Bool
    let gevuld: Form
    let refusal: Refusal?

    var html: HTML? {
        let shown = beeld.uitslag.regels.map(\.optie).filter { optie in
            beeld.oordelen[optie.id] != nil || beeld.gekozen.contains(optie.id) || beeld.uitslag.gelijk.contains(optie.id)
        }
        guard beeld.ronde.keuzewijze.heeftPlaatsen, mag || !beeld.oordelen.isEmpty, !shown.isEmpty else { return nil }
        let heads = Criterium.allCases.map { "<th scope=\"col\">\($0.naam)</th>" as HTML }
        let rows = shown.map { optie -> HTML in
            let cells = Criterium.allCases.map { "<td data-label=\"\($0.naam)\">\(cell(beeld.oordelen[optie.id]?[$0]))</td>" as HTML }
            return "<tr><th scope=\"row\">\(optie.naam)</th>\(cells)</tr>"
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="criteria-kop">
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="criteria-kop">
            <table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="criteria-kop">Is het een regionale prioriteit?<small>Vier vragen naast de telling, zoals de longlist ze \
            beantwoordde. Wat bij deze uitslag opnieuw is beoordeeld, staat erbij.</small></caption>
            <thead><tr><th scope="col">Onderwerp</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            \(mag ? form(shown) : nil)</section>
            """
    }

    private func cell(_ oordeel: Uitslagoordeel?) -> HTML {
        guard let oordeel, let score = oordeel.oordeel.score else { return "<span class=\"stip-soft\">Niet beoordeeld</span>" }
        let (kind, word): (StatusBadge.Kind, String) = [(.neutral, "Nee"), (.warning, "Zwak"), (.warning, "Voor een deel"), (.success, "Ja")][
            min(max(score, 0), 3)]
        let again: HTML? = oordeel.door.map {
            "<br><span class=\"stip-soft\">Opnieuw beoordeeld door \($0)\(oordeel.op.map { " op \(Opmaak.datum($0.inAmsterdam.datum))" } ?? "").</span>"
        }
        return "\(StatusBadge(kind, "\(word) (\(score))").html)<br><span class=\"stip-soft\">\(oordeel.oordeel.reden)</span>\(again)"
    }

    private func form(_ opties: [Optie]) -> HTML {
        let chosen = gevuld["criterium"].flatMap(Criterium.init(rawValue:)) ?? .meerderheid
        // The rule of a candidate names its fields after the criterium; here there is one of each.
        let own = refusal.map { refusal in
            Refusal(
                refusal.reasons.map { reason in
                    let field = reason.field.map { $0.hasPrefix("score-") ? "score" : $0.hasPrefix("reden-") ? "oordeelreden" : $0 }
                    return Reason(reason.kind, code: reason.code, field: field, reason.message)
                })
        }
        let isOpen = refusal?.reasons.contains { ($0.field ?? "").hasPrefix("score-") || ($0.field ?? "").hasPrefix("reden-") } ?? false
        return """
            <details class="stip-no-print"\(isOpen ? " open" : "" as HTML)><summary>Beoordeel een onderwerp opnieuw</summary>
            <form class="stip-flow stip-before-4" method="post" action="/stemrondes/\(beeld.ronde.id)/uitslag/criteria" novalidate>
            \(Veld(name: "optie", label: "Onderwerp", kind: .select(opties.map { Keuzemogelijkheid($0.id, $0.naam) }), value: gevuld["optie"] ?? "").html)
            \(Veld(name: "criterium", label: "Vraag", kind: .select(Criterium.allCases.map { Keuzemogelijkheid($0.rawValue, $0.vraag) }), value: chosen.rawValue).html)
            \(Veld(
                name: "score", label: "Score", kind: .select(Criteriumoordeel.scores.map { Keuzemogelijkheid(String($0), Criteriumoordeel.naam($0)) }),
                value: gevuld["score"] ?? "", refusal: own).html)
            \(Veld(name: "oordeelreden", label: "Waarom", kind: .textarea(rows: 3), value: gevuld["oordeelreden"] ?? "", refusal: own).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Bewaar dit oordeel</button></form></details>
            """
    }
}

/// The answers to the open questions, of all participants side by side: about the whole, then subject by subject.
struct Antwoordenblok {
    let beeld: Uitslagbeeld

    var html: HTML? {
        let ronde = beeld.ronde
        let whole = ronde.vragen.filter { $0.bereik == .geheel }.compactMap { question($0, nil) }
        let perOptie = beeld.uitslag.regels.compactMap { regel -> HTML? in
            let answers = ronde.vragen.filter { $0.bereik == .optie }.compactMap { question($0, regel.optie.id) }
            guard !answers.isEmpty else { return nil }
            let chosen = beeld.gekozen.contains(regel.optie.id)
            return
                "<details\(chosen ? " open" : "" as HTML)><summary>\(regel.optie.naam)</summary><div class=\"stip-flow stip-before-4\">\(answers)</div></details>"
        }
        guard !whole.isEmpty || !perOptie.isEmpty else { return nil }
        return """
            <section class="stip-section stip-flow" aria-labelledby="antwoorden-kop"><h2 class="utrecht-heading-2" id="antwoorden-kop">Wat de deelnemers erbij schreven</h2>
            \(whole)\(perOptie)</section>
            """
    }

    private func question(_ vraag: Vraag, _ optie: String?) -> HTML? {
        let answers = beeld.antwoorden(vraag, optie)
        guard !answers.isEmpty else { return nil }
        let items = answers.map { antwoord -> HTML in
            let who: HTML? = antwoord.naam.isEmpty ? nil : "<footer>\(antwoord.naam)</footer>"
            return
                "<li><blockquote class=\"stip-quote\"><p>\(vraag.vorm == .herkenning ? Uitslagbeeld.herkenning(antwoord.tekst) : antwoord.tekst)</p>\(who)</blockquote></li>"
        }
        return "<h3 class=\"utrecht-heading-3\">\(vraag.tekst)</h3><ul class=\"stip-rows\">\(items)</ul>"
    }
}

extension Uitslagbeeld {
    /// `deels` in the database is a part of it for people.
    static func herkenning(_ tekst: String) -> String { tekst == "deels" ? "Voor een deel" : Opmaak.zin(tekst) }
}
