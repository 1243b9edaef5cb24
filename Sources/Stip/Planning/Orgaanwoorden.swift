/// Reads the name of a body word by word.
struct Orgaanwoorden {
    private let words: [String]

    init(_ naam: String) {
        // "B&W" and "b. en w." are letters apart once the marks are gone.
        words = Naamsleutel(naam).woorden.split(separator: " ").map(String.init).filter { !["de", "het", "een", "t"].contains($0) }
    }

    /// The key and the kinds.
    var lezing: (sleutel: String, soorten: Set<Orgaan.Soort>) {
        for read in [samen, bestuurscollege, overleg, commissie, college, raad, justitie, burgemeester, anders] {
            guard let (key, kinds) = read() else { continue }
            // "DVO's en gemeenteraden": the councils count too.
            return (key, words.contains { ["raden", "gemeenteraden", "gemeenteraad"].contains($0) } ? kinds.union([.raad]) : kinds)
        }
        return (words.joined(separator: "-"), [.overig])
    }

    // MARK: The bodies

    /// Mayors and hoofdofficier named together, whatever they are called then. One mayor with the hoofdofficier is the regioburgemeester.
    private func samen() -> (String, Set<Orgaan.Soort>)? {
        guard noemtHoofdofficier, !words.contains("wethouders") else { return nil }
        if words.contains("burgemeesters") || words.contains("burgemeester") {
            return ("burgemeesters-en-hoofdofficier", [.burgemeester, .hoofdofficier])
        }
        guard words.contains(where: { $0.hasPrefix("regioburgemeester") }) else { return nil }
        return ("regioburgemeester-en-hoofdofficier", [.burgemeester, .hoofdofficier])
    }

    /// A unit may have more than one of them.
    private var noemtHoofdofficier: Bool {
        words.contains { ["hoofdofficier", "hoofdofficieren", "hovj", "hovjs", "om"].contains($0) } || has(["openbaar", "ministerie"])
    }

    /// The name differs by unit; the mayors and the hoofdofficier sit in it everywhere.
    private func bestuurscollege() -> (String, Set<Orgaan.Soort>)? {
        let names = ["bestuurscollege", "bc", "rbop", "veiligheidscollege", "beheerscollege"]
        let long = has(["bestuurlijk", "overleg", "politie"]) || has(["regionaal", "college"])
        guard long || words.contains(where: names.contains) else { return nil }
        return ("bestuurscollege", [.overleg])
    }

    private func overleg() -> (String, Set<Orgaan.Soort>)? {
        for (key, spellings) in Orgaanwoorden.overleggen {
            guard let spelling = spellings.first(where: { has($0) }) else { continue }
            // The district of a board tells it from the others; a unit has one of each of the rest.
            let place = key == "dvo" ? self.place(without: spelling + ["dvo", "dvos", "s", "district", "vijf", "alle", "van", "in"]) : nil
            return (place.map { "\(key):\($0)" } ?? key, [.overleg])
        }
        return nil
    }

    private func commissie() -> (String, Set<Orgaan.Soort>)? {
        guard let word = words.first(where: { $0.contains("commissie") }) else { return nil }
        if word.hasSuffix("commissies") { return ("commissies", [.commissie]) }
        let place = place(without: [word, "commissie", "raad", "gemeenteraad", "vergadering", "gemeente", "van"])
        return (place.map { "commissie:\($0)" } ?? "commissie", [.commissie])
    }

    private func college() -> (String, Set<Orgaan.Soort>)? {
        if has(["procureurs", "generaal"]) { return ("procureurs-generaal", [.overig]) }
        let bw = has(["b", "en", "w"]) || has(["b", "w"]) || has(["benw"]) || has(["bw"]) || has(["burgemeester", "en", "wethouders"])
        let many = has(["colleges"])
        guard bw || many || words.contains(where: { ["college", "collegevergadering", "wethouders"].contains($0) }) else { return nil }
        let place = place(without: Orgaanwoorden.collegewoorden)
        return (many ? "colleges" : place.map { "college:\($0)" } ?? "college", [.college])
    }

    private func raad() -> (String, Set<Orgaan.Soort>)? {
        let bars = ["state", "toezicht", "bestuur", "commissarissen", "kinderbescherming", "rechtspraak", "europa"]
        guard let word = words.first(where: Orgaanwoorden.isRaad), !words.contains(where: bars.contains) else { return nil }
        if ["raden", "gemeenteraden", "raadsleden"].contains(word) { return ("raden", [.raad]) }
        let place = place(without: [word] + Orgaanwoorden.raadswoorden)
        return (place.map { "raad:\($0)" } ?? "raad", [.raad])
    }

