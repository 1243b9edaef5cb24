import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// The rules of the API, by the number they have in docs/standards.md. What a document can show is in OpenAPITests.
@Suite struct APITests {
    static let notitie = #"{"tekst":"Kort","gemaaktTijdstip":"2026-10-08T12:00:00+02:00"}"#

    @Test(arguments: ["/api/v1/notities/", "/api/v1/notities//", "/api/v1//notities", "/api/v1/openapi.json/"])
    func `API-04 a trailing slash is not found, without a redirect`(path: String) async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let answer = try await client.get(path, key)
            #expect(answer.status == .notFound)
            #expect(answer.headers[.location] == nil)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(try await client.get("/api/v1/").status == .ok)
            #expect(try await client.get("/api/v1").status == .ok)
        }
    }

    @Test func `API-07 no trace of what is inside`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let answer = try await client.get("/api/v1/defecten", key)
            #expect(answer.status == .internalServerError)
            #expect(answer.headers[.server] == nil)
            for word in ["Cocoa", "swift", "sql", "Error", "Hummingbird"] {
                #expect(!answer.text.lowercased().contains(word.lowercased()), "\(word)")
            }
        }
    }

    @Test func `API-09 a moment is taken with any offset and given in UTC`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            for moment in ["2026-10-08T12:00:00+02:00", "2026-10-08T10:00:00Z", "2026-10-08T04:30:00-05:30"] {
                let answer = try await client.send(.post, "/api/v1/notities", #"{"tekst":"Kort","gemaaktTijdstip":"\#(moment)"}"#, key)
                #expect(answer.status == .created)
                #expect(try answer.json["gemaaktTijdstip"] == "2026-10-08T10:00:00Z")
            }
        }
    }

    @Test(arguments: [
        ("/api/v1/notities", "GET, HEAD, OPTIONS, POST"), ("/api/v1/notities/7", "GET, HEAD, OPTIONS, PUT"), ("/api/v1", "GET, HEAD, OPTIONS"),
    ])
    func `API-11 a wrong verb gets 405 and the verbs that there are`(path: String, allowed: String) async throws {
        try await notitieApp(over: try await openStore()).test(.router) { client in
            for method in ["DELETE", "TRACE", "QUERY", "PATCH"] {
                let answer = try await client.executeRequest(uri: path, method: try #require(.init(method)), headers: [:], body: nil)
                #expect(answer.status == .methodNotAllowed)
                #expect(answer.headers[.allow] == allowed)
                #expect(answer.headers[.contentType] == "application/problem+json")
            }
            let options = try await client.executeRequest(uri: path, method: .options, headers: [:], body: nil)
            #expect(options.status == .noContent)
            #expect(options.headers[.allow] == allowed)
        }
    }

    @Test func `API-11 HEAD is GET without a body`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let head = try await client.executeRequest(uri: "/api/v1/notities", method: .head, headers: key, body: nil)
            let get = try await client.get("/api/v1/notities", key)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.eTag] == get.headers[.eTag])
        }
    }

    @Test func `API-12 reading changes nothing`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        let before = try await store.read { db in try db.historie().count }
        try await notitieApp(over: store).test(.router) { client in
            let first = try await client.get("/api/v1/notities", key)
            #expect(try await client.get("/api/v1/notities", key).text == first.text)
        }
        #expect(try await store.read { db in try db.historie().count } == before)
    }

    @Test func `API-14 the API knows a key and no session`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await notitieApp(over: store).test(.router) { client in
            let answer = try await client.get("/api/v1/notities", cookie)
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"stip\"")
            let key = try await store.key()
            #expect(try await client.get("/api/v1/notities", key).headers[.setCookie] == nil)
        }
    }

    @Test(arguments: [
        "Bearer verzonnen", "Bearer ", "bearer", "Basic Zm9vOmJhcg==", "", "Bearer a b c", "Bearer \u{e9}",
    ])
    func `a key that opens nothing is refused`(authorization: String) async throws {
        try await notitieApp(over: try await openStore()).test(.router) { client in
            let answer = try await client.get("/api/v1/notities", [.authorization: authorization])
            #expect(answer.status == .unauthorized)
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/api/v1/bestaat-niet", "", 404), (.get, "/api", "", 404), (.get, "/api/v2/notities", "", 404),
        (.get, "/api/v1/notities/99", "", 404), (.get, "/api/v1/notities/%00", "", 404), (.get, "/api/v1/notities/a%2Fb", "", 404),
        (.delete, "/api/v1/notities", "", 405), (.post, "/api/v1/notities", "{", 400), (.post, "/api/v1/notities", "", 400),
        (.get, "/api/v1/notities?pagina=0", "", 400), (.get, "/api/v1/notities?x=%ff", "", 400), (.get, "/api/v1/defecten", "", 500),
        (.get, "/api/v1/weigeringen/verboden", "", 403), (.get, "/api/v1/weigeringen/ontbrekend", "", 404),
        (.get, "/api/v1/weigeringen/botsend", "", 409),
        (.get, "/api/v1/weigeringen/groot", "", 413), (.get, "/api/v1/weigeringen/vaak", "", 429), (.get, "/api/v1/weigeringen/fout", "", 400),
    ])
    func `API-13 API-17 every error is problem+json with its status`(method: HTTPRequest.Method, path: String, body: String, status: Int) async throws
    {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let answer =
                method == .post
                ? try await client.send(method, path, body, key) : try await client.executeRequest(uri: path, method: method, headers: key, body: nil)
            #expect(answer.status.code == status)
            try expectProblem(answer, status)
        }
    }

    @Test func `API-17 too much and the wrong kind are problems too`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let large = #"{"tekst":"\#(String(repeating: "a", count: 2_000_000))"}"#
            try expectProblem(try await client.send(.post, "/api/v1/notities", large, key), 413)
            try expectProblem(try await client.send(.post, "/api/v1/notities", Self.notitie, key, type: "text/plain"), 415)
            try expectProblem(try await client.send(.post, "/api/v1/bestanden", "x", key, type: "image/png"), 415)
            #expect(try await client.send(.post, "/api/v1/bestanden", "x", key, type: "application/pdf").status == .noContent)
            let vaak = try await client.get("/api/v1/weigeringen/vaak", key)
            #expect(vaak.headers[.retryAfter] == "60")
        }
    }

    private func expectProblem(_ answer: TestResponse, _ status: Int) throws {
        #expect(answer.status.code == status)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let json = try answer.json
        #expect(json["status"] == .number(Double(status)))
        #expect(Problem.schema.faults(in: json, of: [:]) == [])
        guard case .text(let title) = json["title"], case .text(let detail) = json["detail"] else { throw Refusal([]) }
        #expect(!title.isEmpty && !detail.isEmpty)
    }

    @Test func `API-18 API-19 invalid input is 400 with every fault at once`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            let body =
                #"{"tekst":"\#(String(repeating: "a", count: 21))","vastgesteldOpDatum":"2026-02-30","rang":"eerste","labels":["goed","te lang",7],"aantal":4,"vreemd":1}"#
            let answer = try await client.send(.post, "/api/v1/notities", body, key)
            #expect(answer.status == .badRequest)
            guard case .list(let errors) = try answer.json["errors"] else { throw Refusal([]) }
            let names = errors.compactMap { error -> String? in if case .text(let name) = error["name"] { name } else { nil } }
            #expect(names == ["tekst", "vastgesteldOpDatum", "gemaaktTijdstip", "rang", "labels[1]", "labels[2]", "aantal", "vreemd"])
            #expect(errors.allSatisfy { $0["in"] == "body" })

            let question = try await client.get("/api/v1/notities?pagina=nul&paginaGrootte=1000&rang=laatste&open=misschien&zoek=x&rang=ambitie", key)
            #expect(question.status == .badRequest)
            guard case .list(let faults) = try question.json["errors"] else { throw Refusal([]) }
            #expect(faults.count == 6)
            #expect(faults.allSatisfy { $0["in"] == "query" })
        }
    }

    @Test(arguments: [
        "", "null", "[]", "7", "\"x\"", "{\"tekst\":null,\"gemaaktTijdstip\":null}",
        "{\"tekst\":\"a\\u0000b\",\"gemaaktTijdstip\":\"2026-10-08T10:00:00Z\"}",
        "{\"tekst\":\"a\",\"gemaaktTijdstip\":\"gisteren\"}", "{\"tekst\":\"a\",\"gemaaktTijdstip\":\"2026-10-08\"}",
        "[[[…", "{\"tekst\":1e400}", "{\"tekst\":\"\u{FFFE}\"",
    ])
    func `API-18 what is no such JSON is 400`(body: String) async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            // The deep one is written short: the runner prints its arguments.
            let answer = try await client.send(.post, "/api/v1/notities", body == "[[[…" ? String(repeating: "[", count: 100_000) : body, key)
            #expect(answer.status == .badRequest)
        }
    }

    @Test func `API-23 the description is for everybody, on every site`() async throws {
        try await notitieApp(over: try await openStore()).test(.router) { client in
            let answer = try await client.get("/api/v1/openapi.json", [.origin: "https://ergens.nl"])
            #expect(answer.status == .ok)
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        }
    }

    @Test func `API-29c API-29f the version and the safeguards are on every answer`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        let settings = try Configuration(arguments: ["openbaarAdres": "https://stip.voorbeeld.nl"])
        try await notitieApp(over: store, settings: settings).test(.router) { client in
            let answers = [
                try await client.get("/api/v1/notities", key), try await client.get("/api/v1/notities"), try await client.get("/api/v1/bestaat-niet"),
                try await client.get("/api/v1/openapi.json"), try await client.get("/api/v1/defecten", key),
                try await client.get("/api/v1/notities/", key),
                try await client.send(.post, "/api/v1/bestanden", "x", key, type: "application/pdf"),
                try await client.send(.post, "/api/v1/notities", "{", key),
                try await client.executeRequest(uri: "/api/v1/notities", method: .options, headers: [:], body: nil),
                try await client.executeRequest(uri: "/api/v1/notities", method: .delete, headers: [:], body: nil),
            ]
            for answer in answers {
                #expect(answer.headers[.apiVersion] == API.version)
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.xFrameOptions] == "DENY")
                #expect(answer.headers[.referrerPolicy] == "no-referrer")
                #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
            }
        }
    }

    @Test(arguments: [("https://kaart.voorbeeld.nl", true), ("https://kwaad.nl", false), ("null", false), ("http://kaart.voorbeeld.nl", false)])
    func `API-29g only sites on the list may read`(origin: String, isAllowed: Bool) async throws {
        let store = try await openStore()
        var headers = try await store.key()
        headers[.origin] = origin
        let settings = try Configuration(arguments: ["corsHerkomsten": "https://kaart.voorbeeld.nl"])
        try await notitieApp(over: store, settings: settings).test(.router) { [headers] client in
            let answer = try await client.get("/api/v1/notities", headers)
            #expect(answer.status == .ok)
            #expect(answer.headers[.accessControlAllowOrigin] == (isAllowed ? origin : nil))
            #expect(answer.headers[.vary] == "Origin")
            let preflight = try await client.executeRequest(uri: "/api/v1/notities", method: .options, headers: [.origin: origin], body: nil)
            #expect(preflight.headers[.accessControlAllowOrigin] == (isAllowed ? origin : nil))
            #expect((preflight.headers[.accessControlAllowMethods] != nil) == isAllowed)
        }
    }

    @Test func `API-40 a list is read page by page along its links`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            for _ in 0..<5 { _ = try await client.send(.post, "/api/v1/notities", Self.notitie, key) }
            var path: String? = "/api/v1/notities?open=true&paginaGrootte=2"
            var found: [JSON] = []
            while let next = path {
                let json = try await client.get(next, key).json
                guard case .list(let part) = json["resultaten"] else { throw Refusal([]) }
                found += part
                #expect(json["aantal"] == 5)
                if case .text(let link) = json["links"]?["volgende"] { path = link } else { path = nil }
            }
            #expect(found.map { $0["id"] } == ["1", "2", "3", "4", "5"])
            let last = try await client.get("/api/v1/notities?pagina=3&paginaGrootte=2", key).json["links"]
            #expect(last?["vorige"] == "/api/v1/notities?paginaGrootte=2&pagina=2")
            #expect(last?["volgende"] == nil)
            #expect(try await client.get("/api/v1/notities?pagina=99", key).json["resultaten"] == [])
        }
    }

    @Test func `API-41 a change of something that changed meanwhile is refused`() async throws {
        let store = try await openStore()
        let key = try await store.key()
        try await notitieApp(over: store).test(.router) { client in
            _ = try await client.send(.post, "/api/v1/notities", Self.notitie, key)
            let tag = try #require(try await client.get("/api/v1/notities/1", key).headers[.eTag])
            var known = key
            known[.ifNoneMatch] = tag
            #expect(try await client.get("/api/v1/notities/1", known).status == .notModified)
            var mine = key
            mine[.ifMatch] = tag
            let other = Self.notitie.replacing("Kort", with: "Anders")
            #expect(try await client.send(.put, "/api/v1/notities/1", other, mine).status == .ok)
            let late = try await client.send(.put, "/api/v1/notities/1", other, mine)
            #expect(late.status == .preconditionFailed)
            try expectProblem(late, 412)
            #expect(try await client.get("/api/v1/notities/1", known).status == .ok)
        }
    }
}
