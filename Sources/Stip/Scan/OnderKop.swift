import Formats
import TextAnalysis

extension Leestekst {
    /// The lists under the headings and sentences that announce one: of each the form that holds most.
    func onderKoppen() -> [Opsomming] {
        aankondigingen().compactMap { aankondiging in
            if aankondiging.alleenKoppen { return koppen(under: aankondiging).flatMap { $0.gewicht > 0.12 ? $0 : nil } }
            let forms = [
                punten(under: aankondiging), inhoud(under: aankondiging), koppen(under: aankondiging), labels(under: aankondiging),
                regels(under: aankondiging),
            ]
            // Of forms that hold as much, the one that begins first.
            let best = forms.compactMap { $0 }.min { ($1.gewicht, $0.punten[0].blok) < ($0.gewicht, $1.punten[0].blok) }
            return best.flatMap { $0.gewicht > 0.12 ? $0 : nil }
        }
    }

    private func punten(under aankondiging: Aankondiging) -> Opsomming? {
        var indices: [Int] = []
        var kind: Block.Kind?
        var gap = 0
        var groep: String?
        var groepen: [Int: String] = [:]
        for index in aankondiging.bereik {
            let block = blokken[index]
            if !indices.isEmpty, sluitPunten(index, aankondiging, kind) { break }
            if block.isItem {
                guard kind != nil || gap <= 5 else { break }
                kind = kind ?? block.kind
                guard block.kind == kind else { continue }
                if let last = indices.last, !volgt(index, last) { break }
                indices.append(index)
                groepen[index] = groep
                gap = 0
                continue
            }
            // A heading ends a list, unless it parts an agenda into blocks.
            if block.isHeading {
                let isBlok = isBlokkop(index, kind)
                if !indices.isEmpty, !isBlok {
                    guard isTussennaam(index, kind) else { break }
                    continue
                }
                if !isBlok, index > aankondiging.blok + 1, vraagtEigenLijst(onder: index) { break }
                if isBlok { groep = tekst(block.marker.lowerBound..<block.range.upperBound) }
            }
            gap += 1
            if !indices.isEmpty, gap > 12 { break }
        }
        return opsomming(.punten, aankondiging, indices, groepen)
    }

    /// A short heading between two parts of a list that says nothing itself: the name of a municipality.
    private func isTussennaam(_ index: Int, _ kind: Block.Kind?) -> Bool {
        let block = blokken[index]
        guard block.marker.isEmpty, block.range.count <= 40, index + 1 < blokken.count, blokken[index + 1].kind == kind, !heeftSignaal(index) else {
            return false
        }
        return !isTussenkop(block.range) && !isSlotkop(block.range) && themas(in: block.range).isEmpty
            && words(in: klein, range: block.range).count <= 3
    }

    /// Whether a list that has begun ends before this block: at the next chapter, at a heading among items without a mark,
    /// and at a sentence that opens another list.
    private func sluitPunten(_ index: Int, _ aankondiging: Aankondiging, _ kind: Block.Kind?) -> Bool {
        let block = blokken[index]
        if block.isItem {
            let chapter = nummer(aankondiging.blok), own = nummer(index)
            return chapter.count == 1 && own == [chapter[0] + 1] || isSlotkop(block.range) && (block.marker.isEmpty || block.kind != kind)
        }
        return block.kind == .paragraph && klein[block.range.upperBound - 1] == UInt8(ascii: ":") && index + 1 < blokken.count
            && blokken[index + 1].isItem
    }

    /// Whether a heading has a list of its own, which a sentence with a colon announces as something else.
    private func vraagtEigenLijst(onder kop: Int) -> Bool {
        guard kop + 2 < blokken.count, blokken[kop + 2].isItem, !blokken[kop + 1].isItem else { return false }
        return klein[blokken[kop + 1].range.upperBound - 1] == UInt8(ascii: ":") && !heeftSignaal(kop + 1) && !heeftSignaal(kop)
    }

    /// Whether a numbered item has the number after that of the last; what is not numbered follows always.
    private func volgt(_ index: Int, _ last: Int) -> Bool {
        guard case .item(_, numbered: true) = blokken[index].kind, let mine = nummer(index).first, let before = nummer(last).first
        else { return true }
        return mine == before + 1
    }

