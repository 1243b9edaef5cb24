import Formats

/// One page of the text of a document, with its structure. Of a format without pages, such as a text file, the whole
/// document is one page: then this is one part of it, so that no page of the site and no row of the database grows
/// without bound.
struct Bladzijde: Equatable, Sendable {
    let document: ID<Document>
    /// Counts from 1.
    let nummer: Int
    /// Counts from 1 within the page.
    let deel: Int
    /// The bytes of the whole text that stand here.
    let bereik: Range<Int>
    /// The text of this part alone.
    let utf8: [UInt8]
    /// Their ranges count in the whole text, as every place does.
    let blokken: [Block]

    /// The text in `range` of the whole text, as far as it stands here.
    func text(_ range: Range<Int>) -> String {
        let own = range.clamped(to: bereik)
        return String(decoding: utf8[own.lowerBound - bereik.lowerBound..<own.upperBound - bereik.lowerBound], as: UTF8.self)
    }

    /// The heading that stands first, to say where the reader is.
    var kop: String? {
        blokken.first { block in if case .heading = block.kind { true } else { false } }.map { text($0.range) }
    }

    /// Where words that somebody typed or copied stand in this part, by the first of these that finds them: as they are;
    /// whatever the spaces, breaks and hyphens between them; whatever the capitals, dashes and shape of quotation marks too.
    /// Whole words only, and at least three letters.
    func passages(of zin: String) -> [Bewijs] {
        let words = Ankertekst(Array(zin.utf8))
        guard words.letters.count >= 3 else { return [] }
        let text = Ankertekst(utf8)
        var found = text.occurrences(ofBytes: words.utf8)
        if found.isEmpty { found = text.occurrences(ofLetters: words) }
        if found.isEmpty { found = text.folded.occurrences(ofLetters: words.folded) }
        return found.map { range in
            let (van, tot) = (range.lowerBound + bereik.lowerBound, range.upperBound + bereik.lowerBound)
            return Bewijs(bladzijde: nummer, van: van, tot: tot, citaat: self.text(van..<tot))
        }
    }

    /// A part is closed at the first border of a block after so many bytes.
    static let maat = 32_000

    /// Every page of a text, in parts.
    static func all(of text: DocumentText, document: ID<Document>) -> [Bladzijde] {
        let blocks = Dictionary(grouping: text.blocks, by: \.page)
        return text.pages.enumerated().flatMap { index, page in
            parts(of: page, blocks[index + 1] ?? []).enumerated().map { place, part in
                Bladzijde(
                    document: document, nummer: index + 1, deel: place + 1, bereik: part.bereik, utf8: Array(text.utf8[part.bereik]),
                    blokken: part.blokken)
            }
        }
    }

    private static func parts(of page: Range<Int>, _ blocks: [Block]) -> [(bereik: Range<Int>, blokken: [Block])] {
        var parts: [(bereik: Range<Int>, blokken: [Block])] = []
        var start = page.lowerBound
        var current: [Block] = []
        for block in blocks {
            let begin = block.marker.isEmpty ? block.range.lowerBound : min(block.marker.lowerBound, block.range.lowerBound)
            if begin - start >= maat, !current.isEmpty {
                parts.append((start..<begin, current))
                (start, current) = (begin, [])
            }
            current.append(block)
        }
        parts.append((start..<page.upperBound, current))
        return parts
    }
}

/// Where a part of the text stands among the others: what turning over needs.
struct Bladwijzer: Equatable, Sendable {
    let nummer: Int
    let deel: Int

    /// `7`, or `1, deel 3` where a page has parts.
    func naam(delen: Int) -> String { delen > 1 ? "\(nummer), deel \(deel)" : "\(nummer)" }
}
