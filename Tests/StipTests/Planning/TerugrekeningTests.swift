import Testing

@testable import Stip

@Suite struct TerugrekeningTests {
    private func dag(_ text: String) throws -> Datum { try #require(Datum(text)) }

    private func planning(_ stappen: String, niveau: String = "eenheid", meer: String = "") throws -> Planning {
        try Planningsbestand.read(yaml: Array("versie: 1\nniveau: \(niveau)\nstappen:\n\(stappen)\n\(meer)".utf8)).planning
    }

    private func dagen(_ terug: Terugrekening) -> [String: String] {
        Dictionary(terug.regels.map { ($0.stap, "\($0.uiterlijk)") }) { first, _ in first }
    }

    private let keten = """
        - {id: scan, orgaan: Veiligheidsnetwerk, handeling: ophalen, wat: plannen, duur: 30}
        - {id: dvo, orgaan: DVO Kreekstreek, handeling: kiezen, wat: zeven, nodig: [scan]}
        - {id: bbg, orgaan: BBG, handeling: vaststellen, wat: top vijf, nodig: [dvo], wachttijd: 7}
        - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, wat: beleidsplan, nodig: [bbg]}
        - {id: minister, orgaan: regioburgemeester, handeling: aanbieden, wat: aan de minister, nodig: [bc]}
        """

    @Test func `each step ends on a working day before what waits for it`() throws {
        // 15 December 2027 is a Wednesday.
        let terug = try Terugrekening(planning(keten), vastgesteld: dag("2027-12-15"))
        #expect(dagen(terug) == ["bc": "2027-12-15", "bbg": "2027-12-14", "dvo": "2027-12-06", "scan": "2027-12-03", "minister": "2027-12-16"])
        #expect(terug.doelen == ["bc"])
        #expect(terug.kritiekePad == ["scan", "dvo", "bbg", "bc"])
        #expect(terug.regels.map(\.isNaVaststelling) == [false, false, false, false, true])
        #expect(terug.regels[0].begin == (try dag("2027-11-04")))
        #expect(terug.opmerkingen.isEmpty)
    }

    @Test func `meetings that are known decide, and papers go there in time`() throws {
        let kalender = """
            vergaderingen: {BBG: [2027-09-16, 2027-11-11], DVO Kreekstreek: [2027-09-02, 2027-10-28, 2027-11-25]}
            aanlevertermijn: {BBG: 10}
            """
        let terug = try Terugrekening(planning(keten, meer: kalender), vastgesteld: dag("2027-11-15"))
        // Papers for 11 November are there on 1 November: the meeting of 28 October will do.
        #expect(dagen(terug)["bbg"] == "2027-11-11")
        #expect(dagen(terug)["dvo"] == "2027-10-28")
        let eerder = try Terugrekening(planning(keten, meer: kalender.replacing("10}", with: "15}")), vastgesteld: dag("2027-11-15"))
        #expect(dagen(eerder)["dvo"] == "2027-09-02")
        #expect(terug.regels.map(\.isAangenomen) == [false, false, false, true, false])
    }

    @Test func `nobody meets in recess, on a holiday or without somebody who is needed`() throws {
        let stappen = """
            - {id: a, orgaan: raad Polsdijk, handeling: bespreken, personen: [burgemeester van Polsdijk]}
            - {id: b, orgaan: raad Polsdijk, handeling: vaststellen, nodig: [a]}
            """
        let weg =
            "afwezig: [{persoon: burgemeester van Polsdijk, van: 2027-06-28, tot: 2027-07-02}]\nreces: {raad Polsdijk: [{van: 2027-07-03, tot: 2027-08-29}]}"
        let terug = try Terugrekening(planning(stappen, niveau: "gemeente", meer: weg), vastgesteld: dag("2027-08-30"))
        #expect(dagen(terug)["a"] == "2027-06-25")
        let pinksteren = try Terugrekening(planning(stappen, niveau: "gemeente"), vastgesteld: dag("2027-05-18"))
        #expect(dagen(pinksteren)["a"] == "2027-05-14")
    }

    @Test func `between the hearing of a council and the adoption lies the time for an answer`() throws {
        let stappen = """
            - {id: raad, orgaan: raad Polsdijk, handeling: horen}
            - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, nodig: [raad]}
            """
        let terug = try Terugrekening(planning(stappen), vastgesteld: dag("2027-12-15"))
        #expect(dagen(terug)["raad"] == "2027-11-17")
    }

    @Test func `slack is counted from the planned day, and says how much too late`() throws {
        let stappen = """
            - {id: a, orgaan: DVO Lage Waard, handeling: kiezen, van: 2027-06-18, tot: 2027-06-18, precisie: dag}
            - {id: b, orgaan: BBG, handeling: vaststellen, nodig: [a], van: 2027-06-11, tot: 2027-06-11, precisie: dag}
            - {id: c, orgaan: BBG, handeling: bespreken, van: 2027-05-03, tot: 2027-05-03, precisie: dag}
            """
        let terug = try Terugrekening(planning(stappen), vastgesteld: dag("2027-06-11"))
        // A is planned on 18 June and must be done on the 10th; B cannot be before the 21st, which is a Monday.
        #expect(terug.regels.map(\.speling) == [-8, -10, 39])
    }

    @Test func `what follows the adoption is told from the day that was asked, also when the planning comes too late`() throws {
        let laat = keten.replacing("wat: zeven, nodig: [scan]}", with: "wat: zeven, nodig: [scan], van: 2028-02-03, tot: 2028-02-03, precisie: dag}")
        let terug = try Terugrekening(planning(laat), vastgesteld: dag("2027-12-15"))
        #expect(terug.regels.contains { $0.stap == "dvo" && $0.speling < 0 })
        #expect(dagen(terug)["minister"] == "2027-12-16")
    }

    @Test func `without dates the longest chain has no slack`() throws {
        let stappen = """
            - {id: kort, orgaan: bureau, handeling: uitwerken, duur: 5}
            - {id: lang, orgaan: bureau, handeling: uitwerken, duur: 19}
            - {id: bc, orgaan: Bestuurscollege, handeling: vaststellen, nodig: [kort, lang]}
            """
        let terug = try Terugrekening(planning(stappen), vastgesteld: dag("2027-12-15"))
        #expect(terug.regels.map(\.speling) == [14, 0, 0])
        #expect(terug.kritiekePad == ["lang", "bc"])
    }

    @Test func `what can no longer be done is told as soon as it is so`() throws {
        let plan = try planning(keten)
        #expect(try Terugrekening(plan, vastgesteld: dag("2027-12-15"), vandaag: dag("2027-12-06")).kanNietMeer.map(\.stap) == ["scan"])
        // A scan of thirty days that must end on 3 December must begin on 4 November.
        #expect(try Terugrekening(plan, vastgesteld: dag("2027-12-15"), vandaag: dag("2027-11-05")).kanNietMeer.map(\.stap) == ["scan"])
        #expect(try Terugrekening(plan, vastgesteld: dag("2027-12-15"), vandaag: dag("2027-11-04")).kanNietMeer.isEmpty)
        var gedaan = plan
        gedaan.stappen[0].stand = .gedaan
        #expect(try Terugrekening(gedaan, vastgesteld: dag("2027-12-15"), vandaag: dag("2027-12-06")).kanNietMeer.isEmpty)
    }

    @Test func `a ring is named step by step`() throws {
        var plan = try planning(keten)
        plan.stappen[0].nodig = ["bbg"]
        #expect(throws: Refusal(.stappenInKring(["scan", "dvo", "bbg"]))) { try Terugrekening(plan, vastgesteld: dag("2027-12-15")) }
        #expect(Reason.stappenInKring(["scan", "dvo", "bbg"]).message.contains("scan → bbg → dvo → scan."))
    }

    @Test func `a step that is not there and one that stands twice are told together`() throws {
        var plan = try planning(keten)
        plan.stappen[1].nodig = ["nergens"]
        plan.stappen[2].id = "bc"
        #expect(throws: Refusal([.stapDubbel("bc"), .stapOnbekend("nergens", nodigVoor: "dvo"), .stapOnbekend("bbg", nodigVoor: "bc")])) {
            try Terugrekening(plan, vastgesteld: dag("2027-12-15"))
        }
    }

