import Formats
import TextAnalysis

extension Leestekst {
    /// Lists inside running text: after a colon, behind "zijn", in a row of ordinals, or between quotation marks.
    func inZinnen() -> [Opsomming] {
        var result: [Opsomming] = []
        for (index, block) in blokken.enumerated() where block.range.count >= 40 && !block.isContents && (heeftSignaal[index] || tweedeBoven(index) != nil) {
            for zin in zinnen(in: block.range) where zin.count >= 30 {
                if let tweede = tweedeBoven(index) {
                    if let found = opsomming(in: zin, signaal: tweede, blok: index) { result.append(found) }
                    continue
                }
                guard let signaal = signaal(of: plat(zin)), isBelofte(plat(zin), signaal), signaal.soort != .hoofd || !isOntkenning(plat(zin)) else { continue }
                if let found = opsomming(in: zin, signaal: signaal, blok: index) { result.append(found) }
                if let found = aanhalingen(from: zin.lowerBound, block: block, zin: zin, signaal: signaal, blok: index) { result.append(found) }
            }
            if let found = rangtelwoorden(from: index) { result.append(found) }
        }
        return result
    }

    /// The second list that the heading right above a paragraph announces.
    private func tweedeBoven(_ index: Int) -> Signaal? {
        for above in stride(from: index - 1, through: max(0, index - 3), by: -1) where blokken[above].isHeading {
            guard let signaal = signaal(of: plat(blokken[above].range)), signaal.soort == .tweede else { return nil }
            return Signaal(soort: .tweede, kracht: max(signaal.kracht, 0.6), woord: signaal.woord)
        }
        return nil
    }

    /// Weak words announce priorities only where something is chosen.
    private func isBelofte(_ flat: String, _ signaal: Signaal) -> Bool {
        if signaal.kracht >= 0.8 { return true }
        return kiezend.contains { flat.contains($0) }
    }

    /// "komt niet in de lijst voor", "geen prioriteit", "lag de focus op": what is not chosen now.
    private func isOntkenning(_ flat: String) -> Bool { ontkenningen.contains { flat.contains($0) } }

