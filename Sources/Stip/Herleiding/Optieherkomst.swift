import Foundation

/// Back from something that could be chosen: to who chose it, the criteria, and the sentences of the plans that it rests on.
struct Optieherkomst: Sendable {
    let ronde: Stemronde
    let optie: Optie
    /// Of this round and of those it was made from, this one first: nothing where the outcome may not be seen yet.
    let uitslagen: [Uitslagbeeld]
    /// The frozen longlist, and this option on it; nothing for an option that was typed in.
    let longlist: Longlist?
    let regel: Longlist.Regel?

    /// The sources by municipality, in the order of a Dutch list; documents that are no municipal plan under their own group.
    var perGemeente: [(naam: String, bronnen: [Longlist.Bron])] {
        var groups: [String: [Longlist.Bron]] = [:]
        for bron in regel?.bronnen ?? [] {
            for naam in bron.gemeenten.isEmpty ? [bron.documentnaam] : bron.gemeenten { groups[naam, default: []].append(bron) }
        }
        return groups.sorted { Opmaak.before($0.key, $1.key) }.map { (naam: $0.key, bronnen: $0.value) }
    }

    /// The line of this option in an outcome: by its candidate, because it has a letter of its own in each round.
    func regel(in beeld: Uitslagbeeld) -> Uitslagregel? {
        beeld.uitslag.regels.first { $0.optie.kandidaat.map { $0 == optie.kandidaat } ?? ($0.optie.naam == optie.naam) }
    }
}

extension Keuze {
    /// Whether it chose this, ranked it, gave it points, agreed or was for it.
    func noemt(_ optie: String) -> Bool {
        switch Uitslagcel(self, optie) {
        case .gekozen, .plaats, .stem(.voor), .consent(.akkoord), .consent(.opmerking): true
        case .punten(let punten): punten > 0
        case .nietGekozen, .stem, .consent, .leeg: false
        }
    }
}
