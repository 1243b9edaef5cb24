import Formats
import TextAnalysis

extension Leestekst {
    /// "Allereerst … Ten tweede … is het derde hoofdthema …", in one paragraph or in paragraphs that follow each other.
    ///
    /// - Parameter later: what the next paragraph says of it, when this one announces nothing: "Dit zijn onze twee prioriteiten."
    func rangorde(from index: Int, _ first: [Range<Int>], later: Zinsverband? = nil) -> Opsomming? {
        guard let signaal = later?.signaal ?? signaal(of: index) ?? geteld(in: index), signaal.kracht >= 0.5, signaal.soort != .ander else {
            return nil
        }
        let aantal = later?.aantal ?? aantal(in: blokken[index].range)
        guard aantal != nil || Rangwoorden.alle.occurs(in: klein, range: blokken[index].range) else { return nil }
        var punten: [Opsomming.Punt] = []
        var koppen = 0
        var previous: Range<Int>?
        for block in index..<min(index + 9, blokken.count) where !blokken[block].isContents {
            if block > index, blokken[block].isHeading {
                koppen += 1
                if koppen > 1 || !nummer(block).isEmpty || isSlotkop(blokken[block].range) { break }
                continue
            }
            for zin in block == index ? first : zinnen(in: blokken[block].range) {
                let naam = gerangschikt(zin, na: previous, begonnen: !punten.isEmpty)
                previous = zin
                guard let naam, !heeftGezegde(naam.range),
                    !punten.contains(where: { $0.naam.range.overlaps(naam.range) || $0.naam.tekst == naam.tekst })
                else { continue }
                let punt = punt(naam, block)
                if !punt.themas.isEmpty { punten.append(punt) }
            }
        }
        guard punten.count >= 2 else { return nil }
        return Opsomming(vorm: .rangtelwoorden, signaal: signaal, aankondiging: tekst(first[0]), blok: index, punten: punten, aantal: aantal)
    }

    /// "De raad wil drie dingen voor elkaar krijgen. Het eerste is …": a number and ordinals announce without a word that does.
    private func geteld(in index: Int) -> Signaal? {
        let range = blokken[index].range
        guard aantal(in: range) != nil, Rangwoorden.nummers.hits(in: klein, range: range).count >= 2 else { return nil }
        var signaal = Signaal(soort: .hoofd, kracht: 0.6, woord: "rangtelwoorden")
        signaal.kiest = true
        return signaal
    }

    /// One name alone: "Ondermijning wordt als belangrijk speerpunt gezien", "één lokale prioriteit: erven en landgoederen".
    func enkele(_ verband: Zinsverband, blok: Int) -> Opsomming? {
        var naam: Naam?
        var aantal: Int?
        if let een = Rangwoorden.een.hits(in: klein, range: verband.zin).first,
            let colon = klein[een.range.upperBound..<verband.zin.upperBound].firstIndex(of: UInt8(ascii: ":")), colon - een.range.upperBound < 60,
            verband.signaal.kracht >= 0.6
        {
            naam = self.naam(in: colon + 1..<verband.zin.upperBound)
            aantal = 1
        } else if let geen = Rangwoorden.blijft.hits(in: klein, range: verband.zin).first, verband.signaal.soort == .tweede {
            let verb = Rangwoorden.werkwoordOfKomma.hits(in: klein, range: verband.zin).first?.range.lowerBound ?? geen.range.lowerBound
            naam = self.naam(in: verband.zin.lowerBound..<min(verb, geen.range.lowerBound))
        } else if verband.signaal.kracht >= 0.9, verband.signaal.soort == .hoofd, Rangwoorden.gezien.occurs(in: klein, range: verband.zin),
            let verb = Rangwoorden.werkwoord.hits(in: klein, range: verband.zin).first
        {
            naam = self.naam(in: verband.zin.lowerBound..<verb.range.lowerBound)
        }
        guard let naam, !heeftGezegde(naam.range, longest: 6) else { return nil }
        let punt = punt(naam, blok)
        guard !punt.themas.isEmpty || aantal == 1 else { return nil }
        return Opsomming(vorm: .zin, signaal: verband.signaal, aankondiging: tekst(verband.zin), blok: blok, punten: [punt], aantal: aantal)
    }

