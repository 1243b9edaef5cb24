import Testing

@testable import Stip

/// The clause that narrows a priority down.
@Suite struct FocusTests {
    @Test(arguments: [
        ("Ondermijning, met focus op het buitengebied", "Ondermijning", "het buitengebied"),
        ("Zorg en veiligheid, met extra aandacht voor onbegrepen gedrag", "Zorg en veiligheid", "onbegrepen gedrag"),
        ("Woonoverlast (met focus op herhaling)", "Woonoverlast", "herhaling"),
        ("Jeugd, met name wapenbezit", "Jeugd", "wapenbezit"),
        ("Verkeer (accenten op schoolroutes)", "Verkeer", "accenten op schoolroutes"),
    ])
    func `a clause behind the name is its focus`(regel: String, naam: String, focus: String) {
        let lezing = gelezen("Prioriteiten\n\n• \(regel)\n• Drugs\n")
        #expect(lezing.prioriteiten.first?.naam == naam)
        #expect(lezing.prioriteiten.first?.focus == focus)
    }

    @Test func `brackets in front belong to the name`() {
        #expect(gelezen("Prioriteiten\n\n• (Huiselijk) geweld\n• Drugs\n").eerste == ["(Huiselijk) geweld", "Drugs"])
    }

    @Test func `the number of a footnote does not`() {
        #expect(gelezen("Prioriteiten\n\n• Jeugd en veiligheid1;\n• Drugs.\n").eerste == ["Jeugd en veiligheid", "Drugs"])
    }

    @Test func `a name keeps its own digits`() {
        #expect(gelezen("Prioriteiten\n\n• Naleving artikel 13b\n• Drugs\n").eerste.contains("Naleving artikel 13b"))
    }
}
