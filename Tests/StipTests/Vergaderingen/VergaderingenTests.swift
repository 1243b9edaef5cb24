import Database
import Foundation
import Testing

@testable import Stip

/// A small unit with bodies, for the tests of meetings.
func openMerenland(_ database: String, clock: TestClock = TestClock()) async throws -> Store {
    let store = try await openStore(database, clock: clock)
    let file = HouseTests.root.appending(path: "voorbeeld/merenland/eenheid.yaml")
    _ = try await Organisaties(store: store).importeer([UInt8](try Data(contentsOf: file)), by: .opdrachtregel)
    return store
}

func day(_ text: String) throws -> Datum { try #require(Datum(text)) }

@Suite struct VergaderingenTests {
    private func gegevens(_ dag: String, _ begin: String? = "14:00", _ eind: String? = nil, besloten: Bool = false) throws -> Vergadergegevens {
        Vergadergegevens(
            datum: try day(dag), begin: begin.flatMap { Kloktijd($0) }, eind: eind.flatMap { Kloktijd($0) }, plaats: "Raadzaal", isBesloten: besloten)
    }

    private func overleg(_ store: Store) async throws -> String {
        let organen = try await Vergaderingen(store: store).organen(by: Cast.lezer)
        return try #require(organen.first { !$0.isRaad }).code
    }

    @Test(arguments: databases) func `a meeting is planned, moved and called off, and each change raises its version`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let code = try await overleg(store)
        let made = try await use.plan(try gegevens("2027-03-04"), of: code, by: Cast.coordinator)
        #expect(made.versie == 1)
        let moved = try await use.change(made.id, to: try gegevens("2027-03-11"), versie: 1, by: Cast.coordinator)
        #expect(moved.versie == 2)
        let same = try await use.change(made.id, to: try gegevens("2027-03-11"), versie: 2, by: Cast.coordinator)
        #expect(same.versie == 2, "what says the same changes nothing")
        try await use.cancel(made.id, reden: "Te weinig stukken", versie: 2, by: Cast.coordinator)
        let beeld = try await use.vergadering(made.id, by: Cast.coordinator)
        #expect(beeld.vergadering.afgelast?.reden == "Te weinig stukken")
        #expect(beeld.vergadering.versie == 3)
        #expect(beeld.historie.count == 3)
        await #expect(throws: Refusal(.vergaderingIsAfgelast)) {
            try await use.change(made.id, to: try gegevens("2027-03-12"), versie: 3, by: Cast.coordinator)
        }
    }

    @Test(arguments: databases) func `who comes second is told what the first one changed`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let made = try await use.plan(try gegevens("2027-03-04"), of: try await overleg(store), by: Cast.coordinator)
        try await use.change(made.id, to: try gegevens("2027-03-11"), versie: 1, by: Cast.coordinator)
        do {
            try await use.change(made.id, to: try gegevens("2027-03-18"), versie: 1, by: Cast.coordinator)
            Issue.record("the second change went through")
        } catch let refusal as Refusal {
            let message = try #require(refusal.reasons.first).message
            #expect(refusal.reasons.first?.kind == .conflict)
            #expect(message.contains("11 maart 2027, was 4 maart 2027"))
        }
        let kept = try await use.vergadering(made.id, by: Cast.lezer)
        #expect(kept.vergadering.gegevens.datum == (try day("2027-03-11")))
    }

    @Test(arguments: databases) func `only who keeps the meetings of a body changes them`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let code = try await overleg(store)
        let own = Actor(id: "lotte", naam: "Lotte Wierda", rol: .secretaris, in: code)
        let made = try await use.plan(try gegevens("2027-03-04"), of: code, by: own)
        for stranger in [Cast.lezer, Cast.analist, Cast.adviseur, Cast.burgemeester] {
            await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) { try await use.plan(try gegevens("2027-03-05"), of: code, by: stranger) }
            await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) {
                try await use.change(made.id, to: try gegevens("2027-03-05"), versie: 1, by: stranger)
            }
            await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) { try await use.cancel(made.id, reden: "Ziek", versie: 1, by: stranger) }
            await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) {
                try await use.addItem(Agendapuntgegevens(titel: "Opening"), to: made.id, versie: 1, by: stranger)
            }
            await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) {
                try await use.addAbsence(of: "burgemeester", try day("2027-03-04")...day("2027-03-04"), reden: nil, for: code, by: stranger)
            }
        }
    }

    @Test(arguments: databases) func `what cannot be a meeting is refused with every reason`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let code = try await overleg(store)
        await #expect(throws: Refusal(.geenVergaderorgaan)) { try await use.plan(try gegevens("2027-03-04"), of: "NIETS", by: Cast.coordinator) }
        await #expect(throws: Refusal([.vergaderdagOnmogelijk, .eindZonderBegin])) {
            try await use.plan(try gegevens("1999-03-04", nil, "12:00"), of: code, by: Cast.coordinator)
        }
        await #expect(throws: Refusal(.vergaderingEindVoorBegin)) {
            try await use.plan(try gegevens("2027-03-04", "14:00", "09:00"), of: code, by: Cast.coordinator)
        }
        let late = try await use.plan(try gegevens("2027-03-04", "22:00", "00:30"), of: code, by: Cast.coordinator)
        #expect(late.gegevens.tijdzin == "22:00 tot 00:30")
        await #expect(throws: Refusal.self) { try await use.plan(try gegevens("2027-03-04", "22:00"), of: code, by: Cast.coordinator) }
        await #expect(throws: Refusal(.geenAfgelastreden)) { try await use.cancel(late.id, reden: "", versie: 1, by: Cast.coordinator) }
        await #expect(throws: Refusal(.geenVergadering)) { try await use.vergadering(ID("bestaat-niet"), by: Cast.lezer) }
    }

    @Test(arguments: databases) func `items of an agenda are added, moved and removed, and stay numbered`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let made = try await use.plan(try gegevens("2027-03-04"), of: try await overleg(store), by: Cast.coordinator)
        let stap = Agendapunt.Stapverwijzing(planning: "p", stap: "kiezen")
        try await use.addItem(Agendapuntgegevens(titel: "Opening"), to: made.id, versie: 1, by: Cast.coordinator)
        try await use.addItem(
            Agendapuntgegevens(titel: "Prioriteiten", handeling: .kiezen, stap: stap, stukken: [.genoemd("Longlist")]), to: made.id, versie: 2, by: Cast.coordinator)
        try await use.addItem(Agendapuntgegevens(titel: "Rondvraag"), to: made.id, versie: 3, by: Cast.coordinator)
        var agenda = try await use.vergadering(made.id, by: Cast.lezer).agenda
        try await use.moveItem(agenda[1].id, up: true, of: made.id, versie: 4, by: Cast.coordinator)
        try await use.removeItem(agenda[2].id, of: made.id, versie: 5, by: Cast.coordinator)
        agenda = try await use.vergadering(made.id, by: Cast.lezer).agenda
        #expect(agenda.map(\.gegevens.titel) == ["Prioriteiten", "Opening"])
        #expect(agenda.map(\.volgnummer) == [1, 2])
        #expect(agenda[0].gegevens.stap == stap)
        #expect(agenda[0].gegevens.stukken == [.genoemd("Longlist")])
        await #expect(throws: Refusal(.geenAgendatitel)) {
            try await use.changeItem(agenda[0].id, to: Agendapuntgegevens(titel: ""), of: made.id, versie: 6, by: Cast.coordinator)
        }
        await #expect(throws: Refusal(.onbekendStuk)) {
            try await use.addItem(
                Agendapuntgegevens(titel: "Stuk", stukken: [.document(ID("weg"), naam: "")]), to: made.id, versie: 6, by: Cast.coordinator)
        }
    }

    @Test(arguments: databases) func `the calendar of meetings knows dates and absences by the keys of a planning`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let raad = try #require(try await use.organen(by: Cast.lezer).first(where: \.isRaad))
        let first = try await use.plan(try gegevens("2027-03-04"), of: raad.code, by: Cast.coordinator)
        try await use.plan(try gegevens("2027-02-04"), of: raad.code, by: Cast.coordinator)
        let weg = try day("2027-03-01")...day("2027-03-20")
        try await use.addAbsence(of: "burgemeester van Polsdijk", weg, reden: "vakantie", for: raad.code, by: Cast.coordinator)
        var kalender = try await store.read { db in try db.vergaderkalender() }
        let sleutel = Orgaan(raad.naam).sleutel
        #expect(kalender.vergaderingen[sleutel] == [try day("2027-02-04"), try day("2027-03-04")])
        #expect(kalender.afwezig == [Vergaderkalender.Afwezigheid(persoon: "burgemeester van Polsdijk", dagen: weg)])
        try await use.cancel(first.id, reden: "Reces", versie: 1, by: Cast.coordinator)
        kalender = try await store.read { db in try db.vergaderkalender() }
        #expect(kalender.vergaderingen[sleutel] == [try day("2027-02-04")])
    }

    @Test(arguments: databases) func `why somebody is absent is only for who keeps the meetings of that body`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let code = try await overleg(store)
        let made = try await use.plan(try gegevens("2027-03-04"), of: code, by: Cast.coordinator)
        let afmelding = try await use.addAbsence(
            of: "burgemeester van Polsdijk", try day("2027-03-01")...day("2027-03-05"), reden: "operatie", for: code, by: Cast.coordinator)
        let seen = try await use.vergadering(made.id, by: Cast.coordinator).afmeldingen.first?.reden
        let hidden = try await use.vergadering(made.id, by: Cast.lezer).afmeldingen.first
        #expect(seen == "operatie")
        #expect(hidden?.persoon == "burgemeester van Polsdijk")
        #expect(hidden?.reden == nil)
        let told = try await store.read { db in try db.historie().map(\.tekst).joined() }
        #expect(!told.contains("operatie"))
        await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) { try await use.removeAbsence(afmelding.id, by: Cast.lezer) }
        try await use.removeAbsence(afmelding.id, by: Cast.coordinator)
        await #expect(throws: Refusal(.geenAfmelding)) { try await use.removeAbsence(afmelding.id, by: Cast.coordinator) }
    }

    @Test(arguments: databases) func `a holiday or a weekend is a warning and no refusal`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = Vergaderingen(store: store)
        let code = try await overleg(store)
        let koningsdag = try await use.plan(try gegevens("2027-04-27"), of: code, by: Cast.coordinator)
        let zaterdag = try await use.plan(try gegevens("2027-03-06"), of: code, by: Cast.coordinator)
        let gewoon = try await use.plan(try gegevens("2027-03-04"), of: code, by: Cast.coordinator)
        #expect(try await use.vergadering(koningsdag.id, by: Cast.lezer).waarschuwingen.first?.contains("Koningsdag") == true)
        #expect(try await use.vergadering(zaterdag.id, by: Cast.lezer).waarschuwingen.first?.contains("weekend") == true)
        #expect(try await use.vergadering(gewoon.id, by: Cast.lezer).waarschuwingen.isEmpty)
    }

    @Test(arguments: [("19:30", "19:30"), ("9.30", "09:30"), ("19u30", "19:30"), ("19:30 uur", "19:30"), ("8", "08:00"), ("19:30:00", "19:30")])
    func `a time is read as people type it`(typed: String, read: String) { #expect(Kloktijd(typed)?.description == read) }

    @Test(arguments: ["24:00", "12:60", "half acht", "", "-1:00", "1:2:3:4"])
    func `what is no time on the clock is nothing`(typed: String) { #expect(Kloktijd(typed) == nil) }
}
