import Foundation

/// One line of what was done: by whom, when, to what. Written in the transaction of the act itself, so there is no
/// act without its line.
struct Gebeurtenis: Equatable, Sendable {
    let id: ID<Gebeurtenis>
    let moment: Date
    /// What was done, as one word for machines: `document-toegevoegd`.
    let soort: String
    /// The number of what it was done to.
    let onderwerp: String
    let actor: String
    let actorNaam: String
    /// The sentence for people.
    let tekst: String
}
