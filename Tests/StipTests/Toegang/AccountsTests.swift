import Database
import Foundation
import Testing

@testable import Stip

/// Somebody with an account, from the invitation to the last day.
struct Toelating {
    let clock = TestClock()
    let store: Store
    let toegang: Toegang
    static let wachtwoord = "paard batterij nietje"

    init(_ database: String = ":memory:", isVerplicht: Bool = true, withUnit: Bool = true) async throws {
        store = try await openStore(database, clock: clock)
        toegang = Toegang(store: store, isTweedeFactorVerplicht: isVerplicht)
        if withUnit { _ = try await Organisaties(store: store).importeer(Proefeenheid.merenland(), by: .opdrachtregel) }
    }

    func invite(
        _ naam: String = "Sanne Oeverlo", _ email: String = "Sanne@Aalderveen.example", _ rol: Rolverlening = Rolverlening(.adviseur, in: "GM9001"),
        tot: String = ""
    ) async throws -> (gebruiker: Gebruiker, token: Token) {
        try await toegang.invite(Uitnodiging(naam: naam, email: email, rollen: [rol], tot: tot), by: .opdrachtregel)
    }

    func sessie(_ token: Token) async throws -> Sessie { try #require(try await toegang.visit(token) { _ in true }.sessie) }

    func logIn(_ wachtwoord: String = wachtwoord, email: String = "sanne@aalderveen.example", from herkomst: String = "10.0.0.1") async throws -> Token {
        try await toegang.logIn(email: email, wachtwoord: wachtwoord, from: herkomst)
    }

    /// All the way in, with password and app.
    func enter(_ link: Token) async throws -> (session: Token, app: Inlogcode, codes: [Herstelcode]) {
        let first = try await toegang.redeem(link)
        let second = try await toegang.choose(wachtwoord: Self.wachtwoord, herhaling: Self.wachtwoord, in: sessie(first), from: "10.0.0.1")
        let app = try await toegang.propose(in: sessie(second))
        let coupled = try await toegang.couple(code: code(app), in: sessie(second), from: "10.0.0.1")
        return (coupled.session, app, coupled.codes)
    }

    func code(_ app: Inlogcode) -> String { app.code(stap: Inlogcode.stap(at: clock.now)) }
}

@Suite struct AccountsTests {
    @Test(arguments: databases) func `who is invited chooses a password, connects an app and is in`(database: String) async throws {
        let test = try await Toelating(database)
        let (gebruiker, link) = try await test.invite()
        #expect(gebruiker.email == "sanne@aalderveen.example")
        let session = try await test.enter(link).session
        let actor = try #require(try await test.toegang.actor(ofSession: session))
        #expect(actor.rollen == [Rolverlening(.adviseur, in: "GM9001")])
        #expect(try await test.toegang.gebruiker(gebruiker.id, by: .opdrachtregel).heeftTweedeFactor)
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await test.toegang.redeem(link) }
    }

