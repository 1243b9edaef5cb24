import Foundation
import SocialChoice
import Testing

@testable import Stip

/// Rounds without a store: ballots in, outcome out.
enum Proefuitslag {
    static let namen = ["Ondermijning", "Digitaal", "Zorg", "Jeugd", "Drugs", "Onrust", "Buitengebied", "Mensenhandel", "Geweld", "Verkeer"]
    static let districten = ["Noorderveen", "Esserland", "Kreekstreek", "Hoge Rug", "Lage Waard"]
    /// The five ballots of the drawing: drugs and onrust stand level on place 5.
    static let biljetten = ["abcdefg", "abcdefh", "abcdefi", "abcdfgj", "abcdehi"]

    static func ronde(
        _ wijze: Keuzewijze = .kies(minimum: 7, maximum: 7), regel: Rule? = .approval, gelijkstand: Gelijkstand = .meesteGemeenten,
        quorum: Int? = nil,
        plaatsen: Int = 5, opties: Int = 10, deelnemers: Int = 5, isGeheim: Bool = false
    ) -> Stemronde {
        let inwoners = [320, 410, 168, 384, 140]
        return Stemronde(
            id: ID("r"), cyclus: "2027-2030", naam: "Zeven van tien", toelichting: "",
            opties: (0..<opties).map { place in
                Optie(
                    id: Optie.id(at: place), kandidaat: ID("k\(place)"), naam: namen[place], omschrijving: "Over \(namen[place].lowercased()).",
                    noemt: [31, 28, 26, 24, 19, 14, 12, 9, 8, 7][place], gelezen: 36, plaats: place + 1)
            },
            deelnemers: (0..<deelnemers).map { place in
                Deelnemer(
                    id: ID("d\(place)"), soort: .overleg("DVO-\(place)"), naam: "DVO \(districten[place % 5])", inwoners: inwoners[place % 5] * 1_000,
                    peiljaar: 2026, district: districten[place % 5])
            }, keuzewijze: wijze, telling: Telling(regel: regel.map { Telregel($0) }, plaatsen: plaatsen, gelijkstand: gelijkstand), quorum: quorum,
            opent: Cast.now.addingTimeInterval(-86_400), sluit: Cast.now.addingTimeInterval(-60), isGeheim: isGeheim,
            opening: Opening(door: "Noor", op: Cast.now.addingTimeInterval(-86_400)), gelezen: Cast.now)
    }

    static func biljet(_ place: Int, _ keuze: Keuze, gewicht: Fraction = 1) -> Stembiljet {
        Stembiljet(deelnemer: ID("d\(place)"), keuze: keuze, gewicht: gewicht)
    }

    static func uitslag(_ ronde: Stemronde = ronde(), _ biljetten: [Stembiljet] = gewone) -> Rondeuitslag {
        let answered = Set(biljetten.compactMap(\.deelnemer))
        return Rondeuitslag(ronde, biljetten, opkomst: ronde.deelnemers.map { Opkomst(deelnemer: $0, heeftGeantwoord: answered.contains($0.id)) })
    }

    static let gewone = biljetten.enumerated().map { biljet($0, .gekozen(Set($1.map { String($0) }))) }

    static func beeld(_ uitslag: Rondeuitslag, beslissing: Gelijkstandbeslissing? = nil) -> Uitslagbeeld {
        Uitslagbeeld(
            uitslag: uitslag, beslissing: beslissing, orgaan: nil, oordelen: [:], themas: [:], geheimeAntwoorden: [], nogTeGaan: [],
            eenheid: "Merenland", nu: Cast.now)
    }
}

@Suite struct RondeuitslagTests {
    @Test func `four stand fast and two stand level on place five`() {
        let uitslag = Proefuitslag.uitslag()
        #expect(uitslag.uitkomst == .plaatsen(zeker: ["a", "b", "c", "d"], gelijk: ["e", "f"], over: 1))
        #expect(uitslag.regels.map(\.plaats) == [1, 1, 1, 1, 5, 5, 7, 7, 7, 10])
        #expect(uitslag.regels.map(\.aantal) == [5, 5, 5, 5, 4, 4, 2, 2, 2, 1])
        #expect(uitslag.regels[4].aandeel.map(Opmaak.procent) == "73%" && uitslag.regels[5].aandeel.map(Opmaak.procent) == "90%")
        let beeld = Proefuitslag.beeld(uitslag)
        #expect(beeld.kop == "Vier onderwerpen staan vast, plaats vijf is een gelijke stand")
        #expect(beeld.onderkop.hasPrefix("Drugs en Onrust staan gelijk: elk gekozen door 4 van de 5."))
        #expect(uitslag.gekozen(nil) == ["a", "b", "c", "d"])
    }

