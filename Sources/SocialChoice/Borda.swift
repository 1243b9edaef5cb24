import BigInt

/// **Borda**, version 1: of m candidates the first of a ballot gets m points, the next m − 1, and so on; who is not named
/// gets none.
///
/// J.-C. de Borda, *Mémoire sur les élections au scrutin* (1784). With whole rankings this is the only Borda there is; for
/// ballots that name some, of the rules in use (nothing, or an equal part of the points left) we take the one that a reader
/// can check on the ballot alone.
func borda(_ profile: Profile, seats: Int) throws(CountError) -> Outcome {
    let grouped = try Grouped(profile, isRanked: true)
    var points = [BigInt](repeating: 0, count: profile.candidates)
    for (choice, weight) in zip(grouped.choices, grouped.weights) {
        for (place, candidate) in choice.enumerated() { points[candidate] += BigInt(profile.candidates - place) * weight }
    }
    let scores = points.map { Fraction($0, over: 1) * grouped.unit }
    return Outcome(sets: try highest(seats, of: scores), scores: Dictionary(uniqueKeysWithValues: scores.enumerated().map { ($0, $1) }))
}
