import Database
import Foundation
import Testing

@testable import Stip

/// Candidates and longlists over a real store.
@Suite struct LonglistsTests {
    private func begun(_ database: String, maximum: Int = 10) async throws -> (Store, Groepen, Longlists) {
        let store = try await Proefplannen.store(database)
        let groepen = Groepen(store: store)
        try await groepen.propose(.gewoon, versie: 0, by: Cast.analist)
        return (store, groepen, Longlists(store: store, maximum: maximum))
    }

    private func refusal(_ body: () async throws -> Void) async throws -> Refusal? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    private var alles: [Criterium: Criteriumoordeel] {
        Dictionary(uniqueKeysWithValues: Criterium.allCases.map { ($0, Criteriumoordeel(score: 2, reden: "Staat in de plannen.")) })
    }

    @Test(arguments: databases) func `a candidate rests on the priorities of its groups`(database: String) async throws {
        let (_, groepen, longlists) = try await begun(database)
        let all = try await groepen.beeld(by: Cast.lezer).indeling.groepen
        let id = try await longlists.make(naam: "Weerbare dorpen", omschrijving: "", groepen: [all[0].id, all[1].id], by: Cast.analist)
        let beeld = try await longlists.kandidaat(id, by: Cast.lezer)
        #expect(beeld.kandidaat.bronnen.count == all[0].leden.count + all[1].leden.count)
        #expect(beeld.gemeenten == ["GM9101", "GM9102", "GM9103"])
        #expect(beeld.groepsbronnen.map(\.naam) == [all[0].naam, all[1].naam])
        let first = try #require(beeld.kandidaat.bronnen.first)
        try await longlists.removeBronnen([first.prioriteit], from: id, versie: 1, by: Cast.analist)
        #expect(try await longlists.kandidaat(id, by: Cast.lezer).teHalen.first?.aantal == 1)
        try await longlists.addGroep(first.groep, to: id, versie: 2, by: Cast.analist)
        #expect(try await longlists.kandidaat(id, by: Cast.lezer).kandidaat.bronnen.count == beeld.kandidaat.bronnen.count)
        let twice = try await refusal { try await longlists.addGroep(first.groep, to: id, versie: 3, by: Cast.analist) }
        #expect(twice?.reasons.map(\.code) == ["bron-staat-er-al"])
    }

    @Test(arguments: databases) func `a score needs its reason, and all that is wrong is told at once`(database: String) async throws {
        let (_, _, longlists) = try await begun(database)
        let id = try await longlists.make(naam: "Weerbaar", omschrijving: "", groepen: [], by: Cast.analist)
        let wrong: [Criterium: Criteriumoordeel] = [
            .schaal: Criteriumoordeel(score: 7, reden: "veel"), .meerwerk: Criteriumoordeel(score: 2, reden: ""),
        ]
        let told = try await refusal {
            try await longlists.edit(id, naam: "", omschrijving: String(repeating: "é", count: 1_201), oordelen: wrong, versie: 1, by: Cast.analist)
        }
        #expect(told?.reasons.map(\.code) == ["geen-kandidaatnaam", "omschrijving-te-lang", "score-zonder-reden", "verkeerde-score"])
        try await longlists.edit(
            id, naam: "Weerbaar", omschrijving: String(repeating: "é", count: 1_200), oordelen: alles, versie: 1, by: Cast.analist)
        let kept = try await longlists.kandidaat(id, by: Cast.lezer).kandidaat
        #expect(kept.oordelen == alles && kept.versie == 2)
    }

    @Test(arguments: databases) func `of two at one candidate the second is told and nothing is overwritten`(database: String) async throws {
        let (store, _, longlists) = try await begun(database)
        let id = try await longlists.make(naam: "Weerbaar", omschrijving: "", groepen: [], by: Cast.analist)
        try await longlists.edit(id, naam: "Van Jelle", omschrijving: "", oordelen: [:], versie: 1, by: Cast.analist)
        let told = try await refusal {
            try await longlists.edit(id, naam: "Van Noor", omschrijving: "", oordelen: [:], versie: 1, by: Cast.coordinator)
        }
        #expect(told?.reasons.map(\.code) == ["kandidaat-gewijzigd"])
        #expect(try await longlists.kandidaat(id, by: Cast.lezer).kandidaat.naam == "Van Jelle")
        let line = try await store.read { try $0.historie(of: id.rawValue).first }
        #expect(line?.wijzigingen.first == Wijziging("naam", was: "Weerbaar", wordt: "Van Jelle"))
    }

