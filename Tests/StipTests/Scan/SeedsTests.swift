import Formats
import Foundation
import Testing

@testable import Stip

/// The papers of the field, which are not in this repository: read where they are at hand.
private let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/seeds").standardizedFileURL

@Suite(.enabled(if: FileManager.default.fileExists(atPath: seeds.path), "the folder ../shared/seeds is not at hand"))
struct SeedsTests {
    private func lezing(_ number: String) throws -> Lezing {
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: seeds.path).first { $0.hasPrefix(number) })
        let namen = [("GM0150", "Deventer"), ("GM0397", "Heemstede"), ("GM0141", "Almelo")].map {
            Namenlijst.Naam(code: $0, naam: $1, niveau: .gemeente, schrijfwijzen: [])
        }
        return Lezer(themas: Proeftekst.themas, namen: Namenlijst(namen)).lees(reflow(Array(try Data(contentsOf: seeds.appending(path: name)))))
    }

    @Test func `papers about the process name no priorities`() throws {
        for (number, soort) in [("000", Documentsoort.oplegnotitie), ("002", .procesplanning), ("004", .collegebericht)] {
            #expect(try lezing(number).soort == soort)
            #expect(try lezing(number).prioriteiten.isEmpty)
        }
    }

    @Test func `a law that is quoted is not the title`() throws {
        #expect(try lezing("002").titel == "Planning voor een Veiligheidsstrategie (VS) 2019-2022")
    }

    @Test func `no paper of the field holds the name of another municipality`() throws {
        for number in ["000", "001", "002", "003", "004"] {
            #expect(try !lezing(number).opmerkingen.contains { $0.soort == .naamVanAndereGemeente })
        }
    }

    @Test func `a paper tells of a meeting as past that was nine days later`() throws {
        let opmerkingen = try lezing("000").opmerkingen.filter { $0.soort == .datumNaDagtekening }
        #expect(opmerkingen.map(\.bewijs.citaat) == ["29 maart 2023"])
        for number in ["001", "002", "003", "004"] {
            let soorten = Set(try lezing(number).opmerkingen.map(\.soort))
            #expect(soorten.isDisjoint(with: [.datumNaDagtekening, .artikelKloptNiet, .wobOfWoo]), "\(number): \(soorten)")
        }
    }

    @Test func `the message of a college has its number, date, term and sender`() throws {
        let lezing = try lezing("004")
        #expect(lezing.kenmerk == "1195848" && lezing.datum?.description == "2023-07-11")
        #expect(lezing.periode == Periode(van: 2024, tot: 2027))
        #expect(lezing.organisaties.map(\.code) == ["GM0397"])
    }

    @Test func `the agenda in blocks gives all its themes with their block`() throws {
        let lezing = try lezing("001")
        #expect(lezing.soort == .strategischeAgenda && lezing.periode == Periode(van: 2022, tot: 2025))
        #expect(lezing.prioriteiten.count == 14 && lezing.prioriteiten.allSatisfy { $0.rang == .prioriteit })
        #expect(lezing.prioriteiten.map { $0.groep?.first } == Array("AAABBBBBBCCCCC").map { Optional($0) })
        #expect(lezing.prioriteiten.first?.groep == "A. Veiligheidsvraagstukken")
    }

    @Test func `the nota has four priorities and seven themes that go on`() throws {
        let lezing = try lezing("003")
        #expect(lezing.soort == .nota && lezing.kenmerk == "2019-001335" && lezing.datum?.description == "2019-06-27")
        #expect(lezing.organisaties.map(\.code) == ["GM0150"])
        #expect(lezing.eerste == ["Ondermijning en weerbaarheid", "Zorg en Veiligheid", "Drugs", "Cyber"])
        #expect(lezing.namen(.doorlopend).count == 7)
    }
}
