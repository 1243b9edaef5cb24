import HTML

/// One meeting: when and where, its agenda, who sit in it, and who is not there.
struct Vergaderingpagina: Page {
    let beeld: Vergaderbeeld
    var afwezig = Afmeldinvoer()
    var refusal: Refusal?

    private var vergadering: Vergadering { beeld.vergadering }
    private var gegevens: Vergadergegevens { vergadering.gegevens }
    private var naam: String { Opmaak.zin(beeld.orgaan.naam) }

    var title: String { "\(naam), \(Opmaak.datum(gegevens.datum))" }
    let trail = [Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: naam, lead: "\(Opmaak.zin(Opmaak.dagEnDatum(gegevens.datum)))\(gegevens.tijdzin.map { ", \($0)" } ?? "").", action: actions).html)
        \(afgelast)\(warnings)
        \(facts)
        \(beeld.magInzien ? agenda : "<p class=\"utrecht-paragraph stip-section\">Deze vergadering is besloten. De agenda zien alleen de leden.</p>" as HTML)
        \(leden)
        \(afmeldingen)
        """
    }

    private var actions: HTML? {
        guard beeld.magWijzigen else { return nil }
        return """
            <div class="utrecht-button-group">\(ButtonLink(name: "Wijzig", path: "\(vergadering.pad)/bewerken", isPrimary: false).html)\
            \(ButtonLink(name: "Gelast af", path: "\(vergadering.pad)/afgelasten", isPrimary: false).html)</div>
            """
    }

    private var afgelast: HTML? {
        vergadering.afgelast.map {
            Alert(
                kind: .warning, heading: "Deze vergadering gaat niet door",
                text: "<p class=\"utrecht-paragraph\">\($0.reden) Afgelast op \(Opmaak.datum($0.moment.inAmsterdam.datum)).</p>"
            ).html
        }
    }

    private var warnings: HTML? {
        guard !vergadering.isAfgelast, !beeld.waarschuwingen.isEmpty else { return nil }
        return Alert(
            kind: .warning, heading: "Let op de dag", text: beeld.waarschuwingen.map { "<p class=\"utrecht-paragraph\">\($0)</p>" as HTML }.joined(by: "")
        ).html
    }

    private var facts: HTML {
        """
        <div class="stip-section"><dl class="stip-facts"><dt>Plaats</dt><dd>\(beeld.magInzien ? gegevens.plaats ?? "Nog niet bekend" : "Alleen voor de leden")</dd>\
        <dt>Tijd</dt><dd>\(gegevens.tijdzin ?? "Nog niet bekend")</dd>\
        <dt>Toegang</dt><dd>\(gegevens.isBesloten ? "Alleen de leden (besloten)" : "Iedereen (openbaar)")</dd></dl></div>
        """
    }

    // MARK: The agenda

    private var agenda: HTML {
        let rows = beeld.agenda.enumerated().map { row($1, isFirst: $0 == 0, isLast: $0 == beeld.agenda.count - 1) }
        let list: HTML = rows.isEmpty ? "<p class=\"utrecht-paragraph\">Er staat nog niets op de agenda.</p>" : "<ol class=\"utrecht-ordered-list stip-flow\">\(rows)</ol>"
        let add: HTML? = beeld.magWijzigen ? ButtonLink(name: "Zet iets op de agenda", path: "\(vergadering.pad)/agenda/nieuw", icon: .plus).html : nil
        return """
            <section class="stip-section stip-flow" aria-labelledby="agenda-kop"><h2 class="utrecht-heading-2" id="agenda-kop">Agenda</h2>
            \(list)\(add)</section>
            """
    }

    private func row(_ punt: Agendapunt, isFirst: Bool, isLast: Bool) -> HTML {
        let gegevens = punt.gegevens
        let papers = gegevens.stukken.map { stuk -> HTML in
            if case .document(let id, let naam) = stuk { "<li><a class=\"utrecht-link nl-link\" href=\"/documenten/\(id)\">\(naam)</a></li>" } else { "<li>\(stuk.naam)</li>" }
        }
        let step: HTML? = gegevens.stap.map { stap in
            "<br><a class=\"utrecht-link nl-link\" href=\"/planning/\(stap.planning)/stappen/\(stap.stap)\">\(beeld.stapnamen[stap] ?? "Stap in de planning")</a>"
        }
        return """
            <li><strong>\(gegevens.titel)</strong>\(gegevens.handeling.map { " (\($0.rawValue))" } ?? "")\(step)\
            \(papers.isEmpty ? nil : "<ul class=\"utrecht-unordered-list\">\(papers)</ul>" as HTML)\
            \(beeld.magWijzigen ? buttons(punt, isFirst: isFirst, isLast: isLast) : nil)</li>
            """
    }

    private func buttons(_ punt: Agendapunt, isFirst: Bool, isLast: Bool) -> HTML {
        let path = "\(vergadering.pad)/agenda/\(punt.id)"
        let button = { (act: String, word: String) -> HTML in
            """
            <form method="post" action="\(path)/\(act)"><input type="hidden" name="versie" value="\(vergadering.versie)">\
            <button class="utrecht-button utrecht-button--subtle nl-button" type="submit" aria-label="\(word): \(punt.gegevens.titel)">\(word)</button></form>
            """
        }
        return """
            <div class="utrecht-button-group"><a class="utrecht-button utrecht-button--subtle nl-button" href="\(path)" \
            aria-label="Wijzig: \(punt.gegevens.titel)">Wijzig</a>\(isFirst ? nil : button("omhoog", "Omhoog"))\(isLast ? nil : button("omlaag", "Omlaag"))\
            \(button("verwijdering", "Haal weg"))</div>
            """
    }

    // MARK: Who

    private var leden: HTML {
        let rows = beeld.leden.map { "<li>\($0.naam), \($0.rol)</li>" as HTML }
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"utrecht-paragraph\">Niemand heeft in Stip een rol in dit overleg.</p>" : "<ul class=\"utrecht-unordered-list\">\(rows)</ul>"
        return """
            <section class="stip-section stip-flow" aria-labelledby="leden-kop"><h2 class="utrecht-heading-2" id="leden-kop">Leden</h2>
            \(beeld.orgaan.rol.map { rol in "<p class=\"utrecht-paragraph\">\(Opmaak.zin(rol))</p>" as HTML })\(list)</section>
            """
    }

    private var afmeldingen: HTML? {
        guard beeld.magWijzigen || !beeld.afmeldingen.isEmpty else { return nil }
        let rows = beeld.afmeldingen.map(row)
        let list: HTML =
            rows.isEmpty ? "<p class=\"utrecht-paragraph\">Niemand heeft zich afgemeld voor deze dag.</p>" : "<ul class=\"utrecht-unordered-list\">\(rows)</ul>"
        return """
            <section class="stip-section stip-flow" aria-labelledby="afwezig-kop"><h2 class="utrecht-heading-2" id="afwezig-kop">Wie er niet is</h2>
            \(list)\(beeld.magWijzigen ? form : nil)</section>
            """
    }

    private func row(_ afmelding: Afmelding) -> HTML {
        let danger = (beeld.gevaar[afmelding.id] ?? []).map { "<li>\(StatusBadge(.warning, "in gevaar").html) \($0)</li>" as HTML }
        let remove: HTML? =
            beeld.magAfmelden.contains(afmelding.id)
            ? """
            <form method="post" action="\(vergadering.pad)/afmeldingen/\(afmelding.id)/verwijdering">\
            <button class="utrecht-button utrecht-button--subtle nl-button" type="submit" aria-label="Haal de afmelding weg: \(afmelding.persoon)">\
            Haal de afmelding weg</button></form>
            """ : nil
        return """
            <li>\(Opmaak.zin(afmelding.persoon)): \(afmelding.dagenzin)\(afmelding.reden.map { ". Reden: \($0)" } ?? "")\
            \(danger.isEmpty ? nil : "<ul class=\"utrecht-unordered-list\">\(danger)</ul>" as HTML)\(remove)</li>
            """
    }

    private var form: HTML {
        """
        <details class="utrecht-accordion__section"\(afwezig.isOpen ? " open" : "")><summary>Meld iemand af</summary>
        <div class="utrecht-accordion__panel"><form class="stip-narrow stip-flow" method="post" action="\(vergadering.pad)/afmeldingen" novalidate>
        \(Veld(name: "persoon", label: "Wie is er niet?", value: afwezig.persoon, description: "Naam of functie, bijvoorbeeld: burgemeester van Polsdijk.", refusal: refusal).html)
        \(Veld(name: "van", label: "Eerste dag", kind: .date, value: afwezig.van.isEmpty ? gegevens.datum.description : afwezig.van, width: .small, refusal: refusal).html)
        \(Veld(name: "tot", label: "Laatste dag", kind: .date, value: afwezig.tot.isEmpty ? gegevens.datum.description : afwezig.tot, width: .small, refusal: refusal).html)
        \(Veld(name: "reden", label: "Reden", value: afwezig.reden, description: "Alleen wie deze vergaderingen bijhoudt, leest de reden.", isRequired: false, refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Meld af</button></div>
        </form></div></details>
        """
    }
}
