import Testing

@testable import SocialChoice

@Suite struct PackedBallotsTests {
    /// Around the sixteen that are added up together, and far beyond.
    @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 33, 1_000]) func `columns add up to what a loop counts`(number: Int) throws {
        var dice = PropertyTests.Dice(state: UInt64(number))
        var packed = try PackedBallots(candidates: 64)
        var counted = [Int](repeating: 0, count: 64)
        for _ in 0..<number {
            let choice = Array(Array(0..<64).shuffled(using: &dice).prefix(Int.random(in: 0...64, using: &dice)))
            for candidate in choice { counted[candidate] += 1 }
            try packed.append(choice)
        }
        #expect(packed.approvals == counted && packed.words.count == number)
    }

    @Test func `the outcome is that of approval`() throws {
        var packed = try PackedBallots(candidates: 10)
        for ballot in ApprovalTests.boards.ballots { try packed.append(ballot.choice) }
        #expect(try packed.outcome(seats: 5) == count(ApprovalTests.boards, seats: 5, by: .approval))
    }

    @Test func `a ballot that cannot be is refused and not added`() throws {
        var packed = try PackedBallots(candidates: 3)
        #expect(throws: CountError.twice(1, ballot: 0)) { try packed.append([1, 1]) }
        #expect(throws: CountError.unknownCandidate(3, ballot: 0)) { try packed.append([0, 3]) }
        #expect(packed.words.isEmpty)
        #expect(throws: CountError.tooManyCandidates(65, most: 64)) { try PackedBallots(candidates: 65) }
        #expect(throws: CountError.seats(4, candidates: 3)) { try packed.outcome(seats: 4) }
    }
}
