import Scheduling

/// A planning calculated forward: on which day each step can be done at the earliest, and with that the plan.
struct Vooruitrekening: Sendable {
    struct Regel: Equatable, Sendable {
        /// The id of the step.
        let stap: String
        let begin: Datum
        let klaar: Datum
    }

    /// In the order of the planning; a step that was dropped has none.
    let regels: [Regel]
    /// The first day on which the plan can be adopted; nothing when nothing is.
    let vastgesteld: Datum?
    /// The steps that decide that day, in order: each begins as soon as the one before lets it.
    let keten: [String]

    /// - Parameter vanaf: the first day on which anything can be done. A step that is done stays on its day.
    /// - Parameter metPlanning: whether a step waits for the day it is planned on, also when it could be earlier.
    /// - Throws: `Refusal` as the calculation back does, and when somebody is away for as long as there are days.
    init(_ planning: Planning, vanaf: Datum, metPlanning: Bool = false) throws(Refusal) {
        let werkkalender = Werkkalender(planning.vergaderkalender)
        let netwerk = try Planningsnetwerk(planning)
        try self.init(netwerk, vanaf: vanaf, metPlanning: metPlanning, werkkalender)
    }

    init(_ netwerk: Planningsnetwerk, vanaf: Datum, metPlanning: Bool, _ werkkalender: Werkkalender) throws(Refusal) {
        let stappen = netwerk.planning.stappen
        let begin = vanaf.dagnummer
        var releases = [Int?](repeating: nil, count: stappen.count)
        var gedaan: [Int] = []
        for (place, stap) in stappen.enumerated() {
            if stap.stand == .gedaan, let dag = stap.moment?.laatste.dagnummer {
                releases[place] = dag - netwerk.durations[place] + 1
                gedaan.append(place)
            } else {
                let gepland = metPlanning ? stap.moment?.eerste?.dagnummer : nil
                releases[place] = max(begin, gepland ?? begin)
            }
        }
        let first = releases.compactMap(\.self).min() ?? begin
        let passed = try netwerk.overDagen(van: first, tot: releases.compactMap(\.self).max() ?? begin) { dagen throws(NoDay) in
            var work = netwerk.work(over: dagen, werkkalender)
            for place in gedaan { work.calendar[place] = -1 }
            let klaar = try netwerk.network.earliest(work, releases: releases, begin: begin)
            return (klaar, work)
        }
        let (klaar, work) = passed
        var regels: [Regel] = []
        for (place, stap) in stappen.enumerated() where stap.stand != .vervallen {
            guard let eind = Datum(dagnummer: klaar[place]), let start = Datum(dagnummer: klaar[place] - work.durations[place] + 1) else {
                throw Refusal(.buitenKalender)
            }
            regels.append(Regel(stap: stap.id, begin: start, klaar: eind))
        }
        self.regels = regels
        let laatste = netwerk.doelen.max { klaar[$0] < klaar[$1] }
        vastgesteld = laatste.flatMap { Datum(dagnummer: klaar[$0]) }
        keten = Vooruitrekening.keten(netwerk, klaar, tot: laatste).map { stappen[$0].id }
    }

    /// From the adoption back: each time to the one it waits for longest.
    private static func keten(_ netwerk: Planningsnetwerk, _ klaar: [Int], tot laatste: Int?) -> [Int] {
        guard var place = laatste else { return [] }
        var found = [place]
        while let eerder = netwerk.network.predecessors(of: place).max(by: { klaar[$0] < klaar[$1] }) {
            place = eerder
            found.append(place)
        }
        return found.reversed()
    }
}

extension Planningsnetwerk {
    /// Some thousand years: further nobody plans, and each body has a calendar as long as this.
    static let furthest = 400_000

    /// Does a pass over a stretch of days that is made longer until it fits.
    /// - Throws: `Refusal` when no stretch is long enough.
    func overDagen<Result>(van: Int, tot: Int, _ pass: (Range<Int>) throws(NoDay) -> Result) throws(Refusal) -> Result {
        var reach = try reach()
        while true {
            do {
                // The years 1 to 9999, and nothing outside them.
                return try pass(max(van - reach, -719_162)..<min(tot + reach, 2_932_896))
            } catch {
                guard reach < Planningsnetwerk.furthest else { throw Refusal(.buitenKalender) }
                reach = min(reach * 4, Planningsnetwerk.furthest)
            }
        }
    }

    /// How many days the longest chain takes without any calendar, with room for weekends and recesses.
    private func reach() throws(Refusal) -> Int {
        let ends: [Int]
        do {
            ends = try network.earliest(Work(durations: durations), releases: [Int?](repeating: nil, count: network.count), begin: 1)
        } catch {
            throw Refusal(.buitenKalender)
        }
        let longest = ends.max() ?? 0
        guard longest < Planningsnetwerk.furthest / 2 else { throw Refusal(.buitenKalender) }
        return longest * 2 + 400
    }
}
