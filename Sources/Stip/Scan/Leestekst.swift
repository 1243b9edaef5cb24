import Formats
import TextAnalysis

/// A document as the reader works on it: its text, the same in small letters, its blocks, and where the words stand
/// that announce a list. Made once for a document.
struct Leestekst {
    let tekst: DocumentText
    /// The same text in small letters, byte for byte as long.
    let klein: [UInt8]
    /// For each block whether one of the words in `Signaal.woorden` stands in it.
    let heeftSignaal: [Bool]
    let stemmer: Stemmer
    let themas: Themalijst
    /// Whether the document is of a unit, a district or the country, so that their priorities are its own.
    let isHoger: Bool

    init(_ tekst: DocumentText, themas: Themalijst) {
        self.tekst = tekst
        self.themas = themas
        stemmer = Stemmer()
        klein = lowered(tekst.utf8)
        var flags = [Bool](repeating: false, count: tekst.blocks.count)
        var block = 0
        for match in Signaal.patronen.matches(in: klein) {
            while block < tekst.blocks.count, tekst.blocks[block].range.upperBound < match.range.upperBound { block += 1 }
            guard block < tekst.blocks.count else { break }
            if tekst.blocks[block].range.lowerBound <= match.range.lowerBound { flags[block] = true }
        }
        heeftSignaal = flags
        let front = tekst.blocks.prefix(12).filter { $0.range.count < 160 }.map { String(decoding: folded(Array(tekst.utf8[$0.range])), as: UTF8.self) }
        isHoger = front.contains { line in hogere.contains { line.contains($0) } }
    }

    /// What a heading or a sentence announces; `flat` is small letters without accents.
    func signaal(of flat: String) -> Signaal? { Signaal.of(flat, isHoger: isHoger) }

    var blokken: [Block] { tekst.blocks }

    func tekst(_ range: Range<Int>) -> String { tekst.text(range) }
    func klein(_ range: Range<Int>) -> String { String(decoding: klein[range], as: UTF8.self) }
    /// Small letters without accents and with plain apostrophes; not as long as the original.
    func plat(_ range: Range<Int>) -> String { String(decoding: folded(Array(tekst.utf8[range])), as: UTF8.self) }

    func bewijs(_ range: Range<Int>) -> Bewijs {
        let page = tekst.pages.firstIndex { $0.upperBound > range.lowerBound } ?? tekst.pages.count - 1
        return Bewijs(bladzijde: page + 1, van: range.lowerBound, tot: range.upperBound, citaat: tekst(range))
    }

    func themas(of text: String) -> [String] { themas.codes(of: text, with: stemmer) }

    /// The parts of the number before a block: `3.1` is `[3, 1]`.
    func nummer(_ block: Block) -> [Int] {
        var parts: [Int] = []
        var value: Int?
        for byte in tekst.utf8[block.marker] {
            if parts.isEmpty, value == nil, byte >= 0x41, byte <= 0x46, block.marker.count > 1, tekst.utf8[block.marker].contains(where: \.isDigit) {
                parts.append(Int(byte - 64))
            } else if byte.isDigit {
                value = (value ?? 0) * 10 + Int(byte - 48)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
                if let value { parts.append(value) }
                value = nil
            } else {
                return []
            }
        }
        if let value { parts.append(value) }
        return parts
    }
}

private let hogere = ["regionaal beleidsplan", "veiligheidsagenda 20", "regioburgemeesters", "meerjarenbeleidsplan politie", "veiligheidsstrategie", "regionaal veiligheidsplan", "politie-eenheid", "regionale eenheid", "mjbp", "bestuurscollege", "districtelijk"]

extension Block {
    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isItem: Bool { if case .item = kind { true } else { false } }
    var isContents: Bool { kind == .contents }
    var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }
}
