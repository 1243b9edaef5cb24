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
        let haakje = openHaakje(range)
        var range = haakje ?? trimmed(range)
        if let aanhef = Aanhef(at: range.lowerBound, in: self, before: range.upperBound), aanhef.naam < range.upperBound {
            range = trimmed(aanhef.naam..<range.upperBound)
        }
        var focus: Range<Int>?
        func takeFocus() {
            guard focus == nil, let clause = focusclausule(in: range) else { return }
            focus = clause.tekst
            range = trimmed(range.lowerBound..<clause.begin)
        }
        if let label = label(in: range) { range = openHaakje(label) ?? trimmed(label) } else { takeFocus() }
        if range.count > 110, let zin = zinnen(in: range).first { range = trimmed(zin) }
        if range.count > 110, let stop = klein[range].firstIndex(of: UInt8(ascii: ";")) { range = trimmed(range.lowerBound..<stop) }
        guard range.count >= 3, range.count <= 140 else { return nil }
        takeFocus()
        if let bracket = toelichting(in: range) {
            focus = focus ?? bracket.tekst
            range = trimmed(range.lowerBound..<bracket.begin)
        }
        range = zonderNoot(zonderLosHaakje(range))
        guard range.count >= 3, klein[range].contains(where: \.isLower), !klein[range].contains(UInt8(ascii: "%")) else { return nil }
        return Naam(range: range, tekst: schoon(range), focus: focus.map(schoon))
    }

    /// One space between words, no marks of emphasis.
    func schoon(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in range {
            let byte = tekst.utf8[index]
            if byte.isSpace {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else if byte != UInt8(ascii: "*") {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name that opens with a bracket keeps it: "(huiselijk) geweld".
    private func openHaakje(_ range: Range<Int>) -> Range<Int>? {
        var low = range.lowerBound
        while low < range.upperBound, klein[low].isSpace { low += 1 }
        guard low < range.upperBound, klein[low] == UInt8(ascii: "("), let close = klein[low..<range.upperBound].firstIndex(of: UInt8(ascii: ")")),
            close - low < 25,
            close + 2 < range.upperBound, klein[close + 1].isWord || klein[close + 2].isWord
        else { return nil }
        return low..<max(close, trimmed(low + 1..<range.upperBound).upperBound)
    }

    private func zonderLosHaakje(_ range: Range<Int>) -> Range<Int> {
        guard klein[range].last == UInt8(ascii: ")"), !klein[range].contains(UInt8(ascii: "(")) else { return range }
        return trimmed(range.lowerBound..<range.upperBound - 1)
    }

    /// Without the number of a footnote that sticks to the last word.
    private func zonderNoot(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 6, klein[range.upperBound - 1].isDigit, tekst.utf8[range.upperBound - 2].isLower else { return range }
        return range.lowerBound..<range.upperBound - 1
    }

    /// The part before a colon, when it is short and something follows it: "label: text", "label – text".
    private func label(in range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < min(range.upperBound, range.lowerBound + 90) {
            if klein[index] == UInt8(ascii: ":"), index + 1 < range.upperBound {
                var end = index
                while end > range.lowerBound, klein[end - 1] == UInt8(ascii: "*") { end -= 1 }
                return end - range.lowerBound >= 3 ? range.lowerBound..<end : nil
            }
            if klein[index] == UInt8(ascii: "."), index + 1 < range.upperBound { return nil }
            if streep(at: index) > 0, index > range.lowerBound + 3, klein[index - 1].isSpace, range.upperBound - index > 25 {
                return range.lowerBound..<index
            }
            index += 1
        }
        return nil
    }

    /// "met focus op …", "met extra aandacht voor …": where the clause begins and what stands behind its opening words.
    private func focusclausule(in range: Range<Int>) -> (begin: Int, tekst: Range<Int>)? {
        for hit in Focuswoorden.lexicon.hits(in: klein, range: range) where hit.range.lowerBound > range.lowerBound + 2 {
            var clause = trimmed(hit.range.upperBound..<range.upperBound)
            if klein[clause].last == UInt8(ascii: ")") { clause = clause.lowerBound..<clause.upperBound - 1 }
            if clause.count >= 3 { return (hit.range.lowerBound, clause) }
        }
        return nil
    }

    /// Brackets at the end that explain: "(o.a. …)", or more than three words.
    private func toelichting(in range: Range<Int>) -> (begin: Int, tekst: Range<Int>)? {
        guard klein[range].last == UInt8(ascii: ")"), let open = klein[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound + 2 else {
            return nil
        }
        let inner = trimmed(open + 1..<range.upperBound - 1)
        guard Focuswoorden.toelichting.opening(of: klein, range: inner) != nil || words(in: klein, range: inner).count > 3 else { return nil }
        return (open, inner)
    }
}

/// The words that open a clause which narrows a priority down.
enum Focuswoorden {
    static let lexicon = Lexicon([
        ", met focus op ", " met focus op ", ", met als focus ", " met als focus ", ", met extra aandacht voor ", " met extra aandacht voor ",
        ", met aandacht voor ",
        ", met bijzondere aandacht voor ", " met bijzondere aandacht voor ", ", met nadruk op ", " met nadruk op ", ", met de nadruk op ",
        " met de nadruk op ", "(focus op ", "(focus: ",
        "(met focus op ", ", in het bijzonder ", ", met name ", " met name ", ", gericht op ", ", vooral ", ", focus op ", ". focus: ", ". focus op ",
        "– focus op ", "- focus op ",
        ", waaronder ", ", middels ", ", bijvoorbeeld ", ", zoals ", ", denk aan ", ", met de focus op ",
    ])
    static let toelichting = Lexicon(["o.a.", "onder andere", "accent", "zoals ", "denk aan", "incl", "bijv", "met name", "waaronder"])
}
