import Formats
import TextAnalysis

/// Bodies that are known by how their name is built, and by the abbreviation that the document gives them.
extension Leestekst {
    /// The same hits with those of names that stand in no list, in the order of the text.
    func metEigenNamen(_ hits: [Lexicon.Hit], in range: Range<Int>) -> [(group: Int, range: Range<Int>)] {
        let known = hits.map { (group: $0.group, range: $0.range) }
        var found: [(group: Int, range: Range<Int>)] = []
        for woord in words(in: klein, range: range) where woord.count >= 2 {
            guard let group = naamgroep(woord), !hits.contains(where: { $0.range.overlaps(woord) }) else { continue }
            found.append((group, metVoorvoegsel(woord, range)))
        }
        guard !found.isEmpty else { return known }
        return (known + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// 11 for a body that meets, 12 for a group of people or a role; nothing for another word.
    private func naamgroep(_ woord: Range<Int>) -> Int? {
        if tekst.utf8[woord.lowerBound].isUpper, orgaanafkortingen.contains(Array(tekst.utf8[woord])) { return 11 }
        guard woord.count >= 5 else { return nil }
        let slot = klein[woord]
        // "Overleg" alone is a body where it is written as a name: "Regionaal Overleg".
        for naam in Naamdelen.overleggen where slot.count >= naam.utf8.count && slot.suffix(naam.utf8.count).elementsEqual(naam.utf8) {
            if slot.count > naam.utf8.count + 2 { return Naamdelen.geen.contains(klein(woord)) ? nil : 11 }
            return tekst.utf8[woord.lowerBound].isUpper && heeftVoorvoegsel(woord) ? 11 : nil
        }
        for naam in Naamdelen.groepen where slot.count > naam.utf8.count + 2 && slot.suffix(naam.utf8.count).elementsEqual(naam.utf8) {
            return Naamdelen.geen.contains(klein(woord)) ? nil : 12
        }
        return nil
    }

    private func heeftVoorvoegsel(_ woord: Range<Int>) -> Bool { metVoorvoegsel(woord, 0..<woord.upperBound).lowerBound < woord.lowerBound }

    /// "Bestuurlijk Overleg", "Lokale driehoek", "ambtelijke voorbereidingsgroep": with the adjective before it.
    private func metVoorvoegsel(_ woord: Range<Int>, _ range: Range<Int>) -> Range<Int> {
        guard woord.lowerBound > range.lowerBound, klein[woord.lowerBound - 1] == 0x20 else { return woord }
        var begin = woord.lowerBound - 1
        while begin > range.lowerBound, klein[begin - 1].isWord { begin -= 1 }
        let ervoor = klein(begin..<woord.lowerBound - 1)
        return Naamdelen.bijvoeglijk.contains { ervoor.hasPrefix($0) } ? begin..<woord.upperBound : woord
    }

    /// "Regionaal Bestuurlijk Overleg Politie (RBOP)", "AO = ambtelijk overleg": what a document calls its bodies.
    func gelezenAfkortingen() -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        let bytes = tekst.utf8
        func kort(_ range: Range<Int>) -> Bool {
            (2...6).contains(range.count) && bytes[range].allSatisfy { $0.isUpper || $0.isLetter && $0 < 0x80 }
                && bytes[range].count(where: \.isUpper) >= 2
        }
        for open in bytes.indices where bytes[open] == UInt8(ascii: "(") {
            guard let close = bytes[open..<min(open + 9, bytes.count)].firstIndex(of: UInt8(ascii: ")")), kort(open + 1..<close) else { continue }
            let ervoor = max(0, open - 60)..<open
            if Naamdelen.lexicon.occurs(in: klein, range: ervoor) { found.insert(Array(bytes[open + 1..<close])) }
        }
        for teken in bytes.indices where bytes[teken] == UInt8(ascii: "=") && teken > 3 {
            var begin = teken - 1
            while begin > 0, bytes[begin - 1].isLetter { begin -= 1 }
            let naam = begin..<max(begin, teken - 1)
            let erna = teken..<min(bytes.count, teken + 60)
            if kort(naam), Naamdelen.lexicon.occurs(in: klein, range: erna) { found.insert(Array(bytes[naam])) }
        }
        return found.subtracting([Array("IVP".utf8), Array("MJB".utf8), Array("MJBP".utf8), Array("RBP".utf8), Array("IVB".utf8)])
    }
}

private enum Naamdelen {
    static let overleggen = ["overleg", "beraad", "college", "driehoek", "conferentie", "commissie", "bestuur"]
    static let groepen = [
        "groep", "groepen", "team", "teams", "bureau", "platform", "coördinator", "coördinatoren", "regisseur", "regisseurs", "secretarissen",
        "analisten", "manager", "managers", "loket", "controller",
    ]
    /// What ends so and is no body.
    static let geen: Set<String> = [
        "doelgroep", "doelgroepen", "leeftijdsgroep", "leeftijdsgroepen", "risicogroep", "risicogroepen", "jeugdgroep", "jeugdgroepen", "dadergroep",
        "dadergroepen", "bevolkingsgroep", "bevolkingsgroepen", "beroepsgroep", "beroepsgroepen", "appgroep", "appgroepen", "adviesbureau",
        "politiebureau", "vooroverleg", "achtergroep", "vriendengroep", "jongerengroep", "jongerengroepen", "slachtoffergroep", "bestuur",
        "gemeentebestuur", "openbaar bestuur", "criminaliteitsgroep", "deelgroep", "buurtapp", "werkgroepen",
    ]
    static let bijvoeglijk = [
        "bestuurlijk", "strategisch", "regionaal", "regionale", "districtelijk", "lokaal", "lokale", "integraal", "integrale", "ambtelijk",
        "landelijk",
        "gezamenlijk", "interbestuurlijk", "algemeen", "dagelijks", "operationeel", "sociaal", "intergemeentelijk", "breed", "klein", "extern",
    ]
    static let lexicon = Lexicon([
        "overleg", "beraad", "college", "driehoek", "conferentie", "commissie", "groep", "team", "bureau", "platform", " raad", "netwerk", "bestuur",
        "kring",
    ])
}
