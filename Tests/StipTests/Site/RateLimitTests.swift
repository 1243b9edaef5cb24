import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// API-42.
@Suite struct RateLimitTests {
    @Test func `so many in a minute, and then one at a time`() {
        let limit = RateLimit(perMinute: 60)
        for _ in 0..<60 { #expect(limit.take("a", at: Cast.now) == nil) }
        #expect(limit.take("a", at: Cast.now) == 1)
        #expect(limit.take("b", at: Cast.now) == nil, "another has a count of its own")
        #expect(limit.take("a", at: Cast.now + 1) == nil)
        #expect(limit.take("a", at: Cast.now + 1) == 1)
        #expect(limit.take("a", at: Cast.now - 100) == 1, "a clock that goes back gives nothing")
    }

    @Test func `it never remembers more than it may`() {
        let limit = RateLimit(perMinute: 10, capacity: 100)
        for number in 0..<1_000 { _ = limit.take("\(number)", at: Cast.now) }
        #expect(limit.count <= 100)
    }

    @Test func `the API says when it may be asked again`() async throws {
        let clock = TestClock()
        let store = try await openStore(clock: clock)
        let key = try await store.key()
        let other = try await store.key()
        let settings = try Configuration(arguments: ["apiPerMinuut": "10"])
        let router = try site(over: store, settings: settings, logger: .silent, clock: { clock.now })
        try await Application(router: router, logger: .silent).test(.router) { client in
            for _ in 0..<10 { #expect(try await client.get("/api/v1/themas", key).status == .ok) }
            let answer = try await client.get("/api/v1/themas", key)
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] == "6")
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(try answer.json["status"] == 429)
            #expect(try await client.get("/api/v1/themas", other).status == .tooManyRequests, "the address is counted too")
            #expect(try await client.get("/inloggen").status == .ok, "pages are not counted")
            clock.advance(6)
            #expect(try await client.get("/api/v1/themas", key).status == .ok)
        }
    }
}
