import Formats

extension Leestekst {
    /// An agenda in blocks: headings with a letter or a number, each with a list of "theme: ambition".
    func agenda(titel: String?) -> Opsomming? {
        var punten: [Opsomming.Punt] = []
        var groep: Int?
        var groepen = 0
        for (index, block) in blokken.enumerated() {
            let opensList = index + 1 < blokken.count && blokken[index + 1].isItem
            if opensList,
                block.isHeading && (index > 0 || !block.marker.isEmpty)
                    || !block.marker.isEmpty && opensList && block.isItem && tekst.utf8[block.marker.lowerBound].isUpper
            {
                groep = index
                groepen += 1
            } else if let kop = groep, block.isItem {
                guard let naam = naam(in: block.range) else { continue }
                let title = blokken[kop]
                punten.append(punt(naam, index, groep: tekst(title.marker.isEmpty ? title.range : title.marker.lowerBound..<title.range.upperBound)))
            } else {
                groep = nil
            }
        }
        guard groepen >= 2, punten.count >= 3 else { return nil }
        return Opsomming(
            vorm: .agenda, signaal: Signaal(soort: .hoofd, kracht: 1, woord: "agenda"), aankondiging: titel ?? "agenda", blok: punten[0].blok,
            punten: punten)
    }
}
