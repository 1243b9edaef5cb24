import Database
import Foundation

/// What can be asked of the history. Nobody can change it: there is no act for that.
struct Historieboek: Sendable {
    let store: Store

    /// Upkeep of the server, which is not news to everybody.
    static let stilleSoorten = ["reservekopie-gemaakt", "reservekopie-teruggezet"]

    func blad(_ filter: Historiefilter = Historiefilter(), pagina: Int = 1, by actor: Actor) async throws -> Historieblad {
        try actor.maySeeHistorie()
        return try await store.read { db in
            let aantal = try db.count(filter)
            let last = max(1, (aantal + Historieblad.perPagina - 1) / Historieblad.perPagina)
            let pagina = min(max(1, pagina), last)
            return Historieblad(
                regels: try db.historie(filter, from: (pagina - 1) * Historieblad.perPagina, atMost: Historieblad.perPagina), aantal: aantal,
                pagina: pagina, soorten: try db.historiesoorten(),
                personen: try db.historiepersonen().sorted { Opmaak.before($0.naam, $1.naam) }, now: db.now)
        }
    }

    /// One line, with its seal.
    func regel(_ id: ID<Gebeurtenis>, by actor: Actor) async throws -> (gebeurtenis: Gebeurtenis, zegel: String) {
        try actor.maySeeHistorie()
        guard let found = try await store.read({ db in try db.gebeurtenis(id) }) else { throw Refusal(.geenHistorieregel) }
        return found
    }

    /// The lines under a filter with their seals, to keep as evidence (BIO2 5.28.01).
    func uitvoer(_ filter: Historiefilter, by actor: Actor) async throws -> Historieuitvoer {
        try actor.maySeeHistorie()
        let (lines, now) = try await store.read { db in (try db.historieMetZegels(filter, atMost: Historieuitvoer.hoogstens + 1), db.now) }
        guard lines.count <= Historieuitvoer.hoogstens else { throw Refusal(.teVeelHistorie) }
        return Historieuitvoer(regels: lines.map { .init(gebeurtenis: $0.gebeurtenis, zegel: $0.zegel) }, dag: now.inAmsterdam.datum)
    }

    /// What happened to a document and to what was found in it.
    func regels(ofDocument id: ID<Document>, by actor: Actor) async throws -> (document: Document, regels: [Gebeurtenis], now: Date) {
        try actor.maySeeHistorie()
        return try await store.read { db in
            let document = try db.document(id)
            let parts = try db.prioriteitnummers(of: id)
            return (document, try db.historie(ofAny: [id.rawValue] + parts, atMost: 500), db.now)
        }
    }
}

extension Transaction {
    /// The numbers of everything that was found in a document, also of what was rejected.
    fileprivate func prioriteitnummers(of document: ID<Document>) throws -> [String] {
        try all("select id from prioriteit where document = \(document)") { row in try row["id"] }
    }
}

extension Reason {
    static let geenHistorieregel = Reason(.missing, code: "geen-historieregel", "Deze regel staat niet in de historie.")
    static let teVeelHistorie = Reason(
        .tooLarge, code: "te-veel-historie", "Dit zijn meer dan 50.000 regels. Kies een kortere periode en haal de delen apart op.")
}
