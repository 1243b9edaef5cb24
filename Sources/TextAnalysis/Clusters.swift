/// Groups things that are alike: agglomerative, average linkage, until no two groups are as alike as `threshold`.
///
/// The same groups whatever the order of `likeness`: of equally alike pairs the one with the lowest numbers goes first,
/// so the caller sorts the things by something that does not depend on the order they came in.
///
/// - Parameter likeness: a symmetric matrix, values from 0 to 1.
/// - Returns: groups of row numbers, each ascending, by their first number.
public func clusters(_ likeness: [[Double]], threshold: Double) -> [[Int]] {
    var groups = likeness.indices.map { [$0] }
    while groups.count > 1 {
        var best: (value: Double, left: Int, right: Int)?
        for left in groups.indices {
            for right in groups.indices where right > left {
                var sum = 0.0
                for one in groups[left] { for other in groups[right] { sum += likeness[one][other] } }
                let value = sum / Double(groups[left].count * groups[right].count)
                if value >= threshold, value > (best?.value ?? -1) + 1e-12 { best = (value, left, right) }
            }
        }
        guard let best else { break }
        groups[best.left] = (groups[best.left] + groups[best.right]).sorted()
        groups.remove(at: best.right)
    }
    return groups.sorted { $0[0] < $1[0] }
}
