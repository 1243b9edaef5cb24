import Testing

@testable import Scheduling

@Suite struct NetworkTests {
    @Test func `what waits comes after what it waits for`() throws {
        let network = try Network(count: 4, links: [.init(from: 3, to: 1), .init(from: 1, to: 0), .init(from: 3, to: 2)])
        #expect(network.order == [3, 1, 2, 0])
        #expect(network.successors(of: 3) == [1, 2])
        #expect(network.predecessors(of: 0) == [1])
    }

    @Test func `nothing to plan is fine`() throws {
        let network = try Network(count: 0, links: [])
        #expect(network.order.isEmpty)
        #expect(try network.latest(Work(durations: []), deadlines: [], fallback: 0).isEmpty)
        #expect(network.criticalPath(Work(durations: []), latest: []).isEmpty)
    }

    @Test func `a ring is named along the arrows, from its lowest number`() {
        #expect(throws: Circle(members: [1, 3, 2])) {
            try Network(
                count: 5, links: [.init(from: 1, to: 3), .init(from: 3, to: 2), .init(from: 2, to: 1), .init(from: 0, to: 1), .init(from: 2, to: 4)])
        }
    }

    @Test func `who waits for himself is a ring of one`() {
        #expect(throws: Circle(members: [0])) { try Network(count: 1, links: [.init(from: 0, to: 0)]) }
    }

    @Test func `only the ring is named, not what hangs behind it`() {
        #expect(throws: Circle(members: [2, 3])) {
            try Network(count: 4, links: [.init(from: 2, to: 3), .init(from: 3, to: 2), .init(from: 3, to: 1), .init(from: 1, to: 0)])
        }
    }

    @Test func `ten thousand in a row, and ten thousand in a ring, are no trouble`() throws {
        let count = 10_000
        let chain = (1..<count).map { Network.Link(from: $0 - 1, to: $0) }
        let network = try Network(count: count, links: chain)
        let work = Work(durations: [Int](repeating: 1, count: count))
        let latest = try network.latest(work, deadlines: [Int?](repeating: nil, count: count), fallback: 0)
        #expect(latest.first == 1 - count)
        #expect(network.criticalPath(work, latest: latest).count == count)
        #expect(network.ancestors(of: count - 1).count { $0 } == count - 1)
        #expect(throws: Circle(members: Array(0..<count))) {
            try Network(count: count, links: chain + [.init(from: count - 1, to: 0)])
        }
    }

    @Test func `the order is a right one, and the same each time`() throws {
        for seed in 0..<200 {
            let (network, links) = try Dice.network(seed)
            var place = [Int](repeating: 0, count: network.count)
            for (index, activity) in network.order.enumerated() { place[Int(activity)] = index }
            #expect(links.allSatisfy { place[$0.from] < place[$0.to] }, "seed \(seed)")
            #expect(try Network(count: network.count, links: links).order == network.order)
        }
    }

    @Test func `every ring that is named is one`() {
        for seed in 0..<300 {
            var dice = Dice(seed)
            let count = dice.number(1...8)
            let links = (0..<dice.number(0...12)).map { _ in Network.Link(from: dice.number(0...count - 1), to: dice.number(0...count - 1)) }
            let arrows = Set(links.map { [$0.from, $0.to] })
            do {
                _ = try Network(count: count, links: links)
                #expect(!hasRing(count, arrows), "seed \(seed)")
            } catch {
                let ring = error.members
                #expect(Set(ring).count == ring.count && !ring.isEmpty && ring.min() == ring.first)
                #expect(zip(ring, ring.dropFirst() + [ring[0]]).allSatisfy { arrows.contains([$0, $1]) }, "seed \(seed)")
            }
        }
    }

    /// The plain way: whatever can be reached from itself.
    private func hasRing(_ count: Int, _ arrows: Set<[Int]>) -> Bool {
        var reach = arrows
        for middle in 0..<count {
            for from in 0..<count where reach.contains([from, middle]) {
                for to in 0..<count where reach.contains([middle, to]) { reach.insert([from, to]) }
            }
        }
        return (0..<count).contains { reach.contains([$0, $0]) }
    }
}
