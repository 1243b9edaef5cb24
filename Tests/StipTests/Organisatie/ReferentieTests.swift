import Testing

@testable import Stip

/// The unit that Stip brings along, and the unit of the example.
@Suite struct ReferentieTests {
    @Test func `Oost-Nederland has five districts and 76 municipalities`() throws {
        let bestand = try Organisatie.read(yaml: PackageResources.oost_nederland_yaml)
        let indeling = bestand.organisatie.op(try dag("2025-06-01"))
        #expect(
            indeling.districten.map { "\($0.district.afkorting ?? "") \($0.gemeenten.count)" } == ["IJSS 11", "TWN 14", "NOG 22", "GLM 15", "GLZ 14"])
        #expect(indeling.gemeenten.count == 76)
        #expect(Indeling.inwoners(of: indeling.gemeenten) == 3_263_136)
        // The sources speak of 27 teams; 23 have a name. The file says so itself.
        #expect(bestand.waarschuwingen == ["De eenheid: Hier staat dat er 27 basisteams zijn, maar er staan er 23."])
    }

    @Test(arguments: [("2014-12-31", 81), ("2015-01-01", 79), ("2016-01-01", 79), ("2018-11-01", 78), ("2019-01-01", 76)])
    func `the number of municipalities follows the mergers`(day: String, count: Int) throws {
        #expect(try Organisatie.oostNederland().op(try dag(day)).gemeenten.count == count)
    }

    @Test func `sources and their certainty are kept`() throws {
        let organisatie = try Organisatie.oostNederland()
        #expect(organisatie.eenheid.feiten.count == 5)
        #expect(organisatie.eenheid.onzekerheden.count == 6)
        #expect(organisatie.eenheid.bronInwoners?.contains("CBS") == true)
        #expect(organisatie.basisteams.allSatisfy { $0.onderbouwing.zekerheid != nil && $0.onderbouwing.bron != nil })
        #expect(organisatie.basisteam("basisteam-zwolle")?.onderbouwing.zekerheid == .sourced)
        #expect(organisatie.overleggen.allSatisfy { $0.onderbouwing.bron != nil && !$0.bevoegdheden.isEmpty })
    }

    @Test func `every district of Oost-Nederland has a body that chooses, and one body decides`() throws {
        let organisatie = try Organisatie.oostNederland()
        for district in organisatie.districten {
            #expect(organisatie.overleggen.contains { $0.district == district.code && $0.soort == "DVO" && $0.mag(.kiezen) })
        }
        #expect(organisatie.overleggen.filter { $0.mag(.vaststellen) }.map(\.code) == ["BC"])
    }

    @Test func `Merenland is read without a warning`() throws {
        let bestand = try Organisatie.read(yaml: Proefeenheid.merenland())
        #expect(bestand.waarschuwingen == [])
        #expect(bestand.peildag == (try dag("2026-10-08")))
        #expect(bestand.organisatie.eenheid.isFictief)
        #expect(bestand.organisatie.op(try dag("2026-10-08")).districten.map(\.gemeenten.count) == [12, 8, 7, 6, 3])
        #expect(bestand.organisatie.op(try dag("2028-01-01")).gemeenten.count == 35)
        #expect(bestand.organisatie.op(try dag("2022-12-31")).gemeenten.count == 37)
    }

    @Test func `what is written is read back the same`() throws {
        let units = [
            try Organisatie.oostNederland(), try Organisatie.read(yaml: Proefeenheid.merenland()).organisatie, try Proefeenheid.organisatie(),
        ]
        for unit in units {
            let again = try Organisatie.read(yaml: Array(unit.yaml.utf8))
            #expect(again.organisatie == unit)
            #expect(again.organisatie.yaml == unit.yaml)
        }
    }

    @Test func `signs that mean something in a file survive writing`() throws {
        var unit = try Proefeenheid.organisatie()
        unit.eenheid.naam = "A \"B\" \\ [c] {d} &e *f # g: 'h' – ĳ\n- i"
        unit.gemeenten[0].naam = "!tag |"
        #expect(try Organisatie.read(yaml: Array(unit.yaml.utf8)).organisatie == unit)
    }
}
