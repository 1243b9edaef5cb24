import Testing

@testable import Stip

@Suite struct UitwegTests {
    private func dag(_ text: String) throws -> Datum { try #require(Datum(text)) }

    private func planning(_ text: String) throws -> Planning {
        try Planningsbestand.read(yaml: Array("versie: 1\nniveau: eenheid\n\(text)".utf8)).planning
    }

    private let botsing = """
        stappen:
        - {id: lage-waard, orgaan: DVO Lage Waard, handeling: kiezen, wat: zeven, van: 2026-06-18, tot: 2026-06-18, precisie: dag}
        - {id: top, orgaan: BBG, handeling: vaststellen, wat: top vijf, nodig: [lage-waard], van: 2026-06-11, tot: 2026-06-11, precisie: dag}
        - {id: doelen, orgaan: bureau, handeling: uitwerken, nodig: [top], van: 2026-06-12, tot: 2026-06-30, precisie: dag}
        - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, wat: plan, nodig: [doelen], van: 2026-12-10, tot: 2026-12-10, precisie: dag}
        vergaderingen: {BBG: [2026-06-11, 2026-06-25, 2026-09-10], DVO Lage Waard: [2026-04-16, 2026-06-18]}
        """

    @Test func `a step before what it needs has three ways out, the cheapest first`() throws {
        let plan = try planning(botsing)
        let uitwegen = Uitwegen.volgorde(plan.stappen[1], mist: plan.stappen[0], in: plan)
        #expect(uitwegen.map(\.soort) == [.andereVergadering, .schriftelijk, .extraVergadering])
        #expect(uitwegen[0].tekst == "BBG doet dit op donderdag 25 juni 2026: dan vergadert het weer.")
        #expect(uitwegen[1].tekst == "DVO Lage Waard doet dit schriftelijk, uiterlijk op woensdag 10 juni 2026.")
    }

    @Test func `a council does not answer in writing, and what is in order needs no way out`() throws {
        var plan = try planning(botsing)
        plan.stappen[0].orgaan = "raad van Polsdijk"
        plan.stappen[0].handeling = .horen
        let uitwegen = Uitwegen.volgorde(plan.stappen[1], mist: plan.stappen[0], in: plan)
        #expect(uitwegen.map(\.soort) == [.andereVergadering, .extraVergadering, .zonder])
        #expect(Uitwegen.volgorde(plan.stappen[2], mist: plan.stappen[1], in: plan).isEmpty)
    }

    @Test func `another day is one on which everybody who is needed is there`() throws {
        var plan = try planning(botsing + "\nafwezig: [{persoon: voorzitter, van: 2026-06-22, tot: 2026-06-26}]")
        plan.stappen[1].personen = ["voorzitter"]
        #expect(Uitwegen.volgorde(plan.stappen[1], mist: plan.stappen[0], in: plan).first?.dag == (try dag("2026-09-10")))
    }

    @Test func `what is too late has ways out that are tried and not thought up`() throws {
        let plan = try planning(
            """
            stappen:
            - {id: scan, orgaan: bureau, handeling: ophalen, wat: scan, duur: 40}
            - {id: dvo, orgaan: DVO Kreekstreek, handeling: kiezen, wat: zeven, nodig: [scan], wachttijd: 14}
            - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, wat: plan, nodig: [dvo]}
            """)
        let (vastgesteld, vandaag) = (try dag("2027-03-16"), try dag("2027-02-01"))
        #expect(try !Terugrekening(plan, vastgesteld: vastgesteld, vandaag: vandaag).kanNietMeer.isEmpty)
        let uitwegen = try Uitwegen.zoek(plan, vastgesteld: vastgesteld, vandaag: vandaag)
        #expect(uitwegen.map(\.soort) == [.korter, .zonder, .laterVaststellen])
        #expect(uitwegen.last?.soort == .laterVaststellen)
        #expect(uitwegen.last?.dag == (try Vooruitrekening(plan, vanaf: vandaag).vastgesteld))
        #expect(uitwegen.contains { $0.soort == .korter && $0.stappen == ["scan"] })
    }

    @Test func `only the boards that come too late are asked to do it otherwise`() throws {
        let plan = try planning(
            """
            stappen:
            - {id: tien, orgaan: BBG, handeling: vaststellen, wat: lijst van tien}
            - {id: oost, orgaan: DVO Oost, handeling: kiezen, wat: zeven, nodig: [tien], wachttijd: 14}
            - {id: west, orgaan: DVO West, handeling: kiezen, wat: zeven, nodig: [tien], wachttijd: 14}
            - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, wat: plan, nodig: [oost, west], wachttijd: 7}
            vergaderingen: {DVO Oost: [2027-02-25, 2027-06-24], DVO West: [2027-06-24]}
            """)
        let (vastgesteld, vandaag) = (try dag("2027-04-15"), try dag("2027-02-01"))
        let uitwegen = try Uitwegen.zoek(plan, vastgesteld: vastgesteld, vandaag: vandaag)
        #expect(uitwegen.map(\.soort) == [.schriftelijk, .extraVergadering, .zonder])
        #expect(uitwegen.map(\.stappen) == [["west"], ["west"], ["west"]])
        #expect(uitwegen[0].tekst == "Laat DVO West schriftelijk kiezen, zonder vergadering.")
        let zoeker = Uitwegen(planning: plan, vastgesteld: vastgesteld, vandaag: vandaag)
        for uitweg in uitwegen {
            #expect(try Terugrekening(zoeker.proef(uitweg), vastgesteld: vastgesteld, vandaag: vandaag).kanNietMeer.isEmpty)
        }
    }

    @Test func `where no single change is enough they are put together, and none that is not needed`() throws {
        let plan = try planning(
            """
            stappen:
            - {id: scan, orgaan: bureau, handeling: uitwerken, wat: scan, duur: 40}
            - {id: oost, orgaan: DVO Oost, handeling: kiezen, wat: zeven, nodig: [scan], wachttijd: 28}
            - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, wat: plan, nodig: [oost], wachttijd: 7}
            """)
        let (vandaag, vastgesteld) = (try dag("2027-02-01"), try dag("2027-03-18"))
        let uitwegen = try Uitwegen.zoek(plan, vastgesteld: vastgesteld, vandaag: vandaag)
        #expect(uitwegen.map(\.soort).last == .laterVaststellen)
        let samen = try #require(uitwegen.first)
        #expect(samen.veranderingen.count == 2 && Set(samen.stappen) == ["scan", "oost"])
    }

    @Test func `what is in time has no ways out`() throws {
        #expect(try Uitwegen.zoek(planning(botsing), vastgesteld: dag("2027-12-10"), vandaag: dag("2026-01-05")).isEmpty)
    }

    @Test func `a meeting moved shows what breaks behind it, and changes nothing`() throws {
        let plan = try planning(botsing.replacing("van: 2026-06-18, tot: 2026-06-18", with: "van: 2026-04-16, tot: 2026-04-16"))
        #expect(try WatAls(plan, .stap("top", op: dag("2026-06-11"))).breuken.isEmpty)
        let later = try WatAls(plan, .vergadering("bbg", van: dag("2026-06-11"), naar: dag("2026-06-25")))
        #expect(later.breuken.map(\.stap) == ["doelen"])
        #expect(later.planning.stappen[1].moment == Tijdvak(dag: try dag("2026-06-25")))
        #expect(later.vaststelling.na == (try dag("2026-12-10")))
        let eerder = try WatAls(plan, .vergadering("bbg", van: dag("2026-06-11"), naar: dag("2026-04-15")))
        #expect(eerder.breuken.map(\.stap) == ["top", "doelen"])
        #expect(eerder.breuken.first?.opZijnVroegst == (try dag("2026-06-25")))
        #expect(try WatAls(plan, .vergadering("bbg", van: dag("2026-06-11"), naar: nil)).breuken.map(\.stap) == ["top", "doelen"])
    }

    @Test func `somebody who is away stops the steps that need them`() throws {
        var plan = try planning(botsing.replacing("van: 2026-06-18, tot: 2026-06-18", with: "van: 2026-04-16, tot: 2026-04-16"))
        plan.stappen[1].personen = ["burgemeester van Polsdijk"]
        let even = try WatAls(plan, .zonder("burgemeester van Polsdijk", dagen: dag("2026-06-08")...dag("2026-06-12")))
        #expect(even.breuken.map(\.stap) == ["top", "doelen"])
        let voorgoed = try WatAls(plan, .zonder("Burgemeester van Polsdijk", dagen: nil))
        #expect(voorgoed.breuken.map(\.stap) == ["top"] && voorgoed.breuken.first?.opZijnVroegst == nil)
        #expect(try WatAls(plan, .zonder("wethouder", dagen: nil)).breuken.isEmpty)
    }

    @Test func `a planning without a single date has nothing to break`() throws {
        let plan = try #require(try Sjabloon.named("eenheidsplan")).planning
        #expect(try WatAls(plan, .stap("nergens", op: dag("2026-06-11"))).breuken.isEmpty)
    }
}

@Suite struct VooruitrekeningTests {
    @Test func `each step is done as early as its body and what it waits for allow`() throws {
        let plan = try Planningsbestand.read(
            yaml: Array(
                """
                versie: 1
                niveau: eenheid
                stappen:
                - {id: scan, orgaan: bureau, handeling: ophalen, duur: 10}
                - {id: bbg, orgaan: BBG, handeling: vaststellen, nodig: [scan], wachttijd: 3}
                vergaderingen: {BBG: [2027-01-14, 2027-02-11]}
                """.utf8)
        ).planning
        let vanaf = try #require(Datum("2027-01-11"))
        let vooruit = try Vooruitrekening(plan, vanaf: vanaf)
        #expect(vooruit.regels.map { "\($0.stap) \($0.begin) \($0.klaar)" } == ["scan 2027-01-11 2027-01-20", "bbg 2027-02-11 2027-02-11"])
        #expect(vooruit.vastgesteld?.description == "2027-02-11" && vooruit.keten == ["scan", "bbg"])
        var gedaan = plan
        gedaan.stappen[0].stand = .gedaan
        gedaan.stappen[0].moment = Tijdvak(dag: try #require(Datum("2027-01-09")))
        let verder = try Vooruitrekening(gedaan, vanaf: vanaf)
        #expect(verder.regels.map { "\($0.stap) \($0.klaar)" } == ["scan 2027-01-09", "bbg 2027-01-14"])
    }
}
