import Yams

/// Walks through the file, from the unit to the municipalities.
struct Eenheidslezing {
    var faults = Bevindingen()
    var organisatie = Organisatie(eenheid: Eenheid(code: "", naam: ""))
    /// What the parts say of each other, looked into when all are read.
    var links: [(plek: String, van: String, naar: String, datum: Datum?)] = []
    var template: Overleg?
    var dvos: [(district: District, naam: String)] = []

    mutating func read(_ root: Node?) -> Eenheidsbestand? {
        let keys: Set = [
            "unit", "bodies", "districts", "former_municipalities", "population_source", "code_source", "population_reference_year", "cycle",
            "uncertain", "totals", "police_units", "strength_facts",
        ]
        guard let blok = Eenheidsblok(root, at: "", keys: keys, into: &faults) else { return nil }
        readUnit(blok)
        for (index, node) in blok.list("districts", required: true, into: &faults).enumerated() { readDistrict(node, index + 1) }
        checkCounts()
        for (index, node) in blok.list("former_municipalities", into: &faults).enumerated() { readFormer(node, index + 1) }
        for (index, node) in blok.list("bodies", into: &faults).enumerated() { readBody(node, index + 1) }
        addDistrictBodies()
        settle()
        var bestand = Eenheidsbestand(organisatie: organisatie)
        readCycle(blok, into: &bestand)
        bestand.waarschuwingen = faults.waarschuwingen
        return bestand
    }

    // MARK: The unit

    private mutating func readUnit(_ blok: Eenheidsblok) {
        let keys: Set = ["name", "code", "number", "regioburgemeester_seat", "municipalities", "basisteams", "fictional", "sources"]
        guard let unit = Eenheidsblok(blok.node("unit"), at: "De eenheid", keys: keys, into: &faults) else { return }
        let naam = unit.text("name", required: true, into: &faults) ?? ""
        organisatie.eenheid = Eenheid(
            code: code(unit, niveau: .eenheid, naam: naam), naam: naam,
            nummer: unit.number("number", in: 0...999, into: &faults),
            zetel: unit.text("regioburgemeester_seat", into: &faults),
            isFictief: unit.flag("fictional", into: &faults),
            gemeentental: unit.number("municipalities", in: 0...10_000, into: &faults),
            basisteamtal: unit.number("basisteams", in: 0...10_000, into: &faults),
            feiten: unit.list("sources", into: &faults).enumerated().compactMap { index, node in
                let plek = "De eenheid, bron \(index + 1)"
                guard let feit = Eenheidsblok(node, at: plek, keys: ["fact", "url"], into: &faults) else { return nil }
                let tekst = feit.text("fact", required: true, atMost: 1000, into: &faults)
                return Feit(tekst: tekst ?? "", bron: feit.text("url", required: true, atMost: 1000, into: &faults) ?? "")
            },
            bronInwoners: blok.text("population_source", atMost: 1000, into: &faults),
            bronCodes: blok.text("code_source", atMost: 1000, into: &faults),
            onzekerheden: blok.texts("uncertain", into: &faults))
    }

    private mutating func readCycle(_ blok: Eenheidsblok, into bestand: inout Eenheidsbestand) {
        guard let node = blok.node("cycle"),
            let cycle = Eenheidsblok(node, at: "De beleidscyclus", keys: ["from", "to", "reference_day"], into: &faults)
        else { return }
        bestand.termijn = cycle.geldigheid(into: &faults)
        bestand.peildag = cycle.datum("reference_day", into: &faults)
    }

    // MARK: Districts, teams, municipalities

