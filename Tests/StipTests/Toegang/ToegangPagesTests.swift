import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct ToegangPagesTests {
    @Test func `a link lets in by a button, once`() async throws {
        let store = try await openStore()
        let link = try await Toegang(store: store).makeLink(for: "Noor Hazelhoff", rol: .coordinator, by: .opdrachtregel)
        try await app(over: store).test(.router) { client in
            let look = try await client.get("/toegang/\(link.secret)")
            #expect(look.status == .ok)
            #expect(look.text.contains("Ga naar Stip"))
            #expect(look.headers[.setCookie] == nil)

            let entered = try await client.post("/toegang/\(link.secret)")
            #expect(entered.status == .seeOther)
            #expect(entered.headers[.location] == "/")
            let cookie = try #require(entered.headers[.setCookie])
            for part in ["stip=", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Secure"))
            let start = try await client.get("/", [.cookie: String(cookie.prefix { $0 != ";" })])
            #expect(start.status == .ok)
            #expect(start.text.contains("Noor Hazelhoff"))

            let again = try await client.post("/toegang/\(link.secret)")
            #expect(again.status == .notFound)
            #expect(again.text.contains("Deze link werkt niet meer"))
        }
    }

    @Test func `over https the cookie is bound to this host`() async throws {
        let store = try await openStore()
        let settings = try Configuration(arguments: ["openbaarAdres": "https://stip.voorbeeld.nl"])
        let link = try await Toegang(store: store).makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel)
        try await app(over: store, settings: settings).test(.router) { client in
            let cookie = try #require(try await client.post("/toegang/\(link.secret)").headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-stip="))
            #expect(cookie.contains("Secure"))
            #expect(try await client.get("/inloggen").headers[.strictTransportSecurity]?.hasPrefix("max-age=") == true)
            let old = try await client.get("/", [.cookie: String(cookie.prefix { $0 != ";" }).replacing("__Host-stip", with: "stip")])
            #expect(old.status == .seeOther)
        }
    }

    @Test func `logging out ends the session on the server`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            #expect(try await client.get("/account", cookie).text.contains("Log uit"))
            let out = try await client.post("/uitloggen", "", cookie)
            #expect(out.headers[.location] == "/inloggen")
            #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(try await client.get("/account", cookie).status == .seeOther)
        }
    }

    @Test(arguments: ["stip=", "stip=verzonnen", "stip=%00", "ander=x", "stip", ";;;", "stip=\u{e9}"])
    func `a cookie that opens nothing is a stranger`(cookie: String) async throws {
        try await app(over: try await openStore()).test(.router) { client in
            let answer = try await client.get("/", [.cookie: cookie])
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "/inloggen")
        }
    }

    @Test func `a coördinator lets somebody in, and takes it away again`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let made = try await client.post("/gebruikers", "naam=Sanne+%3Cb%3E&rol=adviseur", cookie)
            #expect(made.status == .ok)
            #expect(made.text.contains("Sanne &lt;b&gt;"))
            let link = try #require(made.text.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/toegang\/[\w-]+)/)?.1)
            let entered = try #require(try await client.post(String(link)).headers[.setCookie])
            let sanne: HTTPFields = [.cookie: String(entered.prefix { $0 != ";" })]
            #expect(try await client.get("/account", sanne).status == .ok)

            let list = try await client.get("/gebruikers", cookie).text
            let path = try #require(list.firstMatch(of: /action="(\/gebruikers\/[\w-]+\/intrekking)"/)?.1)
            #expect(list.contains("Dit bent u"))
            #expect(try await client.post(String(path), "", sanne).status == .forbidden)
            #expect(try await client.post(String(path), "", cookie).status == .seeOther)
            #expect(try await client.get("/account", sanne).status == .seeOther)
            #expect(try await client.post(String(path), "", cookie).status == .notFound)
            #expect(try await !client.get("/gebruikers", cookie).text.contains("Sanne"))
        }
    }

    @Test func `who is not named, or gets a rol that is not there, is refused at the field`() async throws {
        let store = try await openStore()
        let cookie = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let nameless = try await client.post("/gebruikers", "naam=&rol=adviseur", cookie)
            #expect(nameless.status == .badRequest)
            #expect(nameless.text.contains("<title>Fout: ") && nameless.text.contains("id=\"naam-fout\""))
            let king = try await client.post("/gebruikers", "naam=Sanne&rol=koning", cookie)
            #expect(king.status == .badRequest)
            #expect(king.text.contains("id=\"rol-fout\"") && king.text.contains("value=\"Sanne\""))
        }
    }

    @Test(arguments: [Cast.analist, Cast.adviseur, Cast.burgemeester, Cast.griffier, Cast.lezer])
    func `nobody else sees who has toegang or gives it`(actor: Actor) async throws {
        let store = try await openStore()
        let cookie = try await store.logIn(actor)
        try await app(over: store).test(.router) { client in
            let list = try await client.get("/gebruikers", cookie)
            #expect(list.status == .forbidden)
            #expect(try await client.post("/gebruikers", "naam=Vriend&rol=lezer", cookie).status == .forbidden)
            #expect(try await !client.get("/account", cookie).text.contains("/gebruikers"))
        }
    }

    @Test func `nobody takes away their own toegang`() async throws {
        let toegang = Toegang(store: try await openStore())
        let session = try await toegang.redeem(try await toegang.makeLink(for: "Noor", rol: .coordinator, by: .opdrachtregel))
        let noor = try #require(try await toegang.actor(ofSession: session))
        await #expect(throws: Refusal(.eigenToegang)) { try await toegang.withdraw(ID<Gebruiker>(noor.id), by: noor) }
    }
}
