import Foundation

/// What somebody searches for, in words that mean nothing to a database but themselves.
struct SearchWords: Equatable {
    /// Words in a row; one word is a row of one.
    typealias Phrase = [String]

    private(set) var wanted: [Phrase] = []
    private(set) var unwanted: [Phrase] = []

    init(_ query: String) {
        var rest = query.unicodeScalars[...]
        while let first = rest.first {
            if first.properties.isWhitespace {
                rest.removeFirst()
                continue
            }
            let isUnwanted = first == "-"
            if isUnwanted { rest.removeFirst() }
            add(Self.takeTerm(from: &rest), isUnwanted: isUnwanted)
        }
    }

    /// Up to the closing quote, or up to white space.
    private static func takeTerm(from rest: inout Substring.UnicodeScalarView) -> Substring {
        let isQuoted = rest.first.map(quotes.contains) ?? false
        if isQuoted { rest.removeFirst() }
        let term = rest.prefix { isQuoted ? !quotes.contains($0) : !$0.properties.isWhitespace && !quotes.contains($0) }
        rest = rest[term.endIndex...]
        if isQuoted, !rest.isEmpty { rest.removeFirst() }
        return Substring(term)
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201c}", "\u{201d}", "\u{201e}"]

    /// Words that everybody uses say nothing at the ends of a phrase; in the middle they keep a place.
    private mutating func add(_ term: Substring, isUnwanted: Bool) {
        var phrase = String(term).searchable.split(separator: " ").map(String.init)[...]
        while let word = phrase.last, StopWords.contain(word) { phrase.removeLast() }
        while let word = phrase.first, StopWords.contain(word) { phrase.removeFirst() }
        guard !phrase.isEmpty else { return }
        if isUnwanted { unwanted.append(Array(phrase)) } else { wanted.append(Array(phrase)) }
    }
}

extension String {
    /// Small letters without diacritics, and digits; everything else is a space. The tokenizer of SQLite does the same
    /// to a text; PostgreSQL would make one word of `politie/gemeente` and keep the accents, so it gets the text this way.
    var searchable: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: utf8.map(\.searchable), as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark: continue
            case .uppercaseLetter, .titlecaseLetter: scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber, .otherNumber, .privateUse: scalars.append(scalar)
            default: scalars.append(" ")
            }
        }
        return String(scalars)
    }
}

extension UInt8 {
    fileprivate var searchable: UInt8 {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): self
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self + 32
        default: UInt8(ascii: " ")
        }
    }
}
