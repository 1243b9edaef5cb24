import Foundation
import Database

/// A choice as it stands in one column: JSON with its keys in order, so the same choice is always the same text.
private struct Keuzeopslag: Codable {
    var soort: String
    var opties: [String]?
    var getallen: [String: Int]?
    var woorden: [String: String]?
    var teksten: [String: String]?
}

extension Keuze {
    /// The text of the column.
    func opgeslagen() throws -> String { try Opslagtekst.encode(opslag) }

    init(opgeslagen tekst: String) throws {
        let opslag = try Opslagtekst.decode(Keuzeopslag.self, tekst)
        switch opslag.soort {
        case "gekozen": self = .gekozen(Set(opslag.opties ?? []))
        case "rangorde": self = .rangorde(opslag.opties ?? [])
        case "punten": self = .punten(opslag.getallen ?? [:])
        case "scores": self = .scores(opslag.getallen ?? [:])
        case "consent":
            self = .consent(
                try (opslag.woorden ?? [:]).reduce(into: [:]) { oordelen, pair in
                    let words = opslag.teksten?[pair.key] ?? ""
                    switch pair.value {
                    case "akkoord": oordelen[pair.key] = .akkoord
                    case "opmerking": oordelen[pair.key] = .opmerking(words)
                    case "bezwaar": oordelen[pair.key] = .bezwaar(words)
                    default: throw Unreadable(.text(pair.value), as: Consent.self, column: "keuze")
                    }
                })
        case "stem":
            self = .stem(
                try (opslag.woorden ?? [:]).mapValues { word in
                    guard let stem = Stemuiting(rawValue: word) else { throw Unreadable(.text(word), as: Stemuiting.self, column: "keuze") }
                    return stem
                })
        case "zienswijze": self = .zienswijze(opslag.teksten?[""] ?? "")
        default: throw Unreadable(.text(opslag.soort), as: Keuze.self, column: "keuze")
        }
    }

    private var opslag: Keuzeopslag {
        switch self {
        case .gekozen(let opties): Keuzeopslag(soort: "gekozen", opties: opties.sorted())
        case .rangorde(let opties): Keuzeopslag(soort: "rangorde", opties: opties)
        case .punten(let punten): Keuzeopslag(soort: "punten", getallen: punten)
        case .scores(let scores): Keuzeopslag(soort: "scores", getallen: scores)
        case .consent(let oordelen):
            Keuzeopslag(
                soort: "consent", woorden: oordelen.mapValues(\.woord),
                teksten: oordelen.compactMapValues { $0.tekst.isEmpty ? nil : $0.tekst })
        case .stem(let stemmen): Keuzeopslag(soort: "stem", woorden: stemmen.mapValues(\.rawValue))
        case .zienswijze(let tekst): Keuzeopslag(soort: "zienswijze", teksten: ["": tekst])
        }
    }
}

extension Consent {
    /// As it is written in files and forms.
    var woord: String {
        switch self {
        case .akkoord: "akkoord"
        case .opmerking: "opmerking"
        case .bezwaar: "bezwaar"
        }
    }

    var tekst: String {
        switch self {
        case .akkoord: ""
        case .opmerking(let tekst), .bezwaar(let tekst): tekst
        }
    }
}

private struct Antwoordopslag: Codable {
    let vraag: String
    let optie: String?
    let tekst: String
}

extension [Vraagantwoord] {
    func opgeslagen() throws -> String {
        try Opslagtekst.encode(map { Antwoordopslag(vraag: $0.vraag, optie: $0.optie, tekst: $0.tekst) })
    }

    init(opgeslagen tekst: String) throws {
        self = try Opslagtekst.decode([Antwoordopslag].self, tekst).map { Vraagantwoord(vraag: $0.vraag, optie: $0.optie, tekst: $0.tekst) }
    }
}

private enum Opslagtekst {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<T: Decodable>(_ type: T.Type, _ tekst: String) throws -> T { try JSONDecoder().decode(type, from: Data(tekst.utf8)) }
}
