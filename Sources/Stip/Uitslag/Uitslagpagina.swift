import Formats
import HTML

/// The outcome of a round: what was chosen, how firm that is, what is said beside it, and what has to be done with it.
struct Uitslagpagina: Page {
    let beeld: Uitslagbeeld
    /// Who looks leads the rounds: settles ties and establishes.
    var magLeiden = false
    /// Who looks may judge the criteria again.
    var magBeoordelen = false
    var gevuld = Form()
    var refusal: Refusal?

    private var ronde: Stemronde { beeld.ronde }
    var adres: String { "/stemrondes/\(ronde.id)/uitslag" }

    var title: String { "Uitslag van \(ronde.naam)" }
    var trail: [Crumb] { [Crumb("Stemrondes", "/stemrondes"), Crumb(ronde.naam, "/stemrondes/\(ronde.id)")] }

    var main: HTML {
        let vergelijking = Regelvergelijking(beeld.uitslag)
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            <p class="stip-after-3">\(badge)</p>
            \(PageHead(heading: beeld.kop, lead: "\(beeld.onderkop)", action: buttons).html)
            \(beeld.orgaan.map(established))
            \(ronde.keuzewijze == .zienswijze ? zienswijzen : Uitslagtabel(beeld: beeld).html)
            \(Gelijkstandblok(beeld: beeld, vergelijking: vergelijking, mag: magLeiden && ronde.vaststelling == nil, gevuld: gevuld, refusal: refusal).html)
            \(vergelijking.flatMap { Regelblok(beeld: beeld, vergelijking: $0).html })
            \(uitspraken)
            \(Criteriablok(beeld: beeld, mag: magBeoordelen && ronde.vaststelling == nil, gevuld: gevuld, refusal: refusal).html)
            \(Antwoordenblok(beeld: beeld).html)
            \(Biljettenblok(beeld: beeld).html)
            \(magLeiden ? Vaststelblok(beeld: beeld, gevuld: gevuld, refusal: refusal).html : nil as HTML?)
            """
    }

    private var badge: HTML {
        ronde.vaststelling != nil
            ? StatusBadge(.success, "Vastgesteld").html
            : "\(StatusBadge(.active, "Nog niet vastgesteld").html) <span class=\"stip-soft\">Gesloten op \(Opmaak.moment(ronde.gesloten)).</span>"
    }

    private var buttons: HTML {
        let own = "/stemrondes/\(ronde.id)"
        return """
            <div class="utrecht-button-group stip-no-print">\
            \(ButtonLink(name: "Stuk voor de vergadering (odt)", path: "\(adres)/stuk", isPrimary: false, icon: .ophalen).html)\
            \(ButtonLink(name: "Op het scherm", path: "\(own)/scherm", isPrimary: false).html)</div>
            """
    }

    private func established(_ orgaan: Vaststellendorgaan) -> HTML {
        let act = ronde.vaststelling
        return Alert(
            kind: .ok, heading: "Vastgesteld door \(orgaan.naam) op \(Opmaak.datum(orgaan.datum))",
            text: """
                <p>Ingevoerd door \(act?.door ?? "").\(act.map { " \(Opmaak.zin(Opmaak.moment($0.op)))." } ?? "")</p>
                \(act?.toelichting.map { "<p>\($0)</p>" as HTML })
                \(act?.ondanks.map { "<p><b>Niet gewacht op wie nog moest vergaderen.</b> \($0)</p>" as HTML })
                \(act?.minderheid.map { "<p><b>Minderheidsstandpunt.</b> \($0)</p>" as HTML })
                """
        ).html
    }

    /// What was said with akkoord and bezwaar.
    private var uitspraken: HTML? {
        guard case .consent = ronde.keuzewijze else { return nil }
        let items = beeld.uitslag.regels.compactMap { regel -> HTML? in
            guard case .consent(_, let opmerkingen, let bezwaren) = regel.telling, !opmerkingen.isEmpty || !bezwaren.isEmpty else { return nil }
            let lines =
                bezwaren.map { "<li><b>Bezwaar van \($0.naam).</b> \($0.tekst)</li>" as HTML }
                + opmerkingen.map { "<li><b>Opmerking van \($0.naam).</b> \($0.tekst)</li>" as HTML }
            return "<h3 class=\"utrecht-heading-3\">\(regel.optie.naam)</h3><ul class=\"stip-list\">\(lines)</ul>"
        }
        guard !items.isEmpty else { return nil }
        return """
            <section class="stip-section stip-flow" aria-labelledby="uitspraken-kop"><h2 class="utrecht-heading-2" id="uitspraken-kop">Bezwaren en opmerkingen</h2>
            \(items)</section>
            """
    }

    private var zienswijzen: HTML {
        let items = beeld.uitslag.biljetten.compactMap { biljet -> HTML? in
            guard case .zienswijze(let tekst) = biljet.keuze else { return nil }
            let naam = biljet.deelnemer.flatMap(ronde.deelnemer)?.naam ?? ""
            return "<h3 class=\"utrecht-heading-3\">\(naam)</h3><blockquote class=\"stip-quote\"><p>\(tekst)</p></blockquote>"
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="zienswijzen-kop"><h2 class="utrecht-heading-2" id="zienswijzen-kop">De zienswijzen</h2>
            \(items)</section>
            """
    }
}

/// A tie: what was agreed beforehand, what that says now, and the act that settles it.
struct Gelijkstandblok {
    let beeld: Uitslagbeeld
    let vergelijking: Regelvergelijking?
    let mag: Bool
    let gevuld: Form
    let refusal: Refusal?

    private var uitslag: Rondeuitslag { beeld.uitslag }
    private var adres: String { "/stemrondes/\(beeld.ronde.id)/uitslag" }

