import Database
import Foundation
import Testing

@testable import Stip

/// A longlist from a file: `stip importeer longlist`.
@Suite struct LonglistbestandTests {
    private static let twee = """
        naam: Longlist voor de DVO’s
        datum: 2027-10-08
        kandidaten:
        - {naam: Ondermijning, omschrijving: Schuren en winkels., themas: [ondermijning], oordelen: {schaal: {score: 3, reden: Gaat over grenzen.}}}
        - {naam: Jeugd, omschrijving: Eerder in beeld., themas: [jeugd]}
        """

    private func codes(_ body: () async throws -> Void) async throws -> [String] {
        do {
            try await body()
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.code)
        }
    }

    @Test(arguments: databases) func `candidates rest on the plans, and the list is frozen`(database: String) async throws {
        let store = try await Proefplannen.store(database)
        let longlists = Longlists(store: store)
        let bestand = try Longlistbestand(yaml: Array(Self.twee.utf8))
        let id = try #require(try await longlists.importeer(bestand, by: Cast.coordinator))
        let longlist = try await longlists.longlist(id, by: Cast.lezer)
        #expect(longlist.regels.map(\.naam) == ["Ondermijning", "Jeugd"])
        #expect(longlist.regels[0].noemt == 3 && longlist.regels[0].oordelen[.schaal]?.score == 3)
        #expect(longlist.regels[1].bronnen.allSatisfy { !$0.citaat.isEmpty } && longlist.regels[1].noemt == 2)
    }

    @Test(arguments: databases) func `the same file again keeps the candidates and makes a second version`(database: String) async throws {
        let store = try await Proefplannen.store(database)
        let longlists = Longlists(store: store)
        let bestand = try Longlistbestand(yaml: Array(Self.twee.utf8))
        try await longlists.importeer(bestand, by: Cast.coordinator)
        let first = try await longlists.werk(by: Cast.lezer).werk.lijst.map(\.id)
        try await longlists.importeer(bestand, by: Cast.coordinator)
        let (werk, _, versies) = try await longlists.werk(by: Cast.lezer)
        #expect(werk.lijst.map(\.id) == first && werk.kandidaten.count == 2 && versies.count == 2)
    }

    @Test(arguments: databases) func `what is wrong is told at once, and nothing is kept`(database: String) async throws {
        let store = try await Proefplannen.store(database)
        let longlists = Longlists(store: store, maximum: 1)
        let bestand = try Longlistbestand(
            yaml: Array(Self.twee.replacing("[jeugd]", with: "[jeugt]").replacing("reden: Gaat over grenzen.", with: "reden: \"\"").utf8))
        let found = try await codes { try await longlists.importeer(bestand, by: Cast.coordinator) }
        #expect(found == ["score-zonder-reden", "onbekend-thema", "longlist-vol"])
        #expect(try await longlists.werk(by: Cast.lezer).werk.kandidaten.isEmpty)
        #expect(try await codes { try await longlists.importeer(bestand, by: Cast.lezer) } == ["mag-niet-groeperen"])
        #expect(try await codes { try await longlists.importeer(bestand, by: Cast.analist) } == ["mag-longlist-niet-vastleggen"])
    }

    @Test(arguments: [
        ("naam: x", ["geen-longlistbestand"]), ("[1, 2]", ["geen-longlistbestand"]),
        (twee.replacing("2027-10-08", with: "2027-02-30"), ["verkeerde-longlistdatum"]),
        (twee.replacing("naam: Jeugd", with: "naam: Ondermijning"), ["kandidaat-dubbel"]),
        (twee.replacing("schaal:", with: "schoonheid:"), ["onbekend-criterium"]),
    ]) func `a wrong file says what is wrong`(text: String, expected: [String]) {
        do throws(Refusal) {
            _ = try Longlistbestand(yaml: Array(text.utf8))
            Issue.record("It was taken.")
        } catch {
            #expect(error.reasons.map(\.code) == expected)
        }
    }

    @Test func `the longlist of the example can be read`() throws {
        let bestand = try Longlistbestand(yaml: Array(Data(contentsOf: Goud.map.appending(path: "longlist.yaml"))))
        #expect(bestand.kandidaten.count == 10 && bestand.kandidaten.allSatisfy { $0.oordelen.count == 4 })
    }
}
