import Database
import Foundation

/// What people see of the outbox and can do with it.
struct Post: Sendable {
    let store: Store
    /// Whether this installation sends mail.
    let kanMailen: Bool

    /// The doings of the outbox, which are not news to everybody.
    static let stilleSoorten = ["bericht-verzonden", "bericht-mislukt", "bericht-opnieuw", "proefbericht-verzonden"]

    func lijst(pagina: Int = 1, by actor: Actor) async throws -> Postlijst {
        try actor.maySeePost()
        return try await store.read { db in
            let standen = try db.poststanden()
            let pages = Postlijst.pages(of: standen.values.reduce(0, +))
            let page = min(max(1, pagina), pages)
            return Postlijst(
                stukken: try db.poststukken(from: (page - 1) * Postlijst.perPagina, atMost: Postlijst.perPagina), standen: standen, pagina: page,
                paginas: pages, now: db.now)
        }
    }

    /// Sends again what was given up.
    func retry(_ id: ID<Poststuk>, by actor: Actor) async throws {
        try actor.maySeePost()
        try await store.write { db in
            guard let stuk = try db.poststuk(id) else { throw Refusal(.geenPoststuk) }
            guard stuk.stand == .mislukt else { throw Refusal(.nietMislukt) }
            try db.requeue(id)
            try db.record("bericht-opnieuw", on: id.rawValue, by: actor, "\(actor.naam) stuurt ‘\(stuk.onderwerp)’ opnieuw aan \(stuk.aan.voluit).")
        }
    }
}

/// One page of the outbox.
struct Postlijst: Equatable, Sendable {
    let stukken: [Poststuk]
    let standen: [Poststuk.Stand: Int]
    let pagina: Int
    let paginas: Int
    let now: Date

    static let perPagina = 50
    static func pages(of count: Int) -> Int { max(1, (count + perPagina - 1) / perPagina) }
}

extension Actor {
    /// Who lets people in also sees whether their mail leaves.
    func maySeePost() throws(Refusal) {
        guard may(.toegangBeheren) else { throw Refusal(.magPostNietZien) }
    }
}

extension Reason {
    static let magPostNietZien = Reason(
        .forbidden, code: "mag-post-niet-zien", "U mag de post niet zien. Vraag het de coördinator of de beheerder.")
    static let geenPoststuk = Reason(.missing, code: "geen-poststuk", "Dit bericht staat niet in de post.")
    static let nietMislukt = Reason(.conflict, code: "niet-mislukt", "Dit bericht is al verzonden, of Stip stuurt het nog. Kijk in de lijst.")
}
