import Database

/// What can be done with documents that two people read.
struct Dubbellezingen: Sendable {
    let store: Store

    /// Gives a document to two readers. Each gets what Stip found, as it stands, and sees nothing of the other.
    func begin(_ document: ID<Document>, lezers: [ID<Gebruiker>], by actor: Actor) async throws -> ID<Dubbellezing> {
        try actor.mayReviewFindings()
        return try await store.write { db in
            let gelezen = try db.document(document)
            let open = try db.dubbellezingen().contains { $0.document == document && $0.stand != .afgerond }
            let gebruikers = try db.gebruikers()
            let chosen = lezers.compactMap { id in gebruikers.first { $0.id == id } }
            try Dubbellezing.check(chosen, of: gelezen, open: open)
            let lezing = Dubbellezing(
                id: db.newID(), document: document, stand: .lopend, lezers: chosen.map { .init(gebruiker: $0.id, naam: $0.naam) }, begonnen: db.now)
            try db.insert(lezing)
            for lezer in lezing.lezers {
                for prioriteit in try db.prioriteiten(of: document) {
                    try db.save(Codering(prioriteit), of: lezing.id, by: lezer.gebruiker)
                }
            }
            try db.record(
                "dubbellezing-begonnen", on: lezing.id.rawValue, by: actor,
                "\(gelezen.naam) wordt gelezen door \(Opmaak.lijst(lezing.lezers.map(\.naam))), los van elkaar.")
            return lezing.id
        }
    }

    /// Keeps how a reader judges places of the document; handing in is another act.
    func save(_ oordelen: [Codering.Oordeelsvraag], of id: ID<Dubbellezing>, themas: Set<String>, handIn: Bool, by actor: Actor) async throws {
        try actor.mayReviewFindings()
        try await store.write { db in
            let lezing = try db.dubbellezing(id)
            let lezer = try lezing.lezer(actor)
            guard lezer.ingeleverd == nil else { throw Refusal(.isIngeleverd) }
            let known = try db.coderingen(of: id, by: lezer.gebruiker)
            for codering in try Codering.accept(oordelen, on: known, themas: themas) { try db.save(codering, of: id, by: lezer.gebruiker) }
            try db.record("dubbellezing-bewaard", on: id.rawValue, by: actor, "\(actor.naam) bewaarde een lezing.")
            if handIn { try hand(in: lezing, lezer, by: actor, db) }
        }
    }

    /// Marks a passage that Stip did not find, as a priority of this reader.
    func add(_ toevoeging: Toevoeging, to id: ID<Dubbellezing>, themas: Set<String>, by actor: Actor) async throws {
        try actor.mayReviewFindings()
        try await store.write { db in
            let lezing = try db.dubbellezing(id)
            let lezer = try lezing.lezer(actor)
            guard lezer.ingeleverd == nil else { throw Refusal(.isIngeleverd) }
            let page = try db.bladzijden(of: lezing.document).filter { $0.nummer == toevoeging.bladzijde }
            let new: ID<Codering> = db.newID()
            let codering = try toevoeging.accept(on: page, as: new.rawValue, themas: themas)
            try db.save(codering, of: id, by: lezer.gebruiker)
            try db.record("dubbellezing-aangevuld", on: id.rawValue, by: actor, "\(actor.naam) vulde een lezing aan.")
        }
    }

    /// Decides on a difference: whose reading holds, and why.
    func decide(_ keuze: Verschilbesluit.Keuze, on sleutel: String, of id: ID<Dubbellezing>, reden: String, by actor: Actor) async throws {
        try actor.mayReviewFindings()
        let reden = try Verschilbesluit.accept(reden: reden)
        try await store.write { db in
            let lezing = try db.dubbellezing(id)
            try lezing.mayCompare()
            let open = try db.vergelijking(of: lezing).verschillen.filter { lezing.besluiten[$0.sleutel] == nil }
            guard let koppel = open.first(where: { $0.sleutel == sleutel }) else { throw Refusal(.geenVerschil) }
            let besluit = Verschilbesluit(keuze: keuze, reden: reden, door: actor.naam, op: db.now)
            try db.insert(besluit, on: sleutel, of: id)
            try db.apply(keuze == .eerste ? koppel.eerste : koppel.tweede, on: koppel, of: lezing, reden: reden, by: actor)
            try db.record(
                "verschil-beslist", on: id.rawValue, by: actor, "\(actor.naam) besliste over ‘\(koppel.naam)’: \(reden)",
                wijzigingen: Wijziging.between([
                    ("oordeel", lezing.lezers[keuze == .eerste ? 1 : 0].naam, lezing.lezers[keuze == .eerste ? 0 : 1].naam)
                ]))
            if open.count == 1 { try db.setStand(.afgerond, of: id) }
        }
    }

