import Database

/// What can be done at the review desk. Pages and API come here.
struct Nakijken: Sendable {
    let store: Store

    /// From this certainty on a proposal may be confirmed with all that are sure.
    static let zeker = 0.8

    /// - Parameter versie: the one that `actor` looked at; nothing decides whatever it is now.
    func decide(_ besluit: Besluit, on id: ID<Prioriteit>, versie: Int?, by actor: Actor) async throws -> Nakijkuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            return try db.uitkomst(after: try db.decide(besluit, on: id, versie: versie, by: actor))
        }
    }

    /// Changes it to what was typed.
    func change(_ id: ID<Prioriteit>, to invoer: Nakijkinvoer, by actor: Actor) async throws -> Nakijkuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            let themas = try db.themalijst()
            let wijziging = try invoer.wijziging { themas[$0] != nil }
            return try db.uitkomst(after: try db.decide(.wijzig(wijziging), on: id, versie: invoer.versie, by: actor))
        }
    }

    /// Confirms every proposal of which Stip is sure, in one step.
    func confirmSure(in document: ID<Document>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayReviewFindings()
            try db.refuseRemoved(document)
            let sure = try db.prioriteiten(of: document).filter { $0.oordeel.stand == .voorstel && $0.vondst.zekerheid >= Nakijken.zeker }
            try db.confirm(sure, in: document, by: actor)
        }
    }

    /// Takes back the last step of `actor` at this document.
    func undo(in document: ID<Document>, by actor: Actor) async throws -> Nakijkuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            try db.refuseRemoved(document)
            let changed = try db.undoLastStep(in: document, by: actor)
            let nummers = Set(try db.prioriteiten(of: document).map(\.nummer))
            return Nakijkuitkomst(document: document, volgende: changed.map(\.nummer).filter { nummers.contains($0) }.min())
        }
    }

    /// Makes a priority of a sentence that stands on a page of the document.
    func add(to document: ID<Document>, _ invoer: Nakijkinvoer, by actor: Actor) async throws -> Nakijkuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            try db.refuseRemoved(document)
            let themas = try db.themalijst()
            let delen = try db.delen(ofPage: invoer.bladzijde, of: document)
            let (wijziging, bewijs) = try invoer.toevoeging(on: delen) { themas[$0] != nil }
            let added = try db.addPrioriteit(in: document, bewijs: bewijs, wijziging, by: actor)
            return Nakijkuitkomst(document: document, volgende: added.nummer)
        }
    }

    /// Gives a priority that lost its place a passage of this text.
    func point(_ id: ID<Prioriteit>, _ invoer: Nakijkinvoer, by actor: Actor) async throws -> Nakijkuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            let prioriteit = try db.prioriteit(id)
            let bewijs = try invoer.passage(on: try db.delen(ofPage: invoer.bladzijde, of: prioriteit.document))
            let placed = try db.decide(.wijsAan(bewijs), on: id, versie: invoer.versie, by: actor)
            return Nakijkuitkomst(document: placed.document, volgende: placed.nummer)
        }
    }

    func prioriteit(_ id: ID<Prioriteit>, by actor: Actor) async throws -> Prioriteit {
        try await store.read { db in
            try actor.mayReviewFindings()
            return try db.prioriteit(id)
        }
    }

    /// What became of a priority since somebody looked at `versie` of it.
    func botsing(on id: ID<Prioriteit>, since versie: Int, by actor: Actor) async throws -> Botsing {
        try await store.read { db in
            try actor.mayReviewFindings()
            let prioriteit = try db.prioriteit(id)
            let newer = max(1, prioriteit.versie - versie)
            return Botsing(prioriteit: prioriteit, gebeurtenissen: try db.historie(of: id.rawValue, atMost: min(10, newer)))
        }
    }
}

/// Where somebody goes on after an act.
struct Nakijkuitkomst: Equatable, Sendable {
    let document: ID<Document>
    /// The number of the finding to look at; nothing when there is none left.
    var volgende: Int?

    var adres: String { volgende.map { "/documenten/\(document)?vondst=\($0)#v\($0)" } ?? "/documenten/\(document)#vondsten-kop" }
}

extension Transaction {
    /// After a decision: the first proposal behind it, or else the first there is, or else where one was.
    fileprivate func uitkomst(after prioriteit: Prioriteit) throws -> Nakijkuitkomst {
        let same = prioriteit.oordeel.stand == .verworpen || prioriteit.los != nil ? nil : prioriteit.nummer
        return Nakijkuitkomst(
            document: prioriteit.document,
            volgende: try volgendVoorstel(in: prioriteit.document, after: prioriteit.nummer) ?? same)
    }

    /// The parts of the page with that number; none when there is no such page.
    func delen(ofPage nummer: String, of document: ID<Document>) throws -> [Bladzijde] {
        guard let nummer = Int(nummer) else { return [] }
        return try bladwijzers(of: document).filter { $0.nummer == nummer }.map { try bladzijde($0.nummer, deel: $0.deel, of: document) }
    }

    fileprivate func refuseRemoved(_ document: ID<Document>) throws {
        guard try self.document(document).verwijderd == nil else { throw Refusal(.isVerwijderd) }
    }
}
