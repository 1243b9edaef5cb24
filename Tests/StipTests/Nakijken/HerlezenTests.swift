import Database
import Foundation
import Testing

@testable import Stip

/// Reading again, and a new version of a document: what people decided stays.
@Suite struct HerlezenTests {
    static let eerste = Bestand(
        "ivp.pdf",
        """
        # Samen veilig
        Van: GM9001 Aldermeer
        De raad koos na een lang gesprek met alle inwoners vier onderwerpen.
        Prioriteit: Ondermijning in het buitengebied
        Leegstaande schuren trekken criminelen aan.
        Prioriteit: Jeugd en middelen
        Wij richten ons op jongeren van twaalf tot achttien jaar.
        Prioriteit: Wonen en overlast
        Wij spreken overlastgevers aan op hun gedrag.
        Ook: Verkeer rond scholen
        Kinderen moeten veilig naar school kunnen lopen.
        """)

    static func changed(_ pairs: [(String, String)], _ naam: String = "ivp-2.pdf") -> Bestand {
        Bestand(naam, pairs.reduce(String(decoding: eerste.inhoud, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) })
    }

    func prioriteiten(_ documenten: Documenten, _ id: ID<Document>) async throws -> [Prioriteit] {
        try await documenten.store.read { db in try db.prioriteiten(of: id, rejected: true) }
    }

    func decide(_ documenten: Documenten, _ besluit: Besluit, on id: ID<Prioriteit>) async throws {
        try await documenten.store.write { db in _ = try db.decide(besluit, on: id, versie: nil, by: Cast.analist) }
    }

    @Test(arguments: databases) func `reading again keeps ids and decisions, and what was rejected stays rejected`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let id = try await documenten.addAndRead([Self.eerste])[0].id
        let before = try await prioriteiten(documenten, id)
        try await decide(documenten, .bevestig, on: before[0].id)
        try await decide(documenten, .wijzig(Vondstwijziging(naam: "Jongeren", themas: [], rang: .ambitie, focus: "drank")), on: before[1].id)
        try await decide(documenten, .verwerp(reden: "Geen keuze van de raad."), on: before[2].id)
        let decided = try await prioriteiten(documenten, id)

        try await documenten.reread(id, by: Cast.analist)
        try await documenten.leeswerk.drain()
        #expect(try await prioriteiten(documenten, id) == decided)
        #expect(try await documenten.store.read { try $0.prioriteiten(of: id) }.count == 3)
    }

    @Test(arguments: databases) func `a new version takes the decisions along, and only proposals are read anew`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let old = try await documenten.addAndRead([Self.eerste])[0].id
        let before = try await prioriteiten(documenten, old)
        try await decide(documenten, .wijzig(Vondstwijziging(naam: "Jongeren", themas: [], rang: .ambitie, focus: nil)), on: before[1].id)
        try await decide(documenten, .verwerp(reden: "Geen keuze van de raad."), on: before[2].id)

        let next = Self.changed([("De raad koos na", "In december koos de gemeenteraad na"), ("# Samen veilig\n", "# Samen veilig\nVooraf.\n")])
        let new = try await documenten.replace(old, with: next, by: Cast.analist).id
        try await documenten.leeswerk.drain()
        let after = try await prioriteiten(documenten, new)
        #expect(after.count == 4)
        #expect(after.map(\.vondst.naam) == ["Ondermijning in het buitengebied", "Jongeren", "Wonen en overlast", "Verkeer rond scholen"])
        #expect(after[1].id == before[1].id && after[2].id == before[2].id)
        #expect(after[0].id != before[0].id)
        #expect(after.map(\.oordeel.stand) == [.voorstel, .bevestigd, .verworpen, .voorstel])
        let text = try await documenten.store.read { try $0.utf8(of: new) }
        for prioriteit in after {
            #expect(String(decoding: text[prioriteit.vondst.bewijs.bereik], as: UTF8.self) == prioriteit.vondst.bewijs.citaat)
        }
    }

    @Test(arguments: databases) func `what no longer fits goes to a list, with its words and its document, and never elsewhere`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let old = try await documenten.addAndRead([Self.eerste])[0].id
        let jeugd = try await prioriteiten(documenten, old)[1].id
        try await decide(documenten, .bevestig, on: jeugd)

        let new = try await documenten.replace(old, with: Self.changed([("Prioriteit: Jeugd en middelen", "Prioriteit: Jeugd en gamen")]), by: Cast.analist).id
        try await documenten.leeswerk.drain()
        let los = try await documenten.store.read { try $0.lossePrioriteiten(of: new) }
        #expect(los.map(\.id) == [jeugd])
        #expect(los.map(\.los) == ["ivp.pdf"])
        #expect(los.map(\.vondst.bewijs.citaat) == ["Jeugd en middelen"])
        #expect(try await prioriteiten(documenten, new).contains { $0.id == jeugd } == false)
        #expect(try await documenten.store.read { try $0.prioriteitaantallen()[new]?[nil] } == 3)

        // A later version has the words again: then it fits again.
        let third = try await documenten.replace(new, with: Self.changed([("Vooraf", "")], "ivp-3.pdf").withLine("Slot."), by: Cast.analist).id
        try await documenten.leeswerk.drain()
        #expect(try await documenten.store.read { try $0.lossePrioriteiten(of: third) }.isEmpty)
        #expect(try await prioriteiten(documenten, third).first { $0.id == jeugd }?.oordeel.stand == .bevestigd)
    }

    @Test(arguments: databases) func `a file without text loses no decision`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let old = try await documenten.addAndRead([Self.eerste])[0].id
        let before = try await prioriteiten(documenten, old)
        try await decide(documenten, .bevestig, on: before[0].id)
        let new = try await documenten.replace(old, with: Bestand("scan.pdf", "SCAN"), by: Cast.analist).id
        try await documenten.leeswerk.drain()
        #expect(try await documenten.store.read { try $0.lossePrioriteiten(of: new) }.map(\.id) == [before[0].id])
    }

    @Test(arguments: databases) func `what a person added stays through readings`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let id = try await documenten.addAndRead([Self.eerste])[0].id
        let text = String(decoding: try await documenten.store.read { try $0.utf8(of: id) }, as: UTF8.self)
        let range = try #require(text.range(of: "Wij spreken overlastgevers aan"))
        let van = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let bewijs = Bewijs(bladzijde: 1, van: van, tot: van + 30, citaat: "Wij spreken overlastgevers aan")
        let added = try await documenten.store.write { db in
            try db.addPrioriteit(in: id, bewijs: bewijs, Vondstwijziging(naam: "Aanspreken", themas: [], rang: .prioriteit, focus: nil), by: Cast.analist)
        }
        try await documenten.reread(id, by: Cast.analist)
        try await documenten.leeswerk.drain()
        #expect(try await prioriteiten(documenten, id).last == added)
    }
}

extension Bestand {
    fileprivate func withLine(_ line: String) -> Bestand { Bestand(naam: naam, inhoud: inhoud + Array("\n\(line)".utf8)) }
}
