import Foundation

/// The candidates as they were put before the boards: a copy of everything, which nothing that happens later touches.
///
/// A stemronde takes one of these; its number and those of its candidates stay the same for good.
struct Longlist: Equatable, Sendable {
    /// A candidate as it was on that day.
    struct Regel: Equatable, Sendable {
        let plaats: Int
        /// The candidate that it is a copy of.
        let kandidaat: ID<Kandidaat>
        let naam: String
        let omschrijving: String
        /// How many municipalities name it, of how many plans that were read.
        let noemt: Int
        let gelezen: Int
        let oordelen: [Criterium: Criteriumoordeel]
        let bronnen: [Bron]
    }

    /// A source with its words, so that it can be read when the document has gone.
    struct Bron: Equatable, Sendable {
        let groepsnaam: String
        let prioriteit: ID<Prioriteit>
        let naam: String
        /// Names of municipalities.
        let gemeenten: [String]
        let document: ID<Document>
        let documentnaam: String
        let nummer: Int
        let bladzijde: Int
        let citaat: String
        let stand: Oordeel.Stand

        var adres: String { "/documenten/\(document)?vondst=\(nummer)#p\(nummer)" }
    }

    let id: ID<Longlist>
    let cyclus: String
    /// Which version it is: counts from 1 in its cycle.
    let nummer: Int
    let naam: String
    /// The day on which it is put before the boards.
    let datum: Datum
    let door: String
    let op: Date
    let regels: [Regel]

    static let minimum = 2
    static let naamlengte = 120
}

/// The candidates of a cycle while people work on them.
struct Longlistwerk: Equatable, Sendable {
    let cyclus: String
    /// How many may be on it.
    let maximum: Int
    /// All candidates: those on the list in their order, then the others by name.
    let kandidaten: [Kandidaat]

    init(_ cyclus: String, _ kandidaten: [Kandidaat], maximum: Int) {
        (self.cyclus, self.maximum) = (cyclus, maximum)
        self.kandidaten = kandidaten.sorted { left, right in
            let (one, other) = (left.plaats ?? .max, right.plaats ?? .max)
            return one == other ? (Opmaak.before(left.naam, right.naam) || left.naam == right.naam && left.id < right.id) : one < other
        }
    }

    var lijst: [Kandidaat] { kandidaten.filter { $0.plaats != nil } }
    var overige: [Kandidaat] { kandidaten.filter { $0.plaats == nil } }
    var waarschuwingen: [String] { lijst.flatMap(\.waarschuwingen) }

    /// The order after a candidate was put on the list, at the end.
    func adding(_ id: ID<Kandidaat>) throws(Refusal) -> [ID<Kandidaat>] {
        let order = lijst.map(\.id)
        if order.contains(id) { throw Refusal(.staatAlOpLonglist) }
        if order.count >= maximum { throw Refusal(.longlistVol(lijst, maximum: maximum)) }
        return order + [id]
    }

    /// The order after a candidate went that many places up; at the end of the list it stays where it is.
    func moving(_ id: ID<Kandidaat>, up: Bool) throws(Refusal) -> [ID<Kandidaat>] {
        var order = lijst.map(\.id)
        guard let place = order.firstIndex(of: id) else { throw Refusal(.staatNietOpLonglist) }
        let other = up ? place - 1 : place + 1
        if order.indices.contains(other) { order.swapAt(place, other) }
        return order
    }

    func removing(_ id: ID<Kandidaat>) throws(Refusal) -> [ID<Kandidaat>] {
        let order = lijst.map(\.id)
        if !order.contains(id) { throw Refusal(.staatNietOpLonglist) }
        return order.filter { $0 != id }
    }
}

extension Reason {
    static let geenLonglist = Reason(.missing, code: "geen-longlist", "Deze longlist bestaat niet. Kies een versie uit de lijst.")
    static let staatAlOpLonglist = Reason(.conflict, code: "staat-al-op-longlist", "Deze kandidaat staat al op de longlist.")
    static let staatNietOpLonglist = Reason(.conflict, code: "staat-niet-op-longlist", "Deze kandidaat staat niet op de longlist.")
    static let teWeinigKandidaten = Reason(
        code: "te-weinig-kandidaten", "Zet eerst minstens twee kandidaten op de longlist. Uit één kandidaat valt niets te kiezen.")
    static let geenLonglistnaam = Reason(code: "geen-longlistnaam", field: "naam", "Geef deze longlist een naam, zoals ‘Longlist voor de DVO’s’.")
    static let longlistnaamTeLang = Reason(
        code: "longlistnaam-te-lang", field: "naam", "Gebruik voor de naam hoogstens \(Longlist.naamlengte) tekens.")
    static let geenLonglistdatum = Reason(code: "geen-longlistdatum", field: "datum", "Vul de dag in waarop de longlist naar de overleggen gaat.")
    static let waarschuwingGelezen = Reason(
        code: "waarschuwing-niet-gelezen", field: "akkoord",
        "Er is nog iets niet klaar. Maak het af, of vink aan dat u de longlist zo wilt vastleggen.")

    /// An eleventh: which one is to go is the user's choice; the one with the lowest score is named first.
    static func longlistVol(_ lijst: [Kandidaat], maximum: Int) -> Reason {
        let weakest = lijst.min { ($0.totaal, $1.plaats ?? 0) < ($1.totaal, $0.plaats ?? 0) }
        return Reason(
            .conflict, code: "longlist-vol",
            "Op de longlist passen \(Opmaak.telwoord(maximum)) kandidaten en zij is vol. Haal er eerst één af: \(Opmaak.lijst(lijst.map { "‘\($0.naam)’" }, "of")).\(weakest.map { " De laagste score heeft ‘\($0.naam)’." } ?? "")"
        )
    }

    static func kandidaatGewijzigd(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "kandidaat-gewijzigd",
            "Intussen heeft iemand anders ‘\(naam)’ gewijzigd. Uw tekst staat nog in het formulier; wat er nu is bewaard, staat eronder. Vergelijk ze en bewaar opnieuw."
        )
    }
}
