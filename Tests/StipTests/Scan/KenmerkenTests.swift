import Testing

@testable import Stip

/// What a document says of itself.
@Suite struct KenmerkenTests {
    @Test(arguments: [
        (
            "Integraal veiligheidsplan\nAldermeer 2027-2030\n\nVoorwoord\n\nWij schrijven dit plan voor vier jaar.\n",
            "Integraal veiligheidsplan Aldermeer 2027-2030"
        ),
        ("Integraal veiligheidsplan\n2027-2030\n\nGemeente Aldermeer\n", "Integraal veiligheidsplan 2027-2030"),
        ("Veiligheidsplan Turfvaart 2027 t/m\n2030\n\nEen plan van drie gemeenten\n", "Veiligheidsplan Turfvaart 2027 t/m 2030"),
        ("Nota voor burgemeester en wethouders\n\nOnderwerp\n\nStartnotitie veiligheid\n\nDatum 27-06-2019\n", "Startnotitie veiligheid"),
        (
            "Over de rand van de gemeente\n\nIntegraal veiligheidsplan van Aldermeer en Boekveen voor de jaren 2023, 2024, 2025 en 2026\n",
            "Over de rand van de gemeente"
        ),
    ])
    func `the title, also over two lines`(text: String, titel: String) {
        #expect(gelezen(text).titel == titel)
    }

    @Test(arguments: [
        ("Veiligheidsplan 2023-2026", 2023, 2026), ("Veiligheidsplan 2023 – 2026", 2023, 2026), ("Veiligheidsplan 2023 t/m 2026", 2023, 2026),
        ("Veiligheidsplan voor de jaren 2027 tot en met 2030", 2027, 2030), ("Veiligheidsplan 2023/2026", 2023, 2026),
        ("Veiligheidsplan 2019- 2022", 2019, 2022),
        ("Plan voor de veiligheid in 2023, 2024, 2025 en 2026", 2023, 2026), ("Jaarplan veiligheid 2027", 2027, 2027),
        ("Veiligheidsplan 2021 en 2022", 2021, 2022),
    ])
    func `the term in every spelling`(titel: String, van: Int, tot: Int) {
        #expect(gelezen(titel + "\n\nHier staat wat wij doen.\n").periode == Periode(van: van, tot: tot))
    }

    @Test func `the years of the plan before are not its term`() {
        let text =
            "Integraal veiligheidsplan 2027-2030\n\nDit plan volgt op dat van 2023-2026. Het plan 2023-2026 is in 2026 beoordeeld; "
            + "2023-2026 was een goede tijd.\n"
        #expect(gelezen(text).periode == Periode(van: 2027, tot: 2030))
    }

    @Test(arguments: [
        ("Datum 27-06-2019\nAan de raad\n", "2019-06-27"), ("Vastgesteld door de gemeenteraad op 2 juli 2026\n", "2026-07-02"),
        ("Raadsbesluit van 30 april 2026\n", "2026-04-30"),
        ("Gemeente Aldermeer, 15 september 2026\n", "2026-09-15"), ("Collegevergadering: 11-07-2023\n", "2023-07-11"),
        ("3 juli 2026\n\nTer vaststelling aan de raad op 24 september 2026\n", "2026-07-03"),
    ])
    func `the date of the document`(regel: String, datum: String) {
        #expect(gelezen("Veiligheidsplan 2027-2030\n\n\(regel)\nHier staat wat wij doen.\n").datum?.description == datum)
    }

    @Test(arguments: [
        ("Zaaknummer : 1195848", "1195848"), ("Ons kenmerk AM/2026/0417", "AM/2026/0417"),
        ("Raadsbesluit AM-2026-0918 van 30 juni 2026", "AM-2026-0918"),
        ("Raadsbesluit van 30 april 2026 - ALD 2026.0093", "ALD 2026.0093"),
        ("Vastgesteld door de raad op 21 mei 2026 (raadsnummer 1182-2026)", "1182-2026"),
        ("Notanummer 2019-001335", "2019-001335"), ("Raad van 12 mei 2026, nummer 2026/5512", "2026/5512"),
    ])
    func `the reference number behind the word for it`(regel: String, kenmerk: String) {
        #expect(gelezen("Veiligheidsplan 2027-2030\n\n\(regel)\n\nHier staat wat wij doen.\n").kenmerk == kenmerk)
    }

    @Test func `a year, a date and a term are no reference number`() {
        #expect(gelezen("Veiligheidsplan\n\nZaaknummer 2026\n\nKenmerk 27-06-2019\n\nNummer 2027-2030\n").kenmerk == nil)
    }

