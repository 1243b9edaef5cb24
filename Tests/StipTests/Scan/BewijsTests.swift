import Formats
import Testing

@testable import Stip

/// Nothing is found without the place where it stands, exactly.
@Suite struct BewijsTests {
    private let text = """
        Integraal veiligheidsplan Aldermeer 2027-2030

        Voorwoord

        Één plan voor vier jaar: coördinatie hoort erbij.
        \u{c}Prioriteiten

        • Ondermijning, met focus op het buitengebied
        • **Zorg & veiligheid:** onbegrepen gedrag
        • ‘Digitale veiligheid’
        \u{c}Overige thema's

        • Verkeersveiligheid
        • Geweld (huiselijk)
        """

    @Test func `a quotation is exactly the bytes of its place, on its page`() {
        let document = reflow(Array(text.utf8))
        let lezing = Proeftekst.lezer.lees(document)
        #expect(
            lezing.prioriteiten.map(\.naam) == [
                "Ondermijning", "Zorg & veiligheid", "Digitale veiligheid", "Verkeersveiligheid", "Geweld (huiselijk)",
            ])
        #expect(lezing.prioriteiten.map(\.bewijs.bladzijde) == [2, 2, 2, 3, 3])
        for bewijs in lezing.prioriteiten.map(\.bewijs) + lezing.organisaties.map(\.bewijs) + lezing.prioriteiten.compactMap(\.uitspraak) {
            #expect(bewijs.citaat == document.text(bewijs.van..<bewijs.tot))
            #expect(document.pages[bewijs.bladzijde - 1].contains(bewijs.van))
        }
    }

    @Test func `the passage of a priority is its name`() {
        for vondst in gelezen(text).prioriteiten { #expect(vondst.bewijs.citaat == vondst.naam) }
    }

    @Test func `every reason is one line that says where it was found`() {
        for vondst in gelezen(text).prioriteiten {
            #expect(!vondst.reden.contains("\n") && vondst.reden.count < 120)
            #expect(vondst.reden.hasPrefix("opsomming onder"))
        }
    }

    @Test func `certainty goes with how clearly it stands there`() {
        let clear = gelezen("Onze prioriteiten\n\n• Ondermijning\n• Drugs\n").prioriteiten
        let vague = gelezen("Onze ambities\n\n• Ondermijning\n• Iets moois voor iedereen\n").prioriteiten
        #expect(clear.allSatisfy { $0.zekerheid >= 0.9 && $0.zekerheid <= 1 })
        #expect(vague.allSatisfy { $0.zekerheid < 0.8 })
    }
}
