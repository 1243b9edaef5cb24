import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// Plannings through the doors.
@Suite struct PlanningPagesTests {
    @Test(arguments: databases) func `the coördinator looks, moves and takes back; a reader only looks`(database: String) async throws {
        let (store, _, id) = try await Proefplanning.store(database)
        let (coordinator, lezer) = (try await store.logIn(), try await store.logIn(Cast.lezer))
        try await app(over: store).test(.router) { client in
            let path = "/planning/\(id)"
            #expect(try await client.get("/planning", lezer).text.contains("Proefplanning"))
            let page = try await client.get(path, coordinator).text
            #expect(page.contains("<svg class=\"stip-chart\"") && page.contains("Eerst aan de beurt") && page.contains("Voeg een stap toe"))
            #expect(!page.contains("HTML(") && !page.contains("Optional("))
            #expect(!(try await client.get(path, lezer).text.contains("Voeg een stap toe")))
            let list = try await client.get(path + "/lijst?orgaan=bbg", lezer).text
            #expect(list.contains("2 van 6 stappen") && list.contains("top vijf") && !list.contains(">doelen</a>"))
            #expect(try await client.get(path + "/lijst?zoek=nergens", lezer).text.contains("Geen stap past hierbij"))
            #expect(try await client.get(path + "/maand?maand=2026-11", lezer).text.contains("3 stappen op een dag in deze maand"))
            #expect(try await client.get(path + "/maand?maand=2026-13", lezer).status == .notFound)

            let bad = try await client.post(path + "/stappen/top/verplaatsing", "versie=1&wanneer=dag&van=2027-02-30&reden=Zo", coordinator)
            #expect(bad.status == .badRequest && bad.text.contains("id=\"van-fout\"") && bad.text.contains("<title>Fout: "))
            let moved = try await client.post(path + "/stappen/top/verplaatsing", "versie=1&wanneer=dag&van=2026-12-03&reden=%3Cb%3Eziek", coordinator)
            #expect(moved.status == .seeOther)
            let after = try await client.get(try #require(moved.headers[.location]), coordinator).text
            #expect(after.contains("Bewaard") && after.contains("&lt;b&gt;ziek") && after.contains("Draai dit terug"))
            let step = try await client.get(path + "/stappen/top", lezer).text
            #expect(step.contains("Eerst gepland") && step.contains("donderdag 19 november 2026") && step.contains("&lt;b&gt;ziek"))
            #expect(!step.contains("Verplaats deze stap"))
            let second = try await client.post(path + "/stappen/top/verplaatsing", "versie=1&wanneer=dag&van=2026-12-10&reden=Later", coordinator)
            #expect(second.status == .conflict && second.text.contains("Noor Hazelhoff verplaatste") && second.text.contains("value=\"2026-12-10\""))
            #expect(second.text.contains("name=\"versie\" value=\"2\"") && second.text.contains("Later"))
            #expect(try await client.post(path + "/terugdraaien", "daad=1", lezer).status == .forbidden)
            #expect(try await client.post(path + "/terugdraaien", "daad=1", coordinator).status == .seeOther)
            #expect(try await client.post(path + "/terugdraaien", "daad=1", coordinator).status == .conflict)

            let ring = "orgaan=DVO+Merenkust&wat=zeven&nodig=besluit&versie=1&duur=1&wachttijd=0"
            let circle = try await client.post(path + "/stappen/een", ring, coordinator)
            #expect(circle.status == .badRequest && circle.text.contains("id=\"nodig-fout\"") && circle.text.contains("wachten op elkaar"))
            let added = try await client.post(path + "/stappen", "orgaan=RVO&wat=advies&wanneer=onbekend", coordinator)
            #expect(added.status == .seeOther)
            #expect(try await client.get(path + "/stappen/rvo-advies", lezer).text.contains("Nog geen datum"))
            #expect(try await client.post(path + "/stappen/rvo-advies/verwijdering", "versie=1", coordinator).status == .seeOther)
            #expect(try await client.get(path + "/stappen/rvo-advies", lezer).status == .notFound)
            #expect(try await client.get("/planning/nieuw", lezer).status == .forbidden)
            #expect(try await client.get("/planning/bestaat-niet", lezer).status == .notFound)
        }
    }
}
