import Testing

@testable import Stip

@Suite struct IndelingTests {
    @Test func `a merger on 1 January takes the old name out and the new one in`() throws {
        #expect(try Proefeenheid.gemeenten(op: "2024-12-31").contains("Vroegerloo"))
        #expect(try !Proefeenheid.gemeenten(op: "2024-12-31").contains("Nieuwbeuk"))
        #expect(try !Proefeenheid.gemeenten(op: "2025-01-01").contains("Vroegerloo"))
        #expect(try Proefeenheid.gemeenten(op: "2025-01-01").contains("Nieuwbeuk"))
    }

    @Test func `a merger in the middle of the year is as ordinary`() throws {
        #expect(try Proefeenheid.gemeenten(op: "2026-06-30").contains("Beukveld"))
        #expect(try !Proefeenheid.gemeenten(op: "2026-07-01").contains("Beukveld"))
        #expect(try Proefeenheid.organisatie().opvolgers(of: "GM9102", op: try dag("2026-06-30")) == ["GM9102"])
        #expect(try Proefeenheid.organisatie().opvolgers(of: "GM9102", op: try dag("2026-07-01")) == ["GM9101"])
    }

    @Test func `a split goes on in two`() throws {
        #expect(try Proefeenheid.gemeenten(op: "2024-03-23").contains("Splitsen"))
        #expect(try !Proefeenheid.gemeenten(op: "2024-03-24").contains("Splitsen"))
        #expect(try Proefeenheid.organisatie().opvolgers(of: "GM9108", op: try dag("2024-03-24")) == ["GM9105", "GM9106"])
    }

    @Test func `a team that moves takes its municipalities along`() throws {
        #expect(try Proefeenheid.indeling(op: "2025-12-31").plaats(of: "GM9104")?.district.naam == "Oost")
        #expect(try Proefeenheid.indeling(op: "2026-01-01").plaats(of: "GM9104")?.district.naam == "West")
        #expect(try Proefeenheid.indeling(op: "2026-01-01").basisteams.count { $0.basisteam.naam == "Hei" } == 1)
    }

    @Test func `a municipality that ceased has no place`() throws {
        #expect(try Proefeenheid.indeling(op: "2026-10-08").plaats(of: "GM9108") == nil)
        #expect(try Proefeenheid.indeling(op: "2026-10-08").plaats(of: "GM0000") == nil)
    }

    @Test func `what happens between two days is known beforehand`() throws {
        let coming = try Proefeenheid.organisatie().herindelingen(na: try dag("2026-01-01"), totEnMet: try dag("2026-12-31"))
        #expect(coming == [Herindeling(van: "GM9102", naar: "GM9101", datum: try dag("2026-07-01"))])
    }

    @Test func `successors are followed from one to the next, and a circle ends`() throws {
        let (first, second) = (try dag("2015-01-01"), try dag("2016-01-01"))
        let steps = [Herindeling(van: "A", naar: "B", datum: first), Herindeling(van: "B", naar: "C", datum: second)]
        #expect(steps.successors(of: "A", op: first) == ["B"])
        #expect(steps.successors(of: "A", op: second) == ["C"])
        #expect(steps.predecessors(of: "C", op: second) == ["B", "A"])
        let circle = steps + [Herindeling(van: "C", naar: "A", datum: second)]
        #expect(circle.successors(of: "A", op: second).isEmpty)
        #expect(circle.predecessors(of: "A", op: second) == ["C", "B"])
    }

    @Test func `a name of the past holds until its day`() throws {
        let gemeente = try #require(try Proefeenheid.organisatie().gemeente("GM9103"))
        #expect(gemeente.naam(op: try dag("2025-05-31")) == "Oudbeuk")
        #expect(gemeente.naam(op: try dag("2025-06-01")) == "Nieuwbeuk")
    }

    @Test func `inhabitants are counted by the year that is asked, and not when one is unknown`() throws {
        let organisatie = try Proefeenheid.organisatie()
        #expect(organisatie.gemeente("GM9101")?.inwonertal() == Inwonertal(aantal: 110, peiljaar: 2026))
        #expect(organisatie.gemeente("GM9101")?.inwonertal(in: 2025) == Inwonertal(aantal: 100, peiljaar: 2024))
        #expect(organisatie.gemeente("GM9102")?.inwonertal(in: 2025) == nil)
        #expect(Indeling.inwoners(of: organisatie.op(try dag("2026-10-08")).gemeenten) == 290)
        #expect(Indeling.inwoners(of: organisatie.gemeenten) == nil)
        #expect(Indeling.inwoners(of: []) == nil)
    }

    @Test func `a municipality has its address in the register of organisations`() throws {
        let tooi = try Organisatie.oostNederland().gemeenten.map(\.tooi)
        #expect(tooi.contains("https://identifier.overheid.nl/tooi/id/gemeente/gm0150"))
        #expect(tooi.allSatisfy { $0.wholeMatch(of: /https:\/\/identifier\.overheid\.nl\/tooi\/id\/gemeente\/gm\d{4}/) != nil })
    }
}
