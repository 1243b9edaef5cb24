/// One voice in a vote for or against.
public struct Voice: Hashable, Sendable {
    public enum Utterance: Hashable, Sendable { case inFavour, against, abstains, absent }

    public var utterance: Utterance
    public var weight: Fraction
    /// Of the organisation that votes; nil when nobody counts inhabitants.
    public var inhabitants: Int?

    public init(_ utterance: Utterance, weight: Fraction = .one, inhabitants: Int? = nil) {
        (self.utterance, self.weight, self.inhabitants) = (utterance, weight, inhabitants)
    }
}

/// How much is enough for a proposal: up to three keys, which must all fit.
///
/// Who abstains or is absent has cast no vote, and counts above nor below the line.
public struct Majority: Hashable, Sendable {
    /// A share of what was cast.
    public struct Key: Hashable, Sendable {
        public let share: Fraction
        /// More than the share, and not just the share.
        public let isMoreThan: Bool

        public init(atLeast share: Fraction) { (self.share, isMoreThan) = (share, false) }
        public init(moreThan share: Fraction) { (self.share, isMoreThan) = (share, true) }

        /// Whether `part` of `whole` reaches it. Of nothing no share is reached.
        public func fits(_ part: Fraction, of whole: Fraction) -> Bool {
            whole > 0 && (isMoreThan ? part > share * whole : part >= share * whole)
        }
    }

    /// Of the weight of the votes.
    public let votes: Key
    /// Of the inhabitants of those who voted.
    public let inhabitants: Key?
    /// Of the organisations that voted, each once.
    public let organisations: Key?

    public init(votes: Key, inhabitants: Key? = nil, organisations: Key? = nil) {
        (self.votes, self.inhabitants, self.organisations) = (votes, inhabitants, organisations)
    }

    /// More than half of the votes.
    public static let simple = Majority(votes: Key(moreThan: Fraction(1, 2)))
}

/// What a vote for or against came to.
public struct MajorityOutcome: Hashable, Sendable {
    public struct Side: Hashable, Sendable {
        public var organisations = 0
        public var weight = Fraction.zero
        public var inhabitants = 0
    }

    public var inFavour = Side()
    public var against = Side()
    /// Known, shown, and not counted.
    public var abstained = 0
    public var absent = 0
    /// Each key: whether it fits; nil when it was not asked.
    public internal(set) var votesFit = false
    public internal(set) var inhabitantsFit: Bool?
    public internal(set) var organisationsFit: Bool?

    public var isAccepted: Bool { votesFit && inhabitantsFit != false && organisationsFit != false }
    /// As much weight for as against, and some: then the rule for ties is asked.
    public var isTied: Bool { inFavour.weight == against.weight && inFavour.weight > 0 }
}

/// - Returns: nil when the key of inhabitants is asked and of somebody who voted they are not known.
public func count(_ voices: [Voice], by majority: Majority) -> MajorityOutcome? {
    var outcome = MajorityOutcome()
    for voice in voices {
        let side: WritableKeyPath<MajorityOutcome, MajorityOutcome.Side>
        switch voice.utterance {
        case .inFavour: side = \.inFavour
        case .against: side = \.against
        case .abstains:
            outcome.abstained += 1
            continue
        case .absent:
            outcome.absent += 1
            continue
        }
        if majority.inhabitants != nil, voice.inhabitants == nil { return nil }
        outcome[keyPath: side].organisations += 1
        outcome[keyPath: side].weight += voice.weight
        outcome[keyPath: side].inhabitants += voice.inhabitants ?? 0
    }
    let (yes, no) = (outcome.inFavour, outcome.against)
    outcome.votesFit = majority.votes.fits(yes.weight, of: yes.weight + no.weight)
    outcome.inhabitantsFit = majority.inhabitants?.fits(Fraction(yes.inhabitants), of: Fraction(yes.inhabitants + no.inhabitants))
    outcome.organisationsFit = majority.organisations?.fits(Fraction(yes.organisations), of: Fraction(yes.organisations + no.organisations))
    return outcome
}

/// How many must be there for a vote to count; counted at the vote.
public enum Quorum: Hashable, Sendable {
    case atLeast(Int)
    /// More than this share of all who may vote.
    case moreThan(Fraction)

    public func isMet(present: Int, of all: Int) -> Bool {
        switch self {
        case .atLeast(let number): present >= number
        case .moreThan(let share): Fraction(present) > share * Fraction(all)
        }
    }
}
