import Testing

@testable import Scheduling

@Suite struct ScheduleTests {
    /// 0 takes five days, 1 takes two, both before 2, which takes one.
    let network = Result { try Network(count: 3, links: [.init(from: 0, to: 2), .init(from: 1, to: 2, lag: 3)]) }
    let work = Work(durations: [5, 2, 1])

    @Test func `from the end back each ends in time for what waits for it`() throws {
        let latest = try network.get().latest(work, deadlines: [nil, nil, 100], fallback: 0)
        #expect(latest == [99, 96, 100])
    }

    @Test func `from the beginning on each begins after what it waits for`() throws {
        let earliest = try network.get().earliest(work, releases: [nil, 10, nil], begin: 1)
        #expect(earliest == [5, 11, 15])
    }

    @Test func `a lag of minus one is the same day, zero the next`() throws {
        for (lag, expected) in [(-1, 100), (0, 99), (7, 92)] {
            let network = try Network(count: 2, links: [.init(from: 0, to: 1, lag: lag)])
            #expect(try network.latest(Work(durations: [1, 1]), deadlines: [nil, 100], fallback: 0)[0] == expected)
        }
    }

    @Test func `a mark in time takes no day`() throws {
        let network = try Network(count: 3, links: [.init(from: 0, to: 1), .init(from: 1, to: 2)])
        #expect(try network.latest(Work(durations: [1, 0, 1]), deadlines: [nil, nil, 10], fallback: 0) == [9, 9, 10])
        #expect(try network.earliest(Work(durations: [1, 0, 1]), releases: [nil, nil, nil], begin: 9) == [9, 9, 10])
    }

    @Test func `a deadline of its own can be earlier than what waits for it asks`() throws {
        #expect(try network.get().latest(work, deadlines: [50, nil, 100], fallback: 0)[0] == 50)
    }

    @Test func `each ends on a day of its calendar`() throws {
        var fridays = DaySet(0..<200)
        for day in stride(from: 4, to: 200, by: 7) { fridays.insert(day) }
        let planned = Work(durations: [5, 2, 1], calendar: [0, -1, -1], calendars: [fridays])
        #expect(try network.get().latest(planned, deadlines: [nil, nil, 100], fallback: 0)[0] == 95)
        #expect(try network.get().earliest(planned, releases: [nil, nil, nil], begin: 1) == [11, 2, 12])
    }

    @Test func `a calendar without a day left is told, with the activity`() throws {
        let planned = Work(durations: [5, 2, 1], calendar: [0, -1, -1], calendars: [DaySet(0..<200)])
        #expect(throws: NoDay(activity: 0, day: 99)) { try network.get().latest(planned, deadlines: [nil, nil, 100], fallback: 0) }
        #expect(throws: NoDay(activity: 0, day: 5)) { try network.get().earliest(planned, releases: [nil, nil, nil], begin: 1) }
    }

    @Test func `the critical path is the chain that must begin first`() throws {
        let network = try network.get()
        let latest = try network.latest(work, deadlines: [nil, nil, 100], fallback: 0)
        // 0 begins on day 95, 1 on day 95 too: the lowest number is named.
        #expect(network.criticalPath(work, latest: latest) == [0, 2])
        let longer = Work(durations: [5, 3, 1])
        #expect(network.criticalPath(longer, latest: try network.latest(longer, deadlines: [nil, nil, 100], fallback: 0)) == [1, 2])
    }

    @Test func `both passes find what trying every day finds`() throws {
        for seed in 0..<400 {
            let (network, links) = try Dice.network(seed)
            var dice = Dice(seed + 1_000)
            var calendars: [DaySet] = []
            for _ in 0..<3 {
                var set = DaySet(-300..<300)
                for day in -300..<300 where dice.number(0...3) > 0 { set.insert(day) }
                calendars.append(set)
            }
            let work = Work(
                durations: (0..<network.count).map { _ in dice.number(0...5) }, calendar: (0..<network.count).map { _ in dice.number(-1...2) },
                calendars: calendars)
            let deadlines = (0..<network.count).map { _ in dice.number(0...2) == 0 ? dice.number(20...40) : nil }
            #expect(try network.latest(work, deadlines: deadlines, fallback: 60) == slowLatest(network, links, work, deadlines, 60), "seed \(seed)")
            #expect(try network.earliest(work, releases: deadlines, begin: 0) == slowEarliest(network, links, work, deadlines, 0), "seed \(seed)")
        }
    }

    /// Begin with the last day there is and take days off until nothing is wrong any more.
    private func slowLatest(_ network: Network, _ links: [Network.Link], _ work: Work, _ deadlines: [Int?], _ fallback: Int) -> [Int] {
        var finish = (0..<network.count).map { activity in
            deadlines[activity] ?? (links.contains { $0.from == activity } ? 200 : fallback)
        }
        while true {
            let wrong = finish.indices.first { activity in
                let hasNoDay = work.calendar[activity] >= 0 && !work.calendars[work.calendar[activity]].contains(finish[activity])
                return hasNoDay
                    || links.contains { $0.from == activity && finish[activity] + 1 + $0.lag > finish[$0.to] - work.durations[$0.to] + 1 }
            }
            guard let wrong else { return finish }
            finish[wrong] -= 1
        }
    }

    private func slowEarliest(_ network: Network, _ links: [Network.Link], _ work: Work, _ releases: [Int?], _ begin: Int) -> [Int] {
        var finish = (0..<network.count).map { activity in
            (releases[activity] ?? (links.contains { $0.to == activity } ? -200 : begin)) + work.durations[activity] - 1
        }
        while true {
            let wrong = finish.indices.first { activity in
                let hasNoDay = work.calendar[activity] >= 0 && !work.calendars[work.calendar[activity]].contains(finish[activity])
                return hasNoDay
                    || links.contains { $0.to == activity && finish[$0.from] + 1 + $0.lag > finish[activity] - work.durations[activity] + 1 }
            }
            guard let wrong else { return finish }
            finish[wrong] += 1
        }
    }
}
