/// Finds the terms in texts, and remembers what it learned of each word. Its answers do not depend on what it read before.
///
/// Not safe for two threads at once: make one for each task.
public final class TermReader {
    public let stemmer = Stemmer()
    private var memory: TermMemory

    public init(_ terms: Terms) { memory = TermMemory(terms: terms) }

    /// Whether it knows so many words that a new one is better: texts without end must not fill the memory.
    public var isFull: Bool { memory.stems.count > 150_000 }

    /// What `text` is about, in the order of the text.
    public func hits(in text: some StringProtocol) -> [Terms.Hit] {
        let bytes = lowered(Array(text.utf8))
        return hits(in: bytes, range: 0..<bytes.count)
    }

    /// What `text[range]`, in small letters, is about, in the order of the text.
    public func hits(in text: [UInt8], range: Range<Int>) -> [Terms.Hit] { memory.hits(in: text, range: range, stemmer) }
}

/// What a reader knows of words.
private struct TermMemory {
    let terms: Terms
    var known = WordTable()
    /// Of each word the number of its stem; -1 when no term holds it, -2 when it is no term and holds one in a part.
    var stems: [Int32] = []
    var parts: [[(subject: Int, weight: Double)]] = []
    /// The words of the text that is read now, and their numbers.
    var ranges: [Range<Int>] = []
    var numbers: [Int] = []

    mutating func hits(in text: [UInt8], range: Range<Int>, _ stemmer: Stemmer) -> [Terms.Hit] {
        ranges.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        visitWords(of: text, range) { ranges.append($0) }
        for range in ranges { numbers.append(number(of: range, in: text, stemmer)) }
        var result: [Terms.Hit] = []
        var index = 0
        while index < numbers.count {
            let stem = stems[numbers[index]]
            if stem >= 0, let length = phrase(at: index, stem) {
                let bytes = ranges[index].lowerBound..<ranges[index + length - 1].upperBound
                // The same words may be terms of two subjects.
                for term in terms.beginning(with: stem) where term.stems.count == length && matches(term, at: index) {
                    result.append(Terms.Hit(subject: term.subject, weight: term.weight, words: index..<index + length, range: bytes))
                }
                index += length
                continue
            }
            if stem != -1 {
                for part in parts[numbers[index]] {
                    result.append(Terms.Hit(subject: part.subject, weight: part.weight, words: index..<index + 1, range: ranges[index]))
                }
            }
            index += 1
        }
        return result
    }

    /// How many words the longest term at `index` has.
    private func phrase(at index: Int, _ stem: Int32) -> Int? {
        terms.beginning(with: stem).first { matches($0, at: index) }?.stems.count
    }

    private func matches(_ term: Terms.Term, at index: Int) -> Bool {
        guard index + term.stems.count <= numbers.count else { return false }
        for step in term.stems.indices where stems[numbers[index + step]] != term.stems[step] { return false }
        return true
    }

    private mutating func number(of range: Range<Int>, in text: [UInt8], _ stemmer: Stemmer) -> Int {
        let (number, isNew) = known.number(of: range, in: text)
        if isNew {
            let word = folded(Array(text[range]))
            let stem = stemmer.stem(word)
            let found = terms.compound(word, stem: stem)
            stems.append(terms.stem(stem) ?? (found.isEmpty ? -1 : -2))
            parts.append(found)
        }
        return number
    }
}

/// Numbers words in the order they are first seen. Looking one up makes no copy of it.
struct WordTable {
    private var letters: [UInt8] = []
    private var ends: [Int] = [0]
    /// Number plus one of the word in each place; 0 is free. Its size is a power of two.
    private var places = [Int32](repeating: 0, count: 4096)

    mutating func number(of range: Range<Int>, in text: [UInt8]) -> (number: Int, isNew: Bool) {
        if ends.count * 2 > places.count { grow() }
        var place = hash(text, range) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if isSame(number, text, range) { return (number, false) }
            place = (place + 1) & (places.count - 1)
        }
        letters += text[range]
        ends.append(letters.count)
        places[place] = Int32(ends.count - 1)
        return (ends.count - 2, true)
    }

    private func isSame(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == range.count else { return false }
        for offset in 0..<range.count where letters[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    private func hash(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { value = (value ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (value ^ value >> 29) & 0x7FFF_FFFF)
    }

    private mutating func grow() {
        places = [Int32](repeating: 0, count: places.count * 4)
        for number in 0..<ends.count - 1 {
            var place = hash(letters, ends[number]..<ends[number + 1]) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }
}