    private func hand(in lezing: Dubbellezing, _ lezer: Dubbellezing.Lezer, by actor: Actor, _ db: Transaction) throws {
        try db.handIn(lezing.id, by: lezer.gebruiker)
        try db.record("dubbellezing-ingeleverd", on: lezing.id.rawValue, by: actor, "\(actor.naam) leverde een lezing in.")
        let after = try db.dubbellezing(lezing.id)
        guard after.isIngeleverd else { return }
        let vergelijking = try db.vergelijking(of: after)
        for koppel in vergelijking.koppels where koppel.isGelijk {
            try db.apply(koppel.eerste ?? koppel.tweede, on: koppel, of: after, reden: "Beide lezers lieten dit weg.", by: actor)
        }
        try db.setStand(vergelijking.verschillen.isEmpty ? .afgerond : .verschillen, of: lezing.id)
    }
}

/// What can be seen.
extension Dubbellezingen {
    func all(by actor: Actor) async throws -> [Leesstand] {
        try actor.mayReviewFindings()
        return try await store.read { db in
            try db.dubbellezingen().map { lezing in Leesstand(lezing: lezing, document: try db.document(lezing.document), coderingen: []) }
        }
    }

    /// Who can be asked to read.
    func lezers(by actor: Actor) async throws -> [Gebruiker] {
        try actor.mayReviewFindings()
        return try await store.read { db in try db.gebruikers() }.filter { $0.actor.may(.bevindingenBeoordelen) }
            .sorted { Opmaak.before($0.naam, $1.naam) }
    }

    /// The own reading of a reader; of somebody else only that there is one.
    func stand(_ id: ID<Dubbellezing>, by actor: Actor) async throws -> Leesstand {
        try actor.mayReviewFindings()
        return try await store.read { db in
            let lezing = try db.dubbellezing(id)
            let own = lezing.lezers.first { $0.gebruiker.rawValue == actor.id }
            return Leesstand(
                lezing: lezing, document: try db.document(lezing.document),
                coderingen: try own.map { try db.coderingen(of: id, by: $0.gebruiker) } ?? [])
        }
    }

    /// Both readings beside each other; refused until both were handed in.
    func uitkomst(_ id: ID<Dubbellezing>, by actor: Actor) async throws -> Leesuitkomst {
        try actor.mayReviewFindings()
        return try await store.read { db in
            let lezing = try db.dubbellezing(id)
            try lezing.mayCompare()
            return Leesuitkomst(lezing: lezing, document: try db.document(lezing.document), vergelijking: try db.vergelijking(of: lezing))
        }
    }
}

/// A double reading as one visitor may see it.
struct Leesstand: Equatable, Sendable {
    let lezing: Dubbellezing
    let document: Document
    /// Of the visitor alone.
    var coderingen: [Codering]

    /// Lays what was filled in over what is kept, so that nobody types it twice.
    mutating func fill(_ vragen: [Codering.Oordeelsvraag]) {
        for (place, codering) in coderingen.enumerated() {
            guard let vraag = vragen.first(where: { $0.sleutel == codering.sleutel }) else { continue }
            (coderingen[place].naam, coderingen[place].isOpgenomen) = (vraag.naam, vraag.isOpgenomen)
            (coderingen[place].thema, coderingen[place].rang) = (vraag.thema, vraag.rang)
        }
    }
}

/// A double reading of which both readings may be seen.
struct Leesuitkomst: Equatable, Sendable {
    let lezing: Dubbellezing
    let document: Document
    let vergelijking: Leesvergelijking
}

extension Transaction {
    fileprivate func vergelijking(of lezing: Dubbellezing) throws -> Leesvergelijking {
        let readings = try lezing.lezers.map { try coderingen(of: lezing.id, by: $0.gebruiker) }
        return Leesvergelijking(readings[0], readings[1])
    }

    /// Makes what the readers agreed on, or what was decided, the judgement on the document itself.
    fileprivate func apply(_ codering: Codering?, on koppel: Koppel, of lezing: Dubbellezing, reden: String, by actor: Actor) throws {
        if let id = koppel.prioriteit {
            guard let codering, codering.isOpgenomen else { return try reject(id, reden, by: actor) }
            let now = try prioriteit(id).vondst
            let themas = codering.thema.map { thema in [thema] + now.themas.filter { $0 != thema }.prefix(2) } ?? []
            let change = Vondstwijziging(naam: codering.naam, themas: themas, rang: codering.rang, focus: now.focus)
            let isSame = now.naam == change.naam && now.themas == change.themas && now.rang == change.rang
            _ = try decide(isSame ? .bevestig : .wijzig(change), on: id, versie: nil, by: actor)
        } else if let codering, codering.isOpgenomen {
            let new = Vondstwijziging(naam: codering.naam, themas: codering.thema.map { [$0] } ?? [], rang: codering.rang, focus: nil)
            _ = try addPrioriteit(in: lezing.document, bewijs: codering.bewijs, new, gemeenten: [], by: actor)
        }
    }

    private func reject(_ id: ID<Prioriteit>, _ reden: String, by actor: Actor) throws {
        _ = try decide(.verwerp(reden: reden), on: id, versie: nil, by: actor)
    }
}
