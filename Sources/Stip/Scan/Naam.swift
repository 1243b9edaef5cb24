import TextAnalysis

/// The name of a priority as it stands in a text, and the clause that narrows it down.
struct Naam: Equatable {
    /// Where the name stands, in bytes of the document.
    var range: Range<Int>
    var tekst: String
    var focus: String?
}

extension Leestekst {
    /// Reads the name at the beginning of `range`: takes off a label such as "Prioriteit 2:", takes the label of
    /// "label: text", the focus clause, quotation marks and marks at the end. Nothing when no name stands there.
    func naam(in range: Range<Int>) -> Naam? {
        var range = trimmed(range)
        if let after = zonderAanhef(range) { range = trimmed(after) }
        var focus: String?
        if let label = label(in: range) {
            range = trimmed(label)
        } else if let clause = focusclausule(in: range) {
            focus = tekst(clause.tekst)
            range = trimmed(range.lowerBound..<clause.begin)
        }
        if range.count > 110, let end = eersteZin(in: range) { range = trimmed(range.lowerBound..<end) }
        guard range.count >= 3, range.count <= 140 else { return nil }
        if focus == nil, let clause = focusclausule(in: range) {
            focus = tekst(clause.tekst)
            range = trimmed(range.lowerBound..<clause.begin)
        }
        if let bracket = toelichting(in: range) {
            if focus == nil { focus = tekst(bracket.tekst) }
            range = trimmed(range.lowerBound..<bracket.begin)
        }
        guard range.count >= 3, klein[range].contains(where: \.isLower) else { return nil }
        return Naam(range: range, tekst: schoon(tekst(range)), focus: focus.map(schoon))
    }

    /// One space between words, no marks of emphasis.
    private func schoon(_ text: String) -> String {
        text.replacing("**", with: "").replacing("\n", with: " ").split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// Without space, quotation marks, emphasis, and marks at the end of a clause.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound, high = range.upperBound
        let bytes = tekst.utf8
        while low < high {
            if bytes[low].isSpace || begin.contains(bytes[low]) {
                low += 1
            } else if low + 2 < high, bytes[low] == 0xE2, bytes[low + 1] == 0x80, (0x93...0x9F).contains(bytes[low + 2]) || bytes[low + 2] == 0xA2 {
                low += 3
            } else {
                break
            }
        }
        while high > low {
            if bytes[high - 1].isSpace || eind.contains(bytes[high - 1]) {
                high -= 1
            } else if high - low > 3, bytes[high - 3] == 0xE2, bytes[high - 2] == 0x80, (0x93...0x9F).contains(bytes[high - 1]) || bytes[high - 1] == 0xA6 {
                high -= 3
            } else if high - low > 4, klein[high - 3..<high].elementsEqual(" en".utf8) || klein[high - 3..<high].elementsEqual(" of".utf8) {
                high -= 3
            } else {
                break
            }
        }
        return low..<high
    }

    /// What follows "Prioriteit 2:", "Thema A –", "Speerpunt drie." at the beginning.
    private func zonderAanhef(_ range: Range<Int>) -> Range<Int>? {
        guard let aanhef = Aanhef(at: range.lowerBound, in: self, before: range.upperBound) else { return nil }
        return aanhef.naam < range.upperBound ? aanhef.naam..<range.upperBound : nil
    }

    /// The part before a colon, when it is short and something follows it: "label: text", "label – text".
    private func label(in range: Range<Int>) -> Range<Int>? {
        let bytes = tekst.utf8
        var index = range.lowerBound
        while index < min(range.upperBound, range.lowerBound + 90) {
            if bytes[index] == UInt8(ascii: ":"), index + 1 < range.upperBound {
                var end = index
                while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
                return end - range.lowerBound >= 3 ? range.lowerBound..<end : nil
            }
            if bytes[index] == UInt8(ascii: "."), index + 1 < range.upperBound { return nil }
            let dash = bytes[index] == UInt8(ascii: "-") || index + 2 < range.upperBound && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x93
            if dash, index > range.lowerBound + 3, bytes[index - 1].isSpace, range.upperBound - index > 25 { return range.lowerBound..<index }
            index += 1
        }
        return nil
    }

    /// "met focus op …", "met extra aandacht voor …": where the clause begins and what stands behind its opening words.
    private func focusclausule(in range: Range<Int>) -> (begin: Int, tekst: Range<Int>)? {
        let text = klein(range)
        for opening in openingen {
            guard let found = text.firstRange(of: opening) else { continue }
            let begin = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            let after = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.upperBound)
            var clause = trimmed(after..<range.upperBound)
            if tekst.utf8[clause].last == UInt8(ascii: ")") { clause = clause.lowerBound..<clause.upperBound - 1 }
            if begin > range.lowerBound + 2, clause.count >= 3 { return (begin, clause) }
        }
        return nil
    }

    /// Brackets at the end that explain: "(o.a. …)", or more than three words.
    private func toelichting(in range: Range<Int>) -> (begin: Int, tekst: Range<Int>)? {
        guard tekst.utf8[range].last == UInt8(ascii: ")"), let open = tekst.utf8[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound + 2 else { return nil }
        let inner = trimmed(open + 1..<range.upperBound - 1)
        let text = klein(inner)
        guard toelichtingen.contains(where: { text.hasPrefix($0) }) || text.split(separator: " ").count > 3 else { return nil }
        return (open, inner)
    }

    /// Where the first sentence ends.
    private func eersteZin(in range: Range<Int>) -> Int? {
        let bytes = tekst.utf8
        return range.first { index in
            (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ";")) && index + 1 < range.upperBound && bytes[index + 1].isSpace
        }
    }
}

private let toelichtingen = ["o.a.", "onder andere", "accent", "zoals", "denk aan", "incl", "bijv", "met name"]
private let begin = Set("\"'`*([-–".utf8.filter { $0 < 0x80 })
private let eind = Set(";,.:*\"'`".utf8)
private let openingen = [
    ", met focus op ", " met focus op ", ", met als focus ", " met als focus ", ", met extra aandacht voor ", " met extra aandacht voor ", ", met aandacht voor ",
    ", met bijzondere aandacht voor ", " met bijzondere aandacht voor ", ", met nadruk op ", " met nadruk op ", ", met de nadruk op ", " met de nadruk op ", " (focus op ", " (focus: ", " (met focus op ",
    ", in het bijzonder ", ", met name ", ", gericht op ", ", vooral ", ", focus op ", ". focus: ", ". focus op ", " – focus op ", " - focus op ", ", waaronder ",
]
