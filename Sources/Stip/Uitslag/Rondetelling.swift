import Foundation
import SocialChoice

/// Counts the ballots of a round, in each way to choose.
struct Rondetelling: Sendable {
    let ronde: Stemronde
    let biljetten: [Stembiljet]
    /// The number of each option in the counting: its place on the list.
    private let nummers: [String: Int]
    /// What the rule of the round makes of it; nothing when the way to choose has no rule, or the rule cannot count this.
    private var eigen: Outcome?

    init(_ ronde: Stemronde, _ biljetten: [Stembiljet]) {
        (self.ronde, self.biljetten) = (ronde, biljetten)
        nummers = Dictionary(ronde.opties.enumerated().map { ($1.id, $0) }) { first, _ in first }
        if let regel = ronde.telling.regel, !ronde.keuzewijze.telregels.isEmpty, !biljetten.isEmpty { eigen = outcome(regel) }
    }

    // MARK: What wins

    var uitkomst: Rondeuitslag.Uitkomst {
        switch ronde.keuzewijze {
        case .kies, .rangorde:
            guard let eigen else { return .nietTeTellen }
            return places(eigen.certain, eigen.tied)
        case .punten, .score: return bySum
        case .consent, .meerderheid: return .perOptie
        case .zienswijze: return .zienswijzen
        }
    }

    /// What a rule makes of these ballots; nothing when more sets win than can be named, or an exact count would not finish.
    ///
    /// - Parameter gewichten: other weights than those of the round, such as inhabitants.
    func outcome(_ regel: Telregel, gewichten: [ID<Deelnemer>: Fraction]? = nil) -> Outcome? {
        do {
            return try count(profile(gewichten), seats: plaatsen, by: regel.rule)
        } catch {
            return nil
        }
    }

    var plaatsen: Int { min(ronde.telling.plaatsen, ronde.opties.count) }

    func profile(_ gewichten: [ID<Deelnemer>: Fraction]? = nil) -> Profile {
        Profile(
            candidates: ronde.opties.count,
            ballots: biljetten.map { biljet in
                let weight = biljet.deelnemer.flatMap { gewichten?[$0] } ?? biljet.gewicht
                return Ballot(weight: weight, choice: choice(biljet.keuze))
            })
    }

    private func choice(_ keuze: Keuze) -> [Int] {
        switch keuze {
        case .gekozen(let opties): opties.compactMap { nummers[$0] }.sorted()
        case .rangorde(let opties): opties.compactMap { nummers[$0] }
        default: []
        }
    }

    private func places(_ certain: [Int], _ tied: [Int]) -> Rondeuitslag.Uitkomst {
        let order = sorted(Array(ronde.opties.indices))
        return .plaatsen(
            zeker: order.filter(certain.contains).map { ronde.opties[$0].id }, gelijk: order.filter(tied.contains).map { ronde.opties[$0].id },
            over: plaatsen - certain.count)
    }

    /// Points and scores: the highest sums take the places.
    private var bySum: Rondeuitslag.Uitkomst {
        let sums = ronde.opties.indices.map(sum)
        let cutoff = sums.sorted(by: >)[max(0, plaatsen - 1)]
        let certain = sums.indices.filter { sums[$0] > cutoff }
        let level = sums.indices.filter { sums[$0] == cutoff }
        return certain.count + level.count == plaatsen ? places(certain + level, []) : places(certain, level)
    }

    /// Points given to an option, each as heavy as who gave them.
    private func sum(_ nummer: Int) -> Fraction {
        let optie = ronde.opties[nummer].id
        return biljetten.reduce(Fraction(0)) { sum, biljet in
            switch biljet.keuze {
            case .punten(let punten), .scores(let punten): sum + Fraction(punten[optie] ?? 0) * biljet.gewicht
            default: sum
            }
        }
    }

    // MARK: Option by option

    func regels(_ uitkomst: Rondeuitslag.Uitkomst) -> [Uitslagregel] {
        let points = points
        let stands = ronde.opties.map { stand($0, in: uitkomst) }
        // Rules that choose a set give no order inside it: there what stands fast is together first.
        func key(_ nummer: Int) -> (Int, Fraction) {
            let group = stands[nummer] == .zeker ? 0 : stands[nummer] == .gelijk ? 1 : 2
            return (ronde.telling.ordent ? 0 : group, ronde.telling.ordent ? points[nummer] ?? Fraction(0) : Fraction(0))
        }
        func isBefore(_ one: Int, _ other: Int) -> Bool {
            let (left, right) = (key(one), key(other))
            return left.0 != right.0 ? left.0 < right.0 : left.1 > right.1
        }
        let order = sorted(Array(ronde.opties.indices)).enumerated().sorted { one, other in
            let (left, right) = (stands[one.element].rangorde, stands[other.element].rangorde)
            return left != right ? left < right : one.offset < other.offset
        }.map(\.element)
        return order.map { nummer in
            let optie = ronde.opties[nummer]
            return Uitslagregel(
                optie: optie, plaats: 1 + order.count { isBefore($0, nummer) }, stand: stands[nummer], aantal: noemers(optie.id).count,
                punten: points[nummer], aandeel: aandeel(optie.id), telling: telling(optie.id))
        }
    }

    private func stand(_ optie: Optie, in uitkomst: Rondeuitslag.Uitkomst) -> Uitslagregel.Stand {
        switch uitkomst {
        case .plaatsen(let zeker, let gelijk, _): zeker.contains(optie.id) ? .zeker : gelijk.contains(optie.id) ? .gelijk : .niet
        case .perOptie:
            switch telling(optie.id) {
            case .consent(_, _, let bezwaren): bezwaren.isEmpty ? .zeker : .niet
            case .stemmen(let verhouding):
                if case .meerderheid(let eis) = ronde.keuzewijze, verhouding.isAangenomen(eis) { .zeker } else { .niet }
            case .gekozen: .niet
            }
        default: .niet
        }
    }

