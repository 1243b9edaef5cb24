/// Something that can be chosen in a round: a copy of a candidate, as it was when the list was frozen.
struct Optie: Equatable, Sendable {
    /// Stays the same in the round: `a`, `b`, … Choices name it.
    let id: String
    /// The candidate that it is a copy of; nothing for an option that was typed in.
    var kandidaat: ID<Kandidaat>?
    var naam: String
    var omschrijving: String
    /// How many municipalities name it, of how many plans that were read.
    var noemt: Int
    var gelezen: Int
    /// Its place on the list, counted from 1.
    var plaats: Int

    static let naamlengte = 200
    static let omschrijvinglengte = 2_000

    /// `a` to `z`, then `aa`, `ab`, …
    static func id(at place: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
        return place < 26 ? letter : id(at: place / 26 - 1) + letter
    }
}

extension [Optie] {
    /// The lines of a frozen longlist as the options of a round, in the same order.
    init(_ longlist: Longlist) {
        self = longlist.regels.enumerated().map { place, regel in
            Optie(
                id: Optie.id(at: place), kandidaat: regel.kandidaat, naam: regel.naam, omschrijving: regel.omschrijving, noemt: regel.noemt,
                gelezen: regel.gelezen, plaats: place + 1)
        }
    }

    /// These options in a following round: they get letters of their own, and keep their candidate.
    var renumbered: [Optie] {
        enumerated().map { place, optie in
            Optie(
                id: Optie.id(at: place), kandidaat: optie.kandidaat, naam: optie.naam, omschrijving: optie.omschrijving, noemt: optie.noemt,
                gelezen: optie.gelezen, plaats: place + 1)
        }
    }
}

extension Optie {
    /// How the form of a round names it: by its candidate, which stays the same from list to list.
    var keuzenaam: String { kandidaat?.rawValue ?? id }
}
