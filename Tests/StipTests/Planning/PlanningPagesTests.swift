import Foundation
import HTTPTypes
import Hummingbird
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

    @Test func `a trial changes nothing until somebody takes it over`() async throws {
        let (store, planningen, id) = try await Proefplanning.store()
        let coordinator = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let path = "/planning/\(id)"
            let page = try await client.get(path, coordinator).text
            #expect(page.contains("Kan niet: BBG mist nog ‘zeven van tien’ van DVO Eilanden"))
            #expect(page.contains("DVO Eilanden komt zeven dagen na BBG"))
            let better = try await client.get(path + "/watals?stap=top&naar=2026-12-03", coordinator).text
            #expect(better.contains("Dit is dan opgelost") && better.contains("Neem over in de planning"))
            #expect(try await planningen.planning(id, by: Cast.lezer).dossier.stap("top")?.versie == 1)
            let worse = try await client.get(path + "/watals?stap=een&naar=2026-11-26", coordinator).text
            #expect(worse.contains("Dit gaat dan mis"))
            let away = try await client.get(path + "/watals?persoon=burgemeester+van+Bronkhaven&vanaf=2026-11-16&totenmet=2026-11-20", coordinator).text
            #expect(away.contains("Kan dan niet doorgaan") && away.contains("top vijf"))
            let meeting = try await client.get(path + "/watals", coordinator).text
            #expect(meeting.contains("Een vergadering op een andere dag") || meeting.contains("Een stap op een andere dag"))
            #expect(try await client.get(path + "/watals?vergadering=weg&nieuwedag=", coordinator).text.contains("Kies een vergadering uit de lijst."))
            for (query, field) in [("stap=top&naar=2027-02-30", "naar"), ("stap=weg&naar=2026-12-03", "stap"), ("persoon=x&vanaf=2026-12-03&totenmet=2026-12-01", "totenmet")] {
                let bad = try await client.get("\(path)/watals?\(query)", coordinator)
                #expect(bad.status == .badRequest && bad.text.contains("href=\"#\(field)\""), "\(query)")
            }
            let back = try await client.get(path + "/terug?vastgesteld=2027-03-25", coordinator)
            #expect(back.status == .ok && back.text.contains("Uiterlijke dagen") && back.text.contains("Dit bepaalt het begin"))
            #expect(try await client.get(path + "/terug?vastgesteld=30-2-2027", coordinator).text.contains("id=\"vastgesteld-fout\""))
        }
    }

    @Test func `everything of a planning can be taken along, and its file reads back to the same`() async throws {
        let (store, planningen, id) = try await Proefplanning.store()
        let lezer = try await store.logIn(Cast.lezer)
        try await app(over: store).test(.router) { client in
            let path = "/planning/\(id)"
            let file = try await client.get(path + "/bestand", lezer)
            #expect(file.headers[.contentDisposition]?.contains("planning-proefplanning-") == true)
            let read = try Planningsbestand.read(yaml: Array(file.text.utf8)).planning
            #expect(read == (try await planningen.planning(id, by: Cast.lezer)).dossier.planning)
            let drawing = try await client.get(path + "/tijdlijn/svg", lezer)
            #expect(drawing.headers[.contentType] == "image/svg+xml" && drawing.text.hasPrefix("<svg xmlns"))
            let list = try await client.get(path + "/stappenlijst?vorm=rfc4180", lezer).text
            #expect(list.hasPrefix("Stap,Wie,Handeling,Wat") && list.contains("top,BBG,kiezen,top vijf,2026-11-19,2026-11-19,dag,nee,2026-11-19"))
            let table = try await client.get(path + "/procestabel", lezer).text
            #expect(table.contains("Uiterlijk 25 maart 2027") && table.contains("Vaststellen: beleidsplan") && table.contains("Januari 2027"))
            let paper = try await client.get(path + "/procestabel/odt", lezer)
            #expect(paper.headers[.contentType] == "application/vnd.oasis.opendocument.text" && paper.body.readableBytes > 2_000)
        }
    }

    @Test func `programs read plannings, and move a step when they say which one they saw`() async throws {
        let (store, _, id) = try await Proefplanning.store()
        let (reader, keeper) = (try await store.key(), try await store.key(.coordinator))
        try await app(over: store).test(.router) { client in
            let path = "/api/v1/planningen/\(id)"
            #expect(try await client.get("/api/v1/planningen", reader).text.contains("\"stappen\":6"))
            #expect(try await client.get(path + "/stappen", reader).text.contains("\"precisie\":\"maand\""))
            #expect(try await client.get(path + "/bevindingen", reader).text.contains("\"regel\":\"P1\""))
            let one = try await client.get(path + "/stappen/top", reader)
            let body = "{\"van\": \"2026-12-03\", \"reden\": \"Dan is iedereen er.\"}"
            func move(_ key: HTTPFields, _ tag: String?) async throws -> TestResponse {
                var headers = key
                headers[.contentType] = "application/json"
                headers[.ifMatch] = tag
                return try await client.executeRequest(
                    uri: path + "/stappen/top/verplaatsingen", method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            #expect(try await move(keeper, nil).status == .preconditionRequired)
            #expect(try await move(reader, one.headers[.eTag]).status == .forbidden)
            let moved = try await move(keeper, one.headers[.eTag])
            #expect(moved.status == .ok && moved.text.contains("2026-12-03") && moved.text.contains("Dan is iedereen er."))
            #expect(try await move(keeper, one.headers[.eTag]).status == .preconditionFailed)
        }
    }
}
