import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct NakijkAPITests {
    @Test(arguments: databases) func `a program confirms, changes and rejects what it read, and nothing that changed since`(database: String) async throws {
        let tafel = try await NakijkenTests.Tafel(database)
        let store = tafel.documenten.store
        let id = try await tafel.alle()[0].id
        try await app(over: store).test(.router) { client in
            let (key, path) = (try await store.key(.analist), "/api/v1/prioriteiten/\(id)")
            let read = try await client.get(path, key)
            #expect(try read.json["stand"] == "voorstel")
            #expect(try read.json["versie"] == 1)
            var mine = key
            mine[.ifMatch] = read.headers[.eTag]
            let changed = try await client.send(.patch, path, #"{"naam": "Buitengebied", "themas": ["drugs"], "focus": "schuren"}"#, mine)
            #expect(changed.status == .ok)
            #expect(try changed.json["naam"] == "Buitengebied")
            #expect(try changed.json["stand"] == "bevestigd")
            #expect(try changed.json["versie"] == 2)
            #expect(try changed.json["beslist"]?["door"] == "Proef")

            #expect(try await client.send(.patch, path, #"{"stand": "verworpen", "reden": "Dubbel."}"#, mine).status == .preconditionFailed)
            #expect(try await client.send(.patch, path, #"{"stand": "bevestigd"}"#, key).status == .preconditionRequired)
            mine[.ifMatch] = try await client.get(path, key).headers[.eTag]
            let rejected = try await client.send(.patch, path, #"{"stand": "verworpen", "reden": "Dubbel."}"#, mine)
            #expect(try rejected.json["beslist"]?["reden"] == "Dubbel.")
            mine[.ifMatch] = rejected.headers[.eTag]
            #expect(try await client.send(.patch, path, #"{"stand": "voorstel"}"#, mine).json["stand"] == "voorstel")
        }
    }

    @Test func `a wrong change is refused with every reason`() async throws {
        let tafel = try await NakijkenTests.Tafel(":memory:")
        let store = tafel.documenten.store
        let id = try await tafel.alle()[0].id
        try await app(over: store).test(.router) { client in
            var key = try await store.key(.analist)
            key[.ifMatch] = "*"
            let path = "/api/v1/prioriteiten/\(id)"
            for (body, codes) in [
                (#"{"naam": "", "themas": ["maan"]}"#, ["zonder-naam", "onbekend-thema"]), ("{}", ["niets-te-wijzigen"]),
                (#"{"naam": "x", "stand": "verworpen"}"#, ["stand-met-wijziging"]), (#"{"stand": "verworpen"}"#, ["reden-van-verwerping"]),
                (#"{"rang": "hoogste"}"#, ["schema"]),
            ] {
                let refused = try await client.send(.patch, path, body, key)
                #expect(refused.status == .badRequest, "\(body)")
                if codes != ["schema"] { for code in codes { #expect(refused.text.contains("\"\(code)\""), "\(body)") } }
            }
            var reader = try await store.key(.lezer)
            reader[.ifMatch] = "*"
            #expect(try await client.send(.patch, path, #"{"stand": "bevestigd"}"#, reader).status == .forbidden)
            #expect(try await client.send(.patch, "/api/v1/prioriteiten/bestaat-niet", #"{"stand": "bevestigd"}"#, key).status == .notFound)
        }
    }
}
