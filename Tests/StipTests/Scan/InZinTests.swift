import Testing

@testable import Stip

/// Lists inside running text.
@Suite struct InZinTests {
    @Test(arguments: [
        (
            "Voor de komende jaren staan drie thema's centraal: woonoverlast, digitale veiligheid en de drugsproblematiek.",
            ["Woonoverlast", "Digitale veiligheid", "Drugsproblematiek"]
        ),
        (
            "De prioriteiten voor deze periode zijn ondermijning, jeugd en veiligheid en cybercrime.",
            ["Ondermijning", "Jeugd en veiligheid", "Cybercrime"]
        ),
        (
            "Er is gekozen voor vier speerpunten, te weten jeugdoverlast, woninginbraken, verkeersveiligheid en huiselijk geweld.",
            ["Jeugdoverlast", "Woninginbraken", "Verkeersveiligheid", "Huiselijk geweld"]
        ),
        (
            "De komende vier jaar gaan we stevig inzetten op mensenhandel, woonoverlast en cybercrime.",
            ["Mensenhandel", "Woonoverlast", "Cybercrime"]
        ),
        ("Het college let de komende jaren extra goed op ondermijning, drugs en verkeer.", ["Ondermijning", "Drugs", "Verkeer"]),
        (
            "ALDERMEER - De aanpak van overlast, jeugd en veiligheid en de verkeersveiligheid zijn de drie lokale aandachtspunten.",
            ["Overlast", "Jeugd en veiligheid", "Verkeersveiligheid"]
        ),
        (
            "In deze brief leest u over de agenda. Ondermijning, mensenhandel en cybercrime: het zijn grote maatschappelijke thema's.",
            ["Ondermijning", "Mensenhandel", "Cybercrime"]
        ),
        (
            "We kiezen vier hoofdthema's: 1. Polarisatie en radicalisering, 2. Jeugd, 3. Ondermijning en 4. Zorg en veiligheid.",
            ["Polarisatie en radicalisering", "Jeugd", "Ondermijning", "Zorg en veiligheid"]
        ),
        (
            "Onze prioriteiten zijn ‘Jeugd en veiligheid’, ‘Zorg en veiligheid’ en ‘Digitale veiligheid’.",
            ["Jeugd en veiligheid", "Zorg en veiligheid", "Digitale veiligheid"]
        ),
        (
            "Dit leidde tot drie gemeenschappelijke prioriteiten, te weten: Jeugd; Geweld (incl. straatroof, overvallen en "
                + "huiselijk geweld); Woninginbraken.",
            ["Jeugd", "Geweld", "Woninginbraken"]
        ),
    ])
    func `a sentence enumerates`(zin: String, namen: [String]) {
        #expect(gelezen(zin).eerste == namen)
    }

    @Test func `the number that the text gives decides where a name ends`() {
        let zin =
            "De vier prioriteiten zijn ondermijning, maatschappelijke onrust, polarisatie en radicalisering, jeugdcriminaliteit en "
            + "cybercriminaliteit."
        #expect(gelezen(zin).eerste.count == 4)
        #expect(gelezen(zin).eerste.last == "Cybercriminaliteit")
    }

    @Test func `names with their parts behind a colon`() {
        let zin =
            "De aandacht gaat uit naar de volgende prioriteiten: Een veilige stad: overlast, inbraken, geweld; Veilig ondernemen: "
            + "winkelgebied, uitgaan; Samen sterk: ondermijning, hennepteelt."
        #expect(gelezen(zin).eerste == ["Een veilige stad", "Veilig ondernemen", "Samen sterk"])
    }

    @Test func `a sentence that goes on with what the one before it announced`() {
        let text =
            "De gemeente heeft een aantal speerpunten voor de komende jaren. Deze zijn vooral gericht op de aanpak van "
            + "ondermijning, veilige wijken en de jeugd."
        #expect(gelezen(text).eerste == ["Ondermijning", "Veilige wijken", "Jeugd"])
    }

    @Test func `a sentence that looks back says how many there were`() {
        let text =
            "De gemeente wil vooral aandacht besteden aan corona, speciale doelgroepen en de aanpak van ondermijnende "
            + "activiteiten. Deze drie onderwerpen hebben de komende jaren prioriteit."
        #expect(gelezen(text).eerste.count == 3)
    }

    @Test func `ordinals over paragraphs`() {
        let text = """
            Er is gekozen voor een drietal thema's.

            Als eerste leefbaarheid en veiligheid. Denk aan burenruzies en aan verkeer. Verder wordt ondermijning benoemd als thema.

            Tot slot gaat het om het thema zorg en veiligheid, waarmee een verbinding wordt gelegd.
            """
        #expect(gelezen(text).eerste == ["Leefbaarheid en veiligheid", "Ondermijning", "Zorg en veiligheid"])
    }

    @Test func `ordinals behind the name`() {
        let text = """
            In het beleid staan drie hoofdthema's voor de komende jaren. Allereerst het thema Woonoverlast. De gemeente wil rust in de straat.

            Ondermijning is het tweede hoofdthema uit het plan. Het derde hoofdthema is Crisisbeheersing.
            """
        #expect(gelezen(text).eerste == ["Woonoverlast", "Ondermijning", "Crisisbeheersing"])
    }

    @Test func `what comes besides the first counts as well`() {
        let text =
            "Naast de aanpak van ondermijning geven de gemeenten extra aandacht aan twee nieuwe onderwerpen, namelijk cybercrime en mensenhandel."
        #expect(gelezen(text).eerste == ["Ondermijning", "Cybercrime", "Mensenhandel"])
    }

    @Test func `one priority alone`() {
        #expect(
            gelezen("Boekveen kiest voor één lokale prioriteit: Erven en landgoederen. Op de erven wonen mensen op leeftijd.").eerste == [
                "Erven en landgoederen"
            ])
        #expect(gelezen("Ondermijning wordt als belangrijk speerpunt gezien. Het voorstel is om op drugs te letten.").eerste == ["Ondermijning"])
    }
}
