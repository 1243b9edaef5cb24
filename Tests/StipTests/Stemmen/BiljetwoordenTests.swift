import Testing

@testable import Stip

/// Every way to choose says in Dutch what is asked, how far somebody is, and what is still to be done.
@Suite struct BiljetwoordenTests {
    private func woorden(_ wijze: Keuzewijze, _ opties: Int = 10) -> Biljetwoorden { Biljetwoorden(keuzewijze: wijze, opties: opties) }

    @Test func `exactly seven of ten`() {
        let woorden = woorden(.kies(minimum: 7, maximum: 7))
        #expect(woorden.vraag == "Welke zeven onderwerpen kiest u?")
        #expect(woorden.uitleg == "Kies er precies zeven.")
        let rest = (0...10).map(woorden.rest)
        #expect(
            rest == [
                "Kies er zeven.", "Kies er nog zes.", "Kies er nog vijf.", "Kies er nog vier.", "Kies er nog drie.", "Kies er nog twee.",
                "Kies er nog één.", "Uw keuze is compleet.", "Eén te veel: haal er één weg.", "Twee te veel: haal er twee weg.",
                "Drie te veel: haal er drie weg.",
            ])
        #expect(woorden.telling(5) == "5 van 7 gekozen")
        #expect((0...10).filter(woorden.isCompleet) == [7])
    }

    @Test func `the smaller number stands for at least and the larger for at most`() {
        let woorden = woorden(.kies(minimum: 3, maximum: 5))
        #expect(woorden.uitleg == "Kies er minstens drie en hoogstens vijf.")
        #expect(woorden.rest(0) == "Kies er minstens drie.")
        #expect(woorden.rest(2) == "Kies er nog minstens één.")
        #expect(woorden.rest(3) == "Uw keuze is compleet. U mag er nog twee kiezen.")
        #expect(woorden.rest(5) == "Uw keuze is compleet.")
        #expect(woorden.rest(6) == "Eén te veel: haal er één weg.")
        #expect((0...10).filter(woorden.isCompleet) == [3, 4, 5])
        #expect(self.woorden(.kies(minimum: 0, maximum: 5)).uitleg == "Kies er hoogstens vijf.")
        #expect(self.woorden(.kies(minimum: 3, maximum: 10)).uitleg == "Kies er minstens drie.")
        #expect(self.woorden(.kies(minimum: 1, maximum: 1)).vraag == "Welk onderwerp kiest u?")
    }

    @Test func `an order of all, or of some`() {
        #expect(woorden(.rangorde(minimum: 10)).uitleg == "Zet alle tien op volgorde. Op plaats 1 staat wat u het belangrijkst vindt.")
        let some = woorden(.rangorde(minimum: 5))
        #expect(some.uitleg == "Zet er minstens vijf op volgorde. Op plaats 1 staat wat u het belangrijkst vindt.")
        #expect(some.rest(3) == "Zet er nog twee op volgorde.")
        #expect(some.rest(5) == "Uw volgorde is compleet. U mag er meer plaatsen.")
        #expect(some.rest(10) == "Uw volgorde is compleet.")
        #expect(some.telling(3) == "3 van 10 op volgorde")
    }

    @Test func `points to divide`() {
        let woorden = woorden(.punten(totaal: 100))
        #expect(woorden.uitleg == "Verdeel 100 punten. Geef meer punten aan wat u belangrijker vindt.")
        #expect(woorden.rest(60) == "Verdeel nog 40 punten.")
        #expect(woorden.rest(99) == "Verdeel nog 1 punt.")
        #expect(woorden.rest(100) == "Alle punten zijn verdeeld.")
        #expect(woorden.rest(105) == "U verdeelde 5 punten te veel. Haal die weer weg.")
        #expect((99...101).filter(woorden.isCompleet) == [100])
    }

    @Test func `a score for each`() {
        let woorden = woorden(.score(schaal: 1...5))
        #expect(woorden.uitleg == "Geef elk onderwerp een score van 1 tot en met 5. 5 is het hoogst.")
        #expect(woorden.rest(7) == "Geef nog drie onderwerpen een score.")
        #expect(woorden.rest(9) == "Geef nog één onderwerp een score.")
        #expect(woorden.rest(10) == "Elk onderwerp heeft een score.")
    }

    @Test func `consent, majority and a view`() {
        #expect(woorden(.consent).rest(8) == "Zeg nog van twee onderwerpen of u akkoord gaat.")
        #expect(woorden(.consent).rest(10) == "U gaf overal antwoord.")
        #expect(woorden(.meerderheid(.gewoon), 3).uitleg == "Stem over elk onderwerp: voor of tegen. U kunt zich ook onthouden.")
        #expect(woorden(.meerderheid(.gewoon), 3).rest(2) == "Stem nog over één onderwerp.")
        #expect(woorden(.meerderheid(.gewoon), 3).rest(3) == "U stemde over alles.")
        #expect(woorden(.zienswijze).uitleg == "Schrijf op wat u van de onderwerpen vindt. Er wordt niet gestemd.")
        #expect(woorden(.zienswijze).rest(0) == "Schrijf eerst uw zienswijze.")
        #expect(!woorden(.zienswijze).isCompleet(0))
    }

    @Test func `the script gets the same sentences, and none where they would be too many`() {
        let seven = woorden(.kies(minimum: 7, maximum: 7))
        #expect(seven.tellingen.count == 11)
        #expect(seven.tellingen[5] == "5 van 7 gekozen|Kies er nog twee.")
        #expect(woorden(.punten(totaal: 100)).tellingen.count == 201)
        #expect(woorden(.punten(totaal: 1_000)).tellingen.isEmpty)
    }
}
