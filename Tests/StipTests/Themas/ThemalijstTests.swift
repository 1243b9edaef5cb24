import Testing

@testable import Stip

@Suite struct ThemalijstTests {
    private let lijst = Proeftekst.themas

    private func codes(_ text: String) -> [String] { lijst.codes(of: lijst.termlezer().hits(in: text)) }

    @Test(arguments: [
        ("Ondermijnende criminaliteit", "ondermijning"), ("Zorg & veiligheid", "zorg-en-veiligheid"), ("Cyberweerbaarheid", "digitale-veiligheid"),
        ("Drugsproblematiek", "drugs"),
        ("Jeugdoverlast", "jeugd"), ("Burenoverlast", "woonoverlast"), ("Woninginbraken", "woninginbraak"),
        ("Geweld achter de voordeur", "huiselijk-geweld"),
        ("Maatschappelijke onrust", "polarisatie"), ("Veilig uitgaan", "evenementen"), ("Veilig ondernemen", "ondernemen"),
        ("Verkeersveiligheid", "verkeer"),
        ("Rampenbestrijding", "crisisbeheersing"), ("Gevaarlijke stoffen", "externe-veiligheid"), ("Veilig buitengebied", "buitengebied"),
        ("Arbeidsuitbuiting", "mensenhandel"),
        ("Veilige publieke taak", "weerbare-overheid"), ("Veiligheidsgevoel", "veiligheidsgevoel"), ("Vandalisme", "overlast"),
    ])
    func `every theme is found by a name that plans use`(naam: String, code: String) {
        #expect(codes(naam).first == code)
    }

    @Test func `a name about two themes gives both, the first in front`() {
        #expect(codes("Jeugd, alcohol en drugs").prefix(2).sorted() == ["drugs", "jeugd"])
    }

    @Test(arguments: ["Personeel en middelen", "Lokale ruimte", "Communicatie", "Samenwerking"])
    func `what is about no theme gives none`(naam: String) { #expect(codes(naam).isEmpty) }

    @Test func `the list has its two axes and a source for every theme`() {
        #expect(lijst.velden.map(\.nummer) == [1, 2, 3, 4, 5])
        #expect(lijst.themas.contains { $0.veld == nil && $0.doorsnijdend })
        #expect(lijst.themas.allSatisfy { !$0.bron.isEmpty && !$0.woorden.isEmpty })
        #expect(lijst["drugs"]?.naam == "Drugs" && lijst["bestaat-niet"] == nil)
    }

    @Test func `a file that is no list is refused with what is wrong`() {
        #expect(throws: Refusal.self) { try Themalijst(yaml: "themas: 12") }
        #expect(throws: Refusal.self) { try Themalijst(yaml: "") }
    }

    @Test func `a theme that stands in it twice is refused by name`() throws {
        let thema = "{code: a, naam: A, veld: 0, doorsnijdend: true, bron: x, woorden: [aap]}"
        let refusal = #expect(throws: Refusal.self) { try Themalijst(yaml: "bron: x\nvelden: []\nthemas:\n- \(thema)\n- \(thema)\n") }
        #expect(refusal?.reasons.map(\.code) == ["dubbel-thema"])
    }
}