    @Test(arguments: [
        (
            "Integraal veiligheidsplan Aldermeer 2027-2030\n\nVastgesteld door de raad op 2 juli 2026\n\nWij willen dat onze inwoners veilig zijn.\n",
            Documentsoort.integraalVeiligheidsplan
        ),
        ("Collegebericht\n\nOnderwerp: planning veiligheidsbeleid\n", .collegebericht),
        ("Nota voor burgemeester en wethouders\n\nOnderwerp: startnotitie\n", .nota),
        ("Raadsmededeling: het veiligheidsbeleid en de herindeling van Aldermeer met Boekveen\n\nAan de raad\n", .raadsmededeling),
        ("Startnotitie veiligheidsbeleid 2027-2030\n\nAanleiding\n", .startnotitie),
        ("Uitvoeringsplan integrale veiligheid 2027\n\nActies\n", .uitvoeringsplan),
        ("Jaarverslag veiligheid 2026\n\nTerugblik\n", .voortgangsrapportage),
        (
            "Bestuurlijke prioriteiten voor het plan\n\nAan: de leden van het overleg\n\nDatum: 20 maart 2023\n\nGevraagd\n\nStel "
                + "de prioriteiten vast.\n",
            .oplegnotitie
        ),
        ("Strategische agenda regioburgemeesters 2022-2025\n\nMissie\n", .strategischeAgenda),
        (
            "Nieuw veiligheidsplan legt nadruk op inbraken\n\nALDERMEER - Het college van Aldermeer stelde donderdag het plan "
                + "vast. De gemeenteraad heeft er in maart over gesproken, vertelt de burgemeester.\n",
            .overig
        ),
        ("Recept voor appeltaart\n\nNeem vier appels en een bakvorm.\n", .overig),
    ])
    func `the kind of document`(text: String, soort: Documentsoort) {
        #expect(gelezen(text).soort == soort)
    }

    @Test func `an empty document says nothing of itself`() {
        let lezing = gelezen("")
        #expect(lezing.soort == .overig && lezing.titel == nil && lezing.periode == nil && lezing.prioriteiten.isEmpty && lezing.organisaties.isEmpty)
    }

    @Test(arguments: [
        (
            "Aan de leden van de gemeenteraad\n\nOnderwerp: Ontwerp integraal veiligheidsplan\n\nGeachte leden van de raad,\n",
            Documentsoort.raadsmededeling
        ),
        ("Planning integraal veiligheidsplan Aldermeer\n\n6 november 2029\n", .procesplanning),
        ("Besluitenlijst college\n\nIntegraal veiligheidsplan 2027-2030: conform voorstel\n", .overig),
        ("Over de grens heen\n\nIntegraal veiligheidsplan 2027-2030 van Aldermeer\n", .integraalVeiligheidsplan),
        ("Besluit van de raad van de gemeente Aldermeer tot vaststelling van het Integraal veiligheidsplan 2031-2034\n", .integraalVeiligheidsplan),
    ])
    func `a letter, a planning, a list of decisions and the publication of a plan`(text: String, soort: Documentsoort) {
        #expect(gelezen(text).soort == soort)
    }

    @Test func `what prepares a plan is for the years to come`() {
        let text =
            "Startnotitie veiligheidsplan\n\nHet plan 2024-2027 loopt af. Het plan 2024-2027 telt drie doelen. Voor 2028-2031 komt er een nieuw.\n"
        #expect(gelezen(text).periode == Periode(van: 2028, tot: 2031))
    }

    @Test(arguments: [
        ("Veiligheidskoers 2025-2028\n\nGemeente Aldermeer | Kenmerk AB/2025/0077 | Raad 30 januari 2025\n", "2025-01-30"),
        (
            "Besluit\n\nGelezen het voorstel van 7 oktober 2030, besluit de raad van Aldermeer.\n\nAldus vastgesteld op 14 november 2030.\n",
            "2030-11-14"
        ),
    ])
    func `the date on a line of facts, and that at the end of an official text`(text: String, datum: String) {
        #expect(gelezen(text).datum?.description == datum)
    }

    @Test(arguments: [
        "Startnotitie veiligheidsbeleid 2027-2030\n\nALDERMEER – De startnotitie is een goed stuk, vindt de raad. Het college maakt nu het plan.\n\nArtikel delen:\n",
        "Veiligheidsplan\n\nEr is gekozen voor een drietal thema's, met ondermijning als eerste. Afgelopen dinsdag was de behandeling.\n\nMeer berichten\n",
        "Integraal veiligheidsplan\n\nVanavond heeft de gemeenteraad het nieuwe plan 2027-2030 met algemene stemmen vastgesteld. Ik ben trots.\n",
        "Integraal veiligheidsbeleid\n\nVeel gemeenten hebben een integraal veiligheidsplan. De raad heeft daarin een rol. Er is een handreiking.\n",
    ])
    func `who writes about a plan on a day, for a party or for everybody writes no plan`(text: String) {
        #expect(gelezen(text).soort == .overig)
    }

    @Test func `a plan of one page stays a plan`() {
        let text =
            "Veiligheidsnota Aldermeer 2031-2034\n\nVastgesteld in de raadsvergadering van 19 november 2030\n\nDit zijn onze prioriteiten: drugs en jeugd.\n"
        #expect(gelezen(text).soort == .integraalVeiligheidsplan)
    }
}
