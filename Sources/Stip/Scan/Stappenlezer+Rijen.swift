import Formats
import TextAnalysis

/// Rows of a list that tell their moment or their body elsewhere than at their beginning.
extension Stappenlezer {
    /// "DVO's" above "Stadsring: 1 juli, advies": of which of them the row is.
    func rij(onderMeervoud regel: Planregel) -> Planrij? {
        guard let koporgaan, let tijd = regel.tijden.first else { return nil }
        let naam = lees.trimmed(regel.range.lowerBound..<tijd.range.lowerBound)
        guard isNaamVanMeervoud(naam), lees.organen(in: naam).isEmpty else { return nil }
        let tekst = lees.trimmed(tijd.range.upperBound..<regel.range.upperBound)
        return Planrij(
            tijden: [tijd], organen: [koporgaan], plaats: naam, stukken: tekst.isEmpty ? [] : [tekst],
            plek: regel.range, isVanzelf: true)
    }

    /// "Straatcoaches aanstellen (Q1, GGD)": an item that closes with its moment, and who does it.
    func rij(metSlot regel: Planregel) -> Planrij? {
        guard lees.blokken[regel.blok].isItem, let slot = lees.momentTussenHaken(in: regel.range) else { return nil }
        let tijden = regel.tijden.filter { slot.contains($0.range.lowerBound) }
        guard let last = tijden.last, tijden.count == regel.tijden.count, let open = lees.klein[..<slot.lowerBound].lastIndex(of: UInt8(ascii: "("))
        else {
            return nil
        }
        let wie = lees.trimmed(last.range.upperBound..<slot.upperBound)
        guard isPlan || isPlanstuk || !wie.isEmpty else { return nil }
        return Planrij(
            tijden: tijden, organen: wie.isEmpty ? [] : [wie], stukken: [lees.trimmed(regel.range.lowerBound..<open)], plek: regel.range,
            isVanzelf: true)
    }

    /// "Contactpersonen aanwijzen: gemeentesecretarissen, vóór 12 december": an item that tells behind a colon who and when.
    func rij(metStaart regel: Planregel) -> Planrij? {
        guard lees.blokken[regel.blok].isItem, isPlan || isPlanstuk, let tijd = regel.tijden.first,
            let punt = lees.klein[regel.range].lastIndex(of: UInt8(ascii: ":")), punt > regel.range.lowerBound + 3, tijd.range.lowerBound > punt,
            tijd.range.lowerBound - punt <= 60, !lees.isVoorbij(regel.range),
            zip(regel.tijden, regel.tijden.dropFirst()).allSatisfy({ lees.isRijVanTijden($0.range.upperBound..<$1.range.lowerBound) })
        else { return nil }
        let wie = lees.trimmed(punt + 1..<tijd.range.lowerBound)
        let isWie = wordCount(in: lees.klein, range: wie) <= 6 && !Tijdwoorden.lidwoorden.contains(lees.klein(wie))
        let organen = wie.isEmpty || !isWie ? [] : lees.organen(in: wie).map(\.range)
        return Planrij(
            tijden: regel.tijden, organen: Array(organen.prefix(1)), stukken: [lees.trimmed(regel.range.lowerBound..<punt)], plek: regel.range,
            isVanzelf: true)
    }

    /// "31 december 2024: 14 branden, 3 aanhoudingen": figures with their day, and no plan.
    func isFeitenlijst(_ tekst: Range<Int>) -> Bool {
        lees.handeling(in: tekst) == nil && lees.organen(in: tekst).isEmpty && lees.klein[tekst].contains(where: \.isDigit)
    }

    /// "De planning ziet er als volgt uit:", "Hieronder staan de data van de vergaderingen:".
    func kondigtAan(_ range: Range<Int>) -> Bool {
        guard let zin = lees.zinnen(in: range).last else { return false }
        return Planwoorden.aankondiging.occurs(in: lees.klein, range: zin)
            && (Planwoorden.kop.occurs(in: lees.klein, range: zin) || Planwoorden.aankondiging.hits(in: lees.klein, range: zin).count > 1)
    }

    /// Whether a line is a body and nothing else, with rows below it that begin with moments. Where bodies close the rows instead, as cells
    /// of a table that lost its lines, the first of them stands below a row.
    func isOrgaankop(_ regels: [Planregel], _ index: Int) -> Bool {
        let regel = regels[index]
        guard regel.tijden.isEmpty, !lees.blokken[regel.blok].isItem, regels.indices.contains(index + 1), let tijd = regels[index + 1].tijden.first,
            koporgaan != nil || !heeftRij || lees.blokken[regels[index + 1].blok].isItem, lees.isOrgaanregel(regel.range)
        else { return false }
        let volgende = regels[index + 1]
        return lees.blokken[volgende.blok].isItem || lees.begint(volgende.range, met: tijd.range)
            || isNaamVanMeervoud(lees.trimmed(volgende.range.lowerBound..<tijd.range.lowerBound)) && lees.klein[regel.range].last == UInt8(ascii: "s")
    }

    /// "Stadsring:".
    private func isNaamVanMeervoud(_ naam: Range<Int>) -> Bool {
        // The colon is no part of the name.
        (2...40).contains(naam.count) && lees.klein[naam.upperBound...].first == UInt8(ascii: ":") && lees.tekst.utf8[naam.lowerBound].isUpper
    }

}
