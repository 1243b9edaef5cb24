import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// A board chose in its meeting: the secretaris takes it over from the minutes, and somebody else looks at it before it counts.
@Suite struct HandinvoerPagesTests {
    private static let zeven = "gekozen=a&gekozen=b&gekozen=c&gekozen=d&gekozen=e&gekozen=f&gekozen=g"
    private static let bewijs = "datum=2026-10-07&verslag=Verslag+DVO+7+oktober,+punt+4"

    private func site(
        _ database: String = ":memory:",
        _ body:
            @escaping @Sendable (Proefbiljet, Stemronde, _ path: String, _ secretaris: HTTPFields, _ lid: HTTPFields, any TestClientProtocol)
            async throws -> Void
    ) async throws {
        let proef = try await Proefbiljet(database)
        let ronde = try await proef.ronde()
        let secretaris = try await proef.store.logIn(Proefbiljet.secretaris)
        let lid = try await proef.store.logIn(Proefbiljet.lid)
        try await app(over: proef.store).test(.router) { client async throws in
            try await body(proef, ronde, "\(proef.path(ronde))/invoer", secretaris, lid, client)
        }
    }

    @Test(arguments: databases) func `what the secretaris entered counts when somebody else found it right`(database: String) async throws {
        try await site(database) { proef, ronde, path, secretaris, lid, client in
            let form = try await client.get(path, secretaris).text
            #expect(form.contains("Voer de keuze van DVO Merenkust in") && form.contains("Waar staat de keuze?"))
            let entered = try await client.post(path, "\(Self.bewijs)&\(Self.zeven)&antwoord-v2=Meer+water", secretaris)
            #expect(entered.headers[.location] == path)
            #expect(try await proef.verstuurd(ronde) == nil)
            let own = try await client.get(path, secretaris).text
            #expect(own.contains("wacht op een tweede paar ogen") && !own.contains("Bevestig: dit staat in het verslag"))
            // Who entered it cannot be the second pair.
            let merk = try #require(try await client.get(path, lid).merk)
            #expect(try await client.post("\(path)/bevestiging", "op=\(merk)", secretaris).status == .forbidden)
            let seen = try await client.get(path, lid)
            #expect(
                seen.text.contains("Verslag DVO 7 oktober, punt 4") && seen.text.contains("Meer water") && seen.text.contains("Verkeersveiligheid"))
            let confirmed = try await client.post("\(path)/bevestiging", "op=\(merk)", lid)
            #expect(confirmed.status == .seeOther)
            let biljet = try #require(try await proef.verstuurd(ronde))
            #expect(biljet.invoer?.door == "Sjoerd Tammens" && biljet.invoer?.bevestigdDoor == "Wietske Aalders")
            let receipt = try await client.get(try #require(confirmed.headers[.location]), lid).text
            #expect(receipt.contains("Met de hand ingevoerd door Sjoerd Tammens") && receipt.contains("bevestigd door Wietske Aalders"))
        }
    }

    @Test func `everything that is missing is said at once, and what was filled in stays`() async throws {
        try await site { proef, ronde, path, secretaris, lid, client in
            let refused = try await client.post(path, "datum=2026-10-09&verslag=&gekozen=a&antwoord-v2=Meer+water", secretaris)
            #expect(refused.status == .badRequest)
            for field in ["datum", "verslag", "keuze"] { #expect(refused.text.contains("href=\"#\(field)\""), "\(field)") }
            #expect(
                refused.text.contains("value=\"a\" checked") && refused.text.contains("Meer water</textarea>") && refused.text.contains("2026-10-09"))
            #expect(try await client.post(path, "\(Self.bewijs)&\(Self.zeven)", lid).status == .forbidden)
            #expect(try await client.get(path, lid).status == .forbidden)
        }
    }

    @Test func `what was found wrong goes back with a reason, and what was entered anew is looked at anew`() async throws {
        try await site { proef, ronde, path, secretaris, lid, client in
            _ = try await client.post(path, "\(Self.bewijs)&\(Self.zeven)", secretaris)
            let first = try #require(try await client.get(path, lid).merk)
            proef.clock.advance(1)
            _ = try await client.post(path, "\(Self.bewijs)&\(Self.zeven.replacing("=a", with: "=h"))", secretaris)
            let stale = try await client.post("\(path)/bevestiging", "op=\(first)", lid)
            #expect(stale.status == .conflict && stale.text.contains("opnieuw ingevoerd"))
            let second = try #require(try await client.get(path, lid).merk)
            let bare = try await client.post("\(path)/weigering", "op=\(second)&reden=", lid)
            #expect(bare.status == .badRequest && bare.text.contains("href=\"#reden\""))
            #expect(try await client.post("\(path)/weigering", "op=\(second)&reden=Er+stond+iets+anders", lid).status == .seeOther)
            #expect(try await proef.verstuurd(ronde) == nil)
            #expect(try await client.get(path, secretaris).text.contains("Leg voor aan een ander"))
        }
    }
}

extension TestResponse {
    /// Which of the entries stands on the page.
    fileprivate var merk: String? { text.firstMatch(of: /name="op" value="(\d+)"/).map { String($0.output.1) } }
}
