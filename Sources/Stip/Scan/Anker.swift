/// A passage as somebody would point it out in another copy of the text: its words, and what stands around them.
///
/// A place is found again only when there can be no doubt. Who guesses puts a priority silently somewhere else.
struct Anker: Equatable, Sendable {
    /// So many bytes of the text around it are remembered, on each side.
    static let omgeving = 60
    /// Words that are this long, in letters, are nowhere else by chance.
    static let eigenLengte = 24
    /// So many letters beside the passage must be the same, when its words alone are not enough.
    static let houvast = 8

    let citaat: String
    let voor: String
    let na: String
    /// Where it stood, in bytes.
    let plaats: Int

    init(citaat: String, voor: String, na: String, plaats: Int) {
        (self.citaat, self.voor, self.na, self.plaats) = (citaat, voor, na, plaats)
    }

    /// Of the passage `range` of `text`, cut on borders of characters.
    init(_ range: Range<Int>, in text: [UInt8]) {
        let range = range.clamped(to: 0..<text.count)
        var begin = max(0, range.lowerBound - Self.omgeving)
        while begin < range.lowerBound, text[begin].continuesCharacter { begin += 1 }
        var end = min(text.count, range.upperBound + Self.omgeving)
        while end > range.upperBound, end < text.count, text[end].continuesCharacter { end -= 1 }
        citaat = String(decoding: text[range], as: UTF8.self)
        voor = String(decoding: text[begin..<range.lowerBound], as: UTF8.self)
        na = String(decoding: text[range.upperBound..<end], as: UTF8.self)
        plaats = range.lowerBound
    }

    /// Where the passage stands in another text: its bytes, or nothing when it is not there or could be in two places.
    ///
    /// The words as they are go first; only when those are nowhere, the same words broken off or spaced otherwise.
    func range(in text: Ankertekst) -> Range<Int>? {
        let words = Ankertekst(Array(citaat.utf8))
        guard !words.letters.isEmpty else { return nil }
        let exact = text.occurrences(ofBytes: words.utf8)
        return choose(exact.isEmpty ? text.occurrences(ofLetters: words) : exact, words, text)
    }

    private func choose(_ found: [Range<Int>], _ words: Ankertekst, _ text: Ankertekst) -> Range<Int>? {
        let (before, after) = (Ankertekst(Array(voor.utf8)).letters, Ankertekst(Array(na.utf8)).letters)
        let whole = before.count + after.count
        let needed = min(Self.houvast, whole)
        let rated = found.map { range in (range: range, likeness: text.likeness(around: range, before, after)) }
        guard let best = rated.map(\.likeness).max() else { return nil }
        if rated.count == 1 { return words.letters.count >= Self.eigenLengte || best >= needed ? rated[0].range : nil }

        let candidates = rated.filter { $0.likeness == best }.map(\.range)
        if candidates.count == 1 { return best >= needed ? candidates[0] : nil }
        // The same words in the same surroundings, more than once: the nearest, and only of what is the same all around.
        guard best == whole else { return nil }
        let distances = candidates.map { abs($0.lowerBound - plaats) }
        let nearest = distances.min() ?? 0
        return distances.count { $0 == nearest } == 1 ? candidates[distances.firstIndex(of: nearest) ?? 0] : nil
    }
}

/// A text in which anchors are looked for, also as its letters alone: without spaces, breaks and hyphens, which differ from
/// one copy to the next.
struct Ankertekst: Sendable {
    let utf8: [UInt8]
    let letters: [UInt8]
    /// Where each letter stands in `utf8`.
    private let places: [Int]

    init(_ utf8: [UInt8]) {
        self.utf8 = utf8
        var (letters, places): ([UInt8], [Int]) = ([], [])
        letters.reserveCapacity(utf8.count)
        places.reserveCapacity(utf8.count)
        var place = 0
        while place < utf8.count {
            let blank = utf8.blankLength(at: place)
            if blank == 0 {
                letters.append(utf8[place])
                places.append(place)
            }
            place += max(1, blank)
        }
        (self.letters, self.places) = (letters, places)
    }

