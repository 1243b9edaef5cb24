import SocialChoice

/// What the ballots of a round come to, by the rule that was written down before it opened.
///
/// It follows from the ballots alone, so it is made when asked. Who abstains, stays away or keeps out casts no vote (BES-15);
/// ties stay ties: nothing here chooses between what stands level.
struct Rondeuitslag: Equatable, Sendable {
    enum Uitkomst: Equatable, Sendable {
        /// Fewer answered than there must be: no outcome, a new meeting (BES-12).
        case geenQuorum(beantwoord: Int, quorum: Int)
        case geenBiljetten
        /// What stands fast, what stands level on the last places, and how many places those are about.
        case plaatsen(zeker: [String], gelijk: [String], over: Int)
        /// Each option by itself: akkoord or for debate, adopted or rejected.
        case perOptie
        case zienswijzen
        /// More sets win than can be named, or the exact count would not finish.
        case nietTeTellen
    }

    let ronde: Stemronde
    /// Those that count: sent, and of who takes part.
    let biljetten: [Stembiljet]
    let opkomst: [Opkomst]
    /// An option each: what stands fast first, then what stands level, then the rest.
    let regels: [Uitslagregel]
    let uitkomst: Uitkomst

    init(_ ronde: Stemronde, _ alle: [Stembiljet], opkomst: [Opkomst]) {
        (self.ronde, self.opkomst) = (ronde, opkomst)
        let out = Set(ronde.deelnemers.filter { $0.verschoning != nil }.map(\.id))
        biljetten = alle.filter { biljet in biljet.stand == .ingediend && !(biljet.deelnemer.map(out.contains) ?? false) }
        let telling = Rondetelling(ronde, biljetten)
        let beantwoord = biljetten.count
        if let quorum = ronde.quorum, beantwoord < quorum {
            uitkomst = .geenQuorum(beantwoord: beantwoord, quorum: quorum)
        } else if beantwoord == 0 {
            uitkomst = .geenBiljetten
        } else {
            uitkomst = telling.uitkomst
        }
        regels = telling.regels(uitkomst)
    }

    /// Whether there is an outcome to establish.
    var isGeldig: Bool {
        switch uitkomst {
        case .plaatsen, .perOptie, .zienswijzen: true
        case .geenQuorum, .geenBiljetten, .nietTeTellen: false
        }
    }

    var zeker: [String] { if case .plaatsen(let zeker, _, _) = uitkomst { zeker } else { [] } }
    /// What stands level on the last places.
    var gelijk: [String] { if case .plaatsen(_, let gelijk, _) = uitkomst { gelijk } else { [] } }
    /// For how many places something stands level.
    var over: Int { if case .plaatsen(_, _, let over) = uitkomst { over } else { 0 } }

    func regel(_ optie: String) -> Uitslagregel? { regels.first { $0.optie.id == optie } }
    func biljet(of deelnemer: ID<Deelnemer>) -> Stembiljet? { biljetten.first { $0.deelnemer == deelnemer } }
    func naam(_ optie: String) -> String { ronde.optie(optie)?.naam ?? optie }

    /// What was chosen, the first place first: what stands fast, and what a decision gave a place.
    func gekozen(_ beslissing: Gelijkstandbeslissing?) -> [String] {
        switch uitkomst {
        case .plaatsen(let zeker, _, _): zeker + (beslissing?.gekozen ?? [])
        case .perOptie: regels.filter { $0.stand == .zeker }.map(\.optie.id)
        default: []
        }
    }
}

/// One option of a round in its outcome.
struct Uitslagregel: Equatable, Sendable {
    enum Stand: Sendable {
        /// In every set that wins; adopted; without an objection.
        case zeker
        case gelijk
        case niet
    }

    let optie: Optie
    /// What stands level has the same place; the next is as much further.
    let plaats: Int
    let stand: Stand
    /// How many ballots name it.
    let aantal: Int
    /// What the rule counts for it: ballots, weight, points. Nothing where the rule gives none.
    let punten: Fraction?
    /// Which part of the weight stands behind it, between 0 and 1; nothing where weight is not known or not asked.
    let aandeel: Double?
    let telling: Optietelling
}

/// How an option was answered, for the ways to choose in which each option is answered by itself.
enum Optietelling: Equatable, Sendable {
    case gekozen
    /// Of who objects, why.
    case consent(akkoord: Int, opmerkingen: [Uitspraakvan], bezwaren: [Uitspraakvan])
    case stemmen(Stemverhouding)
}

/// What somebody said with their answer; without a name in a secret round.
struct Uitspraakvan: Equatable, Sendable {
    let naam: String
    let tekst: String
}

/// For and against, each in votes, weight, inhabitants and participants.
struct Stemverhouding: Equatable, Sendable {
    struct Kant: Equatable, Sendable {
        var aantal = 0
        var gewicht = Fraction(0)
        var inwoners = 0
    }

    var voor = Kant()
    var tegen = Kant()
    var onthouding = Kant()

    /// Whether every key is met (BES-10). Who abstains counts in none of them.
    func isAangenomen(_ eis: Meerderheid) -> Bool {
        guard eis.stemmen.isMet(voor.gewicht, of: voor.gewicht + tegen.gewicht) else { return false }
        if let drempel = eis.inwoners, !drempel.isMet(Fraction(voor.inwoners), of: Fraction(voor.inwoners + tegen.inwoners)) { return false }
        if let drempel = eis.organisaties, !drempel.isMet(Fraction(voor.aantal), of: Fraction(voor.aantal + tegen.aantal)) { return false }
        return true
    }
}
