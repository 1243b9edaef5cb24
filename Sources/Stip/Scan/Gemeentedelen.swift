import Formats
import TextAnalysis

/// The parts of a joint plan that are for one municipality.
struct Gemeentedelen {
    /// Where a part begins, in blocks and in order, and whose it is; nobody's where the joint part goes on.
    private var delen: [(blok: Int, code: String?)] = []
    /// Sentences about one municipality inside a part: where they begin and end in the text, and whose they are.
    private var zinnen: [(range: Range<Int>, code: String)] = []

    init() {}

    /// - Parameter plaatsen: where the names of the municipalities of the plan stand, in order.
    init(_ lees: Leestekst, _ plaatsen: [Naamplaats], _ namen: Namenlijst) {
        var next = 0
        for (index, block) in lees.blokken.enumerated() {
            while next < plaatsen.count, plaatsen[next].range.lowerBound < block.range.lowerBound { next += 1 }
            var last = next
            while last < plaatsen.count, plaatsen[last].range.upperBound <= block.range.upperBound { last += 1 }
            let named = Set(plaatsen[next..<last].map(\.naam))
            if block.isHeading || block.range.count < 60 {
                guard block.page > 1 || index > 6 || lees.tekst.pages.count == 1 && index > 3, !block.isContents else { continue }
                addKop(index, block, named.count == 1 ? plaatsen[next] : nil, isLeeg: named.isEmpty, lees, namen)
            } else if named.count == 1, Deelwoorden.lokaal.occurs(in: lees.klein, range: block.range),
                let code = namen.namen[plaatsen[next].naam].code
            {
                for zin in lees.zinnen(in: block.range)
                where zin.contains(plaatsen[next].range.lowerBound) && Deelwoorden.lokaal.occurs(in: lees.klein, range: zin) {
                    zinnen.append((zin, code))
                }
            }
        }
    }

    private mutating func addKop(_ index: Int, _ block: Block, _ plaats: Naamplaats?, isLeeg: Bool, _ lees: Leestekst, _ namen: Namenlijst) {
        if let plaats {
            let own = Deelwoorden.kop.occurs(in: lees.klein, range: block.range) || block.range.count <= plaats.range.count + 6
            if own { delen.append((index, namen.namen[plaats.naam].code)) }
        } else if isLeeg, block.isHeading, !delen.isEmpty,
            (block.headingLevel ?? 9) <= 1 || Deelwoorden.einde.occurs(in: lees.klein, range: block.range)
        {
            delen.append((index, nil))
        }
    }

    /// The code of the municipality in whose part block `blok` stands, or in whose sentence the text at `index` does.
    func gemeenten(at blok: Int, lees index: Int) -> [String] {
        if let zin = zinnen.first(where: { $0.range.contains(index) }) { return [zin.code] }
        guard let deel = delen.last(where: { $0.blok <= blok }), let code = deel.code else { return [] }
        return [code]
    }
}

private enum Deelwoorden {
    static let kop = Lexicon(["lokale", "lokaal", "accent", "gemeente ", "deel", "prioriteit"])
    static let lokaal = Lexicon(["lokale prioriteit", "lokaal accent", "lokale accent", "eigen prioriteit", "lokale thema", "lokaal thema"])
    static let einde = Lexicon(["gezamenlijk", "organisatie", "bijlage"])
}
