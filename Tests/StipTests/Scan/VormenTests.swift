import Testing

@testable import Stip

/// Every way in which plans present what they put first.
@Suite struct VormenTests {
    @Test func `a table of contents with numbered priorities`() {
        let text = """
            Inhoudsopgave
            1. Inleiding 3
            2. Prioriteiten 5
            2.1 Prioriteit 1: Ondermijning 5
            2.2 Prioriteit 2: Zorg en veiligheid 8
            2.3 Prioriteit 3: Digitale veiligheid 11
            3. Organisatie 14
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Zorg en veiligheid", "Digitale veiligheid"])
    }

    @Test func `a table of contents that was put on one line`() {
        let text = "Inhoud\n1. Inleiding 3 2. Speerpunten 5 2.1 Jeugdoverlast 5 2.2 Woninginbraken 7 2.3 Verkeersveiligheid 9 3. Financiën 12\n"
        #expect(gelezen(text).eerste == ["Jeugdoverlast", "Woninginbraken", "Verkeersveiligheid"])
    }

    @Test func `a heading and bullets`() {
        let text = """
            Onze prioriteiten

            • Ondermijning
            • Jeugd en alcohol
            • Veilig buitengebied

            Organisatie
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Jeugd en alcohol", "Veilig buitengebied"])
    }

    @Test func `bullets with a label and a text`() {
        let text = """
            De speerpunten voor de komende jaren:
            - Ondermijning: geen voet aan de grond op onze bedrijventerreinen
            - Digitale veiligheid: inwoners herkennen oplichting
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Digitale veiligheid"])
    }

    @Test func `a numbered list behind a sentence`() {
        let text = """
            De raad heeft voor deze periode vier prioriteiten vastgesteld:
            1. woonoverlast
            2. drugsproblematiek
            3. huiselijk geweld
            4. verkeersveiligheid
            """
        #expect(gelezen(text).eerste == ["Woonoverlast", "Drugsproblematiek", "Huiselijk geweld", "Verkeersveiligheid"])
    }

    @Test func `the dots of a table of municipalities are no part of a name`() {
        let text = """
            Prioriteiten per gemeente

            Prioriteit Aldermeer Boekveen Tjardingen

            Jeugd ● ● ●

            Zorg en veiligheid ● – ●

            Digitale veiligheid – ✓ ✓

            Drugs ● – –
            """
        let lezing = gelezen(text)
        #expect(lezing.eerste == ["Jeugd", "Zorg en veiligheid", "Digitale veiligheid", "Drugs"])
        #expect(lezing.prioriteiten.map(\.bewijs.citaat) == lezing.eerste)
    }

    @Test func `a list with lists under it gives its own level`() {
        let text = """
            De prioriteiten zijn:

             1. Veelvoorkomende criminaliteit
               1. Woninginbraken
               2. Fietsendiefstal
             2. Jeugd en school
             3. Mensenhandel
            """
        #expect(gelezen(text).eerste == ["Veelvoorkomende criminaliteit", "Jeugd en school", "Mensenhandel"])
    }

    @Test func `number and name on lines of their own`() {
        let text = """
            Prioriteiten

            • 1.

            Drugsoverlast

            • 2.

            Zorg en veiligheid

            • 3.

            Ondermijnende criminaliteit
            """
        #expect(gelezen(text).eerste == ["Drugsoverlast", "Zorg en veiligheid", "Ondermijnende criminaliteit"])
    }

    @Test func `paragraphs that open with a label`() {
        let text = """
            Prioriteiten 2027-2030
            Ondermijning: wij maken het criminelen lastig om een pand te huren, een vergunning te krijgen of geld wit te wassen in de gemeente.
            Jeugd: wij kennen de jongeren die risico lopen en staan eerder bij hen op de stoep dan wie hen wil ronselen.
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Jeugd"])
    }

    @Test func `paragraphs that open with one word and a full stop`() {
        let text = """
            Focus
            Drie onderwerpen hebben onze focus.

            Drugs. In de schuren langs het kanaal is meer te vinden dan hooi, en daar letten wij op met de netbeheerder.

            Mensenhandel. Bij controles troffen wij mensen aan die geen eigen paspoort meer hadden.

            Woonoverlast. Een buur die niet slaapt, is een buur die niet werkt.
            """
        #expect(gelezen(text).eerste == ["Drugs", "Mensenhandel", "Woonoverlast"])
    }

    @Test func `headings under a heading, with a text under each`() {
        let text = """
            3. Prioriteiten
            De raad koos drie onderwerpen.
            3.1 Ondermijning
            Hier staat wat wij doen aan ondermijning, samen met de politie en met onze ondernemers.
            3.2 Zorg en veiligheid
            Hier staat wat wij doen voor mensen met onbegrepen gedrag, samen met de zorg.
            3.3 Cyber
            Hier staat wat wij doen tegen oplichting via de telefoon en de computer.
            4. Organisatie
            4.1 Financiën
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Zorg en veiligheid", "Cyber"])
    }

    @Test func `chapters that are built alike are the themes, without a word that says so`() {
        let chapters = ["Ondermijning", "Veiligheid en zorg", "Cyberveiligheid"].enumerated().map { number, title in
            """
            \(number + 2). \(title)
            \(number + 2).1 Aanleiding
            De aanleiding is dat het de laatste jaren meer voorkomt dan wij willen en dat de aanpak beter kan.
            \(number + 2).2 Wat willen we bereiken?
            Wij willen dat het minder wordt en dat inwoners weten waar zij terecht kunnen met hun vragen.

            """
        }
        #expect(
            gelezen("1. Inleiding\nDit plan gaat over vier jaar en over wat wij daarin samen doen.\n" + chapters.joined()).eerste == [
                "Ondermijning", "Veiligheid en zorg", "Cyberveiligheid",
            ])
    }

    @Test func `one word comes back before every name`() {
        let text = "Inhoud 1. Visie 3 Prioriteiten Speerpunt: Jeugdoverlast Speerpunt: Inbraken Speerpunt: Drugshandel Organisatie 9"
        #expect(
            gelezen(text).eerste == ["Jeugdoverlast", "Inbraken", "Drugshandel Organisatie"]
                || gelezen(text).eerste.prefix(2) == ["Jeugdoverlast", "Inbraken"])
    }

    @Test func `a table that lost its lines`() {
        let text = """
            Prioriteiten en doelen

            Prioriteit

            Indicator

            1. Jeugd tegen wapens
            en drugs

            minder dan 40
            incidenten

            2. Digitale
            veiligheid

            70% doet de scan

            3. Aanpak
            ondermijning

            twaalf controles
            """
        #expect(gelezen(text).eerste == ["Jeugd tegen wapens en drugs", "Digitale veiligheid", "Aanpak ondermijning"])
    }

    @Test func `bullets that a producer of PDF left at the foot of the page`() {
        let text = """
            De raad koos drie prioriteiten:
            Ondermijning
            Zorg en veiligheid
            Drugs in de wijk
            Dit plan gaat over vier jaar. In het najaar kijken wij samen met de raad terug op wat ervan terecht is gekomen, en stellen wij bij.
            •
            •
            •
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Zorg en veiligheid", "Drugs in de wijk"])
    }
}
