import Formats
import TextAnalysis

/// The organisations a document is of: one municipality, all of a joint plan, or a higher level.
struct Afzenders {
    private(set) var vermeldingen: [Vermelding] = []
    /// Headings that begin the part of one municipality in a joint plan: block and code.
    private var delen: [(blok: Int, code: String?)] = []

    init(_ lees: Leestekst, _ namen: Namenlijst, _ kenmerken: Kenmerken) {
        let text = lees.tekst.utf8
        struct Score { var value = 0.0, first: Range<Int>?, atFront = false }
        var scores: [Int: Score] = [:]
        var matches = namen.patronen.matches(in: lees.klein).filter {
            Patterns.isWhole($0.range, in: lees.klein) && (text[$0.range.lowerBound].isUpper || text[$0.range.lowerBound] >= 0x80 || text[$0.range.lowerBound] == UInt8(ascii: "'"))
        }
        // A longer name hides a shorter one in the same place: "Bergen op Zoom" is not Bergen.
        matches.sort { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
        var end = -1
        var front: [(naam: Int, range: Range<Int>)] = []
        for match in matches where match.range.lowerBound >= end {
            let naam = namen.vanPatroon[match.pattern]
            end = match.range.upperBound
            if Afzenders.isAnders(match.range, lees) { continue }
            var weight = 1.0
            let before = Afzenders.woordVoor(match.range.lowerBound, lees)
            if before == "gemeente" || before == "gemeenten" || before == "gemeenteraad" { weight += 4 }
            if let title = kenmerken.titelplaats, title.overlaps(match.range) { weight += 25 }
            if match.range.lowerBound < 1500 { weight += 4 }
            if Afzenders.isGewoonWoord(lees.klein(match.range)), before != "gemeente", before != "gemeenten", before != "en" { weight *= 0.1 }
            var score = scores[naam] ?? Score()
            score.value += weight
            if score.first == nil { score.first = match.range }
            if match.range.lowerBound < 5000 {
                score.atFront = true
                front.append((naam, match.range))
            }
            scores[naam] = score
        }
        let gemeenten = scores.filter { namen.namen[$0.key].niveau == .gemeente }
        let joint = Afzenders.gezamenlijk(front.filter { namen.namen[$0.naam].niveau == .gemeente }, lees)
        let hoger = Afzenders.hoger(lees, kenmerken)
        let best = gemeenten.sorted { ($1.value.value, namen.namen[$0.key].naam) < ($0.value.value, namen.namen[$1.key].naam) }.first
        var codes: [Int] = []
        if let best, best.value.value >= 3, hoger == nil || best.value.value >= 30 && kenmerken.soort != .oplegnotitie && kenmerken.soort != .strategischeAgenda {
            codes = joint.contains(best.key) ? joint : [best.key]
            if codes.count == 1, let title = kenmerken.titelplaats {
                let inTitle = front.filter { title.overlaps($0.range) }.map(\.naam)
                if inTitle.count > 1 { codes = inTitle }
            }
        } else if hoger == nil, joint.count > 1 {
            codes = joint
        }
        var seen: Set<Int> = []
        for code in codes where seen.insert(code).inserted {
            let naam = namen.namen[code]
            guard let first = scores[code]?.first else { continue }
            vermeldingen.append(Vermelding(code: naam.code, naam: naam.naam, niveau: naam.niveau, bewijs: lees.bewijs(first)))
        }
        if vermeldingen.isEmpty, let hoger { vermeldingen = [hoger] }
        if vermeldingen.count > 1 { vindDelen(lees, namen) }
    }

    /// The codes of the municipalities that a point is for, when it stands in the part of one of them; else none.
    func gemeenten(for punt: Opsomming.Punt) -> [String] {
        guard let deel = delen.last(where: { $0.blok <= punt.blok }), let code = deel.code else { return [] }
        return [code]
    }

    private mutating func vindDelen(_ lees: Leestekst, _ namen: Namenlijst) {
        for (index, block) in lees.blokken.enumerated() where block.isHeading || block.isItem && block.range.count < 60 || block.kind == .paragraph && block.range.count < 60 {
            guard block.page > 1 || index > 6 || lees.tekst.pages.count == 1 && index > 3 else { continue }
            let flat = lees.klein(block.range)
            let named = vermeldingen.filter { flat.contains($0.naam.lowercased()) }
            if named.count == 1, flat.contains("lokale") || flat.contains("lokaal") || flat.contains("accent") || flat.contains("gemeente ") || flat.contains("deel") || flat.contains("prioriteit") || flat.utf8.count <= named[0].naam.utf8.count + 6 {
                delen.append((index, named[0].code))
            } else if block.isHeading, (block.headingLevel ?? 9) <= 1 || flat.contains("gezamenlijk") || flat.contains("organisatie") || flat.contains("bijlage") {
                if !delen.isEmpty, named.isEmpty { delen.append((index, nil)) }
            }
        }
    }

    /// "gemeenten A, B en C": names that stand in a row near the beginning.
    private static func gezamenlijk(_ front: [(naam: Int, range: Range<Int>)], _ lees: Leestekst) -> [Int] {
        var best: [Int] = []
        var run: [(naam: Int, range: Range<Int>)] = []
        func close() {
            let names = run.map(\.naam).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            if names.count > max(1, best.count), let first = run.first, Afzenders.isGemeenten(first.range.lowerBound, lees) || run.first!.range.lowerBound < 800 { best = names }
            run = []
        }
        for match in front {
            if let last = run.last {
                let between = lees.klein(last.range.upperBound..<max(last.range.upperBound, match.range.lowerBound))
                if ![", ", " en ", "\n", " ", ",", " gemeente ", "\ngemeente ", " & ", ", de gemeente ", " – ", " - ", ", en ", "-", "/", " / ", " • "].contains(between) { close() }
            }
            run.append(match)
        }
        close()
        return best
    }

    private static func isGemeenten(_ index: Int, _ lees: Leestekst) -> Bool {
        let before = lees.klein(max(0, index - 40)..<index)
        return before.contains("gemeente")
    }

    /// Whether the name is part of the name of something else: "Veiligheidsregio Twente", "Oost-Nederland".
    private static func isAnders(_ range: Range<Int>, _ lees: Leestekst) -> Bool {
        let before = woordVoor(range.lowerBound, lees)
        if ["veiligheidsregio", "veiligheidshuis", "district", "basisteam", "politiedistrict", "politie-eenheid", "eenheid", "rechtbank", "provincie", "riec", "ggd", "arrondissement", "regio", "waterschap"].contains(before) { return true }
        let bytes = lees.klein
        if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "-"), bytes[range.upperBound + 1].isLower { return true }
        return range.lowerBound > 1 && bytes[range.lowerBound - 1] == UInt8(ascii: "-") && bytes[range.lowerBound - 2].isWord
    }

