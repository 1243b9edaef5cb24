import Testing

@testable import Stip

@Suite struct EenheidImportTests {
    private func read(_ yaml: String) throws(Refusal) -> Eenheidsbestand { try Organisatie.read(yaml: Array(yaml.utf8)) }

    private func faults(_ yaml: String) -> [String] {
        do {
            _ = try read(yaml)
            return []
        } catch {
            return error.reasons.map(\.message)
        }
    }

    /// The proefeenheid with one bit of text replaced.
    private func faults(changing old: String, to new: String) -> [String] {
        #expect(Proefeenheid.yaml.contains(old))
        return faults(Proefeenheid.yaml.replacing(old, with: new))
    }

    @Test func `all faults are told at once, each with its place`() {
        let found = faults(
            """
            unit: {name: " "}
            districts:
              - name: Oost
                basisteams:
                  - name: Bos
                    municipalities:
                      - {name: Aardwoud, cbs: GM91, population_2026: -5}
                      - {name: "", cbs: GM9102, from: 2026-01-01, to: 2025-01-01}
                      - {name: Cederveld, cbs: GM9102, population_2026: "1.200", confidence: misschien}
              - abbreviation: X
                basisteams: geen
            bodies:
              - {code: "B C", name: Raad, mag: [beslissen], district: Noord}
            """)
        #expect(found.contains("De eenheid: \"name\" is leeg. Vul het in."))
        #expect(
            found.contains("District Oost, basisteam Bos, gemeente Aardwoud: \"GM91\" is geen CBS-code. Schrijf GM en vier cijfers, zoals GM0150."))
        #expect(found.contains("District Oost, basisteam Bos, gemeente Aardwoud: \"population_2026\" is -5. Dat kan niet negatief zijn."))
        #expect(found.contains("District Oost, basisteam Bos, gemeente 2: \"name\" is leeg. Vul het in."))
        #expect(
            found.contains(
                "District Oost, basisteam Bos, gemeente 2: \"to\" (2025-01-01) is niet later dan \"from\" (2026-01-01). Verander één van de twee."))
        #expect(
            found.contains(
                "District Oost, basisteam Bos, gemeente Cederveld: \"1.200\" bij \"population_2026\" is geen heel getal. Schrijf het zonder punten."))
        #expect(
            found.contains(
                "District Oost, basisteam Bos, gemeente Cederveld: \"misschien\" bij \"confidence\" kent Stip niet. Kies sourced, probable of uncertain."
            ))
        #expect(found.contains("District 2: Het veld \"name\" ontbreekt. Vul het in."))
        #expect(found.contains("District 2: \"basisteams\" moet een lijst zijn."))
        #expect(found.contains("Overleg Raad: Het district \"Noord\" staat niet in dit bestand."))
        #expect(found.contains("Overleg Raad: De code \"B C\" mag alleen letters, cijfers en streepjes hebben."))
        #expect(found.contains { $0.hasPrefix("Overleg Raad: \"beslissen\" bij \"mag\" kent Stip niet.") })
    }

    @Test func `a code may stand at one municipality only`() {
        #expect(
            faults(changing: "GM9106", to: "GM9105").contains(
                "District West, basisteam Duin, gemeente Eendrecht: De code GM9105 staat ook bij Duinloo. Geef elke gemeente haar eigen code."))
    }

    @Test func `the same municipality in two teams one after the other is a move`() throws {
        let yaml = Proefeenheid.yaml.replacing(
            "{name: Duinloo, cbs: GM9105, population_2026: 50}",
            with: "{name: Duinloo, cbs: GM9105, from: 2026-05-01}"
        ).replacing(
            "- {name: Heidrecht,", with: "- {name: Duinloo, cbs: GM9105, population_2026: 50, to: 2026-05-01}\n          - {name: Heidrecht,")
        let organisatie = try read(yaml).organisatie
        #expect(organisatie.gemeente("GM9105")?.geldigheid == .altijd)
        #expect(organisatie.op(try dag("2026-04-30")).plaats(of: "GM9105")?.basisteam.naam == "Hei")
        #expect(organisatie.op(try dag("2026-05-01")).plaats(of: "GM9105")?.basisteam.naam == "Duin")
        #expect(organisatie.gemeente("GM9105")?.inwonertal()?.aantal == 50)
    }

    @Test func `a team that is in two districts at once is refused`() {
        #expect(
            faults(changing: "        from: 2026-01-01\n", to: "        from: 2025-01-01\n").contains {
                $0.contains("Dit basisteam staat er twee keer")
            })
    }

    @Test func `a district that is there twice is refused once`() {
        #expect(faults(changing: "- name: West", to: "- name: Oost").count { $0.contains("Dit district staat er twee keer") } == 1)
    }

    @Test(arguments: [
        ("to: 2026-07-01, into: GM9101", "into: GM9101", "\"into\" zonder \"to\""),
        ("into: GM9101", "into: GM9102", "Een gemeente kan niet in zichzelf opgaan."),
        ("into: GM9101", "into: Aardwoud", "is geen CBS-code"),
        ("to: 2024-03-24, into: [GM9105, GM9106]", "to: 2024-03-24, into: [GM9103]", "Nieuwbeuk (GM9103) bestaat niet op 2024-03-24"),
        ("from: 2025-01-01, former", "formed_from: [GM9199], former", "\"formed_from\" zonder \"from\""),
        ("from: 2025-01-01, former", "from: 2025-01-01, formed_from: [GM9102], former", "Beukveld (GM9102) houdt niet op te bestaan op 2025-01-01"),
        ("to: 2025-01-01, into: GM9103, basisteam: Bos", "basisteam: Bos", "\"to\" ontbreekt"),
        ("into: GM9103, basisteam: Bos", "into: GM9103, basisteam: Zee", "Het basisteam \"Zee\" staat niet in dit bestand."),
        ("to: 2026-07-01", "to: 1 juli 2026", "is geen datum"), ("to: 2026-07-01", "to: 2026-02-30", "is geen datum"),
        ("name: Proefland", "nummer: 3", "De eenheid: Het veld \"name\" ontbreekt."),
        ("number: 99", "number: 99, fictional: misschien", "moet true of false zijn"),
        ("number: 99", "number: 9999", "Dat ligt niet tussen 0 en 999."),
        ("unit: {name: Proefland, number: 99}", "unit: Proefland", "De eenheid: Hier horen velden met een waarde te staan."),
    ])
    func `what cannot be is refused in words`(old: String, new: String, told: String) {
        let found = faults(changing: old, to: new)
        #expect(found.contains { $0.contains(told) }, "\(found)")
    }

    @Test func `signs that cannot be seen are refused in a name`() {
        #expect(faults(changing: "name: Duinloo", to: "name: \"Duin\\u202Eool\"").contains { $0.contains("tekens die niet te zien zijn") })
        #expect(faults(changing: "name: Duinloo", to: "name: \"Duin\\0loo\"").contains { $0.contains("tekens die niet te zien zijn") })
        #expect(faults(changing: "name: Duinloo", to: "name: \(String(repeating: "x", count: 201))").contains { $0.contains("langer dan 200") })
    }

    @Test func `an unknown field is a warning and no more`() throws {
        let bestand = try read(Proefeenheid.yaml.replacing("number: 99", with: "number: 99, kleur: rood"))
        #expect(bestand.waarschuwingen == ["De eenheid: Het veld \"kleur\" kent Stip niet; het is overgeslagen."])
        #expect(bestand.organisatie.eenheid.naam == "Proefland")
    }

    @Test func `numbers that do not add up are a warning`() throws {
        let bestand = try read(Proefeenheid.yaml.replacing("number: 99", with: "number: 99, municipalities: 12, basisteams: 3"))
        #expect(bestand.waarschuwingen == ["De eenheid: Hier staat dat er 12 gemeenten zijn, maar er staan er 6."])
    }

    @Test func `no more faults are told than somebody reads`() {
        let many = (0..<500).map { "          - {name: G\($0), cbs: X}" }.joined(separator: "\n")
        let found = faults("unit: {name: A}\ndistricts:\n  - name: B\n    basisteams:\n      - name: C\n        municipalities:\n\(many)")
        #expect(found.count == Eenheidsbestand.foutengrens + 1)
        #expect(found.last == "En nog 400 fouten. Herstel eerst deze.")
    }

    @Test func `an alias that unfolds to billions is refused before it is read`() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 { bomb += "a\(level): &a\(level) [\((0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n" }
        #expect(faults(bomb).first?.hasPrefix("Regel 1: een verwijzing met & mag niet.") == true)
        #expect(faults("[?&a x]\n").count == 1)
        #expect(faults("\u{85}&a x\n").count == 1)
    }

    @Test func `an ampersand inside a word or on its own is no anchor`() throws {
        let bestand = try read(Proefeenheid.yaml.replacing("een krant", with: "https://voorbeeld.example/?a=1&b=2 van Zand & Zn"))
        #expect(bestand.organisatie.basisteams.first?.onderbouwing.bron == "https://voorbeeld.example/?a=1&b=2 van Zand & Zn")
    }

    // The piece that is repeated, not the whole: the runner prints its arguments.
    @Test(arguments: ["[", "{a: ", "- ", "? ", "[\"]\", "])
    func `a file that is too deep is refused and does not break Stip`(piece: String) {
        #expect(faults(String(repeating: piece, count: 100_000) + "x").count == 1)
    }

    @Test func `a file that is indented too deep is refused`() {
        #expect(faults((0..<500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")).count == 1)
    }

    @Test func `a file that is too large is refused unread`() {
        #expect(throws: Refusal(.eenheidTeGroot)) {
            try Organisatie.read(yaml: [UInt8](repeating: UInt8(ascii: "#"), count: Eenheidsbestand.grens + 1))
        }
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x00], Array("%PDF-1.7".utf8), Array("unit: {name: a\n".utf8), [], Array("a: 1\na: 2\n".utf8), Array("--- a\n--- b\n".utf8), [0],
    ])
    func `what is no file about a unit is refused`(bytes: [UInt8]) {
        #expect(throws: Refusal.self) { try Organisatie.read(yaml: bytes) }
    }

    @Test func `a broken file tells the line`() {
        #expect(faults("unit:\n  name: \"a\n").first?.contains("regel") == true)
        #expect(faults("unit: {name: a}\nunit: {name: b}\n").first?.contains("dubbele velden") == true)
    }

    @Test func `a file of bytes at random never breaks Stip`() {
        var generator = SeededGenerator(seed: 7)
        let source = Array(Proefeenheid.yaml.utf8)
        for _ in 0..<400 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            do { _ = try Organisatie.read(yaml: bytes) } catch { #expect(!error.reasons.isEmpty) }
        }
    }
}

/// The same numbers every time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
