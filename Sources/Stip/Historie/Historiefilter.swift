import Foundation

/// Which lines of the history somebody wants to see. What is left open does not count.
struct Historiefilter: Equatable, Sendable {
    /// A kind of act: `document-toegevoegd`.
    var soort: String?
    /// The number of who did it.
    var persoon: String?
    /// What it was done to.
    var onderwerp: String?
    var van: Datum?
    /// The last day, itself included.
    var tot: Datum?
    var zoek: String?

    var isEmpty: Bool { self == Historiefilter() }

    /// From midnight to midnight in Amsterdam.
    var vanaf: Date? { van.map { Date(startOf: $0) } }
    var totEnMet: Date? { tot.flatMap { $0.adding(days: 1) }.map { Date(startOf: $0) } }
}

extension Historiefilter {
    /// As it stands in an address.
    var velden: [(naam: String, waarde: String)] {
        [
            ("soort", soort), ("persoon", persoon), ("onderwerp", onderwerp), ("van", van?.description), ("tot", tot?.description), ("zoek", zoek),
        ].compactMap { naam, waarde in waarde.map { (naam, $0) } }
    }
}

/// One page of the history, newest first.
struct Historieblad: Equatable, Sendable {
    let regels: [Gebeurtenis]
    /// How many lines there are under the filter.
    let aantal: Int
    let pagina: Int
    /// What can be chosen from.
    let soorten: [String]
    let personen: [Persoon]
    let now: Date

    /// Somebody who did something, by the name under which that was last.
    struct Persoon: Equatable, Sendable {
        let id: String
        let naam: String
    }

    static let perPagina = 50
    var paginas: Int { max(1, (aantal + Historieblad.perPagina - 1) / Historieblad.perPagina) }
}

extension Gebeurtenis {
    /// `document-toegevoegd` as people read it.
    static func soortnaam(_ soort: String) -> String { Opmaak.zin(soort.split(separator: "-").joined(separator: " ")) }

    /// From where it was done, in words.
    var plaats: String {
        switch herkomst {
        case "": "niet bekend"
        case "opdrachtregel": "de opdrachtregel van de server"
        case "stip": "Stip zelf"
        default: herkomst
        }
    }
}

extension Gebeurtenis.Uitkomst {
    var naam: String {
        switch self {
        case .gedaan: "Gedaan"
        case .geweigerd: "Geweigerd"
        }
    }
}
