import SocialChoice

/// "Andere regel, andere top vijf?": the same ballots by every rule that can count them, beside each other.
struct Regelvergelijking: Equatable, Sendable {
    struct Rij: Equatable, Sendable {
        let regel: Telregel
        /// As it is called here: weighed by inhabitants says so.
        let naam: String
        let isEigen: Bool
        /// What stands in every winning set and what in some; nothing when this rule cannot count these ballots.
        let zeker: Set<String>?
        let gelijk: Set<String>

        func stand(_ optie: String) -> Uitslagregel.Stand? {
            zeker.map { $0.contains(optie) ? .zeker : gelijk.contains(optie) ? .gelijk : .niet }
        }
    }

    let rijen: [Rij]
    /// Options that any rule gives a place or a tie, in the order of the outcome: the columns.
    let opties: [Optie]
    /// Those that every rule gives a place.
    let vast: [String]
    /// The option that wins one to one from every other; nothing when there is none, or nobody ranked.
    let winnaar: String?
    /// What one ballot that chose one option otherwise would change; nothing for ways to choose without a rule.
    let eenBiljet: Eenbiljet?
    /// How many ballots must choose one thing otherwise before anything changes; known for the rules of approval.
    let minstens: Int?

    /// How firm the outcome is against one other choice.
    struct Eenbiljet: Equatable, Sendable {
        /// A single other choice that alters what is chosen: who, instead of what, and what comes of it.
        struct Wissel: Equatable, Sendable {
            /// Nothing in a secret round.
            let wie: String?
            let weg: String
            let erbij: String
            /// Options that then stand fast, and did not; and those that no longer do.
            let komt: [String]
            let gaat: [String]
        }

        let wissel: Wissel?
        /// The options that one ballot cannot take their place from: at worst they stand level.
        let houden: [String]
    }

    /// Nothing when the round has no rule to compare: consent, points, or no outcome at all.
    init?(_ uitslag: Rondeuitslag) {
        guard uitslag.isGeldig, !uitslag.ronde.keuzewijze.telregels.isEmpty else { return nil }
        let telling = Rondetelling(uitslag.ronde, uitslag.biljetten)
        let ids = uitslag.ronde.opties.map(\.id)
        rijen = uitslag.ronde.keuzewijze.telregels.compactMap { regel in
            let isEigen = regel == uitslag.ronde.telling.regel
            let isWeighted = regel.rule == .weightedApproval
            let inwoners = isWeighted && !isEigen && !uitslag.ronde.isGeheim ? uitslag.ronde.inwonersgewichten : nil
            // Without any weight this is the rule above it once more.
            if isWeighted, !isEigen, inwoners == nil, uitslag.ronde.weging == .ieder { return nil }
            let outcome = telling.outcome(regel, gewichten: inwoners)
            return Rij(
                regel: regel, naam: inwoners == nil ? regel.naam : "Gewogen naar inwoners", isEigen: isEigen,
                zeker: outcome.map { Set($0.certain.map { ids[$0] }) }, gelijk: Set(outcome?.tied.map { ids[$0] } ?? []))
        }
        let counted = rijen.filter { $0.zeker != nil }
        let shown = Set(counted.flatMap { ($0.zeker ?? []).union($0.gelijk) })
        opties = uitslag.regels.map(\.optie).filter { shown.contains($0.id) }
        vast = uitslag.regels.map(\.optie.id).filter { optie in counted.allSatisfy { $0.zeker?.contains(optie) ?? false } }
        winnaar = Self.winnaar(uitslag, telling).map { ids[$0] }
        eenBiljet = Eenbiljet(uitslag, telling)
        minstens = Self.minstens(uitslag, telling)
    }
}

extension Regelvergelijking {
    private static func winnaar(_ uitslag: Rondeuitslag, _ telling: Rondetelling) -> Int? {
        guard case .rangorde = uitslag.ronde.keuzewijze else { return nil }
        do {
            return try condorcetWinner(telling.profile())
        } catch {
            return nil
        }
    }

    private static func minstens(_ uitslag: Rondeuitslag, _ telling: Rondetelling) -> Int? {
        guard let rule = uitslag.ronde.telling.regel?.rule, rule == .approval || rule == .weightedApproval else { return nil }
        do {
            let found = try smallestChange(telling.profile(), seats: telling.plaatsen, by: rule).changes.count
            return found == 0 ? nil : found
        } catch {
            return nil
        }
    }
}

extension Regelvergelijking.Eenbiljet {
    /// More than this many single changes are not tried: rounds of hundreds of persons do not hang on one of them in a way worth saying.
    private static func mostTried(_ telling: Telling) -> Int { telling.ordent ? 1_000 : 250 }

    /// Tries every single exchange of one chosen option for another one; nothing for rounds in which that says nothing.
    fileprivate init?(_ uitslag: Rondeuitslag, _ telling: Rondetelling) {
        guard case .kies = uitslag.ronde.keuzewijze, let regel = uitslag.ronde.telling.regel else { return nil }
        let ids = uitslag.ronde.opties.map(\.id)
        let profile = telling.profile()
        let tries = profile.ballots.reduce(0) { $0 + $1.choice.count * (ids.count - $1.choice.count) }
        guard tries <= Self.mostTried(uitslag.ronde.telling) else { return nil }
        let now = (zeker: Set(uitslag.zeker), gelijk: Set(uitslag.gelijk))
        var kept = now.zeker
        var best: (wissel: Wissel, rank: Int)?
        for (place, ballot) in profile.ballots.enumerated() {
            for gone in ballot.choice {
                for new in ids.indices where !ballot.choice.contains(new) {
                    let other = profile.applying([Change(ballot: place, candidateOut: gone, candidateIn: new)])
                    guard let changed = Self.outcome(of: other, telling.plaatsen, regel) else { continue }
                    let zeker = Set(changed.certain.map { ids[$0] })
                    let gelijk = Set(changed.tied.map { ids[$0] })
                    kept.formIntersection(zeker.union(gelijk))
                    guard zeker != now.zeker || gelijk != now.gelijk else { continue }
                    // What settles or overturns a place says more than what only makes a tie.
                    let comes = ids.filter { zeker.contains($0) && !now.zeker.contains($0) }
                    let goes = ids.filter { now.zeker.contains($0) && !zeker.contains($0) }
                    let rank = (changed.tied.isEmpty ? 4 : 0) + (comes.isEmpty ? 0 : 2) + (goes.isEmpty ? 1 : 0)
                    if rank > best?.rank ?? -1 {
                        let who = uitslag.biljetten[place].deelnemer.flatMap(uitslag.ronde.deelnemer)?.naam
                        best = (Wissel(wie: who, weg: ids[gone], erbij: ids[new], komt: comes, gaat: goes), rank)
                    }
                }
            }
        }
        self.init(wissel: best?.wissel, houden: uitslag.zeker.filter(kept.contains))
    }

    /// Nothing when the rule cannot count it.
    private static func outcome(of profile: Profile, _ seats: Int, _ regel: Telregel) -> Outcome? {
        do {
            return try count(profile, seats: seats, by: regel.rule)
        } catch {
            return nil
        }
    }
}
