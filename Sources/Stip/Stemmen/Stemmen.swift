import Database
import Foundation

/// What participants do in a round: fill in, send, and change until it closes. Load, decide, save.
struct Stemmen: Sendable {
    let store: Store

    /// Sends the answer of a participant.
    ///
    /// - Parameters:
    ///   - versie: what the sender last saw of this participant, 0 for nothing; without it the last to come wins.
    /// - Returns: the ballot as it was kept. In a secret round with its code and without its choice.
    /// - Throws: `Refusal` with every reason; what was sent before then stays as it is.
    @discardableResult
    func cast(
        _ invoer: Keuzeinvoer, _ antwoorden: [Vraagantwoord] = [], from deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, versie: Int? = nil,
        by actor: Actor
    ) async throws -> Stembiljet {
        try await store.write { db in
            let (ronde, namens) = try db.entrance(to: ronde, for: deelnemer, by: actor)
            let inlevering = try ronde.accept(invoer, antwoorden, from: deelnemer, at: db.now)
            return ronde.isGeheim
                ? try db.castSecret(inlevering, antwoorden, in: ronde, by: actor)
                : try db.cast(inlevering, antwoorden, in: ronde, namens: namens, versie: versie, by: actor)
        }
    }

    /// Keeps a ballot that is not finished. It counts for nothing, and what was sent before stays.
    @discardableResult
    func keep(
        _ invoer: Keuzeinvoer, _ antwoorden: [Vraagantwoord] = [], from deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, versie: Int? = nil,
        by actor: Actor
    ) async throws -> Stembiljet {
        // A concept is nobody's business but of who makes it: it leaves no line.
        try await store.maintain { db in
            let (ronde, namens) = try db.entrance(to: ronde, for: deelnemer, by: actor)
            let inlevering = try ronde.accept(invoer, antwoorden, from: deelnemer, as: .concept, at: db.now)
            let biljet = Stembiljet(
                deelnemer: deelnemer, keuze: inlevering.keuze, antwoorden: antwoorden, stand: .concept, uitgebracht: db.now, door: actor.naam,
                namens: namens, versie: try db.nextVersie(of: deelnemer, after: versie), gewicht: inlevering.deelnemer.gewicht)
            try db.save(biljet, by: actor)
            return biljet
        }
    }

    /// What was sent and what is being filled in for one participant, for who may answer with it.
    func biljet(
        of deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor
    ) async throws -> (ronde: Stemronde, deelnemer: Deelnemer, ingediend: Stembiljet?, concept: Stembiljet?, versie: Int) {
        try await store.read { db in
            let ronde = try db.stemronde(ronde, for: actor)
            guard let wie = ronde.deelnemer(deelnemer) else { throw Refusal(.doetNietMee) }
            guard Zichtbaarheid.shows(biljetVan: wie, in: ronde, to: actor, at: db.now) else {
                _ = try Stemrecht(wie, of: actor).require()
                throw Refusal(.biljetVanAnder(wie.naam))
            }
            return (
                ronde, wie, try db.stembiljet(of: deelnemer, .ingediend), try db.stembiljet(of: deelnemer, .concept),
                try db.biljetversie(of: deelnemer)
            )
        }
    }
}

extension Stemmen {
    /// Who answered is for who may see it (`Zichtbaarheid`), not for everybody's start page.
    static let stilleSoorten = [
        "stem-uitgebracht", "stem-gewijzigd", "stem-ingevoerd", "stem-bevestigd", "stem-geweigerd", "verschoning", "verschoning-opgeheven",
        "volmacht-gegeven", "volmacht-ingetrokken", "stemronde-gemaakt", "stemronde-gewijzigd",
    ]
}

extension Transaction {
    /// The round, and on whose behalf somebody answers in it when that is another.
    fileprivate func entrance(to id: ID<Stemronde>, for deelnemer: ID<Deelnemer>, by actor: Actor) throws -> (Stemronde, String?) {
        let ronde = try stemronde(id, for: actor)
        guard let wie = ronde.deelnemer(deelnemer) else { throw Refusal(.doetNietMee) }
        return (ronde, try Stemrecht(wie, of: actor).require())
    }

    /// The number of what is kept next; refused when somebody else kept something since `versie` was seen.
    func nextVersie(of deelnemer: ID<Deelnemer>, after versie: Int?) throws -> Int {
        let current = try biljetversie(of: deelnemer)
        if let versie, versie != current { throw Refusal(.biljetGewijzigd) }
        return current + 1
    }

    fileprivate func cast(
        _ inlevering: Inlevering, _ antwoorden: [Vraagantwoord], in ronde: Stemronde, namens: String?, versie: Int?, by actor: Actor
    ) throws -> Stembiljet {
        let wie = inlevering.deelnemer
        let former = try stembiljet(of: wie.id, .ingediend)
        let biljet = Stembiljet(
            deelnemer: wie.id, keuze: inlevering.keuze, antwoorden: antwoorden.filter { !$0.tekst.isEmpty }, uitgebracht: now, door: actor.naam,
            namens: namens, teLaat: inlevering.teLaat, versie: try nextVersie(of: wie.id, after: versie), ontvangstcode: Ontvangstcode.new(),
            gewicht: wie.gewicht)
        let zegel = try save(biljet, by: actor)
        // What was chosen stands in no history that others read before closing: only its seal does.
        try record(
            former == nil ? "stem-uitgebracht" : "stem-gewijzigd", on: ronde.id.rawValue, by: actor,
            "\(actor.naam) \(former == nil ? "verstuurde" : "wijzigde") de keuze van \(wie.naam) in ‘\(ronde.naam)’\(biljet.isTeLaat ? ", na sluiting" : "").",
            wijzigingen: [Wijziging("zegel van het biljet", was: nil, wordt: zegel)])
        return biljet
    }

    fileprivate func castSecret(
        _ inlevering: Inlevering, _ antwoorden: [Vraagantwoord], in ronde: Stemronde, by actor: Actor
    ) throws -> Stembiljet {
        let wie = inlevering.deelnemer
        if try hasVoted(wie.id) { throw Refusal(.geheimAlVerstuurd) }
        let code = Ontvangstcode.new()
        try castSecret(inlevering.keuze, antwoorden, from: wie.id, in: ronde.id, code: code)
        try record("stem-uitgebracht", on: ronde.id.rawValue, by: actor, "\(wie.naam) stemde in ‘\(ronde.naam)’.")
        return Stembiljet(deelnemer: wie.id, keuze: inlevering.keuze, ontvangstcode: code)
    }
}
