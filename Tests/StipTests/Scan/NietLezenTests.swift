import Testing

@testable import Stip

/// What looks like a list of priorities and is none.
@Suite struct NietLezenTests {
    @Test(arguments: [
        "In dit plan leest u onze prioriteiten. De prioriteiten volgen uit de analyse, en de raad stelt ze vast. Bij prioriteiten hoort geld.",
        "Daarbij hanteren wij de volgende uitgangspunten:\n- preventie gaat voor repressie\n- inwoners denken mee\n- wij meten wat wij doen\n",
        "Wij werken samen met partners:\n- politie\n- Openbaar Ministerie\n- Veiligheidshuis\n- woningcorporaties\n",
        "De gemeente kan onder meer gebruikmaken van:\n- het tijdelijk huisverbod\n- de sluiting van drugspanden\n- het gebiedsverbod\n",
        "De afgelopen jaren lag de focus op alcohol en drugs, woninginbraken en jeugd.",
        "Opvallend is dat het speerpunt woninginbraken niet in de prioriteitenlijst voorkomt.",
        "Vroegsignalering, preventie en het opwerpen van barrières tegen criminaliteit staan hierin centraal.",
        "De raad besluit:\n1. het plan vast te stellen;\n2. het uitvoeringsplan voor kennisgeving aan te nemen.\n",
        "Een mooi voorbeeld zijn de thema's jeugd en veiligheid en woonoverlast, waarbij wij samen optrekken.",
    ])
    func `talk about priorities, partners, instruments and principles gives none`(text: String) {
        #expect(gelezen(text).prioriteiten.isEmpty)
    }

    @Test func `the priorities of the country, the unit and the former term are not those of the plan`() {
        let text = """
            Integraal veiligheidsplan Aldermeer 2027-2030

            Landelijke prioriteiten
            • Mensenhandel
            • Terrorisme

            Terugblik op de prioriteiten 2023-2026
            • Woninginbraken
            • Verkeersveiligheid

            Onze prioriteiten
            • Ondermijning
            • Zorg en veiligheid
            """
        #expect(gelezen(text).eerste == ["Ondermijning", "Zorg en veiligheid"])
    }

    @Test func `the words of a mayor between quotation marks are no names`() {
        let text =
            "Zorg en veiligheid is het derde hoofdthema. “Jongeren moeten veilig opgroeien”, vertelt de burgemeester. “Overlast gaan we tegen”."
        #expect(!gelezen(text).eerste.contains { $0.contains("moeten") || $0.contains("gaan") })
    }

    @Test func `subheadings that come back under every priority are not priorities`() {
        let parts = ["Ondermijning", "Jeugd en drugs"].map { naam in
            """
            \(naam)

            Aanpak
            Wij pakken het samen met de politie en de scholen aan, en dat doen wij vier jaar lang.

            Doel
            Het wordt ieder jaar minder, en dat meten wij met de monitor van het land.


            """
        }
        let eerste = gelezen("Prioriteiten\n\n" + parts.joined()).eerste
        #expect(!eerste.contains("Aanpak") && !eerste.contains("Doel"))
        #expect(eerste == ["Ondermijning", "Jeugd en drugs"])
    }

    @Test func `what stands under a heading about the country, the region or the former term is of somebody else`() {
        let text = """
            Kadernota veiligheid Aldermeer 2027-2030

            2.1 Landelijk beleid

            De minister en de regioburgemeesters hebben de volgende doelen en prioriteiten vastgelegd:

            • mensenhandel
            • cybercrime

            2.2 Terugblik

            De prioriteiten waren:

            • Woninginbraken
            • Verkeersveiligheid

            3. Wat Aldermeer kiest

            Lokaal leggen wij het accent op drugshandel, woonoverlast en veilige winkelstraten.
            """
        #expect(gelezen(text).eerste == ["Drugshandel", "Woonoverlast", "Veilige winkelstraten"])
    }

    @Test func `the priorities of the plan that ends are not those of the plan to come`() {
        let lezing = gelezen(
            "Startnotitie veiligheidsplan Aldermeer\n\nHet huidige plan 2024-2027 kent drie prioriteiten: drugs, jeugd en hoogwater.\n")
        #expect(lezing.eerste.isEmpty)
    }

    @Test func `a bullet announces no list under the next heading`() {
        let text = """
            Doel 1: Digitale veiligheid

            • Inwoners kennen de trucs
            • Bedrijven hebben hun basis op orde

            Doel 2: Zorg en veiligheid

            • Snellere opvolging van signalen
            • Betere nazorg aan ex-gedetineerden
            """
        #expect(gelezen(text).namen(.doorlopend).isEmpty)
    }
}