    private mutating func readDistrict(_ node: Node, _ number: Int) {
        let keys: Set = [
            "name", "code", "abbreviation", "dvo", "basisteams", "municipality_count", "from", "to", "confidence", "source", "note",
        ]
        guard var blok = Eenheidsblok(node, at: "District \(number)", keys: keys, into: &faults) else { return }
        let naam = blok.text("name", required: true, into: &faults)
        if let naam { blok.plek = "District \(naam)" }
        let district = District(
            code: code(blok, niveau: .district, naam: naam ?? "\(number)"), naam: naam ?? "",
            afkorting: blok.text("abbreviation", atMost: 20, into: &faults), geldigheid: blok.geldigheid(into: &faults),
            onderbouwing: blok.onderbouwing(into: &faults))
        if organisatie.districten.contains(where: { $0.code == district.code }) {
            faults.add(blok.plek, "Dit district staat er twee keer. Haal er één weg of geef het een eigen \"code\".")
        }
        organisatie.districten.append(district)
        if let dvo = blok.text("dvo", into: &faults) { dvos.append((district, dvo)) }

        let before = organisatie.gemeenten.count
        let teams = blok.list("basisteams", required: true, into: &faults)
        for (index, team) in teams.enumerated() { readTeam(team, index + 1, in: district, at: blok.plek) }
        let listed = organisatie.gemeenten.dropFirst(before)
        if let stated = blok.number("municipality_count", in: 0...10_000, into: &faults),
            !(listed.count { $0.geldigheid.tot == nil }...listed.count).contains(stated)
        {
            faults.warn(blok.plek, "Hier staat dat er \(stated) gemeenten zijn, maar er staan er \(listed.count).")
        }
    }

    private mutating func readTeam(_ node: Node, _ number: Int, in district: District, at plek: String) {
        let keys: Set = ["name", "code", "municipalities", "from", "to", "confidence", "source", "note"]
        guard var blok = Eenheidsblok(node, at: "\(plek), basisteam \(number)", keys: keys, into: &faults) else { return }
        let naam = blok.text("name", required: true, into: &faults)
        if let naam { blok.plek = "\(plek), basisteam \(naam)" }
        let code = code(blok, niveau: .basisteam, naam: naam ?? "\(number)-\(district.code)")
        let plaatsing = Plaatsing(bij: district.code, geldigheid: blok.geldigheid(into: &faults))
        let earlier = organisatie.basisteams.firstIndex { $0.code == code }
        if let index = earlier {
            if organisatie.basisteams[index].districten.contains(where: { $0.geldigheid.overlaps(plaatsing.geldigheid) }) {
                faults.add(
                    blok.plek, "Dit basisteam staat er twee keer in dezelfde tijd. Haal er één weg, of zet \"from\" en \"to\" bij een overgang.")
            }
            organisatie.basisteams[index].districten.append(plaatsing)
        } else {
            organisatie.basisteams.append(
                Basisteam(code: code, naam: naam ?? "", districten: [plaatsing], onderbouwing: blok.onderbouwing(into: &faults)))
        }
        // A team that moved is listed twice; its municipalities need not be.
        for (index, gemeente) in blok.list("municipalities", required: earlier == nil, into: &faults).enumerated() {
            readGemeente(gemeente, index + 1, in: code, at: blok.plek, again: earlier != nil)
        }
    }

    private static let gemeenteKeys: Set = [
        "name", "cbs", "abbreviation", "wijkagenten_norm", "from", "to", "into", "formed_from", "former_names", "confidence", "source", "note",
    ]

    private mutating func readGemeente(_ node: Node, _ number: Int, in team: String, at plek: String, again: Bool) {
        guard var blok = Eenheidsblok(node, at: "\(plek), gemeente \(number)", keys: Self.gemeenteKeys, into: &faults) else { return }
        let naam = blok.text("name", required: true, into: &faults)
        if let naam { blok.plek = "\(plek), gemeente \(naam)" }
        let geldigheid = blok.geldigheid(into: &faults)
        addGemeente(blok, naam: naam, plaatsing: Plaatsing(bij: team, geldigheid: geldigheid), again: again)
    }

