import Foundation
import Testing

@testable import Stip

@Suite struct PlanstandTests {
    private let dag = Datum(jaar: 2026, maand: 10, dag: 8)!

    private func stand(of documenten: [Document]) -> (Planstand, ID<Document>?) {
        let plan = Gemeenteplan(of: "GM9001", among: documenten, on: dag)
        return (plan.stand, plan.document?.id)
    }

    @Test func `a plan whose term holds today is valid`() {
        #expect(stand(of: [.plan("a", 2024, 2027)]) == (.geldig, "a"))
    }

    @Test func `a plan in its last year runs out`() {
        #expect(stand(of: [.plan("a", 2023, 2026)]) == (.looptAf, "a"))
    }

    @Test func `a plan of the former term is expired`() {
        #expect(stand(of: [.plan("a", 2018, 2021), .plan("b", 2014, 2017)]) == (.verlopen, "a"))
    }

    @Test func `without a document the plan is missing`() {
        #expect(stand(of: []) == (.ontbreekt, nil))
    }

    @Test func `the plan of a neighbour is not the own plan`() {
        #expect(stand(of: [.plan("a", 2024, 2027, of: ["GM9002"])]) == (.ontbreekt, nil))
    }

    @Test func `a joint plan is the plan of each`() {
        #expect(stand(of: [.plan("a", 2024, 2027, of: ["GM9002", "GM9001"])]) == (.geldig, "a"))
    }

    @Test func `another paper of the municipality is not its plan`() {
        var nota = Document.plan("a", 2024, 2027)
        nota.soort = .startnotitie
        #expect(stand(of: [nota]) == (.ontbreekt, nil))
    }

    @Test func `a scan is unreadable, also beside an expired plan`() {
        var scan = Document.plan("s", 2024, 2027)
        scan.stand = .leeg
        #expect(stand(of: [scan]) == (.onleesbaar, "s"))
        #expect(stand(of: [scan, .plan("a", 2018, 2021)]) == (.onleesbaar, "s"))
        #expect(stand(of: [scan, .plan("a", 2024, 2027)]) == (.geldig, "a"))
    }

    @Test func `a document that still waits says nothing`() {
        var waiting = Document.plan("w", 2024, 2027)
        waiting.stand = .wacht
        #expect(stand(of: [waiting]) == (.ontbreekt, nil))
    }

    @Test func `a removed plan does not count`() {
        var removed = Document.plan("a", 2024, 2027)
        removed.verwijderd = Date(timeIntervalSince1970: 0)
        #expect(stand(of: [removed]) == (.ontbreekt, nil))
    }

    @Test func `what holds today goes before what begins next year`() {
        #expect(stand(of: [.plan("b", 2027, 2030), .plan("a", 2023, 2026)]) == (.looptAf, "a"))
        #expect(stand(of: [.plan("b", 2027, 2030), .plan("a", 2018, 2021)]) == (.geldig, "b"))
    }

    @Test func `of two plans of one term the newest counts, whatever the order`() {
        var first = Document.plan("a", 2024, 2027)
        var second = Document.plan("b", 2024, 2027)
        first.datum = Datum(jaar: 2024, maand: 6, dag: 1)
        second.datum = Datum(jaar: 2023, maand: 12, dag: 1)
        #expect(stand(of: [first, second]) == (.geldig, "a"))
        #expect(stand(of: [second, first]) == (.geldig, "a"))
    }

    @Test func `without a term a plan holds four years from its date`() {
        var plan = Document.plan("a", 2024, 2027)
        (plan.periode, plan.datum) = (nil, Datum(jaar: 2022, maand: 12, dag: 1))
        #expect(stand(of: [plan]) == (.verlopen, "a"))
        plan.datum = Datum(jaar: 2023, maand: 1, dag: 1)
        #expect(stand(of: [plan]) == (.looptAf, "a"))
        plan.datum = nil
        #expect(stand(of: [plan]) == (.geldig, "a"))
    }
}

extension Document {
    static func plan(_ id: String, _ van: Int, _ tot: Int, of codes: [String] = ["GM9001"]) -> Document {
        var document = Document(
            id: ID(id), bestandsnaam: "\(id).pdf", sha256: String(repeating: "0", count: 64), grootte: 10, stand: .gelezen,
            ontvangen: Cast.now, door: "Noor")
        document.soort = .integraalVeiligheidsplan
        document.periode = Periode(van: van, tot: tot)
        document.herkomst = codes.map { Herkomst(code: $0, naam: $0, niveau: .gemeente, bron: .tekst) }
        return document
    }
}

/// Literals for the small numbers of tests.
extension ID: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
