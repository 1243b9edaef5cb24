/// The tree of what is alike: agglomerative with average linkage, every merge from the most alike pair up to the whole.
///
/// One tree answers every question: how the things fall in any number of groups, or from any likeness on. It is made in
/// n² steps by following nearest neighbours (F. Murtagh, 1983), which gives for average linkage what comparing all pairs
/// would give. Of equally near neighbours the one with the lowest number goes first, so the caller sorts the things by
/// what they say; then the same things give the same tree on any machine.
public struct Dendrogram: Sendable {
    struct Merge: Sendable {
        let left: Int
        let right: Int
        /// How far apart the two groups stood: 1 less their likeness.
        let distance: Double
    }

    private let distances: [Double]
    private let weights: [Double]
    /// From the nearest pair to the farthest.
    let merges: [Merge]

    public var count: Int { weights.count }

    /// - Parameters:
    ///   - weights: how many times each thing is there; all of them at least 1.
    ///   - likeness: of two numbers, symmetric, from 0 to 1. Asked once for each pair.
    public init(weights: [Int], likeness: (Int, Int) -> Double) {
        let count = weights.count
        var distances = [Double](repeating: 0, count: count * count)
        for one in 0..<count {
            for other in 0..<one {
                let distance = 1 - likeness(one, other)
                (distances[one * count + other], distances[other * count + one]) = (distance, distance)
            }
        }
        self.distances = distances
        self.weights = weights.map(Double.init)
        merges = Dendrogram.merges(distances, self.weights)
    }

    private static func merges(_ start: [Double], _ weights: [Double]) -> [Merge] {
        let count = weights.count
        var (distances, sizes) = (start, weights)
        // What still stands by itself, ascending: a merged group lives on under the number of its left one.
        var alive = Array(0..<count)
        var merges: [Merge] = []
        var chain: [Int] = []
        while alive.count > 1 {
            if chain.isEmpty { chain.append(alive[0]) }
            let top = chain[chain.count - 1]
            let before = chain.count > 1 ? chain[chain.count - 2] : -1
            var (nearest, least) = (before, before < 0 ? Double.infinity : distances[top * count + before])
            for other in alive where other != top && distances[top * count + other] < least {
                (nearest, least) = (other, distances[top * count + other])
            }
            guard nearest == before else {
                chain.append(nearest)
                continue
            }
            chain.removeLast(2)
            let (left, right) = (min(top, nearest), max(top, nearest))
            merges.append(Merge(left: left, right: right, distance: least))
            let (leftSize, rightSize) = (sizes[left], sizes[right])
            alive.removeAll { $0 == right }
            for other in alive where other != left {
                let mean = (leftSize * distances[left * count + other] + rightSize * distances[right * count + other]) / (leftSize + rightSize)
                (distances[left * count + other], distances[other * count + left]) = (mean, mean)
            }
            sizes[left] += rightSize
        }
        return merges.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)
    }

    /// The things in that many groups, or in as many as there are things. Groups ascending, by their first number.
    public func groups(count wanted: Int) -> [[Int]] { groups(after: max(0, count - max(1, wanted))) }

    /// The groups whose members are on average at least that much alike.
    public func groups(from likeness: Double) -> [[Int]] { groups(after: merges.count { $0.distance <= 1 - likeness + 1e-9 }) }

    private func groups(after steps: Int) -> [[Int]] {
        var leader = Array(0..<count)
        func find(_ thing: Int) -> Int {
            var thing = thing
            while leader[thing] != thing { thing = leader[thing] }
            return thing
        }
        for merge in merges.prefix(steps) {
            let (left, right) = (find(merge.left), find(merge.right))
            leader[max(left, right)] = min(left, right)
        }
        return Dictionary(grouping: 0..<count, by: find).values.sorted { $0[0] < $1[0] }
    }
}

extension Dendrogram {
    /// How well each number of groups fits: the average silhouette (P. Rousseeuw, 1987), at most 1. Near 1 things are much
    /// more like their own group than like the nearest other one; 0 and below say that the border is arbitrary.
    ///
    /// All numbers in one go: from the largest number down two groups become one, and so do their sums.
    /// - Returns: for every number from 2 up to `largest`, as far as there are things to divide.
    public func quality(upTo largest: Int) -> [(groups: Int, quality: Double)] {
        var groups = groups(count: largest)
        guard groups.count > 1 else { return [] }
        var sums = groups.map { group in (0..<count).map { thing in group.reduce(0) { $0 + distances[thing * count + $1] * weights[$1] } } }
        var results: [(groups: Int, quality: Double)] = []
        while groups.count > 1 {
            results.append((groups.count, silhouette(groups, sums)))
            let next = self.groups(count: groups.count - 1)
            // Only one group is new: the two it was made of are the ones that are no longer there.
            guard let new = next.first(where: { !groups.contains($0) }) else { break }
            let parts = groups.indices.filter { new.contains(groups[$0][0]) }
            let sum = (0..<count).map { thing in parts.reduce(0) { $0 + sums[$1][thing] } }
            let kept = groups.indices.filter { !parts.contains($0) }
            let pairs = (kept.map { (groups[$0], sums[$0]) } + [(new, sum)]).sorted { $0.0[0] < $1.0[0] }
            (groups, sums) = (pairs.map(\.0), pairs.map(\.1))
        }
        return results.reversed()
    }

    private func silhouette(_ groups: [[Int]], _ sums: [[Double]]) -> Double {
        let sizes = groups.map { $0.reduce(0) { $0 + weights[$1] } }
        var total = 0.0
        for (own, group) in groups.enumerated() where sizes[own] > 1 {
            for thing in group {
                // Those that are the same as this one stand at distance 0; only it itself does not count.
                let inside = sums[own][thing] / (sizes[own] - 1)
                var outside = Double.infinity
                for other in groups.indices where other != own { outside = min(outside, sums[other][thing] / sizes[other]) }
                let larger = max(inside, outside)
                if larger > 0 { total += weights[thing] * (outside - inside) / larger }
            }
        }
        return total / weights.reduce(0, +)
    }
}
