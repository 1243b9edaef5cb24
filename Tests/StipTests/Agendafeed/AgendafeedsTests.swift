import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// Who sees what in which calendar.
@Suite struct AgendafeedsTests {
    /// A unit with an open and a closed meeting of one overleg, and somebody with an account.
    private struct Proef {
        let store: Store
        let clock: TestClock
        let feeds: Agendafeeds
        let code: String
        let open: Vergadering
        let besloten: Vergadering

        init(_ database: String) async throws {
            clock = TestClock()
            store = try await openMerenland(database, clock: clock)
            feeds = Agendafeeds(store: store, adres: "https://stip.voorbeeld.nl")
            let use = Vergaderingen(store: store)
            code = try #require(try await use.organen(by: Cast.lezer).first { !$0.isRaad }).code
            func gegevens(_ dag: String, _ besloten: Bool) throws -> Vergadergegevens {
                Vergadergegevens(datum: try day(dag), begin: Kloktijd("14:00"), eind: Kloktijd("16:00"), plaats: "Raadzaal", isBesloten: besloten)
            }
            open = try await use.plan(try gegevens("2027-03-04", false), of: code, by: Cast.coordinator)
            besloten = try await use.plan(try gegevens("2027-03-11", true), of: code, by: Cast.coordinator)
            for one in [open, besloten] {
                try await use.addItem(Agendapuntgegevens(titel: "Ondermijning in Polsdijk"), to: one.id, versie: 1, by: Cast.coordinator)
            }
        }

        /// The secret of somebody with a role, in an overleg or in the unit.
        func secret(_ naam: String, _ rol: Rol, in organisatie: String? = nil) async throws -> Token {
            let gebruiker = try await store.write { db in
                let made = try db.insertGebruiker(naam: naam, rollen: [Rolverlening(rol, in: organisatie)])
                try db.record("proef", on: made.id.rawValue, by: .stip, "Proef.")
                return made
            }
            return try await feeds.makeAdres(by: gebruiker.actor)
        }
    }

    private func titles(_ bestand: Agendabestand) -> [String] { bestand.items.map(\.titel) }

    @Test(arguments: databases) func `who sits there sees all, another who came in sees that it is taken, the public sees what is open`(
        database: String
    ) async throws {
        let proef = try await Proef(database)
        let lid = try await proef.feeds.agenda(proef.secret("Wim", .lid, in: proef.code))
        #expect(lid.items.count == 2)
        #expect(lid.items.allSatisfy { $0.tekst?.contains("Ondermijning") == true && $0.plaats == "Raadzaal" })
        let lezer = try await proef.feeds.agenda(proef.secret("Kees", .lezer))
        #expect(lezer.items.map(\.titel).last == "Bezet")
        let taken = try #require(lezer.items.last)
        #expect(taken.tekst == nil)
        #expect(taken.plaats == nil)
        #expect(taken.pad == nil)
        #expect(taken.isBesloten)
        #expect(lezer.items.first?.tekst?.contains("Ondermijning") == true)
        let elders = try await proef.feeds.agenda(proef.secret("Sanne", .adviseur, in: "GM9001"))
        #expect(elders.items.isEmpty, "a calendar of one's own has one's own bodies")
        let public_ = try await proef.feeds.openbaar()
        #expect(public_.items.count == 1)
        #expect(public_.items.first?.tekst == nil)
        #expect(public_.items.first?.pad == nil)
        let bytes = String(decoding: public_.bytes, as: UTF8.self)
        #expect(!bytes.contains("Ondermijning"))
        #expect(!bytes.contains(proef.besloten.id.rawValue))
    }

    @Test(arguments: databases) func `a body has a calendar with the same secret, and what is unknown is not there`(database: String) async throws {
        let proef = try await Proef(database)
        let token = try await proef.secret("Sanne", .adviseur, in: "GM9001")
        let one = try await proef.feeds.agenda(token, of: proef.code)
        #expect(one.items.map(\.titel).last == "Bezet")
        #expect(one.items.count == 2)
        await #expect(throws: Refusal(.geenAgenda)) { try await proef.feeds.agenda(token, of: "NIETS") }
        await #expect(throws: Refusal(.geenAgenda)) { try await proef.feeds.agenda(Token("geraden")) }
    }

    @Test(arguments: databases) func `a new address ends the old one, and so does the end of an account`(database: String) async throws {
        let proef = try await Proef(database)
        let first = try await proef.secret("Wim", .lid, in: proef.code)
        let gebruiker = try #require(try await proef.store.read { db in try db.gebruikers().first { $0.naam == "Wim" } })
        let second = try await proef.feeds.makeAdres(by: gebruiker.actor)
        #expect(first != second)
        await #expect(throws: Refusal(.geenAgenda)) { try await proef.feeds.agenda(first) }
        let kept = try await proef.feeds.agenda(second)
        #expect(kept.items.count == 2)
        let stored = try await proef.store.read { db in try db.all("select hash from agenda_adres") { row in try row["hash"] as String } }
        #expect(stored == [second.hash])
        #expect(!stored.contains(second.secret))
        try await proef.feeds.withdraw(by: gebruiker.actor)
        await #expect(throws: Refusal(.geenAgenda)) { try await proef.feeds.agenda(second) }
        let third = try await proef.feeds.makeAdres(by: gebruiker.actor)
        try await proef.store.write { db in
            try db.withdraw(gebruiker.id)
            try db.record("proef", on: gebruiker.id.rawValue, by: .stip, "Proef.")
        }
        await #expect(throws: Refusal(.geenAgenda)) { try await proef.feeds.agenda(third) }
        await #expect(throws: Refusal(.geenEigenAgenda)) { try await proef.feeds.makeAdres(by: .opdrachtregel) }
    }

