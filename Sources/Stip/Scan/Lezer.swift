import Formats
import TextAnalysis

/// Reads what a document sets as priorities, and what it is.
///
/// A pure function of the text, the themes and the names: the same bytes on any machine, in any order. It goes by
/// structure and language and knows no document.
struct Lezer: Sendable {
    let themas: Themalijst
    let namen: Namenlijst

    func lees(_ tekst: DocumentText) -> Lezing {
        let lees = Leestekst(tekst, themas: themas)
        let kenmerken = Kenmerken(lees)
        let afzenders = Afzenders(lees, namen, kenmerken)
        var lists = lees.genummerd() + lees.onderKoppen() + lees.inZinnen() + lees.inTabellen()
        if kenmerken.soort == .strategischeAgenda { lists += lees.blokken(of: kenmerken) }
        let gekozen = Weging(lees, lists, deel: afzenders.gemeenten).kies()
        let vondsten = gekozen.map { keus in
            Vondst(
                naam: keus.punt.naam.tekst, rang: keus.rang, themas: lees.themas(for: keus.punt), focus: keus.punt.naam.focus, zekerheid: keus.zekerheid, reden: keus.reden,
                groep: keus.punt.groep, gemeenten: afzenders.gemeenten(for: keus.punt), bewijs: lees.bewijs(keus.punt.naam.range), uitspraak: lees.uitspraak(onder: keus.punt))
        }
        return Lezing(
            soort: kenmerken.soort, titel: kenmerken.titel, organisaties: afzenders.vermeldingen, periode: kenmerken.periode, datum: kenmerken.datum, kenmerk: kenmerken.kenmerk,
            prioriteiten: vondsten)
    }
}

extension Leestekst {
    /// The themes of a point: of its name, else of its focus, else of the text right under it.
    func themas(for punt: Opsomming.Punt) -> [String] {
        if !punt.themas.isEmpty { return punt.themas }
        if let focus = punt.naam.focus, !themas(of: focus).isEmpty { return themas(of: focus) }
        let own = blokken[punt.blok].range
        var text = own.upperBound - punt.naam.range.upperBound > 40 ? klein(punt.naam.range.upperBound..<own.upperBound) : ""
        for block in blokken.dropFirst(punt.blok + 1).prefix(3) {
            if block.isHeading || block.isContents || text.utf8.count > 900 { break }
            text += " " + klein(block.range)
        }
        let weights = themas.weights(of: text.prefix(900), with: stemmer)
        guard let best = weights.first, best.weight >= 1 else { return [] }
        return [best.code]
    }

    /// An agenda in blocks: headings with a letter or a number, each with a list of "theme: ambition".
    func blokken(of kenmerken: Kenmerken) -> [Opsomming] {
        var punten: [Opsomming.Punt] = []
        var groep: Int?
        var groepen = 0
        for (index, block) in blokken.enumerated() {
            if block.isItem, !block.marker.isEmpty, tekst.utf8[block.marker.lowerBound].isUpper, blokken.dropFirst(index + 1).first?.isItem == true {
                groep = index
                groepen += 1
            } else if block.isHeading {
                groep = !block.marker.isEmpty && blokken.dropFirst(index + 1).first?.isItem == true ? index : nil
                if groep != nil { groepen += 1 }
            } else if let groep, block.isItem, let naam = naam(in: block.range) {
                let title = blokken[groep]
                punten.append(Opsomming.Punt(naam: naam, themas: themas(of: naam.tekst), blok: index, groep: tekst(title.marker.lowerBound..<title.range.upperBound)))
            } else if groep != nil, !block.isItem {
                groep = nil
            }
        }
        guard groepen >= 2, punten.count >= 3 else { return [] }
        // An agenda of an organisation may name what is no theme of safety; its blocks say enough.
        var list = Opsomming(vorm: .punten, signaal: Signaal(soort: .hoofd, kracht: 1, woord: "agenda"), aankondiging: kenmerken.titel ?? "agenda", blok: punten[0].blok, punten: punten)
        list.isAgenda = true
        return [list]
    }
}
