import Formats
import TextAnalysis

/// A document as the reader works on it: its text, the same in small letters, its blocks, and where the words stand
/// that announce a list. Made once for a document and never changed; a class, so that it is not copied at every step.
final class Leestekst {
    let tekst: DocumentText
    /// The same text in small letters with a space for all white space, byte for byte as long.
    let klein: [UInt8]
    let themas: Themalijst
    /// Whether the document is of a unit, a district or the country, so that their priorities are its own.
    let isHoger: Bool
    /// What the document says of itself.
    private(set) lazy var kenmerken = Kenmerken(self)
    /// The short headings, and the theme of each.
    private(set) lazy var themakoppen = blokken.indices.filter { blokken[$0].isHeading && blokken[$0].range.count <= 90 }
        .map { (blok: $0, thema: themas(in: blokken[$0].range).first) }
    /// Whether a paragraph opens with a sentence that names something and says nothing of it.
    private(set) lazy var focuszinblokken = blokken.map { $0.kind == .paragraph && $0.range.count > 30 && heeftFocuszin($0.range) }
    /// Where the source broke a line inside a block.
    private(set) lazy var regeleinden = Set(blokken.flatMap(\.breaks))
    /// The abbreviations that the document gives its bodies.
    private(set) lazy var orgaanafkortingen = gelezenAfkortingen()
    private lazy var nummers = blokken.map { gelezenNummer($0) }
    /// The stems of the names of the fields of the Kernbeleid.
    private(set) lazy var veldstammen = themas.velden.map { naamgelijkenis.stems(of: $0.naam, with: termen.stemmer) }
    private let termen: TermReader
    /// By where a name stands.
    private var naamstammen: [Range<Int>: [[UInt8]]] = [:]
    /// What a block is as a point of a list, of those that were looked at.
    private var puntblokken: [Opsomming.Punt??]
    /// The words of `Signaalwoord`, by where they begin.
    private let signaalwoorden: [Lexicon.Hit]
    /// For each block the number of its first word in `signaalwoorden`; one longer than there are blocks.
    private let eersteWoord: [Int]

    init(_ tekst: DocumentText, themas: Themalijst, termen: TermReader) {
        self.tekst = tekst
        self.themas = themas
        self.termen = termen
        puntblokken = Array(repeating: nil, count: tekst.blocks.count)
        let klein = flattened(tekst.utf8)
        self.klein = klein
        let hits = Signaalwoord.lexicon.hits(in: klein)
        var first: [Int] = []
        var next = 0
        for block in tekst.blocks {
            while next < hits.count, hits[next].range.lowerBound < block.range.lowerBound { next += 1 }
            first.append(next)
        }
        signaalwoorden = hits
        eersteWoord = first + [hits.count]
        // A sentence that names the unit speaks of somebody else.
        isHoger = tekst.blocks.prefix(12).contains {
            $0.range.count < 160 && !isZin(klein[$0.range.upperBound - 1]) && hogere.occurs(in: klein, range: $0.range)
        }
    }

    var blokken: [Block] { tekst.blocks }

    /// The words of `Signaalwoord` in a part of block `blok`, by where they begin.
    func signaalwoorden(in range: Range<Int>, blok: Int) -> ArraySlice<Lexicon.Hit> {
        var first = eersteWoord[blok], last = first
        while first < eersteWoord[blok + 1], signaalwoorden[first].range.lowerBound < range.lowerBound { first += 1 }
        last = first
        while last < eersteWoord[blok + 1], signaalwoorden[last].range.upperBound <= range.upperBound { last += 1 }
        return signaalwoorden[first..<last]
    }

    /// Whether a word stands in a block that can announce a list.
    func heeftSignaal(_ blok: Int) -> Bool {
        signaalwoorden(in: blokken[blok].range, blok: blok).contains {
            $0.group == Signaalwoord.sterk.rawValue || $0.group == Signaalwoord.zelfTweede.rawValue
        }
    }