    /// "Naast de aanpak van ondermijning … twee nieuwe onderwerpen, namelijk …": the first is one as well.
    func naast(_ verband: Zinsverband, blok: Int) -> Opsomming.Punt? {
        guard verband.signaal.soort == .hoofd, let hit = Rangwoorden.naast.opening(of: klein, range: trimmed(verband.zin)) else { return nil }
        var end = min(verband.zin.upperBound, hit.range.upperBound + 90)
        if let verb = Rangwoorden.werkwoordOfKomma.hits(in: klein, range: hit.range.upperBound..<end).first { end = verb.range.lowerBound }
        guard let naam = naam(in: zonderVoegwoord(hit.range.upperBound..<end)), !heeftGezegde(naam.range) else { return nil }
        let punt = punt(naam, blok)
        return punt.themas.isEmpty ? nil : punt
    }

    /// The name in a sentence that gives it a place in the row.
    private func gerangschikt(_ zin: Range<Int>, na previous: Range<Int>?, begonnen: Bool) -> Naam? {
        if let hit = Rangwoorden.openend.opening(of: klein, range: trimmed(zin)) {
            return naamAchter(hit.range.upperBound, in: zin)
        }
        if let hit = Rangwoorden.midden.hits(in: klein, range: zin).first {
            switch hit.group {
            // "… en dit zijn allereerst de inbraken"
            case 0: return naamAchter(hit.range.upperBound, in: zin)
            // "Overlast is volgens het college een tweede aandachtspunt"
            case 1:
                guard let verb = Rangwoorden.werkwoord.hits(in: klein, range: zin).first else { return nil }
                if verb.range.lowerBound <= hit.range.lowerBound { return naam(in: zin.lowerBound..<verb.range.lowerBound) }
                // "Het vierde hoofdthema is crisisbeheersing"
                return naam(in: verb.range.upperBound..<zin.upperBound)
            // "Op dat tweede hoofdthema …": the sentence before it says which.
            default: return previous.flatMap { onderwerp(of: $0) }
            }
        }
        guard begonnen, let bij = Rangwoorden.bij.opening(of: klein, range: trimmed(zin)),
            let verb = Rangwoorden.werkwoord.hits(in: klein, range: zin).first, verb.range.lowerBound - bij.range.upperBound < 60,
            tekst.utf8[bij.range.upperBound + 1].isUpper
        else { return nil }
        return naam(in: bij.range.upperBound..<verb.range.lowerBound)
    }

    /// The name behind an ordinal: "Als eerste leefbaarheid en veiligheid.", "Verder wordt ondermijning benoemd als thema."
    private func naamAchter(_ index: Int, in zin: Range<Int>) -> Naam? {
        var begin = index
        // "Tot slot gaat het om het thema zorg en veiligheid"
        while let hit = Rangwoorden.aanloop.opening(of: klein, range: trimmed(begin..<zin.upperBound)) { begin = hit.range.upperBound }
        var end = zin.upperBound
        if let stop = Rangwoorden.stoppen.hits(in: klein, range: begin..<zin.upperBound).first { end = stop.range.lowerBound }
        let range = trimmed(begin..<end)
        if range.count <= 70, range.count >= 3, let naam = naam(in: range), !themas(in: naam.range).isEmpty, !heeftGezegde(naam.range) { return naam }
        return onderwerp(of: zin)
    }

    /// What a sentence is about: the words of the theme that stands first in it, and those that hang together with it.
    private func onderwerp(of zin: Range<Int>) -> Naam? {
        let hits = termen(in: zin).filter { $0.weight >= 0.6 }
        guard let first = hits.first else { return nil }
        var end = first.range.upperBound
        var lastWord = first.words.upperBound
        for hit in hits.dropFirst()
        where hit.words.lowerBound - lastWord <= 2
            && Rangwoorden.verbindend.contains(klein(end..<max(end, hit.range.lowerBound)).split(separator: " ").joined(separator: " "))
        {
            end = max(end, hit.range.upperBound)
            lastWord = hit.words.upperBound
        }
        let range = first.range.lowerBound..<end
        return Naam(range: range, tekst: schoon(range), focus: nil)
    }
}

