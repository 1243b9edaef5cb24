import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct DocumentenAPITests {
    @Test func `files come in and can be read back with their findings`() async throws {
        let documenten = try await Documenten.proef()
        let key = try await documenten.store.key(.analist)
        let form = Formulier([
            ("bestanden", "ivp-aldermeer.pdf", String(decoding: Bestand.aldermeer.inhoud, as: UTF8.self)), ("bestanden", "leeg.pdf", ""),
        ])
        try await documentenApp(documenten).test(.router) { client async throws in
            let made = try await form.post(to: "/api/v1/documenten", client, key)
            #expect(made.status == .created)
            let path = try #require(made.headers[.location])
            #expect(try made.json["isKlaar"] == false)
            try await documenten.leeswerk.drain()
            let levering = try await client.get(path, key).json
            #expect(levering["isKlaar"] == true)

            let list = try await client.get("/api/v1/documenten?organisatie=GM9001&status=gelezen&q=schuur", key).json
            #expect(list["aantal"] == 0)
            let found = try await client.get("/api/v1/documenten?organisatie=GM9001&status=gelezen&q=schuren", key).json
            guard case .list(let items) = found["resultaten"], case .text(let id) = items.first?["id"] else {
                Issue.record("no document in the list")
                return
            }
            #expect(items[0]["titel"] == "Samen veilig Aldermeer")
            #expect(items[0]["periode"] == ["van": 2024, "tot": 2027])
            #expect(items[0]["sha256"] == .text(Bestand.aldermeer.sha256))

            let findings = try await client.get("/api/v1/documenten/\(id)/prioriteiten", key).json
            #expect(findings["aantal"] == 3)
            let tekst = try await client.get("/api/v1/documenten/\(id)/tekst?bladzijde=2", key).json
            guard case .list(let pages) = tekst["resultaten"] else { return }
            #expect(pages.map { $0["bladzijde"] } == [2])
            #expect(try await client.get("/api/v1/documenten/\(id)/origineel", key).text == String(decoding: Bestand.aldermeer.inhoud, as: UTF8.self))
        }
    }

    @Test func `findings can be asked by theme, rank and organisation`() async throws {
        let documenten = try await Documenten.proef()
        let key = try await documenten.store.key(.lezer)
        try await documenten.addAndRead([.aldermeer, Bestand("b.txt", "Van: GM9002 Boekveen\nPrioriteit: Drugs")])
        try await documentenApp(documenten).test(.router) { client async throws in
            let counts = [
                ("", 4), ("?thema=ondermijning", 3), ("?rang=doorlopend", 1), ("?organisatie=GM9001", 3), ("?organisatie=GM9002", 1),
                ("?thema=drugs", 0), ("?organisatie=GM9002&rang=prioriteit", 1),
            ]
            for (query, count) in counts {
                #expect(try await client.get("/api/v1/prioriteiten\(query)", key).json["aantal"] == .number(Double(count)), "\(query)")
            }
            #expect(try await client.get("/api/v1/prioriteiten?rang=groot&kleur=rood", key).status == .badRequest)
            #expect(try await client.get("/api/v1/prioriteiten/niets", key).status == .notFound)
        }
    }

    @Test func `removing twice is removing once, and it can be undone`() async throws {
        let documenten = try await Documenten.proef()
        let (key, reader) = (try await documenten.store.key(.analist), try await documenten.store.key(.lezer))
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            let path = "/api/v1/documenten/\(id)"
            #expect(try await client.executeRequest(uri: path, method: .delete, headers: reader, body: nil).status == .forbidden)
            for _ in 1...2 { #expect(try await client.executeRequest(uri: path, method: .delete, headers: key, body: nil).status == .noContent) }
            #expect(try await client.get("/api/v1/documenten", key).json["aantal"] == 0)
            for _ in 1...2 {
                #expect(try await client.executeRequest(uri: path + "/terugzetting", method: .put, headers: key, body: nil).status == .ok)
            }
            #expect(try await client.get("/api/v1/documenten", key).json["aantal"] == 1)
        }
    }

    @Test func `a stranger, a reader and a wrong form are refused as problems`() async throws {
        let documenten = try await Documenten.proef()
        let reader = try await documenten.store.key(.lezer)
        let form = Formulier([("bestanden", "a.txt", "x")])
        try await documentenApp(documenten).test(.router) { client async throws in
            let stranger = try await client.get("/api/v1/documenten")
            #expect(stranger.status == .unauthorized && stranger.headers[.contentType] == "application/problem+json")
            #expect(try await form.post(to: "/api/v1/documenten", client, reader).status == .forbidden)
            let wrong = try await client.executeRequest(uri: "/api/v1/documenten", method: .post, headers: reader, body: nil)
            #expect(wrong.status == .unsupportedMediaType)
            let none = try await Formulier([]).post(to: "/api/v1/documenten", client, try await documenten.store.key(.analist))
            #expect(none.status == .badRequest)
            #expect(try none.json["detail"] == "Kies ten minste één bestand.")
            #expect(try await client.get("/api/v1/documenten/niets", reader).status == .notFound)
        }
    }
}