    /// Whether a heading parts a list into blocks: it has a letter or a number, and a list of the same kind follows.
    private func isBlokkop(_ index: Int, _ kind: Block.Kind?) -> Bool {
        guard !blokken[index].marker.isEmpty, index + 1 < blokken.count, case .item(_, let numbered) = blokken[index + 1].kind else { return false }
        return kind.map { if case .item(_, numbered) = $0 { true } else { false } } ?? true
    }

    private func inhoud(under aankondiging: Aankondiging) -> Opsomming? {
        guard blokken[aankondiging.blok].isContents else { return nil }
        let depth = nummer(aankondiging.blok).count
        let indices = aankondiging.bereik.filter { index in
            let own = nummer(index)
            return depth == 0 ? own.isEmpty : own.count == depth + 1
        }
        return opsomming(.inhoudsopgave, aankondiging, indices)
    }

    /// Headings one level down: by number, or the ones of one level that are not repeated.
    private func koppen(under aankondiging: Aankondiging) -> Opsomming? {
        guard aankondiging.isKop, !blokken[aankondiging.blok].isContents else { return nil }
        let depth = nummer(aankondiging.blok).count
        let headings = aankondiging.bereik.filter { blokken[$0].isHeading }
        if depth > 0 {
            let numbered = headings.filter { nummer($0).count == depth + 1 }
            if numbered.count >= 2 { return opsomming(.koppen, aankondiging, numbered) }
        }
        let chapters = headings.filter { nummer($0).count == 1 }
        if depth == 0, chapters.count >= 2, chapters.enumerated().allSatisfy({ nummer($1) == [$0 + 1] }) {
            return opsomming(.koppen, aankondiging, chapters)
        }
        guard let level = headings.map({ blokken[$0].headingLevel ?? 9 }).min() else { return nil }
        var seen: [ArraySlice<UInt8>: Int] = [:]
        for index in headings { seen[klein[blokken[index].range], default: 0] += 1 }
        let candidates = headings.filter { index in
            let block = blokken[index]
            guard block.headingLevel == level, !isTussenkop(block.range), let count = seen.removeValue(forKey: klein[block.range]) else {
                return false
            }
            return count == 1 || !themas(in: block.range).isEmpty && !heeftGezegde(block.range)
        }
        // Where headings have no levels, the number that the text gives says where the list ends.
        if level == blokken[aankondiging.blok].headingLevel, let aantal = aantal(in: aankondiging.range), aantal < candidates.count {
            return opsomming(.koppen, aankondiging, Array(candidates.prefix(aantal)))
        }
        return opsomming(.koppen, aankondiging, candidates)
    }

    /// Paragraphs that begin with a label: "Ondermijning: …", "Ondermijning. In onze gemeente …".
    private func labels(under aankondiging: Aankondiging) -> Opsomming? {
        let indices = aankondiging.bereik.prefix(60).filter { index in
            let block = blokken[index]
            guard block.kind == .paragraph, block.range.count > 30 else { return false }
            if focuszinblokken[index] { return true }
            let bytes = tekst.utf8[block.range].prefix(75)
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
            return bytes[..<colon].count(where: { $0 == 0x20 }) < 8 && !bytes[..<colon].contains(UInt8(ascii: "."))
                && tekst.utf8[block.range.lowerBound].isUpper
        }
        return opsomming(.labels, aankondiging, indices)
    }

    /// "Ondermijning, met focus op het buitengebied. Van de 214 …": a first sentence without a verb.
    func heeftFocuszin(_ range: Range<Int>) -> Bool {
        let front = range.lowerBound..<min(range.upperBound, range.lowerBound + 130)
        guard let stop = klein[front].firstIndex(of: UInt8(ascii: ".")), let zin = zinnen(in: front).first, zin.upperBound == stop + 1,
            zin.upperBound < range.upperBound
        else { return false }
        return focuszinnen.occurs(in: klein, range: zin) || zin.count <= 60 && !heeftGezegde(zin, longest: 6) && !themas(in: zin).isEmpty
    }

    /// Short lines that follow each other without a bullet. Numbers that a column tore off are passed over.
    private func regels(under aankondiging: Aankondiging) -> Opsomming? {
        var indices: [Int] = []
        for index in aankondiging.bereik {
            let block = blokken[index]
            guard tekst.utf8[block.range].contains(where: \.isLetter) else { continue }
            if isSlotkop(block.range) { break }
            let short = block.range.count <= 90 && klein[block.range.upperBound - 1] != UInt8(ascii: ".")
            if short, block.kind == .paragraph || block.isHeading {
                indices.append(index)
            } else if !indices.isEmpty || index - aankondiging.blok > 4 {
                break
            }
        }
        return opsomming(.regels, aankondiging, indices)
    }