    @Test(arguments: databases) func `an eleventh is refused, and it says which one is to go`(database: String) async throws {
        let (_, _, longlists) = try await begun(database)
        for number in 1...10 {
            let id = try await longlists.make(naam: "Kandidaat \(number)", omschrijving: "Tekst", groepen: [], by: Cast.analist)
            if number != 4 {
                try await longlists.edit(id, naam: "Kandidaat \(number)", omschrijving: "Tekst", oordelen: alles, versie: 1, by: Cast.analist)
            }
            try await longlists.add(id, by: Cast.analist)
        }
        let eleventh = try await longlists.make(naam: "De elfde", omschrijving: "", groepen: [], by: Cast.analist)
        let told = try #require(try await refusal { try await longlists.add(eleventh, by: Cast.analist) })
        #expect(told.reasons.map(\.code) == ["longlist-vol"])
        #expect(told.description.contains("tien kandidaten") && told.description.contains("De laagste score heeft ‘Kandidaat 4’."))
        let werk = try await longlists.werk(by: Cast.lezer).werk
        #expect(werk.lijst.count == 10 && werk.overige.map(\.naam) == ["De elfde"])
        try await longlists.remove(werk.lijst[3].id, by: Cast.analist)
        try await longlists.add(eleventh, by: Cast.analist)
        try await longlists.move(eleventh, up: true, by: Cast.analist)
        let after = try await longlists.werk(by: Cast.lezer).werk.lijst
        #expect(after.map(\.plaats) == Array(1...10) && after[8].naam == "De elfde" && after[9].naam == "Kandidaat 10")
    }

    private func two(_ longlists: Longlists, _ groepen: Groepen) async throws -> [ID<Kandidaat>] {
        var ids: [ID<Kandidaat>] = []
        for groep in try await groepen.beeld(by: Cast.lezer).indeling.groepen.prefix(2) {
            let id = try await longlists.make(naam: groep.naam, omschrijving: "Tekst <script>", groepen: [groep.id], by: Cast.analist)
            try await longlists.edit(id, naam: groep.naam, omschrijving: "Tekst <script>", oordelen: alles, versie: 1, by: Cast.analist)
            try await longlists.add(id, by: Cast.analist)
            ids.append(id)
        }
        return ids
    }

    @Test(arguments: databases) func `what is frozen is not touched by what happens later`(database: String) async throws {
        let (store, groepen, longlists) = try await begun(database)
        let ids = try await two(longlists, groepen)
        let day = try dag("2027-03-01")
        let id = try await longlists.freeze(naam: "Voor de overleggen", datum: day, akkoord: false, by: Cast.coordinator)
        let frozen = try await longlists.longlist(id, by: Cast.lezer)
        #expect(frozen.nummer == 1 && frozen.regels.map(\.kandidaat) == ids && frozen.regels[0].noemt == 3 && frozen.regels[0].gelezen == 3)
        #expect(frozen.regels[0].bronnen.allSatisfy { !$0.citaat.isEmpty && !$0.gemeenten.isEmpty })
        // The candidate changes, a source is rejected, the groups change, and a document goes.
        try await longlists.edit(ids[0], naam: "Heel anders", omschrijving: "", oordelen: [:], versie: 2, by: Cast.analist)
        let bron = frozen.regels[0].bronnen[0]
        _ = try await store.write { db in try db.decide(.verwerp(reden: "toch niet"), on: bron.prioriteit, versie: nil, by: Cast.analist) }
        let versie = try await groepen.beeld(by: Cast.lezer).indeling.versie
        try await groepen.propose(.aantal(2), versie: versie, by: Cast.analist)
        let documenten = Documenten(store: store, lezer: Bestandslezer(unpack: { _, _ in nil }, lees: { _, _ in .geweigerd(reden: "proef") }))
        try await documenten.remove(bron.document, by: Cast.analist)
        #expect(try await longlists.longlist(id, by: Cast.lezer) == frozen)
        #expect(try frozen.sheet.bytes(.ods) == (try await longlists.longlist(id, by: Cast.lezer)).sheet.bytes(.ods))
    }

