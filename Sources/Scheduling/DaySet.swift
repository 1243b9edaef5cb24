/// Which days of a stretch of the calendar may be used; days are numbers, as many as wanted before and after zero.
///
/// A bit for each day, so asking for the next or the previous one looks at a word or two.
public struct DaySet: Equatable, Sendable {
    /// The days it can say something of.
    public let days: Range<Int>
    private var words: [UInt64]

    /// All days of the stretch, or none.
    public init(_ days: Range<Int>, isFull: Bool = false) {
        self.days = days
        words = [UInt64](repeating: isFull ? .max : 0, count: (days.count + 63) / 64)
        // What lies past the end of the stretch is not a day.
        if isFull, days.count % 64 != 0 { words[words.count - 1] = (1 << UInt64(days.count % 64)) - 1 }
    }

    public func contains(_ day: Int) -> Bool {
        guard days.contains(day) else { return false }
        let place = day - days.lowerBound
        return words[place / 64] & (1 << UInt64(place % 64)) != 0
    }

    /// A day outside the stretch is passed over.
    public mutating func insert(_ day: Int) {
        guard days.contains(day) else { return }
        words[(day - days.lowerBound) / 64] |= 1 << UInt64((day - days.lowerBound) % 64)
    }

    /// A day outside the stretch is passed over.
    public mutating func remove(_ day: Int) {
        guard days.contains(day) else { return }
        words[(day - days.lowerBound) / 64] &= ~(1 << UInt64((day - days.lowerBound) % 64))
    }

    public mutating func remove(_ range: ClosedRange<Int>) {
        guard range.upperBound >= days.lowerBound, range.lowerBound < days.upperBound else { return }
        let first = max(range.lowerBound, days.lowerBound) - days.lowerBound
        let last = min(range.upperBound, days.upperBound - 1) - days.lowerBound
        for word in first / 64...last / 64 {
            let from = word == first / 64 ? UInt64.max << UInt64(first % 64) : .max
            let upTo = word == last / 64 ? UInt64.max >> UInt64(63 - last % 64) : .max
            words[word] &= ~(from & upTo)
        }
    }

    /// The last day of the set that is not after the given one; nothing when the stretch has none.
    @inline(__always)
    public func last(onOrBefore day: Int) -> Int? {
        guard day >= days.lowerBound else { return nil }
        let place = min(day, days.upperBound - 1) - days.lowerBound
        var word = place / 64
        guard word >= 0, word < words.count else { return nil }
        var bits = words[word] & (UInt64.max >> UInt64(63 - place % 64))
        while bits == 0 {
            guard word > 0 else { return nil }
            word -= 1
            bits = words[word]
        }
        return days.lowerBound + word * 64 + 63 - bits.leadingZeroBitCount
    }

    /// The first day of the set that is not before the given one; nothing when the stretch has none.
    @inline(__always)
    public func first(onOrAfter day: Int) -> Int? {
        guard day < days.upperBound else { return nil }
        let place = max(day, days.lowerBound) - days.lowerBound
        var word = place / 64
        guard word < words.count else { return nil }
        var bits = words[word] & (UInt64.max << UInt64(place % 64))
        while bits == 0 {
            word += 1
            guard word < words.count else { return nil }
            bits = words[word]
        }
        return days.lowerBound + word * 64 + bits.trailingZeroBitCount
    }
}
