/// What breaks when one thing changes: a meeting is moved, somebody is not there. The planning itself stays as it is.
struct WatAls: Sendable {
    enum Verandering: Equatable, Sendable {
        /// A step on another day.
        case stap(String, op: Datum)
        /// A meeting of a body (`Orgaan.sleutel`) on another day, with all that was planned for it; nothing for a meeting that is not held.
        case vergadering(String, van: Datum, naar: Datum?)
        /// Somebody is not there on these days; from the first day on for good where no days are given.
        case zonder(String, dagen: ClosedRange<Datum>?)
    }

    /// One step that no longer works as it is planned.
    struct Breuk: Equatable, Sendable {
        let stap: String
        /// The day it is planned on.
        let gepland: Datum
        /// The first day on which it can be then; nothing when it cannot be at all.
        let opZijnVroegst: Datum?
        let tekst: String
    }

    /// In the order of the days on which they were planned.
    let breuken: [Breuk]
    /// The planning as it would be, with the change and nothing else moved.
    let planning: Planning
    /// The first day of the adoption, before and after.
    let vaststelling: (voor: Datum?, na: Datum?)

    /// - Throws: `Refusal` when the planning cannot be calculated, before or after.
    init(_ planning: Planning, _ verandering: Verandering) throws(Refusal) {
        let changed = WatAls.applied(verandering, to: planning)
        let begin = planning.stappen.compactMap { $0.moment?.van }.min() ?? planning.dagtekening
        guard let begin else {
            self.planning = changed
            (breuken, vaststelling) = ([], (nil, nil))
            return
        }
        let voor = try Vooruitrekening(planning, vanaf: begin, metPlanning: true)
        let weg = WatAls.gone(verandering, changed)
        // Who is gone for good delays nothing in the calculation: their steps are told apart.
        let na = try Vooruitrekening(changed, vanaf: begin, metPlanning: true)
        let eerder = Dictionary(voor.regels.map { ($0.stap, $0.klaar) }) { first, _ in first }
        let klaar = Dictionary(na.regels.map { ($0.stap, $0.klaar) }) { first, _ in first }
        let moved = WatAls.moved(verandering, planning)
        var found: [Breuk] = []
        for stap in changed.stappen where stap.stand == .gepland {
            guard let gepland = stap.moment?.laatste, let dag = klaar[stap.id] else { continue }
            if weg.contains(stap.id), case .zonder(let persoon, _) = verandering {
                let tekst = "\(stap.orgaan) kan dit niet zonder \(persoon): zoek een vervanger."
                found.append(Breuk(stap: stap.id, gepland: gepland, opZijnVroegst: nil, tekst: tekst))
            } else if dag > gepland, dag != eerder[stap.id] || moved.contains(stap.id) {
                let tekst = "\(stap.orgaan) kan dit niet op \(Opmaak.dagEnDatum(gepland)), op zijn vroegst op \(Opmaak.dagEnDatum(dag))."
                found.append(Breuk(stap: stap.id, gepland: gepland, opZijnVroegst: dag, tekst: tekst))
            } else if moved.contains(stap.id), case .zonder(let persoon, _) = verandering {
                let tekst = "\(stap.orgaan) kan dit niet op \(Opmaak.dagEnDatum(gepland)) zonder \(persoon): kies een andere dag of een vervanger."
                found.append(Breuk(stap: stap.id, gepland: gepland, opZijnVroegst: nil, tekst: tekst))
            }
        }
        self.planning = changed
        breuken = found.enumerated().sorted { ($0.element.gepland, $0.offset) < ($1.element.gepland, $1.offset) }.map(\.element)
        vaststelling = (voor.vastgesteld, na.vastgesteld)
    }

    private static func applied(_ verandering: Verandering, to planning: Planning) -> Planning {
        var changed = planning
        switch verandering {
        case .stap(let id, let dag):
            for place in changed.stappen.indices where changed.stappen[place].id == id { changed.stappen[place].moment = Tijdvak(dag: dag) }
        case .vergadering(let sleutel, let van, let naar):
            let dagen = (changed.vergaderkalender.vergaderingen[sleutel] ?? []).filter { $0 != van } + [naar].compactMap(\.self)
            if changed.vergaderkalender.vergaderingen[sleutel] != nil { changed.vergaderkalender.vergaderingen[sleutel] = Set(dagen).sorted() }
            // Also where it was the first that was known: on that day there is none.
            changed.vergaderkalender.recessen[sleutel, default: []].append(van...van)
            guard let naar else { break }
            let moved = moved(verandering, planning)
            for place in changed.stappen.indices where moved.contains(changed.stappen[place].id) {
                changed.stappen[place].moment = Tijdvak(dag: naar)
            }
        case .zonder(let persoon, let dagen):
            if let dagen { changed.vergaderkalender.afwezig.append(.init(persoon: persoon, dagen: dagen)) }
        }
        return changed
    }

    /// The steps that the change itself puts on another day.
    private static func moved(_ verandering: Verandering, _ planning: Planning) -> Set<String> {
        switch verandering {
        case .stap(let id, _): [id]
        case .vergadering(let sleutel, let van, _):
            Set(planning.stappen.filter { $0.moment?.isDag == true && $0.moment?.van == van && Orgaan($0.orgaan).sleutel == sleutel }.map(\.id))
        case .zonder(let persoon, let dagen?): Set(planning.stappen.filter { isMissed(persoon, in: $0, on: dagen) }.map(\.id))
        case .zonder: []
        }
    }

    /// Somebody who is needed is away for as long as the step lasts.
    private static func isMissed(_ persoon: String, in stap: Stap, on dagen: ClosedRange<Datum>) -> Bool {
        guard stap.stand == .gepland, let moment = stap.moment, !moment.isUiterlijk else { return false }
        return dagen.contains(moment.van) && dagen.contains(moment.laatste) && stap.personen.contains { $0.lowercased() == persoon.lowercased() }
    }

    /// The steps that cannot be done by anybody else, when somebody goes for good.
    private static func gone(_ verandering: Verandering, _ planning: Planning) -> Set<String> {
        guard case .zonder(let persoon, nil) = verandering else { return [] }
        return Set(planning.stappen.filter { $0.stand == .gepland && $0.personen.contains { $0.lowercased() == persoon.lowercased() } }.map(\.id))
    }
}
