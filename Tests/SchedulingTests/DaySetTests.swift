import Testing

@testable import Scheduling

@Suite struct DaySetTests {
    @Test func `the nearest day on either side is found`() {
        var set = DaySet(-100..<200)
        for day in [-100, -37, 0, 63, 64, 199] { set.insert(day) }
        #expect(set.last(onOrBefore: 62) == 0)
        #expect(set.last(onOrBefore: 63) == 63)
        #expect(set.last(onOrBefore: 1_000) == 199)
        #expect(set.last(onOrBefore: -101) == nil)
        #expect(set.first(onOrAfter: -99) == -37)
        #expect(set.first(onOrAfter: 65) == 199)
        #expect(set.first(onOrAfter: -1_000) == -100)
        #expect(set.first(onOrAfter: 200) == nil)
    }

    @Test func `an empty stretch and an empty set have no day`() {
        #expect(DaySet(5..<5, isFull: true).last(onOrBefore: 9) == nil)
        #expect(DaySet(5..<5).first(onOrAfter: 0) == nil)
        #expect(DaySet(0..<500).first(onOrAfter: 3) == nil)
        #expect(DaySet(0..<500).last(onOrBefore: 499) == nil)
    }

    @Test func `a full stretch has its days and no other`() {
        for count in [1, 63, 64, 65, 128, 200] {
            let set = DaySet(0..<count, isFull: true)
            #expect(set.last(onOrBefore: 10_000) == count - 1)
            #expect(!set.contains(count) && !set.contains(-1) && set.contains(count - 1))
        }
    }

    @Test func `days are taken out, also past the ends`() {
        var set = DaySet(0..<100, isFull: true)
        set.remove(-50...10)
        set.remove(90...4_000)
        set.remove(200...300)
        #expect(set.first(onOrAfter: 0) == 11)
        #expect(set.last(onOrBefore: 99) == 89)
    }

    @Test func `it is the plain set with the plain search`() {
        for seed in 0..<100 {
            var dice = Dice(seed)
            let days = dice.number(-90...0)..<dice.number(1...150)
            let chosen = Set((0..<dice.number(0...20)).map { _ in dice.number(-100...160) }.filter(days.contains))
            var set = DaySet(days)
            for day in chosen { set.insert(day) }
            for day in -120...180 {
                #expect(set.last(onOrBefore: day) == chosen.filter { $0 <= day }.max())
                #expect(set.first(onOrAfter: day) == chosen.filter { $0 >= day }.min())
            }
        }
    }
}
