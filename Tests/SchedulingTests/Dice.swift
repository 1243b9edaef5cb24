@testable import Scheduling

/// The same numbers each time, from a seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// A network without a ring: links go up in an order that was shuffled.
    static func network(_ seed: Int) throws -> (Network, [Network.Link]) {
        var dice = Dice(seed)
        let count = dice.number(1...9)
        let ranks = Array(0..<count).shuffled(using: &dice)
        let links = (0..<dice.number(0...14)).compactMap { _ -> Network.Link? in
            let (one, other) = (dice.number(0...count - 1), dice.number(0...count - 1))
            guard one != other else { return nil }
            let lag = dice.number(-1...4)
            return ranks[one] < ranks[other] ? .init(from: one, to: other, lag: lag) : .init(from: other, to: one, lag: lag)
        }
        return (try Network(count: count, links: links), links)
    }
}
