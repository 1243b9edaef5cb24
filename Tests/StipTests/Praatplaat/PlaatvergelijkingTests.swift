import Testing

@testable import Stip

/// Two sheets beside each other.
@Suite struct PlaatvergelijkingTests {
    /// `keuzes` gives for each theme the names that choose it; `zonder` has no plan that was read.
    private func plaat(_ namen: [String], _ keuzes: [String: [String]], zonder: Set<String> = []) -> Praatplaat {
        Praatplaat(
            district: "Noord", eenheid: "Proefland", periode: "2027–2030", peildatum: "8 oktober 2026", adres: "stip.example",
            gemeenten: namen.map { .init(code: String($0.prefix(3)), naam: $0, plan: zonder.contains($0) ? .ontbreekt : .geldig) },
            teams: [.init(naam: "Duin", gemeenten: namen.map { String($0.prefix(3)) })],
            themas: keuzes.sorted { $0.key < $1.key }.map { naam, wie in
                .init(id: naam.lowercased(), naam: naam, noemt: Dictionary(uniqueKeysWithValues: wie.map { (String($0.prefix(3)), .prioriteit) }))
            })
    }

    private func compare(_ toen: Praatplaat, _ nu: Praatplaat, opgegaan: [String: [String]] = [:]) -> Plaatvergelijking {
        Plaatvergelijking(code: "noord", toen: .init(naam: "toen", plaat: toen), nu: .init(naam: "nu", plaat: nu), opgegaan: opgegaan)
    }

    private let drie = ["Aaldorp", "Beekdorp", "Ceedorp"]

    @Test func `what rose most stands above, with who came and who went`() {
        let found = compare(
            plaat(drie, ["Drugs": ["Aaldorp"], "Inbraak": drie, "Jeugd": ["Ceedorp"]]),
            plaat(drie, ["Drugs": drie, "Inbraak": ["Ceedorp"], "Jeugd": ["Aaldorp"]]))
        #expect(found.rijen.map { "\($0.naam) \($0.toen) \($0.nu)" } == ["Drugs 1 3", "Jeugd 1 1", "Inbraak 3 1"])
        #expect(found.rijen[0].erbij == ["Beekdorp", "Ceedorp"])
        #expect(found.rijen[1].erbij == ["Aaldorp"])
        #expect(found.rijen[1].eraf == ["Ceedorp"])
        #expect(found.rijen[2].gebleven == ["Ceedorp"])
        #expect(found.conclusie == "Drugs ging van één naar drie gemeenten, Inbraak van drie naar één")
    }

    @Test func `a fall alone, a change of hands, and nothing at all each have their sentence`() {
        #expect(compare(plaat(drie, ["Drugs": drie]), plaat(drie, ["Drugs": ["Aaldorp"]])).conclusie == "Drugs ging van drie naar één gemeente")
        #expect(
            compare(plaat(drie, ["Drugs": ["Aaldorp"]]), plaat(drie, ["Drugs": ["Beekdorp"]])).conclusie
                == "De aantallen bleven gelijk, maar niet overal dezelfde gemeenten")
        #expect(compare(plaat(drie, ["Drugs": drie]), plaat(drie, ["Drugs": drie])).conclusie == "Er veranderde niets")
        #expect(compare(plaat(drie, [:]), plaat(drie, [:])).conclusie == "Op geen van beide platen staat een prioriteit")
    }

    @Test func `a theme that is new or gone counts zero on the other side`() {
        let found = compare(plaat(drie, ["Inbraak": ["Aaldorp"]]), plaat(drie, ["Drugs": ["Aaldorp"]]))
        #expect(found.rijen.map { "\($0.naam) \($0.toen) \($0.nu)" } == ["Drugs 0 1", "Inbraak 1 0"])
    }

    @Test func `of who had no plan that was read it is not said that it came or went`() {
        let found = compare(
            plaat(drie, ["Drugs": ["Aaldorp"]], zonder: ["Beekdorp"]), plaat(drie, ["Drugs": ["Beekdorp"]], zonder: ["Aaldorp"]))
        #expect(found.rijen[0].erbij.isEmpty)
        #expect(found.rijen[0].eraf.isEmpty)
        #expect(found.rijen[0].onbekend == ["Aaldorp", "Beekdorp"])
        #expect(!found.isGelijk)
    }

    @Test func `a municipality that was merged is compared with its parts`() {
        let toen = plaat(["Aaldorp", "Beekdorp", "Ceedorp"], ["Drugs": ["Aaldorp"], "Jeugd": ["Aaldorp", "Beekdorp"]])
        let nu = plaat(["Nieuwdorp", "Ceedorp"], ["Drugs": ["Nieuwdorp"], "Jeugd": ["Ceedorp"]])
        let found = compare(toen, nu, opgegaan: ["Aaldorp": ["Nieuwdorp"], "Beekdorp": ["Nieuwdorp"]])
        let drugs = found.rijen.first { $0.naam == "Drugs" }, jeugd = found.rijen.first { $0.naam == "Jeugd" }
        #expect(drugs?.gebleven == ["Nieuwdorp"])
        #expect(drugs?.erbij == [])
        #expect(jeugd?.toen == 2)
        #expect(jeugd?.eraf == ["Nieuwdorp"])
        #expect(jeugd?.erbij == ["Ceedorp"])
    }
}