    /// What a part of a block announces.
    func signaal(in range: Range<Int>, blok: Int) -> Signaal? {
        guard var signaal = Signaal(signaalwoorden(in: range, blok: blok), isHoger: isHoger) else { return nil }
        // Lists of an earlier term are not its own.
        if let periode = kenmerken.periode, signaal.soort == .hoofd, let genoemd = Jaren.perioden(in: klein, range).last, genoemd.tot < periode.van {
            signaal.soort = .ander
        }
        return signaal
    }

    func signaal(of blok: Int) -> Signaal? { signaal(in: blokken[blok].range, blok: blok) }

    func tekst(_ range: Range<Int>) -> String { tekst.text(range) }
    func klein(_ range: Range<Int>) -> String { String(decoding: klein[range], as: UTF8.self) }

    func termen(in range: Range<Int>) -> [Terms.Hit] { termen.hits(in: klein, range: range) }
    func themas(in range: Range<Int>) -> [String] { themas.codes(of: termen(in: range)) }
    func themas(of text: String) -> [String] { themas.codes(of: termen.hits(in: text)) }

    /// The stems of a name, for comparing it with another.
    func stammen(of naam: Naam) -> [[UInt8]] {
        if let known = naamstammen[naam.range] { return known }
        let stammen = naamgelijkenis.stems(of: naam.tekst, with: termen.stemmer)
        naamstammen[naam.range] = stammen
        return stammen
    }

    func bewijs(_ range: Range<Int>) -> Bewijs {
        let page = tekst.pages.firstIndex { $0.upperBound > range.lowerBound } ?? tekst.pages.count - 1
        return Bewijs(bladzijde: page + 1, van: range.lowerBound, tot: range.upperBound, citaat: tekst(range))
    }

    /// The point of a list that a block is by itself; see `gelezenPunt`. A block may stand under many headings.
    func punt(of blok: Int) -> Opsomming.Punt? {
        if let known = puntblokken[blok] { return known }
        let punt = gelezenPunt(blok)
        puntblokken[blok] = .some(punt)
        return punt
    }

    /// The parts of the number before block `blok`: `3.1` is `[3, 1]`, `B2` is `[2, 2]`, `Hoofdstuk 3` is `[3]`.
    func nummer(_ blok: Int) -> [Int] { nummers[blok] }

    private func gelezenNummer(_ block: Block) -> [Int] {
        guard !block.marker.isEmpty else { return [] }
        var parts: [Int] = []
        var value: Int?
        let digits = klein[block.marker].starts(with: "hoofdstuk ".utf8) ? block.marker.lowerBound + 10..<block.marker.upperBound : block.marker
        for index in digits {
            let byte = tekst.utf8[index]
            if byte.isDigit {
                value = (value ?? 0) * 10 + Int(byte - 48)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":") {
                if let value { parts.append(value) }
                value = nil
            } else if index == block.marker.lowerBound, block.marker.count > 1, (0x41...0x46).contains(byte),
                block.marker.contains(where: { tekst.utf8[$0].isDigit })
            {
                parts.append(Int(byte - 64))
            } else {
                return []
            }
        }
        if let value { parts.append(value) }
        return parts
    }
}

private func isZin(_ last: UInt8) -> Bool { last == UInt8(ascii: ".") || last == UInt8(ascii: ":") }

/// How alike two names are, for taking them as one.
let naamgelijkenis = Likeness(stopWords: [
    "de", "het", "een", "en", "van", "in", "op", "met", "voor", "aan", "bij", "tegen", "aanpak", "veilig", "veilige", "veiligheid", "criminaliteit",
    "om", "door", "onze",
])

private let hogere = Lexicon([
    "regionaal beleidsplan", "veiligheidsagenda 20", "regioburgemeesters", "meerjarenbeleidsplan politie", "veiligheidsstrategie",
    "regionaal veiligheidsplan",
    "politie-eenheid", "regionale eenheid", "mjbp", "bestuurscollege", "districtelijk",
])

extension Block {
    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isItem: Bool { if case .item = kind { true } else { false } }
    var isCell: Bool { if case .cell = kind { true } else { false } }
    var isContents: Bool { kind == .contents }
    var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }
}
