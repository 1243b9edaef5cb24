import Foundation
import Testing
import Yams

@testable import Stip

/// The judge against plannings that were written for it: on a sound one not a word, in each other one the fault that was put there.
@Suite struct PlanningsoordeelTests {
    static let map = HouseTests.root.appending(path: "Tests/StipTests/Planning/plannen")

    /// The file, and the rule that must be named; nothing for a sound planning.
    static let goud: [(bestand: String, regel: String?)] = {
        guard let text = try? String(contentsOf: map.appending(path: "goud.yaml"), encoding: .utf8),
            let pairs = try? Yams.load(yaml: text) as? [String: String]
        else { return [] }
        return pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value == "goed" ? nil : $0.value) }
    }()

    static func oordeel(_ bestand: String) throws -> [Bevinding] {
        let bytes = try Data(contentsOf: map.appending(path: bestand))
        return Planningsoordeel.beoordeel(try Planningsbestand.read(yaml: [UInt8](bytes)).planning)
    }

    static func oordeel(yaml: String) throws -> [Bevinding] { Planningsoordeel.beoordeel(try PlanningsbestandTests.read(yaml).planning) }

    @Test func `ten thousand steps in one chain are judged by looking at each a few times`() throws {
        let steps = (0..<10_000).map { number -> Stap in
            var stap = Stap(id: "s\(number)", orgaan: "raad", wat: "x")
            (stap.handeling, stap.moment, stap.nodig) = (.bespreken, Datum("2023-01-02").map(Tijdvak.init(dag:)), number == 0 ? [] : ["s\(number - 1)"])
            return stap
        }
        let oordeel = Planningsoordeel(Planning(niveau: .gemeente, stappen: steps), nil)
        // What rules ask for every step was looked for once, and is kept.
        #expect(oordeel.raadshoorzittingen.count == 10_000 && oordeel.aanbiedingen.isEmpty && oordeel.besluit == nil)
        #expect(!oordeel.bevindingen.contains { $0.regel == .P1 })
    }

    @Test func `there are enough of both, and every file is in the list`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.map.path).filter { $0 != "goud.yaml" }
        #expect(Set(files) == Set(Self.goud.map(\.bestand)))
        #expect(Self.goud.count { $0.regel == nil } >= 40 && Self.goud.count { $0.regel != nil } >= 40)
        let rules = Set(Self.goud.compactMap(\.regel))
        #expect(rules == Set(Bevinding.Regel.allCases.map(\.rawValue)).subtracting(["T1"]))
    }

    @Test(arguments: goud.filter { $0.regel == nil }.map(\.bestand)) func `nothing is said of a sound planning`(bestand: String) throws {
        let found = try Self.oordeel(bestand)
        #expect(found.isEmpty, "\(found.map { "\($0.regel) \($0.ernst): \($0.tekst)" })")
    }

    @Test(arguments: goud.filter { $0.regel != nil }.map(\.bestand)) func `the fault is found, and nothing worse beside it`(bestand: String) throws {
        let found = try Self.oordeel(bestand)
        let regel = Self.goud.first { $0.bestand == bestand }?.regel
        #expect(found.contains { $0.regel.rawValue == regel }, "\(found.map { "\($0.regel) \($0.ernst): \($0.tekst)" })")
        let others = found.filter { $0.regel.rawValue != regel && $0.ernst != .letOp }
        #expect(others.isEmpty, "\(others.map { "\($0.regel) \($0.ernst): \($0.tekst)" })")
    }

    @Test(arguments: goud.map(\.bestand)) func `a finding says its steps, a whole sentence, and what mends it`(bestand: String) throws {
        let ids = Set(try Planningsbestand.read(yaml: [UInt8](Data(contentsOf: Self.map.appending(path: bestand)))).planning.stappen.map(\.id))
        for found in try Self.oordeel(bestand) {
            #expect(Set(found.stappen).isSubset(of: ids))
            #expect(found.tekst.hasSuffix(".") && found.herstel.hasSuffix("."), "\(found.tekst)")
            #expect(found.tekst.first?.isUppercase == true && found.herstel.first?.isUppercase == true)
            #expect(!found.tekst.contains("  ") && !found.tekst.contains("nil") && !found.tekst.contains("Optional"), "\(found.tekst)")
        }
    }

    @Test func `the mayors' group that decides before two boards chose misses both`() throws {
        let found = try Self.oordeel(
            yaml: """
                niveau: eenheid
                termijn: {van: 2031-01-01, tot: 2034-12-31}
                dagtekening: 2030-01-10
                stappen:
                - {id: glm, orgaan: DVO Merenkust, handeling: kiezen, wat: 7 van 10 prioriteiten, van: 2030-04-04}
                - {id: glz, orgaan: DVO Veenstreek, handeling: kiezen, wat: 7 van 10 prioriteiten, van: 2030-04-18}
                - {id: twn, orgaan: DVO Heuvelrand, handeling: kiezen, wat: 7 van 10 prioriteiten, van: 2030-04-23}
                - {id: ijs, orgaan: DVO Grensland, handeling: kiezen, wat: 7 van 10 prioriteiten, van: 2030-06-20}
                - {id: nog, orgaan: DVO Eilanden, handeling: kiezen, wat: 7 van 10 prioriteiten, van: 2030-06-28}
                - {id: top, orgaan: BBG, handeling: bepalen, wat: "top vijf aan prioriteiten en daarbij horende ambities", van: 2030-06-06}
                """)
        #expect(found.count == 1)
        let p1 = try #require(found.first)
        #expect(p1.regel == .P1 && p1.ernst == .fout && p1.isZeker && p1.stappen == ["top", "ijs", "nog"])
        for part in ["donderdag 6 juni 2030", "DVO Grensland", "donderdag 20 juni 2030", "DVO Eilanden", "vrijdag 28 juni 2030"] {
            #expect(p1.tekst.contains(part), "\(p1.tekst)")
        }
        #expect(p1.herstel.contains("op of na vrijdag 28 juni 2030"))
    }

    @Test func `vague dates are told from certain ones`() throws {
        func p1(_ when: String) throws -> Bevinding? {
            try Self.oordeel(
                yaml: """
                    niveau: eenheid
                    stappen:
                    - {id: a, orgaan: expertteams, handeling: uitwerken, wat: doelstellingen, \(when)}
                    - {id: b, orgaan: RVO, handeling: bespreken, wat: doelstellingen, van: 2030-09-12, nodig: [a]}
                    """
            ).first
        }
        #expect(try p1("van: 2030-10")?.isZeker == true)
        #expect(try p1("van: 2030-09")?.isZeker == false)
        #expect(try p1("uiterlijk: 2030-10-01")?.isZeker == false)
        #expect(try p1("van: 2030-08") == nil)
        #expect(try p1("uiterlijk: 2030-09-12") == nil)
    }

    @Test(arguments: [
        ("p1-nota-voor-einde.yaml", Bevinding.Regel.P1), ("p1-inspraak-loopt.yaml", .P1), ("l3-deadline-na.yaml", .L3), ("l3-termijn-open.yaml", .L3),
        ("p2-raad-na-deadline.yaml", .P2), ("p2-rond-de-zomer.yaml", .P2), ("l1-oude-doelen.yaml", .L1), ("l3-colleges.yaml", .L3),
    ])
    func `who may react until a day is not done before it, and a council that cannot meet cannot react`(bestand: String, regel: Bevinding.Regel) throws {
        #expect(try Self.oordeel(bestand).contains { $0.regel == regel && $0.ernst == .fout && $0.isZeker })
    }

    @Test(arguments: ["l9-regioburgemeester-en-officier.yaml", "l9-algemeen-bestuur.yaml", "l1-twee-jaar-langer.yaml"])
    func `what the law allows in some cases is no certain fault`(bestand: String) throws {
        #expect(try Self.oordeel(bestand).allSatisfy { $0.ernst == .waarschuwing && !$0.isZeker })
    }

    @Test func `of a prolonged plan its words tell how long it holds`() {
        #expect(Verlenging.jaren(in: "IVP 2028-2030 met een jaar") == 4)
        #expect(Verlenging.jaren(in: "IVP 2027-2030 met één jaar, tot en met 2031") == 5)
        #expect(Verlenging.jaren(in: "verlenging van het plan 2028 tot en met 2030 tot 2031") == 4)
        #expect(Verlenging.jaren(in: "verlenging van het plan") == nil && Verlenging.jaren(in: "plan 2028-2030 verlengen") == nil)
    }

    @Test func `two spellings of one board are one board, by the unit or by the letters`() throws {
        let planning = try PlanningsbestandTests.read(
            "niveau: eenheid\nstappen: [{orgaan: DVO VNS, handeling: kiezen}, {orgaan: DVO Veenstreek, handeling: kiezen}, {orgaan: DVO HEUV, handeling: kiezen}, {orgaan: Districtelijk Veiligheidsoverleg Heuvelrand, handeling: kiezen}]"
        ).planning
        let organen = Organen(planning)
        #expect(organen.sleutel("DVO VNS") == "dvo:veenstreek" && organen.sleutel("DVO HEUV") == "dvo:heuvelrand")
    }

    @Test func `the same planning gives the same findings, whatever the order of its steps`() throws {
        for (bestand, _) in Self.goud {
            var planning = try Planningsbestand.read(yaml: [UInt8](Data(contentsOf: Self.map.appending(path: bestand)))).planning
            let first = Set(Planningsoordeel.beoordeel(planning).map { "\($0.regel) \($0.ernst) \($0.stappen.sorted())" })
            planning.stappen.reverse()
            #expect(Set(Planningsoordeel.beoordeel(planning).map { "\($0.regel) \($0.ernst) \($0.stappen.sorted())" }) == first, "\(bestand)")
        }
    }

    @Test func `a planning without steps, without dates and with strange bodies is judged without a word`() {
        #expect(Planningsoordeel.beoordeel(Planning(niveau: .eenheid, stappen: [])).isEmpty)
        let steps = ["", "???", "BBG", "raad"].enumerated().map { Stap(id: "s\($0)", orgaan: $1, wat: "", nodig: ["s\($0 + 1)", "weg"]) }
        for niveau in Planning.Niveau.allCases { #expect(Planningsoordeel.beoordeel(Planning(niveau: niveau, stappen: steps)).isEmpty) }
    }

    @Test func `a circle ends`() {
        let steps = [Stap(id: "a", orgaan: "BBG", wat: "", nodig: ["b"]), Stap(id: "b", orgaan: "RVO", wat: "", nodig: ["a"])]
        #expect(Planningsoordeel.beoordeel(Planning(niveau: .eenheid, stappen: steps)).isEmpty)
    }
}
