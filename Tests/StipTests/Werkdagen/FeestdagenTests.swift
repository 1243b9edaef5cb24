import Testing

@testable import Stip

@Suite struct FeestdagenTests {
    @Test func `a year has its public holidays in order`() throws {
        #expect(
            Feestdagen.van(2027).map { "\($0.datum) \($0.naam)" } == [
                "2027-01-01 Nieuwjaarsdag", "2027-03-26 Goede Vrijdag", "2027-03-28 Eerste paasdag", "2027-03-29 Tweede paasdag",
                "2027-04-27 Koningsdag", "2027-05-05 Bevrijdingsdag", "2027-05-06 Hemelvaartsdag", "2027-05-16 Eerste pinksterdag",
                "2027-05-17 Tweede pinksterdag", "2027-12-25 Eerste kerstdag", "2027-12-26 Tweede kerstdag",
            ])
    }

    @Test(arguments: [
        (1961, "1961-04-02"), (2008, "2008-03-23"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
    func `easter is where it is`(jaar: Int, datum: String) { #expect(Feestdagen.pasen(jaar)?.description == datum) }

    @Test(arguments: [
        (2013, "2013-04-30", "Koninginnedag"), (2014, "2014-04-26", "Koningsdag"), (2020, "2020-04-27", "Koningsdag"),
        (2025, "2025-04-26", "Koningsdag"),
        (1989, "1989-04-29", "Koninginnedag"), (1978, "1978-05-01", "Koninginnedag"),
    ])
    func `the birthday of the sovereign is never on a sunday`(jaar: Int, datum: String, naam: String) throws {
        #expect(Feestdagen.naam(van: try #require(Datum(datum))) == naam)
        #expect(Feestdagen.van(jaar).filter { $0.naam.hasPrefix("Koning") }.count == 1)
    }

    @Test func `liberation day is a day without meetings every year`() throws {
        for jaar in 2019...2035 { #expect(Feestdagen.naam(van: try #require(Datum(jaar: jaar, maand: 5, dag: 5))) != nil) }
    }

    @Test func `before the law there is nothing to say`() { #expect(Feestdagen.van(1950).isEmpty && Feestdagen.van(0).isEmpty) }
}

@Suite struct VerkiezingenTests {
    @Test func `councils are elected on the third wednesday of march, every four years`() {
        let dagen = (2014...2034).compactMap(Verkiezingen.gemeenteraad).map(\.description)
        #expect(dagen == ["2014-03-19", "2018-03-21", "2022-03-16", "2026-03-18", "2030-03-20", "2034-03-15"])
    }

    @Test func `of the years before the present rule nothing is said`() { #expect(Verkiezingen.gemeenteraad(2010) == nil) }

    @Test func `the next one is found, also on the day itself`() throws {
        #expect(Verkiezingen.volgende(vanaf: try #require(Datum("2026-03-18")))?.description == "2026-03-18")
        #expect(Verkiezingen.volgende(vanaf: try #require(Datum("2026-03-19")))?.description == "2030-03-20")
        #expect(Verkiezingen.volgende(vanaf: try #require(Datum("1999-01-01")))?.description == "2014-03-19")
    }
}

@Suite struct SchoolvakantiesTests {
    let vakanties = Schoolvakanties.landelijk

    @Test func `the file holds, and runs from Saturday to Sunday`() {
        #expect(!vakanties.alle.isEmpty)
        #expect(vakanties.alle.allSatisfy { $0.dagen.lowerBound.weekdag == 5 && $0.dagen.upperBound.weekdag == 6 })
    }

    @Test func `each region has five holidays in each whole year`() {
        for jaar in 2019...2029 {
            for regio in Schoolregio.allCases {
                let namen = vakanties.vakanties(in: regio).filter { $0.schooljaar == "\(jaar)-\(jaar + 1)" }.map(\.naam)
                #expect(Set(namen).count == 5 && namen.count == 5, "\(jaar) \(regio)")
            }
        }
    }

    @Test func `a summer begins in another region each year`() throws {
        let dag = try #require(Datum("2027-07-12"))
        #expect(vakanties.vakantie(op: dag, in: .noord)?.naam == "zomervakantie")
        #expect(vakanties.vakantie(op: dag, in: .midden) == nil)
    }

    @Test func `what was not published is not known`() throws {
        let bekend = try #require(vakanties.bekend)
        #expect(bekend.lowerBound.description == "2018-12-22" && bekend.upperBound.description == "2030-09-01")
        #expect(vakanties.vakantie(op: try #require(Datum("2031-07-20")), in: .zuid) == nil)
    }

    @Test func `a line that does not hold is not read around`() {
        #expect(Schoolvakanties.read(csv: Array("2027-2028,zomervakantie,oost,2027-07-01,2027-08-01".utf8)) == nil)
        #expect(Schoolvakanties.read(csv: Array("2027-2028,zomervakantie,noord,2027-08-01,2027-07-01".utf8)) == nil)
        #expect(Schoolvakanties.read(csv: [0xFF]) == nil)
    }
}
