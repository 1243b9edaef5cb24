import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct DocumentstappenAPITests {
    typealias Tafel = StappenkeuringTests.Tafel

    @Test(arguments: databases) func `a program lists, confirms, changes and rejects steps, none that changed since`(database: String) async throws {
        let tafel = try await Tafel(database)
        let store = tafel.documenten.store
        let all = try await tafel.alle()
        try await app(over: store).test(.router) { client in
            let (key, list) = (try await store.key(.analist), "/api/v1/documenten/\(tafel.id)/stappen")
            let listed = try await client.get(list, key)
            #expect(try listed.json["aantal"] == 2)
            #expect(listed.text.contains("\"precisie\":\"dag\"") && listed.text.contains("\"stand\":\"voorstel\""))
            let path = "\(list)/\(all[0].id)"
            let read = try await client.get(path, key)
            #expect(try read.json["orgaan"] == "DVO Noord")
            #expect(try read.json["bewijs"]?["citaat"] == JSON.text(all[0].bewijs.citaat))

            var mine = key
            mine[.ifMatch] = read.headers[.eTag]
            let changed = try await client.send(.patch, path, #"{"wanneer": "uiterlijk Q2 2018", "handeling": null, "wat": "advies"}"#, mine)
            #expect(changed.status == .ok)
            #expect(try changed.json["moment"]?["tot"] == "2018-06-30")
            #expect(try changed.json["orgaan"] == "DVO Noord" && changed.json["handeling"] == nil && changed.json["stand"] == "bevestigd")
            #expect(try changed.json["beslist"]?["door"] == "Proef")
            #expect(try await client.send(.patch, path, #"{"stand": "verworpen", "reden": "Dubbel."}"#, mine).status == .preconditionFailed)
            #expect(try await client.send(.patch, path, #"{"stand": "bevestigd"}"#, key).status == .preconditionRequired)
            mine[.ifMatch] = changed.headers[.eTag]
            let rejected = try await client.send(.patch, path, #"{"stand": "verworpen", "reden": "Dubbel."}"#, mine)
            #expect(try rejected.json["beslist"]?["reden"] == "Dubbel.")
            #expect(try await client.get("\(list)?stand=verworpen", key).json["aantal"] == 1)
            mine[.ifMatch] = rejected.headers[.eTag]
            #expect(try await client.send(.patch, path, #"{"stand": "voorstel"}"#, mine).json["stand"] == "voorstel")
        }
    }

    @Test(arguments: databases) func `a program sees that words are gone, and keeps the step`(database: String) async throws {
        let tafel = try await Tafel(database)
        let store = tafel.documenten.store
        let id = try await tafel.alle()[1].id
        _ = try await tafel.keuring.decide(.bevestig, on: id, versie: nil, by: Cast.analist)
        try await tafel.read("Er staat geen planning meer in dit stuk.\n")
        try await app(over: store).test(.router) { client in
            var key = try await store.key(.analist)
            key[.ifMatch] = "*"
            let path = "/api/v1/documenten/\(tafel.id)/stappen/\(id)"
            let read = try await client.get(path, key)
            #expect(try read.json["stondIn"] == "stuk.pdf" && read.json["isGehouden"] == false)
            let refused = try await client.send(.patch, path, #"{"stand": "bevestigd"}"#, key)
            #expect(refused.status == .conflict && refused.text.contains("stappassage-kwijt"))
            #expect(try await client.send(.patch, path, #"{"isGehouden": true}"#, key).json["isGehouden"] == true)
        }
    }

    @Test func `a wrong change is refused with every reason`() async throws {
        let tafel = try await Tafel(":memory:")
        let store = tafel.documenten.store
        let id = try await tafel.alle()[0].id
        let other = try await tafel.documenten.addAndRead([Bestand("b.txt", "Van: GM9002 Boekveen\nPrioriteit: Drugs")])[0].id
        try await app(over: store).test(.router) { client in
            var key = try await store.key(.analist)
            key[.ifMatch] = "*"
            let path = "/api/v1/documenten/\(tafel.id)/stappen/\(id)"
            for (body, codes) in [
                (#"{"wanneer": "ooit", "orgaan": "", "wat": ""}"#, ["geen-moment", "stap-zonder-inhoud"]), ("{}", ["niets-te-wijzigen"]),
                (#"{"wat": "x", "stand": "verworpen"}"#, ["stapstand-met-wijziging"]), (#"{"stand": "verworpen"}"#, ["reden-van-verwerping"]),
                (#"{"isGehouden": true, "stand": "verworpen"}"#, ["stapstand-met-wijziging"]), (#"{"handeling": "juichen"}"#, []),
                (#"{"kleur": "rood"}"#, []),
            ] {
                let refused = try await client.send(.patch, path, body, key)
                #expect(refused.status == .badRequest, "\(body)")
                for code in codes { #expect(refused.text.contains("\"\(code)\""), "\(body)") }
            }
            #expect(try await client.send(.patch, path, #"{"isGehouden": true}"#, key).status == .conflict)
            var reader = try await store.key(.lezer)
            reader[.ifMatch] = "*"
            #expect(try await client.send(.patch, path, #"{"stand": "bevestigd"}"#, reader).status == .forbidden)
            #expect(try await client.get(path, reader).status == .ok)
            for wrong in ["\(other)/stappen/\(id)", "\(tafel.id)/stappen/niets", "niets/stappen/\(id)"] {
                #expect(try await client.send(.patch, "/api/v1/documenten/\(wrong)", #"{"stand": "bevestigd"}"#, key).status == .notFound, "\(wrong)")
            }
            #expect(try await client.get("/api/v1/documenten/niets/stappen", reader).status == .notFound)
            #expect(try await client.get("/api/v1/documenten/\(tafel.id)/stappen?stand=half", reader).status == .badRequest)
        }
        #expect(try await tafel.alle()[0].versie == 1)
    }
}
