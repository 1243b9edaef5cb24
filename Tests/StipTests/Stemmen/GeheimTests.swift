import Database
import Foundation
import SocialChoice
import Testing

@testable import Stip

/// A secret round: who voted is known, what was voted is counted, and nothing connects the two.
@Suite struct GeheimTests {
    /// Four members of one board, each with a vote of their own.
    private func begun(_ database: String) async throws -> (Proefronde, Stemronde, [Gebruiker]) {
        let proef = try await Proefronde(database)
        let leden = try await proef.store.write { db in
            let leden = try ["Anna Boekveen", "Bas Klazinga", "Cor Uddelveld", "Dina Vragerhoek"].map {
                try db.insertGebruiker(naam: $0, rollen: [Rolverlening(.lid, in: "BBG")])
            }
            try db.record("proef", on: "proef", by: Cast.coordinator, "Proef.")
            return leden
        }
        let ronde = try await proef.opened { voorstel in
            (voorstel.deelname, voorstel.isGeheim, voorstel.keuzewijze) = ([.leden("BBG")], true, .kies(minimum: 1, maximum: 1))
            voorstel.vragen = [Vraag(id: "v1", tekst: "Wat wilt u aanvullen?", soort: .aanvulling, bereik: .geheel, vorm: .tekst)]
        }
        return (proef, ronde, leden)
    }

    private func deelnemer(_ lid: Gebruiker, in ronde: Stemronde) throws -> ID<Deelnemer> {
        try #require(ronde.deelnemers.first { $0.soort == .persoon(lid.id, overleg: "BBG") }).id
    }

    @Test(arguments: databases) func `the database holds no link between who voted and what was voted`(database: String) async throws {
        let (proef, ronde, leden) = try await begun(database)
        for (lid, optie) in zip(leden, ["a", "b", "c", "d"]) {
            let biljet = try await proef.stemmen.cast(
                Keuzeinvoer(opties: [optie]), [Vraagantwoord(vraag: "v1", tekst: "Over \(optie)")], from: try deelnemer(lid, in: ronde), in: ronde.id,
                by: lid.actor)
            #expect(biljet.ontvangstcode != nil)
            proef.clock.advance(60)
        }
        let (columns, roll, boxes, named) = try await proef.store.read { db in
            (
                try db.run("select * from geheim_biljet").first.map { _ in 1 },
                try db.all("select deelnemer, ontvangstcode from stemronde_gestemd order by deelnemer") { row in
                    (try row["deelnemer"] as String, try row["ontvangstcode"] as String)
                },
                try db.all("select id, ronde, keuze from geheim_biljet") { row in
                    (try row["id"] as String, try row["ronde"] as String, try row["keuze"] as String)
                },
                try db.one("select count(*) as aantal from stembiljet") { try $0["aantal"] as Int }
                    + db.one("select count(*) as aantal from stembiljet_eerder") { try $0["aantal"] as Int }
            )
        }
        #expect(columns == 1 && roll.count == 4 && boxes.count == 4 && named == 0)
        // Nothing of the roll stands in a ballot, and the order of the rows is that of numbers of chance.
        for box in boxes {
            for mark in roll { #expect(!"\(box)".contains(mark.0) && !"\(box)".contains(mark.1)) }
        }
        #expect(boxes.map(\.0) == boxes.map(\.0).sorted())
        // The history tells that somebody voted, and nothing else.
        let lines = try await proef.store.read { db in try db.historie(of: ronde.id.rawValue).filter { $0.soort == "stem-uitgebracht" } }
        #expect(lines.count == 4 && lines.allSatisfy { $0.wijzigingen.isEmpty && !$0.tekst.contains("Over") })
        let ballots = try await proef.store.read { db in try db.stembiljetten(of: ronde) }
        #expect(ballots.allSatisfy { $0.deelnemer == nil && $0.uitgebracht == nil && $0.door == nil && $0.ontvangstcode == nil })
        let answers = try await proef.store.read { db in try db.geheimeAntwoorden(of: ronde.id) }
        #expect(Set(answers.map(\.tekst)) == ["Over a", "Over b", "Over c", "Over d"])
    }

    @Test(arguments: databases) func `a secret vote is sent once, whole, and by nobody else`(database: String) async throws {
        let (proef, ronde, leden) = try await begun(database)
        let wie = try deelnemer(leden[0], in: ronde)
        let half = try await codes { try await proef.stemmen.keep(Keuzeinvoer(opties: ["a"]), from: wie, in: ronde.id, by: leden[0].actor) }
        #expect(half == ["geen-concept-in-geheim"])
        try await proef.stemmen.cast(Keuzeinvoer(opties: ["a"]), from: wie, in: ronde.id, by: leden[0].actor)
        let again = try await codes { try await proef.stemmen.cast(Keuzeinvoer(opties: ["b"]), from: wie, in: ronde.id, by: leden[0].actor) }
        #expect(again == ["geheim-al-verstuurd"])
        let other = try await codes { try await proef.stemmen.cast(Keuzeinvoer(opties: ["b"]), from: wie, in: ronde.id, by: leden[1].actor) }
        #expect(other == ["biljet-van-ander"])
        let hand = try await codes {
            try await Invoeren(store: proef.store).enter(
                Keuzeinvoer(opties: ["b"]), datum: try dag("2026-10-07"), verslag: "Punt 2", from: try deelnemer(leden[1], in: ronde), in: ronde.id,
                by: Actor(id: "roos", naam: "Roos", rol: .secretaris, in: "BBG"))
        }
        #expect(hand == ["geen-handinvoer-in-geheim"])
        let opkomst = try await proef.stemrondes.opkomst(of: ronde.id, by: leden[2].actor).opkomst
        #expect(opkomst.map(\.heeftGeantwoord) == [true, false, false, false])
    }

    @Test(arguments: databases) func `two votes of one member at once: one is kept`(database: String) async throws {
        let (proef, ronde, leden) = try await begun(database)
        let wie = try deelnemer(leden[0], in: ronde)
        async let one = codes { try await proef.stemmen.cast(Keuzeinvoer(opties: ["a"]), from: wie, in: ronde.id, by: leden[0].actor) }
        async let other = codes { try await proef.stemmen.cast(Keuzeinvoer(opties: ["b"]), from: wie, in: ronde.id, by: leden[0].actor) }
        let told = try await [one, other]
        #expect(told.count { $0 == nil } == 1 && told.contains(["geheim-al-verstuurd"]))
        #expect(try await proef.store.read { db in try db.stembiljetten(of: ronde).count } == 1)
    }
}
