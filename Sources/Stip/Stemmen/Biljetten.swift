import Database
import Foundation

/// The ballot as somebody works on it: what there is to see, what is kept, and what is sent. Load, decide, save.
struct Biljetten: Sendable {
    let store: Store
    let geheugen = Biljetgeheugen()

    private var stemmen: Stemmen { Stemmen(store: store) }

    /// The ballot of one deelnemer, for who may answer with it. Of nobody else's anything is told.
    func beeld(_ ronde: ID<Stemronde>, _ deelnemer: ID<Deelnemer>, by actor: Actor) async throws -> Biljetbeeld {
        let geheugen = geheugen
        return try await store.read { db in
            let ronde = try db.stemronde(ronde, for: actor)
            guard let wie = ronde.deelnemer(deelnemer) else { throw Refusal(.doetNietMee) }
            _ = try Stemrecht(wie, of: actor).require()
            var beeld = Biljetbeeld(
                ronde: ronde, deelnemer: wie, concept: try db.stembiljet(of: deelnemer, .concept),
                verstuurd: try db.stembiljet(of: deelnemer, .ingediend), now: db.now)
            beeld.versie = try db.biljetversie(of: deelnemer)
            beeld.gestemd = ronde.isGeheim ? try db.ontvangstcode(ofGestemd: deelnemer) : nil
            beeld.bronnen = try geheugen.bronnen(of: ronde) { try db.longlist($0) }
            beeld.pictogrammen = try geheugen.pictogrammen(of: ronde.opties) { try db.themalijst() }
            return beeld
        }
    }

    /// Keeps what is not finished.
    ///
    /// - Parameter keuze: true when the choice was filled in, and the answers stay as they were kept; false the other way round.
    /// - Returns: the ballot after it.
    func bewaar(_ vorm: Biljetvorm, keuze: Bool, for beeld: Biljetbeeld, by actor: Actor) async throws -> Biljetbeeld {
        try await stemmen.keep(
            vorm.invoer, keuze ? beeld.laatste?.antwoorden ?? [] : vorm.antwoorden, from: beeld.deelnemer.id, in: beeld.ronde.id, versie: vorm.versie,
            by: actor)
        return try await self.beeld(beeld.ronde.id, beeld.deelnemer.id, by: actor)
    }

    /// Sends a ballot. Answers about what is not chosen go not along: the page that was agreed to did not show them.
    func verstuur(_ vorm: Biljetvorm, for beeld: Biljetbeeld, by actor: Actor) async throws -> Stembiljet {
        let parts = beeld.delen(vorm.keuze(in: beeld.ronde))
        let antwoorden = vorm.antwoorden.filter { antwoord in
            parts.contains { $0.gaatOver(antwoord) } || beeld.ronde.vraag(antwoord.vraag) == nil
                || antwoord.optie.map { beeld.ronde.optie($0) == nil } ?? false
        }
        return try await stemmen.cast(
            vorm.invoer, antwoorden, from: beeld.deelnemer.id, in: beeld.ronde.id, versie: beeld.ronde.isGeheim ? nil : vorm.versie, by: actor)
    }
}
