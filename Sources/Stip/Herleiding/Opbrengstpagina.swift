import Formats
import HTML

/// What became of the priorities of one municipality, and why: the answer to its council.
struct Opbrengstpagina: Page {
    let opbrengst: Opbrengst
    var mag = false
    var gevuld = Form()
    var refusal: Refusal?

    private var adres: String { "/organisatie/\(opbrengst.gemeente)/opbrengst" }

    var title: String { "Wat er van de prioriteiten van \(opbrengst.naam) werd" }
    var trail: [Crumb] { [Crumb("Organisatie", "/organisatie"), Crumb(opbrengst.naam, "/organisatie/\(opbrengst.gemeente)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: kop, lead: "\(onderkop)").html)
        \(opbrengst.regels.isEmpty ? leeg : "\(opbrengst.regels.map(regel))\(mag ? form : nil)" as HTML)
        <p class="stip-section">\(Icon.ophalen.html) Haal dit overzicht op: \(Sheet.Form.links(to: "\(adres)/lijst")).</p>
        """
    }

    private var kop: String {
        guard opbrengst.beslissend != nil, !opbrengst.regels.isEmpty else { return title }
        let taken = opbrengst.aantal(.overgenomen) + opbrengst.aantal(.deels)
        if taken == 0 { return "Geen prioriteit van \(opbrengst.naam) is overgenomen" }
        return
            "\(Opmaak.zin(Opmaak.telwoord(taken))) van de \(Opmaak.telwoord(opbrengst.regels.count)) prioriteiten van \(opbrengst.naam) \(taken == 1 ? "is" : "zijn") overgenomen"
    }

    private var onderkop: String {
        guard let beslissend = opbrengst.beslissend else {
            return "De uitslag van de rondes is nog niet vastgesteld. Tot die tijd ziet u hoe ver elke prioriteit is gekomen."
        }
        return "Zoals vastgesteld in ‘\(beslissend.naam)’. Wat niet is overgenomen, blijft van de gemeente zelf."
    }

    private var leeg: HTML {
        EmptyState(
            heading: "Er zijn geen prioriteiten", text: "In het plan van deze gemeente las Stip geen prioriteiten, of er is geen plan.",
            actions: [Crumb("Naar de gemeente", "/organisatie/\(opbrengst.gemeente)")]
        ).html
    }

    private func regel(_ regel: Opbrengst.Regel) -> HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="p-\(regel.prioriteit)"><h2 class="utrecht-heading-3" id="p-\(regel.prioriteit)">\(regel.naam)</h2>
        <p>\(badge(regel))</p>
        <blockquote class="stip-quote"><p>“\(regel.citaat)”</p><footer><a class="utrecht-link nl-link" href="\(regel.adres)">Bladzijde \(regel.bladzijde) van het plan\
        <span class="stip-visually-hidden">: \(regel.naam)</span></a></footer></blockquote>
        <ul class="stip-list">\(weg(regel))</ul>
        \(antwoord(regel))</section>
        """
    }

    private func badge(_ regel: Opbrengst.Regel) -> HTML {
        switch regel.doorwerking {
        case .overgenomen: StatusBadge(.success, "Overgenomen").html
        case .deels: StatusBadge(.warning, "Voor een deel overgenomen").html
        case .lokaal: StatusBadge(.neutral, "Blijft lokaal").html
        case nil: StatusBadge(.active, "Nog niet besloten").html
        }
    }

    /// How far it came, step by step.
    private func weg(_ regel: Opbrengst.Regel) -> [HTML] {
        guard let kandidaat = regel.kandidaat else { return ["<li>Staat onder geen kandidaat voor de regio.</li>"] }
        let list: HTML =
            kandidaat.longlist.map {
                "<li>Staat onder de kandidaat <a class=\"utrecht-link nl-link\" href=\"/longlist/versies/\($0)\">\(kandidaat.naam)</a>, plaats \(kandidaat.plaats ?? 0) op de longlist.</li>"
            } ?? "<li>Staat onder de kandidaat \(kandidaat.naam), die niet op de longlist kwam.</li>"
        let steps = regel.rondes.map { ronde -> HTML in
            let who = ronde.kiezers.isEmpty ? "" : " (\(Opmaak.lijst(ronde.kiezers)))"
            let place = ronde.eindplaats.map { "Kwam op plaats \($0)" } ?? Opmaak.zin(ronde.uitkomst)
            return """
                <li><a class="utrecht-link nl-link" href="/stemrondes/\(ronde.ronde)/herkomst/\(ronde.optie)">\(ronde.naam)</a>: genoemd door \(ronde.aantal) van \(ronde.samen)\(who). \
                \(place)\(ronde.isVastgesteld ? "" : ", nog niet vastgesteld").</li>
                """
        }
        return [list] + (steps.isEmpty && kandidaat.longlist != nil ? ["<li>Er is nog geen gesloten ronde over deze longlist.</li>"] : steps)
    }

    private func antwoord(_ regel: Opbrengst.Regel) -> HTML? {
        if let found = regel.terugkoppeling {
            let about: String
            switch found.onderwerp {
            case .prioriteit: about = ""
            case .kandidaat: about = " Dit geldt voor alles onder deze kandidaat."
            }
            return
                "<p><b>Waarom.</b> \(found.reden)\(about) <span class=\"stip-soft\">\(found.door), \(Opmaak.datum(found.op.inAmsterdam.datum)).</span></p>"
        }
        return regel.wachtOpReden ? "<p><b>Waarom.</b> Nog geen reden.</p>" : nil
    }

    private var form: HTML {
        var options = opbrengst.regels.map { Keuzemogelijkheid("prioriteit \($0.prioriteit)", "Prioriteit: \($0.naam)") }
        var seen: Set<ID<Kandidaat>> = []
        for kandidaat in opbrengst.regels.compactMap(\.kandidaat) where seen.insert(kandidaat.id).inserted {
            options.append(Keuzemogelijkheid("kandidaat \(kandidaat.id)", "Alles onder de kandidaat: \(kandidaat.naam)"))
        }
        return """
            <section class="stip-section stip-panel" aria-labelledby="reden-kop"><h2 class="utrecht-heading-2" id="reden-kop">Schrijf wat ermee is gedaan, en waarom</h2>
            <form class="stip-flow" method="post" action="\(adres)" novalidate>
            \(Veld(name: "onderwerp", label: "Waarover", kind: .select(options), value: gevuld["onderwerp"] ?? "").html)
            \(Keuzeveld(
                name: "doorwerking", legend: "Wat is ermee gedaan?", options: Doorwerking.allCases.map { Keuzemogelijkheid($0.rawValue, Opmaak.zin($0.naam)) },
                chosen: gevuld["doorwerking"].map { [$0] } ?? [], refusal: refusal).html)
            \(Veld(name: "reden", label: "Waarom", kind: .textarea(rows: 3), value: gevuld["reden"] ?? "", refusal: refusal).html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Bewaar het antwoord</button></form></section>
            """
    }
}

extension Gemeenteblok {
    /// On the page of a municipality: the way to what became of its priorities.
    static func opbrengst(of gemeente: String) -> Gemeenteblok {
        Gemeenteblok(
            kop: "Opbrengst",
            html: """
                <p>Wat er van de prioriteiten van deze gemeente werd in de rondes van de regio. \
                <a class="utrecht-link nl-link" href="/organisatie/\(gemeente)/opbrengst">Bekijk de opbrengst</a></p>
                """)
    }
}

extension [Opbrengst] {
    /// A priority a row, of one municipality or of all.
    var sheet: Sheet {
        let rows = flatMap { opbrengst in
            opbrengst.regels.map { regel -> [Sheet.Cell] in
                let last = regel.rondes.last
                return [
                    .text(opbrengst.gemeente), .text(opbrengst.naam), .text(regel.naam), .text(regel.citaat), .number(regel.bladzijde),
                    .tekst(regel.kandidaat?.naam), regel.kandidaat?.plaats.map { .number($0) } ?? .empty, .tekst(last?.naam),
                    last.map { .text("\($0.aantal) van \($0.samen)") } ?? .empty, .tekst(last.map { $0.kiezers.joined(separator: ", ") }),
                    last?.eindplaats.map { .number($0) } ?? .empty, .text(regel.doorwerking?.naam ?? "nog niet besloten"),
                    .tekst(regel.terugkoppeling?.reden ?? (regel.wachtOpReden ? "nog geen reden" : nil)),
                ]
            }
        }
        return Sheet(
            name: "Opbrengst",
            header: [
                "Code", "Gemeente", "Prioriteit", "Citaat", "Bladzijde", "Kandidaat", "Plaats op de longlist", "Laatste ronde", "Genoemd door", "Wie",
                "Eindplaats", "Wat ermee is gedaan", "Waarom",
            ], rows: rows)
    }
}
