/// The meetings as a page lists them.
struct Vergaderlijst: Equatable, Sendable {
    let organen: [Vergaderorgaan]
    /// In the order of the calendar.
    let alle: [Vergadering]
    /// The one body that was asked for.
    let orgaan: String?
    let vandaag: Datum
    /// Closed meetings of bodies that this visitor is not in: of those the place is left out.
    var afgeschermd: Set<ID<Vergadering>> = []

    var komend: [Vergadering] { alle.filter { $0.gegevens.datum >= vandaag } }
    /// Latest first.
    var geweest: [Vergadering] { alle.filter { $0.gegevens.datum < vandaag }.reversed() }
}