    private mutating func readFormer(_ node: Node, _ number: Int) {
        let keys = Self.gemeenteKeys.union(["district", "basisteam"])
        guard var blok = Eenheidsblok(node, at: "Vroegere gemeente \(number)", keys: keys, into: &faults) else { return }
        let naam = blok.text("name", required: true, into: &faults)
        if let naam { blok.plek = "Vroegere gemeente \(naam)" }
        let geldigheid = blok.geldigheid(into: &faults)
        if geldigheid.tot == nil, !blok.has("to") { faults.add(blok.plek, "\"to\" ontbreekt: op welke dag hield de gemeente op te bestaan?") }
        guard let wanted = blok.text("basisteam", required: true, into: &faults) else { return }
        guard let team = organisatie.basisteams.first(where: { $0.naam == wanted || $0.code == wanted }) else {
            faults.add(blok.plek, "Het basisteam \"\(wanted)\" staat niet in dit bestand.")
            return
        }
        addGemeente(blok, naam: naam, plaatsing: Plaatsing(bij: team.code, geldigheid: geldigheid))
    }

    private mutating func addGemeente(_ blok: Eenheidsblok, naam: String?, plaatsing: Plaatsing, again: Bool = false) {
        let inwoners = blok.inwoners(into: &faults)
        let former = blok.list("former_names", into: &faults).compactMap { vroegereNaam($0, at: blok.plek) }
        let afkorting = blok.text("abbreviation", atMost: 20, into: &faults)
        let onderbouwing = blok.onderbouwing(into: &faults)
        guard let code = gemeentecode(blok.text("cbs", required: true, into: &faults), at: blok.plek) else { return }
        addLinks(blok, code: code, geldigheid: plaatsing.geldigheid)

        guard let index = organisatie.gemeenten.firstIndex(where: { $0.code == code }) else {
            organisatie.gemeenten.append(
                Gemeente(
                    code: code, naam: naam ?? "", afkorting: afkorting, basisteams: [plaatsing], inwoners: inwoners, vroegereNamen: former,
                    onderbouwing: onderbouwing))
            return
        }
        let other = organisatie.gemeenten[index]
        organisatie.gemeenten[index].merge(inwoners, former)
        if again, other.basisteams.contains(plaatsing) { return }
        if other.basisteams.contains(where: { $0.geldigheid.overlaps(plaatsing.geldigheid) }) {
            faults.add(blok.plek, "De code \(code) staat ook bij \(other.naam). Geef elke gemeente haar eigen code.")
        }
        organisatie.gemeenten[index].basisteams.append(plaatsing)
    }

    private mutating func addLinks(_ blok: Eenheidsblok, code: String, geldigheid: Geldigheid) {
        let into = blok.texts("into", into: &faults)
        if !into.isEmpty, geldigheid.tot == nil { faults.add(blok.plek, "\"into\" zonder \"to\": op welke dag gaat de gemeente op in een andere?") }
        for naar in into where gemeentecode(naar, at: blok.plek) != nil { links.append((blok.plek, code, naar, geldigheid.tot)) }
        let formed = blok.texts("formed_from", into: &faults)
        if !formed.isEmpty, geldigheid.van == nil { faults.add(blok.plek, "\"formed_from\" zonder \"from\": op welke dag ontstond de gemeente?") }
        for van in formed where gemeentecode(van, at: blok.plek) != nil { links.append((blok.plek, van, code, geldigheid.van)) }
    }

    private mutating func vroegereNaam(_ node: Node, at plek: String) -> VroegereNaam? {
        if let naam = node.scalar?.string, !naam.isEmpty { return VroegereNaam(naam: naam, tot: nil) }
        guard let blok = Eenheidsblok(node, at: "\(plek), vroegere naam", keys: ["name", "to"], into: &faults) else { return nil }
        let tot = blok.datum("to", into: &faults)
        return blok.text("name", required: true, into: &faults).map { VroegereNaam(naam: $0, tot: tot) }
    }
}

extension Gemeente {
    /// A second place of the same municipality adds what the first did not say.
    fileprivate mutating func merge(_ more: [Inwonertal], _ former: [VroegereNaam]) {
        inwoners = (inwoners + more.filter { !inwoners.contains($0) }).sorted { $0.peiljaar < $1.peiljaar }
        vroegereNamen += former.filter { !vroegereNamen.contains($0) }
    }
}
