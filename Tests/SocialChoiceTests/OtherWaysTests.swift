import Testing

@testable import SocialChoice

@Suite struct OtherWaysTests {
    // MARK: Points and scores

    @Test func `points are added by weight, and ties are named`() throws {
        let ballots = [
            ScoreBallot(given: [0: 6, 1: 4]), ScoreBallot(weight: Fraction(1, 2), given: [1: 10]), ScoreBallot(weight: 2, given: [2: 3]),
        ]
        let outcome = try count(ballots, candidates: 3, seats: 1, by: .sum)
        #expect(outcome.sets == [[1]] && outcome.scores == [0: 6, 1: 9, 2: 6])
        #expect(try count(ballots, candidates: 3, seats: 2, by: .sum).sets == [[0, 1], [1, 2]])
    }

    @Test func `who gives no mark is no zero in the mean`() throws {
        let ballots = [ScoreBallot(given: [0: 3, 1: 5]), ScoreBallot(given: [0: 4])]
        let totals = try scoreTotals(ballots, candidates: 3)
        #expect(totals.map(\.mean) == [Fraction(7, 2), 5, nil] && totals.map(\.ballots) == [2, 1, 0] && totals[0].sum == 7)
        #expect(try count(ballots, candidates: 3, seats: 1, by: .mean).sets == [[1]])
        // What nobody judged stands below a negative mark.
        #expect(try count([ScoreBallot(given: [0: -4])], candidates: 2, seats: 1, by: .mean).sets == [[0]])
    }

    @Test func `a score for nobody we know is refused`() {
        #expect(throws: CountError.unknownCandidate(7, ballot: 0)) { try scoreTotals([ScoreBallot(given: [7: 1])], candidates: 3) }
        #expect(throws: CountError.weight(ballot: 0)) { try scoreTotals([ScoreBallot(weight: 0, given: [:])], candidates: 3) }
    }

    // MARK: Majority

    static func voices(_ yes: Int, _ no: Int, abstain: Int = 0, absent: Int = 0) -> [Voice] {
        [(Voice.Utterance.inFavour, yes), (.against, no), (.abstains, abstain), (.absent, absent)].flatMap { utterance, count in
            (0..<count).map { _ in Voice(utterance) }
        }
    }

    @Test(arguments: [
        (voices(3, 2), Majority.simple, true),
        (voices(2, 2), .simple, false),
        (voices(0, 0, abstain: 5), .simple, false),
        // Abstaining and staying away is no vote: two of three cast.
        (voices(2, 1, abstain: 4, absent: 9), .simple, true),
        (voices(2, 1, abstain: 4), Majority(votes: .init(atLeast: Fraction(2, 3))), true),
        (voices(2, 1, abstain: 4), Majority(votes: .init(moreThan: Fraction(2, 3))), false),
        (voices(3, 2), Majority(votes: .init(moreThan: Fraction(1, 2)), organisations: .init(atLeast: Fraction(3, 5))), true),
        (voices(3, 2), Majority(votes: .init(moreThan: Fraction(1, 2)), organisations: .init(atLeast: Fraction(2, 3))), false),
        (voices(5, 0), Majority(votes: .init(atLeast: 1)), true),
    ])
    func `a proposal is carried when every key fits`(voices: [Voice], majority: Majority, isAccepted: Bool) {
        #expect(count(voices, by: majority)?.isAccepted == isAccepted)
    }

    @Test func `a third key can stop what two let through`() {
        let voices = [
            Voice(.inFavour, weight: 3, inhabitants: 20_000), Voice(.inFavour, weight: 3, inhabitants: 30_000),
            Voice(.against, weight: 1, inhabitants: 60_000), Voice(.absent, weight: 9, inhabitants: 900_000),
        ]
        let half = Majority.Key(moreThan: Fraction(1, 2))
        let outcome = count(voices, by: Majority(votes: half, inhabitants: half, organisations: half))
        #expect(outcome?.votesFit == true && outcome?.organisationsFit == true && outcome?.inhabitantsFit == false)
        #expect(outcome?.isAccepted == false && outcome?.absent == 1 && outcome?.against.inhabitants == 60_000)
    }

    @Test func `a key of inhabitants that are not known gives no outcome`() {
        let majority = Majority(votes: .init(moreThan: Fraction(1, 2)), inhabitants: .init(moreThan: Fraction(1, 2)))
        #expect(count([Voice(.inFavour)], by: majority) == nil)
        #expect(count([Voice(.inFavour, inhabitants: 5), Voice(.absent)], by: majority)?.isAccepted == true)
    }

    @Test func `as many for as against is a tie, nothing at all is not`() {
        #expect(count(Self.voices(2, 2, abstain: 1), by: .simple)?.isTied == true)
        #expect(count(Self.voices(0, 0, absent: 3), by: .simple)?.isTied == false)
    }

    // MARK: Consent and quorum

    @Test(arguments: [
        ([Stance.agrees, .agreesWithRemark], true), ([.agrees, .agrees, .objects], false), ([], false), ([.agreesWithRemark], true),
    ])
    func `consent is reached when somebody agrees and nobody objects`(stances: [Stance], isReached: Bool) {
        #expect(Consensus(stances).isReached == isReached)
    }

    @Test(arguments: [
        (Quorum.atLeast(3), 3, 5, true), (.atLeast(3), 2, 5, false), (.moreThan(Fraction(1, 2)), 3, 5, true),
        (.moreThan(Fraction(1, 2)), 2, 4, false), (.moreThan(Fraction(1, 2)), 0, 0, false),
    ])
    func `a quorum is met or not`(quorum: Quorum, present: Int, all: Int, isMet: Bool) {
        #expect(quorum.isMet(present: present, of: all) == isMet)
    }
}
