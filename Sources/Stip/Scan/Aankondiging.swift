import Formats
import TextAnalysis

/// A heading, or a sentence right above a list, that announces it, and what it reaches over.
struct Aankondiging {
    let signaal: Signaal
    /// The words that announce.
    let range: Range<Int>
    let blok: Int
    /// The blocks it reaches over.
    let bereik: Range<Int>
    let isKop: Bool
    /// Whether only the headings under it can be meant.
    var alleenKoppen = false
}

extension Leestekst {
    func aankondigingen() -> [Aankondiging] {
        blokken.indices.flatMap { [heeftSignaal($0) ? aankondiging(at: $0) : nil, ingeleid($0)].compactMap { $0 } }
    }

    private func aankondiging(at index: Int) -> Aankondiging? {
        let block = blokken[index]
        let isKop = block.isHeading || block.isContents || block.isItem && block.range.count < 70
        let beforeItem = index + 1 < blokken.count && blokken[index + 1].isItem
        let opensList = klein[block.range.upperBound - 1] == UInt8(ascii: ":") || !block.isItem && beforeItem
        guard isKop || opensList || block.range.count <= 70 else { return nil }
        // A bullet announces nothing: neither the bullet under it, nor what stands under the next heading.
        if !opensList || beforeItem, case .item(_, numbered: false) = block.kind { return nil }
        if block.isHeading || block.isContents, block.range.count > 110 { return nil }
        let line = opensList && !isKop ? slotzin(block.range, index) : block.range
        guard line.count <= 420, var signaal = signaal(in: line, blok: index), !isThemanaam(block, index) else { return nil }
        let isZin = !isKop || klein[block.range.upperBound - 1] == UInt8(ascii: ":")
        if isZin, signaal.soort == .hoofd, let kop = kop(boven: index) { signaal.soort = soort(of: signaal, onder: kop, blok: index) }
        return Aankondiging(signaal: signaal, range: line, blok: index, bereik: index + 1..<bereik(of: index), isKop: isKop)
    }

    /// A heading that says nothing itself above a sentence that says how many there are: "Twee onderwerpen hebben onze extra
    /// aandacht." The headings under it are those.
    private func ingeleid(_ index: Int) -> Aankondiging? {
        guard index + 2 < blokken.count, blokken[index].isHeading, blokken[index + 1].kind == .paragraph, heeftSignaal(index + 1),
            blokken[index + 1].range.count <= 900, blokken[index + 2].isHeading, !isSlotkop(blokken[index].range)
        else { return nil }
        for zin in zinnen(in: blokken[index + 1].range) {
            guard let signaal = signaal(in: zin, blok: index + 1), signaal.soort == .hoofd, signaal.kiest, !signaal.ontkent, !signaal.isVoorbeeld,
                aantal(in: zin) != nil
            else { continue }
            return Aankondiging(signaal: signaal, range: zin, blok: index, bereik: index + 2..<bereik(of: index), isKop: true, alleenKoppen: true)
        }
        return nil
    }

    /// The heading that a block stands close under.
    func kop(boven index: Int) -> Int? { blokken.indices[max(0, index - 3)..<index].last { blokken[$0].isHeading } }

    /// What a list is by its own words and by the heading it stands under: under "Landelijk beleid" and under "Terugblik"
    /// it is of somebody else, unless it says that it is not; under "De basis op orde" only "prioriteiten" make it one of those.
    func soort(of signaal: Signaal, onder kop: Int, blok: Int) -> Signaal.Soort {
        let range = blokken[kop].range
        let woorden = signaalwoorden(in: range, blok: kop)
        let isEigen = signaalwoorden(in: blokken[blok].range, blok: blok).contains { $0.group == Signaalwoord.eigen.rawValue }
        if let boven = self.signaal(of: kop) {
            if boven.soort == .ander, !isEigen { return .ander }
            return boven.soort == .tweede && signaal.kracht < 0.9 ? .tweede : signaal.soort
        }
        let ofOthers = woorden.contains { $0.group == Signaalwoord.vorig.rawValue || !isHoger && $0.group == Signaalwoord.ander.rawValue }
        return ofOthers && !isEigen && !woorden.contains { $0.group == Signaalwoord.eigen.rawValue } ? .ander : signaal.soort
    }

    /// The last sentence of a paragraph; with the one before it when it says nothing itself ("Wij noemen:").
    private func slotzin(_ range: Range<Int>, _ index: Int) -> Range<Int> {
        let zinnen = zinnen(in: range)
        guard let last = zinnen.last else { return range }
        if zinnen.count > 1, last.count < 60, signaal(in: last, blok: index) == nil { return zinnen[zinnen.count - 2].lowerBound..<last.upperBound }
        return last
    }

    /// "2.3 Thema jeugd en veiligheid": the name of one theme, which announces none.
    private func isThemanaam(_ block: Block, _ index: Int) -> Bool {
        guard block.isHeading || block.isContents || block.isItem,
            let woord = signaalwoorden(in: block.range, blok: index).first(where: { $0.group == Signaalwoord.aanhef.rawValue }),
            woord.range.lowerBound == block.range.lowerBound
        else { return false }
        return !themas(in: woord.range.upperBound..<block.range.upperBound).isEmpty
    }

    /// Up to the next heading of the same or a higher level. A heading with a number reaches to the next number that is
    /// not under its own.
    private func bereik(of index: Int) -> Int {
        var end = index + 1
        // Chapters that begin again at 1 under an unnumbered heading belong to it.
        var expected = 1
        while end < blokken.count, end - index < 400 {
            let sluit = blokken[index].isContents ? sluitInhoud(end, index) : sluitTekst(end, index, &expected)
            if sluit { break }
            end += 1
        }
        return end
    }

    private func sluitInhoud(_ end: Int, _ index: Int) -> Bool {
        guard blokken[end].isContents else { return true }
        let number = nummer(index), own = nummer(end)
        if number.isEmpty { return end > index + 1 && isSlotkop(blokken[end].range) }
        return own.isEmpty || !(own.count > number.count && own.starts(with: number))
    }

    private func sluitTekst(_ end: Int, _ index: Int, _ expected: inout Int) -> Bool {
        let block = blokken[index], other = blokken[end]
        // "Voor de overige thema's geldt:" begins a second list.
        if other.kind == .paragraph, end > index + 1, klein[other.range.upperBound - 1] == UInt8(ascii: ":"),
            signaal(in: slotzin(other.range, end), blok: end)?.soort == .tweede,
            signaal(of: index)?.soort == .hoofd
        {
            return true
        }
        guard let level = other.headingLevel else { return false }
        let number = nummer(index), own = nummer(end)
        if !number.isEmpty, block.isHeading {
            if !own.isEmpty { return !(own.count > number.count && own.starts(with: number)) }
            return block.headingLevel.map { level < $0 } ?? false || isSlotkop(other.range)
        }
        if own == [expected] {
            expected += 1
            return false
        }
        guard let mine = block.headingLevel else { return own.count == 1 || isSlotkop(other.range) }
        return level < mine || level == mine && (isSlotkop(other.range) || !own.isEmpty || signaal(of: end) != nil)
    }
}
