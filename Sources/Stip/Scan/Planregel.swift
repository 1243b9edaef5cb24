import Formats
import TextAnalysis

/// A line of a document as the reader of steps goes along it: a block, or a part of one that begins a new row.
struct Planregel {
    var range: Range<Int>
    let blok: Int
    /// The parts between tabs; one for a line without them.
    var velden: [Range<Int>]
    /// The moments in it, in its order.
    var tijden: [Tijdsuiting]

    /// Whether it says a moment and nothing else.
    func isAlleenTijd(_ lees: Leestekst) -> Bool {
        guard !tijden.isEmpty else { return false }
        let letters = { (range: Range<Int>) in lees.klein[range].count { $0.isWord } }
        return letters(range) <= tijden.reduce(0) { $0 + letters($1.range) } + (lees.klein[range].starts(with: "in ".utf8) ? 2 : 0)
    }

    /// The lines of all blocks that are no cells: a block is parted where a line of its source begins with a moment, or where
    /// it has tabs, because a table that lost its borders is often joined into one paragraph.
    ///
    /// - Parameter delen: what is read of each block.
    static func alle(_ lees: Leestekst, _ blokken: [Int], _ delen: [Int: Range<Int>], metTijd: (Int) -> Bool) -> [Planregel] {
        let regels = blokken.flatMap { index -> [Planregel] in
            var blok = lees.blokken[index]
            blok.range = delen[index] ?? blok.range
            guard metTijd(index) || !blok.breaks.isEmpty else {
                return [Planregel(range: blok.range, blok: index, velden: velden(lees, blok.range), tijden: [])]
            }
            var grenzen = [blok.range.lowerBound]
            var regels = blok.breaks.filter { blok.range.contains($0) }
            regels.append(blok.range.upperBound)
            var start = blok.range.lowerBound
            for (place, einde) in regels.enumerated() {
                defer { start = einde + 1 }
                guard place > 0, start < einde else { continue }
                if einde == blok.range.upperBound, lees.isPlankop(start..<einde) {
                    grenzen.append(start)
                    continue
                }
                let heeftTab = lees.tekst.utf8[start..<einde].contains(0x09) || lees.klein[start] == UInt8(ascii: "|")
                if heeftTab || lees.stapnummer(start..<einde) != nil || lees.begintRij(start..<einde, na: start - 1) { grenzen.append(start) }
            }
            return grenzen.enumerated().map { place, begin in
                let range = lees.trimmedEnd(begin..<(place + 1 < grenzen.count ? grenzen[place + 1] : blok.range.upperBound))
                return Planregel(
                    range: range, blok: index, velden: velden(lees, range), tijden: metTijd(index) ? Tijdslezer.uitingen(in: lees.klein, range) : [])
            }
        }
        return samengevoegd(regels, lees)
    }

    /// A line that ends in "het" goes on in the next, also where the reader of the file made two blocks of them.
    private static func samengevoegd(_ regels: [Planregel], _ lees: Leestekst) -> [Planregel] {
        regels.reduce(into: []) { result, regel in
            guard let last = result.last, last.velden.count == 1, regel.velden.count == 1, !lees.blokken[regel.blok].isItem,
                regel.range.lowerBound - last.range.upperBound <= 2, last.range.count + regel.range.count < 600,
                lees.isOnaf(last.range) && regel.tijden.isEmpty || lees.breektTijdAf(last.range, regel.range)
            else {
                result.append(regel)
                return
            }
            let hele = last.range.lowerBound..<regel.range.upperBound
            (result[result.count - 1].range, result[result.count - 1].velden) = (hele, [hele])
            if !last.tijden.isEmpty || !regel.tijden.isEmpty { result[result.count - 1].tijden = Tijdslezer.uitingen(in: lees.klein, hele) }
        }
    }

    private static func velden(_ lees: Leestekst, _ range: Range<Int>) -> [Range<Int>] {
        // "| 1 | Cijfers rondsturen | De Roo | 24 oktober |".
        let pipe = UInt8(ascii: "|")
        if lees.klein[range].first == pipe, lees.klein[range].count(where: { $0 == pipe }) >= 3 {
            let binnen = range.lowerBound + 1..<(lees.klein[range].last == pipe ? range.upperBound - 1 : range.upperBound)
            return lees.tekst.utf8[binnen].split(separator: pipe, omittingEmptySubsequences: false).map { lees.trimmed($0.startIndex..<$0.endIndex) }
        }
        guard lees.tekst.utf8[range].contains(0x09) else { return [range] }
        return lees.tekst.utf8[range].split(separator: 0x09, omittingEmptySubsequences: false).map { lees.trimmedEnd($0.startIndex..<$0.endIndex) }
    }
}

