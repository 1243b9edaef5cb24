/// A process without dates, from which a planning is made: which steps there are, what waits for what, and how long it takes.
///
/// It is a planning file like any other, so whoever wants another one writes a file. A body named "elk DVO" or "elke raad" stands
/// for every body of that kind in the unit.
struct Sjabloon: Equatable, Sendable {
    /// As it is called on the command line: `eenheidsplan`.
    let naam: String
    let planning: Planning

    var titel: String { planning.naam ?? naam }

    /// A planning with a step for each body that a step of the template stands for.
    ///
    /// Between two steps that both stand for many, each waits for its own: a council for its college. Where they are of different
    /// kinds, each waits for all.
    func planning(voor bezetting: Bezetting, termijn: ClosedRange<Datum>? = nil) -> Planning {
        var made = planning
        made.termijn = termijn ?? planning.termijn
        let copies = Dictionary(planning.stappen.map { ($0.id, bezetting.organen(voor: $0.orgaan)) }) { first, _ in first }
        made.stappen = planning.stappen.flatMap { stap -> [Stap] in
            let eigen = copies[stap.id] ?? []
            guard !eigen.isEmpty else { return [Sjabloon.step(stap, id: stap.id, orgaan: stap.orgaan, of: nil, copies)] }
            return eigen.map { Sjabloon.step(stap, id: "\(stap.id)-\($0.sleutel)", orgaan: $0.naam, of: $0.sleutel, copies) }
        }
        return made
    }

    private static func step(_ stap: Stap, id: String, orgaan: String, of sleutel: String?, _ copies: [String: [Bezetting.Plek]]) -> Stap {
        var made = stap
        (made.id, made.orgaan) = (id, orgaan)
        made.nodig = stap.nodig.flatMap { nodig -> [String] in
            let anderen = copies[nodig] ?? []
            if anderen.isEmpty { return [nodig] }
            if let sleutel, anderen.contains(where: { $0.sleutel == sleutel }) { return ["\(nodig)-\(sleutel)"] }
            return anderen.map { "\(nodig)-\($0.sleutel)" }
        }
        return made
    }
}

/// Who there are in a unit, for a template that says "elk DVO".
struct Bezetting: Equatable, Sendable {
    /// One body that a step stands for.
    struct Plek: Equatable, Sendable {
        /// What the copy of a step is called after: the municipality, or the body.
        let sleutel: String
        /// The body.
        let naam: String
    }

    /// The names of the bodies of each kind: `DVO`.
    var overleggen: [String: [String]]
    var gemeenten: [String]

    /// Nothing when a name stands for itself.
    func organen(voor orgaan: String) -> [Plek] {
        let words = orgaan.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, ["elk", "elke"].contains(words[0].lowercased()) else { return [] }
        let per: String? =
            switch words[1].lowercased() {
            case "raad", "gemeenteraad": "raad van"
            case "college", "college van b&w": "college van"
            case "burgemeester": "burgemeester van"
            case "raadscommissie", "commissie": "raadscommissie van"
            case "gemeente": "gemeente"
            default: nil
            }
        if let per { return Bezetting.plekken(gemeenten) { "\(per) \($0)" } }
        let soort = overleggen.first { $0.key.lowercased() == words[1].lowercased() }
        return Bezetting.plekken(soort?.value ?? []) { $0 }
    }

    /// Two names with the same letters get a number behind.
    private static func plekken(_ namen: [String], _ naam: (String) -> String) -> [Plek] {
        var seen: [String: Int] = [:]
        return namen.map { one in
            let sleutel = one.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
            seen[sleutel, default: 0] += 1
            let times = seen[sleutel] ?? 1
            return Plek(sleutel: times == 1 ? sleutel : "\(sleutel)-\(times)", naam: naam(one))
        }
    }
}

extension Bezetting {
    init(_ indeling: Indeling) {
        gemeenten = indeling.gemeenten.map(\.naam).sorted(by: Opmaak.before)
        overleggen = Dictionary(grouping: indeling.overleggen.filter { $0.soort != nil }, by: { $0.soort ?? "" }).mapValues { $0.map(\.naam) }
    }
}

extension Planning {
    /// The next cycle, begun from this one: the same steps, as long as they took, without the dates, for the term after it.
    ///
    /// What was dropped stays out, and what waited for it waits for what it waited for. Meetings of years gone by say nothing of the
    /// years to come; how long before a meeting a body wants its papers does.
    var volgendeCyclus: Planning {
        var next = self
        let vervallen = Dictionary(stappen.filter { $0.stand == .vervallen }.map { ($0.id, $0.nodig) }) { first, _ in first }
        next.stappen = stappen.filter { $0.stand != .vervallen }.map { stap in
            var nieuw = stap
            nieuw.duur = Planningsnetwerk.duration(stap)
            (nieuw.moment, nieuw.stand, nieuw.bewijs) = (nil, .gepland, nil)
            nieuw.nodig = Planning.through(stap.nodig, vervallen)
            return nieuw
        }
        next.dagtekening = nil
        next.termijn = termijn.flatMap { termijn in
            let (eerste, laatste) = (termijn.lowerBound, termijn.upperBound)
            guard let van = laatste.adding(days: 1), let tot = van.adding(days: laatste.dagnummer - eerste.dagnummer) else { return nil }
            // A term of whole years stays one, leap years or not.
            let jaren = Datum(jaar: laatste.jaar + van.jaar - eerste.jaar, maand: laatste.maand, dag: laatste.dag)
            let isWhole = eerste.maand == van.maand && eerste.dag == van.dag
            return van...(isWhole ? jaren ?? tot : tot)
        }
        next.vergaderkalender.vergaderingen = [:]
        next.vergaderkalender.recessen = [:]
        next.vergaderkalender.afwezig = []
        return next
    }

    /// The steps behind those that were dropped, each once, in order.
    private static func through(_ nodig: [String], _ vervallen: [String: [String]]) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        var waiting = Array(nodig.reversed())
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted else { continue }
            if let behind = vervallen[id] { waiting += behind.reversed() } else { found.append(id) }
        }
        return found
    }
}
