import Testing

@testable import SocialChoice

@Suite struct SmallestChangeTests {
    /// Four boards for the first, one for the second.
    static let lead = Profile(candidates: 3, ballots: [[0], [0], [0], [0], [1]].map { Ballot(choice: $0) })

    @Test func `with a tie one ballot decides`() throws {
        let smallest = try smallestChange(ApprovalTests.boards, seats: 5, by: .approval)
        #expect(smallest.changes.count == 1 && smallest.proved == 0)
        let before = try count(ApprovalTests.boards, seats: 5, by: .approval).sets
        #expect(smallest.after != before)
        #expect(try count(ApprovalTests.boards.applying(smallest.changes), seats: 5, by: .approval).sets == smallest.after)
    }

    @Test func `a lead of three takes two ballots, and one is proved not enough`() throws {
        let smallest = try smallestChange(Self.lead, seats: 1, by: .approval)
        // Four to one: after one change three to two, after two changes two to three.
        #expect(smallest.changes == [Change(ballot: 0, candidateOut: 0, candidateIn: 1), Change(ballot: 1, candidateOut: 0, candidateIn: 1)])
        #expect(smallest.proved == 1 && smallest.after == [[1]])
    }

    @Test(arguments: Rule.allCases) func `the example does what it says, and fewer do not`(rule: Rule) throws {
        for seed in 0..<25 {
            let (profile, seats) = PropertyTests.random(seed)
            let before = try count(profile, seats: seats, by: rule).sets
            let smallest = try smallestChange(profile, seats: seats, by: rule, counts: 300)
            #expect(try count(profile.applying(smallest.changes), seats: seats, by: rule).sets == smallest.after)
            #expect(smallest.changes.isEmpty ? smallest.after == before : smallest.after != before)
            #expect(Set(smallest.changes.map(\.ballot)).count == smallest.changes.count)
            guard rule == .approval || rule == .weightedApproval else { continue }
            // What is reckoned pair by pair, held against counting every change.
            let possible = PossibleChanges(profile, by: rule)
            var left = 1_000
            for number in 1...2 {
                let end = try possible.first(number, within: &left) { changes throws(CountError) in
                    try count(profile.applying(changes), seats: seats, by: rule).sets != before
                }
                switch end {
                case .found: #expect(smallest.changes.count <= number && !smallest.changes.isEmpty, "\(rule) \(seed)")
                case .none: #expect(smallest.proved >= number || number > profile.ballots.count, "\(rule) \(seed)")
                case .outOfCounts: break
                }
                if case .none = end { continue }
                break
            }
        }
    }

    @Test func `when nothing can change it says so`() throws {
        let settled = Profile(candidates: 2, ballots: [Ballot(choice: [0, 1])])
        for rule in [Rule.approval, .pav, .phragmen] {
            let smallest = try smallestChange(settled, seats: 2, by: rule)
            #expect(smallest.changes.isEmpty && smallest.after == [[0, 1]] && smallest.proved == 1)
        }
    }

    @Test func `when counting takes too long it tells what it proved`() throws {
        let many = Profile(candidates: 6, ballots: (0..<40).map { Ballot(choice: $0 < 38 ? [0, 1, 2] : [3, 4]) })
        let smallest = try smallestChange(many, seats: 3, by: .borda, counts: 30)
        #expect(smallest.changes.isEmpty && smallest.proved == 1)
    }

    @Test func `in an order two that are named change places`() {
        let ranked = Profile(candidates: 4, ballots: [Ballot(choice: [2, 0, 1])])
        #expect(ranked.applying([Change(ballot: 0, candidateOut: 2, candidateIn: 1)]).ballots[0].choice == [1, 0, 2])
        #expect(ranked.applying([Change(ballot: 0, candidateOut: 0, candidateIn: 3)]).ballots[0].choice == [2, 3, 1])
    }
}
