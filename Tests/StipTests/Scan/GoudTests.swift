import Formats
import Foundation
import Testing

@testable import Stip

/// The reader against the gold of the example plans. The figures stand in docs/leeskwaliteit.md; here they may not fall.
@Suite struct GoudTests {
    private func gemeten() async throws -> Leesmaat {
        var maat = Leesmaat()
        for (goud, lezing) in try await lezingen() { maat.add(lezing, goud) }
        return maat
    }

    private func lezingen() async throws -> [(Goud.Document, Lezing)] {
        let namen = try Goud.gemeenten().map { Namenlijst.Naam(code: $0.code, naam: $0.naam, niveau: .gemeente, schrijfwijzen: []) }
        let lezer = Lezer(themas: Proeftekst.themas, namen: Namenlijst(namen))
        var result: [(Goud.Document, Lezing)] = []
        for goud in try Goud.read().documenten where goud.status == "gelezen" {
            result.append((goud, lezer.lees(try await extract(Goud.map.appending(path: "plannen/\(goud.bestand)").path))))
        }
        return result
    }

    @Test func `of all plans one holds the name of another municipality`() async throws {
        let found = try await lezingen().flatMap(\.1.opmerkingen)
        #expect(found.filter { $0.soort == .naamVanAndereGemeente }.map(\.bewijs.citaat) == ["Bargerwoude"])
        // A round table with the council eight days after its election: real, and the only other one.
        let others = found.filter { $0.soort != .naamVanAndereGemeente }
        #expect(others.map(\.soort) == [.p5] && others.allSatisfy { $0.bewijs.citaat.contains("26 maart 2026") }, "\(others)")
    }

    @Test func `the example plans are read as a careful reader does`() async throws {
        let maat = try await gemeten()
        #expect(maat.documenten == 30)
        #expect(maat.prioriteit.precisie >= 0.97, "prioriteit: \(maat.prioriteit)")
        #expect(maat.prioriteit.vangst >= 0.97, "prioriteit: \(maat.prioriteit)")
        #expect(maat.thema.precisie >= 0.97, "thema: \(maat.thema)")
        #expect(maat.doorlopend.precisie >= 0.80, "doorlopend: \(maat.doorlopend)")
        #expect(maat.doorlopend.vangst >= 0.80, "doorlopend: \(maat.doorlopend)")
        #expect(maat.soort == 30 && maat.periode == 30 && maat.organisaties >= 29)
        #expect(maat.titel >= 28 && maat.datum >= 29 && maat.kenmerk >= 29)
    }

    @Test func `what is certain is right more often than what is not`() async throws {
        let found = try await gemeten().zekerheden
        let sure = found.filter { $0.zekerheid >= 0.9 }, unsure = found.filter { $0.zekerheid < 0.75 }
        func share(_ list: [(zekerheid: Double, goed: Bool)]) -> Double { list.isEmpty ? 1 : Double(list.count { $0.goed }) / Double(list.count) }
        #expect(share(sure) >= 0.95)
        #expect(sure.count > unsure.count)
        #expect(unsure.isEmpty || share(unsure) <= share(sure))
    }
}
