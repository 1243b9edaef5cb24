import Testing

@testable import Stip

/// The planning file: what an author may write, and what is told when it is wrong.
@Suite struct PlanningsbestandTests {
    static func read(_ yaml: String) throws -> Planningsbestand { try Planningsbestand.read(yaml: Array(yaml.utf8)) }

    /// One step in a file that is right otherwise.
    static func step(_ fields: String) throws -> Stap {
        try #require(try read("versie: 1\nniveau: eenheid\nstappen:\n- {id: a, orgaan: BBG, \(fields)}\n").planning.stappen.first)
    }

    static func faults(_ yaml: String) throws -> [String] {
        do {
            _ = try read(yaml)
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.message)
        }
    }

    static func day(_ text: String) -> Datum { Datum(text) ?? Datum(dagnummer: 0)! }

    @Test func `the form of the handbook is read`() throws {
        let planning = try Self.read(
            """
            versie: 1
            niveau: eenheid
            termijn: {van: 2031-01-01, tot: "2034-12-31"}
            dagtekening: '2030-01-10'
            stappen:
            - {id: dvo-lage-waard, orgaan: DVO Lage Waard, handeling: kiezen, wat: "7 van 10", van: 2030-06-20, tot: 2030-06-20, precisie: dag}
            - {id: top5, orgaan: BBG, handeling: vaststellen, wat: top vijf, van: 2030-06-26, nodig: [dvo-lage-waard]}
            - {id: raad, orgaan: gemeenteraad Polsdijk, handeling: horen, wat: ontwerp, uiterlijk: 2030-10-15}
            """
        ).planning
        #expect(planning.niveau == .eenheid && planning.dagtekening == Self.day("2030-01-10"))
        #expect(planning.termijn == Self.day("2031-01-01")...Self.day("2034-12-31"))
        #expect(planning.stappen.map(\.handeling) == [.kiezen, .vaststellen, .horen])
        #expect(planning.stappen[1].nodig == ["dvo-lage-waard"])
        #expect(planning.stappen[2].moment == Tijdvak(uiterlijk: Self.day("2030-10-15")))
    }

    @Test func `the same as JSON is read the same`() throws {
        let json =
            #"{"versie": 1, "niveau": "gemeente", "stappen": [{"id": "a", "orgaan": "Raad", "handeling": "vaststellen", "van": "2030-06-06"}]}"#
        let yaml = "versie: 1\nniveau: gemeente\nstappen:\n- id: a\n  orgaan: Raad\n  handeling: vaststellen\n  van: 2030-06-06\n"
        #expect(try Self.read(json) == Self.read(yaml))
    }

    @Test(arguments: [
        ("van: 2030-06-07", "2030-06-07", "2030-06-07", Tijdvak.Precisie.dag, false), ("datum: 2030-06-07", "2030-06-07", "2030-06-07", .dag, false),
        ("van: 07-06-2030", "2030-06-07", "2030-06-07", .dag, false), ("van: 2030-06", "2030-06-01", "2030-06-30", .maand, false),
        ("van: 2030-06-01, precisie: maand", "2030-06-01", "2030-06-30", .maand, false),
        ("van: 2030-Q1", "2030-01-01", "2030-03-31", .kwartaal, false),
        ("van: 2030", "2030-01-01", "2030-12-31", .jaar, false), ("van: 2030-W25", "2030-06-17", "2030-06-23", .week, false),
        ("van: 2030-07, tot: 2030-09", "2030-07-01", "2030-09-30", .maand, false),
        ("van: 2030-07-01, tot: 2030-09-30, precisie: vaag", "2030-07-01", "2030-09-30", .vaag, false),
        ("uiterlijk: 2030-10-15", "2030-10-15", "2030-10-15", .dag, true), ("tot: 2030-10-15", "2030-10-15", "2030-10-15", .dag, true),
        ("van: 2030-10-15, tot: 2030-10-15, uiterlijk: true", "2030-10-15", "2030-10-15", .dag, true),
        ("van: 2030-09-01, uiterlijk: 2030-10-15", "2030-09-01", "2030-10-15", .dag, false),
        ("van: 2030-09-01, tot: 2030-09-02, uiterlijk: false", "2030-09-01", "2030-09-02", .dag, false),
    ])
    func `a moment keeps what was said and no more`(fields: String, van: String, tot: String, precisie: Tijdvak.Precisie, uiterlijk: Bool) throws {
        #expect(try Self.step(fields).moment == Tijdvak(van: Self.day(van), tot: Self.day(tot), precisie: precisie, isUiterlijk: uiterlijk))
    }

    @Test(arguments: [
        ("handeling: bepalen", Handeling.vaststellen), ("handeling: Besluiten", .vaststellen), ("handeling: instemmen", .vaststellen),
        ("handeling: opstellen", .uitwerken), ("handeling: toezenden", .aanbieden), ("handeling: versturen", .aanbieden),
        ("handeling: kennisnemen", .informeren), ("handeling: prioriteren", .kiezen), ("handeling: openbaar maken", .publiceren),
        ("handeling: consulteren", .ophalen), ("wat: Vaststellen van de startnotitie", .vaststellen),
        ("handeling: online zetten", .publiceren), ("handeling: reageren", .ophalen), ("handeling: hamerstuk", .vaststellen),
    ])
    func `other words for an act are that act`(fields: String, handeling: Handeling) throws { #expect(try Self.step(fields).handeling == handeling) }

    @Test func `what the words for an act say besides is kept`() throws {
        #expect(try Self.step("handeling: heeft vastgesteld, wat: top vijf").stand == .gedaan)
        #expect(try Self.step("handeling: heeft vastgesteld, wat: top vijf, stand: gepland").stand == .gepland)
        #expect(try Self.step("handeling: vastgesteld, wat: top vijf").stand == .gepland)
        #expect(try Self.step("handeling: concept vaststellen, wat: veiligheidsplan").wat == "concept vaststellen: veiligheidsplan")
        #expect(try Self.step("handeling: vaststellen, wat: veiligheidsplan").wat == "veiligheidsplan")
    }

    @Test func `consulting a council is hearing it`() throws {
        let stappen = try Self.read(
            "niveau: eenheid\nstappen: [{orgaan: gemeenteraden, handeling: consulteren}, {orgaan: inwoners, handeling: consulteren}]"
        ).planning.stappen
        #expect(stappen.map(\.handeling) == [.horen, .ophalen] && stappen.map(\.id) == ["stap-1", "stap-2"])
    }

    @Test func `a word that is no act stays readable, with a remark`() throws {
        let bestand = try Self.read("niveau: eenheid\nstappen: [{id: a, orgaan: BBG, handeling: borrelen, wat: top vijf}]")
        #expect(bestand.planning.stappen[0].handeling == nil && bestand.planning.stappen[0].wat == "borrelen: top vijf")
        #expect(bestand.waarschuwingen.first?.contains("borrelen") == true)
    }

    @Test func `meetings, recess, absence and times for papers are read by body`() throws {
        let kalender = try Self.read(
            """
            niveau: gemeente
            stappen: [{id: a, orgaan: Raad, handeling: vaststellen}]
            vergaderingen: {raad van Polsdijk: [2030-09-26, 2030-06-06], B&W: 2030-06-04}
            reces: {raad Polsdijk: {van: 2030-07-13, tot: 2030-08-25}, alle: [{van: 2030-12-23, tot: 2031-01-03}]}
            aanlevertermijn: {gemeenteraad Polsdijk: 14}
            afwezig: [{persoon: burgemeester van Polsdijk, van: 2030-06-01, tot: 2030-06-10}]
            """
        ).planning.vergaderkalender
        #expect(kalender.vergaderingen["raad:polsdijk"] == [Self.day("2030-06-06"), Self.day("2030-09-26")])
        #expect(kalender.vergaderingen["college"] == [Self.day("2030-06-04")])
        #expect(kalender.recessen(of: "raad:polsdijk").count == 2 && kalender.recessen(of: "bbg").count == 1)
        #expect(kalender.aanlevertermijnen == ["raad:polsdijk": 14] && kalender.afwezig.count == 1)
    }

    @Test func `all faults are told at once, each with its step, its field and what to write`() throws {
        let faults = try Self.faults(
            """
            versie: 1
            niveau: dorp
            termijn: {van: 2034-01-01, tot: 2031-12-31}
            stappen:
            - {id: a, orgaan: BBG, handeling: kiezen, van: 2030-02-30}
            - {id: b, orgaan: BBG, van: 2030-06-07, tot: 2030-06-01, nodig: [top6]}
            - {id: b, orgaan: BBG, precisie: ongeveer}
            - {id: top5, orgaan: BBG, handelling: kiezen, nodig: c}
            - {id: c, orgaan: BBG, nodig: [d]}
            - {id: d, orgaan: BBG, nodig: top5, duur: nul}
            - {id: e}
            """)
        for part in [
            "\"dorp\" bij \"niveau\"", "De termijn: Het einde", "Stap a: \"2030-02-30\" bij \"van\" bestaat niet: februari 2030 heeft 28 dagen",
            "Stap b: Het einde (2030-06-01) ligt vóór het begin", "Stap b: \"top6\" bij \"nodig\" is geen stap. Bedoelt u \"top5\"?",
            "Stap b: De id staat bij twee stappen", "\"ongeveer\" bij \"precisie\"", "\"handelling\" kent Stip niet. Bedoelt u \"handeling\"?",
            "in een kring: top5 → c → d → top5", "Stap d: \"nul\" bij \"duur\"", "Stap e: Het veld \"orgaan\" ontbreekt",
        ] {
            #expect(faults.contains { $0.contains(part) }, "\(part) in \(faults)")
        }
        #expect(faults.count == 11, "\(faults)")
    }

    @Test func `a field of somebody's own is left alone`() throws {
        #expect(
            try Self.faults("niveau: eenheid\nkleur: rood\nstappen: [{id: a, orgaan: BBG, handeling: kiezen, opmerking: later, zaal: 3}]").isEmpty)
    }

    @Test func `too many steps, a file too large, a picture and no planning are told clearly`() throws {
        let many = "niveau: eenheid\nstappen:\n" + String(repeating: "- {orgaan: BBG}\n", count: 20_001)
        #expect(try Self.faults(many).first?.contains("20001 stappen. Stip leest er hoogstens 20000") == true)
        #expect(try Self.faults(String(repeating: "# leeg\n", count: 700_000)).first?.contains("groter dan 4 MB") == true)
        #expect(throws: Refusal.self) { try Planningsbestand.read(yaml: [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE]) }
        for text in ["", "gewoon een zin", "- a\n- b", "stappen: [", "a: 1\na: 2", "stappen: &x [1]\nmeer: *x"] {
            #expect(try !Self.faults(text).isEmpty, "\(text)")
        }
        #expect(try Self.faults("niveau: eenheid\nstappen: []").first?.contains("leeg") == true)
    }

    @Test func `a long chain of steps is no circle, and a step that waits for itself is one`() throws {
        let chain = (0..<20_000).map { Stap(id: "s\($0)", orgaan: "BBG", wat: "", nodig: $0 == 0 ? [] : ["s\($0 - 1)"]) }
        #expect(Stappenkring.all(in: chain).isEmpty && Stappenkring.all(in: Array(chain.reversed())).isEmpty)
        #expect(Stappenkring.all(in: [Stap(id: "a", orgaan: "BBG", wat: "", nodig: ["a"])]) == [["a"]])
    }

    @Test func `what is written reads back the same`() throws {
        var planning = Planning(
            niveau: .gemeente,
            stappen: [
                Stap(
                    id: "a", orgaan: "college van B&W", handeling: .vaststellen, wat: "plan: \"veilig\" # 1 \\ {x}",
                    moment: Tijdvak(dag: Self.day("2030-06-04"))),
                Stap(
                    id: "b", orgaan: "raad Polsdijk", wat: "vaststellen van iets", moment: Tijdvak(uiterlijk: Self.day("2030-10-15")), nodig: ["a"],
                    levert: "besluit", personen: ["burgemeester"], duur: 3, wachttijd: 10, stand: .gedaan),
                Stap(
                    id: "c", orgaan: "inwoners", handeling: .ophalen, wat: "",
                    moment: Tijdvak(van: Self.day("2030-07-01"), tot: Self.day("2030-09-30"), precisie: .vaag, isUiterlijk: true)),
                Stap(id: "d", orgaan: "null", handeling: .bespreken, wat: "true"),
            ])
        (planning.naam, planning.dagtekening, planning.termijn) = (
            "Veilig 2031", Self.day("2030-01-10"), Self.day("2031-01-01")...Self.day("2034-12-31")
        )
        planning.vergaderkalender = Vergaderkalender(
            vergaderingen: ["raad:polsdijk": [Self.day("2030-06-06")], "dvo:lage-waard": [Self.day("2030-06-20")]],
            recessen: ["alle": [Self.day("2030-07-13")...Self.day("2030-08-25")]], aanlevertermijnen: ["college": 7],
            afwezig: [.init(persoon: "burgemeester van Polsdijk", dagen: Self.day("2030-06-01")...Self.day("2030-06-10"))])
        #expect(try Self.read(Planningsbestand.yaml(of: planning)).planning == planning)
    }
}