/// The words by which a text puts what it names in a row.
private enum Rangwoorden {
    private static let rang = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "laatste"]

    static let nummers = Lexicon(rang.flatMap { ["het \($0) is ", "de \($0) is ", "ten \($0) "] })
    static let openend = Lexicon(
        [
            "allereerst", "op de eerste plaats", "in de eerste plaats", "tot slot", "ten slotte", "tenslotte", "verder ",
        ] + rang.flatMap { ["ten \($0) ", "het \($0) is ", "de \($0) is ", "als \($0) ", "op de \($0) plaats ", "in de \($0) plaats "] })
    static let midden = Lexicon([
        [" allereerst "],
        rang.flatMap { rang in
            ["het", "een", "de", "ons", "onze"].flatMap {
                [
                    "\($0) \(rang) prioriteit", "\($0) \(rang) hoofdthema", "\($0) \(rang) thema", "\($0) \(rang) speerpunt",
                    "\($0) \(rang) aandachtspunt", "\($0) \(rang) onderwerp", "\($0) \(rang) punt ", "\($0) \(rang) pijler",
                ]
            }
        }
            + ["krijgt ook extra aandacht", "benoemd als thema", "benoemd als prioriteit", "benoemd als speerpunt"],
        rang.flatMap { rang in ["dat", "dit", "die", "deze"].flatMap { ["op \($0) \(rang) ", "bij \($0) \(rang) ", "in \($0) \(rang) "] } },
    ])
    static let alle = Lexicon(["allereerst", "ten eerste", "als eerste", "de eerste", "het eerste", "een tweede", "het tweede", "de tweede"])
    static let werkwoord = Lexicon([" is ", " wordt ", " krijgt ", " blijft ", " zijn ", " vormt ", " gaat ", " ligt ", " worden "])
    static let een = Lexicon([" één ", " een enkel"])
    static let blijft = Lexicon(["geen voorrang", "blijft een aandachtspunt", "blijft onze aandacht", "blijft lopend werk", "blijft regulier"])
    static let naast = Lexicon(["naast de ", "naast het ", "naast "])
    static let werkwoordOfKomma = Lexicon([
        " is ", " wordt ", " krijgt ", " blijft ", " zijn ", " gaan ", " gaat ", " willen ", " wil ", " werken ", " werkt ", " besteden ",
        " besteedt ", " geven ", " geeft ", " kiezen ", " kiest ", " richten ", " richt ", " zetten ", " zet ", " hebben ", " heeft ", " vinden ",
        " vindt ", ", ", " ook ",
    ])
    static let gezien = Lexicon([
        "speerpunt gezien", "prioriteit gezien", "speerpunt benoemd", "prioriteit benoemd", "speerpunt aangewezen", "prioriteit aangewezen",
        "speerpunt aangemerkt", "prioriteit aangemerkt",
    ])
    static let bij = Lexicon(["bij de aanpak van ", "bij het thema ", "bij "])
    static let aanloop = Lexicon([
        " het thema ", " de prioriteit ", " thema ", " gaat het om ", " gaat om ", " is er ", " wordt ", " worden ", " de aanpak van ", " de ",
        " het ", " om ", " is ", " noemt het plan ", " noemen wij ",
        " ook ", " kiezen wij ", " kiezen we ", " voor ", " staat ", " richten we ons op ",
    ])
    static let stoppen = Lexicon([
        " benoemd ", " genoemd ", " gekozen ", " centraal ", ", ", ". ", " waarmee ", " als thema ", " als prioriteit ", ";", " (",
    ])
    static let verbindend: Set<String> = ["en", "", "van", "in", "in het", "en de", "op", "of"]
}
