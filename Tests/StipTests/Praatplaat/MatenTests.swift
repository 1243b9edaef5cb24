import Testing

@testable import Stip

struct MatenTests {
    @Test func `the example of twelve has the measures of the design`() throws {
        let maten = try Voorbeeldplaten.plaat("district-12").maten
        #expect(maten.steek == 13.6)
        #expect(abs(maten.stippen - 173.4) < 0.001)
        #expect(maten.stip == 12)
        #expect(abs(maten.boven.hoogte - 26.02) < 0.01)
        #expect(abs(maten.onder.hoogte - 14.87) < 0.01)
        #expect(maten.titel == 60)
        #expect(maten.voet == "122mm 173.4mm 1fr")
    }

    @Test func `the example of twenty-two has narrow columns and codes in its dots`() throws {
        let maten = try Voorbeeldplaten.plaat("district-22").maten
        #expect(maten.steek == 8.5)
        #expect(maten.stip == 7.8)
        #expect(maten.links == 106)
        #expect(maten.titel == 36)
    }

    @Test func `the example of the unit has two rows of dots per district`() throws {
        let maten = try Voorbeeldplaten.plaat("eenheid").maten
        #expect(maten.kolommen == [6, 4, 4, 3, 3])
        #expect(maten.steek == 6.8)
        #expect(maten.sleutel == [2, 1, 1, 1, 1])
    }

    @Test(arguments: 1...26)
    func `columns fill the sheet and rows end above the foot`(gemeenten: Int) {
        for teams in 1...min(7, gemeenten) {
            for themas in 1...10 {
                let plaat = Voorbeeldplaten.district(gemeenten: gemeenten, teams: teams, themas: themas, zaad: themas)
                let (maten, volgorde) = (plaat.maten, plaat.geordend)
                #expect(abs(maten.links + maten.stippen + maten.rechts + 16 - 396) < 0.01)
                #expect(maten.rechts > 60)
                let rows = Double(volgorde.boven.count) * maten.boven.hoogte + Double(volgorde.onder.count) * maten.onder.hoogte
                let verder = volgorde.verder.isEmpty ? 0 : Praatplaat.meerHoogte
                #expect(maten.kop + 19.2 + maten.leegBoven + rows + verder <= Praatplaat.voetTop + 0.01)
                #expect(maten.stip <= maten.steek)
            }
        }
    }

    @Test func `the properties are one rule of style and hold numbers alone`() throws {
        let css = try Voorbeeldplaten.plaat("district-12").maten.eigenschappen
        #expect(css.hasPrefix(".blad{--links:122mm;--stippen:173.4mm;--steek:13.6mm;"))
        #expect(css.allSatisfy { $0.isASCII && $0 != "<" })
    }

    @Test(arguments: [(0.0, "0"), (1.0, "1"), (1.5, "1.5"), (12.345, "12.35"), (0.06, "0.06"), (-0.5, "-0.5"), (-0.001, "0")])
    func `numbers are written with a point on any machine`(number: Double, text: String) {
        #expect(number.honderdsten == text)
    }

    @Test func `text is measured as the press sets it`() {
        // 'Merenkust' in 60 pt bold measures 104.6 mm on the drawn sheet.
        let width = Posterletter(pt: 60, vet: true, spatie: -0.025).breedte("Merenkust")
        #expect((99...107).contains(width))
        #expect(Posterletter(pt: 10).regels("een twee drie", binnen: 1000).aantal == 1)
        #expect(Posterletter(pt: 10).regels("een twee drie", binnen: 12).aantal == 3)
        #expect(!Posterletter(pt: 10).regels("onafbreekbaar", binnen: 12).past)
    }

    @Test func `a text is cut at a word, and says so`() {
        let letter = Posterletter(pt: 10)
        #expect(letter.ingekort("Wie hier een loods verhuurt, weet aan wie.", binnen: 40, regels: 1, slot: "(…)") == "Wie hier een loods\u{A0}(…)")
        #expect(letter.ingekort("Kort.", binnen: 40, regels: 1, slot: "(…)") == "Kort.")
        #expect(letter.ingekort(String(repeating: "x", count: 5_000), binnen: 40, regels: 1, slot: "…").count < 40)
    }
}
