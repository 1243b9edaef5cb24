import HTML
import Testing

@testable import Stip

/// Confirmed and not confirmed, apart on every sheet.
@Suite struct BevestigstandTests {
    /// Three municipalities, two themes; `bevestigd` says which dots a person confirmed, as "thema gemeente".
    static func plaat(_ bevestigd: Set<String>, verlopen: Bool = false) -> Praatplaat {
        let gemeenten = [
            Praatplaat.Gemeente(code: "Aal", naam: "Aaldorp", plan: verlopen ? .verlopen : .geldig), .init(code: "Bee", naam: "Beekdorp", plan: .geldig),
            .init(code: "Cee", naam: "Ceedorp", plan: .ontbreekt),
        ]
        let themas = [
            ("drugs", "Drugs", ["Aal": Praatplaat.Rang.prioriteit, "Bee": .prioriteit]), ("jeugd", "Jeugd", ["Aal": .prioriteit, "Bee": .doorlopend]),
        ]
        .map { id, naam, noemt in
            Praatplaat.Thema(id: id, naam: naam, noemt: noemt, bevestigd: Set(noemt.keys.filter { bevestigd.contains("\(id) \($0)") }))
        }
        return Praatplaat(
            district: "Noord", eenheid: "Proefland", periode: "2027–2030", peildatum: "8 oktober 2026", adres: "stip.example/noord",
            gemeenten: gemeenten, teams: [.init(naam: "Duin", gemeenten: ["Aal", "Bee", "Cee"])], themas: themas)
    }

    static let alles: Set = ["drugs Aal", "drugs Bee", "jeugd Aal", "jeugd Bee"]

    private func html(_ plaat: Praatplaat) -> String { Blad(plaat).document.text }

    @Test func `before anybody began one line says so and no dot is marked`() {
        let html = html(Self.plaat([]))
        #expect(html.contains("Zoals Stip het las, nog niet nagekeken."))
        #expect(!html.contains("Nog niet bevestigd"))
        #expect(!html.contains("voorstel"))
    }

    @Test func `once begun every dot that is not confirmed is drawn, said and counted apart`() {
        let plaat = Self.plaat(["drugs Aal"])
        let html = html(plaat)
        #expect(html.contains("1 van 3 prioriteiten bevestigd."))
        #expect(html.contains("<title>Stip met open voet</title>"))
        #expect(html.contains("Nog niet bevestigd: Beekdorp."))
        #expect(html.contains("Nog niet bevestigd: Aaldorp en Beekdorp."))
        #expect(html.contains("<td class=\"p\">prioriteit, voorstel</td>"))
        #expect(html.contains("<td>doorlopend, voorstel</td>"))
        #expect(plaat.isVoorstel(plaat.gemeenten[1], in: plaat.themas[0]))
        #expect(!plaat.isVoorstel(plaat.gemeenten[0], in: plaat.themas[0]))
        #expect(!plaat.isVoorstel(plaat.gemeenten[2], in: plaat.themas[0]))
    }

    @Test func `a sheet on which all was confirmed carries no mark and no line`() {
        let html = html(Self.plaat(Self.alles))
        #expect(!html.contains("bevestigd"))
        #expect(!html.contains("nagekeken"))
        #expect(!html.contains("voorstel"))
    }

    @Test func `a small dot that is not confirmed keeps the sheet from being finished`() {
        let stand = Self.plaat(Self.alles.subtracting(["jeugd Bee"])).nagekeken
        #expect(stand.isDeels)
        #expect(stand.woorden == "alle 3 bevestigd")
    }

    @Test func `the form is another one without colour, also where the plan expired or the dot stands out`() {
        let merken = [false, true].flatMap { verlopen in
            [false, true].flatMap { opvallend in
                [false, true].map { Praatplaat.Merk(vorm: .prioriteit, verlopen: verlopen, opvallend: opvallend, voorstel: $0) }
            }
        }
        let drawn = merken.map { stip($0, at: 5, in: 5, diameter: 10, code: "").text.replacing("#C2270F", with: "#12202F") }
        #expect(Set(drawn).count == merken.count)
        for pair in [Praatplaat.Merk.Vorm.prioriteit, .doorlopend] {
            #expect(stip(.init(vorm: pair), at: 5, in: 5, diameter: 10, code: "").text != stip(.init(vorm: pair, voorstel: true), at: 5, in: 5, diameter: 10, code: "").text)
        }
    }

    @Test func `rows of the csv say it of each dot`() {
        let csv = Self.plaat(["drugs Aal"]).csv(.rfc4180)
        #expect(csv.contains("Duin,Aaldorp,geldig,,,Drugs,prioriteit,ja\r\n"))
        #expect(csv.contains("Duin,Beekdorp,geldig,,,Jeugd,doorlopend,nee\r\n"))
        #expect(csv.contains("Duin,Ceedorp,ontbreekt,,,Drugs,onbekend,\r\n"))
    }

    @Test func `of two priorities behind one dot one that is confirmed is enough, if it gives the rank`() throws {
        func noeming(_ nummer: Int, _ rang: Vondst.Rang, _ isBevestigd: Bool) -> Noeming {
            let bewijs = Bewijs(bladzijde: 1, van: nummer, tot: nummer + 1, citaat: "x")
            let vondst = Vondst(
                naam: "Drugs \(nummer)", rang: rang, themas: ["drugs"], focus: nil, zekerheid: 0.9, reden: "proef", groep: nil, bewijs: bewijs)
            return Noeming(gemeente: "GM9101", document: "d", nummer: nummer, vondst: vondst, isBevestigd: isBevestigd)
        }
        let groepering = Groepering(themas: try Themalijst.standaard())
        #expect(groepering.groepen([noeming(1, .prioriteit, true), noeming(2, .prioriteit, false)]).first?.bevestigd == ["GM9101"])
        #expect(groepering.groepen([noeming(1, .prioriteit, false), noeming(2, .doorlopend, true)]).first?.bevestigd == [])
    }
}
