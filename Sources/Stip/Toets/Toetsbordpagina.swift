import HTML

/// The board of a toets: every municipality by district, how it stands, and what to do next.
struct Toetsbordpagina: Page {
    let bord: Toetsbord
    var filter = Toetsfilter()
    var magLeiden = false
    /// Analysts read what municipalities answered; others see only how it stands.
    var magInzien = false
    var eerdere: [Toets] = []
    /// After an act: what it did.
    var melding: String?

    /// Whether the address names this round, and not just the toets of now.
    var isByNumber = false

    var title: String { isByNumber ? "\(bord.toets.titel), ronde \(bord.toets.nummer)" : bord.toets.titel }
    private var toets: Toets { bord.toets }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(lead)", above: title == "Ambtelijke toets" ? nil : "Ambtelijke toets", action: actions).html)
        \(melding.map { text in "<div class=\"stip-after-5\">\(Alert(kind: .ok, text: "<p>\(text)</p>").html)</div>" })
        \(figures)
        \(tasks)
        <section class="stip-section" aria-labelledby="bord-kop">
        <h2 class="utrecht-heading-2" id="bord-kop">Waar staat elke gemeente?</h2>
        \(tabs)\(filterForm)
        \(Dot.legend(Toetsstand.legenda))
        \(shown.isEmpty ? noneFound : table)
        </section>
        \(beheer)
        \(archive)
        """
    }

    private var shown: [Toetsdeel] { bord.delen(filter) }

    private var lead: String {
        let all = bord.delen.count
        let antwoorden = "\(bord.beantwoord) van \(Opmaak.aantal(all, "gemeente", "gemeenten")) antwoordde\(bord.beantwoord == 1 ? "" : "n")."
        guard toets.isOpen else {
            return "\(antwoorden) De toets is gesloten\(toets.gesloten.map { " op \(Opmaak.datum($0.inAmsterdam.datum))" } ?? "")."
        }
        let dagen = toets.dagen(na: bord.dag)
        let rest =
            dagen > 0
            ? "Antwoorden kan nog \(Opmaak.aantal(dagen, "dag", "dagen")), tot en met \(Opmaak.dagEnDatum(toets.reactiedatum))."
            : dagen == 0 ? "Vandaag is de laatste dag om te antwoorden." : "De reactiedatum was \(Opmaak.dagEnDatum(toets.reactiedatum))."
        return "\(antwoorden) \(rest)"
    }

    private var actions: HTML? {
        guard magLeiden, bord.isLaatste else { return nil }
        if toets.isOpen {
            return bord.teHerinneren.isEmpty ? nil : ButtonLink(name: "Herinner gemeenten", path: "/toets/herinneringen").html
        }
        return ButtonLink(name: "Open een nieuwe toets", path: "/toets/nieuw", icon: .plus).html
    }

    private var figures: HTML {
        let all = bord.delen.count
        let figures: [(Int, String, String)] = [
            (bord.count(.akkoord), " van \(all)", "akkoord"), (bord.count(.akkoordMetWijzigingen), " van \(all)", "akkoord met wijzigingen"),
            toets.isOpen ? (bord.count(.teLaat), " van \(all)", "te laat") : (bord.count(.nietGeantwoord), " van \(all)", "niet geantwoord"),
            (bord.teVerwerken, "", bord.teVerwerken == 1 ? "reactie te verwerken" : "reacties te verwerken"),
        ]
        let cells = figures.map { number, rest, text in
            "<div><dt>\(text)</dt><dd>\(number)\(rest.isEmpty ? nil : "<small>\(rest)</small>" as HTML?)</dd></div>" as HTML
        }
        return "<dl class=\"stip-figures\">\(cells)</dl>"
    }

    /// What waits for the coördinator.
    private var tasks: HTML? {
        guard magLeiden, bord.isLaatste else { return nil }
        let agreed = bord.teBevestigen.count
        guard agreed > 0 else { return nil }
        return """
            <div class="stip-section">\(Alert(
                kind: .info, heading: "\(Opmaak.zin(Opmaak.aantal(agreed, "prioriteit", "prioriteiten"))) te bevestigen",
                text: """
                    <p>Alle gemeenten aan wie zij zijn voorgelegd, zeggen dat zij kloppen.</p>
                    <form method="post" action="/toets/bevestiging"><button class="utrecht-button utrecht-button--secondary-action nl-button" \
                    type="submit">Bevestig wat klopt</button></form>
                    """).html)</div>
            """
    }

    private var tabs: HTML {
        let all: HTML = "<li><a href=\"\(address(nil))\"\(filter.stand == nil ? current : "")>Alle \(bord.delen.count)</a></li>"
        let stands = Toetsstand.allCases.filter { bord.count($0) > 0 }.map { stand -> HTML in
            "<li><a href=\"\(address(stand))\"\(filter.stand == stand ? current : "")>\(stand.naam) \(bord.count(stand))</a></li>"
        }
        return "<ul class=\"stip-tabs\" aria-label=\"Toon een stand\">\([all] + stands)</ul>"
    }

    private let current: HTML = " aria-current=\"true\""

    private var filterForm: HTML {
        let districten = [("", "Alle districten")] + bord.districten.map { ($0, $0) }
        let standen = [("", "Alle standen")] + Toetsstand.allCases.map { ($0.rawValue, $0.naam) }
        return """
            <form class="stip-filter" method="get" action="\(path)">
            \(Filterkeuze(name: "district", label: "District", options: districten, chosen: filter.district ?? "").html)
            \(Filterkeuze(name: "stand", label: "Stand", options: standen, chosen: filter.stand?.rawValue ?? "").html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Toon gemeenten</button>
            </form>
            """
    }

    private var noneFound: HTML {
        "<div role=\"status\">\(EmptyState(heading: "Geen gemeenten gevonden", text: "Er is geen gemeente met deze stand.", actions: [Crumb("Toon alle gemeenten", path)]).html)</div>"
    }

    private var table: HTML {
        let groups = bord.districten.compactMap { district -> HTML? in
            let rows = shown.filter { $0.district == district }
            return rows.isEmpty ? nil : group(district, rows)
        }
        let names: [HTML] = ["Gemeente", "Stand", "Antwoord"].map { "<th scope=\"col\">\($0)</th>" }
        let last: HTML? = magInzien ? "<th scope=\"col\">Verwerkt</th><th scope=\"col\">Adviseur OOV</th>" : nil
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="toets-tabel">
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="toets-tabel">Stand per gemeente\
            <small role="status">\(Opmaak.zin(Opmaak.aantal(shown.count, "gemeente", "gemeenten"))), per district. Stand op \(Opmaak.datum(bord.dag)).</small></caption>
            <thead><tr>\(names)\(last)</tr></thead><tbody>\(groups)</tbody></table></div>
            \(magInzien ? downloads : nil)
            """
    }

