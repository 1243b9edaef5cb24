import TextAnalysis

extension Leestekst {
    /// The sentences of a range. A full stop ends none after a number, one letter or an abbreviation, between brackets, or
    /// before a small letter.
    func zinnen(in range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        // All marks stand below the letters.
        for index in range where klein[index] < 0x40 {
            switch klein[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                let next = voorbijSluiting(index + 1, in: range)
                guard next < range.upperBound, klein[next].isSpace, index > start + 2, depth == 0 || index - start > 400, eindigtZin(index, next)
                else { continue }
                result.append(start..<next)
                start = next + 1
                depth = 0
            default: continue
            }
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    /// Behind quotation marks that close at `index`.
    private func voorbijSluiting(_ index: Int, in range: Range<Int>) -> Int {
        var next = index
        while next < range.upperBound {
            if klein[next] == UInt8(ascii: "\"") || klein[next] == UInt8(ascii: "'") {
                next += 1
            } else if next + 2 < range.upperBound, klein[next] == 0xE2, klein[next + 1] == 0x80, klein[next + 2] == 0x9D || klein[next + 2] == 0x99 {
                next += 3
            } else {
                break
            }
        }
        return next
    }

    private func eindigtZin(_ stop: Int, _ space: Int) -> Bool {
        let after = space + 1
        if after < klein.count, tekst.utf8[after].isLower { return false }
        guard klein[stop] == UInt8(ascii: ".") else { return true }
        if klein[stop - 1].isDigit, klein[stop - 2].isSpace { return false }
        if klein[stop - 2].isSpace || klein[stop - 2] == UInt8(ascii: ".") { return false }
        var begin = stop
        while begin > 0, klein[begin - 1].isWord { begin -= 1 }
        return stop - begin > 5 || !afkortingen.contains(klein(begin..<stop))
    }
}

/// None has more than five letters.
private let afkortingen: Set<String> = [
    "incl", "excl", "bijv", "art", "nr", "jl", "cf", "etc", "blz", "pag", "dhr", "mevr", "drs", "mr", "ir", "ing", "ca", "evt", "resp", "wnd", "gem",
    "tel", "zgn", "vgl", "hfst",
]

/// Groups of bytes that stand for one mark.
extension Leestekst {
    /// How many bytes a dash takes at `index`; 0 when none stands there.
    func streep(at index: Int) -> Int {
        if klein[index] == UInt8(ascii: "-") { return 1 }
        return index + 2 < klein.count && klein[index] == 0xE2 && klein[index + 1] == 0x80 && (klein[index + 2] == 0x93 || klein[index + 2] == 0x94)
            ? 3 : 0
    }

    /// Without space, quotation marks, emphasis, and marks at the end of a clause.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound, high = range.upperBound
        while low < high {
            if klein[low].isSpace || openingen.contains(klein[low]) {
                low += 1
            } else if low + 2 < high, isTeken(low) {
                low += 3
            } else {
                break
            }
        }
        while high > low {
            if klein[high - 1].isSpace || sluitingen.contains(klein[high - 1]) {
                high -= 1
            } else if high - low > 3, isTeken(high - 3) {
                high -= 3
            } else if high - low > 4, klein[high - 3] == 0x20, voegwoord(klein[high - 2], klein[high - 1]) {
                high -= 3
            } else {
                break
            }
        }
        return low..<high
    }

    /// A dash, a typographic quotation mark, a bullet, an ellipsis, or a dot or tick from the cell of a table.
    private func isTeken(_ index: Int) -> Bool {
        guard klein[index] == 0xE2 else { return false }
        return (0x94...0x9E).contains(klein[index + 1])
            || klein[index + 1] == 0x80
                && ((0x93...0x9F).contains(klein[index + 2]) || klein[index + 2] == 0xA2 || klein[index + 2] == 0xA6)
    }

    private func voegwoord(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: "e") && second == UInt8(ascii: "n") || first == UInt8(ascii: "o") && second == UInt8(ascii: "f")
    }
}

private let openingen = Array("\"'`*([-,;:".utf8)
private let sluitingen = Array(";,.:*\"'`(".utf8)
