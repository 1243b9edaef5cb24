import TextAnalysis

/// What the readers of steps ask of a text.
extension Leestekst {
    /// Whether `range` begins with `begin`, but for marks and space.
    func begint(_ range: Range<Int>, met begin: Range<Int>) -> Bool {
        begin.lowerBound >= range.lowerBound && begin.lowerBound - range.lowerBound <= 6
            && !klein[range.lowerBound..<begin.lowerBound].contains { $0.isWord }
    }

    /// "Stap 3", "Fase 2:" at the beginning of a line, with the mark behind it.
    func stapnummer(_ regel: Range<Int>) -> Range<Int>? {
        guard let soort = Planwoorden.nummer.opening(of: klein, range: regel), soort.range.lowerBound == regel.lowerBound else { return nil }
        var end = soort.range.upperBound
        while end < regel.upperBound, klein[end] == 0x20 { end += 1 }
        let cijfers = end
        while end < regel.upperBound, klein[end].isDigit { end += 1 }
        guard (1...2).contains(end - cijfers) else { return nil }
        while end < regel.upperBound, klein[end] == 0x20 || ":.)-|".utf8.contains(klein[end]) { end += 1 }
        return regel.lowerBound..<end
    }

    func zonderStapnummer(_ regel: Range<Int>) -> Range<Int> { stapnummer(regel).map { $0.upperBound..<regel.upperBound } ?? regel }

    /// Whether the board of a municipality signed: then "wij" is the board.
    var isVanCollege: Bool {
        blokken.suffix(8).contains { $0.range.count <= 100 && Planwoorden.ondertekening.occurs(in: klein, range: $0.range) }
    }

    /// Whether what stands between two moments makes them one row of moments: "4 april, 19 april en 23 april".
    func isRijVanTijden(_ range: Range<Int>) -> Bool {
        range.lowerBound <= range.upperBound && range.count <= 5
            && (klein[range].contains { !$0.isSpace }
                && klein[range].allSatisfy {
                    $0.isSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+")
                } && !tekst.utf8[range].contains(0x0A)
                || klein(range) == " en " || klein(range) == " of ")
    }

    /// Whether a moment begins a new line or a new part of a list, and is not said halfway through a sentence.
    func isNieuweRegel(_ plaats: Int, in stuk: Range<Int>) -> Bool {
        var before = plaats
        while before > stuk.lowerBound, tekst.utf8[before - 1] == 0x20 { before -= 1 }
        guard before > stuk.lowerBound else { return true }
        if tekst.utf8[before - 1] == 0x0A || tekst.utf8[before - 1] == UInt8(ascii: ";") { return true }
        return regeleinden.contains(before) || before < plaats && regeleinden.contains(plaats - 1)
    }

    /// Whether what stands behind a moment makes it the head of a row: a mark, a name in capitals, or nothing. Behind a
    /// moment in a sentence goes a small letter.
    func isOpener(_ tijd: Range<Int>, in stuk: Range<Int>) -> Bool {
        var next = tijd.upperBound
        while next < stuk.upperBound, klein[next] == 0x20 || klein[next] == UInt8(ascii: ")") { next += 1 }
        guard next < stuk.upperBound else { return true }
        let byte = tekst.utf8[next]
        return byte.isUpper || byte.isDigit || byte == 0x09 || byte == 0x0A || ":(|-/;".utf8.contains(byte) || byte == 0xE2 || byte == 0xC3
    }

    /// Whether a line ends in a word that another must follow.
    func isOnaf(_ range: Range<Int>) -> Bool {
        var begin = range.upperBound
        while begin > range.lowerBound, klein[begin - 1].isWord { begin -= 1 }
        return begin < range.upperBound && range.upperBound - begin <= 5 && Planwoorden.onaf.contains(klein(begin..<range.upperBound))
    }

