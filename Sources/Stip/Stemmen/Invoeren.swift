import Database
import Foundation

/// What a secretaris does when a board chose in its meeting: enter it from the minutes, and let a second person look.
///
/// Only what was confirmed counts. The second pair of eyes belongs to somebody else who may answer for the board: who leads
/// the round may see no choice before closing, and so cannot be it.
struct Invoeren: Sendable {
    let store: Store

    /// - Parameters:
    ///   - datum: the day of the meeting.
    ///   - verslag: where the choice stands in writing.
    func enter(
        _ invoer: Keuzeinvoer, _ antwoorden: [Vraagantwoord] = [], datum: Datum?, verslag: String?, from deelnemer: ID<Deelnemer>,
        in ronde: ID<Stemronde>, by actor: Actor
    ) async throws {
        try await store.write { db in
            let (ronde, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            try actor.mayEnterVote(for: wie.overleg)
            var reasons: [Reason] = []
            if ronde.isGeheim { reasons.append(.geenHandinvoerInGeheim) } else if wie.isPersoon { reasons.append(.geenHandinvoerVanPersoon) }
            let verslag = verslag ?? ""
            if verslag.isEmpty || verslag.count > Invoervoorstel.verslaglengte { reasons.append(.geenVerslag) }
            if datum.map({ $0 > db.now.inAmsterdam.datum }) ?? true { reasons.append(.geenVergaderdatum) }
            var inlevering: Inlevering?
            do { inlevering = try ronde.accept(invoer, antwoorden, from: deelnemer, at: db.now) } catch let refusal as Refusal {
                reasons += refusal.reasons
            }
            guard reasons.isEmpty, let inlevering, let datum else { throw Refusal(reasons) }
            try db.save(
                Invoervoorstel(
                    deelnemer: deelnemer, keuze: inlevering.keuze, antwoorden: antwoorden.filter { !$0.tekst.isEmpty }, datum: datum,
                    verslag: verslag,
                    door: actor.id, doorNaam: actor.naam, op: db.now))
            try db.record(
                "stem-ingevoerd", on: ronde.id.rawValue, by: actor,
                "\(actor.naam) voerde de keuze van \(wie.naam) in uit ‘\(verslag)’ van \(Opmaak.datum(datum)). Een tweede persoon moet haar bevestigen."
            )
        }
    }

    /// The second pair of eyes finds it right: from then on it is the ballot of the board.
    @discardableResult
    func confirm(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor) async throws -> Stembiljet {
        try await store.write { db in
            let (ronde, wie, voorstel) = try db.waiting(deelnemer, in: ronde, for: actor)
            // What was entered in time is in time: the meeting was before closing, only the looking was after.
            let inlevering = try ronde.accept(voorstel.keuze, voorstel.antwoorden, from: deelnemer, at: voorstel.op)
            let biljet = Stembiljet(
                deelnemer: deelnemer, keuze: inlevering.keuze, antwoorden: voorstel.antwoorden, uitgebracht: db.now, door: voorstel.doorNaam,
                teLaat: inlevering.teLaat,
                invoer: Handinvoer(datum: voorstel.datum, verslag: voorstel.verslag, door: voorstel.doorNaam, bevestigdDoor: actor.naam),
                versie: try db.nextVersie(of: deelnemer, after: nil), ontvangstcode: Ontvangstcode.new(), gewicht: wie.gewicht)
            let zegel = try db.save(biljet, by: actor)
            try db.removeVoorstel(of: deelnemer)
            try db.record(
                "stem-bevestigd", on: ronde.id.rawValue, by: actor,
                "\(actor.naam) bevestigde de keuze van \(wie.naam) die \(voorstel.doorNaam) invoerde uit ‘\(voorstel.verslag)’.",
                wijzigingen: [Wijziging("zegel van het biljet", was: nil, wordt: zegel)])
            return biljet
        }
    }

    /// The second pair of eyes finds it wrong: nothing of it counts, and what was there before stays.
    func refuse(_ deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            let (ronde, wie, voorstel) = try db.waiting(deelnemer, in: ronde, for: actor)
            let reden = try Rondereden.accept(reden)
            try db.removeVoorstel(of: deelnemer)
            try db.record(
                "stem-geweigerd", on: ronde.id.rawValue, by: actor,
                "\(actor.naam) weigerde de keuze van \(wie.naam) die \(voorstel.doorNaam) invoerde. \(reden)")
        }
    }

    /// What waits for a second pair of eyes, for who may see it; nothing when nothing waits.
    func voorstel(of deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor) async throws -> Invoervoorstel? {
        try await store.read { db in
            let (_, wie) = try db.stemronde(ronde, deelnemer, for: actor)
            return Zichtbaarheid.shows(invoerVan: wie, to: actor) ? try db.invoervoorstel(of: deelnemer) : nil
        }
    }
}

extension Transaction {
    /// A round and one of its participants.
    func stemronde(_ id: ID<Stemronde>, _ deelnemer: ID<Deelnemer>, for actor: Actor) throws -> (Stemronde, Deelnemer) {
        let ronde = try stemronde(id, for: actor)
        guard let wie = ronde.deelnemer(deelnemer) else { throw Refusal(.doetNietMee) }
        return (ronde, wie)
    }

    /// What waits for the eyes of this actor, who may judge it.
    fileprivate func waiting(
        _ deelnemer: ID<Deelnemer>, in id: ID<Stemronde>, for actor: Actor
    ) throws -> (Stemronde, Deelnemer, Invoervoorstel) {
        let (ronde, wie) = try stemronde(id, deelnemer, for: actor)
        guard Zichtbaarheid.shows(invoerVan: wie, to: actor) else { throw Refusal(.magNietStemmen) }
        guard let voorstel = try invoervoorstel(of: deelnemer) else { throw Refusal(.geenInvoer) }
        guard voorstel.door != actor.id else { throw Refusal(.eigenInvoer) }
        let stand = ronde.stand(at: now)
        guard stand == .open || stand == .gesloten else { throw Refusal(.rondeNietOpen(ronde, at: now)) }
        return (ronde, wie, voorstel)
    }
}
