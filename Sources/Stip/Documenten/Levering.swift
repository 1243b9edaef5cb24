import Foundation

/// What somebody handed over in one go, file by file, so that nothing that was sent can vanish without a word.
struct Levering: Equatable, Sendable {
    let id: ID<Levering>
    let door: String
    let op: Date
    var ontvangsten: [Ontvangst]
}

/// One file of a levering and what came of it.
struct Ontvangst: Equatable, Sendable {
    enum Uitkomst: Equatable, Sendable {
        case toegevoegd(ID<Document>)
        /// The same bytes were here already. Nothing changed.
        case alBekend(ID<Document>)
        /// The same bytes were here once, removed; they are back.
        case teruggezet(ID<Document>)
        /// Not even a document: too large, without content, a zip that cannot be opened.
        case geweigerd(reden: String)

        var document: ID<Document>? {
            switch self {
            case .toegevoegd(let id), .alBekend(let id), .teruggezet(let id): id
            case .geweigerd: nil
            }
        }

        var reden: String? { if case .geweigerd(let reden) = self { reden } else { nil } }

        var isAlBekend: Bool { if case .alBekend = self { true } else { false } }

        /// The word for machines.
        var code: String {
            switch self {
            case .toegevoegd: "toegevoegd"
            case .alBekend: "al-bekend"
            case .teruggezet: "teruggezet"
            case .geweigerd: "geweigerd"
            }
        }

        static let codes = ["toegevoegd", "al-bekend", "teruggezet", "geweigerd"]
    }

    /// Counts from 1.
    let nummer: Int
    let bestandsnaam: String
    let grootte: Int
    let uitkomst: Uitkomst
}

extension Reason {
    static let geenLevering = Reason(.missing, code: "geen-levering", "Deze levering bestaat niet.")
}
