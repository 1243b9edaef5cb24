import HTML

/// Every part of the site in all its states: for who builds a page, and for the tests that look at pages.
struct Stijlgidspagina: Page {
    var title: String { "Stijlgids" }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Alle onderdelen van Stip, met al hun standen. Bouwt u een pagina? Begin hier.").html)
        \(section("kleur", "Kleur", colours))
        \(section("letter", "Letter", type))
        \(section("thema", "Thema’s", themas))
        \(section("stand", "Stippen en standen", states))
        \(section("knop", "Knoppen en links", buttons))
        \(section("formulier", "Formulier", form))
        \(section("bericht", "Berichten", alerts))
        \(section("rest", "Lijsten, tabellen en wegwijzers", rest))
        """
    }

    private func section(_ id: String, _ heading: String, _ content: HTML) -> HTML {
        """
        <section class="stip-section" aria-labelledby="s-\(id)"><h2 class="utrecht-heading-2" id="s-\(id)">\(heading)</h2>\(content)</section>
        """
    }

    private func specimen(_ name: String, _ content: HTML) -> HTML {
        "<div class=\"stip-specimen\"><p>\(name)</p><div class=\"stip-flow\">\(content)</div></div>"
    }

    private var colours: HTML {
        let swatches = [
            ("ink", "Inkt", "Tekst, horizon. 16,0:1"), ("paper", "Inkt zacht", "Bijzaak. 7,6:1 op wit"),
            ("petrol", "Petrol", "Knop, link, klaar. 8,8:1"),
            ("stip", "Stip", "Nu, hier. 5,3:1"), ("sand", "Zand", "Vlak zonder lijn. 14,7:1"), ("ok-soft", "Goed", "6,1:1"),
            ("warn-soft", "Let op", "7,0:1"), ("error-soft", "Fout", "7,1:1"), ("info-soft", "Bezig", "7,2:1"), ("mark", "Markeerstift", "14,3:1"),
        ]
        let items = swatches.map { name, word, use in
            "<li><div class=\"stip-swatch__block stip-swatch--\(name)\">\(word)</div><p>\(use)</p></li>" as HTML
        }
        return """
            <p class="utrecht-paragraph">Wit papier, zand eromheen. Petrol is handelen. De stip is ‘nu’: hoogstens één keer per beeld, nooit voor een fout.</p>
            <ul class="stip-swatches">\(items)</ul>
            """
    }

    private var type: HTML {
        specimen("Kop 1, 36 / 1,15", "<p class=\"utrecht-heading-1\">Welke zeven kiest u?</p>")
            + specimen("Kop 2, 24 / 1,25", "<p class=\"utrecht-heading-2\">Dit doet u nu</p>")
            + specimen("Kop 3, 20 / 1,25", "<p class=\"utrecht-heading-3\">Zorg en veiligheid</p>")
            + specimen("Inleiding, 20 / 1,5", "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">We staan bij stap 4 van 8.</p>")
            + specimen("Tekst, 16 / 1,5", "<p>U kunt uw keuze wijzigen tot donderdag 16 april 2026, 12.00 uur.</p>")
            + specimen(
                "Bron, 18 / 1,65, schreef",
                """
                <blockquote class="stip-quote"><p>Politie en zorg komen nu los van elkaar aan de deur.</p><footer>Boekveen, bladzijde 7</footer></blockquote>
                """)
    }

    private var themas: HTML {
        let names = [
            ("ondermijning", "Ondermijning"), ("zorg-en-veiligheid", "Zorg en veiligheid"), ("digitale-veiligheid", "Digitale veiligheid"),
            ("drugs", "Drugs"), ("jeugd", "Jeugd"), ("polarisatie", "Polarisatie en onrust"), ("buitengebied", "Buitengebied"),
            ("woonoverlast", "Woonoverlast en leefbaarheid"), ("ondernemen", "Veilig ondernemen"), ("evenementen", "Evenementen en uitgaan"),
            ("verkeer", "Verkeer"), ("mensenhandel", "Mensenhandel"), ("woninginbraak", "Woninginbraak"),
            ("crisisbeheersing", "Crisisbeheersing"),
        ]
        return """
            <p>Het plaatje draagt de kleur, het woord de betekenis. Nooit het plaatje alleen.</p>
            <ul class="stip-chips">\(names.map { code, name in "<li>\(Pictogram(thema: code)?.chip(name))</li>" as HTML })</ul>
            """
    }

    private var states: HTML {
        let dots: [(Dot, String)] = [
            (.klaar, "klaar"), (.bezig, "bezig"), (.open, "nog te doen"), (.laat, "te laat of ontbreekt"), (.weg, "vervalt"),
        ]
        let badges = [
            StatusBadge(.success, "Bevestigd"), StatusBadge(.active, "In beoordeling"), StatusBadge(.warning, "Twijfel"),
            StatusBadge(.error, "Geweigerd"), StatusBadge(.neutral, "Te beoordelen"),
        ]
        return specimen("Stip: één gemeente", Dot.legend(dots))
            + specimen("Stand: teken plus woord", "<p class=\"stip-chips\">\(badges.map(\.html).joined(by: " "))</p>")
            + specimen("Zekerheid", "<p>\(Zekerheidsbalk(0.93).html)</p><p>\(Zekerheidsbalk(0.41).html)</p>")
            + specimen(
                "Passage in de tekst",
                """
                <p class="stip-serif"><span class="nl-mark">voorgesteld</span> <span class="nl-mark nl-mark--nu">nu gekozen</span> \
                <span class="nl-mark nl-mark--bevestigd">bevestigd</span> <span class="nl-mark nl-mark--verworpen">verworpen</span></p>
                """)
    }

    private var buttons: HTML {
        specimen(
            "Hoofdknop: rust, aangewezen, focus, bezig",
            """
            <div class="utrecht-button-group">
            <button type="button" class="utrecht-button utrecht-button--primary-action nl-button">Verstuur</button>
            <button type="button" class="utrecht-button utrecht-button--primary-action utrecht-button--hover nl-button">Verstuur</button>
            <button type="button" class="utrecht-button utrecht-button--primary-action utrecht-button--focus-visible nl-button">Verstuur</button>
            <button type="button" class="utrecht-button utrecht-button--busy nl-button" aria-busy="true">\(Icon.klok.html)Wordt verstuurd</button></div>
            """)
            + specimen(
                "Tweede knop, stille knop, gevaar",
                """
                <div class="utrecht-button-group"><button type="button" class="utrecht-button utrecht-button--secondary-action nl-button">Bewaar</button>
                <button type="button" class="utrecht-button utrecht-button--subtle nl-button">Zet terug</button>
                <button type="button" class="utrecht-button utrecht-button--danger nl-button">Verwerp</button></div>
                """)
            + specimen(
                "Link: rust, aangewezen, focus",
                """
                <p><a class="utrecht-link nl-link" href="#s-knop">Bekijk het plan</a></p>
                <p><a class="utrecht-link utrecht-link--hover nl-link" href="#s-knop">Bekijk het plan</a></p>
                <p><a class="utrecht-link utrecht-link--focus-visible nl-link" href="#s-knop">Bekijk het plan</a></p>
                """)
            + "<p class=\"stip-soft\">Een uitgeschakelde knop bestaat niet. De knop werkt altijd; de fout legt uit wat ontbreekt.</p>"
    }

    private var form: HTML {
        let refusal = Refusal(Reason(code: "reden", field: "g-reden", "Schrijf waarom u deze prioriteit verwerpt."))
        let thema = [Keuzemogelijkheid("jeugd", "Jeugd"), Keuzemogelijkheid("drugs", "Drugs")]
        let rang = [
            Keuzemogelijkheid("prioriteit", "Prioriteit"), Keuzemogelijkheid("doorlopend", "Doorlopend"), Keuzemogelijkheid("ambitie", "Ambitie"),
        ]
        return """
            <div class="stip-halves"><div>
            \(Veld(name: "g-naam", label: "Naam van de prioriteit", value: "Jeugd en middelen", description: "Zoals het in het plan staat.").html)
            \(Veld(name: "g-reden", label: "Reden", description: "Eén zin is genoeg.", refusal: refusal).html)
            \(Veld(name: "g-thema", label: "Thema", kind: .select(thema), value: "jeugd", width: .medium).html)
            \(Veld(name: "g-datum", label: "Vastgesteld op", kind: .date, isRequired: false, width: .medium).html)
            \(Veld(name: "g-plan", label: "Plannen", kind: .file(accept: ".pdf,.docx,.odt,.html,.txt,.zip", multiple: true), description: "U mag er meer dan één kiezen.").html)
            </div><div>
            \(Keuzeveld(name: "g-rang", legend: "Rang", options: rang, chosen: ["prioriteit"]).html)
            \(Keuzeveld(name: "g-kopie", legend: "Stuur een kopie aan", options: [.init("griffier", "De griffier"), .init("lid", "De burgemeester")], isMultiple: true).html)
            \(Veld(name: "g-uitleg", label: "Toelichting", kind: .textarea(rows: 3), isRequired: false).html)
            </div></div>
            """
    }

    private var alerts: HTML {
        let refusal = Refusal([
            Reason(code: "reden", field: "g-reden", "Schrijf waarom u deze prioriteit verwerpt"),
            Reason(code: "thema", field: "g-thema", "Kies een thema"),
        ])
        return Alert(kind: .ok, heading: "Bewaard om 14.06 uur").html
            + Alert(kind: .info, text: "<p>Twee gemeenten zijn nog niet bevestigd.</p>").html
            + Alert(
                kind: .warning, heading: "Iemand anders wijzigde dit ook",
                text: "<p>Jelle Brandsma veranderde de naam om 14.02 uur. Kies wat blijft.</p>"
            ).html
            + Foutoverzicht(refusal: refusal, takesFocus: false).html
    }

    private var rest: HTML { Stijlgidslijsten().html }
}
