import Formats
import TextAnalysis

extension Leestekst {
    /// Lists inside running text: after a colon, behind "zijn", in a row of ordinals, or between quotation marks.
    func inZinnen() -> [Opsomming] {
        var result: [Opsomming] = []
        var kop: (blok: Int, signaal: Signaal?)?
        for (index, block) in blokken.enumerated() {
            let signaal = heeftSignaal(index)
            if block.isHeading { kop = (index, signaal ? self.signaal(of: index) : nil) }
            // The cells of a planning speak of what still has to be chosen.
            guard block.range.count >= 40, !block.isContents, !(block.isCell && kenmerken.soort == .procesplanning) else { continue }
            if let kop, index > kop.blok, index <= kop.blok + 3, let boven = kop.signaal, boven.soort == .tweede {
                result += tweedeLijsten(in: block, index, onder: boven)
            } else if let kop, index == kop.blok + 1, !signaal, let boven = kop.signaal, boven.soort == .hoofd, boven.kracht >= 0.7 {
                result += onderVraag(in: block, index, boven)
            } else if signaal {
                let lists = lijsten(in: block, index)
                result += lists.map { list in
                    var list = list
                    if list.signaal.soort == .hoofd, let kop, index <= kop.blok + 3 {
                        list.signaal.soort = soort(of: list.signaal, onder: kop.blok, blok: index)
                    }
                    return list
                }
            } else if block.kind == .paragraph, block.range.count <= 900, case let later = terugblik(na: index),
                later != nil || aantal(in: block.range) != nil, let found = rangorde(from: index, zinnen(in: block.range), later: later)
            {
                result.append(found)
            }
        }
        return result
    }

    /// "Wat vinden wij het belangrijkst?" — "Drie zaken: …": the number and the colon stand under the heading that asks.
    private func onderVraag(in block: Block, _ index: Int, _ kop: Signaal) -> [Opsomming] {
        zinnen(in: block.range).prefix(3).compactMap { zin in
            guard let aantal = aantal(in: zin), klein[zin].contains(UInt8(ascii: ":")) else { return nil }
            return zinslijst(Zinsverband(zin: zin, signaal: kop, aantal: aantal), blok: index)
        }
    }

    /// What a paragraph under the heading of a second list enumerates.
    private func tweedeLijsten(in block: Block, _ index: Int, onder kop: Signaal) -> [Opsomming] {
        var signaal = kop
        signaal.kracht = max(kop.kracht, 0.6)
        return zinnen(in: block.range).flatMap { zin -> [Opsomming] in
            guard zin.count >= 30 else { return [] }
            // What a sentence says itself is stronger than the heading above it.
            let own = self.signaal(in: zin, blok: index)
            let isHoofd = own.map { $0.soort == .hoofd && $0.kracht >= 0.75 && !$0.ontkent } ?? false
            let verband = Zinsverband(zin: zin, signaal: isHoofd ? own ?? signaal : signaal, aantal: aantal(in: zin))
            return [zinslijst(verband, blok: index), enkele(verband, blok: index)].compactMap { $0 }
        }
    }

    private func lijsten(in block: Block, _ index: Int) -> [Opsomming] {
        let zinnen = zinnen(in: block.range)
        var result: [Opsomming] = []
        // What an earlier sentence announced is not announced any more once it has been enumerated.
        var open = 0
        for number in zinnen.indices where zinnen[number].count >= 30 {
            guard let verband = verband(of: number, in: zinnen, vanaf: open, blok: index) else { continue }
            if var found = zinslijst(verband, blok: index) {
                if let eerst = naast(verband, blok: index), !found.punten.contains(where: { $0.naam.range.overlaps(eerst.naam.range) }) {
                    found.punten.insert(eerst, at: 0)
                }
                result.append(found)
                open = number + 1
            }
            if let found = aanhalingen(verband, in: block, blok: index) { result.append(found) }
            if let found = enkele(verband, blok: index) { result.append(found) }
        }
        if let found = rangorde(from: index, zinnen) { result.append(found) }
        return result
    }

