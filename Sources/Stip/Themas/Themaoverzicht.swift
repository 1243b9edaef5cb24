import Foundation

/// The list of themes and how it is used.
struct Themaoverzicht: Equatable, Sendable {
    let boom: Themaboom
    let gebruik: Themagebruik
    /// How many documents were read with other words than those of now.
    let verouderd: Int
    /// The lists that were frozen, the latest first.
    let standen: [Themastand]
    /// The cycle that the unit works towards.
    let termijn: Periode
}

/// One theme, for whoever looks at it.
struct Themainzage: Equatable, Sendable {
    let boom: Themaboom
    let knoop: Themaknoop
    /// Those that count for it now.
    let prioriteiten: [Prioriteit]
    let documenten: [ID<Document>: Document]
    let historie: [Gebeurtenis]
}
