import Foundation
import Testing

@testable import Stip

/// A small unit of two districts and three municipalities, with a joint plan and one that is missing.
@Suite struct PlanbeeldTests {
    static let unit = """
        unit: {name: Proefland}
        districts:
          - name: Noord
            basisteams:
              - name: Duin
                municipalities:
                  - {name: Aaldorp, cbs: GM9101, population_2026: 10000}
                  - {name: Beekdorp, cbs: GM9102, population_2026: 20000}
          - name: Zuid
            basisteams:
              - name: Veen
                municipalities:
                  - {name: Ceedorp, cbs: GM9103, population_2026: 30000}
        """

    static func document(_ id: String, _ codes: [String], _ van: Int, _ tot: Int) -> Document {
        var document = Document(
            id: ID(id), bestandsnaam: "\(id).pdf", sha256: id, grootte: 1, stand: .gelezen, ontvangen: Date(timeIntervalSince1970: 0), door: "Noor")
        (document.soort, document.titel, document.periode) = (.integraalVeiligheidsplan, "Plan \(id)", Periode(van: van, tot: tot))
        document.herkomst = codes.map { Herkomst(code: $0, naam: $0, niveau: .gemeente, bron: .tekst) }
        return document
    }

    static func prioriteit(
        _ document: String, _ nummer: Int, _ naam: String, _ thema: String, gemeenten: [String] = [], uitspraak: String? = nil
    ) -> Prioriteit {
        let bewijs = Bewijs(bladzijde: 2, van: 10, tot: 20, citaat: naam)
        let vondst = Vondst(
            naam: naam, rang: .prioriteit, themas: [thema], focus: nil, zekerheid: 0.9, reden: "proef", groep: nil, gemeenten: gemeenten,
            bewijs: bewijs,
            uitspraak: uitspraak.map { Bewijs(bladzijde: 3, van: 30, tot: 60, citaat: $0) })
        return Prioriteit(id: ID("\(document)-\(nummer)"), document: ID(document), nummer: nummer, vondst: vondst)
    }

    private func beeld(_ documenten: [Document], _ prioriteiten: [Prioriteit], op dag: String = "2026-10-08") throws -> Planbeeld {
        let indeling = try Organisatie.read(yaml: Array(Self.unit.utf8)).organisatie.op(try #require(Datum(dag)))
        return Planbeeld(
            indeling, termijn: try #require(Periode(van: 2027, tot: 2030)), themas: try Themalijst.standaard(), documenten: documenten,
            prioriteiten: prioriteiten)
    }

    @Test func `a joint plan counts for every municipality, its local part for one`() throws {
        let beeld = try beeld(
            [Self.document("samen", ["GM9101", "GM9102"], 2027, 2030)],
            [Self.prioriteit("samen", 1, "Ondermijning", "ondermijning"), Self.prioriteit("samen", 2, "Verkeer", "verkeer", gemeenten: ["GM9102"])])
        #expect(beeld.regel("GM9101")?.prioriteiten.map(\.nummer) == [1])
        #expect(beeld.regel("GM9102")?.prioriteiten.map(\.nummer) == [1, 2])
    }

    @Test func `a municipality without a plan is unknown and not silent`() throws {
        let beeld = try beeld([Self.document("a", ["GM9101"], 2027, 2030)], [Self.prioriteit("a", 1, "Drugs", "drugs")])
        let plaat = beeld.eenheidsplaat.praatplaat
        #expect(plaat.gemeenten.map(\.plan) == [.geldig, .ontbreekt, .ontbreekt])
        #expect(plaat.gelezen.count == 1)
    }

    @Test func `the plan of a former term is marked as expired and still counts`() throws {
        let beeld = try beeld([Self.document("oud", ["GM9103"], 2018, 2021)], [Self.prioriteit("oud", 1, "Jeugd", "jeugd")])
        #expect(beeld.eenheidsplaat.praatplaat.gemeenten.last?.plan == .verlopen)
        #expect(beeld.eenheidsplaat.praatplaat.geordend.rijen.first?.prioriteit == 1)
    }

    @Test func `there is a sheet of the unit and one of each district`() throws {
        let beeld = try beeld([], [])
        #expect(beeld.platen.map(\.praatplaat.naam) == ["Proefland", "Noord", "Zuid"])
        #expect(beeld.platen.map(\.praatplaat.isLeeg) == [true, true, true])
        #expect(beeld.plaat("bestaat-niet") == nil)
    }

    @Test func `the quotation is a sentence of a plan, with its page`() throws {
        let beeld = try beeld(
            [Self.document("a", ["GM9101"], 2027, 2030)],
            [Self.prioriteit("a", 1, "Drugs", "drugs", uitspraak: "Wij willen dat niemand dit gewoon vindt.")])
        let citaat = try #require(beeld.eenheidsplaat.praatplaat.themas.first?.citaat)
        #expect(citaat.tekst == "Wij willen dat niemand dit gewoon vindt.")
        #expect(citaat.gemeente == "Aaldorp")
        #expect(citaat.bladzijde == "3")
    }

    @Test func `without a word on it the term is that of most plans that have not ended`() throws {
        let dag = try #require(Datum("2026-10-08"))
        let plans = [
            Self.document("a", [], 2027, 2030), Self.document("b", [], 2027, 2030), Self.document("c", [], 2018, 2021),
            Self.document("d", [], 2024, 2027),
        ]
        #expect(Planbeeld.termijn(of: plans, on: dag) == Periode(van: 2027, tot: 2030))
        #expect(Planbeeld.termijn(of: [], on: dag) == Periode(van: 2027, tot: 2030))
    }
}

extension Planbeeld.Plaat: Equatable {
    public static func == (left: Planbeeld.Plaat, right: Planbeeld.Plaat) -> Bool { left.code == right.code && left.praatplaat == right.praatplaat }
}
