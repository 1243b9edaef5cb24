import Testing

@testable import SocialChoice

@Suite struct ApprovalTests {
    /// The five boards of the example: seven of ten each, level on places 5 and 6.
    static let boards = Profile(
        candidates: 10,
        ballots: [[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 7], [0, 1, 2, 3, 4, 5, 8], [0, 1, 2, 3, 5, 6, 9], [0, 1, 2, 3, 4, 7, 8]].map {
            Ballot(choice: $0)
        })

    @Test func `the most chosen win, and who is level shares every place left`() throws {
        let outcome = try count(Self.boards, seats: 5, by: .approval)
        #expect(outcome.sets == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 5]])
        #expect(outcome.isTied && outcome.certain == [0, 1, 2, 3] && outcome.tied == [4, 5])
        #expect(outcome.scores[4] == 4 && outcome.scores[9] == 1)
    }

    @Test func `weight counts only in the weighted rule`() throws {
        let profile = Profile(candidates: 2, ballots: [Ballot(choice: [0]), Ballot(choice: [0]), Ballot(weight: Fraction(5, 2), choice: [1])])
        #expect(try count(profile, seats: 1, by: .approval).sets == [[0]])
        let weighted = try count(profile, seats: 1, by: .weightedApproval)
        #expect(weighted.sets == [[1]] && weighted.scores == [0: 2, 1: Fraction(5, 2)])
    }

    @Test func `no ballots, no difference`() throws {
        #expect(try count(Profile(candidates: 3, ballots: []), seats: 2, by: .approval).sets == [[0, 1], [0, 2], [1, 2]])
    }

    @Test(arguments: [
        (Profile(candidates: 3, ballots: []), 4, CountError.seats(4, candidates: 3)),
        (Profile(candidates: 3, ballots: []), 0, .seats(0, candidates: 3)),
        (Profile(candidates: 0, ballots: []), 1, .seats(1, candidates: 0)),
        (Profile(candidates: 3, ballots: [Ballot(weight: 0, choice: [1])]), 1, .weight(ballot: 0)),
        (Profile(candidates: 3, ballots: [Ballot(choice: []), Ballot(choice: [3])]), 1, .unknownCandidate(3, ballot: 1)),
        (Profile(candidates: 3, ballots: [Ballot(choice: [2, 2])]), 1, .twice(2, ballot: 0)),
        (Profile(candidates: 30, ballots: []), 15, .tooManyTies(most: 10_000)),
    ])
    func `what cannot be counted is refused by name`(profile: Profile, seats: Int, error: CountError) {
        #expect(throws: error) { try count(profile, seats: seats, by: .approval) }
    }
}
