import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// A forgotten password, where mail can be sent.
@Suite struct VergetenTests {
    private func toegang(_ test: Toelating) -> Toegang {
        Toegang(store: test.store, kanMailen: true, adres: "https://stip.merenland.example")
    }

    /// The links in letters that wait, latest first.
    private func links(_ store: Store) async throws -> [Token] {
        try await store.read { db in
            try db.all("select link_adres from poststuk where soort = 'nieuw-wachtwoord' order by id desc") { row in try row["link_adres"] as String }
        }.map { Token(String($0.split(separator: "/").last ?? "")) }
    }

    @Test(arguments: databases) func `a mailed link lets somebody choose a new password, once`(database: String) async throws {
        let test = try await Toelating(database)
        let (_, app, _) = try await test.enter(test.invite().token)
        let toegang = toegang(test)
        try await toegang.mailPasswordLink(email: "SANNE@aalderveen.example", from: "10.0.0.1")
        let link = try #require(try await links(test.store).first)
        let first = try await toegang.redeem(link, from: "10.0.0.1")
        let new = "fiets regen lantaarn bord"
        let second = try await toegang.choose(wachtwoord: new, herhaling: new, in: test.sessie(first), from: "10.0.0.1")
        #expect(try await toegang.actor(ofSession: second) == nil, "the code of the app is still asked")
        test.clock.advance(60)
        let inside = try await toegang.give(code: test.code(app), in: test.sessie(second), from: "10.0.0.1")
        #expect(try await toegang.actor(ofSession: inside)?.naam == "Sanne Oeverlo")
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await toegang.redeem(link) }
        await #expect(throws: Refusal(.inloggenLuktNiet), "the old one counts no more") { try await test.logIn() }
        #expect(try await test.store.read { db in try db.historie(atMost: 20) }.contains { $0.soort == "wachtwoord-vergeten" && $0.herkomst == "10.0.0.1" })
    }

    @Test func `the link is dead after an hour, and after a password was chosen with another`() async throws {
        let test = try await Toelating()
        _ = try await test.enter(test.invite().token)
        let toegang = toegang(test)
        try await toegang.mailPasswordLink(email: "sanne@aalderveen.example", from: "10.0.0.1")
        let old = try #require(try await links(test.store).first)
        test.clock.advance(3_599)
        #expect(try await toegang.isOpen(old))
        try await toegang.mailPasswordLink(email: "sanne@aalderveen.example", from: "10.0.0.1")
        let new = try #require(try await links(test.store).first { $0.secret != old.secret })
        #expect(try await toegang.isOpen(old), "asking again takes nothing away")
        let session = try await toegang.redeem(new)
        _ = try await toegang.choose(
            wachtwoord: Toelating.wachtwoord, herhaling: Toelating.wachtwoord, in: test.sessie(session), from: "")
        #expect(try await !toegang.isOpen(old))
        try await toegang.mailPasswordLink(email: "sanne@aalderveen.example", from: "10.0.0.1")
        test.clock.advance(3_600)
        for link in try await links(test.store) { await #expect(throws: Refusal(.linkGeldtNiet)) { try await toegang.redeem(link) } }
    }

    @Test(arguments: databases) func `who has no account, or a closed one, gets no mail, and hears the same`(database: String) async throws {
        let test = try await Toelating(database)
        _ = try await test.enter(test.invite(tot: "2026-10-09").token)
        let toegang = toegang(test)
        try await toegang.mailPasswordLink(email: "niemand@aalderveen.example", from: "10.0.0.1")
        test.clock.advance(3 * 24 * 3_600)
        try await toegang.mailPasswordLink(email: "sanne@aalderveen.example", from: "10.0.0.1")
        #expect(try await links(test.store).isEmpty)
        let lines = try await test.store.read { db in try db.historie(atMost: 5) }.filter { $0.soort == "wachtwoord-vergeten" }
        #expect(lines.count == 2 && lines.allSatisfy { $0.uitkomst == .geweigerd && !$0.tekst.contains("@") })
    }

    @Test func `asking goes slower and slower, and locks nobody out`() async throws {
        let test = try await Toelating()
        _ = try await test.enter(test.invite().token)
        let toegang = toegang(test)
        for email in ["sanne@aalderveen.example", "niemand@aalderveen.example"] {
            for _ in 0..<4 { try await toegang.mailPasswordLink(email: email, from: "10.0.0.1") }
            await #expect(throws: Refusal(.teVeelPogingen(5))) { try await toegang.mailPasswordLink(email: email, from: "10.0.0.1") }
        }
        #expect(try await links(test.store).count == 4)
        #expect(try await test.sessie(test.logIn()).stap == .code)
    }

    @Test func `the page says the same to everybody, and without mail it says whom to ask`() async throws {
        let test = try await Toelating()
        _ = try await test.enter(test.invite().token)
        let settings = try Configuration(arguments: [
            "openbaarAdres": "https://stip.merenland.example", "mailServer": "smtp://127.0.0.1:2525", "mailAfzender": "stip@merenland.example",
        ])
        try await app(over: test.store, settings: settings).test(.router) { client in
            #expect(try await client.get("/inloggen/vergeten").text.contains("Mail mij een link"))
            for email in ["sanne@aalderveen.example", "niemand@aalderveen.example"] {
                let asked = try await client.post("/inloggen/vergeten", "email=\(email)")
                #expect(asked.status == .seeOther && asked.headers[.location] == "/inloggen/vergeten?gevraagd=ja" && asked.body.readableBytes == 0)
            }
            #expect(try await client.get("/inloggen/vergeten?gevraagd=ja").text.contains("Kijk in uw mail"))
            let empty = try await client.post("/inloggen/vergeten", "email=+")
            #expect(empty.status == .badRequest && empty.text.contains("id=\"email-fout\""))
            for _ in 0..<3 { _ = try await client.post("/inloggen/vergeten", "email=niemand@aalderveen.example") }
            let slow = try await client.post("/inloggen/vergeten", "email=niemand@aalderveen.example")
            #expect(slow.status == .tooManyRequests && slow.text.contains("Wacht 5 seconden"))
        }
        try await app(over: test.store).test(.router) { client in
            let page = try await client.get("/inloggen/vergeten?gevraagd=ja").text
            #expect(page.contains("Vraag een link aan") && !page.contains("Mail mij een link"))
            #expect(try await client.post("/inloggen/vergeten", "email=sanne@aalderveen.example").status == .notFound)
        }
        #expect(try await links(test.store).count == 1)
    }
}
