import Formats
import TextAnalysis

/// The organisations a document is of: one municipality, all of a joint plan, or a higher level.
struct Afzenders {
    let vermeldingen: [Vermelding]
    /// Where the name of a municipality stands, its own or another.
    let plaatsen: [Naamplaats]
    private let delen: Gemeentedelen

    init(_ lees: Leestekst, _ namen: Namenlijst, _ kenmerken: Kenmerken) {
        let plaatsen = Naamplaats.alle(in: lees, namen)
        self.plaatsen = plaatsen
        let hoger = lees.hogereAfzender(titel: kenmerken.titelplaats)
        var gewichten: [Int: Naamgewicht] = [:]
        for plaats in plaatsen { gewichten[plaats.naam, default: Naamgewicht()].add(plaats, lees, titel: kenmerken.titelplaats) }
        let scores = gewichten.mapValues(\.waarde)
        let best = scores.min { ($1.value, namen.namen[$0.key].naam, $0.key) < ($0.value, namen.namen[$1.key].naam, $1.key) }
        var gekozen: [Int] = []
        let samen = Naamplaats.rij(plaatsen.filter { $0.range.lowerBound < 5000 }, lees)
        if let best, best.value >= (hoger == nil ? 3 : 14) {
            let inTitel = plaatsen.filter { kenmerken.titelplaats?.overlaps($0.range) ?? false }.map(\.naam)
            gekozen = samen.contains(best.key) ? samen : inTitel.contains(best.key) ? inTitel : [best.key]
        } else if hoger == nil, samen.count > 1 {
            gekozen = samen
        }
        var seen: Set<Int> = []
        var gevonden: [Vermelding] = []
        for number in gekozen where seen.insert(number).inserted {
            guard let first = plaatsen.first(where: { $0.naam == number }) else { continue }
            let naam = namen.namen[number]
            gevonden.append(Vermelding(code: naam.code, naam: naam.naam, niveau: naam.niveau, bewijs: lees.bewijs(first.range)))
        }
        delen = seen.count > 1 ? Gemeentedelen(lees, plaatsen.filter { seen.contains($0.naam) }, namen) : Gemeentedelen()
        vermeldingen = gevonden.isEmpty ? hoger.map { [$0] } ?? [] : gevonden
    }

    /// The codes of the municipalities that a point is for, when it stands in the part of one of them; else none.
    func gemeenten(for punt: Opsomming.Punt) -> [String] { delen.gemeenten(at: punt.blok, lees: punt.naam.range.lowerBound) }
}

/// A place where the name of a municipality stands.
struct Naamplaats {
    let naam: Int
    let range: Range<Int>

    /// All names in a text, the longest where several stand; not where a name is part of the name of something else.
    static func alle(in lees: Leestekst, _ namen: Namenlijst) -> [Naamplaats] {
        let text = lees.tekst.utf8
        let matches = namen.patronen.matches(in: lees.klein).filter { match in
            let first = text[match.range.lowerBound]
            return (first.isUpper || first >= 0x80 || first == UInt8(ascii: "'")) && Patterns.isWhole(match.range, in: lees.klein)
        }
        .sorted { ($0.range.lowerBound, $1.range.count, $0.pattern) < ($1.range.lowerBound, $0.range.count, $1.pattern) }
        var result: [Naamplaats] = []
        var end = -1
        for match in matches where match.range.lowerBound >= end {
            end = match.range.upperBound
            let plaats = Naamplaats(naam: namen.vanPatroon[match.pattern], range: match.range)
            if namen.namen[plaats.naam].niveau == .gemeente, !plaats.isAnders(lees) { result.append(plaats) }
        }
        return result
    }

    /// "gemeenten A, B en C": the longest row of names near the beginning.
    static func rij(_ plaatsen: [Naamplaats], _ lees: Leestekst) -> [Int] {
        var best: [Int] = []
        var run: [Naamplaats] = []
        func close() {
            guard let first = run.first else { return }
            let names = run.map(\.naam).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            let before = max(0, first.range.lowerBound - 40)..<first.range.lowerBound
            if names.count > max(1, best.count), first.range.lowerBound < 800 || Plaatswoorden.gemeente.occurs(in: lees.klein, range: before) {
                best = names
            }
            run = []
        }
        for plaats in plaatsen {
            if let last = run.last, !lees.verbindt(last.range.upperBound..<max(last.range.upperBound, plaats.range.lowerBound)) { close() }
            run.append(plaats)
        }
        close()
        return best
    }