    private func justitie() -> (String, Set<Orgaan.Soort>)? {
        var kinds: Set<Orgaan.Soort> = []
        var keys: [String] = []
        if noemtHoofdofficier, !words.contains("om") || words == ["om"] {
            kinds.insert(.hoofdofficier)
            keys.append("hoofdofficier")
        }
        if !has(["openbaar", "ministerie"]), words.contains(where: { ["minister", "ministerie", "ministers"].contains($0) }) {
            kinds.insert(.minister)
            keys.append("minister")
        }
        if words.contains(where: { ["korpschef", "korpsleiding"].contains($0) }) {
            kinds.insert(.korpschef)
            keys.append("korpschef")
        }
        return kinds.isEmpty ? nil : (keys.joined(separator: "-en-"), kinds)
    }

    private func burgemeester() -> (String, Set<Orgaan.Soort>)? {
        if words.contains(where: { $0.hasPrefix("regioburgemeester") }) { return ("regioburgemeester", [.burgemeester]) }
        if has(["burgemeesters"]) { return ("burgemeesters", [.burgemeester]) }
        guard has(["burgemeester"]) else { return nil }
        let place = place(without: ["burgemeester", "gemeente", "van"])
        return (place.map { "burgemeester:\($0)" } ?? "burgemeester", [.burgemeester])
    }

    /// Whatever else is a meeting.
    private func anders() -> (String, Set<Orgaan.Soort>)? {
        let ends = ["overleg", "driehoek", "groep", "kring", "tafel", "platform", "beraad", "netwerk"]
        guard words.contains(where: { word in ends.contains(where: word.hasSuffix) }) else { return nil }
        // "Driehoek Heuvelrand" and "driehoek Grensland" are two of a kind.
        if let first = words.first, words.count > 1, ends.contains(where: first.hasSuffix) {
            return ("\(first):\(words.dropFirst().joined(separator: "-"))", [.overleg])
        }
        return (words.joined(separator: "-"), [.overleg])
    }

    // MARK: Words

    private static let overleggen: [(key: String, spellings: [[String]])] = [
        ("bbg", [["bbg"], ["bestuurlijke", "begeleidingsgroep"], ["bestuurlijk", "begeleidingsgroep"], ["burgemeesters", "begeleidingsgroep"]]),
        ("rvo", [["rvo"], ["regionaal", "veiligheidsoverleg"]]),
        (
            "dvo",
            [
                ["dvo"], ["dvos"], ["districtelijk", "veiligheidsoverleg"], ["districtelijke", "veiligheidsoverleggen"],
                ["districtsveiligheidsoverleg"],
                ["districtelijk", "overleg"], ["districtsoverleg"], ["district", "veiligheidsoverleg"],
            ]
        ),
    ]
    private static let collegewoorden = [
        "college", "colleges", "collegevergadering", "van", "b", "en", "w", "benw", "bw", "burgemeester", "burgemeesters", "wethouders", "gemeente",
        "vergadering", "elk", "alle",
    ]
    private static let raadswoorden = [
        "raad", "gemeenteraad", "van", "gemeente", "in", "vergadering", "besluitvormend", "besluitvormende", "beeldvormend", "beeldvormende",
        "oordeelsvormend", "oordeelsvormende",
    ]

    private static func isRaad(_ word: String) -> Bool {
        ["raad", "raden", "gemeenteraad", "gemeenteraden", "raadsleden"].contains(word)
            || ["raadsvergadering", "raadsleden", "raadstafel", "raadsbijeenkomst", "raadsinformatie", "raadsavond", "raadssessie", "gemeenteraadsvergadering"]
                .contains(
                    where: word.hasPrefix)
    }

    /// Whether these words stand there one behind the other.
    private func has(_ wanted: [String]) -> Bool {
        guard words.count >= wanted.count else { return false }
        return (0...words.count - wanted.count).contains { Array(words[$0..<$0 + wanted.count]) == wanted }
    }

    /// The other words: where it is of, or what it is about. Nothing when none is left.
    private func place(without known: [String]) -> String? {
        let left = words.filter { !known.contains($0) }
        return left.isEmpty ? nil : left.joined(separator: "-")
    }
}
