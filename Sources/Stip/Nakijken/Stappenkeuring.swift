import Database

/// What can be done with the steps that were read in a document.
struct Stappenkeuring: Sendable {
    let store: Store

    func inzage(of id: ID<Document>, by actor: Actor) async throws -> Stappeninzage {
        try await store.read { db in
            try actor.mayRead()
            let document = try db.document(id)
            let alle = try db.alleStappen(of: id)
            return Stappeninzage(
                document: document, stappen: alle.filter { $0.los == nil && $0.oordeel.stand != .verworpen },
                verworpen: alle.filter { $0.oordeel.stand == .verworpen }, los: alle.filter { $0.los != nil && $0.oordeel.stand != .verworpen },
                magBeslissen: actor.may(.bevindingenBeoordelen) && document.verwijderd == nil)
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
            for vondst in try db.stappen(of: document) where vondst.oordeel.stand == .voorstel {
                try db.decide(.bevestig, on: vondst.id, versie: nil, by: actor)
            }
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
    var magBeslissen = false
}