    @Test func `a step that was dropped takes no time, and what it waited for still counts`() throws {
        var plan = try planning(keten)
        plan.stappen[2].stand = .vervallen
        let terug = try Terugrekening(plan, vastgesteld: dag("2027-12-15"))
        #expect(terug.regels.map(\.stap) == ["scan", "dvo", "bc", "minister"])
        #expect(dagen(terug)["dvo"] == "2027-12-14")
    }

    @Test func `an adoption on a day without a meeting is told, with the days around it`() throws {
        let terug = try Terugrekening(planning(keten), vastgesteld: dag("2027-12-25"))
        #expect(
            terug.opmerkingen.first?.contains(
                "is het Eerste kerstdag, dus dan vergadert Bestuurscollege niet. Wel kan vrijdag 24 december 2027 of maandag 27 december 2027.")
                == true)
    }

    @Test func `a planning that adopts nothing is calculated back from its end`() throws {
        let terug = try Terugrekening(planning("- {id: a, orgaan: bureau, handeling: uitwerken}"), vastgesteld: dag("2027-12-15"))
        #expect(dagen(terug) == ["a": "2027-12-15"] && terug.doelen.isEmpty)
        #expect(terug.opmerkingen.first?.hasPrefix("Er is geen stap waarin iets wordt vastgesteld.") == true)
    }

    @Test func `ten thousand steps in a row are no trouble, and a chain of ages is refused`() throws {
        let stappen = (0..<10_000).map { Stap(id: "s\($0)", orgaan: "BBG", handeling: .kiezen, wat: "", nodig: $0 == 0 ? [] : ["s\($0 - 1)"]) }
        var plan = Planning(niveau: .eenheid, stappen: stappen)
        let terug = try Terugrekening(plan, vastgesteld: dag("2027-12-15"))
        #expect(terug.regels[9_999].uiterlijk == (try dag("2027-12-15")))
        #expect(terug.regels[0].uiterlijk < (try dag("1990-01-01")))
        for place in plan.stappen.indices { plan.stappen[place].wachttijd = 3_660 }
        #expect(throws: Refusal(.buitenKalender)) { try Terugrekening(plan, vastgesteld: dag("2027-12-15")) }
        plan.stappen[0].nodig = ["s9999"]
        #expect(throws: Refusal.self) { try Terugrekening(plan, vastgesteld: dag("2027-12-15")) }
    }

    @Test func `the planning is only looked at`() throws {
        let plan = try planning(keten)
        _ = try Terugrekening(plan, vastgesteld: dag("2027-12-15"))
        #expect(plan == (try planning(keten)))
    }
}