    @Test func `nobody is inside before the last step`() async throws {
        let test = try await Toelating()
        let first = try await test.toegang.redeem(try await test.invite().token)
        #expect(try await test.toegang.actor(ofSession: first) == nil)
        await #expect(throws: Refusal(.wachtwoordTeKort)) {
            try await test.toegang.choose(wachtwoord: "kort", herhaling: "kort", in: test.sessie(first), from: "")
        }
        await #expect(throws: Refusal(.wachtwoordTeBekend)) {
            try await test.toegang.choose(wachtwoord: "Aalderveen2026", herhaling: "Aalderveen2026", in: test.sessie(first), from: "")
        }
        let second = try await test.toegang.choose(
            wachtwoord: Toelating.wachtwoord, herhaling: Toelating.wachtwoord, in: test.sessie(first), from: "")
        #expect(try await test.toegang.visit(first) { _ in true }.sessie == nil, "each step has a session of its own")
        #expect(try await test.toegang.actor(ofSession: second) == nil)
        _ = try await test.toegang.propose(in: test.sessie(second))
        await #expect(throws: Refusal(.codeKloptNiet)) { try await test.toegang.couple(code: "000000", in: test.sessie(second), from: "") }
        await #expect(throws: Refusal(.nietIngelogd)) { try await test.toegang.give(code: "000000", in: test.sessie(second), from: "") }
        // Who stops here and comes back with the password must still connect an app.
        #expect(try await test.sessie(test.logIn()).stap == .koppelen)
    }

    @Test(arguments: databases) func `coming back takes the password and a new code`(database: String) async throws {
        let test = try await Toelating(database)
        let (_, app, codes) = try await test.enter(test.invite().token)
        let half = try await test.logIn(email: " SANNE@aalderveen.example".trimmingCharacters(in: .whitespaces))
        #expect(try await test.toegang.actor(ofSession: half) == nil)
        await #expect(throws: Refusal(.codeKloptNiet), "the code that connected the app was used") {
            try await test.toegang.give(code: test.code(app), in: test.sessie(half), from: "")
        }
        test.clock.advance(60)
        let session = try await test.toegang.give(code: test.code(app), in: test.sessie(half), from: "10.0.0.9")
        #expect(try await test.toegang.actor(ofSession: session)?.naam == "Sanne Oeverlo")
        #expect(try await test.sessie(session).herkomst == "10.0.0.9")

        let other = try await test.logIn()
        _ = try await test.toegang.give(code: codes[3].text.lowercased(), in: test.sessie(other), from: "")
        let third = try await test.logIn()
        await #expect(throws: Refusal(.codeKloptNiet), "a recovery code works once") {
            try await test.toegang.give(code: codes[3].text, in: test.sessie(third), from: "")
        }
    }

    @Test func `on a closed network the second factor may be left out`() async throws {
        let test = try await Toelating(isVerplicht: false)
        let first = try await test.toegang.redeem(try await test.invite().token)
        let second = try await test.toegang.choose(
            wachtwoord: Toelating.wachtwoord, herhaling: Toelating.wachtwoord, in: test.sessie(first), from: "")
        #expect(try await test.toegang.actor(ofSession: second) != nil)
        #expect(try await test.toegang.actor(ofSession: test.logIn()) != nil)
    }

    @Test(arguments: databases) func `guessing goes slower and slower, and then stops`(database: String) async throws {
        let test = try await Toelating(database)
        _ = try await test.enter(test.invite().token)
        for _ in 0..<4 { await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn("fout fout fout") } }
        await #expect(throws: Refusal(.teVeelPogingen(5))) { try await test.logIn() }
        test.clock.advance(5)
        for wait in [10, 20, 40, 80, 160, 900] {
            await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn("fout fout fout") }
            await #expect(throws: Refusal(.teVeelPogingen(wait)), "the right password too") { try await test.logIn() }
            test.clock.advance(Double(wait))
        }
        let lines = try await test.store.read { db in try db.historie(atMost: 100) }.filter { $0.uitkomst == .geweigerd }
        #expect(lines.count == 10, "what is refused while waiting is not written down again and again")
        #expect(lines.allSatisfy { $0.soort == "inloggen-geweigerd" && $0.herkomst == "10.0.0.1" && !$0.tekst.contains("fout fout") })
        _ = try await test.logIn()
    }

    @Test func `the right password does not make up for wrong codes`() async throws {
        let test = try await Toelating()
        _ = try await test.enter(test.invite().token)
        for _ in 0..<4 {
            let half = try await test.logIn()
            await #expect(throws: Refusal(.codeKloptNiet)) { try await test.toegang.give(code: "111111", in: test.sessie(half), from: "10.0.0.1") }
        }
        await #expect(throws: Refusal(.teVeelPogingen(5))) { try await test.logIn() }
    }

    @Test func `one address cannot try many accounts`() async throws {
        let test = try await Toelating(withUnit: false)
        for number in 0..<21 { await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn("x", email: "niemand\(number)@x.example") } }
        await #expect(throws: Refusal(.teVeelPogingen(5))) { try await test.logIn("x", email: "nog-iemand@x.example") }
        await #expect(throws: Refusal(.inloggenLuktNiet), "another address may") {
            try await test.logIn("x", email: "nog-iemand@x.example", from: "10.0.0.2")
        }
    }

    @Test func `a link of a coördinator opens an account that was locked, and ends what was open`() async throws {
        let test = try await Toelating()
        let (gebruiker, link) = try await test.invite()
        let (session, app, _) = try await test.enter(link)
        for _ in 0..<4 { await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn("fout fout fout") } }
        let again = try await test.toegang.makePasswordLink(for: gebruiker.id, by: .opdrachtregel).token
        let first = try await test.toegang.redeem(again)
        let half = try await test.toegang.choose(wachtwoord: "heel iets anders nu", herhaling: "heel iets anders nu", in: test.sessie(first), from: "")
        #expect(try await test.toegang.actor(ofSession: session) == nil)
        test.clock.advance(60)
        #expect(try await test.sessie(half).stap == .code, "the app still counts")
        _ = try await test.toegang.give(code: test.code(app), in: test.sessie(half), from: "")
        await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn() }
    }

    @Test(arguments: databases) func `after the last day an account is closed, also for who is inside`(database: String) async throws {
        let test = try await Toelating(database)
        let (_, link) = try await test.invite(tot: "2026-10-09")
        let late = try await test.invite("Kees Tjardingen", "kees@x.example", Rolverlening(.lezer), tot: "2026-10-09").token
        let session = try await test.enter(link).session
        test.clock.advance(9 * 3_600)
        #expect(try await test.toegang.visit(session) { _ in true }.sessie == nil, "idle")
        test.clock.advance(15 * 3_600)
        #expect(try await test.sessie(test.logIn()).stap == .code, "on its last day")
        let open = try await test.logIn()
        test.clock.advance(12 * 3_600)
        #expect(try await test.toegang.visit(open) { _ in true }.sessie == nil)
        await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn() }
        await #expect(throws: Refusal(.linkGeldtNiet)) { try await test.toegang.redeem(late) }
    }

    @Test(arguments: databases) func `withdrawing closes everything at once`(database: String) async throws {
        let test = try await Toelating(database)
        let (gebruiker, link) = try await test.invite()
        let session = try await test.enter(link).session
        try await test.toegang.withdraw(gebruiker.id, by: .opdrachtregel)
        #expect(try await test.toegang.actor(ofSession: session) == nil)
        await #expect(throws: Refusal(.inloggenLuktNiet)) { try await test.logIn() }
        _ = try await test.invite()
    }

    @Test(arguments: databases) func `an invitation tells everything that is wrong with it`(database: String) async throws {
        let test = try await Toelating(database)
        _ = try await test.invite()
        let bad = Uitnodiging(
            naam: "", email: "geen adres", rollen: [Rolverlening(.adviseur), Rolverlening(.coordinator, in: "GM9001"), Rolverlening(.lid, in: "NERGENS")],
            tot: "morgen")
        let refusal = await #expect(throws: Refusal.self) { try await test.toegang.invite(bad, by: .opdrachtregel) }
        #expect(refusal?.reasons.compactMap(\.field) == ["naam", "email", "organisatie1", "organisatie2", "organisatie3", "tot"])
        await #expect(throws: Refusal(.emailInGebruik)) { try await test.invite("Een ander") }
        await #expect(throws: Refusal(.datumVoorbij)) { try await test.invite("Een ander", "ander@x.example", tot: "2026-10-07") }
    }

    @Test(arguments: databases) func `roles come and go one by one, but not the last with which one manages toegang`(database: String) async throws {
        let test = try await Toelating(database)
        let (gebruiker, link) = try await test.invite("Noor Hazelhoff", "noor@x.example", Rolverlening(.coordinator))
        let noor = try #require(try await test.toegang.actor(ofSession: test.enter(link).session))
        await #expect(throws: Refusal(.eigenLaatsteRecht)) { try await test.toegang.withdraw(Rolverlening(.coordinator), of: gebruiker.id, by: noor) }
        await #expect(throws: Refusal(.eigenToegang)) { try await test.toegang.withdraw(gebruiker.id, by: noor) }
        await #expect(throws: Refusal(.eigenEinddatum)) { try await test.toegang.save(tot: dag("2027-01-01"), of: gebruiker.id, by: noor) }
        try await test.toegang.grant(Rolverlening(.adviseur, in: "GM9002"), to: gebruiker.id, by: noor)
        await #expect(throws: Refusal(.rolAlVerleend)) { try await test.toegang.grant(Rolverlening(.adviseur, in: "GM9002"), to: gebruiker.id, by: noor) }
        await #expect(throws: Refusal(.rolHoortElders(.adviseur))) { try await test.toegang.grant(Rolverlening(.adviseur), to: gebruiker.id, by: noor) }
        try await test.toegang.grant(Rolverlening(.beheerder), to: gebruiker.id, by: noor)
        try await test.toegang.withdraw(Rolverlening(.coordinator), of: gebruiker.id, by: noor)
        let left = try await test.toegang.gebruiker(gebruiker.id, by: noor)
        #expect(left.rollen == [Rolverlening(.adviseur, in: "GM9002"), Rolverlening(.beheerder)])
        #expect(left.actor.may(.toetsBeantwoorden, in: "GM9002") && !left.actor.may(.toetsBeantwoorden, in: "GM9001"))
        await #expect(throws: Refusal(.geenRol)) { try await test.toegang.withdraw(Rolverlening(.coordinator), of: gebruiker.id, by: noor) }
        let soorten = try await test.store.read { db in try db.historie(of: gebruiker.id.rawValue).map(\.soort) }
        #expect(soorten.contains("bijzondere-rol-ingetrokken") && soorten.contains("bijzondere-rol-gegeven") && soorten.contains("rol-gegeven"))
    }

    @Test func `the own password, app and codes change only with the password of now`() async throws {
        let test = try await Toelating()
        let (session, app, codes) = try await test.enter(test.invite().token)
        let sessie = try await test.sessie(session)
        let sanne = sessie.gebruiker.actor(from: "10.0.0.1")
        let new = "een heel ander wachtwoord"
        await #expect(throws: Refusal(.wachtwoordKloptNiet)) {
            try await test.toegang.change(wachtwoord: new, herhaling: new, huidig: "fout", in: sessie, by: sanne)
        }
        await #expect(throws: Refusal(.wachtwoordKloptNiet)) { try await test.toegang.makeHerstelcodes(huidig: "", in: sessie, by: sanne) }
        await #expect(throws: Refusal(.wachtwoordKloptNiet)) { try await test.toegang.proposeAnew(huidig: "fout", in: sessie, by: sanne) }
        #expect(try await test.toegang.proposed(in: sessie) == nil)
        let fresh = try await test.toegang.makeHerstelcodes(huidig: Toelating.wachtwoord, in: sessie, by: sanne)
        let half = try await test.logIn()
        await #expect(throws: Refusal(.codeKloptNiet)) { try await test.toegang.give(code: codes[0].text, in: test.sessie(half), from: "") }
        let elsewhere = try await test.toegang.give(code: fresh[0].text, in: test.sessie(half), from: "")
        try await test.toegang.change(wachtwoord: new, herhaling: new, huidig: Toelating.wachtwoord, in: sessie, by: sanne)
        #expect(try await test.toegang.actor(ofSession: elsewhere) == nil)
        #expect(try await test.toegang.actor(ofSession: session) != nil)
        try await test.toegang.proposeAnew(huidig: new, in: sessie, by: sanne)
        let other = try #require(try await test.toegang.proposed(in: sessie))
        #expect(other != app)
        _ = try await test.toegang.couple(code: test.code(other), in: sessie, from: "")
        test.clock.advance(60)
        let last = try await test.logIn(new)
        await #expect(throws: Refusal(.codeKloptNiet)) { try await test.toegang.give(code: test.code(app), in: test.sessie(last), from: "") }
        _ = try await test.toegang.give(code: test.code(other), in: test.sessie(last), from: "")
    }

    @Test func `the list of rights is exported, filtered, and signed off`() async throws {
        let test = try await Toelating()
        _ = try await test.invite("=Sanne", tot: "2027-03-01")
        _ = try await test.invite("Noor Hazelhoff", "noor@x.example", Rolverlening(.coordinator))
        let rechten = try await test.toegang.rechten(by: .opdrachtregel)
        #expect(rechten.regels().count == 2 && rechten.regels(in: "GM9001").count == 1 && rechten.regels(in: "eenheid").count == 1)
        #expect(rechten.regels(in: "GM9002").isEmpty)
        let excel = rechten.csv(in: "GM9001", .excel)
        #expect(excel.hasPrefix("\u{FEFF}Naam;E-mail;Rol;Code;Organisatie;Bijzonder recht;Sinds;Tot en met;Laatst gezien\r\n"))
        #expect(excel.contains("'=Sanne;sanne@aalderveen.example;adviseur OOV;GM9001;") && excel.contains(";nee;08-10-2026;01-03-2027;\r\n"))
        #expect(rechten.csv(in: nil, .rfc4180).contains("Noor Hazelhoff,noor@x.example,coördinator,,de hele eenheid,ja,2026-10-08,,\r\n"))
        try await test.toegang.signOff(.bijzonder, by: Cast.coordinator)
        let nazien = try #require(try await test.toegang.rechten(by: .opdrachtregel).nagezien.first)
        #expect(nazien.doorNaam == "Noor Hazelhoff" && nazien.rechten == 1)
        #expect(try nazien.uiterlijk == dag("2027-01-08"))
    }

    @Test(arguments: [("2026-11-30", "2027-02-28"), ("2027-11-30", "2028-02-29"), ("2026-12-31", "2027-03-31"), ("2026-08-31", "2026-11-30")])
    func `a quarter later is a day that exists`(day: String, due: String) throws {
        let moment = Date(timeIntervalSince1970: Double(try dag(day).dagnummer) * 86_400 + 43_200)
        #expect(try Nazien(soort: .bijzonder, moment: moment, doorNaam: "x", rechten: 1).uiterlijk == dag(due))
    }

    @Test(arguments: databases) func `a key of one organisation gives nothing in another`(database: String) async throws {
        let test = try await Toelating(database)
        let token = try await test.toegang.makeSleutel(naam: "Koppeling", rol: .adviseur, in: "GM9001", by: .opdrachtregel).token
        let actor = try #require(try await test.toegang.actor(ofSleutel: token))
        #expect(actor.may(.toetsBeantwoorden, in: "GM9001") && !actor.may(.toetsBeantwoorden, in: "GM9002") && !actor.may(.documentenToevoegen))
        await #expect(throws: Refusal(.onbekendeOrganisatie)) { try await test.toegang.organisatie("GM0000") }
        #expect(try await test.toegang.organisatie("GM9001") == "GM9001")
    }

    @Test(arguments: [Cast.analist, Cast.adviseur, Cast.lezer]) func `nobody else manages accounts`(actor: Actor) async throws {
        let test = try await Toelating()
        let id = try await test.invite().gebruiker.id
        let acts: [@Sendable () async throws -> Void] = [
            { _ = try await test.toegang.rechten(by: actor) }, { _ = try await test.toegang.gebruiker(id, by: actor) },
            { _ = try await test.toegang.invite(Uitnodiging(), by: actor) }, { _ = try await test.toegang.makePasswordLink(for: id, by: actor) },
            { try await test.toegang.grant(Rolverlening(.coordinator), to: id, by: actor) },
            { try await test.toegang.withdraw(Rolverlening(.adviseur, in: "GM9001"), of: id, by: actor) },
            { try await test.toegang.save(tot: nil, of: id, by: actor) }, { try await test.toegang.save(email: "x@y.example", of: id, by: actor) },
            { try await test.toegang.clearTweedeFactor(of: id, by: actor) }, { try await test.toegang.signOff(.alle, by: actor) },
        ]
        for act in acts { await #expect(throws: Refusal(.magToegangNietBeheren)) { try await act() } }
    }
}
