import HTML

/// What only the sheet of the unit has: districts beside each other, a number in each, and where they differ.
extension Blad {
    var districtkoppen: HTML {
        let kolommen = zip(plaat.districten, maten.sleutel).map { district, sleutel -> HTML in
            let leden = plaat.gemeenten(of: district)
            let gelezen = "\(leden.count(where: \.plan.gelezen)) van \(leden.count) gelezen"
            let namen: HTML =
                sleutel == 0
                ? "<div class=\"geensleutel\"></div>"
                : "<ol\(sleutel == 2 ? " class=\"dubbel\"" : "" as HTML)>\(leden.enumerated().map { "<li><b>\($0 + 1)</b>\($1.naam)</li>" as HTML })</ol>"
            let elders: HTML? = sleutel == 0 ? "<p class=\"gelezen\">Namen: bladzijde 2</p>" : nil
            return "<div class=\"kolom\"><p class=\"wie\">\(district.naam)</p><p class=\"gelezen\">\(gelezen)</p>\(elders)\(namen)</div>"
        }
        return "<div class=\"districten\">\(kolommen)</div>"
    }

    func vakken(_ rij: Praatplaat.Rij) -> HTML {
        let vakken = zip(plaat.aandelen(rij), maten.kolommen).map { aandeel, kolommen -> HTML in
            let merken = plaat.gemeenten(of: aandeel.district).map { plaat.merk($0, in: rij.thema, merken: opvallend.merken) }
            let veld = stippen(plaat.vaktekst(rij, aandeel), kolommen: kolommen, merken: merken)
            return "<div class=\"vak\(aandeel.isAnders ? " anders" : "")\">\(veld)<p>\(aandeel.aantal)</p></div>"
        }
        return "<div class=\"tellingen\">\(vakken)</div>"
    }

    /// Numbers fit in a dot of 5.6 mm or more; in smaller ones the place alone says who it is.
    func stippen(_ tekst: String, kolommen: Int, merken: [Praatplaat.Merk]) -> HTML {
        let rows = max(1, (merken.count + kolommen - 1) / kolommen)
        let marks = merken.enumerated().map { index, merk in
            let (row, column) = index.quotientAndRemainder(dividingBy: kolommen)
            return stip(
                merk, at: (Double(column) + 0.5) * maten.steek, in: (Double(row) + 0.5) * maten.steek + 0.2, diameter: maten.stip,
                code: maten.stip >= 5.6 ? String(index + 1) : "")
        }
        return figuur(tekst, breedte: Double(kolommen) * maten.steek, hoogte: Double(rows) * maten.steek + 0.4, "\(marks)")
    }

    func verschil(_ rij: Praatplaat.Rij, in zone: Praatplaat.Maten.Zone) -> HTML {
        let gemerkt = plaat.aandelen(rij).contains(where: \.isAnders)
        let letter = Posterletter(pt: zone.citaat)
        let regels = Int((zone.hoogte - 0.8) / (zone.citaat * zone.citaatregel * Posterletter.mmPerPt))
        let tekst = letter.ingekort(plaat.verschil(rij), binnen: maten.rechts - (gemerkt ? 3.5 : 0), regels: max(1, regels), slot: "…")
        return "<div class=\"\(gemerkt ? "citaat valtop" : "citaat")\"><p>\(tekst)</p></div>"
    }
}

extension Praatplaat {
    /// Everything the dots of one district say, by name.
    func vaktekst(_ rij: Rij, _ aandeel: Aandeel) -> String {
        let leden = gemeenten(of: aandeel.district)
        let kiezers = namen(rij, .prioriteit, in: leden)
        let zinnen = [
            "\(rij.thema.naam.zonderAfbreektekens), district \(aandeel.district.naam): prioriteit in \(aandeel.aantal) van \(aandeel.gelezen) gelezen plannen"
                + (kiezers.isEmpty ? "." : ": \(Postertaal.opsomming(kiezers))."),
            zin("Doorlopend thema in", namen(rij, .doorlopend, in: leden)),
            zin("Nog niet bevestigd:", voorstellen(rij, in: leden)),
            zin("Geen plan van", leden.filter { $0.plan == .ontbreekt }.map(\.naam)),
            zin("Niet te lezen plan van", leden.filter { $0.plan == .onleesbaar }.map(\.naam)),
            aandeel.isAnders ? "Dit district wijkt af van de rest van de eenheid." : nil,
        ]
        return zinnen.compactMap(\.self).joined(separator: " ")
    }
}
