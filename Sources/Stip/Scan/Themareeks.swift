import Formats
import TextAnalysis

extension Leestekst {
    /// Headings or items that follow each other and are each about a theme: what a plan without a known word or form puts
    /// first. Asked for only where nothing else was found, and never sure.
    func themareeksen() -> [Opsomming] {
        guard kenmerken.soort == .integraalVeiligheidsplan else { return [] }
        return kopreeksen() + puntreeksen()
    }

    /// Headings of one level under one heading.
    private func kopreeksen() -> [Opsomming] {
        var result: [Opsomming] = []
        for (kop, block) in blokken.enumerated() where block.isHeading && isReeksgrond(kop) {
            let level = blokken[kop].headingLevel ?? 9
            var children: [Int] = []
            for index in blokken.indices[(kop + 1)...] where blokken[index].isHeading {
                let own = blokken[index].headingLevel ?? 9
                if own <= level { break }
                if own == level + 1 { children.append(index) }
            }
            if let found = reeks(children, onder: kop, vorm: .koppen) { result.append(found) }
        }
        return result
    }

    /// Items of one list, under a heading or a sentence that opens it.
    private func puntreeksen() -> [Opsomming] {
        var result: [Opsomming] = []
        var index = 0
        while index < blokken.count {
            guard blokken[index].isItem, index > 0 else {
                index += 1
                continue
            }
            let kind = blokken[index].kind
            var items: [Int] = []
            var gap = 0
            let opens = index - 1
            while index < blokken.count, !blokken[index].isHeading, gap <= 2 {
                if blokken[index].kind == kind {
                    items.append(index)
                    gap = 0
                } else {
                    gap += 1
                }
                index += 1
            }
            let kop = blokken[opens].isHeading ? opens : self.kop(boven: opens + 1)
            if kop.map(isReeksgrond) ?? true, isReeksgrond(opens), let found = reeks(items, onder: opens, vorm: .punten) { result.append(found) }
        }
        return result
    }

    /// Whether the words above a row leave it open that it is what the plan puts first.
    private func isReeksgrond(_ blok: Int) -> Bool {
        let range = blokken[blok].range
        if isSlotkop(range) || Reekswoorden.analyse.occurs(in: klein, range: range) { return false }
        if let signaal = signaal(of: blok) { return signaal.soort == .hoofd && !signaal.ontkent }
        let taken: Set = [Signaalwoord.vorig.rawValue, Signaalwoord.ander.rawValue, Signaalwoord.zelfTweede.rawValue, Signaalwoord.tweede.rawValue]
        return !signaalwoorden(in: range, blok: blok).contains { taken.contains($0.group) }
    }

    private func reeks(_ indices: [Int], onder: Int, vorm: Opsomming.Vorm) -> Opsomming? {
        guard (3...8).contains(indices.count) else { return nil }
        let punten = indices.compactMap { index -> Opsomming.Punt? in
            guard let naam = naam(in: blokken[index].range), !isTussenkop(naam.range), !isSlotkop(naam.range), !isVerzamelnaam(naam.range),
                wordCount(in: klein, range: naam.range) <= 9, !isVeld(naam)
            else { return nil }
            return punt(naam, index)
        }
        let met = vorm == .koppen ? punten.count { heeftThema($0) } : punten.count { !$0.themas.isEmpty }
        guard punten.count == indices.count, met * 4 >= punten.count * 3, Set(punten.compactMap(\.themas.first)).count >= 2 else { return nil }
        let signaal = Signaal(soort: .hoofd, kracht: 0.45, woord: "thema's")
        return Opsomming(
            vorm: vorm, signaal: signaal, aankondiging: tekst(blokken[onder].range), blok: onder, punten: punten,
            metThema: vorm == .koppen ? punten.count : 0)
    }
}

private enum Reekswoorden {
    static let analyse = Lexicon([
        "analyse", "trend", "cijfers", "veiligheidsbeeld", "vertell", "inwoners noem", "enquête", "partner", "bijlage", "uitgangspunt", "knelpunt",
        "ontwikkeling", "risico", "wettelijk", "kader", "monitor", "indicator", "beeld van", "zorgen", "signalen", "visie", "missie", "wijken",
        "verslag",
        "instrument", "convenant", "gaan wij door", "gaan we door", "blijft zoals", "verandert niet",
    ])
}
