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

    @Test func `the command line names options by place or letter`() async throws {
        let proef = try await Proefronde()
        let ronde = try await proef.opened()
        #expect(ronde.invoer(of: ["1", "b", "10"]) == Keuzeinvoer(opties: ["a", "b", "j"]))
        #expect(ronde.invoer(of: ["1=5", "c=voor", "99"]) == Keuzeinvoer(opties: ["99"], waarden: ["a": "5", "c": "voor"]))
    }
}
