import Foundation

/// Something that was done to the groups of a cycle. Kept for good: the groups are what all steps together make.
struct Groepsstap: Equatable, Sendable {
    enum Daad: Equatable, Sendable {
        /// Stip proposed groups; what was before is set aside.
        case voorstel(Groepsmaat, [Prioriteitengroep])
        /// Priorities were put in a group, out of the one they were in.
        case plaatsing([Groepsplaatsing])
        /// Several groups became a new one.
        case samenvoeging([ID<Prioriteitengroep>], naam: String)
        /// Some members of a group became a new one.
        case splitsing(ID<Prioriteitengroep>, leden: [ID<Prioriteit>], naam: String)
        case naam(ID<Prioriteitengroep>, String)
        /// All as it was after an earlier step. What was done in between stays in the list.
        case terugkeer(naar: Int)
    }

    /// Counts from 1.
    let volgnummer: Int
    let daad: Daad
    /// The name of who did it.
    let door: String
    let op: Date

    /// The number of the group that this step makes.
    static func groep(_ volgnummer: Int) -> ID<Prioriteitengroep> { ID("s\(volgnummer)") }
    static func groep(_ volgnummer: Int, voorstel plaats: Int) -> ID<Prioriteitengroep> { ID("v\(volgnummer)-\(plaats)") }
}

/// A priority and the group it was put in.
struct Groepsplaatsing: Equatable, Sendable {
    let lid: Groepslid
    let groep: ID<Prioriteitengroep>
}

/// The groups of a cycle: a proposal of Stip and the steps that people did on it, in order.
///
/// A pure function of the steps: the same steps give the same groups, and each earlier state can be seen and gone back to.
struct Groepsindeling: Equatable, Sendable {
    /// The years of the cycle, as `2027-2030`.
    let cyclus: String
    var stappen: [Groepsstap]

    /// Raised by every step, so that who looked at an older one is told.
    var versie: Int { stappen.last?.volgnummer ?? 0 }
    var groepen: [Prioriteitengroep] { groepen(na: versie) }

    /// The groups as they were after that step; none before the first.
    func groepen(na volgnummer: Int) -> [Prioriteitengroep] {
        var groepen: [Prioriteitengroep] = []
        for stap in weg(naar: volgnummer) { groepen = stap.applied(to: groepen) }
        return groepen
    }

    /// The steps that lead to a state: back to the last proposal, past what was gone back over.
    private func weg(naar volgnummer: Int) -> [Groepsstap] {
        var weg: [Groepsstap] = []
        var place = volgnummer
        while place >= 1, place <= stappen.count {
            let stap = stappen[place - 1]
            switch stap.daad {
            case .terugkeer(let naar): place = min(naar, place - 1)
            case .voorstel:
                weg.append(stap)
                return weg.reversed()
            default:
                weg.append(stap)
                place -= 1
            }
        }
        return weg.reversed()
    }

    /// Whether this step still has a part in the groups as they are: it was not gone back over.
    func counts(_ stap: Groepsstap) -> Bool { weg(naar: versie).contains { $0.volgnummer == stap.volgnummer } }

    /// A group with that number: as it is, or as it was last, with the step in which it went.
    func groep(_ id: ID<Prioriteitengroep>) -> (groep: Prioriteitengroep, verdwenenIn: Groepsstap?)? {
        if let groep = groepen.first(where: { $0.id == id }) { return (groep, nil) }
        for place in stappen.indices.reversed().dropFirst() {
            if let groep = groepen(na: place + 1).first(where: { $0.id == id }) { return (groep, stappen[place + 1]) }
        }
        return nil
    }
}

extension Groepsstap {
    /// The groups after this step. A member that is named and not there is left out; nothing else disappears.
    fileprivate func applied(to groepen: [Prioriteitengroep]) -> [Prioriteitengroep] {
        switch daad {
        case .voorstel(_, let voorstel): return voorstel
        case .terugkeer: return groepen
        case .naam(let id, let naam): return groepen.map { $0.id == id ? Prioriteitengroep(id: id, naam: naam, leden: $0.leden, uit: $0.uit) : $0 }
        case .plaatsing(let plaatsingen):
            let moved = Set(plaatsingen.map(\.lid.prioriteit))
            return groepen.map { groep in
                var groep = groep
                groep.leden.removeAll { moved.contains($0.prioriteit) }
                groep.leden += plaatsingen.filter { $0.groep == groep.id }.map(\.lid)
                return groep
            }
        case .samenvoeging(let ids, let naam):
            let parts = groepen.filter { ids.contains($0.id) }
            guard let first = groepen.firstIndex(where: { ids.contains($0.id) }) else { return groepen }
            let whole = Prioriteitengroep(id: Groepsstap.groep(volgnummer), naam: naam, leden: parts.flatMap(\.leden), uit: parts.map(\.id))
            var rest = groepen.filter { !ids.contains($0.id) }
            rest.insert(whole, at: first)
            return rest
        case .splitsing(let id, let leden, let naam):
            guard let place = groepen.firstIndex(where: { $0.id == id }) else { return groepen }
            var groepen = groepen
            let chosen = groepen[place].leden.filter { leden.contains($0.prioriteit) }
            groepen[place].leden.removeAll { leden.contains($0.prioriteit) }
            groepen.insert(Prioriteitengroep(id: Groepsstap.groep(volgnummer), naam: naam, leden: chosen, uit: [id]), at: place + 1)
            return groepen
        }
    }
}
