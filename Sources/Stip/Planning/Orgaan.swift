/// A body or a role as a planning names it. Two spellings of one body have one key.
struct Orgaan: Hashable, Sendable {
    /// As it is written.
    let naam: String
    /// What is the same for every spelling: `raad:polsdijk`, `dvo:ijsselland`, `college`, `bbg`.
    let sleutel: String

    init(_ naam: String) {
        self.naam = naam
        sleutel = naam.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
