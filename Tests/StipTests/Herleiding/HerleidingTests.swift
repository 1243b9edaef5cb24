import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// From a sentence in a plan to what was chosen, and back.
@Suite struct HerleidingTests {
    /// Plans, a longlist of two candidates, and a round of one board of which the first one wins.
    static func keten(_ database: String) async throws -> (store: Store, clock: TestClock, ronde: Stemronde, kandidaat: ID<Kandidaat>) {
        let clock = TestClock()
        let store = try await Proefplannen.store(database, clock: clock)
        let unit = PlanbeeldTests.unit.replacing(
            "districts:", with: "bodies:\n  - {code: BBG, name: Stuurgroep, kind: BBG, mag: [kiezen]}\ndistricts:", maxReplacements: 1)
        _ = try await Organisaties(store: store).importeer(Array(unit.utf8), by: Cast.coordinator)
        let (groepen, longlists) = (Groepen(store: store), Longlists(store: store))
        try await groepen.propose(.gewoon, versie: 0, by: Cast.analist)
        let groups = try await groepen.beeld(by: Cast.analist).indeling.groepen
        var made: [ID<Kandidaat>] = []
        for (naam, groep) in zip(["Eerste", "Tweede"], groups) {
            made.append(try await longlists.make(naam: naam, omschrijving: "Over \(naam).", groepen: [groep.id], by: Cast.analist))
        }
        for id in made { try await longlists.add(id, by: Cast.analist) }
        let longlist = try await longlists.freeze(naam: "Longlist", datum: clock.now.inAmsterdam.datum, akkoord: true, by: Cast.coordinator)
        let stemrondes = Stemrondes(store: store)
        let overleg = try #require(try await store.read { db in try db.eersteOrganisatie() }?.overleggen.first { $0.mag(.kiezen) })
        let id = try await stemrondes.make(
            Rondevoorstel(
                naam: "Eén van twee", bron: .longlist(longlist), deelname: [.overleg(overleg.code)], keuzewijze: .kies(minimum: 1, maximum: 1),
                telling: Telling(regel: Telregel(.approval), plaatsen: 1, gelijkstand: .voorzitterBeslist), opent: clock.now,
                sluit: clock.now.addingTimeInterval(3_600), vragen: [], magDistrictMissen: true), by: Cast.coordinator)
        try await stemrondes.open(id, by: Cast.coordinator)
        let ronde = try await stemrondes.ronde(id, by: Cast.coordinator)
        let lid = Actor(id: "w", naam: "Willem", rol: .lid, in: overleg.code)
        try await Stemmen(store: store).cast(Keuzeinvoer(opties: ["a"]), from: ronde.deelnemers[0].id, in: id, by: lid)
        return (store, clock, ronde, made[0])
    }