    private var downloads: HTML {
        """
        <p>\(Icon.ophalen.html) Haal op: <a class="utrecht-link nl-link" href="\(path)/lijst">het bord (csv)</a> of \
        <a class="utrecht-link nl-link" href="\(path)/reacties">alle reacties (csv)</a></p>
        """
    }

    private func group(_ district: String, _ rows: [Toetsdeel]) -> HTML {
        let all = bord.delen.filter { $0.district == district }
        let done = all.count { bord.stand($0).isBeantwoord }
        return """
            <tr class="utrecht-table__row--group"><th colspan="\(magInzien ? 5 : 3)" scope="rowgroup">\(district) \
            \(Dot.row(all.map { bord.stand($0).dot })) <span class="stip-soft stip-regular">\(done) van \
            \(Opmaak.aantal(all.count, "gemeente", "gemeenten")) akkoord</span></th></tr>\(rows.map(row))
            """
    }

    private func row(_ deel: Toetsdeel) -> HTML {
        let name: HTML =
            magInzien && bord.isLaatste ? "<a class=\"utrecht-link nl-link\" href=\"/toets/\(deel.gemeente)\">\(deel.naam)</a>" : "\(deel.naam)"
        let more: HTML? =
            magInzien ? "<td data-label=\"Verwerkt\">\(processed(deel))</td><td data-label=\"Adviseur OOV\">\(adviser(deel))</td>" : nil
        return """
            <tr><th scope="row">\(name)</th><td data-label="Stand">\(bord.stand(deel).badge.html)</td>\
            <td data-label="Antwoord">\(answered(deel))</td>\(more)</tr>
            """
    }

