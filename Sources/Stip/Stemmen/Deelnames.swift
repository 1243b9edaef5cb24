import Database
import Foundation

/// What is arranged around a participant: who answers for it, that it keeps out, and that it may still answer after closing.
struct Deelnames: Sendable {
    let store: Store

    // MARK: Volmacht

    /// Lets somebody of the same overleg answer for this participant. By who leads, by the secretaris, or by the person self.
    func authorise(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, aan: ID<Gebruiker>, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            try wie.mayArrange(actor)
            var reasons = [Rondereden.reason(against: reden)].compactMap(\.self)
            if try db.heeftGeantwoord(deelnemer, in: ronde) { reasons.append(.heeftAlGeantwoord) }
            let gebruiker = try db.gebruiker(aan)
            if let gebruiker, gebruiker.actor.may(.stemmen, in: wie.overleg) {
                reasons += ronde.reasons(against: gebruiker.id, for: wie)
            } else {
                reasons.append(.volmachtBuitenOverleg)
            }
            guard reasons.isEmpty, let gebruiker, let reden else { throw Refusal(reasons) }
            try db.save(Volmacht(aan: gebruiker.id, naam: gebruiker.naam, reden: reden, door: actor.naam, op: db.now), of: deelnemer)
            try db.record(
                "volmacht-gegeven", on: ronde.id.rawValue, by: actor, "\(gebruiker.naam) kiest in ‘\(ronde.naam)’ namens \(wie.naam). \(reden)")
        }
    }

    func withdrawAuthority(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor) async throws {
        try await store.write { db in
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            try wie.mayArrange(actor)
            guard let volmacht = wie.volmacht else { throw Refusal(.geenVolmacht) }
            try db.save(nil as Volmacht?, of: deelnemer)
            try db.record(
                "volmacht-ingetrokken", on: ronde.id.rawValue, by: actor, "\(volmacht.naam) kiest in ‘\(ronde.naam)’ niet meer namens \(wie.naam).")
        }
    }

    // MARK: Keeping out

    /// The participant keeps out because of an interest of its own. The reason is for who leads and for the griffie, so the history tells it not.
    func recuse(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            try wie.mayArrange(actor)
            try ronde.mayStillChange(at: db.now)
            var reasons = [Rondereden.reason(against: reden)].compactMap(\.self)
            if try db.heeftGeantwoord(deelnemer, in: ronde) { reasons.append(.heeftAlGeantwoord) }
            guard reasons.isEmpty, let reden else { throw Refusal(reasons) }
            try db.save(Verschoning(reden: reden, door: actor.naam, op: db.now), of: deelnemer)
            try db.record(
                "verschoning", on: ronde.id.rawValue, by: actor, "\(wie.naam) doet niet mee aan ‘\(ronde.naam)’ vanwege een eigen belang.")
        }
    }

    /// Who leads found that it was a mistake.
    func readmit(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            guard wie.verschoning != nil else { throw Refusal(.nietVerschoond) }
            try db.save(nil as Verschoning?, of: deelnemer)
            try db.record("verschoning-opgeheven", on: ronde.id.rawValue, by: actor, "\(wie.naam) doet weer mee aan ‘\(ronde.naam)’.")
        }
    }

    // MARK: Late, and the day of the meeting

    /// Lets one participant answer after closing. Everybody reads why.
    func admitLate(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, tot: Date?, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            guard ronde.stand(at: db.now) == .gesloten else { throw Refusal(.rondeNietGesloten(ronde, at: db.now)) }
            var reasons = [Rondereden.reason(against: reden)].compactMap(\.self)
            if tot.map({ $0 <= db.now }) ?? true { reasons.append(.ongeldigMoment("tot")) }
            if ronde.isGeheim { reasons.append(.geenTeLaatInGeheim) }
            guard reasons.isEmpty, let reden, let tot else { throw Refusal(reasons) }
            try db.save(Toelating(reden: reden, tot: tot, door: actor.naam, op: db.now), of: deelnemer)
            try db.record(
                "stem-toegelaten", on: ronde.id.rawValue, by: actor,
                "\(wie.naam) mag in ‘\(ronde.naam)’ na sluiting nog antwoorden, tot \(Opmaak.moment(tot)). \(reden)")
        }
    }

    /// A board meets on another day than was written down.
    func reschedule(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, op dag: Datum?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            try ronde.mayStillChange(at: db.now)
            try db.save(vergaderdag: dag, of: deelnemer)
            try db.record(
                "vergaderdag-gewijzigd", on: ronde.id.rawValue, by: actor,
                dag.map { "\(wie.naam) vergadert voor ‘\(ronde.naam)’ op \(Opmaak.dagEnDatum($0))." }
                    ?? "\(wie.naam) vergadert niet meer voor ‘\(ronde.naam)’.",
                wijzigingen: Wijziging.between([("vergaderdag", wie.uiterlijk?.description, dag?.description)]))
        }
    }
}

extension Deelnemer {
    /// Who may arrange things for this participant.
    fileprivate func mayArrange(_ actor: Actor) throws(Refusal) {
        if actor.may(.rondesLeiden) || actor.may(.stemInvoeren, in: overleg) { return }
        switch soort {
        case .overleg: try actor.mayVote(for: overleg)
        case .persoon(let wie, _): if wie.rawValue != actor.id { throw Refusal(.biljetVanAnder(naam)) }
        }
    }
}

extension Stemronde {
    fileprivate func mayStillChange(at now: Date) throws(Refusal) {
        let stand = stand(at: now)
        if stand == .vastgesteld || stand == .ingetrokken { throw Refusal(.rondeNietOpen(self, at: now)) }
    }

    /// Why this person cannot answer for that participant: one volmacht a person, none to oneself, and none handed on.
    func reasons(against aan: ID<Gebruiker>, for deelnemer: Deelnemer) -> [Reason] {
        var reasons: [Reason] = []
        let others = deelnemers.filter { $0.id != deelnemer.id }
        if case .persoon(aan, _) = deelnemer.soort { reasons.append(.volmachtAanZelf) }
        if others.contains(where: { $0.volmacht?.aan == aan }) { reasons.append(.volmachtDubbel) }
        let hasGiven = others.contains { other in
            if case .persoon(aan, _) = other.soort { other.volmacht != nil } else { false }
        }
        if hasGiven { reasons.append(.volmachtDoorgegeven) }
        return reasons
    }
}

extension Transaction {
    func heeftGeantwoord(_ deelnemer: ID<Deelnemer>, in ronde: Stemronde) throws -> Bool {
        ronde.isGeheim ? try hasVoted(deelnemer) : try stembiljet(of: deelnemer, .ingediend) != nil
    }
}

extension Reason {
    static let nietVerschoond = Reason(.conflict, code: "niet-verschoond", "Deze deelnemer doet gewoon mee.")
    static let geenTeLaatInGeheim = Reason(
        .conflict, code: "geen-te-laat-in-geheim", "In een geheime ronde is een late stem te herkennen. Laat niemand na sluiting toe.")
}