    /// What a sentence announces, by its own words, by those of the one before that it goes on from ("Het gaat om …"), or
    /// by those of the next that looks back on it ("Deze drie onderwerpen …").
    private func verband(of number: Int, in zinnen: [Range<Int>], vanaf open: Int, blok: Int) -> Zinsverband? {
        let zin = zinnen[number]
        let previous = number > 0 ? zinnen[number - 1] : nil
        var signaal = signaal(in: zin, blok: blok)
        var aantal = aantal(in: zin)
        if let previous, aantal == nil, signaal?.soort == .hoofd { aantal = self.aantal(in: previous) }
        if signaal.map({ !$0.kiest }) ?? true, let previous, number > open, Zinswoorden.vervolg.opening(of: klein, range: trimmed(zin)) != nil {
            let earlier = number > open + 1 ? self.signaal(in: zinnen[number - 2], blok: blok) : nil
            signaal = self.signaal(in: previous, blok: blok) ?? earlier
            if signaal?.soort == .tweede { signaal?.kiest = true }
            aantal = self.aantal(in: previous)
        }
        let next = volgende(number, in: zinnen, blok: blok).first { kijktTerug($0.zin) }
        if let next, let later = self.signaal(in: next.zin, blok: next.blok), later.soort == .hoofd, !later.ontkent {
            if later.kracht > signaal?.kracht ?? 0 { signaal = later }
            aantal = aantal ?? self.aantal(in: next.zin)
        }
        guard let signaal, !signaal.isVoorbeeld, signaal.kiest || signaal.soort == .tweede || aantal != nil,
            signaal.soort != .hoofd || !signaal.ontkent
        else { return nil }
        return Zinsverband(zin: zin, signaal: signaal, aantal: aantal)
    }

    /// The two sentences after another, also when they open the next paragraph.
    private func volgende(_ number: Int, in zinnen: [Range<Int>], blok: Int) -> [(zin: Range<Int>, blok: Int)] {
        var result = zinnen[(number + 1)...].prefix(2).map { ($0, blok) }
        if result.count < 2, blok + 1 < blokken.count, blokken[blok + 1].kind == .paragraph,
            let first = self.zinnen(in: blokken[blok + 1].range).first
        {
            result.append((first, blok + 1))
        }
        return result
    }

    /// What the first sentence of the next paragraph says of this one, when it looks back on it.
    private func terugblik(na index: Int) -> Zinsverband? {
        guard index + 1 < blokken.count, blokken[index + 1].kind == .paragraph, heeftSignaal(index + 1),
            let zin = zinnen(in: blokken[index + 1].range).first, kijktTerug(zin), let signaal = signaal(in: zin, blok: index + 1),
            signaal.soort == .hoofd, !signaal.ontkent
        else { return nil }
        return Zinsverband(zin: zin, signaal: signaal, aantal: aantal(in: zin))
    }

    /// "Deze drie onderwerpen hebben prioriteit."
    private func kijktTerug(_ zin: Range<Int>) -> Bool { Zinswoorden.terug.opening(of: klein, range: trimmed(zin)) != nil && aantal(in: zin) != nil }

    /// The best enumeration of a sentence: of all places where one can begin or end.
    private func zinslijst(_ verband: Zinsverband, blok: Int) -> Opsomming? {
        var best: (list: Opsomming, sterk: Bool)?
        for kandidaat in kandidaten(verband) {
            guard let list = opsomming(kandidaat, verband, blok: blok) else { continue }
            guard let known = best else {
                best = (list, kandidaat.sterk)
                continue
            }
            // Words that say so outdo those that may, unless these hold much more.
            let margin = kandidaat.sterk == known.sterk ? 0.001 : kandidaat.sterk ? -0.15 : 0.15
            if list.gewicht > known.list.gewicht + margin { best = (list, kandidaat.sterk) }
        }
        return best?.list
    }

