import Testing

@testable import SocialChoice

/// Examples with a published outcome.
@Suite struct RuleTests {
    /// So many equal ballots.
    static func profile(_ candidates: Int, _ groups: [(Int, [Int])]) -> Profile {
        Profile(candidates: candidates, ballots: groups.flatMap { count, choice in (0..<count).map { _ in Ballot(choice: choice) } })
    }

    /// M. Lackner and P. Skowron, Multi-Winner Voting with Approval Preferences (2023), example 1: twelve voters, four seats.
    static let lacknerSkowron = profile(7, [(3, [0, 1]), (3, [0, 2]), (2, [0, 3]), (1, [1, 2, 5]), (1, [4]), (1, [5]), (1, [6])])

    @Test(arguments: [
        (Rule.approval, [[0, 1, 2, 3], [0, 1, 2, 5]]),
        (.weightedApproval, [[0, 1, 2, 3], [0, 1, 2, 5]]),
        (.pav, [[0, 1, 2, 5]]),
        (.phragmen, [[0, 1, 2, 3]]),
        (.equalShares, [[0, 1, 2, 3]]),
    ])
    func `rules of approval choose as in the book`(rule: Rule, sets: [[Int]]) throws {
        #expect(try count(Self.lacknerSkowron, seats: 4, by: rule).sets == sets)
    }

    /// T. N. Thiele and L. E. Phragmén: what a majority of 60 and a minority of 40 get of five seats.
    @Test(arguments: [Rule.pav, .phragmen, .equalShares]) func `two blocks share the seats by their size`(rule: Rule) throws {
        let blocks = Self.profile(10, [(60, [0, 1, 2, 3, 4]), (40, [5, 6, 7, 8, 9])])
        let outcome = try count(blocks, seats: 5, by: rule)
        #expect(outcome.sets.allSatisfy { $0.filter { $0 < 5 }.count == 3 } && outcome.sets.count == 100)
    }

    /// Tennessee chooses its capital: Memphis, Nashville, Chattanooga, Knoxville.
    static let tennessee = profile(4, [(42, [0, 1, 2, 3]), (26, [1, 2, 3, 0]), (15, [2, 3, 1, 0]), (17, [3, 2, 1, 0])])

    @Test(arguments: [(Rule.borda, [[1]]), (.stv, [[3]]), (.kemeny, [[1]])])
    func `the capital of Tennessee by each rule of ranking`(rule: Rule, sets: [[Int]]) throws {
        #expect(try count(Self.tennessee, seats: 1, by: rule).sets == sets)
    }

    @Test func `points of the capital are those of the book`() throws {
        // With four points for the first: the usual 126, 194, 173 and 107 and one more of each of 100 voters.
        #expect(try count(Self.tennessee, seats: 1, by: .borda).scores == [0: 226, 1: 294, 2: 273, 3: 207])
        #expect(try count(Self.tennessee, seats: 1, by: .kemeny).scores[1] == 393)
        #expect(try condorcetWinner(Self.tennessee) == 1)
        #expect(try duels(Self.tennessee)[1][0] == 58)
    }

    /// M. de Condorcet's paradox: nobody beats all others, and turning round gives three optima.
    @Test func `a circle has no winner and ties whole`() throws {
        let circle = Self.profile(3, [(1, [0, 1, 2]), (1, [1, 2, 0]), (1, [2, 0, 1])])
        #expect(try condorcetWinner(circle) == nil)
        for rule in [Rule.borda, .stv, .kemeny] { #expect(try count(circle, seats: 1, by: rule).sets == [[0], [1], [2]], "\(rule)") }
    }

    /// The dinner of seven dishes, three to be chosen, 23 guests (Wikipedia, Single transferable vote).
    @Test func `surplus goes on and the lowest goes out`() throws {
        // Oranges, pears, strawberries, cake, chocolate, hamburgers, chicken.
        let dinner = Self.profile(7, [(3, [0, 1]), (8, [1, 2, 3]), (1, [2, 0, 1]), (3, [3, 4]), (1, [4, 3, 5]), (4, [5, 6]), (3, [6, 4, 5])])
        let outcome = try count(dinner, seats: 3, by: .stv)
        #expect(outcome.sets == [[1, 3, 5]])
        // Droop: 23 votes and three seats make six; the two over of pears go to strawberries.
        #expect(outcome.scores[1] == 8 && outcome.scores[2] == 3)
    }

    /// Five ballots: a float adds three thirds of a tie differently than one whole.
    @Test func `what a float would tip stays a tie`() throws {
        let thirds = Profile(
            candidates: 2,
            ballots: [0.1, 0.2].map { Ballot(weight: Fraction("\($0)") ?? 0, choice: [0]) } + [Ballot(weight: Fraction(3, 10), choice: [1])])
        for rule in Rule.allCases where rule != .approval { #expect(try count(thirds, seats: 1, by: rule).sets == [[0], [1]], "\(rule)") }
    }

    @Test(arguments: Rule.allCases) func `nobody chose, so every set wins`(rule: Rule) throws {
        for ballots in [[], [Ballot(choice: [])]] {
            let outcome = try count(Profile(candidates: 4, ballots: ballots), seats: 2, by: rule)
            #expect(outcome.sets == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
        }
    }

    @Test(arguments: Rule.allCases) func `one ballot wins with what it names, and the rest is level`(rule: Rule) throws {
        let outcome = try count(Profile(candidates: 4, ballots: [Ballot(weight: Fraction(1, 7), choice: [2])]), seats: 2, by: rule)
        #expect(outcome.sets == [[0, 2], [1, 2], [2, 3]] && outcome.certain == [2])
    }

    @Test(arguments: Rule.allCases) func `as many seats as candidates`(rule: Rule) throws {
        #expect(try count(Self.tennessee, seats: 4, by: rule).sets == [[0, 1, 2, 3]])
    }

    @Test func `a rule that would not finish says so`() {
        let many = Profile(candidates: 17, ballots: [Ballot(choice: [0])])
        #expect(throws: CountError.tooManyCandidates(17, most: 16)) { try count(many, seats: 2, by: .kemeny) }
        #expect(throws: CountError.tooManyTies(most: 10_000)) { try count(Profile(candidates: 40, ballots: []), seats: 20, by: .phragmen) }
        let unlike = Profile(candidates: 2, ballots: (1...700).map { Ballot(weight: Fraction(1, 1_000_003 + 2 * $0), choice: [0]) })
        #expect(throws: CountError.tooMuchWork) { try count(unlike, seats: 1, by: .pav) }
    }

    @Test func `weights without limit count exactly`() throws {
        let large = Fraction("123456789012345678901234567890") ?? 0
        let profile = Profile(
            candidates: 3, ballots: [Ballot(weight: large, choice: [0]), Ballot(weight: large + 1, choice: [1, 0]), Ballot(choice: [2])])
        for rule in [Rule.weightedApproval, .pav, .phragmen, .equalShares] {
            #expect(try count(profile, seats: 1, by: rule).sets == [[0]], "\(rule)")
        }
        for rule in [Rule.stv, .kemeny] { #expect(try count(profile, seats: 1, by: rule).sets == [[1]], "\(rule)") }
    }
}
