import Yams

/// The steps of a planning file, and what they say of each other.
extension Planningslezing {
    private static let velden = [
        "id", "orgaan", "wie", "handeling", "actie", "wat", "omschrijving", "van", "tot", "datum", "dag", "precisie", "uiterlijk", "deadline",
        "nodig",
        "levert", "personen", "persoon", "duur", "wachttijd", "stand",
    ]

    mutating func readStappen(_ blok: Planningsblok) -> [Stap] {
        guard let node = blok.node("stappen") else {
            faults.add("", "Het veld \"stappen\" ontbreekt. Zet er een lijst met de stappen.")
            return []
        }
        guard let list = node.sequence else {
            faults.add("", "\"stappen\" moet een lijst zijn. Begin elke stap met een streepje.")
            return []
        }
        guard list.count <= Planningsbestand.stappengrens else {
            faults.add(.planningTeVeel(list.count))
            return []
        }
        if list.isEmpty { faults.add("", "De lijst \"stappen\" is leeg. Zet er minstens één stap in.") }
        let stappen = list.enumerated().compactMap { readStap($1, $0 + 1) }
        checkVerwijzingen(stappen)
        return stappen
    }

    private mutating func readStap(_ node: Node, _ number: Int) -> Stap? {
        guard var blok = Planningsblok(node, at: "Stap \(number)", keys: Planningslezing.velden, into: &faults) else { return nil }
        let id = blok.text("id", atMost: 200, into: &faults) ?? "stap-\(number)"
        if !id.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.:".unicodeScalars.contains($0) }) {
            faults.add(blok.plek, "De id \"\(id.prefix(60))\" mag alleen letters, cijfers en streepjes hebben.")
        }
        blok.plek = "Stap \(id.prefix(60))"
        let naam = blok.text("orgaan", atMost: 300, into: &faults) ?? blok.text("wie", atMost: 300, into: &faults)
        if naam == nil, blok.node("orgaan", "wie") == nil { faults.add(blok.plek, "Het veld \"orgaan\" ontbreekt. Schrijf wie dit doet.") }
        var stap = Stap(id: id, orgaan: naam ?? "", wat: blok.text("wat", into: &faults) ?? blok.text("omschrijving", into: &faults) ?? "")
        readHandeling(blok, into: &stap)
        stap.moment = readMoment(blok)
        stap.nodig = blok.texts("nodig", splitting: true, into: &faults)
        stap.levert = blok.text("levert", into: &faults)
        stap.personen = blok.texts("personen", into: &faults) + blok.texts("persoon", into: &faults)
        // "Heeft vastgesteld" as the act says that it is done.
        if Verleden.vertelt(blok.text("handeling", atMost: 200, into: &faults) ?? "") { stap.stand = .gedaan }
        stap.duur = blok.number("duur", in: 1...3660, else: 1, into: &faults)
        stap.wachttijd = blok.number("wachttijd", in: 0...3660, else: 0, into: &faults)
        if let stand = blok.text("stand", into: &faults) {
            if let known = Stap.Stand(rawValue: stand.lowercased()) {
                stap.stand = known
            } else {
                faults.add(blok.plek, "\"\(stand.prefix(40))\" bij \"stand\" kent Stip niet. Kies gepland, gedaan of vervallen.")
            }
        }
        return stap
    }

    /// A word that is no act of Stip is kept with what the step is about; without a word the description may begin with one.
    private mutating func readHandeling(_ blok: Planningsblok, into stap: inout Stap) {
        let orgaan = Orgaan(stap.orgaan)
        guard let text = blok.text("handeling", atMost: 200, into: &faults) ?? blok.text("actie", atMost: 200, into: &faults) else {
            stap.handeling = Handeling(woorden: stap.wat, orgaan: orgaan)
            return
        }
        guard text.lowercased() != "geen" else { return }
        if let known = Handeling(woorden: text, orgaan: orgaan, isVeld: true) {
            stap.handeling = known
            // "Concept vaststellen" says of the paper what it is.
            if Onderwerp(text).noemt(.concept), !Onderwerp(stap.wat).noemt(.concept) {
                stap.wat = stap.wat.isEmpty ? text : "\(text): \(stap.wat)"
            }
        } else {
            stap.wat = stap.wat.isEmpty ? text : "\(text): \(stap.wat)"
            let known = Handeling.allCases.map(\.rawValue).joined(separator: ", ")
            faults.warn(blok.plek, "De handeling \"\(text.prefix(60))\" kent Stip niet; hij staat nu bij \"wat\". Stip kent: \(known).")
        }
    }

    // MARK: What they say of each other

    private mutating func checkVerwijzingen(_ stappen: [Stap]) {
        var seen: Set<String> = []
        for stap in stappen where !seen.insert(stap.id).inserted {
            faults.add("Stap \(stap.id.prefix(60))", "De id staat bij twee stappen. Geef elke stap een eigen id.")
        }
        for stap in stappen {
            for id in stap.nodig where !seen.contains(id) {
                let meant = Spelling.meant(id, from: seen.sorted()).map { "Bedoelt u \"\($0)\"?" } ?? "Schrijf de id van een stap uit dit bestand."
                faults.add("Stap \(stap.id.prefix(60))", "\"\(id.prefix(60))\" bij \"nodig\" is geen stap. \(meant)")
            }
        }
        for kring in Stappenkring.all(in: stappen) {
            let named = (kring + kring.prefix(1)).joined(separator: " → ")
            faults.add("", "Deze stappen wachten op elkaar in een kring: \(named). Haal bij één ervan de regel onder \"nodig\" weg.")
        }
    }
}

extension Planningsfouten {
    mutating func add(_ reason: Reason) { reasons.append(reason) }
}