    @Test func `under the quorum there is no outcome, only a new meeting`() {
        let uitslag = Proefuitslag.uitslag(Proefuitslag.ronde(quorum: 4), Array(Proefuitslag.gewone.prefix(3)))
        #expect(uitslag.uitkomst == .geenQuorum(beantwoord: 3, quorum: 4) && !uitslag.isGeldig && uitslag.gekozen(nil).isEmpty)
        #expect(Proefuitslag.beeld(uitslag).onderkop.contains("Beleg een nieuwe vergadering"))
        #expect(Proefuitslag.uitslag(Proefuitslag.ronde(), []).uitkomst == .geenBiljetten)
    }

    @Test func `who keeps out and what was not sent do not count`() {
        var ronde = Proefuitslag.ronde()
        ronde.deelnemers[4].verschoning = Verschoning(reden: "Belang", door: "Noor", op: Cast.now)
        var biljetten = Proefuitslag.gewone
        biljetten[3].stand = .concept
        let uitslag = Proefuitslag.uitslag(ronde, biljetten)
        #expect(uitslag.biljetten.count == 3 && uitslag.regels.first?.aantal == 3)
    }

    @Test func `weight and inhabitants count where the rule counts them`() {
        let heavy = Proefuitslag.biljetten.enumerated().map { place, letters in
            Proefuitslag.biljet(place, .gekozen(Set(letters.map { String($0) })), gewicht: [1, 1, 1, 5, 1][place])
        }
        let uitslag = Proefuitslag.uitslag(Proefuitslag.ronde(regel: .weightedApproval), heavy)
        #expect(uitslag.uitkomst == .plaatsen(zeker: ["a", "b", "c", "d", "f"], gelijk: [], over: 0))
        #expect(uitslag.regel("f")?.punten == 8 && uitslag.regel("e")?.punten == 4)
    }

    @Test func `points are summed, and what stands level stays level`() {
        let ronde = Proefuitslag.ronde(.punten(totaal: 10), regel: nil, plaatsen: 2, opties: 4)
        let uitslag = Proefuitslag.uitslag(
            ronde, [Proefuitslag.biljet(0, .punten(["a": 6, "b": 4])), Proefuitslag.biljet(1, .punten(["a": 4, "c": 4, "d": 2]))])
        #expect(uitslag.uitkomst == .plaatsen(zeker: ["a"], gelijk: ["b", "c"], over: 1))
        #expect(uitslag.regels.map(\.plaats) == [1, 2, 2, 4])
    }

    @Test func `one objection makes a subject for debate`() {
        let ronde = Proefuitslag.ronde(.consent, regel: nil, opties: 3)
        let uitslag = Proefuitslag.uitslag(
            ronde,
            [
                Proefuitslag.biljet(0, .consent(["a": .akkoord, "b": .akkoord, "c": .opmerking("Kan scherper.")])),
                Proefuitslag.biljet(1, .consent(["a": .akkoord, "b": .bezwaar("Te duur."), "c": .akkoord])),
            ])
        let beeld = Proefuitslag.beeld(uitslag)
        #expect(["a", "b", "c"].compactMap(uitslag.regel).map(beeld.uitkomst) == ["akkoord", "bespreekstuk", "akkoord met opmerking"])
        #expect(uitslag.gekozen(nil) == ["a", "c"] && beeld.kop == "Over twee onderwerpen is iedereen akkoord, één onderwerp is bespreekstuk")
    }