    @Test(arguments: databases) func `a next version is made from a frozen one, and candidates keep their numbers`(database: String) async throws {
        let (_, groepen, longlists) = try await begun(database)
        let ids = try await two(longlists, groepen)
        let day = try dag("2027-03-01")
        let first = try await longlists.freeze(naam: "Eerste", datum: day, akkoord: false, by: Cast.coordinator)
        try await longlists.edit(ids[0], naam: "Heel anders", omschrijving: "", oordelen: [:], versie: 2, by: Cast.analist)
        try await longlists.remove(ids[1], by: Cast.analist)
        try await longlists.resume(first, by: Cast.analist)
        let second = try await longlists.freeze(naam: "Tweede", datum: day, akkoord: false, by: Cast.coordinator)
        let (one, other) = (try await longlists.longlist(first, by: Cast.lezer), try await longlists.longlist(second, by: Cast.lezer))
        #expect(other.nummer == 2 && other.regels == one.regels)
        #expect(try await longlists.longlists(by: Cast.lezer).map(\.naam) == ["Tweede", "Eerste"])
    }

    @Test(arguments: databases) func `what is not finished is told before freezing, and one candidate is too few`(database: String) async throws {
        let (_, groepen, longlists) = try await begun(database)
        let day = try dag("2027-03-01")
        let bare = try await longlists.make(naam: "Zonder bron", omschrijving: "Tekst", groepen: [], by: Cast.analist)
        try await longlists.add(bare, by: Cast.analist)
        let one = try await refusal { _ = try await longlists.freeze(naam: nil, datum: nil, akkoord: false, by: Cast.coordinator) }
        #expect(one?.reasons.map(\.code) == ["geen-longlistnaam", "geen-longlistdatum", "te-weinig-kandidaten", "waarschuwing-niet-gelezen"])
        _ = try await two(longlists, groepen)
        let warned = try await longlists.werk(by: Cast.lezer).werk.waarschuwingen
        #expect(warned.first == "‘Zonder bron’ heeft geen bron." && warned.count == 2)
        let told = try await refusal { _ = try await longlists.freeze(naam: "Zo", datum: day, akkoord: false, by: Cast.coordinator) }
        #expect(told?.reasons.map(\.code) == ["waarschuwing-niet-gelezen"])
        let id = try await longlists.freeze(naam: "Zo", datum: day, akkoord: true, by: Cast.coordinator)
        #expect(try await longlists.longlist(id, by: Cast.lezer).regels.count == 3)
    }

    @Test(arguments: databases) func `the analyst makes, the coördinator freezes, others read`(database: String) async throws {
        let (_, groepen, longlists) = try await begun(database)
        let ids = try await two(longlists, groepen)
        let day = try dag("2027-03-01")
        let analist = try await refusal { _ = try await longlists.freeze(naam: "Zo", datum: day, akkoord: true, by: Cast.analist) }
        #expect(analist?.reasons.map(\.code) == ["mag-longlist-niet-vastleggen"])
        for actor in [Cast.lezer, Cast.adviseur, Cast.griffier, Cast.burgemeester] {
            let make = try await refusal { _ = try await longlists.make(naam: "X", omschrijving: "", groepen: [], by: actor) }
            let add = try await refusal { try await longlists.remove(ids[0], by: actor) }
            #expect(make?.reasons.map(\.code) == ["mag-niet-groeperen"] && add?.reasons.map(\.code) == ["mag-niet-groeperen"])
        }
        let missing = try await refusal { _ = try await longlists.longlist(ID("weg"), by: Cast.lezer) }
        #expect(missing?.reasons.map(\.code) == ["geen-longlist"])
    }
}
