import Testing

@testable import Stip

@Suite struct ZoektrefferTests {
    private func find(_ text: String, in unit: Organisatie? = nil, op day: String = "2026-10-08") throws -> [String] {
        try (unit ?? Proefeenheid.organisatie()).find(text, op: try dag(day)).map { "\($0.gemeente.naam): \($0.uitleg ?? "")" }
    }

    @Test func `a former name leads to the present one and says since when`() throws {
        #expect(try find("rijnwaarden", in: .oostNederland()) == ["Zevenaar: Rijnwaarden heet sinds 1 januari 2018 Zevenaar."])
    }

    @Test func `two steps are both told`() throws {
        let found = try find("Ubbergen", in: .oostNederland())
        #expect(found == ["Berg en Dal: Ubbergen ging op 1 januari 2015 op in Groesbeek. Dat heet nu Berg en Dal.", "Tubbergen: "])
    }

    @Test func `one that is going to cease is itself, and the page says so`() throws {
        #expect(try find("beukveld", op: "2026-06-30") == ["Beukveld: Beukveld gaat op 1 juli 2026 op in Aardwoud."])
        #expect(try find("beukveld") == ["Aardwoud: Beukveld heet sinds 1 juli 2026 Aardwoud."])
    }

    @Test func `a split leads to both`() throws {
        let uitleg = "Splitsen is sinds 24 maart 2024 verdeeld over Duinloo en Eendrecht."
        #expect(try find("split") == ["Duinloo: \(uitleg)", "Eendrecht: \(uitleg)"])
    }

    @Test func `a name of the past counts, with its day where that is known`() throws {
        #expect(try find("oudbeuk") == ["Nieuwbeuk: Oudbeuk heet sinds 1 juni 2025 Nieuwbeuk."])
        #expect(try find("berkloo") == ["Nieuwbeuk: Berkloo is een vroegere naam van Nieuwbeuk."])
    }

    @Test func `a name that is in the file twice is told once, with its day`() throws {
        let merenland = try Organisatie.read(yaml: Proefeenheid.merenland()).organisatie
        #expect(try find("Ambt Loender", in: merenland) == ["Loenderbeek: Ambt Loender heet sinds 1 januari 2023 Loenderbeek."])
        #expect(try find("Elzer", in: merenland) == ["Elzerbroek: "])
    }

    @Test func `nothing is found by nothing`() throws {
        #expect(try find("") == [])
        #expect(try find("%") == [])
        #expect(try find("Atlantis") == [])
    }
}
