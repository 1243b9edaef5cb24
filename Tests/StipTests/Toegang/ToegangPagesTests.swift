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

    @Test func `a coördinator invites, and takes it away again`() async throws {
        let test = try await Toelating()
        let cookie = try await test.store.logIn()
        try await app(over: test.store).test(.router) { client in
            let form = "naam=Sanne+%3Cb%3E&email=sanne@aalderveen.example&rol1=adviseur&organisatie1=GM9001"
            let made = try await client.post("/gebruikers", form, cookie)
            #expect(made.status == .ok)
            #expect(made.text.contains("Sanne &lt;b&gt;"))
            let link = String(try #require(made.text.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/toegang\/[\w-]+)/)?.1))
            #expect(try await client.get(link).text.contains("Kies een wachtwoord"))
            #expect(try await client.get(link).status == .ok, "looking does not use it up")

            var visitor = Visitor(client)
            #expect(try await visitor.post(link).headers[.location] == "/")
            #expect(try await visitor.get("/").headers[.location] == "/inloggen/wachtwoord")
            #expect(try await visitor.get("/documenten").headers[.location] == "/inloggen/wachtwoord", "who is halfway is led back")
            #expect(try await visitor.post("/inloggen/wachtwoord", "wachtwoord=kort&herhaling=kort").status == .badRequest)
            let chosen = Toelating.wachtwoord.replacing(" ", with: "+")
            #expect(try await visitor.post("/inloggen/wachtwoord", "wachtwoord=\(chosen)&herhaling=\(chosen)").status == .seeOther)
            #expect(try await visitor.get("/").headers[.location] == "/inloggen/app")
            let page = try await visitor.get("/inloggen/app").text
            #expect(try await visitor.get("/inloggen/app").text.contains("<code>"), "the key stays the same when the page is opened again")
            let key = try #require(page.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)?.1).replacing(" ", with: "")
            let phone = try #require(Inlogcode(base32: String(key)))
            #expect(try await visitor.post("/inloggen/app", "code=12").text.contains("id=\"code-fout\""))
            let codes = try await visitor.post("/inloggen/app", "code=\(test.code(phone))")
            #expect(codes.text.matches(of: /<li><code>[0-9A-Z-]{19}<\/code>/).count == 10)
            #expect(try await visitor.get("/account").text.contains("Adviseur OOV van Bronkhaven"))

            // Out, and in again.
            #expect(try await visitor.post("/uitloggen").headers[.location] == "/inloggen")
            #expect(try await visitor.post("/inloggen", "email=sanne@aalderveen.example&wachtwoord=verkeerd+dus").status == .badRequest)
            #expect(try await visitor.post("/inloggen", "email=Sanne@aalderveen.example&wachtwoord=\(chosen)").status == .seeOther)
            #expect(try await visitor.get("/").headers[.location] == "/inloggen/code")
            test.clock.advance(60)
            #expect(try await visitor.post("/inloggen/code", "code=\(test.code(phone))").headers[.location] == "/")
            #expect(try await visitor.get("/account").status == .ok)

            let list = try await client.get("/gebruikers", cookie).text
            let account = String(try #require(list.firstMatch(of: /href="(\/gebruikers\/[\w-]+)">Sanne/)?.1))
            #expect(try await visitor.post(account + "/intrekking").status == .forbidden)
            #expect(try await client.get(account, cookie).text.contains("Gekoppeld"))
            #expect(try await client.post(account + "/intrekking", "", cookie).status == .seeOther)
            #expect(try await visitor.get("/account").status == .seeOther)
            #expect(try await client.post(account + "/intrekking", "", cookie).status == .notFound)
            #expect(try await !client.get("/gebruikers", cookie).text.contains("Sanne"))
        }
    }

    @Test func `a page on which somebody is missed fills in the invitation`() async throws {
        let test = try await Toelating()
        let cookie = try await test.store.logIn()
        try await app(over: test.store).test(.router) { client in
            let text = try await client.get("/gebruikers/nieuw?rol=griffier&organisatie=GM9001", cookie).text
            #expect(text.contains("<option value=\"griffier\" selected>") && text.contains("<option value=\"GM9001\" selected>"))
            for query in ["", "?rol=keizer&organisatie=GM9001", "?rol=adviseur&organisatie=GM0000", "?organisatie=%3Cb%3E"] {
                let form = try await client.get("/gebruikers/nieuw" + query, cookie)
                #expect(form.status == .ok && form.text.contains("<option value=\"adviseur\" selected>") && !form.text.contains("GM9001\" selected"))
            }
        }
    }

    @Test func `coming in by a link says from where`() async throws {
        let test = try await Toelating()
        _ = try await test.toegang.redeem(try await test.invite().token, from: "10.0.0.7")
        let line = try await test.store.read { db in try db.historie().first }
        #expect(line?.soort == "ingelogd" && line?.herkomst == "10.0.0.7")
    }

    @Test func `an act in the history says from where`() async throws {
        let store = try await openStore()
        let settings = try Configuration(arguments: ["achterProxy": "ja"])
        var cookie = try await store.logIn()
        cookie[.xForwardedFor] = "6.6.6.6, 10.1.2.3"
        try await app(over: store, settings: settings).test(.router) { [cookie] client in
            let out = try await client.post("/uitloggen", "", cookie)
            #expect(out.status == .seeOther)
        }
        let last = try await store.read { db in try db.historie().first }
        #expect(last?.herkomst == "10.1.2.3")
    }

    @Test func `who guesses at the door gets the same answer for every account, and then has to wait`() async throws {
        let test = try await Toelating()
        _ = try await test.enter(test.invite().token)
        try await app(over: test.store).test(.router) { client in
            var answers: Set<String> = []
            for email in ["sanne@aalderveen.example", "niemand@aalderveen.example", ""] {
                let answer = try await client.post("/inloggen", "email=\(email)&wachtwoord=dit+is+het+niet")
                #expect(answer.status == .badRequest && !answer.text.contains("dit is het niet"))
                answers.insert(answer.text.replacing(email.isEmpty ? "…" : email, with: ""))
            }
            #expect(answers.count == 1)
            for _ in 0..<3 { _ = try await client.post("/inloggen", "email=sanne@aalderveen.example&wachtwoord=nee") }
            let locked = try await client.post("/inloggen", "email=sanne@aalderveen.example&wachtwoord=\(Toelating.wachtwoord.replacing(" ", with: "+"))")
            #expect(locked.status == .tooManyRequests && locked.text.contains("Wacht 5 seconden"))
            #expect(locked.headers[.setCookie] == nil)
        }
    }

    @Test func `an invitation that is refused keeps what was typed`() async throws {
        let test = try await Toelating()
        let cookie = try await test.store.logIn()
        try await app(over: test.store).test(.router) { client in
            let nameless = try await client.post("/gebruikers", "naam=&email=x&rol1=adviseur&organisatie1=", cookie)
            #expect(nameless.status == .badRequest)
            for field in ["naam", "email", "organisatie1"] { #expect(nameless.text.contains("id=\"\(field)-fout\"")) }
            #expect(nameless.text.contains("<title>Fout: ") && nameless.text.contains("value=\"x\""))
            #expect(try await client.post("/gebruikers", "naam=Sanne&rol1=koning", cookie).status == .badRequest)
            #expect(try await client.post("/gebruikers/x/rollen", "rol1=koning", cookie).status == .notFound)
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

/// A browser without a screen: it keeps its cookie.
struct Visitor {
    let client: any TestClientProtocol
    var cookie: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    mutating func get(_ path: String) async throws -> TestResponse { keep(try await client.get(path, cookie)) }

    mutating func post(_ path: some StringProtocol, _ form: String = "") async throws -> TestResponse {
        keep(try await client.post(String(path), form, cookie))
    }

    private mutating func keep(_ answer: TestResponse) -> TestResponse {
        if let set = answer.headers[.setCookie] { cookie = [.cookie: String(set.prefix { $0 != ";" })] }
        return answer
    }
}
