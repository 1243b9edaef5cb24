import Testing

@testable import Stip

@Suite struct SjabloonTests {
    private let merenland = Bezetting(
        overleggen: ["DVO": ["DVO Merenkust", "DVO Veenstreek"]], gemeenten: ["Aalderveen", "Bronkhaven", "Duinmeer"])

    @Test(arguments: Sjabloon.namen) func `each template reads, hangs together and can be calculated back`(naam: String) throws {
        let sjabloon = try #require(try Sjabloon.named(naam))
        let vastgesteld = try #require(Datum("2027-12-16"))
        for planning in [sjabloon.planning, sjabloon.planning(voor: merenland)] {
            let terug = try Terugrekening(planning, vastgesteld: vastgesteld)
            #expect(terug.doelen.count == 1)
            #expect(terug.regels.allSatisfy { $0.isNaVaststelling || ($0.speling >= 0 && $0.uiterlijk <= vastgesteld) })
            #expect(terug.kritiekePad.count > 3)
            // Nothing hangs loose: every step before the adoption leads to it, but those that only tell.
            let loose = planning.stappen.filter { stap in !planning.stappen.contains { $0.nodig.contains(stap.id) } && !terug.doelen.contains(stap.id)
            }
            let na = Set(terug.regels.filter(\.isNaVaststelling).map(\.stap))
            #expect(loose.allSatisfy { na.contains($0.id) || $0.handeling == .informeren || $0.handeling == .aanbieden }, "\(loose.map(\.id))")
        }
        #expect(sjabloon.planning.stappen.allSatisfy { $0.moment == nil && $0.handeling != nil })
    }

    @Test func `what was calculated back can be done going forward`() throws {
        let planning = try #require(try Sjabloon.named("eenheidsplan")).planning(voor: merenland)
        let terug = try Terugrekening(planning, vastgesteld: try #require(Datum("2027-12-16")))
        let begin = try #require(terug.regels.map(\.begin).min())
        let vooruit = try Vooruitrekening(planning, vanaf: begin)
        #expect(try #require(vooruit.vastgesteld) <= terug.vastgesteld)
    }

    @Test(arguments: Sjabloon.namen) func `the judge has nothing to say of the order and the time of what was calculated back`(naam: String) throws {
        var planning = try #require(try Sjabloon.named(naam)).planning(voor: merenland)
        planning.termijn = try #require(Datum("2028-01-01"))...(try #require(Datum("2031-12-31")))
        let regels = try Terugrekening(planning, vastgesteld: try #require(Datum("2027-12-16"))).regels
        for place in planning.stappen.indices {
            planning.stappen[place].moment = Tijdvak(van: regels[place].begin, tot: regels[place].uiterlijk, precisie: .dag)
        }
        let found = Planningsoordeel.beoordeel(planning).filter { [.P1, .P2, .P3, .P4, .P5].contains($0.regel) }
        #expect(found.isEmpty, "\(found.map(\.tekst))")
    }

    @Test func `a step for each body waits for its own, and for all of another kind`() throws {
        var sjabloon = try #require(try Sjabloon.named("eenheidsplan"))
        #expect(
            sjabloon.planning(voor: merenland).stappen.map(\.id).filter { $0.hasPrefix("dvo-kiezen") } == [
                "dvo-kiezen-dvo-merenkust", "dvo-kiezen-dvo-veenstreek",
            ])
        sjabloon = Sjabloon(
            naam: "proef",
            planning: Planning(
                niveau: .eenheid,
                stappen: [
                    Stap(id: "college", orgaan: "elk college", handeling: .vaststellen, wat: ""),
                    Stap(id: "raad", orgaan: "elke raad", handeling: .horen, wat: "", nodig: ["college"]),
                    Stap(id: "dvo", orgaan: "elk DVO", handeling: .adviseren, wat: "", nodig: ["raad"]),
                    Stap(id: "bc", orgaan: "Bestuurscollege", handeling: .vaststellen, wat: "", nodig: ["dvo"]),
                ]))
        let stappen = sjabloon.planning(voor: merenland).stappen
        #expect(stappen.count == 9)
        let nodig = Dictionary(stappen.map { ($0.id, $0.nodig) }) { first, _ in first }
        #expect(nodig["raad-bronkhaven"] == ["college-bronkhaven"])
        #expect(nodig["dvo-dvo-merenkust"] == ["raad-aalderveen", "raad-bronkhaven", "raad-duinmeer"])
        #expect(nodig["bc"] == ["dvo-dvo-merenkust", "dvo-dvo-veenstreek"])
        #expect(stappen.first { $0.id == "raad-bronkhaven" }?.orgaan == "raad van Bronkhaven")
    }

    @Test func `without bodies a step stands for all of them, and names that are alike get a number`() throws {
        let sjabloon = try #require(try Sjabloon.named("eenheidsplan"))
        #expect(sjabloon.planning(voor: Bezetting(overleggen: [:], gemeenten: [])) == sjabloon.planning)
        let dubbel = Bezetting(overleggen: [:], gemeenten: ["Bergen", "Bergen!"]).organen(voor: "elke raad")
        #expect(dubbel.map(\.sleutel) == ["bergen", "bergen-2"])
    }

    @Test func `a new cycle begins from the last one, without its dates`() throws {
        let dag = try #require(Datum("2023-06-20"))
        var oud = Planning(
            niveau: .eenheid, termijn: try #require(Datum("2024-01-01"))...(try #require(Datum("2027-12-31"))), dagtekening: dag,
            stappen: [
                Stap(
                    id: "a", orgaan: "bureau", handeling: .uitwerken, wat: "",
                    moment: Tijdvak(van: dag, tot: try #require(Datum("2023-06-29")), precisie: .dag), stand: .gedaan),
                Stap(id: "b", orgaan: "BBG", handeling: .bespreken, wat: "", nodig: ["a"], stand: .vervallen),
                Stap(id: "c", orgaan: "BBG", handeling: .vaststellen, wat: "", nodig: ["b", "a"], personen: ["voorzitter"]),
            ])
        oud.vergaderkalender.vergaderingen = ["bbg": [dag]]
        oud.vergaderkalender.aanlevertermijnen = ["bbg": 10]
        let nieuw = oud.volgendeCyclus
        #expect(nieuw.termijn.map { "\($0.lowerBound) \($0.upperBound)" } == "2028-01-01 2031-12-31")
        #expect(nieuw.stappen.map(\.id) == ["a", "c"])
        #expect(nieuw.stappen.allSatisfy { $0.moment == nil && $0.stand == .gepland })
        #expect(nieuw.stappen[0].duur == 10 && nieuw.stappen[1].nodig == ["a"] && nieuw.stappen[1].personen == ["voorzitter"])
        #expect(nieuw.vergaderkalender.vergaderingen.isEmpty && nieuw.vergaderkalender.aanlevertermijnen == ["bbg": 10])
        #expect(nieuw.dagtekening == nil)
    }
}
