import Foundation

/// The words and signs for the states of documents and plans, on every page the same.

extension Planstand {
    var naam: String {
        switch self {
        case .geldig: "Geldig"
        case .looptAf: "Loopt af"
        case .verlopen: "Verlopen"
        case .onleesbaar: "Niet leesbaar"
        case .ontbreekt: "Ontbreekt"
        }
    }

    var badge: StatusBadge {
        switch self {
        case .geldig: StatusBadge(.success, naam)
        case .looptAf, .onleesbaar: StatusBadge(.warning, naam)
        case .verlopen, .ontbreekt: StatusBadge(.error, naam)
        }
    }

    var icon: Icon {
        switch self {
        case .geldig: .ok
        case .looptAf, .onleesbaar: .letOp
        case .verlopen, .ontbreekt: .fout
        }
    }
}

extension Document.Stand {
    var naam: String {
        switch self {
        case .wacht: "Wacht"
        case .bezig: "Wordt gelezen"
        case .gelezen: "Gelezen"
        case .leeg: "Geen tekst"
        case .geweigerd: "Geweigerd"
        }
    }

    var badge: StatusBadge {
        switch self {
        case .wacht: StatusBadge(.neutral, naam)
        case .bezig: StatusBadge(.active, naam)
        case .gelezen: StatusBadge(.success, naam)
        case .leeg: StatusBadge(.warning, naam)
        case .geweigerd: StatusBadge(.error, naam)
        }
    }
}

extension Beoordelingsstand.Stand {
    var naam: String {
        switch self {
        case .bevestigd: "Bevestigd"
        case .inBeoordeling: "In beoordeling"
        case .teBeoordelen: "Te beoordelen"
        }
    }
}

extension Beoordelingsstand {
    /// In words, with how far it is where that says something.
    var woorden: String { stand.map { $0 == .inBeoordeling ? "\($0.naam), \(bevestigd) van \(totaal)" : $0.naam } ?? "" }

    var badge: StatusBadge? {
        switch stand {
        case nil: nil
        case .bevestigd: StatusBadge(.success, woorden)
        case .inBeoordeling: StatusBadge(.active, woorden)
        case .teBeoordelen: StatusBadge(.neutral, woorden)
        }
    }
}

extension Documentsoort {
    var naam: String {
        switch self {
        case .integraalVeiligheidsplan: "Integraal veiligheidsplan"
        case .strategischeAgenda: "Strategische agenda"
        default: Opmaak.zin(rawValue)
        }
    }
}

extension Vondst.Rang {
    var naam: String { Opmaak.zin(rawValue) }
}

extension Document {
    /// The years behind the name, unless the name has them.
    var looptijdAchterNaam: String {
        guard let periode, !naam.contains(String(periode.van)) else { return "" }
        return " \(Opmaak.periode(periode))"
    }
}

extension Documentenoverzicht {
    /// What somebody should know of this plan besides its state, in a few words.
    func bijzonderheid(of regel: Regel) -> String {
        let partners = partners(of: regel)
        guard let document = regel.plan.document else { return "Voeg het plan toe" }
        switch regel.plan.stand {
        case .ontbreekt: return "Voeg het plan toe"
        case .onleesbaar: return document.stand == .leeg ? "Vraag een leesbaar bestand" : "Vraag een ander bestand"
        case .verlopen: return document.looptijd.map { "Verlopen sinds \($0.tot + 1)" } ?? "Verlopen"
        case .looptAf: return "Loopt eind \(dag.jaar) af" + (partners.isEmpty ? "" : "; gezamenlijk plan")
        case .geldig:
            if regel.prioriteiten == 0 { return "Geen prioriteiten gevonden" }
            if partners.count == 1 { return "Gezamenlijk plan met \(partners[0])" }
            if partners.count > 1 { return "Gezamenlijk plan van \(Opmaak.telwoord(partners.count + 1)) gemeenten" }
            if document.looptijd == nil { return "Looptijd niet gevonden" }
            return document.looptijd.map { $0.van > dag.jaar ? "Begint in \($0.van)" : "" } ?? ""
        }
    }
}

extension Documentenfilter {
    var address: String { "/documenten" + query() }

    /// As the part of an address behind the question mark; empty when nothing is asked.
    func query(and more: [(String, String)] = []) -> String {
        let asked = [("district", district), ("stand", stand?.rawValue), ("beoordeling", beoordeling?.rawValue), ("zoek", zoek)].compactMap {
            name, value in value.map { (name, $0) }
        }
        let parts = (asked + more).map { "\($0)=\($1.percentEncoded)" }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
