import Formats
import TextAnalysis

extension Leestekst {
    /// The years the document is for: those in its title, else the term that stands most at the front.
    func periode(_ voorblad: Voorblad, titel: Range<Int>?, _ soort: Documentsoort) -> Periode? {
        if let titel {
            if let found = Jaren.perioden(in: klein, titel).first { return found }
            // A plan for one year: "Jaarplan veiligheid 2021".
            if Jaarwoorden.jaarlijks.occurs(in: klein, range: titel), let jaar = Jaren.jaren(in: klein, titel).first {
                return Periode(van: jaar, tot: jaar)
            }
        }
        var counts: [Periode: Int] = [:]
        var order: [Periode] = []
        for block in voorblad.blokken {
            for found in Jaren.perioden(in: klein, block.range) {
                if counts[found] == nil { order.append(found) }
                counts[found, default: 0] += block.isHeading || block.range.count < 100 ? 3 : 1
            }
        }
        // What prepares a plan is for the years to come, also where it speaks of those that end.
        if [.startnotitie, .collegebericht, .procesplanning].contains(soort) { return order.max { $0.tot < $1.tot } }
        let most = counts.values.max() ?? 0
        return order.first { counts[$0] == most }
    }
}

private enum Jaarwoorden {
    static let jaarlijks = Lexicon([
        "jaarplan", "begroting", "uitvoeringsprogramma", "uitvoeringsplan", "actieplan", "jaarverslag", "voortgangsrapportage", "jaarrapportage",
    ])
}
