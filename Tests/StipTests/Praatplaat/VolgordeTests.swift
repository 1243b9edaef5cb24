import Testing

@testable import Stip

struct VolgordeTests {
    @Test func `rows go by priorities, then by doorlopend, then by name`() throws {
        let volgorde = plaat(
            gelezen: 4, themas: [("verkeer", "Verkeer", 2, 1), ("drugs", "Drugs", 2, 1), ("jeugd", "Jeugd", 2, 2), ("overlast", "Overlast", 3, 0)]
        ).geordend
        #expect((volgorde.boven + volgorde.onder).map(\.thema.id) == ["overlast", "jeugd", "drugs", "verkeer"])
    }

    @Test func `accents and capitals do not count in the order of names`() {
        #expect(
            ["Ezinge", "Échten", "eext", "Zwolle", "Oosterhout", "Oost Gelre"].sorted(by: Postertaal.precedes)
                == ["Échten", "eext", "Ezinge", "Oost Gelre", "Oosterhout", "Zwolle"])
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (11, 8), (20, 14), (33, 22)])
    func `the horizon is two thirds of the plans that were read, rounded up`(gelezen: Int, drempel: Int) {
        #expect(Praatplaat.Horizon.tweeDerde.drempel(of: gelezen) == drempel)
    }

    @Test func `another horizon moves themes across the line`() {
        let themas = [("drugs", "Drugs", 6, 0), ("jeugd", "Jeugd", 5, 0)]
        #expect(plaat(gelezen: 10, themas: themas).geordend.boven.isEmpty)
        #expect(plaat(gelezen: 10, themas: themas, horizon: .init(teller: 1, noemer: 2)).geordend.boven.map(\.thema.id) == ["drugs", "jeugd"])
    }

    @Test func `after ten rows the rest is one line`() {
        let themas = (0..<13).map { ("thema-\($0)", "Thema \($0)", 13 - $0, 0) }
        let volgorde = plaat(gelezen: 20, themas: themas).geordend
        #expect(volgorde.rijen.count == 10)
        #expect(volgorde.verder.map(\.prioriteit) == [3, 2, 1])
    }

    @Test func `a theme nobody names has no row`() {
        #expect(plaat(gelezen: 3, themas: [("drugs", "Drugs", 0, 0)]).geordend.rijen.isEmpty)
    }

    @Test func `a plan that is missing or unreadable is not counted, an expired one is`() {
        let gemeenten = Praatplaat.Plan.allCases.map { Praatplaat.Gemeente(code: $0.rawValue, naam: $0.rawValue, plan: $0) }
        let thema = Praatplaat.Thema(id: "drugs", naam: "Drugs", noemt: Dictionary(uniqueKeysWithValues: gemeenten.map { ($0.code, .prioriteit) }))
        let plaat = Praatplaat(
            district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example", gemeenten: gemeenten,
            teams: [.init(naam: "Een", gemeenten: gemeenten.map(\.code))], themas: [thema])
        #expect(plaat.geordend.rijen.map(\.prioriteit) == [2])
        #expect(plaat.gelezen.count == 2)
    }

    @Test func `a municipality without a basisteam keeps its place on the sheet`() {
        let gemeenten = ["Bree", "Aal"].map { Praatplaat.Gemeente(code: $0, naam: $0, plan: .geldig) }
        let plaat = Praatplaat(
            district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example", gemeenten: gemeenten, teams: [],
            themas: [])
        #expect(plaat.teams == [.init(naam: "Zonder basisteam", gemeenten: ["Aal", "Bree"])])
    }

    @Test func `a municipality in two basisteams has one dot, in the first`() {
        let gemeenten = ["Bree", "Aal"].map { Praatplaat.Gemeente(code: $0, naam: $0, plan: .geldig) }
        let plaat = Praatplaat(
            district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example", gemeenten: gemeenten,
            teams: [.init(naam: "Noord", gemeenten: ["Bree"]), .init(naam: "Zuid", gemeenten: ["Bree", "Aal"])], themas: [])
        #expect(plaat.teams.map(\.gemeenten) == [["Bree"], ["Aal"]])
    }
}

/// A sheet with one basisteam; the first plans choose, the next name the theme as doorlopend.
func plaat(gelezen: Int, themas: [(id: String, naam: String, prioriteit: Int, doorlopend: Int)], horizon: Praatplaat.Horizon = .tweeDerde)
    -> Praatplaat
{
    let codes = (0..<gelezen).map { "G\($0)" }
    return Praatplaat(
        district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example",
        gemeenten: codes.map { .init(code: $0, naam: "Gemeente \($0)", plan: .geldig) }, teams: [.init(naam: "Een", gemeenten: codes)],
        themas: themas.map { thema in
            .init(
                id: thema.id, naam: thema.naam,
                noemt: Dictionary(
                    uniqueKeysWithValues: codes.enumerated().compactMap { index, code in
                        index < thema.prioriteit ? (code, .prioriteit) : index < thema.prioriteit + thema.doorlopend ? (code, .doorlopend) : nil
                    }))
        }, horizon: horizon)
}