    /// The sentences of a range. A full stop after a number or one letter ends none.
    func zinnen(in range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where klein[index] == UInt8(ascii: ".") || klein[index] == UInt8(ascii: "?") || klein[index] == UInt8(ascii: "!") {
            guard index + 1 < range.upperBound, klein[index + 1].isSpace, index > start + 2 else { continue }
            if klein[index - 1].isDigit, klein[index - 2].isSpace { continue }
            if klein[index - 2].isSpace || klein[index - 2] == UInt8(ascii: ".") { continue }
            result.append(start..<index + 1)
            start = index + 2
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    private func opsomming(in zin: Range<Int>, signaal: Signaal, blok: Int) -> Opsomming? {
        let sentence = klein(zin)
        var best: Opsomming?
        for start in beginnen(in: sentence, zin: zin) {
            let parts = opgesomd(start..<zin.upperBound, aantal: aantal(in: sentence))
            consider(parts, zin, signaal, blok, &best)
        }
        for end in einden(in: sentence, zin: zin) {
            let parts = opgesomd(zin.lowerBound..<end, aantal: aantal(in: sentence))
            consider(parts, zin, signaal, blok, &best)
        }
        return best
    }

    private func consider(_ parts: [Range<Int>], _ zin: Range<Int>, _ signaal: Signaal, _ blok: Int, _ best: inout Opsomming?) {
        let punten = parts.compactMap { range -> Opsomming.Punt? in
            guard let naam = naam(in: range) else { return nil }
            return Opsomming.Punt(naam: naam, themas: themas(of: naam.tekst), blok: blok, groep: nil)
        }
        guard punten.count >= 2, !punten.contains(where: { heeftGezegde($0.naam) }) else { return }
        let list = Opsomming(vorm: .zin, signaal: signaal, aankondiging: tekst(zin), blok: blok, punten: punten, aantal: aantal(in: klein(zin)))
        guard list.themadeel >= 0.6, list.gewicht > (best?.gewicht ?? 0) else { return }
        best = list
    }

    /// A part with a finite verb is a clause and not a name.
    private func heeftGezegde(_ naam: Naam) -> Bool {
        let words = klein(naam.range).split { !$0.isLetter }.map(String.init)
        return words.count > 9 || words.contains { gezegden.contains($0) }
    }

    /// Where an enumeration can begin: behind a colon, behind "zijn", "namelijk", "op de thema's", "aan de prioriteiten".
    private func beginnen(in sentence: String, zin: Range<Int>) -> [Int] {
        var result: [Int] = []
        for opening in begintekens {
            var from = sentence.startIndex
            while let found = sentence[from...].firstRange(of: opening) {
                result.append(zin.lowerBound + sentence.utf8.distance(from: sentence.startIndex, to: found.upperBound))
                from = found.upperBound
            }
        }
        return result.filter { zin.upperBound - $0 > 8 }
    }

    /// Where an enumeration can end that stands before its announcement: "… zijn onze prioriteiten", "… staan centraal".
    private func einden(in sentence: String, zin: Range<Int>) -> [Int] {
        eindtekens.compactMap { ending in
            sentence.firstRange(of: ending).map { zin.lowerBound + sentence.utf8.distance(from: sentence.startIndex, to: $0.lowerBound) }
        }
    }

    /// The parts of "a, b, c en d". An "en" inside the name of a theme ("zorg en veiligheid") does not part it.
    func opgesomd(_ range: Range<Int>, aantal: Int?) -> [Range<Int>] {
        if let numbered = genummerdeDelen(range) { return numbered }
        var range = range
        // What stands behind a clause that explains does not belong to the enumeration.
        for stop in staarten {
            if let found = klein(range).firstRange(of: stop) {
                let text = klein(range)
                range = range.lowerBound..<range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            }
        }
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let byte = klein[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                parts.append(start..<index)
                start = index + 1
            }
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        parts = parts.map { zonderVoegwoord(trimmed($0)) }.filter { $0.count >= 3 }
        guard let last = parts.popLast() else { return [] }
        let split = splits(last)
        guard let aantal, parts.count + split.count > aantal else { return (parts + split).filter { $0.count <= 110 } }
        // More parts than the text says there are: neighbours about the same belong together, else the last is one.
        var joined = parts + split
        while joined.count > aantal, let pair = joined.indices.dropLast().first(where: { themas(of: klein(joined[$0])).first == themas(of: klein(joined[$0 + 1])).first }) {
            joined[pair] = joined[pair].lowerBound..<joined[pair + 1].upperBound
            joined.remove(at: pair + 1)
        }
        return (joined.count == aantal ? joined : parts.count + 1 == aantal ? parts + [last] : parts + split).filter { $0.count <= 110 }
    }

    /// "1. a, 2. b en 3. c" inside a sentence.
    private func genummerdeDelen(_ range: Range<Int>) -> [Range<Int>]? {
        var starts: [Int] = []
        var index = range.lowerBound
        while index + 2 < range.upperBound {
            if klein[index].isDigit, index == range.lowerBound || !klein[index - 1].isWord, klein[index] == UInt8(49 + starts.count), [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(klein[index + 1]) {
                starts.append(index)
            }
            index += 1
        }
        guard starts.count >= 2 else { return nil }
        return starts.enumerated().map { number, start in
            trimmed(start + 2..<(number + 1 < starts.count ? starts[number + 1] : range.upperBound))
        }.filter { $0.count >= 3 && $0.count <= 110 }
    }

    /// Parts a range at an "en" that stands between two names.
    private func splits(_ range: Range<Int>) -> [Range<Int>] {
        let text = klein(range)
        let hits = themas.vindplaatsen(in: Array(klein[range]), with: stemmer)
        var candidates: [Range<Int>] = []
        for voegwoord in [" en ", " alsmede ", " alsook ", " & "] {
            var from = text.startIndex
            while let found = text[from...].firstRange(of: voegwoord) {
                let low = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                let high = text.utf8.distance(from: text.startIndex, to: found.upperBound)
                if !hits.contains(where: { $0.range.lowerBound < low && $0.range.upperBound > high }) { candidates.append(low..<high) }
                from = found.upperBound
            }
        }
        // The last one at which both sides are about something else.
        for candidate in candidates.sorted(by: { $0.lowerBound > $1.lowerBound }) {
            let left = Set(hits.filter { $0.range.upperBound <= candidate.lowerBound }.map(\.subject))
            let right = Set(hits.filter { $0.range.lowerBound >= candidate.upperBound }.map(\.subject))
            if !left.isEmpty, !right.isEmpty, left != right {
                return [trimmed(range.lowerBound..<range.lowerBound + candidate.lowerBound), zonderVoegwoord(trimmed(range.lowerBound + candidate.upperBound..<range.upperBound))]
            }
        }
        return [range]
    }

    /// Without "en", "de", "het", "op", "de aanpak van" at the beginning.
    private func zonderVoegwoord(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var again = true
        while again {
            again = false
            for word in voorzetsels where low + word.utf8.count < range.upperBound && klein[low..<low + word.utf8.count].elementsEqual(word.utf8) {
                low += word.utf8.count
                again = true
            }
        }
        return low..<range.upperBound
    }

    private func aanhalingen(from start: Int, block: Block, zin: Range<Int>, signaal: Signaal, blok: Int) -> Opsomming? {
        var punten: [Opsomming.Punt] = []
        var open: (at: Int, close: [UInt8])?
        var index = start
        let bytes = tekst.utf8
        while index < block.range.upperBound {
            if let (at, close) = open {
                if bytes[index...].starts(with: close), index + close.count == block.range.upperBound || !bytes[index + close.count].isWord {
                    if index - at <= 80, let naam = naam(in: at..<index) {
                        punten.append(Opsomming.Punt(naam: naam, themas: themas(of: naam.tekst), blok: blok, groep: nil))
                    }
                    open = nil
                    index += close.count
                    continue
                }
            } else {
                let before = index == 0 || !bytes[index - 1].isWord
                for (opening, closing) in aanhalingstekens where before && bytes[index...].starts(with: opening) {
                    open = (index + opening.count, closing)
                    index += opening.count - 1
                    break
                }
            }
            index += 1
        }
        guard punten.count >= 2 else { return nil }
        let list = Opsomming(vorm: .aanhaling, signaal: signaal, aankondiging: tekst(zin), blok: blok, punten: punten, aantal: aantal(in: klein(zin)))
        return list.themadeel >= 0.5 ? list : nil
    }

    /// "Allereerst … Ten tweede … Ten vierde …", in one paragraph or in paragraphs that follow each other.
    private func rangtelwoorden(from index: Int) -> Opsomming? {
        guard let signaal = signaal(of: plat(blokken[index].range)), signaal.kracht >= 0.5 else { return nil }
        var punten: [Opsomming.Punt] = []
        for block in index..<min(index + 8, blokken.count) where !blokken[block].isContents {
            if block > index, blokken[block].isHeading { break }
            for zin in zinnen(in: blokken[block].range) {
                let flat = plat(zin)
                guard ordinalen.contains(where: { flat.hasPrefix($0) }), let naam = onderwerp(of: zin) else { continue }
                let found = themas(of: naam.tekst)
                if punten.contains(where: { $0.naam.tekst == naam.tekst }) { continue }
                punten.append(Opsomming.Punt(naam: naam, themas: found, blok: block, groep: nil))
            }
        }
        guard punten.count >= 2 else { return nil }
        return Opsomming(vorm: .rangtelwoorden, signaal: signaal, aankondiging: tekst(zinnen(in: blokken[index].range)[0]), blok: index, punten: punten, aantal: aantal(in: klein(blokken[index].range)))
    }

    /// What a sentence is about: the words of the theme that stands first in it, and those that hang together with it.
    private func onderwerp(of zin: Range<Int>) -> Naam? {
        let hits = themas.vindplaatsen(in: Array(klein[zin]), with: stemmer).filter { $0.weight >= 0.6 }
        guard let first = hits.first else { return nil }
        var end = first.range.upperBound
        for hit in hits.dropFirst() where hit.words.lowerBound - first.words.upperBound <= 2 {
            let between = klein(zin.lowerBound + end..<zin.lowerBound + max(end, hit.range.lowerBound))
            if [" en ", " ", " van ", " in ", " in het ", " en de ", " op "].contains(between) { end = max(end, hit.range.upperBound) }
        }
        let range = zin.lowerBound + first.range.lowerBound..<zin.lowerBound + end
        return Naam(range: range, tekst: tekst(range), focus: nil)
    }
}

private let kiezend = [
    "extra", "priorit", "accent", "centraal", "voorop", "voorrang", "kiez", "kiest", "gekozen", "nadruk", "focus", "speerpunt", "inzet op", "inzetten op", "hoofdthema", "richten", "richt zich", "volgende", "belangrijkste", "namelijk", "geformuleerd", "zijn de drie", "zijn de vier", "zijn de vijf", "zijn de twee", "lokale aandacht", "prominent",
]
private let gezegden: Set<String> = [
    "stond", "staat", "staan", "kwam", "komt", "komen", "is", "wordt", "worden", "blijven", "blijft", "stelt", "krijgt", "krijgen", "heeft", "hebben", "zijn", "was", "waren", "gaat", "gaan", "kan", "kunnen", "wil", "willen", "zal", "zullen", "moet", "moeten", "vraagt", "vragen", "maakt", "ligt", "wij", "u",
]
private let ontkenningen = ["niet in de prior", "geen plaats", "niet als prior", "geen prior", "niet specifiek", "lag de focus", "lagen de", "waren de prior", "in het vorige", "de vorige", "geen extra", "geen lokale", "nog niet bekend", "zijn geen "]
private let begintekens = [
    ": ", ":\n", " zijn ", " namelijk ", " te weten ", " op de thema's ", " op de thema’s ", " aan de prioriteiten ", " op de prioriteiten ", " op de speerpunten ", " de thema's ", " de thema’s ", " de prioriteiten ", " de speerpunten ",
    " aan ", " op ", " voor ", " – ", " - ", " vooral op ", " van ", " van de ", " prioriteit aan ", " betreffen ", " vormen ", " kiezen wij voor ", " kiezen we voor ", " als prioriteiten ", " als prioriteit ", " als speerpunten ", " gaat om ", " gekozen voor ",
]
private let eindtekens = [
    " gaan door", " gaan gewoon", " lopen door", " krijgen geen", " houden onze", " zijn lopend", " zijn belangrijk", " horen bij", " blijven ", " vragen ", " vallen ",
    " zijn de ", " zijn onze ", " zijn daarom ", " zijn in ", " zijn als ", " zijn benoemd", " zijn aangewezen", " zijn gekozen", " staan centraal", " staan hierin centraal", " staan daarbij centraal", " hebben prioriteit", " krijgen prioriteit",
    " krijgen extra aandacht", " krijgen voorrang", " hebben voorrang", " vormen de ", " vormen onze ", " als prioriteit", " als speerpunt", " worden de ", " blijven de ", " blijven onze ", " vragen extra aandacht", " verdienen extra aandacht", " staan voorop",
]
private let staarten = [" – ", " - ", " waarbij ", " waarmee ", " waarvoor ", " omdat ", " zodat ", " die de komende", " die wij ", " die we ", " die in ", " die het ", " die samen", ". ", " waarop ", " waaraan ", " centraal stel", " centraal.", " als prioriteit", " als speerpunt"]
private let voorzetsels = [
    "en ", "de ", "het ", "een ", "op ", "aan ", "ook ", "voor ", "aanpak van de ", "aanpak van ", "aanpak ", "bestrijding van ", "tegengaan van ", "thema's ", "thema’s ", "prioriteiten ", "prioriteit ", "onze ", "daarnaast ",
    "als laatste ", "zoals ", "allereerst ", "met name ", "vooral ", "tot slot ", "ten slotte ", "onderwerpen ", "thema ",
]
private let aanhalingstekens: [([UInt8], [UInt8])] = [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”"), ("„", "”")].map { (Array($0.0.utf8), Array($0.1.utf8)) }
private let ordinalen = [
    "allereerst", "ten eerste", "ten tweede", "ten derde", "ten vierde", "ten vijfde", "ten zesde", "op de eerste plaats", "op de tweede plaats", "in de eerste plaats", "in de tweede plaats", "de eerste ", "de tweede ",
    "de derde ", "de vierde ", "de vijfde ", "eerste ", "tweede ", "derde ", "tot slot", "ten slotte", "tenslotte", "als eerste", "als tweede", "als derde", "als vierde", "als laatste", "als vijfde", "verder ", "het eerste ", "het tweede ", "het derde ", "het vierde ", "op dat tweede", "op de derde plaats", "op de vierde plaats", "in de derde plaats",
]
