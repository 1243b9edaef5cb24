import Testing

@testable import SocialChoice

/// What holds for every profile, tried on many.
@Suite struct PropertyTests {
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    static func random(_ seed: Int) -> (Profile, seats: Int) {
        var dice = Dice(state: UInt64(seed))
        let candidates = Int.random(in: 2...6, using: &dice)
        let ballots = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
            Ballot(
                weight: seed.isMultiple(of: 2) ? 1 : Fraction(Int.random(in: 1...6, using: &dice), Int.random(in: 1...3, using: &dice)),
                choice: Array(Array(0..<candidates).shuffled(using: &dice).prefix(Int.random(in: 0...candidates, using: &dice))))
        }
        return (Profile(candidates: candidates, ballots: ballots), Int.random(in: 1...candidates, using: &dice))
    }

    @Test(arguments: Rule.allCases) func `the order of ballots does not matter`(rule: Rule) throws {
        for seed in 0..<60 {
            let (profile, seats) = Self.random(seed)
            var dice = Dice(state: 7)
            let other = Profile(candidates: profile.candidates, ballots: profile.ballots.shuffled(using: &dice))
            #expect(try count(profile, seats: seats, by: rule) == count(other, seats: seats, by: rule), "\(rule) \(seed)")
        }
    }

    @Test(arguments: Rule.allCases) func `the numbers of candidates do not matter`(rule: Rule) throws {
        for seed in 0..<60 {
            let (profile, seats) = Self.random(seed)
            var dice = Dice(state: UInt64(seed) + 1_000)
            let names = Array(0..<profile.candidates).shuffled(using: &dice)
            let other = Profile(
                candidates: profile.candidates, ballots: profile.ballots.map { Ballot(weight: $0.weight, choice: $0.choice.map { names[$0] }) })
            let renamed = try count(profile, seats: seats, by: rule).sets.map { $0.map { names[$0] }.sorted() }
            #expect(try count(other, seats: seats, by: rule).sets == renamed.sorted { $0.lexicographicallyPrecedes($1) }, "\(rule) \(seed)")
        }
    }

    @Test(arguments: Rule.allCases) func `a weight of two is two ballots`(rule: Rule) throws {
        for seed in stride(from: 0, to: 120, by: 2) where rule != .approval {
            let (profile, seats) = Self.random(seed)
            let heavy = Profile(candidates: profile.candidates, ballots: profile.ballots.map { Ballot(weight: 2, choice: $0.choice) })
            let twice = Profile(candidates: profile.candidates, ballots: profile.ballots + profile.ballots)
            #expect(try count(heavy, seats: seats, by: rule) == count(twice, seats: seats, by: rule), "\(rule) \(seed)")
        }
    }

    @Test(arguments: Rule.allCases) func `numbers without limit say what machine words say`(rule: Rule) throws {
        let huge = Fraction("1000000000000000000000000000000000000000") ?? 1
        for seed in 0..<40 where rule != .approval && rule != .stv {
            let (profile, seats) = Self.random(seed)
            let other = Profile(candidates: profile.candidates, ballots: profile.ballots.map { Ballot(weight: $0.weight * huge, choice: $0.choice) })
            #expect(try count(profile, seats: seats, by: rule).sets == count(other, seats: seats, by: rule).sets, "\(rule) \(seed)")
        }
    }

    @Test func `the best of all sets is found, by looking at them all`() throws {
        for seed in 0..<60 {
            let (profile, seats) = Self.random(seed)
            var best: [(Fraction, [Int])] = []
            for set in try combinations(of: Array(0..<profile.candidates), choosing: seats) {
                let score = profile.ballots.reduce(Fraction.zero) { sum, ballot in
                    (1...max(1, seats)).prefix(ballot.choice.filter(set.contains).count).reduce(sum) { $0 + ballot.weight * Fraction(1, $1) }
                }
                best.append((score, set))
            }
            let most = best.map(\.0).max() ?? 0
            let outcome = try count(profile, seats: seats, by: .pav)
            #expect(outcome.sets == best.filter { $0.0 == most }.map(\.1))
            for candidate in 0..<profile.candidates {
                #expect(outcome.scores[candidate] == best.filter { $0.1.contains(candidate) }.map(\.0).max())
            }
        }
    }

    @Test func `Kemeny finds the best of all rankings`() throws {
        for seed in 0..<40 {
            let (profile, seats) = Self.random(seed)
            let duels = try duels(profile)
            var best: (Fraction, Set<[Int]>) = (-1, [])
            func place(_ rest: [Int], _ ranking: [Int], _ value: Fraction) {
                guard !rest.isEmpty else {
                    if value > best.0 { best = (value, []) }
                    if value == best.0 { best.1.insert(ranking.prefix(seats).sorted()) }
                    return
                }
                for next in rest {
                    let others = rest.filter { $0 != next }
                    place(others, ranking + [next], others.reduce(value) { $0 + duels[next][$1] })
                }
            }
            place(Array(0..<profile.candidates), [], 0)
            #expect(try count(profile, seats: seats, by: .kemeny).sets == best.1.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }
}
