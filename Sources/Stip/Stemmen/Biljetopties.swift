import HTML

/// The options of a ballot, each with what is to be filled in for this way to choose.
struct Biljetopties {
    let beeld: Biljetbeeld
    let invoer: Keuzeinvoer
    var refusal: Refusal?
    /// The step that was just taken in a ranking: its button keeps the focus.
    var geschoven: String?

    private var ronde: Stemronde { beeld.ronde }
    private var woorden: Biljetwoorden { beeld.woorden }

    var html: HTML {
        switch ronde.keuzewijze {
        case .kies: ticked
        case .rangorde: ordered
        case .zienswijze: written
        default: section(ronde.opties.map(answered))
        }
    }

    // MARK: Parts that every way has

    /// `Tien onderwerpen`, with what to do under it.
    private var legend: String { Opmaak.zin(ronde.opties.count == 1 ? "één onderwerp" : "\(Opmaak.telwoord(ronde.opties.count)) onderwerpen") }
    private var error: HTML? { refusal?.message(for: "keuze").map { Foutmelding(field: "keuze", text: $0).html } }

    private var described: HTML {
        "<p class=\"utrecht-form-field-description stip-before-2 stip-after-4\" id=\"hoeveel\">\(woorden.uitleg)</p>\(error)"
    }

    private func section(_ cards: [HTML]) -> HTML {
        """
        <section id="keuze" tabindex="-1" aria-labelledby="keuze-kop"><h2 class="utrecht-heading-2" id="keuze-kop">\(legend)</h2>\(described)\(cards)</section>
        """
    }

    private func icon(_ optie: Optie) -> HTML? { beeld.pictogrammen[optie.id]?.large }

    /// What the option is about, and who names it.
    private func about(_ optie: Optie) -> HTML {
        """
        \(optie.omschrijving.isEmpty ? nil : "<p id=\"\(optie.veld)-zin\" class=\"stip-break\">\(optie.omschrijving)</p>" as HTML?)\
        \(Optiebronnen(optie: optie, bronnen: beeld.bronnen[optie.id] ?? []).html)
        """
    }

    private func card(_ optie: Optie, _ fields: HTML, place: Int? = nil) -> HTML {
        """
        <div class="stip-option stip-option--plain\(place == nil ? "" : " stip-option--placed")" id="kaart-\(optie.id)">\(icon(optie))
        <h3 class="stip-option__title">\(place.map { "\($0). " })\(optie.naam)</h3>
        <div class="stip-option__body">\(about(optie))\(fields)</div></div>
        """
    }

    // MARK: Choosing

    private var ticked: HTML {
        """
        <fieldset class="utrecht-form-fieldset\(error == nil ? "" : " utrecht-form-field--invalid")" id="keuze" tabindex="-1" \
        aria-describedby="hoeveel\(error == nil ? "" : " keuze-fout")">
        <legend class="utrecht-form-fieldset__legend utrecht-heading-2">\(legend)</legend>\(described)
        \(ronde.opties.map(box))</fieldset>
        """
    }

    private func box(_ optie: Optie) -> HTML {
        let fault = refusal?.message(for: optie.veld)
        let invalid: HTML = error == nil && fault == nil ? "" : " aria-invalid=\"true\""
        let text: HTML = optie.omschrijving.isEmpty ? "" : " aria-describedby=\"\(optie.veld)-zin\""
        return """
            <div class="stip-option">
            <input class="stip-option__input utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" id="\(optie.veld)" name="gekozen" \
            value="\(optie.id)"\(invoer.opties.contains(optie.id) ? " checked" : "")\(invalid)\(text)>
            \(icon(optie) ?? "<span></span>")
            <label class="stip-option__name" for="\(optie.veld)">\(optie.naam)</label>
            <div class="stip-option__body">\(fault.map { Foutmelding(field: optie.veld, text: $0).html })\(about(optie))</div></div>
            """
    }

    // MARK: Ranking

    /// What has a place first, in that order; below it the rest. Each can be moved with a button or by its number.
    private var ordered: HTML {
        let places = Dictionary(invoer.waarden.compactMap { id, text in Int(text).map { (id, $0) } }) { first, _ in first }
        let cards = ronde.opties.sorted { (places[$0.id] ?? .max, $0.plaats) < (places[$1.id] ?? .max, $1.plaats) }
        let last = places.values.max() ?? 0
        return section(cards.map { optie in card(optie, steps(optie, places[optie.id], last), place: places[optie.id]) })
    }

