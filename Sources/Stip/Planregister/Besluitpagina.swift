import HTML

/// The form to write a decision down, or to correct one.
struct Besluitpagina: Page {
    /// What stands in the fields, as it was typed.
    struct Invoer: Equatable, Sendable {
        var plannaam = ""
        var van = ""
        var tot = ""
        var datum = ""
        var orgaan = ""
        var grondslag = ""
        var bron = ""
    }

    let regel: Registerregel
    /// The document it is about; none for a plan that is only known by its name.
    let document: Document?
    /// The decision that is corrected; none when it is written down for the first time.
    var besluit: Planbesluit?
    var invoer = Invoer()
    var refusal: Refusal?

    var title: String { besluit == nil ? "Leg een besluit vast" : "Wijzig een besluit" }
    var trail: [Crumb] {
        [Crumb("Plannen", "/documenten"), Crumb("Planregister", "/planregister"), Crumb(regel.naam, "/planregister/\(regel.code)")]
    }

    private var adres: String { "/planregister/\(regel.code)/besluiten" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: besluit == nil ? "Wanneer en door wie is het plan vastgesteld?" : "Wijzig het besluit over het plan", lead: lead).html)
        <form class="stip-flow stip-flow--wide" method="post" action="\(adres)\(besluit.map { "/\($0.id)" } ?? "")" novalidate>
        \(document.map { "<input type=\"hidden\" name=\"plan\" value=\"\($0.id)\">" as HTML })
        \(besluit.map { "<input type=\"hidden\" name=\"versie\" value=\"\($0.versie)\">" as HTML })
        \(document == nil ? name : nil)
        \(Veld(name: "datum", label: "Dag van het besluit", kind: .date, value: invoer.datum, width: .small, refusal: refusal).html)
        \(Keuzeveld(name: "orgaan", legend: "Wie besloot?", options: Besluitgegevens.Orgaan.allCases.map { .init($0.rawValue, Opmaak.zin($0.naam)) }, chosen: [invoer.orgaan], description: "Een gezamenlijk plan stelt elke gemeente zelf vast. Vul hier het besluit in van \(regel.naam).", refusal: refusal).html)
        \(Keuzeveld(name: "grondslag", legend: "Welke grondslag noemt het besluit?", options: Besluitgegevens.Grondslag.allCases.map { .init($0.rawValue, Opmaak.zin($0.naam)) }, chosen: [invoer.grondslag], refusal: refusal).html)
        \(Veld(name: "van", label: "Eerste jaar van het plan", kind: .number, value: invoer.van, description: document == nil ? nil : "Alleen als het plan zelf geen of andere jaren noemt.", isRequired: document == nil, width: .small, refusal: refusal).html)
        \(Veld(name: "tot", label: "Laatste jaar van het plan", kind: .number, value: invoer.tot, isRequired: document == nil, width: .small, refusal: refusal).html)
        \(Veld(name: "bron", label: "Waar staat dit?", value: invoer.bron, description: "Noem het stuk en zijn nummer, of het adres op internet. Zo kan een ander het nazoeken.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bewaar het besluit</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/planregister/\(regel.code)">Terug</a></div>
        </form>
        \(besluit.map(remove))
        """
    }

    private var lead: HTML {
        guard let document else { return "Het gaat om een plan van \(regel.naam) dat Stip niet als document heeft." }
        return "Het gaat om \(document.naam), het plan van \(regel.naam)."
    }

    private var name: HTML {
        Veld(name: "plannaam", label: "Naam van het plan", value: invoer.plannaam, refusal: refusal).html
    }

    private func remove(_ besluit: Planbesluit) -> HTML {
        """
        <section class="stip-section"><details class="utrecht-accordion__section"><summary>Haal dit besluit uit het register</summary>
        <div class="utrecht-accordion__panel stip-flow"><p class="utrecht-paragraph">Doe dit als het besluit hier niet hoort. In de historie blijft staan wat er stond.</p>
        <form method="post" action="\(adres)/\(besluit.id)/intrekking"><input type="hidden" name="versie" value="\(besluit.versie)">\
        <button class="utrecht-button utrecht-button--danger nl-button" type="submit">Haal dit besluit weg</button></form></div></details></section>
        """
    }
}

extension Besluitpagina.Invoer {
    /// The fields filled with what stands in the register.
    init(_ gegevens: Besluitgegevens) {
        if case .genoemd(let naam) = gegevens.plan { plannaam = naam }
        (van, tot) = (gegevens.looptijd.map { String($0.van) } ?? "", gegevens.looptijd.map { String($0.tot) } ?? "")
        (datum, orgaan, grondslag) = (gegevens.datum.description, gegevens.orgaan.rawValue, gegevens.grondslag.rawValue)
        bron = gegevens.brontekst
    }

    /// The fields filled with what the plan says itself.
    init(_ voorstel: Besluitvoorstel) {
        (datum, orgaan, grondslag) = (voorstel.datum.description, voorstel.orgaan.rawValue, voorstel.grondslag.rawValue)
        bron = Besluitgegevens.brontekst(voorstel.bewijs)
    }

    /// What was typed, as a decision, or every reason why it is none.
    ///
    /// - Parameter former: what stood there: its passage stays the source for as long as the field was left as it was.
    func gegevens(over document: ID<Document>?, former: Besluitgegevens? = nil) throws(Refusal) -> Besluitgegevens {
        var reasons: [Reason] = []
        let dag = Datum(typed: datum)
        if dag == nil { reasons.append(.geenBesluitdatum) }
        let orgaan = Besluitgegevens.Orgaan(rawValue: orgaan), grondslag = Besluitgegevens.Grondslag(rawValue: grondslag)
        if orgaan == nil { reasons.append(.geenOrgaan) }
        if grondslag == nil { reasons.append(.geenGrondslag) }
        var looptijd: Periode?
        if !van.isEmpty || !tot.isEmpty {
            looptijd = Int(van).flatMap { van in Int(tot).flatMap { Periode(van: van, tot: $0) } }
            if looptijd == nil { reasons.append(.onmogelijkeLooptijd) }
        } else if document == nil {
            reasons.append(.geenLooptijd)
        }
        if document == nil, plannaam.isEmpty { reasons.append(.geenPlannaam) }
        if bron.isEmpty { reasons.append(.geenBesluitbron) }
        guard reasons.isEmpty, let dag, let orgaan, let grondslag else { throw Refusal(reasons) }
        let isSame = former?.passage.map { Besluitgegevens.brontekst($0) == bron } ?? false
        return Besluitgegevens(
            plan: document.map { .document($0) } ?? .genoemd(plannaam), looptijd: looptijd, datum: dag, orgaan: orgaan, grondslag: grondslag,
            bron: isSame ? former?.bron ?? .stuk(bron) : .stuk(bron))
    }
}

extension Datum {
    /// `2025-12-11` as a browser sends it, or `11-12-2025` as people write it.
    init?(typed text: String) {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 3, parts[2].count == 4 else {
            self.init(text)
            return
        }
        guard let dag = Int(parts[0]), let maand = Int(parts[1]), let jaar = Int(parts[2]) else { return nil }
        self.init(jaar: jaar, maand: maand, dag: dag)
    }
}
