import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Stip

@Suite struct RequestLogTests {
    /// Keeps the lines that were written.
    final class Lines: Sendable {
        private let kept = Mutex<[String]>([])
        var all: [String] { kept.withLock { $0 } }
        var logger: Logger { Logger(label: "test") { _ in LogLines { line in self.kept.withLock { $0.append(line) } } } }
    }

    @Test func `each request has a line that says who did what, from where, and how it went`() async throws {
        let lines = Lines()
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store, logger: lines.logger).test(.router) { client in _ = try await client.get("/account", cookie) }
        let line = try #require(lines.all.first { $0.contains("/account") })
        let json = try JSONDecoder().decode(JSON.self, from: Data(line.utf8))
        for name in ["tijdstip", "niveau", "bericht", "nummer", "actie", "object", "resultaat", "herkomst", "actor", "duur"] {
            #expect(json[name] != nil)
        }
        #expect(json["actie"] == "GET" && json["object"] == "/account" && json["resultaat"] == "200")
        #expect(json["actor"] != "vreemde")
        #expect(line.hasSuffix("}\n") && line.dropLast().allSatisfy { $0 != "\n" })
    }

    @Test func `no secret is in the log`() async throws {
        let lines = Lines()
        let store = try await openStore()
        let toegang = Toegang(store: store)
        let link = try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel)
        let key = try await toegang.makeSleutel(naam: "Dashboard", rol: .lezer, by: .opdrachtregel).token
        try await app(over: store, logger: lines.logger).test(.router) { client in
            _ = try await client.get("/toegang/\(link.secret)")
            let cookie = try #require(try await client.post("/toegang/\(link.secret)").headers[.setCookie])
            _ = try await client.get("/?geheim=abracadabra", [.cookie: cookie])
            _ = try await client.post("/uitloggen", "wachtwoord=abracadabra", [.cookie: cookie])
            _ = try await client.get("/api/v1/bestaat-niet", [.authorization: "Bearer \(key.secret)"])
            let session = cookie.dropFirst("stip=".count).prefix { $0 != ";" }
            let all = lines.all.joined()
            #expect(lines.all.count >= 5)
            for secret in [link.secret, key.secret, String(session), "abracadabra"] { #expect(!all.contains(secret)) }
        }
    }

    @Test func `a defect is logged under its number and shown as that number alone`() async throws {
        struct Broken: Error { let detail = "de geheime binnenkant" }
        let lines = Lines()
        let store = try await openStore()
        let frame = Site(toegang: Toegang(store: store), settings: Configuration(), logger: lines.logger, eenheid: { _ in throw Broken() })
        let router = frame.router()
        SitePages(duur: Toegangsduur(), start: { _ in throw Broken() }).addPages(open: frame.open(of: router), closed: frame.pages(of: router))
        frame.finish(router)
        try await Application(router: router, logger: .silent).test(.router) { client in
            let answer = try await client.get("/hulp")
            #expect(answer.status == .internalServerError)
            #expect(answer.text.contains("De fout ligt bij ons"))
            #expect(!answer.text.contains("binnenkant"))
            let number = try #require(answer.text.firstMatch(of: /stip-receipt__number">([0-9A-Z]{4}-[0-9A-Z]{4})</)?.1)
            #expect(lines.all.contains { $0.contains("defect") && $0.contains(number) && $0.contains("binnenkant") })
        }
    }

    @Test(arguments: [(false, "onbekend"), (true, "10.1.2.3")])
    func `where a request came from is believed only of a proxy of our own`(isBehindProxy: Bool, origin: String) async throws {
        let lines = Lines()
        let settings = try Configuration(arguments: ["achterProxy": isBehindProxy ? "ja" : "nee"])
        try await app(over: try await openStore(), settings: settings, logger: lines.logger).test(.router) { client in
            _ = try await client.get("/hulp", [.xForwardedFor: "6.6.6.6, 10.1.2.3"])
        }
        #expect(lines.all.contains { $0.contains("\"herkomst\":\"\(origin)\"") })
    }
}
