import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// A secret round: nothing is kept before it is sent, and afterwards nobody can tell whose ballot is which.
@Suite struct GeheimbiljetTests {
    /// A round of the members of one board, each with a session.
    private func secret(
        _ database: String = ":memory:", vragen: [Vraag] = [],
        _ body:
            @escaping @Sendable (Proefbiljet, Stemronde, [(naam: String, path: String, session: HTTPFields)], any TestClientProtocol) async throws ->
            Void
    ) async throws {
        let proef = try await Proefbiljet(database)
        var sessions: [String: HTTPFields] = [:]
        for naam in ["Anneke Bruins", "Bouke Dijk", "Cor Elzinga", "Dieke Faber", "Eelke Groot"] {
            sessions[naam] = try await proef.store.logIn(Actor(id: naam, naam: naam, rol: .lid, in: "BBG"))
        }
        let ronde = try await proef.ronde(.kies(minimum: 2, maximum: 2), vragen: vragen, plaatsen: 2) { voorstel in
            voorstel.deelname = [.leden("BBG")]
            voorstel.isGeheim = true
        }
        let places = ronde.deelnemers.compactMap { deelnemer in
            sessions[deelnemer.naam].map { (deelnemer.naam, "/stemrondes/\(ronde.id)/stembiljet/\(deelnemer.id)", $0) }
        }
        try await app(over: proef.store).test(.router) { client async throws in try await body(proef, ronde, places, client) }
    }

    @Test(arguments: databases) func `it goes from page to page without being kept, and says who can see what`(database: String) async throws {
        try await secret(database, vragen: [Vraag.gewone[1]]) { proef, ronde, places, client in
            let (_, path, session) = places[0]
            let first = try await client.get(path, session).text
            #expect(first.contains("Deze ronde is geheim") && first.contains("Stip bewaart uw keuze zonder uw naam"))
            #expect(!first.contains(">Bewaar</button>"))
            let questions = try await client.post(path, "versie=0&gekozen=a&gekozen=c&doe=verder", session)
            #expect(questions.status == .ok && questions.text.contains("Schrijf niets op waaraan u te herkennen bent"))
            let control = try await client.post("\(path)/controle", questions.lastForm + "&antwoord-v2=Meer+licht", session)
            #expect(control.text.contains("Meer licht") && control.text.contains("Na het versturen kunt u de keuze niet meer wijzigen"))
            let back = try await client.post(path, control.lastForm + "&doe=terug", session)
            #expect(back.text.contains("value=\"a\" checked") && back.text.contains("value=\"c\" checked"))
            #expect(try await proef.store.read { db in try db.stembiljetten(of: ronde) }.isEmpty)
            let receipt = try await client.post("\(path)/verzending", control.lastForm, session)
            #expect(receipt.status == .ok && receipt.text.contains("Ontvangstcode") && receipt.text.contains("Zorg en veiligheid"))
            let later = try await client.get("\(path)/ontvangst", session).text
            #expect(later.contains("Uw keuze is binnen") && !later.contains("Zorg en veiligheid"))
            let again = try await client.post("\(path)/verzending", "versie=0&gekozen=d&gekozen=e", session)
            #expect(again.status == .conflict && again.text.contains("U hebt al gestemd"))
            #expect(try await client.get(path, session).text.contains("U kunt nu niet kiezen"))
            #expect(try await proef.store.read { db in try db.stembiljetten(of: ronde) }.count == 1)
        }
    }

    @Test(arguments: databases) func `no row of any table holds both who voted and what`(database: String) async throws {
        try await secret(database) { proef, ronde, places, client in
            let pairs = [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h"), ("i", "j")]
            for (place, pair) in zip(places, pairs) {
                proef.clock.advance(60)
                let sent = try await client.post("\(place.path)/verzending", "versie=0&gekozen=\(pair.0)&gekozen=\(pair.1)", place.session)
                #expect(sent.status == .ok)
            }
            let tables = try await proef.store.tables()
            let choices = pairs.map { "[\"\($0.0)\",\"\($0.1)\"]" }
            let voters = ronde.deelnemers.flatMap { deelnemer -> [String] in
                guard case .persoon(let id, _) = deelnemer.soort else { return [] }
                return [deelnemer.id.rawValue, id.rawValue, deelnemer.naam]
            }
            var found = 0
            for (table, rows) in tables {
                for row in rows {
                    let text = row.joined(separator: "\u{1}")
                    guard choices.contains(where: text.contains) else { continue }
                    found += 1
                    #expect(!voters.contains { text.contains($0) }, "\(table) links a voter and a choice: \(row)")
                    // Neither a moment, nor the seal or the code that stands with the voter.
                    #expect(text.firstMatch(of: /\d{4}-\d\d-\d\dT/) == nil, "\(table) says when a choice came: \(row)")
                }
            }
            #expect(found == 5, "the scan sees the ballots")
            // What two tables have in common is the round alone.
            let ballots = Set((tables["geheim_biljet"] ?? []).flatMap(\.self))
            let rolls = Set((tables["stemronde_gestemd"] ?? []).flatMap(\.self))
            #expect(ballots.intersection(rolls) == [ronde.id.rawValue])
            // The order of the rows is not that in which they came, nor that of the roll, more often than chance.
            #expect(tables["geheim_biljet"]?.count == 5 && tables["stemronde_gestemd"]?.count == 5)
        }
    }
}