    @Test func `every key of a majority must turn, and who abstains turns none`() {
        let eis = Meerderheid(
            stemmen: .init(deel: Fraction(1, 2), isMeerDan: true), inwoners: .init(deel: Fraction(2, 3), isMeerDan: false), organisaties: nil)
        let ronde = Proefuitslag.ronde(.meerderheid(eis), regel: nil, opties: 2)
        let votes: [[String: Stemuiting]] = [
            ["a": .voor, "b": .voor], ["a": .voor, "b": .tegen], ["a": .tegen, "b": .voor], ["a": .onthouding, "b": .tegen],
            ["a": .voor, "b": .voor],
        ]
        let uitslag = Proefuitslag.uitslag(ronde, votes.enumerated().map { Proefuitslag.biljet($0, .stem($1)) })
        // a: 3 of 4 votes, 870 of 1.038 thousand inhabitants. b: 3 of 5 votes, but 628 of 1.422 thousand.
        #expect(uitslag.gekozen(nil) == ["a"])
        guard case .stemmen(let verhouding)? = uitslag.regel("a")?.telling else {
            Issue.record("no votes")
            return
        }
        #expect(verhouding.voor.aantal == 3 && verhouding.tegen.aantal == 1 && verhouding.onthouding.aantal == 1)
    }

    @Test func `a ranking is counted by its rule`() {
        let ronde = Proefuitslag.ronde(.rangorde(minimum: 2), regel: .borda, plaatsen: 1, opties: 3)
        let uitslag = Proefuitslag.uitslag(
            ronde,
            [
                Proefuitslag.biljet(0, .rangorde(["b", "a"])), Proefuitslag.biljet(1, .rangorde(["b", "c"])),
                Proefuitslag.biljet(2, .rangorde(["a", "b"])),
            ])
        #expect(uitslag.zeker == ["b"] && uitslag.regels.first?.optie.id == "b")
    }

    @Test func `a zienswijze is no vote`() {
        let uitslag = Proefuitslag.uitslag(
            Proefuitslag.ronde(.zienswijze, regel: nil), [Proefuitslag.biljet(0, .zienswijze("Let op het platteland."))])
        #expect(uitslag.uitkomst == .zienswijzen && Proefuitslag.beeld(uitslag).kop == "Eén deelnemer gaf een zienswijze")
    }
}

@Suite struct GelijkstandTests {
    private let uitslag = Proefuitslag.uitslag()

    @Test func `the rule that was written down says who goes before`() throws {
        let spraak = Gelijkstandspraak(.meesteGemeenten, uitslag)
        #expect(spraak.gekozen == ["e"])
        let beslissing = try Gelijkstandbeslissing(["e"], reden: nil, in: uitslag, by: "Noor", at: Cast.now)
        #expect(beslissing.volgtRegel && uitslag.gekozen(beslissing) == ["a", "b", "c", "d", "e"])
        let beeld = Proefuitslag.beeld(uitslag, beslissing: beslissing)
        #expect(beeld.kop == "De top vijf staat vast" && beeld.onderkop.hasSuffix("Drugs kreeg een plaats, volgens de regel voor een gelijke stand."))
        #expect(beeld.uitkomst(try #require(uitslag.regel("f"))) == "niet in de top vijf, na een gelijke stand")
    }

    @Test func `who deviates says why, and chooses from what stands level`() throws {
        func reasons(_ gekozen: [String], _ reden: String?, in uitslag: Rondeuitslag) -> [String] {
            do throws(Refusal) {
                _ = try Gelijkstandbeslissing(gekozen, reden: reden, in: uitslag, by: "Noor", at: Cast.now)
                return []
            } catch {
                return error.reasons.map(\.code)
            }
        }
        #expect(reasons(["f"], nil, in: uitslag) == ["geen-reden-gelijkstand"])
        #expect(reasons(["f"], "De voorzitter koos.", in: uitslag) == [])
        #expect(reasons(["g"], "Zo.", in: uitslag) == ["staat-niet-gelijk"])
        #expect(reasons(["e", "f"], "Beide.", in: uitslag) == ["meer-dan-plaatsen"])
        #expect(reasons(["e", "e"], nil, in: uitslag) == ["staat-niet-gelijk", "meer-dan-plaatsen", "geen-reden-gelijkstand"])
        let firm = Proefuitslag.uitslag(Proefuitslag.ronde(), Array(repeating: Proefuitslag.gewone[0], count: 1))
        #expect(reasons([], "Zo.", in: firm).contains("meer-dan-plaatsen") == false)
    }

    @Test func `a rule in which they are level too decides nothing`() {
        var ronde = Proefuitslag.ronde()
        ronde.opties[5].noemt = 19
        let level = Proefuitslag.uitslag(ronde)
        #expect(Gelijkstandspraak(.meesteGemeenten, level) == .beslistNiet)
        #expect(Gelijkstandspraak(.verworpen, level).gekozen == [] && Gelijkstandspraak(.volgendeVergadering, level) == .komtTerug)
        #expect(Gelijkstandspraak(.voorzitterBeslist, level) == .iemandKiest && Gelijkstandspraak(.eigen("Loting"), level) == .iemandKiest)
    }