    private func opsomming(_ kandidaat: Zinskandidaat, _ verband: Zinsverband, blok: Int) -> Opsomming? {
        let delen = opgesomd(kandidaat.range, aantal: verband.aantal).map { deel in
            // "de zorg voor ouderen die worden opgelicht": the name stands before the clause.
            guard kandidaat.sterk, let clause = Zinswoorden.bijzinnen.hits(in: klein, range: deel.naam).first,
                clause.range.lowerBound - deel.naam.lowerBound > 8
            else { return deel }
            return Deel(naam: deel.naam.lowerBound..<clause.range.lowerBound - 1, heel: deel.heel)
        }
        // "zeven prioriteiten: jeugd": the enumeration begins later.
        guard let first = delen.first, first.naam != first.heel || !klein[first.naam].contains(UInt8(ascii: ":")) else { return nil }
        var punten: [Opsomming.Punt] = []
        var strong = 0
        for deel in delen {
            // As many as the text says, behind a colon: then "voorbereid zijn op storm" is a name.
            let isGeteld = kandidaat.sterk && verband.aantal == delen.count && wordCount(in: klein, range: deel.naam) <= 9
            guard let naam = naam(in: deel.naam), isGeteld || !heeftGezegde(naam.range, longest: kandidaat.sterk ? 14 : 9) else {
                // What stands behind a clause no longer belongs to the enumeration.
                if kandidaat.sterk, punten.count >= 2 { break }
                return nil
            }
            var punt = punt(naam, blok)
            if punt.themas.isEmpty { punt.themas = themas(in: deel.heel) }
            if termen(in: deel.heel).contains(where: { $0.weight >= 0.5 }) { strong += 1 }
            punten.append(punt)
        }
        guard punten.count >= 2 else { return nil }
        let list = Opsomming(
            vorm: .zin, signaal: verband.signaal, aankondiging: tekst(verband.zin), blok: blok, punten: punten, aantal: verband.aantal)
        // A weak word announces only where something is chosen, or where the number is right.
        guard verband.signaal.kiest || verband.signaal.soort == .tweede || verband.aantal == punten.count else { return nil }
        // Words that are weak for a theme ("preventie", "criminaliteit") do not make an enumeration one of themes.
        guard strong * 2 >= list.punten.count(where: { !$0.themas.isEmpty }) else { return nil }
        let enough = kandidaat.sterk ? (verband.aantal == punten.count ? 0.3 : 0.5) : 0.6
        return list.themadeel >= enough ? list : nil
    }

    /// A part with a finite verb is a clause and not a name.
    func heeftGezegde(_ range: Range<Int>, longest: Int = 9) -> Bool {
        wordCount(in: klein, range: range) > longest || Zinswoorden.gezegden.occurs(in: klein, range: range)
    }

    private func kandidaten(_ verband: Zinsverband) -> [Zinskandidaat] {
        let zin = zonderPlaats(verband.zin)
        var result: [Zinskandidaat] = []
        let focus = Focuswoorden.lexicon.hits(in: klein, range: zin)
        for hit in Zinswoorden.beginnen.hits(in: klein, range: zin) where zin.upperBound - hit.range.upperBound > 8 {
            if focus.contains(where: { $0.range.contains(hit.range.lowerBound) }) { continue }
            result.append(Zinskandidaat(range: hit.range.upperBound..<zin.upperBound, sterk: hit.group == 0))
        }
        for hit in Zinswoorden.einden.hits(in: klein, range: zin) where hit.range.lowerBound - zin.lowerBound > 8 {
            let begin = klein[zin.lowerBound..<hit.range.lowerBound].lastIndex(of: UInt8(ascii: ";")) ?? zin.lowerBound
            result.append(Zinskandidaat(range: begin..<hit.range.lowerBound, sterk: false))
        }
        if let end = Zinswoorden.alsPrioriteit.hits(in: klein, range: zin).first,
            let verb = Zinswoorden.werkwoordVoor.hits(in: klein, range: zin.lowerBound..<end.range.lowerBound).last
        {
            result.append(Zinskandidaat(range: verb.range.upperBound..<end.range.lowerBound, sterk: true))
        }
        return result
    }

    /// Without the place that a news item begins with: "ERMELO - De aanpak …".
    private func zonderPlaats(_ zin: Range<Int>) -> Range<Int> {
        var index = zin.lowerBound
        while index < min(zin.upperBound, zin.lowerBound + 40) {
            let dash = streep(at: index)
            if dash > 0, index > zin.lowerBound + 1, klein[index - 1].isSpace { return trimmed(index + dash..<zin.upperBound) }
            if klein[index] == UInt8(ascii: ",") || klein[index] == UInt8(ascii: ":") { break }
            index += 1
        }
        return zin
    }
}

/// A sentence with what it announces, also by the sentences beside it.
struct Zinsverband {
    let zin: Range<Int>
    let signaal: Signaal
    let aantal: Int?
}

/// A part of a sentence that may be an enumeration, and whether the words before it say so.
private struct Zinskandidaat {
    let range: Range<Int>
    let sterk: Bool
}
