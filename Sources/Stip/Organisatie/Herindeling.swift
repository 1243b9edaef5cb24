/// One municipality, or a part of it, went on in another on a day. A merger of three is three of these; so is a split
/// in three.
struct Herindeling: Hashable, Sendable {
    /// The CBS code of the one that ceased.
    var van: String
    /// The CBS code of the one that it went on in.
    var naar: String
    var datum: Datum
}

extension [Herindeling] {
    /// In which municipalities `code` went on in the end, followed from one to the next up to and including `datum`.
    /// Itself when it did not cease.
    func successors(of code: String, op datum: Datum) -> [String] {
        var ends: [String] = []
        var seen: Set<String> = []
        func follow(_ code: String) {
            guard seen.insert(code).inserted else { return }
            let next = filter { $0.van == code && $0.datum <= datum }.map(\.naar).sorted()
            if next.isEmpty { ends.append(code) } else { next.forEach(follow) }
        }
        follow(code)
        return ends
    }

    /// Which municipalities went on in `code`, however long ago: the codes from which it was formed.
    func predecessors(of code: String, op datum: Datum) -> [String] {
        var found: [String] = []
        var open = [code]
        while let next = open.popLast() {
            let former = filter { $0.naar == next && $0.datum <= datum }.map(\.van).sorted()
            for van in former where van != code && !found.contains(van) {
                found.append(van)
                open.append(van)
            }
        }
        return found
    }
}
