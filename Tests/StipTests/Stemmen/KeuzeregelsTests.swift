import Foundation
import SocialChoice
import Testing

@testable import Stip

/// What is taken in every way to choose, and what is not.
@Suite struct KeuzeregelsTests {
    private func told(
        _ wijze: Keuzewijze, _ invoer: Keuzeinvoer, _ antwoorden: [Vraagantwoord] = [], vragen: [Vraag] = [], as stand: Stembiljet.Stand = .ingediend
    ) -> [String] {
        let opties = ["a", "b", "c", "d"].enumerated().map { place, id in
            Optie(id: id, naam: "Onderwerp \(id)", omschrijving: "", noemt: 0, gelezen: 0, plaats: place + 1)
        }
        let wie = Deelnemer(id: ID("d"), soort: .overleg("DVO-MRK"), naam: "DVO Merenkust")
        var ronde = Stemronde(
            id: ID("r"), cyclus: "2027-2030", naam: "Ronde", toelichting: "", opties: opties, deelnemers: [wie], keuzewijze: wijze,
            telling: Telling(plaatsen: 2, gelijkstand: .verworpen), opent: Cast.now, sluit: Cast.now + 60, vragen: vragen, gelezen: Cast.now)
        ronde.opening = Opening(door: "Noor", op: Cast.now)
        do {
            _ = try ronde.accept(invoer, antwoorden, from: wie.id, as: stand, at: Cast.now)
            return []
        } catch {
            return error.reasons.map(\.code)
        }
    }

    @Test func `at least and at most`() {
        let wijze = Keuzewijze.kies(minimum: 2, maximum: 3)
        #expect(told(wijze, Keuzeinvoer(opties: ["a"])) == ["verkeerd-aantal"])
        #expect(told(wijze, Keuzeinvoer(opties: ["a", "b"])).isEmpty && told(wijze, Keuzeinvoer(opties: ["a", "b", "c"])).isEmpty)
        #expect(told(wijze, Keuzeinvoer(opties: ["a", "b", "c", "d"])) == ["verkeerd-aantal"])
        #expect(told(wijze, Keuzeinvoer(opties: ["a"]), as: .concept).isEmpty)
    }

    @Test func `an order holds each option once, and enough of them`() {
        let wijze = Keuzewijze.rangorde(minimum: 2)
        #expect(told(wijze, Keuzeinvoer(opties: ["d", "a", "b"])).isEmpty)
        #expect(told(wijze, Keuzeinvoer(opties: ["d"])) == ["te-weinig-gerangschikt"])
        #expect(told(wijze, Keuzeinvoer(opties: ["d", "d"])) == ["dubbel-gekozen", "te-weinig-gerangschikt"])
        #expect(told(wijze, Keuzeinvoer(opties: ["d", "x", "a"])) == ["onbekende-optie"])
    }