    private func opsomming(_ vorm: Opsomming.Vorm, _ aankondiging: Aankondiging, _ indices: [Int], _ groepen: [Int: String] = [:]) -> Opsomming? {
        var aantal = aantal(in: aankondiging.range)
        // The number may stand in the sentence between a heading and its list.
        if aantal == nil, vorm == .punten, aankondiging.isKop, let first = indices.first, first > aankondiging.blok + 1,
            klein[blokken[first - 1].range.upperBound - 1] == UInt8(ascii: ":"), heeftSignaal(first - 1)
        {
            aantal = self.aantal(in: blokken[first - 1].range)
        }
        var punten: [Opsomming.Punt] = []
        for index in indices {
            let isFocuszin = vorm == .labels && focuszinblokken[index]
            let found = isFocuszin ? punt(in: zinnen(in: blokken[index].range)[0], index) : punt(of: index)
            // Where there are as many as the text says, a whole sentence is one as well: "Wij lossen ruzies op".
            if var punt = found ?? (vorm == .punten && aantal == indices.count ? zinspunt(index) : nil) {
                punt.groep = groepen[index]
                punten.append(punt)
            }
            if isFocuszin { punten += latereLabels(index) }
        }
        if punten.count == 1, vorm == .punten, Enkelvoud.lexicon.hits(in: klein, range: aankondiging.range).last != nil { aantal = 1 }
        guard punten.count >= 2 || aantal == 1 else { return nil }
        // A label that comes back is no name: "Voordeel: …", "Nadeel: …", "Voordeel: …".
        if vorm == .labels, Set(punten.map { $0.naam.tekst.lowercased() }).count < punten.count { return nil }
        return Opsomming(
            vorm: vorm, signaal: aankondiging.signaal, aankondiging: tekst(aankondiging.range), blok: aankondiging.blok, punten: punten,
            aantal: aantal,
            metThema: vorm == .koppen && aantal == punten.count ? punten.count { heeftThema($0) } : 0)
    }

    private func zinspunt(_ index: Int) -> Opsomming.Punt? {
        guard let naam = naam(in: blokken[index].range), !isTussenkop(naam.range), wordCount(in: klein, range: naam.range) <= 12 else { return nil }
        return punt(naam, index)
    }

    /// Labels further on in a paragraph, at the beginning of a line: two paragraphs of a PDF that were taken for one.
    private func latereLabels(_ index: Int) -> [Opsomming.Punt] {
        let block = blokken[index]
        return block.breaks.compactMap { end in
            guard klein[end - 1] == UInt8(ascii: "."), tekst.utf8[end + 1].isUpper, block.range.upperBound - end > 40 else { return nil }
            let rest = end + 1..<block.range.upperBound
            return heeftFocuszin(rest) ? punt(in: zinnen(in: rest)[0], index) : nil
        }
    }

    /// The point that block `index` is when it stands in a list.
    func gelezenPunt(_ index: Int) -> Opsomming.Punt? { punt(in: zonderStaart(blokken[index]), index) }

    private func punt(in range: Range<Int>, _ index: Int) -> Opsomming.Punt? {
        guard let naam = naam(in: range), !isTussenkop(naam.range), !isVerzamelnaam(naam.range) else { return nil }
        var punt = punt(naam, index)
        if punt.themas.isEmpty, heeftGezegde(naam.range) { return nil }
        if punt.themas.isEmpty, let focus = naam.focus { punt.themas = themas(of: focus) }
        return punt
    }

    /// A block without the page number at its end, for a line of contents that was not told apart.
    private func zonderStaart(_ block: Block) -> Range<Int> {
        guard block.isHeading, block.range.count > 4 else { return block.range }
        var end = block.range.upperBound
        while end > block.range.lowerBound, klein[end - 1].isDigit { end -= 1 }
        guard (1...2).contains(block.range.upperBound - end), end > block.range.lowerBound, klein[end - 1].isSpace else { return block.range }
        return block.range.lowerBound..<end
    }
}

/// Announces one: "De raad heeft een lokale prioriteit:".
private enum Enkelvoud {
    static let lexicon = Lexicon(["prioriteit:", "speerpunt:", "lokaal accent:", "lokale accent:"])
}

private let focuszinnen = Lexicon([" met focus op ", " met aandacht voor ", " met nadruk op ", " met extra aandacht "])
