import Formats
import Foundation
import Testing

@testable import Stip

/// Papers written by others, who did not see the reader, against the steps that they meant in them.
@Suite struct AndereHandTests {
    /// The whole program, as `stip lees` uses it: a process of its own opens the file, and the tables of a PDF are put back together.
    private func documentlezer() throws -> Documentlezer {
        let stip = HouseTests.root.appending(path: ".build/debug/stip").path
        return Documentlezer(lezer: try Lezer.standaard(nil), child: Child(executable: stip, arguments: ["uittreksel"]))
    }

    private func gelezen() async throws -> (goud: Stapgoud, lezingen: [(tekst: DocumentText, lezing: Lezing)]) {
        let goud = try Stapgoud.read()
        let paden = goud.documenten.map { Stapgoud.map.appending(path: "stukken/\($0.bestand)").path }
        let uitslagen = try await documentlezer().leesAlles(paden, voortgang: false) { $1 }
        let lezingen = try uitslagen.map { uitslag in
            guard case .gelezen(let tekst, let lezing) = uitslag else { return try #require(nil as (DocumentText, Lezing)?, "\(uitslag)") }
            return (tekst, lezing)
        }
        return (goud, lezingen)
    }

    @Test func `papers of another hand give most of their steps, few others, and each with its passage`() async throws {
        let (goud, lezingen) = try await gelezen()
        var maat = Stapmaat()
        for (document, (tekst, lezing)) in zip(goud.documenten, lezingen) {
            for stap in lezing.stappen {
                let bewijs = try #require(stap.bewijs)
                #expect(!bewijs.citaat.isEmpty && bewijs.citaat == tekst.text(bewijs.van..<bewijs.tot), "\(document.bestand)")
                #expect(tekst.pages[bewijs.bladzijde - 1].contains(bewijs.van), "\(document.bestand): \(bewijs.citaat)")
            }
            let stappen = lezing.stappen.compactMap(LezingJSON.Stap.init)
            #expect(stappen.count == lezing.stappen.count)
            maat.add(stappen, document)
        }
        #expect(lezingen.count == goud.documenten.count && goud.documenten.count >= 70 && maat.goud >= 740)
        let fouten = maat.fouten.joined(separator: "\n")
        #expect(maat.nauwkeurigheid >= 0.94, "\(maat.verslag)\n\(fouten)")
        #expect(maat.vindkans >= 0.93, "\(maat.verslag)\n\(fouten)")
        #expect(maat.deel(maat.precisie) >= 0.97, "\(maat.verslag)")
        #expect(maat.deel(maat.orgaan) >= 0.9, "\(maat.verslag)")
    }
}
