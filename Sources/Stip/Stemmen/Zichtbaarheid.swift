import Foundation

/// Who sees what of a round, and when: the one place that decides it, for every page, file, feed, mail and key.
///
/// Nobody sees a count or the ballot of another before the round is closed, who leads it neither. What is late counts as
/// closed: the outcome is then open to all.
enum Zichtbaarheid {
    /// Counts, ballots, answers and what is made of them.
    static func shows(uitslagVan ronde: Stemronde, to actor: Actor, at now: Date) -> Bool {
        guard actor.may(.lezen) else { return false }
        let stand = ronde.stand(at: now)
        return stand == .gesloten || stand == .vastgesteld
    }

    /// Which participants have answered: for who leads, and for who takes part when the round says so; for all after closing.
    static func shows(opkomstVan ronde: Stemronde, to actor: Actor, at now: Date) -> Bool {
        guard actor.may(.lezen) else { return false }
        if actor.may(.rondesLeiden) { return true }
        switch ronde.stand(at: now) {
        case .opgesteld: return false
        case .open: return ronde.vooraf == .opkomst && ronde.deelnemers.contains { actor.may(.stemmen, in: $0.overleg) }
        case .gesloten, .vastgesteld, .ingetrokken: return true
        }
    }

    /// The ballot of one participant, sent or not: for who may answer with it. After closing with the outcome.
    static func shows(biljetVan deelnemer: Deelnemer, in ronde: Stemronde, to actor: Actor, at now: Date) -> Bool {
        if !ronde.isGeheim, shows(uitslagVan: ronde, to: actor, at: now) { return true }
        switch Stemrecht(deelnemer, of: actor) {
        case .zelf, .namens: return true
        case .geen: return false
        }
    }

    /// What waits for a second pair of eyes: for who may confirm it.
    static func shows(invoerVan deelnemer: Deelnemer, to actor: Actor) -> Bool {
        actor.may(.stemmen, in: deelnemer.overleg) || actor.may(.stemInvoeren, in: deelnemer.overleg)
    }

    /// Why a participant keeps out: for who leads, and for the griffie (BES-15).
    static func shows(verschoningIn ronde: Stemronde, to actor: Actor) -> Bool {
        actor.may(.rondesLeiden) || actor.rollen.contains { $0.rol == .griffier }
    }

    /// The round itself while it is being made: for who leads it.
    static func shows(_ ronde: Stemronde, to actor: Actor, at now: Date) -> Bool {
        actor.may(.lezen) && (actor.may(.rondesLeiden) || ronde.opening != nil)
    }
}
