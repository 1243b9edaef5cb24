import Testing

@testable import Stip

@Suite struct GemeenteregisterTests {
    private func register() throws -> Gemeenteregister {
        Gemeenteregister(landelijk: try Gemeenteregister.landelijk(), eenheid: try Organisatie.oostNederland())
    }

    @Test func `there were 342 municipalities in 2025`() throws {
        #expect(Gemeenteregister(landelijk: try Gemeenteregister.landelijk()).entries.count == 342)
        #expect(try register().entries.count == 342)
        #expect(try register().entries.count(where: \.inEenheid) == 76)
    }

    @Test(arguments: [
        ("Rijnwaarden", ["GM0299"]), ("Groesbeek", ["GM1945"]), ("Millingen aan de Rijn", ["GM1945"]), ("Lingewaal", ["GM1960"]),
        ("'s-Hertogenbosch", ["GM0796"]), ("Den Bosch", ["GM0796"]), ("den haag", ["GM0518"]), ("'S GRAVENHAGE", ["GM0518"]),
        ("Sudwest Fryslan", ["GM1900"]), ("Hof-van-Twente", ["GM1735"]), ("Nuenen", ["GM0820"]), ("Hengelo (O)", ["GM0164"]),
        ("Bergen (NH)", ["GM0373"]), ("Bergen", ["GM0373", "GM0893"]), ("Winsum", ["GM1966", "GM1969"]), ("Weesp", ["GM0363"]),
        ("Nergenshuizen", []), ("", []), ("-", []),
    ])
    func `a municipality is found by every name`(naam: String, codes: [String]) throws {
        #expect(try register().find(naam).map(\.code).sorted() == codes)
    }

    @Test func `a former name tells since when`() throws {
        let zevenaar = try #require(try register().gemeente("GM0299"))
        #expect(zevenaar.namen == ["Zevenaar", "Rijnwaarden"])
        #expect(zevenaar.vroeger == [VroegereNaam(naam: "Rijnwaarden", tot: try dag("2018-01-01"))])
        #expect(try register().naam("GM0299") == "Zevenaar")
        #expect(try register().naam("GM0196") == nil)
    }

    @Test func `one that is going to cease is still itself`() throws {
        let unit = try Proefeenheid.organisatie()
        let before = Gemeenteregister(landelijk: [], eenheid: unit, op: try dag("2026-06-30"))
        #expect(before.find("Beukveld").map(\.code) == ["GM9102"])
        let after = Gemeenteregister(landelijk: [], eenheid: unit, op: try dag("2026-07-01"))
        #expect(after.find("Beukveld").map(\.code) == ["GM9101"])
        #expect(after.find("Splitsen").map(\.code) == ["GM9105", "GM9106"])
        #expect(after.find("Berkloo").map(\.code) == ["GM9103"])
    }

    @Test func `who bears the name now goes before who bore it`() {
        let register = Gemeenteregister(
            landelijk: [
                .init(code: "GM0001", naam: "Aa", vroegereNamen: [VroegereNaam(naam: "Bee", tot: nil)]), .init(code: "GM0002", naam: "Bee"),
            ])
        #expect(register.find("bee").map(\.code) == ["GM0002", "GM0001"])
    }

    @Test func `every former municipality of the list went on in one that is`() throws {
        let regels = try Gemeenteregister.landelijk()
        let codes = Set(regels.map(\.code))
        for regel in regels where regel.tot != nil {
            #expect(!regel.naar.isEmpty && regel.naar.allSatisfy(codes.contains), "\(regel.naam)")
        }
    }

    @Test func `the codes and names of the unit are those of the country`() throws {
        let regels = Dictionary(uniqueKeysWithValues: try Gemeenteregister.landelijk().map { ($0.code, $0.naam) })
        for gemeente in try Organisatie.oostNederland().gemeenten { #expect(regels[gemeente.code] == gemeente.naam) }
    }

    @Test func `every line of a list that is wrong is told`() {
        let csv = "code,naam,van,tot\nGM0001,Aa,,\nGM0001,Bee,,\nGM1,Cee,,\nGM0003,,,\nGM0004,Dee,gisteren,\nGM0005,Eee,,,GM0001\nGM0006\n"
        do {
            _ = try Gemeenteregister.read(csv: Array(csv.utf8))
            Issue.record("it was accepted")
        } catch {
            #expect(error.reasons.count == 6)
        }
        #expect(throws: Refusal.self) { try Gemeenteregister.read(csv: [0xFF, 0xFE]) }
    }
}
