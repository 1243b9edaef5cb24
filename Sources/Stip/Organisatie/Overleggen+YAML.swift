import Yams

/// The bodies of the file.
extension Eenheidslezing {
    mutating func readBody(_ node: Node, _ number: Int) {
        let keys: Set = ["code", "name", "abbreviation", "kind", "district", "role", "mag", "url", "confidence", "note"]
        guard var blok = Eenheidsblok(node, at: "Overleg \(number)", keys: keys, into: &faults) else { return }
        let naam = blok.text("name", required: true, into: &faults)
        if let naam { blok.plek = "Overleg \(naam)" }
        let wanted = blok.text("district", into: &faults)
        let district = organisatie.districten.first { $0.naam == wanted || $0.code == wanted }
        if let wanted, district == nil { faults.add(blok.plek, "Het district \"\(wanted)\" staat niet in dit bestand.") }
        let overleg = Overleg(
            code: blok.text("code", required: true, atMost: 40, into: &faults) ?? "", naam: naam ?? "",
            afkorting: blok.text("abbreviation", atMost: 40, into: &faults), niveau: wanted == nil ? .eenheid : .district,
            district: district?.code, soort: blok.text("kind", atMost: 40, into: &faults),
            rol: blok.text("role", atMost: 1000, into: &faults), bevoegdheden: bevoegdheden(blok),
            onderbouwing: blok.onderbouwing(bron: "url", into: &faults))
        if !overleg.code.isEmpty, !overleg.code.utf8.allSatisfy(\.isAddress) {
            faults.add(blok.plek, "De code \"\(overleg.code)\" mag alleen letters, cijfers en streepjes hebben.")
        }
        if overleg.code == "DVO", wanted == nil {
            template = overleg
        } else if organisatie.overleg(overleg.code) != nil {
            faults.add(blok.plek, "De code \(overleg.code) is van een ander overleg. Kies een eigen code.")
        } else {
            organisatie.overleggen.append(overleg)
        }
    }

    private mutating func bevoegdheden(_ blok: Eenheidsblok) -> Set<Bevoegdheid> {
        var found: Set<Bevoegdheid> = []
        for text in blok.texts("mag", into: &faults) {
            if let bevoegdheid = Bevoegdheid(text) {
                found.insert(bevoegdheid)
            } else {
                faults.add(blok.plek, "\"\(text)\" bij \"mag\" kent Stip niet. Kies uit kennisnemen, horen, adviseren, kiezen en vaststellen.")
            }
        }
        return found
    }

    /// A district names its board; a file that lists the boards one by one has said all of it already. One body `DVO`
    /// without a district speaks for all of them.
    mutating func addDistrictBodies() {
        var used = false
        for (district, text) in dvos where !organisatie.overleggen.contains(where: { $0.district == district.code && ($0.soort ?? "DVO") == "DVO" }) {
            let parts = text.split(separator: "(", maxSplits: 1)
            let naam = parts.first.map { String($0.reversed().drop { $0 == " " }.reversed()) } ?? text
            let note = parts.count > 1 ? String(parts[1].prefix { $0 != ")" }) : nil
            let short = district.afkorting ?? district.code
            var overleg = template ?? Overleg(code: "", naam: "", niveau: .district, bevoegdheden: [])
            (overleg.code, overleg.naam, overleg.afkorting) = ("DVO-\(short)", naam, "DVO \(short)")
            (overleg.niveau, overleg.district, overleg.soort) = (.district, district.code, "DVO")
            if let note { overleg.onderbouwing.toelichting = note }
            if organisatie.overleg(overleg.code) == nil { organisatie.overleggen.append(overleg) }
            used = true
        }
        if let template, !used, organisatie.overleg(template.code) == nil { organisatie.overleggen.append(template) }
    }
}
