import Foundation
import HTML

/// One theme of the list: what it counts for, its words, and everything that can be done to it.
struct Lijstthemapagina: Page {
    let inzage: Themainzage
    var formulier: Themaformulier
    var magBeheren = false
    /// What somebody typed in the forms below the first.
    var ingevuld = Form()
    /// Which of the acts was refused.
    var open = ""
    var pagina = 1
    var refusal: Refusal?

    var title: String { knoop.naam }
    let trail = [Crumb("Thema’s", "/themas")]

    private var knoop: Themaknoop { inzage.knoop }
    private var boom: Themaboom { inzage.boom }
    private var path: String { "/themas/\(knoop.code)" }
    private func naam(_ code: String) -> String { boom[code]?.naam ?? code }
    private func link(_ code: String) -> HTML { "<a class=\"utrecht-link nl-link\" href=\"/themas/\(code)\">\(naam(code))</a>" }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: knoop.naam, lead: lead).html)
        \(notice)
        <div class="stip-columns"><div>
        \(words)
        \(Themaprioriteiten(inzage: inzage, pagina: pagina).html)
        \(magBeheren && knoop.isGeldend ? acts : nil)
        </div><div>\(facts)\(history)</div></div>
        """
    }

    private var lead: HTML {
        if let target = boom.wijzer.opvolger(of: knoop.code), target != knoop.code { return "Dit thema ging op in \(naam(target))." }
        if knoop.isIngetrokken { return "Dit thema staat niet meer op de lijst." }
        let documents = Set(inzage.prioriteiten.map(\.document)).count
        return inzage.prioriteiten.isEmpty
            ? "Geen enkele prioriteit telt voor dit thema."
            : "Telt voor \(Opmaak.aantal(inzage.prioriteiten.count, "prioriteit", "prioriteiten")) in \(Opmaak.aantal(documents, "document", "documenten"))."
    }

    private var notice: HTML? {
        if let target = knoop.opgegaanIn {
            let text: HTML = """
                <p>De woorden en de prioriteiten tellen nu voor \(link(target)). Wat mensen besloten, is niet herschreven.</p>\
                \(magBeheren ? button("losmaking", "Maak het weer los") : nil)
                """
            return "<div class=\"stip-after-5\">\(Alert(kind: .info, heading: "Opgegaan in \(naam(target))", text: text).html)</div>"
        }
        if knoop.isIngetrokken {
            return """
                <div class="stip-after-5">\(Alert(
                    kind: .info, heading: "Ingetrokken", text: magBeheren ? button("opneming", "Zet het terug op de lijst") : "").html)</div>
                """
        }
        return nil
    }

    private func button(_ act: String, _ label: String) -> HTML {
        """
        <form class="stip-before-3" method="post" action="\(path)/\(act)"><button class="utrecht-button utrecht-button--secondary-action nl-button" \
        type="submit">\(label)</button></form>
        """
    }

    // MARK: What it is

    private var words: HTML {
        let own = boom.eigenWoorden(of: knoop.code)
        let into = boom.knopen.filter { $0.opgegaanIn == knoop.code }
        let others = into.map { other in
            "<dt>Van \(other.naam)</dt><dd>\(boom.eigenWoorden(of: other.code).map(\.zonderTeken).joined(separator: ", "))</dd>" as HTML
        }
        let weak = own.filter(\.isZwak)
        return """
            <section class="stip-flow" aria-labelledby="woorden-kop"><h2 class="utrecht-heading-2" id="woorden-kop">Woorden waaraan Stip het herkent</h2>
            \(own.isEmpty ? "<p>Dit thema heeft zelf geen woorden. Stip vindt het dan niet vanzelf.</p>" as HTML? : nil)
            <dl class="utrecht-data-list">\
            \(own.contains { !$0.isZwak } ? "<dt>Woorden</dt><dd>\(own.filter { !$0.isZwak }.map(\.zonderTeken).joined(separator: ", "))</dd>" as HTML? : nil)\
            \(weak.isEmpty ? nil : "<dt>Zwakke woorden</dt><dd>\(weak.map(\.zonderTeken).joined(separator: ", "))</dd>" as HTML?)\(others)</dl></section>
            """
    }

    private var facts: HTML {
        let wijzer = boom.wijzer
        let under = boom.geldend.filter { wijzer.ouder(of: $0.code) == knoop.code }
        let veld = boom.velden.first { $0.nummer == knoop.veld }?.naam
        return """
            <h2 class="utrecht-heading-3">Op de lijst</h2>
            <dl class="stip-facts">
            <dt>Code</dt><dd>\(knoop.code)</dd>
            <dt>Veld</dt><dd>\(veld ?? "Geen veld")</dd>
            <dt>Door velden</dt><dd>\(knoop.doorsnijdend ? "Ja" : "Nee")</dd>
            \(wijzer.ouder(of: knoop.code).map { "<dt>Valt onder</dt><dd>\(link($0))</dd>" as HTML })
            \(under.isEmpty ? nil : "<dt>Daaronder</dt><dd>\(list(under.map(\.code)))</dd>" as HTML?)
            \(knoop.afgesplitstVan.map { "<dt>Kwam uit</dt><dd>\(link($0))</dd>" as HTML })
            \(knoop.bron.isEmpty ? nil : "<dt>Bron</dt><dd>\(Bronvermelding(knoop.bron).html)</dd>" as HTML?)
            </dl>
            """
    }

    private func list(_ codes: [String]) -> HTML {
        "\(codes.enumerated().map { place, code in place == 0 ? link(code) : ", \(link(code))" as HTML })"
    }

    private var history: HTML? {
        guard !inzage.historie.isEmpty else { return nil }
        let lines = inzage.historie.map { line in
            let changes = line.wijzigingen.map { change in
                "<li>\(change.veld): \(change.was ?? "niets") → \(change.wordt ?? "niets")</li>" as HTML
            }
            return """
                <li><span class="stip-soft">\(Opmaak.moment(line.moment))</span><br>\(line.tekst)\
                \(changes.isEmpty ? nil : "<details class=\"stip-details\"><summary>Wat er veranderde</summary><ul class=\"stip-list\">\(changes)</ul></details>" as HTML?)</li>
                """ as HTML
        }
        return """
            <section class="stip-section" aria-labelledby="historie-kop"><h2 class="utrecht-heading-3" id="historie-kop">Wat er met dit thema gebeurde</h2>
            <ul class="stip-list stip-flow">\(lines)</ul></section>
            """
    }

    // MARK: What can be done

    private var acts: HTML {
        """
        <section class="stip-section stip-flow" aria-labelledby="doen-kop"><h2 class="utrecht-heading-2" id="doen-kop">Wijzig de lijst</h2>
        \(act("wijziging", "Wijzig dit thema", change))
        \(act("samenvoeging", "Laat het opgaan in een ander thema", merge))
        \(act("splitsing", "Splits er thema’s van af", split))
        \(knoop.afgesplitstVan.map { act("terugvoeging", "Voeg het terug in \(naam($0))", back($0)) })
        \(act("intrekking", "Trek het in", withdraw))
        </section>
        """
    }

    /// What was refused, and the way out that the refusal offers.
    private func isOpen(_ name: String) -> Bool { open == name || name == "samenvoeging" && refusal?.message(for: "samen") != nil }

    private func act(_ name: String, _ summary: String, _ content: HTML) -> HTML {
        "<details class=\"stip-details\"\(isOpen(name) ? " open" as HTML : "")><summary>\(summary)</summary><div class=\"stip-flow stip-before-3\">\(content)</div></details>"
    }

    private var change: HTML {
        """
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="\(path)" novalidate>\
        <input type="hidden" name="versie" value="\(knoop.versie)">
        \(formulier.html)
        \(Veld(
            name: "reden", label: "Waarom", value: open == "wijziging" ? ingevuld["reden"] ?? "" : "",
            description: "Nodig als u woorden weghaalt.", isRequired: false, refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Bewaar</button></div></form>
        """
    }

    private var merge: HTML {
        let wijzer = boom.wijzer
        let targets = boom.geldend.filter { $0.code != knoop.code && !wijzer.keten(boven: $0.code).contains(knoop.code) }
            .sorted { Opmaak.before($0.naam, $1.naam) }.map { Keuzemogelijkheid($0.code, $0.naam) }
        return """
            <p>De prioriteiten en de woorden van ‘\(knoop.naam)’ tellen dan voor het andere thema. U kunt dit altijd ongedaan maken.</p>
            <form class="stip-narrow stip-flow" method="post" action="\(path)/samenvoeging" novalidate>
            \(Veld(
                name: "samen", label: "Welk thema telt voortaan", kind: .select([Keuzemogelijkheid("", "Kies een thema")] + targets),
                value: ingevuld["samen"] ?? "", width: .medium, refusal: refusal).html)
            \(Veld(name: "reden-samen", label: "Waarom", value: ingevuld["reden-samen"] ?? "", refusal: refusal).html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Voeg samen</button></div></form>
            """
    }

    private var split: HTML {
        """
        <p>Maak er nieuwe thema’s uit. U kiest zelf welke woorden en welke prioriteiten meegaan; de rest blijft.</p>
        <p>\(ButtonLink(name: "Splits dit thema", path: "\(path)/splitsing", isPrimary: false).html)</p>
        """
    }

    private func back(_ from: String) -> HTML {
        """
        <p>‘\(knoop.naam)’ verdwijnt. De woorden en de prioriteiten gaan terug naar ‘\(naam(from))’, zoals het was.</p>
        <form method="post" action="\(path)/terugvoeging"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">\
        Voeg het terug</button></form>
        """
    }

    private var withdraw: HTML {
        let used: HTML? =
            inzage.prioriteiten.isEmpty
            ? nil
            : """
            <p>Dat kan nu niet: het telt voor <a class="utrecht-link nl-link" href="#prioriteiten">\
            \(Opmaak.aantal(inzage.prioriteiten.count, "prioriteit", "prioriteiten"))</a>. Laat het liever opgaan in een ander thema.</p>
            """
        return """
            \(used)
            <form class="stip-narrow stip-flow" method="post" action="\(path)/intrekking" novalidate>
            \(Veld(name: "reden-weg", label: "Waarom", value: ingevuld["reden-weg"] ?? "", refusal: refusal).html)
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">Trek het thema in</button></div></form>
            """
    }
}

/// The priorities that count for a theme, each with the place where it stands.
struct Themaprioriteiten {
    static let opPagina = 25

    let inzage: Themainzage
    let pagina: Int

    var html: HTML? {
        let all = inzage.prioriteiten
        guard !all.isEmpty else { return nil }
        let pages = (all.count + Themaprioriteiten.opPagina - 1) / Themaprioriteiten.opPagina
        let number = min(max(pagina, 1), pages)
        let part = all.dropFirst((number - 1) * Themaprioriteiten.opPagina).prefix(Themaprioriteiten.opPagina)
        return """
            <section class="stip-section stip-flow" aria-labelledby="prioriteiten"><h2 class="utrecht-heading-2" id="prioriteiten">\
            \(Opmaak.zin(Opmaak.aantal(all.count, "prioriteit telt", "prioriteiten tellen"))) hiervoor</h2>
            <table class="utrecht-table stip-table-stack"><caption class="stip-visually-hidden">Prioriteiten en waar ze staan</caption>
            <thead><tr><th scope="col">Prioriteit</th><th scope="col">Document</th><th scope="col">Rang</th></tr></thead>
            <tbody>\(part.map(row))</tbody></table>
            \(Pagination(path: "/themas/\(inzage.knoop.code)", page: number, pages: pages).html)</section>
            """
    }

    private func row(_ prioriteit: Prioriteit) -> HTML {
        let adres = Vindplaats(document: prioriteit.document, bewijs: prioriteit.vondst.bewijs).adres(nummer: prioriteit.nummer)
        let document = inzage.documenten[prioriteit.document]
        let gemeenten = Opmaak.lijst(document?.herkomst.map(\.naam) ?? [])
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="\(adres)">\(prioriteit.vondst.naam)</a></th>\
            <td data-label="Document">\(document?.naam ?? "")\(gemeenten.isEmpty ? "" : " (\(gemeenten))")</td>\
            <td data-label="Rang">\(prioriteit.vondst.rang.naam)</td></tr>
            """
    }
}
