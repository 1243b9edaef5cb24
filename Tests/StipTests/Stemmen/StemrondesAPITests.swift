import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Stip

/// Rounds over the API: a key works for its own board, and half a body changes nothing.
@Suite struct StemrondesAPITests {
    @Test(arguments: databases) func `a key of a board sends its choice and no other's`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (own, other) = (try proef.deelnemer(in: ronde), try proef.deelnemer("DVO-VNS", in: ronde))
        let token = try await Toegang(store: proef.store).makeSleutel(naam: "Proef", rol: .secretaris, in: "DVO-MRK", by: .opdrachtregel).token.secret
        let root = "/api/v1/stemrondes/\(ronde.id)"
        let seven = #""opties": ["a", "b", "c", "d", "e", "f", "g"]"#
        try await app(over: proef.store).test(.router) { client in
            func put(_ path: String, _ body: String) async throws -> TestResponse {
                try await client.executeRequest(
                    uri: path, method: .put, headers: [.authorization: "Bearer \(token)", .contentType: "application/json"],
                    body: ByteBuffer(string: body))
            }
            let sent = try await put("\(root)/keuzes/\(own)", #"{"versie": 0, \#(seven)}"#)
            #expect(sent.status == .ok && sent.text.contains("ontvangstcode"))
            let bad = [
                (#"{"versie": 0, \#(seven)}"#, 409), (#"{"versie": 1, "opties": ["a"]}"#, 400), (#"{"versie": 1, "#, 400), ("{}", 400),
                (#"{"versie": 1, "opties": ["a", "b", "c", "d", "e", "f", "zz"]}"#, 400), (#"{"versie": 1, \#(seven), "winnaar": "a"}"#, 400),
                (#"{"versie": 1}"#, 400),
            ]
            for (body, status) in bad { #expect(try await put("\(root)/keuzes/\(own)", body).status.code == status, "\(body)") }
            let stranger = try await put("\(root)/keuzes/\(other)", #"{"versie": 0, \#(seven)}"#)
            #expect(stranger.status == .forbidden)
            let close = try await put("\(root)/sluiting", #"{"reden": "Klaar."}"#)
            #expect(close.status == .forbidden)
            let one = try await client.get(root, try await proef.store.key())
            #expect(one.status == .ok && one.text.contains("\"open\"") && !one.text.contains("stemmen"))
            let turnout = try await client.get("\(root)/opkomst", try await proef.store.key())
            #expect(turnout.status == .forbidden)
        }
        let kept = try await proef.store.read { db in try db.stembiljetten(of: ronde) }
        #expect(kept.map(\.keuze) == [.gekozen(["a", "b", "c", "d", "e", "f", "g"])])
    }

    private static let whole = """
        {"naam": "Zeven van tien", "deelnemers": [{"overleg": "DVO-MRK", "vergaderdatum": "2026-12-10"}, {"overleg": "DVO-VNS"},
        {"overleg": "DVO-HVR"}, {"overleg": "DVO-GRL"}, {"overleg": "DVO-EIL"}], "keuzewijze": "kies", "minimum": 7, "plaatsen": 5,
        "regel": "goedkeuring", "gelijkstand": "meeste-gemeenten", "opent": {"dag": "2026-10-12", "tijd": "09.00"}, "sluit": {"dag": "2027-02-03"}}
        """

    @Test(arguments: databases) func `a round is made over the API, drawn up and not open`(database: String) async throws {
        let proef = try await Proefronde(database)
        var key = try await proef.store.key(.coordinator)
        key[.contentType] = "application/json"
        let headers = key
        try await app(over: proef.store).test(.router) { client in
            let made = try await client.executeRequest(uri: "/api/v1/stemrondes", method: .post, headers: headers, body: ByteBuffer(string: Self.whole))
            #expect(made.status == .created, "\(made.text)")
            let path = try #require(made.headers[.location])
            #expect(try made.json["stand"] == "opgesteld")
            let one = try await client.get(path, headers)
            #expect(try one.status == .ok && one.json["naam"] == "Zeven van tien")
            // A second round of the same name is a round of its own, as on the site.
            let second = try await client.executeRequest(uri: "/api/v1/stemrondes", method: .post, headers: headers, body: ByteBuffer(string: Self.whole))
            #expect(second.status == .created)
        }
        let kept = try await proef.stemrondes.rondes(by: Cast.coordinator)
        #expect(kept.count == 2 && kept[0].deelnemers[0].uiterlijk == Datum("2026-12-10") && kept[0].vragen == Vraag.gewone)
    }

    @Test(arguments: databases) func `what is no round names every field at once, and who may not lead makes none`(database: String) async throws {
        let proef = try await Proefronde(database)
        let keys: [Rol: HTTPFields] = [.coordinator: try await proef.store.key(.coordinator), .analist: try await proef.store.key(.analist), .lezer: try await proef.store.key()]
        try await app(over: proef.store).test(.router) { client in
            func post(_ body: String, _ rol: Rol? = .coordinator) async throws -> TestResponse {
                var headers = rol.flatMap { keys[$0] } ?? [:]
                headers[.contentType] = "application/json"
                return try await client.executeRequest(uri: "/api/v1/stemrondes", method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            func fields(_ answer: TestResponse) throws -> [String] {
                guard case .list(let errors) = try answer.json["errors"] else { return [] }
                return errors.compactMap { if case .text(let name) = $0["name"] { name } else { nil } }
            }
            let half = try await post(#"{"naam": "Half", "regel": "gok", "winnaar": "a"}"#)
            #expect(half.status == .badRequest)
            #expect(try fields(half) == ["deelnemers", "keuzewijze", "regel", "gelijkstand", "opent", "sluit", "winnaar"])
            let wrong = try await post(
                Self.whole.replacing("\"minimum\": 7", with: "\"minimum\": 11").replacing("2027-02-03", with: "2026-10-01").replacing("DVO-EIL", with: "DVO-ZEE"))
            #expect(wrong.status == .badRequest)
            #expect(try fields(wrong) == ["deelnemers", "maximum", "sluit", "sluit", "deelnemers"])
            let empty = try await post(Self.whole.replacing("\"minimum\": 7, \"plaatsen\": 5,", with: ""))
            #expect(try fields(empty) == ["minimum", "plaatsen"])
            #expect(try fields(try await post(Self.whole.replacing("\"kies\"", with: "\"punten\""))) == ["totaal"])
            for (body, status) in [("", 400), ("[]", 400), (#"{"naam":"#, 400)] { #expect(try await post(body).status.code == status) }
            #expect(try await post(Self.whole, .analist).status == .forbidden)
            #expect(try await post(Self.whole, .lezer).status == .forbidden)
            #expect(try await post(Self.whole, nil).status == .unauthorized)
        }
        let kept = try await proef.stemrondes.rondes(by: Cast.coordinator)
        #expect(kept.isEmpty)
    }

    @Test func `the command line names options by place or letter`() async throws {
        let proef = try await Proefronde()
        let ronde = try await proef.opened()
        #expect(ronde.invoer(of: ["1", "b", "10"]) == Keuzeinvoer(opties: ["a", "b", "j"]))
        #expect(ronde.invoer(of: ["1=5", "c=voor", "99"]) == Keuzeinvoer(opties: ["99"], waarden: ["a": "5", "c": "voor"]))
    }
}