    @Test(arguments: databases) func `a municipality sees how far each priority came, and why what stays is left to it`(database: String) async throws
    {
        let (store, clock, ronde, kandidaat) = try await Self.keten(database)
        let herleiding = Herleiding(store: store)
        let before = try await herleiding.opbrengsten(by: Cast.lezer)
        let named = before.flatMap(\.regels).filter { $0.kandidaat?.id == kandidaat }
        // While the round is open nothing of it is told.
        #expect(!named.isEmpty && named.allSatisfy { $0.rondes.isEmpty && $0.doorwerking == nil && $0.kandidaat?.plaats == 1 })
        clock.advance(3_600)
        let uitslagen = Uitslagen(store: store)
        try await uitslagen.establish(ronde.id, Vaststelbesluit(orgaan: "BBG", datum: clock.now.inAmsterdam.datum), by: Cast.coordinator)
        let after = try await herleiding.opbrengsten(by: Cast.lezer)
        let (taken, left) = (
            try #require(after.first { $0.regels.contains { $0.kandidaat?.id == kandidaat } }),
            try #require(after.first { $0.regels.contains { $0.kandidaat?.id != kandidaat } })
        )
        let regel = try #require(taken.regels.first { $0.kandidaat?.id == kandidaat })
        #expect(regel.doorwerking == .overgenomen && regel.rondes.first?.eindplaats == 1 && regel.rondes.first?.aantal == 1 && !regel.wachtOpReden)
        let local = try #require(left.regels.first { $0.kandidaat?.id != kandidaat })
        #expect(local.doorwerking == .lokaal && local.wachtOpReden)
        let about = Terugkoppeling.Onderwerp.prioriteit(local.prioriteit)
        #expect(
            try await codes { try await herleiding.answer(about, nil, reden: nil, of: left.gemeente, by: Cast.analist) } == [
                "geen-doorwerking", "geen-reden-terugkoppeling",
            ])
        #expect(
            try await codes { try await herleiding.answer(about, .deels, reden: "Zo.", of: left.gemeente, by: Cast.adviseur) } == [
                "mag-niet-groeperen"
            ])
        #expect(
            try await codes { try await herleiding.answer(.prioriteit(ID("weg")), .deels, reden: "Zo.", of: left.gemeente, by: Cast.analist) } == [
                "geen-onderwerp-terugkoppeling"
            ])
        try await herleiding.answer(about, .deels, reden: "De aanpak van ’s nachts komt terug.", of: left.gemeente, by: Cast.analist)
        let told = try await herleiding.opbrengst(of: left.gemeente, by: Cast.adviseur)
        let answered = try #require(told.regels.first { $0.prioriteit == local.prioriteit })
        #expect(answered.doorwerking == .deels && answered.terugkoppeling?.reden == "De aanpak van ’s nachts komt terug." && !answered.wachtOpReden)
        // A word about a candidate holds for all that stands under it, and one about a priority goes before it.
        if let other = local.kandidaat {
            try await herleiding.answer(.kandidaat(other.id), .lokaal, reden: "Te weinig steun.", of: left.gemeente, by: Cast.coordinator)
            let again = try await herleiding.opbrengsten(by: Cast.lezer).flatMap(\.regels).filter { $0.kandidaat?.id == other.id }
            #expect(again.allSatisfy { $0.terugkoppeling != nil } && again.first { $0.prioriteit == local.prioriteit }?.doorwerking == .deels)
        }
    }

    @Test(arguments: databases) func `from what was chosen back to the sentences in the plans`(database: String) async throws {
        let (store, clock, ronde, kandidaat) = try await Self.keten(database)
        clock.advance(3_600)
        let herkomst = try await Herleiding(store: store).herkomst(of: "a", in: ronde.id, by: Cast.lezer)
        #expect(herkomst.uitslagen.count == 1 && herkomst.regel?.kandidaat == kandidaat && !herkomst.perGemeente.isEmpty)
        let page = Optieherkomstpagina(herkomst: herkomst).main.text
        #expect(page.contains("Genoemd door 1 van 1") && page.contains("bladzijde 1") && page.contains("/documenten/"))
        #expect(try await codes { _ = try await Herleiding(store: store).herkomst(of: "zz", in: ronde.id, by: Cast.lezer) } == ["onbekende-optie"])
    }

    @Test(arguments: databases) func `the pages of a municipality and of the whole unit`(database: String) async throws {
        let (store, _, _, kandidaat) = try await Self.keten(database)
        let (analist, lezer) = (try await store.logIn(Cast.analist), try await store.logIn(Cast.lezer))
        let gemeente = try #require(
            try await Herleiding(store: store).opbrengsten(by: Cast.lezer).first { $0.regels.contains { $0.kandidaat?.id == kandidaat } })
        try await app(over: store).test(.router) { client in
            let own = "/organisatie/\(gemeente.gemeente)/opbrengst"
            let page = try await client.get(own, analist).text
            #expect(page.contains("Schrijf wat ermee is gedaan") && page.contains("Nog niet besloten"))
            #expect(try await client.get(own, lezer).text.contains("Schrijf wat ermee is gedaan") == false)
            let wrong = try await client.post(own, "onderwerp=kandidaat+\(kandidaat)&reden=", analist)
            #expect(wrong.status == .badRequest && wrong.text.contains("id=\"reden-fout\""))
            #expect(try await client.post(own, "onderwerp=kandidaat+\(kandidaat)&doorwerking=deels&reden=Zo", analist).status == .seeOther)
            #expect(try await client.post(own, "onderwerp=niets", analist).status == .notFound)
            #expect(try await client.get("\(own)/lijst", lezer).text.contains("voor een deel overgenomen;Zo"))
            #expect(try await client.get("/organisatie/opbrengst/lijst?vorm=ods", lezer).status == .ok)
            #expect(try await client.get("/organisatie/GM0000/opbrengst", lezer).status == .notFound)
        }
    }
}
