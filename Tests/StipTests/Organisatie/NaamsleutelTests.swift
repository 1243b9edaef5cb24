import Testing

@testable import Stip

@Suite struct NaamsleutelTests {
    @Test(arguments: [
        ("'s-Hertogenbosch", "S HERTOGENBOSCH"), ("’s-Hertogenbosch", "'s-Hertogenbosch"), ("Súdwest-Fryslân", "sudwest fryslan"),
        ("Noord- en Oost-Gelderland", "noord en oost gelderland"), ("Ĳsselstein", "IJsselstein"), ("Oost Gelre", "Oost-Gelre"),
        ("Cafe\u{301}veen", "caféveen"),
    ])
    func `names that differ in signs only are one`(one: String, other: String) {
        #expect(Naamsleutel(one) == Naamsleutel(other))
    }

    @Test func `other names stay others`() {
        #expect(Naamsleutel("Laren") != Naamsleutel("Haren"))
        #expect(Naamsleutel("---").tekst.isEmpty)
    }

    @Test func `a bit of an address has no sign that an address cannot hold`() {
        #expect(Naamsleutel("Noord- en Oost-Gelderland").adresdeel == "noord-en-oost-gelderland")
        #expect(Naamsleutel("  Île d'Œuf! ").adresdeel.hasPrefix("ile-d-"))
    }
}