    @Test func `points are divided to the last, and none is taken away`() {
        let wijze = Keuzewijze.punten(totaal: 10)
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "7", "b": "3", "c": ""])).isEmpty)
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "7"])) == ["verkeerd-verdeeld"])
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "11"])) == ["verkeerd-verdeeld"])
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "12", "b": "-2"])) == ["negatieve-punten"])
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "veel", "x": "10"])) == ["geen-cijfer", "onbekende-optie"])
    }

    @Test func `every option gets a figure on the scale`() {
        let wijze = Keuzewijze.score(schaal: 0...3)
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "0", "b": "1", "c": "2", "d": "3"])).isEmpty)
        #expect(told(wijze, Keuzeinvoer(waarden: ["a": "4", "b": "1", "c": "2"])) == ["buiten-schaal", "onderwerp-open"])
    }

    @Test func `a bezwaar has its reason, and every option its answer`() {
        let all = ["a": "akkoord", "b": "akkoord", "c": "opmerking", "d": "bezwaar"]
        #expect(told(.consent, Keuzeinvoer(waarden: all, teksten: ["c": "Graag snel.", "d": "Niet onze taak."])).isEmpty)
        #expect(told(.consent, Keuzeinvoer(waarden: all)) == ["opmerking-zonder-tekst", "bezwaar-zonder-reden"])
        #expect(
            told(.consent, Keuzeinvoer(waarden: ["a": "misschien", "b": "akkoord", "c": "akkoord"])) == [
                "onbekend-oordeel", "onderwerp-open", "onderwerp-open",
            ])
    }

    @Test func `for, against or abstaining, and a view in words`() {
        #expect(told(.meerderheid(.gewoon), Keuzeinvoer(waarden: ["a": "voor", "b": "tegen", "c": "onthouding", "d": "voor"])).isEmpty)
        #expect(
            told(.meerderheid(.gewoon), Keuzeinvoer(waarden: ["a": "voor", "b": "ja", "c": "tegen"])) == [
                "onbekend-oordeel", "onderwerp-open", "onderwerp-open",
            ])
        #expect(told(.zienswijze, Keuzeinvoer(teksten: ["": "Wij missen het buitengebied."])).isEmpty)
        #expect(told(.zienswijze, Keuzeinvoer()) == ["geen-zienswijze"])
        #expect(told(.zienswijze, Keuzeinvoer(teksten: ["": String(repeating: "a", count: 10_001)])) == ["tekst-te-lang"])
    }

    @Test func `answers belong to a question, for a chosen option when it asks so`() {
        let wijze = Keuzewijze.kies(minimum: 1, maximum: 1)
        let vragen = [
            Vraag(id: "v1", tekst: "Herkent u dit?", soort: .herkenning, bereik: .geheel, vorm: .herkenning, isVerplicht: true),
            Vraag(id: "v2", tekst: "Uw stip?", soort: .stip, bereik: .optie, vorm: .tekst, isVerplicht: true),
        ]
        let keuze = Keuzeinvoer(opties: ["b"])
        #expect(told(wijze, keuze, vragen: vragen) == ["vraag-open", "vraag-open"])
        let right = [Vraagantwoord(vraag: "v1", tekst: "deels"), Vraagantwoord(vraag: "v2", optie: "b", tekst: "Rust.")]
        #expect(told(wijze, keuze, right, vragen: vragen).isEmpty)
        let wrong = [Vraagantwoord(vraag: "v1", tekst: "soms"), Vraagantwoord(vraag: "v2", tekst: "Rust."), Vraagantwoord(vraag: "v9", tekst: "?")]
        #expect(told(wijze, keuze, wrong, vragen: vragen) == ["verkeerde-herkenning", "onbekende-vraag", "onbekende-vraag", "vraag-open"])
        #expect(told(wijze, keuze, right + [right[0]], vragen: vragen) == ["onbekende-vraag"])
    }

    @Test func `a choice of another way is refused`() {
        let opties = [Optie(id: "a", naam: "A", omschrijving: "", noemt: 0, gelezen: 0, plaats: 1)]
        let reasons = Keuzewijze.rangorde(minimum: 1).reasons(against: .gekozen(["a"]), of: opties, isFinal: true)
        #expect(reasons.map(\.code) == ["verkeerde-keuzevorm"])
    }

    @Test func `who may answer for whom, in one table`() {
        let self_ = Actor(id: "z", naam: "Zelf", rol: .lid, in: "DVO"), other = Actor(id: "o", naam: "Ander", rol: .lid, in: "DVO")
        let secretaris = Actor(id: "s", naam: "Secretaris", rol: .secretaris, in: "DVO")
        let gone = Actor(id: "o", naam: "Ander", rol: .lezer), leader = Cast.coordinator
        let stranger = Actor(id: "v", naam: "Vreemde", rol: .lid, in: "ANDERS")
        let volmacht = Volmacht(aan: ID("o"), naam: "Ander", reden: "Ziek", door: "Noor", op: Cast.now)
        let board = Deelnemer(id: ID("1"), soort: .overleg("DVO"), naam: "DVO"),
            person = Deelnemer(id: ID("2"), soort: .persoon(ID("z"), overleg: "DVO"), naam: "Zelf")
        func with(_ deelnemer: Deelnemer, _ volmacht: Volmacht?, _ verschoning: Verschoning? = nil) -> Deelnemer {
            var deelnemer = deelnemer
            (deelnemer.volmacht, deelnemer.verschoning) = (volmacht, verschoning)
            return deelnemer
        }
        let out = Verschoning(reden: "Eigen grond", door: "Noor", op: Cast.now)
        let table: [(Deelnemer, Actor, Stemrecht)] = [
            (board, self_, .zelf), (board, secretaris, .zelf), (board, stranger, .geen(.magNietStemmen)), (board, leader, .geen(.magNietStemmen)),
            (with(board, volmacht), other, .namens("DVO")), (with(board, volmacht), self_, .geen(.volmachtGegeven("Ander"))),
            (with(board, volmacht), gone, .geen(.magNietStemmen)), (with(board, volmacht), stranger, .geen(.magNietStemmen)),
            (person, self_, .zelf), (person, other, .geen(.biljetVanAnder("Zelf"))), (person, leader, .geen(.magNietStemmen)),
            (with(person, volmacht), self_, .geen(.volmachtGegeven("Ander"))), (with(person, volmacht), other, .namens("Zelf")),
            (with(person, volmacht), gone, .geen(.magNietStemmen)), (with(board, nil, out), self_, .geen(.isVerschoond("DVO"))),
            (with(person, volmacht, out), other, .geen(.isVerschoond("Zelf"))),
        ]
        for (deelnemer, actor, right) in table { #expect(Stemrecht(deelnemer, of: actor) == right, "\(actor.naam) for \(deelnemer.naam)") }
    }
}
