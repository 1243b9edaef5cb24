import Testing

@testable import Stip

@Suite struct BesluitTests {
    let voorstel = Prioriteit(
        id: ID("p"), document: ID("d"), nummer: 1,
        vondst: Vondst(
            naam: "Jeugd", rang: .prioriteit, themas: ["jeugd"], focus: nil, zekerheid: 0.9, reden: "Kop.", groep: nil,
            bewijs: Bewijs(bladzijde: 1, van: 0, tot: 5, citaat: "Jeugd")))

    func after(_ besluit: Besluit, on prioriteit: Prioriteit? = nil) throws(Refusal) -> Prioriteit {
        try (prioriteit ?? voorstel).decided(besluit, by: "Jelle", at: Cast.now) { ["jeugd", "wonen", "zorg", "drugs"].contains($0) }
    }

    func codes(_ besluit: Besluit, on prioriteit: Prioriteit? = nil) -> [String] {
        do {
            _ = try after(besluit, on: prioriteit)
            return []
        } catch {
            return error.reasons.map(\.code)
        }
    }

    @Test func `confirming keeps what was found and says who did it`() throws {
        let next = try after(.bevestig)
        #expect(next.vondst == voorstel.vondst)
        #expect(next.oordeel == Oordeel(stand: .bevestigd, door: "Jelle", op: Cast.now))
        #expect(next.versie == 2)
    }

    @Test func `who changes it stands behind it`() throws {
        let next = try after(.wijzig(Vondstwijziging(naam: "  Jeugd en \n middelen ", themas: ["drugs", "jeugd"], rang: .doorlopend, focus: " ")))
        #expect(next.vondst.naam == "Jeugd en middelen")
        #expect(next.vondst.themas == ["drugs", "jeugd"])
        #expect(next.vondst.rang == .doorlopend)
        #expect(next.vondst.focus == nil)
        #expect(next.oordeel.stand == .bevestigd)
        #expect(next.wijzigingen(since: voorstel).map(\.veld) == ["stand", "naam", "thema’s", "rang"])
    }

    @Test func `every reason is told at once`() {
        let long = String(repeating: "x", count: 301)
        #expect(
            codes(.wijzig(Vondstwijziging(naam: " ", themas: ["jeugd", "maan", "jeugd", "wonen"], rang: .ambitie, focus: long)))
                == ["zonder-naam", "te-veel-themas", "thema-dubbel", "onbekend-thema", "te-lange-focus"])
        #expect(codes(.wijzig(Vondstwijziging(naam: long, themas: [], rang: .ambitie, focus: nil))) == ["te-lange-naam"])
        #expect(codes(.wijzig(Vondstwijziging(naam: "Jeugd", themas: [], rang: .ambitie, focus: nil))).isEmpty)
    }

    @Test(arguments: [("ja", false), ("   ja   ", false), ("nee.", true), (String(repeating: "x", count: 500), true), (String(repeating: "x", count: 501), false)])
    func `a rejection needs a reason of 3 to 500 characters`(reden: String, isGood: Bool) {
        #expect(codes(.verwerp(reden: reden)) == (isGood ? [] : ["reden-van-verwerping"]))
    }

    @Test func `what is put back is a proposal again, but what a person found stays found`() throws {
        #expect(try after(.zetTerug, on: try after(.verwerp(reden: "Regulier werk."))).oordeel == .voorstel)
        var handmatig = voorstel
        handmatig.isHandmatig = true
        #expect(try after(.zetTerug, on: try after(.verwerp(reden: "Regulier werk."), on: handmatig)).oordeel.stand == .bevestigd)
    }

    @Test func `what lost its passage can be rejected or pointed out, and not confirmed`() throws {
        var los = voorstel
        los.los = "ivp-2022.pdf"
        #expect(codes(.bevestig, on: los) == ["passage-kwijt"])
        #expect(codes(.wijzig(Vondstwijziging(naam: "", themas: [], rang: .ambitie, focus: nil)), on: los) == ["zonder-naam", "passage-kwijt"])
        #expect(codes(.verwerp(reden: "Staat er niet meer in."), on: los).isEmpty)
        let place = Bewijs(bladzijde: 2, van: 10, tot: 20, citaat: "Jongeren x")
        let next = try after(.wijsAan(place), on: los)
        #expect(next.los == nil)
        #expect(next.vondst.bewijs == place)
    }
}
