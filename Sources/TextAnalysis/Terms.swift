/// The terms of a number of subjects, and which subjects a piece of text is about.
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

    private struct Term: Sendable {
        let subject: Int
        let weight: Double
        let stems: [[UInt8]]
    }

    /// Terms by the stem of their first word.
    private var byStem: [[UInt8]: [Term]] = [:]
    /// Terms of one word that may be part of a compound, by their folded text.
    private var parts: [[UInt8]: Term] = [:]
    private var longestPart = 0

    /// `terms` holds for each subject its terms with their weight. A term that begins with `=` is the whole word only.
    public init(_ terms: [[(text: String, weight: Double)]]) {
        let stemmer = Stemmer()
        for (subject, list) in terms.enumerated() {
            for (text, weight) in list {
                let wholeWord = text.hasPrefix("=")
                let bytes = folded(wholeWord ? text.dropFirst() : text[...])
                let stems = TextAnalysis.words(in: bytes).map { stemmer.stem(Array(bytes[$0])) }
                guard let first = stems.first else { continue }
                let term = Term(subject: subject, weight: weight, stems: stems)
                byStem[first, default: []].append(term)
                if stems.count == 1, !wholeWord, bytes.count >= 4 {
                    for part in Set([bytes, first]) where part.count >= 4 && parts[part] == nil {
                        parts[part] = term
                        longestPart = max(longestPart, part.count)
                    }
                }
            }
        }
        for key in byStem.keys { byStem[key]?.sort { $0.stems.count > $1.stems.count } }
    }

    /// What `text` is about, in the order of the text.
    public func hits(in text: some StringProtocol, with stemmer: Stemmer) -> [Hit] { hits(in: Array(text.utf8), with: stemmer) }

    /// What `text` is about, in the order of the text.
    public func hits(in text: [UInt8], with stemmer: Stemmer) -> [Hit] {
        let ranges = words(in: text)
        let folds = ranges.map { folded(Array(text[$0])) }
        let stems = folds.map(stemmer.stem)
        var result: [Hit] = []
        var index = 0
        while index < ranges.count {
            if let term = phrase(at: index, in: stems) {
                let end = index + term.stems.count
                let range = ranges[index].lowerBound..<ranges[end - 1].upperBound
                // The same words may be terms of two subjects.
                for other in byStem[term.stems[0]] ?? [] where other.stems == term.stems {
                    result.append(Hit(subject: other.subject, weight: other.weight, words: index..<end, range: range))
                }
                index = end
            } else {
                for (term, weight) in compound(folds[index]) {
                    result.append(Hit(subject: term.subject, weight: weight, words: index..<index + 1, range: ranges[index]))
                }
                index += 1
            }
        }
        return result
    }

    private func phrase(at index: Int, in stems: [[UInt8]]) -> Term? {
        byStem[stems[index]]?.first { term in
            index + term.stems.count <= stems.count && zip(term.stems, stems[index...]).allSatisfy(==)
        }
    }

    /// The terms that `word` begins or ends with, the longest first; what a longer one covers does not count again.
    private func compound(_ word: [UInt8]) -> [(Term, weight: Double)] {
        guard word.count >= 6 else { return [] }
        var found: [(Term, weight: Double)] = []
        var begin = 0
        for length in stride(from: min(word.count - 2, longestPart), through: 4, by: -1) {
            if let term = parts[Array(word[..<length])] {
                found.append((term, term.weight))
                begin = length
                break
            }
        }
        for length in stride(from: min(word.count - max(begin, 2), longestPart), through: 5, by: -1) {
            if let term = parts[Array(word[(word.count - length)...])] {
                found.append((term, term.weight * 0.6))
                break
            }
        }
        return found
    }
}
