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

    /// When and who, as far as the facts go: the words of these papers are not kept here.
    private func bevat(_ number: String, _ rijen: [(String, String, Tijdvak.Precisie, String)]) throws {
        let stappen = try lezing(number).stappen
        for (van, tot, precisie, orgaan) in rijen {
            let gevonden = stappen.contains {
                $0.moment?.van.description == van && $0.moment?.tot.description == tot && $0.moment?.precisie == precisie
                    && $0.orgaan.lowercased() == orgaan.lowercased()
            }
            #expect(gevonden, "\(number): \(van) \(orgaan)")
        }
    }

    @Test func `every step of the planning of a unit is found, with its span, precision and body`() throws {
        try bevat(
            "002",
            [
                ("2018-01-25", "2018-01-25", .dag, "BBG"), ("2018-04-04", "2018-04-04", .dag, "DVO GLM"),
                ("2018-04-19", "2018-04-19", .dag, "DVO GLZ"),
                ("2018-04-23", "2018-04-23", .dag, "DVO TWN"), ("2018-06-20", "2018-06-20", .dag, "DVO IJSS"),
                ("2018-06-28", "2018-06-28", .dag, "DVO NOG"), ("2018-06-07", "2018-06-07", .dag, "BBG"), ("2018-09-12", "2018-09-12", .dag, "RVO"),
                ("2018-10-31", "2018-10-31", .dag, "Bestuurscollege"), ("2018-11-01", "2018-11-30", .maand, ""),
                ("2018-10-01", "2018-12-31", .vaag, ""), ("2019-01-01", "2019-03-31", .vaag, "minister van V&J"),
                ("2019-03-01", "2019-04-30", .maand, "DVO’s"), ("2019-03-01", "2019-04-30", .maand, "gemeenteraden"),
                ("2019-03-01", "2019-04-30", .maand, "Bestuurscollege"), ("2019-04-01", "2019-04-30", .maand, "BBG"),
            ])
    }

    @Test func `every step of the planning of a start note is found`() throws {
        try bevat(
            "003",
            [
                ("2019-07-01", "2019-07-31", .maand, "College"), ("2019-07-01", "2019-07-31", .maand, "Raad"),
                ("2019-07-01", "2019-09-30", .maand, "OOV"), ("2019-09-01", "2019-09-30", .maand, "OOV"),
                ("2019-10-01", "2019-10-31", .maand, "Raad"),
                ("2019-10-01", "2019-10-31", .maand, "College"), ("2019-11-01", "2019-11-30", .maand, "Raad"),
            ])
        #expect(try lezing("003").stappen.count == 8)
    }

    @Test func `every step of the message of a college is found, in its table and in its text`() throws {
        try bevat(
            "004",
            [
                ("2023-09-19", "2023-09-19", .dag, "Commissie samenleving"), ("2023-09-01", "2023-10-31", .maand, "inwoners"),
                ("2023-10-01", "2023-11-30", .maand, ""), ("2023-12-04", "2023-12-04", .dag, "Commissie Samenleving"),
                ("2023-12-21", "2023-12-21", .dag, "Raad"), ("2023-09-01", "2023-09-30", .maand, "raad"), ("2023-10-15", "2023-10-15", .dag, "raden"),
                ("2023-10-01", "2023-12-31", .vaag, ""),
            ])
        #expect(try lezing("004").stappen.first { $0.orgaan == "raden" }?.moment?.isUiterlijk == true)
    }
}