    private func steps(_ optie: Optie, _ place: Int?, _ last: Int) -> HTML {
        let numbers = [Keuzemogelijkheid("", "Geen plaats")] + (1...max(1, ronde.opties.count)).map { Keuzemogelijkheid(String($0), "Plaats \($0)") }
        let moves: [(String, String, Bool)] =
            place.map { [("omhoog", "Omhoog", $0 > 1), ("omlaag", "Omlaag", $0 < last), ("eraf", "Haal eraf", true)] } ?? [
                ("erop", "Zet als volgende", true)
            ]
        let shown = moves.filter(\.2)
        let step = geschoven.flatMap { Schuif.read($0) }.flatMap { $0.optie == optie.id ? $0.stap.rawValue : nil }
        let focused = step.map { name in shown.contains { $0.0 == name } ? name : shown.first?.0 ?? "" }
        let buttons = shown.map { step, word, _ in
            """
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" name="schuif" value="\(step):\(optie.id)" \
            id="\(step)-\(optie.id)"\(focused == step ? " autofocus" : "")>\(word)<span class="stip-visually-hidden">: \(optie.naam)</span></button>
            """ as HTML
        }
        return """
            <div class="stip-rank">\(Veld(
                name: optie.veld, label: "Plaats van \(optie.naam)", kind: .select(numbers), value: invoer.waarden[optie.id] ?? "", isRequired: true,
                width: .medium, refusal: refusal).html)<div class="utrecht-button-group">\(buttons)</div></div>
            """
    }

    // MARK: An answer at each option

    private func answered(_ optie: Optie) -> HTML {
        let value = invoer.waarden[optie.id] ?? ""
        switch ronde.keuzewijze {
        case .punten:
            return card(
                optie,
                Veld(name: optie.veld, label: "Punten voor \(optie.naam)", kind: .number, value: value, width: .small, refusal: refusal).html)
        case .score(let schaal):
            let marks = schaal.map { Keuzemogelijkheid(String($0), String($0)) }
            return card(optie, "<div class=\"stip-scale\">\(choices("Score voor \(optie.naam)", optie, marks, value))</div>")
        case .consent:
            let words = [
                Keuzemogelijkheid("akkoord", "Akkoord"), Keuzemogelijkheid("opmerking", "Akkoord met opmerking"),
                Keuzemogelijkheid("bezwaar", "Bezwaar"),
            ]
            let reason = Veld(
                name: optie.tekstveld, label: "Uw opmerking of de reden van uw bezwaar bij \(optie.naam)", kind: .textarea(rows: 3),
                value: invoer.teksten[optie.id] ?? "", description: "Alleen nodig bij een opmerking of een bezwaar.", isRequired: false,
                refusal: refusal)
            return card(optie, choices("Wat vindt u van \(optie.naam)?", optie, words, value) + reason.html)
        default:
            let votes = [
                Keuzemogelijkheid("voor", "Voor"), Keuzemogelijkheid("tegen", "Tegen"),
                Keuzemogelijkheid("onthouding", "Ik onthoud mij van stemming"),
            ]
            return card(optie, choices("Uw stem over \(optie.naam)", optie, votes, value))
        }
    }

    private func choices(_ legend: String, _ optie: Optie, _ options: [Keuzemogelijkheid], _ chosen: String) -> HTML {
        Keuzeveld(name: optie.veld, legend: legend, options: options, chosen: [chosen], refusal: refusal).html
    }

    // MARK: Words alone

    private var written: HTML {
        let cards = ronde.opties.map { optie in card(optie, "") }
        let field = Veld(
            name: "zienswijze", label: "Uw zienswijze", kind: .textarea(rows: 12), value: invoer.teksten[""] ?? "",
            description: "Schrijf in gewone taal. Zeg ook over welk onderwerp het gaat.", refusal: refusal)
        return section(cards + [field.html])
    }
}

/// Who names an option in its plan, with the place where it can be read.
struct Optiebronnen {
    let optie: Optie
    let bronnen: [Longlist.Bron]

    var html: HTML? {
        guard optie.gelezen > 0 else { return nil }
        let count = "Genoemd door \(optie.noemt) van \(optie.gelezen) gemeenten"
        let name: HTML = "<span class=\"stip-visually-hidden\">: \(optie.naam)</span>"
        guard !bronnen.isEmpty else { return "<p>\(count).</p>" }
        let items = bronnen.sorted { Opmaak.before($0.wie, $1.wie) }.map { bron in
            """
            <li>\(bron.wie): <a class="utrecht-link nl-link" href="\(bron.adres)">\(bron.naam), bladzijde \(bron.bladzijde)</a></li>
            """ as HTML
        }
        return "<details><summary>\(count)\(name)</summary><ul class=\"stip-sources\">\(items)</ul></details>"
    }
}

extension Longlist.Bron {
    /// The municipalities of the plan; of a plan of none the name of its document.
    var wie: String { gemeenten.isEmpty ? documentnaam : Opmaak.lijst(gemeenten) }
}
