import Database
import Foundation

@testable import Stip

/// A toets over the example unit, with a plan of one municipality, a joint plan of two, and a scan.
struct Proeftoets {
    let clock: TestClock
    let documenten: Documenten
    let toetsen: Toetsen
    var store: Store { documenten.store }

    static let eerste = "GM9001"
    static let tweede = "GM9002"
    static let derde = "GM9003"
    /// Has no plan at all.
    static let zonder = "GM9004"
    /// Sent a scan.
    static let scan = "GM9005"

    static let adviseur = Cast.adviseur
    static let collega = Actor(id: "bram", naam: "Bram Lisdodde", rol: .adviseur, in: eerste)
    static let buurvrouw = Actor(id: "ilse", naam: "Ilse Wilgenrij", rol: .adviseur, in: tweede)

    init(_ database: String = ":memory:") async throws {
        clock = TestClock()
        documenten = try await Documenten.proef(database, clock: clock)
        toetsen = Toetsen(store: documenten.store)
        _ = try await Organisaties(store: store).importeer(Proefeenheid.merenland(), by: Cast.coordinator)
        try await documenten.addAndRead([.aldermeer, .samen])
        let scan = try await documenten.addAndRead([Bestand("scan.pdf", "SCAN")])[0]
        try await documenten.assign(
            scan.id, to: [Herkomst(code: Self.scan, naam: "Vijfde", niveau: .gemeente, bron: .hand)], soort: nil, by: Cast.analist)
    }

    /// Opens it with two weeks to answer.
    @discardableResult
    func open() async throws -> Toets {
        try await toetsen.open("Ambtelijke toets", uitleg: "Kijk na wat wij lazen.", reactiedatum: "2026-10-22", by: Cast.coordinator)
    }

    func deel(_ gemeente: String = eerste) async throws -> Toetsdeel { try await toetsen.inzage(of: gemeente, by: Cast.coordinator).deel }

    func stand(_ gemeente: String = eerste) async throws -> Toetsstand { try await toetsen.inzage(of: gemeente, by: Cast.coordinator).stand }

    /// Says of everything that it is right, and sends it.
    @discardableResult
    func akkoord(_ gemeente: String = eerste, by actor: Actor = adviseur) async throws -> Toetsantwoord {
        try await toetsen.allesKlopt(for: gemeente, by: actor)
        return try await verstuur(gemeente, by: actor)
    }

    @discardableResult
    func verstuur(_ gemeente: String = eerste, by actor: Actor = adviseur) async throws -> Toetsantwoord {
        try await toetsen.verstuur(for: gemeente, gezien: try await deel(gemeente).concept.teller, by: actor)
    }
}

extension Bestand {
    /// A joint plan of two municipalities, of which one has a subject of its own.
    static let samen = Bestand(
        "ivp-samen.pdf",
        """
        # Samen sterk
        Van: GM9002 Tweede
        Van: GM9003 Derde
        Looptijd: 2025-2028
        Prioriteit: Ondermijning
        Prioriteit: Digitale veiligheid
        """)
}

extension Toetsinvoer {
    /// The priority has another name and rank.
    static let anders = Toetsinvoer(
        oordeel: "anders", naam: "Ondermijning aan de haven", rang: "doorlopend", thema: "ondermijning", toelichting: "Zo besloot de raad.")

    static let uitPlan = Toetsinvoer(
        naam: "Leegstaande schuren", rang: "prioriteit", thema: "ondermijning", bron: "plan", bladzijde: "2",
        zin: "Leegstaande schuren trekken criminelen aan.")

    static let uitStuk = Toetsinvoer(
        naam: "Veilig uitgaan", rang: "prioriteit", bron: "stuk", stuk: "Horecanota", vastgesteld: "2025-03-04")
}
