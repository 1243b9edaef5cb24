import HTML

/// Search in the text of every document.
struct Zoekpagina: Page {
    /// What was asked; nothing before the first question.
    var vraag: String?
    var filter = Zoekfilter()
    var districten: [(code: String, naam: String)] = []
    var uitslag = Zoekuitslag()

    var title: String { vraag.map { "Zoeken: \($0)" } ?? "Zoeken" }

    var main: HTML {
        """
        \(PageHead(heading: "Zoek in alle plannen", lead: "Stip vindt een woord ook in een andere vorm: wie ‘jongere’ zoekt, vindt ‘jongeren’.").html)
        \(form)
        \(vraag == nil ? hint : answer)
        """
    }

    private var form: HTML {
        let soorten = [("", "Alle soorten")] + Documentsoort.allCases.map { ($0.rawValue, $0.naam) }
        let plaatsen = [("", "Alle districten")] + districten.map { ($0.code, $0.naam) }
        return """
            <form class="stip-filter" method="get" action="/zoeken" role="search" aria-label="Alle plannen">
            <div class="utrecht-form-field stip-filter__wide"><label class="utrecht-form-label" for="q">Woorden</label>\
            <input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="q" name="q" value="\(vraag ?? "")"></div>
            \(districten.isEmpty ? nil : Filterkeuze(name: "district", label: "District", options: plaatsen, chosen: filter.district ?? "").html)
            \(Filterkeuze(name: "soort", label: "Soort document", options: soorten, chosen: filter.soort?.rawValue ?? "").html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\(Icon.zoek.html)Zoek</button>
            </form>
            """
    }

    private var hint: HTML {
        """
        <section class="stip-section stip-narrow" aria-labelledby="tips"><h2 class="utrecht-heading-2" id="tips">Zo zoekt u</h2>
        <ul class="stip-list"><li>Meer woorden: Stip toont de bladzijden waar ze allemaal op staan.</li>
        <li>Een zin tussen aanhalingstekens moet er zo staan: <kbd>"personen met onbegrepen gedrag"</kbd>.</li>
        <li>Met een streepje ervoor mag een woord er juist niet staan: <kbd>jeugd -drugs</kbd>.</li></ul></section>
        """
    }

    private var answer: HTML {
        """
        \(uitslag.gemeenten.isEmpty ? nil : gemeenten)
        \(uitslag.documenten.isEmpty ? (uitslag.gemeenten.isEmpty ? nothing : nil) : results)
        """
    }

    private var gemeenten: HTML {
        let lines = uitslag.gemeenten.map { treffer -> HTML in
            """
            <li><a class="utrecht-link nl-link" href="/organisatie/\(treffer.gemeente.code)">\(treffer.gemeente.naam)</a>\
            \(treffer.uitleg.map { uitleg in " <span class=\"stip-soft\">\(uitleg)</span>" })</li>
            """
        }
        return """
            <section class="stip-section stip-flow stip-flow--tight" aria-labelledby="gemeenten">
            <h2 class="utrecht-heading-2" id="gemeenten">Gemeenten</h2><ul class="stip-list">\(lines)</ul></section>
            """
    }

    private var results: HTML {
        let pages = uitslag.documenten.reduce(0) { $0 + $1.passages.count }
        let more = uitslag.isMeer ? "De beste \(pages) bladzijden" : Opmaak.zin(Opmaak.aantal(pages, "bladzijde", "bladzijden"))
        return """
            <section class="stip-section stip-flow stip-flow--wide" aria-labelledby="gevonden">
            <h2 class="utrecht-heading-2" id="gevonden">Gevonden</h2>
            <p role="status">\(more) in \(Opmaak.aantal(uitslag.documenten.count, "document", "documenten")).</p>
            \(uitslag.documenten.map(found))</section>
            """
    }

    private func found(_ found: Zoekuitslag.Gevonden) -> HTML {
        let owners = found.document.herkomst.isEmpty ? "" : Opmaak.lijst(found.document.herkomst.map(\.naam)) + " · "
        return """
            <article class="stip-flow stip-flow--tight"><h3 class="utrecht-heading-3"><a class="utrecht-link nl-link" href="/documenten/\(found.document.id)">\
            \(found.document.naam)</a></h3><p class="stip-soft">\(owners)\(found.document.soort?.naam ?? "")\(found.document.looptijdAchterNaam)</p>
            \(found.passages.map { passage($0, in: found.document) })</article>
            """
    }

    private func passage(_ passage: Zoekuitslag.Passage, in document: Document) -> HTML {
        let part: HTML = passage.plek.deel > 1 ? "&amp;deel=\(passage.plek.deel)" : ""
        // A "word" of thousands of signs, as a table of codes gives, would fill the page.
        let words = passage.delen.map { piece -> HTML in
            let text = piece.text.shortened(to: 300)
            return piece.isMatch ? "<mark class=\"nl-mark\">\(text)</mark>" : "\(text)"
        }
        return """
            <blockquote class="stip-quote"><p>\(words)</p><footer><a class="utrecht-link nl-link" \
            href="/documenten/\(document.id)?bladzijde=\(passage.plek.nummer)\(part)">Bladzijde \(passage.plek.nummer)\
            <span class="stip-visually-hidden"> van \(document.naam)</span></a></footer></blockquote>
            """
    }

    private var nothing: HTML {
        let narrowed = filter != Zoekfilter()
        let wider = "/zoeken?q=\((vraag ?? "").percentEncoded)"
        return """
            <div class="stip-section" role="status">\(EmptyState(
                heading: "Niets gevonden",
                text: narrowed
                    ? "Met dit filter staat ‘\(vraag ?? "")’ in geen enkel document. Zoek zonder filter."
                    : "‘\(vraag ?? "")’ staat in geen enkel document. Kijk de spelling na, of zoek met minder woorden.",
                actions: narrowed ? [Crumb("Zoek zonder filter", wider)] : [Crumb("Bekijk alle plannen", "/documenten")]
            ).html)</div>
            """
    }
}