    var html: HTML? {
        let sentences = vergelijking?.eenBiljetZinnen(beeld) ?? []
        guard let spraak = beeld.spraak else {
            guard !sentences.isEmpty else { return nil }
            return """
                <section class="stip-section stip-panel" aria-labelledby="haakje"><h2 class="utrecht-heading-2" id="haakje">Hangt het op één keuze?</h2>
                \(sentences.map { "<p>\($0)</p>" as HTML })</section>
                """
        }
        let aside: HTML? =
            sentences.isEmpty
            ? nil
            : """
            <aside class="stip-panel" aria-labelledby="haakje"><h2 class="utrecht-heading-3" id="haakje">Hangt het op één keuze?</h2>
            \(sentences.map { "<p>\($0)</p>" as HTML })</aside>
            """
        return """
            <div class="stip-columns stip-section"><section class="stip-flow" aria-labelledby="gelijk-kop">
            <h2 class="utrecht-heading-2" id="gelijk-kop">De gelijke stand om \(beeld.plaatsnamen(uitslag.zeker.count, uitslag.over))</h2>
            <p class="utrecht-paragraph">Voordat de ronde openging, stond deze regel vast:</p>
            <blockquote class="stip-quote"><p>\(beeld.ronde.telling.gelijkstand.zin)</p><footer>Ronde ‘\(beeld.ronde.naam)’\(beeld.ronde.opening.map { ", geopend op \(Opmaak.datum($0.op.inAmsterdam.datum))" } ?? "")</footer></blockquote>
            \(says(spraak))
            \(beeld.beslissing.map(decided))
            \(mag ? form(spraak) : nil)
            </section>\(aside)</div>
            """
    }

    private func says(_ spraak: Gelijkstandspraak) -> HTML {
        switch spraak {
        case .kiest(let opties, let waarom):
            let rows = uitslag.gelijk.sorted { opties.firstIndex(of: $0) ?? .max < opties.firstIndex(of: $1) ?? .max }.map { id -> HTML in
                let place = opties.firstIndex(of: id).map { "gaat naar plaats \(uitslag.zeker.count + $0 + 1)" } ?? "valt erbuiten"
                return
                    "<dt><span class=\"stip-theme-label\">\(beeld.themas[id].flatMap { Pictogram(thema: $0)?.html })<span>\(uitslag.naam(id))</span></span></dt><dd><strong>\(waarom[id] ?? "")</strong>: \(place)</dd>"
            }
            return "<dl class=\"utrecht-data-list\">\(rows)</dl>"
        case .beslistNiet:
            return "<p>Ook hierin staan zij gelijk. De regel beslist niet: kies zelf, en schrijf waarom.</p>"
        case .laatVallen: return "<p>Volgens de regel krijgt geen van de gelijke onderwerpen een plaats.</p>"
        case .komtTerug: return "<p>Volgens de regel blijven deze plaatsen nu open. Maak een volgende ronde over wat gelijk staat.</p>"
        case .iemandKiest: return "<p>Leg vast wat is besloten, door wie en waarom.</p>"
        }
    }

    private func decided(_ beslissing: Gelijkstandbeslissing) -> HTML {
        let names = beslissing.gekozen.isEmpty ? "geen van de gelijke onderwerpen" : Opmaak.lijst(beslissing.gekozen.map(uitslag.naam))
        return Alert(
            kind: beslissing.volgtRegel ? .ok : .info,
            heading: beslissing.volgtRegel ? "Beslist volgens de regel: \(names)" : "Beslist, anders dan de regel: \(names)",
            text: "<p>\(beslissing.reden)</p><p class=\"stip-soft\">Vastgelegd door \(beslissing.door), \(Opmaak.moment(beslissing.op)).</p>"
        ).html
    }

    private func form(_ spraak: Gelijkstandspraak) -> HTML {
        var follow: HTML?
        if let gekozen = spraak.gekozen, beeld.beslissing?.gekozen != gekozen {
            let hidden = gekozen.map { "<input type=\"hidden\" name=\"gekozen\" value=\"\($0)\">" as HTML }
            let word =
                gekozen.isEmpty
                ? "Leg vast: deze plaatsen blijven open"
                : "Leg vast: \(Opmaak.lijst(gekozen.map(uitslag.naam))) op \(beeld.plaatsnamen(uitslag.zeker.count, gekozen.count))"
            follow = """
                <form method="post" action="\(adres)/gelijke-stand" novalidate>\(hidden)\
                <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\(word)</button></form>
                """
        }
        let isOpen =
            refusal?.reasons.contains { ["gekozen", "reden"].contains($0.field ?? "") } ?? false || spraak.gekozen == nil && beeld.beslissing == nil
        let options = uitslag.gelijk.map { Keuzemogelijkheid($0, uitslag.naam($0)) }
        return """
            \(follow)
            <details\(isOpen ? " open" : "" as HTML)><summary>\(spraak.gekozen == nil ? "Leg vast wat is besloten" : "Wijk af, met reden")</summary>
            <form class="stip-flow stip-before-4" method="post" action="\(adres)/gelijke-stand" novalidate>
            \(Keuzeveld(
                name: "gekozen", legend: "Wat krijgt een plaats?", options: options, chosen: Set(gevuld.all("gekozen")), isMultiple: true,
                description: "Kies er hoogstens \(Opmaak.telwoord(uitslag.over)).", refusal: refusal).html)
            \(Veld(
                name: "reden", label: "Waarom, en wie besliste", kind: .textarea(rows: 3), value: gevuld["reden"] ?? "", refusal: refusal).html)
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Leg de beslissing vast</button></form></details>
            """
    }
}
