import Foundation
import Testing

@testable import Stip

/// Rounds over a real store: made, opened, answered and closed.
@Suite struct StemmenTests {
    @Test(arguments: databases) func `a round carries its own copy of the list and reads back as it was made`(database: String) async throws {
        let proef = try await Proefronde(database)
        var voorstel = proef.voorstel
        voorstel.vragen = Vraag.gewone
        voorstel.weging = .inwoners(peiljaar: 2026)
        voorstel.quorum = 3
        voorstel.vergaderdagen = ["DVO-EIL": try dag("2026-10-12")]
        let id = try await proef.stemrondes.make(voorstel, by: Cast.coordinator)
        let ronde = try await proef.stemrondes.ronde(id, by: Cast.coordinator)
        #expect(ronde.opties.map(\.naam) == Proefronde.onderwerpen && ronde.opties.map(\.id).first == "a" && ronde.opties[0].noemt == 31)
        #expect(ronde.opties[3].kandidaat == ID("k4") && ronde.longlist == proef.longlist && ronde.cyclus == "2027-2030")
        #expect(ronde.deelnemers.map(\.overleg) == Proefronde.overleggen && ronde.stand == .opgesteld)
        let eilanden = try #require(ronde.deelnemer(overleg: "DVO-EIL"))
        #expect(eilanden.inwoners == 10_521 && eilanden.gewicht == 10_521 && eilanden.district == "Eilanden")
        #expect(eilanden.uiterlijk == (try dag("2026-10-12")) && ronde.vragen == Vraag.gewone && ronde.quorum == 3)
    }