    @Test func `what falls away leaves a place open`() throws {
        let ronde = Proefuitslag.ronde(gelijkstand: .verworpen)
        let uitslag = Proefuitslag.uitslag(ronde)
        let beslissing = try Gelijkstandbeslissing([], reden: nil, in: uitslag, by: "Noor", at: Cast.now)
        #expect(beslissing.volgtRegel)
        #expect(Proefuitslag.beeld(uitslag, beslissing: beslissing).kop == "Vier onderwerpen staan vast, plaats vijf blijft open")
    }
}

@Suite struct RegelvergelijkingTests {
    @Test func `the same ballots by every rule, and what hangs on one of them`() throws {
        let uitslag = Proefuitslag.uitslag()
        let vergelijking = try #require(Regelvergelijking(uitslag))
        let beeld = Proefuitslag.beeld(uitslag)
        #expect(vergelijking.rijen.map(\.regel.rule) == [.approval, .weightedApproval, .pav, .phragmen, .equalShares])
        #expect(
            vergelijking.rijen[1].naam == "Gewogen naar inwoners" && vergelijking.rijen[1].stand("f") == .zeker
                && vergelijking.rijen[1].stand("e") == .niet)
        #expect(vergelijking.rijen[0].isEigen && vergelijking.rijen[0].stand("e") == .gelijk)
        #expect(vergelijking.vast.contains("a"))
        #expect(vergelijking.zin(beeld).contains("halen het onder elke regel"))
        let one = try #require(vergelijking.eenBiljet)
        // One other choice settles place five, and none takes a place from the first four.
        #expect(one.wissel != nil && one.houden == ["a", "b", "c", "d"])
        #expect(vergelijking.eenBiljetZinnen(beeld).first?.hasPrefix("Ja. Had DVO ") == true)
    }

    @Test func `of a ranking it is told which option wins from every other one to one, and of a circle nothing`() throws {
        let ronde = Proefuitslag.ronde(.rangorde(minimum: 2), regel: .borda, plaatsen: 1, opties: 3)
        func vergelijking(_ orders: [[String]]) throws -> (Regelvergelijking, Uitslagbeeld) {
            let uitslag = Proefuitslag.uitslag(ronde, orders.enumerated().map { Proefuitslag.biljet($0, .rangorde($1)) })
            return (try #require(Regelvergelijking(uitslag)), Proefuitslag.beeld(uitslag))
        }
        let (one, beeld) = try vergelijking([["b", "a"], ["b", "c"], ["a", "b"]])
        #expect(one.winnaar == "b" && one.zin(beeld).hasSuffix("wint één tegen één van elk ander onderwerp."))
        let (circle, round) = try vergelijking([["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]])
        #expect(circle.winnaar == nil && !circle.zin(round).contains("één tegen één"))
    }

    @Test func `rounds without a rule have nothing to compare`() {
        #expect(Regelvergelijking(Proefuitslag.uitslag(Proefuitslag.ronde(.consent, regel: nil), [Proefuitslag.biljet(0, .consent([:]))])) == nil)
        #expect(Regelvergelijking(Proefuitslag.uitslag(Proefuitslag.ronde(), [])) == nil)
    }

    @Test func `a secret round names nobody`() throws {
        let secret = Proefuitslag.biljetten.map { Stembiljet(deelnemer: nil, keuze: .gekozen(Set($0.map { String($0) }))) }
        let uitslag = Proefuitslag.uitslag(Proefuitslag.ronde(isGeheim: true), secret)
        let beeld = Proefuitslag.beeld(uitslag)
        let page = Uitslagpagina(beeld: beeld).main.text + beeld.stuk(adres: "https://stip.example").blocks.map { "\($0)" }.joined()
        #expect(uitslag.gelijk == ["e", "f"] && page.contains("De stemming was geheim"))
        #expect(try #require(Regelvergelijking(uitslag)?.eenBiljet?.wissel).wie == nil)
        #expect(beeld.biljettenblad.rows.allSatisfy { $0.first == .text("geheim") })
    }
}
