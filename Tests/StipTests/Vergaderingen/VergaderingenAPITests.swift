import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Stip

/// Meetings over the API: a key keeps those of its own body, what is closed stays closed, and nobody writes over another.
@Suite struct VergaderingenAPITests {
    private static let root = "/api/v1/vergaderingen"
    private static let whole = #"{"orgaan": "DVO-MRK", "datum": "2027-03-04", "begin": "14:00", "eind": "16:00", "plaats": "Raadzaal", "openbaarheid": "besloten"}"#

    @Test(arguments: databases) func `a meeting is planned, moved and called off`(database: String) async throws {
        let store = try await openMerenland(database)
        let key = try await store.key(.coordinator)
        try await app(over: store).test(.router) { client in
            func send(_ method: HTTPRequest.Method, _ path: String, _ body: String, match: String? = nil) async throws -> TestResponse {
                var headers = key
                headers[.contentType] = "application/json"
                headers[.ifMatch] = match
                return try await client.executeRequest(uri: path, method: method, headers: headers, body: ByteBuffer(string: body))
            }
            let made = try await send(.post, Self.root, Self.whole)
            #expect(made.status == .created, "\(made.text)")
            let path = try #require(made.headers[.location])
            let moved = #"{"datum": "2027-03-11", "begin": "15:00", "openbaarheid": "openbaar"}"#
            #expect(try await send(.put, path, moved).status.code == 428, "which version is changed must be said")
            let first = try #require(try await client.get(path, key).headers[.eTag])
            let change = try await send(.put, path, moved, match: first)
            #expect(try change.status == .ok && change.json["datum"] == "2027-03-11" && change.json["plaats"] == nil)
            #expect(try await send(.put, path, moved, match: first).status == .preconditionFailed, "somebody was there before")
            let second = try #require(try await client.get(path, key).headers[.eTag])
            #expect(try await send(.put, path + "/afgelasting", #"{"reden": "  "}"#, match: second).status == .badRequest)
            let off = try await send(.put, path + "/afgelasting", #"{"reden": "Te weinig stukken"}"#, match: second)
            #expect(try off.status == .ok && off.json["stand"] == "afgelast" && off.json["reden"] == "Te weinig stukken")
            let third = try #require(try await client.get(path, key).headers[.eTag])
            #expect(try await send(.put, path, moved, match: third).status == .conflict, "what was called off is over")
            #expect(try await send(.put, path + "/afgelasting", #"{"reden": "Nog eens"}"#, match: third).status == .conflict)
        }
    }

    @Test(arguments: databases) func `half a meeting names every field, and nothing is kept`(database: String) async throws {
        let store = try await openMerenland(database)
        var key = try await store.key(.coordinator)
        key[.contentType] = "application/json"
        let headers = key
        try await app(over: store).test(.router) { client in
            func post(_ body: String) async throws -> TestResponse {
                try await client.executeRequest(uri: Self.root, method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            let half = try await post(#"{"plaats": "Raadzaal", "zaal": "1"}"#)
            #expect(half.status == .badRequest)
            for field in ["orgaan", "datum", "openbaarheid", "zaal"] { #expect(half.text.contains("\"name\":\"\(field)\""), "\(field)") }
            let bad = [
                ("2027-03-04", "2027-02-30", 400), ("14:00", "25:00", 400), ("\"16:00\"", "\"13:00\"", 400), ("DVO-MRK", "DVO-ZEE", 400),
                ("besloten", "soms", 400), ("\"begin\": \"14:00\", ", "", 400), ("2027-03-04", "1999-03-04", 400),
            ]
            for (old, new, status) in bad { #expect(try await post(Self.whole.replacing(old, with: new)).status.code == status, "\(new)") }
            let times = try await post(Self.whole.replacing("14:00", with: "25:00").replacing("16:00", with: "later"))
            #expect(times.text.contains("\"name\":\"begin\"") && times.text.contains("\"name\":\"eind\""), "both times at once")
            #expect(try await post(Self.whole).status == .created)
            #expect(try await post(Self.whole).status == .conflict, "a body meets once at a time")
            #expect(try await client.get(Self.root + "/bestaat-niet", headers).status == .notFound)
        }
        let kept = try await store.read { db in try db.vergaderingen() }
        #expect(kept.count == 1)
    }

    @Test(arguments: databases) func `a key keeps the meetings of its own body and of no other`(database: String) async throws {
        let store = try await openMerenland(database)
        let toegang = Toegang(store: store)
        let own = try await toegang.makeSleutel(naam: "Proef", rol: .secretaris, in: "DVO-MRK", by: .opdrachtregel).token.secret
        let vergaderingen = Vergaderingen(store: store)
        let gegevens = Vergadergegevens(datum: try day("2027-03-04"), begin: Kloktijd("14:00"), plaats: "Kamer 2", isBesloten: true)
        let other = try await vergaderingen.plan(gegevens, of: "DVO-VNS", by: Cast.coordinator)
        let reader = try await store.key()
        try await app(over: store).test(.router) { client in
            func send(_ method: HTTPRequest.Method, _ path: String, _ body: String, _ headers: HTTPFields) async throws -> Int {
                var all = headers
                (all[.contentType], all[.ifMatch]) = ("application/json", "*")
                return try await client.executeRequest(uri: path, method: method, headers: all, body: ByteBuffer(string: body)).status.code
            }
            let key: HTTPFields = [.authorization: "Bearer \(own)"]
            let path = "\(Self.root)/\(other.id)"
            let change = #"{"datum": "2027-03-11", "openbaarheid": "openbaar"}"#
            #expect(try await send(.post, Self.root, Self.whole, key) == 201)
            #expect(try await send(.post, Self.root, Self.whole.replacing("DVO-MRK", with: "DVO-VNS"), key) == 403)
            for who in [key, reader] {
                #expect(try await send(.put, path, change, who) == 403)
                #expect(try await send(.put, path + "/afgelasting", #"{"reden": "Zomaar"}"#, who) == 403)
            }
            #expect(try await send(.post, Self.root, Self.whole, reader) == 403)
            #expect(try await send(.post, Self.root, Self.whole, [:]) == 401)
            #expect(try await send(.put, path, change, [:]) == 401)
            #expect(try await client.get(Self.root).status == .unauthorized)
            for uri in [path, Self.root + "?orgaan=DVO-VNS"] {
                let seen = try await client.get(uri, reader)
                #expect(seen.status == .ok && seen.text.contains("2027-03-04") && !seen.text.contains("Kamer 2"), "a reader does not see where")
            }
            let page = try await client.get("/vergaderingen", try await store.logIn(Cast.lezer))
            #expect(page.text.contains("Alleen voor de leden") && !page.text.contains("Kamer 2"))
        }
        let kept = try await store.read { db in try db.vergadering(other.id) }
        #expect(kept.versie == 1 && !kept.isAfgelast)
    }

    @Test func `the list is of a body and of a stretch of days, page by page`() async throws {
        let store = try await openMerenland(":memory:")
        try await Vergaderinlezen(store: store).importeer(try VoorbeeldvergaderingenTests.bytes("vergaderingen.csv"), by: Cast.coordinator)
        let key = try await store.key(.coordinator)
        try await app(over: store).test(.router) { client in
            let all = try await client.get(Self.root + "?orgaan=DVO-EIL&van=2026-11-12&totEnMet=2027-02-11", key)
            #expect(try all.json["aantal"] == 2)
            let page = try await client.get(Self.root + "?orgaan=DVO-EIL&paginaGrootte=1&pagina=2", key)
            #expect(page.text.contains("2026-04-23") && page.text.contains("orgaan=DVO-EIL"))
            #expect(try await client.get(Self.root + "?van=gisteren", key).status == .badRequest)
            #expect(try await client.get(Self.root + "?raad=GM9001", key).status == .badRequest)
        }
    }
}
