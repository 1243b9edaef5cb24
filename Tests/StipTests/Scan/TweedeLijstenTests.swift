import Testing

@testable import Stip

/// Lists of what a plan names besides its priorities.
@Suite struct TweedeLijstenTests {
    @Test(arguments: [
        "Overige aandachtspunten", "Strategische thema's", "Niet geprioriteerde thema's", "Verbindende thema's", "Overige veiligheidsthema's",
        "Waar wij mee doorgaan", "Nieuwe ontwikkelingen",
        "Doorlopende thema's",
    ])
    func `a second list is read as what goes on`(kop: String) {
        let lezing = gelezen("Prioriteiten\n\n• Ondermijning\n• Drugs\n\n\(kop)\n\n• Verkeersveiligheid\n• Woninginbraken\n")
        #expect(lezing.eerste == ["Ondermijning", "Drugs"])
        #expect(lezing.namen(.doorlopend) == ["Verkeersveiligheid", "Woninginbraken"])
    }

    @Test func `a second list in a sentence`() {
        let lezing = gelezen(
            "De prioriteiten zijn ondermijning, jeugd en cybercrime. Naast deze prioriteiten blijft er aandacht voor "
                + "woninginbraak, brandveiligheid en verkeersveiligheid."
        )
        #expect(lezing.eerste == ["Ondermijning", "Jeugd", "Cybercrime"])
        #expect(lezing.namen(.doorlopend) == ["Woninginbraak", "Brandveiligheid", "Verkeersveiligheid"])
    }

    @Test func `what a second list repeats stays a priority`() {
        let lezing = gelezen("Prioriteiten\n\n• Ondermijning\n• Drugs\n\nOverige thema's\n\n• De aanpak van ondermijning\n• Verkeersveiligheid\n")
        #expect(lezing.eerste == ["Ondermijning", "Drugs"])
        #expect(lezing.namen(.doorlopend) == ["Verkeersveiligheid"])
    }

    @Test func `the five fields of the Kernbeleid are how a plan is laid out`() {
        let lezing = gelezen(
            """
            Inhoudsopgave
            1. Inleiding 3
            2. Thema's 4
            2.1 Thema veilige woon- en leefomgeving 4
            2.2 Thema bedrijvigheid en veiligheid 6
            2.3 Thema jeugd en veiligheid 8
            2.4 Thema fysieke veiligheid 10
            2.5 Thema integriteit en veiligheid 12
            """)
        #expect(lezing.eerste.isEmpty)
        #expect(lezing.namen(.doorlopend).count == 5)
    }
}
