/// Whether a word is another one with a mistake of typing in it.
enum Spelling {
    /// One letter wrong, missing, too many or changed places; two in a word of eight letters or more. Words of three letters are
    /// too short to tell.
    static func isAlmost(_ word: String, _ known: String) -> Bool {
        guard word != known, known.count > 3, word.count > 3 else { return false }
        return distance(Array(word.lowercased()), Array(known.lowercased())) <= (known.count >= 8 ? 2 : 1)
    }

    /// The known word that was probably meant; nothing when there is none or when there are more.
    static func meant(_ word: String, from known: some Sequence<String>) -> String? {
        let almost = known.filter { isAlmost(word, $0) }
        return almost.count == 1 ? almost[0] : nil
    }

    /// Steps of one letter from one word to the other (optimal string alignment: neighbours that changed places are one step).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard abs(a.count - b.count) <= 2, a.count <= 60, b.count <= 60 else { return .max }
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
