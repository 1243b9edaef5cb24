import Database

/// What can be done with the steps that were read in a document.
struct Stappenkeuring: Sendable {
    let store: Store

    /// Kinds of events that come by the dozen, one for each step, and say little on the start page.
    static let stilleSoorten = [
        "bevestigd", "gewijzigd", "verworpen", "teruggezet", "aangewezen", "gehouden", "toegevoegd", "teruggedraaid",
    ].map { "documentstap-\($0)" }

    func inzage(of id: ID<Document>, by actor: Actor) async throws -> Stappeninzage {
        try await store.read { db in
            try actor.mayRead()
            let document = try db.document(id)
            let alle = try db.alleStappen(of: id)
            let magBeslissen = actor.may(.bevindingenBeoordelen) && document.verwijderd == nil
            return Stappeninzage(
                document: document, stappen: alle.filter { $0.los == nil && $0.oordeel.stand != .verworpen },
                verworpen: alle.filter { $0.oordeel.stand == .verworpen }, los: alle.filter { $0.los != nil && $0.oordeel.stand != .verworpen },
                gehouden: try db.gehoudenStappen(of: id), magBeslissen: magBeslissen, daad: magBeslissen ? try db.lastDaad(in: id, by: actor) : nil,
                magPlannen: actor.may(.planningBijhouden) || !actor.organisaties(for: .planningBijhouden).isEmpty)
        }
    }

    /// - Parameter versie: the one that `actor` looked at; nothing decides whatever it is now.
    /// - Returns: the document, and the number of the next proposal; nothing when there is none left.
    func decide(_ besluit: Stapbesluit, on id: ID<Stapvondst>, versie: Int?, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            return try db.decide(besluit, on: id, versie: versie, by: actor)
        }
    }

    /// Changes it to what was typed.
    func change(_ id: ID<Stapvondst>, to invoer: Stapformulierinvoer, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            let former = try db.stapvondst(id)
            let wijziging = try invoer.wijziging(of: former, dagtekening: try db.document(former.document).datum)
            return try db.decide(.wijzig(wijziging), on: id, versie: invoer.versie, by: actor)
        }
    }

    /// Confirms all proposals of a document at once.
    func confirmAll(in document: ID<Document>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayReviewFindings()
            guard try db.document(document).verwijderd == nil else { throw Refusal(.isVerwijderd) }
            try db.confirm(try db.stappen(of: document).filter { $0.oordeel.stand == .voorstel }, in: document, by: actor)
        }
    }

    /// Takes back the last act of `actor` at the steps of this document.
    func undo(in document: ID<Document>, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            guard try db.document(document).verwijderd == nil else { throw Refusal(.isVerwijderd) }
            return Stapuitkomst(document: document, volgende: try db.undoLastDaad(in: document, by: actor).map(\.nummer).min())
        }
    }

    /// Gives a step that lost its place a passage of this text.
    func point(_ id: ID<Stapvondst>, _ invoer: Stapformulierinvoer, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            let former = try db.stapvondst(id)
            let bewijs = try invoer.passage(on: try db.delen(ofPage: invoer.bladzijde, of: former.document))
            _ = try db.decide(.wijsAan(bewijs), on: id, versie: invoer.versie, by: actor)
            return Stapuitkomst(document: former.document, volgende: former.nummer)
        }
    }

    /// Keeps a step that lost its place as it is.
    func keep(_ id: ID<Stapvondst>, versie: Int?, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            _ = try db.decide(.houd, on: id, versie: versie, by: actor)
            let kept = try db.stapvondst(id)
            return Stapuitkomst(document: kept.document, volgende: kept.nummer)
        }
    }

    /// Makes a step of a sentence that stands on a page of the document.
    func add(to document: ID<Document>, _ invoer: Stapformulierinvoer, by actor: Actor) async throws -> Stapuitkomst {
        try await store.write { db in
            try actor.mayReviewFindings()
            let stuk = try db.document(document)
            guard stuk.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            let (wijziging, bewijs) = try invoer.toevoeging(on: try db.delen(ofPage: invoer.bladzijde, of: document), dagtekening: stuk.datum)
            return try db.addStap(in: document, wijziging, bewijs, by: actor)
        }
    }

    /// - Parameter document: a step of another document is not there.
    func stap(_ id: ID<Stapvondst>, of document: ID<Document>, by actor: Actor) async throws -> (vondst: Stapvondst, isGehouden: Bool) {
        try await store.read { db in
            try actor.mayRead()
            let vondst = try db.stapvondst(id)
            guard vondst.document == document else { throw Refusal(.geenDocumentstap) }
            return (vondst, try db.gehoudenStappen(of: document).contains(id))
        }
    }

    func stap(_ id: ID<Stapvondst>, by actor: Actor) async throws -> Stapvondst {
        try await store.read { db in
            try actor.mayRead()
            return try db.stapvondst(id)
        }
    }
}

/// Where somebody goes on after an act.
struct Stapuitkomst: Equatable, Sendable {
    let document: ID<Document>
    var volgende: Int?

    var adres: String { volgende.map { "/documenten/\(document)/stappen?stap=\($0)#s\($0)" } ?? "/documenten/\(document)/stappen#stappen-kop" }
}

/// The steps of one document as somebody looks at them.
struct Stappeninzage: Equatable, Sendable {
    let document: Document
    var stappen: [Stapvondst]
    var verworpen: [Stapvondst] = []
    /// What people decided once but has no place in this text.
    var los: [Stapvondst] = []
    /// Those of `los` that people keep all the same.
    var gehouden: Set<ID<Stapvondst>> = []
    var magBeslissen = false
    /// What this person can take back.
    var daad: Stapdaad?
    /// Whether this person keeps a planning to put steps in.
    var magPlannen = false

    /// What can be put in a planning.
    var bevestigd: Int { stappen.count { $0.isBeslist } + los.count { gehouden.contains($0.id) } }
    var open: Int { stappen.count { $0.oordeel.stand == .voorstel } }
}
