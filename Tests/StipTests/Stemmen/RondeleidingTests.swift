import Foundation
import SocialChoice
import Testing

@testable import Stip

/// Leading a round: from the clock to the outcome, and everything around a participant.
@Suite struct RondeleidingTests {
    private let andere = Actor(id: "anders", naam: "Anna Boekveen", rol: .lid, in: "DVO-MRK")

    @Test(arguments: databases) func `an entry by hand counts when somebody else of the board confirmed it`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (wie, invoeren) = (try proef.deelnemer(in: ronde), Invoeren(store: proef.store))
        let bare = try await codes {
            try await invoeren.enter(Proefronde.keuze(6), datum: nil, verslag: nil, from: wie, in: ronde.id, by: Proefronde.secretaris())
        }
        #expect(bare == ["geen-verslag", "geen-vergaderdatum", "verkeerd-aantal"])
        let member = try await codes {
            try await invoeren.enter(
                Proefronde.keuze(), datum: try dag("2026-10-07"), verslag: "Verslag, punt 4", from: wie, in: ronde.id, by: Proefronde.lid())
        }
        #expect(member == ["mag-stem-niet-invoeren"])
        try await invoeren.enter(
            Proefronde.keuze(), datum: try dag("2026-10-07"), verslag: "Verslag, punt 4", from: wie, in: ronde.id, by: Proefronde.secretaris())
        let waiting = try await proef.stemrondes.opkomst(of: ronde.id, by: Cast.coordinator).opkomst
        #expect(waiting.beantwoord == 0 && waiting.first?.wachtOpBevestiging == true)
        let own = try await codes { try await invoeren.confirm(wie, in: ronde.id, by: Proefronde.secretaris()) }
        #expect(own == ["eigen-invoer"])
        // Who leads the round may see no choice before closing, so they cannot be the second pair of eyes.
        let leader = try await codes { try await invoeren.confirm(wie, in: ronde.id, by: Cast.coordinator) }
        #expect(leader == ["mag-niet-stemmen"])
        #expect(try await invoeren.voorstel(of: wie, in: ronde.id, by: Cast.coordinator) == nil)
        let biljet = try await invoeren.confirm(wie, in: ronde.id, by: andere)
        #expect(
            biljet.invoer
                == Handinvoer(datum: try dag("2026-10-07"), verslag: "Verslag, punt 4", door: "Roos Tienhoven", bevestigdDoor: "Anna Boekveen"))
        let after = try await proef.stemrondes.opkomst(of: ronde.id, by: Cast.coordinator).opkomst
        #expect(after.beantwoord == 1 && after.first?.isMetDeHand == true && after.first?.wachtOpBevestiging == false)
    }

    @Test(arguments: databases) func `what the second pair of eyes refuses counts for nothing and leaves what was there`(
        database: String
    ) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (wie, invoeren) = (try proef.deelnemer(in: ronde), Invoeren(store: proef.store))
        try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: Proefronde.lid())
        try await invoeren.enter(
            Proefronde.keuze(from: 2), datum: try dag("2026-10-08"), verslag: "Punt 4", from: wie, in: ronde.id, by: Proefronde.secretaris())
        try await invoeren.refuse(wie, in: ronde.id, reden: "In het verslag staat Jeugd.", by: andere)
        let again = try await codes { try await invoeren.confirm(wie, in: ronde.id, by: andere) }
        #expect(again == ["geen-invoer"])
        let kept = try await proef.store.read { db in try db.stembiljetten(of: ronde) }
        #expect(kept.map(\.keuze) == [.gekozen(["a", "b", "c", "d", "e", "f", "g"])])
    }

    @Test(arguments: databases) func `one participant may answer late with a reason that stays visible`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (wie, deelnames) = (try proef.deelnemer(in: ronde), Deelnames(store: proef.store))
        let early = try await codes {
            try await deelnames.admitLate(wie, in: ronde.id, tot: proef.clock.now + 900, reden: "Storing.", by: Cast.coordinator)
        }
        #expect(early == ["ronde-niet-gesloten"])
        proef.clock.advance(8 * 86_400)
        try await deelnames.admitLate(wie, in: ronde.id, tot: proef.clock.now + 900, reden: "Storing in het netwerk.", by: Cast.coordinator)
        let other = try await codes {
            try await proef.stemmen.cast(
                Proefronde.keuze(), from: try proef.deelnemer("DVO-VNS", in: ronde), in: ronde.id, by: Proefronde.lid("DVO-VNS"))
        }
        #expect(other == ["ronde-gesloten"])
        let biljet = try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: Proefronde.lid())
        #expect(biljet.teLaat == "Storing in het netwerk." && biljet.isTeLaat)
        proef.clock.advance(900)
        let over = try await codes { try await proef.stemmen.cast(Proefronde.keuze(from: 1), from: wie, in: ronde.id, by: Proefronde.lid()) }
        #expect(over == ["ronde-gesloten"])
    }

    @Test(arguments: databases) func `a volmacht goes to one who may answer there, once, and who gave it waits`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (wie, deelnames) = (try proef.deelnemer(in: ronde), Deelnames(store: proef.store))
        let (member, stranger) = try await proef.store.write { db in
            let both = (
                try db.insertGebruiker(naam: "Anna Boekveen", rollen: [Rolverlening(.lid, in: "DVO-MRK")]),
                try db.insertGebruiker(naam: "Bas Klazinga", rollen: [Rolverlening(.lid, in: "DVO-VNS")])
            )
            try db.record("proef", on: "proef", by: Cast.coordinator, "Proef.")
            return both
        }
        let outside = try await codes { try await deelnames.authorise(wie, in: ronde.id, aan: stranger.id, reden: nil, by: Cast.coordinator) }
        #expect(outside == ["geen-reden", "volmacht-buiten-overleg"])
        try await deelnames.authorise(wie, in: ronde.id, aan: member.id, reden: "De voorzitter is ziek.", by: Proefronde.secretaris())
        let giver = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: Proefronde.lid()) }
        #expect(giver == ["volmacht-gegeven"])
        let biljet = try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: member.actor)
        #expect(biljet.namens == "DVO Merenkust" && biljet.door == "Anna Boekveen")
        // Her role ends: what she sent stays, and is shown with her name.
        try await proef.store.write { db in
            try db.withdraw(member.id)
            try db.record("proef", on: "proef", by: Cast.coordinator, "Proef.")
        }
        let kept = try await proef.store.read { db in try db.stembiljetten(of: try db.stemronde(ronde.id)) }
        #expect(kept.first?.door == "Anna Boekveen" && kept.first?.namens == "DVO Merenkust")
    }

    @Test(arguments: databases) func `who keeps out casts no vote, and only who leads and the griffie read why`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (wie, deelnames) = (try proef.deelnemer(in: ronde), Deelnames(store: proef.store))
        try await deelnames.recuse(wie, in: ronde.id, reden: "Eigen grond in het plangebied.", by: Proefronde.lid())
        let told = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: Proefronde.lid()) }
        #expect(told == ["is-verschoond"])
        let opkomst = try await proef.stemrondes.opkomst(of: ronde.id, by: Cast.coordinator).opkomst
        #expect(opkomst.verwacht == 4 && opkomst.beantwoord == 0)
        for (actor, sees) in [(Cast.coordinator, true), (Cast.griffier, true), (Proefronde.lid(), false), (Cast.analist, false)] {
            let page = try await proef.stemrondes.beeld(ronde.id, by: actor).main.text
            #expect(page.contains("Eigen grond in het plangebied") == sees)
        }
        let lines = try await proef.store.read { db in try db.historie(of: ronde.id.rawValue).map(\.tekst) }
        #expect(!lines.joined().contains("Eigen grond"))
        try await deelnames.readmit(wie, in: ronde.id, by: Cast.coordinator)
        try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: Proefronde.lid())
        let late = try await codes { try await deelnames.recuse(wie, in: ronde.id, reden: "Toch.", by: Proefronde.lid()) }
        #expect(late == ["heeft-al-geantwoord"])
    }

    @Test(arguments: databases) func `no outcome while an invited board still has to meet, without a reason to go on`(database: String) async throws {
        let proef = try await Proefronde(database)
        let meets = try dag("2026-10-20")
        let ronde = try await proef.opened { voorstel in
            voorstel.vergaderdagen = ["DVO-EIL": meets]
            voorstel.quorum = 4
        }
        for code in Proefronde.overleggen.dropLast() {
            try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(code, in: ronde), in: ronde.id, by: Proefronde.lid(code))
        }
        let uitslagen = Uitslagen(store: proef.store)
        var besluit = Vaststelbesluit(orgaan: "BBG", datum: Cast.now.inAmsterdam.datum)
        let open = try await codes { try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator) }
        #expect(open == ["uitslag-nog-verborgen"])
        proef.clock.advance(8 * 86_400)
        try await uitslagen.settle(ronde.id, gekozen: ["a", "b", "c", "d", "e"], reden: "Zo besloten.", by: Cast.coordinator)
        do {
            try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator)
            Issue.record("established")
        } catch let refusal as Refusal {
            #expect(refusal.reasons.map(\.code) == ["overleg-moet-nog"])
            #expect(refusal.reasons[0].message.contains("DVO Eilanden (dinsdag 20 oktober 2026)"))
        }
        let early = try await proef.stemrondes.grond(.ronde(ronde.id), by: Cast.coordinator)
        #expect(early.grond.opties.count == 10 && Rondeformulierpagina(keuze: early, formulier: early.nieuw).main.text.contains("nog niet vastgesteld"))
        besluit.ondanks = "DVO Eilanden stemt per brief in."
        try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator)
        let done = try await proef.stemrondes.ronde(ronde.id, by: Cast.lezer)
        let gekozen = done.vaststelling?.gekozen ?? []
        #expect(done.stand == .vastgesteld && !gekozen.isEmpty && done.vaststelling?.ondanks != nil)
        let twice = try await codes { try await uitslagen.establish(ronde.id, besluit, by: Cast.coordinator) }
        #expect(twice == ["ronde-niet-gesloten"])
        let settled = try await proef.stemrondes.grond(.ronde(ronde.id), by: Cast.coordinator)
        #expect(!Rondeformulierpagina(keuze: settled, formulier: settled.nieuw).main.text.contains("nog niet vastgesteld"))
        // The second list is made from the first, with a link.
        var next = proef.voorstel
        (next.naam, next.bron, next.deelname) = ("Top vijf", .ronde(ronde.id), [.overleg("BBG")])
        (next.keuzewijze, next.telling.plaatsen, next.sluit) = (.kies(minimum: 2, maximum: 2), 2, proef.clock.now + 86_400)
        let id = try await proef.stemrondes.make(next, by: Cast.coordinator)
        let second = try await proef.stemrondes.ronde(id, by: Cast.coordinator)
        #expect(
            second.vorige == ronde.id && second.opties.map(\.naam) == gekozen.compactMap { done.optie($0)?.naam } && second.longlist == proef.longlist)
    }

    @Test(arguments: databases) func `without the quorum there is no outcome`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened { $0.quorum = 3 }
        try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: ronde), in: ronde.id, by: Proefronde.lid())
        proef.clock.advance(8 * 86_400)
        let besluit = Vaststelbesluit(orgaan: "BBG", datum: proef.clock.now.inAmsterdam.datum)
        let told = try await codes { try await Uitslagen(store: proef.store).establish(ronde.id, besluit, by: Cast.coordinator) }
        #expect(told?.contains("quorum-niet-gehaald") == true)
    }

    @Test(arguments: databases) func `the clock opens what was put ready, tells by mail once, and writes down that it closed`(
        database: String
    ) async throws {
        let proef = try await Proefronde(database)
        let stemrondes = Stemrondes(store: proef.store, mailadres: "https://stip.voorbeeld.nl")
        try await proef.store.write { db in
            _ = try db.insertGebruiker(naam: "Willem Aldermeer", email: "willem@voorbeeld.nl", rollen: [Rolverlening(.lid, in: "DVO-MRK")])
            try db.record("proef", on: "proef", by: Cast.coordinator, "Proef.")
        }
        var voorstel = proef.voorstel
        (voorstel.opent, voorstel.sluit) = (proef.clock.now + 3_600, proef.clock.now + 7_200)
        let id = try await stemrondes.make(voorstel, by: Cast.coordinator)
        try await stemrondes.open(id, by: Cast.coordinator)
        try await stemrondes.tick()
        #expect(try await stemrondes.ronde(id, by: Cast.coordinator).stand == .opgesteld)
        #expect(try await letters(proef).isEmpty)
        proef.clock.advance(3_600)
        try await stemrondes.tick()
        try await stemrondes.tick()
        let opened = try await letters(proef)
        #expect(opened.map(\.soort) == ["stemronde-opening"])
        let reminded = try await stemrondes.remind(id, by: Cast.coordinator)
        #expect(reminded.gemaild == ["DVO Merenkust"] && reminded.metDeHand.count == 4)
        let again = try await codes { _ = try await stemrondes.remind(id, by: Cast.coordinator) }
        #expect(again == ["vandaag-herinnerd"])
        #expect(try await letters(proef).map(\.soort).sorted() == ["stemronde-herinnering", "stemronde-opening"])
        proef.clock.advance(3_600)
        try await stemrondes.tick()
        try await stemrondes.tick()
        let lines = try await proef.store.read { db in try db.historie(of: id.rawValue).map(\.soort) }
        #expect(lines.count { $0 == "stemronde-gesloten" } == 1 && lines.count { $0 == "stemronde-open" } == 1)
        let closed = try await stemrondes.ronde(id, by: Cast.coordinator)
        #expect(closed.sluiting == Sluiting(door: "Stip", op: voorstel.sluit))
    }

    private func letters(_ proef: Proefronde) async throws -> [Poststuk] {
        try await Post(store: proef.store, kanMailen: true).lijst(by: Cast.coordinator).stukken
    }

    @Test(arguments: databases) func `what is open cannot be changed, what is not can, and not over another's change`(database: String) async throws {
        let proef = try await Proefronde(database)
        let id = try await proef.stemrondes.make(proef.voorstel, by: Cast.coordinator)
        var other = proef.voorstel
        (other.naam, other.quorum) = ("Kies zeven", 3)
        let changed = other
        try await proef.stemrondes.edit(id, to: changed, versie: 1, by: Cast.coordinator)
        let stale = try await codes { try await proef.stemrondes.edit(id, to: proef.voorstel, versie: 1, by: Cast.coordinator) }
        #expect(stale == ["ronde-gewijzigd"])
        let former = try await proef.stemrondes.ronde(id, by: Cast.coordinator)
        #expect(former.naam == "Kies zeven" && former.quorum == 3 && former.versie == 2)
        try await proef.stemrondes.open(id, by: Cast.coordinator)
        let open = try await codes { try await proef.stemrondes.edit(id, to: changed, versie: 2, by: Cast.coordinator) }
        #expect(open == ["ronde-niet-opgesteld"])
        try await proef.stemrondes.withdraw(id, reden: "De lijst klopt niet.", by: Cast.coordinator)
        let gone = try await codes {
            try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: former), in: id, by: Proefronde.lid())
        }
        #expect(gone == ["ronde-niet-open"])
    }
}
