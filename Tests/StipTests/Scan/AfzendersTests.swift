import Testing

@testable import Stip

/// Whose document it is.
@Suite struct AfzendersTests {
    private func namen(_ text: String) -> [String] { gelezen(text).organisaties.map(\.naam) }

    @Test func `the municipality of the title, not a neighbour that is named`() {
        #expect(
            namen("Integraal veiligheidsplan Aldermeer 2027-2030\n\nDe gemeenteraad van Boekveen vindt dat doelen meetbaar moeten zijn.\n") == [
                "Aldermeer"
            ])
    }

    @Test func `all of a joint plan`() {
        #expect(
            namen("Integraal veiligheidsplan 2027-2030\n\nGemeenten Aldermeer, Boekveen en Tjardingen\n\nSamen doen wij meer.\n") == [
                "Aldermeer", "Boekveen", "Tjardingen",
            ])
        #expect(namen("Gezamenlijk veiligheidskader 2027-2030\n\nGemeente Aldermeer en gemeente Zwolmark\n") == ["Aldermeer", "Zwolmark"])
    }

    @Test func `a letter to a council is of that council's municipality`() {
        #expect(
            namen(
                "Raadsmededeling: de herindeling met Boekveen\n\nAan de raad van de gemeente Aldermeer\n\nDe gemeente Boekveen "
                    + "stelt geen plan vast. Boekveen wacht.\n"
            ) == ["Aldermeer"])
    }

    @Test func `words that are names of municipalities too are not read as such`() {
        #expect(namen("Veiligheidsplan 2027-2030\n\nBest veilig wonen: Buren letten op elkaar. Bergen werk is gedaan.\n").isEmpty)
        #expect(namen("Veiligheidsplan gemeente Best 2027-2030\n\nWij doen ons best.\n") == ["Best"])
    }

    @Test func `a longer name hides a shorter one`() {
        #expect(namen("Veiligheidsplan gemeente Bergen op Zoom 2027-2030\n\nDe gemeente Bergen op Zoom kiest.\n") == ["Bergen op Zoom"])
    }

    @Test func `a name inside another name is not the municipality`() {
        #expect(namen("Veiligheidsplan gemeente Aldermeer\n\nVeiligheidsregio Boekveen en district Tjardingen werken mee.\n") == ["Aldermeer"])
    }

    @Test func `the paper of a unit is of the unit`() {
        let lezing = gelezen(
            "Regionaal beleidsplan 2027-2030\n\nPolitie-eenheid Merenland\n\nDe prioriteiten zijn ondermijning, mensenhandel en cybercrime.\n")
        #expect(lezing.organisaties.map(\.naam) == ["Merenland"])
        #expect(lezing.organisaties.first?.niveau == .eenheid)
        #expect(lezing.eerste.count == 3)
    }

    @Test func `what stands in the part of one municipality is for that one`() {
        let text = """
            Integraal veiligheidsplan 2027-2030
            Gemeenten Aldermeer en Boekveen

            Voorwoord

            Wij werken al jaren samen en dat doen wij ook in dit plan, dat twee delen heeft en vier jaar geldt.

            Gezamenlijke prioriteiten

            • Ondermijning
            • Zorg en veiligheid

            Lokale prioriteiten Aldermeer

            • Jeugd en alcohol
            • Verkeersveiligheid

            Lokale prioriteiten Boekveen

            • Veilig buitengebied
            • Woninginbraken
            """
        let lezing = gelezen(text)
        #expect(
            lezing.eerste == [
                "Ondermijning", "Zorg en veiligheid", "Jeugd en alcohol", "Verkeersveiligheid", "Veilig buitengebied", "Woninginbraken",
            ])
        #expect(lezing.prioriteiten.map(\.gemeenten) == [[], [], ["GM9010"], ["GM9010"], ["GM9011"], ["GM9011"]])
    }
}
