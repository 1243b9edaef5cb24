import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Stip

@Suite struct SiteTests {
    /// What a stranger may see; everything else is closed.
    static let open: Set<String> = [
        "/inloggen", "/inloggen/vergeten", "/hulp", "/toegankelijkheid", "/privacy", "/woordenlijst", "/stijlgids", "/toegang/{sleutel}", "/api/v1", "/api/v1/openapi.json",
        // Calendars: an app that fetches one cannot log in. The address holds a secret, or the calendar is public.
        "/agenda/openbaar.ics", "/agenda/{adres}", "/agenda/{adres}/{overleg}",
    ]

    private func path(_ pattern: String) -> String { pattern.replacing(/[:{][A-Za-z]+}?/, with: "01a11af4-9900-76c5-a09a-21ace19286c6") }

    @Test func `everything is closed to strangers but a few pages`() async throws {
        let store = try await openStore()
        let routes = try site(over: store).routes.map { (path: $0.path.description, method: $0.method) }.filter { !$0.path.hasPrefix("/bestanden/") }
        #expect(Set(routes.map(\.path)).isSuperset(of: Self.open))
        try await app(over: store).test(.router) { client in
            for route in routes where !Self.open.contains(route.path) {
                let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
                let answer = try await client.executeRequest(uri: path(route.path), method: route.method, headers: headers, body: nil)
                if route.path.hasPrefix("/api/") {
                    #expect(answer.status == .unauthorized, "\(route)")
                } else {
                    #expect(answer.status == .seeOther, "\(route)")
                    #expect(answer.headers[.location] == "/inloggen", "\(route)")
                }
            }
        }
    }

    @Test func `no door in the menu or the footer leads nowhere`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/", cookie).text
            let links = Set(page.matches(of: /(?:href|src)="(\/[^"]*)"/).map { String($0.1) })
            #expect(links.count > 8)
            for link in links {
                #expect(try await client.get(link, cookie).status == .ok, "\(link)")
            }
        }
    }

    @Test(arguments: ["/", "/inloggen", "/stijlgids", "/hulp", "/toegankelijkheid", "/privacy", "/woordenlijst", "/account", "/bestaat-niet"])
    func `a page has one heading, a skip link, landmarks, a title of its own and no repeated id`(path: String) async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let text = try await client.get(path, cookie).text
            #expect(text.matches(of: /<h1[ >]/).count == 1)
            #expect(text.contains("<html lang=\"nl\">"))
            for part in ["<header", "<nav", "<main class=\"utrecht-page-content__main\" id=\"main\"", "<footer", "href=\"#main\""] {
                #expect(text.contains(part))
            }
            let body = try #require(text.range(of: "<body")).upperBound
            #expect(text[body...].firstMatch(of: /<(a|button|input)[ >][^>]*/)?.0.contains("utrecht-skip-link") == true)
            let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count)
            for reference in text.matches(of: /(?:for|aria-labelledby|aria-describedby)="([^"]+)"/).flatMap({ $0.1.split(separator: " ") }) {
                #expect(ids.contains(String(reference)), "\(reference)")
            }
            #expect(text.firstMatch(of: /<title>([^<]+) – Stip<\/title>/) != nil)
            #expect(
                !text.contains(" style=") && text.firstMatch(of: /<script(?! src="\/bestanden)/) == nil && text.firstMatch(of: /\son[a-z]+="/) == nil)
        }
    }

    @Test func `every answer carries what a browser must know`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            for path in ["/", "/inloggen", "/bestaat-niet", "/stijlgids/", Asset.stijl.path] {
                let headers = try await client.get(path, cookie).headers
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
                #expect(headers[.xFrameOptions] == "DENY")
                #expect(headers[.referrerPolicy] == "same-origin")
                #expect(headers[.server] == nil)
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
    }

    @Test(arguments: [
        ("/hulp/", 404), ("//hulp", 404), ("/hulp//", 404), ("/HULP", 404), ("/bestaat-niet", 404), ("/%2e%2e/etc", 404), ("/hulp?x=1", 200),
    ])
    func `one thing has one address`(path: String, status: Int) async throws {
        try await app(over: try await openStore()).test(.router) { client in
            let answer = try await client.get(path)
            #expect(answer.status.code == status)
            #expect(answer.headers[.location] == nil)
            if status == 404 { #expect(answer.text.contains("Deze pagina bestaat niet")) }
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .trace])
    func `a wrong verb is told which ones there are`(method: HTTPRequest.Method) async throws {
        try await app(over: try await openStore()).test(.router) { client in
            let answer = try await client.executeRequest(uri: "/hulp", method: method, headers: [:], body: nil)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
            #expect(answer.text.contains("Dat kan hier niet"))
        }
    }

    @Test func `HEAD is GET without a body`() async throws {
        try await app(over: try await openStore()).test(.router) { client in
            let head = try await client.executeRequest(uri: "/hulp", method: .head, headers: [:], body: nil)
            let get = try await client.get("/hulp")
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == String(get.body.readableBytes))
        }
    }

    @Test(arguments: [
        (["Sec-Fetch-Site": "cross-site"], false), (["Sec-Fetch-Site": "same-site"], false), (["Origin": "https://kwaad.nl"], false),
        (["Origin": "null"], false), (["Sec-Fetch-Site": "same-origin", "Origin": "null"], true), (["Sec-Fetch-Site": "none"], true),
        (["Origin": "http://localhost"], true), ([:], true),
    ])
    func `a form of another site is refused`(headers: [String: String], isAccepted: Bool) async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            var fields = cookie
            for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
            let answer = try await client.executeRequest(uri: "/uitloggen", method: .post, headers: fields, body: nil)
            #expect(answer.status == (isAccepted ? .seeOther : .forbidden))
            #expect(try await client.get("/account", cookie).status == (isAccepted ? .seeOther : .ok))
        }
    }

    @Test func `a file that is compiled in may be kept for a year`() async throws {
        try await app(over: try await openStore()).test(.router) { client in
            let answer = try await client.get(Asset.stijl.path)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
            #expect(Array(answer.body.readableBytesView) == Asset.stijl.bytes)
            #expect(try await client.get("/bestanden/0000000000000000/stijl.css").status == .notFound)
        }
    }
}
