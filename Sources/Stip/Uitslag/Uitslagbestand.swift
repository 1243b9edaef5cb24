import Foundation
import SocialChoice

/// A round as open data: every ballot, so that anybody can count again with `stip tel`, or by hand.
///
/// Nothing for ways to choose that have no rule of counting. In a secret round a ballot bears a number and no name.
struct Uitslagbestand: Encodable, Sendable {
    struct Kandidaat: Encodable, Sendable { let id, naam: String }
    struct Stem: Encodable, Sendable {
        let stemmer: String
        let naam: String?
        let gewicht: String
        let keuze: [String]
        /// Why it was let in after closing.
        let teLaat: String?
        /// Where it stands in writing, of what a secretaris entered.
        let verslag: String?
    }

    let versie = 1
    let titel: String
    let plaatsen: Int
    let kandidaten: [Kandidaat]
    let stemmen: [Stem]
    let regels: [String]

    init?(_ uitslag: Rondeuitslag) {
        let ronde = uitslag.ronde
        guard !ronde.keuzewijze.telregels.isEmpty else { return nil }
        (titel, plaatsen) = (ronde.naam, min(ronde.telling.plaatsen, ronde.opties.count))
        kandidaten = ronde.opties.map { Kandidaat(id: $0.id, naam: $0.naam) }
        regels = ronde.keuzewijze.telregels.map(\.rule.rawValue)
        let order = ronde.opties.map(\.id)
        stemmen = uitslag.biljetten.enumerated().map { place, biljet in
            let who = biljet.deelnemer.flatMap(ronde.deelnemer)
            let keuze: [String] =
                switch biljet.keuze {
                case .gekozen(let opties): order.filter(opties.contains)
                case .rangorde(let opties): opties
                default: []
                }
            return Stem(
                stemmer: who.map { $0.isPersoon ? $0.id.rawValue : $0.overleg } ?? "biljet-\(place + 1)", naam: who?.naam,
                gewicht: biljet.gewicht.description, keuze: keuze, teLaat: biljet.teLaat, verslag: biljet.invoer?.verslag)
        }
    }

    /// The same round gives the same bytes.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
