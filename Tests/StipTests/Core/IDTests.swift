import Foundation
import Testing

@testable import Stip

@Suite struct IDTests {
    struct Dice: RandomNumberGenerator {
        var state: UInt64 = 1
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    @Test func `a number is a UUID of version 7`() throws {
        var dice = Dice()
        let id = ID<Gebeurtenis>.new(at: Cast.now, using: &dice)
        #expect(id.rawValue.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        #expect(UUID(uuidString: id.rawValue) != nil)
    }

    @Test func `the same time and the same chance give the same number`() {
        var (one, other) = (Dice(), Dice())
        #expect(ID<Gebeurtenis>.new(at: Cast.now, using: &one) == .new(at: Cast.now, using: &other))
        #expect(ID<Gebeurtenis>.new(at: Cast.now, using: &one) != .new(at: Cast.now, using: &one))
    }

    @Test func `later numbers sort behind earlier ones`() {
        var dice = Dice()
        let numbers = (0..<200).map { ID<Gebeurtenis>.new(at: Cast.now.addingTimeInterval(Double($0) / 1_000), using: &dice) }
        #expect(numbers == numbers.sorted())
    }
}
