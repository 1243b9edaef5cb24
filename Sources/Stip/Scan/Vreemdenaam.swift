import Formats
import TextAnalysis

extension Leestekst {
    /// The name of another municipality where that of its own should stand: "De gemeenteraad van Bargerwoude heeft uitgesproken …"
    /// in the plan of Gasterloo, left over from the plan that it was written after.
    ///
    /// Only in the plan of one municipality, and only for a council or a college that decides in it. A municipality that is
    /// named anywhere as a neighbour, a partner or an example may have a council with an opinion, and is left alone.
    func vreemdeNamen(_ afzenders: Afzenders, _ namen: Namenlijst) -> [Opmerking] {
        guard kenmerken.soort.isPlan, afzenders.vermeldingen.count == 1, let eigen = afzenders.vermeldingen.first, eigen.niveau == .gemeente else {
            return []
        }
        let vreemd = afzenders.plaatsen.filter { namen.namen[$0.naam].naam != eigen.naam }
        var gezien: Set<Int> = []
        return vreemd.filter { staatBijBestuur($0.range) }.compactMap { plaats in
            guard gezien.insert(plaats.naam).inserted, !isGewoonWoord(plaats.range) else { return nil }
            let zinnen = vreemd.filter { $0.naam == plaats.naam }.map { zin(at: $0.range.lowerBound) }
            let isBekende = zinnen.contains { zin in
                Bestuurswoorden.samen.occurs(in: klein, range: zin)
                    || afzenders.plaatsen.contains { $0.naam != plaats.naam && zin.contains($0.range.lowerBound) }
            }
            return isBekende ? nil : .vreemdeNaam(namen.namen[plaats.naam].naam, in: eigen.naam, bewijs(plaats.range))
        }
    }

    private func staatBijBestuur(_ naam: Range<Int>) -> Bool {
        Bestuurswoorden.bestuur.hits(in: klein, range: max(0, naam.lowerBound - 56)..<naam.lowerBound).contains {
            $0.range.upperBound + 1 >= naam.lowerBound
        }
    }

    /// The sentence that stands at a place; the place alone when it is in no block.
    private func zin(at index: Int) -> Range<Int> {
        guard let block = blokken.first(where: { $0.range.contains(index) }) else { return index..<index }
        return zinnen(in: block.range).first { $0.contains(index) } ?? block.range
    }
}

extension Opmerking {
    static func vreemdeNaam(_ vreemd: String, in eigen: String, _ bewijs: Bewijs) -> Opmerking {
        Opmerking(
            soort: .naamVanAndereGemeente,
            tekst: "Hier staat \(vreemd), maar dit is een plan van \(eigen). Ga na of de naam van een andere gemeente is blijven staan.",
            bewijs: bewijs)
    }
}

private enum Bestuurswoorden {
    /// Right before the name of the municipality whose council or college it is.
    static let bestuur = Lexicon([
        " gemeenteraad van ", " gemeenteraad van de gemeente ", " raad van ", " raad van de gemeente ", " college van ",
        " college van de gemeente ", " college van burgemeester en wethouders van ",
        " college van burgemeester en wethouders van de gemeente ", " burgemeester en wethouders van ",
        " burgemeester en wethouders van de gemeente ",
    ])
    /// What a sentence says of a municipality that is named rightly.
    static let samen = Lexicon([
        "samen", "gezamenlijk", "buurgemeente", "buren", "naburig", "omliggend", "gemeenten ", "regio", "basisteam", "district", "eenheid",
        "politie", "rechtbank", "parket", "arrondissement", "centrumgemeente", "herindel", "fusie", "gefuseerd", "opgaan", "voormalig", "voorheen",
        "grens",
        "voorbeeld", "net als", "evenals", "zoals", "ook de ", "ook het ", "convenant", "overeenkomst", "afspra", "collega", "andere ",
    ])
}
