/// The terms of a number of subjects. A `TermReader` finds which subjects a piece of text is about.
///
/// A term is a word or a phrase. Words are compared by their Dutch stem and as part of a compound: `drugs` is found in
/// `drugsproblematiek`, `inbraak` in `woninginbraken`. A longer term hides a shorter one in the same place, so that
/// `woonoverlast` is not also `overlast`.
public struct Terms: Sendable {
    public struct Hit: Equatable, Sendable {
        public let subject: Int
        public let weight: Double
        /// Words of the text, counted from its beginning, half open.
        public let words: Range<Int>
        /// Bytes of the text, half open.
        public let range: Range<Int>
    }

    struct Term: Sendable {
        let subject: Int
        let weight: Double
        /// Numbers of stems.
        let stems: [Int32]
    }

    /// The number of every stem that stands in a term.
    private var numbers: [[UInt8]: Int32] = [:]
    /// Terms by the number of their first stem, the longest first.
    private var byStem: [[Term]] = []
    /// Terms of one word that may be part of a compound, by their folded text.
    private var parts: [[UInt8]: Term] = [:]
    private var longestPart = 0

    /// `terms` holds for each subject its terms with their weight. A term that begins with `=` is the whole word only.
    public init(_ terms: [[(text: String, weight: Double)]]) {
        let stemmer = Stemmer()
        for (subject, list) in terms.enumerated() {
            for (text, weight) in list {
                let isWhole = text.hasPrefix("=")
                let bytes = folded(isWhole ? text.dropFirst() : text[...])
                let stems = words(in: bytes).map { stemmer.stem(Array(bytes[$0])) }
                guard let first = stems.first else { continue }
                let term = Term(subject: subject, weight: weight, stems: stems.map { number(of: $0) })
                byStem[Int(term.stems[0])].append(term)
                if stems.count == 1, !isWhole { add(term, asPart: [bytes, first]) }
            }
        }
        for index in byStem.indices { byStem[index].sort { $0.stems.count > $1.stems.count } }
    }

    private mutating func number(of stem: [UInt8]) -> Int32 {
        if let known = numbers[stem] { return known }
        byStem.append([])
        numbers[stem] = Int32(byStem.count - 1)
        return Int32(byStem.count - 1)
    }

    private mutating func add(_ term: Term, asPart spellings: [[UInt8]]) {
        for part in spellings where part.count >= 4 && parts[part] == nil {
            parts[part] = term
            longestPart = max(longestPart, part.count)
        }
    }

    /// The number of a stem; nothing when it stands in no term.
    func stem(_ stem: [UInt8]) -> Int32? { numbers[stem] }

    /// The terms that begin with a stem, the longest first.
    func beginning(with stem: Int32) -> [Term] { byStem[Int(stem)] }

    /// The terms that a folded word begins or ends with, the longest first; what a longer one covers does not count again.
    /// The end is also looked for in its stem: `woninginbraken` ends in `inbraak`.
    func compound(_ word: [UInt8], stem: [UInt8]) -> [(subject: Int, weight: Double)] {
        guard word.count >= 6 else { return [] }
        var found: [(subject: Int, weight: Double)] = []
        var begin = 0
        for length in stride(from: min(word.count - 2, longestPart), through: 4, by: -1) {
            if let term = parts[Array(word[..<length])] {
                found.append((term.subject, term.weight))
                begin = length
                break
            }
        }
        if let term = ending(of: word, after: begin) ?? ending(of: stem, after: begin) { found.append((term.subject, term.weight * 0.6)) }
        return found
    }

    private func ending(of word: [UInt8], after begin: Int) -> Term? {
        for length in stride(from: min(word.count - max(begin, 2), longestPart), through: 5, by: -1) {
            if let term = parts[Array(word[(word.count - length)...])] { return term }
        }
        return nil
    }
}