    /// Without space at its end.
    func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
        var high = range.upperBound
        while high > range.lowerBound, klein[high - 1].isSpace { high -= 1 }
        return range.lowerBound..<high
    }

    /// Sentences, and the parts between semicolons.
    func zindelen(in range: Range<Int>) -> [Range<Int>] {
        zinnen(in: range).flatMap { zin -> [Range<Int>] in
            var delen: [Range<Int>] = []
            var start = zin.lowerBound
            for index in zin where klein[index] == UInt8(ascii: ";") {
                delen.append(start..<index)
                start = index + 1
            }
            return delen + [start..<zin.upperBound]
        }.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// Whether a sentence that stands under a moment tells a step of its own: it opens with an act, or says what a body does.
    func isVervolg(_ zin: Range<Int>) -> Bool {
        let woorden = words(in: klein, range: zin.lowerBound..<min(zin.upperBound, zin.lowerBound + 60))
        guard woorden.count >= 2, zin.count <= 400, let eerste = woorden.first, let (_, plaats) = handeling(in: zin) else { return false }
        if isVoorbij(zin) { return false }
        let organen = organen(in: zin)
        if Planwoorden.daarna.contains(klein(eerste)) { return !organen.isEmpty }
        if Planwoorden.terzijde.contains(klein(eerste)) { return false }
        if plaats.lowerBound < woorden[min(2, woorden.count - 1)].upperBound { return true }
        return organen.contains { $0.rol != .bijzaak }
    }

    /// Whether a block that begins here is an item of a list, also in a cell.
    func isPunt(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, blokken.count)
        while low < high {
            let middle = (low + high) / 2
            if blokken[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < blokken.count && blokken[low].range.lowerBound == range.lowerBound && (blokken[low].isItem || !blokken[low].marker.isEmpty)
    }

    /// Whether the list of an item tells moments: three items or more, and most of them with one.
    func isMomentenlijst(_ blok: Int, _ metTijd: Set<Int>) -> Bool {
        var (first, last) = (blok, blok)
        while first > 0, blok - first < 20, blokken[first - 1].isItem { first -= 1 }
        while last + 1 < blokken.count, last - blok < 20, blokken[last + 1].isItem { last += 1 }
        let lijst = first...last
        return lijst.count >= 3 && lijst.count(where: metTijd.contains) * 3 >= lijst.count * 2
    }

    /// "– meivakantie –": a row in which nothing is done.
    func isVakantie(_ stukken: [Range<Int>]) -> Bool {
        let woorden = stukken.flatMap { words(in: klein, range: $0).map(klein) }
        return !woorden.isEmpty && woorden.allSatisfy(Planwoorden.vakanties.contains)
    }

    /// What stands between brackets at the end of a text and opens with a moment, without the brackets.
    func momentTussenHaken(in range: Range<Int>) -> Range<Int>? {
        var kaal = trimmedEnd(range)
        while let last = klein[kaal].last, last == UInt8(ascii: ";") || last == UInt8(ascii: ".") { kaal = kaal.lowerBound..<kaal.upperBound - 1 }
        guard klein[kaal].last == UInt8(ascii: ")"), let open = klein[kaal].lastIndex(of: UInt8(ascii: "(")), open > kaal.lowerBound + 3 else {
            return nil
        }
        let binnen = open + 1..<kaal.upperBound - 1
        guard let eerste = Tijdslezer.uitingen(in: klein, binnen).first, begint(binnen, met: eerste.range) else { return nil }
        return binnen
    }

    /// "Het beleid loopt aan het eind van dit jaar af": no step, and neither is an election.
    private func looptAf(_ zin: Range<Int>) -> Bool {
        Planwoorden.verkiezingen.occurs(in: klein, range: zin)
            || Planwoorden.loopt.occurs(in: klein, range: zin) && klein[trimmedEnd(zin)].suffix(3).elementsEqual(" af".utf8)
    }

    /// Whether a title is that of a document about what comes.
    func isPlanstuktitel(_ titel: Range<Int>) -> Bool {
        Planwoorden.kop.occurs(in: klein, range: titel) || Planwoorden.planstuk.occurs(in: klein, range: titel)
    }

    /// In small letters; empty when it is longer than a word of a list.
    func eersteWoord(_ range: Range<Int>) -> String {
        words(in: klein, range: range.lowerBound..<min(range.upperBound, range.lowerBound + 24)).first.map { klein($0) } ?? ""
    }

    /// Whether a sentence tells of what was.
    func isVoorbij(_ zin: Range<Int>) -> Bool {
        Planwoorden.verleden.occurs(in: klein, range: zin) || looptAf(zin)
            || Planwoorden.gedaan.occurs(in: klein, range: zin) && !Planwoorden.lijdend.occurs(in: klein, range: zin)
    }

    /// What a step is about, in the words of the document: without the body at its beginning, and short.
    func wat(_ zin: Range<Int>, zonder orgaan: Range<Int>?) -> String {
        var range = trimmed(zin)
        if let begin = Planwoorden.voegwoord.opening(of: klein, range: range), begin.range.lowerBound == range.lowerBound {
            range = trimmed(begin.range.upperBound..<range.upperBound)
        }
        if let orgaan, range.lowerBound <= orgaan.lowerBound, orgaan.lowerBound - range.lowerBound <= 4, orgaan.upperBound <= range.upperBound {
            range = trimmed(orgaan.upperBound..<range.upperBound)
        }
        guard range.count > 160 else { return schoon(range) }
        var end = range.lowerBound + 157
        while end > range.lowerBound, klein[end] != 0x20 { end -= 1 }
        return schoon(trimmed(range.lowerBound..<end)) + " …"
    }

    /// Whether a line is the name of a body and nothing else.
    func isOrgaanregel(_ range: Range<Int>) -> Bool {
        guard range.count <= 80 else { return false }
        let letters = klein[range].count { $0.isWord }
        let namen = organen(in: range).reduce(0) { $0 + klein[$1.range].count { $0.isWord } }
        return namen > 0 && namen * 10 >= letters * 8
    }

    /// The body that stands loose at the end of a text: "Vaststellen startnotitie College".
    func slotorgaan(in range: Range<Int>) -> Range<Int>? {
        let kaal = trimmedEnd(range)
        guard kaal.count <= 200, let last = organen(in: kaal).last, last.rol == .genoemd, last.range.upperBound == kaal.upperBound,
            last.range.lowerBound > kaal.lowerBound + 4, let (_, daad) = handeling(in: kaal), daad.lowerBound < last.range.lowerBound,
            let woord = words(in: klein, range: kaal.lowerBound..<last.range.lowerBound).last
        else { return nil }
        // "… bespreken met raad", "het college en de raad": no cell of its own.
        return Planwoorden.onaf.contains(klein(woord)) || klein[woord.upperBound..<last.range.lowerBound].contains { !$0.isSpace } ? nil : last.range
    }

    /// Whether something goes to the body at `plaats`: "concept naar het RVO".
    func gaatNaar(_ plaats: Range<Int>) -> Bool {
        let before = max(0, plaats.lowerBound - 10)..<plaats.lowerBound
        return [" naar ", " naar de ", " naar het "].contains { klein[before].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// The name of a body as it is written, without brackets around it.
    func naam(orgaan: Range<Int>) -> String { schoon(trimmed(orgaan)) }

    /// A passage that stays on one page and is no longer than somebody reads.
    func plek(_ range: Range<Int>) -> Range<Int> {
        var range = trimmedEnd(range)
        while range.lowerBound < range.upperBound, klein[range.lowerBound].isSpace { range = range.lowerBound + 1..<range.upperBound }
        if let page = tekst.pages.first(where: { $0.contains(range.lowerBound) }) { range = range.clamped(to: page) }
        guard range.count > 600 else { return trimmedEnd(range) }
        var end = range.lowerBound + 600
        while end > range.lowerBound, klein[end] != 0x20 { end -= 1 }
        return trimmedEnd(range.lowerBound..<end)
    }
}
