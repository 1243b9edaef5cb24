import HTML

/// A page of plain text: headings and paragraphs in one column.
struct Tekstpagina: Page {
    let title: String
    let lead: String
    let sections: [Section]

    struct Section: Sendable {
        let heading: String
        let text: HTML
    }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(lead)").html)
        <div class="stip-narrow">\(sections.enumerated().map(section))</div>
        """
    }

    private func section(_ place: Int, _ section: Section) -> HTML {
        """
        <section class="\(place == 0 ? "stip-flow" : "stip-flow stip-section")" aria-labelledby="deel-\(place + 1)">
        <h2 class="utrecht-heading-2" id="deel-\(place + 1)">\(section.heading)</h2>\(section.text)</section>
        """
    }
}

extension Tekstpagina {
    static func toegankelijkheid(_ frame: Frame) -> Tekstpagina {
        let declaration: HTML =
            if let path = frame.toegankelijkheidsverklaring {
                "<p>Onze verklaring staat in het <a class=\"utrecht-link nl-link\" href=\"\(path)\">register van verklaringen</a>.</p>"
            } else {
                "<p>Deze organisatie heeft nog geen verklaring in het landelijke register. Vraag ernaar bij \(frame.hulplijn).</p>"
            }
        return Tekstpagina(
            title: "Toegankelijkheid",
            lead: "Iedereen moet Stip kunnen gebruiken, ook met een schermlezer, met alleen een toetsenbord of op een telefoon.",
            sections: [
                .init(
                    heading: "Waar we ons aan houden",
                    text: """
                        <p>We bouwen Stip naar WCAG 2.2, niveau A en AA. Elke pagina werkt zonder script en zonder muis. \
                        Kleur is nooit het enige teken. Bij elke figuur staat een tabel.</p>
                        """),
                .init(heading: "Verklaring", text: declaration),
                .init(
                    heading: "Kunt u iets niet gebruiken?",
                    text: """
                        <p>Meld het bij \(frame.hulplijn). Zeg op welke pagina u was en wat niet lukte. \
                        U krijgt de informatie dan op een andere manier.</p>
                        """),
            ])
    }

    static func privacy(_ frame: Frame, _ duur: Toegangsduur) -> Tekstpagina {
        Tekstpagina(
            title: "Privacy", lead: "Stip bewaart weinig over u, en stuurt niets naar buiten.",
            sections: [
                .init(
                    heading: "Wat Stip van u bewaart",
                    text: """
                        <ul class="stip-list"><li>Uw naam en uw rol, zodat anderen zien wie wat deed.</li>\
                        <li>Wat u toevoegt, wijzigt en beslist, met de tijd. Zo blijft een besluit na te gaan.</li>\
                        <li>Een regel in het logboek bij elk verzoek: wat, wanneer en vanaf welk netwerkadres.</li></ul>
                        """),
                .init(
                    heading: "Cookies",
                    text: """
                        <p>Stip zet een cookie. Daarmee weet Stip dat u bent ingelogd. Het cookie zegt verder niets over u en verdwijnt als u de browser sluit. \
                        Na \(Opmaak.aantal(duur.idleMinutes, "minuut", "minuten")) zonder werk geldt het niet meer.</p>
                        <p>Zet u de toetsen van de nakijktafel uit, dan onthoudt een tweede cookie dat in deze browser, hoogstens een jaar.</p>
                        """),
                .init(
                    heading: "Wat Stip niet doet",
                    text: """
                        <p>Stip volgt u niet. Er zijn geen tellers, geen lettertypen en geen kaarten van andere bedrijven. \
                        Uw plannen blijven op de server van uw organisatie.</p>
                        """),
                .init(
                    heading: "Uw rechten",
                    text: """
                        <p>Wilt u weten wat er over u staat, of klopt het niet? Vraag het aan \(frame.hulplijn).</p>
                        """),
            ])
    }

    static func hulp(_ frame: Frame) -> Tekstpagina {
        Tekstpagina(
            title: "Hulp", lead: "Zo werkt Stip, en zo krijgt u antwoord.",
            sections: [
                .init(
                    heading: "Wat Stip doet",
                    text: """
                        <p>Stip leest de veiligheidsplannen van gemeenten. Bij elke prioriteit staat de zin waar zij vandaan komt. \
                        Zo ziet u wat gemeenten samen belangrijk vinden, en wie wat anders kiest.</p>
                        """),
                .init(
                    heading: "Waar begint u?",
                    text: """
                        <p>Op het <a class="utrecht-link nl-link" href="/">overzicht</a> staat wat u nu doet. \
                        Bovenaan elke pagina ziet u aan de rode stip waar u bent.</p>
                        """),
                .init(
                    heading: "Woorden",
                    text: """
                        <p>Kent u een woord niet? Zoek het op in de <a class="utrecht-link nl-link" href="/woordenlijst">woordenlijst</a>.</p>
                        """),
                .init(heading: "Komt u er niet uit?", text: "<p>\(frame.contact)</p>"),
            ])
    }
}
