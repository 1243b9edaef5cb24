import Database
import Foundation

/// What can be done with the groups of the cycle. Load, decide, save; every step is kept with who did it and when.
struct Groepen: Sendable {
    let store: Store

    /// The groups against the plans as they are now; nothing while no unit is loaded.
    func beeld(by actor: Actor) async throws -> Groepenbeeld {
        try actor.mayRead()
        return try await store.read { db in
            let beeld = try db.cyclusbeeld()
            let indeling = try db.groepsindeling(beeld.cyclus)
            return Groepenbeeld(indeling, beeld, redenen: try db.vervallen(Groepenbeeld.weg(indeling, beeld)))
        }
    }

    /// How well each number of groups fits what the plans say now.
    func kwaliteit(by actor: Actor) async throws -> [(aantal: Int, kwaliteit: Double)] {
        try actor.mayRead()
        let beeld = try await store.read { db in try db.cyclusbeeld() }
        return Groepsvoorstel(beeld.groepsleden, themanamen: beeld.themas.namen).kwaliteit()
    }

    /// Lets Stip propose groups. What people made before stays in the list of steps and can be gone back to.
    func propose(_ maat: Groepsmaat, versie: Int, by actor: Actor) async throws {
        try maat.check()
        try await step(versie, by: actor) { indeling, beeld in
            let leden = beeld.groepsleden
            guard !leden.isEmpty else { throw Refusal(.nietsTeGroeperen) }
            let delen = Groepsvoorstel(leden, themanamen: beeld.themas.namen).groepen(maat)
            let groepen = delen.enumerated().map { plaats, deel in
                Prioriteitengroep(id: Groepsstap.groep(indeling.versie + 1, voorstel: plaats + 1), naam: deel.naam, leden: deel.leden)
            }
            return .voorstel(maat, groepen)
        }
    }

    /// Puts priorities in a group, out of the one they are in; also those that were not yet in a group.
    func place(_ prioriteiten: [ID<Prioriteit>], in groep: ID<Prioriteitengroep>, versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, beeld in
            let groepen = indeling.groepen
            guard let doel = groepen.first(where: { $0.id == groep }) else { throw Refusal(.geenGroep) }
            guard !prioriteiten.isEmpty else { throw Refusal(.nietsGekozen) }
            let known = Dictionary((beeld.groepsleden + groepen.flatMap(\.leden)).map { ($0.prioriteit, $0) }) { first, _ in first }
            let leden = prioriteiten.compactMap { known[$0] }
            guard leden.count == prioriteiten.count else { throw Refusal(.geenPrioriteit) }
            guard !leden.allSatisfy({ doel.leden.map(\.prioriteit).contains($0.prioriteit) }) else { throw Refusal(.staatDaarAl(doel.naam)) }
            return .plaatsing(leden.map { Groepsplaatsing(lid: $0, groep: groep) })
        }
    }

    /// Puts everything that is new in the group that Stip proposes for it.
    func placeNew(versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, beeld in
            let nieuw = Groepenbeeld(indeling, beeld, redenen: [:]).nieuw
            let plaatsingen = nieuw.compactMap { new in new.voorstel.map { Groepsplaatsing(lid: new.lid, groep: $0) } }
            guard !plaatsingen.isEmpty else { throw Refusal(.nietsNieuws) }
            return .plaatsing(plaatsingen)
        }
    }

    func merge(_ groepen: [ID<Prioriteitengroep>], naam: String?, versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, _ in
            let chosen = indeling.groepen.filter { groepen.contains($0.id) }
            guard chosen.count == Set(groepen).count else { throw Refusal(.geenGroep) }
            guard chosen.count > 1 else { throw Refusal(.teWeinigGroepen) }
            return .samenvoeging(chosen.map(\.id), naam: try Groepsstap.naam(naam ?? chosen[0].naam))
        }
    }

    /// Some members go to a new group.
    func split(_ groep: ID<Prioriteitengroep>, leden: [ID<Prioriteit>], naam: String?, versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, _ in
            guard let whole = indeling.groepen.first(where: { $0.id == groep }) else { throw Refusal(.geenGroep) }
            let chosen = whole.leden.filter { leden.contains($0.prioriteit) }
            guard chosen.count == Set(leden).count else { throw Refusal(.geenPrioriteit) }
            guard !chosen.isEmpty else { throw Refusal(.nietsGekozen) }
            guard chosen.count < whole.leden.count else { throw Refusal(.allesGekozen) }
            return .splitsing(groep, leden: chosen.map(\.prioriteit), naam: try Groepsstap.naam(naam))
        }
    }

    func rename(_ groep: ID<Prioriteitengroep>, naam: String?, versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, _ in
            guard let whole = indeling.groepen.first(where: { $0.id == groep }) else { throw Refusal(.geenGroep) }
            let naam = try Groepsstap.naam(naam)
            guard naam != whole.naam else { throw Refusal(.zelfdeNaam) }
            return .naam(groep, naam)
        }
    }

    /// All as it was after an earlier step. That is a step itself, so nothing is lost by it.
    func goBack(to stap: Int, versie: Int, by actor: Actor) async throws {
        try await step(versie, by: actor) { indeling, _ in
            guard indeling.stappen.contains(where: { $0.volgnummer == stap }) else { throw Refusal(.geenGroepsstap) }
            guard stap < indeling.versie else { throw Refusal(.alHier) }
            return .terugkeer(naar: stap)
        }
    }

    /// - Parameter versie: the last step that who does this has seen. When there are later ones, nothing is done and they are told.
    private func step(
        _ versie: Int, by actor: Actor, _ decide: @escaping @Sendable (Groepsindeling, Planbeeld) throws -> Groepsstap.Daad
    ) async throws {
        try actor.mayGroup()
        try await store.write { db in
            let beeld = try db.cyclusbeeld()
            let indeling = try db.groepsindeling(beeld.cyclus)
            if let later = indeling.stappen.last, later.volgnummer != versie { throw Refusal(.intussenGegroepeerd(later, in: indeling)) }
            let stap = Groepsstap(volgnummer: indeling.versie + 1, daad: try decide(indeling, beeld), door: actor.naam, op: db.now)
            try db.insert(stap, in: beeld.cyclus)
            try db.record("groepen-gewijzigd", on: "groepen-\(beeld.cyclus)", by: actor, stap.zin(in: indeling))
        }
    }
}

extension Transaction {
    /// The plans of the cycle as they are now.
    func cyclusbeeld() throws -> Planbeeld {
        guard let beeld = try planbeeld() else { throw Refusal(.geenEenheid) }
        return beeld
    }
}
