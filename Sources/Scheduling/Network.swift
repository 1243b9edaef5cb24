/// Activities that wait for one another: the precedence network of the critical path method.
///
/// J. E. Kelley and M. R. Walker, *Critical-Path Planning and Scheduling*, Eastern Joint Computer Conference (1959). An
/// activity is a number, counted from 0. Edges lie in two flat arrays, so a pass over the network touches each edge once.
public struct Network: Sendable {
    /// One activity waits for another: whole days must lie between the last day of `from` and the first day of `to`.
    public struct Link: Equatable, Sendable {
        public let from: Int
        public let to: Int
        /// How many days lie between at least. With 0 it may begin the next day, with -1 on the same day.
        public let lag: Int

        public init(from: Int, to: Int, lag: Int = 0) {
            (self.from, self.to, self.lag) = (from, to, lag)
        }
    }

    /// Other end and lag of an edge.
    struct Edge {
        var other: Int32
        var lag: Int32
    }

    public let count: Int
    /// Edges out of activity `i` are `outEdges[outStart[i]..<outStart[i + 1]]`, in the order in which they were given.
    let outStart: [Int32]
    let outEdges: [Edge]
    let inStart: [Int32]
    let inEdges: [Edge]
    /// Every activity after all it waits for; among those that could come next, the lowest number first seen comes first.
    public let order: [Int32]

    /// - Throws: `Circle` when activities wait for one another in a ring.
    public init(count: Int, links: [Link]) throws(Circle) {
        self.count = count
        (outStart, outEdges) = Network.grouped(count, links, by: \.from, other: \.to)
        (inStart, inEdges) = Network.grouped(count, links, by: \.to, other: \.from)
        order = Network.sorted(count, outStart, outEdges, inStart)
        if order.count < count { throw Circle(members: Network.circle(count, order, inStart, inEdges)) }
    }

    /// The activities that wait for this one.
    public func successors(of activity: Int) -> [Int] { range(outStart, activity).map { Int(outEdges[$0].other) } }
    /// The activities that this one waits for.
    public func predecessors(of activity: Int) -> [Int] { range(inStart, activity).map { Int(inEdges[$0].other) } }

    /// The same without a list for each activity.
    @inline(__always)
    public func forEachPredecessor(of activity: Int, _ body: (Int) -> Void) {
        for edge in range(inStart, activity) { body(Int(inEdges[edge].other)) }
    }

    @inline(__always)
    func range(_ starts: [Int32], _ activity: Int) -> Range<Int> { Int(starts[activity])..<Int(starts[activity + 1]) }

    /// Counting sort of the edges by one of their ends.
    private static func grouped(_ count: Int, _ links: [Link], by end: (Link) -> Int, other: (Link) -> Int) -> ([Int32], [Edge]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for link in links { starts[end(link) + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts
        var edges = [Edge](repeating: Edge(other: 0, lag: 0), count: links.count)
        for link in links {
            edges[Int(next[end(link)])] = Edge(other: Int32(other(link)), lag: Int32(clamping: link.lag))
            next[end(link)] += 1
        }
        return (starts, edges)
    }

    /// A. B. Kahn, *Topological sorting of large networks*, Communications of the ACM 5 (1962): what waits for nothing goes
    /// first, and takes its edges along. Short of `count` when there is a ring.
    private static func sorted(_ count: Int, _ outStart: [Int32], _ outEdges: [Edge], _ inStart: [Int32]) -> [Int32] {
        var waits = [Int32](repeating: 0, count: count)
        var order: [Int32] = []
        order.reserveCapacity(count)
        for activity in 0..<count {
            waits[activity] = inStart[activity + 1] - inStart[activity]
            if waits[activity] == 0 { order.append(Int32(activity)) }
        }
        var place = 0
        while place < order.count {
            let activity = Int(order[place])
            for edge in Int(outStart[activity])..<Int(outStart[activity + 1]) {
                let other = Int(outEdges[edge].other)
                waits[other] -= 1
                if waits[other] == 0 { order.append(Int32(other)) }
            }
            place += 1
        }
        return order
    }

    /// Walks back from the lowest number that was left over, each time to the lowest that it waits for and that was left over
    /// too, until one comes by a second time. Linear: no one is visited twice.
    private static func circle(_ count: Int, _ order: [Int32], _ inStart: [Int32], _ inEdges: [Edge]) -> [Int] {
        var isLeft = [Bool](repeating: true, count: count)
        for activity in order { isLeft[Int(activity)] = false }
        var seenAt = [Int](repeating: -1, count: count)
        var walk: [Int] = []
        var activity = isLeft.firstIndex(of: true) ?? 0
        while seenAt[activity] < 0 {
            seenAt[activity] = walk.count
            walk.append(activity)
            let edges = Int(inStart[activity])..<Int(inStart[activity + 1])
            activity = edges.lazy.map { Int(inEdges[$0].other) }.filter { isLeft[$0] }.min() ?? activity
        }
        // Walked against the arrows; told along them, from the lowest number.
        let ring = Array(walk[seenAt[activity]...].reversed())
        let lowest = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        return Array(ring[lowest...] + ring[..<lowest])
    }
}

/// Activities that wait for one another in a ring, so none of them can be first.
public struct Circle: Error, Equatable, Sendable {
    /// Each waits for the one before it, and the first for the last; the lowest number comes first.
    public let members: [Int]

    public init(members: [Int]) { self.members = members }
}
