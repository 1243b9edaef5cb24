import HTML

/// The fields of a theme, as they are typed.
struct Themaformulier {
    var naam = ""
    var veld = ""
    var doorsnijdend = false
    var ouder = ""
    var bron = ""
    var woorden = ""
    var zwak = ""
    let boom: Themaboom
    /// The theme itself, which cannot stand under itself.
    var code: String?
    var refusal: Refusal?

    var html: HTML {
        """
        \(Veld(name: "naam", label: "Naam", value: naam, refusal: refusal).html)
        \(Veld(
            name: "veld", label: "Veld van het Kernbeleid", kind: .select(velden), value: veld, isRequired: false, width: .medium, refusal: refusal).html)
        \(Keuzeveld(
            name: "doorsnijdend", legend: "Gaat het thema door de velden heen?", options: [Keuzemogelijkheid("ja", "Ja"), Keuzemogelijkheid("nee", "Nee")],
            chosen: [doorsnijdend ? "ja" : "nee"], refusal: refusal).html)
        \(Veld(
            name: "ouder", label: "Valt onder", kind: .select(ouders), value: ouder, isRequired: false, width: .medium, refusal: refusal).html)
        \(Veld(
            name: "woorden", label: "Woorden waaraan Stip het herkent", kind: .textarea(rows: 5), value: woorden,
            description: "Met een komma ertussen. Neem ook de woorden die in uw streek gewoon zijn. Met = ervoor telt een woord alleen als heel woord.",
            isRequired: false, refusal: refusal).html)
        \(Veld(
            name: "zwak", label: "Zwakke woorden", kind: .textarea(rows: 2), value: zwak,
            description: "Die tellen alleen als er niets sterkers staat.", isRequired: false, refusal: refusal).html)
        \(Veld(name: "bron", label: "Bron", value: bron, description: "Waar het thema vandaan komt.", isRequired: false, refusal: refusal).html)
        """
    }

    private var velden: [Keuzemogelijkheid] {
        [Keuzemogelijkheid("", "Geen veld")] + boom.velden.map { Keuzemogelijkheid(String($0.nummer), $0.naam) }
    }

    private var ouders: [Keuzemogelijkheid] {
        let wijzer = boom.wijzer
        let below = { (other: String) in code.map { other == $0 || wijzer.keten(boven: other).contains($0) } ?? false }
        return [Keuzemogelijkheid("", "Geen thema")]
            + boom.geldend.filter { !below($0.code) }.sorted { Opmaak.before($0.naam, $1.naam) }.map { Keuzemogelijkheid($0.code, $0.naam) }
    }
}

extension Themaformulier {
    /// What is kept of a theme, to change.
    init(_ knoop: Themaknoop, _ boom: Themaboom) {
        let own = boom.eigenWoorden(of: knoop.code)
        self.init(
            naam: knoop.naam, veld: knoop.veld.map(String.init) ?? "", doorsnijdend: knoop.doorsnijdend,
            ouder: boom.wijzer.ouder(of: knoop.code) ?? "", bron: knoop.bron, woorden: own.tekst(isZwak: false) ?? "",
            zwak: own.tekst(isZwak: true) ?? "", boom: boom, code: knoop.code)
    }

    /// What was sent in.
    init(_ form: Form, _ boom: Themaboom, code: String? = nil, refusal: Refusal? = nil) {
        self.init(
            naam: form["naam"] ?? "", veld: form["veld"] ?? "", doorsnijdend: form["doorsnijdend"] == "ja", ouder: form["ouder"] ?? "",
            bron: form["bron"] ?? "", woorden: form["woorden"] ?? "", zwak: form["zwak"] ?? "", boom: boom, code: code, refusal: refusal)
    }

    var gegevens: Themagegevens {
        Themagegevens(
            naam: naam.alsNaam, veld: Int(veld), doorsnijdend: doorsnijdend, ouder: ouder.isEmpty ? nil : ouder, bron: bron.alsNaam,
            woorden: Themagegevens.woorden(woorden) + Themagegevens.woorden(zwak, isZwak: true))
    }
}

/// A new theme.
struct Themaformulierpagina: Page {
    let formulier: Themaformulier

    let title = "Voeg een thema toe"
    let trail = [Crumb("Thema’s", "/themas")]
    var refusal: Refusal? { formulier.refusal }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Stip zoekt in plannen naar de woorden die u opgeeft. De code maakt Stip van de naam; die blijft altijd dezelfde.").html)
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="/themas" novalidate>
        \(formulier.html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Voeg het thema toe</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/themas">Terug</a></div>
        </form>
        """
    }
}