    private func answered(_ deel: Toetsdeel) -> HTML {
        var lines: [HTML] = []
        if let antwoord = deel.antwoord {
            let who =
                magInzien ? "\(antwoord.door), \(Opmaak.korteDatum(antwoord.op.inAmsterdam.datum))" : Opmaak.korteDatum(antwoord.op.inAmsterdam.datum)
            lines.append("\(who)\(antwoord.versie > 1 ? ", versie \(antwoord.versie)" : "")")
        }
        if deel.heropening?.isOpen == true, !toets.isOpen { lines.append("heropend tot en met \(Opmaak.datum(deel.reactiedatum(in: toets)))") }
        if let dag = deel.herinnerd.last, deel.antwoord == nil { lines.append("herinnerd op \(Opmaak.korteDatum(dag))") }
        if deel.plan == nil, deel.antwoord == nil { lines.append("vraag om een leesbaar plan") }
        return lines.isEmpty
            ? "<span class=\"stip-none\" aria-hidden=\"true\">–</span><span class=\"stip-visually-hidden\">nog niets</span>"
            : lines.joined(by: "<br>")
    }

    private func processed(_ deel: Toetsdeel) -> HTML {
        guard let antwoord = deel.antwoord, !antwoord.onderdelen.isEmpty else { return "–" }
        let all = antwoord.onderdelen.count
        let text = "\(all - antwoord.teVerwerken.count) van \(all)"
        return magLeiden && bord.isLaatste
            ? "<a class=\"utrecht-link nl-link\" href=\"/toets/\(deel.gemeente)/verwerking\">\(text)<span class=\"stip-visually-hidden\"> reacties van \(deel.naam) verwerkt</span></a>"
            : "\(text)"
    }

    private func adviser(_ deel: Toetsdeel) -> HTML {
        let names = bord.adviseurs(of: deel).map(\.naam)
        if !names.isEmpty { return "\(Opmaak.lijst(names))" }
        return magLeiden
            ? "Nog niemand. <a class=\"utrecht-link nl-link\" href=\"/gebruikers/nieuw?rol=adviseur&amp;organisatie=\(deel.gemeente)\">Nodig iemand uit<span class=\"stip-visually-hidden\"> voor \(deel.naam)</span></a>"
            : "Nog niemand"
    }

    private var beheer: HTML? {
        guard magLeiden, bord.isLaatste, toets.isOpen else { return nil }
        return """
            <section class="stip-section stip-flow" aria-labelledby="beheer-kop"><h2 class="utrecht-heading-2" id="beheer-kop">Beheer de toets</h2>
            <ul class="stip-list"><li><a class="utrecht-link nl-link" href="/toets/termijn">Geef gemeenten meer tijd</a></li>
            <li><a class="utrecht-link nl-link" href="/toets/sluiting">Sluit de toets</a></li>
            <li><a class="utrecht-link nl-link" href="/bronnen">Zet andere bronnen naast de plannen</a></li></ul></section>
            """
    }

    private var archive: HTML? {
        let others = eerdere.filter { $0.id != toets.id }
        guard !others.isEmpty else { return nil }
        let items = others.map { other in
            "<li><a class=\"utrecht-link nl-link\" href=\"/toets/ronden/\(other.id)\">\(other.titel)</a>, geopend op \(Opmaak.datum(other.geopend.inAmsterdam.datum))</li>"
                as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="eerder-kop"><h2 class="utrecht-heading-2" id="eerder-kop">Andere toetsen</h2>
            <ul class="stip-list">\(items)</ul></section>
            """
    }

    private var path: String { bord.isLaatste ? "/toets" : "/toets/ronden/\(toets.id)" }

    private func address(_ stand: Toetsstand?) -> String {
        let asked = [("district", filter.district), ("stand", stand?.rawValue)].compactMap { name, value in
            value.map { "\(name)=\($0.percentEncoded)" }
        }
        return asked.isEmpty ? path : path + "?" + asked.joined(separator: "&")
    }
}

/// Before the first toets: what it is, and who opens it.
struct Geentoetspagina: Page {
    var magLeiden = false

    let title = "Ambtelijke toets"

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Elke gemeente kijkt na wat Stip in haar plan las, voordat iemand erop bouwt.").html)
        \(EmptyState(
            heading: "Er is nog geen toets",
            text: magLeiden
                ? "Open de toets als de plannen zijn gelezen en nagekeken. Stip legt dan elke gemeente haar eigen prioriteiten voor."
                : "De coördinator opent hem als de plannen zijn gelezen.",
            actions: magLeiden ? [Crumb("Open de toets", "/toets/nieuw")] : []
        ).html)
        <p class="stip-section"><a class="utrecht-link nl-link" href="/bronnen">Bekijk andere bronnen naast de plannen</a></p>
        """
    }
}
