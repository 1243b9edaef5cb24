import Testing

@testable import Stip

/// The name of another municipality where its own should stand.
@Suite struct VreemdenaamTests {
    private func opmerkingen(_ text: String) -> [Opmerking] {
        gelezen("Integraal veiligheidsplan Aldermeer 2027-2030\n\nDe gemeente Aldermeer kiest.\n\n" + text + "\n").opmerkingen
    }

    @Test(arguments: [
        "De gemeenteraad van Boekveen vindt dat doelen meetbaar moeten zijn.", "Het plan is vastgesteld door de raad van de gemeente Boekveen.",
        "Het college van Boekveen voert dit plan uit.", "Burgemeester en wethouders van Boekveen stellen elk jaar een uitvoeringsplan vast.",
    ])
    func `a council or college of another is told, with its place`(zin: String) throws {
        let opmerking = try #require(opmerkingen(zin).first)
        #expect(opmerking.soort == .naamVanAndereGemeente && opmerking.bewijs.citaat == "Boekveen" && opmerking.bewijs.bladzijde == 1)
        #expect(opmerking.tekst.contains("Boekveen") && opmerking.tekst.contains("plan van Aldermeer"))
    }

    @Test(arguments: [
        "De gemeenteraad van Aldermeer stelt dit plan vast.", "Wij werken samen met de gemeente Boekveen.",
        "De gemeenteraden van Aldermeer en Boekveen spreken elkaar elk jaar. De raad van Boekveen beslist in mei.",
        "Onze buurgemeente Boekveen doet mee. Het college van Boekveen betaalt de helft.", "De gemeente Boekveen ligt in het noorden.",
        "De raad van bestuur van de woningcorporatie doet mee.", "In de raad van Epe is hierover gesproken.",
        "De politie Boekveen en de rechtbank Zwolmark doen mee.",
    ])
    func `neighbours, partners and what is something else are no mistake`(text: String) { #expect(opmerkingen(text).isEmpty) }

    @Test func `in a joint plan and in a paper that is no plan nothing is told`() {
        #expect(
            gelezen("Integraal veiligheidsplan 2027-2030\n\nGemeenten Aldermeer, Boekveen en Tjardingen\n\nDe raad van Zwolmark beslist.\n").opmerkingen
                .isEmpty)
        #expect(gelezen("Raadsmededeling\n\nAan de raad van de gemeente Aldermeer\n\nDe raad van Boekveen beslist.\n").opmerkingen.isEmpty)
    }
}
