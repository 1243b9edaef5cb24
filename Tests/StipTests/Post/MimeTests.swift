import Foundation
import Testing

@testable import Stip

@Suite struct MimeTests {
    static let afzender: Afzender = {
        guard let adres = try? Postadres("Stip Merenland <stip@merenland.example>") else { preconditionFailure("the address is good") }
        return Afzender(adres: adres)
    }()

    private func lines(_ onderwerp: String, naam: String = "Sanne Oeverlo", alineas: [String] = ["Er staat iets klaar."]) throws -> [Substring] {
        let bericht = try Bericht(
            soort: "proef", aan: try Postadres(naam: naam, adres: "sanne@boekveen.example"), onderwerp: onderwerp, alineas: alineas)
        let text = String(decoding: bericht.mime("p1", at: Cast.now, from: Self.afzender), as: UTF8.self)
        return text.split(separator: "\r\n", omittingEmptySubsequences: false)
    }

    @Test func `the date is that of RFC 5322, whatever the language of the machine`() {
        #expect(Mailregel.date(Cast.now) == "Thu, 08 Oct 2026 10:00:00 +0000")
    }

    /// UIT-30
    @Test(arguments: [("kort", 1), ("Een lange zin met é en ö. ", 400), ("x", 5_000), (".", 2_000), ("x.=", 900), (" spatie ", 1)])
    func `every line is short and in seven bits`(woord: String, keer: Int) throws {
        let alinea = String(repeating: woord, count: keer)
        for line in try lines("Boekveen: uw toets 😀 van het plan van ’s-Gravenmeer en Ambt Oude Grift", naam: "Áédán Öëßñ van den Überbeek-Sint Odulphusveld", alineas: [alinea]) {
            #expect(line.utf8.count <= 76, "\(line)")
            #expect(line.utf8.allSatisfy { $0 < 128 && $0 != 10 && $0 != 13 })
            #expect(!line.hasSuffix(" ") && !line.hasPrefix("."))
        }
    }

    @Test func `a long subject in plain letters is folded between words`() throws {
        let subject = "Uw antwoord op de ambtelijke toets van het integraal veiligheidsplan van Boekveen wordt verwacht op 16 oktober"
        let all = try lines(subject)
        let start = try #require(all.firstIndex { $0.hasPrefix("Subject: ") })
        #expect(all[start + 1].hasPrefix(" "))
        #expect((all[start].dropFirst(9) + all[start + 1]) == subject)
    }

    @Test(arguments: ["a\r\nBcc: ander@x.nl", "a\nb", "a\u{0}b", "a\u{85}b", "a\u{2028}b", ""]) func `a subject that could begin a header is refused`(text: String) throws {
        let aan = try Postadres("sanne@boekveen.example")
        #expect(throws: Refusal.self) { try Bericht(soort: "proef", aan: aan, onderwerp: text, alineas: []) }
    }

    @Test(arguments: ["Sanne\r\nBcc: ander@x.nl", "Sanne\u{7F}", String(repeating: "n", count: 201)]) func `a name that could begin a header is refused`(naam: String) {
        #expect(throws: Refusal(.nietOpEenRegel(field: "adres"))) { try Postadres(naam: naam, adres: "sanne@boekveen.example") }
    }

    @Test(arguments: ["javascript:alert(1)", "https://stip.nl/a b", "https://stip.nl/\r\n", "/toets/3", "https://stip.nl/é"]) func `a link that is no whole address is refused`(adres: String) throws {
        let aan = try Postadres("sanne@boekveen.example")
        #expect(throws: Refusal.self) { try Bericht(soort: "proef", aan: aan, onderwerp: "Proef", alineas: [], link: Briefverwijzing("Kijk", adres)) }
    }

    static let bad = [
        "", "sanne", "sanne@", "@boekveen.nl", "sanne@boekveen", "sanne@@boekveen.nl", "san ne@boekveen.nl", "sanne@boek veen.nl", ".sanne@boekveen.nl",
        "sanne.@boekveen.nl", "san..ne@boekveen.nl", "sanne@-boekveen.nl", "sanne@boekveen-.nl", "sanne@boekveen..nl", "sanné@boekveen.nl", "sanne@boekvéén.nl",
        "sanne@boekveen.nl>", "<sanne@boekveen.nl", "sanne@boekveen.nl\r\nRCPT TO:<ander@x.nl>", "\"sanne oeverlo\"@boekveen.nl",
        String(repeating: "s", count: 65) + "@boekveen.nl", "sanne@" + String(repeating: "boekveen.", count: 30) + "nl", "a@b.nl,c@d.nl",
    ]

    @Test(arguments: bad) func `an address that is none is refused, at its field`(adres: String) throws {
        let refusal = try #require(throws: Refusal.self) { try Postadres(naam: "Sanne", adres: adres, field: "mail") }
        #expect(refusal.reasons.map(\.field) == ["mail"])
    }

    @Test(arguments: ["sanne@boekveen.nl", "s.oeverlo+stip@mail.boekveen.example", "o'brien_1@x-y.nl", " sanne@boekveen.nl "]) func `an address that is one is kept as it is`(adres: String) throws {
        #expect(try Postadres(adres).adres == adres.trimmingCharacters(in: .whitespaces))
    }

    @Test func `an address may carry a name`() throws {
        let adres = try Postadres("\"Stip, Merenland\" <stip@merenland.example>")
        #expect((adres.naam, adres.adres, adres.domein) == ("Stip, Merenland", "stip@merenland.example", "merenland.example"))
    }
}
