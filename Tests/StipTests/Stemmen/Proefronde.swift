import Database
import Foundation
import SocialChoice

@testable import Stip

/// A store with the unit of the example, a frozen longlist of ten, and a round in which five boards choose seven.
struct Proefronde: Sendable {
    let store: Store
    let clock: TestClock
    let longlist: ID<Longlist>

    var stemrondes: Stemrondes { Stemrondes(store: store) }
    var stemmen: Stemmen { Stemmen(store: store) }

    static let overleggen = ["DVO-MRK", "DVO-VNS", "DVO-HVR", "DVO-GRL", "DVO-EIL"]

    /// A member of the board of one of the five districts.
    static func lid(_ overleg: String = "DVO-MRK", _ id: String = "willem") -> Actor {
        Actor(id: id, naam: "Willem Aldermeer", rol: .lid, in: overleg)
    }
    static func secretaris(_ overleg: String = "DVO-MRK") -> Actor { Actor(id: "roos", naam: "Roos Tienhoven", rol: .secretaris, in: overleg) }

    init(_ database: String = ":memory:", clock: TestClock = TestClock()) async throws {
        (store, self.clock) = (try await openStore(database, clock: clock), clock)
        _ = try await Organisaties(store: store).importeer(try Proefeenheid.merenland(), by: Cast.coordinator)
        longlist = try await store.write { db in
            let longlist = Longlist(
                id: db.newID(), cyclus: "2027-2030", nummer: 1, naam: "Longlist voor de DVO’s", datum: db.now.inAmsterdam.datum,
                door: "Noor Hazelhoff",
                op: db.now,
                regels: Proefronde.onderwerpen.enumerated().map { place, naam in
                    Longlist.Regel(
                        plaats: place + 1, kandidaat: ID("k\(place + 1)"), naam: naam, omschrijving: "Over \(naam.lowercased()).",
                        noemt: 31 - place * 2,
                        gelezen: 36, oordelen: [:], bronnen: [])
                })
            for (place, naam) in Proefronde.onderwerpen.enumerated() {
                try db.save(Kandidaat(id: ID("k\(place + 1)"), cyclus: "2027-2030", naam: naam, omschrijving: ""))
            }
            try db.insert(longlist)
            try db.record("longlist-vastgelegd", on: longlist.id.rawValue, by: Cast.coordinator, "Vastgelegd.")
            return longlist.id
        }
    }

    static let onderwerpen = [
        "Ondermijning", "Digitale veiligheid", "Zorg en veiligheid", "Jeugd", "Drugs", "Maatschappelijke onrust", "Verkeersveiligheid",
        "Veilig buitengebied", "Woninginbraak", "Mensenhandel",
    ]

    /// Kies 7 of 10 by all five boards, open for a week from now.
    var voorstel: Rondevoorstel {
        Rondevoorstel(
            naam: "Zeven van tien", bron: .longlist(longlist), deelname: Proefronde.overleggen.map { .overleg($0) },
            keuzewijze: .kies(minimum: 7, maximum: 7), telling: Telling(regel: Telregel(.approval), plaatsen: 5, gelijkstand: .meesteGemeenten),
            opent: clock.now, sluit: clock.now.addingTimeInterval(7 * 86_400), vragen: [])
    }

    /// A round that is open.
    func opened(_ change: (inout Rondevoorstel) -> Void = { _ in }) async throws -> Stemronde {
        var voorstel = voorstel
        change(&voorstel)
        let id = try await stemrondes.make(voorstel, by: Cast.coordinator)
        try await stemrondes.open(id, by: Cast.coordinator)
        return try await stemrondes.ronde(id, by: Cast.coordinator)
    }

    /// The participant of one of the boards.
    func deelnemer(_ overleg: String = "DVO-MRK", in ronde: Stemronde) throws -> ID<Deelnemer> {
        guard let deelnemer = ronde.deelnemer(overleg: overleg) else { throw Refusal(.doetNietMee) }
        return deelnemer.id
    }

    /// The first so many options of the list.
    static func keuze(_ count: Int = 7, from first: Int = 0) -> Keuzeinvoer { Keuzeinvoer(opties: (first..<first + count).map { Optie.id(at: $0) }) }
}

/// The codes with which this is refused; nothing when it is done.
func codes(_ body: () async throws -> Void) async throws -> [String]? {
    do {
        try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal.reasons.map(\.code)
    }
}
