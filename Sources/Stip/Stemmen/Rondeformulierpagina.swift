import HTML

/// The form to make a round, or to change one that is not open yet.
struct Rondeformulierpagina: Page {
    let keuze: Rondekeuze
    let formulier: Rondeformulier
    /// The round that is being changed; nothing for a new one.
    var ronde: Stemronde?
    var refusal: Refusal?

    var title: String { ronde == nil ? "Maak een ronde" : "Wijzig de ronde" }
    var trail: [Crumb] { [Crumb("Stemrondes", "/stemrondes")] + (ronde.map { [Crumb($0.naam, $0.pad)] } ?? []) }

    private var grond: Rondegrond { keuze.grond }
    private var overleggen: [Overleg] { grond.indeling.overleggen.filter { $0.mag(.kiezen) } }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Tot de ronde opent, kunt u alles nog wijzigen. Daarna ligt het vast.").html)
        \(source)\(unsettled)
        <form class="stip-narrow" method="post" action="\(ronde.map { "\($0.pad)/bewerken" } ?? "/stemrondes")" novalidate>
        <input type="hidden" name="bron" value="\(keuze.bron.tekst)"><input type="hidden" name="versie" value="\(ronde?.versie ?? 0)">
        \(part("De ronde", basics))\(part("Wie doet mee", voters))\(part("Hoe wordt gekozen", way))\(part("Hoe telt Stip", counting))\
        \(part("Wanneer", moments))\(part("Wat is te zien", sight))\(part("Vragen bij de keuze", questions))
        <div class="utrecht-button-group stip-section"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit">\(ronde == nil ? "Maak de ronde" : "Bewaar de ronde")</button><a class="utrecht-button utrecht-button--secondary-action nl-button" \
        href="\(ronde?.pad ?? "/stemrondes")">Terug</a></div></form>
        """
    }

    private func part(_ heading: String, _ content: HTML) -> HTML {
        "<section class=\"stip-section stip-flow\"><h2 class=\"utrecht-heading-2\">\(heading)</h2>\(content)</section>"
    }

    // MARK: The list

    private var source: HTML? {
        guard ronde == nil else { return nil }
        let lists = keuze.longlists.map { Keuzemogelijkheid("longlist:\($0.id)", "Longlist \($0.nummer): \($0.naam)") }
        let rounds = keuze.rondes.map { Keuzemogelijkheid("ronde:\($0.id)", "Uitkomst van ‘\($0.naam)’") }
        guard lists.count + rounds.count > 1 else { return nil }
        return """
            <form class="stip-filter stip-after-5" method="get" action="/stemrondes/nieuw">\
            \(Veld(name: "bron", label: "Waaruit wordt gekozen?", kind: .select(lists + rounds), value: keuze.bron.tekst).filter)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Gebruik deze lijst</button></form>
            """
    }

    /// A list of an outcome that nobody established is no outcome, and says so.
    private var unsettled: HTML? {
        guard case .ronde(let id) = keuze.bron, let former = keuze.rondes.first(where: { $0.id == id }), former.vaststelling == nil else { return nil }
        return Alert(
            kind: .warning, heading: "De uitslag van ‘\(former.naam)’ is nog niet vastgesteld",
            text: """
                <p>Daarom staan hier alle \(Opmaak.telwoord(grond.opties.count)) onderwerpen, in de volgorde van de lijst. Gaan alleen de gekozen \
                onderwerpen mee? <a class="utrecht-link nl-link" href="\(former.pad)/uitslag">Stel dan eerst de uitslag vast</a>.</p>
                """).html
    }

    private var basics: HTML {
        """
        \(Veld(name: "naam", label: "Naam", value: formulier["naam"], description: "Staat boven het stembiljet. Een vraag werkt goed.", refusal: refusal).html)
        \(Veld(
            name: "toelichting", label: "Toelichting", kind: .textarea(rows: 3), value: formulier["toelichting"],
            description: "Waarom u dit vraagt, en wat er met de uitslag gebeurt.", isRequired: false, refusal: refusal).html)
        \(Keuzeveld(
            name: "optie", legend: "Onderwerpen op de lijst", options: grond.opties.map { Keuzemogelijkheid($0.keuzenaam, $0.naam) },
            chosen: formulier.all("optie"), isMultiple: true, description: "De ronde krijgt een eigen kopie. Wat u uitvinkt, gaat niet mee.").html)
        <div id="opties">\(refusal?.message(for: "opties").map { Foutmelding(field: "opties", text: $0).html })\
        \(grond.opties.map { "<input type=\"hidden\" name=\"staat-erop\" value=\"\($0.keuzenaam)\">" as HTML })</div>
        """
    }

    // MARK: Who

    private var voters: HTML {
        let boards = overleggen.map { Keuzemogelijkheid("overleg:\($0.code)", "\($0.naam), met één keuze") }
        let members = overleggen.filter { grond.leden[$0.code] != nil }.map { overleg in
            Keuzemogelijkheid(
                "leden:\(overleg.code)",
                "Elk lid van \(overleg.naam) apart (\(Opmaak.aantal(grond.leden[overleg.code]?.count ?? 0, "lid", "leden")))")
        }
        let days = overleggen.map { overleg in
            Veld(
                name: "vergadering-\(overleg.code)", label: "\(overleg.naam) vergadert op", kind: .date,
                value: formulier["vergadering-\(overleg.code)"],
                isRequired: false, width: .medium
            ).html
        }
        return """
            \(Keuzeveld(
                name: "deelnemers", legend: "Wie kiest er?", options: boards + members, chosen: formulier.all("deelnemers"), isMultiple: true,
                description: "Alleen overleggen die in de eenheid mogen kiezen.", refusal: refusal).html)
            \(group("Elk district", tick("zonder-district", "Het is goed dat niet elk district meedoet")))
            <details class="utrecht-accordion__section"\(overleggen.contains { !formulier["vergadering-\($0.code)"].isEmpty } ? " open" : "")>\
            <summary>Wanneer vergaderen zij?</summary><div class="utrecht-accordion__panel stip-flow">\
            <p>Zolang een overleg nog moet vergaderen, kunt u de uitslag niet zomaar vaststellen.</p>\(days)</div></details>
            """
    }

    // MARK: How

    private var way: HTML {
        let ways = [
            Keuzemogelijkheid("kies", "Kies er een aantal"), Keuzemogelijkheid("rangorde", "Zet ze op volgorde"),
            Keuzemogelijkheid("punten", "Verdeel punten"), Keuzemogelijkheid("score", "Geef elk een cijfer"),
            Keuzemogelijkheid("consent", "Consent: akkoord, opmerking of bezwaar"),
            Keuzemogelijkheid("meerderheid", "Voor of tegen, met een meerderheid"),
            Keuzemogelijkheid("zienswijze", "Alleen een zienswijze, zonder stem"),
        ]
        let chosen = formulier["keuzewijze"]
        return """
            \(Keuzeveld(name: "keuzewijze", legend: "Manier van kiezen", options: ways, chosen: [chosen], refusal: refusal).html)
            \(number("aantal", "Hoeveel kiezen zij?", "Precies zoveel. Bij een volgorde: minstens zoveel."))
            <details class="utrecht-accordion__section"\(isMore ? " open" : "")>\
            <summary>Meer mogelijkheden</summary><div class="utrecht-accordion__panel stip-flow">
            \(number("hoogstens", "Hoogstens", "Vul dit alleen in als zij er ook méér mogen kiezen.", isRequired: false))\
            \(number("totaal", "Punten om te verdelen", nil, isRequired: false))\
            \(number("schaal-van", "Laagste cijfer", nil, isRequired: false))\(number("schaal-tot", "Hoogste cijfer", nil, isRequired: false))\
            <div id="schaal">\(refusal?.message(for: "schaal").map { Foutmelding(field: "schaal", text: $0).html })</div>
            \(threshold("drempel", "Nodig van de stemmen", isRequired: false))\(threshold("drempel-inwoners", "En van de inwoners", isRequired: false))\
            \(threshold("drempel-organisaties", "En van de deelnemers", isRequired: false))</div></details>
            """
    }

    private var isMore: Bool {
        !["kies", "rangorde"].contains(formulier["keuzewijze"]) || !formulier["hoogstens"].isEmpty
            || isAt("hoogstens", "maximum", "schaal", "totaal", "drempel")
    }

    private func isAt(_ fields: String...) -> Bool { refusal?.reasons.contains { fields.contains($0.field ?? "") } ?? false }

    private func threshold(_ name: String, _ label: String, isRequired: Bool) -> HTML {
        let options = [
            Keuzemogelijkheid("", "niets"), Keuzemogelijkheid(">1/2", "meer dan de helft"), Keuzemogelijkheid(">=2/3", "minstens twee derde"),
            Keuzemogelijkheid(">=3/4", "minstens drie kwart"), Keuzemogelijkheid(">=1", "allemaal"),
        ]
        return Veld(
            name: name, label: label, kind: .select(options), value: formulier[name], isRequired: isRequired, width: .medium, refusal: refusal
        ).html
    }

    private func number(_ name: String, _ label: String, _ description: String?, isRequired: Bool = true) -> HTML {
        Veld(
            name: name, label: label, kind: .number, value: formulier[name], description: description, isRequired: isRequired, width: .small,
            refusal: refusal?.moved(["minimum": "aantal", "maximum": formulier["hoogstens"].isEmpty ? "aantal" : "hoogstens"])
        ).html
    }

    // MARK: Counting

    private var counting: HTML {
        let rules = Telregel.alle.map { Keuzemogelijkheid($0.code, "\($0.naam)\($0.isRangorde ? " (bij een volgorde)" : "")") }
        let ties =
            Gelijkstand.vaste.map { Keuzemogelijkheid($0.code, $0.zin) } + [Keuzemogelijkheid("eigen", "Een eigen regel, hieronder opgeschreven")]
        let weights = [
            Keuzemogelijkheid("ieder", "Ieder telt één keer"), Keuzemogelijkheid("inwoners", "Naar inwoners van de gemeenten"),
            Keuzemogelijkheid("vast", "Een vast gewicht per overleg"),
        ]
        let fixed = overleggen.map { overleg in
            Veld(
                name: "gewicht-\(overleg.code)", label: "Gewicht van \(overleg.naam)", value: formulier["gewicht-\(overleg.code)"], isRequired: false,
                width: .small, refusal: refusal
            ).html
        }
        return """
            \(number("plaatsen", "Hoeveel onderwerpen levert de ronde op?", "Vijf voor een top vijf."))
            \(Veld(name: "regel", label: "Telregel", kind: .select(rules), value: formulier["regel"], description: "Na sluiting ziet u ook wat de andere regels geven.", width: .medium, refusal: refusal).html)
            \(Veld(name: "regelreden", label: "Waarom deze telregel?", kind: .textarea(rows: 2), value: formulier["regelreden"], isRequired: false, refusal: refusal).html)
            \(Keuzeveld(
                name: "gelijkstand", legend: "Bij gelijke stand", options: ties, chosen: [formulier["gelijkstand"]],
                description: "Met vijf overleggen is gelijke stand gewoon. Daarom ligt de regel vooraf vast.", refusal: refusal).html)
            \(Veld(name: "gelijkstandtekst", label: "Uw eigen regel", kind: .textarea(rows: 2), value: formulier["gelijkstandtekst"], isRequired: false, refusal: refusal).html)
            \(Keuzeveld(name: "weging", legend: "Hoe zwaar telt ieder?", options: weights, chosen: [formulier["weging"]], refusal: refusal).html)
            <details class="utrecht-accordion__section"\(formulier["weging"] == "ieder" || formulier["weging"].isEmpty ? "" : " open")>\
            <summary>Gewichten en quorum</summary><div class="utrecht-accordion__panel stip-flow">
            \(number("peiljaar", "Inwoners op 1 januari van", "Een jaar, zoals \(grond.indeling.peildatum.jaar).", isRequired: false))\
            \(group("Gemeenschappelijke regeling", tick("gr", "Niemand heeft meer dan de helft van het gewicht")))\
            <div class="stip-flow" id="gewichten">\(refusal?.message(for: "gewichten").map { Foutmelding(field: "gewichten", text: $0).html })\(fixed)</div>
            \(number("quorum", "Hoeveel moeten er minstens antwoorden?", "Het quorum. Leeg is: er is geen.", isRequired: false))</div></details>
            """
    }

    // MARK: When, and what is seen

    private var moments: HTML {
        let rows = [("opent", "Opent op"), ("sluit", "Sluit op")].map { name, label in
            """
            \(Veld(name: "\(name)-dag", label: label, kind: .date, value: formulier["\(name)-dag"], width: .medium, refusal: refusal?.moved([name: "\(name)-dag"])).html)\
            \(Veld(
                name: "\(name)-tijd", label: "\(label), tijd", value: formulier["\(name)-tijd"],
                description: name == "sluit" ? "Zonder tijd telt de hele dag mee." : "Zoals 09.00. Zonder tijd vanaf middernacht.", isRequired: false, width: .small,
                refusal: refusal).html)
            """ as HTML
        }
        return rows.joined(by: "")
    }

    private var sight: HTML {
        """
        <p>Wat een ander koos, ziet niemand voordat de ronde sluit. Dat is altijd zo.</p>
        \(group(
            "Wat nog meer verborgen is",
            tick("opkomst-verborgen", "Ook wie al koos, ziet tot die tijd alleen de coördinator")
                + tick("geheim", "Geheim: niemand kan ooit zien welk lid wat koos")))
        """
    }

    private func group(_ legend: String, _ ticks: HTML) -> HTML {
        "<fieldset class=\"utrecht-form-fieldset\"><legend class=\"utrecht-form-fieldset__legend\">\(legend)</legend>\(ticks)</fieldset>"
    }

    private func tick(_ name: String, _ label: String) -> HTML {
        """
        <div>\(refusal?.message(for: name).map { Foutmelding(field: name, text: $0).html })<div class="stip-choice">\
        <input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="\(name)" id="\(name)" value="ja"\
        \(formulier.isOn(name) ? " checked" : "")><label class="utrecht-form-label utrecht-form-label--checkbox" for="\(name)">\(label)</label></div></div>
        """
    }

    // MARK: Questions

    private var questions: HTML {
        let asked = (1...Rondeformulier.vraagplaatsen).count { !formulier["vraag-\($0)"].isEmpty }
        return """
            <p id="vragen">Stip stelt bij het stembiljet \(Opmaak.aantal(asked, "vraag", "vragen")): voor het geheel en per gekozen onderwerp.</p>
            \(refusal?.message(for: "vragen").map { Foutmelding(field: "vragen", text: $0).html })
            <details class="utrecht-accordion__section"\(isAt("vragen") ? " open" : "")><summary>Bekijk of wijzig de vragen</summary>\
            <div class="utrecht-accordion__panel stip-flow"><p>Maak een vraag leeg om haar niet te stellen.</p>\
            \((1...Rondeformulier.vraagplaatsen).map(question))</div></details>
            """
    }

    private func question(_ place: Int) -> HTML {
        let name = "vraag-\(place)"
        let ranges = [Keuzemogelijkheid("geheel", "één keer, over het geheel"), Keuzemogelijkheid("optie", "bij elk gekozen onderwerp")]
        let forms = [Keuzemogelijkheid("tekst", "met eigen woorden"), Keuzemogelijkheid("herkenning", "met ja, voor een deel of nee")]
        return """
            <fieldset class="utrecht-form-fieldset stip-flow"><legend class="utrecht-form-fieldset__legend">Vraag \(place)</legend>
            <input type="hidden" name="\(name)-soort" value="\(formulier["\(name)-soort"])"><input type="hidden" name="\(name)-uitleg" value="\(formulier["\(name)-uitleg"])">
            \(Veld(name: name, label: "De vraag", value: formulier[name], isRequired: false, refusal: refusal).html)
            \(Veld(name: "\(name)-bereik", label: "Wanneer", kind: .select(ranges), value: formulier["\(name)-bereik"], width: .medium).html)
            \(Veld(name: "\(name)-vorm", label: "Antwoord", kind: .select(forms), value: formulier["\(name)-vorm"], width: .medium).html)
            \(tick("\(name)-verplicht", "Antwoord is verplicht"))</fieldset>
            """
    }
}

extension Refusal {
    /// The same reasons, each on the field of the form that it is about.
    func moved(_ fields: [String: String]) -> Refusal {
        Refusal(reasons.map { reason in Reason(reason.kind, code: reason.code, field: reason.field.map { fields[$0] ?? $0 }, reason.message) })
    }
}
