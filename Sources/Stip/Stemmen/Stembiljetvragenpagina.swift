import HTML

/// The second step of a ballot: the open questions, about the whole or about one option.
struct Stembiljetvragenpagina: Page {
    let beeld: Biljetbeeld
    let deel: Vragendeel
    let delen: [Vragendeel]
    var antwoorden: [Vraagantwoord]
    var isBewaard = false
    var refusal: Refusal?

    var title: String { "\(heading), \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    private var heading: String { deel.heading }
    private var place: Int { delen.firstIndex(of: deel) ?? 0 }
    private var volgende: Vragendeel? { delen.indices.contains(place + 1) ? delen[place + 1] : nil }
    private var vorige: Vragendeel? { place > 0 ? delen[place - 1] : nil }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-narrow"><p>\(back)</p>
        <div class="stip-flow stip-before-5 stip-after-6"><p class="stip-step">Stap 2 van 3 · Deel \(place + 1) van \(delen.count) · Keuze van \(beeld.deelnemer.naam)</p>
        <h1 class="utrecht-heading-1">\(heading)</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">Wat u niet invult, slaat u over. U kunt later terugkomen.</p></div>
        <form method="post" action="\(beeld.path)/vragen?deel=\(deel.naam)" novalidate><input type="hidden" name="versie" value="\(beeld.versie)">
        \(Vragenvelden(deel: deel, antwoorden: antwoorden, refusal: refusal).html)
        <div class="utrecht-button-group stip-before-5"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
        type="submit" name="doe" value="verder">\(volgende == nil ? "Controleer uw keuze" : "Volgende")</button>\
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" name="doe" value="bewaar">Bewaar en ga later verder</button></div>
        <p class="stip-soft stip-before-4" role="status">\(saved)</p>\(skip)</form>
        \(Vraagbronnen(bronnen: deel.optie.flatMap { beeld.bronnen[$0.id] } ?? []).html)</div>
        """
    }

    private var back: HTML {
        let (name, path) = vorige.map { ("Terug naar: \($0.heading)", "\(beeld.path)/vragen?deel=\($0.naam)") } ?? ("Terug naar uw keuze", beeld.path)
        return "<a class=\"utrecht-link nl-link stip-link-icon\" href=\"\(path)\">\(Icon.terug.html)\(name)</a>"
    }

    /// Eight pages of questions are many for who has ten minutes.
    private var skip: HTML? {
        guard volgende != nil else { return nil }
        return
            "<p class=\"stip-before-2\"><a class=\"utrecht-link nl-link\" href=\"\(beeld.path)/controle\">Naar de controle, zonder de andere vragen</a></p>"
    }

    private var saved: String {
        guard let moment = beeld.concept?.uitgebracht else { return "Uw antwoorden worden bewaard als u verdergaat." }
        return isBewaard ? "Uw antwoorden zijn bewaard. U vindt ze terug bij uw stemronde." : "Laatst bewaard op \(Opmaak.moment(moment))."
    }
}

extension Vragendeel {
    var heading: String { optie.map { "Uw antwoorden over \($0.naam)" } ?? "Uw antwoorden over de hele lijst" }
}

/// The fields of one part of the questions.
struct Vragenvelden {
    let deel: Vragendeel
    let antwoorden: [Vraagantwoord]
    var refusal: Refusal?

    var html: HTML { "\(deel.vragen.map(field))" }

    private func field(_ vraag: Vraag) -> HTML {
        let (name, value) = (deel.veld(vraag), deel.antwoord(vraag, in: antwoorden))
        switch vraag.vorm {
        case .herkenning:
            let options = Vraag.herkenningen.map { Keuzemogelijkheid($0, Opmaak.zin(Vraag.naam(of: $0))) }
            return Keuzeveld(
                name: name, legend: vraag.isVerplicht ? vraag.tekst : "\(vraag.tekst) (niet verplicht)", options: options, chosen: [value],
                description: vraag.uitleg, refusal: refusal
            ).html
        case .tekst:
            return Veld(
                name: name, label: vraag.tekst, kind: .textarea(rows: 4), value: value, description: vraag.uitleg, isRequired: vraag.isVerplicht,
                refusal: refusal
            ).html
        }
    }
}

/// What the plans say of an option, in their own words.
struct Vraagbronnen {
    let bronnen: [Longlist.Bron]

    var html: HTML? {
        guard !bronnen.isEmpty else { return nil }
        let quotes = bronnen.map { bron in
            """
            <blockquote class="stip-quote"><p>\(bron.citaat)</p><footer>\(bron.wie), <a class="utrecht-link nl-link" href="\(bron.adres)">\
            bladzijde \(bron.bladzijde)<span class="stip-visually-hidden"> van \(bron.documentnaam)</span></a></footer></blockquote>
            """ as HTML
        }
        return """
            <details class="utrecht-accordion__section stip-section"><summary>Wat zeggen de plannen? \(Opmaak.aantal(bronnen.count, "zin", "zinnen"))</summary>
            <div class="utrecht-accordion__panel stip-flow">\(quotes)</div></details>
            """
    }
}