    @Test(arguments: databases) func `a meeting keeps its mark, counts its changes, and stays thirty days after it was called off`(database: String) async throws {
        let proef = try await Proef(database)
        let use = Vergaderingen(store: proef.store)
        let before = try #require(try await proef.feeds.openbaar().items.first)
        proef.clock.advance(60)
        var gegevens = proef.open.gegevens
        gegevens.begin = Kloktijd("15:00")
        try await use.change(proef.open.id, to: gegevens, versie: 2, by: Cast.coordinator)
        let after = try #require(try await proef.feeds.openbaar().items.first)
        #expect(after.kenmerk == before.kenmerk)
        #expect(after.volgnummer == before.volgnummer + 1)
        #expect(after.gewijzigd > before.gewijzigd)
        try await use.cancel(proef.open.id, reden: "Te weinig stukken", versie: 3, by: Cast.coordinator)
        proef.clock.advance(29 * 86_400)
        let off = try #require(try await proef.feeds.openbaar().items.first)
        #expect(off.stand == .afgelast)
        #expect(off.tekst?.contains("Te weinig stukken") == true)
        proef.clock.advance(2 * 86_400)
        let gone = try await proef.feeds.openbaar()
        #expect(gone.items.isEmpty)
    }

    @Test(arguments: databases) func `steps with a day or a last day are in the calendar, vague ones and those on an agenda are not`(database: String) async throws {
        let proef = try await Proef(database)
        let file = HouseTests.root.appending(path: "voorbeeld/merenland/planning.yaml")
        let planning = try Planningsbestand.read(yaml: [UInt8](try Data(contentsOf: file))).planning
        let sharp = planning.stappen.filter { $0.moment.map { $0.isDag || $0.isUiterlijk } ?? false }
        #expect(!sharp.isEmpty)
        let id = try await Planningen(store: proef.store).make(
            Planningsvoorstel(naam: "Proef", niveau: .eenheid), from: planning, by: Cast.coordinator)
        let token = try await proef.secret("Noor", .coordinator)
        let all = try await proef.feeds.agenda(token).items.filter { $0.kenmerk.hasPrefix("stap-") }
        let recent = sharp.filter { ($0.moment?.tot.dagnummer ?? 0) >= Cast.now.inAmsterdam.datum.dagnummer - Agendakeuze.terug }
        #expect(all.count == recent.count)
        #expect(all.allSatisfy { if case .dagen(let dagen) = $0.wanneer { dagen.lowerBound == dagen.upperBound } else { false } })
        let linked = try #require(recent.first)
        try await Vergaderingen(store: proef.store).addItem(
            Agendapuntgegevens(titel: "Stap", stap: Agendapunt.Stapverwijzing(planning: id.rawValue, stap: linked.id)), to: proef.open.id, versie: 2,
            by: Cast.coordinator)
        let fewer = try await proef.feeds.agenda(token).items.filter { $0.kenmerk.hasPrefix("stap-") }
        #expect(fewer.count == all.count - 1)
    }

    @Test func `a calendar comes with its type, may be kept a quarter of an hour, and is not sent twice`() async throws {
        let proef = try await Proef(":memory:")
        let token = try await proef.secret("Wim", .lid, in: proef.code)
        try await app(over: proef.store).test(.router) { client in
            let answer = try await client.get("/agenda/\(token.secret).ics")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(answer.headers[.cacheControl] == "private, max-age=900")
            let tag = try #require(answer.headers[.eTag])
            let again = try await client.get("/agenda/\(token.secret).ics", [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.text.isEmpty)
            let body = try await client.get("/agenda/\(token.secret)/\(proef.code).ics")
            #expect(body.status == .ok)
            let open = try await client.get("/agenda/openbaar.ics")
            #expect(open.status == .ok)
            for wrong in ["/agenda/geraden.ics", "/agenda/\(token.secret)", "/agenda/\(token.secret)/NIETS.ics", "/agenda/\(token.secret)/\(proef.code)"] {
                let missing = try await client.get(wrong)
                #expect(missing.status == .notFound, "\(wrong)")
                #expect(missing.headers[.cacheControl] != "private, max-age=900")
            }
        }
    }

    @Test func `the address is shown once, and the page explains how to follow it`() async throws {
        let proef = try await Proef(":memory:")
        let headers = try await proef.store.logIn(Cast.coordinator)
        try await app(over: proef.store).test(.router) { client in
            let page = try await client.get("/agenda", headers)
            #expect(page.text.contains("Maak een adres"))
            #expect(page.text.contains("/agenda/openbaar.ics"))
            let made = try await client.post("/agenda/adres", "", headers)
            let address = try #require(made.text.firstMatch(of: /\/agenda\/([A-Za-z0-9_-]{43})\.ics/)).1
            #expect(made.text.contains("webcal:"))
            let feed = try await client.get("/agenda/\(address).ics")
            #expect(feed.status == .ok)
            let later = try await client.get("/agenda", headers)
            #expect(!later.text.contains(address))
            #expect(later.text.contains("Maak een nieuw adres"))
            _ = try await client.post("/agenda/adres/intrekking", "", headers)
            let gone = try await client.get("/agenda/\(address).ics")
            #expect(gone.status == .notFound)
            let stranger = try await client.get("/agenda")
            #expect(stranger.status != .ok)
        }
    }
}
