import Scheduling

/// The passes over the network of a planning, in days as numbers.
struct Terugrekenpassen {
    /// The latest last day of each step; after the adoption the first that can be.
    let uiterlijk: [Int]
    /// The earliest last day of each step, given the days that are planned.
    let vroegst: [Int]
    /// The steps that come after the adoption.
    let isNa: [Bool]
    let kritiek: [Int]

    init(_ netwerk: Planningsnetwerk, vastgesteld: Int, _ werkkalender: Werkkalender) throws(Refusal) {
        let isNa = Terugrekenpassen.after(netwerk)
        self = try netwerk.overDagen(van: vastgesteld, tot: vastgesteld) { dagen throws(NoDay) in
            let work = Terugrekenpassen.work(netwerk, dagen, vastgesteld, werkkalender)
            return try Terugrekenpassen(netwerk, vastgesteld, work, isNa, later: dagen.upperBound + Planningsnetwerk.furthest)
        }
    }

    /// - Parameter later: a day after all others, for what has no last day.
    private init(_ netwerk: Planningsnetwerk, _ vastgesteld: Int, _ work: Work, _ isNa: [Bool], later: Int) throws(NoDay) {
        let network = netwerk.network
        var deadlines = [Int?](repeating: nil, count: network.count)
        for doel in netwerk.doelen { deadlines[doel] = vastgesteld }
        // What comes after the adoption does not hold it back: its days are looked for ahead.
        var open = work
        for place in isNa.indices where isNa[place] { (deadlines[place], open.calendar[place]) = (later, -1) }
        var latest = try network.latest(open, deadlines: deadlines, fallback: vastgesteld)
        let vroegst = try Terugrekenpassen.earliest(netwerk, work, latest, isNa)
        kritiek = network.criticalPath(open, latest: latest, among: isNa.map { !$0 })
        // A planning that comes too late does not move the day that was asked: what follows it is told from that day.
        let isLate = netwerk.doelen.contains { vroegst[$0] > vastgesteld }
        let after = isLate ? try Terugrekenpassen.earliest(netwerk, work, latest, isNa, asPlanned: false) : vroegst
        for place in isNa.indices where isNa[place] { latest[place] = after[place] }
        (uiterlijk, self.vroegst, self.isNa) = (latest, vroegst, isNa)
    }

    /// Steps that wait for an adoption, and are not needed for one.
    private static func after(_ netwerk: Planningsnetwerk) -> [Bool] {
        var isNa = [Bool](repeating: false, count: netwerk.network.count)
        guard !netwerk.doelen.isEmpty else { return isNa }
        for doel in netwerk.doelen { isNa[doel] = true }
        for place in netwerk.network.order.map(Int.init) where !isNa[place] {
            netwerk.network.forEachPredecessor(of: place) { if isNa[$0] { isNa[place] = true } }
        }
        for doel in netwerk.doelen { isNa[doel] = false }
        return isNa
    }

    /// The adoption may be on the day that was asked, whether its body meets then or not.
    private static func work(_ netwerk: Planningsnetwerk, _ dagen: Range<Int>, _ vastgesteld: Int, _ werkkalender: Werkkalender) -> Work {
        var work = netwerk.work(over: dagen, werkkalender)
        for doel in netwerk.doelen {
            var eigen = work.calendars[work.calendar[doel]]
            guard !eigen.contains(vastgesteld) else { continue }
            eigen.insert(vastgesteld)
            work.calendar[doel] = work.calendars.count
            work.calendars.append(eigen)
        }
        return work
    }

    /// From the days that are planned, and for what has none from the first day on which anything must begin.
    private static func earliest(
        _ netwerk: Planningsnetwerk, _ work: Work, _ latest: [Int], _ isNa: [Bool], asPlanned: Bool = true
    ) throws(NoDay) -> [Int] {
        var releases = [Int?](repeating: nil, count: latest.count)
        var begin = Int.max
        let stappen = netwerk.planning.stappen
        for place in stappen.indices where !isNa[place] {
            if asPlanned { releases[place] = stappen[place].moment?.eerste?.dagnummer }
            begin = min(begin, latest[place] - work.durations[place] + 1, releases[place] ?? .max)
        }
        for doel in netwerk.doelen { releases[doel] = max(releases[doel] ?? .min, latest[doel] - work.durations[doel] + 1) }
        return try netwerk.network.earliest(work, releases: releases, begin: begin == .max ? 0 : begin)
    }
}
