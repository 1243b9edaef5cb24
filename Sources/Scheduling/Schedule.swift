/// What is to be planned besides the order: how long each activity takes, and on which days it can be.
public struct Work: Sendable {
    /// Days from the first to the last, both counted; 0 for a mark in time that takes no day.
    public var durations: [Int]
    /// For each activity the place in `calendars` of the days on which it can end; -1 when every day will do.
    public var calendar: [Int]
    public var calendars: [DaySet]

    public init(durations: [Int], calendar: [Int]? = nil, calendars: [DaySet] = []) {
        self.durations = durations
        self.calendar = calendar ?? [Int](repeating: -1, count: durations.count)
        self.calendars = calendars
    }
}

/// A pass ran off the calendar: no day is left for this activity.
public struct NoDay: Error, Equatable, Sendable {
    public let activity: Int
    /// Where the calendar ran out.
    public let day: Int
}

extension Network {
    /// The latest last day of each activity, so that all that waits for it can be in time: the backward pass.
    /// - Parameter deadlines: for each activity the day by which it must have ended; nothing for none of its own.
    /// - Parameter fallback: the deadline of an activity without one that nothing waits for.
    /// - Throws: `NoDay` when a calendar has no day early enough.
    public func latest(_ work: Work, deadlines: [Int?], fallback: Int) throws(NoDay) -> [Int] {
        var finish = [Int](repeating: fallback, count: count)
        for place in stride(from: count - 1, through: 0, by: -1) {
            let activity = Int(order[place])
            var day = deadlines[activity] ?? .max
            for edge in range(outStart, activity) {
                let other = Int(outEdges[edge].other)
                day = min(day, finish[other] - work.durations[other] - Int(outEdges[edge].lag))
            }
            if day == .max { day = fallback }
            let calendar = work.calendar[activity]
            if calendar >= 0 {
                guard let allowed = work.calendars[calendar].last(onOrBefore: day) else { throw NoDay(activity: activity, day: day) }
                day = allowed
            }
            finish[activity] = day
        }
        return finish
    }

    /// The earliest last day of each activity after all it waits for: the forward pass.
    /// - Parameter releases: for each activity the first day on which it can begin; nothing for none of its own.
    /// - Parameter begin: the first day of an activity without one that waits for nothing.
    /// - Throws: `NoDay` when a calendar has no day late enough.
    public func earliest(_ work: Work, releases: [Int?], begin: Int) throws(NoDay) -> [Int] {
        var finish = [Int](repeating: begin, count: count)
        for place in 0..<count {
            let activity = Int(order[place])
            var day = releases[activity] ?? .min
            for edge in range(inStart, activity) { day = max(day, finish[Int(inEdges[edge].other)] + 1 + Int(inEdges[edge].lag)) }
            if day == .min { day = begin }
            day += work.durations[activity] - 1
            let calendar = work.calendar[activity]
            if calendar >= 0 {
                guard let allowed = work.calendars[calendar].first(onOrAfter: day) else { throw NoDay(activity: activity, day: day) }
                day = allowed
            }
            finish[activity] = day
        }
        return finish
    }

    /// The chain that decides how early the work must begin: from the activity that must begin first, each time to the one that
    /// sets its latest day, up to one that is held by its own deadline.
    ///
    /// With calendars the longest chain need not be without slack everywhere, so it is followed and not read from the slack.
    /// - Parameter latest: from `latest(_:deadlines:fallback:)`.
    /// - Parameter among: the activities that count; all when nothing is given.
    public func criticalPath(_ work: Work, latest: [Int], among: [Bool]? = nil) -> [Int] {
        let candidates = (0..<count).filter { among?[$0] ?? true }
        guard var activity = candidates.min(by: { latest[$0] - work.durations[$0] < latest[$1] - work.durations[$1] }) else { return [] }
        var path = [activity]
        while true {
            let next = range(outStart, activity).lazy.map { self.outEdges[$0] }.filter { among?[Int($0.other)] ?? true }.min {
                bound($0, work, latest) < bound($1, work, latest)
            }
            guard let next else { return path }
            activity = Int(next.other)
            path.append(activity)
        }
    }

    private func bound(_ edge: Edge, _ work: Work, _ latest: [Int]) -> Int {
        latest[Int(edge.other)] - work.durations[Int(edge.other)] - Int(edge.lag)
    }

    /// The activities that this one waits for, directly or through others; itself not counted.
    public func ancestors(of activity: Int) -> [Bool] { reached(from: activity, inStart, inEdges) }
    /// The activities that wait for this one, directly or through others; itself not counted.
    public func descendants(of activity: Int) -> [Bool] { reached(from: activity, outStart, outEdges) }

    private func reached(from activity: Int, _ starts: [Int32], _ edges: [Edge]) -> [Bool] {
        var isReached = [Bool](repeating: false, count: count)
        var waiting = [activity]
        while let next = waiting.popLast() {
            for edge in range(starts, next) where !isReached[Int(edges[edge].other)] {
                isReached[Int(edges[edge].other)] = true
                waiting.append(Int(edges[edge].other))
            }
        }
        return isReached
    }
}
