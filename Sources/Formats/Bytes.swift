/// Searching in bytes, for the few words that are looked for in files.
extension RandomAccessCollection<UInt8> where Index == Int {
    func contains(_ word: StaticString) -> Bool { firstIndex(of: word) != nil }

    func firstIndex(of word: StaticString) -> Int? {
        indices.first { matches(word, at: $0) }
    }

    func lastIndex(of word: StaticString) -> Int? {
        indices.last { matches(word, at: $0) }
    }

    /// Whether `word` stands at `start`.
    func matches(_ word: StaticString, at start: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard start >= startIndex, start + length <= endIndex else { return false }
        for offset in 0..<length where self[start + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// Whether `word`, in small letters, stands at `start` in small letters or capitals.
    func matchesAnyCase(_ word: StaticString, at start: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard start >= startIndex, start + length <= endIndex else { return false }
        for offset in 0..<length {
            let byte = self[start + offset]
            guard (byte.isUpper ? byte | 0x20 : byte) == word.utf8Start[offset] else { return false }
        }
        return true
    }
}