    @Test(arguments: databases) func `exactly seven are kept, and six, eight, twice the same and what is not on the list are not`(
        database: String
    ) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let wie = try proef.deelnemer(in: ronde)
        let first = try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, versie: 0, by: Proefronde.lid())
        #expect(first.versie == 1 && first.ontvangstcode?.count == 14)
        let wrong: [(Keuzeinvoer, [String])] = [
            (Proefronde.keuze(6), ["verkeerd-aantal"]), (Proefronde.keuze(8), ["verkeerd-aantal"]),
            (Keuzeinvoer(opties: ["a", "b", "c", "d", "e", "f", "f"]), ["dubbel-gekozen", "verkeerd-aantal"]),
            (Keuzeinvoer(opties: ["a", "b", "c", "d", "e", "f", "zz"]), ["onbekende-optie"]), (Keuzeinvoer(), ["verkeerd-aantal"]),
            (Keuzeinvoer(opties: ["a", "a", "q"]), ["dubbel-gekozen", "onbekende-optie", "verkeerd-aantal"]),
        ]
        for (invoer, reasons) in wrong {
            let told = try await codes { try await proef.stemmen.cast(invoer, from: wie, in: ronde.id, by: Proefronde.lid()) }
            #expect(told == reasons)
        }
        let kept = try await proef.store.read { db in try db.stembiljetten(of: ronde) }
        #expect(kept.map(\.keuze) == [.gekozen(["a", "b", "c", "d", "e", "f", "g"])] && kept.first?.door == "Willem Aldermeer")
    }

    @Test(arguments: databases) func `before opening, after closing, and while the clock passes it, nothing is taken`(database: String) async throws {
        let proef = try await Proefronde(database)
        let id = try await proef.stemrondes.make(proef.voorstel, by: Cast.coordinator)
        let ronde = try await proef.stemrondes.ronde(id, by: Cast.coordinator)
        let wie = try proef.deelnemer(in: ronde)
        // To a member a round that was not opened does not exist.
        let hidden = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: id, by: Proefronde.lid()) }
        #expect(hidden == ["geen-stemronde"])
        try await proef.stemrondes.open(id, by: Cast.coordinator)
        try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: id, by: Proefronde.lid())
        proef.clock.advance(7 * 86_400 - 0.001)
        try await proef.stemmen.cast(Proefronde.keuze(from: 1), from: wie, in: id, by: Proefronde.lid())
        proef.clock.advance(0.001)
        // Nobody closed it: the clock did.
        let late = try await codes { try await proef.stemmen.cast(Proefronde.keuze(from: 2), from: wie, in: id, by: Proefronde.lid()) }
        #expect(late == ["ronde-gesloten"])
        let after = try await proef.store.read { db in (try db.stemronde(id).stand, try db.stembiljetten(of: ronde).map(\.versie)) }
        #expect(after.0 == .gesloten && after.1 == [2])
        let earlier = try await proef.store.read { db in try db.eerdereBiljetten(of: wie) }
        #expect(earlier.map(\.keuze) == [.gekozen(["a", "b", "c", "d", "e", "f", "g"])])
    }

    @Test(arguments: databases) func `of two who send at once one wins and the other is told`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let wie = try proef.deelnemer(in: ronde)
        async let one = codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, versie: 0, by: Proefronde.lid()) }
        async let other = codes {
            try await proef.stemmen.cast(Proefronde.keuze(from: 3), from: wie, in: ronde.id, versie: 0, by: Proefronde.lid("DVO-MRK", "andere"))
        }
        let told = try await [one, other]
        #expect(told.count { $0 == nil } == 1 && told.contains(["biljet-gewijzigd"]))
        let kept = try await proef.store.read { db in try db.stembiljetten(of: ronde) }
        #expect(kept.count == 1 && kept.first?.versie == 1)
    }

    @Test(arguments: databases) func `who is not of the board chooses nothing for it, who leads the round neither`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let wie = try proef.deelnemer(in: ronde)
        for actor in [Proefronde.lid("DVO-VNS"), Cast.coordinator, Cast.burgemeester, Cast.lezer, .opdrachtregel] {
            let told = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, by: actor) }
            #expect(told == ["mag-niet-stemmen"])
        }
        let other = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: ID("niemand"), in: ronde.id, by: Proefronde.lid()) }
        #expect(other == ["doet-niet-mee"])
        let look = try await codes { _ = try await proef.stemmen.biljet(of: wie, in: ronde.id, by: Cast.coordinator) }
        #expect(look == ["mag-niet-stemmen"])
    }

    @Test(arguments: databases) func `a concept may be unfinished, counts for nothing, and leaves what was sent`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let wie = try proef.deelnemer(in: ronde)
        try await proef.stemmen.keep(Proefronde.keuze(2), from: wie, in: ronde.id, versie: 0, by: Proefronde.lid())
        let before = try await proef.stemrondes.opkomst(of: ronde.id, by: Cast.coordinator).opkomst
        #expect(before.beantwoord == 0)
        try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, versie: 1, by: Proefronde.lid())
        try await proef.stemmen.keep(Proefronde.keuze(3), from: wie, in: ronde.id, versie: 2, by: Proefronde.lid())
        let seen = try await proef.stemmen.biljet(of: wie, in: ronde.id, by: Proefronde.lid())
        #expect(seen.ingediend?.keuze.opties.count == 7 && seen.concept?.keuze.opties.count == 3 && seen.versie == 3)
        let stale = try await codes { try await proef.stemmen.cast(Proefronde.keuze(), from: wie, in: ronde.id, versie: 2, by: Proefronde.lid()) }
        #expect(stale == ["biljet-gewijzigd"])
    }

    @Test(arguments: databases) func `a round is closed before its moment only with a reason, and nobody but who leads does it`(
        database: String
    ) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let bare = try await codes { try await proef.stemrondes.close(ronde.id, reden: nil, by: Cast.coordinator) }
        #expect(bare == ["geen-reden"])
        let other = try await codes { try await proef.stemrondes.close(ronde.id, reden: "Klaar.", by: Cast.analist) }
        #expect(other == ["mag-rondes-niet-leiden"])
        try await proef.stemrondes.close(ronde.id, reden: "Alle overleggen hebben gekozen.", by: Cast.coordinator)
        #expect(try await proef.stemrondes.ronde(ronde.id, by: Cast.lezer).stand == .gesloten)
        let again = try await codes { try await proef.stemrondes.close(ronde.id, reden: "Nog eens.", by: Cast.coordinator) }
        #expect(again == ["ronde-niet-open"])
    }
}
