import Foundation

/// The sheets of the unit as they were on one day, kept under a name. What changes later does not touch it.
struct Plaatversie: Equatable, Sendable {
    let id: ID<Plaatversie>
    let naam: String
    /// The name of who froze it, and when.
    let door: String
    let op: Date
    /// The years of the cycle it was made for.
    let termijn: Periode
    /// In the order of the unit, the unit itself first: the code, the name and the level of each sheet.
    let bladen: [Inhoud]

    struct Inhoud: Equatable, Sendable {
        let code: String
        let naam: String
        let niveau: Praatplaat.Niveau
    }

    /// Without space around it, or every reason why this cannot be a name.
    static func check(naam: String, beside known: [Plaatversie]) throws(Refusal) -> String {
        let naam = naam.opEenRegel
        if naam.isEmpty { throw Refusal(.geenVersienaam) }
        if naam.count > 100 { throw Refusal(.versienaamTeLang) }
        if known.contains(where: { $0.naam.lowercased() == naam.lowercased() }) { throw Refusal(.versienaamBestaat) }
        return naam
    }
}

/// One sheet of a version: the data it was drawn from, and the document that came of it.
struct Versieblad: Equatable, Sendable {
    let code: String
    let praatplaat: Praatplaat
    /// Kept as it was printed; nothing when it was larger than `Versieblad.grens`, then it is printed again from the data.
    let pdf: [UInt8]?

    static let grens = 1_000_000
}

extension Reason {
    static let geenVersienaam = Reason(code: "geen-versienaam", field: "naam", "Geef de versie een naam, zoals ‘Voor het DVO van 12 november’.")
    static let versienaamTeLang = Reason(code: "versienaam-te-lang", field: "naam", "Gebruik voor de naam hoogstens 100 tekens.")
    static let versienaamBestaat = Reason(code: "versienaam-bestaat", field: "naam", "Er is al een versie met deze naam. Kies een andere.")
    static let geenPlaatversie = Reason(.missing, code: "geen-plaatversie", "Deze versie bestaat niet. Kies een versie uit de lijst.")
    static let nietsVastTeLeggen = Reason(
        .conflict, code: "niets-vast-te-leggen", field: "naam", "Er is nog geen eenheid, en dus geen praatplaat om vast te leggen.")
    static let geenVergelijking = Reason(
        code: "geen-vergelijking", field: "toen", "Kies twee verschillende versies, of een versie en nu.")
}
