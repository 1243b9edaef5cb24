import Testing

@testable import Stip

@Suite struct OverlegTests {
    @Test func `an overleg may only what it was given`() throws {
        let college = try #require(try Proefeenheid.organisatie().overleg("BC"))
        #expect(college.mag(.vaststellen))
        #expect(!college.mag(.kiezen))
    }

    @Test func `powers are in order from the least to the most`() {
        #expect(Set(Bevoegdheid.allCases).sorted().map(\.naam) == ["kennisnemen", "gehoord worden", "adviseren", "kiezen", "vaststellen"])
    }

    @Test func `gehoord worden is written in more than one way`() {
        #expect(Bevoegdheid("horen") == .horen)
        #expect(Bevoegdheid("gehoord worden") == .horen)
        #expect(Bevoegdheid("beslissen") == nil)
    }

    @Test func `a district that names its dvo gets it`() throws {
        let dvo = try #require(try Proefeenheid.organisatie().overleg("DVO-OST"))
        #expect(dvo.naam == "DVO Oost")
        #expect(dvo.afkorting == "DVO OST")
        #expect(dvo.niveau == .district)
        #expect(dvo.district == "district-oost")
    }

    @Test func `one body DVO speaks for those of all districts`() throws {
        let yaml = Proefeenheid.yaml.replacing("  - {code: BC,", with: "  - {code: DVO, name: Overleg, mag: [kiezen]}\n  - {code: BC,")
        let overleggen = try Organisatie.read(yaml: Array(yaml.utf8)).organisatie.overleggen
        #expect(overleggen.map(\.code) == ["BC", "DVO-OST"])
        #expect(overleggen.last?.bevoegdheden == [.kiezen])
    }
}
