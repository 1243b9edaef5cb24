import Foundation

/// One act of somebody at the steps of a document, as far as it can be taken back.
struct Stapdaad: Equatable, Sendable {
    let id: ID<Stapdaad>
    /// `bevestigd`, `verworpen`, `toegevoegd` and so on.
    let soort: String
    let moment: Date

    /// As it follows on "Draai terug".
    var naam: String { soort == "aangewezen" ? "plek aangewezen" : soort }
}