    private init(_ utf8: [UInt8], letters: [UInt8], places: [Int]) { (self.utf8, self.letters, self.places) = (utf8, letters, places) }

    /// The same text with small letters only, one shape of quotation mark, and no dashes: what copying and typing over change.
    var folded: Ankertekst {
        var (letters, places): ([UInt8], [Int]) = ([], [])
        var place = 0
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            let folded = scalar.folded.utf8
            letters += folded
            places += Array(repeating: place, count: folded.count)
            place += UTF8.width(scalar)
        }
        return Ankertekst(utf8, letters: letters, places: places)
    }

    func occurrences(ofBytes words: [UInt8]) -> [Range<Int>] {
        utf8.places(of: words).map { $0..<$0 + words.count }.filter(isWhole)
    }

    func occurrences(ofLetters words: Ankertekst) -> [Range<Int>] {
        letters.places(of: words.letters).map { places[$0]..<end(ofCharacterAt: places[$0 + words.letters.count - 1]) }.filter(isWhole)
    }

    /// How many letters just before and just after `range` are the same.
    func likeness(around range: Range<Int>, _ before: [UInt8], _ after: [UInt8]) -> Int {
        let first = index(ofPlace: range.lowerBound)
        let next = index(ofPlace: range.upperBound)
        let left = zip(letters[..<first].reversed(), before.reversed()).prefix { $0 == $1 }.count
        return left + zip(letters[next...], after).prefix { $0 == $1 }.count
    }

    /// Whether no word goes on at either end: "jeugd" does not stand in "jeugdzorg".
    private func isWhole(_ range: Range<Int>) -> Bool {
        guard let first = utf8[range].first, let last = utf8[range].last else { return false }
        let goesOnBefore = range.lowerBound > 0 && utf8[range.lowerBound - 1].isPartOfWord && first.isPartOfWord
        let goesOnAfter = range.upperBound < utf8.count && utf8[range.upperBound].isPartOfWord && last.isPartOfWord
        return !goesOnBefore && !goesOnAfter
    }

    private func end(ofCharacterAt place: Int) -> Int { utf8[(place + 1)...].firstIndex { !$0.continuesCharacter } ?? utf8.count }

    /// The first letter at or after a byte.
    private func index(ofPlace place: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Unicode.Scalar {
    /// What of it counts when a text is typed over; nothing of what is blank.
    fileprivate var folded: String {
        switch self {
        case "‘", "’", "‚", "‛": "'"
        case "“", "”", "„", "‟": "\""
        case "-", "–", "—", "‐", "‑", "\u{AD}", "\u{200B}", "\u{FEFF}": ""
        default: properties.isWhitespace ? "" : properties.lowercaseMapping
        }
    }
}

extension [UInt8] {
    /// Every place at which `words` begins.
    fileprivate func places(of words: [UInt8]) -> [Int] {
        guard let first = words.first, words.count <= count else { return [] }
        var found: [Int] = []
        for place in 0...count - words.count where self[place] == first {
            if self[place..<place + words.count].elementsEqual(words) { found.append(place) }
        }
        return found
    }

    /// How many bytes of blank or hyphen stand here: space, break, no-break space, hyphen, soft hyphen.
    fileprivate func blankLength(at place: Int) -> Int {
        switch self[place] {
        case 0x09...0x0D, 0x20, UInt8(ascii: "-"): 1
        case 0xC2 where place + 1 < count && (self[place + 1] == 0xA0 || self[place + 1] == 0xAD): 2
        case 0xE2 where place + 2 < count && self[place + 1] == 0x80 && (self[place + 2] == 0x90 || self[place + 2] == 0x91): 3
        default: 0
        }
    }
}

extension UInt8 {
    fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }

    /// A letter or a digit, or the first byte of a letter with an accent; dashes and quotation marks begin otherwise.
    fileprivate var isPartOfWord: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case 0xC3...0xDF: true
        default: false
        }
    }
}
