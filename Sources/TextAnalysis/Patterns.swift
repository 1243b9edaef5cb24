/// Many strings found in one pass over a text (Aho and Corasick, 1975).
///
/// A state is premultiplied by the number of byte classes and carries a mark when strings end in it, so a step is one
/// look-up, one addition and one test.
public struct Patterns: Sendable {
    public struct Match: Equatable, Sendable {
        public let pattern: Int
        public let range: Range<Int>
    }

    private var classes = [UInt8](repeating: 0, count: 256)
    private var width = 1
    private var next: [UInt32] = []
    /// For each state: where its matches begin in `outputs`; one longer than there are states.
    private var outputStart: [Int32] = []
    private var outputs: [Int32] = []
    private var lengths: [Int] = []
    /// For each state: how many bytes lead to it.
    private var depths: [Int32] = []

    private static let mark: UInt32 = 1 << 31

    /// Empty patterns never match.
    public init(_ patterns: [[UInt8]]) {
        lengths = patterns.map(\.count)
        for pattern in patterns {
            for byte in pattern where classes[Int(byte)] == 0 {
                classes[Int(byte)] = UInt8(truncatingIfNeeded: min(width, 255))
                width += 1
            }
        }
        precondition(width <= 256, "patterns use too many different bytes")
        var goto: [[Int32]] = [[Int32](repeating: -1, count: width)]
        var found: [[Int32]] = [[]]
        depths = [0]
        for (number, pattern) in patterns.enumerated() where !pattern.isEmpty {
            var state = 0
            for byte in pattern {
                let column = Int(classes[Int(byte)])
                if goto[state][column] < 0 {
                    goto.append([Int32](repeating: -1, count: width))
                    found.append([])
                    depths.append(depths[state] + 1)
                    goto[state][column] = Int32(goto.count - 1)
                }
                state = Int(goto[state][column])
            }
            found[state].append(Int32(number))
        }
        link(&goto, &found)
        next = goto.flatMap { row in row.map { UInt32($0) * UInt32(width) | (found[Int($0)].isEmpty ? 0 : Patterns.mark) } }
        outputStart = [0]
        for list in found {
            outputs += list
            outputStart.append(Int32(outputs.count))
        }
    }

    /// Fills every missing step with the step of the longest suffix that is also a prefix.
    private func link(_ goto: inout [[Int32]], _ found: inout [[Int32]]) {
        var fail = [Int](repeating: 0, count: goto.count)
        var queue: [Int] = []
        for column in 0..<width {
            if goto[0][column] < 0 { goto[0][column] = 0 } else { queue.append(Int(goto[0][column])) }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            found[state] += found[fail[state]]
            for column in 0..<width {
                let target = Int(goto[state][column])
                if target < 0 {
                    goto[state][column] = goto[fail[state]][column]
                } else {
                    fail[target] = Int(goto[fail[state]][column])
                    queue.append(target)
                }
            }
        }
    }

    /// All matches in `text[range]`, by where they end; overlapping ones too.
    public func matches(in text: [UInt8], range: Range<Int>? = nil) -> [Match] {
        var result: [Match] = []
        visit(text, range ?? 0..<text.count) { match in
            result.append(match)
            return true
        }
        return result
    }

    /// Gives each match in `text[range]` to `body`, by where they end, until that answers false.
    @inline(__always)
    func visit(_ text: [UInt8], _ range: Range<Int>, _ body: (Match) -> Bool) {
        text.withUnsafeBufferPointer { text in
            next.withUnsafeBufferPointer { next in
                classes.withUnsafeBufferPointer { classes in
                    var state: UInt32 = 0
                    for index in range {
                        let step = next[Int(state) &+ Int(classes[Int(text[index])])]
                        state = step & ~Patterns.mark
                        guard step != state else { continue }
                        let number = Int(state) / width
                        for output in outputStart[number]..<outputStart[number + 1] {
                            let pattern = Int(outputs[Int(output)])
                            guard body(Match(pattern: pattern, range: index + 1 - lengths[pattern]..<index + 1)) else { return }
                        }
                    }
                }
            }
        }
    }

    /// Gives each pattern that `text[range]` begins with to `body`, the shortest first. Looks no further than the text goes
    /// along with a pattern, which is seldom more than a few bytes.
    @inline(__always)
    func visitOpenings(_ text: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
        var state: UInt32 = 0
        for index in range {
            let step = next[Int(state) &+ Int(classes[Int(text[index])])]
            state = step & ~Patterns.mark
            let number = Int(state) / width
            let length = index + 1 - range.lowerBound
            guard depths[number] == length else { return }
            guard step != state else { continue }
            for output in outputStart[number]..<outputStart[number + 1] where lengths[Int(outputs[Int(output)])] == length {
                body(Match(pattern: Int(outputs[Int(output)]), range: range.lowerBound..<index + 1))
            }
        }
    }

    /// Whether a match is a whole word: no letter or digit touches it.
    public static func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        if range.lowerBound > 0, isWord(text, at: range.lowerBound - 1) { return false }
        return range.upperBound == text.count || !isWord(text, at: range.upperBound)
    }
}