extension Leestekst {
    /// The lines of a block as its source broke them.
    func bronregels(_ index: Int) -> [Celregels.Regel] {
        let blok = blokken[index]
        var start = blok.range.lowerBound
        return (blok.breaks.filter(blok.range.contains) + [blok.range.upperBound]).compactMap { einde in
            defer { start = einde + 1 }
            return start < einde ? Celregels.Regel(range: trimmedEnd(start..<einde), blok: index) : nil
        }
    }

    /// Whether a moment was broken off at the end of a line: "Juli –" with "augustus" below it, "uiterlijk 30" with "september".
    func breektTijdAf(_ regel: Range<Int>, _ volgende: Range<Int>) -> Bool {
        let woord = words(in: klein, range: volgende.lowerBound..<min(volgende.upperBound, volgende.lowerBound + 12)).first
        guard let woord, woord.lowerBound == volgende.lowerBound else { return false }
        // "20 januari" with "2028" below it.
        if Jaren.jaar(klein, woord.lowerBound, woord.upperBound) != nil {
            let einde = max(regel.lowerBound, regel.upperBound - 14)..<regel.upperBound
            let maand = words(in: klein, range: einde).last
            return maand.map { Tijdwoorden.maanden[klein($0)] != nil && $0.upperBound == regel.upperBound } ?? false
        }
        guard Tijdwoorden.maanden[klein(woord)] != nil else { return false }
        let staart = max(regel.lowerBound, regel.upperBound - 14)..<regel.upperBound
        if let last = klein[staart].last, last == UInt8(ascii: "-") || last == UInt8(ascii: "/") || last == 0x93 || last == 0x94 { return true }
        guard let last = words(in: klein, range: staart).last, last.upperBound == regel.upperBound, last.count <= 2 else { return false }
        return klein[last].allSatisfy(\.isDigit)
    }

    /// Whether a line is the heading of a planning, also where it was joined to the paragraph above it.
    func isPlankop(_ regel: Range<Int>) -> Bool {
        regel.count <= 80 && !regel.isEmpty && tekst.utf8[regel.lowerBound].isUpper && klein[regel.upperBound - 1] != UInt8(ascii: ".")
            && klein[regel.upperBound - 1] != UInt8(ascii: ",")
            && Planwoorden.kop.occurs(in: klein, range: regel) && !Planwoorden.geenKop.occurs(in: klein, range: regel)
            && !Planwoorden.toekomst.occurs(in: klein, range: regel)
    }

    /// Whether a line within a paragraph begins a row of its own: with a moment, or with a body and its moment, and what
    /// stands before it does not run on.
    fileprivate func begintRij(_ regel: Range<Int>, na einde: Int) -> Bool {
        guard Tijdwoorden.lexicon.occurs(in: klein, range: regel) else { return false }
        guard let eerste = Tijdslezer.uitingen(in: klein, regel).first, isOpener(eerste.range, in: regel) else { return false }
        // "do 9 april: …" is a row, whatever the line above it ends in.
        if begint(regel, met: eerste.range), klein[eerste.range.upperBound..<regel.upperBound].first == UInt8(ascii: ":") { return true }
        var before = einde
        while before > 0, klein[before - 1].isSpace { before -= 1 }
        var woord = before
        while woord > 0, klein[woord - 1].isWord { woord -= 1 }
        if breektTijdAf(0..<before, regel) { return false }
        if Planwoorden.onaf.contains(klein(woord..<before)) || before > 0 && klein[before - 1] == UInt8(ascii: ",") { return false }
        return begint(regel, met: eerste.range) || isNaamMetTijd(regel, eerste)
    }

    /// "Commissie Samenleving (4 december)", "BBG 7 juni: …": a body, and then its moment.
    func isNaamMetTijd(_ regel: Range<Int>, _ tijd: Tijdsuiting) -> Bool { naamVoorTijd(regel, tijd) != nil }

    /// The body that stands before the first moment of a line, with nothing else between the beginning and that moment.
    func naamVoorTijd(_ regel: Range<Int>, _ tijd: Tijdsuiting) -> [Range<Int>]? {
        let kop = regel.lowerBound..<max(regel.lowerBound, tijd.range.lowerBound)
        guard kop.count <= 90, let eerste = organen(in: kop).first, eerste.range.lowerBound - kop.lowerBound <= 8 else { return nil }
        let organen = uitvoerders(in: kop)
        guard let last = organen.last, organen.first?.lowerBound == eerste.range.lowerBound else { return nil }
        let rest = words(in: klein, range: last.upperBound..<kop.upperBound)
        return rest.allSatisfy { ["op", "in", "van", "d.d.", "dd", "vergadering", "overleg", "bijeenkomst", "uiterlijk", "is"].contains(klein($0)) }
            ? organen : nil
    }
}
