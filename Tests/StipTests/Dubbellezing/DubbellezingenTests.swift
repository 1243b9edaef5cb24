import Database
import Testing

@testable import Stip

@Suite struct DubbellezingenTests {
    static let themas: Set<String> = ["ondermijning", "jeugd", "drugs"]

    /// A plan with three findings, and two readers with an account.
    struct Proef {
        let documenten: Documenten
        let lezingen: Dubbellezingen
        let document: Document
        let jelle: Actor
        let noor: Actor
        let lezing: ID<Dubbellezing>

        init(_ database: String) async throws {
            documenten = try await .proef(database)
            lezingen = Dubbellezingen(store: documenten.store)
            document = try await documenten.addAndRead([.aldermeer])[0]
            let accounts = try await documenten.store.write { db in
                let made = [
                    try db.insertGebruiker(naam: "Jelle Brandsma", rollen: [Rolverlening(.analist)]),
                    try db.insertGebruiker(naam: "Noor Hazelhoff", rollen: [Rolverlening(.coordinator)]),
                    try db.insertGebruiker(naam: "Kees Tjardingen", rollen: [Rolverlening(.lezer)]),
                ]
                try db.record("proef", on: "x", by: Cast.coordinator, "…")
                return made
            }
            (jelle, noor) = (accounts[0].actor, accounts[1].actor)
            lezing = try await lezingen.begin(document.id, lezers: [accounts[0].id, accounts[1].id], by: Cast.coordinator)
        }

        func oordelen(_ actor: Actor, _ change: (inout [Codering.Oordeelsvraag]) -> Void = { _ in }) async throws -> [Codering.Oordeelsvraag] {
            var vragen = try await lezingen.stand(lezing, by: actor).coderingen.map {
                Codering.Oordeelsvraag(sleutel: $0.sleutel, naam: $0.naam, isOpgenomen: $0.isOpgenomen, thema: $0.thema, rang: $0.rang)
            }
            change(&vragen)
            return vragen
        }

        func handIn(_ actor: Actor, _ change: (inout [Codering.Oordeelsvraag]) -> Void = { _ in }) async throws {
            try await lezingen.save(try await oordelen(actor, change), of: lezing, themas: DubbellezingenTests.themas, handIn: true, by: actor)
        }
    }

    @Test(arguments: databases) func `what both find alike is settled at once`(database: String) async throws {
        let proef = try await Proef(database)
        try await proef.handIn(proef.jelle)
        try await proef.handIn(proef.noor)
        let uitkomst = try await proef.lezingen.uitkomst(proef.lezing, by: Cast.analist)
        #expect(uitkomst.lezing.stand == .afgerond && uitkomst.vergelijking.verschillen.isEmpty)
        let standen = try await proef.documenten.prioriteiten(of: proef.document.id, by: Cast.analist).map(\.oordeel.stand)
        #expect(standen == [.bevestigd, .bevestigd, .bevestigd])
    }

    @Test(arguments: databases) func `readers see nothing of each other until both handed in`(database: String) async throws {
        let proef = try await Proef(database)
        try await proef.handIn(proef.jelle) { $0[0].thema = "drugs" }
        let noor = try await proef.lezingen.stand(proef.lezing, by: proef.noor)
        #expect(noor.coderingen.allSatisfy { $0.thema != "drugs" })
        for actor in [proef.jelle, proef.noor, Cast.coordinator] {
            await #expect(throws: Refusal(.nogBlind(["Noor Hazelhoff"]))) { try await proef.lezingen.uitkomst(proef.lezing, by: actor) }
        }
        let strange = try await proef.lezingen.stand(proef.lezing, by: Cast.coordinator)
        #expect(strange.coderingen.isEmpty)
        let standen = try await proef.documenten.prioriteiten(of: proef.document.id, by: Cast.analist).map(\.oordeel.stand)
        #expect(standen == [.voorstel, .voorstel, .voorstel])
    }

