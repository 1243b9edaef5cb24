/// A candidate as somebody looks at it: with its sources as they are now, and the groups from which more can come.
struct Kandidaatbeeld: Sendable {
    let kandidaat: Kandidaat
    let bronnen: Bronnenbeeld
    let groepen: [Prioriteitengroep]
    /// Of sources that do not count any more, why.
    let redenen: [ID<Prioriteit>: String]

    var gemeenten: [String] { bronnen.gemeenten(of: kandidaat) }

    /// The sources by the group they came from, in the order in which they were added.
    var groepsbronnen: [(naam: String, bronnen: [Kandidaatbron])] {
        kandidaat.bronnen.reduce(into: [(naam: String, bronnen: [Kandidaatbron])]()) { groups, bron in
            if let place = groups.firstIndex(where: { $0.naam == bron.groepsnaam }) {
                groups[place].bronnen.append(bron)
            } else {
                groups.append((bron.groepsnaam, [bron]))
            }
        }
    }

    /// How many members each group has that are not among the sources; groups without any are left out.
    var teHalen: [(groep: Prioriteitengroep, aantal: Int)] {
        let known = Set(kandidaat.bronnen.map(\.prioriteit))
        return groepen.map { groep in (groep: groep, aantal: groep.leden.count { !known.contains($0.prioriteit) }) }.filter { $0.aantal > 0 }
    }

    var andere: [Bronnenbeeld.Bron] {
        let known = Set(kandidaat.bronnen.map(\.prioriteit))
        return bronnen.andere.filter { !known.contains($0.prioriteit.id) }
    }
}

extension Kandidaat {
    /// What the history shows of a change.
    func velden(_ before: Kandidaat) -> [(veld: String, was: String?, wordt: String?)] {
        let oordelen = Criterium.allCases.map { criterium in
            (veld: criterium.naam.lowercased(), was: before.oordeel(criterium).tekst, wordt: oordeel(criterium).tekst)
        }
        return [
            (veld: "naam", was: before.naam, wordt: naam), (veld: "omschrijving", was: before.omschrijving, wordt: omschrijving),
            (veld: "bronnen", was: String(before.bronnen.count), wordt: String(bronnen.count)),
        ] + oordelen
    }
}

extension Criteriumoordeel {
    fileprivate var tekst: String? { self == .leeg ? nil : "\(score.map(String.init) ?? "geen score"): \(reden)" }
}

extension Reason {
    static let bronStaatErAl = Reason(.conflict, code: "bron-staat-er-al", field: "groep", "Deze bronnen staan er al.")
    static let andereCyclus = Reason(.conflict, code: "andere-cyclus", "Deze longlist is van een andere cyclus. Maak een nieuwe longlist.")
}
