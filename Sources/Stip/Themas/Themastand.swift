import Foundation

/// The list of themes as it was when it was put down for a cycle. It never changes.
struct Themastand: Equatable, Sendable {
    let id: ID<Themastand>
    /// The cycle that it is for.
    let termijn: Periode
    /// Counts the lists of one cycle, from 1.
    let nummer: Int
    /// The version of the list that was frozen.
    let versie: Int
    let op: Date
    let door: String
    var regels: [Themaregel]

    /// "2027–2030", and from the second on "2027–2030, lijst 2".
    var naam: String { Opmaak.periode(termijn) + (nummer > 1 ? ", lijst \(nummer)" : "") }
}

extension Reason {
    static func standBestaat(_ stand: Themastand) -> Reason {
        Reason(
            .conflict, code: "stand-bestaat",
            "De lijst ligt al zo vast voor \(Opmaak.periode(stand.termijn)), door \(stand.door). Er is sindsdien niets veranderd.")
    }
    static let geenStand = Reason(.missing, code: "geen-stand", "Deze vastgelegde lijst bestaat niet. Kies er een uit de lijst.")
}
