import TextAnalysis

extension Leestekst {
    /// The number that a text gives for what it announces: "vier prioriteiten", "een drietal thema's", "hebben we er vier
    /// geselecteerd". Nothing when it gives none.
    func aantal(in range: Range<Int>) -> Int? {
        guard Aantalwoorden.geteld.occurs(in: klein, range: range) else { return nil }
        let ranges = words(in: klein, range: range)
        for (index, word) in ranges.enumerated() where index > 0 && Aantalwoorden.geteld.occurs(in: klein, range: word) {
            for before in ranges[max(0, index - 3)..<index].reversed() {
                if let number = getal(before) { return number }
            }
        }
        return nil
    }

    /// "twee", "drietal", "de 3": from 2 to 12.
    private func getal(_ word: Range<Int>) -> Int? {
        if let hit = Aantalwoorden.telwoorden.opening(of: klein, range: word),
            hit.range == word || klein(hit.range.upperBound..<word.upperBound) == "tal"
        {
            return hit.phrase + 2
        }
        guard word.count <= 2, let number = Int(klein(word)), (2...12).contains(number) else { return nil }
        return number
    }
}

private enum Aantalwoorden {
    static let geteld = Lexicon([
        " priorit", " speerpunt", "thema", " accent", " onderwerp", " punten ", " pijlers", "pijlers ", " aandachtspunt", " prio's", " geselecteerd ",
        " opgaven ", " keuzes ", " zaken", " dingen ", "opgaven ", "aandachtsgebied", "programmalijn", "actielijn",
    ])
    static let telwoorden = Lexicon([" twee", " drie", " vier", " vijf", " zes", " zeven", " acht", " negen", " tien"])
}