    @Test(arguments: databases) func `one decides on a difference, with a reason`(database: String) async throws {
        let proef = try await Proef(database)
        try await proef.handIn(proef.jelle) { $0[0].thema = "drugs" }
        try await proef.handIn(proef.noor) { $0[1].isOpgenomen = false }
        let uitkomst = try await proef.lezingen.uitkomst(proef.lezing, by: Cast.analist)
        let keys = uitkomst.vergelijking.verschillen.map(\.sleutel)
        #expect(keys.count == 2 && uitkomst.lezing.stand == .verschillen)

        await #expect(throws: Refusal(.redenBijVerschil)) {
            try await proef.lezingen.decide(.eerste, on: keys[0], of: proef.lezing, reden: " x ", by: Cast.coordinator)
        }
        await #expect(throws: Refusal(.geenVerschil)) {
            try await proef.lezingen.decide(.eerste, on: "geen", of: proef.lezing, reden: "Staat er zo.", by: Cast.coordinator)
        }
        try await proef.lezingen.decide(.eerste, on: keys[0], of: proef.lezing, reden: "De tekst gaat over drugs.", by: Cast.coordinator)
        try await proef.lezingen.decide(.tweede, on: keys[1], of: proef.lezing, reden: "Regulier werk.", by: Cast.coordinator)
        await #expect(throws: Refusal(.geenVerschil)) {
            try await proef.lezingen.decide(.tweede, on: keys[1], of: proef.lezing, reden: "Nog eens.", by: Cast.coordinator)
        }
        let after = try await proef.lezingen.uitkomst(proef.lezing, by: Cast.analist).lezing
        #expect(after.stand == .afgerond && after.besluiten[keys[0]]?.reden == "De tekst gaat over drugs.")
        let prioriteiten = try await proef.documenten.prioriteiten(of: proef.document.id, by: Cast.analist)
        #expect(prioriteiten.count == 2)
        #expect(prioriteiten[0].vondst.themas.first == "drugs")
    }

    @Test(arguments: databases) func `a reader adds a passage that stands on the page, and no other`(database: String) async throws {
        let proef = try await Proef(database)
        func add(_ page: Int, _ zin: String) async throws {
            let toevoeging = Toevoeging(bladzijde: page, zin: zin, naam: "Leegstand in schuren", thema: "ondermijning", rang: .prioriteit)
            try await proef.lezingen.add(toevoeging, to: proef.lezing, themas: Self.themas, by: proef.jelle)
        }
        await #expect(throws: Refusal(.plaatsStaatErNiet)) { try await add(1, "Leegstaande schuren trekken criminelen aan.") }
        await #expect(throws: Refusal(.plaatsStaatErNiet)) { try await add(2, "") }
        try await add(2, "Leegstaande schuren trekken criminelen aan.")
        try await proef.handIn(proef.jelle)
        try await proef.handIn(proef.noor)
        let verschil = try #require(try await proef.lezingen.uitkomst(proef.lezing, by: proef.noor).vergelijking.verschillen.first)
        #expect(verschil.tweede == nil && verschil.bewijs?.citaat == "Leegstaande schuren trekken criminelen aan.")
        try await proef.lezingen.decide(.eerste, on: verschil.sleutel, of: proef.lezing, reden: "Staat er echt.", by: proef.noor)
        let namen = try await proef.documenten.prioriteiten(of: proef.document.id, by: Cast.analist).map(\.vondst.naam)
        #expect(namen.contains("Leegstand in schuren"))
    }

    @Test(arguments: databases) func `who handed in changes nothing more, and a stranger does not read`(database: String) async throws {
        let proef = try await Proef(database)
        try await proef.handIn(proef.jelle)
        await #expect(throws: Refusal(.isIngeleverd)) { try await proef.handIn(proef.jelle) }
        await #expect(throws: Refusal(.leestNietMee)) { try await proef.handIn(Cast.analist) }
        await #expect(throws: Refusal(.magNietBeoordelen)) { try await proef.lezingen.stand(proef.lezing, by: Cast.lezer) }
    }

    @Test(arguments: databases) func `a double reading that cannot be is refused with every reason`(database: String) async throws {
        let proef = try await Proef(database)
        let lezers = try await proef.documenten.store.read { db in try db.gebruikers() }
        let kees = try #require(lezers.first { $0.naam.hasPrefix("Kees") })
        await #expect(throws: Refusal([.magNietLezenVoor("Kees Tjardingen"), .wordtAlDubbelGelezen])) {
            try await proef.lezingen.begin(proef.document.id, lezers: [kees.id, ID(proef.jelle.id)], by: Cast.coordinator)
        }
        await #expect(throws: Refusal([.tweeLezers, .wordtAlDubbelGelezen])) {
            try await proef.lezingen.begin(proef.document.id, lezers: [ID(proef.jelle.id), ID(proef.jelle.id)], by: Cast.coordinator)
        }
        await #expect(throws: Refusal(.magNietBeoordelen)) { try await proef.lezingen.begin(proef.document.id, lezers: [], by: Cast.lezer) }
    }

    @Test(arguments: databases) func `an unknown theme or an empty name is refused, and nothing is lost`(database: String) async throws {
        let proef = try await Proef(database)
        let vragen = try await proef.oordelen(proef.jelle) {
            $0[0].thema = "bestaat-niet"
            $0[1].naam = " "
        }
        await #expect(throws: Refusal([.onbekendThemaBijLezing, .naamBijLezing])) {
            try await proef.lezingen.save(vragen, of: proef.lezing, themas: Self.themas, handIn: true, by: proef.jelle)
        }
        let stand = try await proef.lezingen.stand(proef.lezing, by: proef.jelle)
        #expect(stand.lezing.lezers[0].ingeleverd == nil && stand.coderingen[1].naam == "Jeugd en middelen")
    }
}
