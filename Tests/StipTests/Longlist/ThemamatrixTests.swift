import Formats
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// The matrix as a value, and through the doors.
@Suite struct ThemamatrixTests {
    private func beeld() throws -> Planbeeld {
        let indeling = try Organisatie.read(yaml: Array(PlanbeeldTests.unit.utf8)).organisatie.op(try dag("2026-10-08"))
        var confirmed = PlanbeeldTests.prioriteit("a", 1, "Ondermijning", "ondermijning")
        confirmed.oordeel = Oordeel(stand: .bevestigd, door: "Jelle", op: Cast.now)
        var besides = PlanbeeldTests.prioriteit("a", 3, "Jeugd", "jeugd")
        besides.vondst.rang = .doorlopend
        return Planbeeld(
            indeling, termijn: try #require(Periode(van: 2027, tot: 2030)), themas: try Themalijst.standaard(),
            documenten: [PlanbeeldTests.document("a", ["GM9101"], 2027, 2030), PlanbeeldTests.document("b", ["GM9103"], 2027, 2030)],
            prioriteiten: [
                confirmed, PlanbeeldTests.prioriteit("a", 2, "Aanpak ondermijning", "ondermijning"), besides,
                PlanbeeldTests.prioriteit("b", 1, "Ondermijning", "ondermijning"),
            ])
    }

    @Test func `a figure counts passages and says what is priority and what is confirmed`() throws {
        let matrix = try Themamatrix(try beeld())
        #expect(matrix.rijen.map(\.code) == ["ondermijning", "jeugd"])
        let cel = try #require(matrix.rijen[0].cellen["GM9101"])
        #expect(cel.prioriteiten.map(\.nummer) == [1, 2] && cel.rang == .prioriteit && cel.bevestigd == 1 && !cel.isBevestigd)
        #expect(matrix.rijen[1].cellen["GM9101"]?.rang == .doorlopend)
        #expect(matrix.rijen[0].eenheid == Themamatrix.Aandeel(noemt: 2, prioriteit: 2, bevestigd: 0, gelezen: 2))
        #expect(matrix.themas(of: "GM9101") == 2 && matrix.themas(of: "GM9102") == 0)
        #expect(matrix.onbevestigd.map(\.gemeente.code) == ["GM9101", "GM9103"])
    }

    @Test func `a district counts its own plans beside those of the unit`() throws {
        let noord = try Themamatrix(try beeld(), district: "district-noord")
        #expect(noord.kolommen.map(\.gemeente.code) == ["GM9101", "GM9102"] && noord.kolommen.map(\.isGelezen) == [true, false])
        #expect(noord.rijen[0].hier == Themamatrix.Aandeel(noemt: 1, prioriteit: 1, bevestigd: 0, gelezen: 1))
        #expect(noord.rijen[0].eenheid.gelezen == 2)
        #expect(throws: Refusal(.geenDistrict)) { try Themamatrix(try beeld(), district: "weg") }
        #expect(throws: Refusal(.geenBasisteam)) { try Themamatrix(try beeld(), district: "district-noord", basisteam: "weg") }
    }

    @Test func `the sheet has a row for each municipality and theme, also where nothing is known`() throws {
        let rows = try Themamatrix(try beeld()).sheet.rows
        #expect(rows.count == 6)
        let silent = try #require(rows.first { $0[0] == .text("GM9103") && $0[6] == .text("jeugd") })
        #expect(silent[8] == .text("niet genoemd") && silent[9] == .number(0))
        let unknown = try #require(rows.first { $0[0] == .text("GM9102") })
        #expect(unknown[8] == .text("onbekend") && unknown[9] == .empty)
    }

    @Test(arguments: databases) func `the matrix is a page, four files and a resource`(database: String) async throws {
        let store = try await Proefplannen.store(database)
        let (cookie, key) = (try await store.logIn(Cast.lezer), try await store.key())
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/themas/matrix", cookie).text
            #expect(page.contains("<h1 class=\"utrecht-heading-1\">Ondermijning staat voorop in alle 3 gelezen plannen</h1>"))
            #expect(page.contains("stip-count--prioriteit stip-count--voorstel") && page.contains("role=\"region\""))
            let path = try #require(page.firstMatch(of: /class="stip-count[^"]*" href="([^"#]+)/)?.1)
            #expect(try await client.get(String(path), cookie).status == .ok)
            #expect(try await client.get("/themas/matrix?district=district-noord", cookie).text.contains("aria-current=\"page\">Noord 2"))
            #expect(try await client.get("/themas/matrix?district=weg", cookie).status == .notFound)
            #expect(try await client.get("/themas/matrix/GM9101/ondermijning", cookie).text.contains("Ondermijning in het plan van Aaldorp"))
            #expect(try await client.get("/themas/matrix/GM9101/weg", cookie).status == .notFound)
            for form in Sheet.Form.allCases {
                let file = try await client.get("/themas/matrix/lijst?vorm=\(form.rawValue)", cookie)
                let name = try #require(file.headers[.contentDisposition])
                #expect(file.status == .ok && file.headers[.contentType] == form.mediaType)
                #expect(name.contains("themas-per-gemeente-proefland-") && name.contains(".\(form.ending)\""))
            }
            #expect(try await client.get("/themas/matrix/lijst?vorm=exe", cookie).status == .badRequest)
            let json = try await client.get("/api/v1/matrix?district=district-noord", key)
            #expect(json.status == .ok && json.text.contains("\"thema\":\"ondermijning\""))
            #expect(try await client.get("/api/v1/matrix?district=weg", key).status == .notFound)
        }
    }
}
