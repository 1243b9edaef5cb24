import Foundation
import SocialChoice
import Testing

@testable import Stip

@Suite struct TelbestandTests {
    static let names = [
        "Ondermijning", "Digitale veiligheid", "Zorg", "Jeugd", "Drugs", "Onrust", "Buitengebied", "Uitbuiting", "Inbraak", "Verkeer",
    ]
    static let letters = "abcdefghij".map { String($0) }
    /// Five boards that chose seven of ten: level on places 5 and 6.
    static let vijf = Telbestand(
        titel: "Top vijf", plaatsen: 5, kandidaten: zip(letters, names).map { Telkandidaat(id: $0, naam: $1) },
        stemmen: zip(["n", "o", "p", "q", "r"], ["abcdefg", "abcdefh", "abcdefi", "abcdfgj", "abcdehi"]).map { name, choice in
            Telstem(stemmer: name, gewicht: 1, keuze: choice.map { String($0) })
        }, regels: Telregel.alle, kiezen: 7...7)

    /// The file with one thing in it replaced.
    static func changed(_ part: String, _ other: String) -> [UInt8] { Array(vijf.json.replacing(part, with: other).utf8) }

    static func reasons(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try Telbestand(json: bytes)
            return []
        } catch {
            return error.reasons.map(\.message)
        }
    }

    @Test func `what is written is read back, and the same bytes again`() throws {
        var file = Self.vijf
        file.titel = "Een \"titel\" met \\ en\nregel\u{1}, é en 🙂"
        file.stemmen[0].stemmer = nil
        file.stemmen[1].gewicht = Fraction(7, 2)
        let read = try Telbestand(json: Array(file.json.utf8))
        #expect(read == file && read.json == file.json)
    }

    @Test func `fields of others stand in nobody's way`() throws {
        let file = Self.changed("\"plaatsen\": 5,", "\"plaatsen\": 5, \"ronde\": {\"naam\": [1, null]},")
        #expect(try Telbestand(json: file) == Self.vijf)
    }

    @Test func `every rule of the file is counted, in its order`() throws {
        let uitslagen = Self.vijf.tel()
        #expect(uitslagen.map(\.regel) == Telregel.alle)
        #expect(uitslagen[0].verzamelingen == [["a", "b", "c", "d", "e"], ["a", "b", "c", "d", "f"]] && uitslagen[0].isGelijk)
        #expect(uitslagen[0].isZeker("a") && uitslagen[0].isGelijk("e") && !uitslagen[0].isGelijk("a") && uitslagen[0].punten["j"] == 1)
    }

    @Test func `the JSON is the one that was agreed`() {
        let file = Telbestand(
            titel: "Twee", plaatsen: 1, kandidaten: [Telkandidaat(id: "b", naam: "B"), Telkandidaat(id: "a", naam: "A")],
            stemmen: [Telstem(stemmer: "n", gewicht: Fraction(7, 2), keuze: ["a"])], regels: [Telregel(.pav)])
        let agreed = """
            {"versie": 1, "uitslagen": [{"regel": "pav", "verzamelingen": [["a"]], "gelijk": false, "punten": {"a": "7/2", "b": "0"}}]}
            """
        #expect(Telbestand.json(file.tel(), isOneLine: true) == agreed)
    }

    @Test(arguments: [
        ("\"versie\": 1", "\"versie\": 2", "versie: alleen versie 1 is te tellen."),
        ("\"titel\": \"Top vijf\"", "\"titel\": 5", "titel: is geen tekst."),
        ("\"titel\": \"Top vijf\"", "\"titel\": \"\"", "titel: is leeg."),
        ("\"plaatsen\": 5", "\"plaatsen\": 11", "plaatsen: er zijn meer plaatsen (11) dan kandidaten (10)."),
        ("\"plaatsen\": 5", "\"plaatsen\": 0", "plaatsen: er is minstens één plaats nodig."),
        ("\"plaatsen\": 5", "\"plaatsen\": 2.5", "plaatsen: is geen heel getal."),
        ("\"plaatsen\": 5", "\"plaatsen\": 1e99", "plaatsen: is geen heel getal."),
        ("\"plaatsen\"", "\"plaats\"", "plaatsen: ontbreekt."),
        ("\"id\": \"b\"", "\"id\": \"a\"", "kandidaat 2: de id a is al van een andere kandidaat."),
        ("\"d\", \"e\", \"f\", \"g\"]", "\"d\", \"e\", \"f\"]", "stem 1 (n): er zijn 6 gekozen, en dat moeten er precies 7 zijn."),
        ("\"f\", \"g\"]", "\"f\", \"g\", \"h\"]", "stem 1 (n): er zijn 8 gekozen, en dat moeten er precies 7 zijn."),
        ("\"f\", \"g\"]", "\"f\", \"f\"]", "stem 1 (n): f is twee keer gekozen."),
        ("\"f\", \"g\"]", "\"f\", \"z\"]", "stem 1 (n): z is geen kandidaat."),
        ("\"f\", \"g\"]", "\"f\", 7]", "stem 1 (n): een keuze is geen tekst."),
        ("\"stemmer\": \"o\"", "\"stemmer\": \"n\"", "stem 2 (n): deze stemmer heeft al een stem."),
        (
            "\"stemmer\": \"n\", \"gewicht\": \"1\"", "\"stemmer\": \"n\", \"gewicht\": \"0\"",
            "stem 1 (n): het gewicht is 0, en moet meer zijn dan 0."
        ),
        (
            "\"stemmer\": \"n\", \"gewicht\": \"1\"", "\"stemmer\": \"n\", \"gewicht\": \"-1/2\"",
            "stem 1 (n): het gewicht is -1/2, en moet meer zijn dan 0."
        ),
        (
            "\"stemmer\": \"n\", \"gewicht\": \"1\"", "\"stemmer\": \"n\", \"gewicht\": \"veel\"",
            "stem 1 (n): het gewicht veel is geen getal. Schrijf het zoals 1, 7/2 of 0.25."
        ),
        (
            "\"stemmer\": \"n\", \"gewicht\": \"1\"", "\"stemmer\": \"n\", \"gewicht\": 0.1",
            "stem 1 (n): zet het gewicht tussen aanhalingstekens, zoals \"1\", \"7/2\" of \"0.25\"."
        ),
        ("\"stemmer\": \"n\", \"gewicht\": \"1\"", "\"stemmer\": \"n\"", "stem 1 (n): het gewicht ontbreekt."),
        ("\"regels\": [\"goedkeuring\", ", "\"regels\": [\"gewogen-goedkeuring\", ", "regels: gewogen-goedkeuring staat er twee keer."),
        ("\"minimum\": 7", "\"minimum\": 8", "kiezen: het minimum (8) is meer dan het maximum (7), of minder dan nul."),
        ("\"stemmen\"", "\"biljetten\"", "stemmen: ontbreekt."),
    ])
    func `a fault is named with its place`(part: String, other: String, message: String) {
        #expect(Self.reasons(Self.changed(part, other)).contains(message))
    }

    @Test func `an unknown rule is named with those that are there`() {
        let reasons = Self.reasons(Self.changed("\"kemeny\"]", "\"loting\"]"))
        #expect(reasons.count == 1 && reasons[0].hasPrefix("regels: loting is geen telregel. Dit kan: goedkeuring, "))
    }

    @Test func `all faults are told at once, up to as many as somebody reads`() {
        var file = Self.vijf
        file.stemmen = (0..<60).map { Telstem(stemmer: "s\($0)", gewicht: 1, keuze: ["z"]) }
        let reasons = Self.reasons(Array(file.json.utf8))
        #expect(reasons.count == 51 && reasons[50] == "En nog 70 fouten.")
    }

    @Test(arguments: ["", "{", "[]", "null", "\u{FF}", String(repeating: "[", count: 100_000)]) func `what is no round is refused in a sentence`(
        text: String
    ) {
        #expect(Self.reasons(Array(text.utf8)).count == 1)
    }

    @Test func `nobody voted yet`() throws {
        var file = Self.vijf
        file.stemmen = []
        let read = try Telbestand(json: Array(file.json.utf8))
        #expect(read.tel().allSatisfy { $0.isGelijk && $0.verzamelingen.count == 252 })
        #expect(Teltabel(bestand: read, uitslagen: read.tel()).text.contains("Er is nog niets gekozen, dus alle kandidaten staan gelijk."))
    }

    @Test func `a rule that cannot count leaves the others their result`() throws {
        var file = Self.vijf
        file.kandidaten += (0..<10).map { Telkandidaat(id: "x\($0)", naam: "Onderwerp \($0)") }
        let uitslagen = file.tel()
        #expect(uitslagen.filter { $0.reden != nil }.map(\.regel.code) == ["kemeny"])
        #expect(uitslagen[7].reden?.message == "Kemeny telt tot en met 16 kandidaten, en hier zijn er 20. Kies een andere telregel.")
        #expect(
            Telbestand.json(uitslagen).contains(
                "\"regel\": \"kemeny\", \"verzamelingen\": [], \"gelijk\": false, \"punten\": {}, \"reden\": \"Kemeny telt"))
    }

    @Test func `the table says what is settled and what is level`() {
        var file = Self.vijf
        file.regels = [Telregel(.approval)]
        let text = Teltabel(bestand: file, uitslagen: file.tel()).text
        #expect(
            text.hasPrefix(
                """
                Top vijf
                5 plaatsen, 10 kandidaten en 5 stemmen.

                Kandidaat            Goedkeuring
                Ondermijning         ● 5
                Digitale veiligheid  ● 5
                Zorg                 ● 5
                Jeugd                ● 5
                Drugs                ○ 4
                Onrust               ○ 4
                Buitengebied         · 2
                """))
        #expect(text.contains("Gelijke stand om 1 plaats: Drugs en Onrust. Er zijn 2 mogelijke uitslagen."))
        #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
    }

    @Test func `every rule has a name, a line, a version and a source of its own`() {
        let rules = Telregel.alle
        #expect(Set(rules.map(\.naam)).count == 8 && Set(rules.map(\.uitleg)).count == 8 && rules.allSatisfy { $0.versie > 0 && !$0.bron.isEmpty })
        #expect(rules.allSatisfy { Telregel(code: $0.code) == $0 } && Telregel(code: "PAV") == nil)
        #expect(rules.map(\.code) == ["goedkeuring", "gewogen-goedkeuring", "pav", "seq-phragmen", "gelijke-delen", "borda", "stv", "kemeny"])
    }
}
