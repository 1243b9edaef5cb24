import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// Until a round closes nothing of what was chosen shows anywhere: on no page, in no file, feed, letter, export or answer of
/// the API, for no role.
///
/// The same site is read twice, with other ballots under it the second time. A page that differs tells something of a choice,
/// whatever it is: a count, an order, a colour. What the words of an answer say is looked for besides.
@Suite struct VerborgenTests {
    /// Routes that never end, or that are no page but a file that is the same for everybody.
    private static let endless = ["/stemrondes/{ronde}/scherm/stroom"]
    private static let word = "zeehondencrèche"
    private static let buur = "lid van DVO-VNS"

    @Test func `before closing every page says the same whatever was chosen; after closing it does not`() async throws {
        let proef = try await Proefbiljet()
        let (ronde, visitors) = try await Self.filled(proef)
        let router = try site(over: proef.store, settings: try Self.settings())
        let addresses = try await Self.addresses(router, proef, ronde)
        #expect(addresses.count > 60)
        #expect(addresses.contains("/stemrondes/\(ronde.id)/stembiljet/\(ronde.deelnemers[0].id)"))

        try await Application(router: router, logger: .silent).test(.router) { client async throws in
            let own = proef.path(ronde, "DVO-VNS")
            let before = try await Self.read(addresses, visitors, own: own, client)
            try await Self.swap(proef, ronde)
            let after = try await Self.read(addresses, visitors, own: own, client)
            for (place, page) in before {
                #expect(after[place] == page, "\(place) differs when other things were chosen")
                #expect(!page.contains(Self.word), "\(place) has the words of an answer")
            }
            // The voter's own ballot is the one place where it does differ.
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            let mine = try await client.get("\(proef.path(ronde))/ontvangst", lid).text
            #expect(mine.contains(Self.word))
            try await Self.swap(proef, ronde)
            #expect(try await client.get("\(proef.path(ronde))/ontvangst", lid).text != mine)

            // Mail that waits, the history and everything else that is stored: the words stand with the ballots alone.
            for (table, rows) in try await proef.store.tables() where !table.hasPrefix("stembiljet") {
                #expect(!rows.contains { $0.contains { $0.contains(Self.word) } }, "\(table) has the words of an answer")
            }

            // The same walk after closing, to show that it can see.
            proef.clock.advance(700)
            let readers = visitors.filter { $0.naam.hasSuffix("lezer") }
            let closed = try await Self.read(addresses, readers, client)
            try await Self.swap(proef, ronde)
            let other = try await Self.read(addresses, readers, client)
            let open = closed.filter { other[$0.key] != $0.value }.keys
            if addresses.contains("/stemrondes/\(ronde.id)/uitslag") {
                #expect(open.contains { $0.contains("/uitslag") }, "after closing the outcome does not show: the walk sees nothing")
            }
        }
    }

    @Test func `a number that follows from the ballots would be seen`() async throws {
        // The walk itself, held against a page that leaks: a count that only changes with the content of ballots.
        let proef = try await Proefbiljet()
        let (ronde, visitors) = try await Self.filled(proef)
        let router = try site(over: proef.store, settings: try Self.settings())
        let store = proef.store
        router.get("lek") { _, _ in
            let first = try await store.read { db in
                try db.stembiljetten(of: ronde).count { biljet in if case .gekozen(let chosen) = biljet.keuze { chosen.contains("a") } else { false }
                }
            }
            return "Gekozen: \(first)"
        }
        try await Application(router: router, logger: .silent).test(.router) { client async throws in
            let before = try await Self.read(["/lek"], visitors, client)
            try await Self.swap(proef, ronde)
            #expect(try await Self.read(["/lek"], visitors, client) != before)
        }
    }

    // MARK: The round

    /// An open round in which all boards have sent something and one works on a change, and somebody of every role.
    private static func filled(_ proef: Proefbiljet) async throws -> (Stemronde, [(naam: String, headers: HTTPFields)]) {
        let ronde = try await proef.ronde { voorstel in
            voorstel.naam = "Verborgen ronde"
            voorstel.sluit = voorstel.opent + 600
        }
        for (place, code) in Proefbiljet.besturen.enumerated() {
            let lid = Actor(id: "lid-\(code)", naam: "Lid \(code)", rol: .lid, in: code)
            let seven = ["a", "b", "c", "d", "e", "f", ["g", "g", "g", "h", "i"][place]]
            let deelnemer = try #require(ronde.deelnemer(overleg: code))
            let answers = [Vraagantwoord(vraag: "v2", tekst: "Bouw een \(word) in \(code).")]
            _ = try await proef.stemmen.cast(Keuzeinvoer(.gekozen(Set(seven))), answers, from: deelnemer.id, in: ronde.id, by: lid)
        }
        let first = try #require(ronde.deelnemer(overleg: "DVO-MRK"))
        _ = try await proef.stemmen.keep(
            Keuzeinvoer(.gekozen(["a"])), [Vraagantwoord(vraag: "v2", tekst: "Toch geen \(word).")], from: first.id, in: ronde.id, by: Proefbiljet.lid
        )
        return (ronde, try await visitors(proef))
    }

