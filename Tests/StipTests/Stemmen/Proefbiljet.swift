import Database
import Foundation
import HTTPTypes
import HummingbirdTesting

@testable import Stip

/// A round of the five district boards over the example unit, with a frozen list of ten, and whoever may come to it.
struct Proefbiljet {
    let clock: TestClock
    let store: Store
    let longlist: ID<Longlist>
    var rondes: Stemrondes { Stemrondes(store: store) }
    var stemmen: Stemmen { Stemmen(store: store) }

    static let besturen = ["DVO-MRK", "DVO-VNS", "DVO-HVR", "DVO-GRL", "DVO-EIL"]
    /// Of DVO Merenkust, the first of the boards.
    static let secretaris = Actor(id: "sjoerd", naam: "Sjoerd Tammens", rol: .secretaris, in: "DVO-MRK")
    static let lid = Actor(id: "wietske", naam: "Wietske Aalders", rol: .lid, in: "DVO-MRK")
    static let buur = Actor(id: "hedda", naam: "Hedda Roelfs", rol: .lid, in: "DVO-VNS")

    static let namen = [
        "Ondermijning en weerbaarheid", "Digitale veiligheid", "Zorg en veiligheid", "Jeugd", "Drugs", "Maatschappelijke onrust",
        "Verkeersveiligheid", "Veilig buitengebied", "Woninginbraak en geweld", "Mensenhandel en uitbuiting",
    ]

    init(_ database: String = ":memory:") async throws {
        let clock = TestClock()
        self.clock = clock
        store = try await openStore(database, clock: clock)
        _ = try await Organisaties(store: store).importeer(Proefeenheid.merenland(), by: Cast.coordinator)
        longlist = try await store.write { db in
            let regels = Self.namen.enumerated().map { place, naam in
                let bron = Longlist.Bron(
                    groepsnaam: naam, prioriteit: ID("p\(place)"), naam: "\(naam) in Bronkhaven", gemeenten: ["Bronkhaven"], document: ID("d1"),
                    documentnaam: "bronkhaven.pdf", nummer: place + 1, bladzijde: place + 2, citaat: "Wij kiezen voor \(naam.lowercased()).",
                    stand: .voorstel)
                return Longlist.Regel(
                    plaats: place + 1, kandidaat: ID("k\(place)"), naam: naam, omschrijving: "Wat \(naam.lowercased()) is.", noemt: 31 - place,
                    gelezen: 36,
                    oordelen: [:], bronnen: [bron])
            }
            let longlist = Longlist(
                id: db.newID(), cyclus: "2027-2030", nummer: 1, naam: "Voor de DVO’s", datum: db.now.inAmsterdam.datum, door: "Noor Hazelhoff",
                op: db.now, regels: regels)
            try db.insert(longlist)
            try db.record("longlist-vastgelegd", on: longlist.id.rawValue, by: Cast.coordinator, "Voor de proef.")
            return longlist.id
        }
    }

    /// Makes a round of one day and opens it, unless told otherwise.
    func ronde(
        _ keuzewijze: Keuzewijze = .kies(minimum: 7, maximum: 7), open: Bool = true, vragen: [Vraag] = Vraag.gewone, plaatsen: Int = 5,
        _ change: (inout Rondevoorstel) -> Void = { _ in }
    ) async throws -> Stemronde {
        var voorstel = Rondevoorstel(
            naam: "Eerste ronde", bron: .longlist(longlist), deelname: Self.besturen.map { .overleg($0) }, keuzewijze: keuzewijze,
            telling: Telling(regel: keuzewijze.telregels.first, plaatsen: plaatsen, gelijkstand: .voorzitterBeslist), opent: clock.now,
            sluit: clock.now + 86_400, vragen: vragen)
        change(&voorstel)
        let id = try await rondes.make(voorstel, by: Cast.coordinator)
        if open { try await rondes.open(id, nu: true, by: Cast.coordinator) }
        return try await rondes.ronde(id, by: Cast.coordinator)
    }

    func path(_ ronde: Stemronde, _ code: String = "DVO-MRK") -> String {
        "/stemrondes/\(ronde.id)/stembiljet/\(ronde.deelnemer(overleg: code)?.id.rawValue ?? "geen")"
    }

    func verstuurd(_ ronde: Stemronde, _ code: String = "DVO-MRK") async throws -> Stembiljet? {
        guard let deelnemer = ronde.deelnemer(overleg: code) else { return nil }
        return try await store.read { db in try db.stembiljet(of: deelnemer.id, .ingediend) }
    }

    func concept(_ ronde: Stemronde, _ code: String = "DVO-MRK") async throws -> Stembiljet? {
        guard let deelnemer = ronde.deelnemer(overleg: code) else { return nil }
        return try await store.read { db in try db.stembiljet(of: deelnemer.id, .concept) }
    }
}

extension TestResponse {
    /// All hidden fields of the last form, as it would be sent.
    var lastForm: String {
        let form = text.components(separatedBy: "<form").last ?? ""
        return form.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/)
            .map { "\($0.output.1)=\($0.output.2.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    }
}
