import HTML

/// One document: a page of its text beside what was found in it.
struct Documentpagina: Page {
    let inzage: Documentinzage
    var magBeheren = false
    /// Names of themes by their code.
    var themanamen: [String: String] = [:]
    /// What was asked of the desk.
    var vraag = Nakijkvraag()
    var refusal: Refusal?

    /// With whose it is, where the title of the document does not say so: many plans are called the same.
    var title: String {
        let owners = document.herkomst.isEmpty ? [document.bestandsnaam] : document.herkomst.map(\.naam)
        let others = owners.filter { !document.naam.contains($0) }
        return others.isEmpty ? document.naam : "\(document.naam), \(Opmaak.lijst(others))"
    }
    let trail = [Crumb("Plannen", "/documenten")]

    private var document: Document { inzage.document }
    private var path: String { "/documenten/\(document.id)" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-desk-bar"><div class="stip-flow--tight stip-flow">
        <h1 class="utrecht-heading-1">\(document.naam)</h1>
        <p class="stip-soft">\(facts.joined(separator: " · ")) · <a class="utrecht-link nl-link" href="\(path)/origineel">Haal het origineel op \
        (\(document.extensie), \(Opmaak.omvang(document.grootte)))</a></p>
        </div>\(inzage.tafel?.volgend.map(next))</div>
        \(notices)
        <div class="stip-desk">
        \(source)
        <section class="stip-findings" aria-labelledby="vondsten-kop">
        \(Vondstenlijst(inzage: inzage, themanamen: themanamen, vraag: vraag, refusal: refusal).html)
        \(stappen)
        \(Documentgegevens(inzage: inzage).html)
        \(magBeheren && document.verwijderd == nil ? Documentbeheer(document: document, refusal: refusal?.message(for: "bestand") == nil ? nil : refusal).html : nil)
        </section>
        </div>
        """
    }

    private func next(_ plan: Volgendplan) -> HTML {
        let toets = Sneltoets(letter: "N", isAan: vraag.heeftToetsen)
        return """
            <p><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/documenten/\(plan.document)"\(toets.attribute)>\
            Volgend plan: \(plan.naam)\(Icon.pijl.html)\(toets.hint)</a></p>
            """
    }

    private var facts: [String] {
        var facts: [String] = []
        if !document.herkomst.isEmpty { facts.append(Opmaak.lijst(document.herkomst.map(\.naam))) }
        if let soort = document.soort { facts.append(soort.naam) }
        if let periode = document.periode { facts.append("Looptijd \(Opmaak.periode(periode))") }
        if let datum = document.datum { facts.append(Opmaak.datum(datum)) }
        if let bladzijden = document.bladzijden, bladzijden > 0 { facts.append(Opmaak.aantal(bladzijden, "bladzijde", "bladzijden")) }
        return facts.isEmpty ? [document.bestandsnaam] : facts
    }

    private var notices: HTML? {
        var notices: [HTML] = []
        if document.verwijderd != nil {
            let text: HTML = magBeheren ? restore : "<p>Het staat niet meer in de lijst.</p>"
            notices.append(Alert(kind: .warning, heading: "Dit document is verwijderd", text: text).html)
        }
        if magBeheren, document.verwijderd == nil, document.herkomst.isEmpty, document.stand.isKlaar {
            let text: HTML = """
                <p>Stip vond geen gemeente in dit document. <a class="utrecht-link nl-link" href="\(path)/herkomst">Zeg van wie het is</a>.</p>
                """
            notices.append(Alert(kind: .warning, heading: "Van welke gemeente is dit?", text: text).html)
        }
        return notices.isEmpty ? nil : "<div class=\"stip-flow stip-after-5\">\(notices)</div>"
    }

    /// The steps that the document plans stand in a table of their own; here is the way to it, with the first of them.
    private var stappen: HTML? {
        guard !inzage.stappen.isEmpty else { return nil }
        let lines = inzage.stappen.prefix(5).map { vondst -> HTML in
            """
            <li><a class="utrecht-link nl-link" href="\(path)/stappen?stap=\(vondst.nummer)#s\(vondst.nummer)">\(vondst.naam)</a>, \
            \(Tijdvakwoorden.lang(vondst.stap.moment))</li>
            """
        }
        let open = inzage.stappen.count { $0.oordeel.stand == .voorstel }
        let stand: HTML = open == 0 ? "Alle stappen zijn beoordeeld." : "Nog \(open) te beoordelen."
        return """
            <section class="stip-before-5 stip-flow--tight stip-flow" aria-labelledby="stappen-kop">\
            <h2 class="utrecht-heading-2" id="stappen-kop">Stappen in dit document</h2><p>\(stand)</p><ul>\(lines)</ul>\
            <p><a class="utrecht-link nl-link" href="\(path)/stappen">Bekijk \(Opmaak.aantal(inzage.stappen.count, "stap", "alle stappen"))</a></p></section>
            """
    }

    private var restore: HTML {
        """
        <form method="post" action="\(path)/terugzetting"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
        \(Icon.terug.html)Zet het terug</button></form>
        """
    }

    private var source: HTML {
        guard let bladzijde = inzage.bladzijde else { return sourceAround(Documentstand(document: document).html) }
        let delen = inzage.delen(of: bladzijde.nummer)
        let place = Bladwijzer(nummer: bladzijde.nummer, deel: bladzijde.deel).naam(delen: delen)
        return sourceAround(
            """
            \(inzage.stap.map(back))
            <article class="stip-sheet"><p class="stip-sheet__page"><span>\(bladzijde.kop ?? "")</span>\
            <span>Bladzijde \(place) van \(document.bladzijden ?? bladzijde.nummer)</span></p>
            <div class="stip-sheet__text" data-bladzijde="\(bladzijde.nummer)">\(text(of: bladzijde))</div></article>
            \(turning(place))
            """)
    }

    /// The way back to the step whose words are marked.
    private func back(to stap: Stapvondst) -> HTML {
        """
        <p class="stip-after-4">Hier staat stap \(stap.nummer), ‘\(stap.naam)’. <a class="utrecht-link nl-link" \
        href="\(stap.adresInLijst)">Terug naar de stappen</a></p>
        """
    }

    private func sourceAround(_ content: HTML) -> HTML {
        """
        <section class="stip-source" aria-labelledby="bron-kop"><h2 class="stip-visually-hidden" id="bron-kop">Tekst van het document</h2>
        \(content)</section>
        """
    }

    private func text(of bladzijde: Bladzijde) -> HTML {
        let text = Documenttekst(bladzijde: bladzijde, vondsten: inzage.gemarkeerd, nu: inzage.vondst, stap: inzage.stap).html
        return text == "" ? "<p class=\"stip-soft\">Op deze bladzijde staat geen tekst.</p>" : text
    }

    private func turning(_ place: String) -> HTML? {
        guard inzage.bladwijzers.count > 1 else { return nil }
        return """
            <nav class="utrecht-pagination stip-sheet-nav" aria-label="Bladzijden">\
            \(inzage.vorige.map { turn(to: $0, "prev") })\
            <span class="utrecht-pagination__page-link" aria-current="page">\(place)</span>\
            \(inzage.volgende.map { turn(to: $0, "next") })</nav>
            """
    }

    private func turn(to bladwijzer: Bladwijzer, _ relation: String) -> HTML {
        let part: HTML = bladwijzer.deel > 1 ? "&amp;deel=\(bladwijzer.deel)" : ""
        return """
            <a class="utrecht-link nl-link utrecht-pagination__relative-link" href="\(path)?bladzijde=\(bladwijzer.nummer)\(part)" rel="\(relation)">\
            Bladzijde \(bladwijzer.naam(delen: inzage.delen(of: bladwijzer.nummer)))</a>
            """
    }
}

/// What stands in the place of the text where there is none: why, and what to do.
struct Documentstand {
    let document: Document

    var html: HTML {
        switch document.stand {
        case .wacht where document.reden != nil:
            EmptyState(
                heading: "Dit document wacht", text: document.reden ?? "",
                actions: [Crumb("Ververs deze pagina", "/documenten/\(document.id)")]
            ).html
        case .wacht, .bezig:
            EmptyState(
                heading: "Stip leest dit document nog", text: "Dat duurt meestal een paar seconden.",
                actions: [Crumb("Ververs deze pagina", "/documenten/\(document.id)")]
            ).html
        case .leeg:
            EmptyState(
                heading: "In dit document staat geen tekst",
                text: document.reden ?? "Dit is een scan. Vraag de gemeente om het oorspronkelijke bestand."
            ).html
        case .geweigerd:
            EmptyState(heading: "Stip kan dit bestand niet lezen", text: document.reden ?? "Vraag de gemeente om een ander bestand.").html
        case .gelezen: EmptyState(heading: "Hier staat geen tekst", text: "Ga naar een andere bladzijde.").html
        }
    }
}

extension Document {
    /// The ending of the name, to say what one downloads.
    var extensie: String {
        let ending = bestandsnaam.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        return (1...5).contains(ending.count) ? ending : "bestand"
    }
}