    private static func woordVoor(_ index: Int, _ lees: Leestekst) -> String {
        var end = index
        while end > 0, lees.klein[end - 1].isSpace || lees.klein[end - 1] == UInt8(ascii: ":") { end -= 1 }
        var start = end
        while start > 0, lees.klein[start - 1].isWord || lees.klein[start - 1] == UInt8(ascii: "-") { start -= 1 }
        return lees.klein(start..<end)
    }

    /// Names of municipalities that are ordinary words too.
    private static func isGewoonWoord(_ name: String) -> Bool {
        ["best", "buren", "bergen", "houten", "hoorn", "putten", "duiven", "epe", "ede", "beek", "goes", "hulst", "laren", "weert", "utrecht", "groningen", "echt", "horst", "veere", "tiel", "oss", "noordwijk"].contains(name)
    }

    /// A unit, a district or the country, when the front of the document says it is theirs.
    private static func hoger(_ lees: Leestekst, _ kenmerken: Kenmerken) -> Vermelding? {
        for block in lees.blokken.prefix(40) where block.range.lowerBound < 2500 {
            let text = lees.klein(block.range)
            for (opening, niveau) in hogere {
                guard let found = text.firstRange(of: opening) else { continue }
                let short = block.range.count <= 160
                guard short else { continue }
                let begin = block.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                if niveau == .landelijk {
                    let end = begin + opening.utf8.count
                    return Vermelding(code: nil, naam: lees.tekst(begin..<end).capitalizedFirst, niveau: niveau, bewijs: lees.bewijs(begin..<end))
                }
                let start = block.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.upperBound)
                var end = start
                let bytes = lees.tekst.utf8
                // A name of up to three words that begin with a capital, with "en" between them.
                while end < block.range.upperBound, bytes[end].isWord || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: " ") && end + 1 < block.range.upperBound && (bytes[end + 1].isUpper || lees.klein[end + 1..<min(end + 4, block.range.upperBound)].elementsEqual("en ".utf8)) {
                    end += 1
                }
                guard end > start, bytes[start].isUpper else { continue }
                return Vermelding(code: nil, naam: lees.tekst(start..<end), niveau: niveau, bewijs: lees.bewijs(start..<end))
            }
        }
        return nil
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

private let hogere: [(String, Vermelding.Niveau)] = [
    ("regioburgemeesters", .landelijk), ("districtelijke veiligheidsoverleg ", .district), ("districtelijk veiligheidsoverleg ", .district), ("politie-eenheid ", .eenheid), ("politie eenheid ", .eenheid), ("regionale eenheid ", .eenheid), ("veiligheidsnetwerk ", .eenheid),
    ("eenheid ", .eenheid), ("basisteam ", .basisteam), ("district ", .district),
]