    /// Somebody of every role: where a role is held in an overleg, in one that takes part and is not the first.
    private static func visitors(_ proef: Proefbiljet) async throws -> [(naam: String, headers: HTTPFields)] {
        var visitors: [(String, HTTPFields)] = [("een vreemde", [:])]
        for rol in Rol.allCases {
            let place: String? =
                switch rol.hoortBij {
                case .overleg: "BBG"
                case .gemeente: "GM9001"
                case .eenheid, .overal: nil
                }
            let actor = Actor(id: "wie-\(rol)", naam: "Wie \(rol.naam)", rol: rol, in: place)
            visitors.append((rol.naam, try await proef.store.logIn(actor)))
            var key = try await proef.store.key(rol)
            key[.accept] = "application/json"
            visitors.append(("sleutel \(rol.naam)", key))
        }
        // And a member of a board that takes part, beside its own ballot.
        return visitors + [(buur, try await proef.store.logIn(Proefbiljet.buur))]
    }

    /// Everybody chooses something else, under the same numbers, codes and moments.
    private static func swap(_ proef: Proefbiljet, _ ronde: Stemronde) async throws {
        try await proef.store.maintain { db in
            let rows = try db.all("select deelnemer, stand, keuze, antwoorden from stembiljet") { row in
                (
                    deelnemer: try row["deelnemer"] as String, stand: try row["stand"] as String, keuze: try row["keuze"] as String,
                    antwoorden: try row["antwoorden"] as String
                )
            }
            for row in rows {
                // Letters turn around: a is j. Swapping twice brings everything back.
                let keuze = row.keuze.replacing(/"([a-j])"/) { match in
                    let turned = match.output.1.utf8.map { UInt8(ascii: "a") + UInt8(ascii: "j") - $0 }
                    return "\"\(String(decoding: turned, as: UTF8.self))\""
                }
                let isBuilt = row.antwoorden.contains("Bouw")
                let antwoorden = row.antwoorden.replacing(isBuilt ? "Bouw" : "Sluit", with: isBuilt ? "Sluit" : "Bouw")
                try db.run(
                    """
                    update stembiljet set keuze = \(keuze), antwoorden = \(antwoorden)
                    where deelnemer = \(row.deelnemer) and stand = \(row.stand)
                    """)
            }
        }
    }

    // MARK: The walk

    private static func settings() throws -> Configuration {
        try Configuration(arguments: [:], environment: ["STIP_API_PER_MINUUT": "1000000"], file: "")
    }

    /// Every address that the router knows for reading, with what stands for its parameters filled in from this round.
    private static func addresses(_ router: Router<Visit>, _ proef: Proefbiljet, _ ronde: Stemronde) async throws -> [String] {
        let known: [String: [String]] = [
            "ronde": [ronde.id.rawValue], "stemronde": [ronde.id.rawValue], "code": ["GM9001"], "deelnemer": ronde.deelnemers.map(\.id.rawValue), "optie": ["a"],
            "versie": [proef.longlist.rawValue],
            "longlist": [proef.longlist.rawValue], "gemeente": ["GM9001"], "bestand": ["uitslag"], "vorm": ["csv"],
        ]
        var addresses: Set<String> = []
        for route in router.routes where route.method == .get && !endless.contains(plain(route.path.description)) {
            var found = [""]
            for part in route.path.description.split(separator: "/") {
                let name = part.trimmingCharacters(in: CharacterSet(charactersIn: ":{}"))
                guard part.hasPrefix(":") || part.hasPrefix("{") else {
                    found = found.map { "\($0)/\(part)" }
                    continue
                }
                let values = known[name] ?? []
                // A new kind of address under a round must be filled in here, else nobody looks at it.
                #expect(!values.isEmpty || !route.path.description.contains("stemronde"), "nothing stands for \(name) in \(route.path)")
                found = found.flatMap { start in (values.isEmpty ? ["bestaat-niet"] : values).map { "\(start)/\($0)" } }
            }
            addresses.formUnion(found.map { $0.isEmpty ? "/" : $0 })
        }
        // Files come in three forms, and lists by page.
        for address in addresses where address.hasSuffix("/lijst") {
            addresses.formUnion(["csv", "ods", "xlsx", "json"].map { "\(address)?vorm=\($0)" })
        }
        return addresses.sorted()
    }

    private static func plain(_ path: String) -> String {
        "/" + path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
    }

    private static func read(
        _ addresses: [String], _ visitors: [(naam: String, headers: HTTPFields)], own: String = "-", _ client: any TestClientProtocol
    ) async throws -> [String: String] {
        var pages: [String: String] = [:]
        for (naam, headers) in visitors {
            for address in addresses where address.hasPrefix("/api/") == naam.hasPrefix("sleutel") || naam == "een vreemde" {
                // Of the own overleg everything is the own ballot.
                if naam == buur, address.hasPrefix(own) { continue }
                let answer = try await client.get(address, headers)
                let body = String(decoding: answer.body.readableBytesView, as: UTF8.self)
                // The number of a request in the log is another each time.
                pages["\(naam) \(address)"] = "\(answer.status.code) \(body.replacing(/[A-Z0-9]{4}-[A-Z0-9]{4}(?![A-Z0-9-])/, with: ""))"
            }
        }
        return pages
    }
}
