/// Finds a sentence that somebody copied from a page: spaces, breaks of lines, soft hyphens, capitals and the shape of
/// quotation marks do not count, because copying changes them.
struct Toetsvindplaats {
    let bladzijden: [Bladzijde]

    /// The place of `zin` on page `nummer`; nothing when it is not there.
    func bewijs(_ zin: String, op nummer: Int) -> Bewijs? {
        let wanted = Toetsvindplaats.signs(of: zin).map(\.sign)
        guard !wanted.isEmpty else { return nil }
        for bladzijde in bladzijden where bladzijde.nummer == nummer {
            let signs = Toetsvindplaats.signs(of: String(decoding: bladzijde.utf8, as: UTF8.self))
            guard let first = place(of: wanted, in: signs.map(\.sign)) else { continue }
            let start = bladzijde.bereik.lowerBound
            let range = start + signs[first].bytes.lowerBound..<start + signs[first + wanted.count - 1].bytes.upperBound
            return Bewijs(bladzijde: nummer, van: range.lowerBound, tot: range.upperBound, citaat: bladzijde.text(range))
        }
        return nil
    }

    private func place(of wanted: [Unicode.Scalar], in signs: [Unicode.Scalar]) -> Int? {
        guard signs.count >= wanted.count else { return nil }
        return (0...signs.count - wanted.count).first { start in
            signs[start] == wanted[0] && signs[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// What counts of a text, each sign with its bytes.
    private static func signs(of text: String) -> [(sign: Unicode.Scalar, bytes: Range<Int>)] {
        var signs: [(sign: Unicode.Scalar, bytes: Range<Int>)] = []
        var place = 0
        for scalar in text.unicodeScalars {
            let length = String(scalar).utf8.count
            defer { place += length }
            guard !scalar.properties.isWhitespace, scalar.value != 0xAD else { continue }
            for folded in fold(scalar) { signs.append((folded, place..<place + length)) }
        }
        return signs
    }

    private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar {
        case "‘", "’", "‚": ["'"]
        case "“", "”", "„": ["\""]
        case "–", "—", "‐", "‑": ["-"]
        default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
