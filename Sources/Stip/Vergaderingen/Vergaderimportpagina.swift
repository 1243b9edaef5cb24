import HTML

/// Taking in dates from a file: choosing it, then what it would do, line by line.
struct Vergaderimportpagina: Page {
    struct Voorbeeld: Equatable, Sendable {
        let naam: String
        /// The bytes themselves, so that nothing is kept on the server before somebody says so.
        let inhoud: String
        /// The body that was chosen for lines that name none.
        let vast: String
        let uitkomst: Vergaderimport
    }

    let organen: [Vergaderorgaan]
    var voorbeeld: Voorbeeld?
    var refusal: Refusal?

    var title: String { voorbeeld == nil ? "Lees vergaderingen in" : "Dit komt er in Stip" }
    let trail = [Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead).html)
        \(voorbeeld.map(preview) ?? upload)
        """
    }

    private var lead: HTML {
        guard let uitkomst = voorbeeld?.uitkomst else { return "U ziet eerst wat er verandert. Er wordt niets bewaard voordat u dat zegt." }
        let parts = [
            (uitkomst.nieuw, "nieuw", "nieuw"), (uitkomst.gewijzigd, "gewijzigd", "gewijzigd"), (uitkomst.afgelast, "afgelast", "afgelast"),
            (uitkomst.bekend, "al bekend", "al bekend"), (uitkomst.fout, "niet goed", "niet goed"),
        ].filter { $0.0 > 0 }.map { Opmaak.aantal($0.0, $0.1, $0.2) }
        return "\(voorbeeld?.naam ?? ""): \(Opmaak.lijst(parts)). Er is nog niets bewaard."
    }

    private var upload: HTML {
        """
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="/vergaderingen/invoer" enctype="multipart/form-data" novalidate>
        \(Veld(name: "orgaan", label: "Van welk overleg of welke raad?", kind: .select([.init("", "Dat staat in het bestand")] + organen.map { .init($0.code, Opmaak.zin($0.naam)) }), description: "Kies dit als het bestand van één overleg is en dat er niet bij staat.", isRequired: false, refusal: refusal).html)
        \(Veld(name: "bestand", label: "Bestand", kind: .file(accept: ".ics,.csv,.txt,text/calendar", multiple: false), description: "Een agenda (.ics), of een tabel (.csv) met de kolommen datum, begin, eind, overleg, plaats en besloten. Hoogstens 4 MB.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bekijk wat er verandert</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/vergaderingen">Terug</a></div></form>
        """
    }

    private func preview(_ voorbeeld: Voorbeeld) -> HTML {
        let notes = voorbeeld.uitkomst.opmerkingen.map { Alert(kind: .info, text: "<p class=\"utrecht-paragraph\">\($0)</p>").html }
        return """
            \(notes)
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="invoer-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="invoer-kop">De regels van het bestand</caption>
            <thead><tr><th scope="col">Plek</th><th scope="col">Wie</th><th scope="col">Wanneer</th><th scope="col">Plaats</th><th scope="col">Wat er gebeurt</th></tr></thead>
            <tbody>\(voorbeeld.uitkomst.voorstellen.map(row))</tbody></table></div>
            \(voorbeeld.uitkomst.isLeeg ? ButtonLink.group([Crumb("Terug naar de vergaderingen", "/vergaderingen")]) : confirm(voorbeeld))
            """
    }

    private func row(_ voorstel: Vergadervoorstel) -> HTML {
        let regel = voorstel.regel
        let naam = voorstel.orgaan.map { Opmaak.zin($0.naam) } ?? regel.orgaantekst
        let also: HTML? =
            voorstel.orgaan != nil && !regel.orgaantekst.isEmpty && regel.orgaantekst != voorstel.orgaan?.code
            ? "<br><small class=\"stip-soft\">\(regel.orgaantekst)</small>" : nil
        let tijd = regel.begin.map { begin in ", " + (regel.eind.map { "\(begin) tot \($0)" } ?? "vanaf \(begin)") } ?? ""
        let notes = regel.opmerkingen.map { "<br><small>\($0)</small>" as HTML }
        return """
            <tr><th scope="row">\(regel.plek)</th><td data-label="Wie">\(naam)\(also)</td>\
            <td data-label="Wanneer">\(regel.datum.map { Opmaak.dagEnDatum($0) } ?? "Onbekend")\(tijd)</td><td data-label="Plaats">\(regel.plaats ?? "–")</td>\
            <td data-label="Wat er gebeurt">\(uitkomst(voorstel.uitkomst))\(notes)</td></tr>
            """
    }

    private func uitkomst(_ uitkomst: Vergadervoorstel.Uitkomst) -> HTML {
        switch uitkomst {
        case .nieuw: return StatusBadge(.active, "nieuw").html
        case .bekend: return StatusBadge(.neutral, "al bekend").html
        case .afgelast: return StatusBadge(.warning, "wordt afgelast").html
        case .gewijzigd(_, _, let wat):
            let changes = wat.map { "\($0.veld): \($0.was ?? "leeg") wordt \($0.wordt ?? "leeg")" }.joined(separator: "; ")
            return "\(StatusBadge(.warning, "gewijzigd").html) <small>\(changes)</small>"
        case .fout(let zinnen): return "\(StatusBadge(.error, "niet goed").html) <small>\(zinnen.joined(separator: " "))</small>"
        }
    }

    private func confirm(_ voorbeeld: Voorbeeld) -> HTML {
        let count = voorbeeld.uitkomst.nieuw + voorbeeld.uitkomst.gewijzigd + voorbeeld.uitkomst.afgelast
        return """
            <form class="stip-section stip-narrow stip-flow" method="post" action="/vergaderingen/invoer/doorvoering" novalidate>
            <input type="hidden" name="naam" value="\(voorbeeld.naam)"><input type="hidden" name="inhoud" value="\(voorbeeld.inhoud)">\
            <input type="hidden" name="orgaan" value="\(voorbeeld.vast)"><input type="hidden" name="stand" value="\(voorbeeld.uitkomst.stand)">
            \(voorbeeld.uitkomst.fout > 0 ? "<p class=\"utrecht-paragraph\">De regels die niet goed zijn, slaat Stip over.</p>" as HTML : nil)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
            Neem \(Opmaak.aantal(count, "vergadering", "vergaderingen")) over</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="/vergaderingen/invoer">Kies een ander bestand</a></div></form>
            """
    }
}
