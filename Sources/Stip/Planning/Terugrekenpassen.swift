import Scheduling

/// The passes over the network of a planning, in days as numbers.
struct Terugrekenpassen {
    /// The latest last day of each step; after the adoption the first that can be.
    private(set) var uiterlijk: [Int]
    /// The earliest last day of each step, given the days that are planned.
    let vroegst: [Int]
    /// The steps that come after the adoption.
    let isNa: [Bool]
    let kritiek: [Int]

    init(_ netwerk: Planningsnetwerk, vastgesteld: Int, _ werkkalender: Werkkalender) throws(Refusal) {
        let network = netwerk.network
        let isNa = Terugrekenpassen.after(netwerk)
        var reach = try Terugrekenpassen.reach(netwerk)
        while true {
            let dagen = Terugrekenpassen.clamped(vastgesteld - reach, vastgesteld + reach)
            do {
                let work = Terugrekenpassen.work(netwerk, dagen, vastgesteld, werkkalender)
                var deadlines = [Int?](repeating: nil, count: network.count)
                for place in isNa.indices where isNa[place] { deadlines[place] = dagen.upperBound + 3_000_000 }
                for doel in netwerk.doelen { deadlines[doel] = vastgesteld }
                // What comes after the adoption does not hold it back, so it has the whole calendar; its days are looked for ahead.
                var open = work
                for place in isNa.indices where isNa[place] { open.calendar[place] = -1 }
                uiterlijk = try network.latest(open, deadlines: deadlines, fallback: vastgesteld)
                vroegst = try Terugrekenpassen.earliest(netwerk, work, uiterlijk, isNa)
                kritiek = network.criticalPath(open, latest: uiterlijk, among: isNa.map { !$0 })
                for place in isNa.indices where isNa[place] { uiterlijk[place] = vroegst[place] }
                self.isNa = isNa
                return
            } catch {
                // The calendar ran out, at one end or the other: look further.
                guard reach < Terugrekenpassen.furthest else { throw Refusal(.buitenKalender) }
                reach = min(reach * 4, Terugrekenpassen.furthest)
            }
        }
    }

    /// Steps that wait for an adoption, and are not needed for one.
    private static func after(_ netwerk: Planningsnetwerk) -> [Bool] {
        var isNa = [Bool](repeating: false, count: netwerk.network.count)
        for doel in netwerk.doelen { isNa[doel] = true }
        for place in netwerk.network.order.map(Int.init) where !isNa[place] {
            isNa[place] = netwerk.network.predecessors(of: place).contains { isNa[$0] }
        }
        for doel in netwerk.doelen { isNa[doel] = false }
        return isNa
    }

    /// Some thousand years: further nobody plans, and each body has a calendar as long as this.
    private static let furthest = 400_000

    /// How many days the longest chain takes without any calendar, with room for weekends and recesses.
    private static func reach(_ netwerk: Planningsnetwerk) throws(Refusal) -> Int {
        let plain = Work(durations: netwerk.durations)
        let ends: [Int]
        do {
            ends = try netwerk.network.earliest(plain, releases: [Int?](repeating: nil, count: netwerk.network.count), begin: 1)
        } catch {
            throw Refusal(.buitenKalender)
        }
        let longest = ends.max() ?? 0
        guard longest < furthest / 2 else { throw Refusal(.buitenKalender) }
        return longest * 2 + 400
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
    private static func earliest(_ netwerk: Planningsnetwerk, _ work: Work, _ latest: [Int], _ isNa: [Bool]) throws(NoDay) -> [Int] {
        var releases = [Int?](repeating: nil, count: latest.count)
        var begin = Int.max
        for (place, stap) in netwerk.planning.stappen.enumerated() where !isNa[place] {
            releases[place] = stap.moment?.eerste?.dagnummer
            begin = min(begin, latest[place] - work.durations[place] + 1, releases[place] ?? .max)
        }
        for doel in netwerk.doelen { releases[doel] = max(releases[doel] ?? .min, latest[doel] - work.durations[doel] + 1) }
        return try netwerk.network.earliest(work, releases: releases, begin: begin == .max ? 0 : begin)
    }

    /// The years 1 to 9999, and nothing outside them.
    private static func clamped(_ from: Int, _ to: Int) -> Range<Int> { max(from, -719_162)..<min(to, 2_932_896) }
}