    /// By points, then by how many name it, then as they stand on the list.
    private func sorted(_ nummers: [Int]) -> [Int] {
        let points = points
        let counts = ronde.opties.map { noemers($0.id).count }
        return nummers.sorted { one, other in
            let (left, right) = (points[one] ?? Fraction(0), points[other] ?? Fraction(0))
            return left != right ? left > right : counts[one] != counts[other] ? counts[one] > counts[other] : one < other
        }
    }

    private var points: [Int: Fraction] {
        switch ronde.keuzewijze {
        case .kies, .rangorde:
            if let eigen, ronde.telling.ordent { return eigen.scores }
            return Dictionary(uniqueKeysWithValues: ronde.opties.indices.map { ($0, Fraction(noemers(ronde.opties[$0].id).count)) })
        case .punten, .score: return Dictionary(uniqueKeysWithValues: ronde.opties.indices.map { ($0, sum($0)) })
        case .consent, .meerderheid, .zienswijze: return [:]
        }
    }

    /// Ballots that name an option: chose it, ranked it, gave it more than nothing, were for it or agreed.
    private func noemers(_ optie: String) -> [Stembiljet] {
        biljetten.filter { biljet in
            switch biljet.keuze {
            case .gekozen(let opties): opties.contains(optie)
            case .rangorde(let opties): opties.contains(optie)
            case .punten(let punten), .scores(let punten): (punten[optie] ?? 0) > 0
            case .consent(let oordelen): oordelen[optie].map { if case .bezwaar = $0 { false } else { true } } ?? false
            case .stem(let stemmen): stemmen[optie] == .voor
            case .zienswijze: false
            }
        }
    }

    /// By inhabitants where they are known of all who answered; else by weight, where not everybody weighs the same.
    private func aandeel(_ optie: String) -> Double? {
        guard case .kies = ronde.keuzewijze, !biljetten.isEmpty, !ronde.isGeheim else { return nil }
        func share(_ weigh: (Stembiljet) -> Fraction) -> Double {
            let whole = biljetten.reduce(Fraction(0)) { $0 + weigh($1) }
            return whole == Fraction(0) ? 0 : (noemers(optie).reduce(Fraction(0)) { $0 + weigh($1) } / whole).approximate
        }
        if let inwoners = ronde.inwonersgewichten { return share { $0.deelnemer.flatMap { inwoners[$0] } ?? Fraction(0) } }
        return ronde.weging == .ieder ? nil : share(\.gewicht)
    }

    private func telling(_ optie: String) -> Optietelling {
        switch ronde.keuzewijze {
        case .consent: consent(optie)
        case .meerderheid: .stemmen(verhouding(optie))
        default: .gekozen
        }
    }

    private func consent(_ optie: String) -> Optietelling {
        var akkoord = 0
        var (opmerkingen, bezwaren): ([Uitspraakvan], [Uitspraakvan]) = ([], [])
        for biljet in biljetten {
            guard case .consent(let oordelen) = biljet.keuze, let oordeel = oordelen[optie] else { continue }
            let naam = biljet.deelnemer.flatMap(ronde.deelnemer)?.naam ?? ""
            switch oordeel {
            case .akkoord: akkoord += 1
            case .opmerking(let tekst): opmerkingen.append(Uitspraakvan(naam: naam, tekst: tekst))
            case .bezwaar(let tekst): bezwaren.append(Uitspraakvan(naam: naam, tekst: tekst))
            }
        }
        return .consent(akkoord: akkoord, opmerkingen: opmerkingen, bezwaren: bezwaren)
    }

    private func verhouding(_ optie: String) -> Stemverhouding {
        var verhouding = Stemverhouding()
        for biljet in biljetten {
            guard case .stem(let stemmen) = biljet.keuze, let stem = stemmen[optie] else { continue }
            let side: WritableKeyPath<Stemverhouding, Stemverhouding.Kant> = stem == .voor ? \.voor : stem == .tegen ? \.tegen : \.onthouding
            verhouding[keyPath: side].aantal += 1
            verhouding[keyPath: side].gewicht = verhouding[keyPath: side].gewicht + biljet.gewicht
            verhouding[keyPath: side].inwoners += biljet.deelnemer.flatMap(ronde.deelnemer)?.inwoners ?? 0
        }
        return verhouding
    }
}

extension Telling {
    /// Whether the rule orders the options by points; else it only says which set wins.
    var ordent: Bool {
        switch regel?.rule {
        case .approval, .weightedApproval, .borda, nil: true
        case .pav, .phragmen, .equalShares, .stv, .kemeny: false
        }
    }
}

extension Uitslagregel.Stand {
    fileprivate var rangorde: Int {
        switch self {
        case .zeker: 0
        case .gelijk: 1
        case .niet: 2
        }
    }
}

extension Stemronde {
    /// The inhabitants behind each participant; nothing when they are not known of all.
    var inwonersgewichten: [ID<Deelnemer>: Fraction]? {
        let known = deelnemers.compactMap { deelnemer in deelnemer.inwoners.map { (deelnemer.id, Fraction($0)) } }
        return known.count == deelnemers.count && !known.isEmpty && known.allSatisfy { $0.1 > Fraction(0) }
            ? Dictionary(known) { first, _ in first } : nil
    }
}