    /// Whether the name is part of the name of something else: "Veiligheidsregio Twente", "Oost-Nederland".
    private func isAnders(_ lees: Leestekst) -> Bool {
        let bytes = lees.klein
        let near = max(0, range.lowerBound - 24)..<range.lowerBound
        if Plaatswoorden.anders.hits(in: bytes, range: near).contains(where: { $0.range.upperBound + 1 >= range.lowerBound }) { return true }
        if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "-"), bytes[range.upperBound + 1].isLower { return true }
        return range.lowerBound > 1 && bytes[range.lowerBound - 1] == UInt8(ascii: "-") && bytes[range.lowerBound - 2].isWord
    }
}

/// How much the places where a name stands say that the document is of that municipality.
private struct Naamgewicht {
    private var count = 0
    private var known = 0
    private var inTitel = false
    private var vooraan = false
    private var alsGemeente = false
    private var voorDeRaad = false

    /// To be named often says something, but has an end.
    var waarde: Double {
        let base = Double(min(count, 20)) * 0.1 + Double(min(known, 15)) * 0.9
        return base + (inTitel ? 14 : 0) + (vooraan ? 4 : 0) + (alsGemeente ? 10 : 0) + (voorDeRaad ? 30 : 0)
    }

    mutating func add(_ plaats: Naamplaats, _ lees: Leestekst, titel: Range<Int>?) {
        let range = plaats.range
        let near = max(0, range.lowerBound - 40)..<range.lowerBound
        count += 1
        let named =
            range.lowerBound < 6000
            && Plaatswoorden.gemeente.hits(in: lees.klein, range: near).contains { $0.range.upperBound + 1 >= range.lowerBound }
        // "best" and "buren" are words too: they count only where something says that they are a municipality.
        let isWoord = !named && !lees.klein[near].suffix(4).elementsEqual(" en ".utf8) && lees.isGewoonWoord(range)
        if !isWoord { known += 1 }
        if named, range.lowerBound < 2500 {
            alsGemeente = true
            if Plaatswoorden.raad.occurs(in: lees.klein, range: near) { voorDeRaad = true }
        }
        if !isWoord, titel?.overlaps(range) ?? false { inTitel = true }
        if !isWoord, range.lowerBound < 1500 { vooraan = true }
    }
}

extension Leestekst {
    /// Whether the name of a municipality is an ordinary word too.
    func isGewoonWoord(_ naam: Range<Int>) -> Bool { Plaatswoorden.gewoneWoorden.contains(klein(naam)) }

    /// Whether what stands between two names makes them a row: marks, "en", "gemeente".
    fileprivate func verbindt(_ range: Range<Int>) -> Bool {
        guard range.count <= 24,
            klein[range].allSatisfy({ !$0.isDigit && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ":") })
        else { return false }
        // On a cover names may stand on lines of their own; a sentence that begins with "De gemeente" is no part of a row.
        let newLine = tekst.utf8[range].contains(0x0A)
        return words(in: klein, range: range).allSatisfy { word in Plaatswoorden.verbindend.contains(klein(word)) && !(newLine && klein(word) == "de")
        }
    }
}

private enum Plaatswoorden {
    /// Right before the name of a municipality.
    static let gemeente = Lexicon([" gemeente ", " gemeenten ", " gemeenteraad van ", " gemeenteraad ", " raad van ", " college van "])
    /// Whom a paper is for.
    static let raad = Lexicon(["aan de raad van ", "aan de gemeenteraad van "])
    static let verbindend: Set<String> = ["en", "gemeente", "gemeenten", "de", "stad"]
    static let anders = Lexicon([
        " veiligheidsregio ", " veiligheidshuis ", " district ", " basisteam ", " politiedistrict ", " politie-eenheid ", " eenheid ", " rechtbank ",
        " provincie ", " riec ", " ggd ",
        " arrondissement ", " regio ", " waterschap ",
    ])
    /// Names that are ordinary words, or names of provinces, too.
    static let gewoneWoorden: Set<String> = [
        "best", "buren", "bergen", "houten", "hoorn", "putten", "duiven", "epe", "ede", "beek", "goes", "hulst", "laren", "weert", "utrecht",
        "groningen", "echt", "horst", "veere", "tiel", "oss",
        "noordwijk",
    ]
}
