import Foundation
import Testing

@testable import Stip

/// What a paper says wrong of dates, articles and the law on openness.
@Suite struct StukoordeelTests {
    private func opmerkingen(_ zin: String, datum: String = "27 juni 2019") -> [Opmerking] {
        gelezen("Nota voor burgemeester en wethouders\n\nDatum: \(datum)\n\nOnderwerp: startnotitie veiligheid\n\n\(zin)\n").opmerkingen
    }

    private func soorten(_ zin: String, datum: String = "27 juni 2019") -> [Opmerking.Soort] { opmerkingen(zin, datum: datum).map(\.soort) }

    // MARK: Dates

    @Test(arguments: [
        ("Op 12 september is met de raad besproken welke onderwerpen voorgaan.", "12 september"),
        ("De raad heeft op 12 september 2019 ingestemd met de startnotitie.", "12 september 2019"),
        ("De startnotitie is door het college vastgesteld op 9 juli 2019.", "9 juli 2019"),
        ("Op 5 oktober 2019 vond een bijeenkomst met inwoners plaats.", "5 oktober 2019"),
        ("Tijdens de raadstafel van 4 september zijn de thema's besproken.", "4 september"),
        ("De commissie besprak op 17-09-2019 het veiligheidsbeeld.", "17-09-2019"),
    ])
    func `a date after the paper's own that is told as past is told, with its place`(zin: String, citaat: String) throws {
        let opmerking = try #require(opmerkingen(zin).first)
        #expect(opmerking.soort == .datumNaDagtekening && opmerking.bewijs.citaat == citaat)
        #expect(opmerking.tekst.contains("donderdag 27 juni 2019"))
    }

    @Test(arguments: [
        "Op 12 september wordt met de raad besproken welke onderwerpen voorgaan.", "Tijdens de raadstafel van 5 juni 2019 is de wens uitgesproken.",
        "De raad zal op 12 september 2019 instemmen met wat is vastgesteld.", "De bespreking is gepland op 12 september 2019.",
        "Op 12 september 2018 is met de raad besproken welke onderwerpen voorgaan.",
        "Vorig jaar is op 12 september met de raad besproken wat voorgaat.",
        "Als het plan op 21 november 2019 is vastgesteld, volgt een uitvoeringsplan.", "Besloten is om op 12 september de raad te informeren.",
        "De vergadering van de raad is op 12 september.", "In 2018 is op 12 september gekozen voor vier thema's.",
        "Op 12 december is de commissie bijeengekomen.",
    ])
    func `what is still to come, and what was, is no mistake`(zin: String) { #expect(soorten(zin).isEmpty) }

    @Test func `a paper without a date of its own is not held against one`() {
        #expect(gelezen("Notitie\n\nOp 12 september 2031 is met de raad besproken welke onderwerpen voorgaan.\n").opmerkingen.isEmpty)
    }

    // MARK: Articles

    @Test(arguments: [
        ("De regioburgemeester stuurt het plan op grond van artikel 39 lid 7 Politiewet.", "artikel 39 lid 7", "lid 7 bestaat niet"),
        ("Volgens artikel 38b, derde lid, van de Politiewet 2012 beslist de raad.", "artikel 38b, derde lid", "2 leden"),
        ("De raad stelt de doelen vast (artikel 38b lid 3).", "artikel 38b lid 3", "lid 3 bestaat niet"),
        ("Dit volgt uit art. 38e van de Politiewet 2012.", "art. 38e", "geen artikel 38e"),
        ("De burgemeester handhaaft de orde (Politiewet 2012, artikel 172).", "artikel 172", "Gemeentewet"),
        ("De burgemeester legt verantwoording af volgens artikel 180 lid 4 Gemeentewet.", "artikel 180 lid 4", "3 leden"),
        ("Dit stuk is niet openbaar op grond van artikel 5.1 Wob.", "artikel 5.1", "in de Woo"),
    ])
    func `an article or a paragraph that is not there is told`(zin: String, citaat: String, deel: String) throws {
        let opmerking = try #require(opmerkingen(zin).first { $0.soort == .artikelKloptNiet })
        #expect(opmerking.bewijs.citaat == citaat && opmerking.tekst.contains(deel), "\(opmerking)")
    }

    @Test(arguments: [
        "De burgemeesters stellen het beleidsplan vast (artikel 39 lid 1 Politiewet 2012).",
        "Volgens artikel 172 van de Gemeentewet handhaaft de burgemeester de orde.",
        "Artikel 38b, tweede lid, van de Politiewet 2012 vraagt dat de raad wordt gehoord.", "De fractie stelde artikel 39-vragen over dit plan.",
        "Artikel 39 lid 7 van de Wet veiligheidsregio's regelt iets anders.", "Dat staat in artikel 39 lid 7 van de verordening.",
        "Zie artikel 12 lid 9 van de Politiewet.",
        "De verdeling staat in artikel 36 en artikel 37 van de Politiewet.", "Artikel 172 Gemeentewet en artikel 11 Politiewet gaan over het gezag.",
    ])
    func `a reference that is right, or of another law, is left alone`(zin: String) { #expect(soorten(zin).isEmpty, "\(opmerkingen(zin))") }

    // MARK: Openness

    @Test func `the Wob after 1 May 2022 and the Woo before it are told`() throws {
        let wob = try #require(opmerkingen("Dit besluit is openbaar op grond van de Wob.", datum: "11 juli 2023").first)
        #expect(wob.soort == .wobOfWoo && wob.bewijs.citaat == "Wob" && wob.tekst.contains("11 juli 2023"))
        #expect(soorten("Dit besluit is openbaar volgens de Wet open overheid.", datum: "11 juli 2021") == [.wobOfWoo])
    }

    @Test(arguments: [
        ("Dit besluit is openbaar op grond van de Wob.", "11 juli 2021"), ("Dit besluit is openbaar op grond van de Woo.", "11 juli 2023"),
        ("De Woo kwam in de plaats van de Wob.", "11 juli 2023"), ("Een Wob-verzoek uit 2020 leidde tot dit overzicht.", "11 juli 2023"),
        ("De nieuwe Wet open overheid treedt in werking op 1 mei 2022.", "11 januari 2022"),
    ])
    func `the right law, and what tells of the other, is left alone`(zin: String, datum: String) { #expect(soorten(zin, datum: datum).isEmpty) }

    // MARK: Bad input

    @Test func `text without end, numbers without sense and strange signs end in nothing`() {
        let texts = [
            String(repeating: "artikel 39 lid 7 ", count: 3_000), "artikel 999999999999999999999 lid 99999999999999999999 Politiewet",
            "Op 99 september 9999 is besproken", "artikel\u{00A0}39 lid \u{202E}7 Politiewet", "Op 30 februari 2031 is vastgesteld.",
        ]
        for text in texts { _ = opmerkingen(text) }
        #expect(soorten("Op 31 september 2019 is dit besproken.").isEmpty)
    }
}
